//! Basis: with what robberies are compared. Where people live and work is not spread evenly over a neighbourhood, so a scan needs to know where
//! the addresses are. They come from the BAG (a row or a point for each address) or from the squares of 100 or 500 metres of CBS, and are counted by
//! square of the national grid: enough for a scan that works on these squares. A file that names street and number also says which addresses lie in a
//! square: by these an own case gets a place, to a hundred metres (`nabij`).

mod extract;

use std::collections::{BTreeMap, HashSet};

use ::kaart::bag;
use domain::codes;
use tabel::{Limits, Origin, ReadError, Row, Table};
use veiligheidsbeeld::Punt;

use crate::{
    adres::{Sleutel, samen},
    binnen::Binnen,
    getal::getal,
    kaartbestand::punten,
    lezen::{Reden, kaal, plek},
    vormen::{geweigerd, jaartal},
};

pub use extract::{uit_extract, uit_geopackage};

codes! {
    /// Basissoort: what is counted in a square, the best first.
    pub Basissoort "beeldbasissoort" {
        /// Addresses in use (BAG).
        Adressen = "adressen",
        /// Homes (CBS).
        Woningen = "woningen",
        /// Residents (CBS).
        Inwoners = "inwoners",
        /// Homes in squares of 500 metres (CBS): fewer are kept back, but where in the square is not known.
        Woningen500 = "woningen-500",
        /// Residents in squares of 500 metres (CBS).
        Inwoners500 = "inwoners-500",
    }
}

impl Basissoort {
    /// Side of its squares in metres.
    pub const fn zijde(self) -> i32 {
        match self {
            Self::Adressen | Self::Woningen | Self::Inwoners => VAK,
            Self::Woningen500 | Self::Inwoners500 => GROOT,
        }
    }

    /// Whether it counts places where a robbery can be, one by one.
    pub(crate) const fn zijn_adressen(self) -> bool {
        matches!(self, Self::Adressen | Self::Woningen | Self::Woningen500)
    }

    /// The squares of 100 metres over which a square is spread evenly: by their middles.
    pub fn delen(self, x: i32, y: i32) -> Vec<(i32, i32)> {
        let n = self.zijde() / VAK;
        if n == 1 {
            return vec![(x, y)];
        }
        let corner = |v: i32| v.div_euclid(GROOT) * GROOT + VAK / 2;
        (0..n * n).map(|i| (corner(x) + i % n * VAK, corner(y) + i / n * VAK)).collect()
    }
}

