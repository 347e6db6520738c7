//! Policy as data: reads and checks `beleid/` and hands out domain types.
//!
//! [`Beleid::load`] reads what is compiled in, [`Beleid::load_from`] a folder with the same layout. Both report everything that is wrong
//! at once, each with file, line, column and a hint. Adding a partner, basis, criterion or version of a draaiboek is one file and no Rust.
//!
//! A version of a draaiboek takes the version of its trunk that is valid on its own first day, so a version never changes by itself.

mod bestand;
mod bewaartermijn;
mod criterium;
mod datum;
mod draaiboek;
mod drempel;
mod error;
mod functie;
mod gemeente;
mod gereedheid;
mod grondslag;
mod incidenttype;
mod lees;
mod maatregel;
mod partner;
mod plaats;
mod schrijffout;

use std::{ops::Range, path::Path, sync::Arc};

use domain::{Code, casus::Incidenttype as Type, draaiboek::Draaiboek, grondslag::Grondslag, recht::Functie};
use jiff::civil::Date;

pub use bewaartermijn::{Bewaartermijn, Termijn, Waardering};
pub use criterium::{Criterium, CriteriumSoort};
pub use draaiboek::{
    Controle, Eigenversie, ONLEESBAAR, Toetsing, VORM, Vondst, controleer_draaiboeken, draaiboek_bestanden, ruw_draaiboek, scenarios,
    toets_draaiboek, uitleg,
};
pub use drempel::{Drempel, Drempelsoort};
pub use error::PolicyError;
pub use gemeente::{Gemeente, Gemeenten};
pub use gereedheid::{Gereedheid, Toets};
pub use grondslag::Wetsartikel;
pub use incidenttype::Incidenttype;
pub use maatregel::Maatregel;
pub use partner::Partner;

use bestand::Bestand;

/// Beleid: everything the product knows as data.
#[derive(Debug, Clone)]
pub struct Beleid {
    /// All versions of all draaiboeken, by id and first day.
    pub draaiboeken: Vec<Draaiboek>,
    /// Incident types, in order.
    pub incidenttypen: Vec<Incidenttype>,
    /// Partners, in order.
    pub partners: Vec<Partner>,
    /// Measures that exist or existed, by name.
    pub maatregelen: Vec<Maatregel>,
    /// Legal bases with explanation; the rules of all of them are in `grondslagen`.
    pub wetsartikelen: Vec<Wetsartikel>,
    /// Legal bases as the sharing test takes them; only those with rules.
    pub grondslagen: Vec<Grondslag>,
    /// Municipalities.
    pub gemeenten: Gemeenten,
    /// Readiness checks, in order.
    pub gereedheid: Vec<Gereedheid>,
    /// Bounds for numbers, each valid from a day.
    pub drempels: Vec<Drempel>,
    /// Criteria for the decision, in order.
    pub criteria: Vec<Criterium>,
    /// Retention periods.
    pub bewaartermijnen: Vec<Bewaartermijn>,
    /// What all of this was read from.
    bestanden: Arc<[Bestand]>,
    /// The draaiboeken among those as they were written.
    gelezen: Arc<[draaiboek::Gelezen]>,
    /// Which draaiboeken are of the municipality itself.
    eigen: Vec<draaiboek::Eigen>,
}

/// Files that others lean on come first: their error is the cause, and what it causes elsewhere stands below it.
fn rang(file: &str) -> usize {
    const EERST: [&str; 3] = ["grondslagen/", "partners/", "draaiboeken/"];
    EERST.iter().position(|map| file.starts_with(map)).unwrap_or(EERST.len())
}

