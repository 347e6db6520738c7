//! A list of robberies or of places from a file of any size, for the command line: read row by row, taken over whole or not at all.

use std::{
    collections::HashSet,
    hash::{BuildHasher as _, Hasher as _, RandomState},
    io::BufRead,
    mem, panic,
    sync::mpsc::{self, SyncSender},
    thread,
};

use ecow::EcoString;
use tabel::{Batch, Column, Issue, Mapping, ReadError, Record, Rows};
use veiligheidsbeeld::{Punt, beeld::Gebeurtenis};

use crate::{
    getal::getal,
    lezen::{KOPPEN, Reden, adressleutel, persoonlijk, plek, wanneer},
};

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

/// Finds rows that say the same: what each says as one number, held against each other at the end.
struct Dubbelen {
    /// A key of this run alone, so that no list can be made of which the rows only seem the same.
    key: RandomState,
    said: Vec<(u64, usize)>,
}

impl Dubbelen {
    fn add(&mut self, row: &Record<'_>) {
        let mut says = self.key.build_hasher();
        row.says(&mut says);
        self.said.push((says.finish(), row.number));
    }

    /// Numbers of the rows that say the same as an earlier one, in the order of the file. Sorting is quicker than looking each up as it comes.
    fn end(self) -> Vec<usize> {
        let mut all: Vec<u64> = self.said.iter().map(|(said, _)| *said).collect();
        all.sort_unstable();
        let double: HashSet<u64> = all.array_windows().filter(|[a, b]| a == b).map(|[a, _]| *a).collect();
        let mut seen = HashSet::new();
        self.said.into_iter().filter(|(said, _)| double.contains(said) && !seen.insert(*said)).map(|(_, number)| number).collect()
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
        let filled = |text: EcoString| Some(text).filter(|t| !t.is_empty());
        let adres = match self.cel(row, 8) {
            "" => None,
            said => filled(adressleutel(said)),
        };
        Ok(Gebeurtenis { datum, tijd, punt, adres, slachtoffer: None, buurt: filled(self.cel(row, 9).into()) })
    }

    /// All that come, in their order.
    fn gebeurtenissen(&self, batches: impl IntoIterator<Item = Batch>) -> Result<Vec<Gebeurtenis>, Weigering> {
        let (mut out, mut wrong) = (Vec::new(), Fouten::default());
        for batch in batches {
            for row in batch.rows() {
                match self.gebeurtenis(&row) {
                    Ok(it) => out.push(it),
                    Err(why) => wrong.add(row.number, why),
                }
            }
        }
        wrong.end().map(|()| out)
    }
}

/// Rows that are worked on at a time, and how many such parcels wait at most: so little, that a file of any size fits.
const PARTIJ: usize = 2000;
const WACHTEN: usize = 4;

/// The robberies of a list. Two threads share the work: one reads rows, the other makes robberies of them.
///
/// # Errors
/// When it cannot be read to its end, is about persons, or any cell is wrong: then nothing is taken over.
pub fn lijst<R: BufRead>(rows: Rows<R>) -> Result<Lijst, Weigering> {
    let persons: Vec<String> = persoonlijk(rows.header()).into_iter().cloned().collect();
    if !persons.is_empty() {
        return Err(Weigering::Persoon(persons));
    }
    let k = Kolommen::van(rows.header(), &["datum"])?;
    let (to, from) = mpsc::sync_channel(WACHTEN);
    let (said, made) = thread::scope(|both| {
        let maker = both.spawn(move || k.gebeurtenissen(from));
        (partijen(rows, to), maker.join())
    });
    let dubbel = said?;
    let gebeurtenissen = made.unwrap_or_else(|fault| panic::resume_unwind(fault))?;
    Ok(Lijst { gebeurtenissen, dubbelen: dubbel.len(), dubbel: dubbel.into_iter().take(GENOEMD).collect() })
}

/// Hands on all rows, and says which say the same as an earlier one.
fn partijen<R: BufRead>(mut rows: Rows<R>, to: SyncSender<Batch>) -> Result<Vec<usize>, Weigering> {
    let (mut said, mut batch) = (Dubbelen { key: RandomState::new(), said: Vec::new() }, Batch::default());
    while let Some(row) = rows.row()? {
        said.add(&row);
        batch.push(&row);
        if batch.len() == PARTIJ && to.send(mem::take(&mut batch)).is_err() {
            break;
        }
    }
    let _gone = to.send(batch);
    drop(to);
    Ok(said.end())
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]
    use tabel::Limits;

    use super::*;

    /// More rows than fit in all parcels that may wait; the last one repeats the first.
    fn rijen(n: usize, wrong: impl Fn(usize) -> bool) -> String {
        let row = |i: usize| format!("{:02}-03-2026;Kade {i}\n", if wrong(i) { 32 } else { i % 28 + 1 });
        ["datum;adres\n".to_owned()].into_iter().chain((0..n).map(row)).chain([row(0)]).collect()
    }

    fn van(text: &str) -> Result<Lijst, Weigering> {
        lijst(Rows::open(text.as_bytes(), "lijst.csv", &Limits::default()).unwrap())
    }

    #[test]
    fn a_list_of_many_parcels_keeps_its_order_and_finds_rows_that_repeat() {
        let n = PARTIJ * (WACHTEN + 3) + 1;
        let read = van(&rijen(n, |_| false)).unwrap();
        let addresses: Vec<_> = read.gebeurtenissen.iter().map(|g| g.adres.clone().unwrap()).collect();
        let expected: Vec<_> = (0..n).chain([0]).map(|i| format!("kade {i}")).collect();
        assert_eq!(addresses, expected);
        assert_eq!((read.dubbel, read.dubbelen), (vec![n + 2], 1));
    }

    #[test]
    fn what_is_wrong_anywhere_is_named_and_nothing_is_taken_over() {
        let Err(Weigering::Cellen(found, more)) = van(&rijen(PARTIJ * 3, |i| i % 100 == 99)) else { panic!("refused") };
        assert_eq!(found.iter().map(|f| f.0).take(2).collect::<Vec<_>>(), [101, 201]);
        assert_eq!((found.len(), more, found[0].1), (GENOEMD, PARTIJ * 3 / 100 - GENOEMD, "datum"));
        assert!(matches!(van("datum;adres\n01-03-2026;\"Kade 1\n"), Err(Weigering::Tabel(ReadError::OpenQuote(_)))));
    }
}
