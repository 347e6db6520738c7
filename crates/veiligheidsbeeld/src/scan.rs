//! Is there an area that stands out? Circular scan (Kulldorff 1997).
//!
//! Events and base are laid on 100 m cells of the national grid. Circles have their centre in a cell with an event and hold at least two
//! events, at most 25% of the base, up to 1 km. With n events, c of them in a circle with share m of the base:
//!
//! ```text
//! LLR = c ln(c / (n m)) + (n - c) ln((n - c) / (n (1 - m)))      when c > n m
//! ```
//!
//! The largest LLR is compared with the largest of 9,999 patterns of n events drawn by the base, treated the same; so one p holds for all
//! circles together. Further circles that do not overlap are compared with the same largest values, which is on the safe side.

mod motor;
mod onderscheid;

use std::{ops::Range, panic, thread};

use serde::Serialize;

use crate::{
    Fout, Kader, Methode, Punt, Uitkomst,
    aantal::GRENS,
    basis::Basis,
    exact::simulated_p,
    toeval::{Doel, Loting, Toeval},
};
use motor::{Limiet, Motor, llr};
pub use onderscheid::{Onderscheid, onderscheid};

/// How to scan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScanKeuze {
    /// Width of a cell in metres.
    pub cel: f64,
    /// Largest radius in metres.
    pub straal: f64,
    /// Largest share of the base in a circle.
    pub aandeel: f64,
    /// Patterns to draw.
    pub simulaties: u32,
    /// An event on a cell without base goes to the nearest with base, up to this many metres; further away it is left out.
    pub verschuif: f64,
}

impl Default for ScanKeuze {
    /// 100 m cells, up to 1 km and 25% of the base, 9,999 patterns, moved up to 500 m.
    fn default() -> Self {
        Self { cel: 100.0, straal: 1000.0, aandeel: 0.25, simulaties: 9999, verschuif: 500.0 }
    }
}

impl ScanKeuze {
    fn check(&self) -> Result<(), Fout> {
        if !(self.aandeel > 0.0 && self.aandeel < 1.0) {
            return Err(Fout::Instelling("aandeel"));
        }
        if !(self.verschuif.is_finite() && self.verschuif >= 0.0) {
            return Err(Fout::Instelling("verschuif"));
        }
        if self.simulaties == 0 || self.simulaties == u32::MAX { Err(Fout::Instelling("simulaties")) } else { Ok(()) }
    }
}

/// A circle that stands out.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Cirkel {
    /// Centre.
    pub midden: Punt,
    /// Radius in metres: all cells counted lie within it.
    pub straal: f64,
    /// Events in it.
    pub waargenomen: usize,
    /// Events if they followed the base.
    pub verwacht: f64,
    /// Share of the base.
    pub aandeel: f64,
    /// Chance that any circle stands out as far.
    pub p: f64,
}

/// The scan.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Scan {
    /// Circles with p below 5% that do not overlap, the strongest first. Empty: no area stands out.
    pub cirkels: Vec<Cirkel>,
    /// p of the strongest circle, shown or not.
    pub p: f64,
    /// Events moved to the nearest cell with a base.
    pub verschoven: usize,
    /// Events too far from any base: not counted.
    pub buiten: usize,
}

/// Most further circles that are looked at.
const VERDER: usize = 9;

/// Scans events against a base of places with a weight (addresses in use, residents).
///
/// # Errors
/// When a setting cannot be, a weight is not a number or below zero, or there is no base.
pub fn scan(kader: &Kader, gebeurtenissen: &[Punt], basis: &[(Punt, f64)], keuze: &ScanKeuze) -> Result<Uitkomst<Scan>, Fout> {
    keuze.check()?;
    let basis = Basis::new(basis, keuze.cel, keuze.straal)?;
    let cells: Vec<Option<u32>> = gebeurtenissen.iter().map(|p| basis.nearest(*p, keuze.verschuif)).collect();
    let mut events: Vec<u32> = cells.iter().flatten().copied().collect();
    events.sort_unstable();
    let moved =
        |(p, cell): (&Punt, &Option<u32>)| cell.is_some_and(|slot| basis.raster.index(*p).is_none_or(|own| basis.slot[own] != slot));
    let verschoven = gebeurtenissen.iter().zip(&cells).filter(|it| moved(*it)).count();
    let buiten = cells.len() - events.len();
    let n = events.len();
    let mut motor = Motor::new(&basis, n);
    let found = candidates(&basis, &mut motor, &events, keuze);
    let (cirkels, p) = judge(&basis, &motor, found, keuze, kader.zaad);
    let waarde = Scan { cirkels, p, verschoven, buiten };
    Ok(kader.uitkomst(Methode::Kulldorff, n, Some(keuze.simulaties), waarde))
}

