//! SQL of the betrokkene. One function per statement.

use domain::id::{CasusId, Id};
use store::{Row, StoreError, Tx, args};

use crate::casus::{Betrokkene, code};

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
