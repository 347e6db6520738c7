//! Namen: who may not be named in what was learned of an exercise: colleagues, whom to call at partners, and whoever was made up for it. The text
//! outlives the exercise and goes to the plan, which is public (R41).

use casus::betrokkene::{Waarde, toets, waarden_overal};
use domain::{Moment, aanwijzing::Bevoegdheid, herkenning::Herkenning, id::MedewerkerId};
use inventaris::partners::{Persoon, personen};
use kern::{Medewerker, medewerkers};
use mandaat::aanwijzingsbesluit::bevoegdheid;
use store::{StoreError, Tx};

/// Whom a text may not name.
pub(crate) struct Namen {
    collegas: Vec<Medewerker>,
    partners: Vec<Persoon>,
    verzonnen: Vec<Waarde>,
    bewijs: Option<Bevoegdheid>,
}

impl Namen {
    /// Everyone with a login, those of partners among them, and the contact persons of partners; and everyone who was made up: `binnen` reads inside
    /// the exercise. What the police told there opens with the proof of whoever of these was named in the decision, at one of these moments.
    pub(crate) async fn laad(tx: &Tx, binnen: &Tx, wie: &[MedewerkerId], op: &[Moment]) -> Result<Self, StoreError> {
        let bewijs = bewijs(binnen, wie, op).await?;
        let verzonnen = waarden_overal(binnen, bewijs.as_ref()).await?;
        let partners = personen(tx).await?.into_values().flatten().collect();
        Ok(Self { collegas: medewerkers(tx).await?, partners, verzonnen, bewijs })
    }

    /// Why a text cannot stay as it is, as the key of a message; nothing when it names nobody.
    pub(crate) fn bezwaar(&self, tekst: &str) -> Option<&'static str> {
        let gelezen = Herkenning::van(tekst);
        let collega = |m: &Medewerker| gelezen.naam(&m.naam) || gelezen.telefoon(&m.telefoon) || gelezen.email(&m.email);
        if self.collegas.iter().any(collega) {
            return Some("oefenen-fout-naam");
        }
        let nummers = |p: &Persoon| gelezen.telefoon(&p.telefoon) || gelezen.telefoon(&p.buiten) || gelezen.email(&p.email);
        if self.partners.iter().any(|p| gelezen.naam(&p.naam) || nummers(p)) {
            return Some("oefenen-fout-partner");
        }
        toets::noemt(tekst, &self.verzonnen, self.bewijs.as_ref()).then_some("oefenen-fout-persoon")
    }
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
