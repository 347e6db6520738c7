//! Veld: which values may be kept about a person. A value outside this list has no place to stand.

use domain::{Code, casus::Leeftijdsgroep, gegeven::Soort};

/// Veld: a value that may be recorded about a person. Suspects, health and citizen service numbers are not among them and never will be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Veld {
    /// Name.
    Naam,
    /// Address.
    Adres,
    /// Another address for letters.
    Postadres,
    /// Telephone number.
    Telefoon,
    /// E-mail address.
    Email,
    /// Language.
    Taal,
    /// Name of the business.
    Bedrijfsnaam,
    /// How the person wants contact.
    WensContact,
}

impl Code for Veld {
    const ALL: &'static [Self] =
        &[Self::Naam, Self::Adres, Self::Postadres, Self::Telefoon, Self::Email, Self::Taal, Self::Bedrijfsnaam, Self::WensContact];

    fn code(self) -> &'static str {
        match self {
            Self::Naam => "naam",
            Self::Adres => "adres",
            Self::Postadres => "postadres",
            Self::Telefoon => "telefoon",
            Self::Email => "email",
            Self::Taal => "taal",
            Self::Bedrijfsnaam => "bedrijfsnaam",
            Self::WensContact => "wens-contact",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Naam => "gegeven-naam",
            Self::Adres => "gegeven-adres",
            Self::Postadres => "gegeven-postadres",
            Self::Telefoon => "gegeven-telefoon",
            Self::Email => "gegeven-email",
            Self::Taal => "gegeven-taal",
            Self::Bedrijfsnaam => "gegeven-bedrijfsnaam",
            Self::WensContact => "gegeven-wens-contact",
        }
    }
}

impl Veld {
    /// Languages that may be chosen, by code; the text is `taalkeuze-<code>`.
    pub const TALEN: [&'static str; 13] = ["nl", "en", "fy", "de", "fr", "es", "pl", "tr", "ar", "uk", "ti", "zh", "gebaren"];
    /// Ways of contact that may be chosen, by code; the text is `wenskeuze-<code>`.
    pub const WENSEN: [&'static str; 5] = ["bellen", "bezoek", "brief", "email", "geen"];

    /// The kind of data it is in the agreements on information.
    pub fn soort(self) -> Soort {
        match self {
            Self::Naam => Soort::Naam,
            Self::Adres | Self::Postadres => Soort::Adres,
            Self::Telefoon => Soort::Telefoon,
            Self::Email => Soort::Email,
            Self::Taal => Soort::Taal,
            Self::Bedrijfsnaam => Soort::Bedrijfsnaam,
            Self::WensContact => Soort::WensContact,
        }
    }

    /// Text key prefix of its closed set, and the codes of that set; nothing for values that are typed.
    pub fn keuzes(self) -> Option<(&'static str, &'static [&'static str])> {
        match self {
            Self::Taal => Some(("taalkeuze", &Self::TALEN)),
            Self::WensContact => Some(("wenskeuze", &Self::WENSEN)),
            _ => None,
        }
    }

    /// Whether someone of this age may have it: a child is reached through its representative.
    pub fn past_bij(self, leeftijd: Leeftijdsgroep) -> bool {
        leeftijd != Leeftijdsgroep::Kind || !matches!(self, Self::Telefoon | Self::Email)
    }

    /// What it is sealed as.
    pub fn context(self) -> &'static str {
        match self {
            Self::Naam => "betrokkene_gegeven.naam",
            Self::Adres => "betrokkene_gegeven.adres",
            Self::Postadres => "betrokkene_gegeven.postadres",
            Self::Telefoon => "betrokkene_gegeven.telefoon",
            Self::Email => "betrokkene_gegeven.email",
            Self::Taal => "betrokkene_gegeven.taal",
            Self::Bedrijfsnaam => "betrokkene_gegeven.bedrijfsnaam",
            Self::WensContact => "betrokkene_gegeven.wens-contact",
        }
    }

    /// The form in which it can be searched; nothing for values that nobody searches by.
    pub(super) fn zoekvorm(self, waarde: &str) -> Option<String> {
        match self {
            Self::Naam | Self::Bedrijfsnaam => Some(waarde.split_whitespace().collect::<Vec<_>>().join(" ")),
            Self::Telefoon => telefoonvorm(waarde),
            _ => None,
        }
    }
}

/// A telephone number as digits only, the Dutch country code written as a nought; nothing when there are too few digits.
pub(super) fn telefoonvorm(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let national = match digits.strip_prefix("0031").or_else(|| digits.strip_prefix("31").filter(|_| text.trim_start().starts_with('+'))) {
        Some(rest) => format!("0{}", rest.trim_start_matches('0')),
        None => digits,
    };
    (national.len() >= 8).then_some(national)
}
