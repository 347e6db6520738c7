//! The files of `veiligheidsbeeld`: read whole, or refused with every row that is wrong.

use std::{fs, path::Path};

use beeld::{
    kaartbestand::{self, Vorm},
    lezen::{KOPPEN, adressleutel, getal, persoonlijk, plek, wanneer},
};
use jiff::civil::Date;
use opdrachtregel::{Fout, cli::Veiligheidsbeeld, fout::oorzaak};
use tabel::{Column, Limits, Mapping, ReadError, Row, Table};
use veiligheidsbeeld::{
    Gebied, Kader, Periode, Punt, Raster, Vlak,
    beeld::Gebeurtenis,
    controle::{Controle, Registratie, controle},
};
use web::{Taal, Tr};

/// Rows that are named in one message.
const GENOEMD: usize = 20;

/// Everything that was read.
pub struct Invoer {
    /// The frame.
    pub kader: Kader,
    /// Events in the period.
    pub gebeurtenissen: Vec<Gebeurtenis>,
    /// Addresses or residents.
    pub basis: Vec<(Punt, f64)>,
    /// Neighbourhoods with their base.
    pub buurten: Vec<(String, f64)>,
    /// The area on the grid.
    pub vlak: Vlak,
    /// The outlines of --kaart.
    pub vormen: Vec<Vorm>,
    /// Rows that say exactly the same as another.
    dubbel: Vec<usize>,
    /// Rows outside the period.
    buiten_periode: usize,
    /// Where the area came from.
    oppervlakte: &'static str,
}

fn t(key: &str) -> String {
    Tr::new(Taal::Nl).t(key)
}

fn bytes(path: &Path) -> Result<Vec<u8>, Fout> {
    fs::read(path).map_err(|e| Fout::gebruik(format!("{} is niet te lezen: {}.", path.display(), oorzaak(&e))))
}

fn is_map(path: &Path) -> bool {
    path.extension().is_some_and(|x| x.eq_ignore_ascii_case("geojson") || x.eq_ignore_ascii_case("json"))
}

/// Features of a file, or where it is wrong.
fn map<T>(path: &Path, read: fn(&str) -> Result<T, kaartbestand::Fout>) -> Result<T, Fout> {
    let text = String::from_utf8(bytes(path)?).map_err(|_| Fout::gebruik(format!("{} is geen GeoJSON: geen UTF-8.", path.display())))?;
    read(&text).map_err(|e| misplaatst(path, e))
}

/// What is wrong with a map, and where.
fn misplaatst(path: &Path, (nr, key): kaartbestand::Fout) -> Fout {
    match nr {
        0 => Fout::gebruik(format!("{}: {}", path.display(), t(key))),
        nr => Fout::gebruik(format!("{}: onderdeel {nr}: {}", path.display(), t(key))),
    }
}

fn table(path: &Path) -> Result<Table, Fout> {
    if is_map(path) {
        return map(path, kaartbestand::punten);
    }
    let name = path.display().to_string();
    let limits = Limits { bytes: 2 << 30, rows: 5_000_000, ..Limits::default() };
    tabel::read(&bytes(path)?, &name, &limits).map_err(|e| {
        let why = match e {
            ReadError::Empty => "het bestand is leeg".to_owned(),
            ReadError::TooLarge => "het bestand is te groot (meer dan 2 GB)".to_owned(),
            ReadError::TooManyRows(n) => format!("meer dan {n} rijen"),
            ReadError::TooManyColumns(n) => format!("meer dan {n} kolommen"),
            ReadError::OpenQuote(row) => format!("rij {row}: een aanhalingsteken gaat open en niet dicht"),
            ReadError::OldOrLocked => {
                "dit is een oud Excel-bestand (.xls) of het heeft een wachtwoord; bewaar het als .xlsx of .csv".to_owned()
            }
            ReadError::Refused(key) => t(key),
            ReadError::NoWorkbook => "dit werkblad is niet te lezen; bewaar het opnieuw als .xlsx of .csv".to_owned(),
        };
        Fout::gebruik(format!("{name}: {why}."))
    })
}

