//! Persons, agreements, offers and conditions, and text that is not nice.

use domain::casus::Incidenttype;

use super::*;

async fn get(proef: &Proef) -> Dossier {
    dossier(&*proef.read().await, &proef.app.beleid, "pvo").await.unwrap()
}

#[tokio::test]
async fn a_person_has_hours_and_a_stand_in() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let nieuw = format!("{PVO}/personen/nieuw");
    let wrong = [("telefoon", "12"), ("aanwezig-ma", "overdag"), ("email", "x"), ("vervanger", "9")];
    let answer = sanne.post(&nieuw, &wrong).await;
    assert!(answer.tekst.contains("kijk naar 5 punten") && answer.tekst.contains("overdag"), "{}", answer.tekst);
    let one = [("naam", "Noor Verzonnen"), ("telefoon", "06 12345678"), ("aanwezig-ma", "9-17"), ("aanwezig-di", "9:00 - 17.00")];
    assert!(sanne.post(&nieuw, &one).await.naar.contains("klaar=persoon-bewaard"));
    let two = [("naam", "Bram Bedacht"), ("buiten", "06 12345679"), ("vervanger", "1")];
    sanne.post(&nieuw, &two).await;
    let page = sanne.get(PVO).await.tekst;
    assert!(page.contains("ma–di 9:00–17:00") && page.contains("Vervanger: Noor Verzonnen"), "{page}");
    assert!(!mist(&proef).await.contains(&Mist::Telefoon), "a number of a person is a number");
    let edit = sanne.get(&format!("{PVO}/personen/2")).await;
    assert!(edit.tekst.contains("Bram Bedacht") && !edit.tekst.contains("value=\"2\""), "nobody stands in for himself");
    let itself = [("_versie", "1"), ("naam", "Bram Bedacht"), ("vervanger", "2")];
    assert_eq!(sanne.post(&format!("{PVO}/personen/2"), &itself).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sanne.post(&format!("{PVO}/personen/1/weg"), &[]).await.naar.contains("klaar=persoon-weg"));
    let left = get(&proef).await.personen;
    assert_eq!(left.iter().map(|p| p.naam.as_str()).collect::<Vec<_>>(), ["Bram Bedacht"]);
    assert_eq!(sanne.get(&format!("{PVO}/personen/1")).await.status, StatusCode::NOT_FOUND);
    sanne.post(&nieuw, &one).await;
    assert_eq!(get(&proef).await.personen.last().unwrap().nr, 3, "the stand-in of someone is not mistaken for someone new");
}

#[tokio::test]
async fn an_agreement_is_signed_ends_and_stays() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let nieuw = format!("{PVO}/afspraken/nieuw");
    let wrong = [("vanaf", "2026-12-01"), ("tot", "2026-11-01"), ("staat", "ondertekend"), ("getekend_op", "2027-01-01")];
    assert!(sanne.post(&nieuw, &wrong).await.tekst.contains("kijk naar 4 punten"));
    let draft = [("onderwerp", "Scan"), ("staat", "concept"), ("getekend_op", "2026-11-01")];
    sanne.post(&nieuw, &draft).await;
    assert_eq!(get(&proef).await.afspraken[0].getekend_op, None, "a draft has no signature");
    assert!(mist(&proef).await.contains(&Mist::Afspraak));
    let here = format!("{PVO}/afspraken/1");
    let signed = [
        ("_versie", "1"),
        ("onderwerp", "Scan"),
        ("inhoud", "Binnen een week"),
        ("staat", "ondertekend"),
        ("getekend_op", "2026-11-20"),
        ("getekend_door", "De directeur"),
        ("tot", "2027-11-20"),
        ("herzien_op", "2027-06-01"),
        ("opzegtermijn", "3 maanden"),
    ];
    assert_eq!(sanne.post(&here, &signed).await.status, StatusCode::SEE_OTHER);
    assert!(!mist(&proef).await.contains(&Mist::Afspraak));
    let page = sanne.get(PVO).await.tekst;
    assert!(page.contains("getekend op 20 november 2026") && page.contains("Opzegtermijn: 3 maanden") && page.contains("De directeur"));
    assert_eq!(sanne.post(&format!("{here}/weg"), &[]).await.naar, format!("{PVO}#afspraken"), "what was signed stays");
    assert_eq!(get(&proef).await.afspraken.len(), 1);
    proef.later(200 * 86_400);
    assert!(mist(&proef).await.contains(&Mist::Herzien));
    proef.later(200 * 86_400);
    let late = mist(&proef).await;
    assert!(late.contains(&Mist::Verlopen) && !late.contains(&Mist::Herzien), "{late:?}");
}

#[tokio::test]
async fn an_offer_names_its_kind_step_and_term() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let nieuw = format!("{PVO}/aanbod/nieuw");
    assert!(sanne.post(&nieuw, &[("reactietijd", "snel"), ("stap", "bestaat-niet")]).await.tekst.contains("kijk naar 4 punten"));
    let offer = [("wat", "Scan van het pand"), ("geldt_voor", "bedrijf"), ("stap", "melding-nalopen"), ("reactietijd", "2 uur")];
    assert!(sanne.post(&nieuw, &offer).await.naar.contains("klaar=aanbod-bewaard"));
    let page = sanne.get(PVO).await.tekst;
    assert!(page.contains("Scan van het pand") && page.contains("binnen 2 uur") && page.contains("Loop de melding na met de politie"));
    let d = get(&proef).await;
    let dag = proef.app.now().datum();
    assert!(d.biedt(Incidenttype::Bedrijf, dag) && !d.biedt(Incidenttype::Woning, dag));
    assert!(sanne.post(&format!("{PVO}/aanbod/1/weg"), &[]).await.naar.contains("klaar=aanbod-weg"));
}

