//! Keeping: backup and restore on both engines, the journal, and a process that is killed.
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

mod hulp;

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::Stdio,
};

use domain::journaal::{Activiteit, Gebeurtenis, Soort, Wie};
use hulp::{Map, Uitkomst, init, program, run, text};
use store::{
    Db, DbConfig, Deed, Engine, KeyRing, args,
    testing::{self, TestPlace},
};
use uuid::Uuid;

const PERSON: Uuid = Uuid::from_u128(7);

/// An installation with a sealed value, and the flags that reach it.
struct Installatie {
    data: PathBuf,
    place: TestPlace,
    address: String,
}

impl Installatie {
    async fn empty(map: &Map, name: &str, engine: Engine) -> Self {
        let place = TestPlace::new(engine).await;
        Self { data: map.path(name), address: place.address(), place }
    }

    fn run(&self, words: &[&str]) -> Uitkomst {
        run(&[words, &["--data", text(&self.data), "--database", &self.address]].concat())
    }

    async fn open(&self) -> Db {
        let ring = KeyRing::load_or_create(&self.data.join("sleutelbos.json"), &mut |_| panic!("no ring")).unwrap();
        Db::open(&DbConfig::parse(&self.address).unwrap(), ring, &server::wiring::migrations()).await.unwrap()
    }

    /// Stores a sealed value as the telephone number of the first medewerker.
    async fn write(&self, value: &str) {
        let db = self.open().await;
        let deed = Deed { gemeente: "GM0344".parse().unwrap(), wie: Wie::Systeem, activiteit: Activiteit::Beheer, reden: None };
        let tx = db.write(deed, testing::now()).await.unwrap();
        let sealed = tx.seal(PERSON, "test.waarde", value).await.unwrap();
        let hex: String = sealed.iter().map(|b| format!("{b:02x}")).collect();
        tx.exec("UPDATE medewerker SET telefoon = $2 WHERE gemeente = $1", args![tx.gemeente(), hex]).await.unwrap();
        tx.commit(Gebeurtenis::new(Soort::MedewerkerGewijzigd)).await.unwrap();
        db.close().await;
    }

    async fn read(&self) -> Option<String> {
        let db = self.open().await;
        let tx = db.read(&"GM0344".parse().unwrap()).await.unwrap();
        let row = tx.one("SELECT telefoon FROM medewerker WHERE gemeente = $1", args![tx.gemeente()]).await.unwrap();
        let hex = row.text("telefoon").unwrap();
        let sealed: Vec<u8> = (0..hex.len() / 2).map(|i| u8::from_str_radix(&hex[2 * i..2 * i + 2], 16).unwrap()).collect();
        let value = tx.unseal(PERSON, "test.waarde", &sealed).await.unwrap();
        drop(tx);
        db.close().await;
        value
    }

    async fn destroy(&self) {
        let db = self.open().await;
        let deed = Deed { gemeente: "GM0344".parse().unwrap(), wie: Wie::Systeem, activiteit: Activiteit::Beheer, reden: None };
        let tx = db.write(deed, testing::now()).await.unwrap();
        tx.destroy_person(PERSON).await.unwrap();
        tx.commit(Gebeurtenis::new(Soort::MedewerkerGewijzigd)).await.unwrap();
        db.close().await;
    }
}

fn init_at(i: &Installatie) {
    init(&i.data, &["--database", &i.address]).ok();
}

