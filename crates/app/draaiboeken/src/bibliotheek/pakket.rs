//! Pakket: a signed file with a draaiboek, for who works without a browser: make, read, compare, take over.

use std::sync::Arc;

use ::store::{Deed, Events, KeyRing, StoreError, Tx, args};
use domain::{
    GemeenteCode,
    draaiboek::{Draaiboek, Ruw, Voorbereiding},
    id::MedewerkerId,
    journaal::{Activiteit, Gebeurtenis, Soort, Wie},
};
use draaiboek::stand::voorbereiding;
use inventaris::partners::partners;
use jiff::civil::Date;
use kern::App;
use policy::{Beleid, Vondst, ruw_draaiboek};
use serde::Serialize;
use uuid::Uuid;

pub use super::bundel::{Bundel, Herkomst, Leesfout, Naam};
use super::{
    bundel,
    inhoud::{self, Maker, Vergelijking},
    overnemen,
    store::{self, Ontvangen},
};

/// Pakket: a file whose signature was held against what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pakket {
    /// What it holds.
    pub bundel: Bundel,
    /// The draaiboek with every step written out.
    pub draaiboek: Ruw,
    /// Thumbprint of the key that signed it.
    pub sleutel: String,
    inhoud: String,
}

impl Pakket {
    /// Reads a file.
    ///
    /// # Errors
    /// Why it is not taken.
    pub fn lees(inhoud: &str) -> Result<Self, Leesfout> {
        let (bundel, sleutel) = bundel::lees(inhoud)?;
        let draaiboek = ruw_draaiboek("bestand", &bundel.voluit).map_err(|_| Leesfout::Inhoud)?;
        Ok(Self { bundel, draaiboek, sleutel, inhoud: inhoud.to_owned() })
    }
}

/// Name of the file about a version.
pub fn bestandsnaam(d: &Draaiboek, gemeente: &str) -> String {
    format!("draaiboek-{}-{}-{gemeente}.json", d.id, d.geldig_vanaf)
}

/// Thumbprint of the key with which this installation signs.
pub fn kenmerk(ring: &KeyRing) -> String {
    bundel::duim(&ring.verifying_key().to_bytes())
}

/// Makes the file about a draaiboek as the municipality works with it today, or about the version with this first day: its name and its text.
/// Nothing when there is no such version.
///
/// # Errors
/// When the database fails.
pub async fn maak(app: &App, gemeente: &GemeenteCode, id: &str, versie: Option<Date>) -> Result<Option<(String, String)>, StoreError> {
    let tx = app.db.write(daad(gemeente), app.now()).await?;
    let app = app.hier(&tx).await?;
    let found = versie.map_or_else(|| app.beleid.geldig_op(id, app.now().datum()), |dag| app.beleid.draaiboek(id, dag));
    let Some(d) = found else { return Ok(None) };
    let naam = tx.one("SELECT naam FROM gemeente WHERE gemeente = $1", args![tx.gemeente()]).await?.text("naam")?;
    let maker = Maker { app: &app, gemeente: (gemeente.as_str(), &naam), partners: &partners(&tx, &app).await? };
    let bundel = inhoud::maak(&tx, &maker, d).await?;
    let text = bundel::onderteken(app.db.ring(), &bundel).map_err(|e| StoreError::Json(e.to_string()))?;
    tx.commit(Gebeurtenis::new(Soort::DraaiboekGedeeld).code(&d.id)).await?;
    Ok(Some((bestandsnaam(d, gemeente.as_str()), text)))
}

fn daad(gemeente: &GemeenteCode) -> Deed {
    Deed { gemeente: gemeente.clone(), wie: Wie::Opdrachtregel, activiteit: Activiteit::Voorbereiden, reden: None }
}

/// A step that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stap {
    /// Id.
    pub id: String,
    /// Title.
    pub titel: String,
    /// The fields that differ.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub velden: Vec<&'static str>,
}

/// Vergeleken: what is different between a file and what is here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Vergeleken {
    /// There is a draaiboek with this id here.
    pub bestaat_hier: bool,
    /// Fields of the head that differ.
    pub kop: Vec<&'static str>,
    /// Steps that come.
    pub erbij: Vec<Stap>,
    /// Steps that change.
    pub anders: Vec<Stap>,
    /// Steps that the file does not have.
    pub weg: Vec<Stap>,
    /// Steps that stand elsewhere.
    pub verplaatst: Vec<Stap>,
    /// What would have to be solved, or looked at, here.
    pub bevindingen: Vec<Vondst>,
}

impl Vergeleken {
    /// Whether nothing differs.
    pub fn gelijk(&self) -> bool {
        self.bestaat_hier && [&self.erbij, &self.anders, &self.weg, &self.verplaatst].iter().all(|s| s.is_empty()) && self.kop.is_empty()
    }

