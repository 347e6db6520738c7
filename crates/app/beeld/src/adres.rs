//! Adres: a street with a number, in the one form in which two files write it the same. Nothing is guessed: what is not exactly the same is another
//! address, and what cannot be read is none.

use crate::lezen::adressleutel;

/// Street with number, and the postal code when it was written.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Sleutel {
    straat: String,
    postcode: Option<String>,
}

impl std::fmt::Debug for Sleutel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sleutel(adres)")
    }
}

/// Words with letters and digits apart: 12-A, 12a and 12 a are the same.
fn woorden(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for word in adressleutel(text).split(' ') {
        let mut part = String::new();
        for c in word.chars() {
            if part.chars().last().is_some_and(|last| last.is_numeric() != c.is_numeric()) {
                out.push(std::mem::take(&mut part));
            }
            part.push(c);
        }
        out.extend(Some(part).filter(|p| !p.is_empty()));
    }
    out
}

/// Where a postal code begins: four digits and two letters, behind something else.
fn postcode(words: &[String]) -> Option<usize> {
    let digits = |w: &String| w.len() == 4 && w.chars().all(|c| c.is_ascii_digit());
    let letters = |w: &String| w.len() == 2 && w.chars().all(|c| c.is_ascii_alphabetic());
    (0..words.len().saturating_sub(1)).find(|i| digits(&words[*i]) && letters(&words[i + 1]))
}

impl Sleutel {
    /// From an address as people write it: street and number, then a comma, a postal code, or nothing.
    pub(crate) fn van_tekst(text: &str) -> Option<Self> {
        let all = woorden(text);
        let code = postcode(&all).map(|i| all[i..=i + 1].concat());
        let mut street = woorden(text.split(',').next().unwrap_or_default());
        if let Some(i) = postcode(&street) {
            street.truncate(i);
        }
        Self::new(&street, code)
    }

    /// From the columns of a list of addresses.
    pub(crate) fn van_kolommen(straat: &str, nummer: &[&str], postcode: &str) -> Option<Self> {
        let words: Vec<String> = std::iter::once(straat).chain(nummer.iter().copied()).flat_map(woorden).collect();
        Self::new(&words, Some(woorden(postcode).concat()).filter(|p| !p.is_empty()))
    }

    /// A street has a letter first and a number behind it.
    fn new(words: &[String], postcode: Option<String>) -> Option<Self> {
        let number = |w: &String| w.chars().all(|c| c.is_numeric());
        let street = words.iter().any(|w| !number(w)) && words.iter().skip(1).any(number);
        street.then(|| Self { straat: words.join(" "), postcode })
    }

    /// Whether these are the same: the street and number, and the postal code where both say it.
    pub(crate) fn is(&self, other: &Self) -> bool {
        let both = self.postcode.as_ref().zip(other.postcode.as_ref());
        self.straat == other.straat && both.is_none_or(|(a, b)| a == b)
    }

    /// As a service of addresses is asked: street and number, with a letter against its number, and the postal code.
    pub(crate) fn vraag(&self) -> String {
        let mut out = String::new();
        for word in self.straat.split(' ') {
            let letter = word.len() == 1 && word.chars().all(char::is_alphabetic) && out.ends_with(|c: char| c.is_ascii_digit());
            if !letter && !out.is_empty() {
                out.push(' ');
            }
            out.push_str(word);
        }
        self.postcode.iter().fold(out, |text, code| format!("{text} {code}"))
    }

    /// As it stands among the addresses of a square.
    pub(crate) fn vorm(&self) -> String {
        format!("{}@{}", self.straat, self.postcode.as_deref().unwrap_or_default())
    }

    /// The addresses of a square.
    pub(crate) fn in_vak(adressen: &str) -> impl Iterator<Item = Self> + '_ {
        let entries = adressen.split(TUSSEN).filter_map(|entry| entry.split_once('@'));
        entries.map(|(straat, code)| Self { straat: straat.to_owned(), postcode: Some(code.to_owned()).filter(|c| !c.is_empty()) })
    }
}

/// Between the addresses of a square, and around them.
pub(crate) const TUSSEN: char = '|';

/// The addresses of a square as one text, in order.
pub(crate) fn samen(mut all: Vec<String>) -> String {
    all.sort();
    all.dedup();
    if all.is_empty() { String::new() } else { format!("{TUSSEN}{}{TUSSEN}", all.join(&TUSSEN.to_string())) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]
    use super::*;

    fn key(text: &str) -> String {
        Sleutel::van_tekst(text).map(|s| s.vorm()).unwrap_or_default()
    }

    #[test]
    fn an_address_is_read_as_people_write_it_and_nothing_is_guessed() {
        for text in ["Maasstraat 12a, 0000 AB Voorbeeldstad", "maasstraat 12-A 0000AB", "Maasstraat  12 A, Voorbeeldstad 0000 ab"] {
            assert_eq!(key(text), "maasstraat 12 a@0000ab", "{text}");
        }
        assert_eq!(key("Plein 1945 3"), "plein 1945 3@");
        assert_eq!(key("2e Kerkstraat 7, Voorbeeldstad"), "2 e kerkstraat 7@");
        for text in ["", "Maasstraat", "12", "bij de molen", "0000 AB"] {
            assert_eq!(key(text), "", "{text}");
        }
        assert_ne!(key("Maasstraat 12 Voorbeeldstad"), key("Maasstraat 12"), "a place behind the number is not cut off by guessing");
    }

    #[test]
    fn columns_and_text_say_the_same_and_a_postal_code_tells_two_villages_apart() {
        let bag = Sleutel::van_kolommen("Maasstraat", &["12", "A", ""], "0000AB").unwrap();
        let same = |text: &str| bag.is(&Sleutel::van_tekst(text).unwrap());
        assert!(same("Maasstraat 12a") && same("Maasstraat 12-A, 0000 ab Voorbeeldstad"));
        assert!(!same("Maasstraat 12") && !same("Maasstraat 12a, 0000 AC Anderdorp"));
        let square = samen(vec![bag.vorm(), Sleutel::van_tekst("Dijk 1").unwrap().vorm()]);
        assert_eq!(square, "|dijk 1@|maasstraat 12 a@0000ab|");
        assert!(Sleutel::in_vak(&square).any(|s| s.is(&bag)));
        assert_eq!(samen(Vec::new()), "");
    }

    #[test]
    fn a_service_is_asked_for_street_number_and_postal_code_alone() {
        let asked = |text: &str| Sleutel::van_tekst(text).unwrap().vraag();
        assert_eq!(asked("Maasstraat 12a, 0000 AB Voorbeeldstad, mw. Jansen"), "maasstraat 12a 0000ab");
        assert_eq!(asked("Plein 1945 3"), "plein 1945 3");
    }
}
