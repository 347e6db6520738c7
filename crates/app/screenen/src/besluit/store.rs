//! SQL of the decision. One function per statement.

use casus::{person, who};
use domain::{
    Code, Moment,
    casus::{BezoekDoor, Nazorgbesluit},
    draaiboek::Feiten,
    id::{AanwijzingsbesluitId, BetrokkeneId, CasusId, Id, MedewerkerId},
};
use serde::{Deserialize, Serialize};
use store::{StoreError, Tx, WriteTx, args};

/// A decision as it was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Besluit {
    /// About whom; none for the neighbourhood.
    pub betrokkene: Option<BetrokkeneId>,
    /// When.
    pub op: Moment,
    /// What.
    pub besluit: Nazorgbesluit,
    /// On which criterion.
    pub criterium: String,
    /// On which article.
    pub artikel: String,
    /// Who goes on behalf of the municipality.
    pub bezoek_door: BezoekDoor,
    /// What was known then.
    pub feiten: Toen,
    /// The decision that let the one who decided know it.
    pub aanwijzingsbesluit: AanwijzingsbesluitId,
    /// Who decided.
    pub door: MedewerkerId,
}

/// The facts known at the moment of a decision: codes, never values of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Toen {
    /// About the casus.
    pub casus: Feiten,
    /// About the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub betrokkene: Option<Feiten>,
}

/// Every decision in this casus, newest first.
///
/// # Errors
/// When the database fails.
pub async fn list(tx: &Tx, casus: CasusId) -> Result<Vec<Besluit>, StoreError> {
    let sql = "SELECT betrokkene, op, besluit, criterium, artikel, bezoek_door, feiten, aanwijzingsbesluit, door FROM nazorgbesluit \
               WHERE gemeente = $1 AND casus = $2 ORDER BY op DESC, betrokkene";
    let rows = tx.all(sql, args![tx.gemeente(), casus.uuid()]).await?;
    rows.iter()
        .map(|row| {
            Ok(Besluit {
                betrokkene: person(row)?,
                op: row.moment("op")?,
                besluit: row.code("besluit")?,
                criterium: row.text("criterium")?,
                artikel: row.text("artikel")?,
                bezoek_door: row.code("bezoek_door")?,
                feiten: row.json("feiten")?,
                aanwijzingsbesluit: row.id("aanwijzingsbesluit")?,
                door: row.id("door")?,
            })
        })
        .collect()
}

/// The decision that counts for this person, or for the neighbourhood: the newest of [`list`].
pub fn geldend(besluiten: &[Besluit], betrokkene: Option<BetrokkeneId>) -> Option<&Besluit> {
    besluiten.iter().find(|b| b.betrokkene == betrokkene)
}

/// Records a decision; earlier ones stay.
pub(super) async fn insert(tx: &WriteTx, casus: CasusId, b: &Besluit) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO nazorgbesluit (gemeente, casus, betrokkene, op, besluit, criterium, artikel, bezoek_door, feiten, aanwijzingsbesluit, door) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            tx.gemeente(),
            casus.uuid(),
            who(b.betrokkene),
            b.op,
            b.besluit.code(),
            b.criterium.as_str(),
            b.artikel.as_str(),
            b.bezoek_door.code(),
            serde_json::to_string(&b.feiten)?,
            b.aanwijzingsbesluit.uuid(),
            b.door.uuid()
        ],
    )
    .await
    .map(|_| ())
}
