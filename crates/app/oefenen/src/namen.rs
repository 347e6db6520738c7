//! Namen: who may not be named in what was learned of an exercise: colleagues, whom to call at partners, and whoever was made up for it. The text
//! outlives the exercise and goes to the plan, which is public (R41).

use casus::betrokkene::{Waarde, toets, waarden_overal};
use domain::{Moment, aanwijzing::Bevoegdheid, herkenning::Herkenning, id::MedewerkerId};
use inventaris::partners::{Partner, Persoon, partners, personen};
use kern::{App, Medewerker, medewerkers};
use mandaat::aanwijzingsbesluit::bevoegdheid;
use store::{StoreError, Tx};

/// Whom a text may not name.
pub(crate) struct Namen {
    collegas: Vec<Medewerker>,
    partners: Vec<Persoon>,
    organisaties: Vec<String>,
    verzonnen: Vec<Waarde>,
    bewijs: Option<Bevoegdheid>,
}

impl Namen {
    /// Everyone with a login, those of partners among them, and the contact persons of partners; and everyone who was made up: `binnen` reads inside
    /// the exercise. What the police told there opens with the proof of whoever of these was named in the decision, at one of these moments.
    pub(crate) async fn laad(tx: &Tx, app: &App, binnen: &Tx, wie: &[MedewerkerId], op: &[Moment]) -> Result<Self, StoreError> {
        let bewijs = bewijs(binnen, wie, op).await?;
        let verzonnen = waarden_overal(binnen, bewijs.as_ref()).await?;
        let organisaties = partners(tx, app).await?.iter().flat_map(woorden_van).collect();
        let partners = personen(tx).await?.into_values().flatten().collect();
        Ok(Self { collegas: medewerkers(tx).await?, partners, organisaties, verzonnen, bewijs })
    }

    /// Why a text cannot stay as it is, as the key of a message; nothing when it names nobody.
    pub(crate) fn bezwaar(&self, tekst: &str) -> Option<&'static str> {
        let gelezen = Herkenning::van(tekst);
        let collega = |m: &Medewerker| gelezen.naam(&m.naam) || gelezen.telefoon(&m.telefoon) || gelezen.email(&m.email);
        if self.collegas.iter().any(collega) {
            return Some("oefenen-fout-naam");
        }
        let nummers = |p: &Persoon| gelezen.telefoon(&p.telefoon) || gelezen.telefoon(&p.buiten) || gelezen.email(&p.email);
        if self.partners.iter().any(|p| (self.is_mens(&p.naam) && gelezen.naam(&p.naam)) || nummers(p)) {
            return Some("oefenen-fout-partner");
        }
        toets::noemt(tekst, &self.verzonnen, self.bewijs.as_ref()).then_some("oefenen-fout-persoon")
    }
}

impl Namen {
    /// Somebody, and not a desk: two words or more, none of which is of the name of a partner. An organisation may be named.
    fn is_mens(&self, naam: &str) -> bool {
        let delen = woorden(naam);
        delen.len() > 1 && !delen.iter().any(|d| self.organisaties.contains(d))
    }
}

fn woorden(tekst: &str) -> Vec<String> {
    tekst.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
}

/// The words of the names of a partner; small ones, such as `de`, are of everybody.
fn woorden_van(p: &Partner) -> Vec<String> {
    let names = [p.beleid.naam.as_str(), p.lokaal.naam.as_str()];
    names.iter().flat_map(|n| woorden(n)).filter(|w| w.chars().count() > 3).collect()
}

async fn bewijs(tx: &Tx, wie: &[MedewerkerId], op: &[Moment]) -> Result<Option<Bevoegdheid>, StoreError> {
    for op in op {
        for wie in wie {
            if let Ok(bewijs) = bevoegdheid(tx, *wie, *op).await? {
                return Ok(Some(bewijs));
            }
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_desk_is_no_person_and_an_organisation_may_be_named() {
        let organisaties = woorden("Slachtofferhulp Nederland");
        let namen = Namen { collegas: Vec::new(), partners: Vec::new(), organisaties, verzonnen: Vec::new(), bewijs: None };
        assert!(namen.is_mens("Roos van der Berg"));
        assert!(!namen.is_mens("Balie Slachtofferhulp") && !namen.is_mens("Meldkamer") && !namen.is_mens(""));
    }
}
