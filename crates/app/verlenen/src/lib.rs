//! Verlenen: the third of the four steps. Tasks with evidence, contact, letters and the meeting, never before release by the police.

pub mod aanbod;
mod bellen;
pub mod bijeenkomst;
pub mod brieven;
pub mod cijfers;
pub mod contact;
pub mod doorverwijzing;
pub mod keuze;
mod plek;
#[cfg(test)]
mod proef;
pub mod slachtofferhulp;
pub mod taken;
pub mod toestemming;
#[cfg(test)]
mod uitkomsten;
pub mod verstrekking;
pub mod verzoeken;

use kern::Slice;
use store::Migration;

/// The tables of this step.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "verlenen/0001_verlenen", sql: include_str!("../migraties/0001_verlenen.sql") },
    Migration { name: "verlenen/0002_delen", sql: include_str!("../migraties/0002_delen.sql") },
    Migration { name: "verlenen/0003_aanbod", sql: include_str!("../migraties/0003_aanbod.sql") },
];

/// The step as one slice.
pub fn slice() -> Slice {
    Slice::new("verlenen")
        .migrations(MIGRATIONS)
        .cijfers(cijfers::CIJFERS)
        .with(taken::slice())
        .with(slachtofferhulp::slice())
        .with(contact::slice())
        .with(brieven::slice())
        .with(bijeenkomst::slice())
        .with(aanbod::slice())
        .with(toestemming::slice())
        .with(doorverwijzing::slice())
        .with(verzoeken::slice())
        .with(verstrekking::slice())
}
