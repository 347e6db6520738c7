//! Betrokkene: the pages of a person who was hit by or near a robbery (R26, R34, R39, R40).

mod formulier;
mod handlers;
mod pages;
#[cfg(test)]
mod tests;

use domain::{journaal::Activiteit, recht::Recht};
use kern::Slice;

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
