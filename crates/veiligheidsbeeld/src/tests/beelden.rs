use jiff::civil::{Date, date};

use super::{kader, random_points};
use crate::{
    Fout, Getoond, Omvang, Punt, Raster, Vlak,
    aantal::Telling,
    beeld::*,
    knox::KnoxKeuze,
    scan::ScanKeuze,
    tijd::Tijdstip,
    toeval::{Doel, Toeval},
};

fn surroundings() -> Omgeving {
    let mut chance = Toeval::new(3, Doel::Scan);
    Omgeving {
        buurten: vec![("BU1".to_owned(), 1000.0), ("BU2".to_owned(), 3000.0)],
        basis: random_points(&mut chance, 2000, 5000.0).into_iter().map(|p| (p, 1.0)).collect(),
        vlak: Vlak::geheel(Raster { cel: 100.0, kolom: 1000, rij: 4500, breed: 50, hoog: 50 }),
        bebouwd_km2: 10.0,
        eerder: Some(Telling { aantal: 12, maat: 365.0 }),
    }
}

fn quick() -> BeeldKeuze {
    BeeldKeuze {
        scan: ScanKeuze { simulaties: 99, ..ScanKeuze::default() },
        knox: KnoxKeuze { simulaties: 99, ..KnoxKeuze::default() },
        simulaties: 99,
        ..BeeldKeuze::default()
    }
}

fn event(i: usize, punt: Punt) -> Gebeurtenis {
    let datum: Date = date(2026, 1, 1).saturating_add(jiff::Span::new().days((i * 13 % 360) as i64));
    Gebeurtenis {
        datum,
        tijd: Some(Tijdstip { begin: datum.at((i * 5 % 24) as i8, 0, 0, 0), einde: None }),
        punt: Some(punt),
        adres: i.is_multiple_of(3).then(|| format!("A{}", i % 6).into()),
        slachtoffer: i.is_multiple_of(4).then(|| format!("S{i}").into()),
        buurt: Some(if i.is_multiple_of(4) { "BU1" } else { "BU2" }.into()),
    }
}

fn events(n: usize) -> Vec<Gebeurtenis> {
    let base = surroundings().basis;
    (0..n).map(|i| event(i, base[i * 37 % base.len()].0)).collect()
}

fn shown(b: &Beeld) -> [bool; 9] {
    fn yes<T>(it: &Getoond<T>) -> bool {
        matches!(it, Getoond::Wel(_))
    }
    [
        yes(&b.buurten),
        yes(&b.vaste_plekken),
        yes(&b.herhaling),
        yes(&b.uren),
        yes(&b.concentratie),
        yes(&b.scan),
        yes(&b.onderscheid),
        yes(&b.knox),
        yes(&b.spreiding),
    ]
}

#[test]
fn the_picture_says_what_can_be_said() {
    for (n, omvang, parts) in
        [(0, Omvang::Geen, 0), (1, Omvang::Enkele, 0), (2, Omvang::Enkele, 0), (7, Omvang::Weinig, 5), (25, Omvang::Tientallen, 9)]
    {
        let b = beeld(&kader(0), &events(n), &surroundings(), &quick()).unwrap();
        assert_eq!((b.omvang, shown(&b).iter().filter(|s| **s).count()), (omvang, parts), "{n}");
        assert_eq!((b.totaal.verantwoording.n, b.controle.waarde.geplaatst), (n, n));
        assert_eq!(b.verandering.unwrap().waarde.daarna.aantal, n as u64);
        assert_eq!(b.totaal.verantwoording.aandeel_geplaatst, (n > 0).then_some(1.0));
    }
}

#[test]
fn the_picture_of_all_at_one_place_and_day() {
    let place = surroundings().basis[0].0;
    let same: Vec<Gebeurtenis> = (0..30).map(|_| event(0, place)).collect();
    let b = beeld(&kader(0), &same, &surroundings(), &quick()).unwrap();
    assert_eq!(b.scan.wel().unwrap().waarde.cirkels.len(), 1);
    assert_eq!(b.knox.wel().unwrap().waarde.p, 1.0, "every order of the days is the same");
    assert_eq!(b.vaste_plekken.wel().unwrap().waarde.plekken[0].aantal, 30);
    assert!(b.uren.wel().unwrap().waarde.piek.unwrap().aantoonbaar);
}

#[test]
fn the_picture_does_not_depend_on_order_and_leaves_out_other_years() {
    let mut rows = events(30);
    rows[4].punt = None;
    rows[5].tijd = None;
    let first = beeld(&kader(0), &rows, &surroundings(), &quick()).unwrap();
    assert_eq!(first.knox.clone().wel().unwrap().verantwoording.n, 29, "one has no place");
    rows.rotate_left(11);
    rows.push(Gebeurtenis { datum: date(2025, 12, 31), ..event(1, rows[0].punt.unwrap()) });
    rows.push(Gebeurtenis { datum: date(2027, 1, 1), ..event(1, rows[0].punt.unwrap()) });
    let mut other = surroundings();
    other.basis.reverse();
    other.buurten.reverse();
    assert_eq!(first, beeld(&kader(0), &rows, &other, &quick()).unwrap());
}

#[test]
fn the_picture_is_refused_as_a_whole() {
    let with = |change: fn(&mut Omgeving), n| {
        let mut omgeving = surroundings();
        change(&mut omgeving);
        beeld(&kader(0), &events(n), &omgeving, &quick()).unwrap_err()
    };
    assert_eq!(with(|o| o.basis.clear(), 20), Fout::LegeBasis);
    assert_eq!(with(|o| o.basis[3].1 = f64::NAN, 20), Fout::GeenGetal { rij: 3 });
    assert_eq!(with(|o| o.buurten[1].1 = -1.0, 5), Fout::Negatief { rij: 1 });
    assert_eq!(with(|o| o.bebouwd_km2 = 0.0, 20), Fout::Instelling("bebouwd"));
}