fn mapping(path: &Path, table: &Table, needed: &[&str]) -> Result<Mapping, Fout> {
    let columns: Vec<Column> = KOPPEN
        .iter()
        .map(|(key, names)| Column { key, names: names.iter().map(|n| (*n).to_owned()).collect(), required: needed.contains(key) })
        .collect();
    Mapping::find(&table.header, &columns).map_err(|issues| {
        let names: Vec<String> = issues.iter().map(|i| format!("{} ({})", i.column, t(&i.code))).collect();
        Fout::gebruik(format!("{}: kolommen kloppen niet: {}. Gevonden: {}.", path.display(), names.join(", "), table.header.join(", ")))
    })
}

/// Collects what is wrong, row by row.
struct Fouten<'a> {
    path: &'a Path,
    found: Vec<String>,
    more: usize,
}

impl<'a> Fouten<'a> {
    fn new(path: &'a Path) -> Self {
        Self { path, found: Vec::new(), more: 0 }
    }

    fn add(&mut self, row: usize, field: &str, key: &str) {
        if self.found.len() < GENOEMD {
            self.found.push(format!("rij {row}, {field}: {}", t(key)));
        } else {
            self.more += 1;
        }
    }

    fn end(self) -> Result<(), Fout> {
        if self.found.is_empty() {
            return Ok(());
        }
        let more = if self.more > 0 { format!("\n      en nog {}", self.more) } else { String::new() };
        let all = self.found.join("\n      ");
        Err(Fout::gebruik(format!("{}: er is niets berekend.\n      {all}{more}", self.path.display())))
    }
}

/// Reads everything that was named.
pub fn lees(args: &Veiligheidsbeeld) -> Result<Invoer, Fout> {
    let table = table(&args.lijst)?;
    let persons = persoonlijk(&table.header);
    if !persons.is_empty() {
        let names: Vec<&str> = persons.iter().map(|n| n.as_str()).collect();
        return Err(Fout::gebruik(format!("{}: {} ({})", args.lijst.display(), t("beeld-kolom-persoon"), names.join(", "))));
    }
    let (all, dubbel) = events(&args.lijst, &table)?;
    let periode = periode(args, &all)?;
    let gebeurtenissen: Vec<Gebeurtenis> = all.iter().filter(|g| periode.van() <= g.datum && g.datum < periode.tot()).cloned().collect();
    let basis = args.basis.as_deref().map(base).transpose()?.unwrap_or_default();
    let points: Vec<Punt> = gebeurtenissen.iter().filter_map(|g| g.punt).collect();
    let vormen: Vec<Vorm> = match &args.kaart {
        Some(path) => kaartbestand::gebieden(&bytes(path)?).map_err(|e| misplaatst(path, e))?,
        None => Vec::new(),
    };
    let (vlak, km2, oppervlakte) = area(args, &vormen, &points, &basis)?;
    let kader = Kader::new(Gebied { naam: args.gebied.clone(), km2 }, periode, gebeurtenissen.len(), points.len(), args.zaad);
    Ok(Invoer {
        kader: kader.map_err(|e| Fout::gebruik(format!("{e}.")))?,
        buiten_periode: all.len() - gebeurtenissen.len(),
        gebeurtenissen,
        basis,
        buurten: args.buurten.as_deref().map(neighbourhoods).transpose()?.unwrap_or_default(),
        vlak,
        vormen,
        dubbel,
        oppervlakte,
    })
}

/// The events, and the numbers of rows that say the same as an earlier one.
fn events(path: &Path, table: &Table) -> Result<(Vec<Gebeurtenis>, Vec<usize>), Fout> {
    let mapping = mapping(path, table, &["datum"])?;
    let mut wrong = Fouten::new(path);
    let (mut out, mut dubbel) = (Vec::with_capacity(table.rows.len()), Vec::new());
    let mut seen = std::collections::HashSet::new();
    for row in &table.rows {
        if !seen.insert(&row.cells) {
            dubbel.push(row.number);
        }
        match event(&mapping, row) {
            Ok(it) => out.push(it),
            Err((field, key)) => wrong.add(row.number, field, key),
        }
    }
    wrong.end()?;
    Ok((out, dubbel))
}