/// A circle with its strength.
#[derive(Debug, Clone, Copy)]
struct Kandidaat {
    llr: f64,
    live: u32,
    ring: u16,
    count: u32,
}

impl Kandidaat {
    fn radius(&self, basis: &Basis) -> f64 {
        // From the centre to the far corner of the furthest cell, at most.
        (libm::sqrt(f64::from(basis.radii[self.ring as usize])) + std::f64::consts::FRAC_1_SQRT_2) * basis.raster.cel
    }

    fn centre(&self, basis: &Basis) -> Punt {
        basis.raster.centre(basis.live[self.live as usize] as usize)
    }

    fn overlaps(&self, other: &Self, basis: &Basis) -> bool {
        let reach = self.radius(basis) + other.radius(basis);
        self.centre(basis).distance2(other.centre(basis)) < reach * reach
    }
}

/// The strongest circle, and further ones that do not overlap.
fn candidates(basis: &Basis, motor: &mut Motor, events: &[u32], keuze: &ScanKeuze) -> Vec<Kandidaat> {
    let mut all: Vec<Kandidaat> = Vec::new();
    let n = events.len();
    motor.circles(events, |live, ring, count| {
        let mass = basis.mass(live as usize, ring as usize);
        let llr = llr(n, count as usize, mass);
        if mass <= keuze.aandeel && llr > 0.0 {
            all.push(Kandidaat { llr, live, ring, count });
        }
        false
    });
    all.sort_by(|a, b| b.llr.total_cmp(&a.llr).then(a.live.cmp(&b.live)).then(a.ring.cmp(&b.ring)));
    let mut kept: Vec<Kandidaat> = Vec::new();
    for one in all {
        if kept.len() <= VERDER && !kept.iter().any(|k| k.overlaps(&one, basis)) {
            kept.push(one);
        }
    }
    kept
}

fn judge(basis: &Basis, motor: &Motor, found: Vec<Kandidaat>, keuze: &ScanKeuze, seed: u64) -> (Vec<Cirkel>, f64) {
    if found.is_empty() {
        return (Vec::new(), 1.0);
    }
    let lot = Loting::new(&basis.share);
    let limits: Vec<Limiet> = found.iter().map(|one| Limiet::new(motor.n(), one.llr, keuze.aandeel)).collect();
    // Two threads draw the same patterns, and each looks at half of them: the outcome does not depend on who comes first.
    let half = keuze.simulaties / 2;
    let count = |own: Range<u32>| reached(motor.clone(), &limits, &lot, own, keuze.simulaties, seed);
    let (first, rest) = thread::scope(|both| {
        let other = both.spawn(|| count(0..half));
        (count(half..keuze.simulaties), other.join().unwrap_or_else(|fault| panic::resume_unwind(fault)))
    });
    let ps: Vec<f64> = first.iter().zip(rest).map(|(a, b)| simulated_p(a + b, keuze.simulaties)).collect();
    let p = ps[0];
    let shown = found.iter().zip(ps).filter(|(_, p)| *p < GRENS);
    (shown.map(|(one, p)| circle(basis, motor.n(), one, p)).collect(), p)
}

/// How many of the patterns with these numbers reach each circle; of a circle that cannot be shown any more it may be fewer.
fn reached(mut motor: Motor, limits: &[Limiet], lot: &Loting, own: Range<u32>, all: u32, seed: u64) -> Vec<u32> {
    let mut chance = Toeval::new(seed, Doel::Scan);
    for _ in 0..own.start as usize * motor.n() {
        lot.skip(&mut chance);
    }
    let mut out = vec![0_u32; limits.len()];
    let mut kept = limits.len();
    for _ in own {
        motor.draw(lot, &mut chance);
        // Who reaches a strong circle reaches the weaker ones as well.
        let best = motor.strongest(&limits[..kept]);
        out[best..kept].iter_mut().for_each(|count| *count += 1);
        // A circle that can no longer be shown is no longer looked at; of the strongest the p is told, shown or not.
        while kept > 1 && simulated_p(out[kept - 1], all) >= GRENS {
            kept -= 1;
        }
    }
    out
}

fn circle(basis: &Basis, n: usize, one: &Kandidaat, p: f64) -> Cirkel {
    let aandeel = basis.mass(one.live as usize, one.ring as usize);
    Cirkel {
        midden: one.centre(basis),
        straal: one.radius(basis),
        waargenomen: one.count as usize,
        verwacht: n as f64 * aandeel,
        aandeel,
        p,
    }
}
