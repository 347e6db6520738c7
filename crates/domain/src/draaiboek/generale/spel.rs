//! The rehearsal itself: from moment to moment, each time with the planning of that moment.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Code, Moment,
    draaiboek::{
        anker::Anker,
        feit::{Feit, Feiten, Niveau},
        model::{Bewijs, Draaiboek, Stap, StapId, Weg},
        planning::{blokkeert_afsluiten, planning},
        stand::{BetrokkeneStand, Gebied, Staat, Stand, Taak},
    },
    id::{BetrokkeneId, Id},
};

use super::{Gebeurt, Gedrag, Generale, Ontvouwing, Punt, Reden, Voorval, Wat, delen::delen, gewoon};

/// Which task: step, person, area.
type Sleutel = (StapId, Option<BetrokkeneId>, Option<Gebied>);

/// What was said of a task already.
#[derive(Default)]
struct Gezien {
    doet: Option<Moment>,
    verlopen: bool,
    geescaleerd: bool,
    vervallen: bool,
}

pub(super) struct Spel<'a> {
    d: &'a Draaiboek,
    g: &'a Generale<'a>,
    stand: Stand,
    now: Moment,
    voorvallen: Vec<&'a Voorval>,
    gezien: BTreeMap<Sleutel, Gezien>,
    gezegd: BTreeSet<Reden>,
    punten: Vec<Punt>,
}

fn sleutel(t: &Taak) -> Sleutel {
    (t.stap.clone(), t.voor, t.gebied.clone())
}

fn persoon(n: usize) -> BetrokkeneId {
    BetrokkeneId::from_uuid(uuid::Uuid::from_u128(n as u128 + 1))
}

impl<'a> Spel<'a> {
    pub(super) fn new(d: &'a Draaiboek, g: &'a Generale<'a>) -> Self {
        let soort = d.geldt_voor.first().map_or(gewoon(Feit::Incidenttype), |t| t.code());
        let bekend = |given: &Feiten, niveau: Niveau| {
            let known = Feit::ALL.iter().filter(|f| f.niveau() == niveau && f.vanzelf_bekend());
            known.fold(Feiten::default(), |all, f| {
                let usual = if *f == Feit::Incidenttype { soort } else { gewoon(*f) };
                all.with(*f, given.get(*f).unwrap_or(usual))
            })
        };
        let person = |(n, given)| BetrokkeneStand { id: persoon(n), feiten: bekend(given, Niveau::Betrokkene), ankers: BTreeMap::new() };
        let mut voorvallen: Vec<&Voorval> = g.voorvallen.iter().collect();
        voorvallen.sort_by_key(|v| std::cmp::Reverse(v.op));
        let stand = Stand {
            feiten: bekend(&g.feiten, Niveau::Casus),
            betrokkenen: g.betrokkenen.iter().enumerate().map(person).collect(),
            gebieden: g.gebieden.clone(),
            kalender: g.kalender,
            ..Stand::default()
        };
        let (gezien, gezegd) = (BTreeMap::new(), BTreeSet::new());
        Self { d, g, stand, now: g.op, voorvallen, gezien, gezegd, punten: Vec::new() }
    }

    pub(super) fn speel(mut self) -> Ontvouwing {
        self.begin();
        loop {
            self.gebeurt();
            let taken = planning(self.d, &self.stand, self.now);
            self.kijk(&taken);
            if self.doe(&taken) {
                continue;
            }
            match self.volgende(&taken) {
                Some(next) if next <= self.g.tot => self.now = next,
                Some(_) => {
                    self.einde(&taken);
                    break;
                }
                None if self.sluit(&taken) => {}
                None => {
                    self.einde(&taken);
                    break;
                }
            }
        }
        Ontvouwing { punten: self.punten }
    }

    /// The robbery and the report, unless the rehearsal says when they are.
    fn begin(&mut self) {
        for anker in [Anker::Overval, Anker::Melding] {
            if !self.voorvallen.iter().any(|v| v.wat == Gebeurt::Anker(anker)) {
                self.stand.ankers.insert(anker, self.now);
                self.zeg(None, Wat::Gebeurt(anker));
            }
        }
        // What happened before the beginning is known at the beginning.
        self.now = self.voorvallen.last().map_or(self.now, |v| v.op.min(self.now));
    }

