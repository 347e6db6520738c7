use super::{carried, kader, kader_met, random_points};
use crate::{
    Fout, Punt,
    scan::*,
    toeval::{Doel, Toeval},
};

/// Addresses: a dense centre and villages, in a square of 10 km.
fn addresses() -> Vec<(Punt, f64)> {
    let mut chance = Toeval::new(1, Doel::Onderscheid);
    let mut out: Vec<(Punt, f64)> = random_points(&mut chance, 2000, 10_000.0).into_iter().map(|p| (p, 1.0)).collect();
    out.extend(random_points(&mut chance, 1500, 2000.0).into_iter().map(|p| (Punt::new(p.x() + 4000.0, p.y() + 4000.0).unwrap(), 5.0)));
    out
}

/// Events drawn from the addresses; the first `planted` within 200 m of one.
fn pattern(base: &[(Punt, f64)], seed: u64, n: usize, planted: usize) -> Vec<Punt> {
    let mut chance = Toeval::new(seed, Doel::Moran);
    let total: f64 = base.iter().map(|b| b.1).sum();
    let mut draw = || {
        let mut at = chance.unit() * total;
        base.iter()
            .find(|b| {
                at -= b.1;
                at < 0.0
            })
            .map_or(base[0].0, |b| b.0)
    };
    let mut out: Vec<Punt> = (0..n).map(|_| draw()).collect();
    let middle = out[0];
    let near: Vec<Punt> = base.iter().map(|b| b.0).filter(|p| p.distance2(middle) < 200.0 * 200.0).collect();
    for (i, p) in out.iter_mut().take(planted).enumerate() {
        *p = near[i * 7 % near.len()];
    }
    out
}

fn few() -> ScanKeuze {
    ScanKeuze { simulaties: 199, ..ScanKeuze::default() }
}

#[test]
fn the_scan_alarms_at_most_as_often_as_promised() {
    let base = addresses();
    for n in [5, 20, 50] {
        let alarms =
            (0..200).filter(|seed| scan(&kader_met(*seed), &pattern(&base, 1000 + seed, n, 0), &base, &few()).unwrap().waarde.p < 0.05);
        let alarms = alarms.count();
        assert!(alarms <= 19, "{alarms} of 200 at {n}");
    }
}

#[test]
fn the_scan_finds_a_concentration() {
    let base = addresses();
    let found = (0..60).filter(|seed| {
        let points = pattern(&base, 5000 + seed, 20, 6);
        let out = scan(&kader_met(*seed), &points, &base, &few()).unwrap().waarde;
        out.cirkels.first().is_some_and(|c| c.midden.distance2(points[0]) < 600.0 * 600.0)
    });
    let found = found.count();
    assert!(found >= 51, "{found} of 60");
}

#[test]
fn the_scan_reports_what_it_saw() {
    let base = addresses();
    let mut points = pattern(&base, 1, 24, 8);
    points.push(Punt::new(200_000.0, 500_000.0).unwrap());
    let out = scan(&kader(25), &points, &base, &ScanKeuze::default()).unwrap();
    carried(&out, 24);
    let c = out.waarde.cirkels[0];
    assert_eq!(out.waarde.buiten, 1);
    assert!(c.waargenomen >= 8 && c.verwacht < 2.0 && c.straal < 1100.0 && c.p < 0.01 && c.aandeel <= 0.25, "{c:?}");
    assert!((c.verwacht - 24.0 * c.aandeel).abs() < 1e-9);
    // Counted again by hand: cells of which the centre lies within the circle.
    let centre = |p: &Punt| Punt::new((p.x() / 100.0).floor() * 100.0 + 50.0, (p.y() / 100.0).floor() * 100.0 + 50.0).unwrap();
    let reach = c.straal - 100.0 / 2_f64.sqrt() + 1e-6;
    let inside = |p: &Punt| centre(p).distance2(c.midden) <= reach * reach;
    assert_eq!(points.iter().filter(|p| inside(p)).count(), c.waargenomen);
    let share = base.iter().filter(|b| inside(&b.0)).map(|b| b.1).sum::<f64>() / base.iter().map(|b| b.1).sum::<f64>();
    assert!((share - c.aandeel).abs() < 1e-9);
    let (mut turned, mut other) = (points, base);
    turned.reverse();
    other.rotate_left(777);
    assert_eq!(out, scan(&kader(25), &turned, &other, &ScanKeuze::default()).unwrap());
}

