use jiff::civil::{DateTime, date};
use proptest::prelude::*;

use super::{carried, kader, kader_met, near};
use crate::{
    Fout, Punt, Raster, Vlak,
    concentratie::{concentratie, gini},
    controle::{Registratie, controle},
    exact::binomial_from,
    omvang::{Omvang, Onderdeel},
    tijd::*,
    toeval::{Doel, Toeval},
};

/// A moment so many minutes after Monday 5 January 2026.
fn moment(minutes: u32) -> DateTime {
    let day = (minutes / 1440) as i64;
    let date = date(2026, 1, 5).checked_add(jiff::Span::new().days(day)).unwrap();
    date.at((minutes / 60 % 24) as i8, (minutes % 60) as i8, 0, 0)
}

fn known(minutes: u32) -> Tijdstip {
    Tijdstip { begin: moment(minutes), einde: None }
}

fn between(from: u32, to: u32) -> Tijdstip {
    Tijdstip { begin: moment(from), einde: Some(moment(to)) }
}

#[test]
fn intervals_are_spread_evenly() {
    // Friday 22:00 to Saturday 02:00; Monday 05:30 to 06:30; two whole weeks; Sunday 23:59.
    let friday = 4 * 1440 + 22 * 60;
    let rows = [between(friday, friday + 240), between(330, 390), between(0, 2 * 7 * 1440), known(7 * 1440 - 1)];
    let out = uren(&kader(4), &rows).unwrap();
    carried(&out, 4);
    let t = out.waarde;
    assert_eq!((t.indeling, t.getoetst), (Indeling::Dagdelen, 1));
    near(t.aantallen.iter().sum(), 4.0, 1e-12);
    near(t.aantallen[3], 0.5 + 30.0 / 168.0, 1e-12);
    near(t.aantallen[4], 0.5 + 12.0 / 168.0, 1e-12);
    near(t.aantallen[0], 0.5 + 30.0 / 168.0, 1e-12);
    near(t.aantallen[7], 1.0 + 12.0 / 168.0, 1e-12);
    assert_eq!(uren(&kader(0), &[between(10, 9)]).unwrap_err(), Fout::EindeVoorBegin { rij: 0 });
}

#[test]
fn hours_from_a_hundred_and_nothing_from_nothing() {
    let many: Vec<Tijdstip> = (0..100).map(|i| known(i * 100)).collect();
    let out = uren(&kader(100), &many).unwrap().waarde;
    assert_eq!((out.indeling, out.aantallen.len()), (Indeling::Uren, 168));
    near(out.aantallen.iter().sum(), 100.0, 1e-12);
    let none = uren(&kader(0), &[]).unwrap().waarde;
    assert_eq!((none.piek, none.cirkel, none.getoetst), (None, None, 0));
    let one = uren(&kader(1), &[known(0)]).unwrap().waarde.piek.unwrap();
    assert!(!one.aantoonbaar && one.p > 0.2, "{one:?}");
}

#[test]
fn a_peak_has_an_exact_chance() {
    // Three on Saturday evening of three: that daypart is 12 of 168 hours. As unlikely are the four weekend dayparts only.
    let saturday = 5 * 1440 + 20 * 60;
    let piek = uren(&kader(3), &[known(saturday), known(saturday + 7 * 1440), known(saturday + 30)]).unwrap().waarde.piek.unwrap();
    let p = 12.0_f64 / 168.0;
    assert_eq!((piek.cel, piek.aantal), (7, 3));
    near(piek.verwacht, 3.0 * p, 1e-12);
    near(piek.p, 4.0 * p.powi(3), 1e-9);
    assert!(piek.aantoonbaar);
    near(binomial_from(3, 3, p), p.powi(3), 1e-12);
}

#[test]
fn hours_of_the_day_are_a_circle() {
    // Around midnight: the plain mean would be noon.
    let rows: Vec<Tijdstip> = (0..12).map(|i| known(i * 1440 + if i % 2 == 0 { 23 * 60 } else { 60 })).collect();
    let c = uren(&kader(12), &rows).unwrap().waarde.cirkel.unwrap();
    assert!(c.uur < 1e-6 || c.uur > 24.0 - 1e-6, "{c:?}");
    near(c.concentratie, (std::f64::consts::PI / 12.0).cos(), 1e-9);
    assert!(c.p < 0.001);
    assert!(uren(&kader(9), &rows[..9]).unwrap().waarde.cirkel.is_none());
}

