//! SQL of areas by edition year: their numbers, and their outlines.

use ::store::{Row, StoreError, Tx, WriteTx, args};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::wrong;
use crate::{indeling::fijnste, vormen::Ringen};

/// An area of an edition year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gebied {
    /// Year and code.
    pub id: String,
    /// Edition year.
    pub jaar: i16,
    /// Code.
    pub code: String,
    /// Name.
    pub naam: String,
    /// Residents; nothing when not known.
    pub inwoners: Option<u32>,
    /// Addresses; nothing when not known.
    pub adressen: Option<u32>,
    /// Where it came from.
    pub bron: String,
    /// The day on which it was read in as it says now; not known of what was read in before this was kept.
    #[serde(default)]
    pub opgehaald: Option<Date>,
    /// Version.
    pub versie: i64,
}

/// All areas, by year and code.
pub async fn gebieden(tx: &Tx) -> Result<Vec<Gebied>, StoreError> {
    let sql =
        "SELECT id, jaar, code, naam, inwoners, adressen, bron, opgehaald, versie FROM beeldgebied WHERE gemeente = $1 ORDER BY jaar, code";
    let small = |n: Option<i64>| n.and_then(|n| u32::try_from(n).ok());
    tx.all(sql, args![tx.gemeente()])
        .await?
        .iter()
        .map(|r| {
            let jaar = i16::try_from(r.int("jaar")?).map_err(|_| wrong("jaar"))?;
            let (inwoners, adressen) = (small(r.opt_int("inwoners")?), small(r.opt_int("adressen")?));
            Ok(Gebied {
                id: r.text("id")?,
                jaar,
                code: r.text("code")?,
                naam: r.text("naam")?,
                inwoners,
                adressen,
                bron: r.text("bron")?,
                opgehaald: r.opt_date("opgehaald")?,
                versie: r.int("versie")?,
            })
        })
        .collect()
}

/// Saves areas.
pub async fn bewaar_gebieden(tx: &WriteTx, all: &[Gebied]) -> Result<(), StoreError> {
    let sql = "INSERT INTO beeldgebied (gemeente, id, jaar, code, naam, inwoners, adressen, bron, opgehaald, versie) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
         ON CONFLICT (gemeente, id) DO UPDATE SET naam = excluded.naam, inwoners = excluded.inwoners, adressen = excluded.adressen, \
         bron = excluded.bron, opgehaald = excluded.opgehaald, versie = excluded.versie";
    for g in all {
        let big = |n: Option<u32>| n.map(i64::from);
        let values = args![
            tx.gemeente(),
            &g.id,
            i64::from(g.jaar),
            &g.code,
            &g.naam,
            big(g.inwoners),
            big(g.adressen),
            &g.bron,
            g.opgehaald,
            g.versie + 1
        ];
        tx.exec(sql, values).await?;
    }
    Ok(())
}

/// The outline of an area of an edition year, made light to be drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vorm {
    /// Year and code.
    pub id: String,
    /// Edition year.
    pub jaar: i16,
    /// Code.
    pub code: String,
    /// Name.
    pub naam: String,
    /// Outlines and holes in whole metres of RD.
    pub ringen: Ringen,
    /// The day on which it was read in as it says now.
    pub opgehaald: Date,
    /// Version.
    pub versie: i64,
}

fn vorm(r: &Row) -> Result<Vorm, StoreError> {
    Ok(Vorm {
        id: r.text("id")?,
        jaar: i16::try_from(r.int("jaar")?).map_err(|_| wrong("jaar"))?,
        code: r.text("code")?,
        naam: r.text("naam")?,
        ringen: r.json("ringen")?,
        opgehaald: r.date("opgehaald")?,
        versie: r.int("versie")?,
    })
}

/// All outlines, by year and code.
pub async fn vormen(tx: &Tx) -> Result<Vec<Vorm>, StoreError> {
    let sql = "SELECT id, jaar, code, naam, ringen, opgehaald, versie FROM beeldvorm WHERE gemeente = $1 ORDER BY jaar, code";
    tx.all(sql, args![tx.gemeente()]).await?.iter().map(vorm).collect()
}

/// Outlines of the neighbourhoods of one edition year, by code; of its districts when it has no neighbourhoods.
pub async fn vormen_van(tx: &Tx, jaar: i16) -> Result<Vec<Vorm>, StoreError> {
    let sql = "SELECT id, jaar, code, naam, ringen, opgehaald, versie FROM beeldvorm WHERE gemeente = $1 AND jaar = $2 ORDER BY code";
    let all = tx.all(sql, args![tx.gemeente(), i64::from(jaar)]).await?.iter().map(vorm).collect::<Result<_, _>>()?;
    Ok(fijnste(all, |v: &Vorm| &v.code))
}

/// Edition years of which there are outlines of neighbourhoods, else of districts, the oldest first.
pub async fn vormjaren(tx: &Tx) -> Result<Vec<i16>, StoreError> {
    let sql = "SELECT DISTINCT jaar, substr(code, 1, 2) AS soort FROM beeldvorm WHERE gemeente = $1 ORDER BY jaar";
    let rows = tx.all(sql, args![tx.gemeente()]).await?;
    let one = |r: &Row| Ok((i16::try_from(r.int("jaar")?).map_err(|_| wrong("jaar"))?, r.text("soort")?));
    let all = rows.iter().map(one).collect::<Result<Vec<(i16, String)>, StoreError>>()?;
    Ok(fijnste(all, |(_, soort)| soort).into_iter().map(|(jaar, _)| jaar).collect())
}

/// Saves outlines.
pub async fn bewaar_vormen(tx: &WriteTx, all: &[Vorm]) -> Result<(), StoreError> {
    let sql = "INSERT INTO beeldvorm (gemeente, id, jaar, code, naam, ringen, opgehaald, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
         ON CONFLICT (gemeente, id) DO UPDATE SET naam = excluded.naam, ringen = excluded.ringen, opgehaald = excluded.opgehaald, \
         versie = excluded.versie";
    for v in all {
        let ringen = serde_json::to_string(&v.ringen)?;
        let values = args![tx.gemeente(), &v.id, i64::from(v.jaar), &v.code, &v.naam, ringen, v.opgehaald, v.versie + 1];
        tx.exec(sql, values).await?;
    }
    Ok(())
}
