//! What leaves the closed circle. An edition holds only what its circle may read: small counts are gone before anything is made of it, so a
//! page, a file and a print cannot say more. It is kept as it was given out.
//!
//! * Areas with fewer than 100 addresses are shown together with a neighbour: [`groepen`]. A year keeps the groups with which it was first given
//!   out.
//! * 1 to 4 is shown as that; for everyone other counts are rounded to five.
//! * A reader knows the rules and adds and subtracts: within an edition, between partners and everyone, and between two editions. [`Kennis`] is
//!   what he can then know of each cell. As long as a small count could be told more precisely than "1 to 4", another cell is hidden, and at
//!   last the total.
//! * A count that was given out stays until it differs by five or more, so that two editions give no single event away.
//! * Its map of spread is made of counts by part, and the first of a year stays: [`Spreiding`].

mod groepen;
mod kennis;
mod spreiding;
mod telvak;
#[cfg(test)]
mod tests;

use domain::codes;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use veiligheidsbeeld::openbaar::{Getal, Kring, getal};

pub(crate) use groepen::SAMEN;
pub use groepen::{groepen, groepen_van};
pub use kennis::Kennis;
pub use spreiding::{Spreiding, Spreidkaart, Waarom};
pub(crate) use spreiding::{met_spreiding, mogelijk, spreiding};

/// Fewest addresses of what is shown as one area outside the closed circle.
pub const ADRESSEN: u64 = 100;
/// A count that was given out stays until it differs by so many.
const STAP: u64 = 5;

codes! {
    /// Voor: for whom an edition is.
    pub Voor "beeldkring" {
        /// Partners.
        Partners = "partners",
        /// Council and everyone.
        Openbaar = "openbaar",
    }
}

impl Voor {
    /// As the library knows it.
    pub fn kring(self) -> Kring {
        match self {
            Self::Partners => Kring::Partners,
            Self::Openbaar => Kring::Openbaar,
        }
    }
}

/// A count as it was given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cel {
    /// As counted.
    Precies(u64),
    /// 1 to 4.
    Enkele,
    /// Rounded to five.
    Ongeveer(u64),
    /// Not shown.
    Verborgen,
}

impl From<Getal> for Cel {
    fn from(g: Getal) -> Self {
        match g {
            Getal::Precies(n) => Self::Precies(n),
            Getal::EenTotVier | Getal::MinderDanVijf => Self::Enkele,
            Getal::Ongeveer(n) => Self::Ongeveer(n),
            Getal::Verborgen => Self::Verborgen,
        }
    }
}

/// From and up to.
pub type Kan = (u64, u64);
/// More than can be.
const VEEL: u64 = 1_000_000;

impl Cel {
    /// What this can be, for a reader who knows the rules.
    pub fn kan(self) -> Kan {
        match self {
            Self::Precies(n) => (n, n),
            Self::Enkele => (1, 4),
            Self::Ongeveer(n) => (n.saturating_sub(2).max(5), n + 2),
            // What is hidden beside small counts is itself not small.
            Self::Verborgen => (5, VEEL),
        }
    }
}

/// What a circle may read of one year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Uitgave {
    /// The year.
    pub jaar: i16,
    /// For whom.
    pub voor: Voor,
    /// All together; hidden when it would give a part away.
    pub totaal: Cel,
    /// By kind, each by its code.
    pub soorten: Vec<(String, Cel)>,
    /// By area or group of areas, each by its name.
    pub gebieden: Vec<(String, Cel)>,
    /// Where the counts come from: the code of a source.
    pub bron: String,
    /// The year is not over.
    pub lopend: bool,
    /// The day on which the source was read in; not known of editions of before this was kept.
    #[serde(default)]
    pub opgehaald: Option<Date>,
    /// The map of spread; nothing in a year that runs, and in editions of before there was one.
    #[serde(default)]
    pub spreiding: Option<Spreiding>,
}

/// Exact counts of one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Geteld {
    /// The year.
    pub jaar: i16,
    /// By kind, by code.
    pub soorten: Vec<(String, u64)>,
    /// By group, by name; what lies in no area of its own is one of them.
    pub gebieden: Vec<(String, u64)>,
    /// All together.
    pub totaal: u64,
    /// Code of the source.
    pub bron: String,
    /// The year is not over.
    pub lopend: bool,
    /// The day on which the source was read in, as far as known.
    pub opgehaald: Option<Date>,
}

/// The next editions of a year, after those of `eerder` with the exact total of which they were made. They are the same as long as fewer than
/// five robberies came or went: whoever lays two editions beside each other would see that single one. Once, when the year is over, the last
/// months come in. A list that is destroyed at the end of its term changes nothing that was given out.
pub fn volgende(geteld: &Geteld, eerder: &[(Uitgave, u64)]) -> Vec<Uitgave> {
    let before: Vec<&(Uitgave, u64)> = eerder.iter().filter(|(u, _)| u.jaar == geteld.jaar).collect();
    let editions: Vec<Uitgave> = before.iter().map(|(u, _)| u.clone()).collect();
    let over = editions.iter().all(|u| u.lopend) && !geteld.lopend;
    let near = before.iter().any(|(_, basis)| basis.abs_diff(geteld.totaal) < STAP) && !over;
    let poorer = editions.iter().any(|u| u.bron == LIJST && geteld.bron != LIJST);
    if geteld.bron == GEEN || (!before.is_empty() && (near || poorer)) {
        return editions;
    }
    uitgaven(geteld, &editions)
}

