//! Scenario: an invented story with the tasks that must follow from it, run on the same planning as a casus.
//!
//! The stories stand in Markdown, in blocks marked `scenario`. `docs/draaiboek.md` explains the lines.

mod verhaal;

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime, Time};
use serde::Serialize;

use crate::{
    Code, Moment,
    id::{BetrokkeneId, Id},
    kalender::{lokaal, moment},
};

use super::{
    anker::Anker,
    bevinding::bedoel_je,
    feit::{Feit, Feiten},
    model::Draaiboek,
    planning::planning,
    stand::{BetrokkeneStand, Gebied, Staat, Stand, Taak, WachtOp},
};

pub use verhaal::{Uitgangspunt, Verhaal, verhalen};

/// What running the stories of a file gave.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Proef {
    /// Stories.
    pub scenarios: usize,
    /// Expectations that were held against the planning.
    pub verwachtingen: usize,
    /// What went otherwise.
    pub mislukt: Vec<Mislukt>,
}

/// A line that did not come true, or could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mislukt {
    /// Line in the file, from 1.
    pub regel: usize,
    /// The line.
    pub tekst: String,
    /// What was found instead, in Dutch.
    pub zin: String,
    /// The line as it would come true; nothing when it could not be read or the step is not there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wordt: Option<String>,
}

impl Mislukt {
    /// A line that could not be read, or a block that is not whole.
    fn regel(regel: usize, tekst: &str, zin: String) -> Self {
        Self { regel, tekst: tekst.to_owned(), zin, wordt: None }
    }
}

/// Runs all stories of a text. `vind` gives a draaiboek by its id.
pub fn speel<'a>(text: &str, vind: impl Fn(&str) -> Option<&'a Draaiboek>) -> Proef {
    let mut proef = Proef::default();
    let mut story: Option<Verteller<'a>> = None;
    let mut inside = false;
    let mut begin = 0;
    for (n, line) in text.lines().enumerate() {
        let (regel, line) = (n + 1, line.trim());
        if !inside {
            if line == "```scenario" {
                (inside, begin, story) = (true, regel, None);
                proef.scenarios += 1;
            }
            continue;
        }
        if line.starts_with("```") {
            inside = false;
            if story.as_ref().is_none_or(|s| s.verwacht == 0) {
                proef.mislukt.push(Mislukt::regel(begin, "scenario", "Dit scenario verwacht niets.".into()));
            }
            proef.verwachtingen += story.take().map_or(0, |s| s.verwacht);
            continue;
        }
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let told = match &mut story {
            Some(story) => story.regel(line),
            None => begin_verhaal(line, &vind).map(|new| story = Some(new)),
        };
        let wordt = story.as_mut().and_then(|s| s.wordt.take());
        proef.mislukt.extend(told.err().map(|zin| Mislukt { wordt, ..Mislukt::regel(regel, line, zin) }));
    }
    if inside {
        proef.mislukt.push(Mislukt::regel(begin, "scenario", "Het blok is niet afgesloten met ```.".into()));
    }
    proef
}

fn begin_verhaal<'a>(line: &str, vind: &impl Fn(&str) -> Option<&'a Draaiboek>) -> Result<Verteller<'a>, String> {
    let id = line.strip_prefix("draaiboek ").map(str::trim).ok_or("Een scenario begint met: draaiboek <id>.")?;
    let draaiboek = vind(id).ok_or_else(|| format!("Er is geen draaiboek \"{id}\"."))?;
    Ok(Verteller { draaiboek, stand: Stand::default(), letters: BTreeMap::new(), now: Moment::from_micros(0), verwacht: 0, wordt: None })
}

/// A story while it is told.
struct Verteller<'a> {
    draaiboek: &'a Draaiboek,
    stand: Stand,
    letters: BTreeMap<String, BetrokkeneId>,
    now: Moment,
    verwacht: usize,
    /// The last expectation as it would have come true, when it did not.
    wordt: Option<String>,
}