/// Side of a square in metres.
pub const VAK: i32 = 100;
/// Side of the larger squares of CBS.
pub const GROOT: i32 = 500;
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
    /// The same of the larger squares.
    groot: Option<usize>,
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
    /// Its rows are addresses, each at a place of its own, and no squares.
    fn punten(&self) -> bool {
        self.vak.is_none() && self.groot.is_none()
    }

    fn van(header: &[String]) -> Self {
        let at = |names: &[&str]| header.iter().position(|h| names.contains(&kaal(h).as_str()));
        Self {
            vak: at(&["crs28992res100m", "c28992r100", "vierkant", "vierkantcode", "vak", "square"]),
            groot: at(&["crs28992res500m", "c28992r500"]),
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

/// Rows by square, from a file of addresses or of squares. A row that cannot be read is a row with its reason. Addresses elsewhere are passed over,
/// and counted; squares are taken as they are, for on a border they lie in both.
///
/// # Errors
/// When it is no table and no map, says nowhere where, or not of which year.
pub fn lees(bytes: &[u8], naam: &str, limits: &Limits, binnen: &Binnen) -> Result<Table, ReadError> {
    if bag::is_extract(bytes) {
        // What is packed twice is hardly larger than the file; more is no extract.
        let mut spill = bag::in_memory(3 * limits.bytes as u64);
        return uit_extract(std::io::Cursor::new(bytes), &bag::Limits::default(), (&mut spill, naam, binnen), |_| {});
    }
    let (table, form) = tabel_van(bytes, naam, limits)?;
    let k = Kolommen::van(&table.header);
    if k.vak.is_none() && k.groot.is_none() && (k.plek[0].is_none() || k.plek[1].is_none()) && (k.plek[2].is_none() || k.plek[3].is_none())
    {
        return Err(ReadError::Refused("beeld-basis-geen-plek"));
    }
    let named = jaartal(naam);
    if named.is_none() && k.jaar.is_none() {
        return Err(ReadError::Refused("beeld-kaart-geen-jaar"));
    }
    let (mut t, mut seen) = (Telling::default(), HashSet::new());
    for row in &table.rows {
        let cell = |at: Option<usize>| at.map_or("", |at| row.cell(at));
        // The BAG also holds what was planned, withdrawn or never built.
        let unused = k.status.is_some() && !cell(k.status).to_lowercase().contains("in gebruik");
        if unused || (k.nummer.is_some() && !seen.insert(cell(k.nummer).to_owned())) {
            t.skipped += 1;
            continue;
        }
        match rij(&k, &cell, named) {
            Ok(Some((_, _, _, punt, _))) if k.punten() && !binnen.houdt(cell(k.nummer), Some(punt)) => t.outside += 1,
            Ok(Some(said)) => t.tel(row.number, said).adressen.extend(genoemd(&k, &cell)),
            Ok(None) => t.skipped += 1,
            Err(why) => t.wrong.push(Row { number: row.number, cells: fout(row.number, why), formulas: Vec::new() }),
        }
    }
    t.als_tabel(form)
}

/// What is counted so far.
#[derive(Default)]
struct Telling {
    sums: Sommen,
    wrong: Vec<Row>,
    /// Not in use, double, or nothing.
    skipped: usize,
    /// In another municipality.
    outside: usize,
}

type Sommen = BTreeMap<(String, &'static str, String), Som>;

impl Telling {
    /// Counts what a row says, and gives the square that it lies in.
    fn tel(&mut self, nr: usize, (jaar, soort, vak, punt, aantal): Gelezen) -> &mut Som {
        let sum = self.sums.entry((jaar, soort, vak)).or_insert_with(|| Som { nr, ..Som::default() });
        (sum.aantal, sum.oost, sum.noord) = (sum.aantal + aantal, sum.oost + aantal * punt.x(), sum.noord + aantal * punt.y());
        sum
    }

    /// Tells what is wrong with an object, as far as there is room for that.
    fn mis(&mut self, nr: usize, why: Reden) {
        if self.wrong.len() < FOUTEN {
            self.wrong.push(Row { number: nr, cells: fout(nr, why), formulas: Vec::new() });
        }
    }

    /// Squares with what they hold, and the rows that could not be read, in the order of the file.
    fn als_tabel(self, form: &'static str) -> Result<Table, ReadError> {
        if self.sums.is_empty() && self.wrong.is_empty() {
            return Err(ReadError::Refused(if self.outside > 0 { "beeld-basis-elders" } else { "beeld-basis-leeg" }));
        }
        let (others, outside) = (self.skipped + self.outside, self.outside);
        let row = |(key, sum): ((String, &str, String), Som)| Row { number: sum.nr, cells: geteld(key, sum), formulas: Vec::new() };
        let mut rows: Vec<Row> = self.sums.into_iter().map(row).chain(self.wrong).collect();
        rows.sort_by_key(|r| r.number);
        let header = ["naam", "jaar", "soort", "vak", "x", "y", "aantal", "adreslijst", "reden"].map(str::to_owned).to_vec();
        Ok(Table { header, rows, origin: Origin::Map { form, system: "RD New", others, outside } })
    }
}

/// Wrong objects of an extract that are named.
const FOUTEN: usize = 500;

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
    Ok((
        Table { header, rows, origin: Origin::Map { form: map.format.name(), system: "RD New", others: 0, outside: 0 } },
        map.format.name(),
    ))
}

/// Most rows: the addresses of a large municipality.
const RIJEN: usize = 400_000;

fn is_kaart(naam: &str) -> bool {
    naam.to_lowercase().ends_with(".zip")
}

type Gelezen = (String, &'static str, String, Punt, f64);

/// What one row says: year, kind, square, place and number; nothing for what CBS keeps back or counts none of.
fn rij<'a>(k: &Kolommen, cell: &impl Fn(Option<usize>) -> &'a str, named: Option<i16>) -> Result<Option<Gelezen>, Reden> {
    let jaar = match cell(k.jaar) {
        "" => named.ok_or("beeld-cel-jaar")?,
        said => getal(said).ok().map(|n| n as i16).filter(|y| (1995..=2100).contains(y)).ok_or("beeld-cel-jaar")?,
    };
    let kinds = ["adressen", "woningen", "inwoners", "woningen-500", "inwoners-500"];
    // A file that was sent before says in its kind how large its squares are; a file of CBS in the name of a column.
    let told = if k.aantal.is_some() { cell(k.soort).to_lowercase() } else { String::new() };
    let zijde = if told.ends_with("-500") || (k.vak.is_none() && k.groot.is_some()) { GROOT } else { VAK };
    let named_square = if k.vak.is_some() { cell(k.vak) } else { cell(k.groot) };
    let punt = match named_square {
        "" => plek(cell(k.plek[0]), cell(k.plek[1]), cell(k.plek[2]), cell(k.plek[3])).map_err(|(_, why)| why)?.ok_or("beeld-cel-helft")?,
        said => {
            let middle = midden(said, zijde).ok_or("beeld-basis-vak")?;
            // A file that was sent before also says where in the square it is.
            let told = plek(cell(k.plek[0]), cell(k.plek[1]), cell(k.plek[2]), cell(k.plek[3])).ok().flatten();
            told.filter(|p| vaknaam_van(*p, zijde) == said).unwrap_or(middle)
        }
    };
    let (soort, said) = if k.aantal.is_some() && k.soort.is_some() {
        (kinds.into_iter().find(|kind| *kind == cell(k.soort).to_lowercase()).ok_or("beeld-basis-soort")?, cell(k.aantal))
    } else {
        // A file with squares says one of these; a file with addresses has none and each of its rows is one.
        let at = (0..3).find(|i| k.van[*i].is_some());
        // The larger squares have kinds of their own.
        let kind = |i: usize| if zijde == GROOT && i > 0 { kinds[i + 2] } else { kinds[i] };
        at.map_or(("adressen", "1"), |i| (kind(i), cell(k.van[i])))
    };
    let aantal = if said.is_empty() { 0.0 } else { getal(said)? };
    if aantal <= GEHEIM || aantal == 0.0 {
        return Ok(None);
    }
    if !(1.0..=1_000_000.0).contains(&aantal) {
        return Err("beeld-cel-getal");
    }
    Ok(Some((jaar.to_string(), soort, vaknaam_van(punt, zijde), punt, aantal)))
}

/// The square of a place, as CBS names it: south-west corner in hundreds of metres.
pub fn vaknaam(p: Punt) -> String {
    vaknaam_van(p, VAK)
}

fn vaknaam_van(p: Punt, zijde: i32) -> String {
    let corner = |v: f64| (v / f64::from(zijde)).floor() as i32 * zijde / VAK;
    format!("E{:04}N{:04}", corner(p.x()), corner(p.y()))
}

/// The middle of a square by its name.
fn midden(vak: &str, zijde: i32) -> Option<Punt> {
    let (east, north) = vak.strip_prefix('E')?.split_once('N')?;
    if east.len() != 4 || north.len() != 4 {
        return None;
    }
    let metres = |part: &str| {
        part.parse::<u16>()
            .ok()
            .filter(|n| i32::from(*n) * VAK % zijde == 0)
            .map(|n| f64::from(n) * f64::from(VAK) + f64::from(zijde) / 2.0)
    };
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
