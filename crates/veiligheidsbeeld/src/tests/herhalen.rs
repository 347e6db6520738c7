use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::{carried, kader, kader_met, near, random_points};
use crate::{
    Fout, Punt, daynumber,
    herhaling::herhaling,
    knox::*,
    toeval::{Doel, Toeval},
};

fn day(n: i32) -> Date {
    let mut date = date(2026, 1, 1);
    for _ in 0..n {
        date = date.tomorrow().unwrap();
    }
    date
}

#[test]
fn two_events_are_in_the_band_in_which_the_table_counts_them() {
    let (here, keuze) = (Punt::new(155_000.0, 463_000.0).unwrap(), KnoxKeuze::default());
    let away = |metres: f64, days: i32| keuze.band((here, day(100)), (Punt::new(155_000.0 + metres, 463_000.0).unwrap(), day(100 + days)));
    let found = [(0.0, 0), (0.5, 6), (99.9, 7), (100.0, 13), (399.9, 55)].map(|(m, d)| away(m, d));
    assert_eq!(found, [Some((0, 0)), Some((1, 0)), Some((1, 1)), Some((2, 1)), Some((3, 3))]);
    assert_eq!([(400.0, 0), (0.0, 56), (900.0, 90)].map(|(m, d)| away(m, d)), [None; 3]);
    assert_eq!(away(150.0, -3), away(150.0, 3), "before and after");
    for (metres, days) in [(0.0, 0), (80.0, 8), (250.0, 30), (399.0, 55)] {
        let pair = [(here, day(100)), (Punt::new(155_000.0 + metres, 463_000.0).unwrap(), day(100 + days))];
        let table = knox(&kader(2), &pair, &keuze).unwrap().waarde;
        let cell = table.cellen.iter().find(|c| c.waargenomen == 1).map(|c| (c.afstand, c.dagen));
        assert_eq!(cell, away(metres, days), "{metres} m, {days} days");
    }
}

#[test]
fn repeats_within_a_year_with_what_cannot_be_said_yet() {
    let rows = [("a", day(10)), ("b", day(20)), ("a", day(40)), ("c", day(300)), ("a", day(47)), ("d", day(900))];
    let out = herhaling(&kader(6), &rows);
    carried(&out, 5);
    let h = out.waarde;
    assert_eq!((h.verschillend, h.vaker, h.gebeurtenissen_vaker), (3, 1, 3));
    assert_eq!(h.dagen_ertussen, [7, 30]);
    assert_eq!((h.volledig_gevolgd, h.nog_niet_te_zeggen, h.kans), (2, 3, None), "nobody was followed for a year");
    let none = herhaling::<u64>(&kader(0), &[]).waarde;
    assert_eq!((none.verschillend, none.kans), (0, None));
}

#[test]
fn the_chance_of_a_repeat_counts_who_was_followed() {
    let mut kader = kader(0);
    kader.periode = crate::Periode::new(date(2026, 1, 1), date(2029, 1, 1)).unwrap();
    // Two followed for years, one repeats after 100 days and then is followed; one enters near the end and is followed for 50 days.
    let rows = [(1, day(0)), (2, day(0)), (3, day(0)), (3, day(100)), (4, day(1045))];
    let h = herhaling(&kader, &rows).waarde;
    assert_eq!((h.volledig_gevolgd, h.nog_niet_te_zeggen), (4, 1));
    // On day 100 four are still followed: one of them repeats.
    near(h.kans.unwrap(), 0.25, 1e-12);
    let late = herhaling(&kader, &[(1, day(0)), (1, day(400))]).waarde;
    assert_eq!((late.dagen_ertussen.len(), late.later_dan_venster, late.kans), (0, 1, Some(0.0)));
}

/// Bands as in the definition, all pairs.
fn table(events: &[(Punt, Date)], keuze: &KnoxKeuze) -> Vec<u64> {
    let mut out = vec![0; (keuze.afstanden.len() + 1) * keuze.dagen.len()];
    for (i, a) in events.iter().enumerate() {
        for b in &events[i + 1..] {
            let d = a.0.distance2(b.0).sqrt();
            let s = if d == 0.0 { Some(0) } else { keuze.afstanden.iter().position(|e| d < *e).map(|s| s + 1) };
            let apart = (daynumber(a.1) - daynumber(b.1)).abs();
            if let (Some(s), Some(t)) = (s, keuze.dagen.iter().position(|e| apart < *e)) {
                out[s * keuze.dagen.len() + t] += 1;
            }
        }
    }
    out
}

