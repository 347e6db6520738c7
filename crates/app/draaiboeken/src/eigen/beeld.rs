//! Beeld: a version as the editor shows it: the steps in order with where each comes from, and everything that was found.

use domain::Code;
use domain::draaiboek::{Ruw, RuwStap, Stapfase, Voorbereiding};
use draaiboek::eigen::Versie;
use policy::{Beleid, Toetsing};

/// Where a step comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Herkomst {
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
pub(super) struct Stap {
    pub(super) ruw: RuwStap,
    pub(super) herkomst: Herkomst,
    /// Why it was dropped.
    pub(super) reden: String,
}

/// What the editor shows.
pub(super) struct Beeld {
    pub(super) toetsing: Toetsing,
    pub(super) stappen: Vec<Stap>,
}

impl Beeld {
    pub(super) fn van(beleid: &Beleid, tekst: &str, v: Option<&Voorbereiding>) -> Self {
        let toetsing = beleid.toets_tekst(tekst, v);
        let stappen = toetsing.ruw.as_ref().map(|r| stappen(r, toetsing.stam.as_ref())).unwrap_or_default();
        Self { toetsing, stappen }
    }

    pub(super) fn stap(&self, id: &str) -> Option<&Stap> {
        self.stappen.iter().find(|s| s.ruw.id == id)
    }

    /// The step as it stands in what this builds on.
    pub(super) fn in_stam(&self, id: &str) -> Option<&RuwStap> {
        self.toetsing.stam.as_ref()?.stap.iter().find(|s| s.id == id)
    }

    /// The nearest step of its own in the same phase, before or after this one, with which it can change places.
    pub(super) fn buur(&self, id: &str, omhoog: bool) -> Option<&str> {
        let mine = self.stap(id).filter(|s| s.herkomst == Herkomst::Eigen)?;
        let own: Vec<&Stap> = self.stappen.iter().filter(|s| s.herkomst == Herkomst::Eigen && s.ruw.fase == mine.ruw.fase).collect();
        let at = own.iter().position(|s| s.ruw.id == id)?;
        let next = if omhoog { at.checked_sub(1)? } else { at + 1 };
        own.get(next).map(|s| s.ruw.id.as_str())
    }

    pub(super) fn naam<'a>(&'a self, v: &'a Versie) -> (&'a str, &'a str) {
        let ruw = self.toetsing.ruw.as_ref();
        let or = |new: Option<&'a String>, old: &'a String| new.filter(|t| !t.trim().is_empty()).unwrap_or(old).as_str();
        (or(ruw.map(|r| &r.id), &v.draaiboek), or(ruw.map(|r| &r.naam), &v.naam))
    }
}

/// The steps in the order in which they are worked: by phase, those of the trunk first; what was dropped stands where it stood.
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
