//! The two forms of the police: choices, a day and a clock time; no field takes text.

use casus::{Casus, politie::Politiefunctie};
use domain::{Code, Moment, casus::PolitieBezwaar, id::BetrokkeneId, kalender};
use jiff::civil::Date;
use web::{Errors, Input, Reader, Tr, args};

use super::Beeld;

/// The answers that can be given.
pub(super) const KEUZES: [PolitieBezwaar; 2] = [PolitieBezwaar::Geen, PolitieBezwaar::Bezwaar];

/// What the police answered: only what is new or differs.
#[derive(Debug)]
pub(super) struct Antwoorden {
    pub per_persoon: Vec<(BetrokkeneId, PolitieBezwaar)>,
    pub op: Moment,
    pub functie: Politiefunctie,
}

/// Name of the field with the answer about this person.
pub(super) fn veld(volgnr: i64) -> String {
    format!("antwoord-{volgnr}")
}

/// Grows with every answer that is recorded.
pub(super) fn versie(beeld: &Beeld) -> i64 {
    beeld.personen.iter().filter_map(|(_, v)| v.as_ref()).map(|v| v.versie).sum()
}

/// Both forms before anyone typed: now, and the answers on record.
pub(super) fn ingevuld(now: Moment, beeld: &Beeld) -> Input {
    let input = Input::new().with_moment("vrij_op", now).with_date("antwoord_op", now.datum());
    beeld.personen.iter().fold(input, |input, (b, vraag)| input.with_some(&veld(b.volgnr), vraag.and_then(|v| v.antwoord).map(Code::code)))
}

/// Reads the release.
///
/// # Errors
/// Every mistake at once, each at its field.
pub(super) fn lees_vrijgave(input: &Input, casus: &Casus, now: Moment) -> Result<(Moment, Politiefunctie), Errors> {
    let mut r = Reader::new(input);
    let op = r.moment("vrij_op");
    let functie = r.choice("vrij_functie");
    match op {
        Some(op) if op > now => r.add("vrij_op", "politie-fout-toekomst"),
        Some(op) if op < casus.overval_op => r.add("vrij_op", "politie-fout-voor-overval"),
        _ => {}
    }
    r.finish(|| Some((op?, functie?)))
}

/// Reads the answers.
///
/// # Errors
/// Every mistake at once, each at its field, and every answer that someone else changed in the meantime.
pub(super) fn lees_antwoorden(tr: Tr, input: &Input, beeld: &Beeld, now: Moment) -> Result<Antwoorden, Errors> {
    let mut r = Reader::new(input);
    let vers = input.version() == Some(versie(beeld));
    let mut per_persoon = Vec::new();
    let mut botsingen = Vec::new();
    let mut gegeven = false;
    for (b, vraag) in &beeld.personen {
        let find = |v: &str| KEUZES.into_iter().find(|k| k.code() == v);
        let Some(antwoord) = r.opt().one_of(&veld(b.volgnr), find) else { continue };
        gegeven = true;
        match vraag.as_ref().and_then(|v| v.antwoord) {
            Some(nu) if nu == antwoord => continue,
            Some(nu) if !vers => botsingen.push((b.volgnr, nu, antwoord)),
            _ => {}
        }
        per_persoon.push((b.id, antwoord));
    }
    if let (false, Some((eerste, _))) = (gegeven, beeld.personen.first())
        && !r.has_error(&veld(eerste.volgnr))
    {
        r.add(&veld(eerste.volgnr), "politie-fout-geen-antwoord");
    }
    let op = r.date("antwoord_op");
    if op.is_some_and(|op| op > now.datum()) {
        r.add("antwoord_op", "politie-fout-datum-toekomst");
    }
    let functie = r.choice("antwoord_functie");
    let gelezen = r.finish(|| Some(Antwoorden { per_persoon, op: dag(op?, now), functie: functie? }));
    if botsingen.is_empty() {
        return gelezen;
    }
    let mut errors = gelezen.err().unwrap_or_default();
    for (volgnr, nu, jij) in botsingen {
        errors.add_with(&veld(volgnr), "fout-conflict", args![("nu", tr.label(nu)), ("jij", tr.label(jij))]);
    }
    Err(errors)
}

/// An answer of today counts from this moment, an earlier one from the beginning of its day.
fn dag(op: Date, now: Moment) -> Moment {
    if op == now.datum() { now } else { kalender::moment(op.at(0, 0, 0, 0)) }
}
