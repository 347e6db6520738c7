//! Meting: readiness on a day, kept so that its course can be seen.

use domain::GemeenteCode;
use jiff::{ToSpan, civil::Date};
use kern::App;
use store::{Row, StoreError, Tx, args};

use super::Gereedheid;

/// Days of the course that is shown.
const DAGEN: i64 = 366;

/// Readiness on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Meting {
    pub(super) dag: Date,
    pub(super) percentage: u8,
    /// How much was open.
    pub(super) open: i64,
}

impl Meting {
    pub(super) fn van(g: &Gereedheid, dag: Date) -> Self {
        Self { dag, percentage: g.percentage, open: i64::try_from(g.gaten.len()).unwrap_or(i64::MAX) }
    }
}

fn from_row(r: &Row) -> Result<Meting, StoreError> {
    Ok(Meting { dag: r.date("dag")?, percentage: u8::try_from(r.int("percentage")?).unwrap_or(100), open: r.int("open")? })
}

/// The past year, oldest first.
pub(super) async fn metingen(tx: &Tx, vandaag: Date) -> Result<Vec<Meting>, StoreError> {
    let vanaf = vandaag.checked_sub(DAGEN.days()).unwrap_or(vandaag);
    let sql = "SELECT dag, percentage, open FROM gereedheidsmeting WHERE gemeente = $1 AND dag >= $2 ORDER BY dag";
    tx.all(sql, args![tx.gemeente(), vanaf]).await?.iter().map(from_row).collect()
}

/// Keeps what was measured today when it is not there yet: nobody did anything, so it needs no line in the journal.
pub(super) async fn onthoud(app: &App, gemeente: &GemeenteCode, bekend: &[Meting], nu: Meting) -> Result<(), StoreError> {
    if bekend.last() == Some(&nu) {
        return Ok(());
    }
    let sql = "INSERT INTO gereedheidsmeting (gemeente, dag, percentage, open) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (gemeente, dag) DO UPDATE SET percentage = excluded.percentage, open = excluded.open";
    app.db.housekeep(gemeente, sql, args![gemeente, nu.dag, i64::from(nu.percentage), nu.open]).await.map(|_| ())
}

/// The last measurement that is at least this many days old.
pub(super) fn eerder(all: &[Meting], vandaag: Date, dagen: i64) -> Option<&Meting> {
    let tot = vandaag.checked_sub(dagen.days()).ok()?;
    all.iter().rev().find(|m| m.dag <= tot)
}
