//! SQL of files that came in and of the keys that are known. One function per statement.

use domain::{Moment, id::MedewerkerId};
use store::{Row, StoreError, Tx, WriteTx, args};
use uuid::Uuid;

use super::bundel::Bundel;

/// Longest name of a source.
pub(super) const NAAM_MAX: usize = 100;

/// A file that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ontvangen {
    pub(super) id: Uuid,
    /// Name of the draaiboek.
    pub(super) naam: String,
    /// Who says to have made it.
    pub(super) bron: String,
    /// Thumbprint of the key that signed it.
    pub(super) sleutel: String,
    /// The file itself.
    pub(super) inhoud: String,
    pub(super) op: Moment,
    pub(super) door: MedewerkerId,
    /// The concept it became.
    pub(super) concept: Option<Uuid>,
}

impl Ontvangen {
    /// A file that comes in now.
    pub(super) fn nieuw(
        id: Uuid,
        naam: &str,
        (bundel, sleutel): (&Bundel, &str),
        inhoud: String,
        (op, door): (Moment, MedewerkerId),
    ) -> Self {
        let (naam, bron) = (kort(naam), kort(&bundel.herkomst.naam));
        Self { id, naam, bron, sleutel: sleutel.to_owned(), inhoud, op, door, concept: None }
    }
}

/// What somebody else wrote, as a name.
fn kort(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(NAAM_MAX).collect()
}

/// A key that the municipality knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bekend {
    pub(super) sleutel: String,
    /// Whose it is.
    pub(super) naam: String,
    pub(super) op: Moment,
    pub(super) door: MedewerkerId,
}

fn from_row(r: &Row) -> Result<Ontvangen, StoreError> {
    Ok(Ontvangen {
        id: r.uuid("id")?,
        naam: r.text("naam")?,
        bron: r.text("bron")?,
        sleutel: r.text("sleutel")?,
        inhoud: r.text("inhoud")?,
        op: r.moment("op")?,
        door: r.id("door")?,
        concept: r.opt_uuid("concept")?,
    })
}

/// The files that came in, newest first, without what is in them.
pub(super) async fn lijst(tx: &Tx) -> Result<Vec<Ontvangen>, StoreError> {
    let sql = "SELECT id, naam, bron, sleutel, '' AS inhoud, op, door, concept FROM draaiboek_ontvangen WHERE gemeente = $1 ORDER BY op DESC, id LIMIT 200";
    tx.all(sql, args![tx.gemeente()]).await?.iter().map(from_row).collect()
}

/// One of them; [`StoreError::NotFound`] when there is none.
pub(super) async fn een(tx: &Tx, id: Uuid) -> Result<Ontvangen, StoreError> {
    let sql = "SELECT id, naam, bron, sleutel, inhoud, op, door, concept FROM draaiboek_ontvangen WHERE gemeente = $1 AND id = $2";
    from_row(&tx.opt(sql, args![tx.gemeente(), id]).await?.ok_or(StoreError::NotFound)?)
}

/// Keeps a file.
pub(super) async fn bewaar(tx: &WriteTx, o: &Ontvangen) -> Result<(), StoreError> {
    let sql =
        "INSERT INTO draaiboek_ontvangen (gemeente, id, naam, bron, sleutel, inhoud, op, door) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    tx.exec(sql, args![tx.gemeente(), o.id, &o.naam, &o.bron, &o.sleutel, &o.inhoud, o.op, o.door]).await.map(|_| ())
}

/// It became this concept.
pub(super) async fn zet_concept(tx: &WriteTx, id: Uuid, concept: Uuid) -> Result<(), StoreError> {
    let sql = "UPDATE draaiboek_ontvangen SET concept = $3 WHERE gemeente = $1 AND id = $2";
    tx.exec(sql, args![tx.gemeente(), id, concept]).await.map(|_| ())
}

/// Throws a file away; false when it was gone.
pub(super) async fn weg(tx: &WriteTx, id: Uuid) -> Result<bool, StoreError> {
    Ok(tx.exec("DELETE FROM draaiboek_ontvangen WHERE gemeente = $1 AND id = $2", args![tx.gemeente(), id]).await? > 0)
}

/// The keys that are known.
pub(super) async fn bekend(tx: &Tx) -> Result<Vec<Bekend>, StoreError> {
    let sql = "SELECT sleutel, naam, op, door FROM draaiboek_bron WHERE gemeente = $1 ORDER BY naam, sleutel";
    let of = |r: &Row| Ok(Bekend { sleutel: r.text("sleutel")?, naam: r.text("naam")?, op: r.moment("op")?, door: r.id("door")? });
    tx.all(sql, args![tx.gemeente()]).await?.iter().map(of).collect()
}

/// From now on this key is known as of this source; false when it was known.
pub(super) async fn ken(tx: &WriteTx, sleutel: &str, naam: &str, door: MedewerkerId) -> Result<bool, StoreError> {
    let sql = "INSERT INTO draaiboek_bron (gemeente, sleutel, naam, op, door) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (gemeente, sleutel) DO NOTHING";
    Ok(tx.exec(sql, args![tx.gemeente(), sleutel, naam, tx.now(), door]).await? > 0)
}
