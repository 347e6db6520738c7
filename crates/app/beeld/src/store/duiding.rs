//! SQL of what is made of the picture.

use ::store::{StoreError, Tx, WriteTx, args};
use domain::Code;
use jiff::civil::Date;
use std::collections::HashMap;
use uuid::Uuid;

use crate::{Duidingsoort, Groep};

/// What is known from the street or prepared for whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duiding {
    /// Identity.
    pub id: Uuid,
    /// What it is.
    pub soort: Duidingsoort,
    /// For what kind of group or place; nothing for a finding.
    pub groep: Option<Groep>,
    /// What, or for whom.
    pub naam: String,
    /// Where it comes from.
    pub bron: String,
    /// As of which day.
    pub op: Date,
    /// Form of aftercare.
    pub nazorg: String,
    /// Prevention.
    pub preventie: String,
    /// Measures of the catalogue that stand ready, by identity.
    pub maatregelen: Vec<String>,
    /// Partners of the register that do it, by identity.
    pub partners: Vec<String>,
    /// Who else does it, and stands in no register.
    pub anderen: String,
    /// Version.
    pub versie: i64,
}

const MAATREGEL: &str = "maatregel";
const PARTNER: &str = "partner";

/// What is attached to each, by kind.
type Koppelingen = HashMap<(Uuid, String), Vec<String>>;

async fn koppelingen(tx: &Tx) -> Result<Koppelingen, StoreError> {
    let sql = "SELECT duiding, soort, id FROM beeldkoppeling WHERE gemeente = $1 ORDER BY duiding, soort, id";
    let mut all = Koppelingen::new();
    for r in tx.all(sql, args![tx.gemeente()]).await? {
        all.entry((r.uuid("duiding")?, r.text("soort")?)).or_default().push(r.text("id")?);
    }
    Ok(all)
}

/// All of these, findings last.
pub async fn duidingen(tx: &Tx) -> Result<Vec<Duiding>, StoreError> {
    let sql = "SELECT id, soort, groep, naam, bron, op, nazorg, preventie, partners, versie FROM beeldduiding WHERE gemeente = $1 ORDER BY soort DESC, naam, id";
    let rows = tx.all(sql, args![tx.gemeente()]).await?;
    let mut attached = if rows.is_empty() { Koppelingen::new() } else { koppelingen(tx).await? };
    rows.iter()
        .map(|r| {
            let id = r.uuid("id")?;
            let mut of = |kind: &str| attached.remove(&(id, kind.to_owned())).unwrap_or_default();
            let (maatregelen, partners) = (of(MAATREGEL), of(PARTNER));
            Ok(Duiding {
                id,
                soort: r.code("soort")?,
                groep: Groep::from_code(&r.text("groep")?),
                naam: r.text("naam")?,
                bron: r.text("bron")?,
                op: r.date("op")?,
                nazorg: r.text("nazorg")?,
                preventie: r.text("preventie")?,
                maatregelen,
                partners,
                anderen: r.text("partners")?,
                versie: r.int("versie")?,
            })
        })
        .collect()
}

/// Saves one with what is attached to it, over the version that it holds; false when somebody else was first.
pub async fn bewaar_duiding(tx: &WriteTx, d: &Duiding) -> Result<bool, StoreError> {
    let (soort, groep) = (d.soort.code(), d.groep.map_or("", Code::code));
    let values = args![tx.gemeente(), d.id, soort, &d.naam, &d.bron, d.op, &d.nazorg, &d.preventie, &d.anderen, groep, d.versie];
    let sql = if d.versie == 0 {
        "INSERT INTO beeldduiding (gemeente, id, soort, naam, bron, op, nazorg, preventie, partners, groep, versie) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 + 1)"
    } else {
        "UPDATE beeldduiding SET soort = $3, naam = $4, bron = $5, op = $6, nazorg = $7, preventie = $8, partners = $9, groep = $10, \
         versie = versie + 1 WHERE gemeente = $1 AND id = $2 AND versie = $11"
    };
    if tx.exec(sql, values).await? == 0 {
        return Ok(false);
    }
    maak_los(tx, d.id).await?;
    let each = d.maatregelen.iter().map(|id| (MAATREGEL, id)).chain(d.partners.iter().map(|id| (PARTNER, id)));
    for (kind, id) in each {
        let sql = "INSERT INTO beeldkoppeling (gemeente, duiding, soort, id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
        tx.exec(sql, args![tx.gemeente(), d.id, kind, id]).await?;
    }
    Ok(true)
}

async fn maak_los(tx: &WriteTx, id: Uuid) -> Result<(), StoreError> {
    tx.exec("DELETE FROM beeldkoppeling WHERE gemeente = $1 AND duiding = $2", args![tx.gemeente(), id]).await.map(|_| ())
}

/// Takes one away.
pub async fn verwijder_duiding(tx: &WriteTx, id: Uuid) -> Result<bool, StoreError> {
    maak_los(tx, id).await?;
    Ok(tx.exec("DELETE FROM beeldduiding WHERE gemeente = $1 AND id = $2", args![tx.gemeente(), id]).await? > 0)
}
