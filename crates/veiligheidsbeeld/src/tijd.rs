//! Hours and weekdays.
//!
//! * An event of which only an interval is known is spread evenly over it (aoristic); the table holds shares of events.
//! * Peak: given n, hours are drawn by their length. For each cell of the table the chance of so many events or more is exact; the p of the
//!   whole is the chance that *any* cell is that unlikely, exact as well. Only events that fall wholly within a cell are tested.
//! * Hour of the day as a circle: mean direction, length of the resultant R, and the test of Rayleigh with
//!   p = exp(sqrt(1 + 4n + 4 (n2 - R2)) - (1 + 2n)), from ten events with a known hour.
//!
//! Below 100 events the table has four dayparts for week and weekend; from 100 it has 24 hours for seven days. Weeks begin on Monday (ISO).

use jiff::civil::DateTime;
use serde::Serialize;

use crate::{
    Fout, Kader, Methode, Uitkomst,
    aantal::GRENS,
    exact::binomial_from,
    kader::daynumber,
    multinomial::{Soort, some_reach},
};

/// From how many events the table has hours and weekdays.
pub const UREN_VANAF: usize = 100;

/// From how many events the hour of the day is tested as a circle.
pub const CIRKEL_VANAF: usize = 10;

/// Minutes of a week.
const WEEK: i64 = 7 * 24 * 60;

/// When it happened, on the clock of the wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tijdstip {
    /// The moment, or the earliest.
    pub begin: DateTime,
    /// The latest, when only an interval is known.
    pub einde: Option<DateTime>,
}

/// Rows and columns of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Indeling {
    /// Two rows (Monday to Friday, Saturday and Sunday) of four columns (0-6, 6-12, 12-18, 18-24).
    Dagdelen,
    /// Seven rows (from Monday) of 24 columns.
    Uren,
}

impl Indeling {
    /// Number of columns.
    pub const fn kolommen(self) -> usize {
        match self {
            Self::Dagdelen => 4,
            Self::Uren => 24,
        }
    }

    /// Number of rows.
    pub const fn rijen(self) -> usize {
        match self {
            Self::Dagdelen => 2,
            Self::Uren => 7,
        }
    }

    fn cell(self, hour_of_week: usize) -> usize {
        let (day, hour) = (hour_of_week / 24, hour_of_week % 24);
        match self {
            Self::Dagdelen => usize::from(day >= 5) * 4 + hour / 6,
            Self::Uren => hour_of_week,
        }
    }

    /// Share of a week of each cell.
    fn shares(self) -> Vec<f64> {
        let mut hours = vec![0.0; self.rijen() * self.kolommen()];
        (0..168).for_each(|h| hours[self.cell(h)] += 1.0);
        hours.iter().map(|h| h / 168.0).collect()
    }
}

/// A peak, shown or not.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Piek {
    /// Cell of the table, row by row.
    pub cel: usize,
    /// Events wholly in it.
    pub aantal: u64,
    /// Events if hours did not matter.
    pub verwacht: f64,
    /// Chance that any cell is as unlikely.
    pub p: f64,
    /// The peak is shown.
    pub aantoonbaar: bool,
}

/// The hour of the day as a circle.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Cirkeluur {
    /// Mean hour, from 0 to 24.
    pub uur: f64,
    /// Length of the resultant, from 0 (spread evenly) to 1 (all at the same hour).
    pub concentratie: f64,
    /// p of the test of Rayleigh.
    pub p: f64,
    /// Events that are known to the hour.
    pub getoetst: usize,
    /// About so many of them at one hour, and the others spread evenly, would be shown.
    pub aantoonbaar_vanaf: u64,
}

