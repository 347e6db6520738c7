//! Gi* of Ord and Getis (1995) on a grid, a cell and its (up to eight) neighbours weighing one:
//!
//! ```text
//! z_i = (sum_j y_j - k m) / (s sqrt((N k - k2) / (N - 1)))      m = mean, s = standard deviation with divisor N, k = cells summed
//! ```

use serde::Serialize;

use crate::{
    Fout, Kader, Methode, Punt, Raster, Uitkomst,
    exact::{critical, simulated_p},
    toeval::{Doel, Loting, Toeval},
};

/// From how many events per cell the normal p is given.
const NORMAAL_VANAF: f64 = 10.0;

/// Where, against what, and how many drawn maps.
#[derive(Debug, Clone, PartialEq)]
pub struct GiKeuze {
    /// The grid.
    pub raster: Raster,
    /// Which cells belong to the area.
    pub binnen: Vec<bool>,
    /// Residents or addresses per cell: drawn events fall by this weight. Zero outside the area.
    pub basis: Vec<f64>,
    /// Maps to draw; zero for no p.
    pub simulaties: u32,
}

/// One cell.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct GiCel {
    /// Number of the cell in the grid.
    pub cel: usize,
    /// Events in the cell.
    pub aantal: u32,
    /// Gi*.
    pub z: f64,
    /// Share of drawn maps in which any cell stands out as far.
    pub p: Option<f64>,
    /// Two-sided normal p, not corrected; only from ten events per cell.
    pub p_normaal: Option<f64>,
}

/// Gi* of all cells of the area, in the order of the grid.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Gi {
    /// Cells.
    pub cellen: Vec<GiCel>,
    /// Events outside the area: not counted.
    pub buiten: usize,
    /// A cell with a Gi* above this would be shown; nothing when no maps were drawn.
    pub aantoonbaar_boven: Option<f64>,
}

/// Gi* with p of the maximum.
///
/// # Errors
/// When lists do not fit the grid, a weight is not a number or below zero, or drawn events have nowhere to fall.
pub fn gi_ster(kader: &Kader, punten: &[Punt], keuze: &GiKeuze) -> Result<Uitkomst<Gi>, Fout> {
    let area = Area::new(keuze)?;
    let (mut counts, mut buiten) = keuze.raster.count(punten);
    for (count, _) in counts.iter_mut().zip(&keuze.binnen).filter(|(_, inside)| !**inside) {
        buiten += *count as usize;
        *count = 0;
    }
    let n: usize = counts.iter().map(|c| *c as usize).sum();
    let sums = area.sums(&counts);
    let squares: f64 = counts.iter().map(|c| f64::from(*c) * f64::from(*c)).sum();
    let z: Vec<f64> = area.cells.iter().map(|i| area.z(*i, f64::from(sums[*i]), n as f64, squares)).collect();
    let simulate = keuze.simulaties > 0 && n > 0;
    let mut tops = if simulate { area.tops(keuze, n, kader.zaad)? } else { Vec::new() };
    let normal = n as f64 >= NORMAAL_VANAF * area.cells.len() as f64;
    let cellen = area.cells.iter().zip(z).map(|(i, z)| GiCel {
        cel: *i,
        aantal: counts[*i],
        z,
        p: simulate.then(|| {
            // Equal up to rounding counts as reached.
            let below = tops.partition_point(|top| *top < z - 1e-9 * z.abs().max(1.0));
            simulated_p((tops.len() - below) as u32, keuze.simulaties)
        }),
        p_normaal: normal.then(|| libm::erfc(z.abs() / std::f64::consts::SQRT_2)),
    });
    let cellen = cellen.collect();
    let waarde = Gi { cellen, buiten, aantoonbaar_boven: critical(&mut tops, true) };
    Ok(kader.uitkomst(Methode::GetisOrd, n, simulate.then_some(keuze.simulaties), waarde))
}

struct Area<'a> {
    raster: &'a Raster,
    inside: &'a [bool],
    cells: Vec<usize>,
    /// Cells of the area among a cell and its neighbours.
    k: Vec<u32>,
}

