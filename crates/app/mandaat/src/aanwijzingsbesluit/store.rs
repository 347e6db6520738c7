//! SQL of the decision.

use domain::{
    Code, Moment,
    aanwijzing::{Aangewezene, Aanwijzingsbesluit, Bekendmaking, Staat, tekst::Inhoud},
    casus::Incidentsoort,
    gegeven::Soort,
    id::{AanwijzingsbesluitId, Id, MedewerkerId},
    recht::Rol,
};
use store::{Row, StoreError, Tx, WriteTx, args};

use super::{Bevroren, Editie, Reden};

/// A decision with everything about it.
#[derive(Debug, Clone)]
pub struct Besluit {
    /// Identity.
    pub id: AanwijzingsbesluitId,
    /// Year of its number.
    pub jaar: i64,
    /// Number within the year.
    pub volgnummer: i64,
    /// The decision it was based on.
    pub opvolger_van: Option<AanwijzingsbesluitId>,
    /// The typed fields.
    pub inhoud: Inhoud,
    /// The annex.
    pub personen: Vec<Aangewezene>,
    /// When the draft was offered to the mayor.
    pub aangeboden_op: Option<Moment>,
    /// By whom.
    pub aangeboden_door: Option<MedewerkerId>,
    /// The mayor who signed.
    pub orgaan: Option<MedewerkerId>,
    /// When it was signed.
    pub ondertekend_op: Option<Moment>,
    /// The text as signed.
    pub bevroren: Option<Bevroren>,
    /// SHA-256 of the text as signed, in hexadecimal.
    pub som: Option<String>,
    /// When it was made known.
    pub bekendgemaakt_op: Option<Moment>,
    /// How.
    pub bekend_wijze: Option<Bekendmaking>,
    /// Where to find that.
    pub bekend_kenmerk: Option<String>,
    /// Who recorded that.
    pub bekend_door: Option<MedewerkerId>,
    /// When it was withdrawn.
    pub ingetrokken_op: Option<Moment>,
    /// By whom.
    pub ingetrokken_door: Option<MedewerkerId>,
    /// Why.
    pub ingetrokken_reden: Option<Reden>,
    /// The annex as the mayor signed it last, when that was after the decision.
    pub editie: Option<Editie>,
    /// Version, for editing.
    pub versie: i64,
}

impl Besluit {
    /// Number as people say it: `2026-1`.
    pub fn nummer(&self) -> String {
        format!("{}-{}", self.jaar, self.volgnummer)
    }

    /// What decides whether it works.
    pub fn regel(&self) -> Aanwijzingsbesluit {
        Aanwijzingsbesluit {
            id: self.id,
            orgaan: self.orgaan,
            geldig_van: self.inhoud.geldig_van,
            geldig_tot: self.inhoud.geldig_tot,
            ondertekend_op: self.ondertekend_op,
            bekendgemaakt_op: self.bekendgemaakt_op,
            ingetrokken_op: self.ingetrokken_op,
            personen: self.personen.clone(),
            gegevens: self.inhoud.gegevens.clone(),
            incidenten: self.inhoud.incidenten.clone(),
        }
    }

    /// Where it stands at `now`.
    pub fn staat(&self, now: Moment) -> Staat {
        self.regel().staat(now)
    }
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, jaar, volgnummer, opvolger_van, inhoud, personen, aangeboden_op, aangeboden_door, orgaan, ondertekend_op, bevroren, som, bekendgemaakt_op, \
             bekend_wijze, bekend_kenmerk, bekend_door, ingetrokken_op, ingetrokken_door, ingetrokken_reden, versie, (SELECT e.bevroren FROM bijlage_editie e WHERE e.gemeente = aanwijzingsbesluit.gemeente \
             AND e.besluit = aanwijzingsbesluit.id ORDER BY e.nr DESC LIMIT 1) AS editie FROM aanwijzingsbesluit WHERE gemeente = $1 ",
            $rest
        )
    };
}

fn from_row(row: &Row) -> Result<Besluit, StoreError> {
    Ok(Besluit {
        id: row.id("id")?,
        jaar: row.int("jaar")?,
        volgnummer: row.int("volgnummer")?,
        opvolger_van: row.opt_id("opvolger_van")?,
        inhoud: row.json("inhoud")?,
        personen: row.json("personen")?,
        aangeboden_op: row.opt_moment("aangeboden_op")?,
        aangeboden_door: row.opt_id("aangeboden_door")?,
        orgaan: row.opt_id("orgaan")?,
        ondertekend_op: row.opt_moment("ondertekend_op")?,
        bevroren: row.opt_json("bevroren")?,
        som: row.opt_text("som")?,
        bekendgemaakt_op: row.opt_moment("bekendgemaakt_op")?,
        bekend_wijze: row.opt_code("bekend_wijze")?,
        bekend_kenmerk: row.opt_text("bekend_kenmerk")?,
        bekend_door: row.opt_id("bekend_door")?,
        ingetrokken_op: row.opt_moment("ingetrokken_op")?,
        ingetrokken_door: row.opt_id("ingetrokken_door")?,
        ingetrokken_reden: row.opt_code("ingetrokken_reden")?,
        editie: row.opt_json("editie")?,
        versie: row.int("versie")?,
    })
}

