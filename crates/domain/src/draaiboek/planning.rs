//! Planning: which tasks there are now, as a pure function of draaiboek, what is known, and the moment.

use std::ops::Range;

use crate::{
    Moment,
    id::BetrokkeneId,
    kalender::{Duur, Eenheid},
};

use super::{
    anker::{Aanleiding, Anker},
    feit::{Geldt, Niveau},
    model::{Draaiboek, Per, Stap, StapId},
    stand::{BetrokkeneStand, Bijstelling, Gebied, Staat, Stand, Taak, WachtOp},
    volgorde::Ref,
};

/// All tasks of a casus, in order of the draaiboek, then of the persons or areas.
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
            Ref::Antwoord(k) => !d.antwoorden[*k].is_empty() && d.antwoorden[*k].iter().all(|j| after[*j]),
            Ref::Datum(_) => false,
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
    /// Slots per step: one for the casus, one per person and one per area.
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
        let width = 1 + stand.betrokkenen.len() + stand.gebieden.len();
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
                None => run.leftover.push(gedaan(id.clone(), *voor, None, *op)),
            }
        }
        for ((id, gebied), op) in &stand.gedaan_in {
            match run.slot_in(id, gebied) {
                Some(slot) => run.done[slot] = Some(*op),
                None => run.leftover.push(gedaan(id.clone(), None, Some(gebied.clone()), *op)),
            }
        }
        run
    }

    /// The slot of a task that this draaiboek has for this casus.
    fn slot_of(&self, id: &StapId, voor: Option<BetrokkeneId>) -> Option<usize> {
        let i = *self.d.index.get(id)?;
        let person = match (self.d.stappen[i].per, voor) {
            (Per::Casus, None) => 0,
            (Per::Gebied, None) if self.stand.gebieden.is_empty() => 0,
            (Per::Betrokkene, Some(b)) => 1 + self.stand.betrokkenen.iter().position(|p| p.id == b)?,
            _ => return None,
        };
        Some(i * self.width + person)
    }

    /// The slot of a task for an area.
    fn slot_in(&self, id: &StapId, gebied: &Gebied) -> Option<usize> {
        let i = *self.d.index.get(id)?;
        let at = self.stand.gebieden.iter().position(|g| g == gebied)?;
        (self.d.stappen[i].per == Per::Gebied).then_some(i * self.width + self.personen().end + at)
    }

    /// The slots of the persons.
    fn personen(&self) -> Range<usize> {
        1..1 + self.stand.betrokkenen.len()
    }

    /// The slots of the areas; the one of the casus when there are none.
    fn gebieden(&self) -> Range<usize> {
        if self.stand.gebieden.is_empty() { 0..1 } else { self.personen().end..self.width }
    }

    /// The person of a slot.
    fn persoon(&self, slot: usize) -> Option<&'a BetrokkeneStand> {
        slot.checked_sub(1).and_then(|p| self.stand.betrokkenen.get(p))
    }

    /// The area of a slot.
    fn gebied(&self, slot: usize) -> Option<&'a Gebied> {
        slot.checked_sub(self.personen().end).and_then(|g| self.stand.gebieden.get(g))
    }

    fn stap(&mut self, i: usize) {
        let slots = match self.d.stappen[i].per {
            Per::Casus => 0..1,
            Per::Betrokkene => self.personen(),
            Per::Gebied => self.gebieden(),
        };
        for here in slots {
            let slot = i * self.width + here;
            let taak = self.taak(i, here, self.done[slot]);
            self.outcome[slot] = match (taak.staat, taak.gedaan_op) {
                (_, Some(op)) => Gebeurd::Op(op),
                (Staat::NietVanToepassing, _) => Gebeurd::Nvt,
                _ => Gebeurd::Nog,
            };
            self.tasks[slot] = Some(taak);
        }
    }

    fn taak(&self, i: usize, slot: usize, done: Option<Moment>) -> Taak {
        let stap = &self.d.stappen[i];
        let person = self.persoon(slot);
        let (voor, gebied) = (person.map(|p| p.id), self.gebied(slot).cloned());
        if let Some(op) = done {
            return gedaan(stap.id.clone(), voor, gebied, op);
        }
        let mut taak = leeg(stap.id.clone(), voor, gebied);
        if self.na_sluiten.as_ref().is_some_and(|after| !after[i]) {
            return vervalt(taak);
        }
        let feiten = person.map(|p| &p.feiten);
        let condition = stap.als.toets(&self.stand.feiten, feiten);
        let Some(start) = self.start(i, slot, &mut taak).filter(|_| condition != Geldt::Nee) else {
            return vervalt(taak);
        };
        if condition == Geldt::Onbekend {
            taak.wacht_op.extend(stap.als.onbekend(&self.stand.feiten, feiten).map(WachtOp::Feit));
        }
        let Some(released) = self.niet_voor(i, slot, &mut taak) else {
            return vervalt(taak);
        };
        self.term(stap, i, slot, start, &mut taak);
        self.bijgesteld(stap, &mut taak);
        if start.is_some() && released && condition == Geldt::Ja {
            taak.open_vanaf = start.max(taak.niet_voor);
        }
        self.staat(&mut taak);
        taak
    }

    /// The latest of the triggers, or `Some(None)` while one has not happened, or `None` when the step does not apply.
    fn start(&self, i: usize, slot: usize, taak: &mut Taak) -> Option<Option<Moment>> {
        let (mut latest, mut complete, mut applies) = (None, true, false);
        for (n, r) in self.d.refs[i].na.iter().enumerate() {
            match self.gebeurd(*r, slot) {
                Gebeurd::Op(m) => (latest, applies) = (latest.max(Some(m)), true),
                Gebeurd::Nog => {
                    (complete, applies) = (false, true);
                    self.wacht(*r, self.d.stappen[i].na.get(n), &mut taak.wacht_op);
                }
                Gebeurd::Nvt if matches!(r, Ref::Anker(_)) => return None,
                Gebeurd::Nvt => {}
            }
        }
        applies.then_some(latest.filter(|_| complete))
    }

    /// Sets "not before" as far as known; says whether all of it is known, or `None` when an event it needs will not come.
    fn niet_voor(&self, i: usize, slot: usize, taak: &mut Taak) -> Option<bool> {
        let mut complete = true;
        for (n, (r, plus)) in self.d.refs[i].niet_voor.iter().enumerate() {
            match self.gebeurd(*r, slot) {
                Gebeurd::Op(m) => taak.niet_voor = taak.niet_voor.max(Some(plus.map_or(m, |d| self.stand.kalender.niet_voor(m, d)))),
                Gebeurd::Nog => {
                    complete = false;
                    self.wacht(*r, self.d.stappen[i].niet_voor.get(n).map(|v| &v.na), &mut taak.wacht_op);
                }
                Gebeurd::Nvt if matches!(r, Ref::Anker(_)) => return None,
                Gebeurd::Nvt => {}
            }
        }
        Some(complete)
    }

    /// Says what is waited for; an answer of a partner as the steps that ask for it, because those can be done.
    fn wacht(&self, r: Ref, what: Option<&Aanleiding>, list: &mut Vec<WachtOp>) {
        match r {
            Ref::Antwoord(k) if !self.d.antwoorden[k].is_empty() => {
                list.extend(self.d.antwoorden[k].iter().map(|j| WachtOp::Aanleiding(Aanleiding::Stap(self.d.stappen[*j].id.clone()))));
            }
            _ => list.extend(what.cloned().map(WachtOp::Aanleiding)),
        }
    }

    /// The term. When it ends before "not before", it is counted again from there, at most one working day: as soon as possible.
    fn term(&self, stap: &Stap, i: usize, slot: usize, start: Option<Moment>, taak: &mut Taak) {
        let Some(duur) = stap.uiterlijk else { return };
        let from = match self.d.refs[i].vanaf {
            None => start,
            Some(r) => match self.gebeurd(r, slot) {
                Gebeurd::Op(m) => Some(m),
                _ => None,
            },
        };
        let kalender = self.stand.kalender;
        taak.uiterlijk = from.map(|m| kalender.uiterlijk(m, duur));
        if let (Some(end), Some(open)) = (taak.uiterlijk, taak.niet_voor)
            && end < open
        {
            taak.uiterlijk = Some(self.opnieuw(open, duur));
            taak.opgeschoven = true;
        }
    }

    /// What was agreed about its time: a suspended task is held until it comes back and its term does not end before that; an extension
    /// only ever gives more time. The term as it was stays known. Then when it is brought to another.
    fn bijgesteld(&self, stap: &Stap, taak: &mut Taak) {
        let eerst = taak.uiterlijk;
        if let Some(b) = self.bijstelling(taak) {
            if let Some(terug) = b.opgeschort_tot {
                taak.opgeschort_tot = Some(terug);
                taak.niet_voor = taak.niet_voor.max(Some(terug));
            }
            if let (Some(end), Some(open), Some(duur)) = (taak.uiterlijk, taak.niet_voor, stap.uiterlijk)
                && end < open
            {
                taak.uiterlijk = Some(self.opnieuw(open, duur));
            }
            if let (Some(end), Some(tot)) = (taak.uiterlijk, b.verlengd_tot) {
                taak.uiterlijk = Some(end.max(tot));
            }
            taak.oorspronkelijk = eerst.filter(|_| eerst != taak.uiterlijk);
        }
        if let (Some(end), Some(e)) = (taak.uiterlijk, &stap.escaleert) {
            taak.escaleert_op = Some(e.na.map_or(end, |duur| self.stand.kalender.uiterlijk(end, duur)));
        }
    }

    fn bijstelling(&self, taak: &Taak) -> Option<Bijstelling> {
        // Most cases have none: then no key is made.
        if self.stand.bijstellingen.is_empty() { None } else { self.stand.bijstellingen.get(&taak.sleutel()).copied() }
    }

    /// A term counted again from the moment a task opens: as soon as possible, at most one working day.
    fn opnieuw(&self, open: Moment, duur: Duur) -> Moment {
        let kalender = self.stand.kalender;
        kalender.uiterlijk(open, duur).min(kalender.uiterlijk(open, Duur::new(1, Eenheid::Werkdag)))
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

    fn gebeurd(&self, r: Ref, slot: usize) -> Gebeurd {
        match r {
            Ref::Anker(a) => self.anker(a, slot),
            Ref::Stap(i) => self.stap_gedaan(i, slot),
            Ref::Antwoord(k) if self.d.antwoorden[k].is_empty() => Gebeurd::Nog,
            Ref::Antwoord(k) => eerste(self.d.antwoorden[k].iter().map(|i| self.stap_gedaan(*i, slot))),
            Ref::Datum(m) => Gebeurd::Op(m),
        }
    }

    fn anker(&self, a: Anker, slot: usize) -> Gebeurd {
        let own = |b: &BetrokkeneStand| match b.ankers.get(&a) {
            _ if a.uitgesloten(&b.feiten) => Gebeurd::Nvt,
            op => Gebeurd::of(op),
        };
        let casus = Gebeurd::of(self.stand.ankers.get(&a));
        let persons = &self.stand.betrokkenen;
        match (a.niveau(), self.persoon(slot)) {
            (Niveau::Casus, Some(p)) => Gebeurd::of(p.ankers.get(&a).or_else(|| self.stand.ankers.get(&a))),
            (Niveau::Betrokkene, Some(p)) => own(p),
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

    fn stap_gedaan(&self, i: usize, here: usize) -> Gebeurd {
        let slot = |p: usize| self.outcome[i * self.width + p];
        match self.d.stappen[i].per {
            Per::Casus => slot(0),
            Per::Betrokkene if self.persoon(here).is_some() => slot(here),
            Per::Betrokkene if self.stand.betrokkenen.is_empty() && !self.stand.ankers.contains_key(&Anker::Screening) => Gebeurd::Nog,
            Per::Betrokkene => allemaal(self.personen().map(slot)),
            Per::Gebied if self.gebied(here).is_some() => slot(here),
            Per::Gebied => allemaal(self.gebieden().map(slot)),
        }
    }

    fn finish(self) -> Vec<Taak> {
        self.tasks.into_iter().flatten().chain(self.leftover).collect()
    }
}

fn leeg(stap: StapId, voor: Option<BetrokkeneId>, gebied: Option<Gebied>) -> Taak {
    Taak {
        stap,
        voor,
        gebied,
        staat: Staat::NietVanToepassing,
        niet_voor: None,
        uiterlijk: None,
        opgeschoven: false,
        oorspronkelijk: None,
        opgeschort_tot: None,
        escaleert_op: None,
        open_vanaf: None,
        wacht_op: Vec::new(),
        gedaan_op: None,
    }
}

/// The same task, which does not apply.
fn vervalt(taak: Taak) -> Taak {
    leeg(taak.stap, taak.voor, taak.gebied)
}

fn gedaan(stap: StapId, voor: Option<BetrokkeneId>, gebied: Option<Gebied>, op: Moment) -> Taak {
    Taak { staat: Staat::Gedaan, gedaan_op: Some(op), ..leeg(stap, voor, gebied) }
}
