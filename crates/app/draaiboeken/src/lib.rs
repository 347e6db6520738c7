//! Draaiboeken: the pages of the draaiboeken of a municipality: the steps as a list, as a swimlane and on paper, who does what, and adoption.

mod bibliotheek;
mod eigen;
mod generale;
mod handlers;
mod matrix;
mod mist;
mod pages;
mod pdf;
#[cfg(test)]
mod proef;
mod uitvoer;

use domain::{journaal::Activiteit, recht::Recht};
use kern::Slice;

pub use bibliotheek::pakket;
pub use uitvoer::{Vorm, als_agenda};

/// The draaiboeken as one slice.
pub fn slice() -> Slice {
    const ZIEN: Recht = Recht::VoorbereidingZien;
    const A: Activiteit = Activiteit::Voorbereiden;
    Slice::new("draaiboek")
        .tab(70, "onderdeel-draaiboeken", "/voorbereiden/draaiboeken")
        .get("/voorbereiden/draaiboeken", ZIEN, A, handlers::list)
        .get("/voorbereiden/draaiboeken/{id}", ZIEN, A, handlers::show)
        .get("/voorbereiden/draaiboeken/{id}/zwembaan", ZIEN, A, handlers::lanes)
        .get("/voorbereiden/draaiboeken/{id}/pdf", ZIEN, A, handlers::print)
        .get("/voorbereiden/draaiboeken/{id}/bpmn", ZIEN, A, uitvoer::als_bpmn)
        .get("/voorbereiden/draaiboeken/{id}/agenda", ZIEN, A, uitvoer::agenda_vraag)
        .post("/voorbereiden/draaiboeken/{id}/vaststellen", Recht::PlanVaststellen, A, handlers::adopt)
        .with(generale::slice())
        .with(matrix::slice())
        .with(eigen::slice())
        .with(bibliotheek::slice())
}

#[cfg(test)]
mod tests;
