//! SQL of the answers of the police. One function per statement.

use std::collections::HashMap;

use domain::{
    Code, Moment,
    casus::PolitieBezwaar,
    id::{BetrokkeneId, CasusId, Id, MedewerkerId},
};
use store::{SqlText, StoreError, Tx, WriteTx, args};

use super::Politiefunctie;

/// The release of contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Vrijgave {
    /// From when contact is allowed.
    pub op: Moment,
    /// Who said so; none when it was part of the report.
    pub functie: Option<Politiefunctie>,
}

/// What the police were asked about a person, and what they answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Politievraag {
    /// Asked when.
    pub gevraagd_op: Moment,
    /// Objection or none; nothing while there is no answer.
    pub antwoord: Option<PolitieBezwaar>,
    /// The day of the answer.
    pub antwoord_op: Option<Moment>,
    /// By which function.
    pub functie: Option<Politiefunctie>,
    /// Version, for editing.
    pub versie: i64,
}

/// What the list says of an open casus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Openstaand {
    /// Persons without an answer.
    pub zonder_antwoord: i64,
    /// Contact is released.
    pub vrijgegeven: bool,
}

/// The release of contact in this casus.
///
/// # Errors
/// When the database fails.
pub async fn vrijgave(tx: &Tx, casus: CasusId) -> Result<Option<Vrijgave>, StoreError> {
    let sql = "SELECT a.op, v.functie FROM anker a LEFT JOIN politievrijgave v ON v.gemeente = a.gemeente AND v.casus = a.casus \
               WHERE a.gemeente = $1 AND a.casus = $2 AND a.betrokkene = $3 AND a.anker = 'vrijgave-politie'";
    let row = tx.opt(sql, args![tx.gemeente(), casus.uuid(), crate::CASUS_ZELF]).await?;
    row.map(|row| Ok(Vrijgave { op: row.moment("op")?, functie: row.opt_code("functie")? })).transpose()
}

/// Records the release; false when it was recorded already.
pub async fn geef_vrij(tx: &WriteTx, casus: CasusId, op: Moment, functie: Politiefunctie, door: MedewerkerId) -> Result<bool, StoreError> {
    let sql = "INSERT INTO politievrijgave (gemeente, casus, op, functie, door, vastgelegd_op) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (gemeente, casus) DO NOTHING";
    Ok(tx.exec(sql, args![tx.gemeente(), casus.uuid(), op, functie.code(), door.uuid(), tx.now()]).await? > 0)
}

/// What was asked and answered, by person.
///
/// # Errors
/// When the database fails.
pub async fn bezwaren(tx: &Tx, casus: CasusId) -> Result<HashMap<BetrokkeneId, Politievraag>, StoreError> {
    let sql =
        "SELECT betrokkene, gevraagd_op, antwoord, antwoord_op, functie, versie FROM politiebezwaar WHERE gemeente = $1 AND casus = $2";
    let rows = tx.all(sql, args![tx.gemeente(), casus.uuid()]).await?;
    rows.iter()
        .map(|row| {
            let vraag = Politievraag {
                gevraagd_op: row.moment("gevraagd_op")?,
                antwoord: PolitieBezwaar::from_code(&row.text("antwoord")?).filter(|a| *a != PolitieBezwaar::NietGevraagd),
                antwoord_op: row.opt_moment("antwoord_op")?,
                functie: Politiefunctie::from_code(&row.text("functie")?),
                versie: row.int("versie")?,
            };
            Ok((row.id("betrokkene")?, vraag))
        })
        .collect()
}

/// Asks about a person; false when that was done before.
pub async fn vraag(tx: &WriteTx, casus: CasusId, betrokkene: BetrokkeneId, door: MedewerkerId) -> Result<bool, StoreError> {
    let sql = "INSERT INTO politiebezwaar (gemeente, casus, betrokkene, gevraagd_op, gevraagd_door, antwoord, functie, versie) VALUES ($1, $2, $3, $4, $5, '', '', 1) \
               ON CONFLICT (gemeente, casus, betrokkene) DO NOTHING";
    Ok(tx.exec(sql, args![tx.gemeente(), casus.uuid(), betrokkene.uuid(), tx.now(), door.uuid()]).await? > 0)
}

/// Records an answer, also when the police give it without being asked; a later answer replaces the earlier one.
pub async fn beantwoord(
    tx: &WriteTx,
    casus: CasusId,
    betrokkene: BetrokkeneId,
    antwoord: PolitieBezwaar,
    op: Moment,
    functie: Politiefunctie,
    door: MedewerkerId,
) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO politiebezwaar (gemeente, casus, betrokkene, gevraagd_op, gevraagd_door, antwoord, antwoord_op, antwoord_door, functie, versie) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $5, $8, 1) ON CONFLICT (gemeente, casus, betrokkene) DO UPDATE SET antwoord = excluded.antwoord, \
         antwoord_op = excluded.antwoord_op, antwoord_door = excluded.antwoord_door, functie = excluded.functie, versie = politiebezwaar.versie + 1",
        args![tx.gemeente(), casus.uuid(), betrokkene.uuid(), tx.now(), door.uuid(), antwoord.code(), op, functie.code()],
    )
    .await
    .map(|_| ())
}

/// What these cases still wait for from the police.
pub async fn stand_open(tx: &Tx, casussen: impl IntoIterator<Item = CasusId>) -> Result<HashMap<CasusId, Openstaand>, StoreError> {
    let text = SqlText::new(
        "SELECT c.id, (SELECT count(*) FROM betrokkene b LEFT JOIN politiebezwaar p ON p.gemeente = b.gemeente AND p.casus = b.casus AND p.betrokkene = b.id \
         WHERE b.gemeente = c.gemeente AND b.casus = c.id AND COALESCE(p.antwoord, '') = '') AS zonder, \
         (SELECT count(*) FROM anker a WHERE a.gemeente = c.gemeente AND a.casus = c.id AND a.anker = 'vrijgave-politie') AS vrij FROM casus c",
    )
    .filter("c.gemeente = ?", tx.gemeente())
    .filter_in("c.id", casussen.into_iter().map(Id::uuid));
    let rows = tx.all_built(text).await?;
    rows.iter()
        .map(|row| Ok((row.id("id")?, Openstaand { zonder_antwoord: row.int("zonder")?, vrijgegeven: row.int("vrij")? > 0 })))
        .collect()
}
