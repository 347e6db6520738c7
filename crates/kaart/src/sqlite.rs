//! The file format of SQLite (sqlite.org/fileformat2.html), as far as reading every row of a table needs it. A file from elsewhere is never
//! opened by a database: it could hold triggers, views and pages made to break one.

use std::{
    borrow::Cow,
    cell::RefCell,
    io::{self, SeekFrom},
};

use crate::{ReadError, bag::Inner, bytes::Bytes};

/// How such a file begins.
pub(crate) const MAGIC: &[u8] = b"SQLite format 3\0";

/// A value of a row.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    Null,
    Int(i64),
    Real(f64),
    Text(String),
    Blob(Vec<u8>),
}

impl Value {
    /// As text; a blob says nothing.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Null | Self::Blob(_) => String::new(),
            Self::Int(n) => n.to_string(),
            Self::Real(n) => n.to_string(),
            Self::Text(text) => text.trim().to_owned(),
        }
    }
}

/// A table: its name, its columns, and the page where its rows begin.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Table {
    pub(crate) name: String,
    pub(crate) columns: Vec<String>,
    root: u32,
}

/// Where the pages are.
enum Source<'a> {
    Bytes(&'a [u8]),
    Disk(RefCell<&'a mut dyn Inner>),
}

/// Largest row of a file on disk: one that says it is larger is damaged.
const ROW: usize = 32 * 1024 * 1024;

/// A file.
pub(crate) struct Database<'a> {
    source: Source<'a>,
    /// Largest row.
    most: usize,
    page: usize,
    usable: usize,
    encoding: u32,
}

