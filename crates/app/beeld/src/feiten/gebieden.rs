//! Areas of a year: which there are, what was counted in each, and which places lie in none.

use std::collections::{BTreeMap, BTreeSet};

use veiligheidsbeeld::Punt;

use super::{Feiten, Voorval};
use crate::{
    binnen::Omtrek,
    store::{Basisvak, Gebied},
    uitgave::{Geteld, Uitgave, groepen, groepen_van},
};

impl Feiten {
    /// Codes and names of the areas of the edition.
    pub(super) fn namen(&self) -> Vec<(String, String)> {
        if self.gebieden.is_empty() {
            self.vormen.iter().map(|v| (v.code.clone(), v.naam.clone())).collect()
        } else {
            self.gebieden.iter().map(|g| (g.code.clone(), g.naam.clone())).collect()
        }
    }

    /// What is said of where robberies were and is no area of the edition.
    pub(super) fn onbekende_codes(&self) -> BTreeSet<String> {
        let known = self.namen();
        let own = |said: &str| known.iter().any(|(code, name)| code == said || name.eq_ignore_ascii_case(said));
        let said = self.jaren.values().flat_map(|(_, all)| all).filter_map(|v| v.gebeurtenis.buurt.as_deref());
        said.filter(|said| !own(said)).map(str::to_owned).collect()
    }

    /// The area in which an event lies: by its code, or by the name as a report writes it.
    pub(crate) fn gebied(&self, buurt: Option<&str>) -> Option<&Gebied> {
        let said = self.nu(buurt?);
        self.gebieden.iter().find(|g| g.code == said || g.naam.eq_ignore_ascii_case(said))
    }

    /// The code of this edition for what is said of where a robbery was.
    fn nu<'a>(&'a self, said: &'a str) -> &'a str {
        self.opvolgers.get(said).map_or(said, String::as_str)
    }

    /// Counts by neighbourhood, and how many lie in none that is known.
    pub(crate) fn per_gebied(&self) -> (Vec<(String, u64)>, u64) {
        let mut rows: Vec<(String, u64)> = self.namen().into_iter().map(|(_, name)| (name, 0)).collect();
        let mut elsewhere = 0;
        for v in self.voorvallen() {
            let said = v.gebeurtenis.buurt.as_deref().map(|said| self.nu(said));
            let drawn = || self.vormen.iter().find(|vorm| said == Some(vorm.code.as_str())).map(|vorm| vorm.naam.as_str());
            let name = self.gebied(said).map(|g| g.naam.as_str()).or_else(drawn).or(said);
            match rows.iter_mut().find(|(row, _)| name.is_some_and(|name| row.eq_ignore_ascii_case(name))) {
                Some((_, n)) => *n += 1,
                None => elsewhere += 1,
            }
        }
        (rows, elsewhere)
    }

    /// For each area the row of the table in which it is shown; the groups of an earlier edition of this year stay.
    pub(crate) fn groepen(&self, eerder: Option<&Uitgave>) -> BTreeMap<String, Option<String>> {
        let names: Vec<(String, String, Option<u32>)> =
            self.gebieden.iter().map(|g| (g.code.clone(), g.naam.clone(), g.adressen)).collect();
        eerder.map_or_else(|| groepen(&names, &self.vormen), |e| groepen_van(e, &names))
    }

    /// Exact counts, for what leaves the closed circle. What lies in no area that may be shown is one row, also when there is nothing. The groups
    /// of an earlier edition of this year stay.
    pub fn geteld(&self, elders: &str, eerder: Option<&Uitgave>) -> Geteld {
        let groups = self.groepen(eerder);
        let known: Vec<String> = eerder
            .map_or_else(|| groups.values().flatten().cloned().collect(), |e| e.gebieden.iter().map(|(name, _)| name.clone()).collect());
        let mut areas: BTreeMap<String, u64> = known.into_iter().chain([elders.to_owned()]).map(|name| (name, 0)).collect();
        for v in self.voorvallen() {
            let group = self.gebied(v.gebeurtenis.buurt.as_deref()).and_then(|g| groups.get(&g.code).cloned().flatten());
            *areas.entry(group.unwrap_or_else(|| elders.to_owned())).or_insert(0) += 1;
        }
        let kind = |code: &'static str| (code.to_owned(), self.voorvallen().iter().filter(|v| v.soort == code).count() as u64);
        Geteld {
            jaar: self.jaar,
            soorten: ["woning", "bedrijf", "anders"].map(kind).to_vec(),
            gebieden: areas.into_iter().collect(),
            totaal: self.voorvallen().len() as u64,
            bron: self.bron().code().to_owned(),
            lopend: self.lopend(),
            opgehaald: self.opgehaald(self.jaar),
        }
    }

    /// Addresses of the municipality: of its neighbourhoods, else of the squares that count addresses or homes; 0 when nobody said so.
    pub(crate) fn adressen(&self) -> u64 {
        let told: u64 = self.gebieden.iter().filter_map(|g| g.adressen).map(u64::from).sum();
        let Some(basis) = self.basis.as_ref().filter(|b| told == 0 && b.soort.zijn_adressen()) else { return told };
        let own: Vec<Omtrek> = self.vormen.iter().map(Omtrek::van).collect();
        // Squares of a file may lie outside the municipality.
        let inside = |v: &&Basisvak| {
            let middle = Punt::new(f64::from(v.x), f64::from(v.y));
            own.is_empty() || middle.is_ok_and(|p| own.iter().any(|omtrek| omtrek.holds(p)))
        };
        basis.vakken.iter().filter(inside).map(|v| u64::from(v.aantal)).sum()
    }

    /// Robberies of the year with a place that lies outside the municipality; none as long as nobody read in where that is.
    pub(crate) fn buiten(&self) -> usize {
        let own: Vec<Omtrek> = self.vormen.iter().map(Omtrek::van).collect();
        let outside = |v: &&Voorval| v.gebeurtenis.punt.is_some_and(|p| !own.iter().any(|omtrek| omtrek.holds(p)));
        if own.is_empty() { 0 } else { self.voorvallen().iter().filter(outside).count() }
    }

    /// Robberies with a place in an area that was read in after they were, so that nobody said which it is.
    pub(crate) fn zonder_buurt(&self) -> usize {
        let own: Vec<Omtrek> = self.vormen.iter().map(Omtrek::van).collect();
        let all = self.jaren.values().flat_map(|(_, all)| all).filter(|v| v.gebeurtenis.buurt.is_none());
        all.filter(|v| v.gebeurtenis.punt.is_some_and(|p| own.iter().any(|omtrek| omtrek.holds(p)))).count()
    }
}
