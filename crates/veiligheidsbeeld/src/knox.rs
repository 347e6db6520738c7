//! Near repeat: do events that lie close in place also lie close in time (Knox)?
//!
//! For every band of distance and band of days the pairs are counted. Under chance the days are dealt to the places in any order. The mean and
//! the variance of a count then have a closed form. With N pairs in a band, W pairs of pairs that share an event, and P = n(n - 1) / 2:
//!
//! ```text
//! E    = Ns Nt / P
//! E[X2] = E + 2Ws 2Wt / (n (n-1) (n-2)) + (Ns2 - Ns - 2Ws) (Nt2 - Nt - 2Wt) / (P (P-1) - n (n-1) (n-2))
//! ```
//!
//! p comes from all orders when there are at most eight events, and from drawn orders above that; equal counts count as reached. The overall p
//! compares the largest standardised excess over all bands with the same of every order (Westfall and Young 1993): one test, however many
//! bands. A band's corrected p is the share of orders in which any band stands out as far.
//!
//! A near repeat does not prove the same offender: places that differ in risk, seasons and moving residents give it as well.

mod orde;

use jiff::civil::Date;
use serde::Serialize;

use crate::{Fout, Kader, Methode, Punt, Uitkomst, aantal::GRENS, buren::Buren, exact::critical, kader::daynumber};

/// Bands and number of drawn orders.
#[derive(Debug, Clone, PartialEq)]
pub struct KnoxKeuze {
    /// Outer bounds of the bands of distance in metres, rising. The same place is a band of its own, before the first.
    pub afstanden: Vec<f64>,
    /// Outer bounds of the bands of days, rising: the first holds the days from 0.
    pub dagen: Vec<i32>,
    /// Orders to draw.
    pub simulaties: u32,
}

impl Default for KnoxKeuze {
    /// Same place, 0-100, 100-200, 200-400 m; 0-6, 7-13, 14-27, 28-55 days; 9,999 orders.
    fn default() -> Self {
        Self { afstanden: vec![100.0, 200.0, 400.0], dagen: vec![7, 14, 28, 56], simulaties: 9999 }
    }
}

impl KnoxKeuze {
    /// In which band of distance and of days two events are; nothing when they are too far apart, in place or in time. This says that two
    /// events lie close, as Knox counts them; not that one follows from the other.
    pub fn band(&self, a: (Punt, Date), b: (Punt, Date)) -> Option<(usize, usize)> {
        let d2 = a.0.distance2(b.0);
        let far = if d2 == 0.0 { 0 } else { 1 + self.afstanden.iter().filter(|bound| **bound * **bound <= d2).count() };
        let apart = daynumber(a.1).abs_diff(daynumber(b.1));
        let days = self.dagen.iter().filter(|bound| bound.unsigned_abs() <= apart).count();
        (far <= self.afstanden.len() && days < self.dagen.len()).then_some((far, days))
    }
}

/// One band of distance and days.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct KnoxCel {
    /// Band of distance: 0 is the same place.
    pub afstand: usize,
    /// Band of days.
    pub dagen: usize,
    /// Pairs.
    pub waargenomen: u64,
    /// Pairs under chance.
    pub verwacht: f64,
    /// Standard deviation under chance.
    pub spreiding: f64,
    /// Chance of so many pairs or more in this band.
    pub p: f64,
    /// Chance that any band stands out as far.
    pub p_gecorrigeerd: f64,
    /// So many pairs in this band, or more, would be shown; nothing when no order could give as many.
    pub aantoonbaar_vanaf: Option<u64>,
}

/// Near repeat.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Knox {
    /// All bands: per distance, per days.
    pub cellen: Vec<KnoxCel>,
    /// One p for the whole table.
    pub p: f64,
    /// Pairs in all bands together.
    pub paren: u64,
    /// The same under chance.
    pub paren_verwacht: f64,
    /// Overall p below 5%, and at least 5 pairs expected or 3 seen.
    pub aantoonbaar: bool,
}

