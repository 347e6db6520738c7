//! Betrokkene: a person who was hit by or near a robbery, and what is known about that person, value by value with its provenance (R26, R34, R39, R40).

mod bsn;
mod formulier;
mod handlers;
mod pages;
mod store;
#[cfg(test)]
mod tests;
pub mod toets;
mod veld;
mod waarde;

use domain::{journaal::Activiteit, recht::Recht};
use kern::Slice;

pub use bsn::lijkt_op_bsn;
pub(crate) use pages::{herkomst_label, wie_regel};
pub use store::{Persoon, by_volgnr, create, heeft_werk, list, remove, update};
pub use veld::Veld;
pub use waarde::{Vondst, Waarde, bewaar, gegevens, maak, schrijfadres, velden_in, waarden, waarden_in, wis, zoek};

/// The routes of this subject.
pub fn slice() -> Slice {
    const A: Activiteit = Activiteit::Screenen;
    Slice::new("betrokkene")
        .get("/casussen/{nummer}/betrokkenen/nieuw", Recht::CasusWerken, A, handlers::nieuw)
        .post("/casussen/{nummer}/betrokkenen/nieuw", Recht::CasusWerken, A, handlers::voeg_toe)
        .get("/casussen/{nummer}/betrokkenen/{volgnr}", Recht::CasusZien, A, handlers::toon)
        .get("/casussen/{nummer}/betrokkenen/{volgnr}/wijzigen", Recht::CasusWerken, A, handlers::wijzig)
        .post("/casussen/{nummer}/betrokkenen/{volgnr}/wijzigen", Recht::CasusWerken, A, handlers::bewaar_wijziging)
        .post("/casussen/{nummer}/betrokkenen/{volgnr}/verwijderen", Recht::CasusWerken, A, handlers::verwijder)
}
