//! Zwembaan: who does what when, as a model that is drawn and listed alike.

use super::{
    anker::Anker,
    model::{Draaiboek, Spoor, Stap, StapId},
    volgorde::Ref,
};

/// A column of the time axis: text key and the first minute after it, counted from the robbery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kolom {
    /// Key of the label in the interface texts.
    pub key: &'static str,
    /// Label in Dutch, for documents.
    pub naam: &'static str,
    /// First minute that falls after this column.
    pub tot: u32,
}

const DAG: u32 = 24 * 60;

/// The time axis: it steps from hours to weeks.
pub const KOLOMMEN: [Kolom; 6] = [
    Kolom { key: "tijdvak-2-uur", naam: "0 tot 2 uur", tot: 120 },
    Kolom { key: "tijdvak-dag-1", naam: "dag 1", tot: DAG },
    Kolom { key: "tijdvak-dag-2", naam: "dag 2 en 3", tot: 3 * DAG },
    Kolom { key: "tijdvak-week-1", naam: "week 1", tot: 7 * DAG },
    Kolom { key: "tijdvak-week-2", naam: "week 2 en 3", tot: 21 * DAG + DAG },
    Kolom { key: "tijdvak-week-4", naam: "week 4 tot 12", tot: u32::MAX },
];

/// A step on the time axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balk {
    /// The step.
    pub stap: StapId,
    /// Its number in the draaiboek.
    pub nummer: usize,
    /// Its title.
    pub titel: String,
    /// Its track.
    pub spoor: Spoor,
    /// First column in which it can be done, in the usual course of events.
    pub van: usize,
    /// Column in which its term ends.
    pub tot: usize,
    /// The same in minutes after the robbery: from when it can be done, and until when.
    pub minuten: (u32, u32),
    /// Data that goes over in this step: sender and recipient, each pair once.
    pub wisselt: Vec<(String, String)>,
    /// Its term in words, when it has one.
    pub uiterlijk: Option<String>,
    /// Who is told when it is late.
    pub escaleert: Option<String>,
    /// Mandatory.
    pub verplicht: bool,
}

/// The lane of one actor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Baan {
    /// Actor id.
    pub wie: String,
    /// The steps, in order of time.
    pub balken: Vec<Balk>,
}

/// The whole drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zwembaan {
    /// Name of the draaiboek.
    pub naam: String,
    /// The lanes, in order of first step.
    pub banen: Vec<Baan>,
}

/// When an event usually happens, in minutes after the robbery: to draw, never to plan. A report within the hour, names and release the
/// next morning, screening and decision before noon.
pub(super) fn gebruikelijk(anker: Anker) -> u32 {
    match anker {
        Anker::Overval => 0,
        Anker::Melding => 60,
        Anker::BurgemeesterKeuze => 120,
        Anker::VrijgavePolitie | Anker::Screening => 14 * 60,
        Anker::Besluit | Anker::BesluitJa => 15 * 60,
        Anker::EersteContact => DAG,
        Anker::Toestemming => DAG + 60,
        Anker::Afsluiting => 84 * DAG,
    }
}

/// The swimlane of a draaiboek.
pub fn zwembaan(d: &Draaiboek) -> Zwembaan {
    let begin = begin(d);
    let mut order: Vec<usize> = (0..d.stappen.len()).collect();
    order.sort_by_key(|i| begin[*i]);
    let mut banen: Vec<Baan> = Vec::new();
    for i in order {
        let stap = &d.stappen[i];
        let from = d.refs[i].vanaf.map_or(begin[i], |r| moment(d, r, &begin));
        let end = stap.uiterlijk.map_or(begin[i], |duur| from.saturating_add(duur.ongeveer_minuten()));
        let van = kolom(begin[i]);
        let balk = Balk {
            stap: stap.id.clone(),
            nummer: i + 1,
            titel: stap.titel.clone(),
            spoor: stap.spoor,
            van,
            tot: kolom(end).max(van),
            minuten: (begin[i], end.max(begin[i])),
            wisselt: wisselt(stap),
            uiterlijk: stap.uiterlijk.map(|u| u.to_string()),
            escaleert: stap.escaleert.as_ref().map(|e| e.naar.clone()),
            verplicht: stap.verplicht,
        };
        match banen.iter_mut().find(|b| b.wie == stap.wie) {
            Some(baan) => baan.balken.push(balk),
            None => banen.push(Baan { wie: stap.wie.clone(), balken: vec![balk] }),
        }
    }
    Zwembaan { naam: d.naam.clone(), banen }
}

fn wisselt(stap: &Stap) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for u in &stap.wisselt_uit {
        let paar = (u.van.clone(), u.aan.clone());
        if !all.contains(&paar) {
            all.push(paar);
        }
    }
    all
}

/// The first minute at which each step can be done, in the usual course of events.
pub(super) fn begin(d: &Draaiboek) -> Vec<u32> {
    let mut begin = vec![0; d.stappen.len()];
    for &i in &d.volgorde {
        let refs = &d.refs[i];
        let after = refs.na.iter().map(|r| moment(d, *r, &begin));
        let held = refs.niet_voor.iter().map(|(r, plus)| moment(d, *r, &begin).saturating_add(plus.map_or(0, |p| p.ongeveer_minuten())));
        begin[i] = after.chain(held).max().unwrap_or(0);
    }
    begin
}

/// A day of the calendar has no place on an axis that begins with the robbery: it is drawn at the beginning.
fn moment(d: &Draaiboek, r: Ref, begin: &[u32]) -> u32 {
    match r {
        Ref::Anker(a) => gebruikelijk(a),
        Ref::Stap(i) => begin[i],
        Ref::Antwoord(k) => d.antwoorden[k].iter().map(|i| begin[*i].saturating_add(DAG)).min().unwrap_or(0),
        Ref::Datum(_) => 0,
    }
}

pub(super) fn kolom(minuut: u32) -> usize {
    KOLOMMEN.iter().position(|k| minuut < k.tot).unwrap_or(KOLOMMEN.len() - 1)
}

/// Where the axis ends, in minutes: twelve weeks.
const EINDE: u32 = 84 * DAG;

/// Place of a minute on an axis whose columns are `breed` wide. Within a column time runs evenly; the next column runs slower.
pub(super) fn plek(minuut: u32, breed: usize) -> usize {
    let minuut = minuut.min(EINDE);
    let k = kolom(minuut);
    let van = k.checked_sub(1).map_or(0, |voor| KOLOMMEN[voor].tot);
    let duur = KOLOMMEN[k].tot.min(EINDE).saturating_sub(van).max(1);
    k * breed + (minuut - van) as usize * breed / duur as usize
}
