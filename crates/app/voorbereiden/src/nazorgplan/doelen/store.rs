//! SQL of goals and their figures.

use domain::{
    Code, Moment,
    id::MedewerkerId,
    plan::{Doelbron, Doeleenheid, Doelperiode, Doelrichting, Doelstelling, Meetwaarde, Streefwaarde, Tijdvak},
};
use jiff::civil::Date;
use store::{Row, StoreError, Tx, WriteTx, args};
use uuid::Uuid;

/// Doel: a goal, how it is measured, and what must be reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doel {
    /// Identity.
    pub id: Uuid,
    /// The objective it serves.
    pub doelstelling: Doelstelling,
    /// The goal.
    pub doel: String,
    /// What is measured; empty when nobody said.
    pub indicator: String,
    /// What must be reached.
    pub streef: Option<Streefwaarde>,
    /// What must be reached as it was written before targets were numbers; empty once there is a number.
    pub in_woorden: String,
    /// Over which period.
    pub periode: Option<Doelperiode>,
    /// Where the figure comes from.
    pub bron: Option<Doelbron>,
    /// Which figure is counted; empty when none was chosen.
    pub cijfer: String,
    /// The number that goes with that figure.
    pub grens: Option<u16>,
    /// The question that people are asked; empty when there is none.
    pub vraag: String,
    /// Version, for editing; 0 when it was never saved.
    pub versie: i64,
}

impl Doel {
    /// A goal of which nothing more is known.
    pub fn nieuw(id: Uuid, doelstelling: Doelstelling, doel: &str) -> Self {
        Self {
            id,
            doelstelling,
            doel: doel.to_owned(),
            indicator: String::new(),
            streef: None,
            in_woorden: String::new(),
            periode: None,
            bron: None,
            cijfer: String::new(),
            grens: None,
            vraag: String::new(),
            versie: 0,
        }
    }
}

/// Doelcijfer: a figure of a goal that somebody recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doelcijfer {
    /// The goal.
    pub doel: Uuid,
    /// Over which period.
    pub vak: Tijdvak,
    /// Number within that period; the highest holds.
    pub nr: i64,
    /// The figure; nothing takes it back.
    pub meting: Option<Meetwaarde>,
    /// How many people were asked.
    pub gevraagd: Option<i64>,
    /// Where it comes from.
    pub toelichting: String,
    /// Source.
    pub bron: Doelbron,
    /// Who recorded it.
    pub door: MedewerkerId,
    /// When.
    pub op: Moment,
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, doel, indicator, streefwaarde, doelstelling, streef, eenheid, richting, periode, bron, cijfer, grens, vraag, versie \
             FROM plandoel WHERE gemeente = $1 AND ",
            $rest
        )
    };
}

fn from_row(r: &Row) -> Result<Doel, StoreError> {
    let written = r.text("streefwaarde")?;
    let streef = match (r.opt_int("streef")?, r.opt_code::<Doeleenheid>("eenheid")?) {
        (Some(tienden), Some(eenheid)) => {
            let richting = r.opt_code::<Doelrichting>("richting")?.unwrap_or(Doelrichting::Minstens);
            Some(Streefwaarde { tienden, eenheid, richting })
        }
        _ => Streefwaarde::uit_tekst(&written),
    };
    Ok(Doel {
        id: r.uuid("id")?,
        doelstelling: r.code("doelstelling")?,
        doel: r.text("doel")?,
        indicator: r.text("indicator")?,
        in_woorden: if streef.is_some() { String::new() } else { written },
        streef,
        periode: r.opt_code("periode")?,
        bron: r.opt_code("bron")?,
        cijfer: r.text("cijfer")?,
        grens: r.opt_int("grens")?.and_then(|n| u16::try_from(n).ok()),
        vraag: r.text("vraag")?,
        versie: r.int("versie")?,
    })
}

/// All goals, in the order in which they were made.
///
/// # Errors
/// When the database fails.
pub async fn doelen(tx: &Tx) -> Result<Vec<Doel>, StoreError> {
    tx.all(select!("verwijderd_op IS NULL ORDER BY id"), args![tx.gemeente()]).await?.iter().map(from_row).collect()
}

/// The goals that were removed, the latest first.
///
/// # Errors
/// When the database fails.
pub(super) async fn verwijderde(tx: &Tx) -> Result<Vec<Doel>, StoreError> {
    tx.all(select!("verwijderd_op IS NOT NULL ORDER BY verwijderd_op DESC, id"), args![tx.gemeente()]).await?.iter().map(from_row).collect()
}

/// One goal that was not removed.
pub(super) async fn doel(tx: &Tx, id: Uuid) -> Result<Doel, StoreError> {
    let row = tx.opt(select!("id = $2 AND verwijderd_op IS NULL"), args![tx.gemeente(), id]).await?;
    row.as_ref().map(from_row).transpose()?.ok_or(StoreError::NotFound)
}

