#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]
use std::collections::BTreeMap;

use jiff::civil::date;
use veiligheidsbeeld::beeld::Gebeurtenis;

use super::*;
use crate::{feiten::Voorval, gebiedskaart::tests::vierkant, store::Gebied};

/// Two years with so many robberies each, of which `close` at one place.
pub(crate) fn feiten(each: usize, close: usize, plekken: bool) -> Feiten {
    let voorval = |year: i16, i: usize| {
        let spread = (i as f64 * 617.0 % 4000.0, i as f64 * 389.0 % 1000.0);
        let (x, y) = if i < close { (102_450.0, 400_450.0) } else { (100_000.0 + spread.0, 400_000.0 + spread.1) };
        let gebeurtenis = Gebeurtenis {
            datum: date(year, (i % 12) as i8 + 1, 5),
            tijd: None,
            punt: plekken.then(|| Punt::new(x, y).unwrap()),
            adres: None,
            slachtoffer: None,
            buurt: None,
        };
        Voorval { gebeurtenis, geplaatst: true, soort: "woning", branche: String::new(), modus: String::new(), opgehaald: None }
    };
    let year = |y: i16| (y, (Bron::Lijst, (0..each).map(|i| voorval(y, i)).collect()));
    let vormen: Vec<_> = (0..4).map(|i| vierkant(&format!("Wijk {i}"), i)).collect();
    let gebied = |v: &crate::store::Vorm| Gebied {
        id: v.id.clone(),
        jaar: 2025,
        code: v.code.clone(),
        naam: v.naam.clone(),
        inwoners: Some(2000),
        adressen: Some(1000),
        bron: "cbs".into(),
        opgehaald: None,
        versie: 1,
    };
    Feiten {
        na_lijst: 0,
        jaar: 2025,
        vandaag: date(2026, 2, 1),
        gemeente: "Voorbeeldstad".into(),
        jaren: BTreeMap::from([year(2024), year(2025)]),
        gebieden: vormen.iter().map(gebied).collect(),
        vormen,
        basis: None,
        plekken,
        politie: Vec::new(),
        opvolgers: BTreeMap::new(),
    }
}

#[test]
fn a_concentration_is_found_with_its_number_period_and_seed() {
    let vraag = Vraag::van(&feiten(20, 12, true)).unwrap().unwrap();
    let found = vraag.reken().unwrap();
    let Some(Getoond::Wel(scan)) = found.scan else { unreachable!("no scan") };
    assert_eq!((scan.waarde.cirkels.len(), scan.waarde.cirkels[0].waargenomen >= 24), (1, true));
    let how = &scan.verantwoording;
    assert_eq!((how.n, how.zaad, how.simulaties), (40, Some(ZAAD), Some(9999)));
    assert_eq!((how.periode.van(), how.periode.tot(), how.aandeel_geplaatst), (date(2024, 1, 1), date(2026, 1, 1), Some(1.0)));
    assert!(found.onderscheid.unwrap().waarde.vanaf.is_some());
    let Getoond::Wel(knox) = found.knox else { unreachable!("no table") };
    assert_eq!(knox.waarde.cellen.len(), 16);
    let Some(Getoond::Wel(few)) = found.concentratie else { unreachable!("no concentration") };
    let half = few.waarde.unwrap().helft;
    // 24 of 40 at one place: that one holds half, where chance needs twenty.
    assert!((half.waarde, found.adressen) == (1.0, 4000) && half.verwacht > 15.0 && half.p < 0.001, "{half:?}");
}

