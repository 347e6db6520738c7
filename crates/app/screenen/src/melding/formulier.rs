//! The six questions, read into a report that cannot be wrong.

use domain::{
    Code, Moment,
    casus::{Aantal, Geweld, Incidenttype},
    draaiboek::Draaiboek,
};
use jiff::{Span, civil::Time};
use web::{Errors, Input, Reader, amsterdam};

/// A report: what, when, where, violence, how many, and whether contact is released. No names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Melding {
    /// Home, business or other.
    pub incidenttype: Incidenttype,
    /// When it happened.
    pub overval_op: Moment,
    /// Neighbourhood.
    pub buurt: String,
    /// Violence in classes.
    pub geweld: Geweld,
    /// Number of people, in classes.
    pub aantal: Aantal,
    /// The police allow contact already.
    pub vrijgegeven: bool,
    /// The draaiboek that was chosen instead of the one of the incident type.
    pub draaiboek: Option<String>,
}

/// Reads the form.
///
/// # Errors
/// Every mistake at once, each at its field.
pub fn lees(input: &Input, now: Moment) -> Result<Melding, Errors> {
    let mut r = Reader::new(input);
    let incidenttype = r.choice("soort");
    let overval_op = wanneer(&mut r, input, now);
    let buurt = casus::buurt::lees(&mut r, "buurt");
    let geweld = r.choice("geweld");
    let aantal = r.choice("aantal");
    let vrijgegeven = r.one_of("vrijgave", |v| match v {
        "ja" => Some(true),
        "nee" => Some(false),
        _ => None,
    });
    r.finish(|| {
        Some(Melding {
            incidenttype: incidenttype?,
            overval_op: overval_op?,
            buurt: buurt?,
            geweld: geweld?,
            aantal: aantal?,
            vrijgegeven: vrijgegeven?,
            draaiboek: None,
        })
    })
}

/// Just now, or at a clock time: the last time the clock showed it. Both to the minute, as every later moment is filled in.
/// A time alone is enough; a time beside "just now" contradicts it.
fn wanneer(r: &mut Reader<'_>, input: &Input, now: Moment) -> Option<Moment> {
    match (input.get("wanneer"), input.get("tijd").is_empty()) {
        ("net", true) => Some(to_the_minute(now)),
        ("net", false) => {
            r.add("wanneer", "melden-fout-wanneer");
            None
        }
        ("", true) => r.one_of("wanneer", |_| None),
        _ => r.time("tijd").map(|time| laatst_om(time, now)),
    }
}

fn to_the_minute(now: Moment) -> Moment {
    Moment::from_micros(now.micros() - now.micros().rem_euclid(60_000_000))
}

/// The latest moment up to `now` at which the clock in Amsterdam showed `time`.
pub(super) fn laatst_om(time: Time, now: Moment) -> Moment {
    let today = now.datum();
    let at = |date: jiff::civil::Date| date.to_datetime(time).to_zoned_datetime(amsterdam()).ok().map(|z| Moment::from(z.timestamp()));
    at(today).filter(|m| *m <= now).or_else(|| at(today.checked_sub(Span::new().days(1)).ok()?)).unwrap_or(now)
}

impl Melding {
    /// The same with the draaiboek that was chosen; a mistake when it is none of these, or not for this incident type.
    ///
    /// # Errors
    /// At the field, in words that say what to choose.
    pub fn met_draaiboek(self, input: &Input, keuzen: &[&Draaiboek]) -> Result<Self, Errors> {
        match input.get("draaiboek") {
            "" => Ok(self),
            id if keuzen.iter().any(|d| d.id == id && d.geldt_voor.contains(&self.incidenttype)) => {
                Ok(Self { draaiboek: Some(id.to_owned()), ..self })
            }
            _ => Err(Errors::one("draaiboek", "melden-fout-draaiboek")),
        }
    }

    /// Text key of the button that starts the right draaiboek.
    pub fn knop(soort: Option<Incidenttype>) -> &'static str {
        match soort {
            Some(Incidenttype::Woning) => "melden-start-woning",
            Some(Incidenttype::Bedrijf) => "melden-start-bedrijf",
            _ => "melden-start",
        }
    }

    /// The code of the choice in a form that is shown again.
    pub fn gekozen(input: &Input) -> Option<Incidenttype> {
        Incidenttype::from_code(input.get("soort"))
    }
}
