//! Versions that a municipality wrote itself: laid over what is shipped, and checked while they are written.

use domain::{
    draaiboek::{Bevinding, Draaiboek, Kennis, Plek, Ruw, Voorbereiding, check, lees as lees_ruw},
    recht::Functie,
};
use jiff::civil::Date;

use super::{BRIEVEN, Vondst, bevindingen, controle, stam};
use crate::{Beleid, functie, plaats::Plaatsen};

/// Name of the text in what is reported about it.
const TEKST: &str = "draaiboek.toml";

/// Eigenversie: a version that the municipality published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Eigenversie {
    /// The text.
    pub tekst: String,
    /// No new casus starts with it; a running one keeps it.
    pub ingetrokken: bool,
    /// The stories beside it; empty when those that are shipped count.
    pub scenarios: String,
}

/// Eigen: which of the draaiboeken is the municipality's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Eigen {
    id: String,
    geldig_vanaf: Date,
    ingetrokken: bool,
    scenarios: String,
}

/// Toetsing: a text held against everything that is known.
#[derive(Debug, Default)]
pub struct Toetsing {
    /// The text as a form, when it can be read as one.
    pub ruw: Option<Ruw>,
    /// What it builds on, with all steps written out.
    pub stam: Option<Ruw>,
    /// The draaiboek, when its words could be read; there may be findings about it.
    pub draaiboek: Option<Draaiboek>,
    /// Everything that was found, with the place in the form where that is known.
    pub vondsten: Vec<(Vondst, Option<Plek>)>,
}

impl Toetsing {
    /// Whether something must be solved first.
    pub fn fouten(&self) -> usize {
        self.vondsten.iter().filter(|(v, _)| v.ernst == domain::draaiboek::Ernst::Fout).count()
    }
}

impl Beleid {
    /// This policy with the versions of a municipality laid over it, in the words of a municipality that calls who directs
    /// like this, and what could not be read of them.
    #[must_use]
    pub fn met_eigen(&self, functie: Functie, eigen: &[Eigenversie]) -> (Self, Vec<Vondst>) {
        let (mut beleid, mut wrong) = (self.clone(), Vec::new());
        for versie in eigen {
            match self.lees_eigen(&functie::in_woorden(&versie.tekst, functie)) {
                Ok(d) => beleid.leg_over(d, versie),
                Err(found) => wrong.extend(found),
            }
        }
        beleid.draaiboeken.sort_by(|a, b| (&a.id, a.geldig_vanaf).cmp(&(&b.id, b.geldig_vanaf)));
        (beleid, wrong)
    }

    fn leg_over(&mut self, d: Draaiboek, versie: &Eigenversie) {
        self.draaiboeken.retain(|old| old.id != d.id || old.geldig_vanaf != d.geldig_vanaf);
        let Eigenversie { ingetrokken, scenarios, .. } = versie.clone();
        self.eigen.push(Eigen { id: d.id.clone(), geldig_vanaf: d.geldig_vanaf, ingetrokken, scenarios });
        self.draaiboeken.push(d);
    }

    /// A version that was published is read and not checked again: what was put in force must still load.
    fn lees_eigen(&self, tekst: &str) -> Result<Draaiboek, Vec<Vondst>> {
        let g = controle::lees(TEKST, tekst.as_bytes())?;
        let stam = stam::van(&self.gelezen, &g).map_err(|(code, e)| vec![Vondst::from_error(e, code)])?;
        lees_ruw(&g.ruw, stam.as_deref()).map_err(|found| vondsten(tekst, found).into_iter().map(|(v, _)| v).collect())
    }

    /// Holds a text against everything that is known, and when it is given against what the municipality has ready.
    pub fn toets_tekst(&self, tekst: &str, voorbereiding: Option<&Voorbereiding>) -> Toetsing {
        let g = match controle::lees(TEKST, tekst.as_bytes()) {
            Ok(g) => g,
            Err(found) => return Toetsing { vondsten: found.into_iter().map(|v| (v, None)).collect(), ..Toetsing::default() },
        };
        let mut all: Vec<(Vondst, Option<Plek>)> = g.vorm_vondsten().map(|v| (v, None)).collect();
        let stam = match stam::van(&self.gelezen, &g) {
            Ok(stam) => stam,
            Err((code, e)) => {
                all.push((Vondst::from_error(e, code), Some(Plek::kop("bouwt_op"))));
                return Toetsing { ruw: Some(g.ruw), vondsten: all, ..Toetsing::default() };
            }
        };
        let kennis = self.kennis(voorbereiding);
        let (draaiboek, found) = match lees_ruw(&g.ruw, stam.as_deref()) {
            Ok(d) => {
                let found = bevindingen(&d, &g.ruw, stam.as_deref(), &kennis);
                (Some(d), found)
            }
            Err(found) => (None, found),
        };
        let found = found.into_iter().filter(|b| !g.is_gezegd(b)).collect();
        all.extend(vondsten(tekst, found));
        Toetsing { vondsten: all, stam: stam.map(std::borrow::Cow::into_owned), ruw: Some(g.ruw), draaiboek }
    }

