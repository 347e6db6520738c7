//! SQL of the base of comparison.

use ::store::{Row, StoreError, Tx, WriteTx, args};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::wrong;
use crate::basis::Basissoort;

/// A square with what it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basisvak {
    /// Year, kind and square.
    pub id: String,
    /// Edition year.
    pub jaar: i16,
    /// What is counted: code of a [`Basissoort`].
    pub soort: String,
    /// Name of the square as CBS writes it: `E1550N4630`.
    pub vak: String,
    /// Middle of what was counted, in whole metres of RD.
    pub x: i32,
    /// The same northward.
    pub y: i32,
    /// How many.
    pub aantal: u32,
    /// Which addresses, as [`crate::adres`] writes them; empty when the file named none.
    #[serde(default)]
    pub adressen: String,
    /// The day on which it was read in as it says now.
    pub opgehaald: Date,
    /// Version.
    pub versie: i64,
}

fn vak(r: &Row) -> Result<Basisvak, StoreError> {
    let metres = |name: &'static str| i32::try_from(r.int(name)?).map_err(|_| wrong(name));
    Ok(Basisvak {
        id: r.text("id")?,
        jaar: i16::try_from(r.int("jaar")?).map_err(|_| wrong("jaar"))?,
        soort: r.text("soort")?,
        vak: r.text("vak")?,
        x: metres("x")?,
        y: metres("y")?,
        aantal: u32::try_from(r.int("aantal")?).map_err(|_| wrong("aantal"))?,
        adressen: r.text("adressen")?,
        opgehaald: r.date("opgehaald")?,
        versie: r.int("versie")?,
    })
}

/// All squares, by year, kind and place.
pub async fn basis(tx: &Tx) -> Result<Vec<Basisvak>, StoreError> {
    let sql = "SELECT id, jaar, soort, vak, x, y, aantal, adressen, opgehaald, versie FROM beeldbasis WHERE gemeente = $1 ORDER BY jaar, soort, vak";
    tx.all(sql, args![tx.gemeente()]).await?.iter().map(vak).collect()
}

/// Squares of one kind and edition year, by place; without their addresses, which nothing counts.
pub async fn basis_van(tx: &Tx, soort: Basissoort, jaar: i16) -> Result<Vec<Basisvak>, StoreError> {
    let sql = "SELECT id, jaar, soort, vak, x, y, aantal, '' AS adressen, opgehaald, versie FROM beeldbasis \
         WHERE gemeente = $1 AND soort = $2 AND jaar = $3 ORDER BY vak";
    tx.all(sql, args![tx.gemeente(), domain::Code::code(soort), i64::from(jaar)]).await?.iter().map(vak).collect()
}

/// Squares of the newest edition that names addresses, with the addresses in them; nothing when none does.
pub async fn adressen(tx: &Tx) -> Result<Vec<(i32, i32, String)>, StoreError> {
    let sql = "SELECT x, y, adressen FROM beeldbasis WHERE gemeente = $1 AND soort = 'adressen' AND adressen <> '' \
         AND jaar = (SELECT MAX(jaar) FROM beeldbasis WHERE gemeente = $1 AND soort = 'adressen' AND adressen <> '') ORDER BY vak";
    let metres = |r: &Row, name: &'static str| i32::try_from(r.int(name)?).map_err(|_| wrong(name));
    let rows = tx.all(sql, args![tx.gemeente()]).await?;
    rows.iter().map(|r| Ok((metres(r, "x")?, metres(r, "y")?, r.text("adressen")?))).collect()
}

/// Kinds and edition years of which there are squares, the oldest first.
pub async fn basisjaren(tx: &Tx) -> Result<Vec<(Basissoort, i16)>, StoreError> {
    let sql = "SELECT DISTINCT soort, jaar FROM beeldbasis WHERE gemeente = $1 ORDER BY jaar, soort";
    let rows = tx.all(sql, args![tx.gemeente()]).await?;
    rows.iter().map(|r| Ok((r.code("soort")?, i16::try_from(r.int("jaar")?).map_err(|_| wrong("jaar"))?))).collect()
}

/// Saves squares.
pub async fn bewaar_basis(tx: &WriteTx, all: &[Basisvak]) -> Result<(), StoreError> {
    let sql = "INSERT INTO beeldbasis (gemeente, id, jaar, soort, vak, x, y, aantal, adressen, opgehaald, versie) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
         ON CONFLICT (gemeente, id) DO UPDATE SET x = excluded.x, y = excluded.y, aantal = excluded.aantal, \
         adressen = excluded.adressen, opgehaald = excluded.opgehaald, \
         versie = excluded.versie";
    for b in all {
        let values = args![
            tx.gemeente(),
            &b.id,
            i64::from(b.jaar),
            &b.soort,
            &b.vak,
            i64::from(b.x),
            i64::from(b.y),
            i64::from(b.aantal),
            &b.adressen,
            b.opgehaald,
            b.versie + 1
        ];
        tx.exec(sql, values).await?;
    }
    Ok(())
}
