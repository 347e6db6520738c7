//! The whole picture in one call: every part that can be said of so many events, and of the others from how many.
//!
//! Parts that are about places count events with a place; the others count all events in the period.

use std::collections::BTreeMap;

use ecow::EcoString;
use jiff::civil::Date;
use serde::Serialize;

use crate::{
    Fout, Getoond, Kader, Omvang, Onderdeel, Punt, Uitkomst, Vlak,
    aantal::{Telling, Totaal, Verandering, totaal, verandering},
    buurt::{Buurt, BuurtTelling, buurten},
    concentratie::{Concentratie, concentratie},
    controle::{Controle, Registratie, controle},
    herhaling::{Herhaling, herhaling},
    knox::{Knox, KnoxKeuze, knox},
    plek::{Plaatsing, Plekken, VastePlekken, vaste_plekken},
    scan::{Onderscheid, Scan, ScanKeuze, onderscheid, scan},
    spreiding::{Spreiding, SpreidingKeuze, spreiding},
    tijd::{Tijdstip, Uurtabel, uren},
};

/// An event as it is on record.
#[derive(Debug, Clone, PartialEq)]
pub struct Gebeurtenis {
    /// The day. Events outside the period are left out.
    pub datum: Date,
    /// The time, if known.
    pub tijd: Option<Tijdstip>,
    /// The place, if known.
    pub punt: Option<Punt>,
    /// Number of the address, if known.
    pub adres: Option<EcoString>,
    /// Pseudonym of the victim, if known.
    pub slachtoffer: Option<EcoString>,
    /// Code of the neighbourhood, if known.
    pub buurt: Option<EcoString>,
}

/// What events are held against.
#[derive(Debug, Clone, PartialEq)]
pub struct Omgeving {
    /// Neighbourhoods with their residents or addresses.
    pub buurten: Vec<(String, f64)>,
    /// Addresses, with how heavy each weighs (1, or its residents). Each is one possible place for frequent places and concentration.
    pub basis: Vec<(Punt, f64)>,
    /// The area on the grid of the map.
    pub vlak: Vlak,
    /// Built-up area in square kilometres.
    pub bebouwd_km2: f64,
    /// The same months of an earlier period, if counted.
    pub eerder: Option<Telling>,
}

/// How everything is computed.
#[derive(Debug, Clone, PartialEq)]
pub struct BeeldKeuze {
    /// Circular scan.
    pub scan: ScanKeuze,
    /// Near repeat.
    pub knox: KnoxKeuze,
    /// Events that are added on the base of the map.
    pub pseudo: f64,
    /// Draws for the concentration.
    pub simulaties: u32,
}

impl Default for BeeldKeuze {
    fn default() -> Self {
        Self { scan: ScanKeuze::default(), knox: KnoxKeuze::default(), pseudo: 400.0, simulaties: 9999 }
    }
}

/// The security picture. For the closed circle: see [`crate::openbaar`] for what may leave it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Beeld {
    /// Class of the number of events.
    pub omvang: Omvang,
    /// Are the data good enough?
    pub controle: Uitkomst<Controle>,
    /// How many.
    pub totaal: Uitkomst<Totaal>,
    /// Change, when an earlier period was counted.
    pub verandering: Option<Uitkomst<Verandering>>,
    /// Neighbourhoods.
    pub buurten: Getoond<Uitkomst<Vec<Buurt>>>,
    /// Frequent places.
    pub vaste_plekken: Getoond<Uitkomst<VastePlekken>>,
    /// Repeat victims, by pseudonym; who has none by address.
    pub herhaling: Getoond<Uitkomst<Herhaling>>,
    /// Dayparts or hours.
    pub uren: Getoond<Uitkomst<Uurtabel>>,
    /// Concentration.
    pub concentratie: Getoond<Uitkomst<Option<Concentratie>>>,
    /// Area that stands out.
    pub scan: Getoond<Uitkomst<Scan>>,
    /// What the scan could have found.
    pub onderscheid: Getoond<Uitkomst<Onderscheid>>,
    /// Near repeat.
    pub knox: Getoond<Uitkomst<Knox>>,
    /// Map of spread.
    pub spreiding: Getoond<Uitkomst<Spreiding>>,
}

