#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use domain::journaal::{Gebeurtenis, Soort};
use mandaat::testing::{MIGRATIES, SANNE, filled, id};
use store::testing::{self, deed, each_engine};

use super::*;

#[tokio::test]
async fn files_are_stored_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let tx = db.write(deed(), testing::now()).await.unwrap();
        let row = |nr: usize| Regel {
            nr,
            uitkomst: if nr == 3 { Uitkomst::Fout } else { Uitkomst::Nieuw },
            naam: format!("Rij {nr}"),
            sleutel: format!("x{nr}"),
            inhoud: Some("{}".into()),
            vorige: None,
            versie: 0,
            bevindingen: vec![tabel::Issue::error(nr, "Naam", "tabel-cel-leeg", "")],
        };
        let rows: Vec<Regel> = (2..=1_200).map(row).collect();
        let file = |n: u128| Invoer {
            id: uuid::Uuid::from_u128(n),
            staat: Staat::Voorstel,
            bestand: "lijst.csv".into(),
            verslag: Verslag { vorm: "utf-8".into(), ..Verslag::default() }.tel(&rows),
            gemaakt: tx.now(),
            door: id(SANNE),
        };
        leg_voor(&tx, "maatregelen", &file(1), &rows, false).await.unwrap();
        let one = invoer(&tx, "maatregelen", file(1).id).await.unwrap().unwrap();
        assert_eq!(one, file(1));
        assert_eq!(one.verslag.van(Uitkomst::Nieuw), 1_198);
        assert!(invoer(&tx, "partners", file(1).id).await.unwrap().is_none(), "of another register");
        assert_eq!(regels(&tx, one.id, None, 0, 2).await.unwrap(), [row(2), row(3)]);
        assert_eq!(regels(&tx, one.id, Some(Uitkomst::Nieuw), 2, 1).await.unwrap(), [row(4)]);
        haal_in(&tx, one.id, &[4, 5]).await.unwrap();
        assert_eq!(regels(&tx, one.id, Some(Uitkomst::Ingehaald), 0, 9).await.unwrap().len(), 2);
        assert!(zet(&tx, one.id, Staat::Voorstel, Staat::Uitgevoerd, &one.verslag).await.unwrap());
        assert!(!zet(&tx, one.id, Staat::Voorstel, Staat::Verworpen, &one.verslag).await.unwrap());
        leg_voor(&tx, "maatregelen", &file(2), &rows[..1], false).await.unwrap();
        leg_voor(&tx, "maatregelen", &file(3), &rows[..1], false).await.unwrap();
        let kept: Vec<u128> = laatste(&tx, "maatregelen").await.unwrap().iter().map(|i| i.id.as_u128()).collect();
        assert_eq!(kept, [3, 1], "an earlier proposal makes room, what was carried out stays");
        assert!(bewaard(&tx, one.id).await.unwrap() && !bewaard(&tx, file(2).id).await.unwrap());
        tx.commit(Gebeurtenis::new(Soort::InvoerVoorgelegd)).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_proposal_that_nobody_came_back_to_is_gone_after_a_week() {
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let tx = db.write(deed(), testing::now()).await.unwrap();
        let gemeente = deed().gemeente;
        let row = Regel {
            nr: 2,
            uitkomst: Uitkomst::Nieuw,
            naam: "Partner".into(),
            sleutel: "x".into(),
            inhoud: Some("{\"contactpersoon\": \"Iemand\"}".into()),
            vorige: None,
            versie: 0,
            bevindingen: Vec::new(),
        };
        let file = |n: u128, door| Invoer {
            id: uuid::Uuid::from_u128(n),
            staat: Staat::Voorstel,
            bestand: "lijst.csv".into(),
            verslag: Verslag::default(),
            gemaakt: tx.now(),
            door,
        };
        leg_voor(&tx, "partners", &file(1, id(SANNE)), std::slice::from_ref(&row), false).await.unwrap();
        leg_voor(&tx, "maatregelen", &file(2, id(SANNE)), std::slice::from_ref(&row), false).await.unwrap();
        assert!(zet(&tx, file(2, id(SANNE)).id, Staat::Voorstel, Staat::Uitgevoerd, &Verslag::default()).await.unwrap());
        tx.commit(Gebeurtenis::new(Soort::InvoerVoorgelegd)).await.unwrap();
        let after = |days: i64| testing::now().plus_seconds(days * 86_400);
        let rows = async |n: u128| bewaard(&db.read(&gemeente).await.unwrap(), uuid::Uuid::from_u128(n)).await.unwrap();
        assert_eq!(ruim_op(&db, &gemeente, after(7)).await.unwrap(), 0, "a week is not over yet");
        assert!(rows(1).await && rows(2).await);
        assert_eq!(ruim_op(&db, &gemeente, after(8)).await.unwrap(), 1);
        assert!(!rows(1).await && rows(2).await, "what was carried out can still be turned back");
        let left = invoer(&db.read(&gemeente).await.unwrap(), "partners", uuid::Uuid::from_u128(1)).await.unwrap();
        assert_eq!(left, None, "nothing of the proposal is left");
        assert_eq!(ruim_op(&db, &gemeente, after(31)).await.unwrap(), 1, "after a month it cannot be turned back");
        assert!(!rows(2).await);
    })
    .await;
}

#[tokio::test]
async fn rows_of_a_secret_register_stand_sealed_and_their_key_goes_with_them() {
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let tx = db.write(deed(), testing::now()).await.unwrap();
        let gemeente = deed().gemeente;
        let row = Regel {
            nr: 2,
            uitkomst: Uitkomst::Wijzigt,
            naam: "04-03-2025".into(),
            sleutel: "x".into(),
            inhoud: Some("{\"adres\": \"Geheimlaan 77\"}".into()),
            vorige: Some("{\"adres\": \"Geheimlaan 76\"}".into()),
            versie: 1,
            bevindingen: vec![tabel::Issue::note(2, "Adres", "tabel-cel-wijzigt", "Geheimlaan 77")],
        };
        let file = Invoer {
            id: uuid::Uuid::from_u128(9),
            staat: Staat::Voorstel,
            bestand: "lijst.csv".into(),
            verslag: Verslag::default(),
            gemaakt: tx.now(),
            door: id(SANNE),
        };
        leg_voor(&tx, "geheim", &file, std::slice::from_ref(&row), true).await.unwrap();
        tx.commit(Gebeurtenis::new(Soort::InvoerVoorgelegd)).await.unwrap();
        let tx = db.read(&gemeente).await.unwrap();
        assert_eq!(regels(&tx, file.id, None, 0, 9).await.unwrap(), [row], "it comes back as it was");
        let raw =
            tx.all("SELECT inhoud, vorige, bevindingen FROM invoerregel WHERE gemeente = $1", store::args![tx.gemeente()]).await.unwrap();
        for column in ["inhoud", "vorige", "bevindingen"] {
            assert!(raw[0].text(column).unwrap().starts_with("zegel:"), "{column}");
        }
        drop(tx);
        let keys = async || {
            let tx = db.read(&gemeente).await.unwrap();
            tx.all("SELECT persoon FROM persoonssleutel WHERE gemeente = $1", store::args![tx.gemeente()]).await.unwrap().len()
        };
        assert_eq!(keys().await, 1);
        ruim_op(&db, &gemeente, testing::now().plus_seconds(8 * 86_400)).await.unwrap();
        assert_eq!(keys().await, 0, "the key of the file is gone, in every back-up");
    })
    .await;
}
