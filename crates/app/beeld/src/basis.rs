//! Basis: with what robberies are compared. Where people live and work is not spread evenly over a neighbourhood, so a scan needs to know where
//! the addresses are. They come from the BAG (a row or a point for each address) or from the squares of 100 metres of CBS, and are counted by
//! square of the national grid: enough for a scan that works on these squares. A file that names street and number also says which addresses lie in a
//! square: by these an own case gets a place, to a hundred metres (`nabij`).

use std::collections::{BTreeMap, HashSet};

use domain::codes;
use tabel::{Limits, Origin, ReadError, Row, Table};
use veiligheidsbeeld::Punt;

use crate::{
    adres::{Sleutel, samen},
    kaartbestand::punten,
    lezen::{Reden, getal, kaal, plek},
    vormen::{geweigerd, jaartal},
};

codes! {
    /// Basissoort: what is counted in a square, the best first.
    pub Basissoort "beeldbasissoort" {
        /// Addresses in use (BAG).
        Adressen = "adressen",
        /// Homes (CBS).
        Woningen = "woningen",
        /// Residents (CBS).
        Inwoners = "inwoners",
    }
}

/// Side of a square in metres.
pub const VAK: i32 = 100;
/// CBS writes this and lower for what it keeps back: fewer than five.
const GEHEIM: f64 = -99_990.0;

/// What is counted in one square.
#[derive(Debug, Default)]
struct Som {
    nr: usize,
    aantal: f64,
    oost: f64,
    noord: f64,
    adressen: Vec<String>,
}

/// Columns of a file by what they hold.
struct Kolommen {
    vak: Option<usize>,
    plek: [Option<usize>; 4],
    jaar: Option<usize>,
    status: Option<usize>,
    nummer: Option<usize>,
    soort: Option<usize>,
    aantal: Option<usize>,
    van: [Option<usize>; 3],
    /// Street, number with what belongs to it, postal code.
    straat: Option<usize>,
    huis: [Option<usize>; 3],
    postcode: Option<usize>,
    /// Addresses of a square, of a file that was sent before.
    adreslijst: Option<usize>,
}

impl Kolommen {
    fn van(header: &[String]) -> Self {
        let at = |names: &[&str]| header.iter().position(|h| names.contains(&kaal(h).as_str()));
        Self {
            vak: at(&["crs28992res100m", "c28992r100", "vierkant", "vierkantcode", "vak", "square"]),
            plek: [
                at(&["x", "xrd", "rdx", "xcoördinaat", "xcoord", "xcoordinaat"]),
                at(&["y", "yrd", "rdy", "ycoördinaat", "ycoord", "ycoordinaat"]),
                at(&["lengtegraad", "longitude", "lon", "lng"]),
                at(&["breedtegraad", "latitude", "lat"]),
            ],
            jaar: at(&["jaar", "editie", "year", "peiljaar"]),
            status: at(&["status", "verblijfsobjectstatus"]),
            nummer: at(&["identificatie", "nummeraanduidingidentificatie", "adresseerbaarobject", "nummeraanduiding"]),
            soort: at(&["soort", "kind", "watgeteldis", "whatwascounted"]),
            aantal: at(&["aantal", "count", "number"]),
            van: [
                at(&["adressen", "aantaladressen", "addresses"]),
                at(&["woningen", "aantalwoningen", "woning", "homes"]),
                at(&["inwoners", "aantalinwoners", "inwoner", "residents"]),
            ],
            straat: at(&["openbareruimtenaam", "openbareruimte", "straatnaam", "straat", "street"]),
            huis: [
                at(&["huisnummer", "nummer", "housenumber"]),
                at(&["huisletter", "letter"]),
                at(&["huisnummertoevoeging", "toevoeging", "addition"]),
            ],
            postcode: at(&["postcode", "postalcode"]),
            adreslijst: at(&["adreslijst", "addresslist"]),
        }
    }
}

