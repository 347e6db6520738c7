//! Checking what was given on the command line.

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_needs_a_name_and_a_domain() {
        assert_eq!(email(" A.Jansen@Voorbeeldstad.NL ").as_deref(), Ok("a.jansen@voorbeeldstad.nl"));
        for wrong in ["", "jansen", "@voorbeeldstad.nl", "jansen@nl", "a b@voorbeeldstad.nl"] {
            assert!(email(wrong).is_err(), "{wrong}");
        }
    }
}
