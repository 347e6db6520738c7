//! Figures of the police from a file that somebody downloaded, of the whole country and as large as it is: only the rows of one municipality are kept,
//! and what comes out is a file like the service itself gives ([`crate::politiedienst`]).

use std::{
    collections::BTreeMap,
    io::{BufRead, Read as _},
};

use domain::Code as _;
use serde_json::{Value, json};
use tabel::{Limits, ReadError, Record, Rows};

use crate::{
    politiecijfers::{Periode, SOORTEN, odata, soortcode},
    politiedienst::{JAREN, MAANDJAREN, OVERVAL, Opgehaald, Politietabel, TOTAAL},
};

/// Largest file of JSON: that is read whole.
const JSON: usize = 100 * 1024 * 1024;

/// Why nothing comes out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fout {
    /// It is no table, or not whole.
    #[error(transparent)]
    Tabel(#[from] ReadError),
    /// JSON that is too large to be read whole.
    #[error("JSON of more than {0} MB")]
    Json(usize),
    /// A column that is needed is not there.
    #[error("no column {0}")]
    Kolom(&'static str),
    /// The code of robbery means something else.
    #[error("1.4.7 is not robbery")]
    Code,
    /// A row whose number is none.
    #[error("row {0} has no number")]
    Aantal(usize),
    /// There is nothing about this municipality.
    #[error("nothing about this municipality")]
    Leeg,
    /// There is more than any municipality has.
    #[error("too many rows")]
    TeVeel,
}

impl Fout {
    /// Key of the sentence about it, and what stands in it.
    pub fn zin(&self) -> (&'static str, String) {
        let say = |key, what: &dyn ToString| (key, what.to_string());
        match self {
            Self::Tabel(ReadError::Empty) => say("fout-bestand-leeg", &""),
            Self::Tabel(ReadError::OpenQuote(row)) => say("politiebestand-aanhaling", row),
            Self::Tabel(ReadError::LongRow(row)) => say("politiebestand-lange-rij", row),
            Self::Tabel(_) => say("politiebestand-onleesbaar", &""),
            Self::Json(most) => say("politiebestand-json", most),
            Self::Kolom(name) => say("politiebestand-kolom", name),
            Self::Code => say("politiebestand-code", &""),
            Self::Aantal(row) => say("politiebestand-aantal", row),
            Self::Leeg => say("politiebestand-niets", &""),
            Self::TeVeel => say("politiebestand-te-veel", &""),
        }
    }
}

/// Columns that are read.
struct Kolommen {
    gebied: usize,
    soort: usize,
    periode: usize,
    aantal: usize,
}

impl Kolommen {
    fn van(header: &[String]) -> Result<Self, Fout> {
        let at = |names: &[&'static str]| {
            let found = names.iter().find_map(|name| header.iter().position(|h| h.to_lowercase().starts_with(&name.to_lowercase())));
            found.ok_or(Fout::Kolom(names[0]))
        };
        Ok(Self {
            gebied: at(&["WijkenEnBuurten", "RegioS"])?,
            soort: at(&["SoortMisdrijf"])?,
            periode: at(&["Perioden"])?,
            aantal: at(&["GeregistreerdeMisdrijven"])?,
        })
    }
}

/// Kind, area and period.
type Waarvan = (u8, String, Periode);
/// A count of each; nothing for what was not published.
type Cijfers = BTreeMap<Waarvan, Option<u32>>;

/// The figures of a municipality (`GM0344`), the latest years as the service would give them.
///
/// # Errors
/// When the file cannot be read to its end, is another table, or says nothing about this municipality: then nothing comes out.
pub fn uit_bestand(mut source: impl BufRead, naam: &str, gemeente: &str, tabel: Politietabel) -> Result<Opgehaald, Fout> {
    let limits = Limits { bytes: JSON, rows: usize::MAX, ..Limits::default() };
    let begin = source.fill_buf().map_err(|_| ReadError::Broken)?;
    let first = begin.iter().find(|b| !b.is_ascii_whitespace() && !matches!(b, 0xEF | 0xBB | 0xBF));
    let mut rows = if matches!(first, Some(b'{' | b'[')) {
        let mut bytes = Vec::new();
        source.take(JSON as u64 + 1).read_to_end(&mut bytes).map_err(|_| ReadError::Broken)?;
        if bytes.len() > JSON {
            return Err(Fout::Json(JSON / (1024 * 1024)));
        }
        Rows::of(odata(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes))?, &limits)
    } else {
        Rows::open(source, naam, &limits)?
    };
    let k = Kolommen::van(rows.header())?;
    let own = gemeente.get(2..6).unwrap_or_default();
    let mut kept = Cijfers::new();
    while let Some(row) = rows.row()? {
        if let Some((key, aantal)) = rij(&k, &row, own, tabel)? {
            kept.insert(key, aantal);
        }
    }
    bestand(&laatste(kept, tabel), gemeente, tabel)
}

