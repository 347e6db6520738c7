//! Counts and rates per neighbourhood.
//!
//! * Rate: events per base (residents, addresses), with the interval of Garwood; only from 20 events in all.
//! * Smoothed rate (Marshall 1991): with m = sum e / sum b, s2 = sum b (r - m)^2 / sum b and A = max(0, s2 - m / mean b), a rate r on base b
//!   is drawn towards m: m + A / (A + m / b) (r - m). What rests on little is drawn far.
//! * Test: given n, the count of an area is binomial with its share of the base; two-sided exact p, corrected after Holm for the number of
//!   areas. So the chance that any area is called different while none is, is at most 5%.

use serde::Serialize;

use crate::{
    Fout, Kader, Methode, Uitkomst,
    aantal::GRENS,
    exact::{Interval, binomial_two_sided, garwood, holm},
};

/// From how many events in all a rate is shown.
pub const TEMPO_VANAF: u64 = 20;

/// What is known of an area.
#[derive(Debug, Clone, PartialEq)]
pub struct BuurtTelling {
    /// Code of the area.
    pub code: String,
    /// Events.
    pub aantal: u64,
    /// Residents, addresses or whatever is counted against.
    pub basis: f64,
}

/// Against the share of the municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Vergelijking {
    /// Higher than average, shown.
    Hoger,
    /// Lower than average, shown.
    Lager,
    /// No difference that can be shown.
    GeenVerschil,
    /// There is no base to compare with.
    GeenBasis,
}

/// One neighbourhood.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Buurt {
    /// Code of the area.
    pub code: String,
    /// Events.
    pub aantal: u64,
    /// Means of which the count is no surprise.
    pub past_bij: Interval,
    /// Residents or addresses.
    pub basis: f64,
    /// Events if every resident or address ran the same risk; nothing without a base.
    pub verwacht: Option<f64>,
    /// The rate; nothing below 20 events in all or without a base.
    pub tempo: Option<Tempo>,
    /// Two-sided exact p, not corrected.
    pub p: Option<f64>,
    /// The same, corrected for the number of areas (Holm).
    pub p_gecorrigeerd: Option<f64>,
    /// What can be said.
    pub vergelijking: Vergelijking,
}

/// Events per unit of the base, in this period.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Tempo {
    /// As counted.
    pub ruw: f64,
    /// Rates of which the count is no surprise.
    pub past_bij: Interval,
    /// Drawn towards the average by what it rests on (empirical Bayes).
    pub gladgestreken: f64,
}

/// Neighbourhoods, the highest smoothed rate first; without rates, the highest count first; then by code.
///
/// # Errors
/// When a base is not a number, below zero, or all are zero.
pub fn buurten(kader: &Kader, tellingen: &[BuurtTelling]) -> Result<Uitkomst<Vec<Buurt>>, Fout> {
    check(tellingen)?;
    let mut sorted: Vec<&BuurtTelling> = tellingen.iter().collect();
    sorted.sort_by(|a, b| a.code.cmp(&b.code).then(a.aantal.cmp(&b.aantal)).then(a.basis.total_cmp(&b.basis)));
    let based: Vec<&BuurtTelling> = sorted.iter().copied().filter(|t| t.basis > 0.0).collect();
    let base: f64 = based.iter().map(|t| t.basis).sum();
    let n: u64 = based.iter().map(|t| t.aantal).sum();
    let all: u64 = sorted.iter().map(|t| t.aantal).sum();
    let p: Vec<f64> = based.iter().map(|t| binomial_two_sided(t.aantal, n, t.basis / base)).collect();
    let smooth = marshall(&based.iter().map(|t| (t.aantal as f64, t.basis)).collect::<Vec<_>>());
    let mut tests = p.iter().zip(holm(&p)).zip(smooth);
    let mut rows: Vec<Buurt> = Vec::with_capacity(sorted.len());
    for t in sorted {
        let past_bij = garwood(t.aantal);
        let mut row = Buurt {
            code: t.code.clone(),
            aantal: t.aantal,
            past_bij,
            basis: t.basis,
            verwacht: None,
            tempo: None,
            p: None,
            p_gecorrigeerd: None,
            vergelijking: Vergelijking::GeenBasis,
        };
        if t.basis > 0.0
            && let Some(((p, corrected), gladgestreken)) = tests.next()
        {
            let expected = n as f64 * t.basis / base;
            (row.verwacht, row.p, row.p_gecorrigeerd) = (Some(expected), Some(*p), Some(corrected));
            row.vergelijking = judge(t.aantal as f64, expected, corrected);
            let rate = Tempo { ruw: t.aantal as f64 / t.basis, past_bij: past_bij.times(1.0 / t.basis), gladgestreken };
            row.tempo = (all >= TEMPO_VANAF).then_some(rate);
        }
        rows.push(row);
    }
    let height = |b: &Buurt| b.tempo.map_or(f64::NEG_INFINITY, |t| t.gladgestreken);
    rows.sort_by(|a, b| height(b).total_cmp(&height(a)).then(b.aantal.cmp(&a.aantal)).then(a.code.cmp(&b.code)));
    Ok(kader.uitkomst(Methode::Marshall, all as usize, None, rows))
}

fn check(tellingen: &[BuurtTelling]) -> Result<(), Fout> {
    for (rij, t) in tellingen.iter().enumerate() {
        if !t.basis.is_finite() {
            return Err(Fout::GeenGetal { rij });
        }
        if t.basis < 0.0 {
            return Err(Fout::Negatief { rij });
        }
    }
    if tellingen.iter().any(|t| t.basis > 0.0) { Ok(()) } else { Err(Fout::LegeBasis) }
}

/// From which count an area with this share of the base would be called higher, when so many events fall on so many areas; nothing when not even
/// all of them would do.
pub fn hoger_vanaf(n: u64, aandeel: f64, gebieden: usize) -> Option<u64> {
    let shown = |count: &u64| binomial_two_sided(*count, n, aandeel) * (gebieden as f64) < GRENS;
    let expected = libm::floor(n as f64 * aandeel) as u64;
    // The exact p does not fall evenly: the last count that is not shown decides.
    let last = (expected..=n).rev().find(|count| !shown(count))?;
    (last < n).then_some(last + 1)
}

fn judge(count: f64, expected: f64, p: f64) -> Vergelijking {
    match p < GRENS {
        true if count > expected => Vergelijking::Hoger,
        true => Vergelijking::Lager,
        false => Vergelijking::GeenVerschil,
    }
}

/// Rates drawn towards their mean, for pairs of events and base (above zero).
pub fn marshall(pairs: &[(f64, f64)]) -> Vec<f64> {
    let events: f64 = pairs.iter().map(|(e, _)| e).sum();
    let base: f64 = pairs.iter().map(|(_, b)| b).sum();
    if pairs.is_empty() || base <= 0.0 {
        return Vec::new();
    }
    let mean = events / base;
    let spread: f64 = pairs.iter().map(|(e, b)| b * (e / b - mean) * (e / b - mean)).sum::<f64>() / base;
    let prior = (spread - mean / (base / pairs.len() as f64)).max(0.0);
    pairs
        .iter()
        .map(|(e, b)| {
            let noise = mean / b;
            let weight = if prior + noise > 0.0 { prior / (prior + noise) } else { 0.0 };
            mean + weight * (e / b - mean)
        })
        .collect()
}
