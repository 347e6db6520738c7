//! The points that a night passes, in order of time. Pure.

use domain::{
    Moment,
    aanwijzing::Staat,
    draaiboek::{Anker, Stand, Stap, planning},
    id::MedewerkerId,
};
use mandaat::aanstelling::Inzet;
use std::collections::BTreeMap;

use super::stand::Nacht;
use ::draaiboek::bereik;
use ::draaiboek::woorden::boeknaam;

/// Steps whose term ends within this many hours belong to the night.
const UREN: i64 = 72;
const SECONDEN: i64 = 3600;
/// The partner whose desk stands in the appointment.
const POLITIE: &str = "politie";

/// The points about partners.
pub(super) const PARTNER: &str = "partner";

/// How a point ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Afloop {
    /// It holds.
    Goed,
    /// It holds, by luck or half.
    Let,
    /// It fails here.
    Vast,
}

/// A point of the night: `proefnacht-<sleutel>` says what must happen, its attribute of `attribuut` how it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Punt {
    pub(super) op: Moment,
    pub(super) sleutel: &'static str,
    pub(super) attribuut: &'static str,
    pub(super) afloop: Afloop,
    /// Whom or what it is about.
    pub(super) wie: String,
    /// Where it is mended, or looked at.
    pub(super) naar: String,
}

/// What happens from the report on, until three days later.
pub(super) fn verloop(n: &Nacht<'_>) -> Vec<Punt> {
    let mut punten = vec![opnemen(n), besluit(n), inlog(n), politie(n), draaiboek(n), burgemeester(n)];
    punten.extend(partners(n));
    punten
}