/// Rows by square, from a file of addresses or of squares. A row that cannot be read is a row with its reason.
///
/// # Errors
/// When it is no table and no map, says nowhere where, or not of which year.
pub fn lees(bytes: &[u8], naam: &str, limits: &Limits) -> Result<Table, ReadError> {
    let (table, form) = tabel_van(bytes, naam, limits)?;
    let k = Kolommen::van(&table.header);
    if k.vak.is_none() && (k.plek[0].is_none() || k.plek[1].is_none()) && (k.plek[2].is_none() || k.plek[3].is_none()) {
        return Err(ReadError::Refused("beeld-basis-geen-plek"));
    }
    let named = jaartal(naam);
    if named.is_none() && k.jaar.is_none() {
        return Err(ReadError::Refused("beeld-kaart-geen-jaar"));
    }
    let (mut sums, mut wrong, mut seen, mut skipped) = (BTreeMap::<(String, &str, String), Som>::new(), Vec::new(), HashSet::new(), 0);
    for row in &table.rows {
        let cell = |at: Option<usize>| at.map_or("", |at| row.cell(at));
        // The BAG also holds what was planned, withdrawn or never built.
        let unused = k.status.is_some() && !cell(k.status).to_lowercase().contains("in gebruik");
        if unused || (k.nummer.is_some() && !seen.insert(cell(k.nummer).to_owned())) {
            skipped += 1;
            continue;
        }
        match rij(&k, &cell, named) {
            Ok(Some((jaar, soort, vak, punt, aantal))) => {
                let sum = sums.entry((jaar, soort, vak)).or_insert_with(|| Som { nr: row.number, ..Som::default() });
                (sum.aantal, sum.oost, sum.noord) = (sum.aantal + aantal, sum.oost + aantal * punt.x(), sum.noord + aantal * punt.y());
                sum.adressen.extend(genoemd(&k, &cell));
            }
            Ok(None) => skipped += 1,
            Err(why) => wrong.push(Row { number: row.number, cells: fout(row.number, why), formulas: Vec::new() }),
        }
    }
    if sums.is_empty() && wrong.is_empty() {
        return Err(ReadError::Refused("beeld-basis-leeg"));
    }
    let mut rows: Vec<Row> =
        sums.into_iter().map(|(key, sum)| Row { number: sum.nr, cells: geteld(key, sum), formulas: Vec::new() }).collect();
    rows.append(&mut wrong);
    rows.sort_by_key(|r| r.number);
    let header = ["naam", "jaar", "soort", "vak", "x", "y", "aantal", "adreslijst", "reden"].map(str::to_owned).to_vec();
    Ok(Table { header, rows, origin: Origin::Map { form, system: "RD New", others: skipped } })
}

/// A table, points, or squares of a map: as a table.
fn tabel_van(bytes: &[u8], naam: &str, limits: &Limits) -> Result<(Table, &'static str), ReadError> {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    if text.starts_with(b"{") {
        let text = std::str::from_utf8(text).map_err(|_| ReadError::Refused("beeld-kaart-onleesbaar"))?;
        if let Ok(table) = punten(text) {
            return Ok((table, "GeoJSON"));
        }
    }
    let map = bytes.starts_with(b"SQLite format 3\0") || text.starts_with(b"{") || (bytes.starts_with(b"PK\x03\x04") && is_kaart(naam));
    if !map {
        return Ok((tabel::read(bytes, naam, &Limits { rows: RIJEN, ..*limits })?, if bytes.starts_with(b"PK") { "XLSX" } else { "CSV" }));
    }
    let kaart = ::kaart::Limits { bytes: limits.bytes, features: RIJEN, ..::kaart::Limits::default() };
    let map = ::kaart::read(bytes, &kaart).map_err(|e| ReadError::Refused(geweigerd(e)))?;
    let mut header: Vec<String> =
        map.features.iter().flat_map(|f| f.properties.iter().map(|(n, _)| n)).cloned().collect::<HashSet<_>>().into_iter().collect();
    header.retain(|name| !["x", "y"].contains(&kaal(name).as_str()));
    header.sort();
    let place = |f: &::kaart::Feature| f.point.map_or_else(Default::default, |(x, y)| (x.to_string(), y.to_string()));
    let row = |f: &::kaart::Feature| {
        let (x, y) = place(f);
        let said = header.iter().map(|name| f.properties.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone()).unwrap_or_default());
        Row { number: f.number, cells: said.chain([x, y]).collect(), formulas: Vec::new() }
    };
    let rows = map.features.iter().map(row).collect();
    let points = map.features.iter().any(|f| f.point.is_some());
    header.extend(if points { ["x", "y"] } else { ["", ""] }.map(str::to_owned));
    Ok((Table { header, rows, origin: Origin::Map { form: map.format.name(), system: "RD New", others: 0 } }, map.format.name()))
}

