//! How fast: `cargo run --release -p veiligheidsbeeld --example snelheid`. Median of five, one thread.
//!
//! Bars: a municipality (50 events, 9,999 simulations of scan and Knox) under 50 ms; kernel on a million points under 0.5 s and Gi* under
//! 0.1 s; Knox with 999 orders on 100,000 points under 5 s.

#![allow(clippy::print_stdout, clippy::expect_used)]

use std::time::{Duration, Instant};

use jiff::civil::date;
use veiligheidsbeeld::{
    Gebied, Kader, Periode, Punt, Raster, Vlak,
    deskundig::{GiKeuze, dbscan, gi_ster},
    knox::{KnoxKeuze, knox},
    scan::{ScanKeuze, onderscheid, scan},
    spreiding::{SpreidingKeuze, spreiding},
};

/// A stream of numbers for the example (Steele, Lea and Flood 2014).
struct Draw(u64);

impl Draw {
    fn unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn points(&mut self, n: usize, side: f64) -> Vec<Punt> {
        let rows: Vec<(f64, f64)> = (0..n).map(|_| (100_000.0 + self.unit() * side, 450_000.0 + self.unit() * side)).collect();
        Punt::rijen(rows).expect("numbers")
    }
}

fn measure<T>(name: &str, mut run: impl FnMut() -> T) {
    let mut times: Vec<Duration> = (0..5)
        .map(|_| {
            let begin = Instant::now();
            std::hint::black_box(run());
            begin.elapsed()
        })
        .collect();
    times.sort_unstable();
    println!("{name:<60} {:>10.2} ms", times[2].as_secs_f64() * 1e3);
}

fn main() {
    let gebied = Gebied { naam: "GM9999".to_owned(), km2: 100.0 };
    let periode = Periode::new(date(2026, 1, 1), date(2027, 1, 1)).expect("a year");
    let kader = Kader::new(gebied, periode, 50, 50, 1).expect("a frame");
    let mut draw = Draw(7);
    municipality(&kader, &mut draw);
    large(&kader, &mut draw);
}

fn municipality(kader: &Kader, draw: &mut Draw) {
    let base: Vec<(Punt, f64)> = draw.points(40_000, 10_000.0).into_iter().map(|p| (p, 1.0)).collect();
    let events: Vec<Punt> = (0..50).map(|_| base[(draw.unit() * 40_000.0) as usize].0).collect();
    let dated: Vec<_> =
        events.iter().map(|p| (*p, date(2026, 1, 1).saturating_add(jiff::Span::new().days((draw.unit() * 365.0) as i64)))).collect();
    measure("scan, 50 events, 40,000 addresses, 9,999 patterns", || scan(kader, &events, &base, &ScanKeuze::default()));
    measure("Knox, 50 events, 9,999 orders", || knox(kader, &dated, &KnoxKeuze::default()));
    measure("scan, one pattern: laying the base", || scan(kader, &events, &base, &ScanKeuze { simulaties: 1, ..ScanKeuze::default() }));
    measure("both", || (scan(kader, &events, &base, &ScanKeuze::default()), knox(kader, &dated, &KnoxKeuze::default())));
    let near: Vec<Punt> = events.iter().enumerate().map(|(i, p)| if i < 15 { events[0] } else { *p }).collect();
    measure("scan, 15 of 50 at one place", || scan(kader, &near, &base, &ScanKeuze::default()));
    measure("smallest concentration for 50 events", || onderscheid(kader, 50, &base, &ScanKeuze::default()));
    let vlak = Vlak::geheel(Raster { cel: 100.0, kolom: 1000, rij: 4500, breed: 100, hoog: 100 });
    let keuze = SpreidingKeuze { bebouwd_km2: 20.0, straal: None, pseudo: 400.0 };
    measure("map of 50 events blended with 40,000 addresses", || spreiding(kader, &events, &base, &vlak, &keuze));
}

fn large(kader: &Kader, draw: &mut Draw) {
    let side = 33_000.0;
    let vlak = Vlak::geheel(Raster { cel: 250.0, kolom: 400, rij: 1800, breed: 132, hoog: 132 });
    let million = draw.points(1_000_000, side);
    let keuze = SpreidingKeuze { bebouwd_km2: 500.0, straal: Some(1000.0), pseudo: 0.0 };
    measure("kernel, 1,000,000 points, 17,424 cells, 1 km", || spreiding(kader, &million, &[], &vlak, &keuze));
    let gi = GiKeuze { raster: vlak.raster, binnen: vlak.binnen.clone(), basis: vec![1.0; vlak.binnen.len()], simulaties: 0 };
    measure("Gi*, 1,000,000 points", || gi_ster(kader, &million, &gi));
    let points = draw.points(100_000, 20_000.0);
    let dated: Vec<_> =
        points.iter().map(|p| (*p, date(2026, 1, 1).saturating_add(jiff::Span::new().days((draw.unit() * 365.0) as i64)))).collect();
    let keuze = KnoxKeuze { afstanden: vec![1.0, 50.0, 100.0], dagen: vec![7, 14, 21, 28], simulaties: 999 };
    measure("Knox, 100,000 points, 999 orders", || knox(kader, &dated, &keuze));
    measure("DBSCAN, 100,000 points, 250 m, 10", || dbscan(kader, &points, 250.0, 10));
}