#[tokio::test]
async fn a_backup_comes_back_on_each_engine_and_from_one_to_the_other() {
    let map = Map::new();
    for from in testing::engines() {
        let source = Installatie::empty(&map, &format!("van-{from:?}"), from).await;
        init_at(&source);
        source.write("eerste").await;
        let (file, keys) = (map.path(&format!("{from:?}.nazorg")), map.path(&format!("{from:?}.nazorg.sleutels")));
        source.run(&["backup", "--naar", text(&file)]).ok();
        for path in [&file, &keys] {
            let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(path).unwrap().permissions());
            assert_eq!(mode & 0o777, 0o600);
        }
        source.run(&["backup", "--naar", text(&file)]).fails(3, &["bestaat al"]);

        // Over what is there: only when told, and what was there is kept.
        source.write("tweede").await;
        source.run(&["restore", "--van", text(&file)]).fails(3, &["Er staan al gegevens", "--overschrijf"]);
        assert_eq!(source.read().await.as_deref(), Some("tweede"));
        source.run(&["restore", "--van", text(&file), "--overschrijf"]).ok();
        assert_eq!(source.read().await.as_deref(), Some("eerste"));
        assert_eq!(fs::read_dir(source.data.join("voor-terugzetten")).unwrap().count(), 2);
        source.run(&["journaal", "verify"]).ok();

        // On a new machine, on either engine.
        for to in testing::engines() {
            let target = Installatie::empty(&map, &format!("{from:?}-naar-{to:?}"), to).await;
            let ring = source.data.join("sleutelbos.json");
            target.run(&["restore", "--van", text(&file), "--sleutels", text(&keys)]).fails(2, &["--sleutelbos"]);
            target.run(&["restore", "--van", text(&file), "--sleutels", text(&keys), "--sleutelbos", text(&ring)]).ok();
            assert_eq!(target.read().await.as_deref(), Some("eerste"));
            target.run(&["journaal", "verify"]).ok();
            target.place.remove().await;
        }
        source.place.remove().await;
    }
}

#[tokio::test]
async fn someone_destroyed_does_not_come_back_with_an_old_backup() {
    let map = Map::new();
    let here = Installatie::empty(&map, "weg", Engine::Sqlite).await;
    init_at(&here);
    here.write("geheim").await;
    let file = map.path("oud.nazorg");
    here.run(&["backup", "--naar", text(&file)]).ok();
    here.destroy().await;
    here.run(&["restore", "--van", text(&file), "--overschrijf"]).ok();
    assert_eq!(here.read().await, None);
}

#[tokio::test]
async fn a_backup_that_is_damaged_or_of_others_changes_nothing() {
    let map = Map::new();
    let here = Installatie::empty(&map, "hier", Engine::Sqlite).await;
    init_at(&here);
    here.write("blijft").await;
    let (file, keys) = (map.path("b.nazorg"), map.path("b.nazorg.sleutels"));
    here.run(&["backup", "--naar", text(&file)]).ok();

    let whole = fs::read_to_string(&file).unwrap();
    fs::write(&file, &whole[..whole.len() - 40]).unwrap();
    here.run(&["restore", "--van", text(&file), "--overschrijf"]).fails(3, &["niet terug te zetten"]);
    fs::write(&file, &whole).unwrap();
    here.run(&["restore", "--van", text(&keys), "--overschrijf"]).fails(3, &["andere deel"]);
    here.run(&["restore", "--van", text(&map.path("niets")), "--overschrijf"]).fails(3, &["bestaat niet"]);

    let other = Installatie::empty(&map, "ander", Engine::Sqlite).await;
    run(&[
        "init",
        "--gemeente",
        "Urk",
        "--beheerder-naam",
        "B",
        "--beheerder-email",
        "b@voorbeeld.nl",
        "--data",
        text(&other.data),
        "--database",
        &other.address,
    ])
    .ok();
    other.run(&["restore", "--van", text(&file), "--overschrijf"]).fails(3, &["sleutelbos hoort niet bij deze back-up"]);
    assert_eq!(here.read().await.as_deref(), Some("blijft"));
    assert!(!here.data.join("voor-terugzetten").exists());
}

#[tokio::test]
async fn a_broken_database_is_kept_aside_and_replaced() {
    let map = Map::new();
    let data = map.path("utrecht");
    init(&data, &[]).ok();
    let (file, keys) = (map.path("b.nazorg"), map.path("b.nazorg.sleutels"));
    run(&["backup", "--data", text(&data), "--naar", text(&file)]).ok();
    fs::write(data.join("nazorg.db"), "kapot".repeat(100)).unwrap();
    let restore = ["restore", "--data", text(&data), "--van", text(&file), "--sleutels", text(&keys)];
    run(&restore).fails(4, &["beschadigd"]);
    run(&[&restore[..], &["--overschrijf"]].concat()).ok();
    run(&["journaal", "verify", "--data", text(&data)]).ok();
    assert!(fs::read_dir(&data).unwrap().any(|f| f.unwrap().file_name().to_string_lossy().contains(".kapot-")));
}

