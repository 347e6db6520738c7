//! The two forms of contact: what happened, and what is planned.

use casus::Betrokkene;
use domain::{
    Moment,
    casus::{Contactuitkomst, JaNeeOnbekend, Kanaal},
};

use web::{Errors, Input, Reader};

use super::regels::{Feitje, bereikt, liever_niet, past_niet, te_dicht};
use crate::{keuze::Partij, plek::notitie};

/// Longest note.
const NOTITIE_MAX: usize = 600;
/// A plan further away than this is a typing error.
const VERSTE_PLAN: i64 = 366 * 86_400;

/// A contact or attempt that happened.
#[derive(Clone, PartialEq)]
pub(super) struct Gelegd {
    pub feit: Feitje,
    pub uitkomst: Contactuitkomst,
    pub welkom: Option<JaNeeOnbekend>,
    pub notitie: Option<String>,
    pub taken: Vec<String>,
}

impl std::fmt::Debug for Gelegd {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Gelegd").field("feit", &self.feit).field("taken", &self.taken).finish_non_exhaustive()
    }
}

/// Reads what happened. `taken` are the steps the page offered.
///
/// # Errors
/// Every mistake at once, each at its field; what the person asked not to do needs a cross at `toch`.
pub(super) fn lees(input: &Input, persoon: &Betrokkene, overval_op: Moment, now: Moment, taken: &[String]) -> Result<Gelegd, Errors> {
    let mut r = Reader::new(input);
    let kanaal = r.choice::<Kanaal>("kanaal");
    let uitkomst = r.choice::<Contactuitkomst>("uitkomst");
    let op = r.moment("op");
    let partij = r.choice::<Partij>("partij");
    let welkom = r.opt().choice::<JaNeeOnbekend>("welkom");
    let tekst = notitie(&mut r, "notitie", NOTITIE_MAX);
    let toch = r.checked("toch");
    let gekozen: Vec<String> = input.all("taken").iter().filter(|t| taken.contains(t)).cloned().collect();
    if let Some(op) = op {
        if op > now {
            r.add("op", "verlenen-fout-toekomst");
        } else if op < overval_op {
            r.add("op", "contact-fout-voor-overval");
        }
    }
    if let (Some(kanaal), Some(uitkomst), Some(partij)) = (kanaal, uitkomst, partij) {
        if let Some(key) = past_niet(kanaal, uitkomst, persoon.leeftijdsgroep, partij) {
            r.add("uitkomst", key);
        }
        if let Some(key) = liever_niet(kanaal, persoon.niet_bellen, persoon.niet_schrijven).filter(|_| !toch && partij.is_eigen()) {
            r.add("toch", key);
        }
    }
    r.finish(|| {
        let uitkomst = uitkomst?;
        Some(Gelegd {
            feit: Feitje { op: op?, partij: partij?, kanaal: kanaal?, uitkomst: Some(uitkomst) },
            uitkomst,
            welkom,
            notitie: tekst,
            // An attempt is kept as it is; the step stays open until someone was reached.
            taken: if bereikt(uitkomst) { gekozen } else { Vec::new() },
        })
    })
}

/// Reads a plan.
///
/// # Errors
/// Every mistake at once; another party within 48 hours, and what the person asked not to do, need a cross at `plan-toch`.
pub(super) fn lees_plan(input: &Input, persoon: &Betrokkene, bestaand: &[Feitje], now: Moment) -> Result<Feitje, Errors> {
    let mut r = Reader::new(input);
    let kanaal = r.choice::<Kanaal>("plan-kanaal");
    let op = r.moment("plan-op");
    let partij = r.choice::<Partij>("plan-partij");
    let toch = r.checked("plan-toch");
    if let Some(op) = op {
        if op <= now {
            r.add("plan-op", "contact-fout-verleden");
        } else if op.seconds_since(now) > VERSTE_PLAN {
            r.add("plan-op", "contact-fout-te-ver");
        }
    }
    if let (Some(kanaal), Some(partij), Some(op), false) = (kanaal, partij, op, toch) {
        if let Some(key) = liever_niet(kanaal, persoon.niet_bellen, persoon.niet_schrijven) {
            r.add("plan-toch", key);
        }
        if te_dicht(bestaand, partij, op).is_some() {
            r.add("plan-toch", "contact-fout-48-uur");
        }
    }
    r.finish(|| Some(Feitje { op: op?, partij: partij?, kanaal: kanaal?, uitkomst: None }))
}