/// What a row says, when it is about this municipality, a kind that is used, and a period of this table.
fn rij(k: &Kolommen, row: &Record<'_>, own: &str, tabel: Politietabel) -> Result<Option<(Waarvan, Option<u32>)>, Fout> {
    let gebied = row.cell(k.gebied);
    if gebied.get(2..6) != Some(own) {
        return Ok(None);
    }
    let said = row.cell(k.soort);
    let code = soortcode(said);
    let Some(soort) = SOORTEN.iter().position(|s| *s == code) else { return Ok(None) };
    let title = said.get(code.len()..).unwrap_or_default().trim();
    if code == OVERVAL.0 && !title.is_empty() && !title.to_lowercase().contains(OVERVAL.1) {
        return Err(Fout::Code);
    }
    let periode = match (Periode::lees(row.cell(k.periode)), tabel) {
        (Some(p @ Periode::Jaar(_)), Politietabel::Jaar) | (Some(p @ Periode::Maand(..)), Politietabel::Maand) => p,
        _ => return Ok(None),
    };
    let aantal = match row.cell(k.aantal) {
        "" | "." | "x" | "null" | "NULL" => None,
        number => Some(number.parse().map_err(|_| Fout::Aantal(row.number))?),
    };
    let soort = u8::try_from(soort).unwrap_or(u8::MAX);
    Ok(Some(((soort, gebied.to_owned(), periode), aantal)))
}

/// The latest years.
fn laatste(all: Cijfers, tabel: Politietabel) -> Cijfers {
    let year = |p: &Periode| match p {
        Periode::Jaar(y) | Periode::Maand(y, _) => *y,
    };
    let newest = all.keys().map(|(.., p)| year(p)).max().unwrap_or(0);
    let years = if tabel == Politietabel::Jaar { JAREN } else { MAANDJAREN };
    all.into_iter().filter(|((.., p), _)| year(p) > newest - years).collect()
}

