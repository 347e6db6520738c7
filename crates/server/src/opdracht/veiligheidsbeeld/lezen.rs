//! The files of `veiligheidsbeeld`: read whole, or refused with every row that is wrong.

use std::{
    collections::HashSet,
    fs::File,
    io::{BufReader, Read as _},
    path::Path,
};

use beeld::{
    binnen::Omtrek,
    gebeurtenissen::{self, GENOEMD, Lijst, Weigering},
    getal::getal,
    kaartbestand::{self, Vorm},
};
use jiff::civil::Date;
use opdrachtregel::{Fout, cli::Veiligheidsbeeld, fout::oorzaak};
use tabel::{Limits, ReadError, Rows};
use veiligheidsbeeld::{
    Gebied, Kader, Periode, Punt, Raster, Vlak,
    beeld::Gebeurtenis,
    controle::{Controle, Registratie, controle},
};
use web::{Taal, Tr};

/// Largest file that is read whole: a workbook or a map. A list as CSV is read row by row, and may be as large as it is.
const GEHEEL: usize = 100 * 1024 * 1024;
/// Most rows of a list.
const RIJEN: usize = 2_000_000;
/// How much of a file is read at a time.
const STUK: usize = 1024 * 1024;

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
    /// Rows that say exactly the same as another: the first of them, and how many there are.
    dubbel: (Vec<usize>, usize),
    /// Rows outside the period.
    buiten_periode: usize,
    /// Where the area came from.
    oppervlakte: &'static str,
}

fn t(key: &str) -> String {
    Tr::new(Taal::Nl).t(key)
}

fn open(path: &Path) -> Result<File, Fout> {
    File::open(path).map_err(|e| onleesbaar(path, &e))
}

fn onleesbaar(path: &Path, e: &std::io::Error) -> Fout {
    Fout::gebruik(format!("{} is niet te lezen: {}.", path.display(), oorzaak(e)))
}

/// A file that is read whole.
fn bytes(path: &Path) -> Result<Vec<u8>, Fout> {
    let mut out = Vec::new();
    open(path)?.take(GEHEEL as u64 + 1).read_to_end(&mut out).map_err(|e| onleesbaar(path, &e))?;
    if out.len() > GEHEEL {
        let most = GEHEEL / (1024 * 1024);
        return Err(Fout::gebruik(format!(
            "{}: een kaart of werkblad mag hoogstens {most} MB zijn. Een lijst als CSV mag groter.",
            path.display()
        )));
    }
    Ok(out)
}

fn is_map(path: &Path) -> bool {
    path.extension().is_some_and(|x| x.eq_ignore_ascii_case("geojson") || x.eq_ignore_ascii_case("json"))
}

/// What is wrong with a map, and where.
fn misplaatst(path: &Path, (nr, key): kaartbestand::Fout) -> Fout {
    match nr {
        0 => Fout::gebruik(format!("{}: {}", path.display(), t(key))),
        nr => Fout::gebruik(format!("{}: onderdeel {nr}: {}", path.display(), t(key))),
    }
}

/// The rows of a list or a map of points.
fn rows(path: &Path) -> Result<Rows<BufReader<File>>, Fout> {
    let limits = Limits { bytes: GEHEEL, rows: RIJEN, ..Limits::default() };
    if is_map(path) {
        let text =
            String::from_utf8(bytes(path)?).map_err(|_| Fout::gebruik(format!("{} is geen GeoJSON: geen UTF-8.", path.display())))?;
        return kaartbestand::punten(&text).map(|table| Rows::of(table, &limits)).map_err(|e| misplaatst(path, e));
    }
    let name = path.display().to_string();
    Rows::open(BufReader::with_capacity(STUK, open(path)?), &name, &limits).map_err(|e| onbruikbaar(path, &e))
}

fn onbruikbaar(path: &Path, why: &ReadError) -> Fout {
    let why = match why {
        ReadError::Empty => "het bestand is leeg".to_owned(),
        ReadError::TooLarge => {
            format!("het bestand is te groot (een werkblad hoogstens {} MB; een lijst als CSV mag groter)", GEHEEL / (1024 * 1024))
        }
        ReadError::TooManyRows(n) => format!("meer dan {n} rijen; neem een kortere periode of een kleiner gebied"),
        ReadError::TooManyColumns(n) => format!("meer dan {n} kolommen"),
        ReadError::OpenQuote(row) => format!("rij {row}: een aanhalingsteken gaat open en niet dicht"),
        ReadError::LongRow(row) => format!("rij {row} houdt niet op: dit is geen lijst, of het bestand is beschadigd"),
        ReadError::Broken => "het bestand is niet tot het einde te lezen".to_owned(),
        ReadError::OldOrLocked => {
            "dit is een oud Excel-bestand (.xls) of het heeft een wachtwoord; bewaar het als .xlsx of .csv".to_owned()
        }
        ReadError::Refused(key) => t(key),
        ReadError::NoWorkbook => "dit werkblad is niet te lezen; bewaar het opnieuw als .xlsx of .csv".to_owned(),
    };
    Fout::gebruik(format!("{}: {why}.", path.display()))
}

