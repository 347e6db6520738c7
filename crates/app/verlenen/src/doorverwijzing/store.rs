//! SQL of the doorverwijzing. One function per statement.

use domain::{
    Code, Moment,
    casus::Doorverwijzingstaat as Staat,
    id::{BetrokkeneId, CasusId, DoorverwijzingId, Id, MedewerkerId},
};
use jiff::civil::Date;
use store::{Row, SqlText, StoreError, Tx, WriteTx, args};

use super::keuze::{Hulpvraag, Weigering};

/// Context of the sealed answer.
const ANTWOORD: &str = "doorverwijzing.antwoord";
/// The states in which the partner still has something to do.
pub(crate) const OPEN: [Staat; 3] = [Staat::Gevraagd, Staat::Gelezen, Staat::Aangenomen];

/// A request to a partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doorverwijzing {
    /// Identity.
    pub id: DoorverwijzingId,
    /// Number: that of the casus with a serial number.
    pub nummer: String,
    /// The casus.
    pub casus: CasusId,
    /// About whom.
    pub betrokkene: BetrokkeneId,
    /// To which partner.
    pub partner: String,
    /// What is asked.
    pub vraag: Hulpvraag,
    /// Before when.
    pub uiterlijk: Date,
    /// How far.
    pub staat: Staat,
    /// Asked when.
    pub gemaakt_op: Moment,
    /// By whom.
    pub door: MedewerkerId,
    /// First read when.
    pub gelezen_op: Option<Moment>,
    /// Answered when.
    pub beantwoord_op: Option<Moment>,
    /// Why not.
    pub weigering: Option<Weigering>,
    /// Done on which day.
    pub gedaan_op: Option<Date>,
    /// Version, for answering.
    pub versie: i64,
}

impl Doorverwijzing {
    /// The partner still has something to do.
    pub fn is_open(&self) -> bool {
        OPEN.contains(&self.staat)
    }
}

/// What a partner answered.
#[derive(Clone, PartialEq, Eq)]
pub struct Antwoord {
    /// Accepted, refused or done.
    pub staat: Staat,
    /// Why not.
    pub weigering: Option<Weigering>,
    /// Done on which day.
    pub gedaan_op: Option<Date>,
    /// A short answer.
    pub bericht: Option<String>,
}

impl std::fmt::Debug for Antwoord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Antwoord")
            .field("staat", &self.staat)
            .field("weigering", &self.weigering)
            .field("gedaan_op", &self.gedaan_op)
            .finish_non_exhaustive()
    }
}

const SELECT: &str = "SELECT id, nummer, casus, betrokkene, partner, vraag, uiterlijk, staat, gemaakt_op, door, gelezen_op, beantwoord_op, weigering, gedaan_op, versie FROM doorverwijzing";

fn from_row(row: &Row) -> Result<Doorverwijzing, StoreError> {
    Ok(Doorverwijzing {
        id: row.id("id")?,
        nummer: row.text("nummer")?,
        casus: row.id("casus")?,
        betrokkene: row.id("betrokkene")?,
        partner: row.text("partner")?,
        vraag: row.code("vraag")?,
        uiterlijk: row.date("uiterlijk")?,
        staat: row.code("staat")?,
        gemaakt_op: row.moment("gemaakt_op")?,
        door: row.id("door")?,
        gelezen_op: row.opt_moment("gelezen_op")?,
        beantwoord_op: row.opt_moment("beantwoord_op")?,
        weigering: row.opt_code("weigering")?,
        gedaan_op: row.opt_date("gedaan_op")?,
        versie: row.int("versie")?,
    })
}

/// The number of the next request in a casus.
///
/// # Errors
/// When the database fails.
pub async fn volgend_nummer(tx: &Tx, casus: CasusId, casusnummer: &str) -> Result<String, StoreError> {
    let n = tx
        .one("SELECT count(*) AS aantal FROM doorverwijzing WHERE gemeente = $1 AND casus = $2", args![tx.gemeente(), casus])
        .await?
        .int("aantal")?;
    Ok(format!("{casusnummer}-{}", n + 1))
}

/// Adds a request that was just made.
///
/// # Errors
/// When the database fails.
pub async fn insert(tx: &WriteTx, d: &Doorverwijzing) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO doorverwijzing (gemeente, id, nummer, casus, betrokkene, partner, vraag, uiterlijk, staat, gemaakt_op, door, versie) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)",
        args![
            tx.gemeente(),
            d.id,
            &d.nummer,
            d.casus,
            d.betrokkene,
            &d.partner,
            d.vraag.code(),
            d.uiterlijk,
            d.staat.code(),
            d.gemaakt_op,
            d.door
        ],
    )
    .await
    .map(|_| ())
}