fn event(mapping: &Mapping, row: &Row) -> Result<Gebeurtenis, (&'static str, &'static str)> {
    let cell = |key: &str| mapping.cell(row, key);
    let (datum, tijd) = wanneer(cell("datum"), cell("tijd"), cell("einddatum"), cell("eindtijd"))?;
    let punt = plek(cell("x"), cell("y"), cell("lengte"), cell("breedte"))?;
    let filled = |text: String| Some(text).filter(|t| !t.is_empty());
    let (adres, buurt) = (filled(adressleutel(cell("adres"))), filled(cell("buurt").to_owned()));
    Ok(Gebeurtenis { datum, tijd, punt, adres, slachtoffer: None, buurt })
}

fn periode(args: &Veiligheidsbeeld, all: &[Gebeurtenis]) -> Result<Periode, Fout> {
    let year = |pick: Option<Date>| pick.map(jiff::civil::Date::year);
    let (first, last) = (all.iter().map(|g| g.datum).min(), all.iter().map(|g| g.datum).max());
    let van = args.van.or_else(|| year(first).and_then(|y| Date::new(y, 1, 1).ok()));
    let tot = args.tot.or_else(|| year(last).and_then(|y| Date::new(y, 12, 31).ok()));
    let (Some(van), Some(tot)) = (van, tot) else {
        return Err(Fout::gebruik("de lijst is leeg. Geef de periode met --van en --tot."));
    };
    let after = tot.tomorrow().map_err(|_| Fout::gebruik("--tot ligt te ver weg."))?;
    Periode::new(van, after).map_err(|_| Fout::gebruik("--tot ligt voor --van."))
}

/// Places with a weight.
fn base(path: &Path) -> Result<Vec<(Punt, f64)>, Fout> {
    let table = table(path)?;
    let mapping = mapping(path, &table, &[])?;
    let weight =
        table.header.iter().position(|h| matches!(h.to_lowercase().as_str(), "gewicht" | "weight" | "inwoners" | "adressen" | "aantal"));
    let mut wrong = Fouten::new(path);
    let mut out = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        let cell = |key: &str| mapping.cell(row, key);
        let place = plek(cell("x"), cell("y"), cell("lengte"), cell("breedte"));
        let heavy = weight.map_or(Ok(1.0), |at| getal(row.cell(at)));
        match (place, heavy) {
            (Ok(Some(punt)), Ok(w)) if w >= 0.0 => out.push((punt, w)),
            (Ok(None), _) => wrong.add(row.number, "x", "beeld-cel-helft"),
            (Err((field, key)), _) => wrong.add(row.number, field, key),
            (_, _) => wrong.add(row.number, "gewicht", "beeld-cel-getal"),
        }
    }
    wrong.end()?;
    Ok(out)
}

/// Codes with residents or addresses.
fn neighbourhoods(path: &Path) -> Result<Vec<(String, f64)>, Fout> {
    let table = table(path)?;
    let find = |names: &[&str]| table.header.iter().position(|h| names.contains(&h.to_lowercase().as_str()));
    let (Some(code), Some(base)) = (find(&["buurt", "buurtcode", "code"]), find(&["basis", "inwoners", "adressen", "aantal"])) else {
        return Err(Fout::gebruik(format!("{}: de kolommen buurt en basis (inwoners of adressen) zijn nodig.", path.display())));
    };
    let mut wrong = Fouten::new(path);
    let mut out: Vec<(String, f64)> = Vec::new();
    for row in &table.rows {
        match getal(row.cell(base)) {
            _ if out.iter().any(|(known, _)| known == row.cell(code)) => wrong.add(row.number, "buurt", "beeld-cel-buurt-dubbel"),
            Ok(n) if n >= 0.0 => out.push((row.cell(code).to_owned(), n)),
            _ => wrong.add(row.number, "basis", "beeld-cel-getal"),
        }
    }
    wrong.end()?;
    Ok(out)
}

