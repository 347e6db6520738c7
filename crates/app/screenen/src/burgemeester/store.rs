//! SQL of the mayor's choice. One function per statement.

use casus::{self, Casus, Filter};
use std::collections::HashMap;

use domain::{
    Code, Moment,
    casus::Keuze,
    id::{CasusId, Id, MedewerkerId},
};
use store::{Row, SqlText, StoreError, Tx, WriteTx, args};

/// What the mayor did with a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gekozen {
    /// Read at.
    pub gelezen_op: Option<Moment>,
    /// The choice and when.
    pub keuze: Option<(Keuze, Moment)>,
    /// Version, for choosing again.
    pub versie: i64,
}

fn from_row(row: &Row) -> Result<Gekozen, StoreError> {
    let keuze = row.opt_text("keuze")?.and_then(|k| Keuze::from_code(&k)).zip(row.opt_moment("keuze_op")?);
    Ok(Gekozen { gelezen_op: row.opt_moment("gelezen_op")?, keuze, versie: row.int("versie")? })
}

/// What the mayor did with the report of this casus.
///
/// # Errors
/// When the database fails.
pub async fn by_casus(tx: &Tx, casus: CasusId) -> Result<Option<Gekozen>, StoreError> {
    let row = tx
        .opt(
            "SELECT gelezen_op, keuze, keuze_op, versie FROM burgemeesterkeuze WHERE gemeente = $1 AND casus = $2",
            args![tx.gemeente(), casus.uuid()],
        )
        .await?;
    row.as_ref().map(from_row).transpose()
}

/// What the mayor did with the reports of these cases, in one statement.
pub(super) async fn by_casussen(tx: &Tx, casussen: &[Casus]) -> Result<HashMap<CasusId, Gekozen>, StoreError> {
    let text = SqlText::new("SELECT casus, gelezen_op, keuze, keuze_op, versie FROM burgemeesterkeuze")
        .filter("gemeente = ?", tx.gemeente())
        .filter_in("casus", casussen.iter().map(|c| c.id.uuid()));
    tx.all_built(text).await?.iter().map(|row| Ok((row.id("casus")?, from_row(row)?))).collect()
}

/// Records that the mayor read the report; the first time counts.
pub(super) async fn lees(tx: &WriteTx, casus: CasusId, wie: MedewerkerId) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO burgemeesterkeuze (gemeente, casus, gelezen_op, gelezen_door, versie) VALUES ($1, $2, $3, $4, 1) ON CONFLICT (gemeente, casus) DO NOTHING",
        args![tx.gemeente(), casus.uuid(), tx.now(), wie.uuid()],
    )
    .await
    .map(|_| ())
}

/// Records the choice; a later one replaces it. Choosing is reading.
pub(super) async fn kies(tx: &WriteTx, casus: CasusId, wie: MedewerkerId, keuze: Keuze) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO burgemeesterkeuze (gemeente, casus, gelezen_op, gelezen_door, keuze, keuze_op, versie) VALUES ($1, $2, $3, $4, $5, $3, 1) \
         ON CONFLICT (gemeente, casus) DO UPDATE SET keuze = excluded.keuze, keuze_op = excluded.keuze_op, versie = burgemeesterkeuze.versie + 1",
        args![tx.gemeente(), casus.uuid(), tx.now(), wie.uuid(), keuze.code()],
    )
    .await
    .map(|_| ())
}

/// Open cases in which the mayor has not chosen yet, newest robbery first.
///
/// # Errors
/// When the database fails.
pub async fn nog_te_kiezen(tx: &Tx) -> Result<Vec<Casus>, StoreError> {
    let open = casus::list(tx, &Filter { alleen_open: true, aantal: 20, ..Filter::default() }).await?;
    let gekozen = by_casussen(tx, &open).await?;
    Ok(open.into_iter().filter(|c| gekozen.get(&c.id).is_none_or(|g| g.keuze.is_none())).collect())
}
