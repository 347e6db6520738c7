//! Tijdvak: over which stretches of time a goal is measured.

use jiff::civil::Date;

use crate::{code::codes, kalender};

codes! {
    /// Doelperiode: the stretch of time over which a goal is measured.
    pub Doelperiode "doelperiode" {
        /// A calendar year.
        Jaar = "jaar",
        /// Half a year.
        Halfjaar = "halfjaar",
        /// A quarter.
        Kwartaal = "kwartaal",
        /// The last twelve whole months, moving along.
        TwaalfMaanden = "12-maanden",
        /// Three calendar years up to and including this one: for who has few robberies.
        DrieJaar = "3-jaar",
    }
}

/// Tijdvak: one period, from its first day up to and without `tot`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tijdvak {
    /// First day.
    pub van: Date,
    /// The day after the last.
    pub tot: Date,
}

impl Tijdvak {
    /// The last day.
    pub fn laatste(self) -> Date {
        self.tot.yesterday().unwrap_or(self.tot)
    }

    /// Whether nothing can happen in it any more.
    pub fn voorbij(self, vandaag: Date) -> bool {
        vandaag >= self.tot
    }

    /// Its first moment, and the first moment after it.
    pub fn momenten(self) -> (crate::Moment, crate::Moment) {
        let midnight = |dag: Date| kalender::moment(dag.to_datetime(jiff::civil::Time::midnight()));
        (midnight(self.van), midnight(self.tot))
    }
}

/// A month as one number, so that counting on is adding.
fn maand(dag: Date) -> i32 {
    i32::from(dag.year()) * 12 + i32::from(dag.month()) - 1
}

fn eerste(maand: i32) -> Date {
    let (year, month) = (i16::try_from(maand.div_euclid(12)), i8::try_from(maand.rem_euclid(12) + 1));
    year.ok().zip(month.ok()).and_then(|(y, m)| Date::new(y, m, 1).ok()).unwrap_or(Date::MAX)
}

fn maanden(van: i32, aantal: i32) -> Tijdvak {
    Tijdvak { van: eerste(van), tot: eerste(van + aantal) }
}

impl Doelperiode {
    fn lengte(self) -> i32 {
        match self {
            Self::DrieJaar => 36,
            Self::Jaar | Self::TwaalfMaanden => 12,
            Self::Halfjaar => 6,
            Self::Kwartaal => 3,
        }
    }

    /// The period in which a day falls; for twelve months the whole months before it.
    pub fn tijdvak(self, dag: Date) -> Tijdvak {
        let (now, length) = (maand(dag), self.lengte());
        match self {
            Self::TwaalfMaanden => maanden(now - length, length),
            Self::DrieJaar => maanden(now - now.rem_euclid(12) - 24, length),
            _ => maanden(now - now.rem_euclid(length), length),
        }
    }

    /// The period before; twelve months move back by a quarter, three years by a year.
    pub fn vorige(self, t: Tijdvak) -> Tijdvak {
        let step = match self {
            Self::TwaalfMaanden => 3,
            Self::DrieJaar => 12,
            _ => self.lengte(),
        };
        maanden(maand(t.van) - step, self.lengte())
    }

    /// The period that starts on this day, when one does.
    pub fn vanaf(self, van: Date) -> Option<Tijdvak> {
        let t = maanden(maand(van), self.lengte());
        let starts = match self {
            Self::TwaalfMaanden => true,
            _ => maand(van).rem_euclid(self.lengte().min(12)) == 0,
        };
        (van.day() == 1 && starts && (1900..9000).contains(&van.year())).then_some(t)
    }

    /// The period of today and those before it, newest first.
    pub fn reeks(self, vandaag: Date, aantal: usize) -> Vec<Tijdvak> {
        std::iter::successors(Some(self.tijdvak(vandaag)), |t| Some(self.vorige(*t))).take(aantal).collect()
    }
}
