//! The area on the grid: which cells belong to the municipality.

use serde::Serialize;

use crate::{Fout, Punt, Raster};

/// Cells of a grid that belong to the area.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Vlak {
    /// The grid.
    pub raster: Raster,
    /// Per cell: whether its centre lies in the area.
    pub binnen: Vec<bool>,
}

impl Vlak {
    /// The cells of which the centre lies within the rings: outlines, holes and parts apart, in any order and direction (even-odd rule).
    ///
    /// # Errors
    /// When there are no rings, or the grid would be too large.
    pub fn veelhoek(rings: &[Vec<Punt>], cel: f64) -> Result<Self, Fout> {
        let all: Vec<Punt> = rings.iter().flatten().copied().collect();
        let raster = Raster::around(&all, cel, 0.0)?;
        let mut binnen = vec![false; raster.len()];
        for row in 0..raster.hoog {
            let y = raster.centre(row * raster.breed).y();
            let mut crossings: Vec<f64> = rings.iter().flat_map(|ring| crossings(ring, y)).collect();
            crossings.sort_by(f64::total_cmp);
            for column in 0..raster.breed {
                let i = row * raster.breed + column;
                let x = raster.centre(i).x();
                binnen[i] = crossings.partition_point(|c| *c <= x) % 2 == 1;
            }
        }
        Ok(Self { raster, binnen })
    }

    /// All cells of a grid.
    pub fn geheel(raster: Raster) -> Self {
        Self { raster, binnen: vec![true; raster.len()] }
    }

    /// Whether a place lies in a cell of the area.
    pub fn holds(&self, p: Punt) -> bool {
        self.raster.index(p).and_then(|i| self.binnen.get(i)).is_some_and(|inside| *inside)
    }

    pub(crate) fn check(&self) -> Result<(), Fout> {
        if !(self.raster.cel.is_finite() && self.raster.cel > 0.0) || self.binnen.len() != self.raster.len() {
            return Err(Fout::Instelling("raster"));
        }
        if self.binnen.iter().any(|b| *b) { Ok(()) } else { Err(Fout::LegeBasis) }
    }
}

/// Where a ring crosses a line of equal y. An edge holds its lower end and not its upper, so that a corner counts once.
fn crossings(ring: &[Punt], y: f64) -> Vec<f64> {
    let edges = ring.iter().zip(ring.iter().cycle().skip(1));
    edges.filter(|(a, b)| (a.y() <= y) != (b.y() <= y)).map(|(a, b)| a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x())).collect()
}
