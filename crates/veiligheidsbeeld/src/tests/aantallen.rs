use proptest::prelude::*;

use super::{carried, kader, near};
use crate::{
    Fout,
    aantal::*,
    buurt::*,
    toeval::{Doel, Toeval},
};

fn per_year(aantal: u64) -> Telling {
    Telling { aantal, maat: 365.0 }
}

#[test]
fn a_total_has_its_interval() {
    let t = totaal(&kader(14), 14);
    carried(&t, 14);
    near(t.waarde.past_bij.laag, 7.653_930_276_300_595, 1e-9);
    near(t.waarde.past_bij.hoog, 23.489_621_121_835_576, 1e-9);
    near(t.waarde.per_jaar.hoog, 23.489_621_121_835_576 * 365.25 / 365.0, 1e-9);
    let none = totaal(&kader(0), 0).waarde.past_bij;
    assert_eq!(none.laag, 0.0);
    near(none.hoog, 3.688_879_454_113_935_4, 1e-12);
}

#[test]
fn a_change_says_what_would_have_been_needed() {
    let v = verandering(&kader(29), per_year(12), per_year(17)).unwrap();
    carried(&v, 29);
    let v = v.waarde;
    near(v.p, 0.458_258_319_646_120_07, 1e-10);
    assert!(!v.aantoonbaar);
    assert_eq!((v.stijging_vanaf, v.daling_tot), (25, Some(3)));
    near(v.verhouding.unwrap(), 17.0 / 12.0, 1e-12);
    assert!(v.verhouding_past_bij.laag < 1.0 && v.verhouding_past_bij.hoog > 1.0);
    for (from, to) in [(0, 6), (1, 8)] {
        let v = verandering(&kader(0), per_year(from), per_year(from)).unwrap().waarde;
        assert_eq!((v.stijging_vanaf, v.daling_tot), (to, None), "from {from}");
        assert_eq!(v.p, 1.0);
    }
    // Memphis 2019: first against second half-year, as published.
    let v = verandering(&kader(0), Telling { aantal: 1083, maat: 181.0 }, Telling { aantal: 1162, maat: 184.0 }).unwrap().waarde;
    near(v.p, 0.21, 0.05);
}

#[test]
fn change_without_days_or_numbers_is_refused() {
    let bad = |maat| verandering(&kader(0), per_year(1), Telling { aantal: 1, maat }).unwrap_err();
    assert_eq!(bad(0.0), Fout::LegeBasis);
    assert_eq!(bad(f64::NAN), Fout::GeenGetal { rij: 1 });
    let nothing = verandering(&kader(0), per_year(0), per_year(0)).unwrap().waarde;
    assert_eq!((nothing.verhouding, nothing.verhouding_past_bij.laag), (None, 0.0));
    assert!(nothing.verhouding_past_bij.hoog.is_infinite());
}

#[test]
fn change_per_area_only_from_a_hundred() {
    let rows = |a, b| vec![("B".to_owned(), per_year(a), per_year(b)), ("A".to_owned(), per_year(60), per_year(62))];
    assert!(verandering_per_gebied(&kader(0), &rows(30, 90)).unwrap().waarde.is_empty(), "90 before");
    let shown = verandering_per_gebied(&kader(0), &rows(60, 120)).unwrap().waarde;
    assert_eq!(
        shown.iter().map(|g| (g.code.as_str(), g.richting)).collect::<Vec<_>>(),
        [("A", Richting::NietAantoonbaar), ("B", Richting::Omhoog)]
    );
    let less = verandering_per_gebied(&kader(0), &rows(120, 60)).unwrap().waarde;
    assert_eq!(less[1].richting, Richting::Omlaag);
}

fn area(code: &str, aantal: u64, basis: f64) -> BuurtTelling {
    BuurtTelling { code: code.to_owned(), aantal, basis }
}

#[test]
fn smoothed_rates_after_marshall() {
    // By hand: m = 22/4000, s2 = sum b (r - m)2 / B, A = s2 - m / 1000.
    let pairs = [(10.0, 1000.0), (2.0, 500.0), (8.0, 2000.0), (2.0, 500.0)];
    let m = 22.0 / 4000.0;
    let s2 = (1000.0 * (0.01 - m) * (0.01 - m) + 2.0 * 500.0 * (0.004 - m) * (0.004 - m) + 2000.0 * (0.004 - m) * (0.004 - m)) / 4000.0;
    let a = s2 - m / 1000.0;
    assert!(a > 0.0);
    let got = marshall(&pairs);
    near(got[0], m + a / (a + m / 1000.0) * (0.01 - m), 1e-12);
    near(got[2], m + a / (a + m / 2000.0) * (0.004 - m), 1e-12);
    // Nothing to tell apart: everything is the average.
    for rate in marshall(&[(1.0, 100.0), (1.0, 100.0), (2.0, 200.0)]) {
        near(rate, 0.01, 1e-12);
    }
    assert!(marshall(&[]).is_empty());
    assert_eq!(marshall(&[(0.0, 5.0)]), [0.0]);
}

