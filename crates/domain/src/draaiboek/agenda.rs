//! A draaiboek laid over the calendar from a moment of choice: when each step can be done and when its term ends, in the usual course of events.

use crate::{
    Moment,
    kalender::{Duur, Eenheid, Kalender},
};

use super::{
    model::{Draaiboek, Stap},
    volgorde::Ref,
    zwembaan::gebruikelijk,
};

/// A step on the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Afspraak<'a> {
    /// The step.
    pub stap: &'a Stap,
    /// It can be done from then.
    pub van: Moment,
    /// Its term ends then.
    pub tot: Option<Moment>,
}

/// Every step from the robbery at `begin`, also those that depend on an answer, in order of time. Events come when they usually come, and
/// a step is done when it can be done; working days, holidays and daylight saving count as they do in a casus.
pub fn agenda(d: &Draaiboek, begin: Moment, kalender: Kalender) -> Vec<Afspraak<'_>> {
    let mut van = vec![begin; d.stappen.len()];
    let mut all = Vec::with_capacity(d.stappen.len());
    for &i in &d.volgorde {
        let refs = &d.refs[i];
        let at = |r: &Ref| op(d, *r, begin, &van);
        let start = refs.na.iter().map(at).max().unwrap_or(begin);
        let held = refs.niet_voor.iter().map(|(r, plus)| plus.map_or_else(|| at(r), |p| kalender.niet_voor(at(r), p))).max();
        let opens = held.map_or(start, |h| h.max(start));
        let tot = d.stappen[i].uiterlijk.map(|duur| termijn(kalender, refs.vanaf.as_ref().map_or(start, at), held, duur));
        van[i] = opens;
        all.push((i, tot));
    }
    let mut agenda: Vec<Afspraak<'_>> =
        all.into_iter().map(|(i, tot)| Afspraak { stap: &d.stappen[i], van: van[i], tot: tot.map(|t| t.max(van[i])) }).collect();
    agenda.sort_by_key(|a| (a.van, a.tot));
    agenda
}

/// As in [`super::planning`]: a term that ends before the step is released is counted again from there, at most one working day.
fn termijn(kalender: Kalender, vanaf: Moment, held: Option<Moment>, duur: Duur) -> Moment {
    let end = kalender.uiterlijk(vanaf, duur);
    match held {
        Some(held) if end < held => kalender.uiterlijk(held, duur).min(kalender.uiterlijk(held, Duur::new(1, Eenheid::Werkdag))),
        _ => end,
    }
}

fn op(d: &Draaiboek, r: Ref, begin: Moment, van: &[Moment]) -> Moment {
    match r {
        Ref::Anker(a) => begin.plus_seconds(i64::from(gebruikelijk(a)) * 60),
        Ref::Stap(i) => van[i],
        Ref::Antwoord(k) => d.antwoorden[k].iter().map(|i| van[*i].plus_seconds(24 * 3600)).min().unwrap_or(begin),
        Ref::Datum(m) => m.max(begin),
    }
}
