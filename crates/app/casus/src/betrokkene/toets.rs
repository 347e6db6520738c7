//! The check of a text for outsiders: names, house numbers, numbers and addresses of persons may not stand in it (R41).

use std::collections::BTreeSet;

use domain::{aanwijzing::Bevoegdheid, id::CasusId};
use store::{StoreError, Tx};

use super::{Veld, Waarde, lijkt_op_bsn, waarden_in};

/// Parts of names that are ordinary words.
const GEWOON: [&str; 16] =
    ["van", "den", "der", "ten", "ter", "het", "mevrouw", "mevr", "meneer", "heer", "dhr", "familie", "fam", "onbekend", "the", "and"];
/// Words before a house number.
const VOOR_NUMMER: [&str; 6] = ["nummer", "nr", "no", "huisnummer", "huisnr", "number"];
/// Digits at the end of a telephone number that make it that number.
const TELEFOON: usize = 8;

/// Which kinds of values of these persons stand in the text. The answer names kinds, never values.
pub fn gevonden(tekst: &str, waarden: &[Waarde], bewijs: &Bevoegdheid) -> BTreeSet<Veld> {
    let tekst = Tekst::new(tekst);
    waarden.iter().filter(|w| w.gegeven.lees(Some(bewijs)).is_ok_and(|waarde| tekst.bevat(w.veld, waarde))).map(|w| w.veld).collect()
}

/// Whether a text that outlives the casus, or that others read, names a person of it: a name, an address, a number.
///
/// # Errors
/// When the database fails.
pub async fn noemt_iemand(tx: &Tx, casus: CasusId, bewijs: &Bevoegdheid, tekst: &str) -> Result<bool, StoreError> {
    let waarden = waarden_in(tx, casus, Some(bewijs)).await?;
    Ok(lijkt_op_bsn(tekst) || !gevonden(tekst, &waarden, bewijs).is_empty())
}

/// Naamloos: a text in which nobody of the casus was recognised. Only [`Naamloos::keur`] makes one, so that a text for outsiders cannot
/// be kept, printed or sent before it was held against what is known about the persons.
///
/// ```compile_fail,E0423
/// let unchecked = screenen::betrokkene::toets::Naamloos("Wij helpen mevrouw Jansen.".to_owned());
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Naamloos(String);

impl Naamloos {
    /// Holds the text against the values of these persons.
    ///
    /// # Errors
    /// What was recognised; kinds, never values.
    pub fn keur(tekst: &str, waarden: &[Waarde], bewijs: &Bevoegdheid) -> Result<Self, Herkend> {
        let velden = gevonden(tekst, waarden, bewijs);
        let bsn = lijkt_op_bsn(tekst);
        if velden.is_empty() && !bsn { Ok(Self(tekst.to_owned())) } else { Err(Herkend { velden, bsn }) }
    }

    /// The text.
    pub fn tekst(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Naamloos {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Naamloos")
    }
}

/// Herkend: what in a text points to a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Herkend {
    /// Fields of which the value stands in the text.
    pub velden: BTreeSet<Veld>,
    /// A number that looks like a citizen service number.
    pub bsn: bool,
}

/// A text, cut for comparing.
struct Tekst {
    /// Words with their capitals.
    woorden: Vec<String>,
    /// The same in small letters.
    klein: Vec<String>,
    /// All digits, of numbers that are written apart too.
    cijfers: String,
    /// The whole in small letters without white space.
    dicht: String,
}

impl Tekst {
    fn new(tekst: &str) -> Self {
        let woorden = woorden(tekst);
        Self {
            klein: woorden.iter().map(|w| w.to_lowercase()).collect(),
            cijfers: tekst.chars().filter(char::is_ascii_digit).collect(),
            dicht: tekst.to_lowercase().split_whitespace().collect(),
            woorden,
        }
    }

    fn bevat(&self, veld: Veld, waarde: &str) -> bool {
        match veld {
            Veld::Naam => self.naam(waarde),
            Veld::Adres | Veld::Postadres => self.adres(waarde),
            Veld::Telefoon => self.telefoon(waarde),
            Veld::Email => !waarde.trim().is_empty() && self.dicht.contains(&waarde.trim().to_lowercase()),
            Veld::Bedrijfsnaam => self.reeks(&kleine_woorden(waarde)),
            Veld::Taal | Veld::WensContact => false,
        }
    }

    /// The words stand in this order, next to each other.
    fn reeks(&self, woorden: &[String]) -> bool {
        !woorden.is_empty() && self.klein.windows(woorden.len()).any(|w| w == woorden)
    }

    /// The whole name in any spelling, or one part of it written as a name.
    fn naam(&self, naam: &str) -> bool {
        let delen = woorden(naam);
        let heel = kleine_woorden(naam);
        let als_naam = |deel: &String| {
            let lang = deel.chars().count() >= 3 && !GEWOON.contains(&deel.to_lowercase().as_str());
            lang && self.woorden.iter().any(|w| w.to_lowercase() == deel.to_lowercase() && w.chars().next().is_some_and(char::is_uppercase))
        };
        (heel.len() > 1 && self.reeks(&heel)) || delen.iter().any(als_naam)
    }

