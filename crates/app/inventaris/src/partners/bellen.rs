//! Bellen: every call to check whether a partner can be reached, as a log.

use domain::{Code, Moment, codes, id::MedewerkerId};
use store::{StoreError, Tx, WriteTx, args};

/// The calls that a page shows.
const GETOOND: i64 = 12;

codes! {
    /// Beluitkomst: what came of a call.
    pub Beluitkomst "beluitkomst" {
        /// Answered, and the data are right.
        Klopt = "klopt",
        /// Answered, but the data are not right.
        KloptNiet = "klopt-niet",
        /// Nobody answered.
        GeenGehoor = "geen-gehoor",
        /// The number does not work.
        Buiten = "buiten-gebruik",
    }
}

/// A call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Belpoging {
    /// When.
    pub op: Moment,
    /// What came of it.
    pub uitkomst: Beluitkomst,
    /// What to know about it.
    pub opmerking: String,
    /// By whom; nobody for a call from before the log.
    pub door: Option<MedewerkerId>,
}

/// The last calls to a partner, newest first.
pub async fn log(tx: &Tx, partner: &str) -> Result<Vec<Belpoging>, StoreError> {
    let sql = "SELECT op, uitkomst, opmerking, door FROM partner_belpoging WHERE gemeente = $1 AND partner = $2 ORDER BY op DESC LIMIT $3";
    let rows = tx.all(sql, args![tx.gemeente(), partner, GETOOND]).await?;
    rows.iter()
        .map(|r| {
            Ok(Belpoging { op: r.moment("op")?, uitkomst: r.code("uitkomst")?, opmerking: r.text("opmerking")?, door: r.opt_id("door")? })
        })
        .collect()
}

/// Records a call. A number that proved right counts as called, one that proved wrong no longer does; false without a partner to call.
///
/// # Errors
/// When the database fails.
pub async fn bel(
    tx: &WriteTx,
    partner: &str,
    uitkomst: Beluitkomst,
    opmerking: &str,
    door: Option<MedewerkerId>,
) -> Result<bool, StoreError> {
    let sql = "UPDATE partner_lokaal SET laatst_gebeld = CASE WHEN $4 = 'klopt' THEN $3 WHEN $4 = 'geen-gehoor' THEN laatst_gebeld ELSE NULL END \
               WHERE gemeente = $1 AND partner = $2 AND telefoon <> ''";
    if tx.exec(sql, args![tx.gemeente(), partner, tx.now(), uitkomst.code()]).await? == 0 {
        return Ok(false);
    }
    let sql = "INSERT INTO partner_belpoging (gemeente, partner, op, uitkomst, opmerking, door) VALUES ($1, $2, $3, $4, $5, $6) \
               ON CONFLICT (gemeente, partner, op) DO NOTHING";
    tx.exec(sql, args![tx.gemeente(), partner, tx.now(), uitkomst.code(), opmerking, door]).await?;
    Ok(true)
}