#[tokio::test]
async fn conditions_are_judged_one_by_one_with_a_reason() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let here = format!("{PVO}/voorwaarden");
    assert_eq!(sanne.get(&here).await.status, StatusCode::OK);
    let wrong = [("oordeel-mandaat", "niet-in-orde"), ("uitleg-beleid", "Past wel")];
    assert!(sanne.post(&here, &wrong).await.tekst.contains("kijk naar 2 punten"));
    let judged = [
        ("oordeel-mandaat", "niet-in-orde"),
        ("uitleg-mandaat", "Moet altijd terug naar het bestuur"),
        ("oordeel-capaciteit", "in-orde"),
        ("oordeel-beleid", "in-orde"),
    ];
    assert!(sanne.post(&here, &judged).await.naar.contains("klaar=voorwaarden-bewaard"));
    let page = sanne.get(PVO).await.tekst;
    assert!(page.contains("Moet altijd terug naar het bestuur") && page.contains("Niet beoordeeld"));
    assert!(mist(&proef).await.contains(&Mist::Voorwaarden));
    let all = ["oordeel-mandaat", "oordeel-capaciteit", "oordeel-beleid", "oordeel-overleg"].map(|f| (f, "in-orde"));
    sanne.post(&here, &all).await;
    assert!(!mist(&proef).await.contains(&Mist::Voorwaarden));
    sanne.post(&here, &all[..3]).await;
    assert!(mist(&proef).await.contains(&Mist::Voorwaarden), "a judgement can be taken back");
}

#[tokio::test]
async fn text_of_any_kind_is_text_and_too_much_is_said() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let nasty = "<script>alert(1)</script> #set text(fill: red) *vet* \u{1f6a8} مرحبا $1' OR '1'='1";
    let shown = "&lt;script&gt;alert(1)&lt;/script&gt;";
    let person = [("naam", nasty), ("functie", nasty)];
    assert_eq!(sanne.post(&format!("{PVO}/personen/nieuw"), &person).await.status, StatusCode::SEE_OTHER);
    let agreement = [("onderwerp", &nasty[..80]), ("inhoud", nasty), ("staat", "concept"), ("opzegtermijn", &nasty[..20])];
    assert_eq!(sanne.post(&format!("{PVO}/afspraken/nieuw"), &agreement).await.status, StatusCode::SEE_OTHER);
    let offer = [("wat", nasty), ("geldt_voor", "bedrijf")];
    assert_eq!(sanne.post(&format!("{PVO}/aanbod/nieuw"), &offer).await.status, StatusCode::SEE_OTHER);
    for page in [PVO, HIER, &format!("{PVO}/personen/1"), &format!("{PVO}/aanbod/1"), "/voorbereiden/nazorgplan/hoofdstuk/6"] {
        let text = sanne.get(page).await.tekst;
        assert!(!text.contains("<script>alert"), "{page}");
    }
    let page = sanne.get(PVO).await.tekst;
    assert!(page.contains(shown) && page.contains("\u{1f6a8} مرحبا"));
    let long = "\u{1f6a8}".repeat(100_000);
    let longer = format!("{long}.");
    for (path, field, text) in [("personen", "naam", &long), ("afspraken", "inhoud", &longer), ("aanbod", "wat", &long)] {
        let answer = sanne.post(&format!("{PVO}/{path}/nieuw"), &[(field, text.as_str())]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert!(answer.tekst.contains(text) && answer.tekst.contains("tekens"), "what was typed is kept: {path}");
    }
    let whole = format!("{}{}", nasty, long.chars().skip(nasty.chars().count()).collect::<String>());
    let agreement = [("onderwerp", "Lang"), ("inhoud", whole.as_str()), ("staat", "concept")];
    assert_eq!(sanne.post(&format!("{PVO}/afspraken/nieuw"), &agreement).await.status, StatusCode::SEE_OTHER);
    let reason = [("_versie", "0"), ("niet_mee", "ja"), ("reden_niet", whole.as_str())];
    assert!(sanne.post(&format!("{PVO}/gegevens"), &reason).await.naar.contains("klaar"), "a reason may be long as well");
    let judged = [
        ("oordeel-mandaat", "niet-in-orde"),
        ("uitleg-mandaat", whole.as_str()),
        ("oordeel-overleg", "in-orde"),
        ("uitleg-overleg", whole.as_str()),
    ];
    assert!(sanne.post(&format!("{PVO}/voorwaarden"), &judged).await.naar.contains("klaar"));
    let page = sanne.get(PVO).await.tekst;
    assert!(page.contains(shown) && !page.contains("<script>alert") && page.matches("\u{1f6a8}").count() > 300_000);
}
