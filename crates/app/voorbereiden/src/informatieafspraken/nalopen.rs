//! Nalopen: the agreements held against the draaiboeken in force. Nothing here reads or writes.

use domain::{
    Code, codes,
    draaiboek::{Draaiboek, Stap, Uitwisseling},
    gegeven::Soort,
};
use jiff::{ToSpan, civil::Date};

use super::{Afspraken, Besluit, Stroom, gaat, stand::Tekenstaat};

/// A basis that ends within this many days asks attention.
const LOOPT_AF: i32 = 90;

codes! {
    /// Bevinding: what does not fit, in the order of what stops the work first.
    pub Soortbevinding "infobevinding" {
        /// Agreed with the police, and not on the list of the decision in force: it is refused at receipt.
        BuitenBesluit = "buiten-besluit",
        /// Agreed through a channel over which the decision lets no names go.
        KanaalBesluit = "kanaal-besluit",
        /// A step exchanges what no rule allows.
        ZonderGrondslag = "zonder-grondslag",
        /// A step needs a flow that was turned down.
        Geweigerd = "geweigerd",
        /// A step needs kinds that the municipality does not exchange.
        Beperkt = "beperkt",
        /// A step needs a flow about which nothing is agreed.
        NietAfgesproken = "niet-afgesproken",
        /// The basis of an agreed flow ends soon, or has ended.
        LooptAf = "loopt-af",
        /// What is agreed now was not signed by both.
        NietOndertekend = "niet-ondertekend",
        /// An agreement is to be looked at again.
        Herzien = "herzien",
        /// No step uses an agreed flow.
        NietGebruikt = "niet-gebruikt",
    }
}

/// A step of a draaiboek.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Plek {
    pub(super) draaiboek: String,
    pub(super) draaiboeknaam: String,
    pub(super) stap: String,
    pub(super) titel: String,
}

/// What does not fit, about whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bevinding {
    pub(crate) soort: Soortbevinding,
    /// Sender; the partner when it is about a signature.
    pub(super) van: String,
    /// Recipient; empty when it is about a signature.
    pub(super) aan: String,
    /// The flow to mend, when there is one.
    pub(super) stroom: Option<String>,
    pub(super) gegevens: Vec<Soort>,
    pub(super) plekken: Vec<Plek>,
    /// The day that matters.
    pub(super) dag: Option<Date>,
}

fn plek(d: &Draaiboek, s: &Stap) -> Plek {
    Plek { draaiboek: d.id.clone(), draaiboeknaam: d.naam.clone(), stap: s.id.to_string(), titel: s.titel.clone() }
}

fn uitwisselingen<'d>(draaiboeken: &[&'d Draaiboek]) -> impl Iterator<Item = (&'d Draaiboek, &'d Stap, &'d Uitwisseling)> {
    let all = draaiboeken.to_vec();
    all.into_iter().flat_map(|d| d.stappen.iter().flat_map(move |s| s.wisselt_uit.iter().map(move |u| (d, s, u))))
}

/// The steps that can use a flow, each once: draaiboeken share the steps of their trunk.
pub(super) fn gebruik(s: &Stroom<'_>, draaiboeken: &[&Draaiboek]) -> Vec<Plek> {
    let mut all: Vec<Plek> = Vec::new();
    for (d, stap, u) in uitwisselingen(draaiboeken) {
        if u.wat.iter().any(|k| s.draagt(&u.van, &u.aan, *k)) && all.iter().all(|p| p.stap != stap.id.to_string()) {
            all.push(plek(d, stap));
        }
    }
    all
}

