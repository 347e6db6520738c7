//! SQL of the regional part.

use std::collections::BTreeMap;

use domain::{Moment, id::MedewerkerId};
use jiff::{ToSpan, civil::Date};
use store::{Row, StoreError, Tx, WriteTx, args};
use uuid::Uuid;

use super::bestand::Uitgave;

/// Months after which an edition is looked at again.
pub(super) const MAANDEN: i32 = 12;

/// An edition that this municipality gave out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Uitgegeven {
    pub(super) versie: i64,
    pub(super) regio: String,
    pub(super) hoofdstukken: Vec<u8>,
    pub(super) gemaakt: Moment,
}

/// The regional part that this municipality follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Gevolgd {
    pub(crate) regio: String,
    /// Code of the municipality that leads.
    pub(crate) trekker: String,
    /// Its name.
    pub(crate) trekker_naam: String,
    pub(crate) versie: i64,
    /// Day of the edition.
    pub(crate) uitgegeven: Date,
    pub(crate) som: String,
    /// Taken over at.
    pub(crate) op: Moment,
    /// Day to look at it again, as the edition says.
    nakijken: Option<Date>,
    /// Day on which the municipality that leads last said that there is no newer one.
    pub(crate) nagevraagd: Option<Date>,
}

impl Gevolgd {
    /// The day on which somebody asks whether there is a newer edition: what the edition says, or a year after it; and a year after
    /// it was last asked.
    pub(crate) fn nakijken(&self) -> Date {
        let jaar_na = |dag: Date| dag.checked_add(MAANDEN.months()).unwrap_or(dag);
        let first = self.nakijken.unwrap_or_else(|| jaar_na(self.uitgegeven));
        self.nagevraagd.map_or(first, |op| first.max(jaar_na(op)))
    }
}

/// The editions of this municipality, newest first.
pub(super) async fn uitgaven(tx: &Tx) -> Result<Vec<Uitgegeven>, StoreError> {
    let sql = "SELECT versie, regio, hoofdstukken, gemaakt FROM regio_uitgave WHERE gemeente = $1 ORDER BY versie DESC";
    let from_row = |r: &Row| {
        Ok(Uitgegeven {
            versie: r.int("versie")?,
            regio: r.text("regio")?,
            hoofdstukken: r.json("hoofdstukken")?,
            gemaakt: r.moment("gemaakt")?,
        })
    };
    tx.all(sql, args![tx.gemeente()]).await?.iter().map(from_row).collect()
}

/// The file of an edition, byte for byte; [`StoreError::NotFound`] when there is none.
pub(super) async fn bestand(tx: &Tx, versie: i64) -> Result<String, StoreError> {
    let sql = "SELECT bestand FROM regio_uitgave WHERE gemeente = $1 AND versie = $2";
    tx.one(sql, args![tx.gemeente(), versie]).await?.text("bestand")
}

/// Keeps an edition.
pub(super) async fn geef_uit(tx: &WriteTx, u: &Uitgave, door: MedewerkerId) -> Result<(), StoreError> {
    let chapters: Vec<u8> = u.hoofdstukken.iter().map(|d| d.hoofdstuk).collect();
    tx.exec(
        "INSERT INTO regio_uitgave (gemeente, versie, regio, hoofdstukken, bestand, gemaakt, door) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![tx.gemeente(), u.versie, &u.regio, serde_json::to_string(&chapters)?, u.file(), tx.now(), door],
    )
    .await?;
    Ok(())
}

/// What is followed now.
pub(crate) async fn gevolgd(tx: &Tx) -> Result<Option<Gevolgd>, StoreError> {
    let sql =
        "SELECT regio, trekker, trekker_naam, versie, uitgegeven, som, op, nakijken, nagevraagd FROM regio_gevolgd WHERE gemeente = $1";
    let from_row = |r: Row| {
        Ok(Gevolgd {
            regio: r.text("regio")?,
            trekker: r.text("trekker")?,
            trekker_naam: r.text("trekker_naam")?,
            versie: r.int("versie")?,
            uitgegeven: r.date("uitgegeven")?,
            som: r.text("som")?,
            op: r.moment("op")?,
            nakijken: r.opt_date("nakijken")?,
            nagevraagd: r.opt_date("nagevraagd")?,
        })
    };
    tx.opt(sql, args![tx.gemeente()]).await?.map(from_row).transpose()
}

