use axum::http::StatusCode;
use domain::{
    casus::Slachtofferhulpstatus,
    draaiboek::{Feit, Staat},
    id::{BetrokkeneId, CasusId, Id, MedewerkerId},
    journaal::{Gebeurtenis, Soort},
};
use screenen::testing::SANNE;
use store::testing::{deed, each_engine, now};
use uuid::Uuid;

use super::{Antwoord, Slachtofferhulp, by_betrokkene, save};
use crate::{
    keuze::Overslaan,
    proef::{MIGRATIES, Proef},
};

#[tokio::test]
async fn the_status_is_a_fact_and_finishes_its_task() {
    let p = Proef::new().await;
    let sanne = p.stad.als(SANNE).await;
    let pad = p.pad("slachtofferhulp");
    assert_eq!(p.taak("status-slachtofferhulp").await.staat, Staat::Open);
    let leeg = sanne.post(&pad, &[("_versie", "0")]).await;
    assert_eq!(leeg.status, StatusCode::UNPROCESSABLE_ENTITY);
    let ervoor = [("status", "contact"), ("sinds-dag", "30"), ("sinds-maand", "11"), ("sinds-jaar", "2026"), ("_versie", "0")];
    let ervoor = sanne.post(&pad, &ervoor).await;
    assert!(ervoor.status == StatusCode::UNPROCESSABLE_ENTITY && ervoor.tekst.contains("voor de overval"), "{}", ervoor.tekst);
    let a = sanne
        .post(
            &pad,
            &[
                ("status", "contact"),
                ("sinds-dag", "1"),
                ("sinds-maand", "12"),
                ("sinds-jaar", "2026"),
                ("advies", "Kom samen met de wijkagent."),
                ("_versie", "0"),
            ],
        )
        .await;
    assert_eq!(a.status, StatusCode::SEE_OTHER, "{}", a.tekst);
    assert_eq!(p.feit(Feit::Slachtofferhulp).await.as_deref(), Some("contact"));
    assert_eq!(p.taak("status-slachtofferhulp").await.staat, Staat::Gedaan);
    assert!(sanne.get(&pad).await.tekst.contains("Kom samen met de wijkagent."));
    assert!(sanne.get_in(&pad, "en").await.tekst.contains("Did Slachtofferhulp have contact already?"));
    let oud = sanne.post(&pad, &[("status", "geen-contact"), ("_versie", "0")]).await;
    assert!(oud.status == StatusCode::UNPROCESSABLE_ENTITY && oud.tekst.contains("Een collega wijzigde dit net"));
    assert_eq!(p.feit(Feit::Slachtofferhulp).await.as_deref(), Some("contact"));
}

#[tokio::test]
async fn skipping_needs_a_reason_and_opens_the_way() {
    let p = Proef::new().await;
    p.vrij().await;
    let sanne = p.stad.als(SANNE).await;
    let zonder = sanne.post(&p.pad("slachtofferhulp"), &[("status", "overslaan"), ("_versie", "0")]).await;
    assert_eq!(zonder.status, StatusCode::UNPROCESSABLE_ENTITY);
    let a = sanne.post(&p.pad("slachtofferhulp"), &[("status", "overslaan"), ("reden", "spoed"), ("_versie", "0")]).await;
    assert_eq!(a.status, StatusCode::SEE_OTHER);
    assert_eq!(p.feit(Feit::Slachtofferhulp).await.as_deref(), Some("onbekend"));
    assert!(sanne.get(&p.pad("contact")).await.tekst.contains("tel:0612345699"), "contact is possible now");
    assert_eq!(p.rows("SELECT nr FROM journaal WHERE gemeente = $1 AND reden = 'spoed'").await, 2, "the act and its task carry the reason");
}

#[tokio::test]
async fn the_record_is_alike_on_both_engines() {
    each_engine(MIGRATIES, |db| async move {
        let (casus, persoon, wie) = (
            CasusId::from_uuid(Uuid::from_u128(1)),
            BetrokkeneId::from_uuid(Uuid::from_u128(2)),
            MedewerkerId::from_uuid(Uuid::from_u128(3)),
        );
        let tx = db.write(deed(), now()).await.unwrap();
        let eerst = Slachtofferhulp {
            antwoord: Antwoord::Status(Slachtofferhulpstatus::Contact),
            sinds: Some(now().datum()),
            advies: Some("rustig aan".into()),
            door: wie,
            op: now(),
            versie: 1,
        };
        assert!(save(&tx, casus, persoon, &eerst, 0).await.unwrap());
        assert_eq!(by_betrokkene(&tx, casus, persoon).await.unwrap(), Some(eerst.clone()));
        let dan = Slachtofferhulp { antwoord: Antwoord::Overgeslagen(Overslaan::Spoed), sinds: None, advies: None, versie: 2, ..eerst };
        assert!(!save(&tx, casus, persoon, &dan, 0).await.unwrap(), "someone else was first");
        assert!(save(&tx, casus, persoon, &dan, 1).await.unwrap());
        assert_eq!(by_betrokkene(&tx, casus, persoon).await.unwrap(), Some(dan));
        tx.commit(Gebeurtenis::new(Soort::SlachtofferhulpVastgelegd)).await.unwrap();
    })
    .await;
}
