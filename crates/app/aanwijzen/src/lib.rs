//! Aanwijzen: the first subjects of Voorbereiden. Who directs, in whose name, and the organisation around them: the pages with which
//! `mandaat` is filled.

mod aanstelling;
mod aanwijzingsbesluit;
mod organisatie;
#[cfg(test)]
mod proef;

use kern::Slice;

/// Who directs and in whose name, with the tables of the step.
pub fn slice() -> Slice {
    Slice::new("aanwijzen")
        .migrations(mandaat::MIGRATIONS)
        .functie(mandaat::aanstelling::FUNCTIEVRAAG)
        .with(aanstelling::slice())
        .with(organisatie::slice())
        .with(aanwijzingsbesluit::slice())
}
