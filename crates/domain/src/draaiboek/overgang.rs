//! Overgang: what happens to the work when a running casus gets another draaiboek: another type, a newer version, one more draaiboek.

use std::collections::BTreeMap;

use crate::{Moment, code::codes};

use super::{
    model::{Draaiboek, Stap, StapId},
    planning::planning,
    stand::{Sleutel, Staat, Stand, Taak},
};

codes! {
    /// Stapveld: a field of a step, as somebody who compares two versions reads it.
    pub Stapveld "stapdeel" {
        /// Title.
        Titel = "titel",
        /// Explanation.
        Uitleg = "uitleg",
        /// Part of the work.
        Fase = "fase",
        /// Track.
        Spoor = "spoor",
        /// Once, per person or per area.
        Per = "per",
        /// Who carries it out.
        Wie = "wie",
        /// Together with.
        Met = "met",
        /// What it starts after.
        Na = "na",
        /// What holds it.
        NietVoor = "niet-voor",
        /// Term.
        Uiterlijk = "uiterlijk",
        /// Condition.
        Als = "als",
        /// What it records.
        LegtVast = "legt-vast",
        /// Exchanges.
        WisseltUit = "wisselt-uit",
        /// Evidence.
        KlaarAls = "klaar-als",
        /// Channel.
        Weg = "weg",
        /// Whom it is brought to when it is late.
        Escaleert = "escaleert",
        /// Care for colleagues.
        EigenZorg = "eigen-zorg",
        /// Mandatory.
        Verplicht = "verplicht",
        /// Letter.
        Brief = "brief",
        /// Legal note.
        Letop = "letop",
        /// Source.
        Bron = "bron",
    }
}

/// Draaiboekverschil: what one draaiboek says otherwise than another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draaiboekverschil {
    /// Steps that only the new one has.
    pub erbij: Vec<StapId>,
    /// Steps that both have, with the fields that differ.
    pub gewijzigd: Vec<(StapId, Vec<Stapveld>)>,
    /// Steps that only the old one has.
    pub weg: Vec<StapId>,
}

impl Draaiboekverschil {
    /// Nothing differs.
    pub fn is_empty(&self) -> bool {
        self.erbij.is_empty() && self.gewijzigd.is_empty() && self.weg.is_empty()
    }
}

/// What `naar` says otherwise than `van`, in the order of each.
pub fn verschil(van: &Draaiboek, naar: &Draaiboek) -> Draaiboekverschil {
    let only = |a: &Draaiboek, b: &Draaiboek| a.stappen.iter().map(|s| &s.id).filter(|id| b.stap(id).is_none()).cloned().collect();
    let changed = |s: &Stap| Some((s.id.clone(), velden(van.stap(&s.id)?, s))).filter(|(_, velden)| !velden.is_empty());
    Draaiboekverschil { erbij: only(naar, van), gewijzigd: naar.stappen.iter().filter_map(changed).collect(), weg: only(van, naar) }
}

fn velden(a: &Stap, b: &Stap) -> Vec<Stapveld> {
    use Stapveld as V;
    let all = [
        (V::Titel, a.titel != b.titel),
        (V::Uitleg, a.uitleg != b.uitleg),
        (V::Fase, a.fase != b.fase),
        (V::Spoor, a.spoor != b.spoor),
        (V::Per, a.per != b.per),
        (V::Wie, a.wie != b.wie),
        (V::Met, a.met != b.met),
        (V::Na, a.na != b.na),
        (V::NietVoor, a.niet_voor != b.niet_voor),
        (V::Uiterlijk, a.uiterlijk != b.uiterlijk || a.vanaf != b.vanaf),
        (V::Als, a.als != b.als),
        (V::LegtVast, a.legt_vast != b.legt_vast),
        (V::WisseltUit, a.wisselt_uit != b.wisselt_uit),
        (V::KlaarAls, a.klaar_als != b.klaar_als),
        (V::Weg, a.weg != b.weg),
        (V::Escaleert, a.escaleert != b.escaleert),
        (V::EigenZorg, a.eigen_zorg != b.eigen_zorg),
        (V::Verplicht, a.verplicht != b.verplicht),
        (V::Brief, a.brief != b.brief),
        (V::Letop, a.letop != b.letop),
        (V::Bron, a.bron != b.bron),
    ];
    all.into_iter().filter_map(|(veld, anders)| anders.then_some(veld)).collect()
}

/// Overgang: the tasks of a casus before and after, told apart by what happens to them. Every task is in exactly one list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Overgang {
    /// Done, and stays done.
    pub gedaan: Vec<Taak>,
    /// To do before and after, as it is after.
    pub blijft: Vec<Taak>,
    /// Not to do before, to do after.
    pub nieuw: Vec<Taak>,
    /// To do before and not after, as it was before.
    pub vervalt: Vec<Taak>,
}

/// What happens to the tasks when the casus goes from one draaiboek to another. `voor` and `na` are what is known before and after: a
/// corrected type is a fact as well.
pub fn overgang((van, voor): (&Draaiboek, &Stand), (naar, na): (&Draaiboek, &Stand), now: Moment) -> Overgang {
    let mut eerst: BTreeMap<Sleutel, Taak> = planning(van, voor, now).into_iter().filter(Taak::te_doen).map(|t| (t.sleutel(), t)).collect();
    let mut out = Overgang::default();
    for taak in planning(naar, na, now) {
        let was = eerst.remove(&taak.sleutel());
        match (taak.staat, was) {
            (Staat::Gedaan, _) => out.gedaan.push(taak),
            (Staat::NietVanToepassing, Some(was)) => out.vervalt.push(was),
            (Staat::NietVanToepassing, None) => {}
            (_, Some(_)) => out.blijft.push(taak),
            (_, None) => out.nieuw.push(taak),
        }
    }
    out.vervalt.extend(eerst.into_values());
    out
}