fn events(seed: u64, n: usize, side: f64, days: u32) -> Vec<(Punt, Date)> {
    let mut chance = Toeval::new(seed, Doel::Scan);
    let points = random_points(&mut chance, n, side);
    points.into_iter().map(|p| (p, day(chance.below(days) as i32))).collect()
}

#[test]
fn knox_counts_every_pair_once() {
    let keuze = KnoxKeuze { simulaties: 99, ..KnoxKeuze::default() };
    let mut rows = events(1, 200, 2000.0, 120);
    // The same place, the bounds themselves, and cells with a corner in common.
    rows.extend([(rows[0].0, rows[0].1), (Punt::new(0.0, 0.0).unwrap(), day(0)), (Punt::new(100.0, 0.0).unwrap(), day(7))]);
    rows.extend([(Punt::new(-400.0, 0.0).unwrap(), day(7)), (Punt::new(0.0, -399.0).unwrap(), day(56))]);
    let out = knox(&kader(rows.len()), &rows, &keuze).unwrap();
    carried(&out, rows.len());
    assert_eq!(out.waarde.cellen.iter().map(|c| c.waargenomen).collect::<Vec<_>>(), table(&rows, &keuze));
    rows.reverse();
    assert_eq!(out, knox(&kader(rows.len()), &rows, &keuze).unwrap());
}

#[test]
fn knox_mean_and_spread_are_exact() {
    let keuze = KnoxKeuze { afstanden: vec![300.0, 600.0], dagen: vec![10, 30], simulaties: 9 };
    let rows = events(2, 7, 800.0, 60);
    let out = knox(&kader(7), &rows, &keuze).unwrap();
    assert_eq!(out.verantwoording.simulaties, None, "all orders, nothing drawn");
    // All 5,040 orders, by recursion.
    let (mut sum, mut square) = (vec![0.0; 6], vec![0.0; 6]);
    let mut days: Vec<Date> = rows.iter().map(|r| r.1).collect();
    let mut reached = [0_u32; 6];
    permute(&mut days, 0, &mut |order| {
        let dealt: Vec<_> = rows.iter().zip(order).map(|(r, d)| (r.0, *d)).collect();
        for (i, count) in table(&dealt, &keuze).into_iter().enumerate() {
            sum[i] += count as f64;
            square[i] += (count * count) as f64;
            reached[i] += u32::from(count >= out.waarde.cellen[i].waargenomen);
        }
    });
    for (i, cell) in out.waarde.cellen.iter().enumerate() {
        let mean = sum[i] / 5040.0;
        assert!((cell.verwacht - mean).abs() < 1e-9, "{cell:?} {mean}");
        assert!((cell.spreiding - (square[i] / 5040.0 - mean * mean).max(0.0).sqrt()).abs() < 1e-6, "{cell:?}");
        near(cell.p, f64::from(reached[i]) / 5040.0, 1e-12);
        assert!(cell.p_gecorrigeerd >= cell.p - 1e-12);
    }
}

fn permute(days: &mut Vec<Date>, from: usize, see: &mut impl FnMut(&[Date])) {
    if from == days.len() {
        return see(days);
    }
    for i in from..days.len() {
        days.swap(from, i);
        permute(days, from + 1, see);
        days.swap(from, i);
    }
}

#[test]
fn knox_of_few_and_of_equal_events() {
    for n in 0..3 {
        let out = knox(&kader(n), &events(3, n, 100.0, 5), &KnoxKeuze::default()).unwrap().waarde;
        assert_eq!((out.p, out.aantoonbaar), (1.0, false), "{n}");
        assert!(out.cellen.iter().all(|c| c.p == 1.0 && c.p_gecorrigeerd == 1.0));
    }
    for n in [5, 30] {
        let same = vec![(Punt::new(1.0, 1.0).unwrap(), day(3)); n];
        let out = knox(&kader(n), &same, &KnoxKeuze { simulaties: 99, ..KnoxKeuze::default() }).unwrap().waarde;
        assert_eq!((out.p, out.paren), (1.0, (n * (n - 1) / 2) as u64), "every order is the same");
    }
}

