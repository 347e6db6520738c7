//! Taak: a step of a draaiboek in one casus. The planning function decides; this module reconciles what is stored with it.

mod adres;
mod plan;
mod store;

pub use adres::{adres, adres_in, adres_voor};
pub use plan::{blokkades, draaiboek_van, heel, heropen, herplan, rond_af, rond_af_een, rond_af_met, samengesteld};
pub(crate) use store::{OVER_CASUSSEN, met_nummers, waar};
pub use store::{Plaats, Sleutel, TaakRij, Vraag, list, open};
