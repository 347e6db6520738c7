//! SQL of the organisation.

use store::{StoreError, Tx, WriteTx, args};
use uuid::Uuid;

/// Onderdeel: a part of the organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Onderdeel {
    /// Identity.
    pub id: Uuid,
    /// The part it stands below; nothing for directly below who directs.
    pub boven: Option<Uuid>,
    /// What it is called.
    pub naam: String,
    /// What it does in the approach of robberies.
    pub rol: String,
    /// Place among those beside it.
    pub volgorde: i64,
    /// Version, for editing; 0 when it was never saved.
    pub versie: i64,
}

/// All parts in the order in which they were made.
///
/// # Errors
/// When the database fails.
pub async fn alle(tx: &Tx) -> Result<Vec<Onderdeel>, StoreError> {
    let sql = "SELECT id, boven, naam, rol, volgorde, versie FROM organisatie WHERE gemeente = $1 ORDER BY volgorde, id";
    let rows = tx.all(sql, args![tx.gemeente()]).await?;
    rows.iter()
        .map(|r| {
            Ok(Onderdeel {
                id: r.uuid("id")?,
                boven: r.opt_uuid("boven")?,
                naam: r.text("naam")?,
                rol: r.text("rol")?,
                volgorde: r.int("volgorde")?,
                versie: r.int("versie")?,
            })
        })
        .collect()
}

/// Saves a part when it still has this version (0: new); false when someone else was first.
///
/// # Errors
/// When the database fails.
pub async fn bewaar(tx: &WriteTx, o: &Onderdeel) -> Result<bool, StoreError> {
    let sql = if o.versie == 0 {
        "INSERT INTO organisatie (gemeente, id, boven, naam, rol, volgorde, versie) VALUES ($1, $2, $3, $4, $5, $6, $7 + 1)"
    } else {
        "UPDATE organisatie SET boven = $3, naam = $4, rol = $5, volgorde = $6, versie = versie + 1 WHERE gemeente = $1 AND id = $2 AND versie = $7"
    };
    Ok(tx.exec(sql, args![tx.gemeente(), o.id, o.boven, &o.naam, &o.rol, o.volgorde, o.versie]).await? > 0)
}

/// Takes a part away; what stood below it moves up. False when it was gone already.
///
/// # Errors
/// When the database fails.
pub async fn schrap(tx: &WriteTx, o: &Onderdeel) -> Result<bool, StoreError> {
    tx.exec("UPDATE organisatie SET boven = $3 WHERE gemeente = $1 AND boven = $2", args![tx.gemeente(), o.id, o.boven]).await?;
    Ok(tx.exec("DELETE FROM organisatie WHERE gemeente = $1 AND id = $2", args![tx.gemeente(), o.id]).await? > 0)
}