    /// Street with house number, the house number after a word for it, or the postcode.
    fn adres(&self, adres: &str) -> bool {
        let delen = kleine_woorden(adres);
        let nummer = delen
            .iter()
            .enumerate()
            .skip(1)
            .find(|(_, d)| d.starts_with(|c: char| c.is_ascii_digit()))
            .map(|(i, d)| (i, cijfers_voorop(d)));
        let Some((plaats, nummer)) = nummer else { return self.postcode(&delen) };
        let straat = &delen[..plaats];
        let past = |w: &String| cijfers_voorop(w) == nummer;
        let met_straat = self.klein.windows(straat.len() + 1).any(|w| w[..straat.len()] == *straat && past(&w[straat.len()]));
        let met_woord = self.klein.windows(2).any(|w| VOOR_NUMMER.contains(&w[0].as_str()) && past(&w[1]));
        met_straat || met_woord || self.postcode(&delen)
    }

    fn postcode(&self, delen: &[String]) -> bool {
        let code = |cijfers: &str, letters: &str| {
            cijfers.len() == 4
                && cijfers.bytes().all(|b| b.is_ascii_digit())
                && letters.len() == 2
                && letters.bytes().all(|b| b.is_ascii_lowercase())
        };
        let los = delen.windows(2).find(|w| code(&w[0], &w[1])).map(|w| format!("{}{}", w[0], w[1]));
        let vast = || delen.iter().find(|d| d.split_at_checked(4).is_some_and(|(c, l)| code(c, l))).cloned();
        let Some(postcode) = los.or_else(vast) else { return false };
        let (cijfers, letters) = postcode.split_at(4);
        self.klein.contains(&postcode) || self.reeks(&[cijfers.to_owned(), letters.to_owned()])
    }

    fn telefoon(&self, nummer: &str) -> bool {
        let cijfers: String = nummer.chars().filter(char::is_ascii_digit).collect();
        cijfers.len() >= TELEFOON && self.cijfers.contains(&cijfers[cijfers.len() - TELEFOON..])
    }
}

fn woorden(tekst: &str) -> Vec<String> {
    tekst.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(ToOwned::to_owned).collect()
}

fn kleine_woorden(tekst: &str) -> Vec<String> {
    woorden(tekst).iter().map(|w| w.to_lowercase()).collect()
}

fn cijfers_voorop(woord: &str) -> &str {
    let einde = woord.find(|c: char| !c.is_ascii_digit()).unwrap_or(woord.len());
    &woord[..einde]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn raak(tekst: &str, veld: Veld, waarde: &str) -> bool {
        Tekst::new(tekst).bevat(veld, waarde)
    }

    #[test]
    fn a_name_is_found_whole_or_in_part() {
        assert!(raak("Wij leven mee met mevrouw Jansen.", Veld::Naam, "A. Jansen-de Vries"));
        assert!(raak("familie JANSEN", Veld::Naam, "Anna Jansen"));
        assert!(raak("anna jansen woont hier", Veld::Naam, "Anna Jansen"));
        assert!(!raak("De mensen van de straat hebben een groot hart.", Veld::Naam, "Jan van de Groot"), "ordinary words are no names");
        assert!(raak("Meneer Groot", Veld::Naam, "Jan van de Groot"));
    }

    #[test]
    fn a_house_number_is_found_with_its_street_and_without() {
        let adres = "Maasstraat 12, 0000 AB Voorbeeldstad";
        assert!(raak("bij Maasstraat 12-a was", Veld::Adres, adres));
        assert!(raak("op huisnummer 12 brandde licht", Veld::Adres, adres));
        assert!(raak("postcode 0000ab", Veld::Adres, adres) && raak("0000 AB", Veld::Postadres, adres));
        assert!(!raak("In de Maasstraat, op 12 december om 19.30 uur. Wijkcentrum: Lindelaan 14.", Veld::Adres, adres));
        assert!(!raak("Maasstraat 121", Veld::Adres, adres), "another house");
    }

    #[test]
    fn numbers_mail_and_business_are_found_in_any_spelling() {
        assert!(raak("Bel 06-123 45 601.", Veld::Telefoon, "+31 6 12345601"));
        assert!(!raak("Bel 0900 8844.", Veld::Telefoon, "06 12345601"));
        assert!(raak("mail naar Anna@Voorbeeld.example", Veld::Email, "anna@voorbeeld.example"));
        assert!(raak("de overval op bakkerij 'De Halm'", Veld::Bedrijfsnaam, "Bakkerij De Halm"));
        assert!(!raak("de bakkerij in de straat", Veld::Bedrijfsnaam, "Bakkerij De Halm"));
    }

    proptest! {
        #[test]
        fn any_text_around_a_full_name_or_address_does_not_hide_it(voor in "[a-z ]{0,30}", na in "[a-z ]{0,30}") {
            let (naam, adres) = (format!("{voor} Ölga Ter Braak, {na}"), format!("{voor} Maasstraat 12 {na}"));
            prop_assert!(raak(&naam, Veld::Naam, "Ölga ter Braak"));
            prop_assert!(raak(&adres, Veld::Adres, "Maasstraat 12"));
        }

        #[test]
        fn no_text_makes_it_fail(tekst in ".{0,200}", waarde in ".{0,80}") {
            for veld in [Veld::Naam, Veld::Adres, Veld::Telefoon, Veld::Email, Veld::Bedrijfsnaam] {
                raak(&tekst, veld, &waarde);
            }
        }
    }
}
