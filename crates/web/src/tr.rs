//! Texts, dates and numbers for people, in one language.

use std::sync::LazyLock;

use domain::{
    Moment,
    kalender::{Duur, Eenheid},
    recht::Functie,
};
use jiff::{
    Timestamp,
    civil::{Date, DateTime, Time, Weekday},
    tz::TimeZone,
};

use crate::{Args, Taal, args, texts::Texts};

/// The time zone of every date and time that people see.
pub fn amsterdam() -> TimeZone {
    static ZONE: LazyLock<TimeZone> = LazyLock::new(|| TimeZone::get("Europe/Amsterdam").unwrap_or(TimeZone::UTC));
    ZONE.clone()
}

/// Handle to the texts of one language, as one municipality calls who directs; copy it freely.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tr {
    taal: Taal,
    functie: Functie,
}

impl Tr {
    /// The texts of this language.
    pub fn new(taal: Taal) -> Self {
        Self { taal, functie: Functie::Coordinator }
    }

    /// The same texts in a municipality that calls who directs like this.
    #[must_use]
    pub fn met(self, functie: Functie) -> Self {
        Self { functie, ..self }
    }

    /// The texts of another language, of the same municipality.
    #[must_use]
    pub fn in_taal(self, taal: Taal) -> Self {
        Self { taal, ..self }
    }

    /// The language.
    pub fn taal(self) -> Taal {
        self.taal
    }

    /// The text of a key; a missing key shows as `⟦key⟧`.
    pub fn t(self, key: &str) -> String {
        Texts::of(self.taal, self.functie).message(key, None).unwrap_or_else(|| missing(key))
    }

    /// The text of a key with arguments.
    pub fn with(self, key: &str, args: Args<'_>) -> String {
        Texts::of(self.taal, self.functie).message(key, Some(&args)).unwrap_or_else(|| missing(key))
    }

    /// The text of a key when it exists.
    pub fn find(self, key: &str) -> Option<String> {
        Texts::of(self.taal, self.functie).message(key, None)
    }

    /// The text of a key with arguments when it exists.
    pub fn find_with(self, key: &str, args: Args<'_>) -> Option<String> {
        Texts::of(self.taal, self.functie).message(key, Some(&args))
    }

    /// The text of an attribute, such as `.uitleg`, when it exists.
    pub fn attr(self, key: &str, name: &str) -> Option<String> {
        Texts::of(self.taal, self.functie).attribute(key, name, None)
    }

    /// The text of an attribute with arguments, when it exists.
    pub fn attr_with(self, key: &str, name: &str, args: Args<'_>) -> Option<String> {
        Texts::of(self.taal, self.functie).attribute(key, name, Some(&args))
    }

    /// The label of a value from a closed set.
    pub fn label(self, value: impl domain::Code) -> String {
        self.t(value.key())
    }

    /// Day and clock time: "do 26 nov 22:05".
    pub fn moment(self, moment: Moment) -> String {
        format!("{} {}", self.day_short(local(moment).date()), self.tijd(moment))
    }

    /// As short as can be without doubt: "22:05" today, "do 26 nov 22:05" this year, "26 nov 2025 22:05" before.
    pub fn moment_near(self, moment: Moment, now: Moment) -> String {
        let (then, now) = (local(moment), local(now));
        if then.date() == now.date() {
            self.tijd(moment)
        } else if then.year() == now.year() {
            self.moment(moment)
        } else {
            format!("{} {}", self.datum_kort(then.date()), self.tijd(moment))
        }
    }

    /// Only the clock time: "22:05". In the night that the clock goes back an hour comes twice: then it says which, "02:30 (wintertijd)".
    pub fn tijd(self, moment: Moment) -> String {
        let time = local(moment).time();
        let again = |seconds| local(moment.plus_seconds(seconds)).time() == time;
        let word = match () {
            () if time.hour() != 2 => return clock(time),
            () if again(3600) => "tijd-zomer",
            () if again(-3600) => "tijd-winter",
            () => return clock(time),
        };
        format!("{} ({})", clock(time), self.t(word))
    }

