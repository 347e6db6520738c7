//! Planning: which tasks there are now, as a pure function of draaiboek, what is known, and the moment.

use std::collections::BTreeMap;

use crate::{
    Moment,
    code::codes,
    id::BetrokkeneId,
    kalender::{Duur, Eenheid, Kalender},
};

use super::{
    anker::{Aanleiding, Anker},
    feit::{Feit, Feiten, Geldt, Niveau},
    model::{Draaiboek, Per, Ref, Stap, StapId},
};

codes! {
    /// Staat: where a task stands.
    pub Staat "staat" {
        /// The step does not apply here.
        NietVanToepassing = "niet-van-toepassing",
        /// It cannot be done yet.
        Wacht = "wacht",
        /// It can be done.
        Open = "open",
        /// It can be done and its term is over.
        TeLaat = "te-laat",
        /// It is done.
        Gedaan = "gedaan",
    }
}

/// What is done: which step, for whom, when.
pub type Gedaan = BTreeMap<(StapId, Option<BetrokkeneId>), Moment>;

/// Stand: everything known about a casus that steps depend on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stand {
    /// Events of the casus.
    pub ankers: BTreeMap<Anker, Moment>,
    /// Facts about the casus.
    pub feiten: Feiten,
    /// The persons.
    pub betrokkenen: Vec<BetrokkeneStand>,
    /// What is done.
    pub gedaan: Gedaan,
    /// Which days are worked.
    pub kalender: Kalender,
}

/// What is known about one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BetrokkeneStand {
    /// Who.
    pub id: BetrokkeneId,
    /// Facts about the person.
    pub feiten: Feiten,
    /// Events of the person. A release by the police for this person alone stands here too.
    pub ankers: BTreeMap<Anker, Moment>,
}

/// What a task waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WachtOp {
    /// An event or another step.
    Aanleiding(Aanleiding),
    /// The answer to a question.
    Feit(Feit),
    /// A moment.
    Moment(Moment),
}

/// Taak: one step, for the casus or for one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taak {
    /// The step.
    pub stap: StapId,
    /// The person, for a step per person.
    pub voor: Option<BetrokkeneId>,
    /// Where it stands.
    pub staat: Staat,
    /// Not before, as far as known.
    pub niet_voor: Option<Moment>,
    /// Not later than.
    pub uiterlijk: Option<Moment>,
    /// The term ended before the task was released, so it was counted again from the release.
    pub opgeschoven: bool,
    /// From when it can be done, once that is certain.
    pub open_vanaf: Option<Moment>,
    /// What it waits for; empty unless it waits.
    pub wacht_op: Vec<WachtOp>,
    /// When it was done.
    pub gedaan_op: Option<Moment>,
}

/// All tasks of a casus, in order of the draaiboek, then of the persons.
///
/// Everything done is in it exactly once, also when its step no longer applies or no longer exists. A step waits for all of its
/// triggers; steps that do not apply are left out of what is waited for, and a step that follows only on such steps does not apply
/// either. A step does not apply when a known fact does not match, and waits for facts that are not known. In a casus that is closed, what
/// was not done no longer applies, except steps that come after the closing.
pub fn planning(d: &Draaiboek, stand: &Stand, now: Moment) -> Vec<Taak> {
    let mut run = Run::new(d, stand, now);
    for &i in &d.volgorde {
        run.stap(i);
    }
    run.finish()
}

/// The tasks for which the casus cannot close: mandatory, applicable, not done, and not itself waiting for the closing.
pub fn blokkeert_afsluiten<'a>(d: &'a Draaiboek, taken: &'a [Taak]) -> impl Iterator<Item = &'a Taak> {
    let after = na_afsluiting(d);
    taken.iter().filter(move |t| {
        let open = matches!(t.staat, Staat::Wacht | Staat::Open | Staat::TeLaat);
        open && d.index.get(&t.stap).is_some_and(|i| d.stappen[*i].verplicht && !after[*i])
    })
}

