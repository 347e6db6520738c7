#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use ::store::testing::{self, deed, each_engine};
use domain::aanwijzing::tekst::Inhoud;

use super::*;
use crate::testing::{KARIM, MARIJKE, MIGRATIES, Proef, SANNE, filled, id};

#[tokio::test]
async fn the_store_keeps_its_promises_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let tx = db.write(deed(), testing::now()).await.unwrap();
        let inhoud = Inhoud::voorstel("Voorbeeldstad", testing::now().datum());
        let new = domain::id::AanwijzingsbesluitId::from(uuid::Uuid::from_u128(77));
        let wie = vec![Aangewezene::eigen(id(SANNE), Hoedanigheid::Coordinator)];
        let bekend = Bekend { op: tx.now(), wijze: domain::aanwijzing::Bekendmaking::Gemeenteblad, kenmerk: "2026, 1", door: id(SANNE) };
        assert_eq!(insert(&tx, new, None, &inhoud, &wie).await.unwrap(), "2026-1");
        assert!(!update(&tx, new, 9, &inhoud, &wie).await.unwrap(), "another version");
        assert!(update(&tx, new, 1, &Inhoud { geldig_tot: None, ..inhoud.clone() }, &wie).await.unwrap());
        assert!(!publish(&tx, new, &bekend).await.unwrap(), "not signed");
        assert!(!withdraw(&tx, new, id(SANNE), Reden::Gebrek).await.unwrap(), "not signed");
        assert!(offer(&tx, new, id(SANNE)).await.unwrap());
        assert!(bevoegdheid(&tx, id(SANNE), tx.now()).await.unwrap().is_err());
        assert!(!store::sign(&tx, new, 1, id(MARIJKE), "{}", "0").await.unwrap(), "not the version that was read");
        let mensen = kern::medewerkers(&tx).await.unwrap();
        let burgemeester = mensen.iter().find(|m| m.id == id(MARIJKE)).unwrap();
        let b = by_nummer(&tx, "2026-1").await.unwrap();
        assert!(sign(&tx, &b, "Voorbeeldstad", burgemeester, &mensen).await.unwrap());
        assert!(!update(&tx, new, 3, &inhoud, &wie).await.unwrap(), "signed is frozen");
        assert!(!offer(&tx, new, id(SANNE)).await.unwrap());
        assert!(publish(&tx, new, &bekend).await.unwrap());
        assert!(!publish(&tx, new, &bekend).await.unwrap(), "once");
        assert_eq!(actueel(&tx, tx.now()).await.unwrap().unwrap().inhoud.geldig_tot, None);
        assert!(bevoegdheid(&tx, id(SANNE), tx.now()).await.unwrap().is_ok());
        let (signed, other) = (by_nummer(&tx, "2026-1").await.unwrap(), [Aangewezene::eigen(id(KARIM), Hoedanigheid::Coordinator)]);
        assert_eq!(wijzig_bijlage(&tx, &signed, &other, burgemeester, &mensen).await.unwrap(), Some(2));
        assert_eq!(wijzig_bijlage(&tx, &signed, &other, burgemeester, &mensen).await.unwrap(), None, "not this version any more");
        assert!(bevoegdheid(&tx, id(SANNE), tx.now()).await.unwrap().is_err(), "the gate follows at once");
        assert!(bevoegdheid(&tx, id(KARIM), tx.now()).await.unwrap().is_ok());
        let after = by_nummer(&tx, "2026-1").await.unwrap();
        assert_eq!(edities(&tx, &after).await.unwrap(), [after.editie.clone().unwrap()]);
        assert_eq!(
            (after.editie.unwrap().personen[0].naam.as_str(), after.bevroren.unwrap().personen.len()),
            ("Karim Haddad", 1),
            "the first stays"
        );
        assert_eq!(after.som, signed.som, "the decision itself does not change");
        assert!(withdraw(&tx, new, id(MARIJKE), Reden::Gebrek).await.unwrap());
        assert!(actueel(&tx, tx.now()).await.unwrap().is_none());
        let b = by_nummer(&tx, "2026-1").await.unwrap();
        let acts = (b.aangeboden_door, b.orgaan, b.bekend_door, b.ingetrokken_door);
        assert_eq!(acts, (Some(id(SANNE)), Some(id(MARIJKE)), Some(id(SANNE)), Some(id(MARIJKE))), "each act has its person");
        assert!(matches!(by_nummer(&tx, "onzin").await, Err(StoreError::NotFound)));
        tx.commit(domain::journaal::Gebeurtenis::new(domain::journaal::Soort::BesluitIngetrokken)).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn the_gate_says_the_same_with_the_decisions_at_hand() {
    let proef = Proef::met(Vec::new()).await.prepare().await;
    let same = async || {
        let tx = proef.read().await;
        let (all, people) = (all(&tx).await.unwrap(), kern::medewerkers(&tx).await.unwrap());
        let mut said = Vec::new();
        for m in &people {
            let now = proef.app.now();
            let asked = bevoegdheid(&tx, m.id, now).await.unwrap().map(|b| b.besluit());
            assert_eq!(bevoegdheid_uit(&all, m, now).map(|b| b.besluit()), asked, "{}", m.naam);
            said.push(asked.is_ok());
        }
        said
    };
    let (now, one) = (same().await, proef.app.now());
    assert!(now.contains(&true) && now.contains(&false), "some are named, some are not: {now:?}");
    let tx = proef.write().await;
    let besluit = actueel(&tx, one).await.unwrap().unwrap();
    withdraw(&tx, besluit.id, id(MARIJKE), Reden::NietNodig).await.unwrap();
    tx.commit(domain::journaal::Gebeurtenis::new(domain::journaal::Soort::BesluitIngetrokken)).await.unwrap();
    assert!(same().await.iter().all(|named| !named));
}
