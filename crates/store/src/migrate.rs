//! Migrations: SQL in PostgreSQL words, translated for SQLite, each run once and in order.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use crate::{Db, Result, StoreError, Tx, args, db::Engine, hex};

/// One step of the schema. Never change a step that has run somewhere: add a new one.
///
/// The SQL uses the words UUID, TIMESTAMPTZ, BYTEA, BOOLEAN, BIGINT, TEXT and DOUBLE PRECISION; for SQLite they become its own
/// types and tables become STRICT. Columns of type TEXT hold dates (ISO) and structured state (JSON).
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Slice, number and subject, for example `kern/0001_basis`.
    pub name: &'static str,
    /// The statements, each closed with `;`.
    pub sql: &'static str,
}

/// The tables of this crate.
const OWN: &[Migration] = &[
    Migration { name: "store/0001_basis", sql: include_str!("0001_basis.sql") },
    Migration { name: "store/0002_tijdlijn", sql: include_str!("0002_tijdlijn.sql") },
    Migration { name: "store/0003_wijziging", sql: include_str!("0003_wijziging.sql") },
];

/// The number that PostgreSQL servers starting at the same moment take turns with.
const TURN: i64 = 7_346_129_001;

pub(crate) async fn run(db: &Db, lists: &[&[Migration]]) -> Result<()> {
    let tx = db.begin_write_all().await?;
    if db.engine() == Engine::Postgres {
        tx.all("SELECT pg_advisory_xact_lock($1)", args![TURN]).await?;
    }
    let done = done(&tx).await?;
    let known = known(&done, lists)?;
    let mut changed = false;
    for migration in known {
        let sum = sum(migration.sql);
        match done.get(migration.name) {
            Some(old) if *old == sum => {}
            Some(_) => return Err(StoreError::ChangedMigration(migration.name.to_owned())),
            None => {
                step(&tx, migration, &sum)
                    .await
                    .map_err(|source| StoreError::Migration { name: migration.name.to_owned(), source: Box::new(source) })?;
                changed = true;
            }
        }
    }
    if changed && db.engine() == Engine::Postgres {
        lock_rows(&tx).await?;
    }
    tx.end().await
}

/// The names of the migrations that [`run`] would still run; the same refusals.
pub(crate) async fn due(tx: &Tx, lists: &[&[Migration]]) -> Result<Vec<&'static str>> {
    let done = if kept(tx).await? { recorded(tx).await? } else { HashMap::new() };
    let mut due = Vec::new();
    for migration in known(&done, lists)? {
        match done.get(migration.name) {
            Some(old) if *old == sum(migration.sql) => {}
            Some(_) => return Err(StoreError::ChangedMigration(migration.name.to_owned())),
            None => due.push(migration.name),
        }
    }
    Ok(due)
}

/// Every migration of this program; an error when the database knows one more.
fn known<'m>(done: &HashMap<String, String>, lists: &[&'m [Migration]]) -> Result<Vec<&'m Migration>> {
    let known: Vec<&Migration> = OWN.iter().chain(lists.iter().flat_map(|list| list.iter())).collect();
    match done.keys().find(|name| known.iter().all(|migration| migration.name != name.as_str())) {
        Some(unknown) => Err(StoreError::NewerSchema(unknown.clone())),
        None => Ok(known),
    }
}

/// The names of the migrations that ran, in order of name.
pub(crate) async fn names(tx: &Tx) -> Result<Vec<String>> {
    let rows = tx.all("SELECT naam FROM migratie ORDER BY naam", args![]).await?;
    rows.iter().map(|row| row.text("naam")).collect()
}

async fn done(tx: &Tx) -> Result<HashMap<String, String>> {
    if !kept(tx).await? {
        let table = "CREATE TABLE migratie (naam TEXT PRIMARY KEY, som TEXT NOT NULL, op TIMESTAMPTZ NOT NULL);";
        tx.script(translated(tx.engine(), table)).await?;
    }
    recorded(tx).await
}

