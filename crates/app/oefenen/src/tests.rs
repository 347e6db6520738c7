//! What is kept of exercises, on each engine.
#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

use domain::{
    Code, Moment,
    id::{Id, MedewerkerId},
    journaal::{Gebeurtenis, Soort},
    recht::Rol,
};
use kern::Medewerker;
use store::{
    Migration, StoreError, args,
    testing::{self, deed, each_engine, now},
};
use uuid::Uuid;

use crate::{
    MIGRATIONS, bewaren,
    deelnemer::{Deelrol, deelnemers, deelrol, genoemd_in, mag_waarnemen, neem_op, zet_genoemd_in},
    ruimte::{self, Ruimte, Verslag, ruimte},
};

const ALLE: &[&[Migration]] = &[kern::MIGRATIONS, mandaat::MIGRATIONS, MIGRATIONS];

fn event() -> Gebeurtenis {
    Gebeurtenis::new(Soort::OefenruimteBegonnen)
}

fn iemand(rol: Rol) -> Medewerker {
    Medewerker {
        id: MedewerkerId::from_uuid(Uuid::from_u128(7)),
        naam: "Joost van Dijk".into(),
        email: "joost@voorbeeldstad.nl".into(),
        functie: "functionaris gegevensbescherming".into(),
        telefoon: "06 12345604".into(),
        rollen: vec![rol],
        partner: None,
        actief: true,
        versie: 1,
    }
}

