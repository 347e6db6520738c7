//! Dumps and copies.

use uuid::Uuid;

use super::{THING, add, event};
use crate::{Db, Deed, Engine, KeyRing, Migration, StoreError, args, testing};

/// A table that refers to itself and to another that comes later in the dump.
const TREE: &[Migration] = &[
    THING[0],
    Migration {
        name: "test/0002_boom",
        sql: "CREATE TABLE boom (
            gemeente TEXT NOT NULL,
            id UUID NOT NULL,
            boven UUID,
            ding UUID,
            PRIMARY KEY (gemeente, id),
            FOREIGN KEY (gemeente, boven) REFERENCES boom (gemeente, id),
            FOREIGN KEY (gemeente, ding) REFERENCES ding (gemeente, id)
        );",
    },
];

async fn fill(db: &Db) -> (Uuid, Vec<u8>) {
    let thing = add(db, "één \"ding\"").await;
    let (parent, child) = (Uuid::from_u128(9), Uuid::from_u128(1));
    let tx = db.write(testing::deed(), testing::now()).await.unwrap();
    let full = "UPDATE ding SET aantal = -7, maat = 3.0, open = TRUE, op = $2 WHERE gemeente = $1";
    tx.exec(full, args![tx.gemeente(), testing::now()]).await.unwrap();
    let sql = "INSERT INTO boom (gemeente, id, boven, ding) VALUES ($1, $2, $3, $4)";
    tx.exec(sql, args![tx.gemeente(), parent, None::<Uuid>, thing]).await.unwrap();
    tx.exec(sql, args![tx.gemeente(), child, parent, thing]).await.unwrap();
    let anna = testing::id();
    let sealed = tx.seal(anna, "ding.zegel", "Anna").await.unwrap();
    tx.exec("UPDATE ding SET zegel = $2 WHERE gemeente = $1", args![tx.gemeente(), &sealed]).await.unwrap();
    tx.commit(event()).await.unwrap();
    for _ in 0..1200 {
        super::lines(db, 1).await;
    }
    db.sign_head(&testing::gemeente(), testing::now()).await.unwrap();
    (anna, sealed)
}

async fn whole(db: &Db, anna: Uuid, sealed: &[u8]) {
    let verification = db.verify(&testing::gemeente()).await.unwrap();
    assert_eq!((verification.lines, verification.seals, verification.broken), (1202, 1, None));
    let tx = db.read(&testing::gemeente()).await.unwrap();
    let row = tx.one("SELECT * FROM ding WHERE gemeente = $1", args![tx.gemeente()]).await.unwrap();
    assert_eq!((row.text("naam").unwrap(), row.int("aantal").unwrap(), row.bool("open").unwrap()), ("één \"ding\"".into(), -7, true));
    assert_eq!((row.moment("op").unwrap(), row.bytes("zegel").unwrap().as_slice()), (testing::now(), sealed));
    assert!((row.real("maat").unwrap() - 3.0).abs() < f64::EPSILON);
    assert_eq!(tx.unseal(anna, "ding.zegel", sealed).await.unwrap().as_deref(), Some("Anna"));
}

