//! Registered crime of the police straight from the service that publishes it: open data (CC0) at CBS, OData version 3, without a key. What comes is put
//! together to one file as somebody could have downloaded it, and goes the way of every file: check, report, confirm, turn back. When anything is
//! wrong there is no file, so that nothing is taken over half.
//!
//! Asked for is little: the kinds of crime that the picture uses, of one municipality with its districts and neighbourhoods. The traps of these tables
//! (padded keys, months and years in one column, at most 10,000 rows an answer, codes that change) are handled here, and again where the file is read.

use domain::codes;
use jiff::civil::Date;
use ophalen::Dienst;
use serde_json::{Map, Value, json};

use crate::politiecijfers::{Periode, SOORTEN, soortcode};

codes! {
    /// Politietabel: which table of the police.
    pub Politietabel "beeldpolitietabel" {
        /// Per year.
        Jaar = "47018NED",
        /// Per month.
        Maand = "47022NED",
    }
}

/// Years that are asked for.
pub(crate) const JAREN: i16 = 6;
/// Years of which months are asked for.
pub(crate) const MAANDJAREN: i16 = 3;
/// Rows an answer: the service gives 10,000 at most.
const RIJEN: usize = 5_000;
/// Answers in a row to one question: a service that keeps pointing to a next page is not followed for ever.
const PAGINAS: usize = 40;
/// Rows of the whole: a municipality with 700 neighbourhoods stays below.
pub(crate) const TOTAAL: usize = 150_000;

/// What robbery is called; a code list that calls its code otherwise is another list than this was written for.
pub(crate) const OVERVAL: (&str, &str) = ("1.4.7", "overval");

/// Why there is no file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fout {
    /// Nothing came, or not everything.
    #[error(transparent)]
    Net(#[from] ophalen::Fout),
    /// The answer is no JSON as this service gives it.
    #[error("no OData: {0}")]
    Vorm(&'static str),
    /// A column that is needed is not there.
    #[error("no column {0}")]
    Kolom(&'static str),
    /// The code of robbery means something else.
    #[error("1.4.7 is not robbery")]
    Code,
    /// There is nothing about this municipality.
    #[error("nothing about this municipality")]
    Leeg,
    /// There is more than any municipality has.
    #[error("too many rows")]
    TeVeel,
}

impl Fout {
    /// Key of the sentence about it.
    pub fn sleutel(&self) -> String {
        match self {
            Self::Net(net) => format!("fout-ophalen-{}", net.code()),
            Self::Vorm(_) => "fout-ophalen-vorm".to_owned(),
            Self::Kolom(_) => "fout-ophalen-kolom".to_owned(),
            Self::Code => "fout-ophalen-code".to_owned(),
            Self::Leeg => "fout-ophalen-leeg".to_owned(),
            Self::TeVeel => "fout-ophalen-te-veel".to_owned(),
        }
    }

    /// What stands in that sentence: which column, status or address.
    pub fn wat(&self) -> String {
        match self {
            Self::Net(ophalen::Fout::Status(n)) => n.to_string(),
            Self::Net(ophalen::Fout::Omgeleid(to) | ophalen::Fout::Adres(to)) => to.clone(),
            Self::Kolom(name) => (*name).to_owned(),
            _ => String::new(),
        }
    }
}

/// A file as it could have been downloaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opgehaald {
    /// Name: table, municipality and day.
    pub naam: String,
    /// OData JSON, with where it came from.
    pub bytes: Vec<u8>,
    /// Rows.
    pub rijen: usize,
}

/// Asks for a table about a municipality (`GM0344`). `voortgang` hears how many of how many questions were answered.
///
/// # Errors
/// When anything of it is missing: then there is no file.
pub fn haal(
    dienst: &Dienst,
    tabel: Politietabel,
    gemeente: &str,
    op: Date,
    mut voortgang: impl FnMut(usize, usize),
) -> Result<Opgehaald, Fout> {
    let vraag = Vraag { dienst, pad: format!("ODataFeed/odata/{}", domain::Code::code(tabel)) };
    let telling = vraag.telkolom()?;
    let soorten = vraag.soorten()?;
    let perioden = vraag.perioden(tabel)?;
    let parts: Vec<(&String, &Vec<String>)> = soorten.iter().flat_map(|s| perioden.iter().map(move |p| (s, p))).collect();
    let (all, mut rows) = (parts.len() + 3, Vec::new());
    voortgang(3, all);
    for (at, (soort, perioden)) in parts.into_iter().enumerate() {
        rows.extend(vraag.rijen(gemeente, soort, perioden, &telling)?);
        if rows.len() > TOTAAL {
            return Err(Fout::TeVeel);
        }
        voortgang(at + 4, all);
    }
    if rows.is_empty() {
        return Err(Fout::Leeg);
    }
    let (code, rijen) = (domain::Code::code(tabel), rows.len());
    let file = json!({
        "herkomst": { "adres": format!("{}/{}", dienst.adres(), vraag.pad), "tabel": code, "opgehaald": op.to_string() },
        "value": rows,
    });
    Ok(Opgehaald { naam: format!("{code}-{gemeente}-{op}.json"), bytes: file.to_string().into_bytes(), rijen })
}

struct Vraag<'a> {
    dienst: &'a Dienst,
    pad: String,
}

