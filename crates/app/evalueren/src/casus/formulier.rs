//! Reading the three forms of an evaluation.

use domain::{
    id::{CasusId, MedewerkerId, VerbeterpuntId},
    plan::HOOFDSTUKKEN,
};
use jiff::civil::Date;
use web::{Errors, Input, Reader};

use crate::store::{Effect, Verbeterpunt};

/// Names of the four questions on effect.
pub(super) const DOELEN: [&str; 4] = ["aandacht", "veiligheid", "gevoel", "informatie"];

/// An improvement point before it has an identity.
pub(super) struct Nieuw {
    punt: String,
    hoofdstuk: u8,
    voorstel: String,
    eigenaar: MedewerkerId,
    uiterlijk: Date,
}

impl Nieuw {
    pub(super) fn met(self, id: VerbeterpuntId, casus: CasusId) -> Verbeterpunt {
        Verbeterpunt {
            id,
            casus,
            punt: self.punt,
            hoofdstuk: self.hoofdstuk,
            voorstel: self.voorstel,
            eigenaar: self.eigenaar,
            uiterlijk: self.uiterlijk,
        }
    }
}

pub(super) fn effect(input: &Input) -> Result<Effect, Errors> {
    let mut r = Reader::new(input);
    let [a, b, c, d] = DOELEN.map(|doel| r.choice(doel));
    r.finish(|| Some([a?, b?, c?, d?]))
}

pub(super) fn proces(input: &Input) -> Result<(String, String), Errors> {
    let mut r = Reader::new(input);
    let goed = r.required_text("goed", 2000);
    let beter = r.required_text("beter", 2000);
    r.finish(|| Some((goed?, beter?)))
}

pub(super) fn verbeterpunt(input: &Input) -> Result<Nieuw, Errors> {
    let mut r = Reader::new(input);
    let punt = r.required_text("punt", 500);
    let hoofdstuk = r.one_of("hoofdstuk", |v| v.parse::<u8>().ok().filter(|n| HOOFDSTUKKEN.iter().any(|(nr, _)| nr == n)));
    let voorstel = r.required_text("voorstel", 4000);
    let eigenaar = r.one_of("eigenaar", |v| v.parse::<MedewerkerId>().ok());
    let uiterlijk = r.date("uiterlijk");
    r.finish(|| Some(Nieuw { punt: punt?, hoofdstuk: hoofdstuk?, voorstel: voorstel?, eigenaar: eigenaar?, uiterlijk: uiterlijk? }))
}
