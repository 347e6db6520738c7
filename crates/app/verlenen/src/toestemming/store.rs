//! SQL of the toestemming. One function per statement.

use domain::{
    Code, Moment,
    casus::JaNeeOnbekend,
    gegeven::Soort,
    grondslag,
    id::{BetrokkeneId, CasusId, MedewerkerId, ToestemmingId},
};
use store::{Row, StoreError, Tx, WriteTx, args};

use super::{Gever, Wijze};

/// What a person answered about sharing with one partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toestemming {
    /// Identity.
    pub id: ToestemmingId,
    /// Whose.
    pub van: BetrokkeneId,
    /// For which partner.
    pub partner: String,
    /// For which kinds of data; none with a no.
    pub gegevens: Vec<Soort>,
    /// Key of the text that was read out or shown: a fixed version.
    pub tekst: String,
    /// How it was given.
    pub wijze: Wijze,
    /// By whom it was given.
    pub gever: Gever,
    /// Yes or no.
    pub antwoord: JaNeeOnbekend,
    /// When it was given.
    pub gegeven_op: Moment,
    /// Withdrawn when.
    pub ingetrokken_op: Option<Moment>,
    /// Who recorded it.
    pub door: MedewerkerId,
}

impl Toestemming {
    /// A yes that was not withdrawn.
    pub fn geldt(&self) -> bool {
        self.antwoord == JaNeeOnbekend::Ja && self.ingetrokken_op.is_none()
    }

    /// As the sharing test takes it; a no is no consent.
    pub fn voor_toets(&self) -> Option<grondslag::Toestemming> {
        (self.antwoord == JaNeeOnbekend::Ja).then(|| grondslag::Toestemming {
            id: self.id,
            van: self.van,
            aan: self.partner.clone(),
            gegevens: self.gegevens.clone(),
            gegeven_op: self.gegeven_op,
            ingetrokken_op: self.ingetrokken_op,
        })
    }
}

fn from_row(row: &Row) -> Result<Toestemming, StoreError> {
    Ok(Toestemming {
        id: row.id("id")?,
        van: row.id("betrokkene")?,
        partner: row.text("partner")?,
        gegevens: row.json("gegevens")?,
        tekst: row.text("tekst")?,
        wijze: row.code("wijze")?,
        gever: row.code("gever")?,
        antwoord: row.code("antwoord")?,
        gegeven_op: row.moment("gegeven_op")?,
        ingetrokken_op: row.opt_moment("ingetrokken_op")?,
        door: row.id("door")?,
    })
}

/// The answers of a person, newest first.
///
/// # Errors
/// When the database fails.
pub async fn list(tx: &Tx, casus: CasusId, betrokkene: BetrokkeneId) -> Result<Vec<Toestemming>, StoreError> {
    let rows = tx
        .all(
            "SELECT id, betrokkene, partner, gegevens, tekst, wijze, gever, antwoord, gegeven_op, ingetrokken_op, door FROM toestemming \
             WHERE gemeente = $1 AND casus = $2 AND betrokkene = $3 ORDER BY vastgelegd_op DESC, id DESC",
            args![tx.gemeente(), casus, betrokkene],
        )
        .await?;
    rows.iter().map(from_row).collect()
}

/// The consents of a person as the sharing test takes them; withdrawn ones say when.
///
/// # Errors
/// When the database fails.
pub async fn voor_toets(tx: &Tx, casus: CasusId, betrokkene: BetrokkeneId) -> Result<Vec<grondslag::Toestemming>, StoreError> {
    Ok(list(tx, casus, betrokkene).await?.iter().filter_map(Toestemming::voor_toets).collect())
}

/// Adds an answer.
///
/// # Errors
/// When the database fails.
pub async fn insert(tx: &WriteTx, casus: CasusId, t: &Toestemming) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO toestemming (gemeente, id, casus, betrokkene, partner, gegevens, tekst, wijze, gever, antwoord, gegeven_op, ingetrokken_op, door, vastgelegd_op, versie) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)",
        args![
            tx.gemeente(),
            t.id,
            casus,
            t.van,
            &t.partner,
            serde_json::to_string(&t.gegevens)?,
            &t.tekst,
            t.wijze.code(),
            t.gever.code(),
            t.antwoord.code(),
            t.gegeven_op,
            t.ingetrokken_op,
            t.door,
            tx.now()
        ],
    )
    .await
    .map(|_| ())
}

/// Ends the consent for one partner, whatever kinds it covers; false when there was none.
///
/// # Errors
/// When the database fails.
pub async fn trek_in(tx: &WriteTx, casus: CasusId, betrokkene: BetrokkeneId, partner: &str) -> Result<bool, StoreError> {
    let n = tx
        .exec(
            "UPDATE toestemming SET ingetrokken_op = $5, versie = versie + 1 WHERE gemeente = $1 AND casus = $2 AND betrokkene = $3 AND partner = $4 \
             AND antwoord = 'ja' AND ingetrokken_op IS NULL",
            args![tx.gemeente(), casus, betrokkene, partner, tx.now()],
        )
        .await?;
    Ok(n > 0)
}
