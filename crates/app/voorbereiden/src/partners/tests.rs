#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use ::store::testing::{self, deed, each_engine};
use axum::http::StatusCode;
use domain::journaal::{Gebeurtenis, Soort};
use jiff::civil::date;

use super::*;
use crate::proef::{KARIM, MARIJKE, MIGRATIES, Proef, SANNE, filled};

const PVO: &str = "/voorbereiden/partners/pvo";
const GOED: [(&str, &str); 5] = [
    ("naam", "PVO Voorbeeldregio"),
    ("contactpersoon", "Balie ondernemers"),
    ("telefoon", "0800 1234"),
    ("afspraak", "Scan binnen een week"),
    ("afspraak_op", "2026-11-20"),
];

#[tokio::test]
async fn the_shipped_partners_stand_there_with_their_roles() {
    let proef = Proef::new().await;
    let sanne = proef.sign_in(SANNE).await;
    let page = sanne.get(HIER).await;
    let all = partners(&*proef.read().await, &proef.app.beleid).await.unwrap();
    assert!(all.len() >= 13, "{}", all.len());
    for p in &all {
        assert!(page.tekst.contains(&format!("{HIER}/{}", p.beleid.id)), "{}", p.beleid.id);
        let one = sanne.get(&format!("{HIER}/{}", p.beleid.id)).await;
        assert_eq!(one.status, StatusCode::OK);
        assert_eq!(one.tekst.contains("<p class=\"alert-titel\">Nog te controleren</p>"), p.beleid.te_verifieren.is_some());
    }
    assert_eq!(sanne.get(&format!("{HIER}/bestaat-niet")).await.status, StatusCode::NOT_FOUND);
    for lang in ["nl", "en"] {
        assert_eq!(sanne.get_in(HIER, lang).await.status, StatusCode::OK);
        assert_eq!(sanne.get_in(PVO, lang).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn contact_data_are_saved_called_and_found() {
    let proef = Proef::new().await;
    let sanne = proef.sign_in(SANNE).await;
    assert_eq!(sanne.post(&format!("{PVO}/gebeld"), &[]).await.naar, PVO, "nothing to call");
    assert!(sanne.post(PVO, &GOED).await.naar.contains("klaar=partner-bewaard"));
    let mist = async || partner(&*proef.read().await, &proef.app.beleid, "pvo").await.unwrap().mist(proef.app.now());
    assert_eq!(mist().await, [Mist::Gebeld]);
    assert!(sanne.post(&format!("{PVO}/gebeld"), &[]).await.naar.contains("klaar=partner-gebeld"));
    assert!(mist().await.is_empty());
    let found = sanne.post(HIER, &[("zoek", "balie")]).await;
    assert!(found.tekst.contains("PVO Voorbeeldregio") && !found.tekst.contains("/partners/ggd"));
    assert!(!sanne.get(&format!("{HIER}?onvolledig=ja")).await.tekst.contains(PVO));
    assert!(sanne.post(HIER, &[("zoek", "qqqq")]).await.tekst.contains("Geen partner gevonden"));
    let woning = sanne.post(HIER, &[("soort", "woning")]).await;
    assert!(woning.tekst.contains("/partners/woningcorporatie") && !woning.tekst.contains("/partners/pvo\""));
    proef.later(370 * 86_400);
    assert_eq!(mist().await, [Mist::Gebeld], "a call counts for a year");
    let journal = proef.journal().await;
    assert!(journal.ends_with(&["partner-gewijzigd".to_owned(), "partner-gebeld".to_owned()]), "{journal:?}");
}

#[tokio::test]
async fn every_mistake_is_named_and_nothing_is_saved() {
    let proef = Proef::new().await;
    let sanne = proef.sign_in(SANNE).await;
    let wrong = [
        ("telefoon", "12"),
        ("email", "geen adres"),
        ("afspraak_van", "2026-12-01"),
        ("afspraak_tot", "2026-11-01"),
        ("afspraak_op", "2027-01-01"),
        ("niet_mee", "ja"),
    ];
    let answer = sanne.post(PVO, &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.tekst.contains("kijk naar 5 punten") && answer.tekst.contains("geen adres"), "{}", answer.tekst);
    assert_eq!(sanne.post(PVO, &[("afspraak_op", "2026-11-01")]).await.status, StatusCode::UNPROCESSABLE_ENTITY, "signed what?");
    assert_eq!(partner(&*proef.read().await, &proef.app.beleid, "pvo").await.unwrap().lokaal, Lokaal::default());
    assert_eq!(proef.sign_in(MARIJKE).await.post(PVO, &GOED).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_partner_that_does_not_take_part_misses_nothing() {
    let proef = Proef::new().await;
    let sanne = proef.sign_in(SANNE).await;
    let out = [("_versie", "0"), ("niet_mee", "ja"), ("reden_niet", "Er is hier geen platform.")];
    assert_eq!(sanne.post(PVO, &out).await.status, StatusCode::SEE_OTHER);
    let p = partner(&*proef.read().await, &proef.app.beleid, "pvo").await.unwrap();
    assert!(p.mist(proef.app.now()).is_empty() && !p.doet_mee_bij(Incidenttype::Bedrijf));
    assert!(sanne.get(HIER).await.tekst.contains("Er is hier geen platform."));
}

#[tokio::test]
async fn two_editors_see_both_values() {
    let proef = Proef::new().await;
    let (sanne, karim) = (proef.sign_in(SANNE).await, proef.sign_in(KARIM).await);
    let page = karim.get(PVO).await;
    assert_eq!(sanne.post(PVO, &[("_versie", "0"), ("contactpersoon", "Balie")]).await.status, StatusCode::SEE_OTHER);
    let was = page.hidden("_was-contactpersoon");
    let clash = karim.post(PVO, &[("_versie", "0"), ("_was-contactpersoon", &was), ("contactpersoon", "Programmateam")]).await;
    assert_eq!(clash.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(clash.tekst.contains("Balie") && clash.tekst.contains("Programmateam"));
    let merged = [("_versie", "0"), ("_was-contactpersoon", "Balie"), ("contactpersoon", "Balie"), ("telefoon", "0800 1234")];
    assert_eq!(karim.post(PVO, &merged).await.status, StatusCode::SEE_OTHER, "another field is no clash");
}

#[tokio::test]
async fn the_store_keeps_its_promises_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let tx = db.write(deed(), testing::now()).await.unwrap();
        assert!(lokaal(&tx, "ggd").await.unwrap().is_none() && !bel(&tx, "ggd").await.unwrap());
        let new = Lokaal { telefoon: "0800 1234".into(), afspraak_tot: Some(date(2027, 1, 1)), doet_mee: false, ..Lokaal::default() };
        assert!(save(&tx, "ggd", &new).await.unwrap() && !save(&tx, "ggd", &new).await.unwrap(), "one row for a partner");
        let stored = lokaal(&tx, "ggd").await.unwrap().unwrap();
        assert_eq!(stored, Lokaal { versie: 1, ..new });
        assert!(bel(&tx, "ggd").await.unwrap());
        assert!(save(&tx, "ggd", &stored).await.unwrap() && !save(&tx, "ggd", &stored).await.unwrap(), "only the version that was read");
        let again = lokaal(&tx, "ggd").await.unwrap().unwrap();
        assert_eq!((again.laatst_gebeld, again.versie), (Some(tx.now()), 2), "the same number stays called");
        save(&tx, "ggd", &Lokaal { telefoon: "0800 4321".into(), ..again }).await.unwrap();
        assert_eq!(lokaal(&tx, "ggd").await.unwrap().unwrap().laatst_gebeld, None, "another number was not called yet");
        tx.commit(Gebeurtenis::new(Soort::PartnerGewijzigd)).await.unwrap();
    })
    .await;
}