/// Where addresses really are decides: many robberies where many live are no concentration, and the page knows which base it was.
#[test]
fn squares_that_were_read_in_are_the_base_and_even_spreading_is_only_the_fallback() {
    let plain = feiten(20, 12, true);
    let evenly = Vraag::van(&plain).unwrap().unwrap();
    assert_eq!(evenly.herkomst, Herkomst::Gelijk);
    let vak = |x: i32, y: i32, aantal: u32| crate::store::Basisvak {
        id: format!("2025:adressen:{x}:{y}"),
        jaar: 2025,
        soort: "adressen".into(),
        vak: String::new(),
        x,
        y,
        aantal,
        adressen: String::new(),
        opgehaald: date(2026, 1, 2),
        versie: 1,
    };
    // Two thirds of all addresses stand in the square where two thirds of the robberies were; one square lies in another municipality.
    let spread = (0..40).map(|i| vak(100_050 + i % 40 * 100, 400_550, 50));
    let vakken = spread.chain([vak(102_450, 400_450, 4000), vak(180_000, 450_000, 90_000)]).collect();
    let known = crate::feiten::Basis { soort: Basissoort::Adressen, jaar: 2025, vakken: Arc::new(vakken) };
    let bare = Feiten { basis: Some(known), ..plain };
    let found = Vraag::van(&bare).unwrap().unwrap().reken().unwrap();
    assert_eq!(found.basis, (Herkomst::Vakken(Basissoort::Adressen, 2025), 41, 6000.0), "what lies outside does not count");
    let Some(Getoond::Wel(scan)) = found.scan else { unreachable!("no scan") };
    assert!(scan.waarde.cirkels.is_empty(), "{:?}", scan.waarde);
    // The same squares say how many addresses there are when no neighbourhood does.
    let told = bare.adressen();
    let counted = Feiten { gebieden: Vec::new(), ..bare }.adressen();
    assert_eq!((told, counted), (4000, 6000), "frequent places are held against the addresses of the municipality");
}

#[test]
fn too_few_or_no_base_is_said_and_not_computed() {
    let few = Vraag::van(&feiten(5, 0, true)).unwrap().unwrap().reken().unwrap();
    assert!(matches!(few.knox, Getoond::TeWeinig { vanaf: 20 }) && matches!(few.scan, Some(Getoond::TeWeinig { .. })));
    let bare = Feiten { vormen: Vec::new(), ..feiten(20, 0, true) };
    assert!(Vraag::van(&bare).unwrap().unwrap().reken().unwrap().scan.is_none());
    assert_eq!(Vraag::van(&feiten(20, 5, false)).unwrap(), None, "who may not see places gets nothing");
}

#[test]
fn the_same_data_are_computed_once_and_forgotten_with_their_places() {
    let vraag = Vraag::van(&feiten(20, 5, true)).unwrap().unwrap();
    let first = GEHEUGEN.plaats("GMTEST", 2025, &vraag);
    first.get_or_init(|| vraag.reken().map(Arc::new));
    assert!(Arc::ptr_eq(&first, &GEHEUGEN.plaats("GMTEST", 2025, &vraag)));
    assert!(!Arc::ptr_eq(&first, &GEHEUGEN.plaats("GMTEST2", 2025, &vraag)), "another municipality");
    let other = Vraag::van(&feiten(21, 5, true)).unwrap().unwrap();
    assert!(GEHEUGEN.plaats("GMTEST", 2025, &other).get().is_none(), "other data");
    vergeet("GMTEST");
    assert!(GEHEUGEN.plaats("GMTEST", 2025, &other).get().is_none());
    vergeet("GMTEST");
    vergeet("GMTEST2");
}

#[test]
fn a_year_of_own_cases_is_no_source_of_what_counts_places() {
    let mut f = feiten(20, 12, true);
    // Between two years of a list; one at the end is no part of the period.
    let first = f.jaren[&2024].clone();
    f.jaren.insert(2023, first);
    let own = f.jaren[&2024].1.iter().map(|v| Voorval {
        geplaatst: false,
        gebeurtenis: Gebeurtenis { punt: None, ..v.gebeurtenis.clone() },
        ..v.clone()
    });
    let own = (Bron::Casussen, own.collect());
    f.jaren.insert(2024, own);
    let Getoond::Wel(knox) = Vraag::van(&f).unwrap().unwrap().reken().unwrap().knox else { unreachable!("no Knox") };
    let tr = web::Tr::new(web::Taal::Nl);
    let places = crate::pages::verantwoord_plekken(tr, &f, &knox.verantwoording, "knox").into_string();
    assert!(places.contains("Bron: lijst van de politie ·"), "{places}");
    let all = crate::pages::verantwoord(tr, &f, &knox.verantwoording, "knox").into_string();
    assert!(all.contains("Bron: lijst van de politie, eigen casussen ·"), "{all}");
}
