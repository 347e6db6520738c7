//! Installatie: settings of the municipality, and the demonstration.

pub mod demo;
pub mod instellingen;
mod toegankelijkheid;

use kern::Slice;

pub(crate) fn slice() -> Slice {
    Slice::new("installatie").with(instellingen::slice()).with(demo::slice()).with(toegankelijkheid::slice())
}