impl<'a> Database<'a> {
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        Self::begin(bytes, bytes.len() as u64, Source::Bytes(bytes), bytes.len())
    }

    /// A file of any size: one page of it is in memory.
    pub(crate) fn on_disk(file: &'a mut dyn Inner) -> Result<Self, ReadError> {
        let size = file.seek(SeekFrom::End(0)).map_err(|_| ReadError::Unreadable)?;
        let mut head = [0; 100];
        file.seek(SeekFrom::Start(0)).and_then(|_| file.read_exact(&mut head)).map_err(|_| ReadError::Truncated)?;
        if !head.starts_with(MAGIC) {
            return Err(ReadError::Unreadable);
        }
        Self::begin(&head, size, Source::Disk(RefCell::new(file)), ROW)
    }

    fn begin(bytes: &[u8], size: u64, source: Source<'a>, most: usize) -> Result<Self, ReadError> {
        let number = |at: usize| bytes.get(at..).and_then(|rest| Bytes::new(rest, false).u32()).ok_or(ReadError::Truncated);
        let page = match bytes.get(16..).and_then(|rest| Bytes::new(rest, false).u16()).ok_or(ReadError::Truncated)? {
            1 => 65_536,
            n => usize::from(n),
        };
        let reserved = usize::from(*bytes.get(20).ok_or(ReadError::Truncated)?);
        if !page.is_power_of_two() || page < 512 || page - reserved < 480 {
            return Err(ReadError::Unreadable);
        }
        if u64::from(number(28)?).saturating_mul(page as u64) > size || size < page as u64 {
            return Err(ReadError::Truncated);
        }
        Ok(Self { source, most, page, usable: page - reserved, encoding: number(56)? })
    }

    /// The tables with rows of their own.
    pub(crate) fn tables(&self) -> Result<Vec<Table>, ReadError> {
        let mut out = Vec::new();
        self.rows(1, &mut |row| {
            let [Value::Text(kind), Value::Text(name), _, Value::Int(root), Value::Text(sql)] = row.as_slice() else { return };
            if let (true, Ok(root)) = (kind == "table", u32::try_from(*root)) {
                out.push(Table { name: name.clone(), columns: columns(sql), root });
            }
        })?;
        Ok(out)
    }

    /// Every row of a table.
    pub(crate) fn each(&self, table: &Table, act: &mut impl FnMut(Vec<Value>)) -> Result<(), ReadError> {
        self.rows(table.root, act)
    }

    fn page(&self, number: u32) -> Result<Cow<'a, [u8]>, ReadError> {
        let before = u64::from(number).checked_sub(1).ok_or(ReadError::Unreadable)?;
        match &self.source {
            Source::Bytes(bytes) => {
                let at = usize::try_from(before).ok().and_then(|n| n.checked_mul(self.page)).ok_or(ReadError::Unreadable)?;
                bytes.get(at..at + self.page).map(Cow::Borrowed).ok_or(ReadError::Truncated)
            }
            Source::Disk(file) => {
                let (mut file, mut held) = (file.borrow_mut(), vec![0; self.page]);
                let read = file.seek(SeekFrom::Start(before * self.page as u64)).and_then(|_| file.read_exact(&mut held));
                read.map(|()| Cow::Owned(held)).map_err(|e: io::Error| match e.kind() {
                    io::ErrorKind::UnexpectedEof => ReadError::Truncated,
                    _ => ReadError::Unreadable,
                })
            }
        }
    }

    /// Goes through the tree below a page. A page is visited once, so that a circle of pages ends.
    fn rows(&self, root: u32, act: &mut impl FnMut(Vec<Value>)) -> Result<(), ReadError> {
        let (mut stack, mut seen) = (vec![root], std::collections::HashSet::new());
        while let Some(number) = stack.pop() {
            if !seen.insert(number) {
                return Err(ReadError::Unreadable);
            }
            let page = self.page(number)?;
            let head = if number == 1 { 100 } else { 0 };
            let mut b = Bytes::new(&page[head..], false);
            let kind = b.u8();
            let cells = b.take(2).and_then(|_| b.u16()).ok_or(ReadError::Unreadable)?;
            let wide = if kind == Some(5) { 7 } else { 3 };
            b.take(wide).ok_or(ReadError::Unreadable)?;
            let at = (0..cells).map(|_| b.u16().map(usize::from)).collect::<Option<Vec<_>>>().ok_or(ReadError::Unreadable)?;
            match kind {
                Some(5) => {
                    let last = Bytes::new(&page[head + 8..], false).u32().ok_or(ReadError::Unreadable)?;
                    stack.push(last);
                    for at in at.into_iter().rev() {
                        let child = page.get(at..).and_then(|rest| Bytes::new(rest, false).u32()).ok_or(ReadError::Unreadable)?;
                        stack.push(child);
                    }
                }
                Some(13) => {
                    for at in at {
                        let payload = self.payload(page.get(at..self.usable).ok_or(ReadError::Unreadable)?)?;
                        act(record(&payload, self.encoding).ok_or(ReadError::Unreadable)?);
                    }
                }
                _ => return Err(ReadError::Unreadable),
            }
        }
        Ok(())
    }

    /// What a cell holds, with what did not fit on its page.
    fn payload(&self, cell: &[u8]) -> Result<Vec<u8>, ReadError> {
        let broken = ReadError::Unreadable;
        let mut b = Bytes::new(cell, false);
        let size = varint(&mut b).and_then(|n| usize::try_from(n).ok()).filter(|n| *n <= self.most).ok_or(broken)?;
        varint(&mut b).ok_or(broken)?;
        let (most, least) = (self.usable - 35, (self.usable - 12) * 32 / 255 - 23);
        if size <= most {
            return Ok(b.take(size).ok_or(broken)?.to_vec());
        }
        let fits = least + (size - least) % (self.usable - 4);
        let local = if fits <= most { fits } else { least };
        let mut out = b.take(local).ok_or(broken)?.to_vec();
        let mut next = b.u32().ok_or(broken)?;
        while out.len() < size {
            let held = self.page(next)?;
            let mut page = Bytes::new(&held, false);
            next = page.u32().ok_or(broken)?;
            out.extend_from_slice(page.take((size - out.len()).min(self.usable - 4)).ok_or(broken)?);
        }
        Ok(out)
    }
}

