//! Counts circles of one pattern of events, as often as there are simulations.

use crate::{
    basis::{Basis, NONE},
    special::root,
    toeval::{Loting, Toeval},
};

/// Above this many different cells with events per square of the largest radius, looking at all cells around is quicker than at all events.
const DICHT: usize = 35;

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
#[derive(Debug, Clone)]
pub(super) struct Motor<'a> {
    basis: &'a Basis,
    n: usize,
    /// The cells that have events in the pattern at hand, and for each live cell its number among these.
    cells: Vec<Cel>,
    at: Vec<u32>,
    squares: Squares,
    /// Per ring around the cell at hand: events.
    rings: Vec<u32>,
    used: Vec<u16>,
}

/// A cell with events.
#[derive(Debug, Clone, Copy)]
struct Cel {
    live: u32,
    place: (i32, i32),
    events: u32,
    /// The cell before it in its square.
    before: u32,
}

impl<'a> Motor<'a> {
    pub(super) fn new(basis: &'a Basis, n: usize) -> Self {
        let (rings, at) = (vec![0; basis.radii.len()], vec![NONE; basis.live.len()]);
        Self { basis, n, cells: Vec::new(), at, squares: Squares::new(basis), rings, used: Vec::new() }
    }

    pub(super) fn n(&self) -> usize {
        self.n
    }

    fn clear(&mut self) {
        for cell in self.cells.drain(..) {
            self.at[cell.live as usize] = NONE;
            self.squares.filled[self.squares.of[cell.live as usize] as usize] = LEEG;
        }
    }

    /// Puts an event on a live cell.
    pub(super) fn add(&mut self, live: u32) {
        let square = &mut self.squares.filled[self.squares.of[live as usize] as usize];
        let at = &mut self.at[live as usize];
        if *at == NONE {
            *at = self.cells.len() as u32;
            self.cells.push(Cel { live, place: self.basis.place[live as usize], events: 0, before: square.last });
            square.last = *at;
        }
        square.events += 1;
        self.cells[*at as usize].events += 1;
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
        self.visit(2, see);
    }

    /// Whether any circle is as strong as asked for.
    pub(super) fn reaches(&mut self, limit: &Limiet) -> bool {
        self.strongest(std::slice::from_ref(limit)) == 0
    }

    /// The first of the limits, from strong to weak, that any circle reaches; their number when none is.
    pub(super) fn strongest(&mut self, limits: &[Limiet]) -> usize {
        let basis = self.basis;
        let mut best = limits.len();
        let least = limits.last().map_or(NONE, |weakest| self.least(weakest));
        self.visit(least, |live, ring, count| {
            // Most circles hold too much of the base wherever they lie: no need to look theirs up.
            if basis.least[ring as usize] > limits[best - 1].0[count as usize] {
                return false;
            }
            let mass = basis.mass(live as usize, ring as usize);
            while best > 0 && mass <= limits[best - 1].0[count as usize] {
                best -= 1;
            }
            best == 0
        });
        best
    }

    /// The largest strength among circles at least as strong as asked for; zero when there is none.
    pub(super) fn largest(&mut self, limit: &Limiet) -> f64 {
        let (basis, n) = (self.basis, self.n);
        let mut top: f64 = 0.0;
        self.visit(self.least(limit), |live, ring, count| {
            let mass = basis.mass(live as usize, ring as usize);
            if mass <= limit.0[count as usize] {
                top = top.max(llr(n, count as usize, mass));
            }
            false
        });
        top
    }

    /// Fewer events are never strong enough: not even when the circle is a single cell with the smallest base there is.
    fn least(&self, limit: &Limiet) -> u32 {
        limit.0.iter().position(|share| *share >= self.basis.least[0]).map_or(NONE, |c| c as u32)
    }

    /// Goes along the circles that may hold `least` events, until `see` says yes.
    fn visit(&mut self, least: u32, see: impl FnMut(u32, u16, u32) -> bool) -> bool {
        self.visit_as(self.cells.len() > DICHT * self.squares.inner, least, see)
    }

