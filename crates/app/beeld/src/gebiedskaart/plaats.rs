//! Where things stand in a drawing: metres to units, and where a number fits in an area.

use crate::{store::Vorm, vormen::Ringen};

/// Width of a drawing, that fits a phone.
pub(super) const BREED: f64 = 360.0;
/// Most height of the areas themselves.
const HOOG: f64 = 420.0;
const RAND: f64 = 8.0;
/// Candidates along each side of an area for the place of its number.
const PROEF: usize = 14;

/// A place in a drawing.
pub(super) type Plek = (f64, f64);

/// From metres in RD to units of a drawing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Blad {
    west: f64,
    noord: f64,
    /// Units per metre.
    pub(super) schaal: f64,
    links: f64,
    /// Height of the areas.
    pub(super) hoog: f64,
}

impl Blad {
    pub(super) fn om(vormen: &[Vorm]) -> Self {
        let corners = || vormen.iter().flat_map(|v| &v.ringen).flatten();
        let ends = |axis: fn(&(i32, i32)) -> i32| (corners().map(axis).min().unwrap_or(0), corners().map(axis).max().unwrap_or(1));
        let ((west, east), (south, north)) = (ends(|h| h.0), ends(|h| h.1));
        let (wide, high) = (f64::from((east - west).max(1)), f64::from((north - south).max(1)));
        let schaal = ((BREED - 2.0 * RAND) / wide).min(HOOG / high);
        let links = (BREED - wide * schaal) / 2.0;
        Self { west: f64::from(west), noord: f64::from(north), schaal, links, hoog: high * schaal + 2.0 * RAND }
    }

    pub(super) fn plek(&self, x: f64, y: f64) -> Plek {
        (rond((x - self.west) * self.schaal + self.links), rond((self.noord - y) * self.schaal + RAND))
    }

    pub(super) fn ringen(&self, ringen: &Ringen) -> Vec<Vec<Plek>> {
        ringen.iter().map(|r| r.iter().map(|(x, y)| self.plek(f64::from(*x), f64::from(*y))).collect()).collect()
    }

    /// A distance of 1, 2 or 5 times a power of ten that is at most a quarter of the width, in metres.
    pub(super) fn maat(&self) -> f64 {
        let most = BREED / 4.0 / self.schaal;
        let power = 10_f64.powf(most.log10().floor());
        [5.0, 2.0, 1.0].into_iter().map(|n| n * power).find(|d| *d <= most).unwrap_or(power)
    }
}

pub(super) fn rond(v: f64) -> f64 {
    (v * 10.0).round() / 10.0
}

fn binnen(rings: &[Vec<Plek>], (x, y): Plek) -> bool {
    let edges = rings.iter().flat_map(|r| r.windows(2));
    let crossed = edges.filter(|w| (w[0].1 <= y) != (w[1].1 <= y));
    crossed.filter(|w| w[0].0 + (y - w[0].1) / (w[1].1 - w[0].1) * (w[1].0 - w[0].0) > x).count() % 2 == 1
}

fn van_rand(rings: &[Vec<Plek>], (x, y): Plek) -> f64 {
    let from = |w: &[Plek]| {
        let (dx, dy) = (w[1].0 - w[0].0, w[1].1 - w[0].1);
        let long = dx * dx + dy * dy;
        let t = if long > 0.0 { (((x - w[0].0) * dx + (y - w[0].1) * dy) / long).clamp(0.0, 1.0) } else { 0.0 };
        (x - w[0].0 - t * dx).hypot(y - w[0].1 - t * dy)
    };
    rings.iter().flat_map(|r| r.windows(2)).map(from).fold(f64::MAX, f64::min)
}

/// The place in an area that is furthest from its edge, when a text of this size fits there; with the distance.
pub(super) fn midden(rings: &[Vec<Plek>], (wide, high): (f64, f64)) -> Option<(Plek, f64)> {
    let corners = || rings.iter().flatten();
    let (low_x, high_x) = (corners().map(|p| p.0).fold(f64::MAX, f64::min), corners().map(|p| p.0).fold(f64::MIN, f64::max));
    let (low_y, high_y) = (corners().map(|p| p.1).fold(f64::MAX, f64::min), corners().map(|p| p.1).fold(f64::MIN, f64::max));
    let at = |low: f64, high: f64, i: usize| low + (high - low) * (i as f64 + 0.5) / PROEF as f64;
    let all = (0..PROEF * PROEF).map(|i| (at(low_x, high_x, i % PROEF), at(low_y, high_y, i / PROEF)));
    let fits = |(x, y): &Plek| {
        let half = (wide / 2.0, high / 2.0);
        [(0.0, 0.0), (-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0)]
            .iter()
            .all(|(dx, dy)| binnen(rings, (x + dx * half.0, y + dy * half.1)))
    };
    all.filter(fits).map(|p| (p, van_rand(rings, p))).max_by(|a, b| a.1.total_cmp(&b.1))
}
