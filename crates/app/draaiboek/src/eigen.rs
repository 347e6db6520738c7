//! Eigen versies: the draaiboeken that a municipality writes itself, from concept to published and withdrawn.

use domain::{Code, Moment, codes, id::MedewerkerId};
use jiff::civil::Date;
use policy::Eigenversie;
use store::{Row, StoreError, Tx, WriteTx, args};
use uuid::Uuid;

mod terug;

pub use terug::{Vorig, ongedaan, opnieuw, schrijf, zet_scenarios};

codes! {
    /// Versiestaat: where a version stands.
    pub Versiestaat "versiestaat" {
        /// Being written.
        Concept = "concept",
        /// Offered to a colleague.
        Aangeboden = "aangeboden",
        /// A colleague approved it.
        Goedgekeurd = "goedgekeurd",
        /// In force from its first day.
        Gepubliceerd = "gepubliceerd",
        /// No new casus starts with it.
        Ingetrokken = "ingetrokken",
    }
}

/// Wie en wanneer.
pub type Daad = Option<(Moment, MedewerkerId)>;

/// Versie: a version as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versie {
    /// Identity.
    pub id: Uuid,
    /// Id of the draaiboek.
    pub draaiboek: String,
    /// Its name.
    pub naam: String,
    /// Where it stands.
    pub staat: Versiestaat,
    /// What is written.
    pub tekst: String,
    /// What was changed, newest last.
    pub vorige: Vec<Vorig>,
    /// What was taken back, newest last.
    pub volgende: Vec<Vorig>,
    /// The stories beside it; empty when those that are shipped count.
    pub scenarios: String,
    /// First day, once published.
    pub geldig_vanaf: Option<Date>,
    /// Who began it.
    pub gemaakt: (Moment, MedewerkerId),
    /// Who changed the text last.
    pub gewijzigd: (Moment, MedewerkerId),
    /// Who offered it.
    pub aangeboden: Daad,
    /// Who judged it.
    pub nagekeken: Daad,
    /// What that colleague wants changed.
    pub opmerking: String,
    /// Who published it.
    pub gepubliceerd: Daad,
    /// Who withdrew it.
    pub ingetrokken: Daad,
    /// Version, for editing.
    pub versie: i64,
}

impl Versie {
    /// Whether its text can be changed.
    pub fn bewerkbaar(&self) -> bool {
        self.staat == Versiestaat::Concept
    }

    /// Whether this colleague may judge it: not who wrote it last or offered it.
    pub fn beoordeelbaar_door(&self, wie: MedewerkerId) -> bool {
        self.staat == Versiestaat::Aangeboden && self.gewijzigd.1 != wie && self.aangeboden.is_none_or(|(_, door)| door != wie)
    }
}

fn from_row(r: &Row) -> Result<Versie, StoreError> {
    let daad = |op: &str, door: &str| -> Result<Daad, StoreError> { Ok(r.opt_moment(op)?.zip(r.opt_id(door)?)) };
    Ok(Versie {
        id: r.uuid("id")?,
        draaiboek: r.text("draaiboek")?,
        naam: r.text("naam")?,
        staat: r.code("staat")?,
        tekst: r.text("tekst")?,
        vorige: r.json("vorige")?,
        volgende: r.json("volgende")?,
        scenarios: r.text("scenarios")?,
        geldig_vanaf: r.opt_date("geldig_vanaf")?,
        gemaakt: (r.moment("gemaakt")?, r.id("gemaakt_door")?),
        gewijzigd: (r.moment("gewijzigd")?, r.id("gewijzigd_door")?),
        aangeboden: daad("aangeboden", "aangeboden_door")?,
        nagekeken: daad("nagekeken", "nagekeken_door")?,
        opmerking: r.text("opmerking")?,
        gepubliceerd: daad("gepubliceerd", "gepubliceerd_door")?,
        ingetrokken: daad("ingetrokken", "ingetrokken_door")?,
        versie: r.int("versie")?,
    })
}

