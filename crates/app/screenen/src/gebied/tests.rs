#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use axum::http::StatusCode;
use casus::{
    self, Casus,
    taak::{self, TaakRij},
};
use domain::{
    casus::Incidenttype,
    draaiboek::{Staat, StapId},
    journaal::{Gebeurtenis, Soort},
};
use jiff::civil::date;
use store::testing::each_engine;

use crate::testing::{HENK, MIGRATIES, SANNE, Stad, id};

/// A casus with a draaiboek beside it that has steps per area.
async fn casus(stad: &Stad) -> Casus {
    let casus = stad.meld(Incidenttype::Woning).await;
    let tx = stad.write().await;
    let erbij = [("schiet-steekincident".to_owned(), date(2026, 1, 1))];
    assert!(casus::draaiboeken(&tx, &casus, casus.draaiboek_vanaf, &erbij).await.unwrap());
    taak::herplan(&tx, &stad.app.beleid, casus.id).await.unwrap();
    tx.commit(Gebeurtenis::new(Soort::DraaiboekErbij).in_casus(casus.id)).await.unwrap();
    casus::by_id(&*stad.read().await, casus.id).await.unwrap()
}

async fn schoonmaken(stad: &Stad, casus: &Casus) -> Vec<TaakRij> {
    let mut list = taak::list(&*stad.read().await, casus.id).await.unwrap();
    list.retain(|t| t.stap == StapId::from("plek-schoonmaken"));
    list.sort_by_key(|t| t.gebied);
    list
}

#[tokio::test]
async fn an_area_gives_a_task_each_and_keeps_what_was_done_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        let stad = Stad::op_engine(db).await;
        let casus = casus(&stad).await;
        assert_eq!(schoonmaken(&stad, &casus).await.iter().map(|t| t.gebied).collect::<Vec<_>>(), [None], "the surroundings are one");
        let tx = stad.write().await;
        for naam in ["plein", "winkelstraat"] {
            casus::gebied::add(&tx, casus.id, naam, id(SANNE)).await.unwrap();
        }
        taak::herplan(&tx, &stad.app.beleid, casus.id).await.unwrap();
        let key = (StapId::from("plek-schoonmaken"), None, Some(2));
        let done = taak::rond_af_een(&tx, &stad.app.beleid, casus.id, &key, &serde_json::json!({}), id(SANNE)).await.unwrap();
        tx.commit(done.unwrap()).await.unwrap();
        let staat = |list: &[TaakRij]| list.iter().map(|t| (t.gebied, t.staat == Staat::Gedaan)).collect::<Vec<_>>();
        assert_eq!(staat(&schoonmaken(&stad, &casus).await), [(Some(1), false), (Some(2), true)]);
        let tx = stad.write().await;
        let gebieden = casus::gebied::list(&tx, casus.id).await.unwrap();
        assert!(casus::gebied::rename(&tx, casus.id, &gebieden[1], "straat").await.unwrap());
        assert!(!casus::gebied::rename(&tx, casus.id, &gebieden[1], "laan").await.unwrap(), "somebody was first");
        casus::gebied::remove(&tx, casus.id, 1).await.unwrap();
        taak::herplan(&tx, &stad.app.beleid, casus.id).await.unwrap();
        tx.commit(Gebeurtenis::new(Soort::GebiedVerwijderd).in_casus(casus.id)).await.unwrap();
        assert_eq!(staat(&schoonmaken(&stad, &casus).await), [(Some(2), true)], "a new name loses nothing");
        let tx = stad.write().await;
        assert_eq!(casus::gebied::add(&tx, casus.id, "plein", id(SANNE)).await.unwrap(), 3, "a number is never given twice");
        drop(tx);
        stad.app.db.close().await;
    })
    .await;
}

#[tokio::test]
async fn areas_are_added_renamed_and_removed() {
    let stad = Stad::new().await;
    let casus = casus(&stad).await;
    let sanne = stad.als(SANNE).await;
    let hier = format!("/casussen/{}/gebieden", casus.nummer);
    let page = sanne.get(&hier).await.tekst;
    assert!(page.contains("Nog geen gebieden") && page.contains("Laat de plek schoonmaken"), "{page}");
    let fout = sanne.post(&hier, &[("naam", "Maasstraat 12")]).await;
    assert!(fout.status == StatusCode::UNPROCESSABLE_ENTITY && fout.tekst.contains("Maasstraat 12") && fout.tekst.contains("huisnummer"));
    let token = sanne.get(&hier).await.hidden("_eenmalig");
    for _ in 0..2 {
        let a = sanne.post(&hier, &[("naam", "Plein"), ("_eenmalig", &token)]).await;
        assert_eq!(a.status, StatusCode::SEE_OTHER, "{}", a.tekst);
    }
    assert_eq!(casus::gebied::list(&*stad.read().await, casus.id).await.unwrap().len(), 1, "twice is once");
    assert!(sanne.post(&hier, &[("naam", "plein")]).await.tekst.contains("al een gebied met deze naam"));
    let een = format!("{hier}/1");
    assert_eq!(sanne.post(&een, &[("naam", "Markt"), ("_versie", "1")]).await.status, StatusCode::SEE_OTHER);
    let laat = sanne.post(&een, &[("naam", "Haven"), ("_versie", "1")]).await;
    assert!(laat.status == StatusCode::UNPROCESSABLE_ENTITY && laat.tekst.contains("Nu staat er: Markt"), "{}", laat.tekst);
    assert!(sanne.get_in(&hier, "en").await.tekst.contains("There is 1 area"));
    assert!(sanne.get(&format!("/casussen/{}", casus.nummer)).await.tekst.contains("Markt"), "the task list names it");
    assert_eq!(sanne.post(&format!("{een}/weg"), &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(stad.als(HENK).await.get(&hier).await.status, StatusCode::FORBIDDEN);
    let journaal = stad.journaal().await;
    let eigen: Vec<_> = journaal.iter().filter(|s| s.starts_with("gebied-")).collect();
    assert_eq!(eigen, ["gebied-toegevoegd", "gebied-gewijzigd", "gebied-verwijderd"]);
}
