//! Registered crime of the police (47022NED per month, 47018NED per year) from a file: CSV, or JSON as OData gives it, downloaded by somebody or put
//! together from the service itself ([`crate::politiedienst`]).
//!
//! Every trap of these tables is handled here and tested: codes padded with spaces, months and years in one column, nothing that means "not
//! published", totals of totals, a newest month that is not complete, names of columns that end in a number.

use serde_json::Value;
use tabel::{Encoding, Origin, ReadError, Row, Table};

/// Kinds of crime that the picture uses. `0.0.0` and other totals are never read: they would be counted twice.
pub const SOORTEN: &[&str] = &["1.4.7", "1.4.6", "1.1.1", "2.5.1", "1.6.1"];

/// A month or a year, as the tables write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Periode {
    /// A whole year.
    Jaar(i16),
    /// A month of a year.
    Maand(i16, u8),
}

impl Periode {
    /// `2025JJ00` or `2025MM04`; quarters and the like are none.
    pub fn lees(text: &str) -> Option<Self> {
        let text = text.trim();
        let (year, rest) = text.split_at_checked(4)?;
        let year = year.parse().ok()?;
        match rest.split_at_checked(2)? {
            ("JJ", "00") => Some(Self::Jaar(year)),
            ("MM", month) => month.parse().ok().filter(|m| (1..=12).contains(m)).map(|m| Self::Maand(year, m)),
            _ => None,
        }
    }
}

impl std::fmt::Display for Periode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Jaar(year) => write!(f, "{year}JJ00"),
            Self::Maand(year, month) => write!(f, "{year}MM{month:02}"),
        }
    }
}

/// The code at the beginning of a text: "1.4.7 Overval" and "1.4.7 " are both 1.4.7.
pub fn soortcode(text: &str) -> &str {
    text.split_whitespace().next().unwrap_or_default()
}

/// JSON as OData gives it, as the rows of a table; null becomes an empty cell.
pub(crate) fn odata(bytes: &[u8]) -> Result<Table, ReadError> {
    let value: Value = serde_json::from_slice(bytes).map_err(|_| ReadError::NoWorkbook)?;
    let list = value.get("value").unwrap_or(&value).as_array().ok_or(ReadError::NoWorkbook)?;
    let mut header: Vec<String> = Vec::new();
    for name in list.iter().filter_map(Value::as_object).flat_map(|row| row.keys()) {
        if !header.contains(name) {
            header.push(name.clone());
        }
    }
    let cell = |row: &Value, name: &String| match row.get(name) {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    };
    let rows: Vec<Row> = list
        .iter()
        .enumerate()
        .map(|(i, row)| Row { number: i + 1, cells: header.iter().map(|name| cell(row, name)).collect(), formulas: Vec::new() })
        .collect();
    let said =
        |name: &str| value.pointer(&format!("/herkomst/{name}")).and_then(Value::as_str).map(|t| t.chars().take(200).collect::<String>());
    let origin = match (said("adres"), said("opgehaald").filter(|day| day.parse::<jiff::civil::Date>().is_ok())) {
        (Some(address), Some(day)) => Origin::Service { address, day },
        _ => Origin::Csv { encoding: Encoding::Utf8, separator: ',' },
    };
    if rows.is_empty() { Err(ReadError::Empty) } else { Ok(Table { header, rows, origin }) }
}

