//! Criteria for the decision: `criteria/<id>.toml`.

use jiff::civil::Date;
use serde::Deserialize;

use crate::{datum, lees::Eigen};

/// What a criterion is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CriteriumSoort {
    /// Does the person appreciate aftercare.
    Eenvoudig,
    /// A special reason.
    Bijzonder,
    /// Who goes.
    Bezoek,
}

/// Criterium: a reason agreed on beforehand, so that deciding is quick.
///
/// ```toml
/// id           = "stelt-prijs"
/// naam         = "De persoon stelt prijs op nazorg"
/// naam_en      = "The person appreciates aftercare"   # optional
/// volgorde     = 1
/// soort        = "eenvoudig"        # eenvoudig | bijzonder | bezoek
/// uitkomst     = "ja"               # ja | nee | afgewezen; for soort bezoek who goes: burgemeester | coordinator | wijkagent | partner | geen
/// geldig_vanaf = 2026-01-01
/// uitleg       = "Gebruik dit als …"
/// artikel      = "AVG art. 6 lid 1 onder e"
/// bron         = "CCV 2c"
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterium {
    /// Identity.
    pub id: String,
    /// Name.
    pub naam: String,
    /// Name in English.
    pub naam_en: Option<String>,
    /// Place in lists.
    pub volgorde: u16,
    /// What it is about.
    pub soort: CriteriumSoort,
    /// What it leads to.
    pub uitkomst: String,
    /// First day of validity.
    #[serde(deserialize_with = "datum::datum")]
    pub geldig_vanaf: Date,
    /// Last day of validity.
    #[serde(default, deserialize_with = "datum::misschien")]
    pub geldig_tot: Option<Date>,
    /// When to use it.
    pub uitleg: String,
    /// Article it rests on.
    pub artikel: String,
    /// Source.
    pub bron: String,
    /// What still has to be verified.
    pub te_verifieren: Option<String>,
}

impl Eigen for Criterium {
    fn id(&self) -> &str {
        &self.id
    }

    fn bezwaar(&self) -> Option<(&'static str, String, String)> {
        let possible: &[&str] = match self.soort {
            CriteriumSoort::Bezoek => &["burgemeester", "coordinator", "wijkagent", "partner", "geen"],
            CriteriumSoort::Eenvoudig | CriteriumSoort::Bijzonder => &["ja", "nee", "afgewezen"],
        };
        (!possible.contains(&self.uitkomst.as_str())).then(|| {
            ("uitkomst", format!("\"{}\" past niet bij deze soort.", self.uitkomst), format!("Kies uit: {}.", possible.join(", ")))
        })
    }
}