/// Which steps come after the closing, directly or through other steps.
pub(super) fn na_afsluiting(d: &Draaiboek) -> Vec<bool> {
    let mut after = vec![false; d.stappen.len()];
    for &i in &d.volgorde {
        let closing = |r: &Ref| match r {
            Ref::Anker(a) => *a == Anker::Afsluiting,
            Ref::Stap(j) => after[*j],
        };
        after[i] = d.refs[i].na.iter().any(closing) || d.refs[i].niet_voor.iter().any(|(r, _)| closing(r));
    }
    after
}

/// What is known of one trigger.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gebeurd {
    /// It happened then.
    Op(Moment),
    /// Not yet.
    Nog,
    /// It will not happen: that step or event does not apply here.
    Nvt,
}

impl Gebeurd {
    fn of(moment: Option<&Moment>) -> Self {
        moment.map_or(Self::Nog, |m| Self::Op(*m))
    }
}

/// Combines what happened to several persons into what happened in the casus: all of them.
fn allemaal(persons: impl Iterator<Item = Gebeurd>) -> Gebeurd {
    persons.fold(Gebeurd::Nvt, |all, one| match (all, one) {
        (Gebeurd::Nog, _) | (_, Gebeurd::Nog) => Gebeurd::Nog,
        (Gebeurd::Nvt, x) | (x, Gebeurd::Nvt) => x,
        (Gebeurd::Op(a), Gebeurd::Op(b)) => Gebeurd::Op(a.max(b)),
    })
}

/// The first of them.
fn eerste(persons: impl Iterator<Item = Gebeurd>) -> Gebeurd {
    persons.fold(Gebeurd::Nvt, |any, one| match (any, one) {
        (Gebeurd::Op(a), Gebeurd::Op(b)) => Gebeurd::Op(a.min(b)),
        (Gebeurd::Op(a), _) | (_, Gebeurd::Op(a)) => Gebeurd::Op(a),
        (Gebeurd::Nog, _) | (_, Gebeurd::Nog) => Gebeurd::Nog,
        (Gebeurd::Nvt, Gebeurd::Nvt) => Gebeurd::Nvt,
    })
}

struct Run<'a> {
    d: &'a Draaiboek,
    stand: &'a Stand,
    now: Moment,
    /// Slots per step: one for the casus and one per person.
    width: usize,
    done: Vec<Option<Moment>>,
    outcome: Vec<Gebeurd>,
    tasks: Vec<Option<Taak>>,
    leftover: Vec<Taak>,
    /// Of a casus that is closed: which steps come after that.
    na_sluiten: Option<Vec<bool>>,
}

impl<'a> Run<'a> {
    fn new(d: &'a Draaiboek, stand: &'a Stand, now: Moment) -> Self {
        let width = stand.betrokkenen.len() + 1;
        let size = width * d.stappen.len();
        let mut run = Self {
            d,
            stand,
            now,
            width,
            done: vec![None; size],
            outcome: vec![Gebeurd::Nog; size],
            tasks: vec![None; size],
            leftover: Vec::new(),
            na_sluiten: stand.ankers.contains_key(&Anker::Afsluiting).then(|| na_afsluiting(d)),
        };
        for ((id, voor), op) in &stand.gedaan {
            match run.slot_of(id, *voor) {
                Some(slot) => run.done[slot] = Some(*op),
                None => run.leftover.push(gedaan(id.clone(), *voor, *op)),
            }
        }
        run
    }

    /// The slot of a task that this draaiboek has for this casus.
    fn slot_of(&self, id: &StapId, voor: Option<BetrokkeneId>) -> Option<usize> {
        let i = *self.d.index.get(id)?;
        let person = match (self.d.stappen[i].per, voor) {
            (Per::Casus, None) => 0,
            (Per::Betrokkene, Some(b)) => 1 + self.stand.betrokkenen.iter().position(|p| p.id == b)?,
            _ => return None,
        };
        Some(i * self.width + person)
    }

