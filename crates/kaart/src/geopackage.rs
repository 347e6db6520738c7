//! GeoPackage: every layer of features, in the order of their names; at once, or one by one from a file of any size.

use crate::{
    Feature, Limits, ReadError, Wrong,
    bag::Inner,
    bytes::Bytes,
    sqlite::{Database, Table, Value},
    wkb,
};

/// The layers with features: each a table and the place of its geometry, in the order of their names.
fn layers(file: &Database<'_>) -> Result<Vec<(Table, usize)>, ReadError> {
    let tables = file.tables()?;
    let named = |name: &str| tables.iter().find(|t| t.name.eq_ignore_ascii_case(name));
    let layers = named("gpkg_geometry_columns").ok_or(ReadError::Unreadable)?;
    let mut found: Vec<(String, String)> = Vec::new();
    file.each(layers, &mut |row| found.push((cell(layers, &row, "table_name"), cell(layers, &row, "column_name"))))?;
    found.sort();
    let layer = |(table, column): &(String, String)| {
        let table = named(table).ok_or(ReadError::Unreadable)?;
        Ok((table.clone(), position(table, column).ok_or(ReadError::Unreadable)?))
    };
    found.iter().map(layer).collect()
}

/// Hands out each feature of the layers that are wanted, with the name of its layer; gives how many there were. A page of the file is in memory, and
/// nothing else.
pub(crate) fn each(file: &mut dyn Inner, wanted: &dyn Fn(&str) -> bool, act: &mut dyn FnMut(&str, Feature)) -> Result<usize, ReadError> {
    let file = Database::on_disk(file)?;
    let mut all = layers(&file)?;
    if all.iter().any(|(table, _)| wanted(&table.name)) {
        all.retain(|(table, _)| wanted(&table.name));
    }
    let mut count = 0;
    for (table, at) in &all {
        file.each(table, &mut |row| {
            count += 1;
            act(&table.name, Feature { number: count, ..feature(table, *at, &row) });
        })?;
    }
    Ok(count)
}

pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Feature>, ReadError> {
    let file = Database::open(bytes)?;
    let mut out = Vec::new();
    for (table, at) in &layers(&file)? {
        let mut many = false;
        file.each(table, &mut |row| {
            many |= out.len() >= limits.features;
            if !many {
                out.push(feature(table, *at, &row));
            }
        })?;
        if many {
            return Err(ReadError::TooLarge);
        }
    }
    Ok(out)
}

fn position(table: &Table, column: &str) -> Option<usize> {
    table.columns.iter().position(|c| c.eq_ignore_ascii_case(column))
}

fn cell(table: &Table, row: &[Value], column: &str) -> String {
    position(table, column).and_then(|at| row.get(at)).map(Value::text).unwrap_or_default()
}

fn feature(table: &Table, at: usize, row: &[Value]) -> Feature {
    let properties = table.columns.iter().zip(row).map(|(name, value)| (name.clone(), value.text())).collect();
    let binary = match row.get(at) {
        Some(Value::Blob(blob)) => geometry(blob),
        _ => Err(Wrong::NoArea),
    };
    Feature { number: 0, properties, point: binary.ok().and_then(wkb::point), rings: binary.and_then(wkb::rings) }
}

/// A geometry: "GP", version, flags, reference system, bounds, and then well-known binary.
fn geometry(blob: &[u8]) -> Result<&[u8], Wrong> {
    let mut b = Bytes::new(blob, true);
    if b.take(2) != Some(b"GP") {
        return Err(Wrong::Broken);
    }
    let flags = b.take(2).and_then(|v| v.get(1)).ok_or(Wrong::Broken)?;
    let bounds = match flags >> 1 & 7 {
        0 => 0,
        1 => 32,
        2 | 3 => 48,
        4 => 64,
        _ => return Err(Wrong::Broken),
    };
    b.take(4 + bounds).ok_or(Wrong::Broken)?;
    let rest = b.len();
    Ok(b.take(rest).unwrap_or_default())
}
