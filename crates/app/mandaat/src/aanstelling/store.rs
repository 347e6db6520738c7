//! SQL of appointment, rota and reachability.

use domain::{
    Code, Moment,
    id::{Id, MedewerkerId},
};
use jiff::civil::Date;
use store::{Row, StoreError, Tx, WriteTx, args};
use uuid::Uuid;

use super::Functie;

/// The appointment: who directs, who takes over, and the line to mayor and police.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aanstelling {
    /// Coordinator or contact person.
    pub functie: Functie,
    /// Department.
    pub afdeling: String,
    /// E-mail address of the head of the department, who gets the summary of readiness; may be empty.
    pub hoofd_email: String,
    /// Since when.
    pub sinds: Date,
    /// Who directs.
    pub coordinator: MedewerkerId,
    /// Who takes over, in this order.
    pub plaatsvervangers: Vec<MedewerkerId>,
    /// Who covers evenings, nights and weekends when the rota names nobody.
    pub buiten_kantooruren: Option<MedewerkerId>,
    /// The mayor.
    pub burgemeester: Option<MedewerkerId>,
    /// The full replacement of the mayor.
    pub loco: Option<MedewerkerId>,
    /// The police contact.
    pub politie: Option<MedewerkerId>,
    /// Who answers at the police day and night, in words.
    pub politie_wacht: String,
    /// The number of that desk.
    pub politie_telefoon: String,
    /// Version, for editing; 0 when it was never saved.
    pub versie: i64,
}

/// A turn of duty outside office hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roosterdienst {
    /// Identity.
    pub id: Uuid,
    /// Who.
    pub medewerker: MedewerkerId,
    /// From.
    pub van: Moment,
    /// Until.
    pub tot: Moment,
}

/// The appointment, if there is one.
///
/// # Errors
/// When the database fails.
pub async fn load(tx: &Tx) -> Result<Option<Aanstelling>, StoreError> {
    // A row for each deputy, one row without any: the start page of everyone who directs reads this.
    let sql = "SELECT a.functie, a.afdeling, a.hoofd_email, a.sinds, a.coordinator, a.buiten_kantooruren, a.burgemeester, a.loco, a.politie, a.politie_wacht, \
               a.politie_telefoon, a.versie, p.medewerker AS plaatsvervanger \
               FROM aanstelling a LEFT JOIN aanstelling_plaatsvervanger p ON p.gemeente = a.gemeente WHERE a.gemeente = $1 ORDER BY p.volgorde";
    let rows = tx.all(sql, args![tx.gemeente()]).await?;
    let deputies = rows.iter().filter_map(|r| r.opt_id("plaatsvervanger").transpose()).collect::<Result<_, _>>()?;
    rows.first().map(|row| from_row(row, deputies)).transpose()
}

fn from_row(row: &Row, plaatsvervangers: Vec<MedewerkerId>) -> Result<Aanstelling, StoreError> {
    Ok(Aanstelling {
        functie: row.code("functie")?,
        afdeling: row.text("afdeling")?,
        hoofd_email: row.text("hoofd_email")?,
        sinds: row.date("sinds")?,
        coordinator: row.id("coordinator")?,
        plaatsvervangers,
        buiten_kantooruren: row.opt_id("buiten_kantooruren")?,
        burgemeester: row.opt_id("burgemeester")?,
        loco: row.opt_id("loco")?,
        politie: row.opt_id("politie")?,
        politie_wacht: row.text("politie_wacht")?,
        politie_telefoon: row.text("politie_telefoon")?,
        versie: row.int("versie")?,
    })
}

