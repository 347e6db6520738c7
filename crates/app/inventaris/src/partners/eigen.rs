//! Eigen partners: partners that the municipality adds beside those of policy, and that it can end. What ended stays to be seen.

use domain::casus::Incidenttype;
use jiff::civil::Date;
use kern::App;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use store::{Row, SqlText, StoreError, Tx, WriteTx, args};

use super::store::CHUNK;

/// What the identity of an own partner begins with.
const VOOR: &str = "eigen-";
/// Source of an own partner.
const BRON: &str = "CCV 1d";

/// A partner of the municipality's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Eigen {
    /// Identity.
    pub partner: String,
    /// Name.
    pub naam: String,
    /// For which kinds of robbery.
    pub geldt_voor: Vec<Incidenttype>,
    /// Role in preparing.
    pub voorbereiding: String,
    /// Role in carrying out.
    pub uitvoering: String,
    /// Takes part from.
    pub sinds: Date,
    /// Ended on.
    pub beeindigd: Option<Date>,
    /// Why.
    pub reden_einde: String,
}

impl Eigen {
    /// In the shape of a partner of policy.
    pub fn als_beleid(&self) -> policy::Partner {
        policy::Partner {
            id: self.partner.clone(),
            naam: self.naam.clone(),
            naam_en: None,
            volgorde: u16::MAX,
            geldig_vanaf: self.sinds,
            geldig_tot: self.beeindigd,
            geldt_voor: self.geldt_voor.clone(),
            voorbereiding: self.voorbereiding.clone(),
            uitvoering: self.uitvoering.clone(),
            bron: BRON.to_owned(),
            te_verifieren: None,
        }
    }
}

/// A new identity of an own partner.
pub fn nieuw_id(app: &App) -> String {
    app.random::<6>().iter().fold(VOOR.to_owned(), |id, b| format!("{id}{b:02x}"))
}

/// Whether this is the identity of an own partner.
pub fn is_eigen(partner: &str) -> bool {
    partner.starts_with(VOOR)
}

macro_rules! columns {
    () => {
        "SELECT partner, naam, geldt_voor, voorbereiding, uitvoering, sinds, beeindigd, reden_einde FROM partner_eigen"
    };
}
macro_rules! select {
    ($rest:literal) => {
        concat!(columns!(), " WHERE gemeente = $1 ", $rest)
    };
}

fn from_row(r: &Row) -> Result<Eigen, StoreError> {
    Ok(Eigen {
        partner: r.text("partner")?,
        naam: r.text("naam")?,
        geldt_voor: r.json("geldt_voor")?,
        voorbereiding: r.text("voorbereiding")?,
        uitvoering: r.text("uitvoering")?,
        sinds: r.date("sinds")?,
        beeindigd: r.opt_date("beeindigd")?,
        reden_einde: r.text("reden_einde")?,
    })
}

/// Own partners, by name; those that ended as well.
pub async fn all(tx: &Tx) -> Result<Vec<Eigen>, StoreError> {
    tx.all(select!("ORDER BY naam, partner"), args![tx.gemeente()]).await?.iter().map(from_row).collect()
}

/// These own partners, by name; those that ended as well.
///
/// # Errors
/// When the database fails.
pub async fn bij(tx: &Tx, partners: &[&str]) -> Result<Vec<Eigen>, StoreError> {
    let sql = SqlText::new(columns!()).filter("gemeente = ?", tx.gemeente()).filter_in("partner", partners.iter().copied());
    tx.all_built(sql.push("ORDER BY naam, partner", args![])).await?.iter().map(from_row).collect()
}

/// Those that have ended, by name.
pub async fn beeindigd(tx: &Tx) -> Result<Vec<Eigen>, StoreError> {
    tx.all(select!("AND beeindigd IS NOT NULL ORDER BY naam, partner"), args![tx.gemeente()]).await?.iter().map(from_row).collect()
}

/// One own partner, also one that ended.
///
/// # Errors
/// When the database fails.
pub async fn by_id(tx: &Tx, partner: &str) -> Result<Option<Eigen>, StoreError> {
    tx.opt(select!("AND partner = $2"), args![tx.gemeente(), partner]).await?.as_ref().map(from_row).transpose()
}

/// Adds an own partner.
///
/// # Errors
/// When the database fails.
pub async fn voeg_toe(tx: &WriteTx, e: &Eigen) -> Result<(), StoreError> {
    let sql = "INSERT INTO partner_eigen (gemeente, partner, naam, geldt_voor, voorbereiding, uitvoering, sinds, versie) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, 1)";
    let types = serde_json::to_string(&e.geldt_voor)?;
    tx.exec(sql, args![tx.gemeente(), &e.partner, &e.naam, types, &e.voorbereiding, &e.uitvoering, e.sinds]).await.map(|_| ())
}

/// The versions of the own partners.
pub async fn versies(tx: &Tx) -> Result<HashMap<String, i64>, StoreError> {
    let rows = tx.all("SELECT partner, versie FROM partner_eigen WHERE gemeente = $1", args![tx.gemeente()]).await?;
    rows.iter().map(|r| Ok((r.text("partner")?, r.int("versie")?))).collect()
}

/// Saves many, each with the version after the one given (0: a new one); the caller knows that they are the latest and have not ended.
pub async fn put_many(tx: &WriteTx, all: &[(&Eigen, i64)]) -> Result<(), StoreError> {
    for chunk in all.chunks(CHUNK) {
        let mut sql = SqlText::new(INSERT);
        for (at, (e, versie)) in chunk.iter().enumerate() {
            let types = serde_json::to_string(&e.geldt_voor)?;
            let values = args![tx.gemeente(), &e.partner, &e.naam, types, &e.voorbereiding, &e.uitvoering, e.sinds, versie + 1];
            sql = sql.push(if at == 0 { "(?, ?, ?, ?, ?, ?, ?, ?)" } else { ", (?, ?, ?, ?, ?, ?, ?, ?)" }, values);
        }
        tx.exec_built(sql.push(UPDATE, args![])).await?;
    }
    Ok(())
}

const INSERT: &str = "INSERT INTO partner_eigen (gemeente, partner, naam, geldt_voor, voorbereiding, uitvoering, sinds, versie) VALUES";
const UPDATE: &str = "ON CONFLICT (gemeente, partner) DO UPDATE SET naam = excluded.naam, geldt_voor = excluded.geldt_voor, \
    voorbereiding = excluded.voorbereiding, uitvoering = excluded.uitvoering, versie = excluded.versie";

/// Ends an own partner; false when it ended before.
///
/// # Errors
/// When the database fails.
pub async fn beeindig(tx: &WriteTx, partner: &str, op: Date, reden: &str) -> Result<bool, StoreError> {
    let sql = "UPDATE partner_eigen SET beeindigd = $3, reden_einde = $4, versie = versie + 1 \
               WHERE gemeente = $1 AND partner = $2 AND beeindigd IS NULL";
    Ok(tx.exec(sql, args![tx.gemeente(), partner, op, reden]).await? > 0)
}
