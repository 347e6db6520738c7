//! SQL of letters. One function per statement.

use casus::{betrokkene::toets::Naamloos, politie::Politiefunctie};
use domain::{
    Code, Moment,
    id::{BetrokkeneId, CasusId, MedewerkerId},
};
use jiff::civil::Date;

use store::{StoreError, Tx, WriteTx, args};
use web::Taal;

use super::omgeving::Omgevingsbrief;
use crate::keuze::{Overhandiging, Verzending};

/// The letter to the neighbourhood of a casus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Buurtbrief {
    /// Language.
    pub taal: Taal,
    /// Text without data of persons.
    pub tekst: String,
    /// When this text was written.
    pub geschreven_op: Moment,
    /// The police agreed on this day, by someone with this function.
    pub akkoord: Option<(Date, Politiefunctie)>,
    /// Sent on this day, in this way, to so many addresses.
    pub verstuurd: Option<(Date, Verzending, i64)>,
    /// Version, for editing.
    pub versie: i64,
}

/// The letter of a casus.
///
/// # Errors
/// When the database fails.
pub async fn buurtbrief(tx: &Tx, casus: CasusId) -> Result<Option<Buurtbrief>, StoreError> {
    let row = tx
        .opt("SELECT taal, tekst, op, akkoord_op, akkoord_functie, verstuurd_op, wijze, aantal, versie FROM buurtbrief WHERE gemeente = $1 AND casus = $2", args![tx.gemeente(), casus])
        .await?;
    let Some(row) = row else { return Ok(None) };
    let verstuurd = match (row.opt_date("verstuurd_op")?, row.opt_code("wijze")?, row.opt_int("aantal")?) {
        (Some(op), Some(wijze), Some(aantal)) => Some((op, wijze, aantal)),
        _ => None,
    };
    Ok(Some(Buurtbrief {
        taal: row.text("taal")?.parse().unwrap_or_default(),
        tekst: row.text("tekst")?,
        geschreven_op: row.moment("op")?,
        akkoord: row.opt_date("akkoord_op")?.zip(row.opt_code("akkoord_functie")?),
        verstuurd,
        versie: row.int("versie")?,
    }))
}

/// Keeps the text over version `was` (0 for the first); an approval of an earlier text ends. False when someone else was first or it is sent.
///
/// # Errors
/// When the database fails.
pub(super) async fn schrijf(
    tx: &WriteTx,
    casus: CasusId,
    taal: Taal,
    tekst: &Naamloos,
    was: i64,
    door: MedewerkerId,
) -> Result<bool, StoreError> {
    let n = tx
        .exec(
            "INSERT INTO buurtbrief (gemeente, casus, taal, tekst, door, op, versie) VALUES ($1, $2, $3, $4, $5, $6, 1) \
             ON CONFLICT (gemeente, casus) DO UPDATE SET taal = excluded.taal, tekst = excluded.tekst, door = excluded.door, op = excluded.op, \
             akkoord_op = NULL, akkoord_functie = NULL, akkoord_door = NULL, versie = buurtbrief.versie + 1 WHERE buurtbrief.versie = $7 AND buurtbrief.verstuurd_op IS NULL",
            args![tx.gemeente(), casus, taal.code(), tekst.tekst(), door, tx.now(), was],
        )
        .await?;
    Ok(n > 0)
}

/// Records that the police agree with the text of this version; false when it is another one by now.
///
/// # Errors
/// When the database fails.
pub(super) async fn akkoord(
    tx: &WriteTx,
    casus: CasusId,
    op: Date,
    functie: Politiefunctie,
    was: i64,
    door: MedewerkerId,
) -> Result<bool, StoreError> {
    let n = tx
        .exec(
            "UPDATE buurtbrief SET akkoord_op = $3, akkoord_functie = $4, akkoord_door = $5, versie = versie + 1 \
             WHERE gemeente = $1 AND casus = $2 AND versie = $6 AND verstuurd_op IS NULL",
            args![tx.gemeente(), casus, op, functie.code(), door, was],
        )
        .await?;
    Ok(n > 0)
}

/// Records that a letter was sent: one that may leave, so approved and released.
///
/// False when it is another version by now, or sent already.
///
/// # Errors
/// When the database fails.
pub(super) async fn verstuur(
    tx: &WriteTx,
    casus: CasusId,
    brief: &Omgevingsbrief,
    (op, wijze, aantal): (Date, Verzending, i64),
    door: MedewerkerId,
) -> Result<bool, StoreError> {
    let n = tx
        .exec(
            "UPDATE buurtbrief SET verstuurd_op = $3, wijze = $4, aantal = $5, verstuurd_door = $6, versie = versie + 1 \
             WHERE gemeente = $1 AND casus = $2 AND versie = $7 AND akkoord_op IS NOT NULL AND verstuurd_op IS NULL",
            args![tx.gemeente(), casus, op, wijze.code(), aantal, door, brief.versie()],
        )
        .await?;
    Ok(n > 0)
}

/// When and how a person was told about his data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mededeling {
    /// Day.
    pub op: Date,
    /// How.
    pub wijze: Overhandiging,
}

/// The notice to this person.
///
/// # Errors
/// When the database fails.
pub async fn mededeling(tx: &Tx, casus: CasusId, betrokkene: BetrokkeneId) -> Result<Option<Mededeling>, StoreError> {
    let row = tx
        .opt(
            "SELECT op, wijze FROM mededeling WHERE gemeente = $1 AND casus = $2 AND betrokkene = $3",
            args![tx.gemeente(), casus, betrokkene],
        )
        .await?;
    row.map(|row| Ok(Mededeling { op: row.date("op")?, wijze: row.code("wijze")? })).transpose()
}

/// Records the notice; a later record corrects it.
///
/// # Errors
/// When the database fails.
pub async fn deel_mee(tx: &WriteTx, casus: CasusId, betrokkene: BetrokkeneId, m: Mededeling, door: MedewerkerId) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO mededeling (gemeente, casus, betrokkene, op, wijze, door, vastgelegd_op) VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (gemeente, casus, betrokkene) DO UPDATE SET op = excluded.op, wijze = excluded.wijze, door = excluded.door, vastgelegd_op = excluded.vastgelegd_op",
        args![tx.gemeente(), casus, betrokkene, m.op, m.wijze.code(), door, tx.now()],
    )
    .await
    .map(|_| ())
}
