//! SQL of the partners.

use domain::Moment;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use store::{Row, SqlText, StoreError, Tx, WriteTx, args};

/// Rows that are written with one statement.
pub const CHUNK: usize = 200;

/// What the municipality knows about a partner. Before anything is added it takes part and nothing is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lokaal {
    /// Local name, such as the name of the housing corporation here.
    pub naam: String,
    /// Desk or function to ask for.
    pub contactpersoon: String,
    /// Number by day.
    pub telefoon: String,
    /// Number or hours outside office hours.
    pub buiten: String,
    /// E-mail address of a department, not of a person.
    pub email: String,
    /// Takes part in this municipality.
    pub doet_mee: bool,
    /// Why not.
    pub reden_niet: String,
    /// When the number was last called and right.
    pub laatst_gebeld: Option<Moment>,
    /// Version, for editing; 0 when nothing was added yet.
    pub versie: i64,
}

impl Default for Lokaal {
    fn default() -> Self {
        let leeg = String::new;
        Self {
            naam: leeg(),
            contactpersoon: leeg(),
            telefoon: leeg(),
            buiten: leeg(),
            email: leeg(),
            doet_mee: true,
            reden_niet: leeg(),
            laatst_gebeld: None,
            versie: 0,
        }
    }
}

macro_rules! columns {
    () => {
        "SELECT partner, naam, contactpersoon, telefoon, buiten, email, doet_mee, reden_niet, laatst_gebeld, versie FROM partner_lokaal"
    };
}
macro_rules! select {
    ($rest:literal) => {
        concat!(columns!(), " WHERE gemeente = $1", $rest)
    };
}

fn from_row(r: &Row) -> Result<Lokaal, StoreError> {
    Ok(Lokaal {
        naam: r.text("naam")?,
        contactpersoon: r.text("contactpersoon")?,
        telefoon: r.text("telefoon")?,
        buiten: r.text("buiten")?,
        email: r.text("email")?,
        doet_mee: r.bool("doet_mee")?,
        reden_niet: r.text("reden_niet")?,
        laatst_gebeld: r.opt_moment("laatst_gebeld")?,
        versie: r.int("versie")?,
    })
}

/// What was added, by partner.
pub async fn all(tx: &Tx) -> Result<HashMap<String, Lokaal>, StoreError> {
    let rows = tx.all(select!(""), args![tx.gemeente()]).await?;
    rows.iter().map(|r| Ok((r.text("partner")?, from_row(r)?))).collect()
}

/// What was added about these partners.
///
/// # Errors
/// When the database fails.
pub async fn bij(tx: &Tx, partners: &[&str]) -> Result<HashMap<String, Lokaal>, StoreError> {
    let sql = SqlText::new(columns!()).filter("gemeente = ?", tx.gemeente()).filter_in("partner", partners.iter().copied());
    tx.all_built(sql).await?.iter().map(|r| Ok((r.text("partner")?, from_row(r)?))).collect()
}

/// What was added about one partner.
///
/// # Errors
/// When the database fails.
pub async fn lokaal(tx: &Tx, partner: &str) -> Result<Option<Lokaal>, StoreError> {
    tx.opt(select!(" AND partner = $2"), args![tx.gemeente(), partner]).await?.as_ref().map(from_row).transpose()
}

/// Saves what is known when it still has version `l.versie` (0: nothing yet); false when someone else was first. The day of the last
/// call is not part of it, except that another number has not been called yet.
///
/// # Errors
/// When the database fails.
pub async fn save(tx: &WriteTx, partner: &str, l: &Lokaal) -> Result<bool, StoreError> {
    let sql = if l.versie == 0 {
        "INSERT INTO partner_lokaal (gemeente, partner, naam, contactpersoon, telefoon, buiten, email, doet_mee, reden_niet, versie) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10 + 1) ON CONFLICT (gemeente, partner) DO NOTHING"
    } else {
        "UPDATE partner_lokaal SET naam = $3, contactpersoon = $4, laatst_gebeld = CASE WHEN telefoon = $5 THEN laatst_gebeld ELSE NULL END, \
         telefoon = $5, buiten = $6, email = $7, doet_mee = $8, reden_niet = $9, versie = versie + 1 \
         WHERE gemeente = $1 AND partner = $2 AND versie = $10"
    };
    let values =
        args![tx.gemeente(), partner, &l.naam, &l.contactpersoon, &l.telefoon, &l.buiten, &l.email, l.doet_mee, &l.reden_niet, l.versie,];
    Ok(tx.exec(sql, values).await? > 0)
}

/// Saves many, each with the version after its own; the caller knows that they are the latest. A number that stays keeps the day on which
/// it was last called, whatever was known when the file came.
pub async fn put_many(tx: &WriteTx, all: &[(&str, &Lokaal)]) -> Result<(), StoreError> {
    for chunk in all.chunks(CHUNK) {
        let mut sql = SqlText::new(INSERT);
        for (at, (partner, l)) in chunk.iter().enumerate() {
            let values = args![
                tx.gemeente(),
                *partner,
                &l.naam,
                &l.contactpersoon,
                &l.telefoon,
                &l.buiten,
                &l.email,
                l.doet_mee,
                &l.reden_niet,
                l.laatst_gebeld,
                l.versie + 1
            ];
            sql = sql.push(if at == 0 { "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" } else { ", (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" }, values);
        }
        tx.exec_built(sql.push(UPDATE, args![])).await?;
    }
    Ok(())
}

const INSERT: &str = "INSERT INTO partner_lokaal (gemeente, partner, naam, contactpersoon, telefoon, buiten, email, doet_mee, reden_niet, \
    laatst_gebeld, versie) VALUES";
const UPDATE: &str = "ON CONFLICT (gemeente, partner) DO UPDATE SET naam = excluded.naam, contactpersoon = excluded.contactpersoon, \
    laatst_gebeld = CASE WHEN partner_lokaal.telefoon = excluded.telefoon THEN partner_lokaal.laatst_gebeld ELSE excluded.laatst_gebeld END, \
    telefoon = excluded.telefoon, buiten = excluded.buiten, email = excluded.email, doet_mee = excluded.doet_mee, \
    reden_niet = excluded.reden_niet, versie = excluded.versie";
