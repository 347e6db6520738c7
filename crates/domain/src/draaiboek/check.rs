//! Checking: a draaiboek held against itself and against what else is known, before the night it is needed.

mod afronden;
mod contact;
mod geheel;
mod start;
mod tijd;
mod voorbereiding;
mod wereld;

use std::collections::HashMap;

use crate::grondslag::Grondslag;

use super::{
    bevinding::{Bevinding, Plek},
    model::{Draaiboek, Stap},
    planning::na_afsluiting,
    ruw::Ruw,
    volgorde::Ref,
};

pub use voorbereiding::{BesluitStand, InformatieStand, PartnerStand, Voorbereiding};

/// Kennis: what is known outside the draaiboek.
#[derive(Debug, Clone, Default)]
pub struct Kennis<'a> {
    /// Ids of the partners; the fixed actors are always known.
    pub actoren: Vec<&'a str>,
    /// Legal bases with their rules.
    pub grondslagen: &'a [Grondslag],
    /// Letter templates, or `None` when the caller does not know them.
    pub brieven: Option<Vec<&'a str>>,
    /// What this municipality has prepared, or `None` when the caller does not know it.
    pub voorbereiding: Option<&'a Voorbereiding>,
    /// Ids of trunks: other draaiboeken build on them.
    pub stammen: Vec<&'a str>,
    /// Ids of draaiboeken with which a casus can begin.
    pub beginnen: Vec<&'a str>,
}

/// All findings on a draaiboek that could be read, in order of place. `ruw` is the file it was read from.
pub fn check(d: &Draaiboek, ruw: &Ruw, kennis: &Kennis<'_>) -> Vec<Bevinding> {
    let mut found = Vec::new();
    let c = Controle { d, kennis, after: na_afsluiting(d), circle: kring(d), places: plaatsen(ruw), zeker: Zeker::of(d) };
    geheel::past_bij(&c, ruw, &mut found);
    geheel::check(&c, &mut found);
    for i in 0..d.stappen.len() {
        c.stap(i, &mut found);
    }
    found.sort_by(|a, b| a.plek.cmp(&b.plek).then(a.code.cmp(b.code)));
    found.dedup();
    found
}

struct Controle<'a> {
    d: &'a Draaiboek,
    kennis: &'a Kennis<'a>,
    after: Vec<bool>,
    circle: Vec<bool>,
    places: HashMap<&'a str, (&'static str, usize)>,
    zeker: Zeker,
}

/// What surely happened before a step can begin, by position of the step.
struct Zeker {
    /// The police released contact.
    vrijgave: Vec<bool>,
    /// It was decided that this person gets aftercare, or the police do not object.
    besluit: Vec<bool>,
    /// The person gave consent.
    toestemming: Vec<bool>,
    /// Slachtofferhulp was asked whether it has contact, or the first contact was made.
    slachtofferhulp: Vec<bool>,
}

impl Controle<'_> {
    fn stap(&self, i: usize, found: &mut Vec<Bevinding>) {
        let stap = &self.d.stappen[i];
        wereld::check(self, i, found);
        voorbereiding::check(self, i, found);
        if self.circle[i] {
            let zin = format!("De stap \"{}\" wacht op zichzelf, via andere stappen.", stap.id);
            let hint = "Haal een van de verwijzingen in \"na\" of \"niet_voor\" weg.";
            found.push(Bevinding::fout("kring", self.plek(stap, "na"), zin, hint));
        } else {
            start::check(self, i, found);
            tijd::check(self, i, found);
        }
        afronden::check(self, i, found);
        contact::check(self, i, found);
    }

    /// Where a field of this step stands in the file; steps of the trunk point at `bouwt_op`.
    fn plek(&self, stap: &Stap, veld: &'static str) -> Plek {
        let id = stap.id.as_str();
        match self.places.get(id) {
            Some((tabel, nummer)) => Plek { tabel, nummer: *nummer, stap: id.to_owned(), veld },
            None => Plek { stap: id.to_owned(), ..Plek::kop("bouwt_op") },
        }
    }

    /// A draaiboek that no casus starts with: others build on it, or a casus takes it in beside its own.
    fn is_stam(&self) -> bool {
        self.d.geldt_voor.is_empty()
    }

    /// A version of a supplement: it names the version it builds on, and that one is no trunk.
    fn is_aanvulling(&self) -> bool {
        let base = self.d.bouwt_op.as_deref().and_then(|b| b.split_once('@'));
        self.is_stam() && base.is_some_and(|(id, _)| !self.kennis.stammen.contains(&id))
    }
}

