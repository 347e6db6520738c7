//! CSV row by row: of a file, however large, only a piece is in memory.

use std::io::{BufRead, Read as _};

use memchr::{memchr, memchr2, memchr3_iter};

use crate::{
    Encoding, Limits, ReadError, Record,
    csv::{declared, separator},
    encoding::{self, clean},
    record::BETWEEN,
};

/// How much is read at a time: as much as is looked at to find the separator.
const PIECE: usize = 256 * 1024;
/// Longest row in bytes: a file without line ends, or with a quote that is never closed, does not fill the memory.
const ROW: usize = 1024 * 1024;

/// Where in a value the parser is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    Begin,
    Plain,
    Quoted,
}

/// Rows from pieces of text; a row may begin in one and end in another.
#[derive(Debug)]
pub(crate) struct Parser {
    separator: u8,
    at: At,
    text: String,
    ends: Vec<usize>,
    /// A value or a separator of this row was seen.
    busy: bool,
    /// A value of this row holds the separator.
    holds: bool,
}

impl Parser {
    pub(crate) fn new(separator: char) -> Self {
        Self {
            separator: u8::try_from(separator).unwrap_or(b';'),
            at: At::Begin,
            text: String::new(),
            ends: Vec::new(),
            busy: false,
            holds: false,
        }
    }

    fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
        (self.at, self.busy, self.holds) = (At::Begin, false, false);
    }

    /// Finds the values of a row that lies whole in a piece and has no quotes: where it ends. Such a row is used where it stands.
    fn plain(&mut self, piece: &str, from: usize) -> Option<usize> {
        let bytes = piece.as_bytes().get(from..)?;
        let mut begin = 0;
        for at in memchr3_iter(self.separator, b'\n', b'"', bytes) {
            match bytes[at] {
                b'"' if at == begin => break,
                b'"' => {}
                sign => {
                    self.ends.push(at);
                    if sign == b'\n' {
                        return Some(from + at);
                    }
                    begin = at + 1;
                }
            }
        }
        self.ends.clear();
        None
    }

    /// Reads on from a place in a piece: where the row ended, or nothing when the piece did first. A quote in the middle of a value is an ordinary
    /// character.
    pub(crate) fn feed(&mut self, piece: &str, mut from: usize) -> Option<usize> {
        let bytes = piece.as_bytes();
        self.busy |= from < bytes.len();
        while from < bytes.len() {
            if self.at == At::Begin {
                self.at = if bytes[from] == b'"' { At::Quoted } else { At::Plain };
                from += usize::from(self.at == At::Quoted);
            } else if self.at == At::Quoted {
                let ahead = memchr(b'"', &bytes[from..]);
                let quote = ahead.map_or(bytes.len(), |ahead| from + ahead);
                self.holds |= memchr(self.separator, &bytes[from..quote]).is_some();
                if ahead.is_none() {
                    self.text.push_str(&piece[from..]);
                    return None;
                }
                // Two quotes are one, and the value goes on; one is the end of what is quoted.
                let double = bytes.get(quote + 1) == Some(&b'"');
                self.text.push_str(&piece[from..quote + usize::from(double)]);
                from = quote + 1 + usize::from(double);
                self.at = if double { At::Quoted } else { At::Plain };
            } else {
                let Some(ahead) = memchr2(self.separator, b'\n', &bytes[from..]) else {
                    self.text.push_str(&piece[from..]);
                    return None;
                };
                self.text.push_str(&piece[from..from + ahead]);
                self.value();
                self.at = At::Begin;
                from += ahead + 1;
                if bytes[from - 1] == b'\n' {
                    self.close();
                    return Some(from);
                }
            }
        }
        None
    }

    /// The last row, when the text ends without a line end; nothing when there is none.
    pub(crate) fn end(&mut self) -> bool {
        if self.busy {
            self.value();
            self.close();
        }
        self.busy
    }

    fn value(&mut self) {
        self.ends.push(self.text.len());
        self.text.push(char::from(self.separator));
    }

    /// Ends a row: what stands between its values is not in one of them, so that rows that say the same have the same text.
    fn close(&mut self) {
        self.text.pop();
        if self.holds {
            let begins = std::iter::once(0).chain(self.ends.iter().map(|end| end + 1));
            let values: Vec<&str> = begins.zip(&self.ends).filter_map(|(from, to)| self.text.get(from..*to)).collect();
            self.text = values.join(BETWEEN);
        }
    }

    /// Nothing but spaces in a row.
    fn blank(&self, row: &str) -> bool {
        !self.holds && row.chars().all(|c| c == char::from(self.separator) || c.is_whitespace())
    }

    /// A quote was opened and never closed.
    pub(crate) fn open(&self) -> bool {
        self.at == At::Quoted
    }

    /// Number of values of the row.
    pub(crate) fn width(&self) -> usize {
        self.ends.len()
    }

    /// Begins the next row.
    pub(crate) fn next(&mut self) {
        self.clear();
    }
}