#[test]
fn two_concentrations_do_not_overlap() {
    let base: Vec<(Punt, f64)> =
        (0..2500).map(|i| (Punt::new(f64::from(i % 50) * 200.0, f64::from(i / 50) * 200.0).unwrap(), 1.0)).collect();
    let mut points = vec![Punt::new(1000.0, 1000.0).unwrap(); 6];
    points.extend(vec![Punt::new(8000.0, 8000.0).unwrap(); 5]);
    points.extend((0..10).map(|i| base[i * 223].0));
    let out = scan(&kader(21), &points, &base, &ScanKeuze { simulaties: 999, ..ScanKeuze::default() }).unwrap().waarde;
    assert_eq!(out.cirkels.iter().map(|c| c.waargenomen).collect::<Vec<_>>(), [6, 5]);
    assert!(out.cirkels[0].p <= out.cirkels[1].p);
}

#[test]
fn many_cells_are_counted_as_few_are() {
    // Above 400 different cells the other way of counting is used: planted or not, the circle is the same one.
    let base = addresses();
    let points = pattern(&base, 3, 900, 60);
    let out = scan(&kader(900), &points, &base, &ScanKeuze { simulaties: 99, ..ScanKeuze::default() }).unwrap().waarde;
    let c = out.cirkels[0];
    let centre = |p: &Punt| Punt::new((p.x() / 100.0).floor() * 100.0 + 50.0, (p.y() / 100.0).floor() * 100.0 + 50.0).unwrap();
    let reach = c.straal - 100.0 / 2_f64.sqrt() + 1e-6;
    assert_eq!(points.iter().filter(|p| centre(p).distance2(c.midden) <= reach * reach).count(), c.waargenomen);
    assert!(c.waargenomen >= 60 && c.p <= 0.05, "{c:?}");
}

#[test]
fn the_scan_of_few_events() {
    let base = addresses();
    for n in 0..3 {
        let out = scan(&kader(n), &pattern(&base, 9, n.max(1), 0)[..n], &base, &few()).unwrap().waarde;
        assert!(out.cirkels.is_empty() && out.p > 0.05, "{n}: {out:?}");
    }
    let moved = Punt::new(base[0].0.x() + 90_000.0, 0.0).unwrap();
    assert_eq!(scan(&kader(1), &[moved], &base, &few()).unwrap().waarde.buiten, 1);
    assert_eq!(scan(&kader(0), &[], &[], &few()).unwrap_err(), Fout::LegeBasis);
    let p = base[0].0;
    assert_eq!(scan(&kader(0), &[], &[(p, 0.0)], &few()).unwrap_err(), Fout::LegeBasis);
    assert_eq!(scan(&kader(0), &[], &[(p, f64::NAN)], &few()).unwrap_err(), Fout::GeenGetal { rij: 0 });
    assert_eq!(scan(&kader(0), &[], &[(p, -1.0)], &few()).unwrap_err(), Fout::Negatief { rij: 0 });
    let with = |keuze| scan(&kader(0), &[], &base, &keuze).unwrap_err();
    assert_eq!(with(ScanKeuze { aandeel: 1.5, ..few() }), Fout::Instelling("aandeel"));
    assert_eq!(with(ScanKeuze { simulaties: 0, ..few() }), Fout::Instelling("simulaties"));
    assert_eq!(with(ScanKeuze { straal: f64::NAN, ..few() }), Fout::Instelling("straal"));
    assert_eq!(with(ScanKeuze { cel: 0.0, ..few() }), Fout::Instelling("cel"));
}

#[test]
fn what_could_have_been_found() {
    let base = addresses();
    let at = |n| onderscheid(&kader(n), n, &base, &ScanKeuze::default()).unwrap();
    let twenty = at(20);
    carried(&twenty, 20);
    let k = twenty.waarde.vanaf.unwrap();
    assert!((3..=9).contains(&k) && twenty.waarde.kracht >= 0.8, "{twenty:?}");
    assert!(at(50).waarde.vanaf.unwrap() <= 14);
    assert_eq!(at(0).waarde.vanaf, None);
    assert_eq!(at(1).waarde.vanaf, None);
}