/// Where each step of this file stands: added, or changed.
fn plaatsen(ruw: &Ruw) -> HashMap<&str, (&'static str, usize)> {
    let mut places = HashMap::new();
    for (tabel, list) in [("stap", &ruw.stap), ("wijzig", &ruw.wijzig)] {
        for (nummer, stap) in list.iter().enumerate() {
            places.entry(stap.id.as_str()).or_insert((tabel, nummer));
        }
    }
    places
}

impl Zeker {
    fn of(d: &Draaiboek) -> Self {
        use super::{anker::Anker, feit::Feit};
        let none = |_: &Stap| false;
        let is = |wanted: &'static [Anker]| move |r: &Ref| matches!(r, Ref::Anker(a) if wanted.contains(a));
        let asked = |i: usize| d.stappen[i].legt_vast.contains(&Feit::Slachtofferhulp);
        Self {
            vrijgave: zeker(d, is(&[Anker::VrijgavePolitie, Anker::EersteContact, Anker::Toestemming]), none),
            besluit: zeker(d, is(&[Anker::BesluitJa, Anker::EersteContact, Anker::Toestemming]), contact::gemagt),
            toestemming: zeker(d, is(&[Anker::Toestemming]), |s| s.als.only(Feit::Toestemming, "ja")),
            slachtofferhulp: zeker(
                d,
                |r| matches!(r, Ref::Stap(i) if asked(*i)) || is(&[Anker::EersteContact, Anker::Toestemming])(r),
                none,
            ),
        }
    }
}

/// For which steps something surely holds when they begin: what they wait for says so, or they say so themselves. Of several triggers a
/// step that can be left out counts only when all the others say so too.
fn zeker(d: &Draaiboek, says: impl Fn(&Ref) -> bool, own: impl Fn(&Stap) -> bool) -> Vec<bool> {
    let (mut sure, always) = (vec![false; d.stappen.len()], altijd(d));
    let stays = |r: &Ref| blijft(d, &always, r);
    for &i in &d.volgorde {
        let refs = &d.refs[i];
        let held = |r: &Ref| {
            says(r)
                || match r {
                    Ref::Stap(j) => sure[*j],
                    Ref::Antwoord(k) => !d.antwoorden[*k].is_empty() && d.antwoorden[*k].iter().all(|j| sure[*j]),
                    Ref::Anker(_) | Ref::Datum(_) => false,
                }
        };
        let all = !refs.na.is_empty() && refs.na.iter().all(held);
        sure[i] = own(&d.stappen[i]) || all || refs.alle().any(|r| stays(&r) && held(&r));
    }
    sure
}

/// Which steps apply in every casus, so that what waits for them really waits.
fn altijd(d: &Draaiboek) -> Vec<bool> {
    let mut always = vec![false; d.stappen.len()];
    for &i in &d.volgorde {
        let refs = &d.refs[i];
        let can_fail = |r: Ref| matches!(r, Ref::Anker(a) if a.vereist().is_some());
        let applies = d.stappen[i].als.is_empty() && !refs.alle().any(can_fail);
        always[i] = applies && refs.na.iter().any(|r| blijft(d, &always, r));
    }
    always
}

/// A trigger that is never left out of what is waited for: an event, or a step that always applies.
fn blijft(d: &Draaiboek, always: &[bool], r: &Ref) -> bool {
    match r {
        Ref::Anker(_) | Ref::Datum(_) => true,
        Ref::Stap(j) => always[*j],
        Ref::Antwoord(k) => d.antwoorden[*k].iter().any(|j| always[*j]),
    }
}

/// Which steps wait for themselves. Those that could be put in order do not.
fn kring(d: &Draaiboek) -> Vec<bool> {
    let mut circle = vec![false; d.stappen.len()];
    for &i in d.volgorde.get(d.geordend..).unwrap_or_default() {
        circle[i] = komt_na(d, i, i);
    }
    circle
}

/// Whether step `i` waits for step `wanted`, directly or through others.
fn komt_na(d: &Draaiboek, i: usize, wanted: usize) -> bool {
    let (mut seen, mut open) = (vec![false; d.stappen.len()], vec![i]);
    while let Some(i) = open.pop() {
        for j in d.voorgangers(i) {
            if j == wanted {
                return true;
            }
            if !std::mem::replace(&mut seen[j], true) {
                open.push(j);
            }
        }
    }
    false
}