impl Vraag<'_> {
    /// The column with the count: its name ends in a number that differs between editions.
    fn telkolom(&self) -> Result<String, Fout> {
        let all = self.lijst("DataProperties", &[("$format", "json")])?;
        let keys: Vec<&str> = all.iter().filter_map(|p| text(p, "Key")).collect();
        for need in ["SoortMisdrijf", "WijkenEnBuurten", "Perioden"] {
            if !keys.contains(&need) {
                return Err(Fout::Kolom(need));
            }
        }
        let count = keys.iter().find(|k| k.starts_with("GeregistreerdeMisdrijven"));
        count.filter(|k| naamachtig(k)).map(|k| (*k).to_owned()).ok_or(Fout::Kolom("GeregistreerdeMisdrijven"))
    }

    /// The keys of the kinds that the picture uses, padded as the service pads them: without the pad it finds nothing, and says nothing.
    fn soorten(&self) -> Result<Vec<String>, Fout> {
        let all = self.lijst("SoortMisdrijf", &[("$format", "json")])?;
        let named = |code: &str| all.iter().find(|s| text(s, "Key").map(soortcode) == Some(code));
        let robbery = named(OVERVAL.0).and_then(|s| text(s, "Title")).unwrap_or_default().to_lowercase();
        if !robbery.contains(OVERVAL.1) {
            return Err(Fout::Code);
        }
        let keys = SOORTEN.iter().filter_map(|code| named(code).and_then(|s| text(s, "Key")));
        Ok(keys.map(str::to_owned).collect())
    }

    /// The periods that exist, as far as they are asked for: years together, months by year, so that an answer stays small. Never as a range: that
    /// would find months and years together.
    fn perioden(&self, tabel: Politietabel) -> Result<Vec<Vec<String>>, Fout> {
        let all = self.lijst("Perioden", &[("$format", "json")])?;
        let known: Vec<(Periode, &str)> = all.iter().filter_map(|p| text(p, "Key")).filter_map(|k| Some((Periode::lees(k)?, k))).collect();
        let mut out: Vec<Vec<String>> = Vec::new();
        if tabel == Politietabel::Jaar {
            let mut years: Vec<(i16, &str)> =
                known.iter().filter_map(|(p, k)| if let Periode::Jaar(y) = p { Some((*y, *k)) } else { None }).collect();
            years.sort_unstable();
            out.push(years.iter().rev().take(JAREN as usize).map(|(_, k)| (*k).to_owned()).collect());
        } else {
            let months: Vec<(i16, &str)> =
                known.iter().filter_map(|(p, k)| if let Periode::Maand(y, _) = p { Some((*y, *k)) } else { None }).collect();
            let newest = months.iter().map(|(y, _)| *y).max().unwrap_or(0);
            let of = |year: i16| months.iter().filter(move |(y, _)| *y == year).map(|(_, k)| (*k).to_owned()).collect::<Vec<_>>();
            out.extend((newest - MAANDJAREN + 1..=newest).map(of));
        }
        out.retain(|keys| !keys.is_empty());
        if out.is_empty() { Err(Fout::Vorm("Perioden")) } else { Ok(out) }
    }

    /// All rows of one kind in these periods, page by page.
    fn rijen(&self, gemeente: &str, soort: &str, perioden: &[String], telling: &str) -> Result<Vec<Value>, Fout> {
        let digits = gemeente.trim_start_matches("GM");
        let periods: Vec<String> = perioden.iter().map(|p| format!("Perioden eq {}", quoted(p))).collect();
        let filter = format!(
            "SoortMisdrijf eq {} and substring(WijkenEnBuurten,2,4) eq {} and ({})",
            quoted(soort),
            quoted(digits),
            periods.join(" or ")
        );
        let select = format!("SoortMisdrijf,WijkenEnBuurten,Perioden,{telling}");
        let (mut out, mut next, mut seen): (Vec<Value>, Option<String>, usize) = (Vec::new(), None, 0);
        for _ in 0..PAGINAS {
            let (top, skip) = (RIJEN.to_string(), seen.to_string());
            let page = match &next {
                Some(address) => self.dienst.volgende(address)?,
                None => {
                    let ask = [("$filter", filter.as_str()), ("$select", &select), ("$format", "json"), ("$top", &top), ("$skip", &skip)];
                    self.dienst.haal(&format!("{}/TypedDataSet", self.pad), &ask)?
                }
            };
            let (rows, more) = gelezen(&page, "TypedDataSet")?;
            let full = rows.len() >= RIJEN;
            seen += rows.len();
            for row in &rows {
                out.extend(rij(row, gemeente, telling)?);
            }
            if out.len() > TOTAAL {
                return Err(Fout::TeVeel);
            }
            match more {
                Some(address) => next = Some(address),
                None if full && next.is_none() => {}
                None => return Ok(out),
            }
        }
        Err(Fout::TeVeel)
    }

    fn lijst(&self, what: &'static str, ask: &[(&str, &str)]) -> Result<Vec<Value>, Fout> {
        let (mut rows, mut next) = gelezen(&self.dienst.haal(&format!("{}/{what}", self.pad), ask)?, what)?;
        for _ in 0..PAGINAS {
            let Some(address) = next else { return Ok(rows) };
            let (more, after) = gelezen(&self.dienst.volgende(&address)?, what)?;
            rows.extend(more);
            next = after;
        }
        Err(Fout::TeVeel)
    }
}

