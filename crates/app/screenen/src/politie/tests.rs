#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used, reason = "tests may stop at the first surprise")]

use axum::http::StatusCode;
use domain::{
    casus::{BetrokkeneRol, Incidenttype, Leeftijdsgroep, PolitieBezwaar},
    draaiboek::{Anker, Feit, Staat},
    journaal::{Gebeurtenis, Soort},
};
use store::testing::{self, deed, each_engine};

use crate::screening::proef::{ESRA, MARIJKE, MIGRATIES, Proef, SANNE, los_persoon, losse_casus, medewerker};
use casus::politie::{Openstaand, Politiefunctie, Vrijgave, beantwoord, bezwaren, geef_vrij, stand_open, vraag, vrijgave};

const NU: [(&str, &str); 5] =
    [("vrij_op-dag", "1"), ("vrij_op-maand", "12"), ("vrij_op-jaar", "2026"), ("vrij_op-tijd", "13:00"), ("vrij_functie", "teamchef")];

fn adres(nummer: &str, deel: &str) -> String {
    format!("/casussen/{nummer}/politie{deel}")
}

fn antwoord<'a>(velden: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut uit =
        vec![("antwoord_op-dag", "1"), ("antwoord_op-maand", "12"), ("antwoord_op-jaar", "2026"), ("antwoord_functie", "wijkagent")];
    uit.extend_from_slice(velden);
    uit
}

#[tokio::test]
async fn no_field_takes_text_so_nothing_about_a_person_or_a_crime_can_be_written() {
    let proef = Proef::new().await;
    let nummer = proef.casus(Incidenttype::Woning).await;
    proef.persoon(&nummer, BetrokkeneRol::Bewoner, Leeftijdsgroep::Volwassen).await;
    let page = proef.als(ESRA).await.get(&adres(&nummer, "")).await;
    assert!(!page.tekst.contains("<textarea"));
    let mut namen: Vec<&str> =
        page.tekst.split("<input").skip(1).filter_map(|i| i.split('>').next()?.split("name=\"").nth(1)?.split('"').next()).collect();
    namen.sort_unstable();
    namen.dedup();
    let mag = |n: &&str| {
        ["_", "vrij_op-", "antwoord_op-", "antwoord-"].iter().any(|p| n.starts_with(p))
            || ["vrij_functie", "antwoord_functie", "naar", "terug"].contains(n)
    };
    let anders: Vec<_> = namen.iter().filter(|n| !mag(n)).collect();
    assert!(anders.is_empty(), "only a moment, a choice and a function: {anders:?}");
    // What is posted beside the form goes nowhere.
    let velden = antwoord(&[("antwoord-1", "bezwaar"), ("reden", "hennepkwekerij"), ("antwoord_functie_anders", "hennepkwekerij")]);
    assert_eq!(proef.als(ESRA).await.post(&adres(&nummer, "/antwoorden"), &velden).await.status, StatusCode::SEE_OTHER);
    let rows =
        proef.read().await.all("SELECT antwoord, functie FROM politiebezwaar WHERE gemeente = $1", store::args!["GM9999"]).await.unwrap();
    assert_eq!((rows[0].text("antwoord").unwrap(), rows[0].text("functie").unwrap()), ("bezwaar".into(), "wijkagent".into()));
    let journaal = proef.read().await.all("SELECT gebeurtenis FROM journaal WHERE gemeente = $1", store::args!["GM9999"]).await.unwrap();
    assert!(journaal.iter().all(|r| !r.text("gebeurtenis").unwrap().contains("hennep")));
    let antwoorden: Vec<String> =
        journaal.iter().map(|r| r.text("gebeurtenis").unwrap()).filter(|g| g.contains("bezwaar-beantwoord")).collect();
    assert!(antwoorden.len() == 1 && !antwoorden[0].contains("code"), "that they answered, never what: {antwoorden:?}");
}

