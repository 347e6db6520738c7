//! Verloop: from one event to the next, and whether it came within a term.

use jiff::{ToSpan, civil::Date};

use super::doel::Meetwaarde;
use crate::Moment;

/// Tijdmaat: in what a term of a figure is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tijdmaat {
    /// Hours on the clock.
    Uren,
    /// Days on the calendar.
    Dagen,
}

/// When something ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Einde {
    /// At this moment.
    Op(Moment),
    /// On this day; the hour is not known.
    OpDag(Date),
}

/// From one event to the next, when that came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verloop {
    /// The first.
    pub begin: Moment,
    /// The next.
    pub einde: Option<Einde>,
}

impl Verloop {
    /// Whether it ended within the term; nothing as long as that can still happen.
    pub fn op_tijd(&self, maat: Tijdmaat, aantal: u16, nu: Moment) -> Option<bool> {
        let days = |day: Date| day <= self.begin.datum().saturating_add(i64::from(aantal).days());
        let moment = self.begin.plus_seconds(i64::from(aantal) * 3600);
        let within = |einde: Einde| match (maat, einde) {
            (Tijdmaat::Uren, Einde::Op(op)) => op <= moment,
            (Tijdmaat::Uren, Einde::OpDag(dag)) => dag <= moment.datum(),
            (Tijdmaat::Dagen, Einde::Op(op)) => days(op.datum()),
            (Tijdmaat::Dagen, Einde::OpDag(dag)) => days(dag),
        };
        match self.einde {
            Some(einde) => Some(within(einde)),
            None if within(Einde::Op(nu)) => None,
            None => Some(false),
        }
    }
}

/// The share that ended within the term. What can still end in time is not counted.
pub fn binnen(verlopen: &[Verloop], maat: Tijdmaat, aantal: u16, nu: Moment) -> Meetwaarde {
    let known: Vec<bool> = verlopen.iter().filter_map(|v| v.op_tijd(maat, aantal, nu)).collect();
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    Meetwaarde::Deel { teller: count(known.iter().filter(|k| **k).count()), noemer: count(known.len()) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const HOUR: i64 = 3_600_000_000;

    fn at(hours: i64) -> Moment {
        Moment::from_micros(1_780_000_000_000_000 + hours * HOUR)
    }

    #[test]
    fn what_can_still_come_in_time_is_not_counted() {
        let open = Verloop { begin: at(0), einde: None };
        assert_eq!(open.op_tijd(Tijdmaat::Uren, 48, at(47)), None);
        assert_eq!(open.op_tijd(Tijdmaat::Uren, 48, at(49)), Some(false));
        let done = |h| Verloop { begin: at(0), einde: Some(Einde::Op(at(h))) };
        assert_eq!(binnen(&[open, done(1), done(48), done(60)], Tijdmaat::Uren, 48, at(47)), Meetwaarde::Deel { teller: 2, noemer: 3 });
    }

    #[test]
    fn days_are_days_of_the_calendar() {
        let begin: Moment = Moment::from("2026-12-01T22:59:00Z".parse::<jiff::Timestamp>().expect("moment"));
        let on = |dag: &str| Verloop { begin, einde: Some(Einde::OpDag(dag.parse().expect("day"))) }.op_tijd(Tijdmaat::Dagen, 21, begin);
        assert_eq!(on("2026-12-22"), Some(true), "late in the evening counts as that day");
        assert_eq!(on("2026-12-23"), Some(false));
    }

    proptest! {
        /// A longer term never makes anything late.
        #[test]
        fn a_longer_term_is_kinder(ends in proptest::collection::vec(proptest::option::of(0_i64..2000), 0..20), n in 0_u16..60, more in 0_u16..60) {
            let all: Vec<Verloop> = ends.iter().map(|e| Verloop { begin: at(0), einde: e.map(|h| Einde::Op(at(h))) }).collect();
            for maat in [Tijdmaat::Uren, Tijdmaat::Dagen] {
                let now = at(5000);
                let (Meetwaarde::Deel { teller: a, noemer: b }, Meetwaarde::Deel { teller: c, noemer: d }) =
                    (binnen(&all, maat, n, now), binnen(&all, maat, n + more, now)) else { unreachable!() };
                prop_assert!(a <= c && b == d && a <= b);
            }
        }
    }
}
