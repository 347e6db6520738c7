#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use ::store::testing::{deed, each_engine, gemeente, now};
use domain::journaal::{Gebeurtenis, Soort};
use uuid::Uuid;

use super::*;
use crate::testing::{MIGRATIES, Proef, SANNE};

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
        assert!(store::schrap(&tx, &two).await.unwrap() && !store::schrap(&tx, &two).await.unwrap());
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

#[tokio::test]
async fn a_part_is_added_moved_and_never_below_itself() {
    let proef = Proef::prepared().await;
    let sanne = proef.sign_in(SANNE).await;
    let page = sanne.get(HIER).await.tekst;
    assert!(page.contains("Burgemeester") && page.contains("<svg"), "the line of the appointment is drawn: {page}");
    let refused = sanne.post(&format!("{HIER}/nieuw"), &[("naam", ""), ("rol", "Bespreekt elke overval")]).await;
    assert!(refused.status == 422 && refused.tekst.contains("Bespreekt elke overval"));
    sanne.post(&format!("{HIER}/nieuw"), &[("naam", "Overvaloverleg <b>")]).await;
    let first = alle(&*proef.read().await).await.unwrap().remove(0);
    sanne.post(&format!("{HIER}/nieuw"), &[("naam", "Wijkteam"), ("boven", &first.id.to_string())]).await;
    let second = alle(&*proef.read().await).await.unwrap().remove(1);
    assert_eq!(second.boven, Some(first.id));
    assert!(sanne.get(HIER).await.tekst.contains("Overvaloverleg &lt;b&gt;"));
    let ring = sanne
        .post(&format!("{HIER}/{}", first.id), &[("naam", "Overvaloverleg"), ("boven", &second.id.to_string()), ("_versie", "1")])
        .await;
    assert_eq!(ring.status, 422);
    sanne.post(&format!("{HIER}/{}/weg", first.id), &[]).await;
    assert_eq!(alle(&*proef.read().await).await.unwrap(), [Onderdeel { boven: None, ..second }]);
    assert!(proef.journal().await.iter().filter(|s| *s == "organisatie-gewijzigd").count() == 3);
}
