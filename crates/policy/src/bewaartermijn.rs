//! Retention periods: `bewaartermijnen/<id>.toml`.

use domain::kalender::Duur;
use jiff::civil::Date;
use serde::Deserialize;

use crate::{datum, lees::Eigen};

/// How long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum Termijn {
    /// For ever.
    Blijvend,
    /// This long.
    Duur(Duur),
}

impl TryFrom<String> for Termijn {
    type Error = String;

    fn try_from(s: String) -> Result<Self, String> {
        if s == "blijvend" {
            Ok(Self::Blijvend)
        } else {
            s.parse().map(Self::Duur).map_err(|_| format!("invalid value: `{s}`, expected `blijvend` or a term such as 5 jaar"))
        }
    }
}

/// What happens at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Waardering {
    /// Destroyed.
    Vernietigen,
    /// Kept for the archive.
    Bewaren,
}

/// Bewaartermijn: how long one kind of thing is kept.
///
/// ```toml
/// id           = "nazorgplan"
/// naam         = "Nazorgplan"
/// resultaat    = "3.1.1"                  # result number of the selection list; "-" when it names none
/// omschrijving = "Beleid met extern effect"
/// termijn      = "blijvend"               # or a term: "5 jaar"
/// vanaf        = "vaststelling"
/// waardering   = "bewaren"                # bewaren | vernietigen
/// geldig_vanaf = 2020-02-18
/// bron         = "Selectielijst gemeenten en intergemeentelijke organen 2020"
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bewaartermijn {
    /// Identity.
    pub id: String,
    /// What is kept.
    pub naam: String,
    /// Result number of the selection list.
    pub resultaat: String,
    /// What the list calls it.
    pub omschrijving: String,
    /// How long.
    pub termijn: Termijn,
    /// The event it counts from.
    pub vanaf: String,
    /// What happens at the end.
    pub waardering: Waardering,
    /// First day of validity.
    #[serde(deserialize_with = "datum::datum")]
    pub geldig_vanaf: Date,
    /// Last day of validity.
    #[serde(default, deserialize_with = "datum::misschien")]
    pub geldig_tot: Option<Date>,
    /// Source.
    pub bron: String,
    /// What still has to be verified.
    pub te_verifieren: Option<String>,
}

impl Eigen for Bewaartermijn {
    fn id(&self) -> &str {
        &self.id
    }

    fn bezwaar(&self) -> Option<(&'static str, String, String)> {
        ((self.termijn == Termijn::Blijvend) != (self.waardering == Waardering::Bewaren)).then(|| {
            let hint = "Blijvend hoort bij bewaren, een termijn bij vernietigen.";
            ("waardering", "Termijn en waardering spreken elkaar tegen.".to_owned(), hint.to_owned())
        })
    }
}
