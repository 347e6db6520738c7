//! Places in metres, and the fixed national grid.

use std::cmp::Ordering;

use serde::Serialize;

use crate::Fout;

/// Furthest coordinate that is believed to be metres.
const FAR: f64 = 1e7;

/// Most cells of a grid.
const CELLS: i64 = 50_000_000;

/// A place in metres (RD). It holds finite numbers, or it does not exist.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Punt {
    x: f64,
    y: f64,
}

impl Punt {
    /// A place.
    ///
    /// # Errors
    /// When a coordinate is not a finite number, or cannot be metres.
    pub fn new(x: f64, y: f64) -> Result<Self, Fout> {
        Self::of_row(0, x, y)
    }

    /// Places from rows of x and y.
    ///
    /// # Errors
    /// The first row that is not a place.
    pub fn rijen(rows: impl IntoIterator<Item = (f64, f64)>) -> Result<Vec<Self>, Fout> {
        rows.into_iter().enumerate().map(|(rij, (x, y))| Self::of_row(rij, x, y)).collect()
    }

    fn of_row(rij: usize, x: f64, y: f64) -> Result<Self, Fout> {
        if !x.is_finite() || !y.is_finite() {
            return Err(Fout::GeenGetal { rij });
        }
        if x.abs() > FAR || y.abs() > FAR {
            return Err(Fout::BuitenBereik { rij });
        }
        // Adding zero turns minus zero into zero, so that equal places are equal bit by bit.
        Ok(Self { x: x + 0.0, y: y + 0.0 })
    }

    /// Metres east.
    pub fn x(self) -> f64 {
        self.x
    }

    /// Metres north.
    pub fn y(self) -> f64 {
        self.y
    }

    /// Square of the distance in metres.
    pub fn distance2(self, other: Self) -> f64 {
        let (dx, dy) = (self.x - other.x, self.y - other.y);
        dx * dx + dy * dy
    }

    /// A fixed order of places: south to north, then west to east.
    pub fn order(&self, other: &Self) -> Ordering {
        self.y.total_cmp(&other.y).then(self.x.total_cmp(&other.x))
    }
}

/// A part of the national grid with its origin in (0, 0) of RD. A cell holds its west and south edge and not its east and north edge:
/// each place lies in exactly one cell, and cells of two years are the same cells.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Raster {
    /// Width of a cell in metres.
    pub cel: f64,
    /// First column, counted from x = 0.
    pub kolom: i64,
    /// First row, counted from y = 0.
    pub rij: i64,
    /// Number of columns.
    pub breed: usize,
    /// Number of rows.
    pub hoog: usize,
}

impl Raster {
    /// The smallest grid that holds all places, with `margin` metres around them.
    ///
    /// # Errors
    /// When the cell size is not positive, there are no places, or the grid would be too large.
    pub fn around(points: &[Punt], cel: f64, margin: f64) -> Result<Self, Fout> {
        if !(cel.is_finite() && cel > 0.0 && margin.is_finite() && margin >= 0.0) {
            return Err(Fout::Instelling("cel"));
        }
        if points.is_empty() {
            return Err(Fout::LegeBasis);
        }
        let (mut low, mut high) = ((f64::MAX, f64::MAX), (f64::MIN, f64::MIN));
        for p in points {
            low = (low.0.min(p.x), low.1.min(p.y));
            high = (high.0.max(p.x), high.1.max(p.y));
        }
        let cell = |v: f64| libm::floor(v / cel) as i64;
        let (kolom, rij) = (cell(low.0 - margin), cell(low.1 - margin));
        let (breed, hoog) = (cell(high.0 + margin) - kolom + 1, cell(high.1 + margin) - rij + 1);
        if breed.saturating_mul(hoog) > CELLS {
            return Err(Fout::TeVeel("cellen"));
        }
        Ok(Self { cel, kolom, rij, breed: breed as usize, hoog: hoog as usize })
    }

    /// Number of cells.
    pub fn len(&self) -> usize {
        self.breed * self.hoog
    }

    /// Whether there are no cells.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Number of the cell of a place, row by row from the south-west; nothing outside the grid.
    pub fn index(&self, p: Punt) -> Option<usize> {
        let column = libm::floor(p.x / self.cel) as i64 - self.kolom;
        let row = libm::floor(p.y / self.cel) as i64 - self.rij;
        let inside = (0..self.breed as i64).contains(&column) && (0..self.hoog as i64).contains(&row);
        inside.then(|| row as usize * self.breed + column as usize)
    }

    /// Centre of a cell.
    pub fn centre(&self, index: usize) -> Punt {
        let (column, row) = (self.kolom + (index % self.breed) as i64, self.rij + (index / self.breed) as i64);
        Punt { x: (column as f64 + 0.5) * self.cel, y: (row as f64 + 0.5) * self.cel }
    }

    /// Events per cell; events outside the grid are counted apart.
    pub fn count(&self, points: &[Punt]) -> (Vec<u32>, usize) {
        let mut counts = vec![0; self.len()];
        let mut outside = 0;
        for p in points {
            match self.index(*p) {
                Some(i) => counts[i] += 1,
                None => outside += 1,
            }
        }
        (counts, outside)
    }
}
