//! Organisatie: pages on the existing organisation of the robbery approach, drawn as a chart with an equal list.

mod handlers;
mod pages;

use domain::{journaal::Activiteit, recht::Recht};
use kern::Slice;

pub(crate) fn slice() -> Slice {
    const ZIEN: Recht = Recht::VoorbereidingZien;
    const W: Recht = Recht::VoorbereidingWijzigen;
    const A: Activiteit = Activiteit::Voorbereiden;
    Slice::new("organisatie")
        .get("/voorbereiden/organisatie", ZIEN, A, handlers::show)
        .get("/voorbereiden/organisatie/nieuw", W, A, handlers::nieuw)
        .post("/voorbereiden/organisatie/nieuw", W, A, handlers::add)
        .get("/voorbereiden/organisatie/{id}", W, A, handlers::edit)
        .post("/voorbereiden/organisatie/{id}", W, A, handlers::save)
        .post("/voorbereiden/organisatie/{id}/weg", W, A, handlers::remove)
}

#[cfg(test)]
mod tests;
