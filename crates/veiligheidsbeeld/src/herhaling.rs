//! Whom it happens to again.
//!
//! After each event of a person or address the next is looked for within the window (365 days). Near the end of the data the window is not
//! full: such an event says only "not yet", so the chance of a repeat is estimated after Kaplan and Meier: the
//! product, over the days on which a repeat was seen, of the share of those still followed that had none.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use crate::{Kader, Methode, Uitkomst, kader::daynumber};

/// Days in which a next event counts as a repeat.
pub const VENSTER: i32 = 365;

/// Repeat victims in numbers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Herhaling {
    /// Different persons or addresses.
    pub verschillend: usize,
    /// Of these, with two events or more.
    pub vaker: usize,
    /// Events of those, all together.
    pub gebeurtenissen_vaker: usize,
    /// Days between an event and the next of the same, up to the window, shortest first.
    pub dagen_ertussen: Vec<i32>,
    /// Days between that are longer than the window.
    pub later_dan_venster: usize,
    /// Events of which the whole window was seen, or a repeat.
    pub volledig_gevolgd: usize,
    /// Events that can still be followed by one within the window: the data end too early.
    pub nog_niet_te_zeggen: usize,
    /// Chance of a repeat within the window; nothing when nobody was followed to its end.
    pub kans: Option<f64>,
}

/// Repeats by the pseudonym of a person or the number of an address. Events on or after the end of the period are left out.
pub fn herhaling<K: Ord>(kader: &Kader, gebeurtenissen: &[(K, Date)]) -> Uitkomst<Herhaling> {
    let end = daynumber(kader.periode.tot());
    let mut by: BTreeMap<&K, Vec<i32>> = BTreeMap::new();
    for (key, date) in gebeurtenissen {
        let day = daynumber(*date);
        if day < end {
            by.entry(key).or_default().push(day);
        }
    }
    let n = by.values().map(Vec::len).sum();
    let mut out = Herhaling {
        verschillend: by.len(),
        vaker: 0,
        gebeurtenissen_vaker: 0,
        dagen_ertussen: Vec::new(),
        later_dan_venster: 0,
        volledig_gevolgd: 0,
        nog_niet_te_zeggen: 0,
        kans: None,
    };
    let mut censored = Vec::new();
    for days in by.values_mut() {
        days.sort_unstable();
        if days.len() > 1 {
            out.vaker += 1;
            out.gebeurtenissen_vaker += days.len();
        }
        for (i, day) in days.iter().enumerate() {
            let followed = end - 1 - day;
            match days.get(i + 1).map(|next| next - day) {
                Some(gap) if gap <= VENSTER => out.dagen_ertussen.push(gap),
                next => {
                    out.later_dan_venster += usize::from(next.is_some());
                    // A next event beyond the window proves that the window was seen in full.
                    let seen = if next.is_some() { VENSTER } else { followed };
                    out.nog_niet_te_zeggen += usize::from(seen < VENSTER);
                    censored.push(seen);
                }
            }
        }
    }
    out.dagen_ertussen.sort_unstable();
    out.volledig_gevolgd = n - out.nog_niet_te_zeggen;
    out.kans = kaplan_meier(&out.dagen_ertussen, &mut censored);
    kader.uitkomst(Methode::KaplanMeier, n, None, out)
}

/// Chance of an event within the window; nothing when nobody was followed to its end.
fn kaplan_meier(events: &[i32], censored: &mut [i32]) -> Option<f64> {
    censored.sort_unstable();
    let total = events.len() + censored.len();
    if total == 0 || censored.last().is_some_and(|longest| *longest < VENSTER) {
        return None;
    }
    let mut survival = 1.0;
    let mut i = 0;
    while i < events.len() {
        let day = events[i];
        let same = events[i..].iter().take_while(|d| **d == day).count();
        // At risk: who has no repeat before this day and is still followed on it.
        let gone = censored.partition_point(|c| *c < day);
        survival *= 1.0 - same as f64 / (total - i - gone) as f64;
        i += same;
    }
    Some(1.0 - survival)
}