/// For whom or where something happens.
#[derive(Clone, PartialEq)]
enum Waar {
    Casus,
    Persoon(BetrokkeneId),
    Gebied(Gebied),
}

impl Verteller<'_> {
    fn regel(&mut self, line: &str) -> Result<(), String> {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words[..] {
            ["persoon", letter, rol, leeftijd] => self.persoon(letter, rol, leeftijd),
            ["gebied", naam] => {
                self.stand.gebieden.push(naam.into());
                Ok(())
            }
            ["op", dag, tijd, name] => self.gebeurt(dag, tijd, name, Waar::Casus),
            ["op", dag, tijd, name, waar] => self.gebeurt(dag, tijd, name, self.waar(waar)?),
            ["nu", dag, tijd] => {
                self.now = at(dag, Some(tijd))?;
                Ok(())
            }
            ["feit", feit, waarde] => set(&mut self.stand.feiten, feit, waarde),
            ["feit", letter, feit, waarde] => {
                let id = self.letters.get(letter).copied().ok_or_else(|| format!("Er is geen persoon {letter}."))?;
                let person = self.stand.betrokkenen.iter_mut().find(|b| b.id == id).ok_or("Deze persoon is er niet.")?;
                set(&mut person.feiten, feit, waarde)
            }
            ["verwacht", stap, ref rest @ ..] => {
                self.verwacht += 1;
                self.verwacht(stap, rest)
            }
            _ => Err("Deze regel is geen regel van een scenario.".into()),
        }
    }

    fn waar(&self, naam: &str) -> Result<Waar, String> {
        if let Some(id) = self.letters.get(naam) {
            return Ok(Waar::Persoon(*id));
        }
        let gebied = self.stand.gebieden.iter().find(|g| g.as_str() == naam);
        gebied.cloned().map(Waar::Gebied).ok_or_else(|| format!("Er is geen persoon of gebied {naam}."))
    }

    fn persoon(&mut self, letter: &str, rol: &str, leeftijd: &str) -> Result<(), String> {
        let id = BetrokkeneId::from_uuid(uuid::Uuid::from_u128(self.letters.len() as u128 + 1));
        let mut feiten = Feiten::default();
        set(&mut feiten, "rol", rol)?;
        set(&mut feiten, "leeftijdsgroep", leeftijd)?;
        self.letters.insert(letter.to_owned(), id);
        self.stand.betrokkenen.push(BetrokkeneStand { id, feiten, ankers: BTreeMap::new() });
        Ok(())
    }

    fn gebeurt(&mut self, dag: &str, tijd: &str, name: &str, waar: Waar) -> Result<(), String> {
        let op = at(dag, Some(tijd))?;
        self.now = self.now.max(op);
        let anker = Anker::from_code(name);
        if let Some(a) = anker {
            match self.stand.betrokkenen.iter_mut().find(|b| waar == Waar::Persoon(b.id)) {
                Some(person) => person.ankers.insert(a, op),
                None => self.stand.ankers.insert(a, op),
            };
        }
        if self.draaiboek.stap(&name.into()).is_some() {
            match waar {
                Waar::Casus => self.stand.gedaan.insert((name.into(), None), op),
                Waar::Persoon(id) => self.stand.gedaan.insert((name.into(), Some(id)), op),
                Waar::Gebied(g) => self.stand.gedaan_in.insert((name.into(), g), op),
            };
        } else if anker.is_none() {
            return Err(self.onbekend(name));
        }
        Ok(())
    }

    fn onbekend(&self, name: &str) -> String {
        let known: Vec<&str> = self.draaiboek.stappen.iter().map(|s| s.id.as_str()).chain(Anker::ALL.iter().map(|a| a.code())).collect();
        match super::lijkt_op(name, known) {
            Some(near) => format!("Er is geen gebeurtenis of stap \"{name}\". Bedoel je \"{near}\"?"),
            None => format!("Er is geen gebeurtenis of stap \"{name}\"."),
        }
    }

    fn verwacht(&mut self, stap: &str, all: &[&str]) -> Result<(), String> {
        let (waar, rest) = match all.split_first() {
            Some((first, after)) if self.waar(first).is_ok() => (self.waar(first)?, after),
            _ => (Waar::Casus, all),
        };
        let tasks = planning(self.draaiboek, &self.stand, self.now);
        let here = |t: &&Taak| match &waar {
            Waar::Casus => t.voor.is_none() && t.gebied.is_none(),
            Waar::Persoon(id) => t.voor == Some(*id),
            Waar::Gebied(g) => t.gebied.as_ref() == Some(g),
        };
        let mut same = tasks.iter().filter(|t| t.stap.as_str() == stap).peekable();
        if same.peek().is_none() {
            return Err(self.onbekend(stap));
        }
        let taak =
            same.find(here).ok_or("Deze stap is er niet voor de casus, deze persoon of dit gebied. Noem de persoon of het gebied.")?;
        let told = uitkomst(taak, rest);
        if told.is_err() {
            let begin: Vec<&str> = all.iter().copied().take(all.len() - rest.len()).collect();
            self.wordt = zoals_het_is(taak, rest).map(|r| format!("verwacht {} {r}", [&[stap], &begin[..]].concat().join(" ")));
        }
        told
    }
}

