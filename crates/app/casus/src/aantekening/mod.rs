//! Aantekening: what was noted with the tasks of a casus, sealed, and how it reads. The forms stand with the tasks.

mod pages;
mod store;

pub use pages::{Woorden, belmoment, belregels, kaart, maatregelen, politiecontact, regels, waarde};
pub use store::{Bewaard, lees, schrijf, van_casus, van_persoon, vul_aan};