#[tokio::test]
async fn an_exercise_begins_moves_ends_once_and_goes_once_on_each_engine() {
    each_engine(ALLE, |db| async move {
        let (id, door) = (Uuid::from_u128(1), MedewerkerId::from_uuid(Uuid::from_u128(2)));
        let tx = db.write(deed(), now()).await.unwrap();
        assert!(ruimte::lopende(&tx).await.unwrap().is_empty() && ruimte(&tx, id).await.unwrap().is_none());
        assert!(ruimte::voeg_toe(&tx, id, "Juwelier", door).await.unwrap());
        assert!(!ruimte::voeg_toe(&tx, Uuid::from_u128(3), "Juwelier", door).await.unwrap(), "one of a name, whoever is quicker");
        let begun = ruimte::lopende(&tx).await.unwrap().remove(0);
        assert!(ruimte::voeg_toe(&tx, Uuid::from_u128(3), "Bank", door).await.unwrap(), "another beside it");
        assert_eq!(ruimte::lopende(&tx).await.unwrap().len(), 2);
        assert_eq!((begun.id, begun.naam.as_str(), begun.vooruit, begun.begonnen), (id, "Juwelier", 0, now()));
        assert!(ruimte::zet_vooruit(&tx, id, 0, 3600).await.unwrap());
        assert!(!ruimte::zet_vooruit(&tx, id, 0, 7200).await.unwrap(), "somebody else moved it");
        let verslag =
            Verslag { goed: "x".into(), punten: vec![(5, "y".into())], functies: vec!["burgemeester".into()], ..Verslag::default() };
        assert!(ruimte::beeindig(&tx, id, &verslag).await.unwrap() && !ruimte::beeindig(&tx, id, &Verslag::default()).await.unwrap());
        assert!(ruimte::voeg_toe(&tx, Uuid::from_u128(4), "Juwelier", door).await.unwrap(), "once more, once this one ended");
        assert!(!ruimte::zet_vooruit(&tx, id, 3600, 7200).await.unwrap(), "the clock of what ended stands");
        let ended = ruimte(&tx, id).await.unwrap().unwrap();
        assert_eq!((ended.loopt(), ended.verslag, ended.vooruit), (false, Some(verslag), 3600));
        assert_eq!(ruimte::aanwezig(&tx).await.unwrap().len(), 3);
        assert!(ruimte::vernietigd(&tx, id).await.unwrap() && !ruimte::vernietigd(&tx, id).await.unwrap());
        assert_eq!((ruimte::aanwezig(&tx).await.unwrap().len(), ruimte::ruimten(&tx).await.unwrap().len()), (2, 3));
        tx.commit(event()).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn people_join_as_they_are_now_and_may_change_what_they_do_on_each_engine() {
    each_engine(ALLE, |db| async move {
        let tx = db.write(deed(), now()).await.unwrap();
        let joost = iemand(Rol::Privacy);
        assert_eq!(deelrol(&tx, joost.id).await.unwrap(), None);
        let sql = "SELECT rollen FROM medewerker WHERE gemeente = $1 AND id = $2";
        let rollen = async || tx.one(sql, args![tx.gemeente(), joost.id]).await.unwrap().text("rollen").unwrap();
        neem_op(&tx, &joost, Deelrol::Waarnemer).await.unwrap();
        assert_eq!(rollen().await, "privacy coordinator", "who watches reads what the coordinator reads");
        let moved = Medewerker { functie: "adviseur".into(), ..joost.clone() };
        neem_op(&tx, &moved, Deelrol::Speler).await.unwrap();
        assert_eq!(rollen().await, "privacy", "who plays has his own role");
        let all = deelnemers(&tx).await.unwrap();
        assert_eq!((all.len(), all[0].functie.as_str(), all[0].rol), (1, "adviseur", Deelrol::Speler));
        assert_eq!(all[0].eerder, [Deelrol::Waarnemer], "that he saw everything stays known");
        assert!(all[0].speelde() && all[0].noteerde());
        for rol in [Deelrol::Waarnemer, Deelrol::Waarnemer, Deelrol::Beide] {
            neem_op(&tx, &moved, rol).await.unwrap();
        }
        let all = deelnemers(&tx).await.unwrap();
        assert_eq!((all[0].rol, all[0].eerder.as_slice()), (Deelrol::Beide, &[Deelrol::Speler, Deelrol::Waarnemer][..]));
        let named = [Uuid::from_u128(8), Uuid::from_u128(9)];
        zet_genoemd_in(&tx, joost.id, &named).await.unwrap();
        assert_eq!(genoemd_in(&tx, joost.id).await.unwrap(), named);
        tx.commit(event()).await.unwrap();
    })
    .await;
}

#[test]
fn only_who_may_read_what_is_prepared_may_watch() {
    let may: Vec<&str> = Rol::ALL.iter().filter(|r| mag_waarnemen(&iemand(**r))).map(|r| r.code()).collect();
    assert_eq!(may, ["coordinator", "plaatsvervanger", "burgemeester", "privacy", "beheerder"]);
}

#[test]
fn the_term_counts_from_the_end_or_from_the_beginning_of_what_nobody_ended() {
    let beleid = policy::Beleid::load().unwrap();
    let day = |n: i64| now().plus_seconds(n * 86_400);
    let of = |beeindigd: Option<Moment>| Ruimte {
        id: testing::id(),
        naam: String::new(),
        begonnen: now(),
        vooruit: 0,
        beeindigd,
        verslag: None,
        vernietigd: None,
    };
    assert_eq!(bewaren::tot(&beleid, &of(Some(day(4)))), day(34));
    assert_eq!(bewaren::tot(&beleid, &of(None)), day(30));
}

#[tokio::test]
async fn a_link_is_in_the_inbox_once_on_each_engine() {
    each_engine(ALLE, |db| async move {
        let tx = db.write(deed(), now()).await.unwrap();
        let sql = "INSERT INTO oefenpost (gemeente, id, wat, naam, soort, adres, van, op) VALUES ($1, $2, 'link', '', '', $3, $2, $4)";
        tx.exec(sql, args![tx.gemeente(), testing::id(), "/partnerlink/x", now()]).await.unwrap();
        for _ in 0..2 {
            let file =
                "INSERT INTO oefenpost (gemeente, id, wat, naam, soort, inhoud, van, op) VALUES ($1, $2, 'bestand', 'a', 'b', $3, $2, $4)";
            tx.exec(file, args![tx.gemeente(), testing::id(), vec![1_u8], now()]).await.unwrap();
        }
        let again = tx.exec(sql, args![tx.gemeente(), testing::id(), "/partnerlink/x", now()]).await;
        assert!(matches!(again, Err(StoreError::Statement { unique: true, .. })), "files have no address, links one each");
    })
    .await;
}
