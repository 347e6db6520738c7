//! SQL of editions.

use ::store::{Row, StoreError, Tx, WriteTx, args};
use domain::{Moment, id::MedewerkerId};

use super::wrong;
use crate::uitgave::{Uitgave, Voor};

/// An edition as it was given out.
#[derive(Debug, Clone, PartialEq)]
pub struct Uitgegeven {
    /// Number within year and circle, from 1.
    pub nr: i64,
    /// What it says.
    pub uitgave: Uitgave,
    /// When.
    pub op: Moment,
    /// The exact total that it was made of; shown to nobody.
    pub basis: u64,
}

/// The editions of a circle, the newest year first, of each year the newest first.
pub async fn uitgaven(tx: &Tx, voor: Voor) -> Result<Vec<Uitgegeven>, StoreError> {
    let sql = "SELECT nr, inhoud, basis, op FROM beelduitgave WHERE gemeente = $1 AND kring = $2 ORDER BY jaar DESC, nr DESC";
    let rows = tx.all(sql, args![tx.gemeente(), domain::Code::code(voor)]).await?;
    let one = |r: &Row| {
        let basis = u64::try_from(r.int("basis")?).map_err(|_| wrong("basis"))?;
        Ok(Uitgegeven { nr: r.int("nr")?, uitgave: r.json("inhoud")?, op: r.moment("op")?, basis })
    };
    rows.iter().map(one).collect()
}

/// Gives an edition out.
pub async fn geef_uit(tx: &WriteTx, u: &Uitgave, nr: i64, basis: u64, door: MedewerkerId) -> Result<(), StoreError> {
    let sql = "INSERT INTO beelduitgave (gemeente, jaar, kring, nr, inhoud, basis, op, door) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let basis = i64::try_from(basis).unwrap_or(i64::MAX);
    let (kring, inhoud) = (domain::Code::code(u.voor), serde_json::to_string(u)?);
    tx.exec(sql, args![tx.gemeente(), i64::from(u.jaar), kring, nr, inhoud, basis, tx.now(), door]).await?;
    Ok(())
}