/// The whole picture of the events in the period of the frame. What is on record and what is placed is counted here.
///
/// # Errors
/// When any input or setting cannot be; nothing is computed from a part of it.
pub fn beeld(kader: &Kader, gebeurtenissen: &[Gebeurtenis], omgeving: &Omgeving, keuze: &BeeldKeuze) -> Result<Beeld, Fout> {
    let inside = |g: &&Gebeurtenis| kader.periode.van() <= g.datum && g.datum < kader.periode.tot();
    let events: Vec<&Gebeurtenis> = gebeurtenissen.iter().filter(inside).collect();
    let placed: Vec<(Punt, &Gebeurtenis)> = events.iter().filter_map(|g| Some((g.punt?, *g))).collect();
    let (n, m) = (events.len(), placed.len());
    let kader = &Kader { geregistreerd: n, geplaatst: m, ..kader.clone() };
    let points: Vec<Punt> = placed.iter().map(|p| p.0).collect();
    let registraties: Vec<Registratie> = events.iter().map(|g| Registratie { punt: g.punt, tijd: g.tijd }).collect();
    let now = Telling { aantal: n as u64, maat: f64::from(kader.periode.dagen()) };
    let vaste_plekken = Onderdeel::VastePlekken.toon(m, || places(kader, &placed, omgeving))?;
    let concentratie = match &vaste_plekken {
        Getoond::Wel(found) => Onderdeel::Concentratie.toon(m, || spread(kader, &found.waarde, omgeving, keuze))?,
        Getoond::TeWeinig { vanaf } => Getoond::TeWeinig { vanaf: *vanaf },
    };
    let dated: Vec<(Punt, Date)> = placed.iter().map(|(p, g)| (*p, g.datum)).collect();
    Ok(Beeld {
        omvang: Omvang::of(n),
        controle: controle(kader, &registraties, &omgeving.vlak),
        totaal: totaal(kader, n as u64),
        verandering: omgeving.eerder.map(|before| verandering(kader, before, now)).transpose()?,
        buurten: Onderdeel::Buurten.toon(n, || per_buurt(kader, &events, omgeving))?,
        vaste_plekken,
        herhaling: Onderdeel::VastePlekken.toon(n, || Ok::<_, Fout>(again(kader, &events)))?,
        uren: hours(kader, &events)?,
        concentratie,
        scan: Onderdeel::Scan.toon(m, || scan(kader, &points, &omgeving.basis, &keuze.scan))?,
        onderscheid: Onderdeel::Scan.toon(m, || onderscheid(kader, m, &omgeving.basis, &keuze.scan))?,
        knox: Onderdeel::Knox.toon(m, || knox(kader, &dated, &keuze.knox))?,
        spreiding: map(kader, &points, omgeving, keuze)?,
    })
}

fn per_buurt(kader: &Kader, events: &[&Gebeurtenis], omgeving: &Omgeving) -> Result<Uitkomst<Vec<Buurt>>, Fout> {
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    for code in events.iter().filter_map(|g| g.buurt.as_deref()) {
        *counts.entry(code).or_insert(0) += 1;
    }
    let row = |(code, basis): &(String, f64)| BuurtTelling {
        code: code.clone(),
        aantal: counts.get(code.as_str()).copied().unwrap_or(0),
        basis: *basis,
    };
    buurten(kader, &omgeving.buurten.iter().map(row).collect::<Vec<_>>())
}

fn places(kader: &Kader, placed: &[(Punt, &Gebeurtenis)], omgeving: &Omgeving) -> Result<Uitkomst<VastePlekken>, Fout> {
    let rows: Vec<Plaatsing> = placed.iter().map(|(punt, g)| Plaatsing { adres: g.adres.clone(), punt: *punt }).collect();
    vaste_plekken(kader, &rows, &Plekken::Gewogen(omgeving.basis.iter().map(|b| b.1).collect()))
}

fn spread(kader: &Kader, found: &VastePlekken, omgeving: &Omgeving, keuze: &BeeldKeuze) -> Result<Uitkomst<Option<Concentratie>>, Fout> {
    let mut counts: Vec<u32> = found.plekken.iter().map(|p| p.aantal as u32).collect();
    counts.resize(found.verschillend, 1);
    let possible = omgeving.basis.iter().filter(|b| b.1 > 0.0).count().max(found.verschillend);
    concentratie(kader, &counts, u32::try_from(possible).map_err(|_| Fout::TeVeel("plekken"))?, keuze.simulaties)
}

fn again(kader: &Kader, events: &[&Gebeurtenis]) -> Uitkomst<Herhaling> {
    // A pseudonym and an address that happen to be written alike are not the same.
    let key = |g: &&Gebeurtenis| {
        let person = g.slachtoffer.clone().map(|it| (0, it));
        Some((person.or_else(|| g.adres.clone().map(|it| (1, it)))?, g.datum))
    };
    herhaling(kader, &events.iter().filter_map(key).collect::<Vec<_>>())
}

fn hours(kader: &Kader, events: &[&Gebeurtenis]) -> Result<Getoond<Uitkomst<Uurtabel>>, Fout> {
    let times: Vec<Tijdstip> = events.iter().filter_map(|g| g.tijd).collect();
    Onderdeel::Dagdelen.toon(times.len(), || uren(kader, &times))
}

fn map(kader: &Kader, points: &[Punt], omgeving: &Omgeving, keuze: &BeeldKeuze) -> Result<Getoond<Uitkomst<Spreiding>>, Fout> {
    let how = SpreidingKeuze { bebouwd_km2: omgeving.bebouwd_km2, straal: None, pseudo: keuze.pseudo };
    spreiding(kader, points, &omgeving.basis, &omgeving.vlak, &how)
}