/// The area on the grid, its size, and where that came from.
fn area(args: &Veiligheidsbeeld, shapes: &[Vorm], points: &[Punt], basis: &[(Punt, f64)]) -> Result<(Vlak, f64, &'static str), Fout> {
    let grid = |e: veiligheidsbeeld::Fout| Fout::gebruik(format!("gebied: {e}."));
    if args.kaart.is_some() {
        let rings: Vec<Vec<Punt>> = shapes.iter().flat_map(|s| s.ringen.clone()).collect();
        let km2 = args.km2.unwrap_or_else(|| shapes.iter().map(|s| kaartbestand::km2(&s.ringen)).sum());
        return Ok((Vlak::veelhoek(&rings, 100.0).map_err(grid)?, km2, "uit de kaart"));
    }
    let all: Vec<Punt> = basis.iter().map(|b| b.0).chain(points.iter().copied()).collect();
    if all.is_empty() {
        let raster = Raster { cel: 100.0, kolom: 0, rij: 3000, breed: 1, hoog: 1 };
        return Ok((Vlak::geheel(raster), args.km2.unwrap_or(1.0), "niet bekend: geef --km2 of --kaart"));
    }
    let raster = Raster::around(&all, 100.0, 500.0).map_err(grid)?;
    let boxed = raster.len() as f64 * 0.01;
    let from = if args.km2.is_some() { "zoals gegeven" } else { "het vak om de plekken; geef --kaart of --km2 voor het echte gebied" };
    Ok((Vlak::geheel(raster), args.km2.unwrap_or(boxed), from))
}

impl Invoer {
    /// Whether the data are good enough.
    pub fn controleer(&self) -> veiligheidsbeeld::Uitkomst<Controle> {
        let rows: Vec<Registratie> = self.gebeurtenissen.iter().map(|g| Registratie { punt: g.punt, tijd: g.tijd }).collect();
        controle(&self.kader, &rows, &self.vlak)
    }

    /// The check, line by line.
    pub fn controle(&self) -> Vec<String> {
        let c = self.controleer().waarde;
        let mut lines = vec![format!(
            "Controle van de invoer: {} overvallen in de periode, {} met een plek. Oppervlakte: {}.",
            c.aantal, c.geplaatst, self.oppervlakte
        )];
        let mut note = |wrong: bool, line: String| {
            if wrong {
                lines.push(format!("  let op: {line}"));
            }
        };
        note(self.buiten_periode > 0, format!("{} rijen liggen buiten de periode en tellen niet mee", self.buiten_periode));
        let rows: Vec<String> = self.dubbel.iter().take(GENOEMD).map(ToString::to_string).collect();
        note(
            !rows.is_empty(),
            format!("{} rijen zijn gelijk aan een eerdere en tellen wel mee: rij {}", self.dubbel.len(), rows.join(", ")),
        );
        note(c.te_weinig_geplaatst, "minder dan 85% heeft een plek: een kaart misleidt dan".to_owned());
        for s in &c.standaardplekken {
            note(
                true,
                format!(
                    "{} overvallen op precies dezelfde plek ({:.0}, {:.0}): een standaardplek, zoals het bureau of het midden van een straat?",
                    s.aantal,
                    s.punt.x(),
                    s.punt.y()
                ),
            );
        }
        note(c.buiten_gebied > 0, format!("{} overvallen liggen buiten het gebied", c.buiten_gebied));
        note(c.zonder_tijd > 0, format!("{} overvallen zonder tijd", c.zonder_tijd));
        note(c.middernacht > 0, format!("{} overvallen om precies 00.00 uur: vaak betekent dat 'onbekend'", c.middernacht));
        note(
            c.ruime_tijd > 0,
            format!("{} overvallen met een interval van meer dan een uur: die worden over de uren verdeeld", c.ruime_tijd),
        );
        lines
    }
}