impl<'a> Area<'a> {
    fn new(keuze: &'a GiKeuze) -> Result<Self, Fout> {
        let len = keuze.raster.len();
        if keuze.binnen.len() != len || keuze.basis.len() != len || keuze.simulaties == u32::MAX {
            return Err(Fout::Instelling("raster"));
        }
        for (rij, b) in keuze.basis.iter().enumerate() {
            if !b.is_finite() {
                return Err(Fout::GeenGetal { rij });
            }
            if *b < 0.0 || (*b > 0.0 && !keuze.binnen[rij]) {
                return Err(Fout::Negatief { rij });
            }
        }
        let ones: Vec<u32> = keuze.binnen.iter().map(|b| u32::from(*b)).collect();
        let cells = (0..len).filter(|i| keuze.binnen[*i]).collect();
        let mut area = Self { raster: &keuze.raster, inside: &keuze.binnen, cells, k: Vec::new() };
        area.k = area.sums(&ones);
        Ok(area)
    }

    /// Sum of each cell and its neighbours: first along rows, then along columns.
    fn sums(&self, counts: &[u32]) -> Vec<u32> {
        let (w, h) = (self.raster.breed, self.raster.hoog);
        let mut rows = counts.to_vec();
        for r in 0..h {
            let (from, to) = (&counts[r * w..(r + 1) * w], &mut rows[r * w..(r + 1) * w]);
            for c in 1..w {
                to[c] += from[c - 1];
                to[c - 1] += from[c];
            }
        }
        let mut out = rows.clone();
        for i in w..w * h {
            out[i] += rows[i - w];
            out[i - w] += rows[i];
        }
        out
    }

    fn z(&self, cell: usize, sum: f64, n: f64, squares: f64) -> f64 {
        let (cells, k) = (self.cells.len() as f64, f64::from(self.k[cell]));
        let mean = n / cells;
        let s2 = squares / cells - mean * mean;
        let room = (cells * k - k * k) / (cells - 1.0);
        if cells < 2.0 || s2 <= 1e-12 || room <= 0.0 { 0.0 } else { (sum - k * mean) / libm::sqrt(s2 * room) }
    }

    /// The largest Gi* of each drawn map, sorted.
    fn tops(&self, keuze: &GiKeuze, n: usize, seed: u64) -> Result<Vec<f64>, Fout> {
        if !keuze.basis.iter().any(|b| *b > 0.0) {
            return Err(Fout::LegeBasis);
        }
        let (lot, mut chance) = (Loting::new(&keuze.basis), Toeval::new(seed, Doel::Gi));
        let mut counts = vec![0_u32; keuze.basis.len()];
        let mut sums = counts.clone();
        let (mut hit, mut near) = (Vec::new(), Vec::new());
        let mut tops: Vec<f64> = (0..keuze.simulaties)
            .map(|_| {
                for _ in 0..n {
                    let cell = lot.draw(&mut chance);
                    counts[cell] += 1;
                    hit.push(cell);
                    self.around(cell, |other| {
                        sums[other] += 1;
                        near.push(other);
                    });
                }
                let squares = hit.iter().map(|i| f64::from(counts[*i])).sum();
                let top = near.iter().map(|i| self.z(*i, f64::from(sums[*i]), n as f64, squares)).fold(f64::NEG_INFINITY, f64::max);
                hit.drain(..).for_each(|i| counts[i] = 0);
                near.drain(..).for_each(|i| sums[i] = 0);
                top
            })
            .collect();
        tops.sort_unstable_by(f64::total_cmp);
        Ok(tops)
    }

    fn around(&self, cell: usize, mut see: impl FnMut(usize)) {
        let (w, h) = (self.raster.breed, self.raster.hoog);
        let (row, column) = (cell / w, cell % w);
        for r in row.saturating_sub(1)..=(row + 1).min(h - 1) {
            for c in column.saturating_sub(1)..=(column + 1).min(w - 1) {
                if self.inside[r * w + c] {
                    see(r * w + c);
                }
            }
        }
    }
}
