//! Reading the three forms of an evaluation.

use domain::{
    id::{CasusId, MedewerkerId, VerbeterpuntId},
    plan::HOOFDSTUKKEN,
};
use jiff::civil::Date;
use kern::Medewerker;
use web::{Errors, Input, Reader, Tr, args};

use crate::store::{Effect, Evaluatie, Verbeterpunt};

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

/// The answers that someone else gave otherwise since this form was made.
pub(super) fn botsing(tr: Tr, input: &Input, nu: &Evaluatie, jij: Effect) -> Errors {
    let mut errors = Errors::new();
    if let Some(staat) = nu.effect.filter(|_| input.version() != Some(nu.versie)) {
        for (doel, (nu, jij)) in DOELEN.iter().zip(staat.into_iter().zip(jij)).filter(|(_, (nu, jij))| nu != jij) {
            errors.add_with(doel, "fout-conflict", args![("nu", tr.label(nu)), ("jij", tr.label(jij))]);
        }
    }
    errors
}

pub(super) fn proces(input: &Input) -> Result<(String, String), Errors> {
    let mut r = Reader::new(input);
    let goed = r.required_text("goed", 2000);
    let beter = r.required_text("beter", 2000);
    r.finish(|| Some((goed?, beter?)))
}

/// Who can own an improvement point: colleagues who work here now.
pub(super) fn eigenaren(mensen: &[Medewerker]) -> impl Iterator<Item = &Medewerker> {
    mensen.iter().filter(|m| m.actief)
}

pub(super) fn verbeterpunt(input: &Input, mensen: &[Medewerker]) -> Result<Nieuw, Errors> {
    let mut r = Reader::new(input);
    let punt = r.required_text("punt", 500);
    let hoofdstuk = r.one_of("hoofdstuk", |v| v.parse::<u8>().ok().filter(|n| HOOFDSTUKKEN.iter().any(|(nr, _)| nr == n)));
    let voorstel = r.required_text("voorstel", 4000);
    let eigenaar = r.one_of("eigenaar", |v| eigenaren(mensen).map(|m| m.id).find(|id| id.to_string() == v));
    let uiterlijk = r.date("uiterlijk");
    r.finish(|| Some(Nieuw { punt: punt?, hoofdstuk: hoofdstuk?, voorstel: voorstel?, eigenaar: eigenaar?, uiterlijk: uiterlijk? }))
}
