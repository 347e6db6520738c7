//! Legal bases: `grondslagen/<id>.toml`.

use std::ops::Range;

use domain::grondslag::{Grondslag, Regel};
use jiff::civil::Date;
use serde::Deserialize;

use crate::{datum, lees::Eigen};

/// Wetsartikel: an article with its explanation, and the rules for sharing that rest on it.
///
/// ```toml
/// id           = "avg-6-1-a"
/// artikel      = "AVG art. 6 lid 1 onder a"
/// naam         = "Toestemming van de persoon"
/// geldig_vanaf = 2018-05-25
/// uitleg       = "Een doorverwijzing mag als de persoon daar toestemming voor geeft."
/// bron         = "AVG art. 6 en 7"
///
/// [[toegestaan]]
/// van        = "gemeente"
/// aan        = "woningcorporatie"
/// doel       = "De woning beveiligen"
/// gegevens   = ["adres", "maatregel"]
/// voorwaarde = "toestemming"          # geen | toestemming | aanwijzingsbesluit | noodzaak | akkoord-politie
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wetsartikel {
    /// Identity.
    pub id: String,
    /// Citation.
    pub artikel: String,
    /// Name.
    pub naam: String,
    /// First day of validity.
    #[serde(deserialize_with = "datum::datum")]
    pub geldig_vanaf: Date,
    /// Last day of validity.
    #[serde(default, deserialize_with = "datum::misschien")]
    pub geldig_tot: Option<Date>,
    /// Explanation in B1 Dutch.
    pub uitleg: String,
    /// Source.
    pub bron: String,
    /// What still has to be verified.
    pub te_verifieren: Option<String>,
    /// What may go where.
    #[serde(default)]
    pub toegestaan: Vec<Regel>,
}

impl Wetsartikel {
    /// The basis as the sharing test takes it, when it allows anything.
    pub fn grondslag(&self) -> Option<Grondslag> {
        (!self.toegestaan.is_empty()).then(|| Grondslag {
            id: self.id.clone(),
            artikel: self.artikel.clone(),
            geldig_vanaf: self.geldig_vanaf,
            geldig_tot: self.geldig_tot,
            regels: self.toegestaan.clone(),
        })
    }
}

/// Where a citation names this article as a whole: `AVG art. 1` is not in `AVG art. 14` and `AVG art. 5` not in `UAVG art. 5`.
pub(crate) fn plaatsen<'a>(citaat: &'a str, artikel: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == ':');
    citaat.match_indices(artikel).map(|(start, text)| start..start + text.len()).filter(move |at| {
        let (before, after) = (citaat.get(..at.start).unwrap_or_default(), citaat.get(at.end..).unwrap_or_default());
        !part(before.chars().next_back()) && !part(after.chars().next())
    })
}

impl Eigen for Wetsartikel {
    fn id(&self) -> &str {
        &self.id
    }
}
