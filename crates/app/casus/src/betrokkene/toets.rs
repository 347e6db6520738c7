//! The check of a text for outsiders: names, house numbers, numbers and addresses of persons may not stand in it (R41).

use std::collections::BTreeSet;

use domain::{aanwijzing::Bevoegdheid, herkenning::Herkenning, id::CasusId};
use store::{StoreError, Tx};

use super::{Veld, Waarde, lijkt_op_bsn, waarden_in};

/// Which kinds of values of these persons stand in the text. The answer names kinds, never values.
pub fn gevonden(tekst: &str, waarden: &[Waarde], bewijs: &Bevoegdheid) -> BTreeSet<Veld> {
    herkend(tekst, waarden, Some(bewijs))
}

fn herkend(tekst: &str, waarden: &[Waarde], bewijs: Option<&Bevoegdheid>) -> BTreeSet<Veld> {
    let tekst = Herkenning::van(tekst);
    waarden.iter().filter(|w| w.gegeven.lees(bewijs).is_ok_and(|waarde| bevat(&tekst, w.veld, waarde))).map(|w| w.veld).collect()
}

/// Whether a text names one of these persons: a name, an address, a number. Values from the police are compared with the proof only.
pub fn noemt(tekst: &str, waarden: &[Waarde], bewijs: Option<&Bevoegdheid>) -> bool {
    lijkt_op_bsn(tekst) || !herkend(tekst, waarden, bewijs).is_empty()
}

fn bevat(tekst: &Herkenning, veld: Veld, waarde: &str) -> bool {
    match veld {
        Veld::Naam => tekst.naam(waarde),
        Veld::Adres | Veld::Postadres => tekst.adres(waarde),
        Veld::Telefoon => tekst.telefoon(waarde),
        Veld::Email => tekst.email(waarde),
        Veld::Bedrijfsnaam => tekst.woorden(waarde),
        Veld::Taal | Veld::WensContact => false,
    }
}

/// Whether a text that outlives the casus, or that others read, names a person of it: a name, an address, a number.
///
/// # Errors
/// When the database fails.
pub async fn noemt_iemand(tx: &Tx, casus: CasusId, bewijs: &Bevoegdheid, tekst: &str) -> Result<bool, StoreError> {
    Ok(noemt(tekst, &waarden_in(tx, casus, Some(bewijs)).await?, Some(bewijs)))
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn raak(tekst: &str, veld: Veld, waarde: &str) -> bool {
        bevat(&Herkenning::van(tekst), veld, waarde)
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