fn varint(b: &mut Bytes<'_>) -> Option<u64> {
    let mut out = 0_u64;
    for i in 0..9 {
        let byte = b.u8()?;
        if i == 8 {
            return Some(out << 8 | u64::from(byte));
        }
        out = out << 7 | u64::from(byte & 0x7F);
        if byte & 0x80 == 0 {
            return Some(out);
        }
    }
    None
}

fn record(payload: &[u8], encoding: u32) -> Option<Vec<Value>> {
    let mut b = Bytes::new(payload, false);
    let head = usize::try_from(varint(&mut b)?).ok()?;
    let used = payload.len() - b.len();
    let mut types = Bytes::new(payload.get(used..head)?, false);
    let mut body = Bytes::new(payload.get(head..)?, false);
    let mut out = Vec::new();
    while types.len() > 0 {
        out.push(value(varint(&mut types)?, &mut body, encoding)?);
    }
    Some(out)
}

fn value(kind: u64, body: &mut Bytes<'_>, encoding: u32) -> Option<Value> {
    let int = |bytes: &[u8]| {
        let first = if bytes.first().is_some_and(|b| b & 0x80 != 0) { -1_i64 } else { 0 };
        bytes.iter().fold(first, |n, b| n << 8 | i64::from(*b))
    };
    Some(match kind {
        0 => Value::Null,
        1..=4 => Value::Int(int(body.take(usize::try_from(kind).ok()?)?)),
        5 => Value::Int(int(body.take(6)?)),
        6 => Value::Int(int(body.take(8)?)),
        7 => Value::Real(body.f64()?),
        8 | 9 => Value::Int(i64::from(kind == 9)),
        10 | 11 => return None,
        n => {
            let bytes = body.take(usize::try_from((n - 12) / 2).ok()?)?;
            if n % 2 == 0 { Value::Blob(bytes.to_vec()) } else { Value::Text(text(bytes, encoding)) }
        }
    })
}

fn text(bytes: &[u8], encoding: u32) -> String {
    let units = |join: fn([u8; 2]) -> u16| bytes.chunks_exact(2).map(|c| join([c[0], c[1]])).collect::<Vec<u16>>();
    match encoding {
        2 => String::from_utf16_lossy(&units(u16::from_le_bytes)),
        3 => String::from_utf16_lossy(&units(u16::from_be_bytes)),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// Names of the columns in the statement that made a table.
fn columns(sql: &str) -> Vec<String> {
    let inside = sql.split_once('(').map_or("", |(_, rest)| rest);
    let (mut deep, mut quote, mut parts) = (0_i32, None, vec![String::new()]);
    for c in inside.chars() {
        match (quote, c) {
            (Some(q), c) if c == q => quote = None,
            (None, '"' | '\'' | '`') => quote = Some(c),
            (None, '[') => quote = Some(']'),
            (None, '(') => deep += 1,
            (None, ')') => deep -= 1,
            _ => {}
        }
        if deep < 0 {
            break;
        }
        match (quote, deep, c) {
            (None, 0, ',') => parts.push(String::new()),
            _ => parts.last_mut().into_iter().for_each(|p| p.push(c)),
        }
    }
    let bare = |part: &String| {
        let part = part.trim();
        let close = match part.chars().next()? {
            q @ ('"' | '\'' | '`') => Some(q),
            '[' => Some(']'),
            _ => None,
        };
        let word = match close {
            Some(close) => part[1..].split(close).next().unwrap_or_default(),
            None => part.split_whitespace().next().unwrap_or_default(),
        };
        let rule = close.is_none() && ["constraint", "primary", "unique", "check", "foreign"].iter().any(|r| word.eq_ignore_ascii_case(r));
        (!rule).then(|| word.to_owned())
    };
    parts.iter().filter_map(bare).collect()
}
