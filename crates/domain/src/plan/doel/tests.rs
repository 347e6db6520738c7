use jiff::civil::Date;
use proptest::prelude::*;

use super::*;
use crate::{
    Code,
    plan::{DOELVOORSTELLEN, Doelperiode, Doeltekort, Meetbaar, Tijdvak, doeltekorten, doelvoorstel},
};

fn dag(tekst: &str) -> Date {
    tekst.parse().expect("day")
}

fn vak(van: &str, tot: &str) -> Tijdvak {
    Tijdvak { van: dag(van), tot: dag(tot) }
}

fn minstens(percentage: i64) -> Option<Streefwaarde> {
    Some(Streefwaarde { tienden: percentage * 10, eenheid: Doeleenheid::Percentage, richting: Doelrichting::Minstens })
}

fn deel(teller: i64, noemer: i64) -> Option<Meetwaarde> {
    Some(Meetwaarde::Deel { teller, noemer })
}

#[test]
fn a_day_falls_in_one_period() {
    assert_eq!(Doelperiode::Jaar.tijdvak(dag("2026-05-14")), vak("2026-01-01", "2027-01-01"));
    assert_eq!(Doelperiode::Halfjaar.tijdvak(dag("2026-07-01")), vak("2026-07-01", "2027-01-01"));
    assert_eq!(Doelperiode::Kwartaal.tijdvak(dag("2026-06-30")), vak("2026-04-01", "2026-07-01"));
    assert_eq!(Doelperiode::TwaalfMaanden.tijdvak(dag("2026-05-14")), vak("2025-05-01", "2026-05-01"));
    assert_eq!(Doelperiode::DrieJaar.tijdvak(dag("2026-05-14")), vak("2024-01-01", "2027-01-01"));
    assert_eq!(Doelperiode::DrieJaar.vorige(vak("2024-01-01", "2027-01-01")), vak("2023-01-01", "2026-01-01"));
    assert_eq!(Doelperiode::TwaalfMaanden.vorige(vak("2025-05-01", "2026-05-01")), vak("2025-02-01", "2026-02-01"));
    assert_eq!(vak("2026-01-01", "2027-01-01").laatste(), dag("2026-12-31"));
    assert_eq!(Doelperiode::Kwartaal.vanaf(dag("2026-02-01")), None);
    assert_eq!(Doelperiode::Kwartaal.vanaf(dag("2026-04-02")), None);
}

#[test]
fn few_cases_say_nothing_and_no_cases_are_no_figure() {
    assert_eq!(oordeel(minstens(90), deel(4, 4), 5, true), Doeloordeel::TeWeinig);
    assert_eq!(oordeel(minstens(90), deel(5, 5), 5, true), Doeloordeel::Gehaald);
    assert_eq!(oordeel(minstens(90), deel(8, 9), 5, true), Doeloordeel::NietGehaald);
    assert_eq!(oordeel(minstens(90), deel(0, 0), 5, true), Doeloordeel::GeenCijfer);
    assert_eq!(oordeel(minstens(90), None, 5, true), Doeloordeel::GeenCijfer);
    assert_eq!(oordeel(None, deel(8, 9), 5, true), Doeloordeel::GeenStreefwaarde);
}

#[test]
fn a_share_is_never_rounded_towards_the_target() {
    // 899 of 999 is 89.99 percent.
    assert_eq!(oordeel(minstens(90), deel(899, 999), 5, true), Doeloordeel::NietGehaald);
    assert_eq!(oordeel(minstens(90), deel(900, 1000), 5, true), Doeloordeel::Gehaald);
    assert_eq!(deel(899, 999).and_then(Meetwaarde::tienden), Some(899));
}

#[test]
fn at_most_is_the_other_side() {
    let hoogstens = Some(Streefwaarde { tienden: 30, eenheid: Doeleenheid::Dagen, richting: Doelrichting::Hoogstens });
    let waarde = |tienden| Some(Meetwaarde::Waarde { tienden, van: None });
    assert_eq!(oordeel(hoogstens, waarde(30), 5, true), Doeloordeel::Gehaald);
    assert_eq!(oordeel(hoogstens, waarde(31), 5, true), Doeloordeel::NietGehaald);
    assert_eq!(oordeel(hoogstens, Some(Meetwaarde::Waarde { tienden: 10, van: Some(4) }), 5, true), Doeloordeel::TeWeinig);
}

