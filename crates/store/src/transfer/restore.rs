//! Putting everything back.

use std::io::BufRead;

use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use super::{End, FORM, Part, Start, Table, TableLine, rows, tables, value};
use crate::{Db, Result, StoreError, Tx, args, db::Engine, db::own_sql, migrate, migrate::quoted};
use sqlx::SqlSafeStr;

impl Db {
    /// Puts back what [`Db::dump`] wrote, in an empty database with the same migrations; gives the number of rows. All or nothing.
    pub async fn restore(&self, reader: &mut (dyn BufRead + Send)) -> Result<u64> {
        self.restore_part(Part::Gegevens, reader).await
    }

    /// Puts back what [`Db::dump_keys`] wrote, in a database without keys of persons; gives the number of rows. All or nothing.
    pub async fn restore_keys(&self, reader: &mut (dyn BufRead + Send)) -> Result<u64> {
        self.restore_part(Part::Sleutels, reader).await
    }

    /// Puts back both parts in place of what is there; without keys the keys of persons stay as they are. All or nothing.
    pub async fn replace(&self, data: &mut (dyn BufRead + Send), keys: Option<&mut (dyn BufRead + Send)>) -> Result<u64> {
        let tx = self.begin_write_all().await?;
        let mut count = put_back(&tx, Part::Gegevens, data, Present::Replace).await?;
        if let Some(keys) = keys {
            count += put_back(&tx, Part::Sleutels, keys, Present::Replace).await?;
        }
        tx.end().await?;
        Ok(count)
    }

    async fn restore_part(&self, part: Part, reader: &mut (dyn BufRead + Send)) -> Result<u64> {
        let tx = self.begin_write_all().await?;
        let count = put_back(&tx, part, reader, Present::Refuse).await?;
        tx.end().await?;
        Ok(count)
    }
}

/// What to do with rows that are there already.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Present {
    Refuse,
    Replace,
}

async fn put_back(tx: &Tx, part: Part, reader: &mut (dyn BufRead + Send), present: Present) -> Result<u64> {
    let mut lines = reader.lines();
    let first = lines.next().ok_or_else(|| refused("het bestand is leeg"))??;
    check(tx, part, &first).await?;
    let mut sum = Sha256::new_with_prefix(first.as_bytes());
    let tables = tables(tx, part).await?;
    let references = References::loosen(tx).await?;
    for table in &tables {
        make_empty(tx, &table.name, present).await?;
    }
    let mut target: Option<Target<'_>> = None;
    let mut count = 0;
    for text in lines {
        let text = text?;
        let above = sum.clone();
        sum.update([b'\n']);
        sum.update(text.as_bytes());
        if text.starts_with('[') {
            let into = target.as_ref().ok_or_else(|| refused("er staat een rij voor de eerste tabel"))?;
            into.insert(tx, &readable::<Vec<Json>>(&text)?).await?;
            count += 1;
        } else if let Ok(end) = serde_json::from_str::<End>(&text) {
            if end.einde != count {
                return Err(refused(&format!("er horen {} rijen in te staan, het zijn er {count}", end.einde)));
            }
            let above = crate::hex::encode(&above.chain_update([b'\n']).finalize());
            if end.som.is_some_and(|som| som != above) {
                return Err(refused("de inhoud klopt niet met de controlesom; het bestand is beschadigd. Neem een andere back-up"));
            }
            references.tighten(tx).await?;
            return Ok(count);
        } else {
            target = Some(Target::new(&tables, readable(&text)?)?);
        }
    }
    Err(refused("het einde ontbreekt; het bestand is afgebroken"))
}

/// A line of the dump; a line that was cut off is a damaged file, not a fault of ours.
fn readable<T: serde::de::DeserializeOwned>(line: &str) -> Result<T> {
    serde_json::from_str(line).map_err(|_| refused("een regel is niet te lezen; het bestand is beschadigd of afgebroken"))
}

async fn make_empty(tx: &Tx, table: &str, present: Present) -> Result<()> {
    let name = quoted(table);
    if present == Present::Replace {
        return tx.script(format!("DELETE FROM {name}")).await;
    }
    let found = rows(tx, format!("SELECT 1 AS een FROM {name} LIMIT 1"), args![]).await?;
    if found.is_empty() { Ok(()) } else { Err(refused(&format!("tabel {table} is niet leeg; gebruik een lege database"))) }
}

