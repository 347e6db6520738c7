//! Who is on duty now, and which hours nobody covers. Pure.

use domain::{
    Moment, codes,
    id::MedewerkerId,
    kalender::{self, Kalender},
};
use jiff::{ToSpan, civil::time};
use kern::Medewerker;

use super::store::{Aanstelling, Roosterdienst};

codes! {
    /// Why someone is on the list of who to call.
    pub Inzet "inzet" {
        /// The rota names this person now.
        Rooster = "rooster",
        /// Covers outside office hours when the rota names nobody.
        Standaard = "standaard",
        /// Directs aftercare.
        Coordinator = "coordinator",
        /// Takes over.
        Plaatsvervanger = "plaatsvervanger",
    }
}

/// Dienst: someone to call now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dienst {
    /// Who.
    pub medewerker: MedewerkerId,
    /// Name.
    pub naam: String,
    /// Function.
    pub functie: String,
    /// Number; empty when it is missing.
    pub telefoon: String,
    /// Why this person.
    pub inzet: Inzet,
    /// Until when, for a turn of duty.
    pub tot: Option<Moment>,
}

/// A stretch of time in which nobody is on duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gat {
    /// From.
    pub van: Moment,
    /// Until.
    pub tot: Moment,
}

/// Whether the office is open: a working day between 9:00 and 17:00.
pub fn kantooruur(kalender: Kalender, now: Moment) -> bool {
    let lokaal = kalender::lokaal(now);
    kalender.is_werkdag(lokaal.date()) && (9..17).contains(&lokaal.hour())
}

/// Who to call at `now`, first one first. In office hours the coordinator, else who is on duty.
pub fn wie_nu(a: &Aanstelling, rooster: &[Roosterdienst], mensen: &[Medewerker], kalender: Kalender, now: Moment) -> Vec<Dienst> {
    let rota = rooster.iter().filter(|d| d.van <= now && now < d.tot).map(|d| (d.medewerker, Inzet::Rooster, Some(d.tot)));
    let standaard = a.buiten_kantooruren.map(|wie| (wie, Inzet::Standaard, None));
    let vast = std::iter::once((a.coordinator, Inzet::Coordinator, None))
        .chain(a.plaatsvervangers.iter().map(|w| (*w, Inzet::Plaatsvervanger, None)));
    let volgorde: Vec<_> = if kantooruur(kalender, now) { vast.collect() } else { rota.chain(standaard).chain(vast).collect() };
    let mut uit: Vec<Dienst> = Vec::new();
    for (wie, inzet, tot) in volgorde {
        if uit.iter().any(|d| d.medewerker == wie) {
            continue;
        }
        if let Some(m) = mensen.iter().find(|m| m.id == wie && m.actief) {
            uit.push(Dienst {
                medewerker: wie,
                naam: m.naam.clone(),
                functie: m.functie.clone(),
                telefoon: m.telefoon.clone(),
                inzet,
                tot,
            });
        }
    }
    uit
}

/// The hours outside office hours that nobody covers, in the coming `dagen` days. None when someone covers by default.
pub fn gaten(a: &Aanstelling, rooster: &[Roosterdienst], kalender: Kalender, now: Moment, dagen: i64) -> Vec<Gat> {
    if a.buiten_kantooruren.is_some() {
        return Vec::new();
    }
    let einde = now.plus_seconds(dagen * 86_400);
    let mut gedekt: Vec<(Moment, Moment)> = rooster.iter().map(|d| (d.van, d.tot)).chain(kantooruren(kalender, now, dagen)).collect();
    gedekt.sort_unstable();
    let (mut uit, mut tot_hier) = (Vec::new(), now);
    for (van, tot) in gedekt {
        if van > tot_hier && tot_hier < einde {
            uit.push(Gat { van: tot_hier, tot: van.min(einde) });
        }
        tot_hier = tot_hier.max(tot);
    }
    if tot_hier < einde {
        uit.push(Gat { van: tot_hier, tot: einde });
    }
    uit
}

fn kantooruren(kalender: Kalender, now: Moment, dagen: i64) -> impl Iterator<Item = (Moment, Moment)> {
    let vandaag = now.datum();
    (0..=dagen)
        .filter_map(move |n| vandaag.checked_add(n.days()).ok())
        .filter(move |dag| kalender.is_werkdag(*dag))
        .map(|dag| (kalender::moment(dag.to_datetime(time(9, 0, 0, 0))), kalender::moment(dag.to_datetime(time(17, 0, 0, 0)))))
}
