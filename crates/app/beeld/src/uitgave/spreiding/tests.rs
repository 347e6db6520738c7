//! The attack on the map: somebody knows the method, the addresses, the table, and all robberies but one, and solves for the last one.
#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

use std::sync::Arc;

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::{
    feiten::{Basis, Voorval},
    nauw::tests::feiten,
    store::Basisvak,
    uitgave::{Voor, volgende},
};

const ELDERS: &str = "Elders";

/// A hamlet: addresses in one square of 100 metres, 300 metres from the next.
fn vak(column: i32, row: i32, aantal: u32) -> Basisvak {
    let (x, y) = (100_050 + column * 300, 400_050 + row * 300);
    let soort = domain::Code::code(Basissoort::Adressen).to_owned();
    let vak = crate::basis::vaknaam(Punt::new(f64::from(x), f64::from(y)).unwrap());
    let (id, opgehaald) = (format!("2025:{vak}"), date(2026, 1, 1));
    Basisvak { id, jaar: 2025, soort, vak, x, y, aantal, adressen: String::new(), opgehaald, versie: 1 }
}

/// Four neighbourhoods of nine square kilometres from west to east: a hundred hamlets each, of twenty addresses in three of them, and of four in one.
fn stad(each: usize) -> Feiten {
    let mut f = feiten(each, 0, true);
    f.vormen.iter_mut().flat_map(|v| v.ringen.iter_mut().flatten()).for_each(|(x, y)| {
        (*x, *y) = (100_000 + (*x - 100_000) * 3, 400_000 + (*y - 400_000) * 3);
    });
    let all = (0..400).map(|i| vak(i / 10, i % 10, if i < 300 { 20 } else { 4 })).collect();
    f.basis = Some(Basis { soort: Basissoort::Adressen, jaar: 2025, vakken: Arc::new(all) });
    for v in year(&mut f) {
        // Most of them lie in the west, and the table counts each where it lies.
        let p = v.gebeurtenis.punt.unwrap();
        move_to(v, Punt::new(100_000.0 + (p.x() - 100_000.0) * 2.1, 400_000.0 + (p.y() - 400_000.0) * 3.0).unwrap());
    }
    f
}

fn year(f: &mut Feiten) -> &mut Vec<Voorval> {
    &mut f.jaren.get_mut(&2025).unwrap().1
}

fn move_to(v: &mut Voorval, p: Punt) {
    v.gebeurtenis.punt = Some(p);
    v.gebeurtenis.buurt = Some(format!("Wijk {}", ((p.x() - 100_000.0) / 3000.0).floor().min(3.0)).into());
}

fn at(column: i32, row: i32) -> Punt {
    Punt::new(f64::from(100_050 + column * 300), f64::from(400_050 + row * 300)).unwrap()
}

/// What the first editions of the year say of spread.
fn said(f: &Feiten) -> Option<Spreiding> {
    spreiding(f, &volgende(&f.geteld(ELDERS, None), &[]), ELDERS).unwrap()
}

fn made(f: &Feiten) -> Spreiding {
    said(f).unwrap()
}

fn drawn(f: &Feiten) -> Spreidkaart {
    let Spreiding::Kaart(kaart) = made(f) else { unreachable!("no map") };
    kaart
}

/// The addresses that the last robbery can have, for who knows all others and the row of the table in which it is counted.
fn candidates(f: &mut Feiten, last: usize, published: &Spreidkaart) -> u32 {
    let was = f.voorvallen()[last].clone();
    let row = was.gebeurtenis.buurt.clone();
    let mut left = 0;
    for square in 0..400 {
        move_to(&mut year(f)[last], at(square / 10, square % 10));
        if f.voorvallen()[last].gebeurtenis.buurt == row && drawn(f) == *published {
            left += if square < 300 { 20 } else { 4 };
        }
    }
    year(f)[last] = was;
    left
}

#[test]
fn who_knows_all_robberies_but_one_is_left_with_a_hundred_addresses() {
    let mut f = stad(60);
    // Apart from five others in the countryside, in the middle of the town, and in the corner of two neighbourhoods.
    let places = [at(37, 2), at(4, 4), at(9, 9), at(32, 8), at(32, 8), at(31, 7), at(33, 8), at(31, 9)];
    for (last, p) in places.into_iter().enumerate() {
        move_to(&mut year(&mut f)[last], p);
    }
    let published = drawn(&f);
    assert!(published.n >= 50 && published.straal == 500);
    for last in 0..3 {
        let left = candidates(&mut f, last, &published);
        assert!(left >= 100, "{last}: {left} addresses");
    }
}

