#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use casus::{
    self, Casus,
    taak::{self, Sleutel},
};
use std::collections::BTreeSet;

use axum::http::StatusCode;
use domain::{
    casus::Incidenttype,
    draaiboek::{Draaiboek, Stap, StapId},
};
use jiff::civil::date;
use policy::Beleid;

use crate::testing::{HENK, KARIM, MIGRATIES, SANNE, Stad};

fn hier(casus: &Casus, rest: &str) -> String {
    format!("/casussen/{}/draaiboek{rest}", casus.nummer)
}

async fn stappen(stad: &Stad, casus: &Casus) -> BTreeSet<Sleutel> {
    let list = taak::list(&*stad.read().await, casus.id).await.unwrap();
    let all: BTreeSet<Sleutel> = list.iter().map(taak::TaakRij::sleutel).collect();
    assert_eq!(all.len(), list.len(), "a task twice");
    all
}

fn heeft(all: &BTreeSet<Sleutel>, stap: &str) -> bool {
    all.iter().any(|(s, ..)| s.as_str() == stap)
}

#[tokio::test]
async fn a_second_draaiboek_runs_along_and_goes_when_nobody_began() {
    let stad = Stad::new().await;
    let casus = stad.meld(Incidenttype::Woning).await;
    let (sanne, karim) = (stad.als(SANNE).await, stad.als(KARIM).await);
    let before = stappen(&stad, &casus).await;
    let overzicht = sanne.get(&hier(&casus, "")).await.tekst;
    assert!(
        overzicht.contains("Veel slachtoffers")
            && overzicht.contains("Aandacht van de media")
            && overzicht.contains("geen nieuwere versie")
    );
    assert!(!overzicht.contains("gedeelde stam"), "a trunk is no choice");
    let (past, andere) = overzicht.split_once("Andere aanvullingen (6)").expect("those of a business apart");
    assert!(past.contains("/erbij/media-aandacht") && !past.contains("/erbij/branche-"), "in a home no branch of business comes first");
    assert!(andere.contains("/erbij/branche-winkel") && !andere.contains("/erbij/veel-slachtoffers"));
    assert!(sanne.get(&hier(&casus, "/erbij/branche-winkel")).await.tekst.contains("Komt erbij"), "it can be laid beside it all the same");
    let bedrijf = stad.meld(Incidenttype::Bedrijf).await;
    let (past, _) = sanne
        .get(&hier(&bedrijf, ""))
        .await
        .tekst
        .split_once("Draaiboek van een ander incident")
        .map(|(p, a)| (p.to_owned(), a.to_owned()))
        .unwrap();
    assert!(past.contains("/erbij/branche-winkel") && !past.contains("Andere aanvullingen"));
    let erbij = hier(&casus, "/erbij/veel-slachtoffers");
    let page = sanne.get(&erbij).await;
    assert!(page.tekst.contains("Verdeel de betrokkenen over collega") && page.tekst.contains("Komt erbij (4)"), "{}", page.tekst);
    let (versie, merk) = (page.hidden("_versie"), page.hidden("merk"));
    assert_eq!(sanne.post(&erbij, &[("_versie", &versie), ("merk", &merk)]).await.status, StatusCode::UNPROCESSABLE_ENTITY, "asks why");
    let form = [("_versie", versie.as_str()), ("merk", merk.as_str()), ("reden", "omstandigheden")];
    let a = sanne.post(&erbij, &form).await;
    assert_eq!(a.status, StatusCode::SEE_OTHER, "{}", a.tekst);
    let with = stappen(&stad, &casus).await;
    assert!(before.is_subset(&with) && with.len() == before.len() + 4 && heeft(&with, "veel-werk-verdelen"));
    assert_eq!(karim.post(&erbij, &form).await.status, StatusCode::NOT_FOUND, "it runs already");
    let tijdlijn = sanne.get(&format!("/casussen/{}/tijdlijn", casus.nummer)).await.tekst;
    assert!(tijdlijn.contains("Veel slachtoffers (aanvulling)") && tijdlijn.contains("Deze overval vraagt erom"), "{tijdlijn}");

    let taak = format!("/casussen/{}/taakregie/veel-werk-verdelen/casus", casus.nummer);
    assert_eq!(sanne.post(&format!("{taak}/oppakken"), &[("_versie", "0")]).await.status, StatusCode::SEE_OTHER);
    let eraf = hier(&casus, "/eraf/veel-slachtoffers");
    assert!(sanne.get(&eraf).await.tekst.contains("Met deze stappen is al iemand begonnen"));
    let nu = casus::by_id(&*stad.read().await, casus.id).await.unwrap().versie.to_string();
    let merk = format!("{}:", casus.draaiboek_vanaf);
    let form = [("_versie", nu.as_str()), ("merk", merk.as_str()), ("reden", "niet-meer")];
    assert_eq!(sanne.post(&eraf, &form).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(sanne.post(&format!("{taak}/loslaten"), &[("_versie", "1")]).await.status, StatusCode::SEE_OTHER);
    let a = sanne.post(&eraf, &form).await;
    assert_eq!(a.status, StatusCode::SEE_OTHER, "{}", a.tekst);
    assert_eq!(stappen(&stad, &casus).await, before, "as it was");
    assert_eq!(stad.als(HENK).await.get(&hier(&casus, "")).await.status, StatusCode::FORBIDDEN);
    assert!(sanne.get_in(&hier(&casus, ""), "en").await.tekst.contains("Many victims (supplement)"));
}

/// The draaiboek for a home with a newer version: one step less, one more, one that reads otherwise.
fn vernieuwd(beleid: &mut Beleid) {
    let oud = beleid.geldig_op("woningoverval", date(2026, 12, 1)).unwrap().clone();
    let mut nieuw: Draaiboek = oud.clone();
    nieuw.geldig_vanaf = date(2026, 12, 2);
    nieuw.stappen.retain(|s| s.id.as_str() != "onrust-inschatten");
    let last: Stap = nieuw.stappen.iter().find(|s| s.id.as_str() == "melding-nalopen").unwrap().clone();
    nieuw.stappen.push(Stap { id: "nieuwe-stap".into(), titel: "Doe iets nieuws".into(), ..last });
    nieuw.stappen.iter_mut().find(|s| s.id.as_str() == "melding-nalopen").unwrap().wie = "burgemeester".into();
    beleid.draaiboeken.push(nieuw.samen_met(&[]).unwrap());
}

#[tokio::test]
async fn a_running_casus_goes_to_a_newer_version_only_on_purpose() {
    let stad = Stad::met_beleid(vec![], MIGRATIES, vernieuwd).await;
    let casus = stad.meld(Incidenttype::Woning).await;
    let sanne = stad.als(SANNE).await;
    let versie = hier(&casus, "/versie/woningoverval");
    assert_eq!(sanne.get(&versie).await.status, StatusCode::NOT_FOUND, "not valid yet");
    stad.later(2 * 86_400);
    let tx = stad.write().await;
    taak::herplan(&tx, &stad.app.beleid, casus.id).await.unwrap();
    let done =
        taak::rond_af(&tx, &stad.app.beleid, casus.id, ("onrust-inschatten", None), &serde_json::json!({}), crate::testing::id(SANNE))
            .await;
    tx.commit(done.unwrap().unwrap()).await.unwrap();
    let before = stappen(&stad, &casus).await;
    assert!(!heeft(&before, "nieuwe-stap"), "it keeps the version it began with");
    assert!(sanne.get(&hier(&casus, "")).await.tekst.contains("Er is een nieuwere versie"));
    let page = sanne.get(&versie).await;
    assert!(
        page.tekst.contains("Doe iets nieuws") && page.tekst.contains("wie het doet") && page.tekst.contains("Blijft gedaan (1)"),
        "{}",
        page.tekst
    );
    let (v, merk) = (page.hidden("_versie"), page.hidden("merk"));
    let form = [("_versie", v.as_str()), ("merk", merk.as_str()), ("reden", "afspraken")];
    let old = sanne.post(&versie, &[("_versie", "0"), ("merk", &merk), ("reden", "afspraken")]).await;
    assert!(old.status == StatusCode::UNPROCESSABLE_ENTITY && old.tekst.contains("De casus is net gewijzigd"), "two editors");
    assert_eq!(sanne.post(&versie, &form).await.status, StatusCode::SEE_OTHER);
    let now = casus::by_id(&*stad.read().await, casus.id).await.unwrap();
    assert_eq!(now.draaiboek_vanaf, date(2026, 12, 2));
    let after = stappen(&stad, &casus).await;
    assert!(heeft(&after, "nieuwe-stap") && heeft(&after, "onrust-inschatten"), "what is done stays");
    let rows = taak::list(&*stad.read().await, casus.id).await.unwrap();
    assert_eq!(rows.iter().find(|t| t.stap == StapId::from("melding-nalopen")).unwrap().wie, "burgemeester");
    assert_eq!(stad.journaal().await.iter().filter(|s| *s == "draaiboek-versie").count(), 1);
    assert_eq!(sanne.get(&versie).await.status, StatusCode::NOT_FOUND, "nothing newer");
}
