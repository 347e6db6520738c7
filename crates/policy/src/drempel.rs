//! Bounds for numbers: `drempels/<id>.toml`.

use jiff::civil::Date;
use serde::Deserialize;

use crate::{datum, lees::Eigen};

/// What a bound is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Drempelsoort {
    /// Over fewer people or cases than this a share says nothing and may point somebody out.
    KleineAantallen,
}

/// Drempel: a number on which something depends.
///
/// ```toml
/// id           = "kleine-aantallen"
/// soort        = "kleine-aantallen"
/// aantal       = 5
/// geldig_vanaf = 2026-01-01
/// uitleg       = "Bij minder dan 5 …"
/// bron         = "R49"
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drempel {
    /// Identity.
    pub id: String,
    /// What it is for.
    pub soort: Drempelsoort,
    /// The number.
    pub aantal: u16,
    /// First day of validity.
    #[serde(deserialize_with = "datum::datum")]
    pub geldig_vanaf: Date,
    /// Last day of validity.
    #[serde(default, deserialize_with = "datum::misschien")]
    pub geldig_tot: Option<Date>,
    /// Why this number.
    pub uitleg: String,
    /// Source.
    pub bron: String,
}

impl Eigen for Drempel {
    fn id(&self) -> &str {
        &self.id
    }

    fn bezwaar(&self) -> Option<(&'static str, String, String)> {
        (self.aantal < 2).then(|| {
            ("aantal", "Een drempel onder 2 houdt niets tegen.".to_owned(), "Kies een getal van 2 of hoger, bijvoorbeeld 5.".to_owned())
        })
    }
}
