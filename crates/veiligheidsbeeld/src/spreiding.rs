//! The map of spread: events per square kilometre per year.
//!
//! Quartic kernel, exact, in the centre of every cell; d is the distance of an event, h the radius within which it counts:
//!
//! ```text
//! f(u) = 3 / (pi h2) sum_{d <= h} (1 - d2 / h2)2 / e(u)        e(u) = share of the kernel around u that lies within the area
//! ```
//!
//! Radius: h = 0.37 sqrt(built-up area / n), from 150 to 1,500 m. With few events a map of where people live or work points better than a map
//! of the events alone; below 500 events the map is blended: as if 400 more events had followed the base.
//!
//! ```text
//! blend = n / (n + 400) (n f_events + 400 f_base) / n          f_base and f_events each with mass one
//! ```

pub(crate) mod kern;

use serde::Serialize;

use crate::{Fout, Getoond, Kader, Methode, Punt, Uitkomst, Vlak, basis::check};

/// From how many events a map is made for the closed circle.
pub const KAART_VANAF: usize = 20;

/// From how many events the base is no longer blended in.
pub const BASIS_TOT: usize = 500;

/// Bounds of the radius that follows from the number of events, in metres.
pub const STRAAL: (f64, f64) = (150.0, 1500.0);

/// How to draw the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SpreidingKeuze {
    /// Built-up area in square kilometres.
    pub bebouwd_km2: f64,
    /// Radius in metres; without one it follows from the number of events and the built-up area.
    pub straal: Option<f64>,
    /// So many events are added that follow the base, while there are fewer than 500.
    pub pseudo: f64,
}

impl SpreidingKeuze {
    /// The radius in metres, and how many events are added, for so many events.
    pub(crate) fn bepaal(&self, n: usize) -> Result<(f64, f64), Fout> {
        if !(self.bebouwd_km2.is_finite() && self.bebouwd_km2 > 0.0) {
            return Err(Fout::Instelling("bebouwd"));
        }
        if !(self.pseudo.is_finite() && self.pseudo >= 0.0) {
            return Err(Fout::Instelling("pseudo"));
        }
        let h = self.straal.unwrap_or_else(|| straal(self.bebouwd_km2, n));
        if !(h.is_finite() && h > 0.0) {
            return Err(Fout::Instelling("straal"));
        }
        Ok((h, if n < BASIS_TOT { self.pseudo } else { 0.0 }))
    }
}

/// A map of spread.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Spreiding {
    /// The area on the grid.
    pub vlak: Vlak,
    /// Events per square kilometre per year, per cell; zero outside the area.
    pub dichtheid: Vec<f64>,
    /// Radius in metres.
    pub straal: f64,
    /// Events that were added on the base.
    pub pseudo: f64,
    /// Events within reach of the area.
    pub gebruikt: usize,
}

/// The radius that fits the number of events, in metres.
pub fn straal(bebouwd_km2: f64, n: usize) -> f64 {
    (0.37 * libm::sqrt(bebouwd_km2 * 1e6 / n.max(1) as f64)).clamp(STRAAL.0, STRAAL.1)
}

/// The map of spread of events in an area, blended with a base of places with a weight.
///
/// # Errors
/// When a setting cannot be, the area is empty, or the base is needed and empty.
pub fn spreiding(
    kader: &Kader,
    gebeurtenissen: &[Punt],
    basis: &[(Punt, f64)],
    vlak: &Vlak,
    keuze: &SpreidingKeuze,
) -> Result<Getoond<Uitkomst<Spreiding>>, Fout> {
    vlak.check()?;
    let n = gebeurtenissen.len();
    let (h, pseudo) = keuze.bepaal(n)?;
    if pseudo > 0.0 {
        check(basis)?;
    }
    let methode = if pseudo > 0.0 { Methode::KernMetBasis } else { Methode::Kern };
    if n < KAART_VANAF {
        return Ok(Getoond::TeWeinig { vanaf: KAART_VANAF });
    }
    let events = kern::sorted(gebeurtenissen.iter().map(|p| (*p, 1.0)));
    let (mut sum, gebruikt) = kern::sum(&vlak.raster, &events, h);
    if pseudo > 0.0 {
        blend(&mut sum, n as f64, basis, vlak, h, pseudo);
    }
    let scale = scale(h, kader);
    for ((value, share), inside) in sum.iter_mut().zip(kern::share_inside(vlak, h)).zip(&vlak.binnen) {
        *value = if *inside && share > 0.0 { *value * scale / share } else { 0.0 };
    }
    let waarde = Spreiding { vlak: vlak.clone(), dichtheid: sum, straal: h, pseudo, gebruikt };
    Ok(Getoond::Wel(kader.uitkomst(methode, n, None, waarde)))
}

/// From a sum of kernels to events per square kilometre per year.
pub(crate) fn scale(h: f64, kader: &Kader) -> f64 {
    3.0 / (std::f64::consts::PI * h * h) * 1e6 / kader.periode.jaren()
}

pub(crate) fn blend(sum: &mut [f64], n: f64, basis: &[(Punt, f64)], vlak: &Vlak, h: f64, pseudo: f64) {
    let base = kern::sorted(basis.iter().copied().filter(|b| b.1 > 0.0));
    let total: f64 = base.iter().map(|b| b.1).sum();
    let (base, _) = kern::sum(&vlak.raster, &base, h);
    for (value, other) in sum.iter_mut().zip(base) {
        *value = n / (n + pseudo) * (*value + pseudo * other / total);
    }
}
