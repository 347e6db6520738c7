//! Maatregelen: the catalogue of measures as pages, forms and files. What it holds is in `inventaris`.

mod demo;
mod formulier;
mod handlers;
mod invoer;
mod kiezen;
mod nalopen;
mod pages;
mod pages_lijst;
#[cfg(test)]
mod proef;

use self::invoer::Maatregelen;
use domain::{journaal::Activiteit, recht::Recht};
use inventaris::maatregelen::{HIER, Inhoud, Keuze, Maatregel, Stand, een, inhoud_van, labels, lijst, put, som, store};
use kern::Slice;

pub use demo::seed_demo;

/// The catalogue of measures.
pub fn slice() -> Slice {
    const A: Activiteit = Activiteit::Voorbereiden;
    const ZIEN: Recht = Recht::VoorbereidingZien;
    const WIJZIGEN: Recht = Recht::VoorbereidingWijzigen;
    Slice::new("maatregelen")
        .tab(40, "onderdeel-maatregelen", "/voorbereiden/maatregelen")
        .get("/voorbereiden/maatregelen", ZIEN, A, handlers::list)
        .search("/voorbereiden/maatregelen", ZIEN, A, handlers::search)
        .get("/voorbereiden/maatregelen/nieuw", WIJZIGEN, A, handlers::new)
        .post_texts("/voorbereiden/maatregelen/nieuw", WIJZIGEN, A, 3, handlers::create)
        .get("/voorbereiden/maatregelen/nalopen", WIJZIGEN, A, nalopen::show)
        .post("/voorbereiden/maatregelen/nalopen", WIJZIGEN, A, nalopen::save)
        .get("/voorbereiden/maatregelen/kiezen", WIJZIGEN, A, kiezen::show)
        .post("/voorbereiden/maatregelen/kiezen", WIJZIGEN, A, kiezen::save)
        .post("/voorbereiden/maatregelen/kiezen/terug", WIJZIGEN, A, kiezen::undo)
        .get("/voorbereiden/maatregelen/csv", ZIEN, A, ::invoer::csv::<Maatregelen>)
        .get("/voorbereiden/maatregelen/xlsx", ZIEN, A, ::invoer::xlsx::<Maatregelen>)
        .get("/voorbereiden/maatregelen/invoer", WIJZIGEN, A, ::invoer::start::<Maatregelen>)
        .post_file("/voorbereiden/maatregelen/invoer", WIJZIGEN, A, ::invoer::upload::<Maatregelen>)
        .get("/voorbereiden/maatregelen/invoer/{nummer}", WIJZIGEN, A, ::invoer::show::<Maatregelen>)
        .post("/voorbereiden/maatregelen/invoer/{nummer}/bevestig", WIJZIGEN, A, ::invoer::confirm::<Maatregelen>)
        .post("/voorbereiden/maatregelen/invoer/{nummer}/weg", WIJZIGEN, A, ::invoer::discard::<Maatregelen>)
        .post("/voorbereiden/maatregelen/invoer/{nummer}/terug", WIJZIGEN, A, ::invoer::undo::<Maatregelen>)
        .get("/voorbereiden/maatregelen/{id}", ZIEN, A, handlers::show)
        .get("/voorbereiden/maatregelen/{id}/wijzig", WIJZIGEN, A, handlers::edit)
        .post_texts("/voorbereiden/maatregelen/{id}/wijzig", WIJZIGEN, A, 4, handlers::save)
        .post_texts("/voorbereiden/maatregelen/{id}/keuze", WIJZIGEN, A, 4, handlers::choose)
        .post("/voorbereiden/maatregelen/{id}/nagelopen", WIJZIGEN, A, handlers::checked)
        .post("/voorbereiden/maatregelen/{id}/beeindig", WIJZIGEN, A, handlers::end)
        .post("/voorbereiden/maatregelen/{id}/bijwerken", WIJZIGEN, A, handlers::accept)
}

#[cfg(test)]
mod tests;
