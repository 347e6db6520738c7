//! Incident types: `incidenttypen/<id>.toml`.

use domain::draaiboek::{Draaiboek, Feit};
use jiff::civil::Date;
use serde::Deserialize;

use crate::{PolicyError, datum, lees::Eigen};

/// Incidenttype: what kind of robbery, which questions it demands and which draaiboek it starts.
///
/// ```toml
/// id           = "woning"
/// naam         = "Woningoverval"
/// volgorde     = 1
/// geldig_vanaf = 2026-01-01
/// omschrijving = "Een overval op mensen in een woning."
/// slachtoffers = "Bewoners, bezoek en kinderen."
/// vragen       = ["woonvorm"]        # facts the screening must answer
/// draaiboek    = "woningoverval"
/// bron         = "CCV 2b"
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Incidenttype {
    /// Code of the incident type.
    pub id: String,
    /// Name.
    pub naam: String,
    /// Place in lists.
    pub volgorde: u16,
    /// First day of validity.
    #[serde(deserialize_with = "datum::datum")]
    pub geldig_vanaf: Date,
    /// Last day of validity.
    #[serde(default, deserialize_with = "datum::misschien")]
    pub geldig_tot: Option<Date>,
    /// What falls under it.
    pub omschrijving: String,
    /// Who its victims are.
    pub slachtoffers: String,
    /// Facts the screening must answer.
    pub vragen: Vec<Feit>,
    /// The draaiboek it starts.
    pub draaiboek: String,
    /// Source.
    pub bron: String,
    /// What still has to be verified.
    pub te_verifieren: Option<String>,
}

impl Eigen for Incidenttype {
    fn id(&self) -> &str {
        &self.id
    }

    fn bezwaar(&self) -> Option<(&'static str, String, String)> {
        use domain::Code;
        domain::casus::Incidenttype::from_code(&self.id)
            .is_none()
            .then(|| ("id", format!("\"{}\" is geen soort overval.", self.id), "Kies uit: woning, bedrijf, anders.".to_owned()))
    }
}

/// Every type names a draaiboek that is there. Skipped while draaiboeken have errors of their own.
pub(crate) fn check(types: &[Incidenttype], draaiboeken: &[Draaiboek], errors: &mut Vec<PolicyError>) {
    if !errors.is_empty() {
        return;
    }
    for t in types.iter().filter(|t| !draaiboeken.iter().any(|d| d.id == t.draaiboek)) {
        let near = domain::draaiboek::lijkt_op(&t.draaiboek, draaiboeken.iter().map(|d| d.id.as_str()));
        let hint = near.map_or_else(|| "Voeg het draaiboek toe of noem een ander.".to_owned(), |n| format!("Bedoel je \"{n}\"?"));
        errors.push(PolicyError::file(&format!("incidenttypen/{}.toml", t.id), format!("Er is geen draaiboek \"{}\".", t.draaiboek), hint));
    }
}
