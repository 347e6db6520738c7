//! Checking what was given on the command line.

use jiff::civil::Date;

/// An e-mail address, as far as a form can tell.
pub fn email(text: &str) -> Result<String, String> {
    let text = text.trim().to_lowercase();
    let good = text
        .split_once('@')
        .is_some_and(|(naam, rest)| !naam.is_empty() && rest.contains('.') && !rest.starts_with('.') && !rest.ends_with('.'));
    if good && text.len() <= 254 && !text.contains(char::is_whitespace) {
        Ok(text)
    } else {
        Err("geen e-mailadres; schrijf het als naam@gemeente.nl".to_owned())
    }
}

/// A number above zero, with a point or a comma.
pub fn positief(text: &str) -> Result<f64, String> {
    let number = text.trim().replace(',', ".").parse::<f64>().ok().filter(|n| n.is_finite() && *n > 0.0);
    number.ok_or_else(|| "geen getal groter dan nul".to_owned())
}

/// A day.
pub fn dag(text: &str) -> Result<Date, String> {
    text.trim().parse::<Date>().ok().filter(|_| text.trim().len() == 10).ok_or_else(|| "geen dag; schrijf hem als 2026-12-31".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_days() {
        assert_eq!((positief("94,5"), positief("94.5").is_ok()), (Ok(94.5), true));
        assert!(["0", "-1", "nan", "inf", "x", ""].iter().all(|t| positief(t).is_err()));
        assert!(dag("2026-12-31").is_ok() && ["31-12-2026", "2026-13-01", "2026-12-31T10:00"].iter().all(|t| dag(t).is_err()));
    }

    #[test]
    fn an_address_needs_a_name_and_a_domain() {
        assert_eq!(email(" A.Jansen@Voorbeeldstad.NL ").as_deref(), Ok("a.jansen@voorbeeldstad.nl"));
        for wrong in ["", "jansen", "@voorbeeldstad.nl", "jansen@nl", "a b@voorbeeldstad.nl"] {
            assert!(email(wrong).is_err(), "{wrong}");
        }
    }
}
