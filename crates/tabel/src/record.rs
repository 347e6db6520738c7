//! A row, and rows that were kept.

use std::{
    hash::{Hash as _, Hasher},
    ops::Range,
};

use crate::csv::restored;

/// Between the values of a row of which one holds the separator; it is taken out of what is read, so no value holds it.
pub(crate) const BETWEEN: &str = "\u{1f}";

/// One row, until the next is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    /// Number of the row as a spreadsheet shows it, from 1.
    pub number: usize,
    cells: Cells<'a>,
}

#[derive(Debug, Clone, Copy)]
enum Cells<'a> {
    /// Behind each other with a sign between them, and where each ends.
    Text(&'a str, &'a [usize]),
    /// Of a row that was in memory.
    Row(&'a [String]),
}

impl<'a> Record<'a> {
    /// A row of text: its values with the separator between them, or [`BETWEEN`] when one of them holds that, and where each ends.
    pub(crate) fn text(number: usize, text: &'a str, ends: &'a [usize]) -> Self {
        Self { number, cells: Cells::Text(text, ends) }
    }

    /// A row that is in memory.
    pub(crate) fn of(number: usize, cells: &'a [String]) -> Self {
        Self { number, cells: Cells::Row(cells) }
    }

    /// The value in a column without spaces around it; empty when the row is shorter.
    pub fn cell(&self, column: usize) -> &'a str {
        self.value(column).trim()
    }

    /// Number of values.
    pub fn len(&self) -> usize {
        match self.cells {
            Cells::Row(cells) => cells.len(),
            Cells::Text(_, ends) => ends.len(),
        }
    }

    /// Whether there are no values.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The value in a column as it stands there; empty when the row is shorter.
    pub(crate) fn value(&self, column: usize) -> &'a str {
        match self.cells {
            Cells::Row(cells) => cells.get(column).map_or("", String::as_str),
            Cells::Text(text, ends) => {
                let begin = if column == 0 { Some(0) } else { ends.get(column - 1).map(|end| end + 1) };
                restored(begin.zip(ends.get(column)).and_then(|(from, to)| text.get(from..*to)).unwrap_or(""))
            }
        }
    }

    /// Tells a hasher what the row says, so that rows that say the same can be found without keeping them.
    pub fn says(&self, hasher: &mut impl Hasher) {
        match self.cells {
            Cells::Row(cells) => cells.hash(hasher),
            Cells::Text(text, _) => text.hash(hasher),
        }
    }
}

/// Rows that were copied, so that another thread can work on them while the next ones are read.
#[derive(Debug, Default)]
pub struct Batch {
    text: String,
    ends: Vec<usize>,
    rows: Vec<(usize, Kept)>,
}

/// Where the values of a row are.
#[derive(Debug)]
enum Kept {
    Text(Range<usize>, Range<usize>),
    Row(Vec<String>),
}

impl Batch {
    /// Copies a row.
    pub fn push(&mut self, row: &Record<'_>) {
        let kept = match row.cells {
            Cells::Row(cells) => Kept::Row(cells.to_vec()),
            Cells::Text(text, ends) => {
                let from = (self.text.len(), self.ends.len());
                self.text.push_str(text);
                self.ends.extend_from_slice(ends);
                Kept::Text(from.0..self.text.len(), from.1..self.ends.len())
            }
        };
        self.rows.push((row.number, kept));
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The rows in the order in which they came.
    pub fn rows(&self) -> impl Iterator<Item = Record<'_>> {
        self.rows.iter().map(|(number, kept)| match kept {
            Kept::Text(text, ends) => {
                Record::text(*number, self.text.get(text.clone()).unwrap_or(""), self.ends.get(ends.clone()).unwrap_or(&[]))
            }
            Kept::Row(cells) => Record::of(*number, cells),
        })
    }
}
