//! The database: pools, opening, transactions.

use std::{
    str::FromStr,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use domain::{GemeenteCode, Moment, journaal::Gebeurtenis};
use sqlx::{
    AssertSqlSafe, ConnectOptions, Connection, PgConnection, PgPool, SqlitePool,
    pool::{PoolConnectionMetadata, PoolOptions},
    postgres::PgConnectOptions,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};

use crate::{
    DbConfig, KeyRing, Migration, ReadTx, Result, StoreError, WriteTx, args,
    config::Place,
    journal::Queue,
    migrate,
    tx::{Conn, Deed, Tx},
};

/// How many readers SQLite has beside its one writer.
const SQLITE_READERS: u32 = 4;
/// How many connections PostgreSQL gets.
const POSTGRES_CONNECTIONS: u32 = 10;
/// How long to wait for a connection or a lock.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long to wait before a database that is taken is tried again.
const AGAIN: Duration = Duration::from_millis(50);
/// How many rows SQLite may read ahead of who asked for them.
const ROWS: usize = 256;
/// How long a connection to PostgreSQL may have been idle and still be trusted.
const TRUSTED: Duration = Duration::from_secs(5);
/// How many prepared statements each connection keeps.
const STATEMENTS: usize = 512;
/// Pages of the database that one connection keeps, in kB; the system keeps the rest of the file.
const CACHE: u32 = 1024;
/// The municipality of a transaction that sees all of them: not a code, so no caller can ask for it.
pub(crate) const ALL: &str = "*";

/// Which database engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// SQLite, in the program.
    Sqlite,
    /// A PostgreSQL server.
    Postgres,
}

/// An open database. Cloning is cheap and shares the pools.
#[derive(Clone)]
pub struct Db(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) pools: Pools,
    pub(crate) ring: KeyRing,
    pub(crate) statements: AtomicU64,
    pub(crate) rows: AtomicU64,
    looks: Queue,
}

pub(crate) enum Pools {
    Sqlite { writer: SqlitePool, reader: SqlitePool },
    Postgres(PgPool),
}

impl Inner {
    pub(crate) fn count(&self) {
        self.statements.fetch_add(1, Ordering::Relaxed);
    }
}

impl std::fmt::Debug for Db {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Db({:?})", self.engine())
    }
}

impl Db {
    /// Opens the database and brings it up to date: first the tables of this crate, then each list in order.
    pub async fn open(cfg: &DbConfig, ring: KeyRing, migrations: &[&[Migration]]) -> Result<Self> {
        let db = Self::connect(cfg, ring, true).await?;
        migrate::run(&db, migrations).await?;
        db.optimize().await?;
        Ok(db)
    }

    /// Opens a database as it is: makes no file and runs no migration. For a check that may change nothing.
    pub async fn open_as_is(cfg: &DbConfig, ring: KeyRing) -> Result<Self> {
        Self::connect(cfg, ring, false).await
    }