    fn zeg(&mut self, taak: Option<&Taak>, wat: Wat) {
        let voor = taak.and_then(|t| t.voor).and_then(|id| self.stand.betrokkenen.iter().position(|b| b.id == id));
        let punt = Punt { op: self.now, stap: taak.map(|t| t.stap.clone()), voor, gebied: taak.and_then(|t| t.gebied.clone()), wat };
        // Only what happened before the beginning comes out of order.
        let at = self.punten.partition_point(|p| p.op <= punt.op);
        self.punten.insert(at, punt);
    }

    /// What the rehearsal says that happens now.
    fn gebeurt(&mut self) {
        while let Some(v) = self.voorvallen.pop_if(|v| v.op <= self.now) {
            let id = v.voor.map(persoon);
            match &v.wat {
                Gebeurt::Anker(a) => self.anker(*a, id, v.op),
                Gebeurt::Feit(f, waarde) => self.feit(*f, waarde, id),
                Gebeurt::Stap(stap) => {
                    let taken = planning(self.d, &self.stand, self.now);
                    let same = |t: &&Taak| t.stap == *stap && t.voor == id && t.staat != Staat::Gedaan;
                    if let Some(t) = taken.iter().find(same) {
                        self.klaar(t);
                    }
                }
            }
        }
    }

    fn anker(&mut self, a: Anker, voor: Option<BetrokkeneId>, op: Moment) {
        let list = match voor.and_then(|id| self.stand.betrokkenen.iter_mut().find(|b| b.id == id)) {
            Some(person) => &mut person.ankers,
            None => &mut self.stand.ankers,
        };
        if list.contains_key(&a) {
            return;
        }
        list.insert(a, op);
        let nr = voor.and_then(|id| self.stand.betrokkenen.iter().position(|b| b.id == id));
        let at = self.punten.partition_point(|p| p.op <= op);
        self.punten.insert(at, Punt { op, stap: None, voor: nr, gebied: None, wat: Wat::Gebeurt(a) });
    }

    fn feit(&mut self, f: Feit, waarde: &str, voor: Option<BetrokkeneId>) {
        let feiten = match voor.and_then(|id| self.stand.betrokkenen.iter_mut().find(|b| b.id == id)) {
            Some(person) if f.niveau() == Niveau::Betrokkene => &mut person.feiten,
            _ => &mut self.stand.feiten,
        };
        let known = feiten.get(f);
        if feiten.set(f, waarde) && feiten.get(f) != known {
            let now = feiten.get(f).unwrap_or_default();
            let nr = voor.and_then(|id| self.stand.betrokkenen.iter().position(|b| b.id == id));
            self.punten.push(Punt { op: self.now, stap: None, voor: nr, gebied: None, wat: Wat::Feit(f, now) });
        }
    }

    /// What is new: tasks that can be done, terms that are over, tasks that are brought on or no longer apply.
    fn kijk(&mut self, taken: &[Taak]) {
        for t in taken {
            let key = sleutel(t);
            match t.staat {
                Staat::Open | Staat::TeLaat => {
                    let Some(stap) = self.d.stap(&t.stap) else { continue };
                    if !self.gezien.contains_key(&key) {
                        self.open(t, stap);
                    }
                    self.laat(t, stap, &key);
                }
                Staat::NietVanToepassing => {
                    if let Some(g) = self.gezien.get_mut(&key).filter(|g| !g.vervallen) {
                        (g.vervallen, g.doet) = (true, None);
                        self.zeg(Some(t), Wat::Vervalt);
                    }
                }
                Staat::Wacht | Staat::Gedaan => {}
            }
        }
    }

    fn open(&mut self, t: &Taak, stap: &Stap) {
        self.zeg(Some(t), Wat::Open { wie: stap.wie.clone(), uiterlijk: t.uiterlijk });
        let doet = self.wanneer(t, stap);
        self.gezien.insert(sleutel(t), Gezien { doet, ..Gezien::default() });
        let end = t.uiterlijk.unwrap_or(self.g.tot);
        for met in stap.met.clone() {
            let first = self.g.beeld.eerst(&met, self.now, self.g.kalender);
            if first.is_none_or(|m| m > end) {
                self.vast(t, &met, end);
            }
        }
    }