/// All versions of this municipality, what changed last first.
///
/// # Errors
/// When the database fails.
pub async fn alle(tx: &Tx) -> Result<Vec<Versie>, StoreError> {
    let sql = "SELECT id, draaiboek, naam, staat, tekst, vorige, volgende, scenarios, geldig_vanaf, gemaakt, gemaakt_door, gewijzigd, gewijzigd_door, \
     aangeboden, aangeboden_door, nagekeken, nagekeken_door, opmerking, gepubliceerd, gepubliceerd_door, ingetrokken, ingetrokken_door, versie \
     FROM draaiboek_versie WHERE gemeente = $1 ORDER BY gewijzigd DESC, id";
    tx.all(sql, args![tx.gemeente()]).await?.iter().map(from_row).collect()
}

/// One version; [`StoreError::NotFound`] when there is none.
///
/// # Errors
/// When the database fails or there is no such version.
pub async fn een(tx: &Tx, id: Uuid) -> Result<Versie, StoreError> {
    let sql = "SELECT id, draaiboek, naam, staat, tekst, vorige, volgende, scenarios, geldig_vanaf, gemaakt, gemaakt_door, gewijzigd, gewijzigd_door, \
     aangeboden, aangeboden_door, nagekeken, nagekeken_door, opmerking, gepubliceerd, gepubliceerd_door, ingetrokken, ingetrokken_door, versie \
     FROM draaiboek_versie WHERE gemeente = $1 AND id = $2";
    from_row(&tx.opt(sql, args![tx.gemeente(), id]).await?.ok_or(StoreError::NotFound)?)
}

/// Begins a version with a text, and with stories beside it or none.
///
/// # Errors
/// When the database fails.
pub async fn begin(
    tx: &WriteTx,
    id: Uuid,
    (draaiboek, naam): (&str, &str),
    (tekst, scenarios): (&str, &str),
    door: MedewerkerId,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO draaiboek_versie (gemeente, id, draaiboek, naam, staat, tekst, gemaakt, gemaakt_door, gewijzigd, gewijzigd_door, \
               versie, scenarios) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $7, $8, 1, $9)";
    let values = args![tx.gemeente(), id, draaiboek, naam, Versiestaat::Concept.code(), tekst, tx.now(), door, scenarios];
    tx.exec(sql, values).await.map(|_| ())
}

/// Offers a concept to a colleague; false when it stands elsewhere.
///
/// # Errors
/// When the database fails.
pub async fn bied_aan(tx: &WriteTx, v: &Versie, door: MedewerkerId) -> Result<bool, StoreError> {
    let sql = "UPDATE draaiboek_versie SET staat = $3, aangeboden = $4, aangeboden_door = $5, nagekeken = NULL, nagekeken_door = NULL, \
               opmerking = '', versie = versie + 1 WHERE gemeente = $1 AND id = $2 AND versie = $6 AND staat = $7";
    let to = Versiestaat::Aangeboden.code();
    Ok(tx.exec(sql, args![tx.gemeente(), v.id, to, tx.now(), door, v.versie, Versiestaat::Concept.code()]).await? > 0)
}

/// What a colleague thinks of it: approved, or back to the writer with what must change.
///
/// # Errors
/// When the database fails.
pub async fn beoordeel(tx: &WriteTx, v: &Versie, goed: bool, opmerking: &str, door: MedewerkerId) -> Result<bool, StoreError> {
    let to = if goed { Versiestaat::Goedgekeurd } else { Versiestaat::Concept };
    let sql = "UPDATE draaiboek_versie SET staat = $3, nagekeken = $4, nagekeken_door = $5, opmerking = $6, versie = versie + 1 \
               WHERE gemeente = $1 AND id = $2 AND versie = $7 AND staat = $8";
    let values = args![tx.gemeente(), v.id, to.code(), tx.now(), door, opmerking, v.versie, Versiestaat::Aangeboden.code()];
    Ok(tx.exec(sql, values).await? > 0)
}