/// Saves the appointment when it still has version `a.versie` (0: does not exist yet); false when someone else was first.
///
/// # Errors
/// When the database fails.
pub async fn save(tx: &WriteTx, a: &Aanstelling) -> Result<bool, StoreError> {
    let sql = if a.versie == 0 {
        "INSERT INTO aanstelling (gemeente, functie, afdeling, sinds, coordinator, buiten_kantooruren, burgemeester, loco, politie, politie_wacht, politie_telefoon, versie, gewijzigd, hoofd_email) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 + 1, $13, $14) ON CONFLICT (gemeente) DO NOTHING"
    } else {
        "UPDATE aanstelling SET functie = $2, afdeling = $3, sinds = $4, coordinator = $5, buiten_kantooruren = $6, burgemeester = $7, loco = $8, politie = $9, \
         politie_wacht = $10, politie_telefoon = $11, versie = versie + 1, gewijzigd = $13, hoofd_email = $14 WHERE gemeente = $1 AND versie = $12"
    };
    let values = args![
        tx.gemeente(),
        a.functie.code(),
        &a.afdeling,
        a.sinds,
        a.coordinator,
        a.buiten_kantooruren.map(Id::uuid),
        a.burgemeester.map(Id::uuid),
        a.loco.map(Id::uuid),
        a.politie.map(Id::uuid),
        &a.politie_wacht,
        &a.politie_telefoon,
        a.versie,
        tx.now(),
        &a.hoofd_email,
    ];
    if tx.exec(sql, values).await? == 0 {
        return Ok(false);
    }
    tx.exec("DELETE FROM aanstelling_plaatsvervanger WHERE gemeente = $1", args![tx.gemeente()]).await?;
    for (volgorde, wie) in a.plaatsvervangers.iter().enumerate() {
        tx.exec(
            "INSERT INTO aanstelling_plaatsvervanger (gemeente, medewerker, volgorde) VALUES ($1, $2, $3)",
            args![tx.gemeente(), *wie, volgorde],
        )
        .await?;
    }
    Ok(true)
}

/// The turns of duty that end after `vanaf`, in order of time.
///
/// # Errors
/// When the database fails.
pub async fn rooster(tx: &Tx, vanaf: Moment) -> Result<Vec<Roosterdienst>, StoreError> {
    let rows = tx
        .all(
            "SELECT id, medewerker, van, tot FROM roosterdienst WHERE gemeente = $1 AND tot > $2 ORDER BY tot, id",
            args![tx.gemeente(), vanaf],
        )
        .await?;
    rows.iter()
        .map(|r| Ok(Roosterdienst { id: r.uuid("id")?, medewerker: r.id("medewerker")?, van: r.moment("van")?, tot: r.moment("tot")? }))
        .collect()
}

/// Adds a turn of duty.
///
/// # Errors
/// When the database fails.
pub async fn plan_dienst(tx: &WriteTx, d: &Roosterdienst) -> Result<(), StoreError> {
    let sql = "INSERT INTO roosterdienst (gemeente, id, medewerker, van, tot) VALUES ($1, $2, $3, $4, $5)";
    tx.exec(sql, args![tx.gemeente(), d.id, d.medewerker, d.van, d.tot]).await.map(|_| ())
}

/// Makes of one turn of duty another; false when it is no longer as it was.
///
/// # Errors
/// When the database fails.
pub async fn wijzig_dienst(tx: &WriteTx, was: &Roosterdienst, nieuw: &Roosterdienst) -> Result<bool, StoreError> {
    let sql = "UPDATE roosterdienst SET medewerker = $3, van = $4, tot = $5 \
               WHERE gemeente = $1 AND id = $2 AND medewerker = $6 AND van = $7 AND tot = $8";
    let done = tx.exec(sql, args![tx.gemeente(), was.id, nieuw.medewerker, nieuw.van, nieuw.tot, was.medewerker, was.van, was.tot]).await?;
    Ok(done > 0)
}

/// Takes a turn of duty away; false when it was gone already.
///
/// # Errors
/// When the database fails.
pub async fn schrap_dienst(tx: &WriteTx, id: Uuid) -> Result<bool, StoreError> {
    Ok(tx.exec("DELETE FROM roosterdienst WHERE gemeente = $1 AND id = $2", args![tx.gemeente(), id]).await? > 0)
}

/// Changes the number of a medewerker when the record still has this version; false when someone else was first.
///
/// # Errors
/// When the database fails.
pub async fn zet_telefoon(tx: &WriteTx, wie: MedewerkerId, telefoon: &str, versie: i64) -> Result<bool, StoreError> {
    let sql = "UPDATE medewerker SET telefoon = $3, versie = versie + 1 WHERE gemeente = $1 AND id = $2 AND versie = $4";
    Ok(tx.exec(sql, args![tx.gemeente(), wie, telefoon, versie]).await? > 0)
}
