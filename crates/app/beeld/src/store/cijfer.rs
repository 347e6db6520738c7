//! SQL of the figures of the police that anybody may read.

use ::store::{StoreError, Tx, WriteTx, args};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A figure of the police.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Politiecijfer {
    /// Table, area, kind and period.
    pub id: String,
    /// 47018NED or 47022NED.
    pub tabel: String,
    /// Code of the area.
    pub gebied: String,
    /// Code of the kind.
    pub misdrijf: String,
    /// As the table writes it.
    pub periode: String,
    /// Nothing when it was not published.
    pub aantal: Option<u32>,
    /// The day on which the file was read.
    pub opgehaald: Date,
    /// Version.
    pub versie: i64,
}

/// All figures.
pub async fn politiecijfers(tx: &Tx) -> Result<Vec<Politiecijfer>, StoreError> {
    let sql = "SELECT id, tabel, gebied, misdrijf, periode, aantal, opgehaald, versie FROM beeldcijfer WHERE gemeente = $1 ORDER BY id";
    tx.all(sql, args![tx.gemeente()])
        .await?
        .iter()
        .map(|r| {
            let aantal = r.opt_int("aantal")?.and_then(|n| u32::try_from(n).ok());
            let (tabel, gebied, misdrijf, periode) = (r.text("tabel")?, r.text("gebied")?, r.text("misdrijf")?, r.text("periode")?);
            Ok(Politiecijfer {
                id: r.text("id")?,
                tabel,
                gebied,
                misdrijf,
                periode,
                aantal,
                opgehaald: r.date("opgehaald")?,
                versie: r.int("versie")?,
            })
        })
        .collect()
}

/// Saves figures.
pub async fn bewaar_cijfers(tx: &WriteTx, all: &[Politiecijfer]) -> Result<(), StoreError> {
    let sql = "INSERT INTO beeldcijfer (gemeente, id, tabel, gebied, misdrijf, periode, aantal, opgehaald, versie) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
         ON CONFLICT (gemeente, id) DO UPDATE SET aantal = excluded.aantal, opgehaald = excluded.opgehaald, versie = excluded.versie";
    for c in all {
        let values =
            args![tx.gemeente(), &c.id, &c.tabel, &c.gebied, &c.misdrijf, &c.periode, c.aantal.map(i64::from), c.opgehaald, c.versie + 1];
        tx.exec(sql, values).await?;
    }
    Ok(())
}
