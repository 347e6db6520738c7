//! The moment of making, handed in by the caller so that a print can be repeated.

use typst::foundations::Datetime;

const DAY: i64 = 86_400;

/// Seconds since 1 January 1970 UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(pub i64);

impl Moment {
    /// As a calendar date and time in UTC; `None` outside the years 1 to 9999.
    pub(crate) fn datetime(self) -> Option<Datetime> {
        let (year, month, day) = civil(self.0.div_euclid(DAY))?;
        let second = u32::try_from(self.0.rem_euclid(DAY)).ok()?;
        let part = |value: u32| u8::try_from(value).ok();
        Datetime::from_ymd_hms(year, month, day, part(second / 3600)?, part(second / 60 % 60)?, part(second % 60)?)
    }
}

/// Gregorian year, month and day of a day counted from 1 January 1970.
///
/// The year is taken to start in March, so that the leap day is its last; 400 years are 146,097 days.
fn civil(days: i64) -> Option<(i32, u8, u8)> {
    let from_march_0 = days.checked_add(719_468)?;
    let (era, day_of_era) = (from_march_0.div_euclid(146_097), from_march_0.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    let year = i32::try_from(year).ok().filter(|year| (1..=9999).contains(year))?;
    Some((year, u8::try_from(month).ok()?, u8::try_from(day).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_become_dates() {
        assert_eq!(civil(0), Some((1970, 1, 1)));
        assert_eq!(civil(-1), Some((1969, 12, 31)));
        assert_eq!(civil(11_016), Some((2000, 2, 29)));
        assert_eq!(civil(19_782), Some((2024, 2, 29)));
        assert_eq!(civil(19_783), Some((2024, 3, 1)));
        assert_eq!(civil(20_780), Some((2026, 11, 23)));
        assert_eq!(civil(i64::MAX), None);
    }

    #[test]
    fn seconds_become_a_time() {
        let moment = Moment(20_780 * DAY + 3 * 3600 + 4 * 60 + 5).datetime().map(|at| (at.hour(), at.minute(), at.second()));
        assert_eq!(moment, Some((Some(3), Some(4), Some(5))));
        assert!(Moment(i64::MIN).datetime().is_none());
    }
}