/// Of a row of the table the map says no more than everyone reads there.
#[test]
fn one_by_itself_leaves_no_trace_and_no_small_or_rounded_count_can_be_found() {
    let with = |quiet: &[Punt], more: usize| {
        let mut f = stad(57 + quiet.len() + more);
        let all = year(&mut f);
        // Sixteen in the third neighbourhood, all at one place, and more beside them.
        all.iter_mut().for_each(|v| {
            if v.gebeurtenis.punt.unwrap().x() > 105_000.0 {
                move_to(v, at(5, 5))
            }
        });
        let end = all.len();
        quiet.iter().zip(&mut all[end - quiet.len()..]).for_each(|(p, v)| move_to(v, *p));
        all[..16 + more].iter_mut().for_each(|v| move_to(v, at(25, 5)));
        drawn(&f)
    };
    let none = with(&[at(37, 2)], 0);
    assert_eq!(none.stappen()[none.vlak().raster.index(at(37, 2)).unwrap()], 0);
    assert_eq!(with(&[at(31, 9)], 0), none, "anywhere in its neighbourhood");
    assert_eq!(with(&[at(37, 2), at(37, 2), at(38, 1)], 0), none, "one or three");
    assert_eq!(with(&[at(37, 2)], 1), none, "sixteen and seventeen are both about fifteen");
    assert_ne!(with(&[at(37, 2)], 8), none);
}

#[test]
fn a_spot_has_no_middle() {
    let mut f = stad(60);
    let kaart = drawn(&f);
    assert!(kaart.stappen().iter().any(|k| *k > 0));
    // Wherever they were within their squares of 500 metres, the map is the same: no point of a spot is darker.
    for v in year(&mut f) {
        let p = v.gebeurtenis.punt.unwrap();
        let corner = |x: f64| (x / CEL).floor() * CEL + 1.0;
        move_to(v, Punt::new(corner(p.x()), corner(p.y())).unwrap());
    }
    assert_eq!(drawn(&f), kaart);
}

#[test]
fn of_hidden_rows_counts_what_is_left_of_the_total() {
    let mut u = volgende(&stad(60).geteld(ELDERS, None), &[]).remove(0);
    let rows = |cells: [Cel; 4]| cells.into_iter().enumerate().map(|(i, c)| (format!("Wijk {i}"), c)).collect::<Vec<_>>();
    u.gebieden = rows([Cel::Ongeveer(20), Cel::Verborgen, Cel::Enkele, Cel::Precies(0)]);
    assert_eq!(waarden(&u), Some(BTreeMap::from([("Wijk 0", 20.0), ("Wijk 1", 38.0)])));
    u.totaal = Cel::Verborgen;
    assert_eq!(waarden(&u), None);
    u.gebieden = rows([Cel::Ongeveer(20), Cel::Ongeveer(40), Cel::Enkele, Cel::Precies(0)]);
    assert_eq!(waarden(&u).map(|w| w.len()), Some(2));
    u.gebieden.clear();
    assert_eq!(waarden(&u), None);
}

#[test]
fn at_a_shared_border_and_outside_the_municipality_a_robbery_counts_nowhere() {
    let mut f = stad(60);
    let mut fewer = stad(60);
    // The table counts it in Wijk 0, its place lies just over the border; and one that lies elsewhere.
    year(&mut f)[0].gebeurtenis.punt = Some(at(10, 5));
    year(&mut f)[0].gebeurtenis.buurt = Some("Wijk 0".into());
    year(&mut f)[1].gebeurtenis.punt = Some(at(41, 5));
    for i in 0..2 {
        year(&mut fewer)[i].gebeurtenis.punt = None;
    }
    assert_eq!(drawn(&f), drawn(&fewer));
    // Of which neighbourhood it is may not be known: then its place says so.
    let known = drawn(&stad(60));
    let mut unknown = stad(60);
    year(&mut unknown).iter_mut().for_each(|v| v.gebeurtenis.buurt = None);
    assert_eq!(drawn(&unknown), known);
}

#[test]
fn why_there_is_no_map() {
    let few = |each| made(&stad(each));
    assert_eq!(few(49), Spreiding::Geen(Waarom::TeWeinig));
    assert!(matches!(few(50), Spreiding::Kaart(_)));
    let mut f = stad(60);
    year(&mut f)[..10].iter_mut().for_each(|v| v.gebeurtenis.punt = None);
    assert_eq!(made(&f), Spreiding::Geen(Waarom::Plekken), "too many are not where they are counted");
    let bare = Feiten { basis: None, ..stad(60) };
    assert_eq!(made(&bare), Spreiding::Geen(Waarom::Basis), "spread evenly is a guess");
    let unseen = Feiten { plekken: false, ..stad(60) };
    assert_eq!(said(&unseen), None);
    let runs = Feiten { vandaag: date(2025, 12, 31), ..stad(60) };
    assert_eq!(said(&runs), None);
}

