//! Criteria: each held against the facts known now, with its reason, and the proposal that follows.

use domain::{
    Code,
    casus::{BezoekDoor, Nazorgbesluit, PolitieBezwaar},
    draaiboek::{Feit, Feiten, Niveau},
};
use jiff::civil::Date;
use policy::{Beleid, Criterium, CriteriumSoort};

/// Which values of which fact make a criterion hold. A criterion that is not here asks for a judgement.
const REGELS: &[(&str, Feit, &[&str])] = &[
    ("stelt-prijs", Feit::Welkom, &["ja"]),
    ("kwetsbaar", Feit::Leeftijdsgroep, &["kind", "oudere"]),
    ("geraakt-als-omstander", Feit::Rol, &["getuige", "klant", "naaste", "buur"]),
    ("herhaald-slachtoffer", Feit::Herhaling, &["ja"]),
    ("onrust-buurt", Feit::Onrust, &["verhoogd", "hoog"]),
    ("politie-bezwaar", Feit::PolitieBezwaar, &["bezwaar"]),
    ("eigen-opvang-genoeg", Feit::EigenOpvang, &["ja"]),
    ("burgemeester-zelf", Feit::Geweld, &["gewonden", "dodelijk"]),
    ("burgemeester-zelf", Feit::Onrust, &["hoog"]),
    ("burgemeester-zelf", Feit::BurgemeesterKeuze, &["bezoek"]),
    ("geen-bezoek", Feit::Rol, &["getuige", "klant"]),
    ("geen-bezoek", Feit::Welkom, &["nee"]),
];
/// Criteria that can say something about a neighbourhood rather than about one person.
const BUURT: [&str; 6] =
    ["onrust-buurt", "geraakt-als-omstander", "herhaald-slachtoffer", "politie-bezwaar", "bestuur-ongepast", "eigen-opvang-genoeg"];
/// The criterion of a yes when nobody knows yet what the person wants.
const GEWOON: &str = "nog-niet-gevraagd";
/// The criterion of a no because of the police.
const BEZWAAR: &str = "politie-bezwaar";

/// Whether a criterion holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Geldt {
    /// This fact makes it hold.
    Ja(Feit, &'static str),
    /// This fact is known and does not make it hold.
    Nee(Feit, &'static str),
    /// This fact is not known yet.
    Onbekend(Feit),
    /// No fact says it: the one who decides judges.
    Oordeel,
}

/// A criterion with its outcome.
#[derive(Debug, Clone, Copy)]
pub struct Oordeel<'a> {
    /// The criterion.
    pub criterium: &'a Criterium,
    /// Whether it holds.
    pub geldt: Geldt,
}

impl Oordeel<'_> {
    fn ja(&self) -> bool {
        matches!(self.geldt, Geldt::Ja(..))
    }
}

/// The proposal: what the facts and the criteria lead to. The one who decides may choose otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Voorstel<'a> {
    pub besluit: Nazorgbesluit,
    pub criterium: Option<&'a Criterium>,
    pub bezoek: BezoekDoor,
    pub bezoek_criterium: Option<&'a Criterium>,
}

/// Every criterion that is valid today, held against what is known of the casus and the person.
pub fn beoordeel<'a>(beleid: &'a Beleid, dag: Date, casus: &Feiten, persoon: Option<&Feiten>) -> Vec<Oordeel<'a>> {
    geldig(beleid, dag).map(|criterium| Oordeel { criterium, geldt: geldt(&criterium.id, casus, persoon) }).collect()
}

/// The criteria for a decision about the neighbourhood.
pub(super) fn voor_buurt<'a>(beleid: &'a Beleid, dag: Date, casus: &Feiten) -> Vec<Oordeel<'a>> {
    beoordeel(beleid, dag, casus, None).into_iter().filter(|o| BUURT.contains(&o.criterium.id.as_str())).collect()
}

fn geldig(beleid: &Beleid, dag: Date) -> impl Iterator<Item = &Criterium> {
    beleid.criteria.iter().filter(move |c| c.geldig_vanaf <= dag && c.geldig_tot.is_none_or(|tot| dag <= tot))
}

fn geldt(id: &str, casus: &Feiten, persoon: Option<&Feiten>) -> Geldt {
    let mut uit = Geldt::Oordeel;
    for (_, feit, waarden) in REGELS.iter().filter(|(regel, ..)| *regel == id) {
        let bekend = match feit.niveau() {
            Niveau::Casus => casus.get(*feit),
            Niveau::Betrokkene => persoon.and_then(|p| p.get(*feit)),
        };
        match bekend {
            Some(w) if waarden.contains(&w) => return Geldt::Ja(*feit, w),
            Some(w) if uit == Geldt::Oordeel => uit = Geldt::Nee(*feit, w),
            None if uit == Geldt::Oordeel && (persoon.is_some() || feit.niveau() == Niveau::Casus) => uit = Geldt::Onbekend(*feit),
            _ => {}
        }
    }
    uit
}

/// An objection of the police leads to no; else yes, on the first criterion that holds. That a visit is not welcome is no refusal of all aftercare: who
/// declines that is asked, and the one who decides records it.
pub(super) fn stel_voor<'a>(oordelen: &[Oordeel<'a>], bezwaar: PolitieBezwaar) -> Voorstel<'a> {
    let met = |id: &str| oordelen.iter().find(|o| o.criterium.id == id);
    if bezwaar == PolitieBezwaar::Bezwaar {
        return Voorstel {
            besluit: Nazorgbesluit::Nee,
            criterium: met(BEZWAAR).map(|o| o.criterium),
            bezoek: BezoekDoor::Geen,
            bezoek_criterium: None,
        };
    }
    let ja =
        |o: &&Oordeel<'a>| o.criterium.soort == CriteriumSoort::Eenvoudig && o.criterium.uitkomst == Nazorgbesluit::Ja.code() && o.ja();
    let eerste = oordelen.iter().find(ja).or_else(|| met(GEWOON));
    let gaat = |o: &&Oordeel<'a>| o.criterium.soort == CriteriumSoort::Bezoek && o.ja();
    let bezoek = oordelen.iter().find(gaat);
    let door = bezoek.and_then(|o| BezoekDoor::from_code(&o.criterium.uitkomst)).unwrap_or(BezoekDoor::Coordinator);
    Voorstel {
        besluit: Nazorgbesluit::Ja,
        criterium: eerste.map(|o| o.criterium),
        bezoek: door,
        bezoek_criterium: bezoek.or_else(|| bij(oordelen, door)).map(|o| o.criterium),
    }
}

/// The criterion that speaks about this one going.
pub(super) fn bij<'o, 'a>(oordelen: &'o [Oordeel<'a>], door: BezoekDoor) -> Option<&'o Oordeel<'a>> {
    oordelen.iter().find(|o| o.criterium.soort == CriteriumSoort::Bezoek && o.criterium.uitkomst == door.code())
}

/// The criteria that this program knows by name.
#[cfg(test)]
pub(super) fn genoemd() -> impl Iterator<Item = &'static str> {
    REGELS.iter().map(|(id, ..)| *id).chain(BUURT).chain([GEWOON, BEZWAAR])
}
