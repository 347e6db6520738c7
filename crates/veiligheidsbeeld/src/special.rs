//! Special functions: the incomplete gamma and beta functions and their inverses.
//!
//! Series and continued fractions after Numerical Recipes 6.2 and 6.4 (modified Lentz); inverses by halving, because they are few and
//! halving cannot fail. Held against SciPy 1.17 in the tests.

use libm::{exp, fabs, lgamma, log, log1p};

const TINY: f64 = 1e-300;
const EPS: f64 = 1e-16;

/// Most steps of a series: enough for counts up to about a hundred million.
const STEPS: usize = 200_000;

/// Logarithm of n!.
pub(crate) fn ln_factorial(n: u64) -> f64 {
    lgamma(n as f64 + 1.0)
}

/// Upper incomplete gamma function Q(a, x) and lower P(a, x), for a > 0 and x >= 0: (P, Q).
pub(crate) fn gamma_pq(a: f64, x: f64) -> (f64, f64) {
    if x <= 0.0 {
        return (0.0, 1.0);
    }
    let front = exp(a * log(x) - x - lgamma(a));
    if x < a + 1.0 {
        let (mut term, mut sum, mut ap) = (1.0 / a, 1.0 / a, a);
        for _ in 0..STEPS {
            ap += 1.0;
            term *= x / ap;
            sum += term;
            if term < sum * EPS {
                break;
            }
        }
        let p = (front * sum).min(1.0);
        return (p, 1.0 - p);
    }
    let mut b = x + 1.0 - a;
    let mut c = 1.0 / TINY;
    let mut d = 1.0 / b;
    let mut h = d;
    for i in 1..STEPS {
        let an = -(i as f64) * (i as f64 - a);
        b += 2.0;
        d = 1.0 / nonzero(an * d + b);
        c = nonzero(b + an / c);
        let step = d * c;
        h *= step;
        if fabs(step - 1.0) < EPS * 4.0 {
            break;
        }
    }
    let q = (front * h).min(1.0);
    (1.0 - q, q)
}

fn nonzero(v: f64) -> f64 {
    if fabs(v) < TINY { TINY } else { v }
}

/// Regularised incomplete beta function I_x(a, b), for a, b > 0.
pub(crate) fn beta_inc(a: f64, b: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    let front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x));
    if x < (a + 1.0) / (a + b + 2.0) { front * beta_fraction(a, b, x) / a } else { 1.0 - front * beta_fraction(b, a, 1.0 - x) / b }
}

fn beta_fraction(a: f64, b: f64, x: f64) -> f64 {
    let (qab, qap, qam) = (a + b, a + 1.0, a - 1.0);
    let mut c = 1.0;
    let mut d = 1.0 / nonzero(1.0 - qab * x / qap);
    let mut h = d;
    for m in 1..STEPS {
        let m = m as f64;
        let even = m * (b - m) * x / ((qam + 2.0 * m) * (a + 2.0 * m));
        d = 1.0 / nonzero(1.0 + even * d);
        c = nonzero(1.0 + even / c);
        h *= d * c;
        let odd = -(a + m) * (qab + m) * x / ((a + 2.0 * m) * (qap + 2.0 * m));
        d = 1.0 / nonzero(1.0 + odd * d);
        c = nonzero(1.0 + odd / c);
        let step = d * c;
        h *= step;
        if fabs(step - 1.0) < EPS * 4.0 {
            break;
        }
    }
    h
}

/// Where a rising function reaches zero, between two bounds.
pub(crate) fn root(mut low: f64, mut high: f64, f: impl Fn(f64) -> f64) -> f64 {
    for _ in 0..200 {
        let middle = 0.5 * (low + high);
        if middle <= low || middle >= high {
            break;
        }
        if f(middle) < 0.0 { low = middle } else { high = middle }
    }
    0.5 * (low + high)
}
