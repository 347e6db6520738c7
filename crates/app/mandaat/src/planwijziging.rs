//! Planwijziging: a change of the plan that an evaluation proposed, until the municipality decides on it in the chapter.

use domain::{
    Code, Moment, codes,
    id::{Id, MedewerkerId, VerbeterpuntId},
    plan::HOOFDSTUKKEN,
};
use store::{StoreError, Tx, WriteTx, args};
use uuid::Uuid;

codes! {
    /// Wijzigingsstaat: what became of a proposed change.
    pub Wijzigingsstaat "wijzigingsstaat" {
        /// Proposed.
        Voorgesteld = "voorgesteld",
        /// Taken over in the chapter.
        Overgenomen = "overgenomen",
        /// Turned down.
        Afgewezen = "afgewezen",
    }
}

/// A change of the plan that an evaluation proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wijziging {
    /// Identity.
    pub id: Uuid,
    /// Chapter.
    pub hoofdstuk: u8,
    /// The text to add.
    pub tekst: String,
    /// The improvement point it follows from.
    pub verbeterpunt: VerbeterpuntId,
    /// When it was proposed.
    pub op: Moment,
    /// What became of it.
    pub staat: Wijzigingsstaat,
}

/// The changes that wait for a choice, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn wijzigingen(tx: &Tx) -> Result<Vec<Wijziging>, StoreError> {
    let sql = "SELECT id, hoofdstuk, tekst, verbeterpunt, op, staat FROM planwijziging WHERE gemeente = $1 AND staat = $2 ORDER BY op, id";
    let rows = tx.all(sql, args![tx.gemeente(), Wijzigingsstaat::Voorgesteld.code()]).await?;
    rows.iter()
        .map(|r| {
            Ok(Wijziging {
                id: r.uuid("id")?,
                hoofdstuk: u8::try_from(r.int("hoofdstuk")?).unwrap_or(u8::MAX),
                tekst: r.text("tekst")?,
                verbeterpunt: r.id("verbeterpunt")?,
                op: r.moment("op")?,
                staat: r.code("staat")?,
            })
        })
        .collect()
}

/// Proposes a change of a chapter that follows from an improvement point; the point is its identity, so there is one for each. Proposing
/// again replaces the text while nobody decided; after that it changes nothing and gives false.
///
/// # Errors
/// When the database fails; [`StoreError::NotFound`] for a chapter that does not exist.
pub async fn stel_wijziging_voor(tx: &WriteTx, hoofdstuk: u8, tekst: &str, punt: VerbeterpuntId) -> Result<bool, StoreError> {
    HOOFDSTUKKEN.iter().find(|(n, _)| *n == hoofdstuk).ok_or(StoreError::NotFound)?;
    let sql = "INSERT INTO planwijziging (gemeente, id, hoofdstuk, tekst, verbeterpunt, op, staat) VALUES ($1, $2, $3, $4, $2, $5, $6) \
               ON CONFLICT (gemeente, id) DO UPDATE SET hoofdstuk = excluded.hoofdstuk, tekst = excluded.tekst \
               WHERE planwijziging.staat = excluded.staat";
    let values = args![tx.gemeente(), punt.uuid(), hoofdstuk, tekst, tx.now(), Wijzigingsstaat::Voorgesteld.code()];
    Ok(tx.exec(sql, values).await? > 0)
}

/// Records what was decided about a change; false when that was done already.
///
/// # Errors
/// When the database fails.
pub async fn beslis(tx: &WriteTx, id: Uuid, staat: Wijzigingsstaat, door: MedewerkerId) -> Result<bool, StoreError> {
    let sql = "UPDATE planwijziging SET staat = $3, besloten_op = $4, besloten_door = $5 WHERE gemeente = $1 AND id = $2 AND staat = $6";
    Ok(tx.exec(sql, args![tx.gemeente(), id, staat.code(), tx.now(), door, Wijzigingsstaat::Voorgesteld.code()]).await? > 0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

    use domain::journaal::{Gebeurtenis, Soort};
    use store::testing::{self, deed, each_engine};

    use super::*;
    use crate::testing::{MIGRATIES, SANNE, filled, id};

    #[tokio::test]
    async fn one_proposal_for_a_point_until_someone_decides_on_each_engine() {
        each_engine(MIGRATIES, |db| async move {
            filled(&db).await;
            let tx = db.write(deed(), testing::now()).await.unwrap();
            let point = VerbeterpuntId::from_uuid(Uuid::from_u128(9));
            assert!(matches!(stel_wijziging_voor(&tx, 99, "x", point).await, Err(StoreError::NotFound)));
            assert!(stel_wijziging_voor(&tx, 3, "x", point).await.unwrap() && stel_wijziging_voor(&tx, 4, "y", point).await.unwrap());
            let open = wijzigingen(&tx).await.unwrap();
            assert_eq!((open.len(), open[0].hoofdstuk, open[0].tekst.as_str(), open[0].verbeterpunt), (1, 4, "y", point));
            assert!(beslis(&tx, open[0].id, Wijzigingsstaat::Afgewezen, id(SANNE)).await.unwrap());
            assert!(!beslis(&tx, open[0].id, Wijzigingsstaat::Overgenomen, id(SANNE)).await.unwrap(), "decided once");
            assert!(!stel_wijziging_voor(&tx, 5, "z", point).await.unwrap() && wijzigingen(&tx).await.unwrap().is_empty());
            tx.commit(Gebeurtenis::new(Soort::VerbeterpuntBeslist)).await.unwrap();
        })
        .await;
    }
}
