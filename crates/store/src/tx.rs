//! Transactions. Everything a slice does with the database goes through one.

use std::{
    collections::HashMap,
    ops::{Deref, DerefMut},
    sync::atomic::Ordering,
};

use domain::{
    GemeenteCode, Moment,
    journaal::{Activiteit, Wie},
};
use sqlx::{Postgres, SqlSafeStr, SqlStr, Sqlite, Transaction};
use tokio::sync::{Mutex, OnceCell};
use uuid::Uuid;

use crate::{
    Db, Events, Result, Row, SqlText, StoreError, Value,
    db::{Engine, own_sql},
    journal::Head,
    keys::Key,
    row::Repr,
    value,
};

/// What is about to be done: by whom, why and under which activity. It opens a write transaction and ends up in each journal line.
#[derive(Debug, Clone)]
pub struct Deed {
    /// For which municipality.
    pub gemeente: GemeenteCode,
    /// Who does it.
    pub wie: Wie,
    /// Under which activity.
    pub activiteit: Activiteit,
    /// The reason that was given. It stays in the journal after a person's data is destroyed, so it must **never** hold
    /// personal data: no names, addresses or other values, only the reason.
    pub reden: Option<String>,
}

/// A transaction for one municipality.
///
/// Statements take `$1`, `$2`, … and the values come from [`args!`](crate::args). Put `gemeente = $1` in every statement, with
/// [`Tx::gemeente`] as its value. Methods take `&self`; statements of one transaction run one after the other.
pub struct Tx {
    db: Db,
    gemeente: String,
    conn: Mutex<Conn>,
    writable: bool,
    pub(crate) keys: Mutex<HashMap<Uuid, Key>>,
    /// The last change, asked once: a snapshot does not move.
    pub(crate) changed: OnceCell<i64>,
}

pub(crate) enum Conn {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Tx {
    /// Goes on with a transaction that was begun for this municipality.
    pub(crate) fn begun(db: Db, gemeente: &str, conn: Conn, writable: bool) -> Self {
        Self { db, gemeente: gemeente.to_owned(), conn: Mutex::new(conn), writable, keys: Mutex::default(), changed: OnceCell::new() }
    }

    /// Whether it can write.
    pub(crate) fn writable(&self) -> bool {
        self.writable
    }

    /// The code of the municipality this transaction belongs to.
    pub fn gemeente(&self) -> &str {
        &self.gemeente
    }

    /// All rows.
    pub async fn all(&self, sql: &'static str, args: Vec<Value>) -> Result<Vec<Row>> {
        self.fetch(sql.into_sql_str(), args).await
    }

    /// The first row or nothing.
    pub async fn opt(&self, sql: &'static str, args: Vec<Value>) -> Result<Option<Row>> {
        Ok(self.all(sql, args).await?.into_iter().next())
    }

    /// The first row; [`StoreError::NotFound`] when there is none.
    pub async fn one(&self, sql: &'static str, args: Vec<Value>) -> Result<Row> {
        self.opt(sql, args).await?.ok_or(StoreError::NotFound)
    }

    /// Runs a statement and gives the number of rows it touched.
    pub async fn exec(&self, sql: &'static str, args: Vec<Value>) -> Result<u64> {
        self.run(sql.into_sql_str(), args).await
    }

    /// All rows of a text built from static pieces.
    pub async fn all_built(&self, text: SqlText) -> Result<Vec<Row>> {
        let (sql, args) = text.into_parts();
        self.fetch(own_sql(sql).into_sql_str(), args).await
    }

    /// The first row of a text built from static pieces, or nothing.
    pub async fn opt_built(&self, text: SqlText) -> Result<Option<Row>> {
        Ok(self.all_built(text).await?.into_iter().next())
    }

    /// Runs a text built from static pieces and gives the number of rows it touched.
    pub async fn exec_built(&self, text: SqlText) -> Result<u64> {
        let (sql, args) = text.into_parts();
        self.run(own_sql(sql).into_sql_str(), args).await
    }

    pub(crate) async fn fetch(&self, sql: SqlStr, args: Vec<Value>) -> Result<Vec<Row>> {
        self.db.0.count();
        let rows = self.conn.lock().await.all(sql, args).await?;
        self.db.0.rows.fetch_add(rows.len() as u64, Ordering::Relaxed);
        Ok(rows)
    }

    pub(crate) async fn run(&self, sql: SqlStr, args: Vec<Value>) -> Result<u64> {
        self.must_write()?;
        self.db.0.count();
        self.conn.lock().await.exec(sql, args).await
    }

    /// Runs several statements at once, without values.
    pub(crate) async fn script(&self, sql: String) -> Result<()> {
        self.must_write()?;
        self.conn.lock().await.script(sql).await
    }