    /// When it is done: as they behave, and when somebody is there. Says so when that is too late.
    fn wanneer(&mut self, t: &Taak, stap: &Stap) -> Option<Moment> {
        let (beeld, kalender) = (&self.g.beeld, self.g.kalender);
        let first = beeld.eerst(&stap.wie, self.now, kalender);
        let doet = match (self.g.gedrag, t.uiterlijk) {
            (Gedrag::Termijn, Some(end)) if end > self.now && beeld.wie(&stap.wie, end, kalender).is_ok() => Some(end),
            _ => first,
        };
        if first.is_none_or(|m| t.uiterlijk.is_some_and(|end| m > end.max(self.now))) {
            self.vast(t, &stap.wie, t.uiterlijk.unwrap_or(self.now));
        }
        doet.filter(|_| self.g.gedrag != Gedrag::Niemand)
    }

    /// It fails at this actor. Who is away, or not there at all, is said once: at the first task that meets it.
    fn vast(&mut self, t: &Taak, wie: &str, op: Moment) {
        let Err(reden) = self.g.beeld.wie(wie, op, self.g.kalender).and(self.g.beeld.wie(wie, self.now, self.g.kalender)) else { return };
        let always = !matches!(reden, Reden::BuitenKantoortijd(_));
        if !always || self.gezegd.insert(reden.clone()) {
            self.zeg(Some(t), Wat::Vast(reden));
        }
    }

    fn laat(&mut self, t: &Taak, stap: &Stap, key: &Sleutel) {
        let late = t.staat == Staat::TeLaat;
        let brought = t.escaleert_op.is_some_and(|op| op < self.now);
        let Some(g) = self.gezien.get_mut(key) else { return };
        let (over, on) = (late && !g.verlopen, brought && !g.geescaleerd);
        (g.verlopen, g.geescaleerd) = (g.verlopen || late, g.geescaleerd || brought);
        if over {
            self.zeg(Some(t), Wat::Verloopt);
        }
        if let Some(e) = stap.escaleert.as_ref().filter(|_| on) {
            let naar = self.g.beeld.brengt_bij(&stap.wie, &e.naar, self.now).to_owned();
            self.zeg(Some(t), Wat::Escaleert { naar });
        }
    }

    /// Does what is planned for now; says whether there was anything.
    fn doe(&mut self, taken: &[Taak]) -> bool {
        let mut any = false;
        for t in taken.iter().filter(|t| matches!(t.staat, Staat::Open | Staat::TeLaat)) {
            if self.gezien.get(&sleutel(t)).and_then(|g| g.doet).is_some_and(|op| op <= self.now) {
                self.klaar(t);
                any = true;
            }
        }
        any
    }

    /// A task is done: what it shares and sends goes, what it records is known, what it brings about happens.
    fn klaar(&mut self, t: &Taak) {
        let Some(stap) = self.d.stap(&t.stap) else { return };
        let door = self.g.beeld.wie(&stap.wie, self.now, self.g.kalender).unwrap_or(&stap.wie).to_owned();
        match &t.gebied {
            Some(g) => self.stand.gedaan_in.insert((t.stap.clone(), g.clone()), self.now),
            None => self.stand.gedaan.insert((t.stap.clone(), t.voor), self.now),
        };
        self.zeg(Some(t), Wat::Gedaan { door, te_laat: t.uiterlijk.is_some_and(|end| end < self.now) });
        self.naar_buiten(t, stap);
        for f in &stap.legt_vast {
            self.legt_vast(*f, t.voor);
        }
        self.brengt(t, stap);
    }

    fn naar_buiten(&mut self, t: &Taak, stap: &Stap) {
        let consents = |b: &BetrokkeneStand| b.feiten.get(Feit::Toestemming) == Some("ja");
        let own = t.voor.map(|id| self.stand.betrokkenen.iter().any(|b| b.id == id && consents(b)));
        let toestemming = own.unwrap_or_else(|| self.stand.betrokkenen.iter().any(consents));
        for u in &stap.wisselt_uit {
            let delen = delen(&self.g.beeld, u, self.now.datum(), toestemming);
            self.zeg(Some(t), Wat::Deelt { van: u.van.clone(), aan: u.aan.clone(), delen });
        }
        let sends = matches!(stap.weg, Some(Weg::Brief | Weg::Email | Weg::BeveiligdBericht | Weg::Systeem));
        if sends || stap.brief.is_some() {
            self.zeg(Some(t), Wat::Bericht { aan: stap.met.clone(), weg: stap.weg, brief: stap.brief.clone() });
        }
    }

