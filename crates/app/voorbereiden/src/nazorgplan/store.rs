//! SQL of chapters and proposed changes.

use std::collections::HashMap;

use domain::{
    Code, Moment,
    id::{Id, MedewerkerId, VerbeterpuntId},
};
use store::{Row, StoreError, Tx, WriteTx, args};
use uuid::Uuid;

use super::Wijzigingsstaat;

/// The municipality's own text of a chapter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hoofdstuktekst {
    /// The text.
    pub tekst: String,
    /// Version, for editing; 0 when it was never saved.
    pub versie: i64,
}

/// A change of the plan that an evaluation proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wijziging {
    /// Identity.
    pub id: Uuid,
    /// Chapter.
    pub hoofdstuk: u8,
    /// The text to add.
    pub tekst: String,
    /// The improvement point it follows from.
    pub verbeterpunt: VerbeterpuntId,
    /// When it was proposed.
    pub op: Moment,
    /// What became of it.
    pub staat: Wijzigingsstaat,
}

fn number(row: &Row, column: &str) -> Result<u8, StoreError> {
    Ok(u8::try_from(row.int(column)?).unwrap_or(u8::MAX))
}

/// The own texts by chapter.
///
/// # Errors
/// When the database fails.
pub async fn teksten(tx: &Tx) -> Result<HashMap<u8, Hoofdstuktekst>, StoreError> {
    let rows = tx.all("SELECT nummer, tekst, versie FROM planhoofdstuk WHERE gemeente = $1", args![tx.gemeente()]).await?;
    rows.iter().map(|r| Ok((number(r, "nummer")?, Hoofdstuktekst { tekst: r.text("tekst")?, versie: r.int("versie")? }))).collect()
}

/// Saves a text when the chapter still has this version (0: no text yet); false when someone else was first.
///
/// # Errors
/// When the database fails.
pub async fn bewaar_tekst(tx: &WriteTx, nummer: u8, tekst: &str, versie: i64) -> Result<bool, StoreError> {
    let sql = if versie == 0 {
        "INSERT INTO planhoofdstuk (gemeente, nummer, tekst, versie) VALUES ($1, $2, $3, $4 + 1) ON CONFLICT (gemeente, nummer) DO NOTHING"
    } else {
        "UPDATE planhoofdstuk SET tekst = $3, versie = versie + 1 WHERE gemeente = $1 AND nummer = $2 AND versie = $4"
    };
    Ok(tx.exec(sql, args![tx.gemeente(), nummer, tekst, versie]).await? > 0)
}

/// The changes that wait for a choice, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn wijzigingen(tx: &Tx) -> Result<Vec<Wijziging>, StoreError> {
    let sql = "SELECT id, hoofdstuk, tekst, verbeterpunt, op, staat FROM planwijziging WHERE gemeente = $1 AND staat = $2 ORDER BY op, id";
    let rows = tx.all(sql, args![tx.gemeente(), Wijzigingsstaat::Voorgesteld.code()]).await?;
    rows.iter()
        .map(|r| {
            Ok(Wijziging {
                id: r.uuid("id")?,
                hoofdstuk: number(r, "hoofdstuk")?,
                tekst: r.text("tekst")?,
                verbeterpunt: r.id("verbeterpunt")?,
                op: r.moment("op")?,
                staat: r.code("staat")?,
            })
        })
        .collect()
}

/// One proposal for each improvement point: the identity is the same.
pub(super) async fn stel_voor(tx: &WriteTx, hoofdstuk: u8, tekst: &str, punt: VerbeterpuntId) -> Result<bool, StoreError> {
    let sql = "INSERT INTO planwijziging (gemeente, id, hoofdstuk, tekst, verbeterpunt, op, staat) VALUES ($1, $2, $3, $4, $2, $5, $6) \
               ON CONFLICT (gemeente, id) DO UPDATE SET hoofdstuk = excluded.hoofdstuk, tekst = excluded.tekst \
               WHERE planwijziging.staat = excluded.staat";
    let values = args![tx.gemeente(), punt.uuid(), hoofdstuk, tekst, tx.now(), Wijzigingsstaat::Voorgesteld.code()];
    Ok(tx.exec(sql, values).await? > 0)
}

/// Records what was decided about a change; false when that was done already.
pub(super) async fn beslis(tx: &WriteTx, id: Uuid, staat: Wijzigingsstaat, door: MedewerkerId) -> Result<bool, StoreError> {
    let sql = "UPDATE planwijziging SET staat = $3, besloten_op = $4, besloten_door = $5 WHERE gemeente = $1 AND id = $2 AND staat = $6";
    Ok(tx.exec(sql, args![tx.gemeente(), id, staat.code(), tx.now(), door, Wijzigingsstaat::Voorgesteld.code()]).await? > 0)
}