#[tokio::test]
async fn the_police_see_numbers_and_areas_but_no_casus() {
    let proef = Proef::new().await;
    let nummer = proef.casus(Incidenttype::Woning).await;
    proef.persoon(&nummer, BetrokkeneRol::Bewoner, Leeftijdsgroep::Volwassen).await;
    let esra = proef.als(ESRA).await;
    let lijst = esra.get("/politie").await;
    for tekst in [nummer.as_str(), "Woningoverval", "Rivierenbuurt", "Nog niet vrijgegeven", "1 persoon zonder antwoord"] {
        assert!(lijst.tekst.contains(tekst), "{tekst}");
    }
    let page = esra.get(&adres(&nummer, "")).await;
    assert!(page.tekst.contains("Betrokkene 1 (bewoner)") && !page.tekst.contains(&format!("href=\"/casussen/{nummer}\"")));
    assert_eq!(esra.get(&format!("/casussen/{nummer}")).await.status, StatusCode::FORBIDDEN);
    assert_eq!(proef.als(MARIJKE).await.get("/politie").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_police_see_the_report_of_a_casus_only_while_they_reported_it_or_still_have_to_speak() {
    let proef = Proef::new().await;
    let esra = proef.als(ESRA).await;
    let melding = [("soort", "woning"), ("wanneer", "net"), ("buurt", "Zuid"), ("geweld", "wapen"), ("aantal", "1"), ("vrijgave", "ja")];
    let eigen = esra.post("/melden", &melding).await.naar;
    let nummer = proef.casus(Incidenttype::Woning).await;
    let ander = format!("/melden/{nummer}");
    let status = async |pad: &str| esra.get(pad).await.status;
    assert_eq!((status(&eigen).await, status(&ander).await), (StatusCode::OK, StatusCode::OK), "contact is not released yet");
    esra.post(&adres(&nummer, "/vrijgave"), &NU).await;
    assert_eq!((status(&eigen).await, status(&ander).await), (StatusCode::OK, StatusCode::NOT_FOUND), "nothing is asked of the police");
    proef.persoon(&nummer, BetrokkeneRol::Bewoner, Leeftijdsgroep::Volwassen).await;
    assert_eq!(status(&ander).await, StatusCode::OK, "a person without an answer");
    proef.sluit(&nummer).await;
    assert_eq!(status(&ander).await, StatusCode::NOT_FOUND);
    assert_eq!(proef.als(SANNE).await.get(&ander).await.status, StatusCode::OK, "who may see cases sees the report");
}

#[tokio::test]
async fn contact_is_blocked_until_the_police_release_it() {
    let proef = Proef::new().await;
    let (esra, nummer) = (proef.als(ESRA).await, proef.casus(Incidenttype::Woning).await);
    let voor = esra.get(&adres(&nummer, "")).await;
    assert!(voor.tekst.contains("CCV stap 3a") && voor.tekst.contains("staan bellen, bezoek en brieven stil"));
    let antwoord = esra.post(&adres(&nummer, "/vrijgave"), &NU).await;
    assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
    let (_, stand) = proef.stand(&nummer).await;
    assert!(stand.ankers.contains_key(&Anker::VrijgavePolitie));
    let taak = proef.taak(&nummer, "vrijgave-vragen").await;
    assert_eq!((taak.staat, taak.bewijs.unwrap().contains("teamchef")), (Staat::Gedaan, true));
    let na = esra.get(&adres(&nummer, "")).await;
    assert!(na.tekst.contains("Contact is vrijgegeven sinds 13:00") && !na.tekst.contains("vrij_functie"));
    esra.post(&adres(&nummer, "/vrijgave"), &NU).await;
    assert_eq!(proef.geschreven(Soort::PolitieVrijgegeven).await, 1, "a second release changes nothing");
}

#[tokio::test]
async fn a_release_ahead_or_before_the_robbery_is_no_release() {
    let proef = Proef::new().await;
    let (esra, nummer) = (proef.als(ESRA).await, proef.casus(Incidenttype::Woning).await);
    for tijd in ["13:01", "11:59"] {
        let mut velden = NU.to_vec();
        velden[3].1 = tijd;
        let antwoord = esra.post(&adres(&nummer, "/vrijgave"), &velden).await;
        assert!(antwoord.status == StatusCode::UNPROCESSABLE_ENTITY && antwoord.tekst.contains("id=\"veld-vrij_op-fout\""), "{tijd}");
        assert!(antwoord.tekst.contains(&format!("value=\"{tijd}\"")) && antwoord.gekozen("vrij_functie", "teamchef"), "input is kept");
    }
    let leeg = esra.post(&adres(&nummer, "/vrijgave"), &[]).await;
    assert!(
        leeg.tekst.contains("id=\"veld-vrij_op-fout\"")
            && leeg.tekst.contains("id=\"veld-vrij_functie-fout\"")
            && !leeg.tekst.contains("veld-antwoord_functie-fout")
    );
}

#[tokio::test]
async fn one_button_asks_about_everyone_and_answers_finish_the_steps() {
    let proef = Proef::new().await;
    let (sanne, esra, nummer) = (proef.als(SANNE).await, proef.als(ESRA).await, proef.casus(Incidenttype::Woning).await);
    let een = proef.persoon(&nummer, BetrokkeneRol::Bewoner, Leeftijdsgroep::Volwassen).await;
    let twee = proef.persoon(&nummer, BetrokkeneRol::Getuige, Leeftijdsgroep::Volwassen).await;
    sanne.post(&adres(&nummer, "/vragen"), &[]).await;
    sanne.post(&adres(&nummer, "/vragen"), &[]).await;
    assert_eq!(proef.geschreven(Soort::BezwaarGevraagd).await, 2, "each person once");
    let antwoord = esra.post(&adres(&nummer, "/antwoorden"), &antwoord(&[("antwoord-1", "geen"), ("_versie", "2")])).await;
    assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
    let (_, stand) = proef.stand(&nummer).await;
    let feit = |id| stand.betrokkenen.iter().find(|b| b.id == id).unwrap().feiten.get(Feit::PolitieBezwaar);
    assert_eq!((feit(een), feit(twee)), (Some("geen"), None), "no answer is not an answer");
    let casus = proef.stand(&nummer).await.0;
    let taken = casus::taak::list(&*proef.read().await, casus.id).await.unwrap();
    let gedaan: Vec<_> =
        taken.iter().filter(|t| t.stap.as_str() == "bezwaar-vragen" && t.staat == Staat::Gedaan).map(|t| t.betrokkene).collect();
    assert_eq!(gedaan, [Some(een)]);
}

#[tokio::test]
async fn answers_without_choice_day_or_function_come_back_with_every_mistake() {
    let proef = Proef::new().await;
    let (esra, nummer) = (proef.als(ESRA).await, proef.casus(Incidenttype::Woning).await);
    proef.persoon(&nummer, BetrokkeneRol::Bewoner, Leeftijdsgroep::Volwassen).await;
    let morgen = [("antwoord_op-dag", "2"), ("antwoord_op-maand", "12"), ("antwoord_op-jaar", "2026"), ("antwoord-1", "waarom")];
    let antwoord = esra.post(&adres(&nummer, "/antwoorden"), &morgen).await;
    assert_eq!(antwoord.status, StatusCode::UNPROCESSABLE_ENTITY);
    for veld in ["antwoord-1", "antwoord_op", "antwoord_functie"] {
        assert!(antwoord.tekst.contains(&format!("id=\"veld-{veld}-fout\"")), "{veld}");
    }
    assert!(!antwoord.tekst.contains("veld-vrij_functie-fout"), "the other form is left alone");
}

#[tokio::test]
async fn two_people_with_different_answers_see_both() {
    let proef = Proef::new().await;
    let (esra, sanne, nummer) = (proef.als(ESRA).await, proef.als(SANNE).await, proef.casus(Incidenttype::Woning).await);
    proef.persoon(&nummer, BetrokkeneRol::Bewoner, Leeftijdsgroep::Volwassen).await;
    let token = testing::id().to_string();
    let eerst = antwoord(&[("antwoord-1", "bezwaar"), ("_versie", "0"), ("_eenmalig", &token)]);
    esra.post(&adres(&nummer, "/antwoorden"), &eerst).await;
    esra.post(&adres(&nummer, "/antwoorden"), &eerst).await;
    assert_eq!(proef.geschreven(Soort::BezwaarBeantwoord).await, 1, "sent twice, handled once");
    let laat = sanne.post(&adres(&nummer, "/antwoorden"), &antwoord(&[("antwoord-1", "geen"), ("_versie", "0")])).await;
    assert!(
        laat.status == StatusCode::UNPROCESSABLE_ENTITY && laat.tekst.contains("Nu staat er: Bezwaar. Jij vulde in: Geen bezwaar."),
        "{}",
        laat.tekst
    );
    assert_eq!(
        sanne.post(&adres(&nummer, "/antwoorden"), &antwoord(&[("antwoord-1", "geen"), ("_versie", "1")])).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn a_closed_casus_takes_no_answers() {
    let proef = Proef::new().await;
    let (esra, sanne, nummer) = (proef.als(ESRA).await, proef.als(SANNE).await, proef.casus(Incidenttype::Woning).await);
    proef.sluit(&nummer).await;
    for deel in ["/vrijgave", "/vragen", "/antwoorden"] {
        assert_eq!(sanne.post(&adres(&nummer, deel), &NU).await.status, StatusCode::FORBIDDEN, "{deel}");
    }
    assert!(!esra.get("/politie").await.tekst.contains(&nummer));
}

#[tokio::test]
async fn sql_of_the_police() {
    each_engine(MIGRATIES, |db| async move {
        let tx = db.write(deed(), testing::now()).await.unwrap();
        let id = losse_casus(&tx, Incidenttype::Woning).await;
        let (een, twee) = (
            los_persoon(&tx, id, BetrokkeneRol::Bewoner, Leeftijdsgroep::Kind).await,
            los_persoon(&tx, id, BetrokkeneRol::Buur, Leeftijdsgroep::Oudere).await,
        );
        assert_eq!(stand_open(&tx, [id]).await.unwrap()[&id], Openstaand { zonder_antwoord: 2, vrijgegeven: false });
        assert_eq!(vrijgave(&tx, id).await.unwrap(), None);
        let (op, wie) = (testing::now(), medewerker(SANNE));
        assert!(geef_vrij(&tx, id, op, Politiefunctie::Teamleider, wie).await.unwrap());
        assert!(!geef_vrij(&tx, id, op.plus_seconds(9), Politiefunctie::Wijkagent, wie).await.unwrap());
        casus::zet_anker(&tx, id, None, Anker::VrijgavePolitie, op).await.unwrap();
        assert_eq!(vrijgave(&tx, id).await.unwrap(), Some(Vrijgave { op, functie: Some(Politiefunctie::Teamleider) }));

        assert!(vraag(&tx, id, een, wie).await.unwrap() && !vraag(&tx, id, een, wie).await.unwrap());
        assert_eq!(bezwaren(&tx, id).await.unwrap()[&een].antwoord, None);
        beantwoord(&tx, id, een, PolitieBezwaar::Geen, op, Politiefunctie::Wijkagent, wie).await.unwrap();
        beantwoord(&tx, id, een, PolitieBezwaar::Bezwaar, op, Politiefunctie::Teamchef, wie).await.unwrap();
        beantwoord(&tx, id, twee, PolitieBezwaar::Geen, op, Politiefunctie::Contactpersoon, wie).await.unwrap();
        let alles = bezwaren(&tx, id).await.unwrap();
        assert_eq!(
            (alles[&een].antwoord, alles[&een].functie, alles[&een].versie),
            (Some(PolitieBezwaar::Bezwaar), Some(Politiefunctie::Teamchef), 3)
        );
        assert_eq!((alles[&twee].antwoord, alles[&twee].antwoord_op, alles[&twee].versie), (Some(PolitieBezwaar::Geen), Some(op), 1));
        assert_eq!(stand_open(&tx, [id]).await.unwrap()[&id], Openstaand { zonder_antwoord: 0, vrijgegeven: true });
        tx.commit(Gebeurtenis::new(Soort::CasusGemeld)).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_closed_casus_is_gone_for_police_who_did_not_report_it() {
    let proef = Proef::new().await;
    let nummer = proef.casus(Incidenttype::Woning).await;
    let esra = proef.als(ESRA).await;
    assert_eq!(esra.get(&adres(&nummer, "")).await.status, StatusCode::OK);
    proef.sluit(&nummer).await;
    assert_eq!(esra.get(&adres(&nummer, "")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(esra.post(&adres(&nummer, "/vragen"), &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(proef.als(SANNE).await.get(&adres(&nummer, "")).await.status, StatusCode::OK, "who directs still reads it");
}

#[tokio::test]
async fn a_release_in_the_report_finishes_the_question_about_it() {
    let proef = Proef::new().await;
    let melding = |vrijgave| {
        [("soort", "woning"), ("wanneer", "net"), ("buurt", "Vinkenbuurt"), ("geweld", "wapen"), ("aantal", "2"), ("vrijgave", vrijgave)]
    };
    let esra = proef.als(ESRA).await;
    for (vrijgave, staat) in [("ja", Staat::Gedaan), ("nee", Staat::Open)] {
        let naar = esra.post("/melden", &melding(vrijgave)).await.naar;
        let nummer = naar.rsplit('/').next().unwrap();
        assert_eq!(proef.taak(nummer, "vrijgave-vragen").await.staat, staat, "{vrijgave}");
    }
}
