//! What is written in a concept, with what it replaced: each change can be taken back, and put there again.

use domain::{Code, id::MedewerkerId};
use serde::{Deserialize, Serialize};
use store::{StoreError, WriteTx, args};

use super::{Versie, Versiestaat};

/// Changes that are kept to go back to.
const TERUG: usize = 30;

/// Vorig: what a change replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Vorig {
    /// The text.
    Tekst(String),
    /// The stories beside it.
    Scenarios {
        /// What stood there; empty when those that are shipped counted.
        scenarios: String,
    },
}

impl Vorig {
    /// The text with this put back: what stands there when it was about the stories.
    pub fn tekst<'a>(&'a self, v: &'a Versie) -> &'a str {
        match self {
            Self::Tekst(tekst) => tekst,
            Self::Scenarios { .. } => &v.tekst,
        }
    }

    /// The stories with this put back.
    fn scenarios<'a>(&'a self, v: &'a Versie) -> &'a str {
        match self {
            Self::Tekst(_) => &v.scenarios,
            Self::Scenarios { scenarios } => scenarios,
        }
    }

    /// Whether it is about the stories.
    pub fn over_scenarios(&self) -> bool {
        matches!(self, Self::Scenarios { .. })
    }

    /// What it would replace, of the version as it stands.
    fn omgekeerd(&self, v: &Versie) -> Self {
        match self {
            Self::Tekst(_) => Self::Tekst(v.tekst.clone()),
            Self::Scenarios { .. } => Self::Scenarios { scenarios: v.scenarios.clone() },
        }
    }
}

/// What a change makes of a version.
struct Nieuw<'a> {
    naam: (&'a str, &'a str),
    tekst: &'a str,
    scenarios: &'a str,
    vorige: &'a [Vorig],
    volgende: &'a [Vorig],
}

/// Saves the text of a concept; false when someone else was first. The text before it can be called back.
///
/// # Errors
/// When the database fails.
pub async fn schrijf(tx: &WriteTx, v: &Versie, naam: (&str, &str), tekst: &str, door: MedewerkerId) -> Result<bool, StoreError> {
    let vorige = met(&v.vorige, Vorig::Tekst(v.tekst.clone()));
    zet(tx, v, Nieuw { naam, tekst, scenarios: &v.scenarios, vorige: &vorige, volgende: &[] }, door).await
}

/// Saves the stories beside a concept; false when someone else was first. Those before them can be called back.
///
/// # Errors
/// When the database fails.
pub async fn zet_scenarios(tx: &WriteTx, v: &Versie, scenarios: &str, door: MedewerkerId) -> Result<bool, StoreError> {
    let vorige = met(&v.vorige, Vorig::Scenarios { scenarios: v.scenarios.clone() });
    let naam = (v.draaiboek.as_str(), v.naam.as_str());
    zet(tx, v, Nieuw { naam, tekst: &v.tekst, scenarios, vorige: &vorige, volgende: &[] }, door).await
}

/// Puts back what stood there before the last change; false when someone else was first or nothing stood there.
///
/// # Errors
/// When the database fails.
pub async fn ongedaan(tx: &WriteTx, v: &Versie, naam: (&str, &str), door: MedewerkerId) -> Result<bool, StoreError> {
    let Some((last, rest)) = v.vorige.split_last() else { return Ok(false) };
    let volgende = met(&v.volgende, last.omgekeerd(v));
    zet(tx, v, Nieuw { naam, tekst: last.tekst(v), scenarios: last.scenarios(v), vorige: rest, volgende: &volgende }, door).await
}

/// Puts there again what was taken back last; false when someone else was first or nothing was taken back.
///
/// # Errors
/// When the database fails.
pub async fn opnieuw(tx: &WriteTx, v: &Versie, naam: (&str, &str), door: MedewerkerId) -> Result<bool, StoreError> {
    let Some((last, rest)) = v.volgende.split_last() else { return Ok(false) };
    let vorige = met(&v.vorige, last.omgekeerd(v));
    zet(tx, v, Nieuw { naam, tekst: last.tekst(v), scenarios: last.scenarios(v), vorige: &vorige, volgende: rest }, door).await
}

/// The last changes with one more.
fn met(all: &[Vorig], nieuw: Vorig) -> Vec<Vorig> {
    let from = (all.len() + 1).saturating_sub(TERUG);
    all.iter().skip(from).cloned().chain([nieuw]).collect()
}

async fn zet(tx: &WriteTx, v: &Versie, n: Nieuw<'_>, door: MedewerkerId) -> Result<bool, StoreError> {
    let json = |all: &[Vorig]| serde_json::to_string(all).map_err(|e| StoreError::Json(e.to_string()));
    let (vorige, volgende) = (json(n.vorige)?, json(n.volgende)?);
    let sql = "UPDATE draaiboek_versie SET draaiboek = $3, naam = $4, tekst = $5, vorige = $6, gewijzigd = $7, gewijzigd_door = $8, \
               volgende = $11, scenarios = $12, versie = versie + 1 WHERE gemeente = $1 AND id = $2 AND versie = $9 AND staat = $10";
    let (draaiboek, naam) = n.naam;
    let concept = Versiestaat::Concept.code();
    let values = args![tx.gemeente(), v.id, draaiboek, naam, n.tekst, vorige, tx.now(), door, v.versie, concept, volgende, n.scenarios];
    Ok(tx.exec(sql, values).await? > 0)
}