    fn stap(&mut self, i: usize) {
        let slots = match self.d.stappen[i].per {
            Per::Casus => 0..1,
            Per::Betrokkene => 1..self.width,
        };
        for person in slots {
            let slot = i * self.width + person;
            let taak = self.taak(i, person, self.done[slot]);
            self.outcome[slot] = match (taak.staat, taak.gedaan_op) {
                (_, Some(op)) => Gebeurd::Op(op),
                (Staat::NietVanToepassing, _) => Gebeurd::Nvt,
                _ => Gebeurd::Nog,
            };
            self.tasks[slot] = Some(taak);
        }
    }

    fn taak(&self, i: usize, person: usize, done: Option<Moment>) -> Taak {
        let stap = &self.d.stappen[i];
        let voor = person.checked_sub(1).map(|p| self.stand.betrokkenen[p].id);
        if let Some(op) = done {
            return gedaan(stap.id.clone(), voor, op);
        }
        if self.na_sluiten.as_ref().is_some_and(|after| !after[i]) {
            return leeg(stap.id.clone(), voor);
        }
        let mut taak = leeg(stap.id.clone(), voor);
        let feiten = person.checked_sub(1).map(|p| &self.stand.betrokkenen[p].feiten);
        let condition = stap.als.toets(&self.stand.feiten, feiten);
        let Some(start) = self.start(i, person, &mut taak).filter(|_| condition != Geldt::Nee) else {
            return leeg(stap.id.clone(), voor);
        };
        if condition == Geldt::Onbekend {
            taak.wacht_op.extend(stap.als.onbekend(&self.stand.feiten, feiten).map(WachtOp::Feit));
        }
        let Some(released) = self.niet_voor(i, person, &mut taak) else {
            return leeg(stap.id.clone(), voor);
        };
        self.term(stap, i, person, start, &mut taak);
        if start.is_some() && released && condition == Geldt::Ja {
            taak.open_vanaf = start.max(taak.niet_voor);
        }
        self.staat(&mut taak);
        taak
    }

    /// The latest of the triggers, or `Some(None)` while one has not happened, or `None` when the step does not apply.
    fn start(&self, i: usize, person: usize, taak: &mut Taak) -> Option<Option<Moment>> {
        let (mut latest, mut complete, mut applies) = (None, true, false);
        for (n, r) in self.d.refs[i].na.iter().enumerate() {
            match self.gebeurd(*r, person) {
                Gebeurd::Op(m) => (latest, applies) = (latest.max(Some(m)), true),
                Gebeurd::Nog => {
                    (complete, applies) = (false, true);
                    taak.wacht_op.extend(self.d.stappen[i].na.get(n).cloned().map(WachtOp::Aanleiding));
                }
                Gebeurd::Nvt if matches!(r, Ref::Anker(_)) => return None,
                Gebeurd::Nvt => {}
            }
        }
        applies.then_some(latest.filter(|_| complete))
    }

    /// Sets "not before" as far as known; says whether all of it is known, or `None` when an event it needs will not come.
    fn niet_voor(&self, i: usize, person: usize, taak: &mut Taak) -> Option<bool> {
        let mut complete = true;
        for (n, (r, plus)) in self.d.refs[i].niet_voor.iter().enumerate() {
            match self.gebeurd(*r, person) {
                Gebeurd::Op(m) => taak.niet_voor = taak.niet_voor.max(Some(plus.map_or(m, |d| self.stand.kalender.niet_voor(m, d)))),
                Gebeurd::Nog => {
                    complete = false;
                    taak.wacht_op.extend(self.d.stappen[i].niet_voor.get(n).map(|v| WachtOp::Aanleiding(v.na.clone())));
                }
                Gebeurd::Nvt if matches!(r, Ref::Anker(_)) => return None,
                Gebeurd::Nvt => {}
            }
        }
        Some(complete)
    }

