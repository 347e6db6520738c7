//! Voorstel: for whom the picture asks to prepare something and nothing is prepared yet, with words to begin with.
//!
//! A proposal follows from counts of the year alone: nothing is predicted, and nothing is said of persons.

use domain::Code;
use jiff::civil::DateTime;
use veiligheidsbeeld::Onderdeel;
use web::{Input, Tr, args};

use crate::{
    Duidingsoort, Groep,
    feiten::{Besloten, Feiten},
    store::Duiding,
};

/// A group for which nothing is prepared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voorstel {
    /// Which.
    pub groep: Groep,
    /// Why the picture asks for it.
    pub reden: String,
}

/// The groups that the picture of this year names and for which nothing is prepared.
pub fn voorstellen(tr: Tr, f: &Feiten, b: &Besloten, all: &[Duiding]) -> Vec<Voorstel> {
    let open = Groep::ALL.iter().copied().filter(|g| all.iter().all(|d| d.groep != Some(*g)));
    open.filter_map(|groep| Some(Voorstel { groep, reden: reden(tr, f, b, groep)? })).collect()
}

fn reden(tr: Tr, f: &Feiten, b: &Besloten, groep: Groep) -> Option<String> {
    let say = |n: usize, key: &str| (n > 0).then(|| tr.with(key, args![("aantal", n), ("jaar", f.jaar)]));
    let of = |soort: &str| f.voorvallen().iter().filter(|v| v.soort == soort).count();
    match groep {
        Groep::Herhaald => say(b.herhaling.waarde.vaker, "beeld-voorstel-herhaald"),
        Groep::Branche => branche(tr, f),
        Groep::Senioren => say(of("woning"), "beeld-voorstel-senioren"),
        Groep::Avond => avond(tr, f),
        Groep::Kvo => say(of("bedrijf"), "beeld-voorstel-kvo"),
        Groep::Anders => None,
    }
}

/// The branch that was robbed most, for who may read it, when it was more than once.
fn branche(tr: Tr, f: &Feiten) -> Option<String> {
    let named = || f.voorvallen().iter().map(|v| v.branche.as_str()).filter(|b| f.plekken && !b.is_empty());
    let count = |branch: &str| named().filter(|b| *b == branch).count();
    let (n, what) = named().map(|b| (count(b), std::cmp::Reverse(b))).max()?;
    (n > 1).then(|| tr.with("beeld-voorstel-branche", args![("aantal", n), ("branche", what.0.to_owned()), ("jaar", f.jaar)]))
}

/// How many of the businesses were robbed in the evening, from as many as it takes to say anything about hours.
fn avond(tr: Tr, f: &Feiten) -> Option<String> {
    let times: Vec<DateTime> =
        f.voorvallen().iter().filter(|v| v.soort == "bedrijf").filter_map(|v| v.gebeurtenis.tijd).map(|t| t.begin).collect();
    let evening = times.iter().filter(|t| t.hour() >= 18).count();
    let enough = times.len() >= Onderdeel::Dagdelen.vanaf() && evening > 0;
    enough.then(|| tr.with("beeld-voorstel-avond", args![("aantal", evening), ("alle", times.len()), ("jaar", f.jaar)]))
}

/// What a form for this group begins with; in Dutch, as the plan is. Who fills it in changes what he wants.
pub fn begin(tr: Tr, input: Input, groep: Groep, jaar: i16) -> Input {
    let soort = if groep == Groep::Herhaald || groep == Groep::Kvo { Duidingsoort::Plek } else { Duidingsoort::Doelgroep };
    let words = |part: &str| tr.attr(groep.key(), part).unwrap_or_default();
    input
        .with("soort", soort)
        .with("groep", groep)
        .with("naam", words("naam"))
        .with("bron", tr.with("beeld-voorstel-bron", args![("jaar", jaar)]))
        .with("nazorg", words("nazorg"))
        .with("preventie", words("preventie"))
}