/// A table of text, row by row.
#[derive(Debug)]
pub struct Stream<R> {
    source: R,
    raw: Vec<u8>,
    piece: String,
    at: usize,
    parser: Parser,
    separator: char,
    number: usize,
    ended: bool,
    /// Lines that are no UTF-8, and lines that are and say so.
    other: bool,
    wide: bool,
}

impl<R: BufRead> Stream<R> {
    /// Begins to read, and finds the separator.
    ///
    /// # Errors
    /// When the file cannot be read or its first row has no end.
    pub(crate) fn open(source: R) -> Result<Self, ReadError> {
        let (raw, piece, parser) = (Vec::new(), String::new(), Parser::new(';'));
        let mut out = Self { source, raw, piece, at: 0, parser, separator: ';', number: 0, ended: false, other: false, wide: false };
        out.fill()?;
        let (found, skip) = match declared(&out.piece) {
            Some((found, rest)) => (found, out.piece.len() - rest.len()),
            None => (separator(&out.piece), 0),
        };
        (out.separator, out.parser, out.at) = (found, Parser::new(found), skip);
        Ok(out)
    }

    /// The next row that is not empty; nothing at the end.
    ///
    /// # Errors
    /// When the file cannot be read, a quote is never closed, or a row has no end.
    pub(crate) fn next(&mut self) -> Result<Option<Record<'_>>, ReadError> {
        loop {
            self.parser.next();
            self.number += 1;
            if let Some(end) = self.parser.plain(&self.piece, self.at) {
                let begin = std::mem::replace(&mut self.at, end + 1);
                if !self.parser.blank(&self.piece[begin..end]) {
                    return Ok(Some(Record::text(self.number, &self.piece[begin..end], &self.parser.ends)));
                }
            } else if !self.row()? {
                return Ok(None);
            } else if !self.parser.blank(&self.parser.text) {
                return Ok(Some(Record::text(self.number, &self.parser.text, &self.parser.ends)));
            }
        }
    }

    fn row(&mut self) -> Result<bool, ReadError> {
        loop {
            if let Some(next) = self.parser.feed(&self.piece, self.at) {
                self.at = next;
                return Ok(true);
            }
            if self.parser.text.len() > ROW {
                return Err(if self.parser.open() { ReadError::OpenQuote(self.number) } else { ReadError::LongRow(self.number) });
            }
            if self.ended {
                self.at = self.piece.len();
                return match self.parser.open() {
                    true => Err(ReadError::OpenQuote(self.number)),
                    false => Ok(self.parser.end()),
                };
            }
            self.fill()?;
        }
    }

    /// The next whole lines.
    fn fill(&mut self) -> Result<(), ReadError> {
        self.raw.clear();
        self.at = 0;
        let buffer = self.source.fill_buf().map_err(|_| ReadError::Broken)?;
        let end = buffer.get(..buffer.len().min(PIECE)).and_then(|b| b.iter().rposition(|b| *b == b'\n'));
        if let Some(end) = end {
            self.raw.extend_from_slice(&buffer[..=end]);
            self.source.consume(end + 1);
        } else {
            let read = self.source.by_ref().take(ROW as u64 + 1).read_until(b'\n', &mut self.raw);
            read.map_err(|_| ReadError::Broken)?;
            if self.raw.len() > ROW {
                return Err(ReadError::LongRow(self.number.max(1)));
            }
            self.ended = self.raw.last() != Some(&b'\n');
        }
        self.decode();
        Ok(())
    }

    fn decode(&mut self) {
        self.piece.clear();
        match std::str::from_utf8(&self.raw) {
            Ok(text) if plain(&self.raw) => self.piece.push_str(text),
            Ok(text) => {
                self.wide |= !text.trim_start_matches('\u{feff}').is_ascii();
                self.piece.push_str(&clean(text));
            }
            Err(_) => {
                let (text, encoding) = encoding::by_line(&self.raw);
                self.other = true;
                self.wide |= encoding == Encoding::Mixed;
                self.piece.push_str(&clean(&text));
            }
        }
    }

    /// Encoding of the letters, as far as was read.
    pub(crate) fn encoding(&self) -> Encoding {
        match (self.other, self.wide) {
            (false, _) => Encoding::Utf8,
            (true, false) => Encoding::Windows1252,
            (true, true) => Encoding::Mixed,
        }
    }

    /// What stands between values.
    pub(crate) fn separator(&self) -> char {
        self.separator
    }
}

