#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used, reason = "tests may stop at the first surprise")]

use axum::http::StatusCode;
use domain::{
    casus::{BetrokkeneRol, Fase, Geweld, Incidenttype, JaNeeOnbekend, Leeftijdsgroep},
    draaiboek::{Anker, Feit, Staat},
    journaal::{Gebeurtenis, Soort},
};
use store::testing::{self, deed, each_engine};

use super::{
    proef::{ESRA, MARIJKE, MIGRATIES, Proef, SANNE, losse_casus, medewerker},
    store::{Screening, bewaar, by_casus, zet_geweld},
};

const ALLES: [(&str, &str); 6] =
    [("geweld", "gewonden"), ("onrust", "hoog"), ("herhaling", "onbekend"), ("woonvorm", "koop"), ("iedereen", "ja"), ("_versie", "0")];

fn adres(nummer: &str) -> String {
    format!("/casussen/{nummer}/screening")
}

#[tokio::test]
async fn the_kind_of_robbery_decides_what_is_asked() {
    let proef = Proef::new().await;
    let sanne = proef.als(SANNE).await;
    let (woning, bedrijf) = (proef.casus(Incidenttype::Woning).await, proef.casus(Incidenttype::Bedrijf).await);
    let (w, b) = (sanne.get(&adres(&woning)).await, sanne.get(&adres(&bedrijf)).await);
    for veld in ["geweld", "onrust", "herhaling", "iedereen"] {
        assert!(w.tekst.contains(&format!("id=\"veld-{veld}-1\"")) && b.tekst.contains(&format!("id=\"veld-{veld}-1\"")), "{veld}");
    }
    assert!(w.tekst.contains("veld-woonvorm") && !w.tekst.contains("veld-kvo-gebied") && !w.tekst.contains("veld-eigen-opvang"));
    assert!(!b.tekst.contains("veld-woonvorm") && b.tekst.contains("veld-kvo-gebied") && b.tekst.contains("veld-eigen-opvang"));
    assert!(w.tekst.contains("CCV 3b") && w.tekst.contains("In de melding stond: Wapen") && w.tekst.contains("Toegevoegd: 0"));
}

#[tokio::test]
async fn answers_are_saved_bit_by_bit() {
    let proef = Proef::new().await;
    let (sanne, nummer) = (proef.als(SANNE).await, proef.casus(Incidenttype::Woning).await);
    let antwoord = sanne.post(&adres(&nummer), &[("onrust", "hoog"), ("bewaar", "ja"), ("_versie", "0")]).await;
    assert_eq!(
        (antwoord.status, antwoord.naar.as_str()),
        (StatusCode::SEE_OTHER, format!("{}?klaar=screening-bewaard", adres(&nummer)).as_str())
    );
    let (casus, stand) = proef.stand(&nummer).await;
    assert_eq!((casus.fase, stand.feiten.get(Feit::Onrust), stand.feiten.get(Feit::Woonvorm)), (Fase::Gemeld, Some("hoog"), None));
    assert_eq!(proef.taak(&nummer, "onrust-inschatten").await.staat, Staat::Gedaan, "the step that asks for this fact is done");
    let page = sanne.get(&adres(&nummer)).await;
    assert!(page.gekozen("onrust", "hoog") && page.tekst.contains("1 van 5 beantwoord"), "{}", page.tekst);
    assert_eq!(proef.geschreven(Soort::FeitVastgelegd).await, 1);
}