/// All decisions, newest first.
///
/// # Errors
/// When the database fails.
pub async fn all(tx: &Tx) -> Result<Vec<Besluit>, StoreError> {
    tx.all(select!("ORDER BY jaar DESC, volgnummer DESC"), args![tx.gemeente()]).await?.iter().map(from_row).collect()
}

/// The decision with this identity; [`StoreError::NotFound`] when there is none.
///
/// # Errors
/// When the database fails or there is no such decision.
pub async fn by_id(tx: &Tx, id: AanwijzingsbesluitId) -> Result<Besluit, StoreError> {
    from_row(&tx.one(select!("AND id = $2"), args![tx.gemeente(), id]).await?)
}

/// The decision with this number; [`StoreError::NotFound`] when there is none.
///
/// # Errors
/// When the database fails or there is no such decision.
pub async fn by_nummer(tx: &Tx, nummer: &str) -> Result<Besluit, StoreError> {
    let (jaar, volgnummer) =
        nummer.split_once('-').and_then(|(j, v)| Some((j.parse::<i64>().ok()?, v.parse::<i64>().ok()?))).ok_or(StoreError::NotFound)?;
    from_row(&tx.one(select!("AND jaar = $2 AND volgnummer = $3"), args![tx.gemeente(), jaar, volgnummer]).await?)
}

/// The text as signed, byte for byte.
///
/// # Errors
/// When the database fails or it was never signed.
pub async fn getekende_tekst(tx: &Tx, id: AanwijzingsbesluitId) -> Result<String, StoreError> {
    tx.one("SELECT bevroren FROM aanwijzingsbesluit WHERE gemeente = $1 AND id = $2", args![tx.gemeente(), id]).await?.text("bevroren")
}

/// The part of the content that the gate reads.
#[derive(serde::Deserialize)]
struct Lijst {
    gegevens: Vec<Soort>,
    #[serde(default)]
    incidenten: Option<Vec<Incidentsoort>>,
}

/// What the gate reads: signed decisions, newest first. The mayor counts as the deciding organ of each of them.
pub(super) async fn poort(tx: &Tx, wie: MedewerkerId) -> Result<Vec<Aanwijzingsbesluit>, StoreError> {
    let sql = "SELECT id, inhoud, personen, orgaan, geldig_van, geldig_tot, ondertekend_op, bekendgemaakt_op, ingetrokken_op, \
               (SELECT rollen FROM medewerker m WHERE m.gemeente = b.gemeente AND m.id = $2) AS rollen \
               FROM aanwijzingsbesluit b WHERE gemeente = $1 AND ondertekend_op IS NOT NULL ORDER BY ondertekend_op DESC LIMIT 20";
    let rows = tx.all(sql, args![tx.gemeente(), wie]).await?;
    rows.iter()
        .map(|row| {
            let lijst: Lijst = row.json("inhoud")?;
            let burgemeester = row.opt_text("rollen")?.is_some_and(|r| r.split(' ').any(|r| r == Rol::Burgemeester.code()));
            Ok(Aanwijzingsbesluit {
                id: row.id("id")?,
                orgaan: burgemeester.then_some(wie),
                geldig_van: row.opt_date("geldig_van")?,
                geldig_tot: row.opt_date("geldig_tot")?,
                ondertekend_op: row.opt_moment("ondertekend_op")?,
                bekendgemaakt_op: row.opt_moment("bekendgemaakt_op")?,
                ingetrokken_op: row.opt_moment("ingetrokken_op")?,
                personen: row.json("personen")?,
                gegevens: lijst.gegevens,
                incidenten: lijst.incidenten,
            })
        })
        .collect()
}

/// A new draft; gives its number.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    tx: &WriteTx,
    id: AanwijzingsbesluitId,
    opvolger_van: Option<AanwijzingsbesluitId>,
    inhoud: &Inhoud,
    personen: &[Aangewezene],
) -> Result<String, StoreError> {
    let jaar = i64::from(tx.now().datum().year());
    let last = tx
        .one(
            "SELECT COALESCE(MAX(volgnummer), 0) AS laatste FROM aanwijzingsbesluit WHERE gemeente = $1 AND jaar = $2",
            args![tx.gemeente(), jaar],
        )
        .await?;
    let volgnummer = last.int("laatste")? + 1;
    let sql = "INSERT INTO aanwijzingsbesluit (gemeente, id, jaar, volgnummer, opvolger_van, inhoud, personen, geldig_van, geldig_tot, versie, gemaakt) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10)";
    let (tekst, wie) = (serde_json::to_string(inhoud)?, serde_json::to_string(personen)?);
    let values =
        args![tx.gemeente(), id, jaar, volgnummer, opvolger_van.map(Id::uuid), tekst, wie, inhoud.geldig_van, inhoud.geldig_tot, tx.now()];
    tx.exec(sql, values).await?;
    Ok(format!("{jaar}-{volgnummer}"))
}

