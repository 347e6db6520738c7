//! Kalender: the clock and calendar of the Netherlands.
//!
//! People read Europe/Amsterdam, storage holds UTC. Terms come from policy as Dutch text ("1 werkdag") and become a [`Duur`];
//! [`Kalender::uiterlijk`] and [`Kalender::niet_voor`] turn a moment and a term into a moment.

mod duur;
mod feestdag;

pub use duur::{Duur, Eenheid, GeenDuur, bedoelde_duur};
pub use feestdag::{Bevrijdingsdag, Feestdag, feestdagen, pasen};

use jiff::civil::{Date, DateTime, Time, Weekday, date, time};
use serde::{Deserialize, Serialize};

use crate::{Moment, code::codes, moment::amsterdam};

codes! {
    /// Dagdeel: part of the day, on the clock of Europe/Amsterdam. Attempts to reach someone are spread over day-parts.
    pub Dagdeel "dagdeel" {
        /// 6:00 to 12:00.
        Ochtend = "ochtend",
        /// 12:00 to 18:00.
        Middag = "middag",
        /// 18:00 to 24:00.
        Avond = "avond",
        /// 0:00 to 6:00.
        Nacht = "nacht",
    }
}

/// Clock times on which terms open or end.
struct Klok {
    dag: Time,
    werkdag: Time,
    /// Morning, afternoon, evening.
    dagdelen: [Time; 3],
}

/// "Not before": in whole days it opens when working hours begin; nobody is called before that.
const OPENT: Klok =
    Klok { dag: time(9, 0, 0, 0), werkdag: time(9, 0, 0, 0), dagdelen: [time(9, 0, 0, 0), time(12, 0, 0, 0), time(18, 0, 0, 0)] };
/// "Not later than": the last second of a day or a day-part, and the end of working hours.
const SLUIT: Klok = Klok {
    dag: time(23, 59, 59, 0),
    werkdag: time(17, 0, 0, 0),
    dagdelen: [time(11, 59, 59, 0), time(17, 59, 59, 0), time(23, 59, 59, 0)],
};
/// Terms never go further than this day, so that calculating is total.
const LAATSTE_DAG: Date = date(9998, 12, 31);

/// The local date and time of a moment.
pub fn lokaal(moment: Moment) -> DateTime {
    amsterdam().to_datetime(moment.timestamp())
}

/// The moment of a local date and time. A time that daylight saving skips moves forward, a time that occurs twice is the first.
pub fn moment(lokaal: DateTime) -> Moment {
    match amsterdam().to_ambiguous_timestamp(lokaal).compatible() {
        Ok(t) => Moment::from(t),
        Err(_) => Moment::from_micros(if lokaal.year() < 0 { i64::MIN } else { i64::MAX }),
    }
}

/// The part of the day in which a moment falls.
pub fn dagdeel(moment: Moment) -> Dagdeel {
    match lokaal(moment).hour() {
        6..12 => Dagdeel::Ochtend,
        12..18 => Dagdeel::Middag,
        18..24 => Dagdeel::Avond,
        _ => Dagdeel::Nacht,
    }
}

/// Which days are worked, as the municipality decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Kalender {
    /// Whether 5 May is a day off.
    pub bevrijdingsdag: Bevrijdingsdag,
}

impl Kalender {
    /// The holiday on this day, when it is a day off.
    pub fn feestdag(self, dag: Date) -> Option<Feestdag> {
        feestdag::op(dag, self.bevrijdingsdag)
    }

    /// Monday to Friday and no holiday.
    pub fn is_werkdag(self, dag: Date) -> bool {
        !matches!(dag.weekday(), Weekday::Saturday | Weekday::Sunday) && self.feestdag(dag).is_none()
    }

    /// The working day that is `aantal` working days after this day; the day itself does not count.
    pub fn plus_werkdagen(self, dag: Date, aantal: u16) -> Date {
        let (mut dag, mut left) = (dag, aantal);
        while left > 0 && dag < LAATSTE_DAG {
            dag = plus_dagen(dag, 1);
            if self.is_werkdag(dag) {
                left -= 1;
            }
        }
        dag
    }

    /// Not later than: the end of a term that begins at `van`.
    ///
    /// Minutes and hours are time that passes, whatever daylight saving does. Days, weeks, months and years end with the local day
    /// (23:59:59); working days end with working hours (17:00); day-parts end with the part. The day, or the part of the day, on which
    /// the term begins does not count; nor does the night as a day-part.
    pub fn uiterlijk(self, van: Moment, duur: Duur) -> Moment {
        self.schuif(van, duur, &SLUIT)
    }

    /// Not before: the moment from which something may happen when it must wait for a term that begins at `van`.
    ///
    /// Minutes and hours as in [`Kalender::uiterlijk`]; days and working days open at 9:00 on the last day of the term,
    /// day-parts at 9:00, 12:00 or 18:00.
    pub fn niet_voor(self, van: Moment, duur: Duur) -> Moment {
        self.schuif(van, duur, &OPENT)
    }

    fn schuif(self, van: Moment, duur: Duur, klok: &Klok) -> Moment {
        let aantal = duur.aantal;
        if let Some(seconds) = duur.seconden() {
            return van.plus_seconds(seconds);
        }
        let begin = lokaal(van);
        let dag = begin.date();
        let (dag, klok) = match duur.eenheid {
            Eenheid::Dagdeel => plus_dagdelen(begin, aantal, klok),
            Eenheid::Werkdag => (self.plus_werkdagen(dag, aantal), klok.werkdag),
            Eenheid::Week => (plus_dagen(dag, i32::from(aantal) * 7), klok.dag),
            Eenheid::Maand => (plus_maanden(dag, i32::from(aantal)), klok.dag),
            Eenheid::Jaar => (plus_maanden(dag, i32::from(aantal) * 12), klok.dag),
            _ => (plus_dagen(dag, i32::from(aantal)), klok.dag),
        };
        moment(dag.to_datetime(klok)).max(van)
    }
}

/// Morning, afternoon and evening after this one; at night the evening before it counts as the one in which the term begins.
fn plus_dagdelen(begin: DateTime, aantal: u16, klok: &Klok) -> (Date, Time) {
    let deel = i32::from(begin.hour() / 6) - 1 + i32::from(aantal);
    let [ochtend, middag, avond] = klok.dagdelen;
    let tijd = match deel.rem_euclid(3) {
        0 => ochtend,
        1 => middag,
        _ => avond,
    };
    (plus_dagen(begin.date(), deel.div_euclid(3)), tijd)
}

fn plus_dagen(dag: Date, dagen: i32) -> Date {
    dag.checked_add(jiff::Span::new().days(dagen)).unwrap_or(LAATSTE_DAG).min(LAATSTE_DAG)
}

fn plus_maanden(dag: Date, maanden: i32) -> Date {
    let span = jiff::Span::new().try_months(maanden).unwrap_or_default();
    dag.checked_add(span).unwrap_or(LAATSTE_DAG).min(LAATSTE_DAG)
}

#[cfg(test)]
mod tests;
