//! Are the data good enough? Shown first, before any map.

use std::collections::BTreeMap;

use jiff::civil::DateTime;
use serde::Serialize;

use crate::{Kader, Methode, Punt, Uitkomst, Vlak, tijd::Tijdstip};

/// Below this share of placed events a map misleads (Ratcliffe 2004).
pub const GEPLAATST_VANAF: f64 = 0.85;

/// A coordinate with more than this share of the events may be a default: a police station, the middle of a street.
pub const STANDAARD_BOVEN: f64 = 0.05;

/// An interval longer than this many minutes leaves the hour open.
const UUR: i64 = 60;

/// An event as it was recorded.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Registratie {
    /// The place, if known.
    pub punt: Option<Punt>,
    /// The time, if known.
    pub tijd: Option<Tijdstip>,
}

/// A place that holds many events.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Standaardplek {
    /// The place.
    pub punt: Punt,
    /// Events exactly there.
    pub aantal: usize,
}

/// What is known of the data.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Controle {
    /// Events.
    pub aantal: usize,
    /// With a place.
    pub geplaatst: usize,
    /// Too few have a place for a map.
    pub te_weinig_geplaatst: bool,
    /// Places that hold more than 5% of the placed events, and at least two; most first.
    pub standaardplekken: Vec<Standaardplek>,
    /// Events at the same coordinate as another.
    pub gedeeld: usize,
    /// Events outside the area.
    pub buiten_gebied: usize,
    /// Without a time.
    pub zonder_tijd: usize,
    /// Recorded at exactly midnight: often "unknown".
    pub middernacht: usize,
    /// With an interval of more than an hour.
    pub ruime_tijd: usize,
    /// Of which the end lies before the beginning.
    pub omgekeerd: usize,
}

/// Looks at the data before anything is computed from them.
pub fn controle(kader: &Kader, registraties: &[Registratie], vlak: &Vlak) -> Uitkomst<Controle> {
    let points: Vec<Punt> = registraties.iter().filter_map(|r| r.punt).collect();
    let mut shared: BTreeMap<(u64, u64), (Punt, usize)> = BTreeMap::new();
    for p in &points {
        shared.entry((p.x().to_bits(), p.y().to_bits())).or_insert((*p, 0)).1 += 1;
    }
    let mut standaardplekken: Vec<Standaardplek> = shared
        .values()
        .filter(|(_, count)| *count > 1 && *count as f64 > STANDAARD_BOVEN * points.len() as f64)
        .map(|(punt, aantal)| Standaardplek { punt: *punt, aantal: *aantal })
        .collect();
    standaardplekken.sort_by(|a, b| b.aantal.cmp(&a.aantal).then(a.punt.order(&b.punt)));
    let times: Vec<Tijdstip> = registraties.iter().filter_map(|r| r.tijd).collect();
    let midnight = |t: DateTime| t.hour() == 0 && t.minute() == 0;
    let wide = |t: &&Tijdstip| t.einde.is_some_and(|end| minutes(t.begin, end) > UUR);
    let n = registraties.len();
    let waarde = Controle {
        aantal: n,
        geplaatst: points.len(),
        te_weinig_geplaatst: n > 0 && (points.len() as f64) < GEPLAATST_VANAF * n as f64,
        standaardplekken,
        gedeeld: shared.values().filter(|(_, count)| *count > 1).map(|(_, count)| count).sum(),
        buiten_gebied: points.iter().filter(|p| !vlak.holds(**p)).count(),
        zonder_tijd: n - times.len(),
        middernacht: times.iter().filter(|t| midnight(t.begin) && t.einde.is_none_or(|e| e == t.begin)).count(),
        ruime_tijd: times.iter().filter(wide).count(),
        omgekeerd: times.iter().filter(|t| t.einde.is_some_and(|e| e < t.begin)).count(),
    };
    kader.uitkomst(Methode::Controle, n, None, waarde)
}

fn minutes(from: DateTime, to: DateTime) -> i64 {
    let of = |t: DateTime| i64::from(crate::kader::daynumber(t.date())) * 1440 + i64::from(t.hour()) * 60 + i64::from(t.minute());
    of(to) - of(from)
}
