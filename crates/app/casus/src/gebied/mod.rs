//! Gebied: the parts of the surroundings in which something is done apart, such as a square or a street (CCV 3c).
//!
//! A step per area gives one task for each. Without areas on record the surroundings are one.

mod store;

pub use store::{add, list, remove, rename};

use domain::draaiboek::Gebied;

/// An area of a casus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gebiedrij {
    /// Number within the casus.
    pub nr: i64,
    /// Name, such as "winkelstraat".
    pub naam: String,
    /// Version, for editing.
    pub versie: i64,
}

impl Gebiedrij {
    /// How the planning tells it apart: by number, so that a new name loses nothing.
    pub fn sleutel(&self) -> Gebied {
        sleutel(self.nr)
    }
}

/// The area with this number, for the planning.
pub fn sleutel(nr: i64) -> Gebied {
    Gebied::from(nr.to_string().as_str())
}

/// The number of an area of the planning.
pub fn nummer(gebied: &Gebied) -> Option<i64> {
    gebied.as_str().parse().ok()
}
