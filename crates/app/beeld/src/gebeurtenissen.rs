//! A list of robberies or of places from a file of any size, for the command line: read row by row, taken over whole or not at all.

use std::{
    collections::HashSet,
    hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher, Hasher as _, RandomState},
    io::BufRead,
};

use tabel::{Column, Issue, Mapping, ReadError, Record, Rows};
use veiligheidsbeeld::{Punt, beeld::Gebeurtenis};

use crate::lezen::{KOPPEN, Reden, adressleutel, getal, persoonlijk, plek, wanneer};

/// Rows that are named in one message.
pub const GENOEMD: usize = 20;

/// Why nothing was taken over.
#[derive(Debug)]
pub enum Weigering {
    /// It is no table, or not whole, or too large.
    Tabel(ReadError),
    /// Columns that are missing or double, and the headings that are there.
    Kolommen(Vec<Issue>, Vec<String>),
    /// Headings about persons.
    Persoon(Vec<String>),
    /// Cells that are wrong: number of the row, field and key of why; and how many more there are.
    Cellen(Vec<(usize, &'static str, Reden)>, usize),
}

impl From<ReadError> for Weigering {
    fn from(why: ReadError) -> Self {
        Self::Tabel(why)
    }
}

/// What a list says.
#[derive(Debug, Default)]
pub struct Lijst {
    /// Events in the order of the file.
    pub gebeurtenissen: Vec<Gebeurtenis>,
    /// The first rows that say the same as an earlier one.
    pub dubbel: Vec<usize>,
    /// How many there are of those.
    pub dubbelen: usize,
}

/// Collects what is wrong, row by row: the first of it by name.
#[derive(Default)]
struct Fouten(Vec<(usize, &'static str, Reden)>, usize);

impl Fouten {
    fn add(&mut self, row: usize, (field, why): (&'static str, Reden)) {
        if self.0.len() < GENOEMD {
            self.0.push((row, field, why));
        } else {
            self.1 += 1;
        }
    }

    fn end(self) -> Result<(), Weigering> {
        if self.0.is_empty() { Ok(()) } else { Err(Weigering::Cellen(self.0, self.1)) }
    }
}

/// Numbers that are hashes already.
#[derive(Default)]
struct Zelf(u64);

impl std::hash::Hasher for Zelf {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, _: &[u8]) {}

    fn write_u64(&mut self, n: u64) {
        self.0 = n;
    }
}

/// Which column holds each field.
struct Kolommen([Option<usize>; 10]);

/// Fields in the order of [`Kolommen`].
const VELDEN: [&str; 10] = ["datum", "tijd", "einddatum", "eindtijd", "x", "y", "lengte", "breedte", "adres", "buurt"];

impl Kolommen {
    fn van(header: &[String], needed: &[&str]) -> Result<Self, Weigering> {
        let columns: Vec<Column> = KOPPEN
            .iter()
            .map(|(key, names)| Column { key, names: names.iter().map(|n| (*n).to_owned()).collect(), required: needed.contains(key) })
            .collect();
        let mapping = Mapping::find(header, &columns).map_err(|issues| Weigering::Kolommen(issues, header.to_vec()))?;
        Ok(Self(VELDEN.map(|veld| mapping.at(veld))))
    }

    fn cel<'r>(&self, row: &Record<'r>, field: usize) -> &'r str {
        self.0[field].map_or("", |at| row.cell(at))
    }

    fn plek(&self, row: &Record<'_>) -> Result<Option<Punt>, (&'static str, Reden)> {
        plek(self.cel(row, 4), self.cel(row, 5), self.cel(row, 6), self.cel(row, 7))
    }

    fn gebeurtenis(&self, row: &Record<'_>) -> Result<Gebeurtenis, (&'static str, Reden)> {
        let (datum, tijd) = wanneer(self.cel(row, 0), self.cel(row, 1), self.cel(row, 2), self.cel(row, 3))?;
        let punt = self.plek(row)?;
        let filled = |text: String| Some(text).filter(|t| !t.is_empty());
        let adres = match self.cel(row, 8) {
            "" => None,
            said => filled(adressleutel(said)),
        };
        Ok(Gebeurtenis { datum, tijd, punt, adres, slachtoffer: None, buurt: filled(self.cel(row, 9).to_owned()) })
    }
}

/// The robberies of a list.
///
/// # Errors
/// When it cannot be read to its end, is about persons, or any cell is wrong: then nothing is taken over.
pub fn lijst<R: BufRead>(mut rows: Rows<R>) -> Result<Lijst, Weigering> {
    let persons: Vec<String> = persoonlijk(rows.header()).into_iter().cloned().collect();
    if !persons.is_empty() {
        return Err(Weigering::Persoon(persons));
    }
    let k = Kolommen::van(rows.header(), &["datum"])?;
    let (mut out, mut wrong) = (Lijst::default(), Fouten::default());
    let mut seen: HashSet<u64, BuildHasherDefault<Zelf>> = HashSet::default();
    // A key of this run alone, so that no list can be made of which the rows only seem the same.
    let key = RandomState::new();
    while let Some(row) = rows.row()? {
        let mut says: DefaultHasher = key.build_hasher();
        row.says(&mut says);
        if !seen.insert(says.finish()) {
            out.dubbelen += 1;
            if out.dubbel.len() < GENOEMD {
                out.dubbel.push(row.number);
            }
        }
        match k.gebeurtenis(&row) {
            Ok(it) => out.gebeurtenissen.push(it),
            Err(why) => wrong.add(row.number, why),
        }
    }
    wrong.end()?;
    Ok(out)
}

/// Places with a weight; without a column for it each weighs one.
///
/// # Errors
/// When it cannot be read to its end, or any cell is wrong: then nothing is taken over.
pub fn plekken<R: BufRead>(mut rows: Rows<R>) -> Result<Vec<(Punt, f64)>, Weigering> {
    let k = Kolommen::van(rows.header(), &[])?;
    let heavy = ["gewicht", "weight", "inwoners", "adressen", "aantal"];
    let weight = rows.header().iter().position(|h| heavy.contains(&h.to_lowercase().as_str()));
    let (mut out, mut wrong) = (Vec::new(), Fouten::default());
    while let Some(row) = rows.row()? {
        match (k.plek(&row), weight.map_or(Ok(1.0), |at| getal(row.cell(at)))) {
            (Ok(Some(punt)), Ok(w)) if w >= 0.0 => out.push((punt, w)),
            (Ok(None), _) => wrong.add(row.number, ("x", "beeld-cel-helft")),
            (Err(why), _) => wrong.add(row.number, why),
            (_, _) => wrong.add(row.number, ("gewicht", "beeld-cel-getal")),
        }
    }
    wrong.end()?;
    Ok(out)
}
