//! Places and days drawn by a seed, and a clock.

use std::time::{Duration, Instant};

use jiff::{
    ToSpan as _,
    civil::{Date, date},
};
use veiligheidsbeeld::{Gebied, Kader, Periode, Punt};

/// A stream of numbers for the measurement (Steele, Lea and Flood 2014).
pub struct Draw(pub u64);

impl Draw {
    pub fn unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Places in a square with this side.
    pub fn points(&mut self, n: usize, side: f64) -> Vec<Punt> {
        let rows: Vec<(f64, f64)> = (0..n).map(|_| (100_000.0 + self.unit() * side, 450_000.0 + self.unit() * side)).collect();
        Punt::rijen(rows).expect("numbers")
    }

    /// A day of one year.
    pub fn day(&mut self) -> Date {
        date(2026, 1, 1).saturating_add(((self.unit() * 365.0) as i64).days())
    }

    /// The same places, each with a day.
    pub fn dated(&mut self, points: &[Punt]) -> Vec<(Punt, Date)> {
        points.iter().map(|p| (*p, self.day())).collect()
    }
}

/// A year in a square of a hundred square kilometres.
pub fn frame(n: usize) -> Kader {
    let gebied = Gebied { naam: "GM9999".to_owned(), km2: 100.0 };
    let periode = Periode::new(date(2026, 1, 1), date(2027, 1, 1)).expect("a year");
    Kader::new(gebied, periode, n, n, 1).expect("a frame")
}

/// The median of so many runs, and what the last one gave.
pub fn median<T>(runs: usize, mut run: impl FnMut() -> T) -> (Duration, T) {
    let mut once = || {
        let begin = Instant::now();
        let made = std::hint::black_box(run());
        (begin.elapsed(), made)
    };
    let (first, mut last) = once();
    let mut times = vec![first];
    for _ in 1..runs {
        let (time, made) = once();
        times.push(time);
        last = made;
    }
    times.sort_unstable();
    (times[runs / 2], last)
}