#[tokio::test]
async fn a_dump_of_each_engine_goes_into_each() {
    let mut dumps = Vec::new();
    for from in testing::engines() {
        let place = testing::TestPlace::new(from).await;
        let db = Db::open(place.config(), KeyRing::for_test(), &[TREE]).await.unwrap();
        let (anna, sealed) = fill(&db).await;
        let (mut data, mut keys) = (Vec::new(), Vec::new());
        assert_eq!(db.dump(&mut data).await.unwrap(), 1202 + 1 + 1 + 1 + 2);
        assert_eq!(db.dump_keys(&mut keys).await.unwrap(), 1);
        assert!(!String::from_utf8_lossy(&data).contains("persoonssleutel"));
        dumps.push((anna, sealed, data, keys));
        db.close().await;
        place.remove().await;
    }
    for (anna, sealed, data, keys) in &dumps {
        testing::each_engine(&[TREE], |db| async move {
            db.restore(&mut data.as_slice()).await.unwrap();
            let tx = db.read(&testing::gemeente()).await.unwrap();
            assert_eq!(tx.unseal(*anna, "ding.zegel", sealed).await.unwrap(), None, "no key, no value");
            drop(tx);
            db.restore_keys(&mut keys.as_slice()).await.unwrap();
            whole(&db, *anna, sealed).await;
            let again = db.restore(&mut data.as_slice()).await;
            assert!(matches!(again, Err(StoreError::Dump(why)) if why.contains("niet leeg")));
            // References are guarded again.
            let tx = db.write(testing::deed(), testing::now()).await.unwrap();
            let sql = "INSERT INTO boom (gemeente, id, boven) VALUES ($1, $2, $3)";
            assert!(tx.exec(sql, args![tx.gemeente(), testing::id(), testing::id()]).await.is_err());
        })
        .await;
    }
}

#[tokio::test]
async fn a_dump_that_does_not_fit_leaves_nothing() {
    let (source, _place) = testing::sqlite(&[THING]).await;
    add(&source, "a").await;
    let mut data = Vec::new();
    source.dump(&mut data).await.unwrap();
    let text = String::from_utf8(data.clone()).unwrap();
    let cut = text.rsplit_once("{\"einde\"").unwrap().0.to_owned();
    let less: String = text.lines().filter(|line| !line.contains("GM9999\",{")).map(|line| format!("{line}\n")).collect();
    let fallen = text.replacen("GM9999\",{", "GM9998\",{", 1);
    assert_ne!(fallen, text, "one sign of a row is another");
    for (piece, why) in [(&text[..40], "afgebroken"), (&text[..5], "afgebroken"), ("geen json", "geen uitvoer")] {
        let (db, _place) = testing::sqlite(&[THING]).await;
        let said = db.restore(&mut piece.as_bytes()).await;
        assert!(matches!(&said, Err(StoreError::Dump(zin)) if zin.contains(why)), "{piece}: {said:?}");
    }
    for wrong in ["".to_owned(), "geen json".to_owned(), cut, less, fallen] {
        let (db, _place) = testing::sqlite(&[THING]).await;
        assert!(matches!(db.restore(&mut wrong.as_bytes()).await, Err(StoreError::Dump(_))), "{wrong}");
        assert!(db.gemeenten().await.unwrap().is_empty());
        assert!(db.restore_keys(&mut data.as_slice()).await.is_err(), "keys are not data");
    }
    let (other, _place) = testing::sqlite(&[TREE]).await;
    assert!(matches!(other.restore(&mut data.as_slice()).await, Err(StoreError::Dump(why)) if why.contains("andere versie")));
}

#[tokio::test]
async fn a_copy_is_whole_but_holds_no_keys() {
    let (db, place) = testing::sqlite(&[TREE]).await;
    let (anna, sealed) = fill(&db).await;
    let wrapped = {
        let tx = db.read(&testing::gemeente()).await.unwrap();
        tx.one("SELECT sleutel FROM persoonssleutel WHERE gemeente = $1", args![tx.gemeente()]).await.unwrap().bytes("sleutel").unwrap()
    };
    let copy = place.folder().unwrap().join("kopie.db");
    db.backup_sqlite(&copy).await.unwrap();
    assert!(db.backup_sqlite(&copy).await.is_err(), "an existing file stays");
    let bytes = std::fs::read(&copy).unwrap();
    assert!(!bytes.windows(wrapped.len()).any(|part| part == wrapped));
    let mut keys = Vec::new();
    db.dump_keys(&mut keys).await.unwrap();

    let config = crate::DbConfig::parse(&format!("sqlite://{}", copy.display())).unwrap();
    let back = Db::open(&config, KeyRing::for_test(), &[TREE]).await.unwrap();
    assert_eq!(back.engine(), Engine::Sqlite);
    back.restore_keys(&mut keys.as_slice()).await.unwrap();
    whole(&back, anna, &sealed).await;
}

