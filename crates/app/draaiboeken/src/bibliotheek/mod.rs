//! Bibliotheek: draaiboeken of other municipalities, regions or the CCV, and what this municipality shares: one signed file with everything a
//! draaiboek refers to, that shows where it comes from.
//!
//! What comes in changes nothing by itself: the reader sees who signed, what is different from what is in force here, and takes over all of it or
//! some steps, as a concept in the editor.

mod bundel;
mod handlers;
mod inhoud;
mod overnemen;
mod pages;
pub mod pakket;
mod store;
#[cfg(test)]
mod tests;

use domain::{journaal::Activiteit, recht::Recht};
use kern::Slice;
use uuid::Uuid;

/// Page of this subject.
pub(crate) const HIER: &str = "/voorbereiden/draaiboekbibliotheek";

/// Address of a file that came in.
fn adres(id: Uuid) -> String {
    format!("{HIER}/{id}")
}

pub(crate) fn slice() -> Slice {
    const A: Activiteit = Activiteit::Voorbereiden;
    const ZIEN: Recht = Recht::VoorbereidingZien;
    const W: Recht = Recht::DraaiboekBewerken;
    Slice::new("draaiboekbibliotheek")
        .get("/voorbereiden/draaiboekbibliotheek", ZIEN, A, handlers::lijst)
        .post_file("/voorbereiden/draaiboekbibliotheek", W, A, handlers::ontvang)
        .get("/voorbereiden/draaiboekbibliotheek/{id}", ZIEN, A, handlers::toon)
        .post("/voorbereiden/draaiboekbibliotheek/{id}/overnemen", W, A, handlers::neem_over)
        .post("/voorbereiden/draaiboekbibliotheek/{id}/bron", Recht::PlanVaststellen, A, handlers::vertrouw)
        .post("/voorbereiden/draaiboekbibliotheek/{id}/weggooien", W, A, handlers::gooi_weg)
        .get("/voorbereiden/draaiboeken/{id}/bestand", ZIEN, A, handlers::deel)
}