/// What would have been expected rightly of this task, in the way in which it was expected; nothing when that cannot be read.
fn zoals_het_is(taak: &Taak, rest: &[&str]) -> Option<String> {
    let staat = match taak.staat {
        Staat::NietVanToepassing => "vervalt",
        Staat::Wacht => "wacht",
        Staat::Open => "open",
        Staat::TeLaat => "te-laat",
        Staat::Gedaan => "gedaan",
    };
    let term = |wat: &str, found: Option<Moment>, form: &str| match found {
        Some(m) => format!("{wat} {}", lokaal(m).strftime(form)),
        None => staat.to_owned(),
    };
    let (wat, form) = match rest {
        [wat, _] => (*wat, "%Y-%m-%d"),
        [wat, _, _] => (*wat, "%Y-%m-%d %H:%M"),
        ["open" | "te-laat" | "wacht" | "vervalt" | "gedaan"] => return Some(staat.to_owned()),
        _ => return None,
    };
    match wat {
        "uiterlijk" => Some(term(wat, taak.uiterlijk, form)),
        "niet-voor" => Some(term(wat, taak.niet_voor, form)),
        "escaleert" => Some(term(wat, taak.escaleert_op, form)),
        _ => None,
    }
}

/// The text with every expectation that did not come true as it would; what cannot be read, or is about a step that is not there, stays.
pub fn bijgewerkt<'a>(text: &str, vind: impl Fn(&str) -> Option<&'a Draaiboek>) -> String {
    let better: BTreeMap<usize, String> = speel(text, vind).mislukt.into_iter().filter_map(|m| Some((m.regel, m.wordt?))).collect();
    let mut out = String::with_capacity(text.len());
    for (n, line) in text.split_inclusive('\n').enumerate() {
        match better.get(&(n + 1)) {
            Some(new) => {
                let plain = line.trim_end_matches('\n');
                out.push_str(&line.replacen(plain.trim(), new, 1));
            }
            None => out.push_str(line),
        }
    }
    out
}

