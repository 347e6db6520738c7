//! Duur: a term in Dutch words.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// Eenheid: the unit of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Eenheid {
    /// Minutes that pass.
    Minuut,
    /// Hours that pass.
    Uur,
    /// Parts of the day: morning, afternoon, evening. The night does not count.
    Dagdeel,
    /// Calendar days.
    Dag,
    /// Working days.
    Werkdag,
    /// Calendar weeks.
    Week,
    /// Calendar months.
    Maand,
    /// Calendar years.
    Jaar,
}

/// Singular and plural of each unit, as read and written.
const WOORDEN: [(Eenheid, &str, &str); 8] = [
    (Eenheid::Minuut, "minuut", "minuten"),
    (Eenheid::Uur, "uur", "uren"),
    (Eenheid::Dagdeel, "dagdeel", "dagdelen"),
    (Eenheid::Dag, "dag", "dagen"),
    (Eenheid::Werkdag, "werkdag", "werkdagen"),
    (Eenheid::Week, "week", "weken"),
    (Eenheid::Maand, "maand", "maanden"),
    (Eenheid::Jaar, "jaar", "jaren"),
];

/// Duur: a term such as "30 minuten", "2 uur", "1 werkdag", "21 dagen" or "6 weken".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Duur {
    /// How many.
    pub aantal: u16,
    /// Of what.
    pub eenheid: Eenheid,
}

/// The text is not a term.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("geen termijn: schrijf een getal en minuten, uur, dagdelen, dagen, werkdagen, weken, maanden of jaar, bijvoorbeeld \"1 werkdag\"")]
pub struct GeenDuur;

impl Duur {
    /// A term of this many units.
    pub const fn new(aantal: u16, eenheid: Eenheid) -> Self {
        Self { aantal, eenheid }
    }

    /// Seconds, for units that are time that passes.
    pub fn seconden(self) -> Option<i64> {
        match self.eenheid {
            Eenheid::Minuut => Some(i64::from(self.aantal) * 60),
            Eenheid::Uur => Some(i64::from(self.aantal) * 3600),
            _ => None,
        }
    }

    /// Roughly how long, in minutes: to compare terms and to draw them, never to calculate a deadline.
    pub fn ongeveer_minuten(self) -> u32 {
        let unit: u32 = match self.eenheid {
            Eenheid::Minuut => 1,
            Eenheid::Uur => 60,
            Eenheid::Dagdeel => 8 * 60,
            Eenheid::Dag | Eenheid::Werkdag => 24 * 60,
            Eenheid::Week => 7 * 24 * 60,
            Eenheid::Maand => 30 * 24 * 60,
            Eenheid::Jaar => 365 * 24 * 60,
        };
        u32::from(self.aantal).saturating_mul(unit)
    }
}

/// Numbers in words, as people write them in a term.
const GETALLEN: [&str; 12] = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];
/// Words for part of an hour, in minutes.
const UURDELEN: [(&str, u16); 4] = [("kwartier", 15), ("half uur", 30), ("halfuur", 30), ("anderhalf uur", 90)];

/// The term that somebody probably meant who wrote "binnen twee werkdagen", "24uur" or "half uur".
pub fn bedoelde_duur(tekst: &str) -> Option<Duur> {
    let text = tekst.trim().to_lowercase();
    let text =
        ["binnen ", "uiterlijk ", "maximaal ", "hoogstens ", "na "].iter().find_map(|w| text.strip_prefix(w)).unwrap_or(&text).trim();
    let zonder = text.strip_prefix("een ").or_else(|| text.strip_prefix("één ")).unwrap_or(text);
    if let Some((_, minuten)) = UURDELEN.iter().find(|(w, _)| *w == zonder) {
        return Some(Duur::new(*minuten, Eenheid::Minuut));
    }
    let split = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = if split > 0 { text.split_at(split) } else { text.split_once(' ')? };
    let word = |w: &str| GETALLEN.iter().position(|g| *g == w.replace('é', "e")).and_then(|i| u16::try_from(i + 1).ok());
    let aantal = number.parse().ok().or_else(|| word(number)).filter(|n| *n > 0)?;
    let unit = match unit.trim() {
        "u" | "uurtje" => "uur",
        "min" | "min." => "minuten",
        "kalenderdag" | "kalenderdagen" => "dagen",
        "wd" | "werkdgn" => "werkdagen",
        other => other,
    };
    format!("{aantal} {unit}").parse().ok()
}

impl FromStr for Duur {
    type Err = GeenDuur;

    fn from_str(s: &str) -> Result<Self, GeenDuur> {
        let mut words = s.split_whitespace();
        let (Some(number), Some(unit), None) = (words.next(), words.next(), words.next()) else { return Err(GeenDuur) };
        let aantal = if number == "een" || number == "één" { 1 } else { number.parse().map_err(|_| GeenDuur)? };
        let unit = unit.to_lowercase();
        let found = WOORDEN.iter().find(|(_, one, many)| *one == unit || *many == unit);
        found.map(|(eenheid, ..)| Self { aantal, eenheid: *eenheid }).ok_or(GeenDuur)
    }
}

impl TryFrom<String> for Duur {
    type Error = GeenDuur;

    fn try_from(s: String) -> Result<Self, GeenDuur> {
        s.parse()
    }
}

impl From<Duur> for String {
    fn from(duur: Duur) -> Self {
        duur.to_string()
    }
}

impl fmt::Display for Duur {
    /// "1 werkdag", "2 uur", "21 dagen": hours and years keep the singular, as Dutch does after a number.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (_, one, many) = WOORDEN.iter().find(|(e, ..)| *e == self.eenheid).copied().unwrap_or(WOORDEN[0]);
        let singular = self.aantal == 1 || matches!(self.eenheid, Eenheid::Uur | Eenheid::Jaar);
        write!(f, "{} {}", self.aantal, if singular { one } else { many })
    }
}