    fn visit_as(&mut self, dense: bool, least: u32, mut see: impl FnMut(u32, u16, u32) -> bool) -> bool {
        for at in 0..self.cells.len() {
            let Cel { live, place, .. } = self.cells[at];
            let around = self.squares.around(live);
            if around.iter().map(|square| square.events).sum::<u32>() < least {
                continue;
            }
            if dense {
                self.look_around(place)
            } else {
                self.compare(place, &around)
            }
            if self.used.len() > 1 {
                self.used.sort_unstable();
            }
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

    /// Events per ring, from the cells with events in the squares around.
    fn compare(&mut self, (x, y): (i32, i32), around: &[Gevuld; 9]) {
        let most = self.basis.ring.len() as i32;
        for square in around {
            let mut other = square.last;
            while let Some(cell) = self.cells.get(other as usize) {
                let (dx, dy) = (cell.place.0 - x, cell.place.1 - y);
                let d2 = dx * dx + dy * dy;
                if d2 < most {
                    let ring = self.basis.ring[d2 as usize];
                    if self.rings[ring as usize] == 0 {
                        self.used.push(ring);
                    }
                    self.rings[ring as usize] += cell.events;
                }
                other = cell.before;
            }
        }
    }

    /// Events per ring, from all cells around.
    fn look_around(&mut self, (x, y): (i32, i32)) {
        let (w, h) = (self.basis.raster.breed as i32, self.basis.raster.hoog as i32);
        for (dx, dy, ring) in &self.basis.steps {
            let (cx, cy) = (x + dx, y + dy);
            if cx >= 0 && cy >= 0 && cx < w && cy < h {
                let other = self.basis.slot[(cy * w + cx) as usize];
                let Some(cell) = self.at.get(other as usize).and_then(|at| self.cells.get(*at as usize)) else { continue };
                if self.rings[*ring as usize] == 0 {
                    self.used.push(*ring);
                }
                self.rings[*ring as usize] += cell.events;
            }
        }
    }
}

/// The grid in squares as wide as the largest radius, with an empty square around it.
#[derive(Debug, Clone)]
struct Squares {
    wide: usize,
    /// Squares of the grid itself.
    inner: usize,
    /// The square of each live cell.
    of: Vec<u32>,
    filled: Vec<Gevuld>,
}

/// What a square holds: the last cell with events, and all events.
#[derive(Debug, Clone, Copy)]
struct Gevuld {
    last: u32,
    events: u32,
}

const LEEG: Gevuld = Gevuld { last: NONE, events: 0 };

impl Squares {
    fn new(basis: &Basis) -> Self {
        let width = basis.steps.iter().map(|s| s.0).max().unwrap_or(0).max(1);
        let count = |cells: usize| cells.div_ceil(width as usize);
        let (across, up) = (count(basis.raster.breed), count(basis.raster.hoog));
        let wide = across + 2;
        let of = basis.place.iter().map(|(x, y)| (y / width + 1) as u32 * wide as u32 + (x / width + 1) as u32).collect();
        Self { wide, inner: across * up, of, filled: vec![LEEG; wide * (up + 2)] }
    }

    /// The square of a live cell and the eight around it.
    fn around(&self, live: u32) -> [Gevuld; 9] {
        let first = self.of[live as usize] as usize - self.wide - 1;
        std::array::from_fn(|i| self.filled[first + i / 3 * self.wide + i % 3])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Punt, toeval::Doel};

    #[test]
    fn both_ways_of_looking_see_the_same_circles() {
        let base: Vec<(Punt, f64)> = (0..1500_i32)
            .map(|i| (Punt::new(f64::from(i * 37 % 43) * 100.0, f64::from(i * 91 % 53) * 100.0).unwrap(), f64::from(1 + i % 3)))
            .collect();
        let basis = Basis::new(&base, 100.0, 700.0).unwrap();
        let lot = Loting::new(&basis.share);
        let mut chance = Toeval::new(1, Doel::Scan);
        for n in [2, 40, 900] {
            let mut motor = Motor::new(&basis, n);
            motor.draw(&lot, &mut chance);
            let mut seen = [false, true].map(|dense| {
                let mut circles = Vec::new();
                motor.visit_as(dense, 2, |live, ring, count| {
                    circles.push((live, ring, count));
                    false
                });
                circles
            });
            assert!(n == 2 || !seen[0].is_empty());
            // Counted by the definition: cells no further away than the ring.
            for (live, ring, count) in &seen[0] {
                let (x, y) = basis.place[*live as usize];
                let near = |other: &u32| {
                    let (ox, oy) = basis.place[*other as usize];
                    (ox - x) * (ox - x) + (oy - y) * (oy - y) <= basis.radii[*ring as usize]
                };
                let within: u32 = motor.cells.iter().filter(|c| near(&c.live)).map(|c| c.events).sum();
                assert_eq!(within, *count);
                let share: f64 = (0..basis.live.len() as u32).filter(near).map(|c| basis.share[c as usize]).sum();
                assert!((share - basis.mass(*live as usize, *ring as usize)).abs() < 1e-12);
            }
            seen.iter_mut().for_each(|circles| circles.sort_unstable());
            assert_eq!(seen[0], seen[1]);
        }
    }

    #[test]
    fn a_limit_is_where_the_strength_is_as_asked() {
        let limit = Limiet::new(20, 7.5, 0.25);
        for c in 2..=20 {
            let m = limit.0[c];
            assert!(m > 0.0 && m <= 0.25);
            assert!(m == 0.25 || (llr(20, c, m) - 7.5).abs() < 1e-6, "{c}: {m}");
        }
        assert!(limit.0[..2].iter().all(|m| *m < 0.0), "one event is no concentration");
        assert!(llr(20, 5, 0.25) == 0.0 && llr(20, 20, 0.5) > 13.8);
    }
}