fn punt(n: &Nacht<'_>, sleutel: &'static str, (attribuut, afloop): (&'static str, Afloop), wie: &str, naar: &str) -> Punt {
    Punt { op: n.op, sleutel, attribuut, afloop, wie: wie.to_owned(), naar: naar.to_owned() }
}

/// Somebody takes the report.
fn opnemen(n: &Nacht<'_>) -> Punt {
    let kantoor = mandaat::aanstelling::kantooruur(domain::kalender::Kalender::default(), n.op);
    let (rooster, telefoons) = ("/voorbereiden/aanstelling/rooster", "/voorbereiden/aanstelling/telefoons");
    match n.dienst.first() {
        None if n.aanstelling.is_none() => punt(n, "opnemen", ("niemand", Afloop::Vast), "", "/voorbereiden/aanstelling"),
        None => punt(n, "opnemen", ("niemand", Afloop::Vast), "", rooster),
        Some(d) if d.telefoon.is_empty() => punt(n, "opnemen", ("nummer", Afloop::Vast), &d.naam, telefoons),
        Some(d) if !kantoor && matches!(d.inzet, Inzet::Coordinator | Inzet::Plaatsvervanger) => {
            punt(n, "opnemen", ("toeval", Afloop::Vast), &d.naam, rooster)
        }
        Some(d) => punt(n, "opnemen", ("goed", Afloop::Goed), &d.naam, "/voorbereiden/belkaart"),
    }
}

/// A decision in force at that moment names who takes the report.
fn besluit(n: &Nacht<'_>) -> Punt {
    let naar = "/voorbereiden/aanwijzingsbesluit";
    let geldt = n.besluiten.iter().filter(|b| b.staat(n.op) == Staat::InWerking).collect::<Vec<_>>();
    let Some(d) = n.dienst.first() else { return punt(n, "besluit", ("niemand", Afloop::Vast), "", naar) };
    if geldt.is_empty() {
        return punt(n, "besluit", ("geen", Afloop::Vast), &d.naam, naar);
    }
    let names = |wie: MedewerkerId| geldt.iter().any(|b| b.regel().bevoegdheid(wie, n.op).is_ok());
    match n.dienst.iter().find(|d| names(d.medewerker)) {
        Some(first) if first.medewerker == d.medewerker => punt(n, "besluit", ("goed", Afloop::Goed), &d.naam, naar),
        Some(other) => punt(n, "besluit", ("ander", Afloop::Let), &other.naam, naar),
        None => punt(n, "besluit", ("niet-genoemd", Afloop::Vast), &d.naam, naar),
    }
}

/// Who takes the report can log in.
fn inlog(n: &Nacht<'_>) -> Punt {
    match n.dienst.first() {
        None => punt(n, "inlog", ("niemand", Afloop::Vast), "", "/voorbereiden/aanstelling"),
        Some(d) if n.inlog.contains(&d.medewerker) => punt(n, "inlog", ("goed", Afloop::Goed), &d.naam, "/voorbereiden/belkaart"),
        Some(d) => punt(n, "inlog", ("geen", Afloop::Vast), &d.naam, "/voorbereiden/belkaart"),
    }
}

/// The police can be asked whether contact is allowed.
fn politie(n: &Nacht<'_>) -> Punt {
    let a = n.aanstelling.as_ref();
    let desk = wacht(n, n.op, n.op);
    let person = n.persoon(a.and_then(|a| a.politie)).filter(|m| !m.telefoon.is_empty());
    let name = person.map_or("", |m| &m.naam);
    let naar = "/voorbereiden/aanstelling/telefoons";
    match (desk, person.is_some()) {
        (true, true) => punt(n, "politie", ("goed", Afloop::Goed), name, "/voorbereiden/belkaart"),
        (true, false) => punt(n, "politie", ("alleen-wacht", Afloop::Let), name, "/voorbereiden/aanstelling"),
        (false, _) => punt(n, "politie", ("geen-nummer", Afloop::Vast), name, naar),
    }
}

/// The police answer day and night at the number of the appointment, or when the register says so.
fn wacht(n: &Nacht<'_>, van: Moment, tot: Moment) -> bool {
    let desk = n.aanstelling.as_ref().is_some_and(|a| !a.politie_telefoon.is_empty());
    desk || n.dossier(POLITIE).is_some_and(|d| bereik::tussen(d, van, tot))
}

/// A draaiboek starts, and it is the one that was adopted.
fn draaiboek(n: &Nacht<'_>) -> Punt {
    match n.draaiboek {
        None => punt(n, "draaiboek", ("geen", Afloop::Vast), "", "/voorbereiden/draaiboeken"),
        Some(d) => {
            let naar = format!("/voorbereiden/draaiboeken/{}", d.id);
            let how = if n.vast.iter().any(|v| v.van(d)) { ("goed", Afloop::Goed) } else { ("niet-vastgesteld", Afloop::Let) };
            punt(n, "draaiboek", how, boeknaam(n.tr, d), &naar)
        }
    }
}

/// The mayor, or the loco, hears it.
fn burgemeester(n: &Nacht<'_>) -> Punt {
    let a = n.aanstelling.as_ref();
    let number = |id: Option<MedewerkerId>| n.persoon(id).filter(|m| !m.telefoon.is_empty());
    let naar = "/voorbereiden/aanstelling/telefoons";
    match (number(a.and_then(|a| a.burgemeester)), number(a.and_then(|a| a.loco))) {
        (Some(m), Some(_)) => punt(n, "burgemeester", ("goed", Afloop::Goed), &m.naam, "/voorbereiden/belkaart"),
        (Some(m), None) | (None, Some(m)) => punt(n, "burgemeester", ("een", Afloop::Let), &m.naam, naar),
        (None, None) => punt(n, "burgemeester", ("geen", Afloop::Vast), "", naar),
    }
}

/// When a partner is called, and whether the night breaks without it: light steps come after heavy ones, then the first term counts.
type Roep = (bool, Moment, Moment);

/// Each partner that takes part in a step within three days: can it be called then, and was that agreed?
///
/// The night breaks on a partner only when a required step cannot be done without it before its term ends: it carries the step out, or data
/// must go to it, or some of them come from it alone. A partner that is only asked along, such as the Openbaar Ministerie for one line to the press
/// at five in the morning, or that is asked what another can tell as well, such as a trade association, is missed but stops nothing: who
/// carries the step out goes on, and tells it in the morning. So is one in a step of choice.
fn partners(n: &Nacht<'_>) -> Vec<Punt> {
    let Some(d) = n.draaiboek else { return Vec::new() };
    let mut eerste: BTreeMap<&str, Roep> = BTreeMap::new();
    for taak in planning(d, &stand(n), n.op) {
        let Some((stap, op)) = d.stap(&taak.stap).zip(taak.uiterlijk) else { continue };
        if op.seconds_since(n.op) > UREN * SECONDEN {
            continue;
        }
        // It must be called between the moment on which the step can be done and the end of its term.
        let from = taak.open_vanaf.unwrap_or(n.op).min(op);
        for wie in std::iter::once(&stap.wie).chain(&stap.met) {
            let call = (!onmisbaar(stap, wie), op, from);
            let first = eerste.entry(wie.as_str()).or_insert(call);
            *first = call.min(*first);
        }
    }
    let mut punten: Vec<Punt> = eerste.into_iter().filter_map(|(id, roep)| partner(n, id, roep)).collect();
    punten.sort_by_key(|p| p.op);
    punten
}

/// Whether a step must be done and cannot be done without this partner.
fn onmisbaar(stap: &Stap, wie: &str) -> bool {
    let ontvangt = stap.wisselt_uit.iter().any(|u| u.aan == wie);
    let van_anderen = |soort| stap.wisselt_uit.iter().any(|u| u.van != wie && u.wat.contains(soort));
    let als_enige = stap.wisselt_uit.iter().any(|u| u.van == wie && u.wat.iter().any(|soort| !van_anderen(soort)));
    stap.verplicht && (stap.wie == wie || ontvangt || als_enige)
}

/// The robbery is reported, and the police release contact at once: what could go well goes well.
fn stand(n: &Nacht<'_>) -> Stand {
    let ankers = [Anker::Overval, Anker::Melding, Anker::VrijgavePolitie].map(|a| (a, n.op)).into();
    Stand { ankers, ..Stand::default() }
}

fn partner(n: &Nacht<'_>, id: &str, (light, op, van): Roep) -> Option<Punt> {
    let d = n.dossier(id).filter(|d| !d.partner.eigen() && d.partner.doet_mee_bij(n.soort))?;
    let answers = if id == POLITIE { wacht(n, van, op) } else { bereik::tussen(d, van, op) };
    let missed = if light { Afloop::Let } else { Afloop::Vast };
    let how = match (answers, d.afspraak_geldt(op.datum())) {
        (true, true) => ("goed", Afloop::Goed),
        (true, false) => ("geen-afspraak", Afloop::Let),
        (false, _) if d.bereikbaar() => ("buiten-uren", missed),
        (false, _) => ("geen-nummer", missed),
    };
    let name = d.partner.naam(n.tr).to_owned();
    Some(Punt { op, ..punt(n, PARTNER, how, &name, &inventaris::partners::adres(id)) })
}

/// The first point where it fails, if any.
pub(super) fn vastloper(punten: &[Punt]) -> Option<&Punt> {
    punten.iter().find(|p| p.afloop == Afloop::Vast)
}

/// At how many points it only just goes well.
pub(super) fn maar_net(punten: &[Punt]) -> usize {
    punten.iter().filter(|p| p.afloop == Afloop::Let).count()
}

impl Punt {
    /// Text key of what must happen.
    pub(super) fn key(&self) -> String {
        format!("proefnacht-{}", self.sleutel)
    }
}
