#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use ::store::testing::{self, deed, each_engine};
use domain::journaal::{Gebeurtenis, Soort};
use uuid::Uuid;

use super::*;
use crate::testing::{ESRA, KARIM, MARIJKE, MIGRATIES, SANNE, filled, id};

fn appointment() -> Aanstelling {
    Aanstelling {
        functie: Functie::Contactpersoon,
        afdeling: "OOV".into(),
        hoofd_email: "hoofd@voorbeeldstad.example".into(),
        sinds: testing::now().datum(),
        coordinator: id(SANNE),
        plaatsvervangers: vec![id(KARIM)],
        buiten_kantooruren: None,
        burgemeester: Some(id(MARIJKE)),
        loco: None,
        politie: Some(id(ESRA)),
        politie_wacht: "OvD".into(),
        politie_telefoon: "0900 8844".into(),
        versie: 0,
    }
}

#[test]
fn uncovered_hours_are_found_to_the_minute() {
    let now = testing::now();
    let a = appointment();
    let open = gaten(&a, &[], Kalender::default(), now, 1);
    // Tuesday 17:00 to Wednesday 9:00 in Amsterdam; the day ends on Wednesday 13:00.
    assert_eq!(open, [Gat { van: now.plus_seconds(4 * 3600), tot: now.plus_seconds(20 * 3600) }]);
    let turn = Roosterdienst { id: Uuid::nil(), medewerker: id(KARIM), van: now, tot: now.plus_seconds(19 * 3600) };
    assert_eq!(
        gaten(&a, &[turn], Kalender::default(), now, 1),
        [Gat { van: now.plus_seconds(19 * 3600), tot: now.plus_seconds(20 * 3600) }]
    );
    assert!(gaten(&Aanstelling { buiten_kantooruren: Some(id(KARIM)), ..a }, &[], Kalender::default(), now, 28).is_empty());
}

#[tokio::test]
async fn the_store_keeps_its_promises_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let tx = db.write(deed(), testing::now()).await.unwrap();
        assert!(load(&tx).await.unwrap().is_none() && bereikbaar(&tx, tx.now()).await.unwrap().is_empty());
        assert!(save(&tx, &appointment()).await.unwrap());
        assert!(!save(&tx, &appointment()).await.unwrap(), "there is one appointment");
        let stored = load(&tx).await.unwrap().unwrap();
        assert_eq!(stored, Aanstelling { versie: 1, ..appointment() });
        let both = Aanstelling { plaatsvervangers: vec![id(ESRA), id(KARIM)], ..stored.clone() };
        assert!(save(&tx, &both).await.unwrap() && !save(&tx, &both).await.unwrap(), "only with the version that was read");
        assert_eq!(load(&tx).await.unwrap().unwrap().plaatsvervangers, [id(ESRA), id(KARIM)]);
        let turn = Roosterdienst { id: Uuid::from_u128(5), medewerker: id(KARIM), van: tx.now(), tot: tx.now().plus_seconds(60) };
        plan_dienst(&tx, &turn).await.unwrap();
        assert_eq!(rooster(&tx, tx.now()).await.unwrap(), std::slice::from_ref(&turn));
        assert!(rooster(&tx, turn.tot).await.unwrap().is_empty(), "over");
        let moved = Roosterdienst { tot: turn.tot.plus_seconds(3_600), ..turn.clone() };
        assert!(wijzig_dienst(&tx, &turn, &moved).await.unwrap() && !wijzig_dienst(&tx, &turn, &moved).await.unwrap());
        assert!(schrap_dienst(&tx, turn.id).await.unwrap() && !schrap_dienst(&tx, turn.id).await.unwrap());
        assert!(zet_telefoon(&tx, id(KARIM), "06 1", 1).await.unwrap() && !zet_telefoon(&tx, id(KARIM), "06 2", 1).await.unwrap());
        tx.commit(Gebeurtenis::new(Soort::RoosterGewijzigd)).await.unwrap();
    })
    .await;
}
