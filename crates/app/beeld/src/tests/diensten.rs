//! Services on the internet: off, on, and when they fail; against a service on this machine.

use ophalen::testing::{Antwoord as Zegt, Nep};

use super::*;
use crate::{
    politiedienst::tests::nep as politie,
    store::{self, Antwoord},
    zoeker::tests::locatieserver,
};

const CIJFERS: &str = "/voorbereiden/veiligheidsbeeld/cijfers";
const ADRESSEN: &str = "/voorbereiden/veiligheidsbeeld/adressen";

async fn met(politiecijfers: Option<&Nep>, adreszoeker: Option<&Nep>) -> Proef {
    let (db, place) = testing::sqlite(MIGRATIES).await;
    filled(&db).await;
    let adres = |nep: Option<&Nep>| nep.map(|n| n.adres.clone());
    let diensten = kern::Diensten { politiecijfers: adres(politiecijfers), adreszoeker: adres(adreszoeker) };
    Proef::met_diensten(db, Some(place), slices(), diensten).prepare().await
}

#[tokio::test]
async fn figures_from_the_service_are_a_file_with_a_report_that_can_be_turned_back() {
    let nep = politie(|_| None);
    let proef = met(Some(&nep), None).await;
    let sanne = proef.sign_in(SANNE).await;
    for lang in ["nl", "en"] {
        assert!(sanne.get_in(&format!("{CIJFERS}/invoer"), lang).await.tekst.contains(&nep.adres), "where it comes from, {lang}");
    }
    let sent = sanne.post(&format!("{CIJFERS}/ophalen"), &[("tabel", "47018NED")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.tekst);
    let report = sanne.get(&sent.naar).await.tekst;
    assert!(report.contains(&format!("bij {}/ODataFeed/odata/47018NED", nep.adres)) && report.contains("Opgehaald op"), "{report}");
    let count = async || store::politiecijfers(&*proef.read().await).await.unwrap();
    assert!(count().await.is_empty(), "nothing changes before it is confirmed");
    sanne.post(&format!("{}/bevestig", sent.naar), &[]).await;
    let held = count().await;
    assert_eq!(
        held.iter().map(|c| (c.gebied.as_str(), c.aantal)).collect::<Vec<_>>(),
        [("BU99990001", None), ("BU99990002", Some(1)), ("BU99999999", Some(1)), ("GM9999", Some(13))]
    );
    assert!(sanne.get(HIER).await.tekst.contains("2024"));
    sanne.post(&format!("{}/terug", sent.naar), &[]).await;
    assert!(count().await.is_empty());
}

#[tokio::test]
async fn without_a_setting_nothing_is_asked_and_the_page_says_so() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    for (lang, words) in [("nl", "Dat staat uit"), ("en", "That is turned off")] {
        assert!(sanne.get_in(&format!("{CIJFERS}/invoer"), lang).await.tekst.contains(words), "{lang}");
    }
    let refused = sanne.post(&format!("{CIJFERS}/ophalen"), &[("tabel", "47018NED")]).await;
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.tekst.contains("Ophalen staat uit"), "{}", refused.tekst);
    for (lang, words) in [("nl", "Opzoeken staat uit"), ("en", "Looking up is turned off")] {
        assert!(sanne.get_in(ADRESSEN, lang).await.tekst.contains(words), "{lang}");
    }
    let refused = sanne.post(ADRESSEN, &[]).await;
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.tekst.contains("Opzoeken staat uit"));
}

