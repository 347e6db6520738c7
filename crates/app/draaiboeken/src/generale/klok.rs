//! Klok: the moments of a rehearsal, where the clock can go from here, and moments that are worth trying.

use domain::{
    Moment,
    draaiboek::Punt,
    kalender::{Feestdag, Kalender, lokaal, moment},
};
use jiff::civil::{Date, Weekday, time};

/// The longest that is looked ahead for a holiday or for the clock to change, in days.
const VOORUIT: i32 = 400;

/// The moments at which something happens, each once.
pub(super) fn momenten(punten: &[Punt]) -> Vec<Moment> {
    let mut all: Vec<Moment> = punten.iter().map(|p| p.op).collect();
    all.dedup();
    all
}

/// Where the clock can go from a moment.
pub(super) struct Stappen {
    pub(super) vorige: Option<Moment>,
    pub(super) volgende: Option<Moment>,
    pub(super) uur: Option<Moment>,
    pub(super) dag: Option<Moment>,
    pub(super) vast: Option<Moment>,
}

pub(super) fn stappen(alle: &[Moment], vast: &[Moment], nu: Moment) -> Stappen {
    let last = alle.last().copied();
    let ahead = |seconds: i64| Some(nu.plus_seconds(seconds)).filter(|m| last.is_some_and(|l| *m <= l));
    Stappen {
        vorige: alle.iter().rfind(|m| **m < nu).copied(),
        volgende: alle.iter().find(|m| **m > nu).copied(),
        uur: ahead(3600),
        dag: ahead(86_400),
        vast: vast.iter().find(|m| **m > nu).copied(),
    }
}

/// A moment that is worth trying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Proefmoment {
    /// This evening, when the offices are closed.
    Vanavond,
    /// The evening before a holiday.
    VoorFeestdag(Feestdag),
    /// The night after Sunday.
    Zondagnacht,
    /// The night in which the clock goes forward or back.
    Klokwissel,
}

/// What is worth trying from today, in order of time.
pub(super) fn proefmomenten(now: Moment, kalender: Kalender) -> Vec<(Proefmoment, Moment)> {
    let today = lokaal(now).date();
    let evening = |d: Date| moment(d.to_datetime(time(20, 47, 0, 0)));
    let days = || (0..VOORUIT).map(move |n| plus(today, n));
    let tonight = days().map(evening).find(|m| *m > now).map(|m| (Proefmoment::Vanavond, m));
    let holiday = days().find_map(|d| {
        let feest = kalender.feestdag(plus(d, 1)).filter(|_| kalender.feestdag(d).is_none())?;
        (evening(d) > now).then(|| (Proefmoment::VoorFeestdag(feest), evening(d)))
    });
    let sunday = days().filter(|d| d.weekday() == Weekday::Sunday).map(|d| moment(d.to_datetime(time(23, 30, 0, 0))));
    let sunday = sunday.into_iter().find(|m| *m > now).map(|m| (Proefmoment::Zondagnacht, m));
    let noon = |d: Date| moment(d.to_datetime(time(12, 0, 0, 0)));
    let change = days().skip(1).find(|d| noon(*d).seconds_since(noon(plus(*d, -1))) != 86_400);
    let change = change.map(|d| (Proefmoment::Klokwissel, moment(d.to_datetime(time(1, 30, 0, 0)))));
    tonight.into_iter().chain(holiday).chain(sunday).chain(change).collect()
}

fn plus(d: Date, n: i32) -> Date {
    d.saturating_add(jiff::Span::new().days(n))
}