/// Changes a draft that still has this version; an offer to the mayor ends with it. False when someone else was first or it is signed.
///
/// # Errors
/// When the database fails.
pub async fn update(
    tx: &WriteTx,
    id: AanwijzingsbesluitId,
    versie: i64,
    inhoud: &Inhoud,
    personen: &[Aangewezene],
) -> Result<bool, StoreError> {
    let sql = "UPDATE aanwijzingsbesluit SET inhoud = $4, personen = $5, geldig_van = $6, geldig_tot = $7, aangeboden_op = NULL, aangeboden_door = NULL, versie = versie + 1 \
               WHERE gemeente = $1 AND id = $2 AND versie = $3 AND ondertekend_op IS NULL";
    let (tekst, wie) = (serde_json::to_string(inhoud)?, serde_json::to_string(personen)?);
    Ok(tx.exec(sql, args![tx.gemeente(), id, versie, tekst, wie, inhoud.geldig_van, inhoud.geldig_tot]).await? > 0)
}

/// Offers a draft to the mayor; false when it was signed already.
///
/// # Errors
/// When the database fails.
pub async fn offer(tx: &WriteTx, id: AanwijzingsbesluitId, door: MedewerkerId) -> Result<bool, StoreError> {
    let sql =
        "UPDATE aanwijzingsbesluit SET aangeboden_op = $3, aangeboden_door = $4 WHERE gemeente = $1 AND id = $2 AND ondertekend_op IS NULL";
    Ok(tx.exec(sql, args![tx.gemeente(), id, tx.now(), door]).await? > 0)
}

/// Signs: keeps the text and its sum. False when it is not the version that the mayor read, or signed already.
///
/// # Errors
/// When the database fails.
pub async fn sign(
    tx: &WriteTx,
    id: AanwijzingsbesluitId,
    versie: i64,
    orgaan: MedewerkerId,
    bevroren: &str,
    som: &str,
) -> Result<bool, StoreError> {
    let sql = "UPDATE aanwijzingsbesluit SET orgaan = $4, ondertekend_op = $5, bevroren = $6, som = $7, versie = versie + 1 \
               WHERE gemeente = $1 AND id = $2 AND versie = $3 AND ondertekend_op IS NULL";
    Ok(tx.exec(sql, args![tx.gemeente(), id, versie, orgaan, tx.now(), bevroren, som]).await? > 0)
}

/// Bekend: how and when a decision was made known, and who recorded it.
#[derive(Debug, Clone)]
pub struct Bekend<'a> {
    /// When.
    pub op: Moment,
    /// How.
    pub wijze: Bekendmaking,
    /// Where to find that.
    pub kenmerk: &'a str,
    /// Who recorded it.
    pub door: MedewerkerId,
}

/// Records that it was made known; false when that was recorded already.
///
/// # Errors
/// When the database fails.
pub async fn publish(tx: &WriteTx, id: AanwijzingsbesluitId, b: &Bekend<'_>) -> Result<bool, StoreError> {
    let sql = "UPDATE aanwijzingsbesluit SET bekendgemaakt_op = $3, bekend_wijze = $4, bekend_kenmerk = $5, bekend_door = $6, versie = versie + 1 \
               WHERE gemeente = $1 AND id = $2 AND ondertekend_op IS NOT NULL AND bekendgemaakt_op IS NULL AND ingetrokken_op IS NULL";
    Ok(tx.exec(sql, args![tx.gemeente(), id, b.op, b.wijze.code(), b.kenmerk, b.door]).await? > 0)
}

/// Withdraws at once; false when it was not signed or withdrawn already.
///
/// # Errors
/// When the database fails.
pub async fn withdraw(tx: &WriteTx, id: AanwijzingsbesluitId, door: MedewerkerId, reden: Reden) -> Result<bool, StoreError> {
    let sql = "UPDATE aanwijzingsbesluit SET ingetrokken_op = $3, ingetrokken_door = $4, ingetrokken_reden = $5, versie = versie + 1 \
               WHERE gemeente = $1 AND id = $2 AND ondertekend_op IS NOT NULL AND ingetrokken_op IS NULL";
    Ok(tx.exec(sql, args![tx.gemeente(), id, tx.now(), door, reden.code()]).await? > 0)
}
