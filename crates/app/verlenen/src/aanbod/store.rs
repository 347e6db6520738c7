//! SQL of the measures that were brought up in a casus. Rows are only added: the newest of a measure holds.

use casus::CASUS_ZELF;
use domain::{
    Code, Moment,
    id::{BetrokkeneId, CasusId, Id, MedewerkerId},
    maatregel::Aanbodstand,
};
use jiff::civil::Date;

use store::{Row, StoreError, Tx, WriteTx, args};
use uuid::Uuid;

/// Context of the sealed note.
const NOTITIE: &str = "casusaanbod.notitie";

/// What became of a measure on a day.
#[derive(Clone, PartialEq, Eq)]
pub struct Aanbod {
    /// Identity.
    pub id: Uuid,
    /// For whom; nobody for the surroundings.
    pub voor: Option<BetrokkeneId>,
    /// The measure: that of policy, or a UUID as text.
    pub maatregel: String,
    /// What it was called then.
    pub naam: String,
    /// What became of it.
    pub stand: Aanbodstand,
    /// On which day.
    pub op: Date,
    /// Note; nothing when there is none or its key was destroyed.
    pub notitie: Option<String>,
    /// Who recorded it.
    pub door: MedewerkerId,
    /// Recorded when.
    pub vastgelegd_op: Moment,
}

impl std::fmt::Debug for Aanbod {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Aanbod")
            .field("maatregel", &self.maatregel)
            .field("stand", &self.stand)
            .field("op", &self.op)
            .finish_non_exhaustive()
    }
}

/// The surroundings stand under no person.
fn plaats(voor: Option<BetrokkeneId>) -> Uuid {
    voor.map_or(CASUS_ZELF, |b| b.uuid())
}

fn from_row(row: &Row) -> Result<Aanbod, StoreError> {
    let (wie, omgeving): (BetrokkeneId, bool) = (row.id("betrokkene")?, row.bool("omgeving")?);
    Ok(Aanbod {
        id: row.uuid("id")?,
        voor: (!omgeving).then_some(wie),
        maatregel: row.text("maatregel")?,
        naam: row.text("naam")?,
        stand: row.code("stand")?,
        op: row.date("op")?,
        notitie: row.opt_text("omgevingsnotitie")?,
        door: row.id("door")?,
        vastgelegd_op: row.moment("vastgelegd_op")?,
    })
}

/// Adds what became of a measure.
///
/// # Errors
/// When the database fails.
pub async fn insert(tx: &WriteTx, casus: CasusId, a: &Aanbod) -> Result<(), StoreError> {
    let (sealed, open) = match (a.voor, &a.notitie) {
        (Some(wie), Some(text)) => (Some(tx.seal(wie.uuid(), NOTITIE, text).await?), None),
        (None, Some(text)) => (None, Some(text.clone())),
        (_, None) => (None, None),
    };
    tx.exec(
        "INSERT INTO casusaanbod (gemeente, id, casus, betrokkene, omgeving, maatregel, naam, stand, op, notitie, omgevingsnotitie, door, vastgelegd_op) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        args![
            tx.gemeente(),
            a.id,
            casus,
            plaats(a.voor),
            a.voor.is_none(),
            &a.maatregel,
            &a.naam,
            a.stand.code(),
            a.op,
            sealed,
            open,
            a.door,
            a.vastgelegd_op
        ],
    )
    .await
    .map(|_| ())
}

/// Everything of a casus, newest first, without notes about persons.
///
/// # Errors
/// When the database fails.
pub async fn van_casus(tx: &Tx, casus: CasusId) -> Result<Vec<Aanbod>, StoreError> {
    let rows = tx
        .all(
            "SELECT id, betrokkene, omgeving, maatregel, naam, stand, op, omgevingsnotitie, door, vastgelegd_op FROM casusaanbod \
             WHERE gemeente = $1 AND casus = $2 ORDER BY vastgelegd_op DESC, id DESC",
            args![tx.gemeente(), casus],
        )
        .await?;
    rows.iter().map(from_row).collect()
}

/// Everything for one person, or for the surroundings, newest first, with the notes.
///
/// # Errors
/// When the database fails.
pub async fn van(tx: &Tx, casus: CasusId, voor: Option<BetrokkeneId>) -> Result<Vec<Aanbod>, StoreError> {
    let rows = tx
        .all(
            "SELECT id, betrokkene, omgeving, maatregel, naam, stand, op, notitie, omgevingsnotitie, door, vastgelegd_op FROM casusaanbod \
             WHERE gemeente = $1 AND casus = $2 AND betrokkene = $3 ORDER BY vastgelegd_op DESC, id DESC",
            args![tx.gemeente(), casus, plaats(voor)],
        )
        .await?;
    let mut all = rows.iter().map(from_row).collect::<Result<Vec<_>, _>>()?;
    for (aanbod, row) in all.iter_mut().zip(&rows) {
        if let (Some(wie), Some(sealed)) = (voor, row.opt_bytes("notitie")?) {
            aanbod.notitie = tx.unseal(wie.uuid(), NOTITIE, &sealed).await?;
        }
    }
    Ok(all)
}

/// What holds now: of each measure the newest, in the order of the list.
pub fn laatste(alle: &[Aanbod]) -> Vec<&Aanbod> {
    let mut seen = std::collections::HashSet::new();
    alle.iter().filter(|a| seen.insert((a.voor, a.maatregel.as_str()))).collect()
}
