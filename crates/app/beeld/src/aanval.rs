//! The attack: somebody reads everything that partners and everyone get, over two editions, knows the rules and the number of addresses of each
//! neighbourhood, and tries to find the address of one robbery.
#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;
use proptest::prelude::*;
use veiligheidsbeeld::beeld::Gebeurtenis;

use crate::{
    feiten::{Bron, Feiten, Voorval},
    gebiedskaart::{
        self,
        tests::{afgelezen, vierkant},
    },
    store::{Gebied, Vorm},
    uitgave::{Cel, Uitgave, gezamenlijk, volgende},
};

const ELDERS: &str = "Elders";
const K: u32 = 100;

/// Neighbourhoods: the district of each, and its addresses.
type Wijken = Vec<(u8, u32)>;

/// Where each neighbourhood stands in a grid of squares, as far as outlines were read in: in some years none, in others drawn in another way.
type Tekening = Option<Vec<u8>>;

/// A square of one kilometre for each neighbourhood; two in one place lie on each other, as no good map has it and a bad one may.
fn outlines(areas: &Wijken, drawn: &Tekening) -> Vec<Vorm> {
    let one = |(i, (district, _)): (usize, &(u8, u32))| {
        let at = drawn.as_ref()?.get(i)?;
        let mut vorm = vierkant(&format!("Wijk {i}"), i32::from(at % 4));
        vorm.ringen.iter_mut().flatten().for_each(|corner| corner.1 += i32::from(at / 4) * 1000);
        Some(Vorm { code: code(i, *district), ..vorm })
    };
    areas.iter().enumerate().filter_map(one).collect()
}

fn code(i: usize, district: u8) -> String {
    format!("BU9999{district:02}{i:02}")
}

fn town(areas: &Wijken, drawn: &Tekening, events: &[(usize, u8)], today: jiff::civil::Date) -> Feiten {
    let gebied = |(i, (district, addresses)): (usize, &(u8, u32))| Gebied {
        id: i.to_string(),
        jaar: 2025,
        code: code(i, *district),
        naam: format!("Wijk {i}"),
        inwoners: None,
        adressen: Some(*addresses),
        bron: "cbs".into(),
        opgehaald: None,
        versie: 1,
    };
    let voorval = |(area, kind): &(usize, u8)| Voorval {
        gebeurtenis: Gebeurtenis {
            datum: date(2025, 3, 4),
            tijd: None,
            punt: None,
            adres: None,
            slachtoffer: None,
            // An event outside every neighbourhood is possible as well.
            buurt: Some(format!("Wijk {}", area % (areas.len() + 1)).into()),
        },
        geplaatst: true,
        soort: ["woning", "bedrijf", "anders"][usize::from(*kind % 3)],
        branche: String::new(),
        modus: String::new(),
        // A list is read in again each time.
        opgehaald: Some(today),
    };
    let all: Vec<Voorval> = events.iter().map(voorval).collect();
    Feiten {
        jaar: 2025,
        vandaag: today,
        gemeente: "Voorbeeldstad".into(),
        jaren: BTreeMap::from([(2025, (if all.is_empty() { Bron::Geen } else { Bron::Lijst }, all))]),
        gebieden: areas.iter().enumerate().map(gebied).collect(),
        basis: None,
        na_lijst: 0,
        plekken: false,
        politie: Vec::new(),
        opvolgers: BTreeMap::new(),
        vormen: outlines(areas, drawn),
    }
}

fn release(town: &Feiten, before: &[(Uitgave, u64)]) -> Vec<(Uitgave, u64)> {
    let counted = town.geteld(ELDERS, before.first().map(|(u, _)| u));
    volgende(&counted, before).into_iter().map(|u| (u, counted.totaal)).collect()
}

