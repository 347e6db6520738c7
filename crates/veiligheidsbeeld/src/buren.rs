//! Who lies near whom: places in cells as wide as the reach, so that only nine cells are looked at.

use std::ops::Range;

use crate::{Fout, Punt};

/// Steps to the cells after one, as far as a fine cell reaches: in the order of their distance.
const LATER: [(usize, i64); 12] = [(0, 1), (1, 0), (1, -1), (1, 1), (0, 2), (2, 0), (1, -2), (1, 2), (2, -1), (2, 1), (2, -2), (2, 2)];

/// Places sorted by cell and within it by place, so that the order in which they were handed in is forgotten.
#[derive(Debug)]
pub(crate) struct Buren {
    /// The places in their fixed order.
    pub(crate) points: Vec<Punt>,
    /// For each place in the fixed order: its number as handed in.
    pub(crate) origin: Vec<u32>,
    /// Row, column and first place of each cell with places, sorted.
    cells: Vec<(i64, i64, u32)>,
    reach2: f64,
    inclusive: bool,
}

impl Buren {
    /// Neighbours nearer than `reach`, or at most `reach` away when `inclusive`.
    pub(crate) fn new(points: &[Punt], reach: f64, inclusive: bool) -> Result<Self, Fout> {
        if !(reach.is_finite() && reach > 0.0) {
            return Err(Fout::Instelling("afstand"));
        }
        // Cells a hair wider than the reach: rounding never pushes a neighbour two cells away.
        Self::laid(points, reach, inclusive, reach * (1.0 + 1e-9))
    }

    /// Neighbours at most `reach` away, in cells so small that all places in one are neighbours; they reach two cells further and no more.
    pub(crate) fn fine(points: &[Punt], reach: f64) -> Result<Self, Fout> {
        if !(reach.is_finite() && reach > 0.0) {
            return Err(Fout::Instelling("afstand"));
        }
        // A hair smaller than the side of a square of which the diagonal is the reach.
        Self::laid(points, reach, true, reach * std::f64::consts::FRAC_1_SQRT_2 * (1.0 - 1e-6))
    }

    fn laid(points: &[Punt], reach: f64, inclusive: bool, width: f64) -> Result<Self, Fout> {
        if points.len() > (u32::MAX / 2) as usize {
            return Err(Fout::TeVeel("gebeurtenissen"));
        }
        let cell = |axis: f64| libm::floor(axis / width) as i64;
        // Numbers sort several times faster than places: first all by cell, then each cell by place.
        let mut keyed: Vec<(u128, u32)> = points.iter().zip(0..).map(|(p, i)| (key(cell(p.y()), cell(p.x())), i)).collect();
        keyed.sort_unstable();
        let mut cells: Vec<(i64, i64, u32)> = Vec::new();
        let mut at = 0;
        for own in keyed.chunk_by_mut(|a, b| a.0 == b.0) {
            let of = |i: u32| points[i as usize];
            own.sort_unstable_by(|a, b| of(a.1).order(&of(b.1)).then(a.1.cmp(&b.1)));
            let first = of(own[0].1);
            cells.push((cell(first.y()), cell(first.x()), at));
            at += own.len() as u32;
        }
        let (points, origin) = keyed.into_iter().map(|(_, i)| (points[i as usize], i)).unzip();
        Ok(Self { points, origin, cells, reach2: reach * reach, inclusive })
    }

    fn near(&self, d2: f64) -> bool {
        d2 < self.reach2 || (self.inclusive && d2 <= self.reach2)
    }

    /// Places of the cells `from..=to` of a row, as a range of the fixed order.
    fn span(&self, row: i64, from: i64, to: i64) -> Range<usize> {
        let first = self.cells.partition_point(|c| (c.0, c.1) < (row, from));
        let mut after = first;
        while self.cells.get(after).is_some_and(|c| c.0 == row && c.1 <= to) {
            after += 1;
        }
        let start = |cell: usize| self.cells.get(cell).map_or(self.points.len(), |c| c.2 as usize);
        start(first)..start(after)
    }

