//! Exact tests and intervals for counts.
//!
//! * Poisson interval after Garwood (1936): the bounds m with P(X >= n | m) = 2.5% and P(X <= n | m) = 2.5%.
//! * Binomial interval after Clopper and Pearson (1934).
//! * Two-sided binomial p: the chance of all outcomes that are at most as likely as the one seen (minimum likelihood), with a margin of
//!   1e-7 so that equal chances count as equal.
//! * Holm (1979) holds the chance of any false alarm, Benjamini and Hochberg (1995) the share of false alarms.

use libm::{exp, log, log1p};
use serde::Serialize;

use crate::special::{beta_inc, gamma_pq, ln_factorial, root};

/// An interval of 95%.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Interval {
    /// Lower bound.
    pub laag: f64,
    /// Upper bound.
    pub hoog: f64,
}

impl Interval {
    /// The interval of a quantity that is so many times as large.
    pub fn times(self, factor: f64) -> Self {
        Self { laag: self.laag * factor, hoog: self.hoog * factor }
    }
}

/// Chance on each side of an interval of 95%.
const SIDE: f64 = 0.025;

/// Means of which this count is no surprise: 95% interval after Garwood.
pub fn garwood(n: u64) -> Interval {
    let a = n as f64;
    let top = a + 40.0 + 12.0 * libm::sqrt(a + 1.0);
    let laag = if n == 0 { 0.0 } else { root(0.0, top, |m| gamma_pq(a, m).0 - SIDE) };
    Interval { laag, hoog: root(0.0, top, |m| SIDE - gamma_pq(a + 1.0, m).1) }
}

/// P(X >= k) of a Poisson distribution.
pub fn poisson_from(k: u64, mean: f64) -> f64 {
    if k == 0 { 1.0 } else { gamma_pq(k as f64, mean).0 }
}

/// P(X = k) of a Poisson distribution.
pub(crate) fn poisson(k: u64, mean: f64) -> f64 {
    if mean <= 0.0 {
        return if k == 0 { 1.0 } else { 0.0 };
    }
    exp(k as f64 * log(mean) - mean - ln_factorial(k))
}

/// P(X = k) of a binomial distribution.
pub fn binomial(k: u64, n: u64, p: f64) -> f64 {
    if k > n {
        return 0.0;
    }
    if p <= 0.0 || p >= 1.0 {
        let sure = if p <= 0.0 { 0 } else { n };
        return if k == sure { 1.0 } else { 0.0 };
    }
    exp(ln_factorial(n) - ln_factorial(k) - ln_factorial(n - k) + k as f64 * log(p) + (n - k) as f64 * log1p(-p))
}

/// P(X >= k) of a binomial distribution.
pub fn binomial_from(k: u64, n: u64, p: f64) -> f64 {
    match k {
        0 => 1.0,
        k if k > n => 0.0,
        k => beta_inc(k as f64, (n - k) as f64 + 1.0, p),
    }
}

/// Two-sided exact p of k out of n when each had chance p.
pub fn binomial_two_sided(k: u64, n: u64, p: f64) -> f64 {
    let seen = binomial(k, n, p) * (1.0 + 1e-7);
    let sum: f64 = (0..=n).map(|i| binomial(i, n, p)).filter(|chance| *chance <= seen).sum();
    sum.min(1.0)
}

/// Chances of which k out of n is no surprise: 95% interval after Clopper and Pearson.
pub fn clopper_pearson(k: u64, n: u64) -> Interval {
    let (a, b) = (k as f64, n as f64 - k as f64);
    let laag = if k == 0 { 0.0 } else { root(0.0, 1.0, |p| beta_inc(a, b + 1.0, p) - SIDE) };
    let hoog = if k >= n { 1.0 } else { root(0.0, 1.0, |p| beta_inc(a + 1.0, b, p) - (1.0 - SIDE)) };
    Interval { laag, hoog }
}

/// p corrected so that any false alarm among all tests has the chance that was asked for (Holm). Same order as handed in.
pub fn holm(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|a, b| p[*a].total_cmp(&p[*b]));
    let mut out = vec![1.0; p.len()];
    let mut largest: f64 = 0.0;
    for (rank, i) in order.into_iter().enumerate() {
        largest = largest.max((p[i] * (p.len() - rank) as f64).min(1.0));
        out[i] = largest;
    }
    out
}

/// p corrected so that of what is reported at most the share that was asked for is false (Benjamini and Hochberg).
pub fn benjamini_hochberg(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|a, b| p[*b].total_cmp(&p[*a]));
    let mut out = vec![1.0; p.len()];
    let mut smallest: f64 = 1.0;
    for (rank, i) in order.into_iter().enumerate() {
        smallest = smallest.min(p[i] * p.len() as f64 / (p.len() - rank) as f64);
        // Rounding never makes a corrected p smaller.
        out[i] = smallest.max(p[i]);
    }
    out
}

/// p of a simulation: the pattern that was seen counts as one of the patterns.
pub(crate) fn simulated_p(at_least: u32, simulations: u32) -> f64 {
    f64::from(at_least + 1) / f64::from(simulations + 1)
}

/// The value above which a pattern would be shown, from the values of drawn patterns; nothing when there are too few of them to show anything.
/// With `own` the pattern that was seen counts as one more.
pub(crate) fn critical(drawn: &mut [f64], own: bool) -> Option<f64> {
    let own = usize::from(own);
    let patterns = drawn.len() + own;
    // So many may reach what was seen while p stays below the bound.
    let most = (1..=drawn.len()).rev().find(|c| ((c - 1 + own) as f64) < crate::aantal::GRENS * patterns as f64)? - 1;
    let at = drawn.len().checked_sub(most + 1)?;
    Some(*drawn.select_nth_unstable_by(at, f64::total_cmp).1)
}