    fn van(v: Vergelijking) -> Self {
        let steps = |all: Vec<(String, String)>| all.into_iter().map(|(id, titel)| Stap { id, titel, velden: Vec::new() }).collect();
        let names = |all: Vec<crate::eigen::Veldverschil>| all.into_iter().map(|f| f.veld).collect();
        let anders = v.verschil.anders.into_iter().map(|(id, titel, fields)| Stap { id, titel, velden: names(fields) }).collect();
        Self {
            bestaat_hier: v.hier.is_some(),
            kop: names(v.verschil.kop),
            erbij: steps(v.verschil.erbij),
            anders,
            weg: steps(v.verschil.weg),
            verplaatst: steps(v.verschil.verplaatst),
            bevindingen: v.toetsing.vondsten.into_iter().map(|(v, _)| v).collect(),
        }
    }
}

/// Compares a file with what this program ships.
pub fn tegen_geleverd(beleid: &Beleid, p: &Pakket, dag: Date) -> Vergeleken {
    let shipped = beleid.geldig_op(&p.draaiboek.id, dag).and_then(|d| beleid.geleverde_tekst(&d.id, d.geldig_vanaf));
    Vergeleken::van(inhoud::tegen(beleid, &p.bundel, p.draaiboek.clone(), shipped, None))
}

/// Whose key it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bron {
    /// Of this installation.
    Eigen,
    /// Of a source that somebody here said to know.
    Bekend(String),
    /// Nobody here said whose it is.
    Onbekend,
}

/// Compares a file with what is in force at a municipality, and says whose key it is.
///
/// # Errors
/// When the database fails.
pub async fn tegen_gemeente(app: &App, gemeente: &GemeenteCode, p: &Pakket) -> Result<(Vergeleken, Bron), StoreError> {
    let tx = app.db.read(gemeente).await?;
    let app = app.hier(&tx).await?;
    let bron = bron(&app, &tx, p).await?;
    Ok((Vergeleken::van(vergelijking(&app, &tx, p).await?), bron))
}

async fn bron(app: &App, tx: &Tx, p: &Pakket) -> Result<Bron, StoreError> {
    if kenmerk(app.db.ring()) == p.sleutel {
        return Ok(Bron::Eigen);
    }
    let known = store::bekend(tx).await?.into_iter().find(|k| k.sleutel == p.sleutel);
    Ok(known.map_or(Bron::Onbekend, |k| Bron::Bekend(k.naam)))
}

async fn vergelijking(app: &App, tx: &Tx, p: &Pakket) -> Result<Vergelijking, StoreError> {
    let ready: Arc<Voorbereiding> = voorbereiding(tx, app, app.now()).await?;
    inhoud::vergelijk(app, tx, &p.bundel, &ready).await?.ok_or(StoreError::NotFound)
}

/// Why a file is not taken over.
#[derive(Debug, thiserror::Error)]
pub enum Weigering {
    /// These are no steps that differ.
    #[error("geen stap die verschilt: {}", .0.join(", "))]
    Stappen(Vec<String>),
    /// Steps can be taken over only into a draaiboek that is here.
    #[error("dit draaiboek is hier niet")]
    NietHier,
    /// The text cannot be written.
    #[error("de tekst is niet te schrijven")]
    Tekst,
    /// The database.
    #[error(transparent)]
    Opslag(#[from] StoreError),
}

/// Makes a concept of a file in the name of a colleague: all of it, or these steps on top of what is in force. The file is kept in the library.
/// Gives the address of the concept.
///
/// # Errors
/// Why not; then nothing changed.
pub async fn neem_over(
    app: &App,
    gemeente: &GemeenteCode,
    p: &Pakket,
    stappen: &[String],
    door: MedewerkerId,
) -> Result<String, Weigering> {
    let tx = app.db.write(daad(gemeente), app.now()).await?;
    let app = app.hier(&tx).await?;
    let v = vergelijking(&app, &tx, p).await?;
    if !stappen.is_empty() && v.hier.is_none() {
        return Err(Weigering::NietHier);
    }
    let d = &v.verschil;
    let differs =
        |id: &String| d.erbij.iter().chain(&d.weg).chain(&d.verplaatst).any(|(s, _)| s == id) || d.anders.iter().any(|(s, ..)| s == id);
    let strange: Vec<String> = stappen.iter().filter(|id| !differs(id)).cloned().collect();
    if !strange.is_empty() {
        return Err(Weigering::Stappen(strange));
    }
    let chosen: Vec<&str> = stappen.iter().map(String::as_str).collect();
    let chosen = (!chosen.is_empty()).then_some(chosen.as_slice());
    let text = overnemen::tekst(&app, &tx, (&p.bundel, &v), chosen).await?.ok_or(Weigering::Tekst)?;
    let (kept, concept): (Uuid, Uuid) = (app.uuid(), app.uuid());
    let file = Ontvangen::nieuw(kept, &p.draaiboek.naam, (&p.bundel, &p.sleutel), p.inhoud.clone(), (app.now(), door));
    store::bewaar(&tx, &file).await?;
    overnemen::begin(&tx, concept, (&p.bundel, &v), (&text, chosen.is_none()), door).await?;
    store::zet_concept(&tx, kept, concept).await?;
    let received = Gebeurtenis::new(Soort::DraaiboekOntvangen).met(kept).code(&v.nieuw.id);
    let begun = Gebeurtenis::new(Soort::DraaiboekversieBegonnen).code(&v.nieuw.id);
    tx.commit(Events::from_parts(received, vec![begun])).await?;
    Ok(crate::eigen::adres(concept))
}