#[test]
fn neighbourhoods_are_compared_and_sorted() {
    let rows = [area("BU1", 2, 1000.0), area("BU2", 20, 1000.0), area("BU3", 5, 1000.0), area("BU4", 1, 0.0)];
    let out = buurten(&kader(28), &rows).unwrap();
    carried(&out, 28);
    let codes: Vec<_> = out.waarde.iter().map(|b| (b.code.as_str(), b.vergelijking)).collect();
    assert_eq!(
        codes,
        [("BU2", Vergelijking::Hoger), ("BU3", Vergelijking::GeenVerschil), ("BU1", Vergelijking::Lager), ("BU4", Vergelijking::GeenBasis)]
    );
    let top = &out.waarde[0];
    near(top.verwacht.unwrap(), 9.0, 1e-12);
    near(top.p.unwrap(), crate::exact::binomial_two_sided(20, 27, 1.0 / 3.0), 1e-12);
    let rate = top.tempo.unwrap();
    assert!(rate.gladgestreken < rate.ruw && rate.past_bij.laag < rate.ruw);
    assert!(out.waarde[3].tempo.is_none() && out.waarde[3].p.is_none());
    let few = buurten(&kader(19), &[area("BU1", 15, 1000.0), area("BU2", 4, 1000.0)]).unwrap().waarde;
    assert!(few.iter().all(|b| b.tempo.is_none()), "no rates below 20 events");
    assert_eq!(few[0].code, "BU1");
}

#[test]
fn neighbourhoods_without_base_or_numbers() {
    assert_eq!(buurten(&kader(0), &[]), Err(Fout::LegeBasis));
    assert_eq!(buurten(&kader(0), &[area("BU1", 1, 0.0)]), Err(Fout::LegeBasis));
    assert_eq!(buurten(&kader(0), &[area("BU1", 1, 1.0), area("BU2", 1, f64::NAN)]), Err(Fout::GeenGetal { rij: 1 }));
    assert_eq!(buurten(&kader(0), &[area("BU1", 1, -1.0)]), Err(Fout::Negatief { rij: 0 }));
    let none = buurten(&kader(0), &[area("BU1", 0, 10.0), area("BU2", 0, 10.0)]).unwrap().waarde;
    assert!(none.iter().all(|b| b.p == Some(1.0) && b.vergelijking == Vergelijking::GeenVerschil));
}

#[test]
fn from_which_count_an_area_would_be_higher() {
    let from = hoger_vanaf(30, 0.2, 5).unwrap();
    let with = |k: u64| {
        let rest = |i: u64| (30 - k) / 4 + u64::from(i < (30 - k) % 4);
        let others = (0..4).map(|i| area(&format!("BU{i}"), rest(i), 1000.0));
        let rows: Vec<_> = others.chain([area("BU9", k, 1000.0)]).collect();
        buurten(&kader(30), &rows).unwrap().waarde.into_iter().find(|b| b.code == "BU9").unwrap().vergelijking
    };
    assert_eq!((with(from), with(from - 1)), (Vergelijking::Hoger, Vergelijking::GeenVerschil), "{from}");
    assert_eq!(hoger_vanaf(2, 0.5, 2), None, "of two robberies no area can be higher");
}

proptest! {
    #[test]
    fn order_of_areas_does_not_matter(rows in proptest::collection::vec((0_u64..30, 1.0..5000.0_f64), 1..12), turn in 0_usize..12) {
        let mut rows: Vec<_> = rows.iter().enumerate().map(|(i, (n, b))| area(&format!("BU{i}"), *n, *b)).collect();
        let first = buurten(&kader(0), &rows).unwrap();
        let len = rows.len();
        rows.rotate_left(turn % len);
        prop_assert_eq!(first, buurten(&kader(0), &rows).unwrap());
    }

    #[test]
    fn beyond_the_needed_count_everything_is_shown(a in 0_u64..60, days in 100.0..800.0_f64, more in 0_u64..60) {
        let from = per_year(a);
        let with = |aantal| verandering(&kader(0), from, Telling { aantal, maat: days }).unwrap().waarde;
        let needed = with(a);
        prop_assert!(with(needed.stijging_vanaf + more).aantoonbaar);
        prop_assert!(!with(needed.stijging_vanaf - 1).aantoonbaar);
        if let Some(fall) = needed.daling_tot {
            prop_assert!(with(fall.saturating_sub(more)).aantoonbaar && !with(fall + 1).aantoonbaar);
        }
    }
}

/// Every event falls in an area by its base, or in a half-year by a coin.
#[test]
fn counts_alarm_at_most_as_often_as_promised() {
    let mut chance = Toeval::new(12, Doel::Scan);
    let (mut areas, mut changes) = (0, 0);
    for _ in 0..600 {
        let mut rows: Vec<_> = (0..12).map(|i| area(&format!("BU{i:02}"), 0, f64::from(1 + i % 4) * 500.0)).collect();
        let (mut first, mut second) = (0, 0);
        for _ in 0..40 {
            // Bases of 1, 2, 3 and 4 times 500: 30 parts in all.
            let mut part = f64::from(chance.below(30)) * 500.0;
            let hit = rows.iter_mut().find(|row| {
                part -= row.basis;
                part < 0.0
            });
            hit.unwrap().aantal += 1;
            if chance.below(2) == 0 { first += 1 } else { second += 1 }
        }
        let out = buurten(&kader(40), &rows).unwrap().waarde;
        areas += u32::from(out.iter().any(|b| b.vergelijking != Vergelijking::GeenVerschil));
        changes += u32::from(verandering(&kader(40), per_year(first), per_year(second)).unwrap().waarde.aantoonbaar);
    }
    assert!(areas <= 45 && changes <= 45, "{areas} and {changes} of 600");
    assert!(changes >= 8, "the exact test must be able to alarm: {changes}");
}
