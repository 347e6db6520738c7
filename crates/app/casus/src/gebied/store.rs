//! SQL of the areas. One function per statement.

use domain::id::{CasusId, Id, MedewerkerId};
use store::{StoreError, Tx, WriteTx, args};

use super::Gebiedrij;

/// The areas of a casus, by number.
///
/// # Errors
/// When the database fails.
pub async fn list(tx: &Tx, casus: CasusId) -> Result<Vec<Gebiedrij>, StoreError> {
    let rows = tx
        .all("SELECT nr, naam, versie FROM gebied WHERE gemeente = $1 AND casus = $2 ORDER BY nr", args![tx.gemeente(), casus.uuid()])
        .await?;
    rows.iter().map(|row| Ok(Gebiedrij { nr: row.int("nr")?, naam: row.text("naam")?, versie: row.int("versie")? })).collect()
}

/// Adds an area under the next number, which no area of this casus had before.
///
/// # Errors
/// When the database fails.
pub async fn add(tx: &WriteTx, casus: CasusId, naam: &str, door: MedewerkerId) -> Result<i64, StoreError> {
    let row = tx
        .one(
            "SELECT COALESCE(MAX(nr), 0) + 1 AS nr FROM (SELECT nr FROM gebied WHERE gemeente = $1 AND casus = $2 \
             UNION ALL SELECT gebied AS nr FROM taak WHERE gemeente = $1 AND casus = $2 \
             UNION ALL SELECT gebied AS nr FROM taakregie WHERE gemeente = $1 AND casus = $2) AS bekend",
            args![tx.gemeente(), casus.uuid()],
        )
        .await?;
    let nr = row.int("nr")?;
    tx.exec(
        "INSERT INTO gebied (gemeente, casus, nr, naam, door, op, versie) VALUES ($1, $2, $3, $4, $5, $6, 1)",
        args![tx.gemeente(), casus.uuid(), nr, naam, door.uuid(), tx.now()],
    )
    .await?;
    Ok(nr)
}

/// Gives an area that still has this version another name; false when somebody was first.
///
/// # Errors
/// When the database fails.
pub async fn rename(tx: &WriteTx, casus: CasusId, g: &Gebiedrij, naam: &str) -> Result<bool, StoreError> {
    let n = tx
        .exec(
            "UPDATE gebied SET naam = $5, versie = versie + 1 WHERE gemeente = $1 AND casus = $2 AND nr = $3 AND versie = $4",
            args![tx.gemeente(), casus.uuid(), g.nr, g.versie, naam],
        )
        .await?;
    Ok(n > 0)
}

/// Removes an area.
///
/// # Errors
/// When the database fails.
pub async fn remove(tx: &WriteTx, casus: CasusId, nr: i64) -> Result<(), StoreError> {
    tx.exec("DELETE FROM gebied WHERE gemeente = $1 AND casus = $2 AND nr = $3", args![tx.gemeente(), casus.uuid(), nr]).await.map(|_| ())
}
