//! The draaiboek against what a municipality has prepared: people, agreements, the decision of the mayor, who answers at night.
//!
//! All of it is handed in as plain values, so that a file, a page or a test can give it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::draaiboek::{
    anker::Anker,
    bevinding::Bevinding,
    model::{PLAATSVERVANGER, Stap, Uitwisseling, VASTE_ACTOREN},
    volgorde::Ref,
};
use crate::{aanwijzing::dekt, casus::Incidentsoort, gegeven::Soort, grondslag::eigen_huis, kalender::Eenheid};

use super::Controle;

/// A step that must be done within this many minutes of the report may have to be done at night.
const NACHT: u32 = 12 * 60;
/// Voorbereiding: what is ready on a day, as far as a draaiboek leans on it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Voorbereiding {
    /// The day on which is checked.
    pub dag: Option<Date>,
    /// The partners of this municipality by id. A partner that is not here is not in its register.
    pub partners: BTreeMap<String, PartnerStand>,
    /// What was agreed about data.
    pub informatieafspraken: Vec<InformatieStand>,
    /// The decision that names who receives police data.
    pub aanwijzingsbesluit: Option<BesluitStand>,
    /// The coordinator has a deputy, who is somebody else.
    pub plaatsvervanger: bool,
    /// Someone of the municipality answers outside working hours.
    pub buiten_kantoortijd: bool,
}

/// What is known about one partner.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PartnerStand {
    /// How many people can be called.
    pub personen: u16,
    /// One of them answers outside working hours.
    pub buiten_kantoortijd: bool,
    /// A signed agreement is in force.
    pub afspraak: bool,
    /// The cooperation has ended.
    pub beeindigd: bool,
}

/// Informatieafspraak: what was agreed about one flow of data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InformatieStand {
    /// Sender.
    pub van: String,
    /// Recipient.
    pub aan: String,
    /// Kinds of data; none means all.
    #[serde(default)]
    pub gegevens: Vec<Soort>,
    /// Agreed that it goes, or that it does not.
    pub wel: bool,
}

/// The aanwijzingsbesluit in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BesluitStand {
    /// First day.
    pub geldig_vanaf: Date,
    /// Last day.
    #[serde(default)]
    pub geldig_tot: Option<Date>,
    /// Kinds of data on its list.
    pub gegevens: Vec<Soort>,
    /// Kinds of incidents it is for besides robberies; nothing when it was written before that was a choice.
    #[serde(default)]
    pub incidenten: Option<Vec<Incidentsoort>>,
}

impl BesluitStand {
    pub(in crate::draaiboek) fn geldt_op(&self, dag: Option<Date>) -> bool {
        dag.is_none_or(|dag| self.geldig_vanaf <= dag && self.geldig_tot.is_none_or(|tot| dag <= tot))
    }
}

pub(super) fn check(c: &Controle<'_>, i: usize, found: &mut Vec<Bevinding>) {
    let Some(v) = c.kennis.voorbereiding else { return };
    let stap = &c.d.stappen[i];
    let snel = is_snel(c, i);
    for (veld, actor) in std::iter::once(("wie", &stap.wie)).chain(stap.met.iter().map(|m| ("met", m))) {
        if !VASTE_ACTOREN.contains(&actor.as_str()) && !eigen_huis(actor) {
            partner(c, v, (i, veld, actor.as_str(), snel), found);
        }
    }
    if snel && eigen_huis(&stap.wie) && !(v.plaatsvervanger && v.buiten_kantoortijd) {
        let wat = if v.plaatsvervanger { "Buiten kantoortijd neemt niemand op" } else { "Er is geen plaatsvervanger" };
        let zin = format!("{wat}, maar deze stap kan 's nachts gedaan moeten worden.");
        let hint = "Wijs een plaatsvervanger aan en regel wie 's avonds, 's nachts en in het weekend opneemt.";
        // About the deputy when there is none; about nobody when there is one and nobody answers.
        let who = (!v.plaatsvervanger).then_some(PLAATSVERVANGER);
        found.push(Bevinding::let_op("nacht-zonder-vervanger", c.plek(stap, "uiterlijk"), zin, hint).over(who));
    }
    alleen_dezelfde(c, v, i, found);
    for u in stap.wisselt_uit.iter().filter(|u| !(eigen_huis(&u.van) && eigen_huis(&u.aan))) {
        afspraken(c, v, stap, u, found);
        besluit(c, v, stap, u, found);
    }
}

