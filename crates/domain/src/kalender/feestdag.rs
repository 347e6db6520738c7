//! Feestdagen: the Dutch days off.

use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

use crate::code::codes;

codes! {
    /// Feestdag: a day off that everyone has.
    pub Feestdag "feestdag" {
        /// 1 January.
        Nieuwjaar = "nieuwjaar",
        /// Easter Sunday.
        EerstePaasdag = "eerste-paasdag",
        /// Easter Monday.
        TweedePaasdag = "tweede-paasdag",
        /// 27 April, or the day before when that is a Sunday.
        Koningsdag = "koningsdag",
        /// 5 May.
        Bevrijdingsdag = "bevrijdingsdag",
        /// Ascension Day.
        Hemelvaart = "hemelvaart",
        /// Whit Sunday.
        EerstePinksterdag = "eerste-pinksterdag",
        /// Whit Monday.
        TweedePinksterdag = "tweede-pinksterdag",
        /// 25 December.
        EersteKerstdag = "eerste-kerstdag",
        /// 26 December.
        TweedeKerstdag = "tweede-kerstdag",
    }
}

/// When 5 May is a day off: that differs per employer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bevrijdingsdag {
    /// Every fifth year (2025, 2030).
    #[default]
    Lustrum,
    /// Every year.
    Altijd,
    /// Never.
    Nooit,
}

impl Bevrijdingsdag {
    fn vrij_in(self, jaar: i16) -> bool {
        match self {
            Self::Lustrum => jaar % 5 == 0,
            Self::Altijd => true,
            Self::Nooit => false,
        }
    }
}

/// Easter Sunday as month and day (Gregorian calendar, the method of Meeus, Jones and Butcher).
fn paasdag(jaar: i16) -> (i32, i32) {
    let y = i32::from(jaar);
    let (a, b, c) = (y.rem_euclid(19), y.div_euclid(100), y.rem_euclid(100));
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - b / 4 - g + 15).rem_euclid(30);
    let l = (32 + 2 * b.rem_euclid(4) + 2 * (c / 4) - h - c % 4).rem_euclid(7);
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    (n / 31, n % 31 + 1)
}

/// Easter Sunday of a year.
pub fn pasen(jaar: i16) -> Date {
    let (maand, dag) = paasdag(jaar);
    Date::new(jaar, i8::try_from(maand).unwrap_or(4), i8::try_from(dag).unwrap_or(1)).unwrap_or(Date::MIN)
}

/// The holiday on this day, if any.
pub(super) fn op(dag: Date, bevrijding: Bevrijdingsdag) -> Option<Feestdag> {
    let vast = match (dag.month(), dag.day()) {
        (1, 1) => Some(Feestdag::Nieuwjaar),
        (4, 27) if dag.weekday() != Weekday::Sunday => Some(Feestdag::Koningsdag),
        (4, 26) if dag.weekday() == Weekday::Saturday => Some(Feestdag::Koningsdag),
        (5, 5) if bevrijding.vrij_in(dag.year()) => Some(Feestdag::Bevrijdingsdag),
        (12, 25) => Some(Feestdag::EersteKerstdag),
        (12, 26) => Some(Feestdag::TweedeKerstdag),
        _ => None,
    };
    vast.or_else(|| beweeglijk(dag))
}

/// The holidays that move with Easter fall between 22 March and 15 June.
fn beweeglijk(dag: Date) -> Option<Feestdag> {
    if !(3..=6).contains(&dag.month()) {
        return None;
    }
    match i32::from(dag.day_of_year()) - i32::from(pasen(dag.year()).day_of_year()) {
        0 => Some(Feestdag::EerstePaasdag),
        1 => Some(Feestdag::TweedePaasdag),
        39 => Some(Feestdag::Hemelvaart),
        49 => Some(Feestdag::EerstePinksterdag),
        50 => Some(Feestdag::TweedePinksterdag),
        _ => None,
    }
}

/// All days off of a year, in order.
pub fn feestdagen(jaar: i16, bevrijding: Bevrijdingsdag) -> Vec<(Date, Feestdag)> {
    let Ok(eerste) = Date::new(jaar, 1, 1) else { return Vec::new() };
    eerste.series(jiff::Span::new().days(1)).take_while(|d| d.year() == jaar).filter_map(|d| op(d, bevrijding).map(|f| (d, f))).collect()
}
