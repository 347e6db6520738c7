//! The form: of each measure what became of it, the day, and one note to what is recorded now.

use domain::maatregel::Aanbodstand;
use inventaris::maatregelen::Maatregel;
use jiff::civil::Date;
use kern::Ctx;
use policy::Beleid;
use web::{Errors, Input, Reader};

use super::regels::Vraag;
use crate::plek::{geweest, notitie};

/// Longest note.
const NOTITIE_MAX: usize = 2_000;

/// What was posted.
#[derive(Clone, PartialEq)]
pub(super) struct Gelezen {
    pub keuzen: Vec<(String, Aanbodstand)>,
    pub op: Date,
    pub notitie: Option<String>,
    pub taken: Vec<String>,
}

impl std::fmt::Debug for Gelezen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Gelezen").field("keuzen", &self.keuzen).field("op", &self.op).finish_non_exhaustive()
    }
}

/// Name of the field of a measure.
pub(super) fn veld(m: &Maatregel) -> String {
    format!("maatregel-{}", m.id)
}

/// Reads the form. `maatregelen` are those that the page offers, `taken` the steps that it shows.
///
/// # Errors
/// Every mistake at once, each at its field. What did not hold on the day that was given, was not offered then.
pub(super) fn lees(
    ctx: &Ctx,
    input: &Input,
    (vraag, beleid): (&Vraag, &Beleid),
    maatregelen: &[Maatregel],
    taken: &[String],
) -> Result<Gelezen, Errors> {
    let mut r = Reader::new(input);
    let op = geweest(&mut r, "op", ctx);
    if op.is_some_and(|op| op < vraag.overval) {
        r.add("op", "contact-fout-voor-overval");
    }
    let mut keuzen = Vec::new();
    for m in maatregelen {
        let naam = veld(m);
        if let Some(stand) = r.opt().choice::<Aanbodstand>(&naam) {
            if op.is_some_and(|op| op >= vraag.overval && !vraag.past(m, beleid, op)) {
                r.add(&naam, "casusaanbod-fout-toen-niet");
            }
            keuzen.push((m.id.clone(), stand));
        }
    }
    let tekst = notitie(&mut r, "notitie", NOTITIE_MAX);
    if keuzen.is_empty() && r.errors().is_empty() {
        r.add(&maatregelen.first().map_or_else(|| "op".to_owned(), veld), "casusaanbod-fout-niets");
    }
    let gekozen: Vec<String> = input.all("taken").iter().filter(|t| taken.contains(t)).cloned().collect();
    r.finish(|| Some(Gelezen { keuzen, op: op?, notitie: tekst, taken: gekozen }))
}
