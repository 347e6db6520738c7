//! From the rows of a file to what they would do, with what is to be said about each cell. Changes nothing.

use domain::{Moment, naam::sleutel};
use std::collections::HashMap;
use tabel::{Column, Gravity, Mapping, Row, Table};
use web::Tr;

use crate::{
    Register,
    bestanden::{Regel, Uitkomst},
    cellen::{Blad, Cellen},
    tegenspraak,
};

/// Characters of a name that a row keeps for people.
const NAAM: usize = 200;

/// Which things are called what.
#[derive(Default)]
pub(crate) struct Namen(HashMap<String, Vec<String>>);

impl Namen {
    fn van(&self, naam: &str) -> &[String] {
        self.0.get(&sleutel(naam)).map_or(&[], Vec::as_slice)
    }

    /// Whether something else than `id` is called this.
    pub(crate) fn bezet(&self, naam: &str, id: &str) -> bool {
        self.van(naam).iter().any(|other| other != id)
    }
}

/// What is there already.
pub(crate) struct Bekend<R: Register> {
    op_id: HashMap<String, R::Post>,
    namen: Namen,
}

impl<R: Register> Bekend<R> {
    pub(crate) fn new(all: Vec<R::Post>) -> Self {
        let mut namen = Namen::default();
        for post in &all {
            for naam in R::namen(post).into_iter().filter(|n| !n.is_empty()) {
                let known = namen.0.entry(sleutel(&naam)).or_default();
                if !known.iter().any(|id| id == R::id(post)) {
                    known.push(R::id(post).to_owned());
                }
            }
        }
        Self { op_id: all.into_iter().map(|p| (R::id(&p).to_owned(), p)).collect(), namen }
    }

    /// What has this identity.
    pub(crate) fn post(&self, id: &str) -> Option<&R::Post> {
        self.op_id.get(id)
    }

    /// Whether what a row makes of it is about what is as it was; a new one must still be new, by name as well.
    pub(crate) fn onveranderd(&self, wordt: &R::Post) -> bool {
        match self.post(R::id(wordt)) {
            Some(post) => R::versie(post) == R::versie(wordt),
            None => R::versie(wordt) == 0 && R::namen(wordt).iter().all(|naam| self.namen.van(naam).is_empty()),
        }
    }

    /// What stands there now of what a file made: by its identity, else by its name when the register gave it an identity of its own.
    pub(crate) fn nu(&self, gemaakt: &R::Post) -> Option<&R::Post> {
        self.post(R::id(gemaakt)).or_else(|| {
            R::namen(gemaakt).iter().filter(|_| R::NUMMERT).find_map(|naam| match self.namen.van(naam) {
                [id] => self.post(id),
                _ => None,
            })
        })
    }
}

/// A row that was read.
pub(crate) struct Gelezen<R: Register> {
    pub(crate) regel: Regel,
    /// What will stand there when nothing is wrong.
    pub(crate) post: Option<R::Post>,
    /// What it is about, whatever is wrong with its cells; nothing when it does not say.
    pub(crate) over: Option<String>,
    /// What it calls that.
    pub(crate) naam: String,
    /// It names something by its identity and leaves its name as it was.
    pub(crate) vast: bool,
}

/// Everything that reading needs.
pub(crate) struct Lezer<'a, R: Register> {
    bekend: &'a Bekend<R>,
    kader: &'a R::Kader,
    blad: Blad<'a>,
}

impl<'a, R: Register> Lezer<'a, R> {
    pub(crate) fn new(
        mapping: &'a Mapping,
        kolommen: &'a [Column],
        (bekend, kader): (&'a Bekend<R>, &'a R::Kader),
        nu: Moment,
        tr: Tr,
    ) -> Self {
        Self { bekend, kader, blad: Blad::new(mapping, kolommen, &bekend.namen, nu, tr) }
    }