fn refused(why: &str) -> StoreError {
    StoreError::Dump(why.to_owned())
}

/// How every dump begins.
const BEGIN: &str = r#"{"nazorgregie":"#;

async fn check(tx: &Tx, part: Part, first: &str) -> Result<()> {
    let begun = first.is_empty() || BEGIN.starts_with(first) || first.starts_with(BEGIN);
    let other = if begun { "het bestand is afgebroken: het begin klopt, de rest ontbreekt" } else { "dit is geen uitvoer van nazorgregie" };
    let start: Start = serde_json::from_str(first).map_err(|_| refused(other))?;
    if start.nazorgregie != FORM {
        return Err(refused("de uitvoer is van een andere versie"));
    }
    if start.deel != part {
        return Err(refused("dit is het andere deel: gegevens en sleutels staan in twee bestanden"));
    }
    if start.migraties != migrate::names(tx).await? {
        return Err(refused("de uitvoer komt van een andere versie van nazorgregie; gebruik die versie om terug te zetten"));
    }
    Ok(())
}

/// The table that rows go into now.
struct Target<'t> {
    table: &'t Table,
    /// For each value of a row its column in the table.
    order: Vec<usize>,
    sql: String,
}

impl<'t> Target<'t> {
    fn new(tables: &'t [Table], line: TableLine) -> Result<Self> {
        let unknown = |what: &str| refused(&format!("{what} bestaat niet in deze database"));
        let table = tables.iter().find(|table| table.name == line.tabel).ok_or_else(|| unknown(&line.tabel))?;
        let place = |name: &String| table.columns.iter().position(|column| column.name == *name).ok_or_else(|| unknown(name));
        let order = line.kolommen.iter().map(place).collect::<Result<Vec<_>>>()?;
        let names: Vec<String> = line.kolommen.iter().map(|name| quoted(name)).collect();
        let marks: Vec<String> = (1..=names.len()).map(|at| format!("${at}")).collect();
        let sql = format!("INSERT INTO {} ({}) VALUES ({})", quoted(&table.name), names.join(", "), marks.join(", "));
        Ok(Self { table, order, sql })
    }

    async fn insert(&self, tx: &Tx, row: &[Json]) -> Result<()> {
        if row.len() != self.order.len() {
            return Err(refused(&format!("een rij van tabel {} heeft niet het goede aantal waarden", self.table.name)));
        }
        let values = row.iter().zip(&self.order).map(|(json, at)| value::back(json, &self.table.columns[*at]));
        tx.run(own_sql(self.sql.clone()).into_sql_str(), values.collect::<Result<_>>()?).await.map(|_| ())
    }
}

/// References between tables, checked at the end only, because rows come table by table.
struct References(Vec<(String, String)>);

impl References {
    async fn loosen(tx: &Tx) -> Result<Self> {
        if tx.engine() == Engine::Sqlite {
            tx.script("PRAGMA defer_foreign_keys = ON".to_owned()).await?;
            return Ok(Self(Vec::new()));
        }
        let sql = "SELECT r.relname::text AS tabel, c.conname::text AS naam FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid
            WHERE c.contype = 'f' AND NOT c.condeferrable AND r.relnamespace = current_schema()::regnamespace";
        let found = tx.all(sql, args![]).await?;
        let names = found.iter().map(|row| Ok((quoted(&row.text("tabel")?), quoted(&row.text("naam")?)))).collect::<Result<Vec<_>>>()?;
        for (table, name) in &names {
            tx.script(format!("ALTER TABLE {table} ALTER CONSTRAINT {name} DEFERRABLE INITIALLY DEFERRED")).await?;
        }
        Ok(Self(names))
    }

    async fn tighten(&self, tx: &Tx) -> Result<()> {
        if self.0.is_empty() {
            return Ok(());
        }
        tx.script("SET CONSTRAINTS ALL IMMEDIATE".to_owned()).await?;
        for (table, name) in &self.0 {
            tx.script(format!("ALTER TABLE {table} ALTER CONSTRAINT {name} NOT DEFERRABLE")).await?;
        }
        Ok(())
    }
}
