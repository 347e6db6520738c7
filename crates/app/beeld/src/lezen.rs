//! From the cells of a list of incidents to values: days, times, places. Says what is wrong and guesses nothing.
//!
//! The answer to a bad cell is the key of a text (`beeld-cel-…`), so that a page and the command line say the same.

use ecow::EcoString;
use jiff::civil::{Date, DateTime, Time};
use veiligheidsbeeld::{
    Punt,
    rd::{Graden, to_rd},
    tijd::Tijdstip,
};

use crate::getal::getal;

/// What is wrong with a cell: the key of a text.
pub type Reden = &'static str;

/// Headings under which analysts keep each field, the one shown to people first.
pub const KOPPEN: &[(&str, &[&str])] = &[
    ("datum", &["Datum", "Date", "Pleegdatum", "Incidentdatum", "Datum pleeg", "Begindatum", "Datum van"]),
    ("tijd", &["Tijd", "Time", "Pleegtijd", "Begintijd", "Tijdstip", "Uur", "Tijd van"]),
    ("einddatum", &["Einddatum", "End date", "Datum tot", "Datum tm"]),
    ("eindtijd", &["Eindtijd", "End time", "Tijd tot", "Tijd tm"]),
    ("soort", &["Soort", "Kind", "Type", "Incidenttype", "Soort overval"]),
    ("branche", &["Branche", "Branch", "Sector", "Object"]),
    ("modus", &["Modus", "Modus operandi", "MO", "Werkwijze", "Method"]),
    ("adres", &["Adres", "Address", "Locatie", "Pleegadres"]),
    ("buurt", &["Buurtcode", "Buurt", "Neighbourhood", "CBS-buurt"]),
    ("x", &["X", "X-coördinaat", "RD X", "X RD", "x_rd"]),
    ("y", &["Y", "Y-coördinaat", "RD Y", "Y RD", "y_rd"]),
    ("lengte", &["Lengtegraad", "Longitude", "Lon", "Lng", "Long"]),
    ("breedte", &["Breedtegraad", "Latitude", "Lat"]),
];

/// Parts of headings that announce data about a person: a security picture knows no persons.
const PERSOON: &[&str] = &[
    "naam",
    "name",
    "bsn",
    "burgerservicenummer",
    "geboorte",
    "birth",
    "telefoon",
    "phone",
    "mobiel",
    "email",
    "mail",
    "verdachte",
    "suspect",
    "dader",
    "offender",
    "aangever",
    "slachtoffer",
    "victim",
    "getuige",
    "witness",
    "geslacht",
    "gender",
    "leeftijd",
    "nationaliteit",
    "nationality",
    "etniciteit",
    "kenteken",
    "rekening",
    "iban",
    "signalement",
    "betrokkene",
    "pvnummer",
    "procesverbaal",
];

/// Headings that hold such a word and mean no person.
const GEEN_PERSOON: &[&str] = &[
    "buurtnaam",
    "wijknaam",
    "straatnaam",
    "plaatsnaam",
    "woonplaatsnaam",
    "gemeentenaam",
    "bedrijfsnaam",
    "branchenaam",
    "soortnaam",
    "objectnaam",
];

