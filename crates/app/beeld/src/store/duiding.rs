//! SQL of what is made of the picture.

use ::store::{StoreError, Tx, WriteTx, args};
use jiff::civil::Date;
use uuid::Uuid;

/// What is known from the street or prepared for whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duiding {
    /// Identity.
    pub id: Uuid,
    /// What it is.
    pub soort: crate::Duidingsoort,
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
    /// Partners that do it.
    pub partners: String,
    /// Version.
    pub versie: i64,
}

/// All of these, findings last.
pub async fn duidingen(tx: &Tx) -> Result<Vec<Duiding>, StoreError> {
    let sql = "SELECT id, soort, naam, bron, op, nazorg, preventie, partners, versie FROM beeldduiding WHERE gemeente = $1 ORDER BY soort DESC, naam, id";
    tx.all(sql, args![tx.gemeente()])
        .await?
        .iter()
        .map(|r| {
            let (nazorg, preventie, partners) = (r.text("nazorg")?, r.text("preventie")?, r.text("partners")?);
            Ok(Duiding {
                id: r.uuid("id")?,
                soort: r.code("soort")?,
                naam: r.text("naam")?,
                bron: r.text("bron")?,
                op: r.date("op")?,
                nazorg,
                preventie,
                partners,
                versie: r.int("versie")?,
            })
        })
        .collect()
}

/// Saves one over the version that it holds; false when somebody else was first.
pub async fn bewaar_duiding(tx: &WriteTx, d: &Duiding) -> Result<bool, StoreError> {
    let soort = domain::Code::code(d.soort);
    let rows = if d.versie == 0 {
        let sql = "INSERT INTO beeldduiding (gemeente, id, soort, naam, bron, op, nazorg, preventie, partners, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)";
        tx.exec(sql, args![tx.gemeente(), d.id, soort, &d.naam, &d.bron, d.op, &d.nazorg, &d.preventie, &d.partners]).await?
    } else {
        let sql = "UPDATE beeldduiding SET soort = $3, naam = $4, bron = $5, op = $6, nazorg = $7, preventie = $8, partners = $9, versie = versie + 1 \
             WHERE gemeente = $1 AND id = $2 AND versie = $10";
        tx.exec(sql, args![tx.gemeente(), d.id, soort, &d.naam, &d.bron, d.op, &d.nazorg, &d.preventie, &d.partners, d.versie]).await?
    };
    Ok(rows > 0)
}

/// Takes one away.
pub async fn verwijder_duiding(tx: &WriteTx, id: Uuid) -> Result<bool, StoreError> {
    Ok(tx.exec("DELETE FROM beeldduiding WHERE gemeente = $1 AND id = $2", args![tx.gemeente(), id]).await? > 0)
}
