//! Screenen: report, persons, screening, decision, the mayor's choice (step 2 of the roadmap).

#[cfg(test)]
mod aantekening;
pub mod besluit;
pub mod betrokkene;
pub mod burgemeester;
pub mod casussen;
pub mod cijfers;
mod draaiboek;
pub mod gebied;
pub mod melding;
mod overzicht;
pub mod politie;
pub mod screening;
mod start;
pub mod taakregie;
#[cfg(any(test, feature = "testing"))]
pub mod testing;

use kern::Slice;

/// The step as one slice.
pub fn slice() -> Slice {
    Slice::new("screenen")
        .migrations(casus::MIGRATIONS)
        .cijfers(cijfers::CIJFERS)
        .gevallen(|tx, vak| Box::pin(cijfers::gevallen(tx, vak)), |tx, sinds| Box::pin(cijfers::herhalingen(tx, sinds)))
        .gevaladressen(|tx, bewijs, sinds| Box::pin(cijfers::gevaladressen(tx, bewijs, sinds)))
        .start(10, |ctx, tx| Box::pin(start::burgemeester(ctx, tx)))
        .start(30, |ctx, tx| Box::pin(start::politie(ctx, tx)))
        .start(15, |ctx, tx| Box::pin(taakregie::start(ctx, tx)))
        .start(35, |ctx, tx| Box::pin(start::werk(ctx, tx)))
        .with(overzicht::slice())
        .with(melding::slice())
        .with(burgemeester::slice())
        .with(casussen::slice())
        .with(gebied::slice())
        .with(taakregie::slice())
        .with(draaiboek::slice())
        .with(betrokkene::slice())
        .with(screening::slice())
        .with(politie::slice())
        .with(besluit::slice())
}