    /// Whether this reads every municipality.
    pub(crate) fn sees_all(&self) -> bool {
        self.gemeente == crate::db::ALL
    }

    pub(crate) fn db(&self) -> &Db {
        &self.db
    }

    pub(crate) fn engine(&self) -> Engine {
        self.db.engine()
    }

    pub(crate) fn must_write(&self) -> Result<()> {
        if self.writable { Ok(()) } else { Err(StoreError::ReadOnly) }
    }

    /// Commits without a journal line: for migrations, restoring and seals, never for a slice.
    pub(crate) async fn end(self) -> Result<()> {
        match self.conn.into_inner() {
            Conn::Sqlite(tx) => tx.commit().await?,
            Conn::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }
}

impl std::fmt::Debug for Tx {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Tx({})", self.gemeente)
    }
}

impl Conn {
    async fn all(&mut self, sql: SqlStr, args: Vec<Value>) -> Result<Vec<Row>> {
        Ok(match self {
            Self::Sqlite(tx) => {
                let args = value::sqlite(args).map_err(sqlx::Error::Encode)?;
                let rows = sqlx::query_with(sql, args).fetch_all(&mut **tx).await?;
                rows.into_iter().map(|row| Row(Repr::Sqlite(row))).collect()
            }
            Self::Postgres(tx) => {
                let args = value::postgres(args).map_err(sqlx::Error::Encode)?;
                let rows = sqlx::query_with(sql, args).fetch_all(&mut **tx).await?;
                rows.into_iter().map(|row| Row(Repr::Postgres(row))).collect()
            }
        })
    }

    async fn exec(&mut self, sql: SqlStr, args: Vec<Value>) -> Result<u64> {
        Ok(match self {
            Self::Sqlite(tx) => {
                let args = value::sqlite(args).map_err(sqlx::Error::Encode)?;
                sqlx::query_with(sql, args).execute(&mut **tx).await?.rows_affected()
            }
            Self::Postgres(tx) => {
                let args = value::postgres(args).map_err(sqlx::Error::Encode)?;
                sqlx::query_with(sql, args).execute(&mut **tx).await?.rows_affected()
            }
        })
    }

    async fn script(&mut self, sql: String) -> Result<()> {
        match self {
            Self::Sqlite(tx) => sqlx::raw_sql(own_sql(sql)).execute(&mut **tx).await.map(|_| ())?,
            Self::Postgres(tx) => sqlx::raw_sql(own_sql(sql)).execute(&mut **tx).await.map(|_| ())?,
        }
        Ok(())
    }
}

/// A transaction that reads one municipality from one consistent snapshot.
#[derive(Debug)]
pub struct ReadTx(pub(crate) Tx);

/// A transaction that writes one municipality. It ends with [`WriteTx::commit`]; dropping it undoes everything.
#[derive(Debug)]
pub struct WriteTx {
    tx: Tx,
    deed: Deed,
    now: Moment,
    head: Head,
}

impl WriteTx {
    /// Takes the head of the journal, and with it the turn to write for this municipality.
    pub(crate) async fn start(tx: Tx, deed: Deed, now: Moment) -> Result<Self> {
        let head = Head::lock(&tx).await?;
        Ok(Self { tx, deed, now, head })
    }

    /// The moment of this transaction.
    pub fn now(&self) -> Moment {
        self.now
    }

    /// By whom, why and under which activity this transaction was opened.
    pub fn deed(&self) -> &Deed {
        &self.deed
    }

    /// Lets PostgreSQL count tables again after very much was written in this transaction: `ANALYZE table`. Until it does so by itself, it reads
    /// a table of 50,000 new rows as if it were nearly empty, and taking those rows away again by their key took longer than a request may.
    /// SQLite looks at the key first anyway.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn count_again(&self, statements: &[&'static str]) -> Result<()> {
        if self.tx.engine() == Engine::Postgres {
            for sql in statements {
                self.tx.exec(sql, Vec::new()).await?;
            }
        }
        Ok(())
    }

    /// Writes the events in the journal and makes everything of this transaction permanent. There is no other way to commit.
    pub async fn commit(self, events: impl Into<Events>) -> Result<()> {
        let events = events.into();
        self.head.append(&self.tx, true, events.iter().map(|event| (&self.deed, self.now, event))).await?;
        self.tx.end().await
    }
}

impl Deref for ReadTx {
    type Target = Tx;

    fn deref(&self) -> &Tx {
        &self.0
    }
}

impl DerefMut for ReadTx {
    fn deref_mut(&mut self) -> &mut Tx {
        &mut self.0
    }
}

impl Deref for WriteTx {
    type Target = Tx;

    fn deref(&self) -> &Tx {
        &self.tx
    }
}

impl DerefMut for WriteTx {
    fn deref_mut(&mut self) -> &mut Tx {
        &mut self.tx
    }
}
