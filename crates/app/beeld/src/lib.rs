//! Veiligheidsbeeld: where and when it happens, what can be said about so few, for whom, and what aftercare is prepared there.
//!
//! The numbers come from the library `veiligheidsbeeld`; here are the lists that it is made of, the pages and what leaves the closed circle.

#[cfg(test)]
mod aanval;
mod adres;
pub mod basis;
mod bewaren;
pub mod binnen;
mod buurtjaren;
mod demo;
mod deskundig;
mod duiding;
pub mod feiten;
pub mod gebeurtenissen;
mod gebiedskaart;
mod geheugen;
pub mod getal;
mod grenzen;
mod handlers;
mod indeling;
pub mod kaartbestand;
pub mod lezen;
mod lijsten;
mod nabij;
mod nauw;
mod pages;
mod pages_lezer;
mod plandeel;
pub mod plek;
pub mod politiebestand;
pub mod politiecijfers;
pub mod politiedienst;
mod politiejaren;
mod politiepagina;
mod spreiding;
mod store;
pub mod tekening;
#[cfg(test)]
mod tests;
pub mod uitgave;
mod uitleg;
mod voorna;
pub mod vormen;
mod zoeker;
mod zoekpagina;

use ::store::Migration;
use domain::{journaal::Activiteit, recht::Recht};
use kern::{Access, MenuGroup, MenuItem, Slice};

use lijsten::{Basis, Cijfers, Gebieden, Grenzen, Incidenten};

pub use bewaren::{Grens, vernietig};
pub use demo::{seed_demo, seed_demo_later};

/// Page of this subject.
pub const HIER: &str = "/voorbereiden/veiligheidsbeeld";
/// Where is remembered how the analyst calls the columns.
pub(crate) const KOLOMMEN: &str = "/voorbereiden/veiligheidsbeeld/kolommen";
/// Where robberies with a place get their neighbourhood.
pub(crate) const BUURTEN: &str = "/voorbereiden/veiligheidsbeeld/incidenten/buurten";

/// The tables of this subject.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "beeld/0001_beeld", sql: include_str!("../migraties/0001_beeld.sql") },
    Migration { name: "beeld/0002_vormen", sql: include_str!("../migraties/0002_vormen.sql") },
    Migration { name: "beeld/0003_basis", sql: include_str!("../migraties/0003_basis.sql") },
    Migration { name: "beeld/0004_adres", sql: include_str!("../migraties/0004_adres.sql") },
    Migration { name: "beeld/0005_zoeker", sql: include_str!("../migraties/0005_zoeker.sql") },
    Migration { name: "beeld/0006_modus", sql: include_str!("../migraties/0006_modus.sql") },
    Migration { name: "beeld/0007_koppeling", sql: include_str!("../migraties/0007_koppeling.sql") },
];

domain::codes! {
    /// Duidingsoort: what is made of the picture.
    pub Duidingsoort "beeldduiding" {
        /// What the municipality knows from the street: local area scan.
        Bevinding = "bevinding",
        /// People or businesses for whom aftercare is prepared.
        Doelgroep = "doelgroep",
        /// A place for which aftercare is prepared.
        Plek = "plek",
    }

    /// Groep: for what kind of people, businesses or places something is prepared.
    pub Groep "beeldgroep" {
        /// An address that was robbed before.
        Herhaald = "herhaald",
        /// A branch of business.
        Branche = "branche",
        /// Senior housing, and older people who live alone.
        Senioren = "senioren",
        /// Businesses that are open in the evening.
        Avond = "avond",
        /// An area with the label for safe business (KVO).
        Kvo = "kvo",
        /// Something else.
        Anders = "anders",
    }
}

macro_rules! lijst {
    ($slice:expr, $hier:literal, $register:ty) => {
        $slice
            .get($hier, BESLOTEN, A, handlers::lijst::<$register>)
            .get(concat!($hier, "/csv"), BESLOTEN, A, ::invoer::csv::<$register>)
            .get(concat!($hier, "/xlsx"), BESLOTEN, A, ::invoer::xlsx::<$register>)
            .get(concat!($hier, "/invoer"), WIJZIGEN, A, ::invoer::start::<$register>)
            .post_file(concat!($hier, "/invoer"), WIJZIGEN, A, ::invoer::upload::<$register>)
            .get(concat!($hier, "/invoer/{nummer}"), WIJZIGEN, A, ::invoer::show::<$register>)
            .post(concat!($hier, "/invoer/{nummer}/bevestig"), WIJZIGEN, A, ::invoer::confirm::<$register>)
            .post(concat!($hier, "/invoer/{nummer}/weg"), WIJZIGEN, A, ::invoer::discard::<$register>)
            .post(concat!($hier, "/invoer/{nummer}/terug"), WIJZIGEN, A, ::invoer::undo::<$register>)
    };
}

const A: Activiteit = Activiteit::Voorbereiden;
const ZIEN: Recht = Recht::VoorbereidingZien;
const WIJZIGEN: Recht = Recht::VoorbereidingWijzigen;
const BESLOTEN: Recht = Recht::BeeldBesloten;

