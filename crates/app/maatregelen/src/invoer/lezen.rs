//! From the rows of a file to measures, with what is to be said about each cell. Changes nothing.

use std::collections::HashMap;

use domain::maatregel::Overname;
use jiff::civil::Date;
use kern::invoer::{Regel, Uitkomst};
use tabel::{Gravity, Issue, Mapping, Repeat, Row, Table, repeats};
use web::Tr;

use super::{
    super::{
        Inhoud, Keuze, Maatregel,
        formulier::{BRON, NAAM, TEKST, velden, velden_keuze},
        sleutel,
    },
    cellen::{Cellen, Woorden},
};

/// What is there already.
pub(super) struct Bekend {
    pub(super) op_id: HashMap<String, Maatregel>,
    op_naam: HashMap<String, String>,
}

impl Bekend {
    pub(super) fn new(all: Vec<Maatregel>) -> Self {
        let op_naam = all.iter().map(|m| (sleutel(&m.inhoud.naam), m.id.clone())).collect();
        Self { op_id: all.into_iter().map(|m| (m.id.clone(), m)).collect(), op_naam }
    }

    /// Whether a measure with this name is there.
    pub(super) fn heeft_naam(&self, naam: &str) -> bool {
        self.op_naam.contains_key(&sleutel(naam))
    }
}

/// Everything that reading needs.
pub(super) struct Lezer<'a> {
    pub(super) mapping: &'a Mapping,
    bekend: &'a Bekend,
    pub(super) woorden: Woorden,
    vandaag: Date,
    pub(super) tr: Tr,
}

impl<'a> Lezer<'a> {
    pub(super) fn new(mapping: &'a Mapping, bekend: &'a Bekend, vandaag: Date, tr: Tr) -> Self {
        Self { mapping, bekend, woorden: Woorden::new(), vandaag, tr }
    }

    /// All rows, with duplicates and contradictions found. `id` makes the identity of a new measure.
    pub(super) fn lees(&self, table: &Table, mut id: impl FnMut() -> String) -> Vec<Regel> {
        let mut gelezen: Vec<(Regel, Option<Maatregel>)> = table.rows.iter().map(|row| self.rij(row, &mut id)).collect();
        self.herhalingen(&mut gelezen);
        gelezen.into_iter().map(|(regel, _)| regel).collect()
    }

    fn rij(&self, row: &Row, id: &mut impl FnMut() -> String) -> (Regel, Option<Maatregel>) {
        let mut c = Cellen { lezer: self, row, issues: self.mapping.issues(row) };
        let bestaand = c.bestaand();
        let m = match &bestaand {
            Some(m) if m.uit_beleid => c.meegeleverd(m),
            Some(m) => c.eigen(Some(m), m.id.clone()),
            None => c.eigen(None, id()),
        };
        let naam: String = self.mapping.cell(row, "naam").chars().take(NAAM).collect();
        let mut regel = Regel {
            nr: row.number,
            uitkomst: Uitkomst::Fout,
            naam,
            sleutel: String::new(),
            inhoud: None,
            vorige: None,
            versie: 0,
            bevindingen: Vec::new(),
        };
        let wrong = c.issues.iter().any(|i| i.gravity == Gravity::Error);
        let Some(m) = m.filter(|_| !wrong) else {
            regel.bevindingen = c.issues;
            return (regel, None);
        };
        regel.uitkomst = match &bestaand {
            Some(was) if *was == m => Uitkomst::Gelijk,
            Some(was) => {
                c.verschil(was, &m);
                Uitkomst::Wijzigt
            }
            None => Uitkomst::Nieuw,
        };
        regel.sleutel.clone_from(&m.id);
        regel.naam.clone_from(&m.inhoud.naam);
        regel.versie = m.versie;
        regel.vorige = bestaand.filter(|was| was.versie > 0).and_then(|was| serde_json::to_string(&was).ok());
        regel.inhoud = serde_json::to_string(&m).ok();
        regel.bevindingen = c.issues;
        (regel, Some(m))
    }