/// The table of near repeats of events with a place and a day.
///
/// # Errors
/// When bounds do not rise from above zero, no orders are asked for, or there are too many close pairs to hold.
pub fn knox(kader: &Kader, gebeurtenissen: &[(Punt, Date)], keuze: &KnoxKeuze) -> Result<Uitkomst<Knox>, Fout> {
    check(keuze)?;
    let n = gebeurtenissen.len();
    let points: Vec<Punt> = gebeurtenissen.iter().map(|g| g.0).collect();
    let paren = Paren::new(&points, &keuze.afstanden)?;
    let days: Vec<i32> = paren.origin.iter().map(|i| daynumber(gebeurtenissen[*i as usize].1)).collect();
    let seen = paren.count(&days, &keuze.dagen);
    let moments = moments(&paren, &days, &keuze.dagen);
    let mut sorted = days;
    sorted.sort_unstable();
    let table = Tabel::new(seen, moments);
    let (mut tally, methode) = match n {
        0..=8 => (orde::all(&paren, &sorted, keuze, &table), Methode::KnoxExact),
        _ => (orde::drawn(&paren, &sorted, keuze, &table, kader.zaad), Methode::Knox),
    };
    let waarde = build(keuze, &table, &mut tally, &paren.by.iter().map(|band| band.len() as u64).collect::<Vec<_>>());
    Ok(kader.uitkomst(methode, n, (methode == Methode::Knox).then_some(keuze.simulaties), waarde))
}

fn check(keuze: &KnoxKeuze) -> Result<(), Fout> {
    let rising = keuze.afstanden.iter().all(|a| a.is_finite() && *a > 0.0) && keuze.afstanden.windows(2).all(|w| w[0] < w[1]);
    if keuze.afstanden.is_empty() || !rising {
        return Err(Fout::Instelling("afstanden"));
    }
    let sound = keuze.dagen.iter().all(|d| (1..=1_000_000).contains(d)) && keuze.dagen.windows(2).all(|w| w[0] < w[1]);
    if keuze.dagen.is_empty() || !sound {
        return Err(Fout::Instelling("dagen"));
    }
    if keuze.simulaties == 0 || keuze.simulaties == u32::MAX { Err(Fout::Instelling("simulaties")) } else { Ok(()) }
}

/// Most close pairs that are held.
const PAREN: usize = 150_000_000;

/// Pairs close in place, by band of distance.
struct Paren {
    by: Vec<Vec<(u32, u32)>>,
    origin: Vec<u32>,
}

impl Paren {
    fn new(points: &[Punt], afstanden: &[f64]) -> Result<Self, Fout> {
        let reach = afstanden.last().copied().unwrap_or(1.0);
        let buren = Buren::new(points, reach, false)?;
        let squares: Vec<f64> = afstanden.iter().map(|a| a * a).collect();
        let mut by = vec![Vec::new(); afstanden.len() + 1];
        let mut held = 0;
        buren.pairs(|i, j, d2| {
            let band = if d2 == 0.0 { 0 } else { 1 + squares.partition_point(|s| *s <= d2) };
            held += 1;
            if held <= PAREN {
                by[band].push((i as u32, j as u32));
            }
        });
        if held > PAREN {
            return Err(Fout::TeVeel("paren"));
        }
        by.iter_mut().for_each(|band| band.sort_unstable());
        Ok(Self { by, origin: buren.origin })
    }

    /// Pairs per band of distance and band of days.
    fn count(&self, days: &[i32], bounds: &[i32]) -> Vec<u64> {
        let mut out = vec![0; self.by.len() * bounds.len()];
        for (s, band) in self.by.iter().enumerate() {
            for (i, j) in band {
                let apart = days[*i as usize].abs_diff(days[*j as usize]);
                let t = bounds.partition_point(|b| b.unsigned_abs() <= apart);
                if t < bounds.len() {
                    out[s * bounds.len() + t] += 1;
                }
            }
        }
        out
    }
}

/// What was seen, and mean and standard deviation under chance.
struct Tabel {
    seen: Vec<u64>,
    moments: Vec<(f64, f64)>,
    /// How far each band stands out, and the one that does so most: what every order is held against.
    excess: Vec<Option<f64>>,
    top: f64,
}

impl Tabel {
    fn new(seen: Vec<u64>, moments: Vec<(f64, f64)>) -> Self {
        let excess: Vec<_> = seen.iter().zip(&moments).map(|(count, moment)| excess(*count, *moment)).collect();
        let top = largest(&seen, &moments);
        Self { seen, moments, excess, top }
    }
}

/// Standardised excess of a count with this mean and standard deviation; nothing for a band that cannot vary.
fn excess(count: u64, (mean, sd): (f64, f64)) -> Option<f64> {
    (sd > 0.0).then(|| (count as f64 - mean) / sd)
}

/// The largest standardised excess of a table of counts.
fn largest(counts: &[u64], moments: &[(f64, f64)]) -> f64 {
    counts.iter().zip(moments).filter_map(|(count, moment)| excess(*count, *moment)).fold(f64::NEG_INFINITY, f64::max)
}

