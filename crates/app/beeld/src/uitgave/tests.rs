#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]
use std::collections::BTreeMap;

use super::*;
use crate::{gebiedskaart::tests::vierkant, store::Vorm};
use proptest::prelude::*;

fn geteld(areas: &[u64], kinds: &[u64]) -> Geteld {
    let named = |all: &[u64], word: &str| all.iter().enumerate().map(|(i, n)| (format!("{word}{i}"), *n)).collect();
    Geteld {
        jaar: 2025,
        soorten: named(kinds, "s"),
        gebieden: named(areas, "g"),
        totaal: areas.iter().sum(),
        bron: "lijst".into(),
        lopend: false,
        opgehaald: None,
    }
}

/// Splits a total over three kinds.
fn kinds(total: u64, a: u64, b: u64) -> Vec<u64> {
    let first = a.min(total);
    let second = b.min(total - first);
    vec![first, second, total - first - second]
}

#[test]
fn a_single_small_count_cannot_be_subtracted() {
    let made = uitgaven(&geteld(&[8, 4, 0], &[12, 0, 0]), &[]);
    let partners = &made[1];
    assert_eq!(partners.gebieden[1].1, Cel::Enkele);
    let known = gezamenlijk(&made, &[]).afgeleid().1;
    assert_eq!(known[1], (1, 4), "{made:?}");
}

#[test]
fn two_small_counts_with_an_exact_total_cannot_be_told() {
    // 8 + 1 + 1 = 10: with the total both small ones would be 1.
    let made = uitgaven(&geteld(&[8, 1, 1], &[10, 0, 0]), &[]);
    assert_eq!(gezamenlijk(&made, &[]).afgeleid().1[1..], [(1, 4), (1, 4)], "{made:?}");
}

#[test]
fn areas_below_a_hundred_addresses_are_shown_together_or_not_at_all() {
    let area = |code: &str, naam: &str, adressen| (code.to_owned(), naam.to_owned(), adressen);
    let all = [
        area("BU99990001", "Centrum", Some(900)),
        area("BU99990002", "Dijk", Some(40)),
        area("BU99990101", "Eiland", Some(30)),
        area("BU99990201", "Veen", None),
    ];
    let groups = groepen(&all, &[]);
    let together = Some("Centrum + Dijk + Eiland + Veen".to_owned());
    assert!(groups.values().all(|g| *g == together), "{groups:?}");
    let own = groepen(&[area("BU99990001", "Centrum", Some(900)), area("BU99990101", "Eiland", Some(130))], &[]);
    assert_eq!(own["BU99990101"].as_deref(), Some("Eiland"));
    assert_eq!(groepen(&[area("BU99990001", "Centrum", None)], &[])["BU99990001"], None, "not known is not enough");
}

/// A row of squares from west to east, by code, name and addresses; borders are those of the squares that stand in `columns`.
fn row(areas: &[(&str, &str, u32)], columns: &[i32]) -> BTreeMap<String, Option<String>> {
    let names: Vec<_> = areas.iter().map(|(code, naam, n)| ((*code).to_owned(), (*naam).to_owned(), Some(*n))).collect();
    let one = |((code, naam, _), column): (&(&str, &str, u32), &i32)| Vorm { code: (*code).to_owned(), ..vierkant(naam, *column) };
    groepen(&names, &areas.iter().zip(columns).map(one).collect::<Vec<_>>())
}

#[test]
fn a_small_area_joins_what_it_borders_on_its_own_district_first() {
    let areas = [("BU99990001", "Ver", 900), ("BU99990002", "Klein", 40), ("BU99990101", "Naast", 800), ("BU99990003", "Eigen", 700)];
    // Klein stands between Naast of another district and Eigen of its own.
    let near = row(&areas, &[5, 1, 0, 2]);
    assert_eq!(near["BU99990002"].as_deref(), Some("Klein + Eigen"));
    assert_eq!(near["BU99990001"].as_deref(), Some("Ver"));
    // It borders only on the other district: that goes before what lies far away in its own.
    let over = row(&areas, &[5, 1, 0, 7]);
    assert_eq!(over["BU99990002"].as_deref(), Some("Klein + Naast"));
    // An island joins its district.
    let island = row(&areas, &[5, 20, 0, 7]);
    assert_eq!(island["BU99990002"].as_deref(), Some("Ver + Klein"));
}

