//! Verschil: what is different between two versions: steps that came, changed field by field, and went; and the lines of the texts.

use std::collections::HashSet;

use domain::{
    Code,
    draaiboek::{Ruw, RuwStap, Stapfase},
};
use similar::{Algorithm, ChangeTag, DiffTag, TextDiff, capture_diff_slices};

use super::waarde::{VELDEN, Waarde, velden};

/// A field with what stood there and what stands there now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Veldverschil {
    pub(crate) veld: &'static str,
    pub(crate) oud: Waarde,
    pub(crate) nieuw: Waarde,
}

/// What became of the steps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Verschil {
    /// The head: name, incident types, explanation.
    pub(crate) kop: Vec<Veldverschil>,
    /// Id and title of steps that came.
    pub(crate) erbij: Vec<(String, String)>,
    /// Id and title of steps that changed, with their fields.
    pub(crate) anders: Vec<(String, String, Vec<Veldverschil>)>,
    /// Id and title of steps that went.
    pub(crate) weg: Vec<(String, String)>,
    /// Id and title of steps that stand elsewhere among the others of their phase.
    pub(crate) verplaatst: Vec<(String, String)>,
}

impl Verschil {
    pub(crate) fn leeg(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a step differs, or its place.
    pub(crate) fn over_stappen(&self) -> bool {
        !(self.erbij.is_empty() && self.anders.is_empty() && self.weg.is_empty() && self.verplaatst.is_empty())
    }

    /// Steps of which only the place differs.
    pub(crate) fn alleen_verplaatst(&self) -> impl Iterator<Item = &(String, String)> {
        self.verplaatst.iter().filter(|(id, _)| self.anders.iter().all(|(other, ..)| other != id))
    }
}

/// Compares two versions with all their steps written out.
pub(crate) fn verschil(oud: &Ruw, nieuw: &Ruw) -> Verschil {
    let titled = |s: &RuwStap| (s.id.clone(), s.titel.clone().unwrap_or_default());
    let find = |all: &[RuwStap], id: &str| all.iter().find(|s| s.id == id).cloned();
    let mut v = Verschil { kop: kop(oud, nieuw), ..Verschil::default() };
    for new in &nieuw.stap {
        match find(&oud.stap, &new.id) {
            None => v.erbij.push(titled(new)),
            Some(old) => {
                let fields = stap(&old, new);
                if !fields.is_empty() {
                    let (id, titel) = titled(new);
                    v.anders.push((id, titel, fields));
                }
            }
        }
    }
    v.weg = oud.stap.iter().filter(|s| find(&nieuw.stap, &s.id).is_none()).map(titled).collect();
    v.verplaatst = verplaatst(oud, nieuw).into_iter().map(titled).collect();
    v
}

/// The steps of both, by phase, that are not in one order.
fn verplaatst<'a>(oud: &'a Ruw, nieuw: &'a Ruw) -> Vec<&'a RuwStap> {
    fn by_phase<'a>(r: &'a Ruw, other: &Ruw) -> Vec<&'a RuwStap> {
        let there: HashSet<(&str, Option<&str>)> = other.stap.iter().map(|s| (s.id.as_str(), s.fase.as_deref())).collect();
        let mut all: Vec<&RuwStap> = r.stap.iter().filter(|s| there.contains(&(s.id.as_str(), s.fase.as_deref()))).collect();
        all.sort_by_key(|s| s.fase.as_deref().and_then(Stapfase::from_code).map_or(0, |f| f as usize));
        all
    }
    let (old, new) = (by_phase(oud, nieuw), by_phase(nieuw, oud));
    let ids = |all: &[&'a RuwStap]| all.iter().map(|s| s.id.as_str()).collect::<Vec<_>>();
    let moves = capture_diff_slices(Algorithm::Myers, &ids(&old), &ids(&new));
    moves.iter().filter(|op| op.tag() != DiffTag::Equal).flat_map(|op| new.get(op.new_range()).unwrap_or_default()).copied().collect()
}

fn kop(oud: &Ruw, nieuw: &Ruw) -> Vec<Veldverschil> {
    let text = |t: &str| Waarde::Tekst(t.trim().to_owned());
    let all = [
        ("naam", text(&oud.naam), text(&nieuw.naam)),
        ("geldt_voor", Waarde::Lijst(oud.geldt_voor.clone()), Waarde::Lijst(nieuw.geldt_voor.clone())),
        ("past_bij", Waarde::Lijst(oud.past_bij(None).to_vec()), Waarde::Lijst(nieuw.past_bij(None).to_vec())),
        ("incident", text(oud.incident.as_deref().unwrap_or_default()), text(nieuw.incident.as_deref().unwrap_or_default())),
        ("toelichting", text(&oud.toelichting), text(&nieuw.toelichting)),
        ("bron", text(&oud.bron), text(&nieuw.bron)),
    ];
    all.into_iter().filter(|(_, old, new)| old != new).map(|(veld, oud, nieuw)| Veldverschil { veld, oud, nieuw }).collect()
}

/// The fields of a step that differ.
pub(super) fn stap(oud: &RuwStap, nieuw: &RuwStap) -> Vec<Veldverschil> {
    let (mut old, mut new) = (velden(oud), velden(nieuw));
    let differs = |veld: &&'static str| old.get(veld) != new.get(veld);
    let names: Vec<&'static str> = VELDEN.iter().filter(|v| differs(v)).copied().collect();
    names.into_iter().filter_map(|veld| Some(Veldverschil { veld, oud: old.remove(veld)?, nieuw: new.remove(veld)? })).collect()
}

/// A line of one of two texts, with its number there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Regel {
    /// In the new text only; else in the old one only.
    pub(super) nieuw: bool,
    pub(super) nummer: usize,
    pub(super) tekst: String,
}

/// The lines that are in one of two texts only.
pub(super) fn regels(oud: &str, nieuw: &str) -> Vec<Regel> {
    let diff = TextDiff::from_lines(oud, nieuw);
    let lines = diff.iter_all_changes().filter_map(|c| {
        let (nieuw, at) = match c.tag() {
            ChangeTag::Equal => return None,
            ChangeTag::Insert => (true, c.new_index()?),
            ChangeTag::Delete => (false, c.old_index()?),
        };
        Some(Regel { nieuw, nummer: at + 1, tekst: c.value().trim_end().to_owned() })
    });
    lines.collect()
}