/// The coordinator is late and it goes to the deputy, but nobody else is: the same person gets it back. Said once, at the first such step.
fn alleen_dezelfde(c: &Controle<'_>, v: &Voorbereiding, i: usize, found: &mut Vec<Bevinding>) {
    let goes = |s: &Stap| s.wie == "coordinator" && s.escaleert.as_ref().is_some_and(|e| e.naar == PLAATSVERVANGER);
    let stap = &c.d.stappen[i];
    if v.plaatsvervanger || !goes(stap) || c.d.stappen[..i].iter().any(goes) {
        return;
    }
    let zin = "Als deze stap te laat is, gaat hij naar de plaatsvervanger. Maar er is niemand naast de coördinator.";
    let hint = "Wijs een plaatsvervanger aan die iemand anders is dan de coördinator.";
    found.push(Bevinding::let_op("escalatie-zonder-ander", c.plek(stap, "escaleert"), zin, hint).over([PLAATSVERVANGER]));
}

/// The term is short and counts from the robbery or the report, whenever that is.
fn is_snel(c: &Controle<'_>, i: usize) -> bool {
    let r = &c.d.refs[i];
    let direct = |r: &Ref| matches!(r, Ref::Anker(Anker::Overval | Anker::Melding));
    let from = r.vanaf.as_ref().map_or_else(|| r.na.iter().all(direct), direct) && r.niet_voor.is_empty();
    let short =
        |d: crate::kalender::Duur| matches!(d.eenheid, Eenheid::Minuut | Eenheid::Uur | Eenheid::Dagdeel) && d.ongeveer_minuten() <= NACHT;
    from && c.d.stappen[i].uiterlijk.is_some_and(short)
}

/// Position of a step, the field that names the partner, the partner, and whether the step cannot wait until morning.
type Deelnemer<'a> = (usize, &'static str, &'a str, bool);

fn partner(c: &Controle<'_>, v: &Voorbereiding, (i, veld, actor, snel): Deelnemer<'_>, found: &mut Vec<Bevinding>) {
    let stap = &c.d.stappen[i];
    let at = || c.plek(stap, veld);
    // What is missing at the partner itself is said once, at the first step.
    let said = c.d.stappen[..i].iter().any(|s| s.doet_mee(actor));
    let Some(p) = v.partners.get(actor) else {
        let zin = format!("De gemeente heeft \"{actor}\" niet in het register van partners.");
        let hint = "Voeg de partner toe, of laat deze stap zonder hem gaan.";
        if !said {
            found.push(Bevinding::let_op("partner-niet-in-register", at(), zin, hint).over([actor]));
        }
        return;
    };
    if p.beeindigd {
        let zin = format!("De samenwerking met \"{actor}\" is beëindigd.");
        found.push(Bevinding::fout("partner-beeindigd", at(), zin, "Kies een andere partner of laat de stap vervallen.").over([actor]));
        return;
    }
    if p.personen == 0 {
        let zin = format!("Bij \"{actor}\" staat niemand die je kunt bellen.");
        if !said {
            found.push(
                Bevinding::let_op("actor-zonder-persoon", at(), zin, "Zet bij de partner minstens één persoon met een nummer.")
                    .over([actor]),
            );
        }
    } else if snel && !p.buiten_kantoortijd {
        let zin = format!("\"{actor}\" is alleen in kantoortijd bereikbaar, maar deze stap kan niet tot morgen wachten.");
        let hint = "Spreek af wie 's avonds en in het weekend opneemt, of maak de termijn langer.";
        found.push(Bevinding::let_op("partner-s-nachts-onbereikbaar", at(), zin, hint).over([actor]));
    }
    let exchanges = stap.wisselt_uit.iter().any(|u| u.van == actor || u.aan == actor);
    if exchanges && !p.afspraak {
        let zin = format!("Met \"{actor}\" is geen getekende afspraak, maar in deze stap gaan er gegevens heen of terug.");
        found.push(Bevinding::let_op("actor-zonder-afspraak", at(), zin, "Leg de afspraak vast en laat haar tekenen.").over([actor]));
    }
}

