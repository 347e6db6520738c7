//! Readiness checks: `gereedheid/<id>.toml`.

use jiff::civil::Date;
use serde::Deserialize;

use crate::{datum, lees::Eigen};

/// Toets: the checks of readiness that the product can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Toets {
    /// There is a coordinator or contact person.
    CoordinatorBenoemd,
    /// There is a deputy.
    PlaatsvervangerBenoemd,
    /// Someone answers outside office hours.
    BuitenKantoortijdBereikbaar,
    /// A decision is in force.
    AanwijzingsbesluitInWerking,
    /// It does not run out soon.
    AanwijzingsbesluitNietBijnaVerlopen,
    /// Coordinator and deputy are named in it.
    AangewezenPersonenVolledig,
    /// Consent for persons who do not work under the mayor.
    InstemmingVastgelegd,
    /// Agreements with the police are adopted.
    AfsprakenPolitieVastgesteld,
    /// Every partner has someone to call.
    PartnersCompleet,
    /// Telephone numbers are complete.
    TelefoonnummersCompleet,
    /// Partners were called in the past twelve months.
    #[serde(rename = "partners-gebeld-12-maanden")]
    PartnersGebeld12Maanden,
    /// The draaiboek for homes is adopted.
    DraaiboekWoningVastgesteld,
    /// The draaiboek for businesses is adopted.
    DraaiboekBedrijfVastgesteld,
    /// What draaiboeken in force lean on is there: partners, agreements, decision.
    DraaiboekBevindingen,
    /// The nazorgplan is adopted.
    NazorgplanVastgesteld,
    /// Adopted measures were checked in the past twelve months.
    #[serde(rename = "maatregelen-nagelopen-12-maanden")]
    MaatregelenNagelopen12Maanden,
    /// Of the regional part that is followed no newer edition waits, and it was asked after in time. Counts only for who follows one.
    RegionaalDeelActueel,
    /// There was an exercise in the past twelve months.
    #[serde(rename = "oefening-12-maanden")]
    Oefening12Maanden,
}

/// Gereedheid: one thing that must be in order before the first robbery.
///
/// ```toml
/// id           = "aangewezen"
/// naam         = "Coördinator en plaatsvervanger staan in het besluit"
/// volgorde     = 5
/// gewicht      = 10                               # 1 to 10: how soon the night breaks on it
/// toets        = "aangewezen-personen-volledig"
/// naar         = "/voorbereiden/aanwijzingsbesluit"
/// geldig_vanaf = 2026-01-01
/// uitleg       = "Wie 's nachts de melding aanneemt, moet met naam in het besluit staan."
/// bron         = "R4"
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gereedheid {
    /// Identity.
    pub id: String,
    /// What is in order, as a statement.
    pub naam: String,
    /// Place in lists.
    pub volgorde: u16,
    /// Weight, 1 to 10.
    pub gewicht: u8,
    /// The check.
    pub toets: Toets,
    /// Page that closes the gap.
    pub naar: String,
    /// First day of validity.
    #[serde(deserialize_with = "datum::datum")]
    pub geldig_vanaf: Date,
    /// Last day of validity.
    #[serde(default, deserialize_with = "datum::misschien")]
    pub geldig_tot: Option<Date>,
    /// Why it matters.
    pub uitleg: String,
    /// About how many minutes it takes.
    pub minuten: Option<u16>,
    /// Source.
    pub bron: String,
}

impl Eigen for Gereedheid {
    fn id(&self) -> &str {
        &self.id
    }

    fn bezwaar(&self) -> Option<(&'static str, String, String)> {
        if !(1..=10).contains(&self.gewicht) {
            return Some((
                "gewicht",
                "Het gewicht ligt niet tussen 1 en 10.".to_owned(),
                "Kies 10 als de nacht erop stukloopt, 1 als het kan wachten.".to_owned(),
            ));
        }
        (!self.naar.starts_with('/'))
            .then(|| ("naar", "Dit is geen adres van een pagina.".to_owned(), "Begin met een schuine streep: /voorbereiden/….".to_owned()))
    }
}