fn bestand(kept: &Cijfers, gemeente: &str, tabel: Politietabel) -> Result<Opgehaald, Fout> {
    if kept.is_empty() {
        return Err(Fout::Leeg);
    }
    if kept.len() > TOTAAL {
        return Err(Fout::TeVeel);
    }
    let row = |((soort, gebied, periode), aantal): (&Waarvan, &Option<u32>)| {
        json!({
            "SoortMisdrijf": SOORTEN.get(usize::from(*soort)).copied().unwrap_or_default(),
            "WijkenEnBuurten": gebied, "Perioden": periode.to_string(), "GeregistreerdeMisdrijven_1": aantal,
        })
    };
    let rows: Vec<Value> = kept.iter().map(row).collect();
    let (rijen, naam) = (rows.len(), format!("{}-{gemeente}.json", tabel.code()));
    Ok(Opgehaald { naam, bytes: json!({ "value": rows }).to_string().into_bytes(), rijen })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]
    use super::*;
    use crate::politiecijfers::lees;

    /// As the service for downloads writes it: quoted, and padded on both sides.
    const CSV: &str = "\"ID\";\"SoortMisdrijf\";\"WijkenEnBuurten\";\"Perioden\";\"GeregistreerdeMisdrijven_1\"\n\
        \"0\";\"0.0.0 \";\"GM9999    \";\"2025MM11\";\"     900\"\n\
        \"1\";\"1.4.7 \";\"GM9999    \";\"2025MM11\";\"       2\"\n\
        \"2\";\"1.4.7 \";\"BU99990001\";\"2025MM11\";\"       .\"\n\
        \"3\";\"1.4.7 \";\"BU03630001\";\"2025MM11\";\"       9\"\n\
        \"4\";\"1.4.6 \";\"GM9999    \";\"2025MM12\";\"       0\"\n\
        \"5\";\"1.4.7 \";\"GM9999    \";\"2025JJ00\";\"      14\"\n\
        \"6\";\"1.2.1 \";\"GM9999    \";\"2025MM12\";\"      70\"\n\
        \"7\";\"1.4.7 \";\"GM9999    \";\"2021MM12\";\"      70\"\n";

    fn uit(text: &str, tabel: Politietabel) -> Result<Vec<String>, Fout> {
        let made = uit_bestand(text.as_bytes(), "47022NED.csv", "GM9999", tabel)?;
        let value: Value = serde_json::from_slice(&made.bytes).unwrap();
        let say = |r: &Value| {
            let cells = ["SoortMisdrijf", "WijkenEnBuurten", "Perioden", "GeregistreerdeMisdrijven_1"].map(|k| r[k].to_string());
            cells.join("|").replace('"', "")
        };
        let out: Vec<String> = value["value"].as_array().unwrap().iter().map(say).collect();
        assert_eq!(made.rijen, out.len());
        Ok(out)
    }

    #[test]
    fn of_a_file_of_the_country_the_rows_of_one_municipality_are_kept() {
        let months = uit(CSV, Politietabel::Maand).unwrap();
        assert_eq!(months, ["1.4.7|BU99990001|2025MM11|null", "1.4.7|GM9999|2025MM11|2", "1.4.6|GM9999|2025MM12|0"]);
        assert_eq!(uit(CSV, Politietabel::Jaar).unwrap(), ["1.4.7|GM9999|2025JJ00|14"], "years and months are not mixed");
        let made = uit_bestand(CSV.as_bytes(), "x.csv", "GM9999", Politietabel::Maand).unwrap();
        let table = lees(&made.bytes, &made.naam, &Limits::default()).unwrap();
        let rows: Vec<String> = table.rows.iter().map(|r| r.cells.join("|")).collect();
        assert_eq!(
            rows,
            ["47022NED|BU99990001|1.4.7|2025MM11|", "47022NED|GM9999|1.4.7|2025MM11|2"],
            "the page leaves the newest month out"
        );
    }

    #[test]
    fn the_same_from_json_of_the_service() {
        let json = json!({"value": [{"SoortMisdrijf": "1.4.7 ", "WijkenEnBuurten": "GM9999    ", "Perioden": "2025MM11", "GeregistreerdeMisdrijven_1": null}]});
        assert_eq!(uit(&json.to_string(), Politietabel::Maand).unwrap(), ["1.4.7|GM9999|2025MM11|null"]);
    }

    #[test]
    fn another_table_or_a_damaged_one_gives_nothing() {
        let month = |text: &str| uit(text, Politietabel::Maand).unwrap_err();
        assert_eq!(month("naam;soort\nx;y\n"), Fout::Kolom("WijkenEnBuurten"));
        assert_eq!(month(&CSV.replace("       2", "   twee")), Fout::Aantal(3));
        assert_eq!(month(&CSV.replace("1.4.7 ", "1.4.7 Vernieling")), Fout::Code);
        assert_eq!(month(&CSV.replace("9999", "8888")), Fout::Leeg);
        assert_eq!(month(&format!("{CSV}\"8;")), Fout::Tabel(ReadError::OpenQuote(10)));
        assert_eq!(month(""), Fout::Tabel(ReadError::Empty));
        assert_eq!(month("{\"value\":[{"), Fout::Tabel(ReadError::NoWorkbook));
        for fout in [month(""), month("naam;soort\nx;y\n"), Fout::Json(100), Fout::TeVeel, Fout::Leeg, Fout::Aantal(3), Fout::Code] {
            let (key, what) = fout.zin();
            let zin = web::Tr::new(web::Taal::Nl).with(key, web::args![("wat", what)]);
            assert!(zin.ends_with('.') && !zin.contains(key), "{zin}");
        }
    }
}
