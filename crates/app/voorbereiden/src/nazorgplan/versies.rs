//! SQL of the frozen versions.

use domain::{
    Code, Moment,
    id::{MedewerkerId, PlanversieId},
};
use jiff::{ToSpan, civil::Date};
use mandaat::aanwijzingsbesluit::som;
use serde_json::Value;
use store::{Row, StoreError, Tx, WriteTx, args};

use super::Planstaat;

/// A plan is looked at again after this many months, when nobody chose a day.
const MAANDEN: i32 = 12;

/// Planversie: the plan as it was at one moment. Its content never changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planversie {
    /// Identity.
    pub id: PlanversieId,
    /// Number, from 1.
    pub nummer: i64,
    /// Where it stands.
    pub staat: Planstaat,
    /// What changed, in a few words.
    pub wat: String,
    /// SHA-256 of the frozen content, in hexadecimal.
    pub som: String,
    /// When it was made.
    pub gemaakt: Option<Moment>,
    /// The day of adoption.
    pub vastgesteld_op: Option<Moment>,
    /// Who recorded the adoption.
    pub vastgesteld_door: Option<MedewerkerId>,
    /// The mayor, or who signed for the mayor.
    pub vastgesteld_naam: Option<String>,
    /// Where the decision is found, when somebody else recorded the adoption; empty when the mayor adopted it in the product.
    pub vastgesteld_vindplaats: String,
    /// The day on which the plan is looked at again, when somebody chose one.
    pub herzien_op: Option<Date>,
    /// The day of publication.
    pub gepubliceerd_op: Option<Date>,
    /// Where it was published, such as the address of a page.
    pub gepubliceerd_waar: String,
    /// Version of publication and review, for editing.
    pub route_versie: i64,
}

/// Vaststelling: that the mayor adopted a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vaststelling {
    /// When.
    pub op: Moment,
    /// Who recorded it.
    pub door: MedewerkerId,
    /// Who signed: the mayor or who replaces the mayor.
    pub naam: String,
    /// Where the decision is found; empty when who signed did so in the product.
    pub vindplaats: String,
}

impl Planversie {
    /// The version as it is once this adoption is recorded.
    pub(super) fn vastgesteld(&self, v: &Vaststelling) -> Self {
        Self {
            staat: Planstaat::Vastgesteld,
            vastgesteld_op: Some(v.op),
            vastgesteld_door: Some(v.door),
            vastgesteld_naam: Some(v.naam.clone()),
            vastgesteld_vindplaats: v.vindplaats.clone(),
            ..self.clone()
        }
    }

    /// The day on which an adopted version is looked at again: as chosen, else a year after adoption.
    pub fn herzien(&self) -> Option<Date> {
        let adopted = self.vastgesteld_op?.datum();
        Some(self.herzien_op.unwrap_or_else(|| adopted.checked_add(MAANDEN.months()).unwrap_or(adopted)))
    }
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, nummer, staat, wat, som, gemaakt, vastgesteld_op, vastgesteld_door, vastgesteld_naam, vastgesteld_vindplaats, \
             herzien_op, gepubliceerd_op, gepubliceerd_waar, route_versie FROM planversie WHERE gemeente = $1 ",
            $rest
        )
    };
}

fn from_row(r: &Row) -> Result<Planversie, StoreError> {
    Ok(Planversie {
        id: r.id("id")?,
        nummer: r.int("nummer")?,
        staat: r.code("staat")?,
        wat: r.text("wat")?,
        som: r.text("som")?,
        gemaakt: r.opt_moment("gemaakt")?,
        vastgesteld_op: r.opt_moment("vastgesteld_op")?,
        vastgesteld_door: r.opt_id("vastgesteld_door")?,
        vastgesteld_naam: r.opt_text("vastgesteld_naam")?,
        vastgesteld_vindplaats: r.text("vastgesteld_vindplaats")?,
        herzien_op: r.opt_date("herzien_op")?,
        gepubliceerd_op: r.opt_date("gepubliceerd_op")?,
        gepubliceerd_waar: r.text("gepubliceerd_waar")?,
        route_versie: r.int("route_versie")?,
    })
}

