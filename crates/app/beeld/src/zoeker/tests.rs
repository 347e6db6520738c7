#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

use jiff::civil::date;
use ophalen::testing::{Antwoord as Zegt, Nep};
use serde_json::json;

use super::*;

/// A Locatieserver that knows a few invented addresses.
pub(crate) fn locatieserver() -> Nep {
    Nep::start(|path| {
        let doc = |straat: &str, nr: u32, letter: &str, code: &str, gemeente: &str, x: f64| {
            json!({ "straatnaam": straat, "huisnummer": nr, "huisletter": letter, "postcode": code, "gemeentecode": gemeente,
                "buurtcode": "BU99990001", "centroide_rd": format!("POINT({x} 463000.25)") })
        };
        let docs = if path.contains("q=geheimlaan 77") {
            vec![doc("Geheimlaan", 77, "", "0000AB", "9999", 155_000.5), doc("Geheimlaan", 77, "A", "0000AB", "9999", 155_900.0)]
        } else if path.contains("q=dubbelweg 1") {
            vec![doc("Dubbelweg", 1, "", "0000AA", "9999", 155_000.0), doc("Dubbelweg", 1, "", "0000BB", "9999", 158_000.0)]
        } else if path.contains("q=elders 1") {
            vec![doc("Elders", 1, "", "0000AA", "0363", 155_000.0)]
        } else if path.contains("q=zonder vorm 1") {
            vec![json!({ "street": "Zonder vorm" })]
        } else if path.contains("q=stuk 1") {
            return Zegt::Status(500);
        } else {
            Vec::new()
        };
        Zegt::Goed(json!({ "response": { "numFound": docs.len(), "docs": docs } }).to_string())
    })
}

fn ask(nep: &Nep, text: &str) -> Result<Option<(Punt, String)>, Fout> {
    vraag(&dienst(&nep.adres).unwrap(), "GM9999", &Sleutel::van_tekst(text).unwrap())
}

#[test]
fn only_exactly_this_address_in_one_place_counts() {
    let nep = locatieserver();
    let (punt, buurt) = ask(&nep, "Geheimlaan 77, Voorbeeldstad").unwrap().unwrap();
    assert_eq!((punt.x(), punt.y(), buurt.as_str()), (155_000.5, 463_000.25, "BU99990001"));
    for other in ["Geheimlaan 77b", "Onbekend 5", "Dubbelweg 1", "Elders 1"] {
        assert_eq!(ask(&nep, other), Ok(None), "{other}");
    }
    assert!(ask(&nep, "Dubbelweg 1, 0000BB").unwrap().is_some(), "a postal code tells which");
}

#[test]
fn nothing_but_the_address_and_the_municipality_is_sent() {
    let nep = locatieserver();
    let _ = ask(&nep, "Geheimlaan 77, 0000 AB Voorbeeldstad, t.n.v. Jansen");
    let asked = nep.gevraagd();
    assert!(asked[0].starts_with("/free?q=geheimlaan 77 0000ab&fq=type:adres&fq=gemeentecode:9999&rows=10&"), "{asked:?}");
    assert!(!asked[0].to_lowercase().contains("jansen"));
}

#[test]
fn a_service_that_stops_or_changed_keeps_what_was_answered_before() {
    let nep = locatieserver();
    let all = ["Onbekend 5", "Geheimlaan 77", "Stuk 1", "Onbekend 6"].map(|t| Sleutel::van_tekst(t).unwrap());
    let (answers, why) = vraag_alle(&dienst(&nep.adres).unwrap(), "GM9999", date(2026, 11, 27), &all);
    assert_eq!(answers.iter().map(|a| a.punt.is_some()).collect::<Vec<_>>(), [false, true]);
    assert_eq!(why.unwrap().zin(), ("fout-zoeker-storing", "500".to_owned()));
    assert_eq!(nep.gevraagd().len(), 3, "nothing is asked after a fault");
    assert_eq!(ask(&nep, "Zonder vorm 1"), Err(Fout::Vorm));
    let html = Nep::start(|_| Zegt::Goed("<html>".to_owned()));
    assert_eq!(ask(&html, "Geheimlaan 77"), Err(Fout::Vorm));
    assert_eq!(format!("{:?} {:?}", all[0], answers[1]), "Sleutel(adres) Antwoord(gevonden)", "no address in a log");
}
