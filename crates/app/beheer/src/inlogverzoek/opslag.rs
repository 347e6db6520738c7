//! Inlogverzoeken in the database: links that were made for someone who can sign in already.

use domain::{
    Moment,
    id::{Id, MedewerkerId},
};
use store::{StoreError, Tx, WriteTx, args};
use uuid::Uuid;

use super::Rij;

/// Links that wait for approval, oldest first.
pub(super) async fn waiting(tx: &Tx, now: Moment) -> Result<Vec<Rij>, StoreError> {
    let sql = "SELECT u.id, u.medewerker, u.door, u.gemaakt, u.verloopt FROM uitnodiging u
        WHERE u.gemeente = $1 AND u.verloopt >= $2 AND u.door IS NOT NULL AND u.goedgekeurd_door IS NULL
        AND (EXISTS (SELECT 1 FROM wachtwoord w WHERE w.gemeente = u.gemeente AND w.medewerker = u.medewerker)
          OR EXISTS (SELECT 1 FROM passkey p WHERE p.gemeente = u.gemeente AND p.medewerker = u.medewerker))
        ORDER BY u.gemaakt, u.id";
    let rows = tx.all(sql, args![tx.gemeente(), now]).await?;
    rows.iter()
        .map(|row| {
            Ok(Rij {
                id: row.uuid("id")?,
                voor: row.id("medewerker")?,
                door: row.id("door")?,
                gemaakt: row.moment("gemaakt")?,
                verloopt: row.moment("verloopt")?,
            })
        })
        .collect()
}

/// Approves a link; false when it was handled already.
pub(super) async fn approve(tx: &WriteTx, id: Uuid, keurder: MedewerkerId) -> Result<bool, StoreError> {
    let sql =
        "UPDATE uitnodiging SET goedgekeurd_door = $3 WHERE gemeente = $1 AND id = $2 AND goedgekeurd_door IS NULL AND verloopt >= $4";
    Ok(tx.exec(sql, args![tx.gemeente(), id, keurder.uuid(), tx.now()]).await? == 1)
}

/// Takes a link away; false when it is gone already.
pub(super) async fn refuse(tx: &WriteTx, id: Uuid) -> Result<bool, StoreError> {
    Ok(tx.exec("DELETE FROM uitnodiging WHERE gemeente = $1 AND id = $2", args![tx.gemeente(), id]).await? == 1)
}