/// All versions, newest first.
///
/// # Errors
/// When the database fails.
pub async fn alle(tx: &Tx) -> Result<Vec<Planversie>, StoreError> {
    tx.all(select!("ORDER BY nummer DESC"), args![tx.gemeente()]).await?.iter().map(from_row).collect()
}

/// The version with this number.
///
/// # Errors
/// When the database fails or there is no such version.
pub async fn bij_nummer(tx: &Tx, nummer: i64) -> Result<Planversie, StoreError> {
    from_row(&tx.one(select!("AND nummer = $2"), args![tx.gemeente(), nummer]).await?)
}

/// The frozen content, byte for byte.
pub(super) async fn bevroren(tx: &Tx, nummer: i64) -> Result<String, StoreError> {
    tx.one("SELECT inhoud FROM planversie WHERE gemeente = $1 AND nummer = $2", args![tx.gemeente(), nummer]).await?.text("inhoud")
}

/// The number that the next version gets.
pub(super) async fn volgende(tx: &Tx) -> Result<i64, StoreError> {
    Ok(tx
        .one("SELECT COALESCE(MAX(nummer), 0) AS laatste FROM planversie WHERE gemeente = $1", args![tx.gemeente()])
        .await?
        .int("laatste")?
        + 1)
}

/// Freezes a version; gives its number.
///
/// # Errors
/// When the database fails.
pub async fn nieuw(tx: &WriteTx, id: PlanversieId, wat: &str, inhoud: &Value, door: MedewerkerId) -> Result<i64, StoreError> {
    let (nummer, tekst) = (volgende(tx).await?, inhoud.to_string());
    let sql = "INSERT INTO planversie (gemeente, id, nummer, staat, wat, inhoud, som, gemaakt, gemaakt_door) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let values = args![tx.gemeente(), id, nummer, Planstaat::Concept.code(), wat, &tekst, som(&tekst), tx.now(), door];
    tx.exec(sql, values).await?;
    Ok(nummer)
}

/// Offers the version to the mayor; false when it was offered already.
///
/// # Errors
/// When the database fails.
pub async fn bied_aan(tx: &WriteTx, nummer: i64) -> Result<bool, StoreError> {
    let sql = "UPDATE planversie SET staat = $3 WHERE gemeente = $1 AND nummer = $2 AND staat = $4";
    Ok(tx.exec(sql, args![tx.gemeente(), nummer, Planstaat::Aangeboden.code(), Planstaat::Concept.code()]).await? > 0)
}

/// Records the adoption of a version that was offered; false when it was not, or adopted already.
///
/// # Errors
/// When the database fails.
pub async fn stel_vast(tx: &WriteTx, nummer: i64, v: &Vaststelling) -> Result<bool, StoreError> {
    let sql = "UPDATE planversie SET staat = $3, vastgesteld_op = $4, vastgesteld_door = $5, vastgesteld_naam = $6, \
               vastgesteld_vindplaats = $8 WHERE gemeente = $1 AND nummer = $2 AND staat = $7";
    let values = args![
        tx.gemeente(),
        nummer,
        Planstaat::Vastgesteld.code(),
        v.op,
        v.door,
        Some(v.naam.clone()),
        Planstaat::Aangeboden.code(),
        &v.vindplaats
    ];
    Ok(tx.exec(sql, values).await? > 0)
}

/// Records publication and review of an adopted version that still has `v.route_versie`; false when someone else was first.
pub(super) async fn publiceer(tx: &WriteTx, v: &Planversie) -> Result<bool, StoreError> {
    let sql = "UPDATE planversie SET gepubliceerd_op = $3, gepubliceerd_waar = $4, herzien_op = $5, route_versie = route_versie + 1 \
               WHERE gemeente = $1 AND nummer = $2 AND staat = $6 AND route_versie = $7";
    let values = args![
        tx.gemeente(),
        v.nummer,
        v.gepubliceerd_op,
        &v.gepubliceerd_waar,
        v.herzien_op,
        Planstaat::Vastgesteld.code(),
        v.route_versie
    ];
    Ok(tx.exec(sql, values).await? > 0)
}
