//! The stories of a file one by one: each with its outcome, and with what a rehearsal of it starts from.

use crate::{
    Code, Moment,
    draaiboek::{
        anker::Anker,
        feit::{Feit, Feiten},
        generale::{Gebeurt, Voorval},
        model::Draaiboek,
    },
};

use super::{Proef, at, set, speel};

/// Verhaal: one story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verhaal {
    /// The heading above it.
    pub titel: String,
    /// Its number under that heading, from 1.
    pub deel: usize,
    /// How many stories stand under that heading.
    pub delen: usize,
    /// The draaiboek that it names.
    pub draaiboek: String,
    /// What running it gave.
    pub proef: Proef,
    /// What a rehearsal of it starts from; nothing when nothing happens in it.
    pub begin: Option<Uitgangspunt>,
}

/// Uitgangspunt: what a rehearsal of a story starts from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uitgangspunt {
    /// The first that happens.
    pub op: Moment,
    /// The last that the story tells.
    pub tot: Moment,
    /// Answers about the casus.
    pub feiten: Feiten,
    /// The persons.
    pub betrokkenen: Vec<Feiten>,
    /// How many areas there are.
    pub gebieden: usize,
    /// What happens when.
    pub voorvallen: Vec<Voorval>,
}

/// All stories of a text, in order. `vind` gives a draaiboek by its id.
pub fn verhalen<'a>(text: &str, vind: impl Fn(&str) -> Option<&'a Draaiboek>) -> Vec<Verhaal> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let (mut all, mut titel, mut n): (Vec<Verhaal>, &str, usize) = (Vec::new(), "", 0);
    while let Some(line) = lines.get(n) {
        if let Some(kop) = line.strip_prefix('#') {
            titel = kop.trim_start_matches('#').trim();
        }
        if *line != "```scenario" {
            n += 1;
            continue;
        }
        let end = lines.iter().skip(n + 1).position(|l| l.starts_with("```")).map_or(lines.len(), |i| n + 2 + i);
        let block = lines.get(n..end).unwrap_or_default();
        let mut proef = speel(&block.join("\n"), &vind);
        proef.mislukt.iter_mut().for_each(|m| m.regel += n);
        let draaiboek = block.iter().find_map(|l| l.strip_prefix("draaiboek ")).map_or("", str::trim).to_owned();
        let deel = all.iter().rev().take_while(|v| v.titel == titel).count() + 1;
        let begin = uitgangspunt(block, vind(&draaiboek));
        all.push(Verhaal { titel: titel.to_owned(), deel, delen: 1, draaiboek, proef, begin });
        n = end;
    }
    for i in 0..all.len() {
        all[i].delen = all.iter().filter(|v| v.titel == all[i].titel).count();
    }
    all
}

/// Lines that cannot be read are left out: what is wrong with them stands in the outcome.
fn uitgangspunt(block: &[&str], d: Option<&Draaiboek>) -> Option<Uitgangspunt> {
    let mut all = Lezer {
        d: d?,
        letters: Vec::new(),
        gebieden: Vec::new(),
        now: None,
        feiten: Feiten::default(),
        personen: Vec::new(),
        voorvallen: Vec::new(),
    };
    for line in block {
        all.regel(&line.split_whitespace().collect::<Vec<_>>());
    }
    let op = all.voorvallen.iter().map(|v| v.op).min()?;
    let tot = all.voorvallen.iter().map(|v| v.op).max()?;
    let Lezer { feiten, personen: betrokkenen, gebieden, voorvallen, .. } = all;
    Some(Uitgangspunt { op, tot, feiten, betrokkenen, gebieden: gebieden.len(), voorvallen })
}

struct Lezer<'a, 't> {
    d: &'a Draaiboek,
    letters: Vec<&'t str>,
    gebieden: Vec<&'t str>,
    now: Option<Moment>,
    feiten: Feiten,
    personen: Vec<Feiten>,
    voorvallen: Vec<Voorval>,
}