/// The rows of a file that the picture uses, under fixed headings: tabel, gebied, misdrijf, periode, aantal (empty: not published).
///
/// # Errors
/// When the file cannot be read. A table without these columns keeps its own headings, so that what is missing can be named.
pub fn lees(bytes: &[u8], naam: &str, limits: &tabel::Limits) -> Result<Table, ReadError> {
    if bytes.len() > limits.bytes {
        return Err(ReadError::TooLarge);
    }
    let first = bytes.iter().find(|b| !b.is_ascii_whitespace() && !matches!(b, 0xEF | 0xBB | 0xBF));
    let table = if matches!(first, Some(b'{' | b'[')) {
        odata(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes))?
    } else {
        tabel::read(bytes, naam, limits)?
    };
    let column = |begins: &str| table.header.iter().position(|h| h.to_lowercase().starts_with(begins));
    let region = column("wijkenenbuurten").or_else(|| column("regios"));
    let (Some(region), Some(kind), Some(period), Some(count)) =
        (region, column("soortmisdrijf"), column("perioden"), column("geregistreerdemisdrijven"))
    else {
        return Ok(table);
    };
    let of = |row: &Row| Periode::lees(row.cell(period));
    let newest = table.rows.iter().filter_map(of).filter(|p| matches!(p, Periode::Maand(..))).max();
    let months = newest.is_some();
    let source = if months { "47022NED" } else { "47018NED" };
    // Known periods only: what cannot be read stays, so that the report names it.
    let wanted = |row: &&Row| {
        SOORTEN.contains(&soortcode(row.cell(kind)))
            && (of(row).is_none() || of(row) != newest && matches!(of(row), Some(Periode::Maand(..))) == months)
    };
    // What a service gave says itself on which day.
    let day = if let Origin::Service { day, .. } = &table.origin { Some(day.clone()) } else { None };
    let published = |text: &str| if matches!(text, "." | "x" | "null" | "NULL") { String::new() } else { text.to_owned() };
    let keep = |row: &Row| {
        let cells = [source, row.cell(region), soortcode(row.cell(kind)), row.cell(period)].map(str::to_owned);
        let cells = cells.into_iter().chain([published(row.cell(count))]).chain(day.clone());
        Row { number: row.number, cells: cells.collect(), formulas: Vec::new() }
    };
    let rows: Vec<Row> = table.rows.iter().filter(wanted).map(keep).collect();
    let names = ["tabel", "gebied", "misdrijf", "periode", "aantal"].into_iter().chain(day.is_some().then_some("opgehaald"));
    let header = names.map(str::to_owned).collect();
    if rows.is_empty() { Err(ReadError::Empty) } else { Ok(Table { header, rows, origin: table.origin }) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]
    use super::*;

    const JSON: &str = r#"{"odata.metadata":"x","value":[
        {"ID":1,"SoortMisdrijf":"0.0.0 ","WijkenEnBuurten":"GM9999    ","Perioden":"2025JJ00","GeregistreerdeMisdrijven_1":900},
        {"ID":2,"SoortMisdrijf":"1.4.7 ","WijkenEnBuurten":"GM9999    ","Perioden":"2025JJ00","GeregistreerdeMisdrijven_1":3},
        {"ID":3,"SoortMisdrijf":"1.4.7 ","WijkenEnBuurten":"BU99990001","Perioden":"2025JJ00","GeregistreerdeMisdrijven_1":null},
        {"ID":4,"SoortMisdrijf":"1.2.1 ","WijkenEnBuurten":"GM9999    ","Perioden":"2025JJ00","GeregistreerdeMisdrijven_1":7}]}"#;

    fn rows(text: &str) -> Vec<String> {
        lees(text.as_bytes(), "cijfers.csv", &tabel::Limits::default()).unwrap().rows.iter().map(|r| r.cells.join("|")).collect()
    }

    #[test]
    fn padded_codes_are_known_totals_left_out_and_null_is_not_zero() {
        assert_eq!(rows(JSON), ["47018NED|GM9999|1.4.7|2025JJ00|3", "47018NED|BU99990001|1.4.7|2025JJ00|"]);
    }

    #[test]
    fn months_and_years_in_one_file_are_not_mixed_and_the_newest_month_is_left_out() {
        let csv = "ID;SoortMisdrijf;WijkenEnBuurten;Perioden;GeregistreerdeMisdrijven_12\n\
            1;1.4.7 Overval;GM9999;2025MM11;2\n2;1.4.7 Overval;GM9999;2025MM12;0\n3;1.4.7 Overval;GM9999;2026MM01;1\n4;1.4.7 Overval;GM9999;2025JJ00;5\n5;1.4.6 Straatroof;GM9999;2025MM12;.\n";
        assert_eq!(
            rows(csv),
            ["47022NED|GM9999|1.4.7|2025MM11|2", "47022NED|GM9999|1.4.7|2025MM12|0", "47022NED|GM9999|1.4.6|2025MM12|"],
            "a year among months would be counted twice; zero stays zero"
        );
    }

    #[test]
    fn a_file_of_something_else_or_cut_off_is_refused() {
        let limits = tabel::Limits::default();
        let other = lees(b"naam;soort\nx;y\n", "x.csv", &limits).unwrap();
        assert_eq!(other.header, ["naam", "soort"], "its own headings, to say what is missing");
        assert_eq!(lees(&JSON.as_bytes()[..200], "x.json", &limits), Err(ReadError::NoWorkbook));
        assert_eq!(lees(b"{\"value\":[]}", "x.json", &limits), Err(ReadError::Empty));
        assert_eq!((Periode::lees("2025KW01"), Periode::lees("2025MM13"), Periode::lees("25")), (None, None, None));
    }
}
