//! What partners left open at earlier versions. A new version asks nobody by itself, so it says what it leaves behind.

use store::{StoreError, Tx, args};

use super::store::{Opmerking, Verzoek, opmerking, verzoek};
use crate::nazorgplan::Planstaat;
use domain::Code;

/// Eerder: open remarks and unanswered consultations of the versions before, each with the number of its version.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::nazorgplan) struct Eerder {
    /// Remarks about which nothing was decided, of whichever version, with the name of the partner then.
    pub(super) opmerkingen: Vec<(i64, Opmerking, String)>,
    /// Consultations without an answer since the last adoption, of partners that were not asked again about a later version.
    pub(super) wachtend: Vec<(i64, Verzoek)>,
}

impl Eerder {
    /// Of the versions before this one.
    pub(super) async fn load(tx: &Tx, nummer: i64) -> Result<Self, StoreError> {
        let said = "SELECT o.nummer, o.hoofdstuk, o.partner, o.tekst, o.verwerking, o.reden, o.versie, v.organisatie FROM planopmerking o \
                    JOIN planverzoek v ON v.gemeente = o.gemeente AND v.nummer = o.nummer AND v.partner = o.partner AND v.soort = 'consultatie' \
                    WHERE o.gemeente = $1 AND o.nummer < $2 AND o.verwerking IS NULL ORDER BY o.nummer, o.hoofdstuk, o.partner";
        let asked = "SELECT nummer, soort, partner, organisatie, tot, op, oordeel, naam, functie FROM planverzoek v \
                     WHERE gemeente = $1 AND nummer < $2 AND soort = 'consultatie' AND op IS NULL \
                     AND nummer > (SELECT COALESCE(MAX(nummer), 0) FROM planversie WHERE gemeente = $1 AND nummer < $2 AND staat = $3) \
                     AND NOT EXISTS (SELECT 1 FROM planverzoek l WHERE l.gemeente = v.gemeente AND l.soort = v.soort \
                     AND l.partner = v.partner AND l.nummer > v.nummer AND l.nummer <= $2) ORDER BY nummer, gevraagd, partner";
        let said = tx.all(said, args![tx.gemeente(), nummer]).await?;
        let asked = tx.all(asked, args![tx.gemeente(), nummer, Planstaat::Vastgesteld.code()]).await?;
        Ok(Self {
            opmerkingen: said
                .iter()
                .map(|r| Ok((r.int("nummer")?, opmerking(r)?, r.text("organisatie")?)))
                .collect::<Result<_, StoreError>>()?,
            wachtend: asked.iter().map(|r| Ok((r.int("nummer")?, verzoek(r)?))).collect::<Result<_, StoreError>>()?,
        })
    }

    /// The version that asked this partner last and got no answer.
    pub(super) fn gevraagd_bij(&self, partner: &str) -> Option<i64> {
        self.wachtend.iter().rfind(|(_, v)| v.partner == partner).map(|(nummer, _)| *nummer)
    }
}
