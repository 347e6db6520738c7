//! Taak: a step of a draaiboek in one casus. The planning function decides; this module reconciles what is stored with it.

mod adres;
mod plan;
mod store;

pub use adres::{adres, adres_voor};
pub use plan::{blokkades, draaiboek_van, heropen, herplan, rond_af, rond_af_met};
pub use store::{Plaats, TaakRij, Vraag, list, open};
