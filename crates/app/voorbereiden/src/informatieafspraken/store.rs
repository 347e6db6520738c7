//! SQL of the agreements on information and of the signatures under the covenants.

use domain::{
    Code, Moment,
    gegeven::Soort,
    id::{Id, LinkId},
};
use store::{Row, StoreError, Tx, WriteTx, args};

use super::{Afspraak, Afspraken, Kanaal, Stroom};

/// Ondertekening: a partner signed, and what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ondertekening {
    /// Partner.
    pub partner: String,
    /// Number within the partner.
    pub nr: i64,
    /// Sum of the text.
    pub som: String,
    /// Sum of what was agreed then.
    pub afgesproken: String,
    /// Who signed.
    pub naam: String,
    /// As what.
    pub functie: String,
    /// When.
    pub op: Moment,
}

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

fn ondertekening(r: &Row) -> Result<Ondertekening, StoreError> {
    Ok(Ondertekening {
        partner: r.text("partner")?,
        nr: r.int("nr")?,
        som: r.text("som")?,
        afgesproken: r.text("afgesproken")?,
        naam: r.text("naam")?,
        functie: r.text("functie")?,
        op: r.moment("op")?,
    })
}

/// All signatures, newest first.
pub(super) async fn ondertekeningen(tx: &Tx) -> Result<Vec<Ondertekening>, StoreError> {
    let sql = "SELECT partner, nr, som, afgesproken, naam, functie, op FROM convenant_ondertekening WHERE gemeente = $1 \
               ORDER BY partner, nr DESC";
    tx.all(sql, args![tx.gemeente()]).await?.iter().map(ondertekening).collect()
}

/// One signature with the text that was signed.
pub(super) async fn getekend(tx: &Tx, partner: &str, nr: i64) -> Result<(Ondertekening, String), StoreError> {
    let sql = "SELECT partner, nr, som, afgesproken, naam, functie, op, inhoud FROM convenant_ondertekening \
               WHERE gemeente = $1 AND partner = $2 AND nr = $3";
    let row = tx.opt(sql, args![tx.gemeente(), partner, nr]).await?.ok_or(StoreError::NotFound)?;
    Ok((ondertekening(&row)?, row.text("inhoud")?))
}

/// Keeps a signature; its number is the next one of the partner.
pub(super) async fn teken(tx: &WriteTx, o: &Ondertekening, link: LinkId, inhoud: &str) -> Result<(), StoreError> {
    let sql = "INSERT INTO convenant_ondertekening (gemeente, partner, nr, link, som, afgesproken, inhoud, naam, functie, op) \
               SELECT $1, $2, COALESCE(MAX(nr), 0) + 1, $3, $4, $5, $6, $7, $8, $9 FROM convenant_ondertekening \
               WHERE gemeente = $1 AND partner = $2";
    let values = args![tx.gemeente(), &o.partner, link.uuid(), &o.som, &o.afgesproken, inhoud, &o.naam, &o.functie, o.op];
    tx.exec(sql, values).await.map(|_| ())
}
