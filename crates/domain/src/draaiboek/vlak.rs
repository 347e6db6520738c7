//! A branch and its trunk as one file, so that another file can build on it.

use super::{
    ruw::{Ruw, RuwStap},
    samen::samen,
};

impl Ruw {
    /// This file with the steps of its trunk written out: it builds on nothing any more and has nothing to change or drop.
    #[must_use]
    pub fn vlak(&self, stam: Option<&Self>) -> Self {
        let stap: Vec<RuwStap> = samen(self, stam, &mut Vec::new()).into_iter().map(|b| b.stap).collect();
        let incident = self.incident.clone().or_else(|| stam.and_then(|s| s.incident.clone()));
        let past_bij = self.past_bij.clone().or_else(|| stam.and_then(|s| s.past_bij.clone()));
        Self { bouwt_op: None, incident, past_bij, volgorde: Vec::new(), stap, wijzig: Vec::new(), vervalt: Vec::new(), ..self.clone() }
    }

    /// The draaiboeken it belongs with: those it names itself, also when it names none, or else those of what it builds on.
    pub fn past_bij<'a>(&'a self, stam: Option<&'a Self>) -> &'a [String] {
        self.past_bij.as_deref().or_else(|| stam?.past_bij.as_deref()).unwrap_or_default()
    }

    /// The trunk this file names, and the version of it when it names that as well: `overval` or `woningoverval@2026-01-01`.
    pub fn stam(&self) -> Option<(&str, Option<&str>)> {
        let naam = self.bouwt_op.as_deref()?;
        Some(naam.split_once('@').map_or((naam, None), |(id, dag)| (id, Some(dag))))
    }
}