    /// Everything that is known, and when it is given what the municipality has ready.
    fn kennis<'a>(&'a self, voorbereiding: Option<&'a Voorbereiding>) -> Kennis<'a> {
        let mut actoren: Vec<&str> = self.partners.iter().map(|p| p.id.as_str()).collect();
        actoren.extend(voorbereiding.iter().flat_map(|v| v.partners.keys().map(String::as_str)));
        let (brieven, stammen) = (Some(BRIEVEN.to_vec()), stam::stammen(&self.gelezen));
        Kennis { actoren, grondslagen: &self.grondslagen, brieven, voorbereiding, stammen, beginnen: self.beginnen().collect() }
    }

    /// The ids of draaiboeken with which a casus can begin, in whatever version.
    pub(super) fn beginnen(&self) -> impl Iterator<Item = &str> {
        self.draaiboeken.iter().filter(|d| !d.geldt_voor.is_empty()).map(|d| d.id.as_str())
    }

    /// Whether shipped draaiboeken build on this one.
    pub fn is_stam(&self, id: &str) -> bool {
        stam::stammen(&self.gelezen).contains(&id)
    }

    /// What the municipality has not ready, or no longer has, for a version in force. Places name the step and no place in a text.
    pub fn toets_in_kracht(&self, d: &Draaiboek, voorbereiding: &Voorbereiding) -> Vec<Bevinding> {
        let kennis = self.kennis(Some(voorbereiding));
        let (ruw, alone) = (Ruw::default(), Kennis { voorbereiding: None, ..kennis.clone() });
        let without = check(d, &ruw, &alone);
        check(d, &ruw, &kennis).into_iter().filter(|b| !without.contains(b)).collect()
    }

    /// A shipped version as it was written, with the steps of its trunk written out.
    pub fn geleverd(&self, id: &str, geldig_vanaf: Date) -> Option<Ruw> {
        let dag = geldig_vanaf.to_string();
        let g = self.gelezen.iter().find(|g| g.ruw.id == id && g.ruw.geldig_vanaf == dag)?;
        let stam = stam::van(&self.gelezen, g).ok()?;
        Some(g.ruw.vlak(stam.as_deref()))
    }

    /// The text of a shipped version.
    pub fn geleverde_tekst(&self, id: &str, geldig_vanaf: Date) -> Option<&str> {
        let dag = geldig_vanaf.to_string();
        self.gelezen.iter().find(|g| g.ruw.id == id && g.ruw.geldig_vanaf == dag).map(|g| g.text.as_str())
    }

    /// The first days of the shipped versions of a draaiboek, oldest first.
    pub fn geleverde_versies(&self, id: &str) -> Vec<Date> {
        let mut all: Vec<Date> = self.gelezen.iter().filter(|g| g.ruw.id == id).filter_map(|g| g.ruw.geldig_vanaf.parse().ok()).collect();
        all.sort_unstable();
        all
    }

    /// The ids of what is shipped: what starts a casus first, then trunks.
    pub fn geleverde(&self) -> Vec<(&str, &str)> {
        let mut all: Vec<(&str, &str)> = self.gelezen.iter().map(|g| (g.ruw.id.as_str(), g.ruw.naam.as_str())).collect();
        all.sort_unstable();
        all.dedup_by(|a, b| a.0 == b.0);
        all
    }

    /// Whether this version is of the municipality itself.
    pub fn is_eigen(&self, d: &Draaiboek) -> bool {
        self.eigen.iter().any(|e| e.id == d.id && e.geldig_vanaf == d.geldig_vanaf)
    }

    /// The stories that the municipality wrote beside this version of its own; empty when those that are shipped count.
    pub fn eigen_scenarios(&self, d: &Draaiboek) -> &str {
        self.eigen.iter().find(|e| e.id == d.id && e.geldig_vanaf == d.geldig_vanaf).map_or("", |e| e.scenarios.as_str())
    }

    pub(crate) fn ingetrokken(&self, d: &Draaiboek) -> bool {
        self.eigen.iter().any(|e| e.ingetrokken && e.id == d.id && e.geldig_vanaf == d.geldig_vanaf)
    }
}

fn vondsten(tekst: &str, found: Vec<Bevinding>) -> Vec<(Vondst, Option<Plek>)> {
    let places = Plaatsen::of(tekst);
    found.into_iter().map(|b| (Vondst::of(TEKST, &places, &b), Some(b.plek))).collect()
}