/// Most rows: the addresses of a large municipality.
const RIJEN: usize = 400_000;

fn is_kaart(naam: &str) -> bool {
    naam.to_lowercase().ends_with(".zip")
}

type Gelezen<'a> = (String, &'static str, String, Punt, f64);

/// What one row says: year, kind, square, place and number; nothing for what CBS keeps back or counts none of.
fn rij<'a>(k: &Kolommen, cell: &impl Fn(Option<usize>) -> &'a str, named: Option<i16>) -> Result<Option<Gelezen<'a>>, Reden> {
    let jaar = match cell(k.jaar) {
        "" => named.ok_or("beeld-cel-jaar")?,
        said => getal(said).ok().map(|n| n as i16).filter(|y| (1995..=2100).contains(y)).ok_or("beeld-cel-jaar")?,
    };
    let punt = match cell(k.vak) {
        "" => plek(cell(k.plek[0]), cell(k.plek[1]), cell(k.plek[2]), cell(k.plek[3])).map_err(|(_, why)| why)?.ok_or("beeld-cel-helft")?,
        said => {
            let middle = midden(said).ok_or("beeld-basis-vak")?;
            // A file that was sent before also says where in the square it is.
            let told = plek(cell(k.plek[0]), cell(k.plek[1]), cell(k.plek[2]), cell(k.plek[3])).ok().flatten();
            told.filter(|p| vaknaam(*p) == said).unwrap_or(middle)
        }
    };
    let kinds = ["adressen", "woningen", "inwoners"];
    let (soort, said) = if k.aantal.is_some() && k.soort.is_some() {
        (kinds.into_iter().find(|kind| *kind == cell(k.soort).to_lowercase()).ok_or("beeld-basis-soort")?, cell(k.aantal))
    } else {
        // A file with squares says one of these; a file with addresses has none and each of its rows is one.
        let at = (0..3).find(|i| k.van[*i].is_some());
        at.map_or(("adressen", "1"), |i| (kinds[i], cell(k.van[i])))
    };
    let aantal = if said.is_empty() { 0.0 } else { getal(said)? };
    if aantal <= GEHEIM || aantal == 0.0 {
        return Ok(None);
    }
    if !(1.0..=1_000_000.0).contains(&aantal) {
        return Err("beeld-cel-getal");
    }
    Ok(Some((jaar.to_string(), soort, vaknaam(punt), punt, aantal)))
}

/// The square of a place, as CBS names it: south-west corner in hundreds of metres.
pub fn vaknaam(p: Punt) -> String {
    let corner = |v: f64| (v / f64::from(VAK)).floor() as i32;
    format!("E{:04}N{:04}", corner(p.x()), corner(p.y()))
}

/// The middle of a square by its name.
fn midden(vak: &str) -> Option<Punt> {
    let (east, north) = vak.strip_prefix('E')?.split_once('N')?;
    if east.len() != 4 || north.len() != 4 {
        return None;
    }
    let metres = |part: &str| part.parse::<u16>().ok().map(|n| (f64::from(n) + 0.5) * f64::from(VAK));
    crate::lezen::punt(metres(east)?, metres(north)?).ok()
}

/// The addresses that a row names: its own, or those of a square of a file that was sent before.
fn genoemd<'a>(k: &Kolommen, cell: &impl Fn(Option<usize>) -> &'a str) -> Vec<String> {
    let own = Sleutel::van_kolommen(cell(k.straat), &k.huis.map(cell), cell(k.postcode));
    own.into_iter().chain(Sleutel::in_vak(cell(k.adreslijst))).map(|s| s.vorm()).collect()
}

fn geteld((jaar, soort, vak): (String, &str, String), sum: Som) -> Vec<String> {
    let mean = |total: f64| (total / sum.aantal).round().to_string();
    vec![
        format!("{jaar}:{soort}:{vak}"),
        jaar,
        soort.to_owned(),
        vak,
        mean(sum.oost),
        mean(sum.noord),
        sum.aantal.round().to_string(),
        samen(sum.adressen),
        String::new(),
    ]
}

fn fout(nr: usize, why: Reden) -> Vec<String> {
    let mut cells = vec![String::new(); 9];
    // A row that is wrong is about itself alone, so that it contradicts no other.
    (cells[0], cells[3], cells[8]) = (format!("fout:{nr}"), "–".to_owned(), why.to_owned());
    cells
}

#[cfg(test)]
mod tests;
