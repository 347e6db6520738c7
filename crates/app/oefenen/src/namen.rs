//! Namen: who may not be named in what was learned of an exercise: colleagues, and whoever was made up for it. The text outlives the exercise
//! and goes to the plan, which is public (R41).

use casus::betrokkene::{Waarde, toets, waarden_overal};
use domain::{Moment, aanwijzing::Bevoegdheid, herkenning::Herkenning, id::MedewerkerId};
use kern::Medewerker;
use mandaat::aanwijzingsbesluit::bevoegdheid;
use store::{StoreError, Tx};

/// Whom a text may not name.
pub(crate) struct Namen {
    collegas: Vec<Medewerker>,
    verzonnen: Vec<Waarde>,
    bewijs: Option<Bevoegdheid>,
}

impl Namen {
    /// The colleagues, and everyone who was made up: `tx` reads inside the exercise. What the police told there opens with the proof of whoever of
    /// these was named in the decision, at one of these moments.
    pub(crate) async fn laad(tx: &Tx, collegas: Vec<Medewerker>, wie: &[MedewerkerId], op: &[Moment]) -> Result<Self, StoreError> {
        let bewijs = bewijs(tx, wie, op).await?;
        let verzonnen = waarden_overal(tx, bewijs.as_ref()).await?;
        Ok(Self { collegas, verzonnen, bewijs })
    }

    /// Why a text cannot stay as it is, as the key of a message; nothing when it names nobody.
    pub(crate) fn bezwaar(&self, tekst: &str) -> Option<&'static str> {
        let gelezen = Herkenning::van(tekst);
        let collega = |m: &Medewerker| gelezen.naam(&m.naam) || gelezen.telefoon(&m.telefoon) || gelezen.email(&m.email);
        if self.collegas.iter().any(collega) {
            return Some("oefenen-fout-naam");
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
