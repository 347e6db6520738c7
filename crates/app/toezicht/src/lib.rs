//! Toezicht: the journal in plain sentences, its chain, and who saw what of whom.

mod inzage;
mod journaal;
mod names;

use kern::Slice;

/// The step as one slice.
pub fn slice() -> Slice {
    Slice::new("toezicht").with(journaal::slice()).with(inzage::slice())
}