/// The editions that are given out after these.
fn release(f: &Feiten, before: &[(Uitgave, u64)]) -> Vec<(Uitgave, u64)> {
    let first = before.first().map(|(u, _)| u);
    let counted = f.geteld(ELDERS, first);
    let next = volgende(&counted, before);
    let found = spreiding(f, &next, ELDERS).unwrap();
    met_spreiding(next, before, found).into_iter().map(|u| (u, counted.totaal)).collect()
}

#[test]
fn two_editions_of_a_year_have_the_same_map() {
    let f = stad(60);
    let first = release(&f, &[]);
    let map_of = |given: &[(Uitgave, u64)], voor: Voor| given.iter().find(|(u, _)| u.voor == voor).unwrap().0.spreiding.clone().unwrap();
    let published = map_of(&first, Voor::Openbaar);
    assert!(matches!(published, Spreiding::Kaart(_)) && published == map_of(&first, Voor::Partners), "one map for both");
    // One comes in late: nothing changes. Then five more: the counts change, the map stays, also when it would be another now.
    let mut late = stad(61);
    move_to(&mut year(&mut late)[60], at(37, 7));
    let editions = |given: &[(Uitgave, u64)]| given.iter().map(|(u, _)| u.clone()).collect::<Vec<_>>();
    assert_eq!(editions(&release(&late, &first)), editions(&first));
    let mut more = stad(90);
    year(&mut more).iter_mut().for_each(|v| move_to(v, at(25, 5)));
    assert_ne!(made(&more), published);
    let later = release(&more, &first);
    assert_ne!(later[0].0.totaal, first[0].0.totaal);
    assert!([Voor::Openbaar, Voor::Partners].iter().all(|voor| map_of(&later, *voor) == published));
    // Places are destroyed, or somebody without the proof gives out: the map stays as well.
    let unseen = Feiten { plekken: false, ..stad(96) };
    assert_eq!(map_of(&release(&unseen, &first), Voor::Partners), published);
    assert!(!mogelijk(&f, &first) && mogelijk(&f, &[]));
}

#[test]
fn a_map_may_come_later_and_a_reason_alone_is_no_news() {
    let unseen = Feiten { plekken: false, ..stad(60) };
    let first = release(&unseen, &[]);
    assert!(first.iter().all(|(u, _)| u.spreiding.is_none()));
    let bare = Feiten { basis: None, ..stad(60) };
    assert_eq!(release(&bare, &first), first, "only why there is none");
    let with = release(&stad(60), &first);
    assert!(with.iter().all(|(u, _)| matches!(u.spreiding, Some(Spreiding::Kaart(_)))));
}

#[test]
fn it_is_kept_as_text_and_read_again() {
    let kaart = drawn(&stad(60));
    let kept: Spreidkaart = serde_json::from_str(&serde_json::to_string(&kaart).unwrap()).unwrap();
    assert_eq!(kept, kaart);
    let (vlak, inside) = (kaart.vlak(), kaart.rijen.iter().flat_map(|row| row.bytes()).filter(|c| *c != b'.').count());
    assert_eq!((kaart.stappen().len(), inside, vlak.raster.len()), (vlak.raster.len(), 144, vlak.binnen.len()), "{kaart:?}");
    assert!((kaart.aandeel_basis() - 400.0 / 460.0).abs() < 1e-9);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// Whatever the addresses: each part has a hundred, and lies in one row of the table; and each robbery that counts is in one part.
    #[test]
    fn each_part_has_a_hundred_addresses_in_one_row(counts in prop::collection::vec(0_u32..30, 400), together: bool) {
        let mut f = stad(60);
        let all: Vec<(Punt, f64)> = counts.iter().enumerate().map(|(i, n)| (at(i as i32 / 10, i as i32 % 10), f64::from(*n))).collect();
        if together {
            f.gebieden[3].adressen = Some(40);
        }
        let groups = f.groepen(None);
        let public = volgende(&f.geteld(ELDERS, None), &[]).remove(0);
        let rijen = Rijen { waarde: waarden(&public).unwrap(), elders: ELDERS };
        let found = telvakken(&f, &groups, &rijen, &all).unwrap();
        let parts = found.vakken;
        for part in &parts {
            let addresses: f64 = part.plekken.iter().map(|p| p.1).sum();
            prop_assert!(addresses >= 100.0, "{addresses}");
            let rows: std::collections::BTreeSet<_> = part.plekken.iter().map(|(p, _)| {
                f.gebied(Some(&format!("Wijk {}", ((p.x() - 100_000.0) / 3000.0).floor()))).and_then(|g| groups.get(&g.code).cloned().flatten())
            }).collect();
            prop_assert_eq!(rows.len(), 1);
        }
        let squares: usize = parts.iter().map(|p| p.plekken.len()).sum();
        prop_assert_eq!((squares, found.geplaatst), (400, 60));
        let weight: f64 = parts.iter().map(|p| p.gewicht).sum();
        prop_assert!((weight - rijen.waarde.values().sum::<f64>()).abs() < 1e-9);
    }
}
