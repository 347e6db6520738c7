//! Chance that follows from a seed: the same on every machine and in every version.

use rand_chacha::{
    ChaCha8Rng,
    rand_core::{Rng as _, SeedableRng as _},
};

/// What chance is used for: each purpose has a stream of its own, so that one computation never moves another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u64)]
pub(crate) enum Doel {
    Knox = 1,
    Scan = 2,
    Onderscheid = 3,
    Concentratie = 4,
    Gi = 5,
    Moran = 6,
    Dbscan = 7,
}

/// A stream of random numbers.
#[derive(Debug, Clone)]
pub(crate) struct Toeval(ChaCha8Rng);

impl Toeval {
    pub(crate) fn new(seed: u64, purpose: Doel) -> Self {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        let mut rng = ChaCha8Rng::from_seed(key);
        rng.set_stream(purpose as u64);
        Self(rng)
    }

    /// A number from 0 up to and not including `n`; every number is equally likely (Lemire 2019). `n` is above zero.
    pub(crate) fn below(&mut self, n: u32) -> u32 {
        let mut wide = u64::from(self.0.next_u32()) * u64::from(n);
        if (wide as u32) < n {
            let reject = n.wrapping_neg() % n;
            while (wide as u32) < reject {
                wide = u64::from(self.0.next_u32()) * u64::from(n);
            }
        }
        (wide >> 32) as u32
    }

    /// A number from 0 up to and not including 1, with 53 bits.
    #[cfg(test)]
    pub(crate) fn unit(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// Draws from a fixed set of weights in constant time (Vose 1991).
#[derive(Debug, Clone)]
pub(crate) struct Loting {
    /// Chance to keep the slot that was drawn, as a share of 2^32.
    keep: Vec<u64>,
    alias: Vec<u32>,
}

impl Loting {
    /// Weights are finite, not negative, and not all zero.
    pub(crate) fn new(weights: &[f64]) -> Self {
        let n = weights.len();
        let total: f64 = weights.iter().sum();
        let mut scaled: Vec<f64> = weights.iter().map(|w| w / total * n as f64).collect();
        let (mut small, mut large): (Vec<u32>, Vec<u32>) = (0..n as u32).partition(|i| scaled[*i as usize] < 1.0);
        let mut keep = vec![1_u64 << 32; n];
        let mut alias: Vec<u32> = (0..n as u32).collect();
        while let (Some(s), Some(l)) = (small.pop(), large.last().copied()) {
            keep[s as usize] = (scaled[s as usize] * 4_294_967_296.0) as u64;
            alias[s as usize] = l;
            scaled[l as usize] -= 1.0 - scaled[s as usize];
            if scaled[l as usize] < 1.0 {
                large.pop();
                small.push(l);
            }
        }
        // Rounding may leave a slot of weight zero over; it must never be drawn.
        if let Some(heaviest) = (0..n).max_by(|a, b| weights[*a].total_cmp(&weights[*b]).then(b.cmp(a))) {
            for i in small.into_iter().chain(large) {
                if weights[i as usize] <= 0.0 {
                    (keep[i as usize], alias[i as usize]) = (0, heaviest as u32);
                }
            }
        }
        Self { keep, alias }
    }

    /// Takes from chance what one draw takes.
    pub(crate) fn skip(&self, chance: &mut Toeval) {
        chance.below(self.keep.len() as u32);
        chance.0.next_u32();
    }

    pub(crate) fn draw(&self, chance: &mut Toeval) -> usize {
        let slot = chance.below(self.keep.len() as u32) as usize;
        if u64::from(chance.0.next_u32()) < self.keep[slot] { slot } else { self.alias[slot] as usize }
    }
}