/// Nothing in it has to be taken out or changed.
fn plain(bytes: &[u8]) -> bool {
    // Without stopping early, so that many are looked at together.
    let wrong = |b: &u8| u8::from((*b < b' ') & (*b != b'\n') & (*b != b'\t')) | u8::from(*b > b'~');
    bytes.iter().fold(0, |found, b| found | wrong(b)) == 0
}

/// Whether a file that begins like this can be read row by row: text in bytes, with line ends as they are now.
pub(crate) fn streams(begin: &[u8]) -> bool {
    let old_ends = begin.contains(&b'\r') && !begin.contains(&b'\n');
    !encoding::is_utf16(begin) && !old_ends
}

/// The rows of a file of any size: of a text only a piece is in memory, a workbook is read whole and may not be larger than the limits.
#[derive(Debug)]
pub struct Rows<R> {
    header: Vec<String>,
    from: From<R>,
    left: usize,
    limits: Limits,
}

#[derive(Debug)]
enum From<R> {
    Text(Box<Stream<R>>),
    Table(std::vec::IntoIter<crate::Row>, crate::Row),
}

impl<R: BufRead> Rows<R> {
    /// Begins to read, by what is in the file; the name only decides what a broken file was meant to be.
    ///
    /// # Errors
    /// When the file is no table, or a workbook larger than the limits.
    pub fn open(mut source: R, name: &str, limits: &Limits) -> Result<Self, ReadError> {
        let begin = source.fill_buf().map_err(|_| ReadError::Broken)?;
        if begin.is_empty() {
            return Err(ReadError::Empty);
        }
        if crate::is_workbook(begin, name) || !streams(begin) {
            let mut bytes = Vec::new();
            source.take(limits.bytes as u64 + 1).read_to_end(&mut bytes).map_err(|_| ReadError::Broken)?;
            return Ok(Self::of(crate::read(&bytes, name, limits)?, limits));
        }
        let mut stream = Stream::open(source)?;
        let header: Vec<String> = match stream.next()? {
            None => return Err(ReadError::Empty),
            Some(first) => (0..first.len()).map(|i| first.cell(i).to_owned()).collect(),
        };
        let used = header.iter().rposition(|h| !h.is_empty()).map_or(0, |at| at + 1);
        if used > limits.columns {
            return Err(ReadError::TooManyColumns(limits.columns));
        }
        let header = header.into_iter().take(used).collect();
        Ok(Self { header, from: From::Text(Box::new(stream)), left: limits.rows, limits: *limits })
    }

    /// The rows of a table that was read already.
    pub fn of(table: crate::Table, limits: &Limits) -> Self {
        let from = From::Table(table.rows.into_iter(), crate::Row::default());
        Self { header: table.header, from, left: limits.rows, limits: *limits }
    }

    /// Names of the columns, without spaces around them.
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// The next row that is not empty; nothing at the end.
    ///
    /// # Errors
    /// When the file cannot be read further, or has more rows or columns than the limits.
    pub fn row(&mut self) -> Result<Option<Record<'_>>, ReadError> {
        let most = self.limits.rows;
        let record = match &mut self.from {
            From::Text(stream) => stream.next()?,
            From::Table(rows, now) => match rows.next() {
                None => None,
                Some(row) => {
                    *now = row;
                    Some(Record::of(now.number, &now.cells))
                }
            },
        };
        let Some(record) = record else { return Ok(None) };
        if record.len() > self.limits.columns && (self.limits.columns..record.len()).any(|at| !record.cell(at).is_empty()) {
            return Err(ReadError::TooManyColumns(self.limits.columns));
        }
        self.left = self.left.checked_sub(1).ok_or(ReadError::TooManyRows(most))?;
        Ok(Some(record))
    }
}
