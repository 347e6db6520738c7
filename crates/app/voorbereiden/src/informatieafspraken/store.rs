//! SQL of the agreements on information.

use domain::{Code, gegeven::Soort};
use store::{Row, StoreError, Tx, WriteTx, args};

use super::{Afspraak, Afspraken, Kanaal, Stroom};

fn codes(values: &[Soort]) -> String {
    values.iter().fold(" ".to_owned(), |all, v| all + v.code() + " ")
}

fn from_row(r: &Row) -> Result<Afspraak, StoreError> {
    Ok(Afspraak {
        besluit: r.code("besluit")?,
        reden: r.text("reden")?,
        gegevens: r.text("gegevens")?.split_whitespace().filter_map(Soort::from_code).collect(),
        kanaal: Kanaal::from_code(&r.text("kanaal")?),
        contact: r.text("contact")?,
        opmerking: r.text("opmerking")?,
        herzien_op: r.opt_date("herzien_op")?,
        versie: r.int("versie")?,
    })
}

/// Everything that is recorded, by flow.
///
/// # Errors
/// When the database fails.
pub async fn afspraken(tx: &Tx) -> Result<Afspraken, StoreError> {
    let sql = "SELECT sleutel, besluit, reden, gegevens, kanaal, contact, opmerking, herzien_op, versie FROM informatieafspraak \
               WHERE gemeente = $1";
    let rows = tx.all(sql, args![tx.gemeente()]).await?;
    rows.iter().map(|r| Ok((r.text("sleutel")?, from_row(r)?))).collect()
}

/// Saves what is agreed about a flow when it still has version `a.versie` (0: nothing yet); false when someone else was first.
///
/// # Errors
/// When the database fails.
pub async fn save(tx: &WriteTx, s: &Stroom<'_>, a: &Afspraak) -> Result<bool, StoreError> {
    let sql = if a.versie == 0 {
        "INSERT INTO informatieafspraak (gemeente, sleutel, van, aan, grondslag, besluit, reden, gegevens, kanaal, contact, opmerking, \
         herzien_op, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 + 1) ON CONFLICT (gemeente, sleutel) DO NOTHING"
    } else {
        "UPDATE informatieafspraak SET van = $3, aan = $4, grondslag = $5, besluit = $6, reden = $7, gegevens = $8, kanaal = $9, \
         contact = $10, opmerking = $11, herzien_op = $12, versie = versie + 1 WHERE gemeente = $1 AND sleutel = $2 AND versie = $13"
    };
    let values = args![
        tx.gemeente(),
        &s.sleutel,
        s.van,
        s.aan,
        &s.grondslag.id,
        a.besluit.code(),
        &a.reden,
        codes(&a.gegevens),
        a.kanaal.map_or("", Code::code),
        &a.contact,
        &a.opmerking,
        a.herzien_op,
        a.versie
    ];
    Ok(tx.exec(sql, values).await? > 0)
}