    /// All rows, with duplicates and contradictions found. `id` makes the identity of a new one.
    pub(crate) fn lees(&self, table: &Table, mut id: impl FnMut() -> String) -> Vec<Regel> {
        let mut gelezen: Vec<Gelezen<R>> = table.rows.iter().map(|row| self.rij(row, &mut id)).collect();
        tegenspraak::zoek(&mut gelezen, &table.rows, &self.blad);
        gelezen.into_iter().map(|g| g.regel).collect()
    }

    fn rij(&self, row: &Row, id: &mut impl FnMut() -> String) -> Gelezen<R> {
        let mut c = Cellen { blad: &self.blad, row, issues: self.blad.mapping.issues(row) };
        let genoemd = R::genoemd(&c, self.kader);
        let bestaand = self.bestaand(&mut c, &genoemd);
        let (over, naam, vast) = self.waarover(&c, &genoemd, bestaand);
        let post = R::lees(&mut c, self.kader, bestaand, bestaand.map_or_else(id, |was| R::id(was).to_owned()));
        let getoond = c.cel(R::NAAMKOLOM);
        let getoond = bestaand.map_or(getoond, |was| R::getoond(was, self.blad.tr));
        let mut regel = Regel {
            nr: row.number,
            uitkomst: Uitkomst::Fout,
            naam: getoond.chars().take(NAAM).collect(),
            sleutel: String::new(),
            inhoud: None,
            vorige: None,
            versie: 0,
            bevindingen: Vec::new(),
        };
        let wrong = c.issues.iter().any(|i| i.gravity == Gravity::Error);
        let Some(post) = post.filter(|_| !wrong) else {
            regel.bevindingen = c.issues;
            return Gelezen { regel, post: None, over, naam, vast };
        };
        regel.uitkomst = match bestaand {
            Some(was) if *was == post => Uitkomst::Gelijk,
            Some(was) => {
                c.verschil(R::velden(was, self.blad.tr), R::velden(&post, self.blad.tr));
                Uitkomst::Wijzigt
            }
            None => Uitkomst::Nieuw,
        };
        R::id(&post).clone_into(&mut regel.sleutel);
        regel.naam = R::getoond(&post, self.blad.tr).chars().take(NAAM).collect();
        regel.versie = R::versie(&post);
        regel.vorige = bestaand.filter(|was| R::versie(was) > 0).and_then(|was| serde_json::to_string(was).ok());
        regel.inhoud = serde_json::to_string(&post).ok();
        regel.bevindingen = c.issues;
        Gelezen { regel, post: Some(post), over, naam, vast }
    }

    /// What this row is about: by its identity, else by its name.
    fn bestaand(&self, c: &mut Cellen<'_>, genoemd: &str) -> Option<&'a R::Post> {
        let id = c.cel("id");
        if !id.is_empty() {
            let found = self.bekend.post(id);
            if found.is_none() {
                c.fout("id", R::TEKST.kenmerk);
            }
            return found;
        }
        match self.bekend.namen.van(genoemd) {
            [] => None,
            [id] => self.bekend.post(id),
            _ => {
                c.fout(R::NAAMKOLOM, "tabel-cel-naam-vaker");
                None
            }
        }
    }

    /// What a row is about and what it calls that, also when its other cells cannot be read.
    fn waarover(&self, c: &Cellen<'_>, genoemd: &str, bestaand: Option<&R::Post>) -> (Option<String>, String, bool) {
        let (id, naam) = (c.cel("id"), sleutel(genoemd));
        let zo = bestaand.is_some_and(|was| naam.is_empty() || R::namen(was).iter().any(|n| sleutel(n) == naam));
        let naam =
            if naam.is_empty() { bestaand.and_then(|was| R::namen(was).first().map(|n| sleutel(n))).unwrap_or_default() } else { naam };
        let over = match bestaand {
            Some(was) => Some(format!("id {}", R::id(was))),
            None if !id.is_empty() => Some(format!("id {id}")),
            None => (!naam.is_empty()).then(|| format!("naam {naam}")),
        };
        (over, naam, zo && !id.is_empty())
    }
}
