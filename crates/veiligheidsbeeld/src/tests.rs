//! Tests of the whole crate. Reference values come from SciPy 1.17.1 and PROJ 9 (pyproj 3.7.2), printed with all their digits.

mod aantallen;
mod anderen;
mod beelden;
mod bestanden;
mod getallen;
mod herhalen;
mod kaarten;
mod plaatsen;
mod scannen;
mod tijden;

use jiff::civil::date;

use crate::{Gebied, Kader, Periode, Punt, Uitkomst, toeval::Toeval};

/// A year of a fictional municipality of 100 square kilometres.
pub(crate) fn kader(n: usize) -> Kader {
    let gebied = Gebied { naam: "GM9999".to_owned(), km2: 100.0 };
    Kader::new(gebied, Periode::new(date(2026, 1, 1), date(2027, 1, 1)).unwrap(), n, n, 20_260_101).unwrap()
}

pub(crate) fn kader_met(seed: u64) -> Kader {
    Kader { zaad: seed, ..kader(0) }
}

pub(crate) fn near(a: f64, b: f64, relative: f64) {
    assert!((a - b).abs() <= relative * b.abs().max(1e-300), "{a} is not {b}");
}

/// Places at random in a square, in metres from (100,000, 450,000).
pub(crate) fn random_points(chance: &mut Toeval, n: usize, side: f64) -> Vec<Punt> {
    (0..n).map(|_| Punt::new(100_000.0 + chance.unit() * side, 450_000.0 + chance.unit() * side).unwrap()).collect()
}

/// Everything else of a result, to see that it is carried.
pub(crate) fn carried<T>(uitkomst: &Uitkomst<T>, n: usize) {
    let v = &uitkomst.verantwoording;
    assert_eq!((v.n, v.gebied.naam.as_str(), v.periode.dagen()), (n, "GM9999", 365));
    assert_eq!(v.zaad.is_some(), v.simulaties.is_some(), "the seed belongs to simulations");
    assert!(v.methode.bron().chars().any(|c| c.is_ascii_digit()), "a source has a year");
}