/// The rows of an answer, and the address of the next page.
fn gelezen(bytes: &[u8], what: &'static str) -> Result<(Vec<Value>, Option<String>), Fout> {
    let mut value: Value = serde_json::from_slice(bytes).map_err(|_| Fout::Vorm(what))?;
    let next = ["odata.nextLink", "@odata.nextLink"].iter().find_map(|name| value.get(*name)?.as_str().map(str::to_owned));
    match value.get_mut("value").map(Value::take) {
        Some(Value::Array(rows)) => Ok((rows, next)),
        _ => Err(Fout::Vorm(what)),
    }
}

/// A row with what is kept of it; nothing for an area of another municipality.
fn rij(row: &Value, gemeente: &str, telling: &str) -> Result<Option<Value>, Fout> {
    let cell = |name: &'static str| text(row, name).ok_or(Fout::Kolom(name));
    let (soort, gebied, periode) = (cell("SoortMisdrijf")?, cell("WijkenEnBuurten")?, cell("Perioden")?);
    let count = row.get(telling).ok_or(Fout::Kolom("GeregistreerdeMisdrijven"))?;
    if !(count.is_null() || count.is_u64()) {
        return Err(Fout::Vorm("TypedDataSet"));
    }
    let own = gebied.trim().get(2..6) == gemeente.get(2..6);
    let kept = [
        ("SoortMisdrijf", json!(soort)),
        ("WijkenEnBuurten", json!(gebied)),
        ("Perioden", json!(periode)),
        ("GeregistreerdeMisdrijven_1", count.clone()),
    ];
    let kept: Map<String, Value> = kept.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    Ok(own.then_some(Value::Object(kept)))
}

fn text<'a>(value: &'a Value, name: &str) -> Option<&'a str> {
    value.get(name)?.as_str()
}

/// A text in a question: what the service itself called something may not end it.
fn quoted(said: &str) -> String {
    format!("'{}'", said.replace('\'', "''"))
}

/// A name of a column and nothing else.
fn naamachtig(name: &str) -> bool {
    name.len() <= 60 && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

#[cfg(test)]
pub(crate) mod tests;