#[test]
fn a_number_that_can_still_grow_is_not_judged_too_early() {
    let aantal = |richting| Some(Streefwaarde { tienden: 20, eenheid: Doeleenheid::Aantal, richting });
    let of = |richting, n: i64, voorbij| oordeel(aantal(richting), Some(Meetwaarde::Waarde { tienden: n * 10, van: None }), 5, voorbij);
    assert_eq!(of(Doelrichting::Minstens, 1, false), Doeloordeel::LooptNog);
    assert_eq!(of(Doelrichting::Minstens, 2, false), Doeloordeel::Gehaald);
    assert_eq!(of(Doelrichting::Minstens, 1, true), Doeloordeel::NietGehaald);
    assert_eq!(of(Doelrichting::Hoogstens, 1, false), Doeloordeel::LooptNog);
    assert_eq!(of(Doelrichting::Hoogstens, 3, false), Doeloordeel::NietGehaald);
    assert_eq!(of(Doelrichting::Hoogstens, 1, true), Doeloordeel::Gehaald);
}

#[test]
fn a_share_is_shown_whole_unless_that_would_lie() {
    let of = |streef, teller, noemer| Streefwaarde::toon(streef, Meetwaarde::Deel { teller, noemer });
    assert_eq!((of(None, 7, 9), of(None, 2, 3), of(None, 0, 9), of(None, 9, 9)), (Some(780), Some(670), Some(0), Some(1000)));
    assert_eq!(of(minstens(90), 899, 999), Some(899), "90% would read as reached");
    let hoogstens = Some(Streefwaarde { tienden: 100, eenheid: Doeleenheid::Percentage, richting: Doelrichting::Hoogstens });
    assert_eq!((of(hoogstens, 1004, 10_000), of(hoogstens, 101, 1000)), (Some(101), Some(101)), "10% would read as reached");
    assert_eq!(of(None, 0, 0), None);
}

#[test]
fn the_interval_is_that_of_wilson() {
    // Known values: 8 of 9, and 0 of 10.
    let (low, high) = Meetwaarde::Deel { teller: 8, noemer: 9 }.interval().expect("a share");
    assert!((low - 56.5).abs() < 0.1 && (high - 98.0).abs() < 0.1, "{low} {high}");
    let (low, high) = Meetwaarde::Deel { teller: 0, noemer: 10 }.interval().expect("a share");
    assert!(low.abs() < 1e-9 && (high - 27.8).abs() < 0.1, "{low} {high}");
    assert!(minstens(90).is_some_and(|s| s.kan_toeval(Meetwaarde::Deel { teller: 8, noemer: 9 })));
    assert!(minstens(90).is_some_and(|s| !s.kan_toeval(Meetwaarde::Deel { teller: 2, noemer: 9 })));
}

#[test]
fn small_counts_and_small_rests_point_somebody_out() {
    let of = |teller, noemer| Meetwaarde::Deel { teller, noemer }.herleidbaar(5);
    assert!(of(8, 9) && of(1, 20) && of(3, 3));
    assert!(!of(9, 9) && !of(0, 9) && !of(10, 20));
}

#[test]
fn numbers_are_read_as_people_write_them() {
    assert_eq!((tienden("95"), tienden(" 95 %"), tienden("7,5"), tienden("7.5")), (Some(950), Some(950), Some(75), Some(75)));
    for wrong in ["", "veel", "-3", "7,55", "1.000,5", ",5", "9999999999"] {
        assert_eq!(tienden(wrong), None, "{wrong}");
    }
    assert_eq!(Streefwaarde::uit_tekst("95%"), minstens(95));
    assert_eq!(Streefwaarde::uit_tekst("Hoogstens 3 dagen").map(|s| (s.tienden, s.richting)), Some((30, Doelrichting::Hoogstens)));
    assert_eq!(Streefwaarde::uit_tekst("binnen een week"), None);
    assert_eq!(Streefwaarde::uit_tekst("48 uur"), None);
}

#[test]
fn what_cannot_be_measured_is_named() {
    let full = Meetbaar {
        doel: "Slachtoffers krijgen snel hulp",
        indicator: "Gesproken binnen 48 uur",
        streef: minstens(90),
        bron: Some(Doelbron::Telling),
        bron_compleet: true,
        bron_eenheid: Some(Doeleenheid::Percentage),
        periode: Some(Doelperiode::Jaar),
    };
    assert_eq!(doeltekorten(&full), [], "a goal may be loose when it is measured");
    let loose = Meetbaar { streef: None, ..full };
    assert_eq!(doeltekorten(&loose), [Doeltekort::Vaag("snel"), Doeltekort::GeenGetal]);
    let vague = Meetbaar { indicator: "Zo veel mogelijk mensen bereikt", ..full };
    assert_eq!(doeltekorten(&vague), [Doeltekort::Vaag("zo veel mogelijk")]);
    let other = Meetbaar { bron_eenheid: Some(Doeleenheid::Aantal), ..full };
    assert_eq!(doeltekorten(&other), [Doeltekort::AndereEenheid]);
    let none = Meetbaar { doel: "x", indicator: "", streef: None, bron: None, bron_compleet: false, bron_eenheid: None, periode: None };
    assert_eq!(doeltekorten(&none), [Doeltekort::GeenIndicator, Doeltekort::GeenGetal, Doeltekort::GeenBron, Doeltekort::GeenPeriode]);
}

