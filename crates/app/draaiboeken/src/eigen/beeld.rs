//! Beeld: a version as the editor shows it: the steps in order with where each comes from, and everything that was found.

use std::collections::{HashMap, HashSet};

use domain::{
    Code,
    draaiboek::{Ruw, RuwStap, Stapfase, Voorbereiding, in_volgorde},
};
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

    /// Whether the text says that this step stands elsewhere.
    pub(super) fn elders(&self, id: &str) -> bool {
        self.toetsing.ruw.as_ref().is_some_and(|r| r.volgorde.iter().any(|s| s == id))
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

    /// What `volgorde` must say so that these two, which stand beside each other, change places.
    pub(super) fn geruild(&self, een: &str, ander: &str) -> Vec<String> {
        let mut new = self.volgorde();
        let at = |id: &str| new.iter().position(|s| s == id);
        if let (Some(a), Some(b)) = (at(een), at(ander)) {
            new.swap(a, b);
        }
        self.gezegd(new)
    }

    /// What `volgorde` must say so that these steps stand where a source has them, among the steps that are here as well. A step that
    /// stands right already stays.
    pub(crate) fn geplaatst(&self, bron: &Ruw, gekozen: &[&str]) -> Vec<String> {
        let here: HashMap<&str, Option<&str>> = self.blijvende().map(|s| (s.ruw.id.as_str(), s.ruw.fase.as_deref())).collect();
        let source: Vec<&RuwStap> = bron.stap.iter().filter(|s| here.get(s.id.as_str()) == Some(&s.fase.as_deref())).collect();
        let mut order = self.volgorde();
        let mut open: HashSet<&str> = gekozen.iter().copied().collect();
        for s in &source {
            if !open.remove(s.id.as_str()) {
                continue;
            }
            let same = |o: &&&RuwStap| o.fase == s.fase && !open.contains(o.id.as_str());
            let voor = source.iter().take_while(|o| o.id != s.id).filter(same).map(|o| o.id.as_str());
            let na = source.iter().skip_while(|o| o.id != s.id).skip(1).filter(same).map(|o| o.id.as_str());
            zet_tussen(&mut order, &s.id, &voor.collect::<Vec<_>>(), &na.collect::<Vec<_>>());
        }
        self.gezegd(order)
    }

    fn volgorde(&self) -> Vec<String> {
        self.blijvende().map(|s| s.ruw.id.clone()).collect()
    }

    /// The steps of this order that stand elsewhere than they would without `volgorde`.
    fn gezegd(&self, order: Vec<String>) -> Vec<String> {
        let plain = self.gewoon.iter().filter(|s| s.herkomst != Herkomst::Vervallen).map(|s| &s.ruw.id);
        order.into_iter().zip(plain).filter(|(new, plain)| new != *plain).map(|(new, _)| new).collect()
    }

    pub(super) fn naam<'a>(&'a self, v: &'a Versie) -> (&'a str, &'a str) {
        let ruw = self.toetsing.ruw.as_ref();
        let or = |new: Option<&'a String>, old: &'a String| new.filter(|t| !t.trim().is_empty()).unwrap_or(old).as_str();
        (or(ruw.map(|r| &r.id), &v.draaiboek), or(ruw.map(|r| &r.naam), &v.naam))
    }
}

/// Puts a step after the last of those that come before it and before the first of those that come after it.
fn zet_tussen(order: &mut Vec<String>, id: &str, voor: &[&str], na: &[&str]) {
    let find = |order: &[String], id: &str| order.iter().position(|s| s == id);
    let Some(at) = find(order, id) else { return };
    let before = voor.iter().all(|s| find(order, s).is_none_or(|p| p < at));
    if before && na.iter().all(|s| find(order, s).is_none_or(|p| p > at)) {
        return;
    }
    let step = order.remove(at);
    let to = match (voor.last(), na.first()) {
        (Some(last), _) => find(order, last).map(|p| p + 1),
        (None, Some(first)) => find(order, first),
        (None, None) => None,
    };
    order.insert(to.unwrap_or(at), step);
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
