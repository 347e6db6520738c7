//! Shapefile: shapes (.shp) and the table beside them (.dbf), by the same name.

use crate::{Feature, ReadError, Ring, Wrong, bytes::Bytes};

/// How a file of shapes begins.
pub(crate) const MAGIC: [u8; 4] = 9994_u32.to_be_bytes();

/// All layers of a packed file, by name.
pub(crate) fn read(parts: &[(String, Vec<u8>)]) -> Result<Vec<Feature>, ReadError> {
    let mut out = Vec::new();
    for (name, shapes) in parts.iter().filter(|(name, _)| name.ends_with(".shp")) {
        let beside = format!("{}.dbf", name.trim_end_matches(".shp"));
        let table = parts.iter().find(|(other, _)| *other == beside).ok_or(ReadError::Incomplete)?;
        let (shapes, rows) = (shapes_of(shapes)?, rows(&table.1)?);
        if shapes.len() != rows.len() {
            return Err(ReadError::Truncated);
        }
        let kept = shapes.into_iter().zip(rows).filter_map(|(rings, row)| Some((rings, row?)));
        out.extend(kept.map(|(rings, properties)| Feature { number: 0, properties, rings, point: None }));
    }
    if out.is_empty() { Err(ReadError::Incomplete) } else { Ok(out) }
}

fn shapes_of(bytes: &[u8]) -> Result<Vec<Result<Vec<Ring>, Wrong>>, ReadError> {
    let mut head = Bytes::new(bytes, false);
    if head.take(4) != Some(&MAGIC) {
        return Err(ReadError::Unreadable);
    }
    // The length stands in words of two bytes.
    let words = head.take(20).and_then(|_| head.u32()).ok_or(ReadError::Truncated)?;
    let size = (words as usize).saturating_mul(2);
    if size > bytes.len() || size < 100 {
        return Err(ReadError::Truncated);
    }
    let mut b = Bytes::new(&bytes[100..size], false);
    let mut out = Vec::new();
    while b.len() > 0 {
        let long = b.take(4).and_then(|_| b.u32()).ok_or(ReadError::Truncated)?;
        let record = b.take((long as usize).saturating_mul(2)).ok_or(ReadError::Truncated)?;
        out.push(shape(record));
    }
    Ok(out)
}

fn shape(record: &[u8]) -> Result<Vec<Ring>, Wrong> {
    let mut b = Bytes::new(record, true);
    match b.u32() {
        // Plain, with height, with measure.
        Some(5 | 15 | 25) => rings(&mut b).ok_or(Wrong::Broken),
        _ => Err(Wrong::NoArea),
    }
}

fn rings(b: &mut Bytes<'_>) -> Option<Vec<Ring>> {
    b.take(32)?;
    let parts = b.count(4)?;
    let points = usize::try_from(b.u32()?).ok()?;
    let mut starts = (0..parts).map(|_| b.u32().map(|n| n as usize)).collect::<Option<Vec<_>>>()?;
    if points.checked_mul(16)? > b.len() || parts == 0 {
        return None;
    }
    let corners = (0..points).map(|_| Some((b.f64()?, b.f64()?))).collect::<Option<Vec<_>>>()?;
    starts.push(points);
    starts.windows(2).map(|w| corners.get(w[0]..w[1]).map(<[_]>::to_vec)).collect()
}

type Properties = Vec<(String, String)>;

/// Rows of the table; nothing for one that was taken away.
fn rows(bytes: &[u8]) -> Result<Vec<Option<Properties>>, ReadError> {
    let mut b = Bytes::new(bytes, true);
    let count = b.take(4).and_then(|_| b.u32()).ok_or(ReadError::Truncated)? as usize;
    let (head, long) = b.u16().zip(b.u16()).map(|(h, l)| (usize::from(h), usize::from(l))).ok_or(ReadError::Truncated)?;
    let fields = bytes.get(32..head).ok_or(ReadError::Truncated)?;
    let fields: Vec<(String, usize)> = fields
        .chunks_exact(32)
        .take_while(|f| f[0] != 0x0D)
        .map(|f| (letters(f[..11].split(|b| *b == 0).next().unwrap_or_default()), usize::from(f[16])))
        .collect();
    if long == 0 || fields.iter().map(|f| f.1).sum::<usize>() + 1 > long {
        return Err(ReadError::Unreadable);
    }
    let body = bytes.get(head..).and_then(|rest| rest.get(..count.checked_mul(long)?)).ok_or(ReadError::Truncated)?;
    let row = |row: &[u8]| {
        let mut at = 1;
        let cells = fields.iter().map(|(name, wide)| {
            let cell = &row[at..at + wide];
            at += wide;
            (name.clone(), letters(cell))
        });
        let cells: Properties = cells.collect();
        (row[0] != b'*').then_some(cells)
    };
    Ok(body.chunks_exact(long).map(row).collect())
}

/// Text in UTF-8, or in the letters of Western Europe as older programs write them.
fn letters(bytes: &[u8]) -> String {
    let text = std::str::from_utf8(bytes).map_or_else(|_| bytes.iter().map(|b| char::from(*b)).collect(), str::to_owned);
    text.trim_matches(|c: char| c.is_whitespace() || c == '\0').to_owned()
}
