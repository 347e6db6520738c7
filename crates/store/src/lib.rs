//! Storage for nazorgregie: SQLite or PostgreSQL, one SQL text for both.
//!
//! This crate knows no subject. It gives the slices a transaction for one municipality, in which they run their own static SQL,
//! and it guards four promises:
//!
//! - a write transaction ends only with a journal line ([`WriteTx::commit`] takes [`Events`]);
//! - a transaction belongs to one municipality, on PostgreSQL enforced by row level security as well;
//! - personal values are sealed with a key per person, so that destroying the key destroys the value in every backup;
//! - the journal is a chain of hashes with signed heads, so that a changed line shows.
//!
//! ```ignore
//! let tx = db.write(Deed { gemeente, wie, activiteit, reden: None }, now).await?;
//! tx.exec("UPDATE casus SET status = $3 WHERE gemeente = $1 AND id = $2", args![tx.gemeente(), id, "gesloten"]).await?;
//! tx.commit(Gebeurtenis::CasusGesloten { casus: id }).await?;
//! ```

mod backup;
mod config;
mod db;
mod error;
mod hex;
mod journal;
mod keys;
mod migrate;
mod once;
mod row;
mod sql;
mod transfer;
mod tx;
mod value;

#[cfg(any(test, feature = "testing"))]
pub mod testing;
#[cfg(test)]
mod tests;

pub use config::DbConfig;
pub use db::{Db, Engine};
pub use error::StoreError;
pub use journal::{Break, Events, JournalFilter, JournalLine, Seal, Verification};
pub use keys::KeyRing;
pub use migrate::Migration;
pub use row::Row;
pub use sql::SqlText;
pub use tx::{Deed, ReadTx, Tx, WriteTx};
pub use value::Value;

/// The result of every store function.
pub type Result<T> = std::result::Result<T, StoreError>;