impl Beleid {
    /// The policy that is compiled in.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn load() -> Result<Self, Vec<PolicyError>> {
        Self::from_files(&bestand::ingebouwd())
    }

    /// The policy in a folder with the layout of `beleid/`.
    ///
    /// # Errors
    /// Everything that is wrong with it, also a folder that cannot be read.
    pub fn load_from(dir: &Path) -> Result<Self, Vec<PolicyError>> {
        Self::from_files(&bestand::uit_map(dir)?)
    }

    /// The same policy in the words of a municipality that calls who directs like this: one name for one function in every text.
    #[must_use]
    pub fn als(&self, functie: Functie) -> Self {
        let named: Vec<Bestand> = self.bestanden.iter().map(|b| functie::benoem(b, functie)).collect();
        Self::from_files(&named).unwrap_or_else(|_| self.clone())
    }

    fn from_files(files: &[Bestand]) -> Result<Self, Vec<PolicyError>> {
        let mut errors = Vec::new();
        let wetsartikelen: Vec<Wetsartikel> = lees::soort(files, "grondslagen", &mut errors);
        let grondslagen: Vec<Grondslag> = wetsartikelen.iter().filter_map(Wetsartikel::grondslag).collect();
        let mut partners: Vec<Partner> = lees::soort(files, "partners", &mut errors);
        partners.sort_by_key(|p| p.volgorde);
        let (draaiboeken, gelezen) = draaiboek::alle(files, (&grondslagen, wetsartikelen.len()), &partners, &mut errors);
        let mut incidenttypen: Vec<Incidenttype> = lees::soort(files, "incidenttypen", &mut errors);
        incidenttypen.sort_by_key(|t| t.volgorde);
        incidenttype::check(&incidenttypen, &draaiboeken, &mut errors);
        let mut gereedheid: Vec<Gereedheid> = lees::soort(files, "gereedheid", &mut errors);
        gereedheid.sort_by_key(|g| g.volgorde);
        let mut criteria: Vec<Criterium> = lees::soort(files, "criteria", &mut errors);
        criteria.sort_by_key(|c| c.volgorde);
        let mut maatregelen: Vec<Maatregel> = lees::soort(files, "maatregelen", &mut errors);
        maatregelen.sort_by(|a, b| a.naam.cmp(&b.naam));
        let drempels = lees::soort(files, "drempels", &mut errors);
        let bewaartermijnen = lees::soort(files, "bewaartermijnen", &mut errors);
        let gemeenten = gemeente::lees(files, &mut errors);
        if errors.is_empty() {
            Ok(Self {
                draaiboeken,
                incidenttypen,
                partners,
                maatregelen,
                wetsartikelen,
                grondslagen,
                gemeenten,
                gereedheid,
                drempels,
                criteria,
                bewaartermijnen,
                bestanden: files.into(),
                gelezen: gelezen.into(),
                eigen: Vec::new(),
            })
        } else {
            errors.sort_by(|a, b| (rang(&a.file), &a.file, a.line, a.column).cmp(&(rang(&b.file), &b.file, b.line, b.column)));
            errors.dedup();
            Err(errors)
        }
    }

    /// Exactly this version of a draaiboek: what a running casus keeps.
    pub fn draaiboek(&self, id: &str, geldig_vanaf: Date) -> Option<&Draaiboek> {
        self.draaiboeken.iter().find(|d| d.id == id && d.geldig_vanaf == geldig_vanaf)
    }

    /// The version of a draaiboek that is valid on a day. As long as the municipality has one of its own, no newer shipped one takes its place.
    pub fn geldig_op(&self, id: &str, dag: Date) -> Option<&Draaiboek> {
        let valid = self.draaiboeken.iter().filter(|d| d.id == id && d.geldig_vanaf <= dag && !self.ingetrokken(d));
        valid.max_by_key(|d| (self.is_eigen(d), d.geldig_vanaf))
    }

    /// The draaiboek that starts for this incident type on a day.
    pub fn voor_incident(&self, incidenttype: Type, dag: Date) -> Option<&Draaiboek> {
        let named = self.incidenttype(incidenttype).and_then(|t| self.geldig_op(&t.draaiboek, dag));
        let fits = |d: &&Draaiboek| d.geldt_voor.contains(&incidenttype) && d.geldig_vanaf <= dag && !self.ingetrokken(d);
        named.or_else(|| self.draaiboeken.iter().filter(fits).max_by_key(|d| d.geldig_vanaf))
    }

    /// The draaiboeken that can start a casus, each once, in the version of that day. A trunk is none of them.
    pub fn startbaar_op(&self, dag: Date) -> Vec<&Draaiboek> {
        let mut all: Vec<&Draaiboek> = Vec::new();
        for d in self.incidenttypen.iter().filter_map(|t| self.geldig_op(&t.draaiboek, dag)) {
            if all.iter().all(|one| one.id != d.id) {
                all.push(d);
            }
        }
        all
    }

    /// The draaiboeken that no incident type starts by itself: a municipality chooses to work with them. Each once, in the version of that day.
    pub fn te_kiezen_op(&self, dag: Date) -> Vec<&Draaiboek> {
        let by_itself = |id: &str| self.incidenttypen.iter().any(|t| t.draaiboek == id);
        let mut ids: Vec<&str> = self.draaiboeken.iter().map(|d| d.id.as_str()).filter(|id| !by_itself(id)).collect();
        ids.dedup();
        ids.into_iter().filter_map(|id| self.geldig_op(id, dag)).filter(|d| !d.geldt_voor.is_empty()).collect()
    }

    /// The supplements: draaiboeken that start nothing by themselves and that no other builds on; a casus takes them in beside its own. Each
    /// once, in the version of that day.
    pub fn aanvullingen_op(&self, dag: Date) -> Vec<&Draaiboek> {
        let trunk = |id: &str| self.draaiboeken.iter().any(|d| d.bouwt_op.as_deref() == Some(id));
        let mut ids: Vec<&str> = self.draaiboeken.iter().map(|d| d.id.as_str()).filter(|id| !trunk(id)).collect();
        ids.dedup();
        ids.into_iter().filter_map(|id| self.geldig_op(id, dag)).filter(|d| d.geldt_voor.is_empty()).collect()
    }

    /// What is known about an incident type.
    pub fn incidenttype(&self, incidenttype: Type) -> Option<&Incidenttype> {
        self.incidenttypen.iter().find(|t| t.id == incidenttype.code())
    }

    /// The bound that holds on a day; nothing when policy names none.
    pub fn drempel(&self, soort: Drempelsoort, dag: Date) -> Option<i64> {
        let valid = self.drempels.iter().filter(|d| d.soort == soort && d.geldig_vanaf <= dag && d.geldig_tot.is_none_or(|tot| dag <= tot));
        valid.max_by_key(|d| d.geldig_vanaf).map(|d| i64::from(d.aantal))
    }

    /// The partner with this id.
    pub fn partner(&self, id: &str) -> Option<&Partner> {
        self.partners.iter().find(|p| p.id == id)
    }

    /// The measure with this id.
    pub fn maatregel(&self, id: &str) -> Option<&Maatregel> {
        self.maatregelen.iter().find(|m| m.id == id)
    }

    /// The legal bases that a citation such as `Wpg art. 7 lid 2; AVG art. 14` names, each with its place in the text, in order.
    pub fn artikelen_in(&self, citaat: &str) -> Vec<(Range<usize>, &Wetsartikel)> {
        let mut found: Vec<(Range<usize>, &Wetsartikel)> =
            self.wetsartikelen.iter().flat_map(|w| grondslag::plaatsen(citaat, &w.artikel).map(move |at| (at, w))).collect();
        found.sort_by_key(|(at, _)| (at.start, usize::MAX - at.end));
        let mut end = 0;
        found.retain(|(at, _)| {
            at.start >= end && {
                end = at.end;
                true
            }
        });
        found
    }

    /// The criterion with this id.
    pub fn criterium(&self, id: &str) -> Option<&Criterium> {
        self.criteria.iter().find(|c| c.id == id)
    }
}

#[cfg(test)]
mod tests;
