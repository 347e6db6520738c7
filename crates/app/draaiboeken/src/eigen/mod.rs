//! Eigen versies: a municipality writes its own draaiboeken, on top of what is shipped or on their own.

mod beeld;
mod formulier;
mod handlers;
mod invoegen;
mod pages;
mod pages_lijst;
mod pages_route;
mod pages_stappen;
mod pages_tekst;
mod pages_verschil;
mod paneel;
mod route;
mod scenarios;
mod stapformulier;
mod stappen;
mod tekst;
mod terug;
mod uitleg;
mod verschil;
mod waarde;
mod wijziging;

use domain::{journaal::Activiteit, recht::Recht};
use draaiboek::eigen;
use kern::Slice;
use uuid::Uuid;

pub(crate) use beeld::{Beeld, van_stappen};
pub(crate) use formulier::Keuzen;
pub(crate) use handlers::{basistekst, op_deze_dag};
pub(crate) use pages_verschil::velden_tabel;
pub(crate) use tekst::Tekst;
pub(crate) use verschil::{Veldverschil, Verschil, verschil};
pub(crate) use waarde::{Waarde, velden};

/// Page of this subject.
pub(super) const HIER: &str = "/voorbereiden/draaiboekversies";
/// Most bytes of a form with a whole text.
const LANG: usize = 6_000_000;

/// Address of a version.
pub(crate) fn adres(id: Uuid) -> String {
    format!("{HIER}/{id}")
}

pub(super) fn slice() -> Slice {
    const A: Activiteit = Activiteit::Voorbereiden;
    const ZIEN: Recht = Recht::VoorbereidingZien;
    const W: Recht = Recht::DraaiboekBewerken;
    const VAST: Recht = Recht::PlanVaststellen;
    let write = Slice::new("draaiboekeditor")
        .get("/voorbereiden/draaiboekversies", ZIEN, A, handlers::list)
        .post("/voorbereiden/draaiboekversies", W, A, handlers::begin)
        .get("/voorbereiden/draaiboekversies/bevindingen", ZIEN, A, uitleg::show)
        .get("/voorbereiden/draaiboekversies/{id}", ZIEN, A, handlers::show)
        .post_long("/voorbereiden/draaiboekversies/{id}/toets", W, A, LANG, handlers::toets)
        .post_long("/voorbereiden/draaiboekversies/{id}/tekst", W, A, LANG, handlers::tekst)
        .post_long("/voorbereiden/draaiboekversies/{id}/scenarios", W, A, LANG, scenarios::bewaar)
        .post("/voorbereiden/draaiboekversies/{id}/scenarios/bijwerken", W, A, scenarios::werk_bij)
        .post("/voorbereiden/draaiboekversies/{id}/kop", W, A, handlers::kop)
        .post("/voorbereiden/draaiboekversies/{id}/stap", W, A, handlers::stap)
        .post("/voorbereiden/draaiboekversies/{id}/stap/nieuw", W, A, stappen::nieuwe_stap)
        .post("/voorbereiden/draaiboekversies/{id}/stap/weg", W, A, stappen::stap_weg)
        .post("/voorbereiden/draaiboekversies/{id}/stap/terug", W, A, stappen::stap_terug)
        .post("/voorbereiden/draaiboekversies/{id}/stap/verplaats", W, A, stappen::verplaats)
        .post("/voorbereiden/draaiboekversies/{id}/ongedaan", W, A, terug::ongedaan)
        .post("/voorbereiden/draaiboekversies/{id}/opnieuw", W, A, terug::opnieuw);
    let way = Slice::new("draaiboekroute")
        .get("/voorbereiden/draaiboekversies/{id}/verschil", ZIEN, A, route::verschil)
        .post("/voorbereiden/draaiboekversies/{id}/aanbieden", W, A, route::aanbieden)
        .post("/voorbereiden/draaiboekversies/{id}/terughalen", W, A, route::terughalen)
        .post("/voorbereiden/draaiboekversies/{id}/beoordelen", W, A, route::beoordelen)
        .post("/voorbereiden/draaiboekversies/{id}/weggooien", W, A, route::weggooien)
        .post("/voorbereiden/draaiboekversies/{id}/overnemen", W, A, route::overnemen)
        .post("/voorbereiden/draaiboekversies/{id}/verder", W, A, route::verder)
        .get("/voorbereiden/draaiboekversies/{id}/publiceren", VAST, A, route::publiceren)
        .post("/voorbereiden/draaiboekversies/{id}/publiceren", VAST, A, route::publiceer)
        .post("/voorbereiden/draaiboekversies/{id}/intrekken", VAST, A, route::intrekken);
    write.with(way).eigen_draaiboeken(|tx| Box::pin(eigen::stand(tx)), |tx| Box::pin(eigen::van_kracht(tx)))
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_stappen;
#[cfg(test)]
mod tests_tekst;
