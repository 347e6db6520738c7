//! Databases for tests: each test on SQLite and on PostgreSQL, each with a database of its own.
//!
//! PostgreSQL is the server of `NAZORG_TEST_POSTGRES=postgres://superuser@host/db`, or else a throwaway server that this process
//! starts once and that stops when the process ends. `NAZORG_TEST_ENGINES=sqlite` (or `postgres`) limits the engines.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used, reason = "tests may stop at the first surprise")]

mod postgres;

use std::{env, path::PathBuf};

use domain::{
    GemeenteCode, Moment,
    journaal::{Activiteit, Wie},
};
use uuid::Uuid;

use crate::{Db, DbConfig, Deed, Engine, KeyRing, Migration, config::Place};

/// Runs a test on each engine, with these migrations. The databases are gone afterwards.
pub async fn each_engine<F, Fut>(migrations: &[&[Migration]], test: F)
where
    F: Fn(Db) -> Fut,
    Fut: Future<Output = ()>,
{
    for engine in engines() {
        let place = TestPlace::new(engine).await;
        // Shown when the test fails.
        eprintln!("engine: {engine:?}");
        let db = Db::open(place.config(), KeyRing::for_test(), migrations).await.unwrap();
        test(db.clone()).await;
        db.close().await;
        place.remove().await;
    }
}

/// A SQLite database for a test that does not depend on the engine. It is gone when the guard is dropped.
pub async fn sqlite(migrations: &[&[Migration]]) -> (Db, TestPlace) {
    let place = TestPlace::new(Engine::Sqlite).await;
    let db = Db::open(place.config(), KeyRing::for_test(), migrations).await.unwrap();
    (db, place)
}

/// The engines to test on.
pub fn engines() -> Vec<Engine> {
    let wanted = env::var("NAZORG_TEST_ENGINES").unwrap_or_else(|_| "sqlite,postgres".to_owned());
    let known = [("sqlite", Engine::Sqlite), ("postgres", Engine::Postgres)];
    known.into_iter().filter(|(name, _)| wanted.contains(name)).map(|(_, engine)| engine).collect()
}

/// The municipality of tests.
pub fn gemeente() -> GemeenteCode {
    "GM9999".parse().unwrap()
}

/// A fresh identifier.
#[allow(clippy::disallowed_methods, reason = "a test has no App to hand it in")]
pub fn id() -> Uuid {
    Uuid::now_v7()
}

/// The moment of tests: 1 December 2026, 12:00 UTC.
pub fn now() -> Moment {
    Moment::from_micros(1_796_126_400_000_000)
}

/// A deed of the program itself in the municipality of tests.
pub fn deed() -> Deed {
    Deed { gemeente: gemeente(), wie: Wie::Systeem, activiteit: Activiteit::Beheer, reden: None }
}

/// Every `table.column` of the database, in order of name, to compare engines.
pub async fn columns(db: &Db) -> Vec<String> {
    let tx = db.read(&gemeente()).await.unwrap();
    let sql = match db.engine() {
        Engine::Sqlite => {
            "SELECT m.name || '.' || c.name AS naam FROM sqlite_master m, pragma_table_info(m.name) c
             WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"
        }
        Engine::Postgres => {
            "SELECT table_name || '.' || column_name AS naam FROM information_schema.columns WHERE table_schema = current_schema()"
        }
    };
    let rows = tx.all(sql, Vec::new()).await.unwrap();
    let mut names: Vec<String> = rows.iter().map(|row| row.text("naam").unwrap()).collect();
    names.sort();
    names
}

/// A place for an empty database.
#[derive(Debug)]
pub struct TestPlace {
    config: DbConfig,
    folder: Option<PathBuf>,
    database: Option<String>,
}

impl TestPlace {
    /// An empty place on this engine.
    pub async fn new(engine: Engine) -> Self {
        match engine {
            Engine::Sqlite => {
                let folder = env::temp_dir().join(format!("nazorg-test-{}", id()));
                std::fs::create_dir_all(&folder).unwrap();
                let config = DbConfig::parse(&format!("sqlite://{}", folder.join("nazorg.db").display())).unwrap();
                Self { config, folder: Some(folder), database: None }
            }
            Engine::Postgres => {
                let name = format!("nazorg_test_{}", id().simple());
                let config = postgres::create(&name).await;
                Self { config, folder: None, database: Some(name) }
            }
        }
    }

    /// Where it is.
    pub fn config(&self) -> &DbConfig {
        &self.config
    }

    /// Where it is, as an address that another process can open.
    pub fn address(&self) -> String {
        match &self.config.0 {
            Place::Sqlite(path) => format!("sqlite://{}", path.display()),
            Place::Postgres(options) => postgres::address(options),
        }
    }

    /// The folder of a SQLite place.
    pub fn folder(&self) -> Option<&PathBuf> {
        self.folder.as_ref()
    }

    /// Removes the database.
    pub async fn remove(mut self) {
        if let Some(name) = self.database.take() {
            postgres::drop(&name).await;
        }
    }
}

impl Drop for TestPlace {
    fn drop(&mut self) {
        if let Some(folder) = &self.folder {
            let _ = std::fs::remove_dir_all(folder);
        }
    }
}