/// Whether the table of migrations exists.
async fn kept(tx: &Tx) -> Result<bool> {
    let found = match tx.engine() {
        Engine::Sqlite => tx.opt("SELECT 1 AS een FROM sqlite_master WHERE type = 'table' AND name = 'migratie'", args![]).await?,
        Engine::Postgres => tx.opt("SELECT 1 AS een WHERE to_regclass('migratie') IS NOT NULL", args![]).await?,
    };
    Ok(found.is_some())
}

async fn recorded(tx: &Tx) -> Result<HashMap<String, String>> {
    let rows = tx.all("SELECT naam, som FROM migratie", args![]).await?;
    rows.iter().map(|row| Ok((row.text("naam")?, row.text("som")?))).collect()
}

async fn step(tx: &Tx, migration: &Migration, sum: &str) -> Result<()> {
    tracing::info!(migratie = migration.name, "migratie");
    tx.script(translated(tx.engine(), migration.sql)).await?;
    let now = match tx.engine() {
        Engine::Sqlite => "INSERT INTO migratie (naam, som, op) VALUES ($1, $2, CAST(strftime('%s', 'now') AS INTEGER) * 1000000)",
        Engine::Postgres => "INSERT INTO migratie (naam, som, op) VALUES ($1, $2, now())",
    };
    tx.exec(now, args![migration.name, sum]).await.map(|_| ())
}

/// The sum of a migration; line ends do not count.
fn sum(sql: &str) -> String {
    hex::encode(&Sha256::digest(sql.replace("\r\n", "\n")))
}

/// Turns on row level security for every table with a municipality that has none yet.
async fn lock_rows(tx: &Tx) -> Result<()> {
    let open = "SELECT c.relname::text AS tabel FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'gemeente' AND NOT a.attisdropped
        WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace
        AND NOT (c.relrowsecurity AND c.relforcerowsecurity
                 AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'gemeente'))
        ORDER BY c.relname";
    for row in tx.all(open, args![]).await? {
        let table = quoted(&row.text("tabel")?);
        tx.script(format!(
            "ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
             ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
             DROP POLICY IF EXISTS gemeente ON {table};
             CREATE POLICY gemeente ON {table} USING (current_setting('nazorg.gemeente', true) IN (gemeente, '*'));"
        ))
        .await?;
    }
    Ok(())
}

/// A name from the catalogue, safe inside a statement.
pub(crate) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn translated(engine: Engine, sql: &str) -> String {
    match engine {
        Engine::Sqlite => for_sqlite(sql),
        Engine::Postgres => sql.to_owned(),
    }
}

/// Rewrites the type words outside quotes and comments, and makes tables STRICT so that SQLite guards types as PostgreSQL does.
pub(crate) fn for_sqlite(sql: &str) -> String {
    let mut out = String::with_capacity(sql.len() + 64);
    let mut rest = sql;
    let mut words: Vec<&str> = Vec::new();
    while let Some(first) = rest.chars().next() {
        let length = piece(rest, first);
        let (part, tail) = rest.split_at(length);
        rest = tail;
        if first.is_ascii_alphabetic() {
            words.push(part);
            out.push_str(sqlite_word(part));
        } else if first == ';' {
            let table = words.first() == Some(&"CREATE") && words.get(1) == Some(&"TABLE");
            out.push_str(if table { " STRICT;" } else { ";" });
            words.clear();
        } else {
            out.push_str(part);
        }
    }
    out
}

/// How many bytes the next comment, quoted text, word or other sign takes.
fn piece(rest: &str, first: char) -> usize {
    match first {
        '-' if rest.starts_with("--") => rest.find('\n').unwrap_or(rest.len()),
        '\'' | '"' => rest[1..].find(first).map_or(rest.len(), |end| end + 2),
        c if c.is_ascii_alphabetic() => rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len()),
        // A name that starts with _ or a digit goes with its letters, so that no type word is found inside it.
        c if c == '_' || c.is_ascii_digit() => rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len()),
        c => c.len_utf8(),
    }
}

fn sqlite_word(word: &str) -> &str {
    match word {
        "UUID" | "BYTEA" => "BLOB",
        "TIMESTAMPTZ" | "BOOLEAN" | "BIGINT" => "INTEGER",
        "DOUBLE" => "REAL",
        "PRECISION" => "",
        other => other,
    }
}
