//! Draaiboeken: the steps of each kind of robbery as a list and as a swimlane, on paper, and adopted by the municipality.

mod handlers;
mod pages;
pub(crate) mod pdf;
mod store;
mod uitvoer;
pub(crate) mod woorden;

use std::sync::Arc;

use ::store::{StoreError, Tx};
use domain::{casus::Incidenttype, draaiboek::Draaiboek, journaal::Activiteit, recht::Recht};
use jiff::civil::Date;
use kern::Slice;
use policy::Beleid;

pub use store::{Vaststelling, stel_vast, vaststellingen};
pub use uitvoer::{Vorm, als_agenda};

/// Page of this subject.
pub(crate) const HIER: &str = "/voorbereiden/draaiboeken";

/// A version of a draaiboek: its id, its first day, and itself.
pub type Versie = (String, Date, Arc<Draaiboek>);

fn als_versie(d: &Draaiboek) -> Versie {
    (d.id.clone(), d.geldig_vanaf, Arc::new(d.clone()))
}

/// The draaiboek that starts for this incident type on a day: id and first day name the version that a casus keeps.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none.
pub async fn voor_incident(_: &Tx, beleid: &Beleid, incidenttype: Incidenttype, dag: Date) -> Result<Versie, StoreError> {
    beleid.voor_incident(incidenttype, dag).map(als_versie).ok_or(StoreError::NotFound)
}

/// Exactly this version.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none.
pub async fn versie(_: &Tx, beleid: &Beleid, id: &str, geldig_vanaf: Date) -> Result<Arc<Draaiboek>, StoreError> {
    beleid.draaiboek(id, geldig_vanaf).map(|d| Arc::new(d.clone())).ok_or(StoreError::NotFound)
}

pub(crate) fn slice() -> Slice {
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
}

#[cfg(test)]
pub(crate) mod tests;