    /// The term. When it ends before "not before", it is counted again from there, at most one working day: as soon as possible.
    fn term(&self, stap: &Stap, i: usize, person: usize, start: Option<Moment>, taak: &mut Taak) {
        let Some(duur) = stap.uiterlijk else { return };
        let from = match self.d.refs[i].vanaf {
            None => start,
            Some(r) => match self.gebeurd(r, person) {
                Gebeurd::Op(m) => Some(m),
                _ => None,
            },
        };
        let kalender = self.stand.kalender;
        taak.uiterlijk = from.map(|m| kalender.uiterlijk(m, duur));
        if let (Some(end), Some(open)) = (taak.uiterlijk, taak.niet_voor)
            && end < open
        {
            taak.uiterlijk = Some(kalender.uiterlijk(open, duur).min(kalender.uiterlijk(open, Duur::new(1, Eenheid::Werkdag))));
            taak.opgeschoven = true;
        }
    }

    fn staat(&self, taak: &mut Taak) {
        taak.staat = match (taak.open_vanaf, taak.uiterlijk) {
            (None, _) => Staat::Wacht,
            (Some(open), _) if open > self.now => {
                taak.wacht_op.push(WachtOp::Moment(open));
                Staat::Wacht
            }
            (_, Some(end)) if end < self.now => Staat::TeLaat,
            _ => Staat::Open,
        };
    }

    fn gebeurd(&self, r: Ref, person: usize) -> Gebeurd {
        match r {
            Ref::Anker(a) => self.anker(a, person),
            Ref::Stap(i) => self.stap_gedaan(i, person),
        }
    }

    fn anker(&self, a: Anker, person: usize) -> Gebeurd {
        let own = |b: &BetrokkeneStand| match b.ankers.get(&a) {
            _ if a.uitgesloten(&b.feiten) => Gebeurd::Nvt,
            op => Gebeurd::of(op),
        };
        let casus = Gebeurd::of(self.stand.ankers.get(&a));
        let persons = &self.stand.betrokkenen;
        match (a.niveau(), person.checked_sub(1)) {
            (Niveau::Casus, Some(p)) => Gebeurd::of(persons[p].ankers.get(&a).or_else(|| self.stand.ankers.get(&a))),
            (Niveau::Betrokkene, Some(p)) => own(&persons[p]),
            (Niveau::Casus, None) => casus,
            (Niveau::Betrokkene, None) if casus != Gebeurd::Nog => casus,
            (Niveau::Betrokkene, None) if persons.is_empty() => self.zonder_personen(a),
            (Niveau::Betrokkene, None) if a == Anker::Besluit => allemaal(persons.iter().map(own)),
            (Niveau::Betrokkene, None) => eerste(persons.iter().map(own)),
        }
    }

    /// Without any person: once screened there is nobody to decide about, so the decision is complete and the rest will not come.
    fn zonder_personen(&self, a: Anker) -> Gebeurd {
        match self.stand.ankers.get(&Anker::Screening) {
            Some(m) if a == Anker::Besluit => Gebeurd::Op(*m),
            Some(_) => Gebeurd::Nvt,
            None => Gebeurd::Nog,
        }
    }

    fn stap_gedaan(&self, i: usize, person: usize) -> Gebeurd {
        let slot = |p: usize| self.outcome[i * self.width + p];
        match (self.d.stappen[i].per, person) {
            (Per::Casus, _) => slot(0),
            (Per::Betrokkene, 0) if self.width == 1 && !self.stand.ankers.contains_key(&Anker::Screening) => Gebeurd::Nog,
            (Per::Betrokkene, 0) => allemaal((1..self.width).map(slot)),
            (Per::Betrokkene, p) => slot(p),
        }
    }

    fn finish(self) -> Vec<Taak> {
        self.tasks.into_iter().flatten().chain(self.leftover).collect()
    }
}

fn leeg(stap: StapId, voor: Option<BetrokkeneId>) -> Taak {
    Taak {
        stap,
        voor,
        staat: Staat::NietVanToepassing,
        niet_voor: None,
        uiterlijk: None,
        opgeschoven: false,
        open_vanaf: None,
        wacht_op: Vec::new(),
        gedaan_op: None,
    }
}

fn gedaan(stap: StapId, voor: Option<BetrokkeneId>, op: Moment) -> Taak {
    Taak { staat: Staat::Gedaan, gedaan_op: Some(op), ..leeg(stap, voor) }
}