    /// The names of the migrations that [`Db::open`] would still run.
    pub async fn due(&self, migrations: &[&[Migration]]) -> Result<Vec<&'static str>> {
        migrate::due(&self.begin_read_all().await?, migrations).await
    }

    async fn connect(cfg: &DbConfig, ring: KeyRing, make: bool) -> Result<Self> {
        let pools = match &cfg.0 {
            Place::Sqlite(path) => {
                let options = SqliteConnectOptions::new().filename(path);
                let writing = options.clone().create_if_missing(make);
                let writing = if make { writing.journal_mode(SqliteJournalMode::Wal) } else { writing };
                let writer = sqlite_pool(1, writing).await?;
                Pools::Sqlite { writer, reader: sqlite_pool(SQLITE_READERS, options.read_only(true)).await? }
            }
            Place::Postgres(options) => Pools::Postgres(postgres_pool((**options).clone()).await?),
        };
        Ok(Self(Arc::new(Inner { pools, ring, statements: AtomicU64::new(0), rows: AtomicU64::new(0), looks: Queue::default() })))
    }

    /// Starts reading for one municipality, from one consistent snapshot.
    pub async fn read(&self, gemeente: &GemeenteCode) -> Result<ReadTx> {
        Ok(ReadTx(self.begin_read(gemeente.as_str()).await?))
    }

    /// Starts writing for one municipality. Writers of one municipality wait for each other; nothing is kept without
    /// [`WriteTx::commit`].
    pub async fn write(&self, deed: Deed, now: Moment) -> Result<WriteTx> {
        WriteTx::start(self.begin_write(deed.gemeente.as_str()).await?, deed, now).await
    }

    /// Keeps in the journal that somebody looked, and nothing else. Lines that come in while one is being written are kept together,
    /// so that readers do not each wait for all others.
    pub async fn look(&self, deed: Deed, now: Moment, event: Gebeurtenis) -> Result<()> {
        self.0.looks.keep(self, deed, now, event).await
    }

    /// Keeps the clocks of the technique itself: when a session was last seen, when a counter of failed logins runs out.
    /// Never for anything a person did; that goes through [`Db::write`] and its journal line.
    pub async fn housekeep(&self, gemeente: &GemeenteCode, sql: &'static str, args: Vec<crate::Value>) -> Result<u64> {
        let tx = self.begin_write(gemeente.as_str()).await?;
        let touched = tx.exec(sql, args).await?;
        tx.end().await?;
        Ok(touched)
    }

    /// The municipalities that have written anything, in order of code.
    pub async fn gemeenten(&self) -> Result<Vec<GemeenteCode>> {
        let tx = self.begin_read(ALL).await?;
        let rows = tx.all("SELECT gemeente FROM journaal_kop ORDER BY gemeente", args![]).await?;
        rows.iter()
            .map(|row| {
                let code = row.text("gemeente")?;
                GemeenteCode::from_str(&code)
                    .map_err(|error| StoreError::Column { column: "gemeente".to_owned(), reason: error.to_string() })
            })
            .collect()
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<()> {
        self.begin_read(ALL).await?.one("SELECT 1 AS een", args![]).await.map(|_| ())
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        match self.0.pools {
            Pools::Sqlite { .. } => Engine::Sqlite,
            Pools::Postgres(_) => Engine::Postgres,
        }
    }

    /// The key ring.
    pub fn ring(&self) -> &KeyRing {
        &self.0.ring
    }

    /// How many statements ran since opening; tests use it to see that a page does not ask more when there is more to show.
    pub fn statement_count(&self) -> u64 {
        self.0.statements.load(Ordering::Relaxed)
    }

    /// How many rows were read since opening; tests use it to see that a page reads no more than it shows.
    pub fn row_count(&self) -> u64 {
        self.0.rows.load(Ordering::Relaxed)
    }

    /// Lets SQLite look at samples of tables that grew, so that it chooses indexes by what is really in them: every index here
    /// begins with the municipality, and without samples SQLite thinks that is choice enough. PostgreSQL does this by itself.
    async fn optimize(&self) -> Result<()> {
        if let Pools::Sqlite { writer, .. } = &self.0.pools {
            sqlx::raw_sql("PRAGMA analysis_limit = 1000; PRAGMA optimize = 0x10002").execute(writer).await?;
        }
        Ok(())
    }

    /// Closes all connections.
    pub async fn close(&self) {
        // A database without new samples works as well, only slower.
        _ = self.optimize().await;
        match &self.0.pools {
            Pools::Sqlite { writer, reader } => {
                reader.close().await;
                writer.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }

    pub(crate) async fn begin_read(&self, gemeente: &str) -> Result<Tx> {
        let conn = match &self.0.pools {
            Pools::Sqlite { reader, .. } => Conn::Sqlite(reader.begin_with("BEGIN").await?),
            Pools::Postgres(pool) => {
                Conn::Postgres(pool.begin_with(begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", gemeente)).await?)
            }
        };
        Ok(Tx::begun(self.clone(), gemeente, conn, false))
    }

    pub(crate) async fn begin_write(&self, gemeente: &str) -> Result<Tx> {
        let conn = match &self.0.pools {
            Pools::Sqlite { writer, .. } => Conn::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?),
            Pools::Postgres(pool) => Conn::Postgres(pool.begin_with(begin("BEGIN", gemeente)).await?),
        };
        Ok(Tx::begun(self.clone(), gemeente, conn, true))
    }

    /// Reads all municipalities: for dumps and checks of the whole database, never for a slice.
    pub(crate) async fn begin_read_all(&self) -> Result<Tx> {
        self.begin_read(ALL).await
    }

    /// Writes all municipalities: for restoring only.
    pub(crate) async fn begin_write_all(&self) -> Result<Tx> {
        self.begin_write(ALL).await
    }
}

async fn sqlite_pool(connections: u32, options: SqliteConnectOptions) -> Result<SqlitePool> {
    let options = options
        .synchronous(SqliteSynchronous::Normal)
        .busy_timeout(PATIENCE)
        .foreign_keys(true)
        .row_buffer_size(ROWS)
        .pragma("secure_delete", "ON")
        .pragma("cache_size", format!("-{CACHE}"))
        .statement_cache_capacity(STATEMENTS)
        .disable_statement_logging();
    let started = Instant::now();
    loop {
        let pool = PoolOptions::new()
            .max_connections(connections)
            .acquire_timeout(PATIENCE)
            .idle_timeout(None)
            .max_lifetime(None)
            .test_before_acquire(false)
            .connect_with(options.clone())
            .await
            .map_err(StoreError::from);
        // Two that start at once both turn the write-ahead log on; for that SQLite does not wait.
        match pool {
            Err(StoreError::Locked(_)) if started.elapsed() < PATIENCE => tokio::time::sleep(AGAIN).await,
            other => return other,
        }
    }
}

async fn postgres_pool(options: PgConnectOptions) -> Result<PgPool> {
    let millis = PATIENCE.as_millis();
    let options = options
        .options([("lock_timeout", format!("{millis}")), ("TimeZone", "UTC".to_owned())])
        // Every statement begins at an index on the municipality, so one plan fits all values: planning anew costs a page more than it
        // saves. None runs long enough for compiling to pay.
        .options([("plan_cache_mode", "force_generic_plan"), ("jit", "off")])
        .statement_cache_capacity(STATEMENTS)
        .disable_statement_logging();
    Ok(PoolOptions::new()
        .max_connections(POSTGRES_CONNECTIONS)
        .acquire_timeout(PATIENCE)
        .test_before_acquire(false)
        .before_acquire(|connection: &mut PgConnection, known: PoolConnectionMetadata| {
            Box::pin(async move {
                // A connection in use needs no question whether it is still there; that costs every page two journeys.
                if known.idle_for > TRUSTED {
                    connection.ping().await?;
                }
                Ok(true)
            })
        })
        .connect_with(options)
        .await?)
}

/// Begins a transaction on PostgreSQL and says for which municipality, in one journey; row level security holds on to it.
fn begin(how: &str, gemeente: &str) -> AssertSqlSafe<String> {
    own_sql(format!("{how}; SET LOCAL nazorg.gemeente = '{}'", gemeente.replace('\'', "''")))
}

/// Marks text that this crate made itself of fixed pieces and of names from the catalogue as safe to run.
pub(crate) fn own_sql(text: String) -> AssertSqlSafe<String> {
    AssertSqlSafe(text)
}