#[test]
fn a_suggestion_follows_the_words_and_can_always_be_given() {
    let code = |d, tekst| doelvoorstel(d, tekst).map(|v| v.code);
    assert_eq!(code(Doelstelling::Steun, "Zo snel mogelijk bellen"), Some("contact"));
    assert_eq!(code(Doelstelling::Steun, "Goed contact met de buurt"), Some("buurt"));
    assert_eq!(code(Doelstelling::Leren, "Elke casus evalueren"), Some("evalueren"));
    for d in Doelstelling::ALL {
        assert!(doelvoorstel(*d, "iets heel anders").is_some(), "{d}");
    }
    for v in DOELVOORSTELLEN {
        assert_eq!(v.bron == Doelbron::Telling, !v.cijfer.is_empty(), "{}", v.code);
    }
}

proptest! {
    /// Periods follow on each other without a hole, and a day falls in its own.
    #[test]
    fn periods_join(days in 0_i32..40_000, nr in 0_usize..5) {
        let (periode, day) = (Doelperiode::ALL[nr], dag("1970-01-01").saturating_add(jiff::Span::new().days(days)));
        let t = periode.tijdvak(day);
        prop_assert_eq!(periode.vanaf(t.van), Some(t));
        if periode == Doelperiode::TwaalfMaanden {
            prop_assert!(t.voorbij(day));
        } else if periode == Doelperiode::DrieJaar {
            prop_assert!(t.van <= day && day < t.tot && periode.vorige(t).van < t.van);
        } else {
            prop_assert!(t.van <= day && day < t.tot && periode.vorige(t).tot == t.van);
        }
    }

    /// The interval holds the share itself, and more of the same makes it narrower.
    #[test]
    fn more_cases_tell_more(k in 0_i64..50, rest in 0_i64..50) {
        let n = k + rest;
        prop_assume!(n > 0);
        let width = |m: Meetwaarde| m.interval().map(|(low, high)| high - low).unwrap_or(f64::NAN);
        let one = Meetwaarde::Deel { teller: k, noemer: n };
        let share = f64::from(i32::try_from(k).unwrap_or(0)) / f64::from(i32::try_from(n).unwrap_or(1)) * 100.0;
        let (low, high) = one.interval().unwrap_or((1.0, 0.0));
        prop_assert!(low - 1e-9 <= share && share <= high + 1e-9 && low >= 0.0 && high <= 100.0);
        let more = width(Meetwaarde::Deel { teller: k * 4, noemer: n * 4 });
        prop_assert!(more < width(one));
    }

    /// What is shown is on the same side of the target as what was counted.
    #[test]
    fn shown_and_judged_agree(k in 0_i64..400, rest in 0_i64..400, p in 0_i64..=100, most in any::<bool>()) {
        prop_assume!(k + rest > 0);
        let richting = if most { Doelrichting::Hoogstens } else { Doelrichting::Minstens };
        let s = Streefwaarde { tienden: p * 10, eenheid: Doeleenheid::Percentage, richting };
        let m = Meetwaarde::Deel { teller: k, noemer: k + rest };
        let shown = Streefwaarde::toon(Some(s), m).map(|tienden| s.gehaald(Meetwaarde::Waarde { tienden, van: None }));
        prop_assert_eq!(shown, Some(s.gehaald(m)));
    }

    /// Whoever reaches a target reaches every easier one.
    #[test]
    fn easier_targets_are_reached_too(k in 0_i64..30, rest in 0_i64..30, p in 0_i64..=100, q in 0_i64..=100) {
        let m = deel(k, k + rest);
        if oordeel(minstens(p.max(q)), m, 5, true) == Doeloordeel::Gehaald {
            prop_assert_eq!(oordeel(minstens(p.min(q)), m, 5, true), Doeloordeel::Gehaald);
        }
    }
}
