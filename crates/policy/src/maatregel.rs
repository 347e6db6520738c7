//! Measures that exist: `maatregelen/<id>.toml`.

use domain::{
    casus::{Incidenttype, Woonvorm},
    maatregel::{Doelgroep, MaatregelSoort, Niveau},
};
use jiff::civil::Date;
use serde::Deserialize;

use crate::{datum, lees::Eigen};

/// Maatregel: an existing scheme for aftercare, prevention or money. One that ended stays here with its last day, so that nobody
/// enters it again as new.
///
/// ```toml
/// id            = "schadefonds"
/// naam          = "Uitkering van het Schadefonds Geweldsmisdrijven"
/// naam_en       = "Payment by the Violent Offences Compensation Fund"   # optional
/// soort         = "financieel"                     # nazorg | preventie | financieel
/// niveau        = "landelijk"                      # gemeente | regio | landelijk
/// doelgroep     = ["slachtoffer", "naaste"]
/// geldt_voor    = ["woning", "bedrijf", "anders"]
/// vanaf_dagen   = 0                                # optional: days after the robbery
/// woonvorm      = "huur"                           # optional: only for who rents (huur) or owns (koop) the home
/// stappen       = ["schadefonds"]                  # optional: steps of a draaiboek that are done once it was brought up
/// begin         = 2014-01-01                       # optional: first day of the scheme
/// einde         = 2021-12-31                       # optional: last day of the scheme
/// eigenaar      = "Schadefonds Geweldsmisdrijven"
/// omschrijving  = "Eenmalig bedrag bij ernstig letsel."
/// geldig_vanaf  = 2026-01-01                       # first day of this description
/// gecontroleerd = 2026-11-23                       # when the source was last read
/// bron          = "CCV 3b"
/// te_verifieren = "Controleer de bedragen."        # optional
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Maatregel {
    /// Identity.
    pub id: String,
    /// Name.
    pub naam: String,
    /// Name in English.
    pub naam_en: Option<String>,
    /// What it is for.
    pub soort: MaatregelSoort,
    /// Who it is open to.
    pub niveau: Niveau,
    /// Who it is for.
    pub doelgroep: Vec<Doelgroep>,
    /// Types of robbery.
    pub geldt_voor: Vec<Incidenttype>,
    /// Days after the robbery from which it makes sense.
    pub vanaf_dagen: Option<u16>,
    /// Only for who rents or owns the home.
    pub woonvorm: Option<Woonvorm>,
    /// Steps of a draaiboek that ask to bring this up, and are done once somebody did.
    #[serde(default)]
    pub stappen: Vec<String>,
    /// First day of the scheme.
    #[serde(default, deserialize_with = "datum::misschien")]
    pub begin: Option<Date>,
    /// Last day of the scheme.
    #[serde(default, deserialize_with = "datum::misschien")]
    pub einde: Option<Date>,
    /// Whose scheme it is.
    pub eigenaar: String,
    /// What it is, in B1 Dutch.
    pub omschrijving: String,
    /// First day of this description.
    #[serde(deserialize_with = "datum::datum")]
    pub geldig_vanaf: Date,
    /// When the source was last read.
    #[serde(deserialize_with = "datum::datum")]
    pub gecontroleerd: Date,
    /// Source.
    pub bron: String,
    /// What still has to be verified.
    pub te_verifieren: Option<String>,
}

impl Eigen for Maatregel {
    fn id(&self) -> &str {
        &self.id
    }

    fn bezwaar(&self) -> Option<(&'static str, String, String)> {
        let slug = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let checks = [
            (
                !self.id.chars().all(slug) || self.id.len() > 60,
                "id",
                "De id heeft andere tekens dan kleine letters, cijfers en streepjes.",
                "Kies een korte id, zoals schadefonds.",
            ),
            (self.doelgroep.is_empty(), "doelgroep", "Er staat niet voor wie deze maatregel is.", "Noem ten minste één doelgroep."),
            (
                self.geldt_voor.is_empty(),
                "geldt_voor",
                "Er staat niet voor welk soort overval dit is.",
                "Noem ten minste één soort: woning, bedrijf of anders.",
            ),
            (
                matches!((self.begin, self.einde), (Some(begin), Some(einde)) if einde < begin),
                "einde",
                "De regeling eindigt voordat zij begint.",
                "Zet de laatste dag op of na de eerste.",
            ),
        ];
        let wrong = checks.into_iter().find(|(wrong, ..)| *wrong);
        wrong.map(|(_, veld, wat, raad)| (veld, wat.to_owned(), raad.to_owned()))
    }
}