#[test]
fn knox_refuses_bounds_that_do_not_rise() {
    let with = |afstanden: &[f64], dagen: &[i32], simulaties| {
        knox(&kader(0), &[], &KnoxKeuze { afstanden: afstanden.to_vec(), dagen: dagen.to_vec(), simulaties }).unwrap_err()
    };
    assert_eq!(with(&[], &[7], 9), Fout::Instelling("afstanden"));
    assert_eq!(with(&[100.0, 100.0], &[7], 9), Fout::Instelling("afstanden"));
    assert_eq!(with(&[f64::NAN], &[7], 9), Fout::Instelling("afstanden"));
    assert_eq!(with(&[100.0], &[0, 7], 9), Fout::Instelling("dagen"));
    assert_eq!(with(&[100.0], &[], 9), Fout::Instelling("dagen"));
    assert_eq!(with(&[100.0], &[7], 0), Fout::Instelling("simulaties"));
}

#[test]
fn knox_alarms_at_most_as_often_as_promised_and_finds_a_series() {
    let keuze = KnoxKeuze { simulaties: 199, ..KnoxKeuze::default() };
    let run = |seed: u64, planted: bool| {
        let mut rows = events(100 + seed, 40, 4000.0, 365);
        if planted {
            // Six of forty within 100 m and a week of one another.
            let (x, y) = (rows[0].0.x(), rows[0].0.y());
            for (i, row) in rows.iter_mut().take(6).enumerate() {
                *row = (Punt::new(x + 10.0 * i as f64, y).unwrap(), day(100 + i as i32));
            }
        }
        knox(&kader_met(seed), &rows, &keuze).unwrap().waarde
    };
    let alarms = (0..300).filter(|seed| run(*seed, false).p < 0.05).count();
    assert!(alarms <= 26, "{alarms} of 300");
    let found = (0..100).filter(|seed| run(*seed, true).aantoonbaar).count();
    assert!(found >= 95, "{found} of 100");
}

#[test]
fn what_is_said_to_be_enough_pairs_is_enough() {
    for seed in 0..12 {
        let mut rows = events(seed, 30, 1500.0, 365);
        // In some towns a series.
        (0..(seed as usize % 3) * 4).for_each(|i| rows[i] = (rows[0].0, day(i as i32)));
        let k = knox(&kader_met(seed), &rows, &KnoxKeuze { simulaties: 999, ..KnoxKeuze::default() }).unwrap().waarde;
        let enough = k.cellen.iter().any(|c| c.aantoonbaar_vanaf.is_some_and(|from| c.waargenomen >= from));
        assert!(enough == k.aantoonbaar, "{seed}: {} {:?}", k.p, k.cellen);
        assert!(k.cellen.iter().any(|c| c.aantoonbaar_vanaf.is_some()));
    }
    let apart: Vec<_> = (0..20).map(|i| (Punt::new(100_000.0 + f64::from(i) * 1000.0, 450_000.0).unwrap(), day(i))).collect();
    let none = knox(&kader(20), &apart, &KnoxKeuze::default()).unwrap().waarde;
    assert!(none.cellen.iter().all(|c| c.aantoonbaar_vanaf.is_none()), "nothing lies close: no number of pairs could be");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn knox_agrees_with_the_definition(rows in proptest::collection::vec((0_u16..12, 0_u16..12, 0_u8..90), 0..25), turn in 0_usize..25) {
        let mut rows: Vec<_> = rows.iter().map(|(x, y, d)| (Punt::new(f64::from(*x) * 50.0, f64::from(*y) * 50.0).unwrap(), day(i32::from(*d)))).collect();
        let keuze = KnoxKeuze { simulaties: 19, ..KnoxKeuze::default() };
        // Up to eight events every order is tried: too slow here for each case.
        prop_assume!(!(6..=8).contains(&rows.len()));
        let out = knox(&kader(0), &rows, &keuze).unwrap();
        prop_assert_eq!(out.waarde.cellen.iter().map(|c| c.waargenomen).collect::<Vec<_>>(), table(&rows, &keuze));
        prop_assert!(out.waarde.cellen.iter().all(|c| c.p > 0.0 && c.p <= 1.0 && c.p_gecorrigeerd <= 1.0 && c.verwacht >= 0.0));
        let by = turn % rows.len().max(1);
        rows.rotate_left(by);
        prop_assert_eq!(out, knox(&kader(0), &rows, &keuze).unwrap());
    }
}
