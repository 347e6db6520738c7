//! CSV: finding the separator, reading, and writing without anything that a spreadsheet would run.

use crate::{
    Limits, Origin, ReadError, Row, Table,
    encoding::{clean, decode},
};

/// What may stand between values, the most likely here first.
const SEPARATORS: [char; 4] = [';', ',', '\t', '|'];
/// Rows that are looked at to find the separator.
const TRIAL_ROWS: usize = 20;
/// How much of a text is looked at to find the separator.
const TRIAL_BYTES: usize = 256 * 1024;

pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Table, ReadError> {
    let (text, encoding) = decode(bytes);
    let (text, separator) = match declared(&text) {
        Some((separator, rest)) => (rest, separator),
        None => (text.as_str(), separator(&text)),
    };
    let mut records = Records::new(text, separator);
    let mut rows = Vec::new();
    for (at, cells) in records.by_ref().enumerate() {
        // Room for the heading and for empty rows; the exact number is counted later.
        if at > limits.rows.saturating_mul(4) {
            return Err(ReadError::TooManyRows(limits.rows));
        }
        let cells: Vec<String> = cells.into_iter().map(restored).collect();
        if cells.iter().any(|c| !c.is_empty()) {
            rows.push(Row { number: at + 1, cells, formulas: Vec::new() });
        }
    }
    if records.open {
        return Err(ReadError::OpenQuote(records.begun));
    }
    crate::table(rows, Origin::Csv { encoding, separator }, limits)
}

/// A first line `sep=;` names the separator and is no row.
fn declared(text: &str) -> Option<(char, &str)> {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let mut named = line.strip_prefix("sep=")?.chars();
    let separator = named.next().filter(|c| SEPARATORS.contains(c))?;
    named.next().is_none().then_some((separator, rest))
}

/// The separator with which most rows have as many values as the heading.
fn separator(text: &str) -> char {
    let mut end = text.len().min(TRIAL_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let score = |separator: char| {
        let widths: Vec<usize> = Records::new(&text[..end], separator).map(|r| r.len()).take(TRIAL_ROWS).collect();
        let width = widths.first().copied().unwrap_or(0);
        if width < 2 { (0, 0) } else { (widths.iter().filter(|w| **w == width).count(), width) }
    };
    // The first of the best: `max_by_key` would give the last.
    SEPARATORS.into_iter().rev().max_by_key(|s| score(*s)).unwrap_or(';')
}

/// The records of a text, one by one.
struct Records<'a> {
    rest: std::iter::Peekable<std::str::Chars<'a>>,
    separator: char,
    number: usize,
    /// The row in which the last quote was opened.
    begun: usize,
    /// A quote was opened and never closed.
    open: bool,
}

impl<'a> Records<'a> {
    fn new(text: &'a str, separator: char) -> Self {
        Self { rest: text.chars().peekable(), separator, number: 0, begun: 0, open: false }
    }

    /// A value up to the separator or line end; a quote in the middle of one is an ordinary character.
    fn value(&mut self) -> String {
        let mut value = String::new();
        if self.rest.next_if_eq(&'"').is_some() {
            self.quoted(&mut value);
        }
        while let Some(c) = self.rest.next_if(|c| *c != self.separator && *c != '\n') {
            value.push(c);
        }
        value
    }

    fn quoted(&mut self, value: &mut String) {
        self.begun = self.number;
        while let Some(c) = self.rest.next() {
            if c != '"' {
                value.push(c);
            } else if self.rest.next_if_eq(&'"').is_some() {
                value.push('"');
            } else {
                return;
            }
        }
        self.open = true;
    }
}

impl Iterator for Records<'_> {
    type Item = Vec<String>;

    fn next(&mut self) -> Option<Vec<String>> {
        self.rest.peek()?;
        self.number += 1;
        let mut record = Vec::new();
        loop {
            record.push(self.value());
            match self.rest.next() {
                Some(c) if c == self.separator => {}
                _ => return Some(record),
            }
        }
    }
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
fn restored(value: String) -> String {
    match value.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest.to_owned(),
        _ => value,
    }
}