/// Saves a goal when it still has version `d.versie` (0: new); false when someone else was first.
///
/// # Errors
/// When the database fails.
pub async fn bewaar_doel(tx: &WriteTx, d: &Doel) -> Result<bool, StoreError> {
    let sql = if d.versie == 0 {
        "INSERT INTO plandoel (gemeente, id, doel, indicator, streefwaarde, doelstelling, streef, eenheid, richting, periode, bron, cijfer, grens, vraag, versie) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15 + 1)"
    } else {
        "UPDATE plandoel SET doel = $3, indicator = $4, streefwaarde = $5, doelstelling = $6, streef = $7, eenheid = $8, richting = $9, periode = $10, \
         bron = $11, cijfer = $12, grens = $13, vraag = $14, versie = versie + 1 \
         WHERE gemeente = $1 AND id = $2 AND versie = $15 AND verwijderd_op IS NULL"
    };
    let values = args![
        tx.gemeente(),
        d.id,
        &d.doel,
        &d.indicator,
        &d.in_woorden,
        d.doelstelling.code(),
        d.streef.map(|s| s.tienden),
        d.streef.map(|s| s.eenheid.code()),
        d.streef.map(|s| s.richting.code()),
        d.periode.map(Code::code),
        d.bron.map(Code::code),
        &d.cijfer,
        d.grens,
        &d.vraag,
        d.versie,
    ];
    Ok(tx.exec(sql, values).await? > 0)
}

/// Takes a goal away; its figures stay. False when it was gone already.
pub(super) async fn verwijder(tx: &WriteTx, id: Uuid) -> Result<bool, StoreError> {
    let sql = "UPDATE plandoel SET verwijderd_op = $3, versie = versie + 1 WHERE gemeente = $1 AND id = $2 AND verwijderd_op IS NULL";
    Ok(tx.exec(sql, args![tx.gemeente(), id, tx.now()]).await? > 0)
}

/// Puts a goal back; false when it was there.
pub(super) async fn zet_terug(tx: &WriteTx, id: Uuid) -> Result<bool, StoreError> {
    let sql = "UPDATE plandoel SET verwijderd_op = NULL, versie = versie + 1 WHERE gemeente = $1 AND id = $2 AND verwijderd_op IS NOT NULL";
    Ok(tx.exec(sql, args![tx.gemeente(), id]).await? > 0)
}

macro_rules! figures {
    ($rest:literal) => {
        concat!(
            "SELECT doel, vanaf, tot, nr, teller, noemer, waarde, gevraagd, toelichting, bron, door, op FROM doelcijfer WHERE gemeente = $1 AND ",
            $rest
        )
    };
}

fn figure(r: &Row) -> Result<Doelcijfer, StoreError> {
    let meting = match (r.opt_int("teller")?, r.opt_int("noemer")?, r.opt_int("waarde")?) {
        (Some(teller), Some(noemer), _) => Some(Meetwaarde::Deel { teller, noemer }),
        (_, van, Some(tienden)) => Some(Meetwaarde::Waarde { tienden, van }),
        _ => None,
    };
    Ok(Doelcijfer {
        doel: r.uuid("doel")?,
        vak: Tijdvak { van: r.date("vanaf")?, tot: r.date("tot")? },
        nr: r.int("nr")?,
        meting,
        gevraagd: r.opt_int("gevraagd")?,
        toelichting: r.text("toelichting")?,
        bron: r.code("bron")?,
        door: r.id("door")?,
        op: r.moment("op")?,
    })
}

/// The figures of all goals over periods that start on this day or later, newest first.
pub(super) async fn cijfers(tx: &Tx, vanaf: Date) -> Result<Vec<Doelcijfer>, StoreError> {
    let sql = figures!("vanaf >= $2 ORDER BY doel, vanaf DESC, nr DESC");
    tx.all(sql, args![tx.gemeente(), vanaf]).await?.iter().map(figure).collect()
}

/// The figures of one goal, the newest period and the newest line first.
pub(super) async fn cijfers_van(tx: &Tx, doel: Uuid) -> Result<Vec<Doelcijfer>, StoreError> {
    let sql = figures!("doel = $2 ORDER BY vanaf DESC, nr DESC LIMIT 200");
    tx.all(sql, args![tx.gemeente(), doel]).await?.iter().map(figure).collect()
}

/// Adds a line when it is the next of its period; false when someone else was first.
pub(super) async fn leg_vast(tx: &WriteTx, c: &Doelcijfer) -> Result<bool, StoreError> {
    let (teller, noemer, waarde) = match c.meting {
        Some(Meetwaarde::Deel { teller, noemer }) => (Some(teller), Some(noemer), None),
        Some(Meetwaarde::Waarde { tienden, van }) => (None, van, Some(tienden)),
        None => (None, None, None),
    };
    let sql = "INSERT INTO doelcijfer (gemeente, doel, vanaf, tot, nr, teller, noemer, waarde, gevraagd, toelichting, bron, door, op) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (gemeente, doel, vanaf, tot, nr) DO NOTHING";
    let values = args![
        tx.gemeente(),
        c.doel,
        c.vak.van,
        c.vak.tot,
        c.nr,
        teller,
        noemer,
        waarde,
        c.gevraagd,
        &c.toelichting,
        c.bron.code(),
        c.door,
        tx.now(),
    ];
    Ok(tx.exec(sql, values).await? > 0)
}
