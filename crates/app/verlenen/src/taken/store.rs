//! SQL of notes with tasks. One function per statement.

use domain::{
    draaiboek::StapId,
    id::{BetrokkeneId, CasusId, Id, MedewerkerId},
};
use store::{StoreError, Tx, WriteTx, args};

/// Context of the sealed note.
const NOTITIE: &str = "taaknotitie.notitie";

/// Keeps a note with the task of a person, sealed with that person's key; a later one replaces it.
pub(super) async fn noteer(
    tx: &WriteTx,
    casus: CasusId,
    stap: &StapId,
    betrokkene: BetrokkeneId,
    tekst: &str,
    door: MedewerkerId,
) -> Result<(), StoreError> {
    let sealed = tx.seal(betrokkene.uuid(), NOTITIE, tekst).await?;
    tx.exec(
        "INSERT INTO taaknotitie (gemeente, casus, stap, betrokkene, notitie, door, op) VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (gemeente, casus, stap, betrokkene) DO UPDATE SET notitie = excluded.notitie, door = excluded.door, op = excluded.op",
        args![tx.gemeente(), casus, stap.as_str(), betrokkene, sealed, door, tx.now()],
    )
    .await
    .map(|_| ())
}

/// The note with a task; nothing when there is none or its key was destroyed.
pub(super) async fn notitie(tx: &Tx, casus: CasusId, stap: &StapId, betrokkene: BetrokkeneId) -> Result<Option<String>, StoreError> {
    let row = tx
        .opt(
            "SELECT notitie FROM taaknotitie WHERE gemeente = $1 AND casus = $2 AND stap = $3 AND betrokkene = $4",
            args![tx.gemeente(), casus, stap.as_str(), betrokkene],
        )
        .await?;
    match row {
        Some(row) => tx.unseal(betrokkene.uuid(), NOTITIE, &row.bytes("notitie")?).await,
        None => Ok(None),
    }
}
