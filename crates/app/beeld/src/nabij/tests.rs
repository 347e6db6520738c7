#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]
use domain::Moment;
use jiff::civil::date;

use super::*;

fn at(metres: f64) -> Punt {
    Punt::new(155_000.0 + metres, 463_000.0).unwrap()
}

fn plaats_op(metres: f64, dag: Date) -> Plaats {
    Plaats { punt: at(metres), dag, ongeveer: false }
}

fn geval(dag: Date) -> Gevaladres {
    let moment = web::amsterdam().to_timestamp(dag.at(20, 0, 0, 0)).unwrap();
    Gevaladres { op: Moment::from_micros(moment.as_microsecond()), buurt: "Centrum".into(), adressen: Vec::new() }
}

/// One case of 20 November, held against a list.
fn een(own: Option<Plaats>, listed: &[Plaats]) -> Nabij {
    vergelijk(&[geval(date(2026, 11, 20))], &[own], listed, date(2026, 10, 28), &KnoxKeuze::default())
}

#[test]
fn a_case_in_the_window_is_told_with_its_band_and_days() {
    let own = plaats_op(0.0, date(2026, 11, 20));
    let found =
        een(Some(own), &[plaats_op(150.0, date(2026, 11, 12)), plaats_op(350.0, date(2026, 10, 1)), plaats_op(900.0, date(2026, 11, 19))]);
    let d = &found.dichtbij[0];
    assert_eq!((d.afstand, d.dagen, d.aantal, d.ongeveer, d.buurt.as_str()), (2, 8, 2, false, "Centrum"));
    assert_eq!((found.nieuw, found.zonder_plek), (1, 0));
}

#[test]
fn exactly_the_same_address_is_a_repeat_for_two_years() {
    let own = plaats_op(0.0, date(2026, 11, 20));
    let found = een(Some(own), &[plaats_op(0.0, date(2025, 2, 1)), plaats_op(0.0, date(2024, 11, 1))]);
    assert_eq!(found.dichtbij.iter().map(|d| (d.afstand, d.dagen, d.aantal)).collect::<Vec<_>>(), [(0, 657, 1)]);
    let about = Plaats { ongeveer: true, ..own };
    assert!(
        een(Some(about), &[plaats_op(0.0, date(2025, 2, 1))]).dichtbij.is_empty(),
        "known to a hundred metres it may be the house beside it"
    );
}

#[test]
fn too_far_too_long_ago_or_later_is_no_window() {
    let own = plaats_op(0.0, date(2026, 11, 20));
    for other in [plaats_op(400.0, date(2026, 11, 19)), plaats_op(10.0, date(2026, 9, 25)), plaats_op(10.0, date(2026, 11, 21))] {
        assert!(een(Some(own), &[other]).dichtbij.is_empty());
    }
}

#[test]
fn the_case_itself_on_the_list_is_no_other_robbery_and_one_without_a_place_is_said() {
    let own = plaats_op(0.0, date(2026, 11, 20));
    assert!(een(Some(own), &[plaats_op(60.0, date(2026, 11, 20))]).dichtbij.is_empty());
    let none = een(None, &[own]);
    assert_eq!((none.nieuw, none.zonder_plek, none.dichtbij.len()), (1, 1, 0));
}

#[test]
fn an_earlier_own_case_counts_once_when_it_is_on_the_list_as_well() {
    let (first, second) = (date(2026, 11, 10), date(2026, 11, 20));
    let cases = [geval(first), geval(second)];
    let about = Plaats { ongeveer: true, ..plaats_op(200.0, first) };
    let placed = [Some(about), Some(plaats_op(0.0, second))];
    let held = |listed: &[Plaats]| vergelijk(&cases, &placed, listed, date(2026, 10, 28), &KnoxKeuze::default());
    let alone = held(&[]);
    assert_eq!(alone.dichtbij.iter().map(|d| (d.datum, d.aantal, d.ongeveer)).collect::<Vec<_>>(), [(second, 1, true)]);
    let both = held(&[plaats_op(180.0, first)]);
    assert_eq!(both.dichtbij.iter().map(|d| (d.dagen, d.aantal, d.ongeveer)).collect::<Vec<_>>(), [(10, 1, false)]);
}

#[test]
fn addresses_that_lie_apart_give_no_place_and_the_most_exact_is_taken() {
    assert_eq!(een_plek(&[]), None);
    assert_eq!(een_plek(&[(at(0.0), true), (at(60.0), false)]), Some((at(60.0), false)));
    assert_eq!(een_plek(&[(at(0.0), false), (at(800.0), false)]), None, "it is not known which it was");
}
