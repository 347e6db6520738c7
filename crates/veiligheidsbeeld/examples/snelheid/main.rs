//! How fast, one thread but for the scan, which uses two: `cargo run --release -p veiligheidsbeeld --example snelheid [--snel]`. Each line is
//! a name, milliseconds and what was done, with tabs between; the bars stand in `crates/xtask/src/bench/plan.rs`.
//!
//! With `--naast DIR` it writes the input of a few tasks there, so that the tools of others do the same work on it (`scripts/beeld_bench.py`), and
//! prints per task the time and a number of the answer.

#![allow(clippy::print_stdout, clippy::expect_used)]

mod naast;
mod trek;

use trek::{Draw, frame, median};
use veiligheidsbeeld::{
    Kader, Punt, Raster, Vlak,
    deskundig::{GiKeuze, dbscan, gi_ster},
    knox::{KnoxKeuze, knox},
    scan::{ScanKeuze, onderscheid, scan},
    spreiding::{SpreidingKeuze, spreiding},
};

fn measure<T>(name: &str, runs: usize, what: &str, run: impl FnMut() -> T) {
    let (time, _) = median(runs, run);
    println!("{name}\t{:.3}\t{what}", time.as_secs_f64() * 1e3);
}

fn main() {
    let all: Vec<String> = std::env::args().skip(1).collect();
    let quick = all.iter().any(|a| a == "--snel");
    if let Some(at) = all.iter().position(|a| a == "--naast") {
        let folder = all.get(at + 1).expect("a folder after --naast");
        return naast::run(std::path::Path::new(folder), quick).expect("a folder to write in");
    }
    let mut draw = Draw(7);
    municipality(&frame(50), &mut draw);
    large(&frame(50), &mut draw);
    if !quick {
        near_repeat("knox-1m", 1_000_000, 1, &mut draw);
    }
}

fn municipality(kader: &Kader, draw: &mut Draw) {
    let base: Vec<(Punt, f64)> = draw.points(40_000, 10_000.0).into_iter().map(|p| (p, 1.0)).collect();
    let events: Vec<Punt> = (0..50).map(|_| base[(draw.unit() * 40_000.0) as usize].0).collect();
    let dated = draw.dated(&events);
    let both = || (scan(kader, &events, &base, &ScanKeuze::default()), knox(kader, &dated, &KnoxKeuze::default()));
    measure("gemeente", 5, "scan and Knox, 50 events, 40,000 addresses, 9,999 drawn", both);
    measure("scan", 5, "of these the scan", || scan(kader, &events, &base, &ScanKeuze::default()));
    measure("knox", 5, "of these Knox", || knox(kader, &dated, &KnoxKeuze::default()));
    measure("basis", 5, "scan with one pattern: laying the base", || {
        scan(kader, &events, &base, &ScanKeuze { simulaties: 1, ..ScanKeuze::default() })
    });
    let near: Vec<Punt> = events.iter().enumerate().map(|(i, p)| if i < 15 { events[0] } else { *p }).collect();
    measure("samen", 5, "scan, 15 of 50 at one place", || scan(kader, &near, &base, &ScanKeuze::default()));
    measure("onderscheid", 5, "smallest concentration for 50 events", || onderscheid(kader, 50, &base, &ScanKeuze::default()));
    let vlak = Vlak::geheel(Raster { cel: 100.0, kolom: 1000, rij: 4500, breed: 100, hoog: 100 });
    let keuze = SpreidingKeuze { bebouwd_km2: 20.0, straal: None, pseudo: 400.0 };
    measure("kaart", 5, "map of 50 events blended with 40,000 addresses", || spreiding(kader, &events, &base, &vlak, &keuze));
}

fn large(kader: &Kader, draw: &mut Draw) {
    let vlak = naast::grid();
    let million = draw.points(1_000_000, naast::SIDE);
    let keuze = SpreidingKeuze { bebouwd_km2: 500.0, straal: Some(1000.0), pseudo: 0.0 };
    measure("kern", 5, "quartic kernel, 1,000,000 points, 17,424 cells, 1 km", || spreiding(kader, &million, &[], &vlak, &keuze));
    let gi = GiKeuze { raster: vlak.raster, binnen: vlak.binnen.clone(), basis: vec![1.0; vlak.binnen.len()], simulaties: 0 };
    measure("gi", 5, "Gi*, 1,000,000 points, 17,424 cells", || gi_ster(kader, &million, &gi));
    near_repeat("knox-100k", 100_000, 3, draw);
    let points = draw.points(100_000, 20_000.0);
    measure("dbscan", 5, "DBSCAN, 100,000 points, 250 m, 10", || dbscan(kader, &points, 250.0, 10));
}

fn near_repeat(name: &str, n: usize, runs: usize, draw: &mut Draw) {
    let points = draw.points(n, 20_000.0);
    let dated = draw.dated(&points);
    let keuze = KnoxKeuze { afstanden: vec![1.0, 50.0, 100.0], dagen: vec![7, 14, 21, 28], simulaties: 999 };
    measure(name, runs, "Knox, four bands by four, 999 orders, 20 x 20 km", || knox(&frame(n), &dated, &keuze));
}
