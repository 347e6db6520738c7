//! When a step is done, as a condition on facts alone.
//!
//! A process passes by a step that does not apply and goes on behind it. What follows only on such steps does not apply either, so their
//! conditions are part of its own. The words are those of FEEL, the language of decisions beside BPMN.

use crate::Code;

use super::super::{feit::Feit, model::Draaiboek, volgorde::Ref};
use super::verband::Gekozen;

/// More alternatives than this are not written down: the step then has its own condition alone.
const MEEST: usize = 16;

/// Facts that must each have one of these values.
type Term = Vec<(Feit, u16)>;

/// Alternatives, of which one must hold. None at all: always.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Geldt(Vec<Term>);

impl Geldt {
    /// In every course of events.
    pub(super) fn altijd(&self) -> bool {
        self.0.is_empty()
    }

    fn en(&self, other: &Self) -> Self {
        if self.altijd() || other.altijd() {
            return if self.altijd() { other.clone() } else { self.clone() };
        }
        let pairs = self.0.iter().flat_map(|a| other.0.iter().map(move |b| samen(a, b)));
        let all: Vec<Term> = pairs.flatten().collect();
        // Contradictory: no course of events. The condition of the step itself says as much.
        if all.is_empty() { self.clone() } else { Self(minst(all)) }
    }

    fn of(alternatives: impl Iterator<Item = Self>) -> Self {
        let mut all = Vec::new();
        for one in alternatives {
            if one.altijd() {
                return Self::default();
            }
            all.extend(one.0);
        }
        let all = minst(all);
        if all.len() > MEEST { Self::default() } else { Self(all) }
    }

    /// As an expression in FEEL; Python reads the same words in the same way.
    pub(super) fn feel(&self) -> String {
        let term = |t: &Term| t.iter().map(|(f, mask)| feel(*f, *mask)).collect::<Vec<_>>().join(" and ");
        match self.0.as_slice() {
            [one] => term(one),
            many => many.iter().map(|t| format!("({})", term(t))).collect::<Vec<_>>().join(" or "),
        }
    }

    /// In words, for a label.
    pub(super) fn zin(&self) -> String {
        let part =
            |(f, mask): &(Feit, u16)| format!("{}: {}", f.code().replace('-', " "), waarden(*f, *mask).collect::<Vec<_>>().join(" of "));
        let term = |t: &Term| t.iter().map(part).collect::<Vec<_>>().join(", ");
        self.0.iter().map(term).collect::<Vec<_>>().join("; of ")
    }
}

/// The name of a fact in an expression: without hyphens, which would mean minus.
pub(super) fn variabele(feit: Feit) -> String {
    feit.code().replace('-', "_")
}

fn waarden(feit: Feit, mask: u16) -> impl Iterator<Item = &'static str> {
    feit.waarden().iter().enumerate().filter(move |(i, _)| mask & (1 << i) != 0).map(|(_, w)| *w)
}

fn feel(feit: Feit, mask: u16) -> String {
    let list: Vec<String> = waarden(feit, mask).map(|w| format!("\"{w}\"")).collect();
    format!("{} in [{}]", variabele(feit), list.join(", "))
}

/// Both; nothing when they exclude each other.
fn samen(a: &Term, b: &Term) -> Option<Term> {
    let mut out = a.clone();
    for (feit, mask) in b {
        match out.iter_mut().find(|(f, _)| f == feit) {
            Some((_, mine)) => *mine &= mask,
            None => out.push((*feit, *mask)),
        }
    }
    out.sort_unstable_by_key(|(f, _)| *f);
    out.iter().all(|(_, mask)| *mask != 0).then_some(out)
}

/// Without alternatives that another one holds already.
fn minst(mut all: Vec<Term>) -> Vec<Term> {
    all.sort();
    all.dedup();
    let within = |a: &Term, b: &Term| b.iter().all(|(f, wide)| a.iter().any(|(g, narrow)| f == g && narrow & !wide == 0));
    let list = all.clone();
    all.retain(|a| !list.iter().any(|b| a != b && within(a, b)));
    all
}

/// The condition of every step, in order of what comes first.
pub(super) fn geldt(d: &Draaiboek, gekozen: &Gekozen, order: &[usize]) -> Vec<Geldt> {
    let mut all = vec![Geldt::default(); d.stappen.len()];
    for &i in order {
        let refs = &d.refs[i];
        let mut here = eigen(d, i);
        for r in refs.alle() {
            if let Ref::Anker(anker) = r {
                let needs = anker.vereist().map_or_else(Geldt::default, |(feit, waarde)| een(feit, waarde));
                let from = gekozen.van(r).map_or_else(Geldt::default, |j| all[j].clone());
                here = here.en(&needs).en(&from);
            }
        }
        let step = |r: &Ref| match r {
            Ref::Anker(_) | Ref::Datum(_) => Geldt::default(),
            _ => gekozen.van(*r).map_or_else(Geldt::default, |j| all[j].clone()),
        };
        let after = Geldt::of(refs.na.iter().map(step));
        all[i] = here.en(&after);
    }
    all
}

fn een(feit: Feit, waarde: &str) -> Geldt {
    let mask = feit.waarden().iter().position(|w| *w == waarde).map_or(0, |i| 1 << i);
    Geldt(vec![vec![(feit, mask)]])
}

/// The condition of the step itself, without facts of which every value will do.
fn eigen(d: &Draaiboek, i: usize) -> Geldt {
    let als = &d.stappen[i].als;
    let full = |f: Feit| (1_u16 << f.waarden().len()) - 1;
    let mut term: Term = als.iter().filter_map(|(f, _)| Some((f, als.mask(f)?))).filter(|(f, m)| *m != full(*f)).collect();
    term.sort_unstable_by_key(|(f, _)| *f);
    if term.is_empty() { Geldt::default() } else { Geldt(vec![term]) }
}
