//! Casussen: the list of cases and the pages of one casus.

mod handlers;
mod handlers_wijzig;
mod pages;
mod pages_kaart;
mod pages_lijst;
mod pages_sporen;
mod soort;
#[cfg(test)]
mod tests;

pub(crate) use pages::{duur, wat_mag};
pub use pages_lijst::tabel;
pub(crate) use pages_sporen::werk;

use domain::{journaal::Activiteit, recht::Recht};
use kern::{MenuGroup, MenuItem, Slice};

/// The routes of this subject.
pub fn slice() -> Slice {
    const ZIEN: Recht = Recht::CasusZien;
    const WERKEN: Recht = Recht::CasusWerken;
    const A: Activiteit = Activiteit::Screenen;
    Slice::new("casus")
        .opens("/casussen/{nummer}", |tx, nummer| Box::pin(handlers::geopend(tx, nummer)))
        .opens("/melden/{nummer}", |tx, nummer| Box::pin(handlers::geopend(tx, nummer)))
        .opens("/burgemeester/{nummer}", |tx, nummer| Box::pin(handlers::geopend(tx, nummer)))
        .menu(MenuItem::new(MenuGroup::Eerst, 30, "menu-casussen", "/casussen", ZIEN))
        .get("/casussen", ZIEN, A, handlers::lijst)
        .post("/casussen", ZIEN, A, handlers::zoek)
        .get("/casussen/{nummer}", ZIEN, A, handlers::toon)
        .get("/casussen/{nummer}/tijdlijn", ZIEN, A, handlers::tijdlijn)
        .get("/casussen/{nummer}/kaart", ZIEN, A, handlers::kaart)
        .get("/casussen/{nummer}/bellen", ZIEN, A, handlers::bellen)
        .get("/casussen/{nummer}/regie", WERKEN, A, handlers_wijzig::regie)
        .post("/casussen/{nummer}/regie", WERKEN, A, handlers_wijzig::draag_over)
        .get("/casussen/{nummer}/gegevens", WERKEN, A, handlers_wijzig::gegevens)
        .post("/casussen/{nummer}/gegevens", WERKEN, A, handlers_wijzig::bewaar_gegevens)
}
