//! The same numbers from other programs: esda 2 with libpysal (Gi*, Moran's I, empirical Bayes), scikit-learn (DBSCAN) and SciPy 1.17.

use jiff::civil::date;

use super::{kader, near};
use crate::{
    Punt, Raster,
    buurt::marshall,
    deskundig::*,
    tijd::{Tijdstip, uren},
};

/// Counts and bases of a square of five by five.
fn square() -> (Vec<u32>, Vec<f64>) {
    ((0..25).map(|i: u32| (i * i * 7 + 3 * i) % 11).collect(), (0..25).map(|i: u32| f64::from(100 + (i * 37) % 91)).collect())
}

#[test]
fn gi_star_as_esda() {
    let raster = Raster { cel: 100.0, kolom: 0, rij: 0, breed: 5, hoog: 5 };
    let points: Vec<Punt> = square().0.iter().enumerate().flat_map(|(i, n)| vec![raster.centre(i); *n as usize]).collect();
    let keuze = GiKeuze { raster, binnen: vec![true; 25], basis: vec![1.0; 25], simulaties: 0 };
    let out = gi_ster(&kader(points.len()), &points, &keuze).unwrap().waarde;
    for (cell, z) in [
        (0, 0.468_498_399_687_717_9),
        (2, 1.303_191_393_435_568_1),
        (6, -0.072_470_190_026_485_69),
        (12, 0.267_233_825_722_666_46),
        (13, 1.059_876_529_137_355_4),
        (24, 0.913_275_361_416_564_3),
    ] {
        near(out.cellen[cell].z, z, 1e-9);
    }
}

#[test]
fn moran_and_empirical_bayes_as_esda() {
    let (counts, base) = square();
    let code = |x: i32, y: i32| format!("{y}{x}");
    let areas: Vec<MoranGebied> = (0..25)
        .map(|i| {
            let (x, y) = (i % 5, i / 5);
            let around = (-1..=1).flat_map(|dy| (-1..=1).map(move |dx| (x + dx, y + dy)));
            let inside = around.filter(|(a, b)| (0..5).contains(a) && (0..5).contains(b) && (*a, *b) != (x, y));
            let buren = inside.map(|(a, b)| code(a, b)).collect();
            MoranGebied { code: code(x, y), aantal: u64::from(counts[i as usize]), basis: base[i as usize], buren }
        })
        .collect();
    near(moran(&kader(0), &areas, 9).unwrap().waarde.i.unwrap(), -0.223_929_563_100_816_9, 1e-9);
    let pairs: Vec<(f64, f64)> = counts.iter().zip(&base).map(|(c, b)| (f64::from(*c), *b)).collect();
    let smooth = marshall(&pairs);
    for (area, rate) in [
        (0, 0.010_565_563_488_532_503),
        (1, 0.058_825_680_881_147_51),
        (2, 0.011_489_489_879_506_307),
        (12, 0.048_377_934_787_965_295),
        (24, 0.011_738_061_720_556_638),
    ] {
        near(smooth[area], rate, 1e-9);
    }
}

#[test]
fn clusters_as_scikit_learn() {
    let rows = (0..120_u32).map(|i| (f64::from((i * i * 37 + 11 * i) % 500), f64::from((i * i * i * 13 + 7 * i) % 500)));
    let points = Punt::rijen(rows).unwrap();
    let out = dbscan(&kader(120), &points, 45.0, 4).unwrap().waarde;
    assert_eq!((out.aantal, out.cluster.iter().filter(|c| c.is_none()).count()), (8, 24));
    let core = |i: usize| points.iter().filter(|p| p.distance2(points[i]) <= 45.0 * 45.0).count() >= 4;
    let mut sizes = [0; 8];
    (0..120).filter(|i| core(*i)).for_each(|i| sizes[out.cluster[i].unwrap()] += 1);
    sizes.sort_unstable();
    assert_eq!(sizes, [3, 5, 6, 7, 9, 13, 15, 18]);
}

#[test]
fn the_circle_of_the_day_as_scipy() {
    let at = |i: i32| Tijdstip { begin: date(2026, 1, 5).at(((i * i * 5 + 2 * i) % 24) as i8, 0, 0, 0), einde: None };
    let rows: Vec<Tijdstip> = (0..15).map(at).collect();
    let c = uren(&kader(15), &rows).unwrap().waarde.cirkel.unwrap();
    near(c.uur, 23.388_063_179_193_217, 1e-9);
    near(c.concentratie, 0.320_178_730_184_137_67, 1e-9);
}
