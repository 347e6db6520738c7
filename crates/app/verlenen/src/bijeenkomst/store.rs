//! SQL of the meeting. One function per statement.

use domain::{
    Code, Moment,
    id::{CasusId, MedewerkerId},
};
use jiff::civil::Date;
use store::{StoreError, Tx, WriteTx, args};

use crate::keuze::{Deelnemer, Vorm, Vraag};

/// Agreements about a meeting, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bijeenkomst {
    /// The day on which the agreements were made: that day the term of 21 days asks for.
    pub afgesproken_op: Date,
    /// Form.
    pub vorm: Vorm,
    /// Who agreed to take part.
    pub partners: Vec<Deelnemer>,
    /// Place; empty when there is no meeting.
    pub plek: String,
    /// When the meeting is.
    pub gepland_op: Option<Moment>,
    /// The day on which it was held.
    pub gehouden_op: Option<Date>,
    /// How many came; no names.
    pub bezoekers: Option<i64>,
    /// What was asked, in themes.
    pub vragen: Vec<Vraag>,
    /// Version, for editing.
    pub versie: i64,
}

fn codes<T: Code>(codes: &str) -> Vec<T> {
    codes.split(' ').filter_map(T::from_code).collect()
}

fn joined<T: Code>(values: &[T]) -> String {
    values.iter().map(|v| v.code()).collect::<Vec<_>>().join(" ")
}

/// The meeting of a casus.
///
/// # Errors
/// When the database fails.
pub async fn by_casus(tx: &Tx, casus: CasusId) -> Result<Option<Bijeenkomst>, StoreError> {
    let row = tx
        .opt(
            "SELECT afgesproken_op, vorm, partners, plek, gepland_op, gehouden_op, bezoekers, vragen, versie FROM bijeenkomst WHERE gemeente = $1 AND casus = $2",
            args![tx.gemeente(), casus],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Bijeenkomst {
        afgesproken_op: row.date("afgesproken_op")?,
        vorm: row.code("vorm")?,
        partners: codes(&row.text("partners")?),
        plek: row.text("plek")?,
        gepland_op: row.opt_moment("gepland_op")?,
        gehouden_op: row.opt_date("gehouden_op")?,
        bezoekers: row.opt_int("bezoekers")?,
        vragen: codes(&row.text("vragen")?),
        versie: row.int("versie")?,
    }))
}

/// Records the agreements over version `was` (0 when there are none yet); false when someone else was first.
///
/// # Errors
/// When the database fails.
pub async fn spreek_af(tx: &WriteTx, casus: CasusId, b: &Bijeenkomst, was: i64, door: MedewerkerId) -> Result<bool, StoreError> {
    let n = tx
        .exec(
            "INSERT INTO bijeenkomst (gemeente, casus, afgesproken_op, vorm, partners, plek, gepland_op, vragen, door, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, '', $8, 1) \
             ON CONFLICT (gemeente, casus) DO UPDATE SET afgesproken_op = excluded.afgesproken_op, vorm = excluded.vorm, partners = excluded.partners, plek = excluded.plek, \
             gepland_op = excluded.gepland_op, door = excluded.door, versie = bijeenkomst.versie + 1 WHERE bijeenkomst.versie = $9",
            args![tx.gemeente(), casus, b.afgesproken_op, b.vorm.code(), joined(&b.partners), b.plek.as_str(), b.gepland_op, door, was],
        )
        .await?;
    Ok(n > 0)
}

/// Records that it was held; false when it is not this version any more.
///
/// # Errors
/// When the database fails.
pub async fn houd(tx: &WriteTx, casus: CasusId, op: Date, bezoekers: i64, vragen: &[Vraag], was: i64) -> Result<bool, StoreError> {
    let n = tx
        .exec(
            "UPDATE bijeenkomst SET gehouden_op = $3, bezoekers = $4, vragen = $5, versie = versie + 1 WHERE gemeente = $1 AND casus = $2 AND versie = $6",
            args![tx.gemeente(), casus, op, bezoekers, joined(vragen), was],
        )
        .await?;
    Ok(n > 0)
}
