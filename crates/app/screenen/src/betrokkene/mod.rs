//! Betrokkene: a person who was hit by or near a robbery.

mod store;

pub use store::{by_volgnr, list};
