//! The base of comparison on the national grid: how many addresses or residents lie within each circle.

use crate::{Fout, Punt, Raster};

/// Most numbers in the table of circles.
const GROOT: usize = 60_000_000;

/// Cells with a base, and the share of the base in circles around them.
#[derive(Debug)]
pub(crate) struct Basis {
    pub(crate) raster: Raster,
    /// Cells of the grid that have a base, sorted.
    pub(crate) live: Vec<u32>,
    /// Column and row of each.
    pub(crate) place: Vec<(i32, i32)>,
    /// Share of the base of each.
    pub(crate) share: Vec<f64>,
    /// Number of each cell of the grid in `live`.
    pub(crate) slot: Vec<u32>,
    /// Squares of the radii in cells, rising; the first is 0: the cell alone.
    pub(crate) radii: Vec<i32>,
    /// Radius of each square of a distance up to the largest, as a number in `radii`.
    pub(crate) ring: Vec<u16>,
    /// Steps to the cells within the largest radius, with their ring, nearest first.
    pub(crate) steps: Vec<(i32, i32, u16)>,
    /// Share of the base within each radius of each live cell.
    mass: Vec<f64>,
    /// The smallest of these for each radius.
    pub(crate) least: Vec<f64>,
}

/// No cell.
pub(crate) const NONE: u32 = u32::MAX;

impl Basis {
    /// A base from places with a weight.
    pub(crate) fn new(base: &[(Punt, f64)], cel: f64, straal: f64) -> Result<Self, Fout> {
        check(base)?;
        let points: Vec<Punt> = base.iter().filter(|b| b.1 > 0.0).map(|b| b.0).collect();
        let raster = Raster::around(&points, cel, 0.0)?;
        if !(straal.is_finite() && (0.0..=100.0).contains(&(straal / cel))) {
            return Err(Fout::Instelling("straal"));
        }
        let mut weights: Vec<(u32, f64)> =
            base.iter().filter(|b| b.1 > 0.0).filter_map(|b| Some((raster.index(b.0)? as u32, b.1))).collect();
        // Sums depend on their order in the last digit; sorted, they do not depend on the order of the rows.
        weights.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        let cells: Vec<(u32, f64)> = weights.chunk_by(|a, b| a.0 == b.0).map(|cell| (cell[0].0, cell.iter().map(|w| w.1).sum())).collect();
        let total: f64 = cells.iter().map(|c| c.1).sum();
        let (live, share): (Vec<u32>, Vec<f64>) = cells.iter().map(|(cell, w)| (*cell, w / total)).unzip();
        let wide = raster.breed as u32;
        let place = live.iter().map(|c| ((c % wide) as i32, (c / wide) as i32)).collect();
        let mut slot = vec![NONE; raster.len()];
        live.iter().enumerate().for_each(|(i, c)| slot[*c as usize] = i as u32);
        let (radii, ring, steps) = rings(straal / cel);
        let mut out = Self { raster, live, place, share, slot, radii, ring, steps, mass: Vec::new(), least: Vec::new() };
        out.fill()?;
        Ok(out)
    }

    fn fill(&mut self) -> Result<(), Fout> {
        let rings = self.radii.len();
        if self.live.len().saturating_mul(rings) > GROOT {
            return Err(Fout::TeVeel("cellen"));
        }
        self.mass = vec![0.0; self.live.len() * rings];
        // Shares on the grid with an empty margin, so that no step leaves it.
        let far = self.steps.iter().map(|s| s.0).max().unwrap_or(0) as usize;
        let wide = self.raster.breed + 2 * far;
        let cell = |(x, y): (i32, i32)| (y as usize + far) * wide + x as usize + far;
        let mut field = vec![0.0; wide * (self.raster.hoog + 2 * far)];
        self.place.iter().zip(&self.share).for_each(|(place, share)| field[cell(*place)] = *share);
        let step = |s: &(i32, i32, u16)| s.1 as isize * wide as isize + s.0 as isize;
        let steps: Vec<Vec<isize>> = self.steps.chunk_by(|a, b| a.2 == b.2).map(|ring| ring.iter().map(step).collect()).collect();
        for (place, row) in self.place.iter().zip(self.mass.chunks_exact_mut(rings)) {
            let middle = cell(*place);
            let mut within = 0.0;
            for (mass, ring) in row.iter_mut().zip(&steps) {
                within += ring.iter().map(|step| field[middle.wrapping_add_signed(*step)]).sum::<f64>();
                *mass = within;
            }
        }
        self.least = vec![f64::INFINITY; rings];
        for row in self.mass.chunks_exact(rings) {
            self.least.iter_mut().zip(row).for_each(|(least, mass)| *least = least.min(*mass));
        }
        Ok(())
    }

    /// Share of the base within a radius of a live cell.
    pub(crate) fn mass(&self, live: usize, ring: usize) -> f64 {
        self.mass[live * self.radii.len() + ring]
    }

    /// The live cell of a place: its own, or the nearest within `reach` metres.
    pub(crate) fn nearest(&self, p: Punt, reach: f64) -> Option<u32> {
        if let Some(own) = self.raster.index(p).map(|i| self.slot[i]).filter(|slot| *slot != NONE) {
            return Some(own);
        }
        let distance = |i: &u32| self.raster.centre(self.live[*i as usize] as usize).distance2(p);
        let best = (0..self.live.len() as u32).min_by(|a, b| distance(a).total_cmp(&distance(b)).then(a.cmp(b)))?;
        (distance(&best) <= reach * reach).then_some(best)
    }
}

pub(crate) fn check(base: &[(Punt, f64)]) -> Result<(), Fout> {
    for (rij, (_, weight)) in base.iter().enumerate() {
        if !weight.is_finite() {
            return Err(Fout::GeenGetal { rij });
        }
        if *weight < 0.0 {
            return Err(Fout::Negatief { rij });
        }
    }
    if base.iter().any(|b| b.1 > 0.0) { Ok(()) } else { Err(Fout::LegeBasis) }
}

type Rings = (Vec<i32>, Vec<u16>, Vec<(i32, i32, u16)>);

/// All different distances between centres of cells up to a reach in cells.
fn rings(reach: f64) -> Rings {
    let most = libm::floor(reach * reach + 1e-9) as i32;
    let far = libm::floor(reach + 1e-9) as i32;
    let mut found: Vec<(i32, i32, i32)> = Vec::new();
    for dy in -far..=far {
        found.extend((-far..=far).map(|dx| (dx * dx + dy * dy, dx, dy)).filter(|s| s.0 <= most));
    }
    found.sort_unstable();
    let mut radii: Vec<i32> = found.iter().map(|s| s.0).collect();
    radii.dedup();
    let mut ring = vec![0; most as usize + 1];
    radii.iter().enumerate().for_each(|(i, d2)| ring[*d2 as usize] = i as u16);
    let steps = found.into_iter().map(|(d2, dx, dy)| (dx, dy, ring[d2 as usize])).collect();
    (radii, ring, steps)
}
