//! Orders of the days: all of them, or drawn side by side.

use super::{KnoxKeuze, Paren, Stand, Tabel};
use crate::toeval::{Doel, Toeval};

/// Orders that are counted side by side, so that one look at a pair serves them all.
const LANES: usize = 16;

impl Stand {
    fn new(cells: usize) -> Self {
        Self { orders: 0.0, reached: vec![0; cells], exceeded: vec![0; cells], overall: 0, complete: false }
    }

    fn add(&mut self, table: &Tabel, counts: &[u64]) {
        self.orders += 1.0;
        let top = table.largest(counts.iter().copied());
        for (cell, count) in counts.iter().enumerate() {
            self.reached[cell] += u32::from(*count >= table.seen[cell]);
            // A band that cannot vary never stands out.
            self.exceeded[cell] += u32::from(table.excess(cell, table.seen[cell]).is_none_or(|seen| top >= seen));
        }
        let seen = table.largest(table.seen.iter().copied());
        self.overall += u32::from(top >= seen);
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

/// Drawn orders.
pub(super) fn drawn(paren: &Paren, sorted: &[i32], keuze: &KnoxKeuze, table: &Tabel, seed: u64) -> Stand {
    let mut stand = Stand::new(table.seen.len());
    let mut chance = Toeval::new(seed, Doel::Knox);
    let mut days: Vec<[i32; LANES]> = sorted.iter().map(|d| [*d; LANES]).collect();
    let mut left = keuze.simulaties as usize;
    let mut counts = vec![[0_u32; LANES]; table.seen.len()];
    let mut row = vec![0; table.seen.len()];
    while left > 0 {
        let lanes = left.min(LANES);
        for i in (1..days.len()).rev() {
            for lane in 0..lanes {
                swap(&mut days, i, chance.below(i as u32 + 1) as usize, lane);
            }
        }
        count(paren, &days, &keuze.dagen, &mut counts);
        for lane in 0..lanes {
            row.iter_mut().zip(&counts).for_each(|(one, all)| *one = u64::from(all[lane]));
            stand.add(table, &row);
        }
        left -= lanes;
    }
    stand
}

fn swap(days: &mut [[i32; LANES]], i: usize, j: usize, lane: usize) {
    (days[i][lane], days[j][lane]) = (days[j][lane], days[i][lane]);
}

/// Pairs per band, for all lanes at once.
fn count(paren: &Paren, days: &[[i32; LANES]], bounds: &[i32], out: &mut [[u32; LANES]]) {
    for (band, out) in paren.by.iter().zip(out.chunks_mut(bounds.len())) {
        out.fill([0; LANES]);
        for (i, j) in band {
            let (a, b) = (&days[*i as usize], &days[*j as usize]);
            let mut apart = [0_i32; LANES];
            for lane in 0..LANES {
                apart[lane] = (a[lane] - b[lane]).abs();
            }
            for (sum, bound) in out.iter_mut().zip(bounds) {
                for lane in 0..LANES {
                    sum[lane] += u32::from(apart[lane] < *bound);
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
