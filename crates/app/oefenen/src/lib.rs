//! Oefenen: a fictitious robbery that real people work on in the product, in a data space of its own (decision 0025).
//!
//! In the real municipality: begin an exercise, join it, move its clock, end it with what was learned, destroy it ([`ruimte`], [`einde`]).
//! Inside it: the inbox of what would have left ([`post`]), notes of who watches ([`waarneming`]) and what one meets at its border ([`grens`]).
//! The server makes, opens and guards the spaces; see `server::oefening`.

mod begin;
pub mod bewaren;
mod certificaat;
mod deelnemer;
mod einde;
mod grens;
mod namen;
mod pages;
mod post;
mod ruimte;
#[cfg(test)]
mod tests;
mod verslag;
mod waarneming;

pub use deelnemer::{Deelrol, deelname, deelrol};
pub use post::{ontvang_bestand, ontvang_link};
pub use ruimte::{Ruimte, binnen_lopende, ruimte};

use domain::{journaal::Activiteit, recht::Recht};
use kern::Slice;
use store::Migration;

/// Page of this subject in the real municipality.
pub const HIER: &str = "/oefenen";
/// The inbox, inside an exercise.
pub const POST: &str = "/oefenpost";
/// What is shown inside an exercise to who wants something that is done outside it; `?wat=` says what.
pub const GRENS: &str = "/oefengrens";
/// The question before a call; what follows is the mark of the number.
pub const BELLEN: &str = "/oefenbellen";
/// Notes of who watches, inside an exercise.
pub const WAARNEMINGEN: &str = "/waarnemingen";
/// The header in which the border hands in the number of a call; it never comes from outside.
pub const NUMMER: &str = "x-oefen-nummer";

/// The tables of this slice.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "oefenen/0001_oefenruimte", sql: include_str!("../migraties/0001_oefenruimte.sql") },
    Migration { name: "oefenen/0002_deelrol", sql: include_str!("../migraties/0002_deelrol.sql") },
    Migration { name: "oefenen/0003_meer_tegelijk", sql: include_str!("../migraties/0003_meer_tegelijk.sql") },
];

/// Tables that go along into an exercise: who works here and what was prepared. Nothing of a casus, a person of a casus, the security
/// picture, links, sessions or signing in; of a new table somebody decides here, and the tests ask for it.
pub const TABELLEN: &[&str] = &[
    "gemeente",
    "medewerker",
    "aanstelling",
    "aanstelling_plaatsvervanger",
    "roosterdienst",
    "aanwijzingsbesluit",
    "bijlage_editie",
    "organisatie",
    "partner_lokaal",
    "partner_eigen",
    "partner_persoon",
    "partner_afspraak",
    "partner_aanbod",
    "partner_voorwaarde",
    "maatregel",
    "informatieafspraak",
    "convenant",
    "draaiboek_vaststelling",
    "draaiboek_versie",
    "planversie",
    "planhoofdstuk",
    "plandoel",
    "regio_gevolgd",
    "regio_tekst",
    "oefening",
];

/// The slice.
pub fn slice() -> Slice {
    const A: Activiteit = Activiteit::Voorbereiden;
    Slice::new("oefenen")
        .migrations(MIGRATIONS)
        .start_echt(5, |ctx, tx| Box::pin(pages::op_start(ctx, tx)))
        .get(HIER, Recht::Eigen, A, pages::show)
        .post(HIER, Recht::VoorbereidingWijzigen, A, begin::start)
        .get("/oefenen/{id}", Recht::VoorbereidingZien, A, verslag::show)
        .post("/oefenen/{id}/meedoen", Recht::Eigen, A, begin::meedoen)
        .post("/oefenen/{id}/klok", Recht::VoorbereidingWijzigen, A, begin::klok)
        .get("/oefenen/{id}/einde", Recht::VoorbereidingWijzigen, A, einde::show)
        .post_texts("/oefenen/{id}/einde", Recht::VoorbereidingWijzigen, A, 5, einde::save)
        .get("/oefenen/{id}/certificaat/pdf", Recht::VoorbereidingZien, A, certificaat::pdf)
        .post("/oefenen/{id}/vernietigen", Recht::VoorbereidingWijzigen, A, verslag::vernietig)
        .get(POST, Recht::Eigen, A, post::list)
        .get("/oefenpost/{id}", Recht::Eigen, A, post::open)
        .get(WAARNEMINGEN, Recht::Eigen, A, waarneming::show)
        .post(WAARNEMINGEN, Recht::Eigen, A, waarneming::save)
        .get(GRENS, Recht::Eigen, A, grens::show)
        .get("/oefenbellen/{nummer}", Recht::Eigen, A, grens::bellen)
}