#[test]
fn peaks_and_circles_alarm_at_most_as_often_as_promised() {
    let mut chance = Toeval::new(2, Doel::Scan);
    for (n, most) in [(10, 70), (40, 70), (120, 70)] {
        let (mut peaks, mut circles) = (0, 0);
        for _ in 0..1000 {
            let rows: Vec<Tijdstip> = (0..n).map(|_| known(chance.below(7 * 1440))).collect();
            let out = uren(&kader(n), &rows).unwrap().waarde;
            peaks += u32::from(out.piek.unwrap().aantoonbaar);
            circles += u32::from(out.cirkel.unwrap().p < 0.05);
        }
        assert!(peaks <= most && circles <= most, "{n}: {peaks} and {circles} of 1000");
        assert!(circles >= 20, "{n}: the test of Rayleigh must be able to alarm: {circles}");
    }
}

#[test]
fn the_generalised_gini() {
    // 50 events at 50 of 4,189 places: the plain Gini is 0.988, this one 0.
    assert!(gini(&[1; 50], 50, 4189).abs() < 1e-9);
    near(gini(&[50], 50, 4189), 1.0 - 1.0 / 50.0, 1e-9);
    // More events than places: the plain Gini. Shares 1/6, 2/6, 3/6: 2/9.
    near(gini(&[1, 2, 3], 6, 3), 2.0 / 9.0, 1e-9);
    assert!(gini(&[2, 2, 2], 6, 3).abs() < 1e-9);
}

