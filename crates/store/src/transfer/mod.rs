//! Everything out and in as lines of JSON that do not depend on the engine: to move from SQLite to PostgreSQL or back, and to keep.
//!
//! First a line about the whole, then for each table a line with its name and columns and a line (a list) for each row, at the
//! end a line with the number of rows and the sum of the lines above it. Moments are microseconds since 1970, flags 0 or 1, UUIDs and bytes `{"b": hexadecimal}`.

mod dump;
mod restore;
mod value;

use serde::{Deserialize, Serialize};

use crate::{Result, Tx, args, db::Engine, db::own_sql};
use sqlx::SqlSafeStr;

/// The version of the form.
const FORM: u32 = 1;

/// Which part of the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Part {
    /// Everything but the keys of persons.
    Gegevens,
    /// The keys of persons, wrapped with the master key.
    Sleutels,
}

#[derive(Serialize, Deserialize)]
struct Start {
    nazorgregie: u32,
    deel: Part,
    migraties: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct TableLine {
    tabel: String,
    kolommen: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct End {
    einde: u64,
    /// SHA-256 of everything above this line, hexadecimal: a bit that fell over is found before anything is put back. Absent in older files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    som: Option<String>,
}

/// A table of the database as it is.
struct Table {
    name: String,
    columns: Vec<Column>,
}

struct Column {
    name: String,
    /// The type as the engine names it.
    kind: String,
}

/// The tables of this part, with their columns, in order of name.
async fn tables(tx: &Tx, part: Part) -> Result<Vec<Table>> {
    let sql = match tx.engine() {
        Engine::Sqlite => {
            "SELECT m.name AS tabel, c.name AS kolom, c.type AS soort FROM sqlite_master m, pragma_table_info(m.name) c
             WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid"
        }
        Engine::Postgres => {
            "SELECT t.table_name::text AS tabel, c.column_name::text AS kolom, c.data_type::text AS soort
             FROM information_schema.tables t JOIN information_schema.columns c
             ON c.table_schema = t.table_schema AND c.table_name = t.table_name
             WHERE t.table_schema = current_schema() AND t.table_type = 'BASE TABLE' ORDER BY t.table_name, c.ordinal_position"
        }
    };
    let mut tables: Vec<Table> = Vec::new();
    for row in tx.all(sql, args![]).await? {
        let (name, column) = (row.text("tabel")?, Column { name: row.text("kolom")?, kind: row.text("soort")? });
        let here = match name.as_str() {
            "migratie" => false,
            "persoonssleutel" => part == Part::Sleutels,
            _ => part == Part::Gegevens,
        };
        match tables.last_mut() {
            _ if !here => {}
            Some(table) if table.name == name => table.columns.push(column),
            _ => tables.push(Table { name, columns: vec![column] }),
        }
    }
    Ok(tables)
}

/// Runs a statement made of names from the catalogue.
async fn rows(tx: &Tx, sql: String, args: Vec<crate::Value>) -> Result<Vec<crate::Row>> {
    tx.fetch(own_sql(sql).into_sql_str(), args).await
}