#[tokio::test]
async fn a_changed_journal_shows_and_a_seal_holds() {
    let map = Map::new();
    let here = Installatie::empty(&map, "keten", Engine::Sqlite).await;
    init_at(&here);
    assert!(here.run(&["journaal", "verzegel"]).ok().out.contains("handtekening"));
    let report: serde_json::Value = serde_json::from_str(&here.run(&["journaal", "verifieer", "--json"]).ok().out).unwrap();
    assert_eq!((report["heel"].as_bool(), report["zegels"].as_u64()), (Some(true), Some(1)));
    let db = here.open().await;
    db.housekeep(&"GM0344".parse().unwrap(), "UPDATE journaal SET reden = 'x' WHERE gemeente = $1 AND nr = 2", args!["GM0344"])
        .await
        .unwrap();
    db.close().await;
    let said = here.run(&["journaal", "verify"]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("NIET heel"), "{}", said.out);
    let said = here.run(&["doctor"]);
    assert!(said.out.contains("niet heel bij regel 2"), "{}", said.out);
}

/// Writes line after line and says each number once it is confirmed; see the test below.
#[tokio::test]
#[ignore = "started by the test that kills it"]
async fn writer() {
    let data = PathBuf::from(std::env::var("NAZORG_TEST_WRITER").unwrap());
    let here = Installatie {
        address: format!("sqlite://{}", data.join("nazorg.db").display()),
        place: TestPlace::new(Engine::Sqlite).await,
        data,
    };
    for n in 0..100_000 {
        let db = here.open().await;
        for m in 0..50 {
            let deed = Deed { gemeente: "GM0344".parse().unwrap(), wie: Wie::Systeem, activiteit: Activiteit::Beheer, reden: None };
            let tx = db.write(deed, testing::now()).await.unwrap();
            let number = n * 50 + m;
            tx.exec("UPDATE gemeente SET versie = $2 WHERE gemeente = $1", args![tx.gemeente(), number]).await.unwrap();
            tx.commit(Gebeurtenis::new(Soort::InstellingGewijzigd)).await.unwrap();
            println!("bevestigd {number}");
        }
        db.close().await;
    }
}

#[tokio::test]
async fn a_killed_process_loses_nothing_that_was_confirmed() {
    let map = Map::new();
    let data = map.path("utrecht");
    init(&data, &[]).ok();
    let mut child = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "writer", "--nocapture"])
        .env("NAZORG_TEST_WRITER", &data)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut confirmed = -1;
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    while confirmed < 120 {
        let line = lines.next().unwrap().unwrap();
        if let Some(number) = line.rsplit("bevestigd ").next().and_then(|n| n.parse().ok()) {
            confirmed = number;
        }
    }
    child.kill().unwrap();
    child.wait().unwrap();
    // What it said between our last look and its end counts too.
    for line in lines.map_while(Result::ok) {
        if let Some(number) = line.strip_prefix("bevestigd ").and_then(|n| n.parse().ok()) {
            confirmed = number;
        }
    }
    assert!(version(&data).await >= confirmed, "confirmed {confirmed}");
    let mut verify = program(&["journaal", "verify", "--data", text(&data)]);
    Uitkomst::from(verify.output().unwrap()).ok();
}

async fn version(data: &Path) -> i64 {
    let ring = KeyRing::load_or_create(&data.join("sleutelbos.json"), &mut |_| panic!("no ring")).unwrap();
    let config = DbConfig::parse(&format!("sqlite://{}", data.join("nazorg.db").display())).unwrap();
    let db = Db::open(&config, ring, &server::wiring::migrations()).await.unwrap();
    let tx = db.read(&"GM0344".parse().unwrap()).await.unwrap();
    let version = tx.one("SELECT versie FROM gemeente WHERE gemeente = $1", args![tx.gemeente()]).await.unwrap().int("versie").unwrap();
    drop(tx);
    db.close().await;
    version
}