/// Holds one task against what was expected of it.
fn uitkomst(taak: &Taak, rest: &[&str]) -> Result<(), String> {
    match rest {
        ["uiterlijk", dag] => same_day(taak, taak.uiterlijk, dag),
        ["uiterlijk", dag, tijd] => same_moment(taak, taak.uiterlijk, at(dag, Some(tijd))?),
        ["niet-voor", dag] => same_day(taak, taak.niet_voor, dag),
        ["niet-voor", dag, tijd] => same_moment(taak, taak.niet_voor, at(dag, Some(tijd))?),
        ["escaleert", dag] => same_day(taak, taak.escaleert_op, dag),
        ["escaleert", dag, tijd] => same_moment(taak, taak.escaleert_op, at(dag, Some(tijd))?),
        ["open"] => staat(taak, &[Staat::Open, Staat::TeLaat]),
        ["te-laat"] => staat(taak, &[Staat::TeLaat]),
        ["wacht"] => staat(taak, &[Staat::Wacht]),
        ["vervalt"] => staat(taak, &[Staat::NietVanToepassing]),
        ["gedaan"] => staat(taak, &[Staat::Gedaan]),
        _ => Err("Verwacht uiterlijk, niet-voor, escaleert, open, te-laat, wacht, vervalt of gedaan.".into()),
    }
}

fn set(feiten: &mut Feiten, feit: &str, waarde: &str) -> Result<(), String> {
    let codes = || Feit::ALL.iter().map(|f| f.code()).collect::<Vec<_>>();
    let code = Feit::from_code(feit).ok_or_else(|| format!("Er is geen feit \"{feit}\". {}", bedoel_je(feit, codes())))?;
    let hint = || bedoel_je(waarde, code.waarden().iter().copied());
    feiten.set(code, waarde).then_some(()).ok_or_else(|| format!("\"{feit}\" kent geen waarde \"{waarde}\". {}", hint()))
}

fn at(dag: &str, tijd: Option<&str>) -> Result<Moment, String> {
    let dag: Date = dag.parse().map_err(|_| format!("\"{dag}\" is geen datum. Schrijf 2026-11-26."))?;
    let tijd: Time = tijd.unwrap_or("00:00").parse().map_err(|_| "Dit is geen tijd. Schrijf 20:47.".to_owned())?;
    Ok(moment(DateTime::from_parts(dag, tijd)))
}

fn same_day(taak: &Taak, found: Option<Moment>, dag: &str) -> Result<(), String> {
    let dag: Date = dag.parse().map_err(|_| format!("\"{dag}\" is geen datum. Schrijf 2026-11-26."))?;
    (found.map(|m| lokaal(m).date()) == Some(dag)).then_some(()).ok_or_else(|| anders(taak, found))
}

fn same_moment(taak: &Taak, found: Option<Moment>, op: Moment) -> Result<(), String> {
    (found == Some(op)).then_some(()).ok_or_else(|| anders(taak, found))
}

fn anders(taak: &Taak, found: Option<Moment>) -> String {
    match found {
        Some(m) => format!("Het is {}.", lokaal(m).strftime("%Y-%m-%d %H:%M")),
        None => format!("Er is geen moment. {}", toestand(taak)),
    }
}

fn staat(taak: &Taak, expected: &[Staat]) -> Result<(), String> {
    expected.contains(&taak.staat).then_some(()).ok_or_else(|| toestand(taak))
}

/// How a task stands, in a sentence.
fn toestand(taak: &Taak) -> String {
    let waits: Vec<String> = taak.wacht_op.iter().map(wacht).collect();
    match taak.staat {
        Staat::NietVanToepassing => "De stap vervalt.".into(),
        Staat::Wacht => format!("De stap wacht op {}.", waits.join(", ")),
        Staat::Open => "De stap is open.".into(),
        Staat::TeLaat => "De stap is open en te laat.".into(),
        Staat::Gedaan => "De stap is gedaan.".into(),
    }
}

fn wacht(w: &WachtOp) -> String {
    match w {
        WachtOp::Aanleiding(a) => a.to_string(),
        WachtOp::Feit(f) => format!("het antwoord op \"{f}\""),
        WachtOp::Moment(m) => lokaal(*m).strftime("%Y-%m-%d %H:%M").to_string(),
    }
}
