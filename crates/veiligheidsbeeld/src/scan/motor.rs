//! Counts circles of one pattern of events, as often as there are simulations.

use crate::{
    basis::{Basis, NONE},
    special::root,
    toeval::{Loting, Toeval},
};

/// Above this many different cells with events, looking around each is quicker than comparing all pairs.
const PAREN_TOT: usize = 400;

/// Log likelihood ratio of c of n events in a circle with share m of the base; zero when no more than expected.
pub(super) fn llr(n: usize, c: usize, m: f64) -> f64 {
    let (n, c) = (n as f64, c as f64);
    if c <= n * m {
        return 0.0;
    }
    let outside = if n > c { (n - c) * libm::log((n - c) / (n * (1.0 - m))) } else { 0.0 };
    c * libm::log(c / (n * m)) + outside
}

/// Values that differ only by rounding count as equal.
pub(super) fn floor(llr: f64) -> f64 {
    llr - 1e-9 * llr.max(1.0)
}

/// For each number of events: the largest share of the base with which a circle is still as strong as asked for.
#[derive(Debug)]
pub(super) struct Limiet(Vec<f64>);

impl Limiet {
    pub(super) fn new(n: usize, strength: f64, most: f64) -> Self {
        let wanted = floor(strength);
        let share = |c: usize| {
            let even = c as f64 / n as f64;
            root(0.0, even, |m| if m <= 0.0 { -1.0 } else { wanted - llr(n, c, m) }).min(most)
        };
        // One event is no concentration.
        Self((0..=n).map(|c| if c < 2 { -1.0 } else { share(c) }).collect())
    }
}

/// Room to count in, used again for every pattern.
#[derive(Debug)]
pub(super) struct Motor<'a> {
    basis: &'a Basis,
    n: usize,
    /// Events per live cell of the pattern at hand, and the cells that have any.
    counts: Vec<u32>,
    cells: Vec<u32>,
    places: Vec<(i32, i32)>,
    /// Per ring around the cell at hand: events.
    rings: Vec<u32>,
    used: Vec<u16>,
}

impl<'a> Motor<'a> {
    pub(super) fn new(basis: &'a Basis, n: usize) -> Self {
        let rings = vec![0; basis.radii.len()];
        let counts = vec![0; basis.live.len()];
        Self { basis, n, counts, cells: Vec::new(), places: Vec::new(), rings, used: Vec::new() }
    }

    pub(super) fn n(&self) -> usize {
        self.n
    }

    fn clear(&mut self) {
        for cell in self.cells.drain(..) {
            self.counts[cell as usize] = 0;
        }
        self.places.clear();
    }

    /// Puts an event on a live cell.
    pub(super) fn add(&mut self, live: u32) {
        if self.counts[live as usize] == 0 {
            self.cells.push(live);
            self.places.push(self.basis.place[live as usize]);
        }
        self.counts[live as usize] += 1;
    }

    /// A pattern drawn by the base.
    pub(super) fn draw(&mut self, lot: &Loting, chance: &mut Toeval) {
        self.clear();
        for _ in 0..self.n {
            let live = lot.draw(chance) as u32;
            self.add(live);
        }
    }

    /// A pattern of the caller: `n` events.
    pub(super) fn set(&mut self, events: &[u32]) {
        self.clear();
        events.iter().for_each(|live| self.add(*live));
    }

    /// Every circle of a pattern that holds two events or more and ends on one: live cell, ring, events.
    pub(super) fn circles(&mut self, events: &[u32], see: impl FnMut(u32, u16, u32) -> bool) {
        self.set(events);
        self.visit(see);
    }

    /// Whether any circle is as strong as asked for.
    pub(super) fn reaches(&mut self, limit: &Limiet) -> bool {
        let basis = self.basis;
        self.visit(|live, ring, count| basis.mass(live as usize, ring as usize) <= limit.0[count as usize])
    }

    /// The largest strength among circles at least as strong as asked for; zero when there is none.
    pub(super) fn largest(&mut self, limit: &Limiet) -> f64 {
        let (basis, n) = (self.basis, self.n);
        let mut top: f64 = 0.0;
        self.visit(|live, ring, count| {
            let mass = basis.mass(live as usize, ring as usize);
            if mass <= limit.0[count as usize] {
                top = top.max(llr(n, count as usize, mass));
            }
            false
        });
        top
    }

    /// Goes along the circles until `see` says yes.
    fn visit(&mut self, mut see: impl FnMut(u32, u16, u32) -> bool) -> bool {
        for at in 0..self.cells.len() {
            let live = self.cells[at];
            if self.cells.len() > PAREN_TOT {
                self.look_around(live)
            } else {
                self.compare(at)
            }
            self.used.sort_unstable();
            let mut count = 0;
            let mut found = false;
            for ring in self.used.drain(..) {
                count += self.rings[ring as usize];
                self.rings[ring as usize] = 0;
                found = found || (count > 1 && see(live, ring, count));
            }
            if found {
                return true;
            }
        }
        false
    }

    /// Events per ring, from all cells with events.
    fn compare(&mut self, at: usize) {
        let (x, y) = self.places[at];
        let most = self.basis.ring.len() as i32;
        for (other, (ox, oy)) in self.places.iter().enumerate() {
            let d2 = (ox - x) * (ox - x) + (oy - y) * (oy - y);
            if d2 < most {
                let ring = self.basis.ring[d2 as usize];
                if self.rings[ring as usize] == 0 {
                    self.used.push(ring);
                }
                self.rings[ring as usize] += self.counts[self.cells[other] as usize];
            }
        }
    }

    /// Events per ring, from all cells around.
    fn look_around(&mut self, live: u32) {
        let (x, y) = self.basis.place[live as usize];
        let (w, h) = (self.basis.raster.breed as i32, self.basis.raster.hoog as i32);
        for (dx, dy, ring) in &self.basis.steps {
            let (cx, cy) = (x + dx, y + dy);
            if cx >= 0 && cy >= 0 && cx < w && cy < h {
                let other = self.basis.slot[(cy * w + cx) as usize];
                if other != NONE && self.counts[other as usize] > 0 {
                    if self.rings[*ring as usize] == 0 {
                        self.used.push(*ring);
                    }
                    self.rings[*ring as usize] += self.counts[other as usize];
                }
            }
        }
    }
}
