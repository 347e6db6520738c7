//! Partners: `partners/<id>.toml`.

use domain::casus::Incidenttype;
use jiff::civil::Date;
use serde::Deserialize;

use crate::{datum, lees::Eigen};

/// Partner: an organisation or function that takes part.
///
/// ```toml
/// id            = "pvo"
/// naam          = "Platform Veilig Ondernemen (PVO)"
/// naam_en       = "Safe Business Platform (PVO)"   # optional
/// volgorde      = 7
/// geldig_vanaf  = 2026-01-01
/// geldt_voor    = ["bedrijf"]
/// voorbereiding = "Brengt partijen bij elkaar."
/// uitvoering    = "Doet een veiligheidsscan bij het bedrijf."
/// bron          = "CCV 1d"
/// te_verifieren = "Controleer welk platform je gemeente bedient."   # optional
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Partner {
    /// Identity: actor id in draaiboeken and rules.
    pub id: String,
    /// Name.
    pub naam: String,
    /// Name in English.
    pub naam_en: Option<String>,
    /// Place in lists.
    pub volgorde: u16,
    /// First day of validity.
    #[serde(deserialize_with = "datum::datum")]
    pub geldig_vanaf: Date,
    /// Last day of validity.
    #[serde(default, deserialize_with = "datum::misschien")]
    pub geldig_tot: Option<Date>,
    /// Incident types it takes part in.
    pub geldt_voor: Vec<Incidenttype>,
    /// Role in preparing.
    pub voorbereiding: String,
    /// Role in carrying out.
    pub uitvoering: String,
    /// Source.
    pub bron: String,
    /// What still has to be verified.
    pub te_verifieren: Option<String>,
}

impl Eigen for Partner {
    fn id(&self) -> &str {
        &self.id
    }
}
