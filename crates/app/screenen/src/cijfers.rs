//! What can be counted in the tables of this step. Cases belong to the period in which the robbery was.

use domain::{
    Moment,
    plan::{Tijdmaat, Tijdvak},
};
use kern::{
    Geval,
    cijfer::{Cijfer, Vorm},
};
use store::{StoreError, Tx, args};

/// The figures of this step.
pub const CIJFERS: &[Cijfer] = &[
    Cijfer::deel(
        "besluit-binnen",
        "SELECT c.gemeld_op AS start_op, (SELECT MIN(n.op) FROM nazorgbesluit n WHERE n.gemeente = c.gemeente AND n.casus = c.id) AS eind_op \
         FROM casus c WHERE c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3",
    )
    .vorm(Vorm::Binnen(Tijdmaat::Uren, 24)),
    Cijfer::deel(
        "taken-op-tijd",
        "SELECT count(*) AS noemer, count(*) FILTER (WHERE t.gedaan_op <= t.uiterlijk) AS teller FROM casus c \
         JOIN taak t ON t.gemeente = c.gemeente AND t.casus = c.id \
         WHERE c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3 AND t.verplicht AND t.staat <> 'niet-van-toepassing' \
         AND t.uiterlijk IS NOT NULL AND (t.gedaan_op IS NOT NULL OR t.uiterlijk < $4)",
    )
    .vorm(Vorm::DeelNu),
    Cijfer::deel(
        "gesloten-binnen",
        "SELECT c.gemeld_op AS start_op, c.gesloten_op AS eind_op FROM casus c WHERE c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3",
    )
    .vorm(Vorm::Binnen(Tijdmaat::Dagen, 90)),
    Cijfer::deel(
        "herhaling",
        "SELECT count(*) AS noemer, count(*) FILTER (WHERE f.waarde = 'ja') AS teller FROM casus c \
         JOIN feit f ON f.gemeente = c.gemeente AND f.casus = c.id AND f.feit = 'herhaling' AND f.waarde IN ('ja', 'nee') \
         WHERE c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3",
    ),
    Cijfer::deel("overvallen", "SELECT count(*) AS aantal FROM casus c WHERE c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3")
        .vorm(Vorm::Aantal),
];

/// The cases of a period, for the security picture: when, what and where, by neighbourhood.
///
/// # Errors
/// When the database fails.
pub async fn gevallen(tx: &Tx, vak: Tijdvak) -> Result<Vec<Geval>, StoreError> {
    let sql = "SELECT c.overval_op, c.incidenttype, c.buurt, CASE WHEN f.waarde = 'ja' THEN 1 ELSE 0 END AS herhaling FROM casus c \
         LEFT JOIN feit f ON f.gemeente = c.gemeente AND f.casus = c.id AND f.feit = 'herhaling' \
         WHERE c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3 ORDER BY c.overval_op";
    let (van, tot) = vak.momenten();
    let rows = tx.all(sql, args![tx.gemeente(), van, tot]).await?;
    rows.iter()
        .map(|r| {
            let (op, soort, buurt) = (r.moment("overval_op")?, r.code("incidenttype")?, r.text("buurt")?);
            Ok(Geval { op, soort, buurt, herhaling: r.int("herhaling")? > 0 })
        })
        .collect()
}

/// Cases of which it was noted since this moment that the address was robbed before. The start page asks it each time: an index holds
/// only these.
pub async fn herhalingen(tx: &Tx, sinds: Moment) -> Result<usize, StoreError> {
    let sql = "SELECT COUNT(*) AS n FROM feit WHERE gemeente = $1 AND feit = 'herhaling' AND waarde = 'ja' AND op >= $2";
    let n = tx.one(sql, args![tx.gemeente(), sinds]).await?.int("n")?;
    Ok(usize::try_from(n).unwrap_or_default())
}
