use domain::{Moment, casus::*};
use web::Input;

use super::formulier::{laatst_om, lees};

fn at(text: &str) -> Moment {
    Moment::from(text.parse::<jiff::Timestamp>().expect("moment"))
}

fn posted() -> Input {
    gemeld("net")
}

fn gemeld(wanneer: &str) -> Input {
    Input::new()
        .with("soort", "woning")
        .with("wanneer", wanneer)
        .with("buurt", "Rivierenbuurt")
        .with("geweld", "wapen")
        .with("aantal", "2")
        .with("vrijgave", "nee")
}

#[test]
fn six_answers_make_a_report() {
    let now = at("2026-11-26T21:08:00Z");
    let m = lees(&posted(), now).expect("report");
    assert_eq!((m.incidenttype, m.geweld, m.aantal, m.vrijgegeven), (Incidenttype::Woning, Geweld::Wapen, Aantal::Twee, false));
    assert_eq!((m.overval_op, m.buurt.as_str()), (now, "Rivierenbuurt"));
}

#[test]
fn an_empty_form_names_all_six_at_once() {
    let errors = lees(&Input::new(), at("2026-11-26T21:08:00Z")).unwrap_err();
    let fields: Vec<_> = errors.iter().map(|e| e.field.as_str()).collect();
    assert_eq!(fields, ["soort", "wanneer", "buurt", "geweld", "aantal", "vrijgave"]);
}

#[test]
fn a_house_number_is_no_neighbourhood() {
    let input = Input::new()
        .with("soort", "woning")
        .with("wanneer", "net")
        .with("buurt", "Maasstraat 12")
        .with("geweld", "wapen")
        .with("aantal", "2")
        .with("vrijgave", "nee");
    let errors = lees(&input, at("2026-11-26T21:08:00Z")).unwrap_err();
    assert_eq!(errors.of("buurt").map(|e| e.key.as_str()), Some("melden-fout-huisnummer"));
}

#[test]
fn a_time_is_taken_with_its_choice_or_alone_and_never_beside_just_now() {
    let now = at("2026-11-26T21:08:00Z");
    let om = |keuze: &str, tijd: &str| gemeld(keuze).with("tijd", tijd);
    for keuze in ["tijd", ""] {
        let m = lees(&om(keuze, "20:47"), now).expect("report");
        assert_eq!(m.overval_op, at("2026-11-26T19:47:00Z"));
    }
    let beide = lees(&om("net", "20:47"), now).unwrap_err();
    assert_eq!(beide.of("wanneer").map(|e| e.key.as_str()), Some("melden-fout-wanneer"));
    assert!(lees(&om("tijd", ""), now).unwrap_err().of("tijd").is_some(), "a time that was announced and not given");
}

#[test]
fn a_clock_time_is_the_last_one_that_was() {
    let time = |h, m| jiff::civil::time(h, m, 0, 0);
    assert_eq!(laatst_om(time(20, 47), at("2026-11-26T21:08:00Z")), at("2026-11-26T19:47:00Z"));
    assert_eq!(laatst_om(time(23, 50), at("2026-11-26T23:08:00Z")), at("2026-11-26T22:50:00Z"), "just after midnight it was yesterday");
    assert_eq!(laatst_om(time(23, 50), at("2026-11-26T21:08:00Z")), at("2026-11-25T22:50:00Z"));
}

#[tokio::test]
async fn who_may_not_mend_a_refusal_calls_who_directs() {
    use crate::testing::{ESRA, Stad};

    let stad = Stad::new().await;
    let page = stad.als(ESRA).await.get("/bellen").await.tekst;
    assert!(page.contains("Sanne de Wit") && page.contains("href=\"tel:0612345601\""), "{page}");
    let leeg = Stad::zonder_besluit().await;
    assert!(leeg.als(ESRA).await.get("/bellen").await.tekst.contains("Er staat niemand in de lijst"));
}

