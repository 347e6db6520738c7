//! Runs the stories beside the draaiboeken: given this at that time, these tasks by then.

use std::{collections::BTreeMap, fs};

use domain::{
    Code, Moment,
    draaiboek::{Anker, BetrokkeneStand, Draaiboek, Feit, Feiten, Staat, Stand, Taak, planning},
    id::{BetrokkeneId, Id},
    kalender::{lokaal, moment},
};
use jiff::civil::{Date, DateTime, Time};

/// A story while it is told.
struct Verhaal<'a> {
    draaiboek: &'a Draaiboek,
    stand: Stand,
    letters: BTreeMap<String, BetrokkeneId>,
    now: Moment,
}

impl Verhaal<'_> {
    fn regel(&mut self, line: &str) -> Result<(), String> {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words[..] {
            ["persoon", letter, rol, leeftijd] => self.persoon(letter, rol, leeftijd),
            ["op", dag, tijd, name] => self.gebeurt(dag, tijd, name, None),
            ["op", dag, tijd, name, letter] => self.gebeurt(dag, tijd, name, Some(self.wie(letter)?)),
            ["feit", feit, waarde] => set(&mut self.stand.feiten, feit, waarde),
            ["feit", letter, feit, waarde] => {
                let id = self.wie(letter)?;
                let person = self.stand.betrokkenen.iter_mut().find(|b| b.id == id).ok_or("no such person")?;
                set(&mut person.feiten, feit, waarde)
            }
            ["verwacht", stap, ref rest @ ..] => self.verwacht(stap, rest),
            _ => Err("not a line of a scenario".into()),
        }
    }

    fn wie(&self, letter: &str) -> Result<BetrokkeneId, String> {
        self.letters.get(letter).copied().ok_or_else(|| format!("no person {letter}"))
    }

    fn persoon(&mut self, letter: &str, rol: &str, leeftijd: &str) -> Result<(), String> {
        let id = BetrokkeneId::from_uuid(format!("00000000-0000-7000-8000-{:012}", self.letters.len()).parse().map_err(|_| "id")?);
        let mut feiten = Feiten::default();
        set(&mut feiten, "rol", rol)?;
        set(&mut feiten, "leeftijdsgroep", leeftijd)?;
        self.letters.insert(letter.to_owned(), id);
        self.stand.betrokkenen.push(BetrokkeneStand { id, feiten, ankers: BTreeMap::new() });
        Ok(())
    }

    fn gebeurt(&mut self, dag: &str, tijd: &str, name: &str, wie: Option<BetrokkeneId>) -> Result<(), String> {
        let op = at(dag, Some(tijd))?;
        self.now = self.now.max(op);
        let anker = Anker::from_code(name);
        if let Some(a) = anker {
            match self.stand.betrokkenen.iter_mut().find(|b| Some(b.id) == wie) {
                Some(person) => person.ankers.insert(a, op),
                None => self.stand.ankers.insert(a, op),
            };
        }
        if self.draaiboek.stap(&name.into()).is_some() {
            self.stand.gedaan.insert((name.into(), wie), op);
        } else if anker.is_none() {
            return Err(format!("no event or step {name}"));
        }
        Ok(())
    }

    fn verwacht(&self, stap: &str, rest: &[&str]) -> Result<(), String> {
        let (wie, rest) = match rest.first().and_then(|l| self.letters.get(*l)) {
            Some(id) => (Some(*id), &rest[1..]),
            None => (None, rest),
        };
        let tasks = planning(self.draaiboek, &self.stand, self.now);
        let taak = tasks.iter().find(|t| t.stap.as_str() == stap && t.voor == wie).ok_or("no such task")?;
        match rest {
            ["uiterlijk", dag] => same_day(taak, taak.uiterlijk, dag),
            ["uiterlijk", dag, tijd] => same_moment(taak, taak.uiterlijk, at(dag, Some(tijd))?),
            ["niet-voor", dag] => same_day(taak, taak.niet_voor, dag),
            ["open"] => staat(taak, &[Staat::Open, Staat::TeLaat]),
            ["wacht"] => staat(taak, &[Staat::Wacht]),
            ["vervalt"] => staat(taak, &[Staat::NietVanToepassing]),
            ["gedaan"] => staat(taak, &[Staat::Gedaan]),
            _ => Err("not an expectation".into()),
        }
    }
}

fn set(feiten: &mut Feiten, feit: &str, waarde: &str) -> Result<(), String> {
    let code = Feit::from_code(feit).ok_or_else(|| format!("no fact {feit}"))?;
    feiten.set(code, waarde).then_some(()).ok_or_else(|| format!("{feit} has no value {waarde}"))
}

fn at(dag: &str, tijd: Option<&str>) -> Result<Moment, String> {
    let dag: Date = dag.parse().map_err(|_| format!("no date {dag}"))?;
    let tijd: Time = tijd.unwrap_or("00:00").parse().map_err(|_| "no time".to_owned())?;
    Ok(moment(DateTime::from_parts(dag, tijd)))
}

fn same_day(taak: &Taak, found: Option<Moment>, dag: &str) -> Result<(), String> {
    let found = found.map(|m| lokaal(m).date().to_string());
    (found.as_deref() == Some(dag)).then_some(()).ok_or_else(|| format!("found {found:?} in {taak:?}"))
}

fn same_moment(taak: &Taak, found: Option<Moment>, op: Moment) -> Result<(), String> {
    (found == Some(op)).then_some(()).ok_or_else(|| format!("found {:?} in {taak:?}", found.map(lokaal)))
}

fn staat(taak: &Taak, expected: &[Staat]) -> Result<(), String> {
    expected.contains(&taak.staat).then_some(()).ok_or_else(|| format!("found {taak:?}"))
}

/// Tells one story; gives what went otherwise.
fn vertel(beleid: &crate::Beleid, block: &str) -> Vec<String> {
    let mut lines = block.lines().map(str::trim).filter(|l| !l.is_empty());
    let id = lines.next().and_then(|l| l.strip_prefix("draaiboek ")).unwrap_or_default();
    let Some(draaiboek) = beleid.draaiboeken.iter().rfind(|d| d.id == id) else { return vec![format!("no draaiboek {id}")] };
    let now = Moment::from_micros(0);
    let mut story = Verhaal { draaiboek, stand: Stand::default(), letters: BTreeMap::new(), now };
    lines.filter_map(|line| story.regel(line).err().map(|e| format!("{line}\n    {e}"))).collect()
}

#[test]
fn stories_unfold_as_written() {
    let beleid = super::shipped();
    let (mut stories, mut wrong) = (0, Vec::new());
    for entry in fs::read_dir("../../beleid/draaiboeken").expect("draaiboeken").flatten() {
        let Ok(text) = fs::read_to_string(entry.path().join("scenarios.md")) else { continue };
        for block in text.split("```scenario").skip(1).filter_map(|b| b.split("```").next()) {
            stories += 1;
            wrong.extend(vertel(&beleid, block).into_iter().map(|w| format!("{}: {w}", entry.file_name().to_string_lossy())));
        }
    }
    assert!(stories >= 8, "{stories} stories");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
