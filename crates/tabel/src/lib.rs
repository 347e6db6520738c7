//! Tables from and to files: CSV in any encoding a Dutch office makes, and XLSX. Knows no subject.
//!
//! Reading takes values and nothing else: no formula is computed, no link followed, no macro run. Writing makes text and nothing else:
//! what begins like a formula is made harmless in CSV and typed as text in XLSX.
//!
//! ```
//! let csv = "naam;soort\r\nNoodfonds;financieel\r\n";
//! let table = tabel::read(csv.as_bytes(), "lijst.csv", &tabel::Limits::default())?;
//! let columns = [tabel::Column::required("naam", ["Naam", "Name"]), tabel::Column::optional("soort", ["Soort", "Kind"])];
//! let mapping = tabel::Mapping::find(&table.header, &columns).map_err(|_| "wrong headings")?;
//! assert_eq!(mapping.cell(&table.rows[0], "soort"), "financieel");
//! assert_eq!(table.rows[0].number, 2, "as a spreadsheet counts");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod csv;
mod encoding;
mod mapping;
mod record;
mod stream;
mod xlsx;
mod xlsx_write;

pub use csv::write_csv;
pub use encoding::Encoding;
pub use mapping::{Column, Gravity, Issue, Mapping, Repeat, repeats};
pub use record::{Batch, Record};
pub use stream::Rows;
pub use xlsx_write::{LONGEST_CELL, write_xlsx};

/// What a file may hold at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Size of the file.
    pub bytes: usize,
    /// Size of a workbook after unpacking: a small file may hold a very large one.
    pub unpacked: u64,
    /// Rows below the heading.
    pub rows: usize,
    /// Columns.
    pub columns: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 20 * 1024 * 1024, unpacked: 400 * 1024 * 1024, rows: 50_000, columns: 100 }
    }
}

/// A table: one heading and the rows below it. Empty rows are left out; the others keep their number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Names of the columns, without spaces around them.
    pub header: Vec<String>,
    /// Rows in the order of the file.
    pub rows: Vec<Row>,
    /// How the file was read.
    pub origin: Origin,
}

/// One row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Number of the row as a spreadsheet shows it, from 1.
    pub number: usize,
    /// Values; fewer than there are columns when the row is short.
    pub cells: Vec<String>,
    /// Columns whose value was computed by a formula in the file; the value is the one that was stored with it.
    pub formulas: Vec<usize>,
}

impl Row {
    /// The value in a column without spaces around it; empty when the row is shorter.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |c| c.trim())
    }
}

/// How a file was read, to tell the person who sent it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Text with a separator.
    Csv {
        /// Encoding of the letters.
        encoding: Encoding,
        /// What stands between values.
        separator: char,
    },
    /// A workbook.
    Xlsx {
        /// Name of the sheet that was read.
        sheet: String,
        /// Number of other sheets, which were not read.
        others: usize,
    },
    /// What a service on the internet gave.
    Service {
        /// Address that was asked.
        address: String,
        /// The day, as 2026-11-27.
        day: String,
    },
    /// A map, of which each feature is a row.
    Map {
        /// GeoJSON, GeoPackage or shapefile.
        form: &'static str,
        /// How it says where.
        system: &'static str,
        /// Features that are no rows.
        others: usize,
        /// Of these, features that lie in another municipality.
        outside: usize,
    },
}

/// Why a file could not be read as a table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// The file, or what is packed in it, is too large.
    #[error("the file is too large")]
    TooLarge,
    /// More rows than allowed.
    #[error("more than {0} rows")]
    TooManyRows(usize),
    /// More columns than allowed.
    #[error("more than {0} columns")]
    TooManyColumns(usize),
    /// A value opens with a quote that is never closed.
    #[error("the quote opened in row {0} is not closed")]
    OpenQuote(usize),
    /// A row has no end: its number.
    #[error("row {0} has no end")]
    LongRow(usize),
    /// It could not be read to its end.
    #[error("the file could not be read to its end")]
    Broken,
    /// An older workbook (.xls), or one with a password.
    #[error("an old or locked workbook")]
    OldOrLocked,
    /// The reader of a register refuses it; the key of a sentence says why.
    #[error("refused: {0}")]
    Refused(&'static str),
    /// A packed file that is no .xlsx workbook, or a damaged one.
    #[error("not a workbook that can be read")]
    NoWorkbook,
}

/// Reads a file by what is in it; the name only decides what a broken file was meant to be.
///
/// # Errors
/// When the file is no table, or larger than the limits.
pub fn read(bytes: &[u8], name: &str, limits: &Limits) -> Result<Table, ReadError> {
    if bytes.len() > limits.bytes {
        return Err(ReadError::TooLarge);
    }
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    if !is_workbook(bytes, name) {
        return csv::read(bytes, limits);
    }
    if bytes.starts_with(OLD) {
        return Err(ReadError::OldOrLocked);
    }
    if bytes.starts_with(PACKED) { xlsx::read(bytes, limits) } else { Err(ReadError::NoWorkbook) }
}

/// How a workbook begins, and one of before 2007 or with a password.
const PACKED: &[u8] = b"PK\x03\x04";
const OLD: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];

/// Whether this is a workbook, or was meant to be one by its name.
fn is_workbook(begin: &[u8], name: &str) -> bool {
    let named = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default();
    begin.starts_with(OLD) || begin.starts_with(PACKED) || matches!(named.as_str(), "xlsx" | "xlsm" | "xls" | "ods")
}

/// The heading and the rows below it, of rows with their numbers.
fn table(mut rows: Vec<Row>, origin: Origin, limits: &Limits) -> Result<Table, ReadError> {
    for row in &mut rows {
        while row.cells.last().is_some_and(|c| c.trim().is_empty()) {
            row.cells.pop();
        }
    }
    rows.retain(|row| !row.cells.is_empty());
    if rows.is_empty() {
        return Err(ReadError::Empty);
    }
    if rows.iter().any(|row| row.cells.len() > limits.columns) {
        return Err(ReadError::TooManyColumns(limits.columns));
    }
    let header = rows.remove(0).cells.iter().map(|c| c.trim().to_owned()).collect();
    if rows.len() > limits.rows {
        return Err(ReadError::TooManyRows(limits.rows));
    }
    Ok(Table { header, rows, origin })
}

#[cfg(test)]
mod tests;