/// Hours and weekdays.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Uurtabel {
    /// Rows and columns.
    pub indeling: Indeling,
    /// Events per cell, row by row; shares of events where only an interval is known.
    pub aantallen: Vec<f64>,
    /// Events that fall wholly within a cell.
    pub getoetst: usize,
    /// The most unlikely cell, when any event was tested.
    pub piek: Option<Piek>,
    /// So many events in each cell, or more, would be a peak; empty when a peak is shown or nothing was tested.
    pub piek_vanaf: Vec<u64>,
    /// The hour as a circle, from ten events with a known hour.
    pub cirkel: Option<Cirkeluur>,
}

/// An interval in minutes since Monday 5 January 1970, half open.
type Span = (i64, i64);

/// Hours and weekdays of events.
///
/// # Errors
/// When an end lies before its beginning.
pub fn uren(kader: &Kader, tijdstippen: &[Tijdstip]) -> Result<Uitkomst<Uurtabel>, Fout> {
    let mut spans: Vec<Span> = Vec::with_capacity(tijdstippen.len());
    for (rij, t) in tijdstippen.iter().enumerate() {
        let begin = minute(t.begin);
        let end = t.einde.map_or(begin, minute);
        if end < begin {
            return Err(Fout::EindeVoorBegin { rij });
        }
        spans.push((begin, end));
    }
    spans.sort_unstable();
    let n = spans.len();
    let indeling = if n < UREN_VANAF { Indeling::Dagdelen } else { Indeling::Uren };
    let mut aantallen = vec![0.0; indeling.rijen() * indeling.kolommen()];
    let mut known = vec![0_u64; aantallen.len()];
    for span in &spans {
        spread(*span, |hour, share| aantallen[indeling.cell(hour)] += share);
        if let Some(cell) = whole(*span, indeling) {
            known[cell] += 1;
        }
    }
    let getoetst = known.iter().sum::<u64>() as usize;
    let piek = peak(&known, indeling);
    let piek_vanaf = if piek.is_some_and(|it| !it.aantoonbaar) { peak_from(getoetst as u64, indeling) } else { Vec::new() };
    let waarde = Uurtabel { indeling, aantallen, getoetst, piek, piek_vanaf, cirkel: circle(&spans) };
    Ok(kader.uitkomst(Methode::Aoristisch, n, None, waarde))
}

/// Minutes since Monday 5 January 1970.
fn minute(t: DateTime) -> i64 {
    (i64::from(daynumber(t.date())) - 4) * 1440 + i64::from(t.hour()) * 60 + i64::from(t.minute())
}

/// Spreads one event over the hours of the week by the minutes of its interval.
fn spread((begin, end): Span, mut add: impl FnMut(usize, f64)) {
    if begin == end {
        return add((begin.rem_euclid(WEEK) / 60) as usize, 1.0);
    }
    let length = (end - begin) as f64;
    // Whole weeks give each hour the same; what is left is less than a week.
    let weeks = (end - begin) / WEEK;
    if weeks > 0 {
        (0..168).for_each(|hour| add(hour, weeks as f64 * 60.0 / length));
    }
    let mut at = begin + weeks * WEEK;
    while at < end {
        let next = (at.div_euclid(60) * 60 + 60).min(end);
        add((at.rem_euclid(WEEK) / 60) as usize, (next - at) as f64 / length);
        at = next;
    }
}

/// The cell in which an interval falls wholly, if any.
fn whole((begin, end): Span, indeling: Indeling) -> Option<usize> {
    let hour = |m: i64| (m.rem_euclid(WEEK) / 60) as usize;
    let last = if end > begin { end - 1 } else { end };
    let same = indeling.cell(hour(begin)) == indeling.cell(hour(last));
    // An interval of a day or more covers other cells, even when it ends where it began.
    let width = if indeling == Indeling::Uren { 60 } else { 360 };
    (same && last - begin < width).then(|| indeling.cell(hour(begin)))
}

