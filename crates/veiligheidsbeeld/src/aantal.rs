//! How many, and has it changed?

use serde::Serialize;

use crate::{
    Fout, Kader, Methode, Uitkomst,
    exact::{Interval, benjamini_hochberg, binomial_two_sided, clopper_pearson, garwood},
};

/// Below this p a difference counts as shown.
pub const GRENS: f64 = 0.05;

/// From how many events in both periods changes per area are shown.
pub const KAART_VANAF: u64 = 100;

/// A count with the means of which it is no surprise.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Totaal {
    /// The count.
    pub aantal: u64,
    /// True means over this period of which the count is no surprise.
    pub past_bij: Interval,
    /// The same per year.
    pub per_jaar: Interval,
}

/// The number of events with its interval (Garwood).
pub fn totaal(kader: &Kader, aantal: u64) -> Uitkomst<Totaal> {
    let past_bij = garwood(aantal);
    let waarde = Totaal { aantal, past_bij, per_jaar: past_bij.times(1.0 / kader.periode.jaren()) };
    kader.uitkomst(Methode::Garwood, aantal as usize, None, waarde)
}

/// A count and how long, or over how many, was counted.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Telling {
    /// Events.
    pub aantal: u64,
    /// Days, or residents times days: whatever both counts have in common.
    pub maat: f64,
}

/// Whether two counts differ more than chance explains.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Verandering {
    /// Before.
    pub eerst: Telling,
    /// After.
    pub daarna: Telling,
    /// How many times as often, per measure; nothing when there was nothing before.
    pub verhouding: Option<f64>,
    /// Ratios of which these counts are no surprise; the upper bound is infinite when there was nothing before.
    pub verhouding_past_bij: Interval,
    /// Two-sided exact p.
    pub p: f64,
    /// The difference is shown.
    pub aantoonbaar: bool,
    /// After this count, so many or more would be a shown rise.
    pub stijging_vanaf: u64,
    /// After this count, so many or fewer would be a shown fall; nothing when not even zero would be.
    pub daling_tot: Option<u64>,
}

/// Exact conditional test: given the sum, the second count is binomial with the second share of the measure.
///
/// # Errors
/// When a measure is not a positive number.
pub fn verandering(kader: &Kader, eerst: Telling, daarna: Telling) -> Result<Uitkomst<Verandering>, Fout> {
    let waarde = compare(eerst, daarna)?;
    Ok(kader.uitkomst(Methode::Binomiaal, (eerst.aantal + daarna.aantal) as usize, None, waarde))
}

fn compare(eerst: Telling, daarna: Telling) -> Result<Verandering, Fout> {
    for (rij, telling) in [eerst, daarna].iter().enumerate() {
        if !telling.maat.is_finite() {
            return Err(Fout::GeenGetal { rij });
        }
        if telling.maat <= 0.0 {
            return Err(Fout::LegeBasis);
        }
    }
    let share = daarna.maat / (eerst.maat + daarna.maat);
    let (a, b) = (eerst.aantal, daarna.aantal);
    let p = binomial_two_sided(b, a + b, share);
    let (stijging_vanaf, daling_tot) = needed(a, share);
    let odds = |q: f64| q / (1.0 - q) * eerst.maat / daarna.maat;
    let verhouding_past_bij = if a + b == 0 {
        Interval { laag: 0.0, hoog: f64::INFINITY }
    } else {
        let q = clopper_pearson(b, a + b);
        Interval { laag: odds(q.laag), hoog: if a == 0 { f64::INFINITY } else { odds(q.hoog) } }
    };
    let verhouding = (a > 0).then(|| b as f64 / a as f64 * eerst.maat / daarna.maat);
    Ok(Verandering { eerst, daarna, verhouding, verhouding_past_bij, p, aantoonbaar: p < GRENS, stijging_vanaf, daling_tot })
}

