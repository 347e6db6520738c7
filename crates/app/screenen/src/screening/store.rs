//! SQL of the screening. One function per statement.

use domain::{
    Code, Moment,
    casus::{Geweld, JaNeeOnbekend},
    id::{CasusId, Id, MedewerkerId},
};
use store::{StoreError, Tx, WriteTx, args};

/// Where the screening of a casus stands; the answers themselves are facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Screening {
    /// Are all persons known?
    pub iedereen: Option<JaNeeOnbekend>,
    /// Finished when.
    pub afgerond_op: Option<Moment>,
    /// Finished by whom.
    pub afgerond_door: Option<MedewerkerId>,
    /// Version, for editing; 0 when nothing was saved yet.
    pub versie: i64,
}

/// Where the screening of this casus stands.
///
/// # Errors
/// When the database fails.
pub async fn by_casus(tx: &Tx, casus: CasusId) -> Result<Screening, StoreError> {
    let sql = "SELECT iedereen_bekend, afgerond_op, afgerond_door, versie FROM screening WHERE gemeente = $1 AND casus = $2";
    let Some(row) = tx.opt(sql, args![tx.gemeente(), casus.uuid()]).await? else { return Ok(Screening::default()) };
    Ok(Screening {
        iedereen: row.opt_code("iedereen_bekend")?,
        afgerond_op: row.opt_moment("afgerond_op")?,
        afgerond_door: row.opt_id("afgerond_door")?,
        versie: row.int("versie")?,
    })
}

/// Saves; an answer that is not given leaves the earlier one, and the first time of finishing counts.
pub(super) async fn bewaar(
    tx: &WriteTx,
    casus: CasusId,
    iedereen: Option<JaNeeOnbekend>,
    afgerond_door: Option<MedewerkerId>,
) -> Result<(), StoreError> {
    let op = afgerond_door.map(|_| tx.now());
    tx.exec(
        "INSERT INTO screening (gemeente, casus, iedereen_bekend, afgerond_op, afgerond_door, versie) VALUES ($1, $2, $3, $4, $5, 1) \
         ON CONFLICT (gemeente, casus) DO UPDATE SET iedereen_bekend = COALESCE(excluded.iedereen_bekend, screening.iedereen_bekend), \
         afgerond_op = COALESCE(screening.afgerond_op, excluded.afgerond_op), afgerond_door = COALESCE(screening.afgerond_door, excluded.afgerond_door), \
         versie = screening.versie + 1",
        args![tx.gemeente(), casus.uuid(), iedereen.map(Code::code), op, afgerond_door.map(Id::uuid)],
    )
    .await
    .map(|_| ())
}

/// Lists show violence as it was confirmed, no longer as it was reported.
pub(super) async fn zet_geweld(tx: &WriteTx, casus: CasusId, geweld: Geweld) -> Result<(), StoreError> {
    tx.exec("UPDATE casus SET geweld = $3 WHERE gemeente = $1 AND id = $2", args![tx.gemeente(), casus.uuid(), geweld.code()])
        .await
        .map(|_| ())
}
