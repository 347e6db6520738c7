//! How long it takes to plan 100,000 open cases again on one core: the shipped draaiboeken, cases at every point of the work.
#![allow(clippy::print_stdout, reason = "a measuring program prints")]

use std::{hint::black_box, time::Instant};

use domain::{
    Code, Moment,
    casus::Incidenttype,
    draaiboek::{Anker, BetrokkeneStand, Draaiboek, Feit, Feiten, Staat, Stand, Taak, planning},
};
use policy::Beleid;

const CASES: usize = 100_000;
/// So many different cases, each planned again and again.
const DIFFERENT: usize = 500;

/// A casus that went on for a number of steps: whatever was open first was done.
fn casus(d: &Draaiboek, nr: usize, start: Moment) -> Stand {
    let person = |n: usize| {
        let feiten = Feiten::default().with(Feit::Besluit, "ja").with(Feit::Rol, "bewoner").with(Feit::Leeftijdsgroep, "volwassen");
        let id = format!("00000000-0000-7000-8000-{n:012}").parse().ok()?;
        Some(BetrokkeneStand { id, feiten, ankers: [(Anker::Besluit, start), (Anker::BesluitJa, start)].into() })
    };
    let mut stand = Stand {
        ankers: [(Anker::Overval, start), (Anker::Melding, start.plus_seconds(3600)), (Anker::VrijgavePolitie, start.plus_seconds(50_000))]
            .into(),
        betrokkenen: (0..1 + nr % 5).filter_map(person).collect(),
        ..Stand::default()
    };
    for act in 0..nr % 40 {
        let now = start.plus_seconds(60_000 + act as i64 * 7_200);
        let open = planning(d, &stand, now).into_iter().find(|t| matches!(t.staat, Staat::Open | Staat::TeLaat));
        let Some(taak) = open else { break };
        stand.gedaan.insert((taak.stap, taak.voor), now);
    }
    stand
}

fn main() {
    let Ok(beleid) = Beleid::load() else { return println!("the shipped policy does not read") };
    let start = Moment::from_micros(1_793_606_400_000_000);
    let (dag, now) = (start.datum(), start.plus_seconds(900_000));
    let boeken: Vec<&Draaiboek> = Incidenttype::ALL.iter().filter_map(|t| beleid.voor_incident(*t, dag)).collect();
    let Some(largest) = boeken.iter().map(|d| d.stappen.len()).max() else { return println!("no draaiboek") };
    let cases: Vec<(&Draaiboek, Stand)> =
        (0..DIFFERENT).map(|nr| boeken[nr % boeken.len()]).enumerate().map(|(nr, d)| (d, casus(d, nr, start))).collect();
    let kept: Vec<Vec<Taak>> = cases.iter().map(|(d, stand)| planning(d, stand, now)).collect();
    let clock = Instant::now();
    let (mut tasks, mut changed) = (0, 0);
    for nr in 0..CASES {
        let (d, stand) = &cases[nr % DIFFERENT];
        let again = planning(black_box(d), black_box(stand), black_box(now));
        tasks += again.len();
        // As a store does it: only what differs from what is kept would be written.
        changed += again.iter().zip(&kept[nr % DIFFERENT]).filter(|(a, b)| a != b).count();
    }
    let seconds = clock.elapsed().as_secs_f64();
    println!(
        "replan\t{seconds:.3}\ts\t{:.2}\tus per case\t{CASES} cases, {tasks} tasks, {changed} changed, largest draaiboek {largest} steps",
        seconds * 1e6 / CASES as f64
    );
}
