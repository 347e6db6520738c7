//! Doelen: what the plan wants to reach, how that is measured, and what the figures say.

mod cijfer;
pub(crate) mod demo;
mod formulier;
mod grafiek;
mod handlers;
mod herinnering;
mod pages;
mod pages_doel;
mod stand;
mod store;
#[cfg(test)]
mod tests;
mod woorden;

use domain::{journaal::Activiteit, recht::Recht};
use kern::{Cijfer, Slice, cijfer::Vorm};

pub(crate) use herinnering::in_te_vullen;
pub(crate) use stand::{Stand, alle as standen, drempel, tekorten};
pub use store::{Doel, bewaar_doel, doelen};
pub(crate) use woorden::{bron as bron_in_woorden, openbaar as cijfer_in_woorden, streef_van, vak as vak_in_woorden};

/// Page of this subject.
pub(crate) const DOELEN: &str = "/voorbereiden/nazorgplan/doelen";

/// What can be counted in the tables of this step.
pub const CIJFERS: &[Cijfer] = &[
    Cijfer::deel(
        "wijzigingen-overgenomen",
        "SELECT count(*) AS noemer, count(*) FILTER (WHERE w.staat = 'overgenomen') AS teller FROM planwijziging w \
         WHERE w.gemeente = $1 AND w.op >= $2 AND w.op < $3",
    ),
    Cijfer::deel(
        "oefeningen",
        "SELECT count(*) AS aantal FROM oefening o WHERE o.gemeente = $1 AND o.gehouden_op >= $2 AND o.gehouden_op < $3",
    )
    .vorm(Vorm::Aantal)
    .per_dag(),
];

pub(super) fn slice() -> Slice {
    const ZIEN: Recht = Recht::VoorbereidingZien;
    const WIJZIGEN: Recht = Recht::VoorbereidingWijzigen;
    const A: Activiteit = Activiteit::Voorbereiden;
    Slice::new("doelen")
        .cijfers(CIJFERS)
        .get(DOELEN, ZIEN, A, handlers::list)
        .post(DOELEN, WIJZIGEN, A, handlers::add)
        .get("/voorbereiden/nazorgplan/doelen/nieuw", WIJZIGEN, A, handlers::new)
        .get("/voorbereiden/nazorgplan/doelen/{id}", ZIEN, A, handlers::show)
        .get("/voorbereiden/nazorgplan/doelen/{id}/wijzigen", WIJZIGEN, A, handlers::edit)
        .post("/voorbereiden/nazorgplan/doelen/{id}/wijzigen", WIJZIGEN, A, handlers::save)
        .post("/voorbereiden/nazorgplan/doelen/{id}/verwijderen", WIJZIGEN, A, handlers::remove)
        .post("/voorbereiden/nazorgplan/doelen/{id}/terugzetten", WIJZIGEN, A, handlers::restore)
        .get("/voorbereiden/nazorgplan/doelen/{id}/cijfer/{vanaf}", WIJZIGEN, A, cijfer::edit)
        .post("/voorbereiden/nazorgplan/doelen/{id}/cijfer/{vanaf}", WIJZIGEN, A, cijfer::save)
        .post("/voorbereiden/nazorgplan/doelen/{id}/cijfer/{vanaf}/vastleggen", WIJZIGEN, A, cijfer::record)
        .post("/voorbereiden/nazorgplan/doelen/{id}/cijfer/{vanaf}/intrekken", WIJZIGEN, A, cijfer::withdraw)
}
