//! Places where it happens again, and how often chance does that.
//!
//! Events with the number of an address belong together by that number; events without one belong together when a chain of steps of at most
//! 25 m joins them. The test asks how often *some* place is hit so often when n events fall on all possible places by their weight: exact,
//! see [`crate::Methode::Multinomiaal`].

use std::collections::BTreeMap;

use ecow::EcoString;
use serde::Serialize;

use crate::{
    Fout, Kader, Methode, Punt, Uitkomst,
    deskundig::groups_within,
    multinomial::{EXACT_UP_TO, max_reaches, shares},
};

/// Events without an address belong together up to this distance, in metres.
pub const SAMEN_BINNEN: f64 = 25.0;

/// An event with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Plaatsing {
    /// Number of the address, if known.
    pub adres: Option<EcoString>,
    /// The place.
    pub punt: Punt,
}

/// All places where it could have happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Plekken {
    /// So many, each as likely.
    Gelijk(u64),
    /// One weight per place.
    Gewogen(Vec<f64>),
}

/// A place with two events or more.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Plek {
    /// Number of the address, if known.
    pub adres: Option<String>,
    /// Middle of the events.
    pub punt: Punt,
    /// Events.
    pub aantal: usize,
    /// Chance that some place is hit so often while none is special.
    pub p: f64,
}

/// Places that are hit again.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct VastePlekken {
    /// Places with two events or more, most events first.
    pub plekken: Vec<Plek>,
    /// Number of different places.
    pub verschillend: usize,
    /// The smallest count at one place that would be shown (p below 5%).
    pub aantoonbaar_vanaf: usize,
}

/// Frequent places. For the closed circle: it names addresses.
///
/// # Errors
/// When there are no possible places, a weight is not a number or is below zero.
pub fn vaste_plekken(kader: &Kader, plaatsingen: &[Plaatsing], mogelijk: &Plekken) -> Result<Uitkomst<VastePlekken>, Fout> {
    let weights = weights(mogelijk)?;
    let n = plaatsingen.len();
    let mut known: BTreeMap<usize, f64> = BTreeMap::new();
    let mut chance = |k: usize| *known.entry(k).or_insert_with(|| max_reaches(n, &weights, k));
    let groups = group(plaatsingen);
    let verschillend = groups.len();
    let mut plekken: Vec<Plek> = groups
        .into_iter()
        .filter(|(_, members)| members.len() > 1)
        .map(|(adres, members)| Plek { adres, punt: middle(&members), aantal: members.len(), p: chance(members.len()) })
        .collect();
    plekken.sort_by(|a, b| b.aantal.cmp(&a.aantal).then(a.adres.cmp(&b.adres)).then(a.punt.order(&b.punt)));
    let mut aantoonbaar_vanaf = 2;
    while aantoonbaar_vanaf <= n && chance(aantoonbaar_vanaf) >= crate::aantal::GRENS {
        aantoonbaar_vanaf += 1;
    }
    let methode = if n > EXACT_UP_TO { Methode::MultinomiaalGrens } else { Methode::Multinomiaal };
    Ok(kader.uitkomst(methode, n, None, VastePlekken { plekken, verschillend, aantoonbaar_vanaf }))
}

fn weights(mogelijk: &Plekken) -> Result<BTreeMap<u64, u64>, Fout> {
    let out = match mogelijk {
        Plekken::Gelijk(0) => return Err(Fout::LegeBasis),
        Plekken::Gelijk(m) => BTreeMap::from([((1.0 / *m as f64).to_bits(), *m)]),
        Plekken::Gewogen(weights) => {
            for (rij, w) in weights.iter().enumerate() {
                if !w.is_finite() {
                    return Err(Fout::GeenGetal { rij });
                }
                if *w < 0.0 {
                    return Err(Fout::Negatief { rij });
                }
            }
            shares(weights)
        }
    };
    if out.is_empty() { Err(Fout::LegeBasis) } else { Ok(out) }
}

/// Events by place: by address first, then by nearness.
fn group(plaatsingen: &[Plaatsing]) -> Vec<(Option<String>, Vec<Punt>)> {
    let mut addressed: BTreeMap<&str, Vec<Punt>> = BTreeMap::new();
    let mut loose = Vec::new();
    for p in plaatsingen {
        match &p.adres {
            Some(adres) => addressed.entry(adres).or_default().push(p.punt),
            None => loose.push(p.punt),
        }
    }
    let mut out: Vec<_> = addressed.into_iter().map(|(adres, points)| (Some(adres.to_owned()), points)).collect();
    out.extend(groups_within(&loose, SAMEN_BINNEN).into_iter().map(|points| (None, points)));
    out
}

fn middle(points: &[Punt]) -> Punt {
    let mut sorted = points.to_vec();
    sorted.sort_by(Punt::order);
    let n = sorted.len() as f64;
    let sum = sorted.iter().fold((0.0, 0.0), |(x, y), p| (x + p.x(), y + p.y()));
    Punt::new(sum.0 / n, sum.1 / n).unwrap_or(sorted[0])
}