/// The smallest second count from which a rise is shown, and the largest up to which a fall is. The exact p does not fall evenly, so the
/// bound lies beyond the last count that is not shown.
fn needed(a: u64, share: f64) -> (u64, Option<u64>) {
    let p = |b: u64| binomial_two_sided(b, a + b, share);
    let expected = a as f64 * share / (1.0 - share);
    let start = libm::floor(expected) as u64;
    // Beyond five and a half standard deviations of the difference nothing is left unsettled.
    let spread = libm::sqrt((expected + 1.0) * (1.0 + share / (1.0 - share)));
    let stop = libm::ceil(expected + 5.5 * spread + 12.0 / (1.0 - share)) as u64;
    let rise = settle(start, stop, |b| p(b) < GRENS) + 1;
    let far = libm::floor(expected - 5.5 * spread - 12.0).max(0.0) as u64;
    let fall = (far..=start).find(|b| p(*b) >= GRENS).and_then(|b| b.checked_sub(1));
    (rise, fall)
}

/// The last count of a range that is not shown, looking from far away in jumps and then one by one.
fn settle(start: u64, stop: u64, shown: impl Fn(u64) -> bool) -> u64 {
    let step = ((stop - start) / 64).max(1);
    let mut low = start;
    let mut b = start;
    while b < stop {
        if !shown(b) {
            low = b;
        }
        b += step;
    }
    let end = (low + 2 * step).min(stop);
    (low..=end).rev().find(|b| !shown(*b)).unwrap_or(start)
}

/// Change of one area.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GebiedVerandering {
    /// Code of the area.
    pub code: String,
    /// The comparison, without correction.
    pub verandering: Verandering,
    /// p corrected for the number of areas (Benjamini and Hochberg).
    pub p_gecorrigeerd: f64,
    /// Up, down, or not shown.
    pub richting: Richting,
}

/// Direction of a change on a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Richting {
    /// More often, shown.
    Omhoog,
    /// Less often, shown.
    Omlaag,
    /// Not shown.
    NietAantoonbaar,
}

/// Change per area, only from 100 events in both periods; below that there is nothing to say per area and the list is empty.
/// The answer is sorted by code.
///
/// # Errors
/// When a measure is not a positive number.
pub fn verandering_per_gebied(kader: &Kader, gebieden: &[(String, Telling, Telling)]) -> Result<Uitkomst<Vec<GebiedVerandering>>, Fout> {
    let sum = |pick: fn(&(String, Telling, Telling)) -> u64| gebieden.iter().map(pick).sum::<u64>();
    let (first, second) = (sum(|g| g.1.aantal), sum(|g| g.2.aantal));
    let n = (first + second) as usize;
    if first < KAART_VANAF || second < KAART_VANAF {
        return Ok(kader.uitkomst(Methode::BinomiaalBh, n, None, Vec::new()));
    }
    let mut sorted: Vec<_> = gebieden.iter().collect();
    sorted.sort_by(|a, b| a.0.cmp(&b.0));
    let compared: Vec<Verandering> = sorted.iter().map(|g| compare(g.1, g.2)).collect::<Result<_, _>>()?;
    let p: Vec<f64> = compared.iter().map(|v| v.p).collect();
    let rows = sorted.iter().zip(compared).zip(benjamini_hochberg(&p));
    let waarde = rows
        .map(|((g, verandering), p_gecorrigeerd)| {
            let up = daarna_more(&verandering);
            let richting = match (p_gecorrigeerd < GRENS, up) {
                (false, _) => Richting::NietAantoonbaar,
                (true, true) => Richting::Omhoog,
                (true, false) => Richting::Omlaag,
            };
            GebiedVerandering { code: g.0.clone(), verandering, p_gecorrigeerd, richting }
        })
        .collect();
    Ok(kader.uitkomst(Methode::BinomiaalBh, n, None, waarde))
}

fn daarna_more(v: &Verandering) -> bool {
    v.daarna.aantal as f64 * v.eerst.maat > v.eerst.aantal as f64 * v.daarna.maat
}