/// The regional texts by chapter.
pub(crate) async fn teksten(tx: &Tx) -> Result<BTreeMap<u8, String>, StoreError> {
    let rows = tx.all("SELECT hoofdstuk, tekst FROM regio_tekst WHERE gemeente = $1", args![tx.gemeente()]).await?;
    rows.iter().map(|r| Ok((u8::try_from(r.int("hoofdstuk")?).unwrap_or(u8::MAX), r.text("tekst")?))).collect()
}

/// Takes an edition over: its texts replace those that were there.
pub(super) async fn neem_over(tx: &WriteTx, u: &Uitgave, door: MedewerkerId) -> Result<(), StoreError> {
    stop(tx).await?;
    tx.exec(
        "INSERT INTO regio_gevolgd (gemeente, regio, trekker, trekker_naam, versie, uitgegeven, som, op, door, nakijken) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![tx.gemeente(), &u.regio, &u.trekker, &u.trekker_naam, u.versie, u.uitgegeven, &u.som, tx.now(), door, u.nakijken],
    )
    .await?;
    for d in &u.hoofdstukken {
        tx.exec(
            "INSERT INTO regio_tekst (gemeente, hoofdstuk, tekst) VALUES ($1, $2, $3)",
            args![tx.gemeente(), i64::from(d.hoofdstuk), &d.tekst],
        )
        .await?;
    }
    Ok(())
}

/// Follows no region any more: the regional texts go.
pub(super) async fn stop(tx: &WriteTx) -> Result<(), StoreError> {
    tx.exec("DELETE FROM regio_tekst WHERE gemeente = $1", args![tx.gemeente()]).await?;
    tx.exec("DELETE FROM regio_gevolgd WHERE gemeente = $1", args![tx.gemeente()]).await?;
    Ok(())
}

/// Keeps a file that waits for yes or no; the earlier one of this person goes.
pub(super) async fn leg_voor(tx: &WriteTx, id: Uuid, bestand: &str, door: MedewerkerId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM regio_voorstel WHERE gemeente = $1 AND door = $2", args![tx.gemeente(), door]).await?;
    tx.exec(
        "INSERT INTO regio_voorstel (gemeente, id, bestand, gemaakt, door) VALUES ($1, $2, $3, $4, $5)",
        args![tx.gemeente(), id, bestand, tx.now(), door],
    )
    .await?;
    Ok(())
}

/// A file that waits; nothing when it was decided about already.
pub(super) async fn voorstel(tx: &Tx, id: Uuid) -> Result<Option<String>, StoreError> {
    let sql = "SELECT bestand FROM regio_voorstel WHERE gemeente = $1 AND id = $2";
    tx.opt(sql, args![tx.gemeente(), id]).await?.map(|r| r.text("bestand")).transpose()
}

/// All files that wait, with the day on which they were sent in.
pub(super) async fn voorstellen(tx: &Tx) -> Result<Vec<(Uuid, String, Date)>, StoreError> {
    let sql = "SELECT id, bestand, gemaakt FROM regio_voorstel WHERE gemeente = $1 ORDER BY gemaakt";
    let rows = tx.all(sql, args![tx.gemeente()]).await?;
    rows.iter().map(|r| Ok((r.uuid("id")?, r.text("bestand")?, r.moment("gemaakt")?.datum()))).collect()
}

/// Records that on this day there was no newer edition.
pub(super) async fn nagevraagd(tx: &WriteTx, dag: Date) -> Result<(), StoreError> {
    tx.exec("UPDATE regio_gevolgd SET nagevraagd = $2 WHERE gemeente = $1", args![tx.gemeente(), dag]).await?;
    Ok(())
}

/// Throws a file away; false when it was gone.
pub(super) async fn werp_weg(tx: &WriteTx, id: Uuid) -> Result<bool, StoreError> {
    Ok(tx.exec("DELETE FROM regio_voorstel WHERE gemeente = $1 AND id = $2", args![tx.gemeente(), id]).await? > 0)
}