/// The subject as a slice.
pub fn slice() -> Slice {
    let slice = Slice::new("beeld")
        .migrations(MIGRATIONS)
        .tab(15, "onderdeel-veiligheidsbeeld", HIER)
        .menu(MenuItem::new(MenuGroup::Eerst, 60, "onderdeel-veiligheidsbeeld", "/veiligheidsbeeld", Recht::BeeldLezen))
        .start_echt(65, |ctx, tx| Box::pin(handlers::herhaling(ctx, tx)))
        .start_echt(66, |ctx, tx| Box::pin(handlers::dichtbij(ctx, tx)))
        .start_echt(67, |ctx, tx| Box::pin(duiding::vervallen(ctx, tx)))
        .plandeel(3, |app, tx| Box::pin(plandeel::blokken(app, tx)))
        .get("/voorbereiden/veiligheidsbeeld", ZIEN, A, handlers::show)
        .get("/voorbereiden/veiligheidsbeeld/deskundig", BESLOTEN, A, handlers::voor_deskundigen)
        .get("/veiligheidsbeeld", Recht::BeeldLezen, A, handlers::show)
        .get("/veiligheidsbeeld/openbaar", Access::Openbaar, A, handlers::openbaar)
        .get("/veiligheidsbeeld/openbaar/csv", Access::Openbaar, A, handlers::openbaar_csv)
        .get("/veiligheidsbeeld/csv", Recht::BeeldLezen, A, handlers::partners_csv)
        .get("/veiligheidsbeeld/uitleg", Access::Openbaar, A, uitleg::list)
        .get("/veiligheidsbeeld/uitleg/{methode}", Access::Openbaar, A, uitleg::show)
        .get("/voorbereiden/veiligheidsbeeld/adressen", BESLOTEN, A, zoekpagina::toon)
        .post("/voorbereiden/veiligheidsbeeld/adressen", WIJZIGEN, A, zoekpagina::zoek)
        .get("/voorbereiden/veiligheidsbeeld/uitgeven", WIJZIGEN, A, handlers::voorstel)
        .post("/voorbereiden/veiligheidsbeeld/uitgeven", WIJZIGEN, A, handlers::geef_uit)
        .get("/voorbereiden/veiligheidsbeeld/kolommen", WIJZIGEN, A, handlers::kolommen)
        .post("/voorbereiden/veiligheidsbeeld/kolommen", WIJZIGEN, A, handlers::bewaar_kolommen)
        .get("/voorbereiden/veiligheidsbeeld/duiding", WIJZIGEN, A, duiding::new)
        .post("/voorbereiden/veiligheidsbeeld/duiding", WIJZIGEN, A, duiding::create)
        .get("/voorbereiden/veiligheidsbeeld/duiding/{nummer}", WIJZIGEN, A, duiding::edit)
        .post("/voorbereiden/veiligheidsbeeld/duiding/{nummer}", WIJZIGEN, A, duiding::save)
        .post("/voorbereiden/veiligheidsbeeld/duiding/{nummer}/weg", WIJZIGEN, A, duiding::remove);
    let slice = slice.post("/voorbereiden/veiligheidsbeeld/incidenten/buurten", WIJZIGEN, A, handlers::buurten);
    let slice = lijst!(slice, "/voorbereiden/veiligheidsbeeld/incidenten", Incidenten);
    let slice = lijst!(slice, "/voorbereiden/veiligheidsbeeld/gebieden", Gebieden);
    let slice = lijst!(slice, "/voorbereiden/veiligheidsbeeld/basis", Basis);
    let slice = slice
        .get("/voorbereiden/veiligheidsbeeld/grenzen", BESLOTEN, A, grenzen::lijst)
        .get("/voorbereiden/veiligheidsbeeld/grenzen/geojson", BESLOTEN, A, grenzen::geojson)
        .get("/voorbereiden/veiligheidsbeeld/grenzen/invoer", WIJZIGEN, A, ::invoer::start::<Grenzen>)
        .post_file("/voorbereiden/veiligheidsbeeld/grenzen/invoer", WIJZIGEN, A, ::invoer::upload::<Grenzen>)
        .get("/voorbereiden/veiligheidsbeeld/grenzen/invoer/{nummer}", WIJZIGEN, A, ::invoer::show::<Grenzen>)
        .post("/voorbereiden/veiligheidsbeeld/grenzen/invoer/{nummer}/bevestig", WIJZIGEN, A, ::invoer::confirm::<Grenzen>)
        .post("/voorbereiden/veiligheidsbeeld/grenzen/invoer/{nummer}/weg", WIJZIGEN, A, ::invoer::discard::<Grenzen>)
        .post("/voorbereiden/veiligheidsbeeld/grenzen/invoer/{nummer}/terug", WIJZIGEN, A, ::invoer::undo::<Grenzen>);
    let slice = slice.post("/voorbereiden/veiligheidsbeeld/cijfers/ophalen", WIJZIGEN, A, politiepagina::haal);
    lijst!(slice, "/voorbereiden/veiligheidsbeeld/cijfers", Cijfers)
}
