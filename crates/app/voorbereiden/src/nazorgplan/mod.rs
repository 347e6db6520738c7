//! Nazorgplan: chapters fed by what is prepared, own text beside it, goals, frozen versions and their adoption.

mod bekend;
mod bestand;
mod bevinding;
pub(crate) mod blokken;
pub(crate) mod demo;
mod document;
mod doelen;
mod formulier;
mod handlers;
mod inhoud;
mod inhoud_doelen;
mod inhoud_draaiboek;
mod inhoud_gegevens;
mod inhoud_informatie;
mod inhoud_organisatie;
mod inhoud_partners;
mod lezer;
mod opmaak;
mod pages;
mod pages_versie;
pub(crate) mod regio;
mod route;
mod start;
mod store;
mod verschil;
mod versie;
mod versies;

use domain::{codes, journaal::Activiteit, recht::Recht};
use kern::Slice;

pub(crate) use bekend::bekenden;
pub use doelen::{CIJFERS, Doel, bewaar_doel, doelen as alle_doelen};
pub(crate) use doelen::{DOELEN, in_te_vullen};
pub use domain::plan::Doelstelling;
pub use store::{Hoofdstuktekst, bewaar_tekst, teksten};
pub use versies::{Planversie, Vaststelling, alle as alle_versies, bied_aan, bij_nummer, nieuw, stel_vast};

/// Page of this subject.
pub(crate) const HIER: &str = "/voorbereiden/nazorgplan";

codes! {
    /// Planstaat: where a version stands.
    pub Planstaat "planstaat" {
        /// Made, not offered yet.
        Concept = "concept",
        /// Offered to the mayor.
        Aangeboden = "aangeboden",
        /// Adopted by the mayor.
        Vastgesteld = "vastgesteld",
    }
}

/// The text key of the title of a chapter.
pub(crate) fn titel(nummer: u8) -> Option<&'static str> {
    domain::plan::HOOFDSTUKKEN.iter().find(|(n, _)| *n == nummer).map(|(_, key)| *key)
}

pub(crate) fn slice() -> Slice {
    const ZIEN: Recht = Recht::VoorbereidingZien;
    const WIJZIGEN: Recht = Recht::VoorbereidingWijzigen;
    const A: Activiteit = Activiteit::Voorbereiden;
    Slice::new("nazorgplan")
        .tab(80, "onderdeel-nazorgplan", "/voorbereiden/nazorgplan")
        .start_echt(62, |ctx, tx| Box::pin(start::deel(ctx, tx)))
        .get("/voorbereiden/nazorgplan", ZIEN, A, handlers::overview)
        .get("/voorbereiden/nazorgplan/pdf", ZIEN, A, versie::print_draft)
        .get("/voorbereiden/nazorgplan/bestand/{vorm}", ZIEN, A, versie::save_draft)
        .get("/voorbereiden/nazorgplan/hoofdstuk/{nummer}", ZIEN, A, handlers::chapter)
        .post_long("/voorbereiden/nazorgplan/hoofdstuk/{nummer}", WIJZIGEN, A, formulier::FORMULIER, handlers::save_chapter)
        .post("/voorbereiden/nazorgplan/wijzigingen/{id}/overnemen", WIJZIGEN, A, handlers::accept)
        .post("/voorbereiden/nazorgplan/wijzigingen/{id}/afwijzen", WIJZIGEN, A, handlers::reject)
        .post("/voorbereiden/nazorgplan/versies", WIJZIGEN, A, versie::make)
        .get("/voorbereiden/nazorgplan/versies/{nummer}", ZIEN, A, versie::show)
        .get("/voorbereiden/nazorgplan/versies/{nummer}/pdf", ZIEN, A, versie::print)
        .get("/voorbereiden/nazorgplan/versies/{nummer}/bestand/{vorm}", ZIEN, A, versie::save)
        .post("/voorbereiden/nazorgplan/versies/{nummer}/aanbieden", WIJZIGEN, A, versie::offer)
        .post("/voorbereiden/nazorgplan/versies/{nummer}/vaststellen", Recht::PlanVaststellen, A, versie::adopt)
        .with(doelen::slice())
        .with(regio::slice())
        .with(route::slice())
}

#[cfg(test)]
mod tests;
