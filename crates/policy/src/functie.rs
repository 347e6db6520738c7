//! Names who directs in the words of policy, as one municipality calls that function. Policy is written with "coördinator", and in its
//! English names with "coordinator"; codes are other words and stay.

use std::borrow::Cow;

use domain::recht::Functie;

use crate::bestand::Bestand;

/// What stands before "coördinator" when it is another function: that of the police on duty.
const ANDERE: [&str; 1] = ["operationeel "];
/// An English name has an article before the word; a code has none.
const ENGELS: [&str; 3] = ["The ", "the ", "a "];

/// The file as a municipality with this function reads it.
pub(crate) fn benoem(bestand: &Bestand, functie: Functie) -> Bestand {
    let text = match (functie, std::str::from_utf8(&bestand.bytes)) {
        (Functie::Contactpersoon, Ok(text)) if !bestand.pad.starts_with("gemeenten/") => Cow::Owned(contactpersoon(text).into_bytes()),
        _ => bestand.bytes.clone(),
    };
    Bestand { pad: bestand.pad.clone(), bytes: text }
}

/// A text as a municipality with this function reads it.
pub(crate) fn in_woorden(text: &str, functie: Functie) -> Cow<'_, str> {
    match functie {
        Functie::Coordinator => Cow::Borrowed(text),
        Functie::Contactpersoon => Cow::Owned(contactpersoon(text)),
    }
}

/// Word for word; compounds and other functions stay.
fn contactpersoon(text: &str) -> String {
    let nl = woord(text, "coördinatoren", "contactpersonen", |_| true);
    let nl = woord(&nl, "coördinator", "contactpersoon", |voor| !ANDERE.iter().any(|a| voor.ends_with(a)));
    let nl = woord(&nl, "Coördinator", "Contactpersoon", |_| true);
    woord(&nl, "coordinator", "contact person", |voor| ENGELS.iter().any(|a| voor.ends_with(a)))
}

/// Replaces a whole word where `mag` agrees with what stands before it.
fn woord(text: &str, van: &str, naar: &str, mag: impl Fn(&str) -> bool) -> String {
    let deel = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
    let mut out = String::with_capacity(text.len());
    let mut rest = 0;
    for (at, found) in text.match_indices(van) {
        let (voor, na) = (&text[..at], &text[at + found.len()..]);
        if !deel(voor.chars().next_back()) && !deel(na.chars().next()) && mag(voor) {
            out.push_str(&text[rest..at]);
            out.push_str(naar);
            rest = at + found.len();
        }
    }
    out.push_str(&text[rest..]);
    out
}

#[cfg(test)]
mod tests {
    use super::contactpersoon;

    #[test]
    fn the_function_is_named_word_for_word_and_nothing_else_is() {
        assert_eq!(contactpersoon("De coördinator belt. Coördinator en politie"), "De contactpersoon belt. Contactpersoon en politie");
        assert_eq!(contactpersoon("twee coördinatoren"), "twee contactpersonen");
        for other in ["operationeel coördinator", "wijkcoördinator", "coördinator-namens", "wie = \"coordinator\"", "de coördinatie"] {
            assert_eq!(contactpersoon(other), other);
        }
        assert_eq!(contactpersoon("The coordinator goes"), "The contact person goes");
    }
}