/// Codes of the list of the police, and of no source.
const LIJST: &str = "lijst";
const GEEN: &str = "geen";

/// The editions of a year for partners and for everyone: what may be given out after what was given out before.
pub fn uitgaven(geteld: &Geteld, eerder: &[Uitgave]) -> Vec<Uitgave> {
    let previous = |voor: Voor| eerder.iter().find(|u| u.voor == voor && u.jaar == geteld.jaar);
    let mut made: Vec<Uitgave> = [Voor::Openbaar, Voor::Partners].into_iter().map(|voor| begin(geteld, voor, previous(voor))).collect();
    // Hiding one cell may lay bare another; each round hides at least one, so this ends.
    loop {
        let known = gezamenlijk(&made, eerder);
        let worst = made.iter().enumerate().find_map(|(i, u)| {
            let (kinds, areas) = known.lekken(u);
            (!kinds.is_empty() || !areas.is_empty()).then_some((i, !kinds.is_empty(), !areas.is_empty()))
        });
        let Some((_, kinds, areas)) = worst else { return made };
        if !verberg(&mut made, kinds, areas) {
            // Nothing is left to hide: what was there stays, and the new edition says nothing about parts.
            return made.into_iter().map(|u| previous(u.voor).cloned().unwrap_or_else(|| leeg(u))).collect();
        }
    }
}

/// What a reader of all editions knows.
pub fn gezamenlijk(nu: &[Uitgave], eerder: &[Uitgave]) -> Kennis {
    let mut all = nu.iter().chain(eerder.iter().filter(|e| nu.iter().any(|n| n.jaar == e.jaar && samen(n, e)))).map(Kennis::van);
    let first = all.next().unwrap_or(Kennis { totaal: (0, VEEL), soorten: Vec::new(), gebieden: Vec::new() });
    all.fold(first, |known, next| known.met(&next))
}

/// Whether two editions have the same rows, so that their cells can be laid on each other.
fn samen(a: &Uitgave, b: &Uitgave) -> bool {
    let names = |cells: &[(String, Cel)]| cells.iter().map(|(n, _)| n.clone()).collect::<Vec<_>>();
    names(&a.gebieden) == names(&b.gebieden) && names(&a.soorten) == names(&b.soorten)
}

fn begin(geteld: &Geteld, voor: Voor, eerder: Option<&Uitgave>) -> Uitgave {
    let was = |cells: Option<&Vec<(String, Cel)>>, name: &str| cells.and_then(|all| all.iter().find(|(n, _)| n == name)).map(|(_, c)| *c);
    let show = |n: u64, before: Option<Cel>| blijft(before, n).unwrap_or_else(|| Cel::from(getal(n, voor.kring())));
    let soorten = geteld.soorten.iter().map(|(name, n)| (name.clone(), show(*n, was(eerder.map(|e| &e.soorten), name)))).collect();
    let gebieden = geteld.gebieden.iter().map(|(name, n)| (name.clone(), show(*n, was(eerder.map(|e| &e.gebieden), name)))).collect();
    let totaal = show(geteld.totaal, eerder.map(|e| e.totaal));
    Uitgave {
        jaar: geteld.jaar,
        voor,
        totaal,
        soorten,
        gebieden,
        bron: geteld.bron.clone(),
        lopend: geteld.lopend,
        opgehaald: geteld.opgehaald,
        spreiding: None,
    }
}

/// What was given out before, as long as the count is near it.
fn blijft(before: Option<Cel>, n: u64) -> Option<Cel> {
    before.filter(|cel| match cel {
        Cel::Verborgen => true,
        Cel::Enkele => (1..=4).contains(&n),
        Cel::Precies(0) => n == 0,
        Cel::Precies(m) | Cel::Ongeveer(m) => m.abs_diff(n) < STAP,
    })
}

/// Hides one thing, in both editions alike: the smallest count that is still shown beside the leak, else the total, else a count of the other
/// table, which adds up to the same. False when nothing is left to hide.
fn verberg(made: &mut [Uitgave], kinds: bool, areas: bool) -> bool {
    if (areas && verberg_rij(made, false)) || (kinds && verberg_rij(made, true)) {
        return true;
    }
    let shown = made.iter().any(|u| u.totaal != Cel::Verborgen);
    made.iter_mut().for_each(|u| u.totaal = Cel::Verborgen);
    shown || verberg_rij(made, false) || verberg_rij(made, true)
}

/// Hides the smallest count above zero of one of the tables.
fn verberg_rij(made: &mut [Uitgave], kinds: bool) -> bool {
    let value = |c: Cel| match c {
        Cel::Precies(n) | Cel::Ongeveer(n) if n > 0 => Some(n),
        _ => None,
    };
    let rows = |u: &Uitgave| if kinds { u.soorten.clone() } else { u.gebieden.clone() };
    let Some((_, name)) = made.iter().flat_map(rows).filter_map(|(name, c)| Some((value(c)?, name))).min() else { return false };
    for u in made.iter_mut() {
        let rows = if kinds { &mut u.soorten } else { &mut u.gebieden };
        rows.iter_mut().filter(|(n, c)| *n == name && value(*c).is_some()).for_each(|(_, c)| *c = Cel::Verborgen);
    }
    true
}

/// Only that there is a year.
fn leeg(u: Uitgave) -> Uitgave {
    Uitgave { soorten: Vec::new(), gebieden: Vec::new(), ..u }
}