/// Everything that does not fit on this day.
pub(super) fn nalopen(
    stromen: &[Stroom<'_>],
    afspraken: &Afspraken,
    draaiboeken: &[&Draaiboek],
    tekenstaten: &[(String, Tekenstaat)],
    dag: Date,
) -> Vec<Bevinding> {
    let mut all = stappen(stromen, afspraken, draaiboeken, dag);
    all.extend(stromen.iter().flat_map(|s| stroom(s, afspraken, draaiboeken, dag)));
    let unsigned = tekenstaten.iter().filter(|(_, t)| t.open());
    all.extend(unsigned.map(|(partner, _)| Bevinding {
        soort: Soortbevinding::NietOndertekend,
        van: partner.clone(),
        aan: String::new(),
        stroom: None,
        gegevens: Vec::new(),
        plekken: Vec::new(),
        dag: None,
    }));
    all.sort_by_key(|b| Soortbevinding::ALL.iter().position(|s| *s == b.soort));
    all
}

/// What the steps exchange and cannot.
fn stappen(stromen: &[Stroom<'_>], afspraken: &Afspraken, draaiboeken: &[&Draaiboek], dag: Date) -> Vec<Bevinding> {
    let mut all: Vec<Bevinding> = Vec::new();
    for (d, stap, u) in uitwisselingen(draaiboeken) {
        for soort in &u.wat {
            let Some((why, which)) = hapert(stromen, afspraken, u, *soort, dag) else { continue };
            let same = |b: &&mut Bevinding| b.soort == why && b.stroom == which && b.van == u.van && b.aan == u.aan;
            let found = match all.iter_mut().find(same) {
                Some(b) => b,
                None => {
                    all.push(Bevinding {
                        soort: why,
                        van: u.van.clone(),
                        aan: u.aan.clone(),
                        stroom: which,
                        gegevens: Vec::new(),
                        plekken: Vec::new(),
                        dag: None,
                    });
                    let Some(last) = all.last_mut() else { continue };
                    last
                }
            };
            if !found.gegevens.contains(soort) {
                found.gegevens.push(*soort);
            }
            if found.plekken.iter().all(|p| p.stap != stap.id.to_string()) {
                found.plekken.push(plek(d, stap));
            }
        }
    }
    all
}

/// Why this kind cannot go in this exchange, and which flow would mend it; nothing when it can.
fn hapert(
    stromen: &[Stroom<'_>],
    afspraken: &Afspraken,
    u: &Uitwisseling,
    soort: Soort,
    dag: Date,
) -> Option<(Soortbevinding, Option<String>)> {
    let able: Vec<&Stroom<'_>> = stromen.iter().filter(|s| s.geldt(dag) && s.draagt(&u.van, &u.aan, soort)).collect();
    if able.is_empty() {
        return Some((Soortbevinding::ZonderGrondslag, None));
    }
    if able.iter().any(|s| gaat(s, afspraken.get(&s.sleutel)).contains(&soort)) {
        return None;
    }
    // The nearest to a yes is the one to mend.
    let rank = |s: &&&Stroom<'_>| match afspraken.get(&s.sleutel).map(|a| a.besluit) {
        Some(Besluit::Ja) => 0,
        None => 1,
        Some(Besluit::Nee) => 2,
    };
    let nearest = able.iter().min_by_key(rank)?;
    let why = match afspraken.get(&nearest.sleutel).map(|a| a.besluit) {
        Some(Besluit::Ja) => Soortbevinding::Beperkt,
        None => Soortbevinding::NietAfgesproken,
        Some(Besluit::Nee) => Soortbevinding::Geweigerd,
    };
    Some((why, Some(nearest.sleutel.clone())))
}

/// What asks attention about one flow, whatever steps need.
fn stroom(s: &Stroom<'_>, afspraken: &Afspraken, draaiboeken: &[&Draaiboek], dag: Date) -> Vec<Bevinding> {
    let Some(a) = afspraken.get(&s.sleutel).filter(|a| a.besluit == Besluit::Ja) else { return Vec::new() };
    let soon = dag.checked_add(LOOPT_AF.days()).unwrap_or(dag);
    let ends = s.grondslag.geldig_tot.filter(|tot| *tot <= soon);
    let checks = [
        (ends.is_some(), Soortbevinding::LooptAf, ends),
        (a.herzien_op.is_some_and(|op| op <= dag), Soortbevinding::Herzien, a.herzien_op),
        (s.geldt(dag) && gebruik(s, draaiboeken).is_empty(), Soortbevinding::NietGebruikt, None),
    ];
    let line = |(open, soort, dag): (bool, Soortbevinding, Option<Date>)| {
        open.then(|| Bevinding {
            soort,
            van: s.van.to_owned(),
            aan: s.aan.to_owned(),
            stroom: Some(s.sleutel.clone()),
            gegevens: Vec::new(),
            plekken: Vec::new(),
            dag,
        })
    };
    checks.into_iter().filter_map(line).collect()
}