#[tokio::test]
async fn finishing_names_everything_that_is_missing_and_keeps_the_input() {
    let proef = Proef::new().await;
    let (sanne, nummer) = (proef.als(SANNE).await, proef.casus(Incidenttype::Woning).await);
    proef.persoon(&nummer, BetrokkeneRol::Bewoner, Leeftijdsgroep::Kind).await;
    let antwoord = sanne.post(&adres(&nummer), &[("geweld", "wapen"), ("iedereen", "nee"), ("_versie", "0")]).await;
    assert_eq!(antwoord.status, StatusCode::UNPROCESSABLE_ENTITY);
    for veld in ["onrust", "herhaling", "woonvorm", "iedereen"] {
        assert!(antwoord.tekst.contains(&format!("id=\"veld-{veld}-fout\"")), "{veld}");
    }
    assert!(!antwoord.tekst.contains("id=\"veld-geweld-fout\"") && antwoord.gekozen("geweld", "wapen"));
    assert!(antwoord.tekst.contains("Betrokkene 1 is jonger dan 18") && antwoord.tekst.contains("CCV stap 2b"), "child and article");
    let (casus, stand) = proef.stand(&nummer).await;
    assert_eq!((casus.fase, stand.ankers.get(&Anker::Screening)), (Fase::Gemeld, None));
    assert_eq!(proef.geschreven(Soort::ScreeningAfgerond).await, 0);
}

#[tokio::test]
async fn all_known_without_anyone_is_no_answer() {
    let proef = Proef::new().await;
    let (sanne, nummer) = (proef.als(SANNE).await, proef.casus(Incidenttype::Woning).await);
    let antwoord = sanne.post(&adres(&nummer), &ALLES).await;
    assert_eq!((antwoord.status, antwoord.telt("-fout\"><svg")), (StatusCode::UNPROCESSABLE_ENTITY, 1), "{}", antwoord.tekst);
}

#[tokio::test]
async fn finishing_moves_the_casus_on_and_can_be_corrected_later() {
    let proef = Proef::new().await;
    let (sanne, nummer) = (proef.als(SANNE).await, proef.casus(Incidenttype::Woning).await);
    proef.persoon(&nummer, BetrokkeneRol::Bewoner, Leeftijdsgroep::Volwassen).await;
    let antwoord = sanne.post(&adres(&nummer), &ALLES).await;
    assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
    let (casus, stand) = proef.stand(&nummer).await;
    assert_eq!((casus.fase, casus.geweld), (Fase::Gescreend, Geweld::Gewonden));
    assert!(stand.ankers.contains_key(&Anker::Screening));
    assert_eq!(proef.taak(&nummer, "screening-afronden").await.staat, Staat::Gedaan);

    let wijziging =
        [("geweld", "wapen"), ("onrust", "hoog"), ("herhaling", "onbekend"), ("woonvorm", "huur"), ("iedereen", "ja"), ("_versie", "1")];
    assert_eq!(sanne.post(&adres(&nummer), &wijziging).await.status, StatusCode::SEE_OTHER);
    let (casus, stand) = proef.stand(&nummer).await;
    assert_eq!((casus.fase, stand.feiten.get(Feit::Woonvorm)), (Fase::Gescreend, Some("huur")));
    assert_eq!(
        (proef.geschreven(Soort::FeitVastgelegd).await, proef.geschreven(Soort::ScreeningAfgerond).await),
        (6, 1),
        "two corrections, each in the journal"
    );
}

