//! Evalueren: what the aftercare did, how the cooperation went, and what changes in the plan (step 4 of the roadmap).

mod casus;
pub mod cijfers;
mod overzicht;
mod sluiten;
mod store;
#[cfg(test)]
mod tests;

use ::store::Migration;
use domain::{Code, recht::Recht};
use kern::{MenuGroup, MenuItem, Slice};

/// Tables of this step.
pub const MIGRATIONS: &[Migration] =
    &[Migration { name: "evalueren/0001_evalueren", sql: include_str!("../migraties/0001_evalueren.sql") }];

/// Oordeel: was an objective reached?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Oordeel {
    /// Yes.
    Ja,
    /// In part.
    Deels,
    /// No.
    Nee,
    /// Cannot be told yet.
    Onbekend,
}

impl Code for Oordeel {
    const ALL: &'static [Self] = &[Self::Ja, Self::Deels, Self::Nee, Self::Onbekend];

    fn code(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::Deels => "deels",
            Self::Nee => "nee",
            Self::Onbekend => "onbekend",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Ja => "oordeel-ja",
            Self::Deels => "oordeel-deels",
            Self::Nee => "oordeel-nee",
            Self::Onbekend => "oordeel-onbekend",
        }
    }
}

/// The step as one slice.
pub fn slice() -> Slice {
    Slice::new("evalueren")
        .migrations(MIGRATIONS)
        .cijfers(cijfers::CIJFERS)
        .menu(MenuItem::new(MenuGroup::Stappen, 40, "menu-evalueren", "/evalueren", Recht::Evalueren).step(4))
        .with(casus::slice())
        .with(sluiten::slice())
        .with(overzicht::slice())
}