/// Agreed is that this does not go, or nothing was agreed while something was about the others.
fn afspraken(c: &Controle<'_>, v: &Voorbereiding, stap: &Stap, u: &Uitwisseling, found: &mut Vec<Bevinding>) {
    let same = |i: &&InformatieStand| i.van == u.van && i.aan == u.aan;
    let refused = |s: &&Soort| {
        let says = |wel: bool| {
            v.informatieafspraken.iter().filter(same).any(|i| i.wel == wel && (i.gegevens.is_empty() || i.gegevens.contains(s)))
        };
        says(false) && !says(true)
    };
    let no: Vec<Soort> = u.wat.iter().filter(refused).copied().collect();
    if !no.is_empty() {
        let zin = format!("Afgesproken is dat {} niet gaat van {} naar {}.", opsomming(&no), u.van, u.aan);
        let hint = "Haal het weg uit de stap, of maak een nieuwe informatieafspraak.";
        let what = Bevinding::fout("uitwisseling-tegen-afspraak", c.plek(stap, "wisselt_uit"), zin, hint);
        found.push(what.over([u.van.as_str(), u.aan.as_str()]).wat(no));
    }
}

/// Police data reach the municipality only with a decision in force that lists them.
fn besluit(c: &Controle<'_>, v: &Voorbereiding, stap: &Stap, u: &Uitwisseling, found: &mut Vec<Bevinding>) {
    if u.van != "politie" || !eigen_huis(&u.aan) {
        return;
    }
    let at = || c.plek(stap, "wisselt_uit");
    let Some(b) = v.aanwijzingsbesluit.as_ref().filter(|b| b.geldt_op(v.dag)) else {
        let zin = "De politie geeft hier gegevens, maar er geldt geen aanwijzingsbesluit. Niemand mag ze dan invoeren of zien.";
        found.push(Bevinding::fout(
            "politiegegevens-zonder-besluit",
            at(),
            zin,
            "Laat de burgemeester een aanwijzingsbesluit nemen (Wpg art. 16).",
        ));
        return;
    };
    incident(c, b, (stap, u), found);
    let missing: Vec<Soort> = u.wat.iter().filter(|s| !b.gegevens.contains(s)).copied().collect();
    if !missing.is_empty() {
        let zin = format!("{} staat niet op de lijst van het aanwijzingsbesluit.", opsomming(&missing));
        let hint = "Vraag het niet aan de politie, of laat een nieuw besluit nemen met dit gegeven op de lijst.";
        found.push(Bevinding::fout("gegeven-niet-op-besluit", at(), zin, hint).wat(missing));
    }
}

/// The decision must be for this kind of incident; said once, where the police give data first.
fn incident(c: &Controle<'_>, b: &BesluitStand, (stap, u): (&Stap, &Uitwisseling), found: &mut Vec<Bevinding>) {
    let at = || c.plek(stap, "wisselt_uit");
    let mut from_police = c.d.stappen.iter().flat_map(|s| &s.wisselt_uit).filter(|u| u.van == "politie" && eigen_huis(&u.aan));
    let first = from_police.next().is_some_and(|x| std::ptr::eq(x, u));
    if first && !dekt(b.incidenten.as_deref(), c.d.incident) {
        let zin = "Het aanwijzingsbesluit noemt dit soort incident niet. Niemand mag er dan gegevens van de politie over ontvangen.";
        let hint = "Laat een nieuw besluit nemen dat dit soort incident noemt, of werk niet met dit draaiboek.";
        found.push(Bevinding::fout("incident-niet-op-besluit", at(), zin, hint));
    } else if first && b.incidenten.is_none() && c.d.incident != Incidentsoort::Overval {
        let zin = "Het aanwijzingsbesluit is van voor de keuze van soorten incidenten. Alleen zijn tekst zegt of dit soort erbij hoort.";
        let hint = "Lees het doel in het besluit. Kies in het volgende besluit de soorten incidenten.";
        found.push(Bevinding::let_op("incident-niet-gekozen", at(), zin, hint));
    }
}

fn opsomming(soorten: &[Soort]) -> String {
    soorten.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
