//! The form of an evaluation: effect, cooperation and an improvement point, saved together.

use domain::{
    Code,
    id::{CasusId, MedewerkerId, VerbeterpuntId},
    plan::HOOFDSTUKKEN,
};
use jiff::civil::Date;
use kern::Medewerker;
use web::{Errors, Input, Reader, Tr, args};

use crate::{
    Oordeel,
    store::{Effect, Evaluatie, Verbeterpunt},
};

/// Names of the four questions on effect.
pub(super) const DOELEN: [&str; 4] = ["aandacht", "veiligheid", "gevoel", "informatie"];

/// An improvement point before it has an identity.
pub(super) struct Nieuw {
    pub(super) punt: String,
    hoofdstuk: u8,
    pub(super) voorstel: String,
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

/// Names of the fields on cooperation.
pub(super) const PROCES: [&str; 2] = ["goed", "beter"];
/// Names of the fields of an improvement point.
const PUNT: [&str; 7] = ["punt", "hoofdstuk", "voorstel", "eigenaar", "uiterlijk-dag", "uiterlijk-maand", "uiterlijk-jaar"];

/// What was filled in: each part that was begun, whole.
pub(super) struct Ingevuld {
    /// The four answers.
    pub effect: Option<Effect>,
    /// What went well and what can be better.
    pub proces: Option<(String, String)>,
    /// A new improvement point.
    pub punt: Option<Nieuw>,
}

/// Reads the form. A part that nobody began is left out; of a part that was begun everything is asked.
///
/// # Errors
/// Every mistake at once, each at its field; a form without anything in it.
pub(super) fn lees(input: &Input, mensen: &[Medewerker]) -> Result<Ingevuld, Errors> {
    let begun = |names: &[&str]| names.iter().any(|name| !input.get(name).is_empty());
    if ![&DOELEN[..], &PROCES, &PUNT].into_iter().any(begun) {
        return Err(Errors::one("aandacht", "evaluatie-fout-niets"));
    }
    let mut r = Reader::new(input);
    let effect = begun(&DOELEN).then(|| DOELEN.map(|doel| r.choice(doel)));
    let proces = begun(&PROCES).then(|| PROCES.map(|name| r.required_text(name, web::LANGE_TEKST)));
    let punt = begun(&PUNT).then(|| verbeterpunt(&mut r, mensen));
    r.finish(|| {
        let effect = match effect {
            Some([a, b, c, d]) => Some([a?, b?, c?, d?]),
            None => None,
        };
        let proces = match proces {
            Some([goed, beter]) => Some((goed?, beter?)),
            None => None,
        };
        let punt = match punt {
            Some(punt) => Some(punt?),
            None => None,
        };
        Some(Ingevuld { effect, proces, punt })
    })
}

/// What is on record, as the form shows it.
pub(super) fn input_of(e: &Evaluatie) -> Input {
    let input = Input::new().with("goed", &e.goed).with("beter", &e.beter);
    e.effect.iter().flat_map(|answers| DOELEN.iter().zip(answers)).fold(input, |input, (doel, a)| input.with(doel, a.code()))
}

/// What stands there now beside what was typed, for each field that both changed.
pub(super) fn botsingen(tr: Tr, botst: &[String], jij: &Input, nu: &Input) -> Errors {
    let mut errors = Errors::new();
    for name in botst {
        let shown = |input: &Input| {
            let value = input.get(name);
            Oordeel::from_code(value).filter(|_| DOELEN.contains(&name.as_str())).map_or_else(|| value.to_owned(), |o| tr.label(o))
        };
        errors.add_with(name, "fout-conflict", args![("nu", shown(nu)), ("jij", shown(jij))]);
    }
    errors
}

/// Who can own an improvement point: colleagues who work here now.
pub(super) fn eigenaren(mensen: &[Medewerker]) -> impl Iterator<Item = &Medewerker> {
    mensen.iter().filter(|m| m.actief)
}

fn verbeterpunt(r: &mut Reader<'_>, mensen: &[Medewerker]) -> Option<Nieuw> {
    let punt = r.required_text("punt", 2_000);
    let hoofdstuk = r.one_of("hoofdstuk", |v| v.parse::<u8>().ok().filter(|n| HOOFDSTUKKEN.iter().any(|(nr, _)| nr == n)));
    let voorstel = r.required_text("voorstel", web::LANGE_TEKST);
    let eigenaar = r.one_of("eigenaar", |v| eigenaren(mensen).map(|m| m.id).find(|id| id.to_string() == v));
    let uiterlijk = r.date("uiterlijk");
    Some(Nieuw { punt: punt?, hoofdstuk: hoofdstuk?, voorstel: voorstel?, eigenaar: eigenaar?, uiterlijk: uiterlijk? })
}