    /// Rows that name the same measure: a repetition is left out, a contradiction leaves all of them out.
    fn herhalingen(&self, gelezen: &mut [(Regel, Option<Maatregel>)]) {
        let kolom = self.mapping.name("naam").to_owned();
        let rows = || gelezen.iter().filter_map(|(r, m)| Some((r.nr, m.as_ref()?)));
        let known = |m: &Maatregel| if self.bekend.op_id.contains_key(&m.id) { m.id.clone() } else { sleutel(&m.inhoud.naam) };
        let same_thing = repeats(rows().map(|(nr, m)| (nr, known(m), (m.inhoud.clone(), m.keuze.clone(), m.gecontroleerd))));
        let same_name = repeats(rows().map(|(nr, m)| (nr, sleutel(&m.inhoud.naam), known(m))));
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

impl Cellen<'_> {
    /// The measure that this row is about: by its identity, else by its name.
    fn bestaand(&mut self) -> Option<Maatregel> {
        let (bekend, id) = (self.lezer.bekend, self.cel("id"));
        if !id.is_empty() {
            let found = bekend.op_id.get(id).cloned();
            if found.is_none() {
                self.fout("id", "maatregel-cel-kenmerk");
            }
            return found;
        }
        bekend.op_naam.get(&sleutel(self.cel("naam"))).and_then(|id| bekend.op_id.get(id)).cloned()
    }

    /// A shipped one: what it is comes from policy, the file decides about it only.
    fn meegeleverd(&mut self, m: &Maatregel) -> Option<Maatregel> {
        let now = velden(&m.inhoud, None, self.lezer.tr);
        for (key, is) in now {
            let typed = matches!(key, "naam" | "omschrijving" | "eigenaar" | "bron");
            let said = self.cel(key);
            if typed && self.lezer.mapping.has(key) && !said.is_empty() && said != is.trim() {
                let note = Issue::note(self.row.number, self.kolom(key), "maatregel-cel-beleid", said);
                self.issues.push(note);
            }
        }
        let keuze = self.keuze(Some(m));
        let gecontroleerd = self.datum_of("gecontroleerd", m.gecontroleerd);
        Some(self.nagelopen(Maatregel { keuze: keuze?, ..m.clone() }, gecontroleerd))
    }

    fn eigen(&mut self, was: Option<&Maatregel>, id: String) -> Option<Maatregel> {
        let i = was.map(|m| &m.inhoud);
        let naam = self.verplicht("naam", NAAM).map(|n| n.split_whitespace().collect::<Vec<_>>().join(" "));
        let soort = self.keus("soort", |w| &w.soort);
        let niveau = self.keus("niveau", |w| &w.niveau);
        let omschrijving = self.tekst("omschrijving", TEKST, i.map(|i| &i.omschrijving));
        let doelgroep = self.keuzen("doelgroep", |w| &w.doelgroep, i.map(|i| &i.doelgroep));
        let geldt_voor = self.keuzen("geldt_voor", |w| &w.overval, i.map(|i| &i.geldt_voor));
        let vanaf_dagen = self.dagen(i.and_then(|i| i.vanaf_dagen));
        let (van, tot) = (self.datum_of("van", i.and_then(|i| i.van)), self.datum_of("tot", i.and_then(|i| i.tot)));
        let (eigenaar, bron) = (self.verplicht("eigenaar", NAAM), self.verplicht("bron", BRON));
        let gecontroleerd = self.datum_of("gecontroleerd", was.and_then(|m| m.gecontroleerd));
        let keuze = self.keuze(was);
        if matches!((van, tot), (Some(van), Some(tot)) if tot < van) {
            self.fout("tot", "tabel-cel-tot-voor-van");
        }
        let (naam, eigenaar, bron) = (naam?, eigenaar?, bron?);
        let inhoud = Inhoud {
            naam,
            soort: soort?,
            niveau: niveau?,
            doelgroep: doelgroep?,
            geldt_voor: geldt_voor?,
            vanaf_dagen,
            van,
            tot,
            eigenaar,
            omschrijving: omschrijving?,
            bron,
        };
        if self.lezer.bekend.op_naam.get(&sleutel(&inhoud.naam)).is_some_and(|other| *other != id) {
            self.fout("naam", "maatregel-cel-bezet");
        }
        let base = was.cloned().unwrap_or_else(|| Maatregel {
            id,
            uit_beleid: false,
            inhoud: inhoud.clone(),
            keuze: Keuze { overname: Overname::Open, reden: String::new(), notitie: String::new() },
            gecontroleerd: None,
            gecontroleerd_door: None,
            som: String::new(),
            versie: 0,
        });
        Some(self.nagelopen(Maatregel { inhoud, keuze: keuze?, ..base }, gecontroleerd))
    }

    /// With the day of checking from the file; it does not say who did.
    fn nagelopen(&mut self, m: Maatregel, op: Option<Date>) -> Maatregel {
        if op.is_some_and(|op| op > self.lezer.vandaag) {
            self.fout("gecontroleerd", "tabel-cel-toekomst");
        }
        if op == m.gecontroleerd { m } else { Maatregel { gecontroleerd: op, gecontroleerd_door: None, ..m } }
    }

    fn keuze(&mut self, was: Option<&Maatregel>) -> Option<Keuze> {
        let k = was.map(|m| &m.keuze);
        let overname = if self.lezer.mapping.has("overname") {
            match sleutel(self.cel("overname")).as_str() {
                "" => Overname::Open,
                "ja" | "yes" | "j" | "y" | "x" | "true" | "waar" | "1" => Overname::Ja,
                "nee" | "no" | "n" | "false" | "onwaar" | "0" => Overname::Nee,
                _ => {
                    self.fout("overname", "tabel-cel-ja-nee");
                    return None;
                }
            }
        } else {
            k.map_or(Overname::Open, |k| k.overname)
        };
        let reden = self.tekst("reden", BRON, k.map(|k| &k.reden));
        let notitie = self.tekst("notitie", TEKST, k.map(|k| &k.notitie));
        if overname == Overname::Nee && reden.as_ref().is_some_and(String::is_empty) {
            self.fout("reden", "maatregel-cel-reden");
        }
        Some(Keuze { overname, reden: reden?, notitie: notitie? })
    }

    /// What a change changes, cell by cell.
    fn verschil(&mut self, was: &Maatregel, m: &Maatregel) {
        let tr = self.lezer.tr;
        let all = |m: &Maatregel| [velden(&m.inhoud, m.gecontroleerd, tr), velden_keuze(&m.keuze, tr)].concat();
        for ((key, before), (_, after)) in all(was).into_iter().zip(all(m)) {
            if before != after {
                let before: String = before.chars().take(80).collect();
                let note = Issue::note(self.row.number, self.kolom(key), "tabel-cel-wijzigt", &after);
                self.issues.push(note.with("was", if before.is_empty() { "–" } else { &before }));
            }
        }
    }
}
