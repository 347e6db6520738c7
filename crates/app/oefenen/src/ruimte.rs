//! What the real municipality keeps of its exercises.

use domain::{GemeenteCode, Moment, id::MedewerkerId};
use kern::App;
use serde::{Deserialize, Serialize};
use store::{Row, StoreError, Tx, WriteTx, args};
use uuid::Uuid;

/// An exercise in a data space of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruimte {
    /// Identity.
    pub id: Uuid,
    /// Name.
    pub naam: String,
    /// When it was made, on the real clock.
    pub begonnen: Moment,
    /// Seconds that its clock is ahead.
    pub vooruit: i64,
    /// When it ended.
    pub beeindigd: Option<Moment>,
    /// What was learned.
    pub verslag: Option<Verslag>,
    /// When its data were destroyed.
    pub vernietigd: Option<Moment>,
}

impl Ruimte {
    /// Whether people can be in it now.
    pub fn loopt(&self) -> bool {
        self.beeindigd.is_none() && self.vernietigd.is_none()
    }

    /// Its address.
    pub(crate) fn adres(&self) -> String {
        format!("/oefening/{}/", self.id.simple())
    }

    fn from_row(r: &Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: r.uuid("id")?,
            naam: r.text("naam")?,
            begonnen: r.moment("begonnen")?,
            vooruit: r.int("vooruit")?,
            beeindigd: r.opt_moment("beeindigd")?,
            verslag: r.opt_json("verslag")?,
            vernietigd: r.opt_moment("vernietigd")?,
        })
    }
}

/// What is kept of an exercise for good: about the organisation, never about a person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Verslag {
    /// Kind of exercise, as the register calls it.
    pub soort: String,
    /// What went well.
    pub goed: String,
    /// What can be better.
    pub beter: String,
    /// Chapter of the plan and proposed change.
    pub punten: Vec<(u8, String)>,
    /// Functions that took part, each once.
    pub functies: Vec<String>,
    /// How many took part.
    pub deelnemers: i64,
    /// How many watched.
    pub waarnemers: i64,
}

macro_rules! select {
    ($rest:literal) => {
        concat!("SELECT id, naam, begonnen, vooruit, beeindigd, verslag, vernietigd FROM oefenruimte WHERE gemeente = $1 ", $rest)
    };
}

/// The exercise with this identity.
///
/// # Errors
/// When the database fails.
pub async fn ruimte(tx: &Tx, id: Uuid) -> Result<Option<Ruimte>, StoreError> {
    tx.opt(select!("AND id = $2"), args![tx.gemeente(), id]).await?.as_ref().map(Ruimte::from_row).transpose()
}

/// The newest exercises first.
pub(crate) async fn ruimten(tx: &Tx) -> Result<Vec<Ruimte>, StoreError> {
    let rows = tx.all(select!("ORDER BY begonnen DESC, id DESC LIMIT 100"), args![tx.gemeente()]).await?;
    rows.iter().map(Ruimte::from_row).collect()
}

/// Those that run now, the newest first.
pub(crate) async fn lopende(tx: &Tx) -> Result<Vec<Ruimte>, StoreError> {
    let rows =
        tx.all(select!("AND beeindigd IS NULL AND vernietigd IS NULL ORDER BY begonnen DESC, id DESC"), args![tx.gemeente()]).await?;
    rows.iter().map(Ruimte::from_row).collect()
}

/// The applications inside the exercises that run.
///
/// # Errors
/// When the database fails, or an exercise cannot be opened.
pub async fn binnen_lopende(app: &App, gemeente: &GemeenteCode) -> Result<Vec<App>, StoreError> {
    let Some(ruimten) = app.oefenruimten() else { return Ok(Vec::new()) };
    let mut all = Vec::new();
    for running in lopende(&*app.db.read(gemeente).await?).await? {
        all.extend((ruimten.ruimte)(gemeente.clone(), running.id).await.map_err(StoreError::Dump)?);
    }
    Ok(all)
}

/// Those of which the data are still there.
pub(crate) async fn aanwezig(tx: &Tx) -> Result<Vec<Ruimte>, StoreError> {
    let rows = tx.all(select!("AND vernietigd IS NULL ORDER BY begonnen"), args![tx.gemeente()]).await?;
    rows.iter().map(Ruimte::from_row).collect()
}

/// Begins one; false when another of that name runs, also one that somebody else begins in this moment.
pub(crate) async fn voeg_toe(tx: &WriteTx, id: Uuid, naam: &str, door: MedewerkerId) -> Result<bool, StoreError> {
    let sql = "INSERT INTO oefenruimte (gemeente, id, naam, begonnen, door, vooruit) VALUES ($1, $2, $3, $4, $5, 0) ON CONFLICT DO NOTHING";
    Ok(tx.exec(sql, args![tx.gemeente(), id, naam, tx.now(), door]).await? > 0)
}

/// Moves the clock on from where it stood; false when it stands somewhere else by now.
pub(crate) async fn zet_vooruit(tx: &WriteTx, id: Uuid, van: i64, naar: i64) -> Result<bool, StoreError> {
    let sql = "UPDATE oefenruimte SET vooruit = $4 WHERE gemeente = $1 AND id = $2 AND vooruit = $3 AND beeindigd IS NULL";
    Ok(tx.exec(sql, args![tx.gemeente(), id, van, naar]).await? > 0)
}

/// Ends it; false when somebody else did.
pub(crate) async fn beeindig(tx: &WriteTx, id: Uuid, verslag: &Verslag) -> Result<bool, StoreError> {
    let sql =
        "UPDATE oefenruimte SET beeindigd = $3, verslag = $4 WHERE gemeente = $1 AND id = $2 AND beeindigd IS NULL AND vernietigd IS NULL";
    let text = serde_json::to_string(verslag).map_err(StoreError::from)?;
    Ok(tx.exec(sql, args![tx.gemeente(), id, tx.now(), text]).await? > 0)
}

/// Records that the data were destroyed; false when that was done already.
pub(crate) async fn vernietigd(tx: &WriteTx, id: Uuid) -> Result<bool, StoreError> {
    let sql = "UPDATE oefenruimte SET vernietigd = $3 WHERE gemeente = $1 AND id = $2 AND vernietigd IS NULL";
    Ok(tx.exec(sql, args![tx.gemeente(), id, tx.now()]).await? > 0)
}
