//! SQL of the aantekening. One function per statement. Kinds and values stay sealed; the journal holds the kind.

use domain::{
    Code, Moment,
    draaiboek::{Aantekening, Aantekeningen, Genoteerd, StapId},
    id::{BetrokkeneId, CasusId, Id, MedewerkerId},
    journaal::{Gebeurtenis, Soort},
};
use store::{Row, StoreError, Tx, WriteTx, args};
use uuid::Uuid;

use crate::{CASUS_ZELF, who};

/// Context of the sealed notes.
const INHOUD: &str = "aantekening.inhoud";

/// The notes of one task as they are kept.
#[derive(Debug, Clone)]
pub struct Bewaard {
    /// The step.
    pub stap: StapId,
    /// What was noted.
    pub noten: Aantekeningen,
    /// By whom last.
    pub door: MedewerkerId,
    /// When last.
    pub op: Moment,
    /// Version, for editing.
    pub versie: i64,
}

/// Under whose key the notes stand: the person's, or that of the casus itself.
fn sleutel(casus: CasusId, voor: Option<BetrokkeneId>) -> Uuid {
    voor.map_or(casus.uuid(), Id::uuid)
}

async fn open(tx: &Tx, rows: &[Row], key: Uuid) -> Result<Vec<Bewaard>, StoreError> {
    let sealed = rows.iter().map(|r| r.bytes("inhoud")).collect::<Result<Vec<_>, _>>()?;
    let wanted: Vec<(Uuid, &'static str, &[u8])> = sealed.iter().map(|s| (key, INHOUD, s.as_slice())).collect();
    let plain = tx.unseal_many(&wanted).await?;
    let mut out = Vec::new();
    for (row, text) in rows.iter().zip(plain) {
        let Some(text) = text else { continue };
        out.push(Bewaard {
            stap: StapId::from(row.text("stap")?),
            noten: serde_json::from_str(&text)?,
            door: row.id("door")?,
            op: row.moment("op")?,
            versie: row.int("versie")?,
        });
    }
    Ok(out)
}

/// The notes of one task; nothing when there are none or their key was destroyed.
///
/// # Errors
/// When the database fails.
pub async fn lees(tx: &Tx, casus: CasusId, stap: &StapId, voor: Option<BetrokkeneId>) -> Result<Option<Bewaard>, StoreError> {
    let sql = "SELECT stap, inhoud, door, op, versie FROM aantekening WHERE gemeente = $1 AND casus = $2 AND stap = $3 AND betrokkene = $4";
    let rows = tx.all(sql, args![tx.gemeente(), casus, stap.as_str(), who(voor)]).await?;
    Ok(open(tx, &rows, sleutel(casus, voor)).await?.pop())
}

/// The notes about the casus itself, by step.
///
/// # Errors
/// When the database fails.
pub async fn van_casus(tx: &Tx, casus: CasusId) -> Result<Vec<Bewaard>, StoreError> {
    alle(tx, casus, CASUS_ZELF, casus.uuid()).await
}

/// The notes about one person, by step. Reading them is journalled by the caller.
///
/// # Errors
/// When the database fails.
pub async fn van_persoon(tx: &Tx, casus: CasusId, persoon: BetrokkeneId) -> Result<Vec<Bewaard>, StoreError> {
    alle(tx, casus, persoon.uuid(), persoon.uuid()).await
}

async fn alle(tx: &Tx, casus: CasusId, betrokkene: Uuid, key: Uuid) -> Result<Vec<Bewaard>, StoreError> {
    let sql = "SELECT stap, inhoud, door, op, versie FROM aantekening WHERE gemeente = $1 AND casus = $2 AND betrokkene = $3 ORDER BY stap";
    let rows = tx.all(sql, args![tx.gemeente(), casus, betrokkene]).await?;
    open(tx, &rows, key).await
}

/// Keeps the notes of a task that still has this version (0 for none); false when someone else was first.
///
/// # Errors
/// When the database fails.
pub async fn schrijf(
    tx: &WriteTx,
    casus: CasusId,
    (stap, voor): (&StapId, Option<BetrokkeneId>),
    versie: i64,
    noten: &Aantekeningen,
    door: MedewerkerId,
) -> Result<bool, StoreError> {
    let sealed = tx.seal(sleutel(casus, voor), INHOUD, &serde_json::to_string(noten)?).await?;
    let n = tx
        .exec(
            "INSERT INTO aantekening (gemeente, casus, stap, betrokkene, inhoud, door, op, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, 1) \
             ON CONFLICT (gemeente, casus, stap, betrokkene) DO UPDATE SET inhoud = excluded.inhoud, door = excluded.door, op = excluded.op, \
             versie = aantekening.versie + 1 WHERE aantekening.versie = $8",
            args![tx.gemeente(), casus, stap.as_str(), who(voor), sealed, door, tx.now(), versie],
        )
        .await?;
    Ok(n > 0)
}

/// Adds one note to what a task holds already, where another page recorded it. Gives the event to commit.
///
/// # Errors
/// When the database fails.
pub async fn vul_aan(
    tx: &WriteTx,
    casus: CasusId,
    stap: &StapId,
    wat: Aantekening,
    waarde: Genoteerd,
    door: MedewerkerId,
) -> Result<Gebeurtenis, StoreError> {
    let nu = lees(tx, casus, stap, None).await?;
    let (mut noten, versie) = nu.map_or_else(Default::default, |b| (b.noten, b.versie));
    noten.insert(wat, waarde);
    schrijf(tx, casus, (stap, None), versie, &noten, door).await?;
    Ok(Gebeurtenis::new(Soort::AantekeningGemaakt).in_casus(casus).code(wat.code()))
}