/// The requests about a person, newest first.
///
/// # Errors
/// When the database fails.
pub async fn list(tx: &Tx, casus: CasusId, betrokkene: BetrokkeneId) -> Result<Vec<Doorverwijzing>, StoreError> {
    let text = SqlText::new(SELECT)
        .filter("gemeente = ?", tx.gemeente())
        .filter("casus = ?", casus)
        .filter("betrokkene = ?", betrokkene)
        .push("ORDER BY gemaakt_op DESC, id DESC", args![]);
    tx.all_built(text).await?.iter().map(from_row).collect()
}

/// One request about a person; [`StoreError::NotFound`] when there is none.
///
/// # Errors
/// When the database fails.
pub async fn by_nummer(tx: &Tx, casus: CasusId, betrokkene: BetrokkeneId, nummer: &str) -> Result<Doorverwijzing, StoreError> {
    let text = SqlText::new(SELECT)
        .filter("gemeente = ?", tx.gemeente())
        .filter("casus = ?", casus)
        .filter("betrokkene = ?", betrokkene)
        .filter("nummer = ?", nummer);
    from_row(&tx.opt_built(text).await?.ok_or(StoreError::NotFound)?)
}

/// One request to this partner; to anyone else it does not exist.
///
/// # Errors
/// When the database fails.
pub async fn voor_partner(tx: &Tx, partner: &str, nummer: &str) -> Result<Doorverwijzing, StoreError> {
    let text = SqlText::new(SELECT).filter("gemeente = ?", tx.gemeente()).filter("partner = ?", partner).filter("nummer = ?", nummer);
    from_row(&tx.opt_built(text).await?.ok_or(StoreError::NotFound)?)
}

/// The requests to this partner: those that wait for it by term, or all with the newest first.
///
/// # Errors
/// When the database fails.
pub async fn inbox(tx: &Tx, partner: &str, alleen_open: bool, limit: i64) -> Result<Vec<Doorverwijzing>, StoreError> {
    let text = SqlText::new(SELECT).filter("gemeente = ?", tx.gemeente()).filter("partner = ?", partner);
    let text = if alleen_open {
        text.filter_in("staat", OPEN.map(Code::code)).push("ORDER BY uiterlijk, gemaakt_op, id", args![]).limit(limit)
    } else {
        text.push("ORDER BY gemaakt_op DESC, id DESC", args![]).limit(limit)
    };
    tx.all_built(text).await?.iter().map(from_row).collect()
}

/// The partner opened it for the first time.
///
/// # Errors
/// When the database fails.
pub async fn gelezen(tx: &WriteTx, id: DoorverwijzingId) -> Result<(), StoreError> {
    tx.exec(
        "UPDATE doorverwijzing SET staat = 'gelezen', gelezen_op = $3, versie = versie + 1 WHERE gemeente = $1 AND id = $2 AND staat = 'gevraagd'",
        args![tx.gemeente(), id, tx.now()],
    )
    .await
    .map(|_| ())
}

/// Stores the answer of the partner over an open request of this version; false when it changed meanwhile. The words are sealed.
///
/// # Errors
/// When the database fails.
pub async fn beantwoord(tx: &WriteTx, d: &Doorverwijzing, a: &Antwoord, versie: i64, door: MedewerkerId) -> Result<bool, StoreError> {
    let bericht = match &a.bericht {
        Some(text) => Some(tx.seal(d.betrokkene.uuid(), ANTWOORD, text).await?),
        None => None,
    };
    let n = tx
        .exec(
            "UPDATE doorverwijzing SET staat = $4, beantwoord_op = $5, beantwoord_door = $6, weigering = $7, gedaan_op = $8, antwoord = $9, versie = versie + 1 \
             WHERE gemeente = $1 AND id = $2 AND versie = $3 AND staat IN ('gevraagd', 'gelezen', 'aangenomen')",
            args![tx.gemeente(), d.id, versie, a.staat.code(), tx.now(), door, a.weigering.map(|w| w.code().to_owned()), a.gedaan_op, bericht],
        )
        .await?;
    Ok(n > 0)
}

/// The words of the answer; nothing when there are none or the key was destroyed.
///
/// # Errors
/// When the database fails.
pub async fn bericht(tx: &Tx, d: &Doorverwijzing) -> Result<Option<String>, StoreError> {
    let row = tx.one("SELECT antwoord FROM doorverwijzing WHERE gemeente = $1 AND id = $2", args![tx.gemeente(), d.id]).await?;
    match row.opt_bytes("antwoord")? {
        Some(sealed) => tx.unseal(d.betrokkene.uuid(), ANTWOORD, &sealed).await,
        None => Ok(None),
    }
}

/// Takes a request back because its basis is gone.
///
/// # Errors
/// When the database fails.
pub async fn trek_in(tx: &WriteTx, id: DoorverwijzingId) -> Result<(), StoreError> {
    tx.exec(
        "UPDATE doorverwijzing SET staat = 'ingetrokken', versie = versie + 1 WHERE gemeente = $1 AND id = $2",
        args![tx.gemeente(), id],
    )
    .await
    .map(|_| ())
}
