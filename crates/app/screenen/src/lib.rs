//! Screenen: report, persons, screening, decision, the mayor's choice (step 2 of the roadmap).

pub mod aantekening;
pub mod besluit;
pub mod betrokkene;
pub mod burgemeester;
pub mod casus;
pub mod cijfers;
mod draaiboek;
pub mod gebied;
pub mod melding;
mod overzicht;
pub mod politie;
pub mod screening;
mod start;
pub mod taak;
pub mod taakregie;
#[cfg(any(test, feature = "testing"))]
pub mod testing;

use kern::Slice;
use store::Migration;

/// Tables of this step.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "screenen/0001_casus", sql: include_str!("../migraties/0001_casus.sql") },
    Migration { name: "screenen/0002_screening", sql: include_str!("../migraties/0002_screening.sql") },
    Migration { name: "screenen/0003_lijsten", sql: include_str!("../migraties/0003_lijsten.sql") },
    Migration { name: "screenen/0004_politiegegeven", sql: include_str!("../migraties/0004_politiegegeven.sql") },
    Migration { name: "screenen/0005_lopen", sql: include_str!("../migraties/0005_lopen.sql") },
    Migration { name: "screenen/0006_aantekening", sql: include_str!("../migraties/0006_aantekening.sql") },
];

/// The step as one slice.
pub fn slice() -> Slice {
    Slice::new("screenen")
        .migrations(MIGRATIONS)
        .cijfers(cijfers::CIJFERS)
        .gevallen(|tx, vak| Box::pin(cijfers::gevallen(tx, vak)))
        .start(10, |ctx, tx| Box::pin(start::burgemeester(ctx, tx)))
        .start(30, |ctx, tx| Box::pin(start::politie(ctx, tx)))
        .start(15, |ctx, tx| Box::pin(taakregie::start(ctx, tx)))
        .start(35, |ctx, tx| Box::pin(start::werk(ctx, tx)))
        .with(overzicht::slice())
        .with(melding::slice())
        .with(burgemeester::slice())
        .with(casus::slice())
        .with(gebied::slice())
        .with(taakregie::slice())
        .with(draaiboek::slice())
        .with(betrokkene::slice())
        .with(screening::slice())
        .with(politie::slice())
        .with(besluit::slice())
}
