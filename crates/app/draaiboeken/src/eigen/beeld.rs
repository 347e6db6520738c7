//! Beeld: a version as the editor shows it: the steps in order with where each comes from, and everything that was found.

use domain::Code;
use domain::draaiboek::{Ruw, RuwStap, Stapfase, Voorbereiding, in_volgorde};
use draaiboek::eigen::Versie;
use policy::{Beleid, Toetsing};

/// Where a step comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Herkomst {
    /// Written in this text.
    Eigen,
    /// As it stands in what it builds on.
    Stam,
    /// From there, changed here.
    Gewijzigd,
    /// From there, dropped here.
    Vervallen,
}

/// A step in the list.
#[derive(Debug, Clone)]
pub(crate) struct Stap {
    pub(crate) ruw: RuwStap,
    pub(crate) herkomst: Herkomst,
    /// Why it was dropped.
    pub(crate) reden: String,
}

/// What the editor shows.
pub(crate) struct Beeld {
    pub(crate) toetsing: Toetsing,
    pub(crate) stappen: Vec<Stap>,
    /// The same without `volgorde`.
    gewoon: Vec<Stap>,
}

impl Beeld {
    pub(crate) fn van(beleid: &Beleid, tekst: &str, v: Option<&Voorbereiding>) -> Self {
        let toetsing = beleid.toets_tekst(tekst, v);
        let gewoon = toetsing.ruw.as_ref().map(|r| stappen(r, toetsing.stam.as_ref())).unwrap_or_default();
        let mut stappen = gewoon.clone();
        if let Some(r) = &toetsing.ruw {
            let mut stays: Vec<Stap> = stappen.iter().filter(|s| s.herkomst != Herkomst::Vervallen).cloned().collect();
            in_volgorde(&mut stays, &r.volgorde, |s| &s.ruw);
            let places = stappen.iter_mut().filter(|s| s.herkomst != Herkomst::Vervallen);
            places.zip(stays).for_each(|(place, s)| *place = s);
        }
        Self { toetsing, stappen, gewoon }
    }

    pub(crate) fn stap(&self, id: &str) -> Option<&Stap> {
        self.stappen.iter().find(|s| s.ruw.id == id)
    }

    /// The step as it stands in what this builds on.
    pub(crate) fn in_stam(&self, id: &str) -> Option<&RuwStap> {
        self.toetsing.stam.as_ref()?.stap.iter().find(|s| s.id == id)
    }

    /// The step in the same phase, before or after this one, with which it can change places.
    pub(super) fn buur(&self, id: &str, omhoog: bool) -> Option<&Stap> {
        let mine = self.stap(id).filter(|s| s.herkomst != Herkomst::Vervallen)?;
        let phase: Vec<&Stap> = self.blijvende().filter(|s| s.ruw.fase == mine.ruw.fase).collect();
        let at = phase.iter().position(|s| s.ruw.id == id)?;
        phase.get(if omhoog { at.checked_sub(1)? } else { at + 1 }).copied()
    }

    fn blijvende(&self) -> impl Iterator<Item = &Stap> {
        self.stappen.iter().filter(|s| s.herkomst != Herkomst::Vervallen)
    }

    /// What `volgorde` must say so that these two, which stand beside each other, change places: the steps that then stand elsewhere than
    /// they would without it.
    pub(super) fn geruild(&self, een: &str, ander: &str) -> Vec<String> {
        let of = |steps: &[Stap]| steps.iter().filter(|s| s.herkomst != Herkomst::Vervallen).map(|s| s.ruw.id.clone()).collect::<Vec<_>>();
        let (mut new, plain) = (of(&self.stappen), of(&self.gewoon));
        let at = |id: &str| new.iter().position(|s| s == id);
        if let (Some(a), Some(b)) = (at(een), at(ander)) {
            new.swap(a, b);
        }
        new.into_iter().zip(plain).filter(|(new, plain)| new != plain).map(|(new, _)| new).collect()
    }

    pub(super) fn naam<'a>(&'a self, v: &'a Versie) -> (&'a str, &'a str) {
        let ruw = self.toetsing.ruw.as_ref();
        let or = |new: Option<&'a String>, old: &'a String| new.filter(|t| !t.trim().is_empty()).unwrap_or(old).as_str();
        (or(ruw.map(|r| &r.id), &v.draaiboek), or(ruw.map(|r| &r.naam), &v.naam))
    }
}

/// The steps in the order in which they are worked: by phase, those of the trunk first; what was dropped stands where it stood. What
/// `volgorde` says is not in it.
fn stappen(ruw: &Ruw, stam: Option<&Ruw>) -> Vec<Stap> {
    let flat = ruw.vlak(stam);
    let merged = |id: &str| flat.stap.iter().find(|s| s.id == id);
    let mut all = Vec::new();
    for s in stam.map_or(&[][..], |s| &s.stap) {
        let dropped = ruw.vervalt.iter().find(|v| v.id == s.id);
        let herkomst = match dropped {
            Some(_) => Herkomst::Vervallen,
            None if ruw.wijzig.iter().any(|w| w.id == s.id) => Herkomst::Gewijzigd,
            None => Herkomst::Stam,
        };
        let reden = dropped.map(|d| d.reden.clone()).unwrap_or_default();
        all.push(Stap { ruw: merged(&s.id).unwrap_or(s).clone(), herkomst, reden });
    }
    all.extend(ruw.stap.iter().map(|s| Stap { ruw: s.clone(), herkomst: Herkomst::Eigen, reden: String::new() }));
    let phase = |s: &Stap| s.ruw.fase.as_deref().and_then(Stapfase::from_code).map_or(0, |f| f as usize);
    all.sort_by_key(phase);
    all
}

/// The steps of a text that builds on nothing, to be read.
pub(crate) fn van_stappen(ruw: &Ruw) -> Vec<Stap> {
    ruw.stap.iter().map(|s| Stap { ruw: s.clone(), herkomst: Herkomst::Eigen, reden: String::new() }).collect()
}