/// Takes an offered or approved version back to write on; false when it stands elsewhere.
///
/// # Errors
/// When the database fails.
pub async fn haal_terug(tx: &WriteTx, v: &Versie) -> Result<bool, StoreError> {
    let sql =
        "UPDATE draaiboek_versie SET staat = $3, versie = versie + 1 WHERE gemeente = $1 AND id = $2 AND versie = $4 AND staat IN ($5, $6)";
    let (offered, approved) = (Versiestaat::Aangeboden.code(), Versiestaat::Goedgekeurd.code());
    Ok(tx.exec(sql, args![tx.gemeente(), v.id, Versiestaat::Concept.code(), v.versie, offered, approved]).await? > 0)
}

/// Puts an approved version in force from a day, with the text that names that day; false when it stands elsewhere. The text never changes
/// after this.
///
/// # Errors
/// When the database fails; a unique key when the draaiboek has a version with that first day.
pub async fn publiceer(tx: &WriteTx, v: &Versie, vanaf: Date, tekst: &str, door: MedewerkerId) -> Result<bool, StoreError> {
    let sql = "UPDATE draaiboek_versie SET staat = $3, gepubliceerd = $4, gepubliceerd_door = $5, geldig_vanaf = $6, tekst = $7, \
               vorige = '[]', volgende = '[]', versie = versie + 1 WHERE gemeente = $1 AND id = $2 AND versie = $8 AND staat = $9";
    let (to, from) = (Versiestaat::Gepubliceerd.code(), Versiestaat::Goedgekeurd.code());
    Ok(tx.exec(sql, args![tx.gemeente(), v.id, to, tx.now(), door, vanaf, tekst, v.versie, from]).await? > 0)
}

/// No new casus starts with it from now on; false when it was not in force.
///
/// # Errors
/// When the database fails.
pub async fn trek_in(tx: &WriteTx, v: &Versie, door: MedewerkerId) -> Result<bool, StoreError> {
    let sql = "UPDATE draaiboek_versie SET staat = $3, ingetrokken = $4, ingetrokken_door = $5, versie = versie + 1 \
               WHERE gemeente = $1 AND id = $2 AND versie = $6 AND staat = $7";
    let (to, from) = (Versiestaat::Ingetrokken.code(), Versiestaat::Gepubliceerd.code());
    Ok(tx.exec(sql, args![tx.gemeente(), v.id, to, tx.now(), door, v.versie, from]).await? > 0)
}

/// Throws a concept away; false when it stands elsewhere.
///
/// # Errors
/// When the database fails.
pub async fn gooi_weg(tx: &WriteTx, v: &Versie) -> Result<bool, StoreError> {
    let sql = "DELETE FROM draaiboek_versie WHERE gemeente = $1 AND id = $2 AND versie = $3 AND staat = $4";
    Ok(tx.exec(sql, args![tx.gemeente(), v.id, v.versie, Versiestaat::Concept.code()]).await? > 0)
}

/// A mark that moves whenever a version goes in or out of force; 0 when none ever did.
///
/// # Errors
/// When the database fails.
pub async fn stand(tx: &Tx) -> Result<i64, StoreError> {
    let sql = "SELECT CAST(COALESCE(SUM(versie), 0) AS BIGINT) AS stand FROM draaiboek_versie WHERE gemeente = $1 \
               AND staat IN ('gepubliceerd', 'ingetrokken')";
    tx.one(sql, args![tx.gemeente()]).await?.int("stand")
}

/// What is or was in force.
///
/// # Errors
/// When the database fails.
pub async fn van_kracht(tx: &Tx) -> Result<Vec<Eigenversie>, StoreError> {
    let sql = "SELECT tekst, staat, scenarios FROM draaiboek_versie WHERE gemeente = $1 AND staat IN ('gepubliceerd', 'ingetrokken') \
               ORDER BY draaiboek, geldig_vanaf";
    let rows = tx.all(sql, args![tx.gemeente()]).await?;
    rows.iter()
        .map(|r| {
            let ingetrokken = r.code::<Versiestaat>("staat")? == Versiestaat::Ingetrokken;
            Ok(Eigenversie { tekst: r.text("tekst")?, ingetrokken, scenarios: r.text("scenarios")? })
        })
        .collect()
}
