//! Orders of the days: all of them, or drawn side by side.

use super::{KnoxKeuze, Paren, Stand, Tabel, largest};
use crate::toeval::{Doel, Toeval};

/// Orders that are counted side by side, so that one look at a pair serves them all.
const LANES: usize = 16;

impl Stand {
    fn new(cells: usize) -> Self {
        Self { orders: 0.0, reached: vec![0; cells], exceeded: vec![0; cells], overall: 0, tops: Vec::new(), complete: false }
    }

    fn add(&mut self, table: &Tabel, counts: &[u64]) {
        self.orders += 1.0;
        let top = largest(counts, &table.moments);
        for (cell, count) in counts.iter().enumerate() {
            self.reached[cell] += u32::from(*count >= table.seen[cell]);
            // A band that cannot vary never stands out.
            self.exceeded[cell] += u32::from(table.excess[cell].is_none_or(|seen| top >= seen));
        }
        self.overall += u32::from(top >= table.top);
        self.tops.push(top);
    }
}

/// All n! orders.
pub(super) fn all(paren: &Paren, sorted: &[i32], keuze: &KnoxKeuze, table: &Tabel) -> Stand {
    let mut stand = Stand { complete: true, ..Stand::new(table.seen.len()) };
    let n = sorted.len();
    let mut days = sorted.to_vec();
    stand.add(table, &paren.count(&days, &keuze.dagen));
    // Heap's algorithm: each order differs from the one before in one swap.
    let mut state = vec![0; n];
    let mut i = 1;
    while i < n {
        if state[i] < i {
            days.swap(if i % 2 == 0 { 0 } else { state[i] }, i);
            stand.add(table, &paren.count(&days, &keuze.dagen));
            state[i] += 1;
            i = 1;
        } else {
            state[i] = 0;
            i += 1;
        }
    }
    stand
}

/// Drawn orders. Days are counted from the first: small numbers, of which more fit side by side.
pub(super) fn drawn(paren: &Paren, sorted: &[i32], keuze: &KnoxKeuze, table: &Tabel, seed: u64) -> Stand {
    let first = sorted.first().copied().unwrap_or(0);
    let span = sorted.last().map_or(0, |last| last - first);
    // Beyond the span a bound makes no difference.
    let bounds = || keuze.dagen.iter().map(move |b| (*b).min(span + 1));
    let days = || sorted.iter().map(|d| d - first);
    if span < i32::from(i16::MAX) {
        let small = |n: i32| i16::try_from(n).unwrap_or(i16::MAX);
        return Draws::new(days().map(small).collect()).count(paren, &bounds().map(small).collect::<Vec<_>>(), keuze, (table, seed));
    }
    Draws::new(days().collect()).count(paren, &bounds().collect::<Vec<_>>(), keuze, (table, seed))
}

/// Orders side by side: each by itself while it is dealt, all together while pairs are counted.
struct Draws<D> {
    orders: Vec<Vec<D>>,
    swaps: Vec<Vec<u32>>,
    days: Vec<[D; LANES]>,
}

impl<D: Copy + Default + Ord + std::ops::Sub<Output = D>> Draws<D> {
    fn new(days: Vec<D>) -> Self {
        let n = days.len();
        Self { orders: vec![days; LANES], swaps: vec![vec![0; n]; LANES], days: vec![[D::default(); LANES]; n] }
    }

    fn count(mut self, paren: &Paren, bounds: &[D], keuze: &KnoxKeuze, (table, seed): (&Tabel, u64)) -> Stand {
        let mut stand = Stand::new(table.seen.len());
        let mut chance = Toeval::new(seed, Doel::Knox);
        let mut left = keuze.simulaties as usize;
        let mut counts = vec![[0_u32; LANES]; table.seen.len()];
        let mut row = vec![0; table.seen.len()];
        while left > 0 {
            let lanes = left.min(LANES);
            self.deal(lanes, &mut chance);
            count(paren, &self.days, bounds, &mut counts);
            for lane in 0..lanes {
                row.iter_mut().zip(&counts).for_each(|(one, all)| *one = u64::from(all[lane]));
                stand.add(table, &row);
            }
            left -= lanes;
        }
        stand
    }

    /// Deals the days anew in the first lanes (Fisher and Yates).
    fn deal(&mut self, lanes: usize, chance: &mut Toeval) {
        for i in (1..self.days.len()).rev() {
            for swaps in &mut self.swaps[..lanes] {
                swaps[i] = chance.below(i as u32 + 1);
            }
        }
        for (order, swaps) in self.orders.iter_mut().zip(&self.swaps).take(lanes) {
            for i in (1..order.len()).rev() {
                order.swap(i, swaps[i] as usize);
            }
        }
        for (lane, order) in self.orders.iter().enumerate().take(lanes) {
            for (all, day) in self.days.iter_mut().zip(order) {
                all[lane] = *day;
            }
        }
    }
}

/// Pairs that are counted in small numbers before these are added up.
const PORTIE: usize = u16::MAX as usize;

/// Days between two events, in each lane. This and [`add_near`] are apart and this plain so that the compiler works on all lanes at once: within
/// the loop over pairs it does not, and that takes six times as long.
#[inline]
fn apart<D: Copy + Ord + std::ops::Sub<Output = D>>(a: &[D; LANES], b: &[D; LANES]) -> [D; LANES] {
    std::array::from_fn(|lane| a[lane].max(b[lane]) - a[lane].min(b[lane]))
}

/// Counts the lanes with fewer days than the bound.
#[inline]
fn add_near<D: Copy + Ord>(sum: &mut [u16; LANES], apart: &[D; LANES], bound: D) {
    for (sum, apart) in sum.iter_mut().zip(apart) {
        *sum += u16::from(*apart < bound);
    }
}

/// Pairs per band, for all lanes at once.
fn count<D: Copy + Default + Ord + std::ops::Sub<Output = D>>(paren: &Paren, days: &[[D; LANES]], bounds: &[D], out: &mut [[u32; LANES]]) {
    let mut small = vec![[0_u16; LANES]; bounds.len()];
    for (band, out) in paren.by.iter().zip(out.chunks_mut(bounds.len())) {
        out.fill([0; LANES]);
        for part in band.chunks(PORTIE) {
            small.fill([0; LANES]);
            for (i, j) in part {
                let apart = apart(&days[*i as usize], &days[*j as usize]);
                small.iter_mut().zip(bounds).for_each(|(sum, bound)| add_near(sum, &apart, *bound));
            }
            for (sum, part) in out.iter_mut().zip(&small) {
                for lane in 0..LANES {
                    sum[lane] += u32::from(part[lane]);
                }
            }
        }
        // Counted up to each bound; the band is the difference with the one before.
        for t in (1..out.len()).rev() {
            let before = out[t - 1];
            for lane in 0..LANES {
                out[t][lane] -= before[lane];
            }
        }
    }
}