#[tokio::test]
async fn two_editors_see_what_they_both_changed_and_keep_the_rest() {
    let proef = Proef::new().await;
    let (sanne, nummer) = (proef.als(SANNE).await, proef.casus(Incidenttype::Woning).await);
    sanne.post(&adres(&nummer), &[("onrust", "normaal"), ("bewaar", "ja"), ("_versie", "0")]).await;
    // Someone else raises the unrest and fills in the home; then a form arrives that was made before that.
    sanne
        .post(&adres(&nummer), &[("onrust", "hoog"), ("woonvorm", "koop"), ("bewaar", "ja"), ("_versie", "1"), ("_was-onrust", "normaal")])
        .await;
    let oud = [("onrust", "verhoogd"), ("herhaling", "ja"), ("bewaar", "ja"), ("_versie", "1"), ("_was-onrust", "normaal")];
    let antwoord = sanne.post(&adres(&nummer), &oud).await;
    assert_eq!(antwoord.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(antwoord.tekst.contains("Nu staat er: Hoog. Jij vulde in: Verhoogd."), "{}", antwoord.tekst);
    // Not touched by this editor: what the other wrote stays.
    let oud = [("onrust", "normaal"), ("herhaling", "ja"), ("bewaar", "ja"), ("_versie", "1"), ("_was-onrust", "normaal")];
    assert_eq!(sanne.post(&adres(&nummer), &oud).await.status, StatusCode::SEE_OTHER);
    let feiten = proef.stand(&nummer).await.1.feiten;
    assert_eq!(
        (feiten.get(Feit::Onrust), feiten.get(Feit::Herhaling), feiten.get(Feit::Woonvorm)),
        (Some("hoog"), Some("ja"), Some("koop"))
    );
}

#[tokio::test]
async fn a_form_sent_twice_is_handled_once() {
    let proef = Proef::new().await;
    let (sanne, nummer) = (proef.als(SANNE).await, proef.casus(Incidenttype::Woning).await);
    let token = testing::id().to_string();
    let velden = [("onrust", "hoog"), ("bewaar", "ja"), ("_versie", "0"), ("_eenmalig", token.as_str())];
    sanne.post(&adres(&nummer), &velden).await;
    let tweede = sanne.post(&adres(&nummer), &velden).await;
    assert_eq!((tweede.status, tweede.naar, proef.geschreven(Soort::FeitVastgelegd).await), (StatusCode::SEE_OTHER, adres(&nummer), 1));
}

#[tokio::test]
async fn the_closed_the_unnamed_and_the_rightless_are_refused() {
    let proef = Proef::new().await;
    let (sanne, nummer) = (proef.als(SANNE).await, proef.casus(Incidenttype::Woning).await);
    for wie in [ESRA, MARIJKE] {
        assert_eq!(proef.als(wie).await.get(&adres(&nummer)).await.status, StatusCode::FORBIDDEN);
    }
    assert_eq!(sanne.get(&adres("2026-999")).await.status, StatusCode::NOT_FOUND);
    proef.sluit(&nummer).await;
    let antwoord = sanne.post(&adres(&nummer), &ALLES).await;
    assert!(antwoord.status == StatusCode::FORBIDDEN && antwoord.tekst.contains("Archiefwet art. 3"));
    proef.later(20 * 365 * 86_400);
    let antwoord = sanne.get(&adres(&nummer)).await;
    assert!(
        antwoord.status == StatusCode::FORBIDDEN
            && antwoord.tekst.contains("Wpg art. 16 lid 1 onder c</a>")
            && antwoord.tekst.contains("Awb art. 10:12</a>"),
        "no police data after the term of the decision"
    );
}

#[tokio::test]
async fn sql_of_the_screening() {
    each_engine(MIGRATIES, |db| async move {
        let tx = db.write(deed(), testing::now()).await.unwrap();
        let id = losse_casus(&tx, Incidenttype::Woning).await;
        assert_eq!(by_casus(&tx, id).await.unwrap(), Screening::default());
        bewaar(&tx, id, Some(JaNeeOnbekend::Nee), None).await.unwrap();
        bewaar(&tx, id, None, Some(medewerker(SANNE))).await.unwrap();
        bewaar(&tx, id, Some(JaNeeOnbekend::Ja), Some(medewerker(ESRA))).await.unwrap();
        let wanted = Screening {
            iedereen: Some(JaNeeOnbekend::Ja),
            afgerond_op: Some(testing::now()),
            afgerond_door: Some(medewerker(SANNE)),
            versie: 3,
        };
        assert_eq!(by_casus(&tx, id).await.unwrap(), wanted, "the first time of finishing counts");
        zet_geweld(&tx, id, Geweld::Dodelijk).await.unwrap();
        assert_eq!(casus::by_id(&tx, id).await.unwrap().geweld, Geweld::Dodelijk);
        tx.commit(Gebeurtenis::new(Soort::CasusGemeld)).await.unwrap();
    })
    .await;
}