    /// The answer that the rehearsal gives, or the usual one.
    fn legt_vast(&mut self, f: Feit, voor: Option<BetrokkeneId>) {
        let given = match (f.niveau(), voor) {
            (Niveau::Betrokkene, Some(id)) => {
                self.stand.betrokkenen.iter().position(|b| b.id == id).and_then(|n| self.g.betrokkenen[n].get(f))
            }
            _ => self.g.feiten.get(f),
        };
        let known = match voor.and_then(|id| self.stand.betrokkenen.iter().find(|b| b.id == id)) {
            Some(person) if f.niveau() == Niveau::Betrokkene => person.feiten.get(f),
            _ => self.stand.feiten.get(f),
        };
        // What was said before stays, unless it only said that the question must still be put.
        if known.is_none_or(|k| k == "niet-gevraagd") {
            self.feit(f, given.unwrap_or(gewoon(f)), voor);
        }
    }

    /// The events that the evidence of a step stands for.
    fn brengt(&mut self, t: &Taak, stap: &Stap) {
        match stap.klaar_als {
            Some(Bewijs::BesluitVastgelegd) => self.legt_vast(Feit::Besluit, t.voor),
            Some(Bewijs::ToestemmingVastgelegd) => self.legt_vast(Feit::Toestemming, t.voor),
            _ => {}
        }
        let feiten = t.voor.and_then(|id| self.stand.betrokkenen.iter().find(|b| b.id == id)).map_or(self.stand.feiten, |b| b.feiten);
        for a in Anker::ALL.iter().filter(|a| a.bewijs().is_some() && a.bewijs() == stap.klaar_als) {
            if a.vereist().is_none_or(|(f, waarde)| feiten.get(f) == Some(waarde)) {
                self.anker(*a, t.voor, self.now);
            }
        }
    }

    /// The next moment at which something can change.
    fn volgende(&self, taken: &[Taak]) -> Option<Moment> {
        let given = self.voorvallen.last().map(|v| v.op);
        let own = taken.iter().flat_map(|t| {
            let seen = self.gezien.get(&sleutel(t));
            let doet = seen.and_then(|g| g.doet);
            let (over, on) = seen.map_or((false, false), |g| (g.verlopen, g.geescaleerd));
            let after = |m: Moment| m.plus_seconds(1);
            match t.staat {
                Staat::Wacht => [t.open_vanaf, None, None],
                Staat::Open | Staat::TeLaat => [doet, t.uiterlijk.filter(|_| !over).map(after), t.escaleert_op.filter(|_| !on).map(after)],
                Staat::Gedaan | Staat::NietVanToepassing => [None; 3],
            }
        });
        own.flatten().chain(given).filter(|m| *m > self.now).min()
    }

    /// Closes the casus when nothing stands in the way and nothing else happens; says whether it did.
    fn sluit(&mut self, taken: &[Taak]) -> bool {
        let open = self.stand.ankers.contains_key(&Anker::Afsluiting) || self.g.gedrag == Gedrag::Niemand;
        if open || blokkeert_afsluiten(self.d, taken).next().is_some() {
            return false;
        }
        self.anker(Anker::Afsluiting, None, self.now);
        true
    }

    /// What must be done and is not, when the rehearsal ends.
    fn einde(&mut self, taken: &[Taak]) {
        if self.g.gedrag == Gedrag::Niemand {
            return;
        }
        let rest: Vec<Taak> = blokkeert_afsluiten(self.d, taken).cloned().collect();
        for t in rest {
            let later = self.gezien.get(&sleutel(&t)).and_then(|g| g.doet).is_some() || t.open_vanaf.is_some_and(|m| m > self.now);
            match t.staat {
                _ if later => {}
                Staat::Wacht => self.zeg(Some(&t), Wat::Vast(Reden::BlijftWachten)),
                _ => self.zeg(Some(&t), Wat::Vast(Reden::BlijftLiggen)),
            }
        }
    }
}