impl<'t> Lezer<'_, 't> {
    fn regel(&mut self, words: &[&'t str]) {
        match *words {
            ["persoon", letter, rol, leeftijd] => {
                let person = Feiten::default().with(Feit::Rol, rol).with(Feit::Leeftijdsgroep, leeftijd);
                self.letters.push(letter);
                self.personen.push(person);
            }
            ["gebied", naam] => self.gebieden.push(naam),
            ["op", dag, tijd, name] => self.gebeurt(dag, tijd, name, None),
            ["op", dag, tijd, name, waar] => {
                let voor = self.letters.iter().position(|l| *l == waar);
                self.gebeurt(dag, tijd, name, voor);
            }
            ["feit", feit, waarde] => self.feit(feit, waarde, None),
            ["feit", letter, feit, waarde] => {
                let voor = self.letters.iter().position(|l| *l == letter);
                if voor.is_some() {
                    self.feit(feit, waarde, voor);
                }
            }
            _ => {}
        }
    }

    fn gebeurt(&mut self, dag: &str, tijd: &str, name: &str, voor: Option<usize>) {
        let Ok(op) = at(dag, Some(tijd)) else { return };
        self.now = self.now.max(Some(op));
        let anker = Anker::from_code(name).map(Gebeurt::Anker);
        let stap = self.d.stap(&name.into()).map(|s| Gebeurt::Stap(s.id.clone()));
        self.voorvallen.extend(anker.into_iter().chain(stap).map(|wat| Voorval { op, voor, wat }));
    }

    /// A fact is the answer to the step that asks for it, and is known from when the story says so.
    fn feit(&mut self, feit: &str, waarde: &str, voor: Option<usize>) {
        let feiten = voor.and_then(|n| self.personen.get_mut(n)).unwrap_or(&mut self.feiten);
        let (true, Some(code)) = (set(feiten, feit, waarde).is_ok(), Feit::from_code(feit)) else { return };
        if let Some(op) = self.now.filter(|_| !code.vanzelf_bekend()) {
            self.voorvallen.push(Voorval { op, voor, wat: Gebeurt::Feit(code, waarde.to_owned()) });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draaiboek::{Ruw, lees};

    const TEKST: &str = "# Buiten\n\n```scenario\ndraaiboek weg\nop 2026-11-26 20:47 overval\n```\n\n## Flat\n\n```scenario\ndraaiboek d\npersoon A slachtoffer oudere\nop 2026-11-26 20:47 melding\nfeit A toestemming nee\nverwacht bel open\n```\nEn verder.\n```scenario\ndraaiboek d\nop 2026-11-27 09:00 bel\nverwacht bel open\n";

    fn boek() -> Draaiboek {
        let ruw: Ruw = serde_json::from_value(serde_json::json!({
            "id": "d", "naam": "D", "geldt_voor": ["woning"], "geldig_vanaf": "2026-01-01", "bron": "b", "toelichting": "t",
            "stap": [{ "id": "bel", "titel": "Bel", "uitleg": "Bel.", "fase": "melden", "spoor": "slachtoffer", "per": "casus", "wie": "coordinator", "bron": "b" }]
        }))
        .expect("form");
        lees(&ruw, None).expect("draaiboek")
    }

    #[test]
    fn each_story_has_its_heading_its_outcome_and_its_beginning() {
        let d = boek();
        let all = verhalen(TEKST, |id| (id == "d").then_some(&d));
        let names: Vec<_> = all.iter().map(|v| (v.titel.as_str(), v.deel, v.delen, v.draaiboek.as_str())).collect();
        assert_eq!(names, [("Buiten", 1, 1, "weg"), ("Flat", 1, 2, "d"), ("Flat", 2, 2, "d")]);
        assert!(all[0].begin.is_none() && all[0].proef.mislukt[0].regel == 4, "{:?}", all[0].proef);
        let flat = all[1].begin.as_ref().expect("begin");
        assert!(all[1].proef.mislukt.is_empty() && flat.betrokkenen[0].get(Feit::Toestemming) == Some("nee"));
        assert_eq!(flat.voorvallen.len(), 2, "the report and the answer: {:?}", flat.voorvallen);
        assert_eq!((flat.voorvallen[1].voor, flat.op), (Some(0), flat.tot));
        let lines: Vec<usize> = all[2].proef.mislukt.iter().map(|m| m.regel).collect();
        assert_eq!(lines, [21, 18], "where it stands in the file: {:?}", all[2].proef.mislukt);
    }
}
