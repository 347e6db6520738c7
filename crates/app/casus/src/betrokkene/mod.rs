//! Betrokkene: a person who was hit by or near a robbery, and what is known about that person, value by value with its provenance (R26, R34, R39, R40).

mod bsn;
mod store;
pub mod toets;
mod veld;
mod waarde;
mod woorden;

pub use bsn::lijkt_op_bsn;
pub use store::{Persoon, by_volgnr, create, heeft_werk, list, remove, update};
pub use veld::Veld;
pub use waarde::{Vondst, Waarde, bewaar, gegevens, maak, schrijfadres, velden_in, waarden, waarden_in, waarden_overal, wis, zoek};
pub use woorden::{herkomst_label, wie_regel};
