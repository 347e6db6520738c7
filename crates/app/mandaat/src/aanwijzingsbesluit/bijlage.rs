//! Bijlage: editions of the annex. The first is signed with the decision; when the text of the decision says so, the mayor can sign another.

use domain::{
    Moment,
    aanwijzing::{Aangewezene, Staat, tekst::Persoon},
};
use kern::Medewerker;
use serde::{Deserialize, Serialize};
use store::{StoreError, Tx, WriteTx, args};

use super::{Besluit, personen, som};
use crate::aanstelling::{Functie, functienaam};

/// Editie: the annex as the mayor signed it. Its JSON is what the sum is taken of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Editie {
    /// Number of the decision.
    pub besluit: String,
    /// Number of the edition; the one signed with the decision is 1.
    pub nr: i64,
    /// The persons.
    pub personen: Vec<Persoon>,
    /// Name of who signed.
    pub naam: String,
    /// Function of who signed.
    pub functie: String,
    /// Moment of signing.
    pub op: Moment,
    /// What the municipality called who directs then.
    #[serde(default)]
    pub noemt: Option<Functie>,
}

impl Besluit {
    /// Whether the mayor can sign another edition of the annex at `now`: the decision is signed, has not ended, and its text says so.
    pub fn bijlage_kan(&self, now: Moment) -> bool {
        self.inhoud.bijlage_apart && matches!(self.staat(now), Staat::Ondertekend | Staat::Gepubliceerd | Staat::InWerking)
    }
}

/// The editions after the first, newest first.
///
/// # Errors
/// When the database fails.
pub async fn edities(tx: &Tx, besluit: &Besluit) -> Result<Vec<Editie>, StoreError> {
    let sql = "SELECT bevroren FROM bijlage_editie WHERE gemeente = $1 AND besluit = $2 ORDER BY nr DESC";
    tx.all(sql, args![tx.gemeente(), besluit.id]).await?.iter().map(|r| r.json("bevroren")).collect()
}

/// Signs another edition of the annex; the gate follows at once. Nothing when the decision is not this version any more or was withdrawn.
/// Whether its text allows it is asked before, with [`Besluit::bijlage_kan`].
///
/// # Errors
/// When the database fails.
pub async fn wijzig_bijlage(
    tx: &WriteTx,
    besluit: &Besluit,
    wie: &[Aangewezene],
    burgemeester: &Medewerker,
    mensen: &[Medewerker],
) -> Result<Option<i64>, StoreError> {
    let list = serde_json::to_string(wie)?;
    let sql = "UPDATE aanwijzingsbesluit SET personen = $4, versie = versie + 1 \
               WHERE gemeente = $1 AND id = $2 AND versie = $3 AND ondertekend_op IS NOT NULL AND ingetrokken_op IS NULL";
    if tx.exec(sql, args![tx.gemeente(), besluit.id, besluit.versie, &list]).await? == 0 {
        return Ok(None);
    }
    let last = tx
        .one(
            "SELECT COALESCE(MAX(nr), 1) AS laatste FROM bijlage_editie WHERE gemeente = $1 AND besluit = $2",
            args![tx.gemeente(), besluit.id],
        )
        .await?;
    let nr = last.int("laatste")? + 1;
    let editie = Editie {
        besluit: besluit.nummer(),
        nr,
        personen: personen(wie, mensen),
        naam: burgemeester.naam.clone(),
        functie: burgemeester.functie.clone(),
        op: tx.now(),
        noemt: Some(functienaam(tx).await?),
    };
    let frozen = serde_json::to_string(&editie)?;
    let sql =
        "INSERT INTO bijlage_editie (gemeente, besluit, nr, personen, bevroren, som, op, door) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    tx.exec(sql, args![tx.gemeente(), besluit.id, nr, list, &frozen, som(&frozen), tx.now(), burgemeester.id]).await?;
    Ok(Some(nr))
}