/// Letters and digits only, in small letters.
pub fn kaal(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Headings that may not come in: what stands below them is about persons.
pub fn persoonlijk(header: &[String]) -> Vec<&String> {
    let about = |heading: &&String| {
        let bare = kaal(heading);
        !GEEN_PERSOON.contains(&bare.as_str()) && PERSOON.iter().any(|word| bare.contains(word))
    };
    header.iter().filter(about).collect()
}

/// A day, with the time when it stands behind it.
///
/// # Errors
/// When it is no day, or one that can be read in two ways.
pub fn dag(text: &str) -> Result<(Date, Option<Time>), Reden> {
    let text = text.trim();
    // As programs write it, which is most of a large file.
    if let [c, e, y, z, b'-', m, n, b'-', d, t] = text.as_bytes()
        && let (Some(century), Some(year), Some(month), Some(day)) =
            (cijfers(&[*c, *e]), cijfers(&[*y, *z]), cijfers(&[*m, *n]), cijfers(&[*d, *t]))
    {
        let made = Date::new(i16::from(century) * 100 + i16::from(year), month, day);
        return made.map(|date| (date, None)).map_err(|_| "beeld-cel-datum");
    }
    let (day, rest) = text.split_once([' ', 'T']).unwrap_or((text, ""));
    let time = match rest.trim() {
        "" => None,
        rest => Some(uur(rest)?),
    };
    if day.len() == 10
        && day.as_bytes().get(4) == Some(&b'-')
        && let Ok(date) = day.parse::<Date>()
    {
        return Ok((date, time));
    }
    let parts: Vec<&str> = day.split(['-', '/', '.']).collect();
    let [day, month, year] = parts.as_slice() else { return Err("beeld-cel-datum") };
    if year.len() != 4 {
        return Err("beeld-cel-datum");
    }
    let number = |part: &str| part.parse::<i16>().map_err(|_| "beeld-cel-datum");
    let (day, month, year) = (number(day)?, number(month)?, number(year)?);
    // American order can be seen only when the day is past the twelfth; then it is refused and not turned round.
    if month > 12 && day <= 12 {
        return Err("beeld-cel-datum-amerikaans");
    }
    let small = |n: i16| i8::try_from(n).map_err(|_| "beeld-cel-datum");
    Date::new(year, small(month)?, small(day)?).map(|d| (d, time)).map_err(|_| "beeld-cel-datum")
}

/// A time of the day.
///
/// # Errors
/// When it is none.
pub fn uur(text: &str) -> Result<Time, Reden> {
    if let [a, b, b':', c, d] = text.as_bytes()
        && let (Some(hour), Some(minute)) = (cijfers(&[*a, *b]), cijfers(&[*c, *d]))
    {
        return tijdstip(hour, minute);
    }
    let text = text.trim().trim_end_matches('Z').trim_end_matches("uur").trim();
    let text = text.split(['+']).next().unwrap_or_default();
    let parts: Vec<&str> = text.split([':', '.', 'u']).filter(|p| !p.is_empty()).collect();
    let number = |i: usize| parts.get(i).map_or(Ok(0), |p| p.parse::<i8>()).map_err(|_| "beeld-cel-tijd");
    if parts.is_empty() || parts.len() > 4 || parts.iter().take(2).any(|p| p.len() > 2) {
        return Err("beeld-cel-tijd");
    }
    if parts.len() == 1 && !text.contains([':', '.', 'u']) && text.len() > 2 {
        return Err("beeld-cel-tijd");
    }
    tijdstip(number(0)?, number(1)?)
}

fn tijdstip(hour: i8, minute: i8) -> Result<Time, Reden> {
    Time::new(if hour == 24 && minute == 0 { 0 } else { hour }, minute, 0, 0).map_err(|_| "beeld-cel-tijd")
}

/// Two digits as a number.
fn cijfers(two: &[u8; 2]) -> Option<i8> {
    let digit = |b: u8| b.is_ascii_digit().then(|| (b - b'0') as i8);
    Some(digit(two[0])? * 10 + digit(two[1])?)
}

/// When it happened: a day alone, a moment, or an interval.
///
/// # Errors
/// The field that is wrong, and why.
pub fn wanneer(datum: &str, tijd: &str, einddatum: &str, eindtijd: &str) -> Result<(Date, Option<Tijdstip>), (&'static str, Reden)> {
    let (date, inline) = dag(datum).map_err(|why| ("datum", why))?;
    let time = match tijd {
        "" => inline,
        said => Some(uur(said).map_err(|why| ("tijd", why))?),
    };
    let (end_date, end_inline) = match einddatum {
        "" => (None, None),
        said => dag(said).map(|(d, t)| (Some(d), t)).map_err(|why| ("einddatum", why))?,
    };
    let end_time = match eindtijd {
        "" => end_inline,
        said => Some(uur(said).map_err(|why| ("eindtijd", why))?),
    };
    let Some(time) = time else {
        return match end_date {
            Some(end) if end < date => Err(("einddatum", "beeld-cel-eind-voor-begin")),
            _ => Ok((date, None)),
        };
    };
    let begin = DateTime::from_parts(date, time);
    let einde = match (end_date, end_time) {
        (None, None) => None,
        // An end without a day lies on the day of the beginning, or on the next when the clock went past midnight.
        (None, Some(t)) if t < time => date.tomorrow().ok().map(|d| DateTime::from_parts(d, t)),
        (day, t) => Some(DateTime::from_parts(day.unwrap_or(date), t.unwrap_or(time))),
    };
    if einde.is_some_and(|end| end < begin) {
        return Err(("einddatum", "beeld-cel-eind-voor-begin"));
    }
    Ok((date, Some(Tijdstip { begin, einde: einde.filter(|end| *end > begin) })))
}

/// Bounds of RD in the Netherlands, in metres.
const RD_X: std::ops::RangeInclusive<f64> = 0.0..=300_000.0;
const RD_Y: std::ops::RangeInclusive<f64> = 300_000.0..=630_000.0;
/// Bounds of the Netherlands, in degrees.
const LENGTE: std::ops::RangeInclusive<f64> = 3.0..=7.5;
const BREEDTE: std::ops::RangeInclusive<f64> = 50.5..=53.8;

/// A place from two numbers that stand in columns for RD or for degrees; degrees in the columns for RD are understood.
///
/// # Errors
/// When one is missing, no number, outside the country, or when they are swapped.
pub fn plek(x: &str, y: &str, lengte: &str, breedte: &str) -> Result<Option<Punt>, (&'static str, Reden)> {
    let (first, second, a, b) = if x.is_empty() && y.is_empty() { ("lengte", "breedte", lengte, breedte) } else { ("x", "y", x, y) };
    if a.is_empty() && b.is_empty() {
        return Ok(None);
    }
    if a.is_empty() || b.is_empty() {
        return Err((if a.is_empty() { first } else { second }, "beeld-cel-helft"));
    }
    let (a, b) = (getal(a).map_err(|why| (first, why))?, getal(b).map_err(|why| (second, why))?);
    punt(a, b).map(Some).map_err(|why| (first, why))
}

/// A place from metres in RD or degrees east and north.
///
/// # Errors
/// When it lies outside the country, or the numbers are swapped.
pub fn punt(a: f64, b: f64) -> Result<Punt, Reden> {
    if RD_X.contains(&a) && RD_Y.contains(&b) {
        return Punt::new(a, b).map_err(|_| "beeld-cel-buiten");
    }
    if LENGTE.contains(&a) && BREEDTE.contains(&b) {
        return to_rd(Graden { lengte: a, breedte: b }).map_err(|_| "beeld-cel-buiten");
    }
    let swapped = (RD_X.contains(&b) && RD_Y.contains(&a)) || (LENGTE.contains(&b) && BREEDTE.contains(&a));
    Err(if swapped { "beeld-cel-verwisseld" } else { "beeld-cel-buiten" })
}

/// An address as the same address would be written again: small letters, single spaces, no marks.
pub fn adressleutel(adres: &str) -> EcoString {
    let mut key = EcoString::new();
    if adres.is_ascii() {
        let mut apart = false;
        for c in adres.bytes() {
            if c.is_ascii_alphanumeric() {
                if apart && !key.is_empty() {
                    key.push(' ');
                }
                key.push(char::from(c.to_ascii_lowercase()));
            }
            apart = !c.is_ascii_alphanumeric();
        }
        return key;
    }
    for word in adres.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !key.is_empty() {
            key.push(' ');
        }
        key.extend(word.chars().flat_map(char::to_lowercase));
    }
    key
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_are_read_as_people_write_them_and_never_guessed() {
        for text in ["2026-03-04", "04-03-2026", "4/3/2026", "4.3.2026"] {
            assert_eq!(dag(text).unwrap().0, date(2026, 3, 4), "{text}");
        }
        let (day, time) = dag("04-03-2026 19:45:10").unwrap();
        assert_eq!((day, time.unwrap().hour(), time.unwrap().minute()), (date(2026, 3, 4), 19, 45));
        assert_eq!(dag("2026-03-04T00:10:00+01:00").unwrap().1.unwrap().minute(), 10);
        assert_eq!(dag("03/14/2026"), Err("beeld-cel-datum-amerikaans"));
        for text in ["", "gisteren", "04-03-26", "31-02-2026", "46085", "4-3"] {
            assert_eq!(dag(text), Err("beeld-cel-datum"), "{text}");
        }
    }

    #[test]
    fn times_and_intervals() {
        for (text, hour, minute) in
            [("19:45", 19, 45), ("19.45", 19, 45), ("19u45", 19, 45), ("7", 7, 0), ("19:45:59 uur", 19, 45), ("24:00", 0, 0)]
        {
            let time = uur(text).unwrap();
            assert_eq!((time.hour(), time.minute()), (hour, minute), "{text}");
        }
        for text in ["", "avond", "25:00", "19:75", "1945"] {
            assert_eq!(uur(text), Err("beeld-cel-tijd"), "{text}");
        }
        let over_midnight = wanneer("04-03-2026", "23:00", "", "01:30").unwrap().1.unwrap();
        assert_eq!(over_midnight.einde.unwrap().date(), date(2026, 3, 5));
        assert_eq!(wanneer("04-03-2026", "", "", "").unwrap().1, None, "a day alone has no hour");
        assert_eq!(wanneer("04-03-2026", "12:00", "03-03-2026", "12:00"), Err(("einddatum", "beeld-cel-eind-voor-begin")));
        assert_eq!(wanneer("04-03-2026", "12:00", "", "12:00").unwrap().1.unwrap().einde, None);
    }

    #[test]
    fn places_in_metres_or_degrees_and_nothing_else() {
        let rd = plek("139657,020", "471121,550", "", "").unwrap().unwrap();
        let degrees = plek("", "", "5,16263667", "52,22795454").unwrap().unwrap();
        assert!(rd.distance2(degrees) < 0.01, "the same place to the decimetre: {degrees:?}");
        assert_eq!(plek("5.16263667", "52.22795454", "", "").unwrap(), Some(degrees), "degrees in the columns for RD");
        assert_eq!(plek("", "", "", ""), Ok(None));
        assert_eq!(plek("155000", "", "", ""), Err(("y", "beeld-cel-helft")));
        assert_eq!(plek("463000", "155000", "", ""), Err(("x", "beeld-cel-verwisseld")));
        assert_eq!(plek("", "", "52.1", "5.4"), Err(("lengte", "beeld-cel-verwisseld")));
        for (x, y) in [("0", "0"), ("155000", "900000"), ("-5", "463000")] {
            assert_eq!(plek(x, y, "", ""), Err(("x", "beeld-cel-buiten")), "{x} {y}");
        }
    }

    #[test]
    fn columns_about_persons_are_recognised() {
        let header: Vec<String> =
            ["Datum", "Buurtnaam", "Straatnaam", "Naam aangever", "Geb. datum verdachte", "E-mail", "BSN", "Bedrijfsnaam", "MO"]
                .map(str::to_owned)
                .to_vec();
        assert_eq!(persoonlijk(&header), ["Naam aangever", "Geb. datum verdachte", "E-mail", "BSN"]);
    }

    #[test]
    fn an_address_is_the_same_however_it_is_written() {
        assert_eq!(adressleutel("Dorpsstraat  12-A, Voorbeeldstad"), adressleutel("dorpsstraat 12 a voorbeeldstad"));
    }
}
