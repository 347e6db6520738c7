//! Vaststelling: which versions of draaiboeken the municipality adopted.

use domain::{Moment, casus::Incidentsoort, draaiboek::Draaiboek, id::MedewerkerId};
use jiff::civil::Date;
use policy::Beleid;
use store::{StoreError, Tx, WriteTx, args};

/// Vaststelling: the municipality adopted this version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vaststelling {
    /// Draaiboek.
    pub draaiboek: String,
    /// First day of the version.
    pub geldig_vanaf: Date,
    /// When.
    pub op: Moment,
    /// Who recorded it.
    pub door: MedewerkerId,
}

impl Vaststelling {
    /// Whether this is about that version.
    pub fn van(&self, d: &Draaiboek) -> bool {
        self.draaiboek == d.id && self.geldig_vanaf == d.geldig_vanaf
    }
}

/// What was adopted, newest first.
///
/// # Errors
/// When the database fails.
pub async fn vaststellingen(tx: &Tx) -> Result<Vec<Vaststelling>, StoreError> {
    let sql = "SELECT draaiboek, geldig_vanaf, op, door FROM draaiboek_vaststelling WHERE gemeente = $1 ORDER BY op DESC, draaiboek";
    let rows = tx.all(sql, args![tx.gemeente()]).await?;
    rows.iter()
        .map(|r| {
            Ok(Vaststelling {
                draaiboek: r.text("draaiboek")?,
                geldig_vanaf: r.date("geldig_vanaf")?,
                op: r.moment("op")?,
                door: r.id("door")?,
            })
        })
        .collect()
}

/// The kinds of incidents for which a draaiboek is adopted that can start a casus today, each once.
///
/// # Errors
/// When the database fails.
pub async fn incidenten(tx: &Tx, beleid: &Beleid, dag: Date) -> Result<Vec<Incidentsoort>, StoreError> {
    let adopted = vaststellingen(tx).await?;
    let valid = beleid.startbaar_op(dag).into_iter().chain(beleid.te_kiezen_op(dag));
    let mut all: Vec<Incidentsoort> = valid.filter(|d| adopted.iter().any(|v| v.van(d))).map(|d| d.incident).collect();
    all.sort_unstable();
    all.dedup();
    Ok(all)
}

/// Adopts a version; false when it was adopted already.
///
/// # Errors
/// When the database fails.
pub async fn stel_vast(tx: &WriteTx, d: &Draaiboek, door: MedewerkerId) -> Result<bool, StoreError> {
    let sql = "INSERT INTO draaiboek_vaststelling (gemeente, draaiboek, geldig_vanaf, op, door) VALUES ($1, $2, $3, $4, $5) \
               ON CONFLICT (gemeente, draaiboek, geldig_vanaf) DO NOTHING";
    Ok(tx.exec(sql, args![tx.gemeente(), &d.id, d.geldig_vanaf, tx.now(), door]).await? > 0)
}
