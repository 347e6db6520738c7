//! SQL of the security picture.

mod basis;
mod cijfer;
mod duiding;
mod gebied;
mod incident;
mod uitgave;
mod zoeker;

use ::store::{StoreError, Tx, WriteTx, args};

pub use basis::{Basisvak, adressen, basis, basis_van, basisjaren, bewaar_basis};
pub use cijfer::{Politiecijfer, bewaar_cijfers, politiecijfers};
pub use duiding::{Duiding, bewaar_duiding, duidingen, verwijder_duiding};
pub use gebied::{Gebied, Vorm, bewaar_gebieden, bewaar_vormen, gebieden, vormen, vormen_van, vormjaren};
pub use incident::{Incident, bewaar_incidenten, incidenten, over_termijn, tellingen, vernietig};
pub use uitgave::{Uitgegeven, geef_uit, uitgaven};
pub use zoeker::{Antwoord, antwoorden, bewaar_antwoorden, gevraagd_op, oude_antwoorden, vergeet_antwoorden};

fn wrong(column: &str) -> StoreError {
    StoreError::Column { column: column.to_owned(), reason: "onleesbaar".to_owned() }
}

/// Takes away lines that were made new and not changed since.
pub async fn haal_weg(tx: &WriteTx, sql: &'static str, ids: &[&str]) -> Result<usize, StoreError> {
    let mut gone = 0;
    for id in ids {
        gone += tx.exec(sql, args![tx.gemeente(), *id]).await?;
    }
    Ok(usize::try_from(gone).unwrap_or(usize::MAX))
}

/// Headings that files of this municipality use, by field.
pub async fn koppen(tx: &Tx) -> Result<Vec<(String, String)>, StoreError> {
    let rows = tx.all("SELECT veld, kop FROM beeldkop WHERE gemeente = $1 ORDER BY veld", args![tx.gemeente()]).await?;
    rows.iter().map(|r| Ok((r.text("veld")?, r.text("kop")?))).collect()
}

/// Remembers the heading of a field; an empty one is forgotten.
pub async fn bewaar_kop(tx: &WriteTx, veld: &str, kop: &str) -> Result<(), StoreError> {
    tx.exec("DELETE FROM beeldkop WHERE gemeente = $1 AND veld = $2", args![tx.gemeente(), veld]).await?;
    if !kop.is_empty() {
        tx.exec("INSERT INTO beeldkop (gemeente, veld, kop) VALUES ($1, $2, $3)", args![tx.gemeente(), veld, kop]).await?;
    }
    Ok(())
}
