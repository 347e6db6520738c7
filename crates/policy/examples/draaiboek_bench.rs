//! How long the largest shipped draaiboek takes to be read and checked, and planning per event beside a process engine: the first lines
//! are measured here; with a path, the process of the same draaiboek is written there for the engine.
#![allow(clippy::print_stdout, reason = "a measuring program prints")]

use std::{collections::BTreeMap, hint::black_box, time::Instant};

use domain::{
    Moment,
    draaiboek::{Anker, BetrokkeneStand, Draaiboek, Feit, Feiten, Labels, Stand, bpmn, gewoon, planning, zwembaan},
    id::BetrokkeneId,
};
use policy::{Beleid, controleer_draaiboeken, draaiboek_bestanden};

/// What a step of the process engine does once: everything that must be planned again after an event.
fn per_event(d: &Draaiboek) -> f64 {
    let start = Moment::from_micros(1_793_606_400_000_000);
    let feiten = <Feit as domain::Code>::ALL.iter().fold(Feiten::default(), |all, f| all.with(*f, gewoon(*f)));
    let id = "00000000-0000-7000-8000-000000000001".parse::<BetrokkeneId>();
    let betrokkenen = id.map(|id| vec![BetrokkeneStand { id, feiten, ankers: BTreeMap::new() }]).unwrap_or_default();
    let mut stand = Stand { ankers: [(Anker::Overval, start), (Anker::Melding, start)].into(), feiten, betrokkenen, ..Stand::default() };
    // Halfway: every other step is done.
    for s in d.stappen.iter().step_by(2) {
        let voor = (s.per == domain::draaiboek::Per::Betrokkene).then(|| stand.betrokkenen.first().map(|b| b.id)).flatten();
        stand.gedaan.insert((s.id.clone(), voor), start);
    }
    let (rounds, clock) = (20_000_u32, Instant::now());
    let tasks: usize = (0..rounds).map(|_| planning(black_box(d), black_box(&stand), black_box(start)).len()).sum();
    assert!(tasks > 0, "there are tasks");
    clock.elapsed().as_secs_f64() / f64::from(rounds) * 1e6
}

fn main() {
    let Ok(beleid) = Beleid::load() else { return println!("the shipped policy does not read") };
    let Some(d) = beleid.draaiboeken.iter().max_by_key(|d| d.stappen.len()) else { return };
    let wanted: Vec<String> = std::iter::once(d.id.clone()).chain(d.bouwt_op.clone()).collect();
    let files: Vec<(String, Vec<u8>)> =
        draaiboek_bestanden().into_iter().filter(|(name, _)| wanted.iter().any(|w| name.contains(&format!("/{w}/")))).collect();
    let rounds = 50_u32;
    let clock = Instant::now();
    let found: usize = (0..rounds).map(|_| controleer_draaiboeken(black_box(&files), &beleid, None).vondsten.len()).sum();
    let each = clock.elapsed().as_secs_f64() / f64::from(rounds) * 1e3;
    println!("check\t{each:.3}\tms\t{}\tsteps\t{} files, {found} findings", d.stappen.len(), files.len());
    println!("event\t{:.3}\tus\tplanning of {} after one event", per_event(d), d.id);
    if let Some(path) = std::env::args().nth(1) {
        let z = zwembaan(d);
        if let Err(error) = std::fs::write(&path, bpmn(d, &Labels::nl(&z, Vec::new()))) {
            println!("{path}: {error}");
        }
    }
}