    /// In full: "donderdag 26 november 2026, 22:05".
    pub fn moment_lang(self, moment: Moment) -> String {
        let local = local(moment);
        format!("{} {}, {}", self.t(&weekday_key(local.date().weekday(), true)), self.datum(local.date()), self.tijd(moment))
    }

    /// A date in full: "26 november 2026".
    pub fn datum(self, date: Date) -> String {
        format!("{} {} {}", date.day(), self.t(&format!("maand-{}", date.month())), date.year())
    }

    /// A term: "2 werkdagen".
    pub fn duur(self, duur: Duur) -> String {
        let key = match duur.eenheid {
            Eenheid::Minuut => "duur-minuut",
            Eenheid::Uur => "duur-uur",
            Eenheid::Dagdeel => "duur-dagdeel",
            Eenheid::Dag => "duur-dag",
            Eenheid::Werkdag => "duur-werkdag",
            Eenheid::Week => "duur-week",
            Eenheid::Maand => "duur-maand",
            Eenheid::Jaar => "duur-jaar",
        };
        self.with(key, args![("aantal", duur.aantal)])
    }

    /// A month with its year: "november 2026".
    pub fn maand(self, date: Date) -> String {
        format!("{} {}", self.t(&format!("maand-{}", date.month())), date.year())
    }

    /// The day of the week in full: "donderdag".
    pub fn weekdag(self, date: Date) -> String {
        self.t(&weekday_key(date.weekday(), true))
    }

    /// A short date with the year: "26 nov 2026".
    pub fn datum_kort(self, date: Date) -> String {
        format!("{} {} {}", date.day(), self.t(&format!("maand-kort-{}", date.month())), date.year())
    }

    /// A date with its weekday, without the year: "do 26 nov".
    pub fn dag(self, date: Date) -> String {
        self.day_short(date)
    }

    /// How long ago, or how far ahead: "12 uur geleden", "over 3 dagen", "zojuist".
    pub fn ago(self, moment: Moment, now: Moment) -> String {
        let seconds = now.seconds_since(moment);
        if seconds.abs() < 60 {
            return self.t("tijd-zojuist");
        }
        let key = if seconds > 0 { "tijd-geleden" } else { "tijd-over" };
        self.with(key, args![("duur", self.duration(seconds))])
    }

    /// A length of time in its largest unit: "45 minuten", "12 uur", "3 dagen".
    pub fn duration(self, seconds: i64) -> String {
        let seconds = seconds.abs();
        let (key, count) = match seconds {
            s if s < 3600 => ("tijd-minuten", (s / 60).max(1)),
            s if s < 48 * 3600 => ("tijd-uren", s / 3600),
            s if s < 60 * 86_400 => ("tijd-dagen", s / 86_400),
            s if s < 730 * 86_400 => ("tijd-maanden", s / (30 * 86_400)),
            s => ("tijd-jaren", s / (365 * 86_400)),
        };
        self.with(key, args![("aantal", count)])
    }

    /// A whole number with the separators of the language: "12.345" or "12,345".
    pub fn getal(self, number: i64) -> String {
        let separator = if self.taal == Taal::Nl { '.' } else { ',' };
        let digits = number.unsigned_abs().to_string();
        let mut out = String::with_capacity(digits.len() + digits.len() / 3 + 1);
        if number < 0 {
            out.push('-');
        }
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                out.push(separator);
            }
            out.push(digit);
        }
        out
    }

    fn day_short(self, date: Date) -> String {
        let weekday = self.t(&weekday_key(date.weekday(), false));
        format!("{weekday} {} {}", date.day(), self.t(&format!("maand-kort-{}", date.month())))
    }
}

fn missing(key: &str) -> String {
    tracing::error!(key, "text missing");
    format!("⟦{key}⟧")
}

pub(crate) fn local(moment: Moment) -> DateTime {
    amsterdam().to_datetime(Timestamp::from(moment))
}

pub(crate) fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

fn weekday_key(day: Weekday, long: bool) -> String {
    let form = if long { "weekdag" } else { "weekdag-kort" };
    format!("{form}-{}", day.to_monday_one_offset())
}
