//! Who lies near whom: places in cells as wide as the reach, so that only nine cells are looked at.

use crate::{Fout, Punt};

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
        if points.len() > (u32::MAX / 2) as usize {
            return Err(Fout::TeVeel("gebeurtenissen"));
        }
        // Cells a hair wider than the reach: rounding never pushes a neighbour two cells away.
        let width = reach * (1.0 + 1e-9);
        let cell = |p: &Punt| (libm::floor(p.y() / width) as i64, libm::floor(p.x() / width) as i64);
        let mut keyed: Vec<((i64, i64), Punt, u32)> = points.iter().enumerate().map(|(i, p)| (cell(p), *p, i as u32)).collect();
        keyed.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.order(&b.1)).then(a.2.cmp(&b.2)));
        let mut cells: Vec<(i64, i64, u32)> = Vec::new();
        for (at, ((row, column), _, _)) in keyed.iter().enumerate() {
            if cells.last().is_none_or(|c| (c.0, c.1) != (*row, *column)) {
                cells.push((*row, *column, at as u32));
            }
        }
        let (points, origin) = keyed.into_iter().map(|(_, p, i)| (p, i)).unzip();
        Ok(Self { points, origin, cells, reach2: reach * reach, inclusive })
    }

    fn near(&self, d2: f64) -> bool {
        d2 < self.reach2 || (self.inclusive && d2 <= self.reach2)
    }

    /// Places of the cells `from..=to` of a row, as a range of the fixed order.
    fn span(&self, row: i64, from: i64, to: i64) -> std::ops::Range<usize> {
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

    /// For every cell, the places in it and the places that may be their neighbours, in three spans.
    pub(crate) fn cells(&self) -> impl Iterator<Item = (std::ops::Range<usize>, [std::ops::Range<usize>; 3])> + '_ {
        self.cells.iter().enumerate().map(|(at, (row, column, start))| {
            let end = self.cells.get(at + 1).map_or(self.points.len(), |c| c.2 as usize);
            (*start as usize..end, [-1, 0, 1].map(|step| self.span(row + step, column - 1, column + 1)))
        })
    }

    /// Whether two places of the fixed order are neighbours.
    pub(crate) fn neighbours(&self, i: usize, j: usize) -> bool {
        self.near(self.points[i].distance2(self.points[j]))
    }
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
