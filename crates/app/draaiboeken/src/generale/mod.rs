//! Generale: a draaiboek played out on a clock that can be moved, before the night it is needed. Everything stands in the address, so that a
//! rehearsal can be kept, printed and shared: facts of an invented casus are about nobody.

mod bord;
mod formulier;
mod handlers;
mod klok;
mod pages;
mod pages_klok;
mod pages_verschil;
pub(crate) mod scenarios;
mod tijdlijn;
mod velden;
mod versie;
mod vraag;
mod zinnen;

use domain::{journaal::Activiteit, recht::Recht};
use kern::Slice;

pub(crate) use handlers::adres_van;

pub(super) fn slice() -> Slice {
    const A: Activiteit = Activiteit::Voorbereiden;
    const ZIEN: Recht = Recht::VoorbereidingZien;
    Slice::new("generale").get("/voorbereiden/draaiboeken/{id}/generale", ZIEN, A, handlers::show).get(
        "/voorbereiden/draaiboeken/{id}/scenarios",
        ZIEN,
        A,
        handlers::verhalen,
    )
}

#[cfg(test)]
mod tests;
