//! SQL of the contactmoment. One function per statement.

use domain::{
    Code, Moment,
    casus::{Contactuitkomst, Kanaal},
    id::{BetrokkeneId, CasusId, ContactmomentId, Id, MedewerkerId},
};
use store::{Row, StoreError, Tx, WriteTx, args};

use super::regels::Feitje;
use crate::keuze::Partij;

/// Context of the sealed note.
const NOTITIE: &str = "contactmoment.notitie";

/// A contact, an attempt or a plan.
#[derive(Clone, PartialEq, Eq)]
pub struct Contact {
    /// Identity.
    pub id: ContactmomentId,
    /// When, by whom, how and what came of it.
    pub feit: Feitje,
    /// Who entered it.
    pub door: MedewerkerId,
    /// Entered when.
    pub ingevoerd_op: Moment,
    /// The note; nothing when there is none or its key was destroyed.
    pub notitie: Option<String>,
}

impl std::fmt::Debug for Contact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Contact").field("id", &self.id).field("feit", &self.feit).finish_non_exhaustive()
    }
}

fn from_row(row: &Row) -> Result<Contact, StoreError> {
    let feit = Feitje {
        op: row.moment("op")?,
        partij: row.code::<Partij>("partij")?,
        kanaal: row.code::<Kanaal>("kanaal")?,
        uitkomst: row.opt_code::<Contactuitkomst>("uitkomst")?,
    };
    Ok(Contact { id: row.id("id")?, feit, door: row.id("door")?, ingevoerd_op: row.moment("ingevoerd_op")?, notitie: None })
}

/// Adds a contact, attempt or plan; the note is sealed with the key of the person.
///
/// # Errors
/// When the database fails.
pub async fn insert(tx: &WriteTx, casus: CasusId, betrokkene: BetrokkeneId, c: &Contact) -> Result<(), StoreError> {
    let notitie = match &c.notitie {
        Some(text) => Some(tx.seal(betrokkene.uuid(), NOTITIE, text).await?),
        None => None,
    };
    let f = c.feit;
    tx.exec(
        "INSERT INTO contactmoment (gemeente, id, casus, betrokkene, op, kanaal, partij, uitkomst, notitie, door, ingevoerd_op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            tx.gemeente(),
            c.id,
            casus,
            betrokkene,
            f.op,
            f.kanaal.code(),
            f.partij.code(),
            f.uitkomst.map(|u| u.code().to_owned()),
            notitie,
            c.door,
            tx.now()
        ],
    )
    .await
    .map(|_| ())
}

/// All contacts, attempts and plans with a person, newest first, with their notes.
///
/// # Errors
/// When the database fails.
pub async fn list(tx: &Tx, casus: CasusId, betrokkene: BetrokkeneId) -> Result<Vec<Contact>, StoreError> {
    let rows = tx
        .all(
            "SELECT id, op, kanaal, partij, uitkomst, notitie, door, ingevoerd_op FROM contactmoment WHERE gemeente = $1 AND casus = $2 AND betrokkene = $3 ORDER BY op DESC, id DESC",
            args![tx.gemeente(), casus, betrokkene],
        )
        .await?;
    let mut contacts = rows.iter().map(from_row).collect::<Result<Vec<_>, _>>()?;
    for (contact, row) in contacts.iter_mut().zip(&rows) {
        if let Some(sealed) = row.opt_bytes("notitie")? {
            contact.notitie = tx.unseal(betrokkene.uuid(), NOTITIE, &sealed).await?;
        }
    }
    Ok(contacts)
}

/// The first moment at which the municipality spoke a person of this casus, per person: for the evaluation.
///
/// # Errors
/// When the database fails.
pub async fn eerste_gesprekken(tx: &Tx, casus: CasusId) -> Result<Vec<(BetrokkeneId, Moment)>, StoreError> {
    let rows = tx
        .all(
            "SELECT betrokkene, MIN(op) AS op FROM contactmoment WHERE gemeente = $1 AND casus = $2 AND partij IN ('gemeente', 'burgemeester') \
             AND uitkomst IN ('gesproken', 'vertegenwoordiger', 'wil-geen-contact') GROUP BY betrokkene ORDER BY betrokkene",
            args![tx.gemeente(), casus],
        )
        .await?;
    rows.iter().map(|row| Ok((row.id("betrokkene")?, row.moment("op")?))).collect()
}

/// Takes a plan back; false when it is none.
///
/// # Errors
/// When the database fails.
pub async fn afzeggen(tx: &WriteTx, casus: CasusId, betrokkene: BetrokkeneId, id: ContactmomentId) -> Result<bool, StoreError> {
    let n = tx
        .exec(
            "DELETE FROM contactmoment WHERE gemeente = $1 AND casus = $2 AND betrokkene = $3 AND id = $4 AND uitkomst IS NULL",
            args![tx.gemeente(), casus, betrokkene, id],
        )
        .await?;
    Ok(n > 0)
}

/// Plans of this party up to `tot` have happened now: the contact that was logged takes their place.
///
/// # Errors
/// When the database fails.
pub async fn vervul(tx: &WriteTx, casus: CasusId, betrokkene: BetrokkeneId, partij: Partij, tot: Moment) -> Result<u64, StoreError> {
    tx.exec(
        "DELETE FROM contactmoment WHERE gemeente = $1 AND casus = $2 AND betrokkene = $3 AND partij = $4 AND uitkomst IS NULL AND op <= $5",
        args![tx.gemeente(), casus, betrokkene, partij.code(), tot],
    )
    .await
}
