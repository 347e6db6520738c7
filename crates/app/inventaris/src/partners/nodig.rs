//! Who is needed first in the night.

use std::collections::HashMap;

use jiff::civil::Date;
use policy::Beleid;

/// How soon partners are needed after a report, to order what still misses something. Never to reckon a term.
#[derive(Debug)]
pub struct Nodig<'a> {
    boeken: usize,
    /// In how many draaiboeken it takes part in a required step with a term, and after how many minutes at the earliest.
    per_partner: HashMap<&'a str, (usize, u32)>,
}

impl<'a> Nodig<'a> {
    /// By the draaiboeken that can start on that day; reckoned once, however many partners are asked about.
    pub fn op(beleid: &'a Beleid, dag: Date) -> Self {
        let books = beleid.startbaar_op(dag);
        let mut per_partner: HashMap<&str, (usize, u32)> = HashMap::new();
        for d in &books {
            let mut here: HashMap<&str, u32> = HashMap::new();
            for s in d.stappen.iter().filter(|s| s.verplicht) {
                let Some(term) = s.uiterlijk.map(domain::kalender::Duur::ongeveer_minuten) else { continue };
                for wie in std::iter::once(&s.wie).chain(&s.met) {
                    let first = here.entry(wie).or_insert(term);
                    *first = term.min(*first);
                }
            }
            for (wie, term) in here {
                let known = per_partner.entry(wie).or_insert((0, u32::MAX));
                *known = (known.0 + 1, term.min(known.1));
            }
        }
        Self { boeken: books.len(), per_partner }
    }

    /// First who takes part in a required step of most of the draaiboeken, then after about how many minutes at the earliest.
    pub fn na(&self, partner: &str) -> (usize, u32) {
        let (books, soonest) = self.per_partner.get(partner).copied().unwrap_or((0, u32::MAX));
        (self.boeken - books, soonest)
    }
}
