#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]
use jiff::civil::date;

use super::*;
use crate::nauw::tests::feiten;

fn wel(f: &Feiten) -> Box<Voorna> {
    match f.voorna(None).unwrap() {
        Voornastand::Wel(it) => it,
        other => unreachable!("{other:?}"),
    }
}

#[test]
fn whole_years_from_one_source_are_beside_each_other() {
    let mut f = feiten(12, 0, false);
    f.jaren.get_mut(&2025).unwrap().1.extend(feiten(5, 0, false).jaren[&2025].1.clone());
    let it = wel(&f);
    assert_eq!((it.voor.aantal, it.na.aantal, it.voor.tot_en_met, it.na.tot_en_met), (12, 17, date(2024, 12, 31), date(2025, 12, 31)));
    let v = &it.verandering.waarde;
    assert!(!v.aantoonbaar && (24..=26).contains(&v.stijging_vanaf) && it.per_gebied.waarde.is_empty(), "{v:?}");
    assert_eq!(it.verandering.verantwoording.n, 29);
}

#[test]
fn of_a_running_year_the_same_months_count() {
    let f = Feiten { vandaag: date(2025, 6, 5), ..feiten(12, 0, false) };
    let it = wel(&f);
    assert_eq!((it.voor.aantal, it.na.aantal, it.voor.tot_en_met), (6, 6, date(2024, 6, 5)));
    let leap = Feiten { jaar: 2024, vandaag: date(2024, 2, 29), ..feiten(12, 0, false) };
    assert!(matches!(leap.voorna(None).unwrap(), Voornastand::Onbekend(2023)));
    assert_eq!(zelfde_dag(date(2024, 2, 29), 2023), date(2023, 2, 28));
}

#[test]
fn another_source_or_none_is_said_and_not_compared() {
    let mut f = feiten(12, 0, false);
    f.jaren.get_mut(&2024).unwrap().0 = Bron::Casussen;
    assert!(matches!(f.voorna(None).unwrap(), Voornastand::AndereBron(2024)) && f.vergelijkbaar().is_empty());
    f.jaren.remove(&2024);
    assert!(matches!(f.voorna(None).unwrap(), Voornastand::Onbekend(2024)), "not known is not zero");
}

#[test]
fn from_a_hundred_in_both_years_neighbourhoods_are_compared() {
    let f = feiten(100, 0, false);
    let codes: Vec<String> = f.gebieden.iter().map(|g| g.code.clone()).collect();
    let mut f = f;
    let area = |f: &mut Feiten, year: i16, of: fn(usize) -> usize| {
        let all = f.jaren.get_mut(&year).unwrap().1.iter_mut().enumerate();
        all.for_each(|(i, v)| v.gebeurtenis.buurt = Some(codes[of(i)].as_str().into()));
    };
    area(&mut f, 2024, |i| i % 4);
    area(&mut f, 2025, |_| 0);
    let it = wel(&f);
    let up = it.per_gebied.waarde.iter().find(|g| g.code == "Wijk 0").unwrap();
    assert_eq!((it.per_gebied.waarde.len(), up.verandering.daarna.aantal), (4, 100));
    assert_eq!(up.richting, veiligheidsbeeld::aantal::Richting::Omhoog);
}
