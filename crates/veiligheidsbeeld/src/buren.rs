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
        let mut placed: Vec<(Punt, u32)> = keyed.iter().map(|(_, i)| (points[*i as usize], *i)).collect();
        let mut cells: Vec<(i64, i64, u32)> = Vec::new();
        let mut at = 0;
        for own in keyed.chunk_by(|a, b| a.0 == b.0) {
            let here = &mut placed[at..at + own.len()];
            here.sort_unstable_by(|a, b| a.0.order(&b.0).then(a.1.cmp(&b.1)));
            let first = here[0].0;
            cells.push((cell(first.y()), cell(first.x()), at as u32));
            at += own.len();
        }
        let (points, origin) = placed.into_iter().unzip();
        Ok(Self { points, origin, cells, reach2: reach * reach, inclusive })
    }

    /// Whether places with this square of their distance are neighbours.
    pub(crate) fn near(&self, d2: f64) -> bool {
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
        (0..self.cells.len()).map(|at| self.cell(at))
    }

    /// The places of a cell.
    pub(crate) fn cell(&self, at: usize) -> Range<usize> {
        let start = |cell: usize| self.cells.get(cell).map_or(self.points.len(), |c| c.2 as usize);
        start(at)..start(at + 1)
    }

    /// Every fine cell with the cells around it, in their order. The order of cells is also that of where their surroundings begin, so that each
    /// search goes on where the one before ended.
    pub(crate) fn surroundings(&self) -> impl Iterator<Item = Rondom<'_>> + '_ {
        let mut begin = [0; 5];
        self.cells.iter().enumerate().map(move |(at, (row, column, _))| {
            for (step, begin) in (-2..).zip(&mut begin) {
                let before = |c: &(i64, i64, u32)| (c.0, c.1) < (row + step, column - 2);
                *begin += self.cells[*begin..].iter().take_while(|c| before(c)).count();
            }
            Rondom { buren: self, at, begin }
        })
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

/// A fine cell and where, in each of the five rows that it may reach, the cells within reach begin.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rondom<'a> {
    buren: &'a Buren,
    /// Number of the cell.
    pub(crate) at: usize,
    begin: [usize; 5],
}

impl<'a> Rondom<'a> {
    /// The places in the cell.
    pub(crate) fn own(&self) -> Range<usize> {
        self.buren.cell(self.at)
    }

    /// Cells within reach in a row so many steps away.
    fn in_row(&self, step: i64) -> impl Iterator<Item = (usize, i64)> + use<'a> {
        let (cells, begin) = (&self.buren.cells, self.begin[(step + 2) as usize]);
        let (row, column, _) = cells[self.at];
        let within = move |c: &&(i64, i64, u32)| c.0 == row + step && c.1 <= column + 2;
        cells[begin..].iter().take_while(within).zip(begin..).map(move |(c, at)| (at, c.1 - column))
    }

    /// The places of other cells that may be neighbours of those in this one, the nearest cells first.
    pub(crate) fn around(&self) -> [Range<usize>; 6] {
        let start = |cell: usize| self.buren.cell(cell).start;
        let whole = |step: i64| {
            let begin = self.begin[(step + 2) as usize];
            start(begin)..start(begin + self.in_row(step).count())
        };
        let row = whole(0);
        [row.start..self.own().start, self.own().end..row.end, whole(1), whole(-1), whole(2), whole(-2)]
    }

    /// The later of the cells whose places may be neighbours of those in this one: each pair of cells once, the nearest first.
    pub(crate) fn later(&self) -> impl Iterator<Item = usize> + use<> {
        let mut found = [[None; 5]; 3];
        for (step, in_row) in (0..).zip(&mut found) {
            self.in_row(step).for_each(|(cell, aside)| in_row[(aside + 2) as usize] = Some(cell));
        }
        LATER.iter().filter_map(move |(dr, dc)| found[*dr][(dc + 2) as usize])
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