/// The smallest sets of neighbourhoods that the editions tell apart: those that stand together in every one of them.
fn units(editions: &[&Uitgave], areas: usize) -> Vec<Vec<usize>> {
    let stands = |i: usize| -> Vec<Option<usize>> {
        let name = format!("Wijk {i}");
        editions.iter().map(|u| u.gebieden.iter().position(|(group, _)| group.split(" + ").any(|part| part == name))).collect()
    };
    let mut found: BTreeMap<Vec<Option<usize>>, Vec<usize>> = BTreeMap::new();
    (0..areas).for_each(|i| found.entry(stands(i)).or_default().push(i));
    // What stands nowhere is told apart from nothing: events of unknown places are in the same row.
    found.into_iter().filter(|(key, _)| key.iter().any(Option::is_some)).map(|(_, areas)| areas).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_single_address_can_be_found_over_two_editions(
        areas in prop::collection::vec((0_u8..3, 5_u32..400), 1..8),
        later_addresses in prop::collection::vec(5_u32..400, 8),
        events in prop::collection::vec((0_usize..9, 0_u8..3), 0..40),
        late in (0_usize..9, 0_u8..3),
        drawn_again: bool,
        drawn in prop::option::of(prop::collection::vec(0_u8..16, 8)),
        redrawn in prop::option::of(prop::collection::vec(0_u8..16, 8)),
    ) {
        let today = date(2026, 2, 1);
        let first = release(&town(&areas, &drawn, &events, today), &[]);
        // One robbery comes in late, and the neighbourhoods may have got other addresses, districts and outlines in between.
        let now: Vec<_> = events.iter().copied().chain([late]).collect();
        let again: Wijken = if drawn_again { areas.iter().zip(&later_addresses).map(|((d, _), n)| (*d, *n)).collect() } else { areas.clone() };
        let second = release(&town(&again, &redrawn, &now, today), &first);
        let all: Vec<&Uitgave> = first.iter().chain(&second).map(|(u, _)| u).collect();

        // Whatever is told apart has a hundred addresses, when it was first given out.
        let began = if first.is_empty() { &again } else { &areas };
        for unit in units(&all, areas.len()) {
            let addresses: u32 = unit.iter().map(|i| began[*i].1).sum();
            prop_assert!(addresses >= K, "{unit:?} has {addresses} addresses: {all:?}");
        }
        // Which neighbourhoods stand together does not follow from how many robberies there were: without any they stand as they do.
        let quiet = town(&areas, &drawn, &[], today).geteld(ELDERS, None).gebieden;
        let busy = town(&areas, &drawn, &now, today).geteld(ELDERS, None).gebieden;
        prop_assert!(quiet.iter().map(|g| &g.0).eq(busy.iter().map(|g| &g.0)));
        // The late robbery shows in nothing, once there was an edition.
        if !first.is_empty() {
            let editions = |r: &[(Uitgave, u64)]| r.iter().map(|(u, _)| u.clone()).collect::<Vec<_>>();
            prop_assert_eq!(editions(&first), editions(&second));
        }
        // No count below five is known.
        let (news, olds): (Vec<Uitgave>, Vec<Uitgave>) =
            (second.iter().map(|(u, _)| u.clone()).collect(), first.iter().map(|(u, _)| u.clone()).collect());
        let (_, known) = gezamenlijk(&news, &olds).afgeleid();
        for u in &news {
            for (i, (name, cel)) in u.gebieden.iter().enumerate() {
                prop_assert!(!matches!(cel, Cel::Precies(1..=4)), "{name}");
                prop_assert!(*cel != Cel::Enkele || known[i] == (1, 4), "{name}: {:?}", known[i]);
            }
        }
        // A map of an edition says what its table says: whoever reads it off knows of each area the same cell, and finds no other number.
        let tr = web::Tr::new(web::Taal::Nl);
        let shapes: Vec<_> = (0..areas.len()).map(|i| vierkant(&format!("Wijk {i}"), i as i32)).collect();
        for u in &all {
            let made = gebiedskaart::uitgegeven(tr, &u.gebieden);
            let drawn = gebiedskaart::teken(tr, "k", &made, &shapes, &[]);
            let (found, texts) = afgelezen(&drawn.tekening.0);
            for (row, step, said) in &found {
                let (name, cell) = &u.gebieden[*row];
                prop_assert_eq!(said, &format!("{}: {}", name, crate::pages_lezer::cel(tr, *cell)));
                let hidden = *cell == Cel::Verborgen;
                let low: u64 = [0, 1, 5, 10, 20, 50].get(step.parse::<usize>().unwrap_or(9)).copied().unwrap_or(u64::MAX);
                prop_assert!(if hidden { step == "weg" } else { cell.kan().1 >= low || low == 1 }, "{name}: {step} for {cell:?}");
            }
            let legend = made.1.namen.iter().map(String::as_str).chain(["niet getoond", "noord", "500 m", "1 km", "2 km"]);
            let known: BTreeSet<&str> = made.0.iter().map(|vak| vak.etiket.as_str()).chain(legend).collect();
            prop_assert!(texts.iter().all(|t| known.contains(t.as_str()) || t == "200 m"), "{texts:?}");
            let without = shapes.iter().filter(|v| !made.0.iter().any(|vak| vak.namen.contains(&v.naam))).count();
            let hidden = u.gebieden.iter().filter(|(_, c)| *c == Cel::Verborgen).flat_map(|(n, _)| n.split(" + ")).filter(|n| n.starts_with("Wijk")).count();
            prop_assert_eq!(drawn.verborgen, without + hidden);
        }
        // No table says where and what at once, and nothing but names of areas and kinds stands in an edition.
        let names: BTreeSet<&str> = all.iter().flat_map(|u| u.gebieden.iter().chain(&u.soorten)).map(|(n, _)| n.as_str()).collect();
        let plain = |n: &str| n == ELDERS || ["woning", "bedrijf", "anders"].contains(&n) || n.split(" + ").all(|p| p.starts_with("Wijk "));
        prop_assert!(names.iter().all(|n| plain(n)), "{names:?}");
    }
}
