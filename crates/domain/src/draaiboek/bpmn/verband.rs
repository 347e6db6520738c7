//! What comes after what, as a process can run it: one course of events, in which each event has one source.
//!
//! A draaiboek waits for events; a process goes from one thing to the next. The event that a step records is that step. Where several
//! steps record it, it is the first that does not itself wait for it. An event that no step records comes from outside.

use crate::{Moment, kalender::Duur};

use super::super::{
    anker::Anker,
    model::{Draaiboek, StapId},
    volgorde::Ref,
};
use super::geldt::{Geldt, geldt};

/// Where a flow comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Bron {
    /// The robbery.
    Begin,
    /// An event from outside: position in [`Verband::voorvallen`].
    Voorval(usize),
    /// Time that must pass: position in [`Verband::wachten`].
    Wacht(usize),
    /// A step.
    Stap(usize),
}

/// Time that must pass after something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wacht {
    pub(super) na: Bron,
    pub(super) tot: Tot,
}

/// Until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tot {
    Duur(Duur),
    Dag(Moment),
}

/// The whole course.
pub(super) struct Verband {
    pub(super) voorvallen: Vec<Anker>,
    pub(super) wachten: Vec<Wacht>,
    /// What each step comes after.
    pub(super) na: Vec<Vec<Bron>>,
    /// When each step is done; the others are passed by.
    pub(super) geldt: Vec<Geldt>,
}

pub(super) fn verband(d: &Draaiboek) -> Verband {
    let gekozen = Gekozen::of(d);
    let mut v = Verband { voorvallen: Vec::new(), wachten: Vec::new(), na: Vec::new(), geldt: Vec::new() };
    for refs in &d.refs {
        let mut na: Vec<Bron> = refs.na.iter().map(|r| v.bron(&gekozen, *r)).collect();
        for (r, plus) in &refs.niet_voor {
            let bron = v.bron(&gekozen, *r);
            na.push(plus.map_or(bron, |duur| v.wacht(bron, Tot::Duur(duur))));
        }
        v.na.push(na);
    }
    let order = gekozen.volgorde(d.stappen.len());
    v.geldt = geldt(d, &gekozen, &order);
    v.vereenvoudig(&order);
    v
}

impl Verband {
    fn bron(&mut self, gekozen: &Gekozen, r: Ref) -> Bron {
        match (r, gekozen.van(r)) {
            (_, Some(stap)) => Bron::Stap(stap),
            (Ref::Anker(a), None) if a != Anker::Overval => {
                let at = self.voorvallen.iter().position(|v| *v == a).unwrap_or_else(|| {
                    self.voorvallen.push(a);
                    self.voorvallen.len() - 1
                });
                Bron::Voorval(at)
            }
            (Ref::Datum(m), None) => self.wacht(Bron::Begin, Tot::Dag(m)),
            _ => Bron::Begin,
        }
    }

    fn wacht(&mut self, na: Bron, tot: Tot) -> Bron {
        let wacht = Wacht { na, tot };
        let at = self.wachten.iter().position(|w| *w == wacht).unwrap_or_else(|| {
            self.wachten.push(wacht);
            self.wachten.len() - 1
        });
        Bron::Wacht(at)
    }

    fn nummer(&self, b: Bron) -> usize {
        match b {
            Bron::Begin => 0,
            Bron::Voorval(i) => 1 + i,
            Bron::Wacht(i) => 1 + self.voorvallen.len() + i,
            Bron::Stap(i) => 1 + self.voorvallen.len() + self.wachten.len() + i,
        }
    }

    /// Leaves out what comes before something else that the step waits for anyway.
    fn vereenvoudig(&mut self, order: &[usize]) {
        let size = self.nummer(Bron::Stap(self.na.len()));
        let mut before: Vec<Vec<bool>> = vec![vec![false; size]; size];
        for i in 0..self.voorvallen.len() {
            let n = self.nummer(Bron::Voorval(i));
            before[n][0] = true;
        }
        for &i in order {
            self.wachten_na(&mut before);
            let mut keep = self.na[i].clone();
            keep.sort();
            keep.dedup();
            let all = keep.clone();
            keep.retain(|a| !all.iter().any(|b| a != b && before[self.nummer(*b)][self.nummer(*a)]));
            let here = self.nummer(Bron::Stap(i));
            for b in &keep {
                let n = self.nummer(*b);
                let row = before[n].clone();
                before[here].iter_mut().zip(row).for_each(|(mine, its)| *mine |= its);
                before[here][n] = true;
            }
            if keep.is_empty() {
                keep.push(Bron::Begin);
                before[here][0] = true;
            }
            self.na[i] = keep;
        }
    }