#[tokio::test]
async fn replacing_keeps_the_keys_that_are_there_and_is_all_or_nothing() {
    testing::each_engine(&[TREE], |db| async move {
        let (anna, sealed) = fill(&db).await;
        let mut dump = Vec::new();
        db.dump(&mut dump).await.unwrap();
        add(&db, "later").await;
        let cut = &dump[..dump.len() - 30];
        assert!(matches!(db.replace(&mut &cut[..], None).await, Err(StoreError::Dump(_))));
        assert_eq!(db.verify(&testing::gemeente()).await.unwrap().lines, 1203);
        db.replace(&mut dump.as_slice(), None).await.unwrap();
        whole(&db, anna, &sealed).await;
        assert_eq!(db.verify_last(&testing::gemeente(), 10).await.unwrap().lines, 10);
        assert!(db.due(&[TREE]).await.unwrap().is_empty());
        assert!(matches!(db.due(&[]).await, Err(StoreError::NewerSchema(_))));
    })
    .await;
}

/// A server remembers what a statement answers: both parts over one connection must not share one.
#[tokio::test]
async fn both_parts_are_dumped_over_and_over() {
    testing::each_engine(&[TREE], |db| async move {
        super::lines(&db, 1).await;
        let anna = testing::id();
        let tx = db.write(testing::deed(), testing::now()).await.unwrap();
        tx.seal(anna, "ding.zegel", "Anna").await.unwrap();
        tx.commit(event()).await.unwrap();
        for _ in 0..20 {
            let (mut data, mut keys) = (Vec::new(), Vec::new());
            db.dump(&mut data).await.unwrap();
            assert_eq!(db.dump_keys(&mut keys).await.unwrap(), 1);
        }
    })
    .await;
}

#[tokio::test]
async fn some_tables_of_one_municipality_are_copied_and_nothing_else() {
    testing::each_engine(&[TREE], |db| async move {
        let (anna, _) = fill(&db).await;
        let elsewhere = Deed { gemeente: "GM0344".parse().unwrap(), ..testing::deed() };
        let tx = db.write(elsewhere, testing::now()).await.unwrap();
        let sql = "INSERT INTO ding (gemeente, id, naam, aantal, open, op) VALUES ($1, $2, 'elders', 1, FALSE, $3)";
        tx.exec(sql, args![tx.gemeente(), testing::id(), testing::now()]).await.unwrap();
        tx.commit(event()).await.unwrap();

        let (copy, _place) = testing::sqlite(&[TREE]).await;
        assert!(matches!(db.copy_tables(&testing::gemeente(), &["dign"], &copy).await, Err(StoreError::Dump(_))), "no such table");
        assert_eq!(db.copy_tables(&testing::gemeente(), &["ding"], &copy).await.unwrap(), 1);
        let (mut data, mut keys) = (Vec::new(), Vec::new());
        assert_eq!((copy.dump(&mut data).await.unwrap(), copy.dump_keys(&mut keys).await.unwrap()), (1, 0));
        let text = String::from_utf8(data).unwrap();
        assert!(text.contains("één") && !text.contains("elders"), "of this municipality only");
        let tx = copy.read(&testing::gemeente()).await.unwrap();
        let sealed = tx.one("SELECT zegel FROM ding WHERE gemeente = $1", args![tx.gemeente()]).await.unwrap().bytes("zegel").unwrap();
        assert_eq!(tx.unseal(anna, "ding.zegel", &sealed).await.unwrap(), None, "no key came along");
        drop(tx);
        assert!(db.copy_tables(&testing::gemeente(), &["ding"], &copy).await.is_err(), "into an empty database only");
    })
    .await;
}
