//! The questions: which ones the kind of robbery demands, and what was answered.

use std::collections::BTreeMap;

use domain::{
    Code,
    casus::{Incidenttype, JaNeeOnbekend},
    draaiboek::Feit,
};
use policy::Beleid;
use web::{Errors, Input, Reader, Tr, args};

use super::{acts::Beeld, waarde};

/// Asked after every robbery.
const ALTIJD: [Feit; 3] = [Feit::Geweld, Feit::Onrust, Feit::Herhaling];
/// Field of the question whether all persons are known.
pub(super) const IEDEREEN: &str = "iedereen";

/// What was answered; a question that is absent keeps its earlier answer.
#[derive(Debug, Default)]
pub(super) struct Antwoorden {
    pub feiten: Vec<(Feit, &'static str)>,
    pub iedereen: Option<JaNeeOnbekend>,
}

/// The questions for this kind of robbery: those of every robbery, and those that policy adds (R31).
pub(super) fn vragen(beleid: &Beleid, soort: Incidenttype) -> Vec<Feit> {
    let eigen = beleid.incidenttype(soort).map_or(&[][..], |t| &t.vragen);
    ALTIJD.into_iter().chain(eigen.iter().copied().filter(|f| !ALTIJD.contains(f))).collect()
}

/// Text key of a question.
pub(super) fn key(feit: Feit) -> &'static str {
    match feit {
        Feit::Geweld => "screening-geweld",
        Feit::Onrust => "screening-onrust",
        Feit::Herhaling => "screening-herhaling",
        Feit::Woonvorm => "screening-woonvorm",
        Feit::KvoGebied => "screening-kvo-gebied",
        Feit::EigenOpvang => "screening-eigen-opvang",
        other => other.key(),
    }
}

/// The form as it was answered so far, with what it showed, to recognise a change by someone else.
pub(super) fn ingevuld(beeld: &Beeld) -> Input {
    nu(beeld).into_iter().fold(Input::new(), |input, (veld, waarde)| input.with(veld, waarde))
}

/// Answers on record, by field.
pub(super) fn nu(beeld: &Beeld) -> BTreeMap<&'static str, &'static str> {
    let feiten = beeld.vragen.iter().filter_map(|f| Some((f.code(), *beeld.antwoorden.get(f)?)));
    feiten.chain(beeld.screening.iedereen.map(|i| (IEDEREEN, i.code()))).collect()
}

/// Name of the hidden field that holds what the form showed.
pub(super) fn was(veld: &str) -> String {
    format!("_was-{veld}")
}

/// Reads the answers. To finish, none may be missing; to save, any may.
///
/// # Errors
/// Every mistake at once, each at its field, and every field that someone else changed in the meantime.
pub(super) fn lees(tr: Tr, input: &Input, beeld: &Beeld, afronden: bool) -> Result<Antwoorden, Errors> {
    let mut r = Reader::new(input);
    let mut uit = Antwoorden::default();
    for feit in &beeld.vragen {
        let find = |v: &str| feit.waarden().iter().copied().find(|w| *w == v);
        let waarde = if afronden { r.one_of(feit.code(), find) } else { r.opt().one_of(feit.code(), find) };
        uit.feiten.extend(waarde.map(|w| (*feit, w)));
    }
    uit.iedereen = if afronden { r.choice(IEDEREEN) } else { r.opt().choice(IEDEREEN) };
    let mut errors = r.into_errors();
    if afronden {
        personen(beeld, uit.iedereen, &mut errors);
    }
    if input.version() != Some(beeld.screening.versie) {
        botsingen(tr, input, beeld, &mut uit, &mut errors);
    }
    if errors.is_empty() { Ok(uit) } else { Err(errors) }
}

/// Everyone must be on record, and every child must have someone who represents it (R26).
fn personen(beeld: &Beeld, iedereen: Option<JaNeeOnbekend>, errors: &mut Errors) {
    match iedereen {
        Some(JaNeeOnbekend::Ja) if beeld.personen.is_empty() => errors.add(IEDEREEN, "screening-fout-niemand"),
        Some(JaNeeOnbekend::Nee) => errors.add(IEDEREEN, "screening-fout-iedereen"),
        _ => {}
    }
    for kind in beeld.kinderen().filter(|b| b.vertegenwoordiger.is_none()) {
        errors.add_with("", "screening-fout-kind", args![("nummer", kind.volgnr)]);
    }
}

/// What two people changed is a clash; what only the other changed stays as the other left it.
fn botsingen(tr: Tr, input: &Input, beeld: &Beeld, uit: &mut Antwoorden, errors: &mut Errors) {
    let nu = nu(beeld);
    let mut houden = |veld: &'static str, jij: &'static str, label: &dyn Fn(&str) -> String| -> bool {
        let was = input.get(&was(veld));
        let Some(ander) = nu.get(veld).copied().filter(|nu| *nu != jij && *nu != was) else { return true };
        if jij != was {
            errors.add_with(veld, "fout-conflict", args![("nu", label(ander)), ("jij", label(jij))]);
        }
        false
    };
    uit.feiten.retain(|(feit, jij)| houden(feit.code(), jij, &|w| waarde(tr, *feit, w)));
    uit.iedereen =
        uit.iedereen.filter(|jij| houden(IEDEREEN, jij.code(), &|w| JaNeeOnbekend::from_code(w).map_or_else(String::new, |v| tr.label(v))));
}