    /// Every pair of neighbours once, with the square of their distance.
    pub(crate) fn pairs(&self, mut see: impl FnMut(usize, usize, f64)) {
        for (at, (row, column, start)) in self.cells.iter().enumerate() {
            let end = self.cells.get(at + 1).map_or(self.points.len(), |c| c.2 as usize);
            let right = self.span(*row, column + 1, column + 1);
            let above = self.span(row + 1, column - 1, column + 1);
            for i in *start as usize..end {
                for j in (i + 1..end).chain(right.clone()).chain(above.clone()) {
                    let d2 = self.points[i].distance2(self.points[j]);
                    if self.near(d2) {
                        see(i, j, d2);
                    }
                }
            }
        }
    }

    /// For every cell, the places in it.
    pub(crate) fn cells(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        (0..self.cells.len()).map(|at| self.own(at))
    }

    fn own(&self, at: usize) -> Range<usize> {
        let start = |cell: usize| self.cells.get(cell).map_or(self.points.len(), |c| c.2 as usize);
        start(at)..start(at + 1)
    }

    /// The places of other cells that may be neighbours of those in a fine cell, the nearest cells first.
    pub(crate) fn around(&self, at: usize) -> [Range<usize>; 6] {
        let (row, column, _) = self.cells[at];
        let whole = |step: i64| self.span(row + step, column - 2, column + 2);
        let (left, right) = (self.span(row, column - 2, column - 1), self.span(row, column + 1, column + 2));
        [left, right, whole(1), whole(-1), whole(2), whole(-2)]
    }

    /// The later of the fine cells whose places may be neighbours of those in one: each pair of cells once, the nearest first.
    pub(crate) fn later(&self, at: usize) -> impl Iterator<Item = Range<usize>> + '_ {
        let (row, column, _) = self.cells[at];
        // By step of row, and of column from two back: one search per row.
        let mut found = [[None; 5]; 3];
        for (step, in_row) in (0..).zip(&mut found) {
            let from = if step == 0 { at + 1 } else { self.cells.partition_point(|c| (c.0, c.1) < (row + step, column - 2)) };
            let near = self.cells[from..].iter().zip(from..).take_while(|(c, _)| c.0 == row + step && c.1 <= column + 2);
            near.for_each(|(c, cell)| in_row[(c.1 - column + 2) as usize] = Some(cell));
        }
        LATER.iter().filter_map(move |(dr, dc)| found[*dr][(dc + 2) as usize].map(|cell| self.own(cell)))
    }

    /// How many of some places are at most the reach away from one.
    pub(crate) fn within(&self, i: usize, of: Range<usize>) -> usize {
        let own = self.points[i];
        self.points[of].iter().map(|p| usize::from(own.distance2(*p) <= self.reach2)).sum()
    }

    /// Whether two places of the fixed order are neighbours.
    pub(crate) fn neighbours(&self, i: usize, j: usize) -> bool {
        self.near(self.points[i].distance2(self.points[j]))
    }
}

/// One number for a row and a column, in their order.
fn key(row: i64, column: i64) -> u128 {
    let ordered = |n: i64| u128::from(n as u64 ^ 1 << 63);
    ordered(row) << 64 | ordered(column)
}

/// Sets that are joined step by step.
#[derive(Debug)]
pub(crate) struct Verbonden(Vec<u32>);

impl Verbonden {
    pub(crate) fn new(n: usize) -> Self {
        Self((0..n as u32).collect())
    }

    pub(crate) fn root(&mut self, i: usize) -> usize {
        let mut at = i;
        while self.0[at] as usize != at {
            self.0[at] = self.0[self.0[at] as usize];
            at = self.0[at] as usize;
        }
        at
    }

    pub(crate) fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        // The lowest number stays on top, so that the numbering follows the fixed order.
        if a != b {
            self.0[a.max(b)] = a.min(b) as u32;
        }
    }
}
