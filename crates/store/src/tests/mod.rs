//! Contract tests: everything does the same on both engines.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used, reason = "tests may stop at the first surprise")]

mod journal;
mod keys;
mod migrate;
mod sql;
mod transfer;
mod tx;

use domain::journaal::{Gebeurtenis, Soort};

use crate::{Db, Migration, args, testing};

/// A table with every type of column.
pub(super) const THING: &[Migration] = &[Migration {
    name: "test/0001_ding",
    sql: "CREATE TABLE ding (
            gemeente TEXT NOT NULL,
            id UUID NOT NULL,
            naam TEXT NOT NULL, -- a comment; with UUID and ' in it
            aantal BIGINT,
            maat DOUBLE PRECISION,
            open BOOLEAN NOT NULL DEFAULT FALSE,
            op TIMESTAMPTZ,
            zegel BYTEA,
            PRIMARY KEY (gemeente, id)
        );
        CREATE UNIQUE INDEX ding_naam ON ding (gemeente, naam);",
}];

pub(super) fn event() -> Gebeurtenis {
    Gebeurtenis::new(Soort::InstellingGewijzigd).code("kleur")
}

/// Commits this many lines, each in a transaction of its own.
pub(super) async fn lines(db: &Db, count: usize) {
    for _ in 0..count {
        db.write(testing::deed(), testing::now()).await.unwrap().commit(event()).await.unwrap();
    }
}

/// Adds a thing with this name.
pub(super) async fn add(db: &Db, name: &str) -> uuid::Uuid {
    let id = testing::id();
    let tx = db.write(testing::deed(), testing::now()).await.unwrap();
    tx.exec("INSERT INTO ding (gemeente, id, naam) VALUES ($1, $2, $3)", args![tx.gemeente(), id, name]).await.unwrap();
    tx.commit(event()).await.unwrap();
    id
}
