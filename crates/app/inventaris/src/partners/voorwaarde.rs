//! Voorwaarden: what must be right before the municipality can count on a partner, judged one by one.

use domain::{Code, Moment, codes, id::MedewerkerId};
use serde::{Deserialize, Serialize};
use store::{Row, SqlText, StoreError, Tx, WriteTx, args};

codes! {
    /// Voorwaarde: a condition for cooperation.
    pub Voorwaarde "voorwaarde" {
        /// Who speaks for the partner may decide for it.
        Mandaat = "mandaat",
        /// There are people and hours.
        Capaciteit = "capaciteit",
        /// It fits what the partner is for.
        Beleid = "beleid",
        /// It comes to the consultation.
        Overleg = "overleg",
    }

    /// Oordeel: how a condition was judged.
    pub Oordeel "oordeel" {
        /// Met.
        InOrde = "in-orde",
        /// Not met.
        NietInOrde = "niet-in-orde",
    }
}

/// A condition that was judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beoordeling {
    /// Which.
    pub voorwaarde: Voorwaarde,
    /// How.
    pub oordeel: Oordeel,
    /// Why.
    pub uitleg: String,
    /// When.
    pub op: Moment,
    /// By whom.
    pub door: MedewerkerId,
}

fn from_row(r: &Row) -> Result<Beoordeling, StoreError> {
    Ok(Beoordeling {
        voorwaarde: r.code("voorwaarde")?,
        oordeel: r.code("oordeel")?,
        uitleg: r.text("uitleg")?,
        op: r.moment("op")?,
        door: r.id("door")?,
    })
}

/// How the conditions of all partners were judged.
///
/// # Errors
/// When the database fails.
pub async fn all(tx: &Tx) -> Result<Vec<(String, Beoordeling)>, StoreError> {
    let sql = "SELECT partner, voorwaarde, oordeel, uitleg, op, door FROM partner_voorwaarde WHERE gemeente = $1";
    tx.all(sql, args![tx.gemeente()]).await?.iter().map(|r| Ok((r.text("partner")?, from_row(r)?))).collect()
}

/// How the conditions of these partners were judged.
///
/// # Errors
/// When the database fails.
pub async fn bij(tx: &Tx, partners: &[&str]) -> Result<Vec<(String, Beoordeling)>, StoreError> {
    let sql = SqlText::new("SELECT partner, voorwaarde, oordeel, uitleg, op, door FROM partner_voorwaarde");
    let sql = sql.filter("gemeente = ?", tx.gemeente()).filter_in("partner", partners.iter().copied());
    tx.all_built(sql).await?.iter().map(|r| Ok((r.text("partner")?, from_row(r)?))).collect()
}

/// How the conditions of one partner were judged.
///
/// # Errors
/// When the database fails.
pub async fn van(tx: &Tx, partner: &str) -> Result<Vec<Beoordeling>, StoreError> {
    let sql = "SELECT voorwaarde, oordeel, uitleg, op, door FROM partner_voorwaarde WHERE gemeente = $1 AND partner = $2";
    tx.all(sql, args![tx.gemeente(), partner]).await?.iter().map(from_row).collect()
}

/// Records how a condition was judged, in place of what was there.
///
/// # Errors
/// When the database fails.
pub async fn beoordeel(tx: &WriteTx, partner: &str, b: &Beoordeling) -> Result<(), StoreError> {
    let sql = "INSERT INTO partner_voorwaarde (gemeente, partner, voorwaarde, oordeel, uitleg, op, door) VALUES ($1, $2, $3, $4, $5, $6, $7) \
               ON CONFLICT (gemeente, partner, voorwaarde) DO UPDATE SET oordeel = excluded.oordeel, uitleg = excluded.uitleg, \
               op = excluded.op, door = excluded.door";
    tx.exec(sql, args![tx.gemeente(), partner, b.voorwaarde.code(), b.oordeel.code(), &b.uitleg, b.op, b.door]).await.map(|_| ())
}

/// Forgets how a condition was judged.
///
/// # Errors
/// When the database fails.
pub async fn vergeet(tx: &WriteTx, partner: &str, v: Voorwaarde) -> Result<(), StoreError> {
    let sql = "DELETE FROM partner_voorwaarde WHERE gemeente = $1 AND partner = $2 AND voorwaarde = $3";
    tx.exec(sql, args![tx.gemeente(), partner, v.code()]).await.map(|_| ())
}
