//! Bord: how every task stands at a moment of a rehearsal, and where it failed.

use domain::{
    Moment,
    draaiboek::{Antwoord, Draaiboek, Gebied, Punt, Reden, StapId, Wat, Weigering},
};

/// A task as it went so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Taakgang {
    pub(super) stap: StapId,
    pub(super) voor: Option<usize>,
    pub(super) gebied: Option<Gebied>,
    pub(super) wie: String,
    pub(super) open: Option<Moment>,
    pub(super) uiterlijk: Option<Moment>,
    pub(super) verlopen: Option<Moment>,
    pub(super) hogerop: Option<(Moment, String)>,
    pub(super) gedaan: Option<(Moment, String)>,
    pub(super) vervallen: bool,
    pub(super) vast: Option<Moment>,
}

impl Taakgang {
    /// It can be done and is not.
    pub(super) fn is_open(&self) -> bool {
        self.open.is_some() && self.gedaan.is_none() && !self.vervallen
    }

    fn zelfde(&self, p: &Punt) -> bool {
        p.stap.as_ref() == Some(&self.stap) && p.voor == self.voor && p.gebied == self.gebied
    }
}

/// Every task of these points, in order of first mention.
pub(super) fn gangen(d: &Draaiboek, punten: &[Punt]) -> Vec<Taakgang> {
    let mut all: Vec<Taakgang> = Vec::new();
    for p in punten {
        let Some(stap) = &p.stap else { continue };
        let at = all.iter().position(|g| g.zelfde(p)).unwrap_or_else(|| {
            let wie = d.stap(stap).map_or_else(String::new, |s| s.wie.clone());
            all.push(Taakgang {
                stap: stap.clone(),
                voor: p.voor,
                gebied: p.gebied.clone(),
                wie,
                open: None,
                uiterlijk: None,
                verlopen: None,
                hogerop: None,
                gedaan: None,
                vervallen: false,
                vast: None,
            });
            all.len() - 1
        });
        if let Some(g) = all.get_mut(at) {
            neem_op(g, p);
        }
    }
    all
}

fn neem_op(g: &mut Taakgang, p: &Punt) {
    if p.is_vast() && g.vast.is_none() {
        g.vast = Some(p.op);
    }
    match &p.wat {
        Wat::Open { uiterlijk, .. } => (g.open, g.uiterlijk) = (Some(p.op), *uiterlijk),
        Wat::Verloopt => g.verlopen = Some(p.op),
        Wat::Escaleert { naar } => g.hogerop = Some((p.op, naar.clone())),
        Wat::Gedaan { door, .. } => {
            // Done before it was its turn: then it was never on the board.
            g.open = g.open.or(Some(p.op));
            g.gedaan = Some((p.op, door.clone()));
        }
        Wat::Vervalt => g.vervallen = true,
        _ => {}
    }
}

/// Why it fails: nobody can do it, or something may not go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Oorzaak {
    Reden(Reden),
    Weigering(Weigering),
}

/// A cause with the first point where it is met, and how often.
pub(super) struct Vastloper<'a> {
    pub(super) oorzaak: Oorzaak,
    pub(super) eerst: &'a Punt,
    pub(super) keer: usize,
}

/// Why this point fails.
pub(super) fn oorzaak(p: &Punt) -> Option<Oorzaak> {
    match &p.wat {
        Wat::Vast(r) => Some(Oorzaak::Reden(r.clone())),
        Wat::Deelt { delen, .. } => delen.iter().find_map(|d| match &d.antwoord {
            Antwoord::Nee(w) => Some(Oorzaak::Weigering(w.clone())),
            _ => None,
        }),
        _ => None,
    }
}

/// Where it fails, each cause once, in order of time. A task that stays behind and a missing basis are a cause each.
pub(super) fn vastlopers(punten: &[Punt]) -> Vec<Vastloper<'_>> {
    let mut all: Vec<Vastloper<'_>> = Vec::new();
    for p in punten {
        let Some(oorzaak) = oorzaak(p) else { continue };
        let same_place = |v: &Vastloper<'_>| !per_stap(&oorzaak) || v.eerst.stap == p.stap;
        match all.iter_mut().find(|v| v.oorzaak == oorzaak && same_place(v)) {
            Some(v) => v.keer += 1,
            None => all.push(Vastloper { oorzaak, eerst: p, keer: 1 }),
        }
    }
    all
}

/// Repaired at the step, so that each step is said.
fn per_stap(o: &Oorzaak) -> bool {
    matches!(
        o,
        Oorzaak::Reden(Reden::BlijftLiggen | Reden::BlijftWachten)
            | Oorzaak::Weigering(Weigering::GeenGrondslag | Weigering::GeenToestemming { .. })
    )
}
