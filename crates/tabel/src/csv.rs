//! CSV: finding the separator, reading, and writing without anything that a spreadsheet would run.

use crate::{
    Encoding, Limits, Origin, ReadError, Row, Table,
    encoding::{clean, decode},
    stream::{Parser, Stream, streams},
};

/// What may stand between values, the most likely here first.
const SEPARATORS: [char; 4] = [';', ',', '\t', '|'];
/// Rows that are looked at to find the separator.
const TRIAL_ROWS: usize = 20;

pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Table, ReadError> {
    if !streams(bytes) {
        let (text, encoding) = decode(bytes);
        return rows(Stream::open(text.as_bytes())?, Some(encoding), limits);
    }
    rows(Stream::open(bytes)?, None, limits)
}

fn rows(mut stream: Stream<&[u8]>, encoding: Option<Encoding>, limits: &Limits) -> Result<Table, ReadError> {
    let mut rows = Vec::new();
    while let Some(record) = stream.next()? {
        // Room for the heading and for empty rows; the exact number is counted later.
        if record.number > limits.rows.saturating_mul(4).saturating_add(1) {
            return Err(ReadError::TooManyRows(limits.rows));
        }
        let cells = (0..record.len()).map(|column| record.value(column).to_owned()).collect();
        rows.push(Row { number: record.number, cells, formulas: Vec::new() });
    }
    let origin = Origin::Csv { encoding: encoding.unwrap_or(stream.encoding()), separator: stream.separator() };
    crate::table(rows, origin, limits)
}

/// A first line `sep=;` names the separator and is no row.
pub(crate) fn declared(text: &str) -> Option<(char, &str)> {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let mut named = line.strip_prefix("sep=")?.chars();
    let separator = named.next().filter(|c| SEPARATORS.contains(c))?;
    named.next().is_none().then_some((separator, rest))
}

/// The separator with which most rows have as many values as the heading.
pub(crate) fn separator(text: &str) -> char {
    let score = |separator: char| {
        let widths = widths(text, separator);
        let width = widths.first().copied().unwrap_or(0);
        if width < 2 { (0, 0) } else { (widths.iter().filter(|w| **w == width).count(), width) }
    };
    // The first of the best: `max_by_key` would give the last.
    SEPARATORS.into_iter().rev().max_by_key(|s| score(*s)).unwrap_or(';')
}

/// How many values the first rows have.
fn widths(text: &str, separator: char) -> Vec<usize> {
    let (mut parser, mut at, mut out) = (Parser::new(separator), 0, Vec::new());
    while out.len() < TRIAL_ROWS {
        parser.next();
        match parser.feed(text, at) {
            Some(next) => at = next,
            None if parser.end() => at = text.len(),
            None => break,
        }
        out.push(parser.width());
    }
    out
}

/// Makes a CSV file that a Dutch spreadsheet opens by itself: UTF-8 with its mark, `;` between values, Windows line ends. A value that
/// a spreadsheet would take for a formula gets an apostrophe in front; [`read`](crate::read) takes it off again.
pub fn write_csv<S: AsRef<str>>(header: &[S], rows: impl IntoIterator<Item = Vec<String>>) -> Vec<u8> {
    let mut text = String::from("\u{feff}");
    record(&mut text, header.iter().map(AsRef::as_ref));
    for row in rows {
        record(&mut text, row.iter().map(String::as_str));
    }
    text.into_bytes()
}

fn record<'a>(text: &mut String, values: impl Iterator<Item = &'a str>) {
    for (at, value) in values.enumerate() {
        if at > 0 {
            text.push(';');
        }
        let value = clean(value);
        let harmless = if is_formula(&value) { format!("'{value}") } else { value };
        let quote = harmless.contains(['"', '\n', ';', ',', '\t', '|']) || harmless.starts_with("sep=") || harmless.trim() != harmless;
        if quote {
            text.push('"');
            text.push_str(&harmless.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&harmless);
        }
    }
    text.push_str("\r\n");
}

/// Whether a spreadsheet would compute this, or what is left of it after one apostrophe is taken off.
pub(crate) fn is_formula(value: &str) -> bool {
    let seen = value.trim_start_matches('\'').trim_start();
    seen.starts_with(['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'])
}

/// A value as it was before it was made harmless.
pub(crate) fn restored(value: &str) -> &str {
    match value.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest,
        _ => value,
    }
}
