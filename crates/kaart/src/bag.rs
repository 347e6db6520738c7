//! Addresses from an extract of the BAG (Kadaster, Extract Levenscyclus 2.0): a zip with zips of XML. Of all that is in it only the objects with a use
//! (Verblijfsobject) are read: number, state and place. It is read as it comes, object by object, so that memory does not grow with the file.

use std::{
    cell::Cell,
    io::{self, BufRead, BufReader, Read, Seek},
    rc::Rc,
};

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};
use zip::ZipArchive;

use crate::ReadError;

/// What an extract may hold at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Everything that is packed, unpacked.
    pub unpacked: u64,
    /// Objects.
    pub objects: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { unpacked: 800 * 1024 * 1024, objects: 600_000 }
    }
}

/// One tag or text of XML in bytes: an object has none longer.
const TOKEN: u64 = 1024 * 1024;
/// How deep tags lie in each other.
const DEEP: usize = 64;

/// An object with a use as it is now: what is over or was withdrawn from the register is not handed out.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Object {
    /// Its number in the extract, from 1, those that are over included.
    pub number: usize,
    /// Identification: sixteen digits.
    pub id: String,
    /// State, as the BAG writes it.
    pub status: String,
    /// Its place in RD, or the middle of its corners; nothing when it has none that can be read.
    pub point: Option<(f64, f64)>,
}

/// What was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// Objects, those that are over included.
    pub objects: usize,
    /// The day of the extract, as 2026-02-15; empty when it does not say.
    pub day: String,
}

/// A file that was packed in another.
pub trait Inner: Read + Seek {}
impl<T: Read + Seek> Inner for T {}

/// Puts a packed file where it can be read from any place: in memory, or on disk.
pub type Spill<'a> = &'a mut dyn FnMut(&mut dyn Read) -> io::Result<Box<dyn Inner>>;

/// Whether this looks like an extract: a zip that holds objects with a use.
pub fn is_extract(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
        && ZipArchive::new(io::Cursor::new(bytes)).is_ok_and(|zip| zip.file_names().any(|name| name.is_ok_and(|n| wanted(&n))))
}

/// Keeps a packed file in memory, up to a size.
pub fn in_memory(most: u64) -> impl FnMut(&mut dyn Read) -> io::Result<Box<dyn Inner>> {
    move |packed| {
        let mut held = Vec::new();
        packed.take(most + 1).read_to_end(&mut held)?;
        if held.len() as u64 > most {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        Ok(Box::new(io::Cursor::new(held)))
    }
}

/// `0344VBO15022026.zip` and `0344VBO15022026-000001.xml`, whatever the folder.
fn wanted(name: &str) -> bool {
    let lower = name.rsplit(['/', '\\']).next().unwrap_or_default().to_ascii_lowercase();
    lower.contains("vbo") && (lower.ends_with(".zip") || lower.ends_with(".xml"))
}

/// Reads an extract, and hands out each object as it is now.
///
/// # Errors
/// When it is no extract, is cut off or damaged anywhere, or is larger than the limits. What was handed out before that is to be thrown away.
pub fn read(file: impl Read + Seek, limits: &Limits, spill: Spill<'_>, each: &mut dyn FnMut(Object)) -> Result<Summary, ReadError> {
    let mut out = Summary::default();
    let mut left = limits.unpacked;
    let mut outer = ZipArchive::new(file).map_err(|_| ReadError::Truncated)?;
    let mut found = false;
    for at in 0..outer.len() {
        let packed = outer.by_index(at).map_err(|_| ReadError::Unreadable)?;
        let name = packed.name().map_err(|_| ReadError::Unreadable)?.into_owned();
        if !wanted(&name) {
            continue;
        }
        found = true;
        if name.to_ascii_lowercase().ends_with(".xml") {
            xml(packed, (&mut left, limits), &mut out, each)?;
            continue;
        }
        let inner = spill(&mut packed.take(left)).map_err(|e| broken(&e))?;
        let mut inner = ZipArchive::new(inner).map_err(|_| ReadError::Truncated)?;
        for at in 0..inner.len() {
            let packed = inner.by_index(at).map_err(|_| ReadError::Unreadable)?;
            let name = packed.name().map_err(|_| ReadError::Unreadable)?.to_ascii_lowercase();
            if name.ends_with(".xml") {
                xml(packed, (&mut left, limits), &mut out, each)?;
            }
        }
    }
    match (found, out.objects) {
        (false, _) => Err(ReadError::Unreadable),
        (true, 0) => Err(ReadError::Empty),
        (true, _) => Ok(out),
    }
}

fn broken(e: &io::Error) -> ReadError {
    if e.kind() == io::ErrorKind::FileTooLarge { ReadError::TooLarge } else { ReadError::Truncated }
}

/// Counts what is read, and stops at a token that never ends or at the end of what may be unpacked.
struct Counted<R> {
    inner: R,
    token: Rc<Cell<u64>>,
    total: u64,
    most: u64,
}

impl<R: BufRead> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let n = self.fill_buf()?.read(into)?;
        self.consume(n);
        Ok(n)
    }
}

