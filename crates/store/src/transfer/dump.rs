//! Writing everything out.

use std::io::Write;

use domain::GemeenteCode;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{End, FORM, Part, Start, Table, TableLine, rows, tables, value};
use crate::{Db, Result, StoreError, Tx, args, db::Engine, migrate, migrate::quoted};

/// How many rows are read at a time.
const PIECE: usize = 1000;
/// The name of SQLite's own row number in the answer.
const ROW: &str = "_rij";

impl Db {
    /// Writes all tables of all municipalities but the keys of persons, from one consistent snapshot; gives the number of rows.
    pub async fn dump(&self, writer: &mut (dyn Write + Send)) -> Result<u64> {
        self.dump_part(Part::Gegevens, writer).await
    }

    /// Writes the keys of persons, wrapped with the master key. Keep only the newest: an older one holds keys destroyed since.
    pub async fn dump_keys(&self, writer: &mut (dyn Write + Send)) -> Result<u64> {
        self.dump_part(Part::Sleutels, writer).await
    }

    /// Copies these tables of one municipality, and nothing else, into an empty database with the same migrations, of whichever engine; gives the
    /// number of rows. Keys of persons never go along, so a table with sealed values is of no use there. All or nothing.
    pub async fn copy_tables(&self, gemeente: &GemeenteCode, names: &[&str], to: &Self) -> Result<u64> {
        let tx = self.begin_read(gemeente.as_str()).await?;
        let all = tables(&tx, Part::Gegevens).await?;
        if let Some(unknown) = names.iter().find(|name| all.iter().all(|table| table.name != **name)) {
            return Err(StoreError::Dump(format!("tabel {unknown} bestaat niet in deze database")));
        }
        let some: Vec<Table> = all.into_iter().filter(|table| names.contains(&table.name.as_str())).collect();
        let mut out = Vec::new();
        write_tables(&tx, Part::Gegevens, &some, &mut out).await?;
        drop(tx);
        to.restore(&mut out.as_slice()).await
    }

    async fn dump_part(&self, part: Part, writer: &mut (dyn Write + Send)) -> Result<u64> {
        let tx = self.begin_read_all().await?;
        let all = tables(&tx, part).await?;
        write_tables(&tx, part, &all, writer).await
    }
}

/// Writes these tables, as far as the transaction sees them.
async fn write_tables(tx: &Tx, part: Part, tables: &[Table], writer: &mut (dyn Write + Send)) -> Result<u64> {
    let mut summed = Summed { writer, sum: Sha256::new() };
    let writer = &mut summed;
    line(writer, &Start { nazorgregie: FORM, deel: part, migraties: migrate::names(tx).await? })?;
    let mut count = 0;
    for table in tables {
        let kolommen = table.columns.iter().map(|column| column.name.clone()).collect();
        line(writer, &TableLine { tabel: table.name.clone(), kolommen })?;
        count += match tx.engine() {
            Engine::Sqlite => from_sqlite(tx, table, writer).await?,
            Engine::Postgres => from_postgres(tx, table, writer).await?,
        };
    }
    let som = Some(crate::hex::encode(&writer.sum.clone().finalize()));
    line(writer, &End { einde: count, som })?;
    writer.flush()?;
    Ok(count)
}

/// A writer that keeps the sum of what went through it.
struct Summed<'w> {
    writer: &'w mut (dyn Write + Send),
    sum: Sha256,
}

impl Write for Summed<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let n = self.writer.write(bytes)?;
        self.sum.update(&bytes[..n]);
        Ok(n)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.writer.flush()
    }
}

/// Walks the table by SQLite's row number.
async fn from_sqlite(tx: &Tx, table: &Table, writer: &mut (dyn Write + Send)) -> Result<u64> {
    let name = quoted(&table.name);
    let here = if tx.sees_all() { "" } else { " AND gemeente = $2" };
    let sql = format!("SELECT rowid AS {ROW}, * FROM {name} WHERE rowid > $1{here} ORDER BY rowid LIMIT {PIECE}");
    let (mut last, mut count) = (i64::MIN, 0);
    loop {
        let mut values = args![last];
        if !tx.sees_all() {
            values.push(tx.gemeente().into());
        }
        let piece = rows(tx, sql.clone(), values).await?;
        count += write(table, &piece, writer)?;
        match piece.last() {
            Some(row) => last = row.int(ROW)?,
            None => return Ok(count),
        }
    }
}

/// Walks the table with a cursor of its own name: a connection remembers which columns the text of a statement gives.
async fn from_postgres(tx: &Tx, table: &Table, writer: &mut (dyn Write + Send)) -> Result<u64> {
    let (name, cursor) = (quoted(&table.name), quoted(&format!("uitvoer_{}", table.name)));
    let (here, values) = if tx.sees_all() { ("", args![]) } else { (" WHERE gemeente = $1", args![tx.gemeente()]) };
    rows(tx, format!("DECLARE {cursor} CURSOR FOR SELECT * FROM {name}{here}"), values).await?;
    let mut count = 0;
    loop {
        let piece = rows(tx, format!("FETCH {PIECE} FROM {cursor}"), args![]).await?;
        count += write(table, &piece, writer)?;
        if piece.len() < PIECE {
            rows(tx, format!("CLOSE {cursor}"), args![]).await?;
            return Ok(count);
        }
    }
}

fn write(table: &Table, rows: &[crate::Row], writer: &mut (dyn Write + Send)) -> Result<u64> {
    for row in rows {
        let values = table.columns.iter().map(|column| value::out(row, column)).collect::<Result<Vec<_>>>()?;
        line(writer, &values)?;
    }
    Ok(rows.len() as u64)
}

fn line(writer: &mut (dyn Write + Send), value: &impl Serialize) -> Result<()> {
    let mut text = serde_json::to_vec(value)?;
    text.push(b'\n');
    Ok(writer.write_all(&text)?)
}
