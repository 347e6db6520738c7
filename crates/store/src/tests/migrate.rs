//! Migrations.

use super::{THING, add};
use crate::{Db, Engine, KeyRing, Migration, StoreError, args, migrate::for_sqlite, testing};

const WIDER: &[Migration] = &[
    THING[0],
    Migration {
        name: "test/0002_kleur",
        sql: "ALTER TABLE ding ADD COLUMN kleur TEXT NOT NULL DEFAULT 'blauw'; CREATE TABLE later (gemeente TEXT NOT NULL, id UUID NOT NULL, PRIMARY KEY (gemeente, id));",
    },
];
const CHANGED: &[Migration] = &[Migration { name: "test/0001_ding", sql: "CREATE TABLE anders (gemeente TEXT);" }];
const FAULTY: &[Migration] = &[THING[0], Migration { name: "test/0002_fout", sql: "CREATE TABLE half (gemeente TEXT); GEEN SQL;" }];

async fn reopen(place: &testing::TestPlace, list: &[Migration]) -> crate::Result<Db> {
    Db::open(place.config(), KeyRing::for_test(), &[list]).await
}

#[tokio::test]
async fn a_filled_database_moves_along() {
    for engine in testing::engines() {
        let place = testing::TestPlace::new(engine).await;
        let db = reopen(&place, THING).await.unwrap();
        add(&db, "oud").await;
        db.close().await;
        reopen(&place, THING).await.unwrap().close().await;
        let db = reopen(&place, WIDER).await.unwrap();
        let tx = db.read(&testing::gemeente()).await.unwrap();
        let row = tx.one("SELECT naam, kleur FROM ding WHERE gemeente = $1", args![tx.gemeente()]).await.unwrap();
        assert_eq!((row.text("naam").unwrap(), row.text("kleur").unwrap()), ("oud".into(), "blauw".into()));
        drop(tx);
        assert!(db.verify(&testing::gemeente()).await.unwrap().ok());
        db.close().await;

        assert!(matches!(reopen(&place, THING).await, Err(StoreError::NewerSchema(name)) if name == "test/0002_kleur"));
        place.remove().await;
    }
}

#[tokio::test]
async fn a_changed_or_faulty_step_stops_and_leaves_nothing() {
    for engine in testing::engines() {
        let place = testing::TestPlace::new(engine).await;
        let db = reopen(&place, THING).await.unwrap();
        db.close().await;
        assert!(matches!(reopen(&place, CHANGED).await, Err(StoreError::ChangedMigration(_))));
        let error = reopen(&place, FAULTY).await.unwrap_err();
        assert!(error.to_string().contains("test/0002_fout"), "{error}");
        let db = reopen(&place, THING).await.unwrap();
        let tx = db.read(&testing::gemeente()).await.unwrap();
        assert!(tx.all("SELECT gemeente FROM half", args![]).await.is_err(), "half a step is no step");
        drop(tx);
        db.close().await;
        place.remove().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_servers_may_start_at_once() {
    for engine in testing::engines() {
        let place = testing::TestPlace::new(engine).await;
        let (one, two) = tokio::join!(reopen(&place, THING), reopen(&place, THING));
        one.unwrap().close().await;
        two.unwrap().close().await;
        place.remove().await;
    }
}

#[tokio::test]
async fn both_engines_have_the_same_columns() {
    let mut lists = Vec::new();
    for engine in testing::engines() {
        let place = testing::TestPlace::new(engine).await;
        let db = reopen(&place, WIDER).await.unwrap();
        lists.push(testing::columns(&db).await);
        db.close().await;
        place.remove().await;
    }
    assert!(lists[0].iter().any(|column| column == "ding.kleur"));
    assert!(lists.windows(2).all(|pair| pair[0] == pair[1]), "{lists:?}");
}

#[tokio::test]
async fn every_table_with_a_municipality_is_locked() {
    testing::each_engine(&[WIDER], |db| async move {
        if db.engine() == Engine::Sqlite {
            return;
        }
        let tx = db.read(&testing::gemeente()).await.unwrap();
        let sql = "SELECT c.relname::text AS tabel, c.relforcerowsecurity AS slot FROM pg_class c
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'gemeente'
            WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace";
        let rows = tx.all(sql, args![]).await.unwrap();
        assert_eq!(rows.len(), 7);
        assert!(rows.iter().all(|row| row.bool("slot").unwrap()));
    })
    .await;
}

#[test]
fn type_words_are_translated_and_nothing_else() {
    let sql = "CREATE TABLE a (id UUID, \"UUID\" BYTEA, n BIGINT DEFAULT 1, uit BOOLEAN, m DOUBLE PRECISION, t TEXT DEFAULT 'BIGINT;'); -- UUID;\nCREATE INDEX MY_UUID ON a (id);";
    let expected = "CREATE TABLE a (id BLOB, \"UUID\" BLOB, n INTEGER DEFAULT 1, uit INTEGER, m REAL , t TEXT DEFAULT 'BIGINT;') STRICT; -- UUID;\nCREATE INDEX MY_UUID ON a (id);";
    assert_eq!(for_sqlite(sql), expected);
}

#[tokio::test]
async fn a_damaged_or_strange_file_is_named_as_such() {
    let place = testing::TestPlace::new(Engine::Sqlite).await;
    std::fs::write(place.folder().unwrap().join("nazorg.db"), "dit is geen database, maar een gewone tekst\n".repeat(200)).unwrap();
    let error = reopen(&place, &[]).await.unwrap_err();
    assert!(matches!(error, StoreError::Corrupt(_)), "{error:?}");
}

#[tokio::test]
async fn an_absent_database_is_named_as_such() {
    let nowhere = crate::DbConfig::parse("sqlite:///bestaat/niet/nazorg.db").unwrap();
    let error = Db::open(&nowhere, KeyRing::for_test(), &[]).await.unwrap_err();
    assert!(matches!(error, StoreError::Unreachable(_)), "{error:?}");
    let closed = crate::DbConfig::parse("postgres://iemand:geheim@127.0.0.1:9/nazorg").unwrap();
    assert_eq!(format!("{closed:?}"), "postgres://127.0.0.1:9/nazorg", "no password in logs");
    let error = Db::open(&closed, KeyRing::for_test(), &[]).await.unwrap_err();
    assert!(matches!(error, StoreError::Unreachable(_)), "{error:?}");
    assert!(matches!(crate::DbConfig::parse("mysql://x"), Err(StoreError::Address)));
}