/// Number of pairs and of pairs of pairs that share an event, from how many partners each event has.
fn shape(degrees: &[u64]) -> (f64, f64) {
    let pairs = degrees.iter().sum::<u64>() as f64 / 2.0;
    let shared = degrees.iter().map(|d| *d as f64 * d.saturating_sub(1) as f64 / 2.0).sum();
    (pairs, shared)
}

fn moments(paren: &Paren, days: &[i32], bounds: &[i32]) -> Vec<(f64, f64)> {
    let n = days.len();
    let mut sorted = days.to_vec();
    sorted.sort_unstable();
    // Others fewer than `bound` days away.
    let within = |day: i32, bound: i32| {
        let low = sorted.partition_point(|d| *d <= day - bound);
        (sorted.partition_point(|d| *d < day + bound) - low) as u64 - 1
    };
    let mut inner: Vec<u64> = vec![0; n];
    let mut times = Vec::new();
    for bound in bounds {
        let outer: Vec<u64> = sorted.iter().map(|d| within(*d, *bound)).collect();
        times.push(shape(&outer.iter().zip(&inner).map(|(o, i)| o - i).collect::<Vec<_>>()));
        inner = outer;
    }
    let mut out = Vec::new();
    for band in &paren.by {
        let mut degrees = vec![0; n];
        for (i, j) in band {
            degrees[*i as usize] += 1;
            degrees[*j as usize] += 1;
        }
        let space = shape(&degrees);
        out.extend(times.iter().map(|time| moment(n as f64, space, *time)));
    }
    out
}

fn moment(n: f64, (ns, ws): (f64, f64), (nt, wt): (f64, f64)) -> (f64, f64) {
    let pairs = n * (n - 1.0) / 2.0;
    if pairs < 1.0 {
        return (0.0, 0.0);
    }
    let mean = ns * nt / pairs;
    let paths = n * (n - 1.0) * (n - 2.0);
    let apart = pairs * (pairs - 1.0) - paths;
    let shared = if paths > 0.0 { 4.0 * ws * wt / paths } else { 0.0 };
    let disjoint = if apart > 0.0 { (ns * ns - ns - 2.0 * ws) * (nt * nt - nt - 2.0 * wt) / apart } else { 0.0 };
    let variance = mean + shared + disjoint - mean * mean;
    if variance > 1e-11 * (mean * mean).max(1.0) { (mean, libm::sqrt(variance)) } else { (mean, 0.0) }
}

/// How many orders reached what was seen.
struct Stand {
    orders: f64,
    /// Per band: so many pairs or more.
    reached: Vec<u32>,
    /// Per band: any band stands out as far.
    exceeded: Vec<u32>,
    /// The whole table stands out as far.
    overall: u32,
    /// How far each order stands out.
    tops: Vec<f64>,
    /// The order that was seen is one of those counted.
    complete: bool,
}

impl Stand {
    fn p(&self, count: u32) -> f64 {
        let own = if self.complete { 0.0 } else { 1.0 };
        (f64::from(count) + own) / (self.orders + own)
    }
}

/// Fewest pairs in all with which anything is shown, while fewer than [`VERWACHT`] are expected.
const MINSTENS: u64 = 3;
/// Pairs expected from which any number may be shown.
const VERWACHT: f64 = 5.0;

fn build(keuze: &KnoxKeuze, table: &Tabel, tally: &mut Stand, pairs: &[u64]) -> Knox {
    let bands = keuze.dagen.len();
    let paren = table.seen.iter().sum();
    let paren_verwacht: f64 = table.moments.iter().map(|m| m.0).sum();
    let bound = critical(&mut tally.tops, !tally.complete);
    let least = if paren_verwacht < VERWACHT { MINSTENS } else { 1 };
    let shown_from = |cell: usize| {
        let (mean, sd) = table.moments[cell];
        let from = libm::floor(mean + bound.filter(|_| sd > 0.0)? * sd + 1e-9) as u64 + 1;
        Some(from.max(least)).filter(|from| *from <= pairs[cell / bands])
    };
    let cellen: Vec<KnoxCel> = (0..table.seen.len())
        .map(|cell| KnoxCel {
            afstand: cell / bands,
            dagen: cell % bands,
            waargenomen: table.seen[cell],
            verwacht: table.moments[cell].0,
            spreiding: table.moments[cell].1,
            p: tally.p(tally.reached[cell]),
            p_gecorrigeerd: tally.p(tally.exceeded[cell]),
            aantoonbaar_vanaf: shown_from(cell),
        })
        .collect();
    let p = tally.p(tally.overall);
    Knox { cellen, p, paren, paren_verwacht, aantoonbaar: p < GRENS && (paren_verwacht >= VERWACHT || paren >= MINSTENS) }
}