#[test]
fn nothing_is_known_of_an_event_that_came_late() {
    let first = uitgaven(&geteld(&[8, 6, 20], &[34, 0, 0]), &[]);
    let second = uitgaven(&geteld(&[9, 6, 20], &[35, 0, 0]), &first);
    assert_eq!(first, second, "one event more changes nothing that can be read");
    let third = uitgaven(&geteld(&[14, 6, 20], &[40, 0, 0]), &second);
    assert_eq!(third[1].gebieden[0].1, Cel::Precies(14), "six more do");
}

#[test]
fn a_year_moves_once_when_it_is_over_and_else_by_five() {
    let running = Geteld { lopend: true, ..geteld(&[30, 7, 20], &[57, 0, 0]) };
    let first = volgende(&running, &[]);
    let given: Vec<(Uitgave, u64)> = first.iter().map(|u| (u.clone(), 57)).collect();
    let more = geteld(&[30, 9, 21], &[60, 0, 0]);
    assert_eq!(volgende(&Geteld { lopend: true, ..more.clone() }, &given), first, "three more in a running year show nowhere");
    let over = volgende(&more, &given);
    assert!(over.iter().all(|u| !u.lopend), "the year is over: {over:?}");
    let given: Vec<(Uitgave, u64)> = over.iter().map(|u| (u.clone(), 60)).collect();
    assert_eq!(volgende(&geteld(&[30, 9, 22], &[61, 0, 0]), &given), over, "a late one shows nowhere");
    assert_ne!(volgende(&geteld(&[36, 9, 21], &[66, 0, 0]), &given), over, "six do");
    let own = Geteld { bron: "casussen".into(), ..geteld(&[80, 1, 2], &[83, 0, 0]) };
    assert_eq!(volgende(&own, &given), over, "when the list is destroyed, what was given out stays");
    assert_eq!(volgende(&Geteld { bron: "geen".into(), ..geteld(&[], &[]) }, &given), over);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    /// The attack: whoever reads partners' and everyone's editions, twice, and adds and subtracts, knows of no small count more than that it
    /// is 1 to 4; also when the counts did not change in between, and when they did.
    #[test]
    fn no_small_count_can_be_recovered_over_two_editions(
        areas in prop::collection::vec(0_u64..15, 1..6), late in prop::collection::vec(0_u64..3, 6), a in 0_u64..20, b in 0_u64..20, changed: bool
    ) {
        let total: u64 = areas.iter().sum();
        let first = uitgaven(&geteld(&areas, &kinds(total, a, b)), &[]);
        let now: Vec<u64> = if changed { areas.iter().zip(&late).map(|(n, l)| n + l).collect() } else { areas.clone() };
        let second = uitgaven(&geteld(&now, &kinds(now.iter().sum(), a, b)), &first);
        for (editions, before, counts) in [(&first, &[][..], &areas), (&second, &first[..], &now)] {
            let (kinds, known) = gezamenlijk(editions, before).afgeleid();
            for edition in editions {
                for ((name, cel), kan) in edition.soorten.iter().zip(&kinds) {
                    prop_assert!(*cel != Cel::Enkele || *kan == (1, 4), "{} {:?}: {:?}", name, kan, editions);
                }
                for (i, (name, cel)) in edition.gebieden.iter().enumerate() {
                    if *cel == Cel::Enkele {
                        prop_assert_eq!(known[i], (1, 4), "{} of {:?}: {:?}", name, counts, editions);
                    }
                    let small = (1..=4).contains(&counts[i]);
                    let told = matches!(cel, Cel::Precies(n) if *n == counts[i]) && small;
                    prop_assert!(!told, "a small count in plain sight");
                }
            }
        }
        // Between two editions a cell stays, or moves by five or more, or only says that there is something.
        for (old, new) in first.iter().zip(&second) {
            for ((_, was), (_, is)) in old.gebieden.iter().zip(&new.gebieden) {
                if let (Cel::Precies(x), Cel::Precies(y)) = (was, is) {
                    prop_assert!(x == y || x.abs_diff(*y) >= 5 || *x == 0, "{was:?} {is:?}");
                }
            }
        }
    }
}
