//! Transactions, values and rows.

use domain::{GemeenteCode, Moment};

use super::{THING, add, event};
use crate::{Db, Deed, StoreError, args, testing};

#[tokio::test]
async fn every_value_comes_back() {
    testing::each_engine(&[THING], |db| async move {
        let id = testing::id();
        let moment = Moment::from_micros(1_796_126_400_123_456);
        let tx = db.write(testing::deed(), testing::now()).await.unwrap();
        let sql = "INSERT INTO ding (gemeente, id, naam, aantal, maat, open, op, zegel) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        let values = args![tx.gemeente(), id, "één", -7_i64, 2.5, true, moment, vec![0_u8, 255]];
        assert_eq!(tx.exec(sql, values).await.unwrap(), 1);
        tx.commit(event()).await.unwrap();

        let tx = db.read(&testing::gemeente()).await.unwrap();
        let row = tx.one("SELECT * FROM ding WHERE gemeente = $1 AND op = $2", args![tx.gemeente(), moment]).await.unwrap();
        assert_eq!(row.uuid("id").unwrap(), id);
        assert_eq!(row.text("naam").unwrap(), "één");
        assert_eq!(row.int("aantal").unwrap(), -7);
        assert!((row.real("maat").unwrap() - 2.5).abs() < f64::EPSILON);
        assert!(row.bool("open").unwrap());
        assert_eq!(row.moment("op").unwrap(), moment);
        assert_eq!(row.bytes("zegel").unwrap(), [0, 255]);
        assert_eq!(tx.one("SELECT COUNT(*) AS n, 1 AS een FROM ding", args![]).await.unwrap().int("een").unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn every_null_comes_back() {
    testing::each_engine(&[THING], |db| async move {
        let id = testing::id();
        let tx = db.write(testing::deed(), testing::now()).await.unwrap();
        let sql = "INSERT INTO ding (gemeente, id, naam, aantal, maat, op, zegel) VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let (n, r, m, b) = (None::<i64>, None::<f64>, None::<Moment>, None::<Vec<u8>>);
        tx.exec(sql, args![tx.gemeente(), id, "leeg", n, r, m, b]).await.unwrap();
        let row = tx.one("SELECT * FROM ding WHERE gemeente = $1 AND id = $2", args![tx.gemeente(), id]).await.unwrap();
        assert_eq!(row.opt_int("aantal").unwrap(), None);
        assert_eq!(row.opt_real("maat").unwrap(), None);
        assert_eq!(row.opt_moment("op").unwrap(), None);
        assert_eq!(row.opt_bytes("zegel").unwrap(), None);
        assert!(!row.bool("open").unwrap());
        assert!(matches!(row.int("aantal"), Err(StoreError::Column { .. })));
        assert!(matches!(row.text("bestaat_niet"), Err(StoreError::Column { .. })));
    })
    .await;
}

#[tokio::test]
async fn dropping_undoes_and_reading_cannot_write() {
    testing::each_engine(&[THING], |db| async move {
        let tx = db.write(testing::deed(), testing::now()).await.unwrap();
        let sql = "INSERT INTO ding (gemeente, id, naam) VALUES ($1, $2, $3)";
        tx.exec(sql, args![tx.gemeente(), testing::id(), "weg"]).await.unwrap();
        drop(tx);
        let tx = db.read(&testing::gemeente()).await.unwrap();
        assert!(tx.all("SELECT id FROM ding WHERE gemeente = $1", args![tx.gemeente()]).await.unwrap().is_empty());
        let refused = tx.exec(sql, args![tx.gemeente(), testing::id(), "nee"]).await;
        assert!(matches!(refused, Err(StoreError::ReadOnly)));
        let around = tx
            .all("INSERT INTO ding (gemeente, id, naam) VALUES ($1, $2, $3) RETURNING id", args![tx.gemeente(), testing::id(), "om"])
            .await;
        assert!(around.is_err(), "the database itself refuses too");
    })
    .await;
}

#[tokio::test]
async fn a_double_name_is_a_unique_violation() {
    testing::each_engine(&[THING], |db| async move {
        add(&db, "zelfde").await;
        let tx = db.write(testing::deed(), testing::now()).await.unwrap();
        let sql = "INSERT INTO ding (gemeente, id, naam) VALUES ($1, $2, $3)";
        let error = tx.exec(sql, args![tx.gemeente(), testing::id(), "zelfde"]).await.unwrap_err();
        assert!(error.is_unique_violation(), "{error}");
    })
    .await;
}

#[tokio::test]
async fn a_form_sent_twice_is_handled_once() {
    testing::each_engine(&[], |db| async move {
        let form = testing::id();
        let tx = db.write(testing::deed(), testing::now()).await.unwrap();
        assert_eq!(tx.already_done(form).await.unwrap(), None);
        tx.remember(form, "/casus/1").await.unwrap();
        tx.commit(event()).await.unwrap();
        let tx = db.write(testing::deed(), testing::now()).await.unwrap();
        assert_eq!(tx.already_done(form).await.unwrap().as_deref(), Some("/casus/1"));
        match tx.remember(form, "/casus/2").await {
            Err(StoreError::AlreadyDone(place)) => assert_eq!(place, "/casus/1"),
            other => panic!("{other:?}"),
        }
    })
    .await;
}

#[tokio::test]
async fn a_handled_form_is_forgotten_after_its_term_and_only_here() {
    testing::each_engine(&[], |db| async move {
        let other: GemeenteCode = "GM9998".parse().unwrap();
        let forms = [testing::id(), testing::id(), testing::id()];
        let days = |days: i64| testing::now().plus_seconds(days * 86_400);
        for (form, gemeente, moment) in
            [(forms[0], testing::gemeente(), days(0)), (forms[1], testing::gemeente(), days(2)), (forms[2], other.clone(), days(0))]
        {
            let tx = db.write(Deed { gemeente, ..testing::deed() }, moment).await.unwrap();
            tx.remember(form, "/casus/1").await.unwrap();
            tx.commit(event()).await.unwrap();
        }
        let change = db.read(&testing::gemeente()).await.unwrap().last_change().await.unwrap();
        assert_eq!(db.forget_done(&testing::gemeente(), days(0)).await.unwrap(), 0, "not yet");
        assert_eq!(db.forget_done(&testing::gemeente(), days(1)).await.unwrap(), 1);
        for (form, gemeente, known) in
            [(forms[0], testing::gemeente(), false), (forms[1], testing::gemeente(), true), (forms[2], other.clone(), true)]
        {
            let tx = db.write(Deed { gemeente, ..testing::deed() }, days(3)).await.unwrap();
            assert_eq!(tx.already_done(form).await.unwrap().is_some(), known);
        }
        let tx = db.read(&testing::gemeente()).await.unwrap();
        assert_eq!(tx.last_change().await.unwrap(), change, "what was remembered stays valid");
    })
    .await;
}

/// Sent twice at the very same moment: one of the two wins, the other hears where the result is.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_race_of_forms_has_one_winner() {
    testing::each_engine(&[], |db| async move {
        let form = testing::id();
        let send = |db: Db, place: &'static str| async move {
            let tx = db.write(testing::deed(), testing::now()).await?;
            tx.remember(form, place).await?;
            tokio::time::sleep(std::time::Duration::from_millis(30)).await;
            tx.commit(event()).await
        };
        let both = tokio::join!(tokio::spawn(send(db.clone(), "/a")), tokio::spawn(send(db.clone(), "/b")));
        let outcomes = [both.0.unwrap(), both.1.unwrap()];
        assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1, "{outcomes:?}");
        assert!(outcomes.iter().any(|outcome| matches!(outcome, Err(StoreError::AlreadyDone(_)))));
    })
    .await;
}

/// The second lock: also a statement that forgets the municipality sees and touches only its own rows.
#[tokio::test]
async fn postgres_keeps_municipalities_apart() {
    testing::each_engine(&[THING], |db| async move {
        if db.engine() == crate::Engine::Sqlite {
            return;
        }
        add(&db, "van ons").await;
        let other: GemeenteCode = "GM9998".parse().unwrap();
        let tx = db.write(Deed { gemeente: other.clone(), ..testing::deed() }, testing::now()).await.unwrap();
        assert!(tx.all("SELECT id FROM ding", args![]).await.unwrap().is_empty());
        assert_eq!(tx.exec("UPDATE ding SET naam = 'gekaapt'", args![]).await.unwrap(), 0);
        assert!(tx.all("SELECT nr FROM journaal", args![]).await.unwrap().is_empty());
        let smuggle = tx.exec("INSERT INTO ding (gemeente, id, naam) VALUES ('GM9999', $1, 'x')", args![testing::id()]).await;
        assert!(smuggle.unwrap_err().to_string().contains("row-level security"));
        drop(tx);
        let tx = db.read(&testing::gemeente()).await.unwrap();
        assert_eq!(tx.all("SELECT id FROM ding", args![]).await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn statements_and_rows_are_counted() {
    testing::each_engine(&[THING], |db| async move {
        let tx = db.read(&testing::gemeente()).await.unwrap();
        let (before, rows) = (db.statement_count(), db.row_count());
        tx.all("SELECT id FROM ding WHERE gemeente = $1", args![tx.gemeente()]).await.unwrap();
        tx.all("SELECT 1 AS n UNION SELECT 2 AS n", args![]).await.unwrap();
        assert_eq!((db.statement_count() - before, db.row_count() - rows), (2, 2));
    })
    .await;
}

#[tokio::test]
async fn municipalities_are_listed() {
    testing::each_engine(&[], |db| async move {
        assert!(db.gemeenten().await.unwrap().is_empty());
        super::lines(&db, 1).await;
        assert_eq!(db.gemeenten().await.unwrap(), [testing::gemeente()]);
        db.ping().await.unwrap();
    })
    .await;
}
