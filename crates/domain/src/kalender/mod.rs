//! Kalender: the clock and calendar of the Netherlands.
//!
//! People read Europe/Amsterdam, storage holds UTC. Terms come from policy as Dutch text ("1 werkdag") and become a [`Duur`];
//! [`Kalender::uiterlijk`] and [`Kalender::niet_voor`] turn a moment and a term into a moment.

mod duur;
mod feestdag;

pub use duur::{Duur, Eenheid, GeenDuur};
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

/// The clock time on which working hours begin; "not before" in whole days opens here.
const BEGIN_WERKTIJD: Time = time(9, 0, 0, 0);
/// The clock time on which working hours end; "not later than" in working days falls here.
const EINDE_WERKTIJD: Time = time(17, 0, 0, 0);
/// The last second of a day; "not later than" in calendar days falls here.
const EINDE_DAG: Time = time(23, 59, 59, 0);
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
    /// (23:59:59); working days end with working hours (17:00). The day on which the term begins does not count.
    pub fn uiterlijk(self, van: Moment, duur: Duur) -> Moment {
        self.schuif(van, duur, EINDE_DAG, EINDE_WERKTIJD)
    }

    /// Not before: the moment from which something may happen when it must wait for a term that begins at `van`.
    ///
    /// Minutes and hours as in [`Kalender::uiterlijk`]; days and working days open at 9:00 on the last day of the term.
    pub fn niet_voor(self, van: Moment, duur: Duur) -> Moment {
        self.schuif(van, duur, BEGIN_WERKTIJD, BEGIN_WERKTIJD)
    }

    fn schuif(self, van: Moment, duur: Duur, dag_klok: Time, werkdag_klok: Time) -> Moment {
        let aantal = duur.aantal;
        if let Some(seconds) = duur.seconden() {
            return van.plus_seconds(seconds);
        }
        let dag = lokaal(van).date();
        let (dag, klok) = match duur.eenheid {
            Eenheid::Werkdag => (self.plus_werkdagen(dag, aantal), werkdag_klok),
            Eenheid::Week => (plus_dagen(dag, i32::from(aantal) * 7), dag_klok),
            Eenheid::Maand => (plus_maanden(dag, i32::from(aantal)), dag_klok),
            Eenheid::Jaar => (plus_maanden(dag, i32::from(aantal) * 12), dag_klok),
            _ => (plus_dagen(dag, i32::from(aantal)), dag_klok),
        };
        moment(dag.to_datetime(klok)).max(van)
    }
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