#[tokio::test]
async fn nothing_is_reported_that_the_decision_does_not_list() {
    use axum::http::StatusCode;
    use domain::{aanwijzing::tekst::MELDING, gegeven::Soort};

    use crate::testing::{ESRA, SANNE, Stad};

    let velden =
        [("soort", "woning"), ("wanneer", "net"), ("buurt", "Rivierenbuurt"), ("geweld", "wapen"), ("aantal", "2"), ("vrijgave", "nee")];
    for soort in MELDING {
        let stad = Stad::new().await;
        stad.zonder_gegevens(&[soort]).await;
        let esra = stad.als(ESRA).await;
        for antwoord in [esra.get("/melden").await, esra.post("/melden", &velden).await] {
            assert!(antwoord.status == StatusCode::FORBIDDEN && antwoord.tekst.contains("AVG art. 5 lid 1 onder c"), "{soort}");
            assert!(antwoord.tekst.contains("href=\"/bellen\""), "says where to go: the police cannot mend the decision");
            assert!(!antwoord.tekst.contains("/voorbereiden/aanwijzingsbesluit"), "no way that ends in a refusal");
        }
        assert_eq!(stad.journaal().await.last().map(String::as_str), Some("melding-geweigerd"));
    }
    let stad = Stad::new().await;
    let casus = stad.meld(Incidenttype::Woning).await;
    stad.zonder_gegevens(&[Soort::PlaatsGlobaal, Soort::ContactBeperking]).await;
    let (sanne, hier) = (stad.als(SANNE).await, format!("/casussen/{}", casus.nummer));
    let page = sanne.get(&format!("{hier}/gegevens")).await;
    assert!(page.tekst.contains("Niet alles kan worden verbeterd"), "before it happens");
    let verbeterd = [
        ("incidenttype", "woning"),
        ("buurt", "Elders"),
        ("geweld", "wapen"),
        ("aantal", "3-5"),
        ("overval-dag", "1"),
        ("overval-maand", "12"),
        ("overval-jaar", "2026"),
        ("overval-tijd", "12:00"),
        ("gemeld-dag", "1"),
        ("gemeld-maand", "12"),
        ("gemeld-jaar", "2026"),
        ("gemeld-tijd", "13:00"),
        ("_versie", "1"),
    ];
    let antwoord = sanne.post(&format!("{hier}/gegevens"), &verbeterd).await;
    assert!(antwoord.status == StatusCode::UNPROCESSABLE_ENTITY && antwoord.tekst.contains("veld-buurt-fout"), "{}", antwoord.tekst);
    let esra = stad.als(ESRA).await;
    let page = esra.get(&format!("{hier}/politie")).await;
    assert!(page.tekst.contains("AVG art. 5 lid 1 onder c") && !page.tekst.contains("vrij_functie"));
    for deel in ["vrijgave", "antwoorden"] {
        assert_eq!(esra.post(&format!("{hier}/politie/{deel}"), &[]).await.status, StatusCode::FORBIDDEN, "{deel}");
    }
}

/// The decision in force is for these incidents too.
async fn kies(stad: &crate::testing::Stad, incidenten: Vec<Incidentsoort>) {
    use domain::journaal::{Gebeurtenis, Soort};

    let tx = stad.write().await;
    let besluit = mandaat::aanwijzingsbesluit::actueel(&tx, stad.app.now()).await.expect("read").expect("in force");
    let inhoud = domain::aanwijzing::tekst::Inhoud { incidenten: Some(incidenten), ..besluit.inhoud };
    let sql = "UPDATE aanwijzingsbesluit SET inhoud = $3 WHERE gemeente = $1 AND id = $2";
    let json = serde_json::to_string(&inhoud).expect("json");
    tx.exec(sql, store::args![tx.gemeente(), besluit.id, json]).await.expect("changed");
    tx.commit(Gebeurtenis::new(Soort::BesluitGewijzigd)).await.expect("committed");
}

#[tokio::test]
async fn another_draaiboek_starts_only_when_it_was_adopted_and_chosen() {
    use domain::journaal::{Gebeurtenis, Soort};

    use crate::testing::{SANNE, Stad, id};

    let stad = Stad::new().await;
    let sanne = stad.als(SANNE).await;
    assert!(!sanne.get("/melden").await.tekst.contains("name=\"draaiboek\""), "nothing was adopted");
    let report = |soort, book| {
        [
            ("soort", soort),
            ("wanneer", "net"),
            ("buurt", "Rivierenbuurt"),
            ("geweld", "wapen"),
            ("aantal", "2"),
            ("vrijgave", "nee"),
            ("draaiboek", book),
        ]
    };
    assert_eq!(sanne.post("/melden", &report("anders", "straatroof")).await.status.as_u16(), 422);
    let d = stad.app.beleid.geldig_op("straatroof", stad.app.now().datum()).expect("shipped");
    let tx = stad.write().await;
    assert!(mandaat::vaststelling::stel_vast(&tx, d, id(SANNE)).await.expect("adopted"));
    tx.commit(Gebeurtenis::new(Soort::DraaiboekVastgesteld)).await.expect("committed");
    let page = sanne.get("/melden").await.tekst;
    assert!(!page.contains("value=\"straatroof\"") && page.contains("Het aanwijzingsbesluit noemt dit niet"), "{page}");
    let refused = sanne.post("/melden", &report("anders", "straatroof")).await;
    assert_eq!(refused.status.as_u16(), 403);
    assert!(refused.tekst.contains("noemt dit soort incident niet"), "{}", refused.tekst);
    kies(&stad, vec![Incidentsoort::Straatroof]).await;
    assert!(sanne.get("/melden").await.tekst.contains("value=\"straatroof\""));
    assert_eq!(sanne.post("/melden", &report("woning", "straatroof")).await.status.as_u16(), 422, "it is no home");
    for (book, starts) in [("straatroof", "straatroof"), ("", "andere-overval")] {
        let done = sanne.post("/melden", &report("anders", book)).await;
        let nummer = done.naar.rsplit('/').next().expect("number").to_owned();
        let casus = casus::by_nummer(&*stad.read().await, &nummer).await.expect("casus");
        assert_eq!(casus.draaiboek, starts);
        let offers = |page: &str| page.contains("value=\"politie\"");
        let person = format!("/casussen/{nummer}/betrokkenen/nieuw");
        assert!(offers(&sanne.get(&person).await.tekst));
        kies(&stad, Vec::new()).await;
        let still = offers(&sanne.get(&person).await.tekst);
        assert_eq!(still, starts == "andere-overval", "what the decision is not for is not received any more");
        kies(&stad, vec![Incidentsoort::Straatroof]).await;
    }
}