/// Why nothing was taken over, in words.
fn geweigerd(path: &Path, why: Weigering) -> Fout {
    let name = path.display();
    match why {
        Weigering::Tabel(e) => onbruikbaar(path, &e),
        Weigering::Persoon(names) => Fout::gebruik(format!("{name}: {} ({})", t("beeld-kolom-persoon"), names.join(", "))),
        Weigering::Kolommen(issues, header) => {
            let wrong: Vec<String> = issues.iter().map(|i| format!("{} ({})", i.column, t(&i.code))).collect();
            Fout::gebruik(format!("{name}: kolommen kloppen niet: {}. Gevonden: {}.", wrong.join(", "), header.join(", ")))
        }
        Weigering::Cellen(found, more) => {
            let mut all: Vec<String> = found.iter().map(|(row, field, key)| format!("rij {row}, {field}: {}", t(key))).collect();
            all.extend((more > 0).then(|| format!("en nog {more}")));
            Fout::gebruik(format!("{name}: er is niets berekend.\n      {}", all.join("\n      ")))
        }
    }
}

/// Reads everything that was named.
pub fn lees(args: &Veiligheidsbeeld) -> Result<Invoer, Fout> {
    let Lijst { gebeurtenissen: all, dubbel, dubbelen } =
        gebeurtenissen::lijst(rows(&args.lijst)?).map_err(|why| geweigerd(&args.lijst, why))?;
    let periode = periode(args, &all)?;
    let read = all.len();
    let mut gebeurtenissen: Vec<Gebeurtenis> = all.into_iter().filter(|g| periode.van() <= g.datum && g.datum < periode.tot()).collect();
    let basis = match &args.basis {
        Some(path) => gebeurtenissen::plekken(rows(path)?).map_err(|why| geweigerd(path, why))?,
        None => Vec::new(),
    };
    let points: Vec<Punt> = gebeurtenissen.iter().filter_map(|g| g.punt).collect();
    let vormen: Vec<Vorm> = match &args.kaart {
        Some(path) => kaartbestand::gebieden(&bytes(path)?).map_err(|e| misplaatst(path, e))?,
        None => Vec::new(),
    };
    by_place(&mut gebeurtenissen, &vormen);
    let (vlak, km2, oppervlakte) = area(args, &vormen, &points, &basis)?;
    let kader = Kader::new(Gebied { naam: args.gebied.clone(), km2 }, periode, gebeurtenissen.len(), points.len(), args.zaad);
    Ok(Invoer {
        kader: kader.map_err(|e| Fout::gebruik(format!("{e}.")))?,
        buiten_periode: read - gebeurtenissen.len(),
        gebeurtenissen,
        basis,
        buurten: args.buurten.as_deref().map(neighbourhoods).transpose()?.unwrap_or_default(),
        vlak,
        vormen,
        dubbel: (dubbel, dubbelen),
        oppervlakte,
    })
}

/// Gives events of which the list tells no neighbourhood the one of the map in which they lie; an outline of all of it is none.
fn by_place(events: &mut [Gebeurtenis], shapes: &[Vorm]) {
    let outlines: Vec<(&str, Omtrek)> = shapes.iter().filter_map(|v| Some((v.naam.as_deref()?, Omtrek::new(&v.ringen)))).collect();
    for g in events.iter_mut().filter(|g| outlines.len() > 1 && g.buurt.is_none()) {
        g.buurt = g.punt.and_then(|p| outlines.iter().find(|(_, o)| o.holds(p))).map(|(code, _)| (*code).into());
    }
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

/// Codes with residents or addresses.
fn neighbourhoods(path: &Path) -> Result<Vec<(String, f64)>, Fout> {
    let mut rows = rows(path)?;
    let find = |names: &[&str]| rows.header().iter().position(|h| names.contains(&h.to_lowercase().as_str()));
    let (Some(code), Some(base)) = (find(&["buurt", "buurtcode", "code"]), find(&["basis", "inwoners", "adressen", "aantal"])) else {
        return Err(Fout::gebruik(format!("{}: de kolommen buurt en basis (inwoners of adressen) zijn nodig.", path.display())));
    };
    let (mut wrong, mut more) = (Vec::new(), 0);
    let (mut out, mut known): (Vec<(String, f64)>, HashSet<String>) = Default::default();
    while let Some(row) = rows.row().map_err(|e| onbruikbaar(path, &e))? {
        let why = match getal(row.cell(base)) {
            _ if !known.insert(row.cell(code).to_owned()) => ("buurt", "beeld-cel-buurt-dubbel"),
            Ok(n) if n >= 0.0 => {
                out.push((row.cell(code).to_owned(), n));
                continue;
            }
            _ => ("basis", "beeld-cel-getal"),
        };
        if wrong.len() < GENOEMD {
            wrong.push((row.number, why.0, why.1));
        } else {
            more += 1;
        }
    }
    if wrong.is_empty() { Ok(out) } else { Err(geweigerd(path, Weigering::Cellen(wrong, more))) }
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
        let rows: Vec<String> = self.dubbel.0.iter().map(ToString::to_string).collect();
        note(!rows.is_empty(), format!("{} rijen zijn gelijk aan een eerdere en tellen wel mee: rij {}", self.dubbel.1, rows.join(", ")));
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
