//! Well-known binary (ISO 19125): polygons and what holds them, with or without height and measure.

use crate::{Ring, Wrong, bytes::Bytes};

/// Deepest nesting: a collection in a collection is none that a map of areas needs.
const DEEP: u8 = 4;

/// The rings of an area.
pub(crate) fn rings(bytes: &[u8]) -> Result<Vec<Ring>, Wrong> {
    let mut out = Vec::new();
    geometry(&mut Bytes::new(bytes, true), &mut out, DEEP)?;
    if out.is_empty() { Err(Wrong::NoArea) } else { Ok(out) }
}

/// The place of a point.
pub(crate) fn point(bytes: &[u8]) -> Option<(f64, f64)> {
    let mut b = Bytes::new(bytes, true);
    b.little = b.u8()? == 1;
    let said = b.u32()?;
    if (said & 0x0FFF_FFFF) % 1000 != 1 {
        return None;
    }
    if (said >> 28) & 2 != 0 {
        b.u32()?;
    }
    b.f64().zip(b.f64()).filter(|(x, y)| x.is_finite() && y.is_finite())
}

fn geometry(b: &mut Bytes<'_>, out: &mut Vec<Ring>, deep: u8) -> Result<(), Wrong> {
    b.little = b.u8().ok_or(Wrong::Broken)? == 1;
    let said = b.u32().ok_or(Wrong::Broken)?;
    // Height and measure are thousands (ISO) or high bits (EWKB); a reference system behind the number is EWKB alone.
    let (plain, high) = (said & 0x0FFF_FFFF, said >> 28);
    let (kind, iso) = (plain % 1000, plain / 1000);
    let extra = usize::from(iso == 1 || iso == 3 || high & 8 != 0) + usize::from(iso == 2 || iso == 3 || high & 4 != 0);
    if high & 2 != 0 {
        b.u32().ok_or(Wrong::Broken)?;
    }
    match kind {
        3 => {
            for _ in 0..b.count(4).ok_or(Wrong::Broken)? {
                out.push(ring(b, extra).ok_or(Wrong::Broken)?);
            }
            Ok(())
        }
        6 | 7 if deep > 0 => {
            for _ in 0..b.count(5).ok_or(Wrong::Broken)? {
                geometry(b, out, deep - 1)?;
            }
            Ok(())
        }
        _ => Err(Wrong::NoArea),
    }
}

fn ring(b: &mut Bytes<'_>, extra: usize) -> Option<Ring> {
    let n = b.count(8 * (2 + extra))?;
    (0..n)
        .map(|_| {
            let corner = (b.f64()?, b.f64()?);
            b.take(8 * extra)?;
            Some(corner)
        })
        .collect()
}
