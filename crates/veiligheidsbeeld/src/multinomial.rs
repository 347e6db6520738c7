//! The exact chance that some place is hit often, when n events fall on places by their weight.
//!
//! P(no place i is hit k_i times or more) = P(all X_i < k_i | sum = n) with X_i independent Poisson of mean n p_i (Levin 1981): the product
//! of the truncated Poisson series, read off at n, over P(Poisson(n) = n). All terms are chances, so nothing cancels or overflows. Equal
//! places are multiplied by repeated squaring.

use std::collections::BTreeMap;

use crate::exact::{binomial_from, poisson};

/// Above this many events only the upper bound is computed: the product costs n squared.
pub(crate) const EXACT_UP_TO: usize = 4000;

/// Places of equal weight and equal bound.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Soort {
    /// How many places.
    pub(crate) aantal: u64,
    /// Share of one place.
    pub(crate) kans: f64,
    /// From how many events the place counts as hit often.
    pub(crate) vanaf: u64,
}

/// The chance that at least one place reaches its bound.
pub(crate) fn some_reach(n: usize, kinds: &[Soort]) -> f64 {
    let bound: f64 = kinds.iter().map(|k| k.aantal as f64 * binomial_from(k.vanaf, n as u64, k.kans)).sum();
    // Far in the tail the sum of the chances is the chance itself, and 1 - P would lose its digits.
    if n > EXACT_UP_TO || bound < 1e-8 {
        return bound.min(1.0);
    }
    let mut product = vec![1.0];
    for kind in kinds {
        let below = (kind.vanaf as usize).min(n + 1);
        let series: Vec<f64> = (0..below).map(|j| poisson(j as u64, n as f64 * kind.kans)).collect();
        product = multiply(&product, &power(&series, kind.aantal, n), n);
    }
    let none = product.get(n).copied().unwrap_or(0.0) / poisson(n as u64, n as f64);
    (1.0 - none).clamp(0.0, bound.min(1.0))
}

/// The same for weights of single places and one bound for all.
pub(crate) fn max_reaches(n: usize, shares: &BTreeMap<u64, u64>, k: usize) -> f64 {
    let kinds: Vec<Soort> =
        shares.iter().map(|(bits, aantal)| Soort { aantal: *aantal, kans: f64::from_bits(*bits), vanaf: k as u64 }).collect();
    some_reach(n, &kinds)
}

/// Weights as shares of their sum, with how often each occurs: the key is the share, bit by bit.
pub(crate) fn shares(weights: &[f64]) -> BTreeMap<u64, u64> {
    let mut sorted: Vec<f64> = weights.iter().copied().filter(|w| *w > 0.0).collect();
    sorted.sort_by(f64::total_cmp);
    let total: f64 = sorted.iter().sum();
    let mut out = BTreeMap::new();
    for w in sorted {
        *out.entry((w / total).to_bits()).or_insert(0) += 1;
    }
    out
}

fn multiply(a: &[f64], b: &[f64], degree: usize) -> Vec<f64> {
    if a.is_empty() || b.is_empty() {
        return Vec::new();
    }
    let length = (a.len() + b.len() - 1).min(degree + 1);
    let mut out = vec![0.0; length];
    for (i, x) in a.iter().enumerate().take(length).filter(|(_, x)| **x > 0.0) {
        for (o, y) in out[i..].iter_mut().zip(b) {
            *o += x * y;
        }
    }
    out
}

fn power(series: &[f64], mut exponent: u64, degree: usize) -> Vec<f64> {
    let (mut result, mut square) = (vec![1.0], series.to_vec());
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = multiply(&result, &square, degree);
        }
        exponent >>= 1;
        if exponent > 0 {
            square = multiply(&square, &square, degree);
        }
    }
    result
}