fn peak(counts: &[u64], indeling: Indeling) -> Option<Piek> {
    let n: u64 = counts.iter().sum();
    if n == 0 {
        return None;
    }
    let shares = indeling.shares();
    let tail = |k: u64, cell: usize| binomial_from(k, n, shares[cell]);
    let chances: Vec<f64> = counts.iter().enumerate().map(|(cell, k)| tail(*k, cell)).collect();
    let cel = (0..chances.len()).min_by(|a, b| chances[*a].total_cmp(&chances[*b]).then(a.cmp(b)))?;
    // From which count each cell is as unlikely as that one; equal up to rounding counts as equal.
    let bound = chances[cel] * (1.0 + 1e-9);
    let kinds: Vec<Soort> = shares
        .iter()
        .enumerate()
        .map(|(cell, kans)| Soort { aantal: 1, kans: *kans, vanaf: first_at_most(n, bound, |k| tail(k, cell)) })
        .collect();
    let p = some_reach(n as usize, &kinds);
    Some(Piek { cel, aantal: counts[cel], verwacht: n as f64 * shares[cel], p, aantoonbaar: p < GRENS })
}

/// From which count each cell would be a peak. Cells of the same length are looked at once.
fn peak_from(n: u64, indeling: Indeling) -> Vec<u64> {
    let shares = indeling.shares();
    let mut lengths: Vec<(f64, u64)> = Vec::new();
    for share in &shares {
        match lengths.iter_mut().find(|(length, _)| length == share) {
            Some((_, cells)) => *cells += 1,
            None => lengths.push((*share, 1)),
        }
    }
    let p = |k: u64, share: f64| {
        let bound = binomial_from(k, n, share) * (1.0 + 1e-9);
        let kind = |(length, cells): &(f64, u64)| Soort {
            aantal: *cells,
            kans: *length,
            vanaf: first_at_most(n, bound, |count| binomial_from(count, n, *length)),
        };
        some_reach(n as usize, &lengths.iter().map(kind).collect::<Vec<_>>())
    };
    let from: Vec<(f64, u64)> = lengths.iter().map(|(length, _)| (*length, first_at_most(n, GRENS - 1e-12, |k| p(k, *length)))).collect();
    shares.iter().map(|share| from.iter().find(|(length, _)| length == share).map_or(n + 1, |(_, k)| *k)).collect()
}

/// The smallest count up to n + 1 whose falling chance is at most the bound.
fn first_at_most(n: u64, bound: f64, chance: impl Fn(u64) -> f64) -> u64 {
    let (mut low, mut high) = (0, n + 1);
    while low < high {
        let middle = (low + high) / 2;
        if chance(middle) <= bound { high = middle } else { low = middle + 1 }
    }
    low
}

/// The circle of the day, from events known to the hour.
fn circle(spans: &[Span]) -> Option<Cirkeluur> {
    let known: Vec<f64> =
        spans.iter().filter(|(a, b)| b - a <= 60).map(|(a, b)| ((a + b) as f64 / 2.0).rem_euclid(1440.0) / 60.0).collect();
    if known.len() < CIRKEL_VANAF {
        return None;
    }
    let n = known.len() as f64;
    let turn = std::f64::consts::TAU / 24.0;
    let (c, s) = known.iter().fold((0.0, 0.0), |(c, s), hour| (c + libm::cos(hour * turn), s + libm::sin(hour * turn)));
    let r2 = (c * c + s * s).min(n * n);
    let uur = (libm::atan2(s, c) / turn).rem_euclid(24.0);
    let p = libm::exp(libm::sqrt(1.0 + 4.0 * n + 4.0 * (n * n - r2)) - (1.0 + 2.0 * n)).min(1.0);
    let uur = if uur < 24.0 { uur } else { 0.0 };
    // The resultant at which p is the bound: that many at one hour give it.
    let side = libm::log(GRENS) + 1.0 + 2.0 * n;
    let needed = libm::sqrt((n * n - (side * side - 1.0 - 4.0 * n) / 4.0).max(0.0));
    let aantoonbaar_vanaf = libm::floor(needed) as u64 + 1;
    Some(Cirkeluur { uur, concentratie: libm::sqrt(r2) / n, p, getoetst: known.len(), aantoonbaar_vanaf })
}