    fn wachten_na(&self, before: &mut [Vec<bool>]) {
        for (i, w) in self.wachten.iter().enumerate() {
            let (here, from) = (self.nummer(Bron::Wacht(i)), self.nummer(w.na));
            before[here] = before[from].clone();
            before[here][from] = true;
        }
    }

    /// How many things begin when this has happened.
    pub(super) fn daarna(&self, b: Bron) -> usize {
        let outside = if b == Bron::Begin { self.voorvallen.len() } else { 0 };
        outside + self.na.iter().flatten().filter(|x| **x == b).count() + self.wachten.iter().filter(|w| w.na == b).count()
    }
}

/// Which step stands for each event and each answer.
pub(super) struct Gekozen {
    ankers: Vec<(Anker, usize)>,
    antwoorden: Vec<Option<usize>>,
    /// What each step waits for, as steps.
    voor: Vec<Vec<usize>>,
}

impl Gekozen {
    fn of(d: &Draaiboek) -> Self {
        let direct = |r: &Ref| if let Ref::Stap(j) = r { Some(*j) } else { None };
        let voor = d.refs.iter().map(|r| r.alle().filter_map(|r| direct(&r)).collect()).collect();
        let mut g = Self { ankers: Vec::new(), antwoorden: vec![None; d.antwoorden.len()], voor };
        for anker in <Anker as crate::Code>::ALL {
            let records = |i: &usize| anker.bewijs().is_some() && d.stappen[*i].klaar_als == anker.bewijs();
            let candidates: Vec<usize> = d.volgorde.iter().copied().filter(records).collect();
            if let Some(stap) = g.kies(d, Ref::Anker(*anker), &candidates) {
                g.ankers.push((*anker, stap));
            }
        }
        for k in 0..d.antwoorden.len() {
            g.antwoorden[k] = g.kies(d, Ref::Antwoord(k), &d.antwoorden[k]);
        }
        g
    }

    /// The first candidate that does not wait for one of those who wait for it.
    fn kies(&mut self, d: &Draaiboek, r: Ref, candidates: &[usize]) -> Option<usize> {
        let waits: Vec<usize> = (0..d.refs.len()).filter(|i| d.refs[*i].alle().any(|x| x == r)).collect();
        let stap = candidates.iter().copied().find(|c| {
            let before = self.ervoor(*c);
            !waits.iter().any(|w| before[*w])
        })?;
        waits.iter().for_each(|w| self.voor[*w].push(stap));
        Some(stap)
    }

    /// What comes before a step, and itself.
    fn ervoor(&self, stap: usize) -> Vec<bool> {
        let (mut seen, mut open) = (vec![false; self.voor.len()], vec![stap]);
        while let Some(i) = open.pop() {
            if !std::mem::replace(&mut seen[i], true) {
                open.extend(&self.voor[i]);
            }
        }
        seen
    }

    /// The step that stands for this reference.
    pub(super) fn van(&self, r: Ref) -> Option<usize> {
        match r {
            Ref::Stap(i) => Some(i),
            Ref::Anker(a) => self.ankers.iter().find(|(x, _)| *x == a).map(|(_, i)| *i),
            Ref::Antwoord(k) => self.antwoorden.get(k).copied().flatten(),
            Ref::Datum(_) => None,
        }
    }

    /// The steps, each after what it waits for; steps in a circle come last.
    fn volgorde(&self, count: usize) -> Vec<usize> {
        let (mut placed, mut order) = (vec![false; count], Vec::with_capacity(count));
        loop {
            let before = order.len();
            for i in 0..count {
                if !placed[i] && self.voor[i].iter().all(|j| placed[*j]) {
                    placed[i] = true;
                    order.push(i);
                }
            }
            if order.len() == before {
                break;
            }
        }
        order.extend((0..count).filter(|i| !placed[*i]));
        order
    }
}

/// The name of a step by position.
pub(super) fn id(d: &Draaiboek, i: usize) -> &StapId {
    &d.stappen[i].id
}