#[test]
fn concentration_stands_beside_chance() {
    let out = concentratie(&kader(20), &[1, 5, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 400, 999).unwrap();
    carried(&out, 19);
    let c = out.waarde.unwrap();
    assert!(c.gini.p < 0.01 && c.gini.waarde > c.gini.verwacht, "{c:?}");
    assert_eq!((c.geraakt, c.helft.waarde), (15, 6.0));
    assert!(c.helft.verwacht > 7.0);
    let even = concentratie(&kader(10), &[1; 10], 400, 999).unwrap().waarde.unwrap();
    for (counts, n) in [(&[1; 10][..], 10), (&[2, 1, 1, 1, 1, 1, 1, 1, 1], 10), (&[6, 1, 1, 1, 1], 10), (&[3, 3, 2, 1, 1], 10)] {
        let it = concentratie(&kader(n), counts, 400, 999).unwrap().waarde.unwrap();
        assert_eq!(it.aantoonbaar_tot.is_some_and(|most| it.helft.waarde <= most as f64), it.helft.p < 0.05, "{it:?}");
    }
    assert_eq!((even.gini.p, even.helft.p), (1.0, 1.0));
    assert_eq!(concentratie(&kader(1), &[1], 400, 9).unwrap().waarde, None);
    assert_eq!(concentratie(&kader(0), &[], 400, 9).unwrap().waarde, None);
    assert_eq!(concentratie(&kader(0), &[], 0, 9).unwrap_err(), Fout::LegeBasis);
    assert_eq!(concentratie(&kader(2), &[1, 1], 1, 9).unwrap_err(), Fout::LegeBasis);
    assert_eq!(concentratie(&kader(2), &[1, 1], 9, 0).unwrap_err(), Fout::Instelling("simulaties"));
}

#[test]
fn concentration_alarms_at_most_as_often_as_promised() {
    let mut chance = Toeval::new(6, Doel::Scan);
    let alarms = (0..400).filter(|seed| {
        let mut counts = [0; 60];
        (0..20).for_each(|_| counts[chance.below(60) as usize] += 1);
        concentratie(&kader_met(*seed), &counts, 60, 199).unwrap().waarde.is_some_and(|c| c.gini.p < 0.05)
    });
    let alarms = alarms.count();
    assert!(alarms <= 32, "{alarms} of 400");
}

#[test]
fn what_can_be_said_at_each_size() {
    let classes: Vec<Omvang> = [0, 1, 4, 5, 19, 20, 99, 100, 999, 1000].map(Omvang::of).to_vec();
    assert_eq!(
        classes,
        [
            Omvang::Geen,
            Omvang::Enkele,
            Omvang::Enkele,
            Omvang::Weinig,
            Omvang::Weinig,
            Omvang::Tientallen,
            Omvang::Tientallen,
            Omvang::Honderden,
            Omvang::Honderden,
            Omvang::Duizenden
        ]
    );
    let may = |n| Onderdeel::ALLE.into_iter().filter(|o| o.mag(n)).count();
    assert_eq!([0, 4, 5, 19, 20, 49, 50, 100, 500, 1000].map(may), [2, 2, 6, 6, 11, 11, 12, 14, 15, 16]);
    assert!(Onderdeel::ALLE.windows(2).all(|w| w[0].vanaf() <= w[1].vanaf()));
}

#[test]
fn the_data_are_looked_at_first() {
    let p = |x| Punt::new(x, 50.0).unwrap();
    let vlak = Vlak::geheel(Raster { cel: 100.0, kolom: 0, rij: 0, breed: 10, hoog: 1 });
    let row = |punt, tijd| Registratie { punt, tijd };
    let mut rows = vec![
        row(Some(p(10.0)), Some(known(0))),
        row(Some(p(10.0)), Some(between(60, 180))),
        row(Some(p(5000.0)), None),
        row(None, Some(between(180, 60))),
        row(Some(p(20.0)), Some(known(100))),
    ];
    let out = controle(&kader(5), &rows, &vlak);
    carried(&out, 5);
    let c = &out.waarde;
    assert_eq!((c.aantal, c.geplaatst, c.te_weinig_geplaatst, c.buiten_gebied, c.gedeeld), (5, 4, true, 1, 2));
    assert_eq!((c.zonder_tijd, c.middernacht, c.ruime_tijd, c.omgekeerd), (1, 1, 1, 1));
    assert_eq!(c.standaardplekken.iter().map(|s| s.aantal).collect::<Vec<_>>(), [2]);
    rows.reverse();
    assert_eq!(out, controle(&kader(5), &rows, &vlak));
    let none = controle(&kader(0), &[], &vlak).waarde;
    assert!(!none.te_weinig_geplaatst && none.standaardplekken.is_empty());
}

/// What is said to be enough is enough, and one fewer is not.
#[test]
fn a_peak_that_cannot_be_shown_says_from_which_count_it_could() {
    let elsewhere = |i: u32| known(i % 7 * 1440 + i * 5 % 18 * 60);
    for (n, cel, at) in [(12, 3, 18 * 60), (30, 7, 5 * 1440 + 18 * 60), (120, 20, 20 * 60)] {
        let with = |k: u64| {
            let rows: Vec<_> = (0..n).map(|i| if u64::from(i) < k { known(at) } else { elsewhere(i) }).collect();
            uren(&kader(rows.len()), &rows).unwrap().waarde
        };
        let from = with(1).piek_vanaf[cel];
        let (enough, fewer) = (with(from), with(from - 1));
        assert_eq!(enough.piek.map(|p| (p.cel, p.aantoonbaar)), Some((cel, true)), "{from} of {n}");
        assert!(enough.piek_vanaf.is_empty() && fewer.piek.is_some_and(|p| !p.aantoonbaar), "{from} of {n}: {:?}", fewer.piek);
    }
    assert!(uren(&kader(1), &[known(0)]).unwrap().waarde.piek_vanaf.iter().all(|from| *from > 1), "one is never a peak");
}

#[test]
fn an_hour_that_says_nothing_says_from_how_many_it_would() {
    let with = |k: u32| {
        let rows: Vec<_> = (0..24).map(|i| known(if i < k { 20 * 60 } else { (i - k) * 1440 / (24 - k) })).collect();
        uren(&kader(24), &rows).unwrap().waarde.cirkel.unwrap()
    };
    let from = with(0).aantoonbaar_vanaf as u32;
    assert_eq!((with(0).getoetst, with(from).p < 0.05, with(from - 1).p < 0.05), (24, true, false), "{from}");
}

proptest! {
    #[test]
    fn every_event_is_spread_once_whatever_the_order(rows in proptest::collection::vec((0_u32..30_000, 0_u32..30_000), 0..130), turn in 0_usize..130) {
        let mut rows: Vec<Tijdstip> = rows.iter().map(|(from, length)| between(*from, from + length * (length % 3))).collect();
        let out = uren(&kader(0), &rows).unwrap();
        let total: f64 = out.waarde.aantallen.iter().sum();
        prop_assert!((total - rows.len() as f64).abs() < 1e-9);
        prop_assert!(out.waarde.piek.is_none_or(|p| p.p > 0.0 && p.p <= 1.0));
        let by = turn % rows.len().max(1);
        rows.rotate_left(by);
        prop_assert_eq!(out, uren(&kader(0), &rows).unwrap());
    }

    #[test]
    fn gini_lies_between_zero_and_one(counts in proptest::collection::vec(1_u32..20, 1..40), more in 0_u32..1000) {
        let mut counts = counts;
        counts.sort_unstable();
        let n = counts.iter().sum::<u32>() as usize;
        let g = gini(&counts, n, counts.len() as u32 + more);
        prop_assert!((0.0..=1.0).contains(&g));
        let mut other = counts.clone();
        other.reverse();
        let c = concentratie(&kader(0), &counts, counts.len() as u32 + more, 9).unwrap();
        prop_assert_eq!(c, concentratie(&kader(0), &other, counts.len() as u32 + more, 9).unwrap());
    }
}
