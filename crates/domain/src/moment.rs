//! A moment in time, in whole microseconds.

use std::fmt;

use jiff::{Timestamp, tz::TimeZone};
use serde::{Deserialize, Serialize};

/// A moment (UTC), in whole microseconds so that both databases give back exactly what was stored.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "Timestamp", into = "Timestamp")]
pub struct Moment(Timestamp);

impl Moment {
    /// The moment this many microseconds after 1 January 1970 UTC; clamped to the years -9999 to 9999.
    pub fn from_micros(micros: i64) -> Self {
        Self(Timestamp::from_microsecond(micros).unwrap_or(if micros < 0 { Timestamp::MIN } else { Timestamp::MAX }))
    }

    /// Microseconds since 1 January 1970 UTC.
    pub fn micros(self) -> i64 {
        self.0.as_microsecond()
    }

    /// The underlying timestamp, for calendar arithmetic.
    pub fn timestamp(self) -> Timestamp {
        self.0
    }

    /// This moment moved by whole seconds; negative goes back.
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self::from_micros(self.micros().saturating_add(seconds.saturating_mul(1_000_000)))
    }

    /// Whole seconds from `earlier` to this moment; negative when `earlier` is later.
    pub fn seconds_since(self, earlier: Self) -> i64 {
        (self.micros() - earlier.micros()) / 1_000_000
    }

    /// The civil date on the clock of Europe/Amsterdam.
    pub fn datum(self) -> jiff::civil::Date {
        amsterdam().to_datetime(self.0).date()
    }
}

/// The time zone of the Netherlands.
pub(crate) fn amsterdam() -> TimeZone {
    use std::sync::LazyLock;
    static ZONE: LazyLock<TimeZone> = LazyLock::new(|| TimeZone::get("Europe/Amsterdam").unwrap_or(TimeZone::UTC));
    ZONE.clone()
}

impl From<Timestamp> for Moment {
    fn from(t: Timestamp) -> Self {
        Self::from_micros(t.as_microsecond())
    }
}

impl From<Moment> for Timestamp {
    fn from(m: Moment) -> Self {
        m.0
    }
}

impl fmt::Display for Moment {
    /// RFC 3339 in UTC, as `<time datetime>` and logs want it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
