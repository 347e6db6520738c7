//! Two rehearsals side by side: what goes otherwise, task by task.

use std::collections::BTreeMap;

use crate::{
    Moment,
    draaiboek::{model::StapId, stand::Gebied},
};

use super::{Ontvouwing, Punt, Wat};

/// How a task went in one rehearsal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gang {
    /// It could be done from then.
    pub open: Option<Moment>,
    /// Its term.
    pub uiterlijk: Option<Moment>,
    /// It was done then.
    pub gedaan: Option<Moment>,
    /// By whom.
    pub door: Option<String>,
    /// It failed.
    pub vast: bool,
}

/// A task that goes otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verschil {
    /// Step.
    pub stap: StapId,
    /// Person, from 0.
    pub voor: Option<usize>,
    /// Area.
    pub gebied: Option<Gebied>,
    /// How it went in the first rehearsal; nothing when it was not there.
    pub eerst: Option<Gang>,
    /// How it goes in the second.
    pub dan: Option<Gang>,
}

impl Verschil {
    /// When it begins in the rehearsal where it begins first; nothing when it never does.
    fn begin(&self) -> Option<Moment> {
        [&self.eerst, &self.dan].into_iter().flatten().filter_map(|g| g.open.or(g.gedaan)).min()
    }
}

/// What goes otherwise in the second rehearsal, in the order in which it begins in either of them.
pub fn verschillen(eerst: &Ontvouwing, dan: &Ontvouwing) -> Vec<Verschil> {
    let (mut old, new) = (gangen(eerst), gangen(dan));
    let mut all = Vec::new();
    for (key, gang) in new {
        let before = old.remove(&key);
        if before.as_ref() != Some(&gang) {
            all.push((key, before, Some(gang)));
        }
    }
    all.extend(old.into_iter().map(|(key, gang)| (key, Some(gang), None)));
    let mut all: Vec<Verschil> =
        all.into_iter().map(|((stap, voor, gebied), eerst, dan)| Verschil { stap, voor, gebied, eerst, dan }).collect();
    all.sort_by_key(|v| (v.begin().is_none(), v.begin(), v.stap.clone(), v.voor, v.gebied.clone()));
    all
}

type Sleutel = (StapId, Option<usize>, Option<Gebied>);

fn gangen(o: &Ontvouwing) -> BTreeMap<Sleutel, Gang> {
    let mut all: BTreeMap<Sleutel, Gang> = BTreeMap::new();
    for p in &o.punten {
        let Some(stap) = p.stap.clone() else { continue };
        neem_op(all.entry((stap, p.voor, p.gebied.clone())).or_default(), p);
    }
    all
}

fn neem_op(gang: &mut Gang, p: &Punt) {
    gang.vast |= p.is_vast();
    match &p.wat {
        Wat::Open { uiterlijk, .. } => (gang.open, gang.uiterlijk) = (Some(p.op), *uiterlijk),
        Wat::Gedaan { door, .. } => (gang.gedaan, gang.door) = (Some(p.op), Some(door.clone())),
        _ => {}
    }
}
