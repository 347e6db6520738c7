#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use ::store::testing::{deed, each_engine, gemeente, now};
use domain::journaal::{Gebeurtenis, Soort};
use uuid::Uuid;

use super::*;
use crate::testing::MIGRATIES;

#[tokio::test]
async fn the_store_keeps_its_promises_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        let part = |n: u128, boven: Option<u128>| Onderdeel {
            id: Uuid::from_u128(n),
            boven: boven.map(Uuid::from_u128),
            naam: format!("deel {n}"),
            rol: "doet iets".into(),
            volgorde: i64::try_from(n).unwrap(),
            versie: 0,
        };
        let tx = db.write(deed(), now()).await.unwrap();
        for p in [part(1, None), part(2, Some(1)), part(3, Some(2))] {
            assert!(bewaar(&tx, &p).await.unwrap());
        }
        assert!(!bewaar(&tx, &Onderdeel { versie: 7, ..part(1, None) }).await.unwrap(), "another version");
        let two = alle(&tx).await.unwrap().remove(1);
        assert!(schrap(&tx, &two).await.unwrap() && !schrap(&tx, &two).await.unwrap());
        tx.commit(Gebeurtenis::new(Soort::OrganisatieGewijzigd)).await.unwrap();
        let left = alle(&db.read(&gemeente()).await.unwrap()).await.unwrap();
        assert_eq!(
            left.iter().map(|o| (o.id.as_u128(), o.boven.map(|b| b.as_u128()))).collect::<Vec<_>>(),
            [(1, None), (3, Some(1))],
            "what stood below moves up"
        );
    })
    .await;
}
