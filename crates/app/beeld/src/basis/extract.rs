//! Addresses from an extract of the BAG of any size: the XML of Kadaster, or a GeoPackage.

use std::{
    collections::HashSet,
    io::{Read, Seek},
};

use ::kaart::bag;
use tabel::{ReadError, Table};

use super::{Kolommen, Telling, rij, vaknaam};
use crate::{
    binnen::Binnen,
    lezen::{kaal, punt},
    vormen::{geweigerd, jaartal},
};

/// Addresses in use by square, from an extract of the BAG as Kadaster delivers it (zips of XML in a zip). Memory grows with the squares that are kept,
/// not with the file. `told` hears how many objects were read.
///
/// # Errors
/// When any part of it is cut off or damaged, or it is larger than the limits: an extract that is not whole counts too few.
pub fn uit_extract(
    file: impl Read + Seek,
    limits: &bag::Limits,
    (spill, naam, binnen): (bag::Spill<'_>, &str, &Binnen),
    mut told: impl FnMut(usize),
) -> Result<Table, ReadError> {
    let (mut t, mut seen, mut kept) = (Telling::default(), HashSet::new(), 0);
    let summary = bag::read(file, limits, spill, &mut |o: bag::Object| {
        told(o.number);
        if !o.status.to_lowercase().contains("in gebruik") {
            return;
        }
        let at = o.point.ok_or("beeld-basis-bag-punt").and_then(|(x, y)| punt(x, y));
        if !binnen.houdt(&o.id, at.ok()) {
            t.outside += 1;
            return;
        }
        if !o.id.parse().is_ok_and(|id: u64| seen.insert(id)) {
            return;
        }
        match at {
            Ok(p) => {
                kept += 1;
                // The year is known at the end.
                t.tel(o.number, (String::new(), "adressen", vaknaam(p), p, 1.0));
            }
            Err(why) => t.mis(o.number, why),
        }
    });
    let summary = summary.map_err(|e| match e {
        ::kaart::ReadError::TooLarge => ReadError::TooLarge,
        ::kaart::ReadError::Empty => ReadError::Refused("beeld-basis-leeg"),
        _ => ReadError::Refused("beeld-basis-bag-kapot"),
    })?;
    let said = summary.day.get(..4).and_then(|y| y.parse().ok()).filter(|y| (1995..=2100).contains(y));
    let jaar = said.or_else(|| jaartal(naam)).ok_or(ReadError::Refused("beeld-kaart-geen-jaar"))?.to_string();
    t.skipped = summary.objects.saturating_sub(kept + t.wrong.len() + t.outside);
    t.sums = t.sums.into_iter().map(|((_, soort, vak), sum)| ((jaar.clone(), soort, vak), sum)).collect();
    t.als_tabel("BAG-extract (XML)")
}

/// The same from a GeoPackage of the BAG, of any size: of its layers the one with objects with a use. Addresses themselves are not kept.
///
/// # Errors
/// When it is no GeoPackage, is cut off or damaged, or does not say of which year it is.
pub fn uit_geopackage(file: impl Read + Seek, (naam, binnen): (&str, &Binnen), mut told: impl FnMut(usize)) -> Result<Table, ReadError> {
    let named = jaartal(naam);
    let (mut t, mut seen, mut refused) = (Telling::default(), HashSet::new(), None);
    let (mut layer, mut k) = (None, Kolommen::van(&[]));
    let read = ::kaart::each(file, &objecten, &mut |table, f| {
        told(f.number);
        if layer.as_deref() != Some(table) {
            layer = Some(table.to_owned());
            let own = |(name, _): &(String, String)| if ["x", "y"].contains(&kaal(name).as_str()) { String::new() } else { name.clone() };
            let header: Vec<String> = f.properties.iter().map(own).chain(["x", "y"].map(str::to_owned)).collect();
            k = Kolommen::van(&header);
            refused = refused.or((named.is_none() && k.jaar.is_none()).then_some("beeld-kaart-geen-jaar"));
        }
        let (x, y) = f.point.map_or_else(Default::default, |(x, y)| (x.to_string(), y.to_string()));
        let at = |at: usize| f.properties.get(at).map_or(if at == f.properties.len() { &x } else { &y }, |(_, value)| value).as_str();
        let cell = |column: Option<usize>| column.map_or("", at);
        if k.status.is_some() && !cell(k.status).to_lowercase().contains("in gebruik") {
            t.skipped += 1;
            return;
        }
        match rij(&k, &cell, named) {
            Ok(Some((.., punt, _))) if !binnen.houdt(cell(k.nummer), Some(punt)) => t.outside += 1,
            Ok(Some(_)) if cell(k.nummer).parse().is_ok_and(|id: u64| !seen.insert(id)) => t.skipped += 1,
            Ok(Some(said)) => _ = t.tel(f.number, said),
            Ok(None) => t.skipped += 1,
            Err(why) if binnen.houdt(cell(k.nummer), None) => t.mis(f.number, why),
            Err(_) => t.outside += 1,
        }
    });
    read.map_err(|e| ReadError::Refused(geweigerd(e)))?;
    refused.map_or_else(|| t.als_tabel("GeoPackage"), |key| Err(ReadError::Refused(key)))
}

/// Whether a layer holds objects with a use, and not buildings or streets.
fn objecten(layer: &str) -> bool {
    let layer = layer.to_lowercase();
    layer.contains("verblijfsobject") || layer.contains("adres")
}
