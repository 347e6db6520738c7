//! SQL of the status of Slachtofferhulp. One function per statement.

use domain::{
    Code, Moment,
    casus::Slachtofferhulpstatus,
    id::{BetrokkeneId, CasusId, Id, MedewerkerId},
};
use jiff::civil::Date;
use store::{StoreError, Tx, WriteTx, args};

use crate::keuze::Overslaan;

/// Context of the sealed advice.
const ADVIES: &str = "slachtofferhulp.advies";

/// What is known, or why it was not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Antwoord {
    /// The status.
    Status(Slachtofferhulpstatus),
    /// Skipped for this reason (R32).
    Overgeslagen(Overslaan),
}

/// The record of one person.
#[derive(Clone, PartialEq, Eq)]
pub struct Slachtofferhulp {
    /// What is known.
    pub antwoord: Antwoord,
    /// In contact since.
    pub sinds: Option<Date>,
    /// Advice for the visit, told by the partner; opened only by [`by_betrokkene`].
    pub advies: Option<String>,
    /// Who recorded it.
    pub door: MedewerkerId,
    /// When.
    pub op: Moment,
    /// Version, for editing.
    pub versie: i64,
}

impl std::fmt::Debug for Slachtofferhulp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Slachtofferhulp")
            .field("antwoord", &self.antwoord)
            .field("sinds", &self.sinds)
            .field("versie", &self.versie)
            .finish_non_exhaustive()
    }
}

impl Slachtofferhulp {
    /// The status, when it was asked.
    pub fn status(&self) -> Option<Slachtofferhulpstatus> {
        match self.antwoord {
            Antwoord::Status(status) => Some(status),
            Antwoord::Overgeslagen(_) => None,
        }
    }

    /// Skipped with a reason.
    pub fn overgeslagen(&self) -> bool {
        matches!(self.antwoord, Antwoord::Overgeslagen(_))
    }
}

/// The record of this person.
///
/// # Errors
/// When the database fails.
pub async fn by_betrokkene(tx: &Tx, casus: CasusId, betrokkene: BetrokkeneId) -> Result<Option<Slachtofferhulp>, StoreError> {
    let row = tx
        .opt("SELECT status, overgeslagen, sinds, advies, door, op, versie FROM slachtofferhulp WHERE gemeente = $1 AND casus = $2 AND betrokkene = $3", args![tx.gemeente(), casus, betrokkene])
        .await?;
    let Some(row) = row else { return Ok(None) };
    let antwoord = match row.opt_code("status")? {
        Some(status) => Antwoord::Status(status),
        None => Antwoord::Overgeslagen(row.code("overgeslagen")?),
    };
    let advies = match row.opt_bytes("advies")? {
        Some(sealed) => tx.unseal(betrokkene.uuid(), ADVIES, &sealed).await?,
        None => None,
    };
    Ok(Some(Slachtofferhulp {
        antwoord,
        sinds: row.opt_date("sinds")?,
        advies,
        door: row.id("door")?,
        op: row.moment("op")?,
        versie: row.int("versie")?,
    }))
}

/// Records the answer over version `was` (0 when there is none yet); false when someone else was first.
///
/// # Errors
/// When the database fails.
pub async fn save(tx: &WriteTx, casus: CasusId, betrokkene: BetrokkeneId, s: &Slachtofferhulp, was: i64) -> Result<bool, StoreError> {
    let advies = match &s.advies {
        Some(text) => Some(tx.seal(betrokkene.uuid(), ADVIES, text).await?),
        None => None,
    };
    let (status, overgeslagen) = match s.antwoord {
        Antwoord::Status(status) => (Some(status.code()), None),
        Antwoord::Overgeslagen(reden) => (None, Some(reden.code())),
    };
    let n = tx
        .exec(
            "INSERT INTO slachtofferhulp (gemeente, casus, betrokkene, status, overgeslagen, sinds, advies, door, op, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1) \
             ON CONFLICT (gemeente, casus, betrokkene) DO UPDATE SET status = excluded.status, overgeslagen = excluded.overgeslagen, sinds = excluded.sinds, \
             advies = excluded.advies, door = excluded.door, op = excluded.op, versie = slachtofferhulp.versie + 1 WHERE slachtofferhulp.versie = $10",
            args![tx.gemeente(), casus, betrokkene, status, overgeslagen, s.sinds, advies, s.door, tx.now(), was],
        )
        .await?;
    Ok(n > 0)
}
