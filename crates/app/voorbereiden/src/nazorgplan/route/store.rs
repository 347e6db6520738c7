//! SQL of what partners are asked about a version, and what they said.

use domain::{Code, Moment, id::MedewerkerId};
use jiff::civil::Date;
use store::{Row, StoreError, Tx, WriteTx, args};

use super::{Planoordeel, Verwerking, Verzoeksoort};

/// Verzoek: what one partner is asked about a version, and its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::nazorgplan) struct Verzoek {
    pub(in crate::nazorgplan) soort: Verzoeksoort,
    pub(in crate::nazorgplan) partner: String,
    /// Name of the partner when it was asked.
    pub(in crate::nazorgplan) organisatie: String,
    /// Until and including this day.
    pub(in crate::nazorgplan) tot: Date,
    /// When it answered.
    pub(in crate::nazorgplan) op: Option<Moment>,
    /// What it thinks, of a consultation.
    pub(in crate::nazorgplan) oordeel: Option<Planoordeel>,
    /// Who signed.
    pub(in crate::nazorgplan) naam: String,
    /// The function of who signed.
    pub(in crate::nazorgplan) functie: String,
}

/// Opmerking: what a partner said about a chapter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::nazorgplan) struct Opmerking {
    pub(in crate::nazorgplan) hoofdstuk: u8,
    pub(in crate::nazorgplan) partner: String,
    pub(in crate::nazorgplan) tekst: String,
    /// What was done with it.
    pub(in crate::nazorgplan) verwerking: Option<Verwerking>,
    /// Why.
    pub(in crate::nazorgplan) reden: String,
    /// Version, for editing.
    pub(in crate::nazorgplan) versie: i64,
}

pub(super) fn verzoek(r: &Row) -> Result<Verzoek, StoreError> {
    Ok(Verzoek {
        soort: r.code("soort")?,
        partner: r.text("partner")?,
        organisatie: r.text("organisatie")?,
        tot: r.date("tot")?,
        op: r.opt_moment("op")?,
        oordeel: r.opt_code("oordeel")?,
        naam: r.text("naam")?,
        functie: r.text("functie")?,
    })
}

pub(super) fn opmerking(r: &Row) -> Result<Opmerking, StoreError> {
    Ok(Opmerking {
        hoofdstuk: u8::try_from(r.int("hoofdstuk")?).unwrap_or(u8::MAX),
        partner: r.text("partner")?,
        tekst: r.text("tekst")?,
        verwerking: r.opt_code("verwerking")?,
        reden: r.text("reden")?,
        versie: r.int("versie")?,
    })
}

/// What partners are asked about a version.
pub(in crate::nazorgplan) async fn verzoeken(tx: &Tx, nummer: i64) -> Result<Vec<Verzoek>, StoreError> {
    let sql = "SELECT soort, partner, organisatie, tot, op, oordeel, naam, functie FROM planverzoek \
               WHERE gemeente = $1 AND nummer = $2 ORDER BY soort, gevraagd, partner";
    tx.all(sql, args![tx.gemeente(), nummer]).await?.iter().map(verzoek).collect()
}

/// Asks a partner, or asks it again; false when it answered already.
pub(super) async fn vraag(
    tx: &WriteTx,
    nummer: i64,
    soort: Verzoeksoort,
    (partner, organisatie): (&str, &str),
    tot: Date,
    door: MedewerkerId,
) -> Result<bool, StoreError> {
    let sql = "INSERT INTO planverzoek (gemeente, nummer, soort, partner, organisatie, tot, gevraagd, door) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (gemeente, nummer, soort, partner) DO UPDATE SET \
               organisatie = excluded.organisatie, tot = excluded.tot, gevraagd = excluded.gevraagd, door = excluded.door \
               WHERE planverzoek.op IS NULL";
    Ok(tx.exec(sql, args![tx.gemeente(), nummer, soort.code(), partner, organisatie, tot, tx.now(), door]).await? > 0)
}

/// Asks no more; false when it answered already.
pub(super) async fn trek_in(tx: &WriteTx, nummer: i64, soort: Verzoeksoort, partner: &str) -> Result<bool, StoreError> {
    let sql = "DELETE FROM planverzoek WHERE gemeente = $1 AND nummer = $2 AND soort = $3 AND partner = $4 AND op IS NULL";
    Ok(tx.exec(sql, args![tx.gemeente(), nummer, soort.code(), partner]).await? > 0)
}

/// Records what a partner thinks, with its remarks by chapter; false when it answered already.
pub(super) async fn beantwoord(
    tx: &WriteTx,
    nummer: i64,
    partner: &str,
    oordeel: Planoordeel,
    opmerkingen: &[(u8, String)],
) -> Result<bool, StoreError> {
    let sql =
        "UPDATE planverzoek SET op = $5, oordeel = $6 WHERE gemeente = $1 AND nummer = $2 AND soort = $3 AND partner = $4 AND op IS NULL";
    let values = args![tx.gemeente(), nummer, Verzoeksoort::Consultatie.code(), partner, tx.now(), oordeel.code()];
    if tx.exec(sql, values).await? == 0 {
        return Ok(false);
    }
    for (hoofdstuk, tekst) in opmerkingen {
        let sql = "INSERT INTO planopmerking (gemeente, nummer, hoofdstuk, partner, tekst) VALUES ($1, $2, $3, $4, $5)";
        tx.exec(sql, args![tx.gemeente(), nummer, *hoofdstuk, partner, tekst]).await?;
    }
    Ok(true)
}

/// Records who signed for a partner; false when that was done already.
pub(super) async fn teken(tx: &WriteTx, nummer: i64, partner: &str, naam: &str, functie: &str) -> Result<bool, StoreError> {
    let sql = "UPDATE planverzoek SET op = $5, naam = $6, functie = $7 \
               WHERE gemeente = $1 AND nummer = $2 AND soort = $3 AND partner = $4 AND op IS NULL";
    let values = args![tx.gemeente(), nummer, Verzoeksoort::Ondertekening.code(), partner, tx.now(), naam, functie];
    Ok(tx.exec(sql, values).await? > 0)
}

/// All remarks about a version, by chapter.
pub(super) async fn opmerkingen(tx: &Tx, nummer: i64) -> Result<Vec<Opmerking>, StoreError> {
    let sql = "SELECT hoofdstuk, partner, tekst, verwerking, reden, versie FROM planopmerking \
               WHERE gemeente = $1 AND nummer = $2 ORDER BY hoofdstuk, partner";
    let rows = tx.all(sql, args![tx.gemeente(), nummer]).await?;
    rows.iter().map(opmerking).collect()
}

/// Records what was done with a remark that still has version `o.versie`; false when someone else was first.
pub(super) async fn beslis(tx: &WriteTx, nummer: i64, o: &Opmerking, door: MedewerkerId) -> Result<bool, StoreError> {
    let sql = "UPDATE planopmerking SET verwerking = $5, reden = $6, besloten_op = $7, besloten_door = $8, versie = versie + 1 \
               WHERE gemeente = $1 AND nummer = $2 AND hoofdstuk = $3 AND partner = $4 AND versie = $9";
    let done = o.verwerking.map(Code::code);
    let values = args![tx.gemeente(), nummer, o.hoofdstuk, &o.partner, done.map(str::to_owned), &o.reden, tx.now(), door, o.versie];
    Ok(tx.exec(sql, values).await? > 0)
}
