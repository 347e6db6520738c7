//! References of steps as positions, and the steps sorted so that what a step waits for comes before it.

use std::collections::HashMap;

use crate::{
    Moment,
    kalender::{self, Duur},
};

use super::{
    anker::{Aanleiding, Anker},
    model::{Bewijs, Draaiboek, Stap},
};

/// What a step waits for, as a position: what `planning` runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ref {
    Anker(Anker),
    Stap(usize),
    /// The answer of a partner: position in [`Draaiboek::antwoorden`].
    Antwoord(usize),
    Datum(Moment),
}

/// The references of one step, resolved to positions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Refs {
    pub na: Vec<Ref>,
    pub niet_voor: Vec<(Ref, Option<Duur>)>,
    pub vanaf: Option<Ref>,
}

impl Draaiboek {
    /// Resolves references to positions and sorts the steps so that predecessors come first. Steps in a circle come last and keep waiting.
    pub(super) fn compile(&mut self) {
        self.index = HashMap::with_capacity(self.stappen.len());
        for (i, stap) in self.stappen.iter().enumerate() {
            self.index.entry(stap.id.clone()).or_insert(i);
        }
        let partners = self.gevraagd();
        self.antwoorden = partners.iter().map(|p| self.vraagt(p)).collect();
        let find = |a: &Aanleiding| match a {
            Aanleiding::Anker(a) => Some(Ref::Anker(*a)),
            Aanleiding::Stap(id) => self.index.get(id).map(|i| Ref::Stap(*i)),
            Aanleiding::Antwoord(partner) => partners.iter().position(|p| p == partner).map(Ref::Antwoord),
            Aanleiding::Datum(dag) => Some(Ref::Datum(kalender::moment(dag.at(0, 0, 0, 0)))),
        };
        self.refs = self
            .stappen
            .iter()
            .map(|s| Refs {
                na: s.na.iter().filter_map(find).collect(),
                niet_voor: s.niet_voor.iter().filter_map(|n| Some((find(&n.na)?, n.plus))).collect(),
                vanaf: s.vanaf.as_ref().and_then(find),
            })
            .collect();
        (self.volgorde, self.geordend) = volgorde(&self.refs, &self.antwoorden);
    }

    /// The partners whose answer is waited for, each once.
    fn gevraagd(&self) -> Vec<String> {
        let mut partners: Vec<String> = Vec::new();
        for a in self.stappen.iter().flat_map(Stap::aanleidingen) {
            if let Aanleiding::Antwoord(partner) = a
                && !partners.contains(partner)
            {
                partners.push(partner.clone());
            }
        }
        partners
    }

    /// The steps whose evidence is the answer of this partner.
    fn vraagt(&self, partner: &str) -> Vec<usize> {
        let asks = |s: &Stap| s.klaar_als == Some(Bewijs::PartnerAntwoord) && s.doet_mee(partner);
        (0..self.stappen.len()).filter(|i| asks(&self.stappen[*i])).collect()
    }

    /// The steps that this step waits for, by position.
    pub(super) fn voorgangers(&self, stap: usize) -> impl Iterator<Item = usize> + '_ {
        self.refs.get(stap).into_iter().flat_map(|r| r.stappen(&self.antwoorden))
    }
}

impl Refs {
    /// What the step waits for: its triggers, then what holds it.
    pub(super) fn alle(&self) -> impl Iterator<Item = Ref> + '_ {
        self.na.iter().copied().chain(self.niet_voor.iter().map(|(r, _)| *r))
    }

    fn stappen<'a>(&'a self, antwoorden: &'a [Vec<usize>]) -> impl Iterator<Item = usize> + 'a {
        self.alle().flat_map(move |r| {
            let (one, many) = match r {
                Ref::Stap(i) => (Some(i), &[][..]),
                Ref::Antwoord(k) => (None, antwoorden.get(k).map_or(&[][..], Vec::as_slice)),
                Ref::Anker(_) | Ref::Datum(_) => (None, &[][..]),
            };
            one.into_iter().chain(many.iter().copied())
        })
    }
}

/// The steps with predecessors first, and how many of them could be placed so.
fn volgorde(refs: &[Refs], antwoorden: &[Vec<usize>]) -> (Vec<usize>, usize) {
    let mut placed = vec![false; refs.len()];
    let mut order = Vec::with_capacity(refs.len());
    loop {
        let before = order.len();
        for i in 0..refs.len() {
            if !placed[i] && refs[i].stappen(antwoorden).all(|j| placed[j]) {
                placed[i] = true;
                order.push(i);
            }
        }
        if order.len() == before {
            break;
        }
    }
    let sorted = order.len();
    order.extend((0..refs.len()).filter(|i| !placed[*i]));
    (order, sorted)
}