impl<R: BufRead> BufRead for Counted<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.token.get() > TOKEN || self.total > self.most {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, n: usize) {
        self.token.set(self.token.get() + n as u64);
        self.total += n as u64;
        self.inner.consume(n);
    }
}

/// What is known of the object that is being read.
#[derive(Default)]
struct Busy {
    object: Object,
    over: bool,
    place: Option<Vec<(f64, f64)>>,
}

fn xml(packed: impl Read, (left, limits): (&mut u64, &Limits), out: &mut Summary, each: &mut dyn FnMut(Object)) -> Result<(), ReadError> {
    let token = Rc::new(Cell::new(0));
    let counted = Counted { inner: BufReader::with_capacity(64 * 1024, packed), token: Rc::clone(&token), total: 0, most: *left };
    let mut reader = Reader::from_reader(counted);
    let (mut buf, mut path, mut text) = (Vec::new(), Vec::<String>::new(), String::new());
    let mut busy: Option<Busy> = None;
    loop {
        token.set(0);
        buf.clear();
        match reader.read_event_into(&mut buf).map_err(|e| faulty(&e))? {
            Event::Start(tag) => {
                let name = local(&tag);
                if path.len() >= DEEP {
                    return Err(ReadError::Unreadable);
                }
                if name == "Verblijfsobject" {
                    busy = Some(Busy::default());
                }
                path.push(name);
                text.clear();
            }
            Event::Text(part) => text.push_str(part.as_ref()),
            Event::End(_) => {
                let Some(name) = path.pop() else { return Err(ReadError::Unreadable) };
                if name == "Verblijfsobject" {
                    out.objects += 1;
                    if out.objects > limits.objects {
                        return Err(ReadError::TooLarge);
                    }
                    hand_out(busy.take(), out.objects, each);
                } else if let Some(busy) = &mut busy {
                    take(busy, &name, text.trim());
                } else if name == "StandTechnischeDatum" && out.day.is_empty() {
                    text.trim().chars().take(10).collect::<String>().clone_into(&mut out.day);
                }
                text.clear();
            }
            Event::Eof => break,
            _ => {}
        }
    }
    *left = left.saturating_sub(reader.get_ref().total);
    // A file that stops between two tags has not ended.
    if path.is_empty() { Ok(()) } else { Err(ReadError::Truncated) }
}

fn faulty(e: &quick_xml::Error) -> ReadError {
    match e {
        quick_xml::Error::Io(io) => broken(io),
        _ => ReadError::Truncated,
    }
}

fn local(tag: &BytesStart<'_>) -> String {
    let name = tag.local_name();
    let name: &str = name.as_ref();
    name.to_owned()
}

fn take(busy: &mut Busy, name: &str, text: &str) {
    match name {
        "identificatie" => text.clone_into(&mut busy.object.id),
        "status" => text.clone_into(&mut busy.object.status),
        // Over, replaced, or never was: another occurrence of the same object says how it is now.
        "eindGeldigheid" | "eindRegistratie" | "tijdstipInactief" | "tijdstipInactiefLV" | "tijdstipNietBAG" | "tijdstipNietBAGLV"
            if !text.is_empty() =>
        {
            busy.over = true;
        }
        "pos" => busy.place = numbers(text, 2).or(numbers(text, 3)),
        // Corners of an outline with two or three numbers each.
        "posList" if busy.place.is_none() => busy.place = numbers(text, 3).filter(|it| flat(it)).or(numbers(text, 2)),
        _ => {}
    }
}

/// Numbers in groups; nothing when they do not fit.
fn numbers(text: &str, per: usize) -> Option<Vec<(f64, f64)>> {
    let all: Vec<f64> = text.split_ascii_whitespace().map(str::parse).collect::<Result<_, _>>().ok()?;
    let fits = !all.is_empty() && all.len().is_multiple_of(per) && all.iter().all(|n| n.is_finite());
    fits.then(|| all.chunks(per).map(|c| (c[0], c[1])).collect())
}

/// Corners with a height of their own lie together; three numbers that are really two each do not.
fn flat(corners: &[(f64, f64)]) -> bool {
    corners.windows(2).all(|w| (w[0].0 - w[1].0).abs() < 5_000.0 && (w[0].1 - w[1].1).abs() < 5_000.0)
}

fn hand_out(busy: Option<Busy>, number: usize, each: &mut dyn FnMut(Object)) {
    let Some(busy) = busy.filter(|b| !b.over) else { return };
    let middle = |corners: Vec<(f64, f64)>| {
        let n = corners.len() as f64;
        corners.iter().fold((0.0, 0.0), |(x, y), c| (x + c.0 / n, y + c.1 / n))
    };
    each(Object { number, point: busy.place.map(middle), ..busy.object });
}

#[cfg(test)]
mod tests;
