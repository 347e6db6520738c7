//! SQL of what changes a casus as a whole: what was reported, and which draaiboeken it runs. One function per statement.

use domain::{
    Code,
    id::{CasusId, Id},
};
use store::{StoreError, WriteTx, args};

use super::{Casus, Gegevens};

/// Corrects what was reported, and the draaiboek that goes with it. The caller plans again.
///
/// # Errors
/// When the database fails.
pub async fn verbeter(tx: &WriteTx, casus: CasusId, g: &Gegevens, draaiboek: &str, vanaf: jiff::civil::Date) -> Result<(), StoreError> {
    tx.exec(
        "UPDATE casus SET incidenttype = $3, buurt = $4, geweld = $5, aantal = $6, overval_op = $7, gemeld_op = $8, draaiboek = $9, draaiboek_vanaf = $10, versie = versie + 1 \
         WHERE gemeente = $1 AND id = $2",
        args![
            tx.gemeente(),
            casus.uuid(),
            g.incidenttype.code(),
            g.buurt.as_str(),
            g.geweld.code(),
            g.aantal.code(),
            g.overval_op,
            g.gemeld_op,
            draaiboek,
            vanaf.to_string()
        ],
    )
    .await
    .map(|_| ())
}

/// Gives the casus, when it still has this version, another version of its draaiboek and other draaiboeken beside it; false when somebody
/// was first. The caller plans again.
///
/// # Errors
/// When the database fails.
pub async fn draaiboeken(
    tx: &WriteTx,
    c: &Casus,
    vanaf: jiff::civil::Date,
    erbij: &[(String, jiff::civil::Date)],
) -> Result<bool, StoreError> {
    let erbij =
        serde_json::to_string(erbij).map_err(|e| StoreError::Column { column: "draaiboeken_erbij".into(), reason: e.to_string() })?;
    let n = tx
        .exec(
            "UPDATE casus SET draaiboek_vanaf = $4, draaiboeken_erbij = $5, versie = versie + 1 WHERE gemeente = $1 AND id = $2 AND versie = $3",
            args![tx.gemeente(), c.id.uuid(), c.versie, vanaf.to_string(), erbij],
        )
        .await?;
    Ok(n > 0)
}
