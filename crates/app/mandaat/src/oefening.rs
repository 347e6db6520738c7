//! Oefening: that an exercise was held, and what was learned. Its page is in `voorbereiden`; an exercise in a space of its own records itself here too.

use domain::{Code, codes, id::MedewerkerId};
use jiff::civil::Date;
use store::{StoreError, Tx, WriteTx, args};
use uuid::Uuid;

codes! {
    /// OefeningSoort: how it was practised.
    pub OefeningSoort "oefeningsoort" {
        /// Around the table, step by step.
        Tafel = "tafel",
        /// The call sheet only: does everyone answer?
        Belronde = "belronde",
        /// With partners, in the time it really takes.
        Volledig = "volledig",
    }
}

/// An exercise that was held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Oefening {
    /// Identity.
    pub id: Uuid,
    /// When.
    pub gehouden_op: Date,
    /// How.
    pub soort: OefeningSoort,
    /// How many took part.
    pub deelnemers: i64,
    /// What was learned.
    pub lessen: String,
}

/// The exercises that were held, newest first.
///
/// # Errors
/// When the database fails.
pub async fn oefeningen(tx: &Tx) -> Result<Vec<Oefening>, StoreError> {
    let sql =
        "SELECT id, gehouden_op, soort, deelnemers, lessen FROM oefening WHERE gemeente = $1 ORDER BY gehouden_op DESC, id DESC LIMIT 100";
    let rows = tx.all(sql, args![tx.gemeente()]).await?;
    rows.iter()
        .map(|r| {
            Ok(Oefening {
                id: r.uuid("id")?,
                gehouden_op: r.date("gehouden_op")?,
                soort: r.code("soort")?,
                deelnemers: r.int("deelnemers")?,
                lessen: r.text("lessen")?,
            })
        })
        .collect()
}

/// Records an exercise.
///
/// # Errors
/// When the database fails.
pub async fn leg_vast(tx: &WriteTx, o: &Oefening, door: MedewerkerId) -> Result<(), StoreError> {
    let sql = "INSERT INTO oefening (gemeente, id, gehouden_op, soort, deelnemers, lessen, door, gemaakt) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    tx.exec(sql, args![tx.gemeente(), o.id, o.gehouden_op, o.soort.code(), o.deelnemers, &o.lessen, door, tx.now()]).await.map(|_| ())
}