#[tokio::test]
async fn a_service_that_fails_leaves_everything_as_it_was_and_says_what_to_do() {
    let nep = politie(|p| p.contains("/TypedDataSet").then_some(Zegt::Status(503)));
    let proef = met(Some(&nep), None).await;
    let sanne = proef.sign_in(SANNE).await;
    for (lang, words) in [("nl", "De dienst heeft een storing (503)"), ("en", "The service has a fault (503)")] {
        let failed = sanne.post_in(&format!("{CIJFERS}/ophalen"), &[("tabel", "47018NED")], lang).await;
        assert!(failed.status == StatusCode::UNPROCESSABLE_ENTITY && failed.tekst.contains(words), "{}", failed.tekst);
        assert!(failed.tekst.contains("value=\"47018NED\" checked"), "what was chosen stays: {}", failed.tekst);
    }
    let none = sanne.post(&format!("{CIJFERS}/ophalen"), &[]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    let tx = proef.read().await;
    assert!(tx.all("SELECT id FROM invoer WHERE gemeente = $1", ::store::args!["GM9999"]).await.unwrap().is_empty());
}

const ZONDER: &str = "Datum;Soort;Adres\n04-03-2025;bedrijf;Geheimlaan 77\n05-03-2025;woning;Onbekend 5\n06-03-2025;woning;bij de molen\n";

#[tokio::test]
async fn addresses_get_a_place_once_somebody_asks_and_the_import_can_still_be_turned_back() {
    let nep = locatieserver();
    let proef = met(None, Some(&nep)).await;
    inlezen(&proef, INC, "lijst.csv", ZONDER).await;
    let sanne = proef.sign_in(SANNE).await;
    for (lang, words) in [("nl", "Alleen straat, huisnummer en postcode"), ("en", "Only street, house number and postal code")] {
        assert!(sanne.get_in(ADRESSEN, lang).await.tekst.contains(words), "what leaves the house, {lang}");
    }
    assert!(nep.gevraagd().is_empty(), "reading the page asks nothing");
    let asked = sanne.post(ADRESSEN, &[]).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.tekst);
    assert_eq!(nep.gevraagd().len(), 2, "{:?}", nep.gevraagd());
    assert!(proef.journal().await.iter().any(|s| s == "beeld-adres-gevraagd"));
    let placed = async || store::tellingen(&*proef.read().await).await.unwrap().iter().filter(|i| i.geplaatst).count();
    assert_eq!(placed().await, 1);
    assert!(store::tellingen(&*proef.read().await).await.unwrap().iter().any(|i| i.buurt == "BU99990001"), "and its neighbourhood");
    sanne.post(ADRESSEN, &[]).await;
    assert_eq!(nep.gevraagd().len(), 2, "an address is asked once, found or not");
    let again = inlezen(&proef, INC, "lijst.csv", ZONDER).await;
    assert!(again.contains("3 ongewijzigd") || !again.contains("wijzigt"), "the same list says the same: {again}");
    assert_eq!(placed().await, 1);
}

#[tokio::test]
async fn without_a_decision_no_address_is_asked() {
    let nep = locatieserver();
    let (db, place) = testing::sqlite(MIGRATIES).await;
    filled(&db).await;
    let diensten = kern::Diensten { politiecijfers: None, adreszoeker: Some(nep.adres.clone()) };
    let proef = Proef::met_diensten(db, Some(place), slices(), diensten);
    let sanne = proef.sign_in(SANNE).await;
    assert_eq!(sanne.get(ADRESSEN).await.status, StatusCode::FORBIDDEN);
    assert_eq!(sanne.post(ADRESSEN, &[]).await.status, StatusCode::FORBIDDEN);
    assert!(nep.gevraagd().is_empty());
}

#[tokio::test]
async fn answers_are_sealed_found_again_and_forgotten_after_a_year() {
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let proef = Proef::op(db.clone(), None, slices());
        let day = |text: &str| text.parse::<jiff::civil::Date>().unwrap();
        let answer = |adres: &str, punt, op: &str| Antwoord { adres: adres.to_owned(), punt, buurt: String::new(), gevraagd: day(op) };
        let all = [answer("geheimlaan 77@", Some((155_000.5, 463_000.25)), "2026-03-01"), answer("oude weg 1@", None, "2024-12-01")];
        let tx = db.write(testing::deed(), testing::now()).await.unwrap();
        store::bewaar_antwoorden(&tx, &all).await.unwrap();
        store::bewaar_antwoorden(&tx, &all[..1]).await.unwrap();
        tx.commit(domain::journaal::Gebeurtenis::new(domain::journaal::Soort::BeeldGewijzigd)).await.unwrap();
        let tx = proef.read().await;
        let mut held = store::antwoorden(&tx).await.unwrap();
        held.sort_by(|a, b| a.adres.cmp(&b.adres));
        assert_eq!(held, all);
        assert_eq!(store::gevraagd_op(&tx, day("2026-03-01")).await.unwrap(), 1);
        let rows = tx.all("SELECT antwoord FROM beeldadres WHERE gemeente = $1", ::store::args!["GM9999"]).await.unwrap();
        assert!(rows.iter().all(|r| !String::from_utf8_lossy(&r.bytes("antwoord").unwrap()).contains("geheimlaan")));
        drop(tx);
        let tx = db.write(testing::deed(), testing::now()).await.unwrap();
        assert_eq!(store::vergeet_antwoorden(&tx, day("2025-06-01")).await.unwrap(), 1);
        tx.commit(domain::journaal::Gebeurtenis::new(domain::journaal::Soort::BeeldGewijzigd)).await.unwrap();
        assert_eq!(store::antwoorden(&*proef.read().await).await.unwrap(), all[..1]);
    })
    .await;
}
