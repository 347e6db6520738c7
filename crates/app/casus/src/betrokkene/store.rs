//! SQL of the betrokkene. One function per statement.

use domain::{
    Code,
    casus::{BetrokkeneRol, Leeftijdsgroep},
    id::{BetrokkeneId, CasusId, Id, MedewerkerId},
    journaal::Soort,
};
use store::{JournalFilter, Row, StoreError, Tx, WriteTx, args};

use crate::{Betrokkene, code};

/// What is recorded about a person besides the sealed values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Persoon {
    /// Role.
    pub rol: BetrokkeneRol,
    /// Age in classes.
    pub leeftijdsgroep: Leeftijdsgroep,
    /// Parent, guardian or other representative, in the same casus.
    pub vertegenwoordiger: Option<BetrokkeneId>,
    /// The one named contact person.
    pub contactpersoon: Option<MedewerkerId>,
    /// Does not want to be called.
    pub niet_bellen: bool,
    /// Does not want letters.
    pub niet_schrijven: bool,
}

fn from_row(row: &Row) -> Result<Betrokkene, StoreError> {
    Ok(Betrokkene {
        id: row.id("id")?,
        volgnr: row.int("volgnr")?,
        rol: code(row, "rol")?,
        leeftijdsgroep: code(row, "leeftijdsgroep")?,
        vertegenwoordiger: row.opt_uuid("vertegenwoordiger")?.map(Into::into),
        contactpersoon: row.opt_uuid("contactpersoon")?.map(Into::into),
        niet_bellen: row.bool("niet_bellen")?,
        niet_schrijven: row.bool("niet_schrijven")?,
        versie: row.int("versie")?,
    })
}

/// The persons of a casus, in order of number.
///
/// # Errors
/// When the database fails.
pub async fn list(tx: &Tx, casus: CasusId) -> Result<Vec<Betrokkene>, StoreError> {
    let rows = tx
        .all(
            "SELECT id, volgnr, rol, leeftijdsgroep, vertegenwoordiger, contactpersoon, niet_bellen, niet_schrijven, versie FROM betrokkene \
             WHERE gemeente = $1 AND casus = $2 ORDER BY volgnr",
            args![tx.gemeente(), casus.uuid()],
        )
        .await?;
    rows.iter().map(from_row).collect()
}

/// The person with this number in the casus; [`StoreError::NotFound`] when there is none.
///
/// # Errors
/// When the database fails.
pub async fn by_volgnr(tx: &Tx, casus: CasusId, volgnr: i64) -> Result<Betrokkene, StoreError> {
    let row = tx
        .one(
            "SELECT id, volgnr, rol, leeftijdsgroep, vertegenwoordiger, contactpersoon, niet_bellen, niet_schrijven, versie FROM betrokkene \
             WHERE gemeente = $1 AND casus = $2 AND volgnr = $3",
            args![tx.gemeente(), casus.uuid(), volgnr],
        )
        .await?;
    from_row(&row)
}

/// Adds a person under the next number of the casus and gives that number.
///
/// # Errors
/// When the database fails.
pub async fn create(tx: &WriteTx, casus: CasusId, id: BetrokkeneId, p: &Persoon) -> Result<i64, StoreError> {
    let last = tx
        .one(
            "SELECT COALESCE(MAX(volgnr), 0) AS laatste FROM betrokkene WHERE gemeente = $1 AND casus = $2",
            args![tx.gemeente(), casus.uuid()],
        )
        .await?;
    let volgnr = last.int("laatste")? + 1;
    tx.exec(
        "INSERT INTO betrokkene (gemeente, id, casus, volgnr, rol, leeftijdsgroep, vertegenwoordiger, contactpersoon, niet_bellen, niet_schrijven, versie, gemaakt) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11)",
        args![
            tx.gemeente(),
            id.uuid(),
            casus.uuid(),
            volgnr,
            p.rol.code(),
            p.leeftijdsgroep.code(),
            p.vertegenwoordiger.map(Id::uuid),
            p.contactpersoon.map(Id::uuid),
            p.niet_bellen,
            p.niet_schrijven,
            tx.now()
        ],
    )
    .await?;
    Ok(volgnr)
}

/// Changes a person that still has this version; false when someone else was first.
///
/// # Errors
/// When the database fails.
pub async fn update(tx: &WriteTx, id: BetrokkeneId, versie: i64, p: &Persoon) -> Result<bool, StoreError> {
    let n = tx
        .exec(
            "UPDATE betrokkene SET rol = $4, leeftijdsgroep = $5, vertegenwoordiger = $6, contactpersoon = $7, niet_bellen = $8, niet_schrijven = $9, versie = versie + 1 \
             WHERE gemeente = $1 AND id = $2 AND versie = $3",
            args![
                tx.gemeente(),
                id.uuid(),
                versie,
                p.rol.code(),
                p.leeftijdsgroep.code(),
                p.vertegenwoordiger.map(Id::uuid),
                p.contactpersoon.map(Id::uuid),
                p.niet_bellen,
                p.niet_schrijven
            ],
        )
        .await?;
    Ok(n > 0)
}

/// Whether anything was done for this person. The journal knows, whichever step it was.
///
/// # Errors
/// When the database fails.
pub async fn heeft_werk(tx: &Tx, id: BetrokkeneId) -> Result<bool, StoreError> {
    let mut idle = 0;
    for soort in [Soort::BetrokkeneToegevoegd, Soort::BetrokkeneGewijzigd, Soort::BetrokkeneIngezien] {
        idle += lines(tx, id, Some(soort)).await?;
    }
    Ok(lines(tx, id, None).await? > idle)
}

/// Removes a person with whom nothing was done, and destroys the key: what was sealed cannot be opened any more, here or in a back-up.
///
/// # Errors
/// When the database fails.
pub async fn remove(tx: &WriteTx, casus: CasusId, id: BetrokkeneId) -> Result<(), StoreError> {
    const PER_PERSOON: [&str; 7] = [
        "DELETE FROM taakregie WHERE gemeente = $1 AND casus = $2 AND betrokkene = $3",
        "DELETE FROM aantekening WHERE gemeente = $1 AND casus = $2 AND betrokkene = $3",
        "DELETE FROM taak WHERE gemeente = $1 AND casus = $2 AND betrokkene = $3 AND gedaan_op IS NULL",
        "DELETE FROM feit WHERE gemeente = $1 AND casus = $2 AND betrokkene = $3",
        "DELETE FROM anker WHERE gemeente = $1 AND casus = $2 AND betrokkene = $3",
        "DELETE FROM politiebezwaar WHERE gemeente = $1 AND casus = $2 AND betrokkene = $3",
        "DELETE FROM betrokkene WHERE gemeente = $1 AND casus = $2 AND id = $3",
    ];
    tx.exec("DELETE FROM betrokkene_gegeven WHERE gemeente = $1 AND betrokkene = $2", args![tx.gemeente(), id.uuid()]).await?;
    for sql in PER_PERSOON {
        tx.exec(sql, args![tx.gemeente(), casus.uuid(), id.uuid()]).await?;
    }
    tx.destroy_person(id.uuid()).await
}

async fn lines(tx: &Tx, id: BetrokkeneId, soort: Option<Soort>) -> Result<i64, StoreError> {
    tx.journal_count(&JournalFilter { betrokkene: Some(id.uuid()), soort, ..JournalFilter::default() }).await
}
