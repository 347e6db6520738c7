//! SQL of what the service for addresses answered.

use ::store::{StoreError, Tx, WriteTx, args};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What the service said about an address.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Antwoord {
    /// The address as it was asked.
    pub adres: String,
    /// Where it is, in metres of RD; nothing when it was not found, or in more than one place.
    pub punt: Option<(f64, f64)>,
    /// Code of the neighbourhood; empty when not found.
    pub buurt: String,
    /// The day on which it was asked.
    pub gevraagd: Date,
}

impl std::fmt::Debug for Antwoord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Antwoord({})", if self.punt.is_some() { "gevonden" } else { "niet" })
    }
}

const ANTWOORD: &str = "beeldadres.antwoord";

/// The key of the answers of a year.
fn jaarsleutel(jaar: i16) -> Uuid {
    Uuid::from_u128(0x6265_656c_6461_8000_8000_0000_0000_0000 | u128::from(jaar.unsigned_abs()))
}

/// All answers that are kept.
pub async fn antwoorden(tx: &Tx) -> Result<Vec<Antwoord>, StoreError> {
    let sql = "SELECT gevraagd, antwoord FROM beeldadres WHERE gemeente = $1 ORDER BY gevraagd, zoek";
    let rows = tx.all(sql, args![tx.gemeente()]).await?;
    let held = rows.iter().map(|r| Ok((r.date("gevraagd")?, r.bytes("antwoord")?))).collect::<Result<Vec<_>, StoreError>>()?;
    let sealed: Vec<_> = held.iter().map(|(day, bytes)| (jaarsleutel(day.year()), ANTWOORD, bytes.as_slice())).collect();
    let open = tx.unseal_many(&sealed).await?;
    open.into_iter().flatten().map(|text| Ok(serde_json::from_str(&text)?)).collect()
}

/// Keeps answers, each over an earlier one about the same address.
pub async fn bewaar_antwoorden(tx: &WriteTx, all: &[Antwoord]) -> Result<(), StoreError> {
    let sql = "INSERT INTO beeldadres (gemeente, zoek, gevraagd, antwoord) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (gemeente, zoek) DO UPDATE SET gevraagd = excluded.gevraagd, antwoord = excluded.antwoord";
    for a in all {
        let sealed = tx.seal(jaarsleutel(a.gevraagd.year()), ANTWOORD, &serde_json::to_string(a)?).await?;
        let zoek = tx.blind(&format!("beeldadres {}", a.adres)).to_vec();
        tx.exec(sql, args![tx.gemeente(), zoek, a.gevraagd, sealed]).await?;
    }
    Ok(())
}

/// How many addresses were asked on a day.
pub async fn gevraagd_op(tx: &Tx, dag: Date) -> Result<usize, StoreError> {
    let sql = "SELECT COUNT(*) AS n FROM beeldadres WHERE gemeente = $1 AND gevraagd = $2";
    Ok(usize::try_from(tx.one(sql, args![tx.gemeente(), dag]).await?.int("n")?).unwrap_or(usize::MAX))
}

/// Whether anything was asked before this day.
pub async fn oude_antwoorden(tx: &Tx, voor: Date) -> Result<bool, StoreError> {
    let sql = "SELECT gevraagd FROM beeldadres WHERE gemeente = $1 AND gevraagd < $2 LIMIT 1";
    Ok(tx.opt(sql, args![tx.gemeente(), voor]).await?.is_some())
}

/// Forgets what was asked before this day, and the keys of years of which nothing is left.
pub async fn vergeet_antwoorden(tx: &WriteTx, voor: Date) -> Result<u64, StoreError> {
    let sql = "SELECT DISTINCT substr(gevraagd, 1, 4) AS jaar FROM beeldadres WHERE gemeente = $1 AND gevraagd < $2";
    let years = tx.all(sql, args![tx.gemeente(), voor]).await?.iter().map(|r| r.text("jaar")).collect::<Result<Vec<String>, _>>()?;
    let years: Vec<i16> = years.iter().filter_map(|year| year.parse().ok()).collect();
    let gone = tx.exec("DELETE FROM beeldadres WHERE gemeente = $1 AND gevraagd < $2", args![tx.gemeente(), voor]).await?;
    for year in years.into_iter().filter(|year| *year < voor.year()) {
        tx.destroy_person(jaarsleutel(year)).await?;
    }
    Ok(gone)
}
