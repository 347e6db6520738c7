//! From the rows of a file to what they would do, with what is to be said about each cell. Changes nothing.

use domain::naam::sleutel;
use jiff::civil::Date;
use std::collections::HashMap;
use tabel::{Column, Gravity, Issue, Mapping, Repeat, Row, Table, repeats};
use web::Tr;

use crate::{
    Register,
    bestanden::{Regel, Uitkomst},
    cellen::{Blad, Cellen},
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
                let known = namen.0.entry(sleutel(naam)).or_default();
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

    /// Whether what the row is about is as it was; a new one must still be new, by name as well.
    pub(crate) fn onveranderd(&self, r: &Regel) -> bool {
        match self.post(&r.sleutel) {
            Some(post) => R::versie(post) == r.versie,
            None => r.versie == 0 && self.namen.van(&r.naam).is_empty(),
        }
    }
}

/// A row that was read, with what will stand there when nothing is wrong.
type Gelezen<R> = (Regel, Option<<R as Register>::Post>);

/// Everything that reading needs.
pub(crate) struct Lezer<'a, R: Register> {
    bekend: &'a Bekend<R>,
    blad: Blad<'a>,
}

impl<'a, R: Register> Lezer<'a, R> {
    pub(crate) fn new(mapping: &'a Mapping, kolommen: &'a [Column], bekend: &'a Bekend<R>, vandaag: Date, tr: Tr) -> Self {
        Self { bekend, blad: Blad::new(mapping, kolommen, &bekend.namen, vandaag, tr) }
    }

    /// All rows, with duplicates and contradictions found. `id` makes the identity of a new one.
    pub(crate) fn lees(&self, table: &Table, mut id: impl FnMut() -> String) -> Vec<Regel> {
        let mut gelezen: Vec<Gelezen<R>> = table.rows.iter().map(|row| self.rij(row, &mut id)).collect();
        self.herhalingen(&mut gelezen);
        gelezen.into_iter().map(|(regel, _)| regel).collect()
    }

    fn rij(&self, row: &Row, id: &mut impl FnMut() -> String) -> Gelezen<R> {
        let mut c = Cellen { blad: &self.blad, row, issues: self.blad.mapping.issues(row) };
        let bestaand = self.bestaand(&mut c);
        let post = R::lees(&mut c, bestaand, bestaand.map_or_else(id, |was| R::id(was).to_owned()));
        let naam = c.cel("naam");
        let naam = bestaand.map_or(naam, |was| R::getoond(was, self.blad.tr));
        let mut regel = Regel {
            nr: row.number,
            uitkomst: Uitkomst::Fout,
            naam: naam.chars().take(NAAM).collect(),
            sleutel: String::new(),
            inhoud: None,
            vorige: None,
            versie: 0,
            bevindingen: Vec::new(),
        };
        let wrong = c.issues.iter().any(|i| i.gravity == Gravity::Error);
        let Some(post) = post.filter(|_| !wrong) else {
            regel.bevindingen = c.issues;
            return (regel, None);
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
        R::getoond(&post, self.blad.tr).clone_into(&mut regel.naam);
        regel.versie = R::versie(&post);
        regel.vorige = bestaand.filter(|was| R::versie(was) > 0).and_then(|was| serde_json::to_string(was).ok());
        regel.inhoud = serde_json::to_string(&post).ok();
        regel.bevindingen = c.issues;
        (regel, Some(post))
    }

    /// What this row is about: by its identity, else by its name.
    fn bestaand(&self, c: &mut Cellen<'_>) -> Option<&'a R::Post> {
        let id = c.cel("id");
        if !id.is_empty() {
            let found = self.bekend.post(id);
            if found.is_none() {
                c.fout("id", R::TEKST.kenmerk);
            }
            return found;
        }
        match self.bekend.namen.van(c.cel("naam")) {
            [] => None,
            [id] => self.bekend.post(id),
            _ => {
                c.fout("naam", "tabel-cel-naam-vaker");
                None
            }
        }
    }

    /// Rows that name the same thing: a repetition is left out, a contradiction leaves all of them out.
    fn herhalingen(&self, gelezen: &mut [Gelezen<R>]) {
        let kolom = self.blad.mapping.name("naam").to_owned();
        let rows = || gelezen.iter().filter_map(|(r, post)| Some((r.nr, post.as_ref()?)));
        let known = |p: &R::Post| if self.bekend.post(R::id(p)).is_some() { R::id(p).to_owned() } else { sleutel(R::naam(p)) };
        let same_thing = repeats(rows().map(|(nr, p)| (nr, known(p), R::zegt(p))));
        let same_name = repeats(rows().map(|(nr, p)| (nr, sleutel(R::naam(p)), known(p))));
        for (regel, _) in gelezen.iter_mut() {
            let (uitkomst, issue) = match (same_thing.get(&regel.nr), same_name.get(&regel.nr)) {
                (Some(Repeat::Differs(other)), _) => {
                    (Uitkomst::Fout, Issue::error(regel.nr, "", "tabel-rij-tegenspraak", "").with("rij", other))
                }
                (_, Some(Repeat::Differs(other))) => {
                    (Uitkomst::Fout, Issue::error(regel.nr, &kolom, "tabel-rij-zelfde-naam", &regel.naam).with("rij", other))
                }
                (Some(Repeat::Same(first)), _) => (Uitkomst::Dubbel, Issue::note(regel.nr, "", "tabel-rij-dubbel", "").with("rij", first)),
                _ => continue,
            };
            regel.uitkomst = uitkomst;
            regel.inhoud = None;
            regel.bevindingen.push(issue);
        }
    }
}
