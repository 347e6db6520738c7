//! The register: every partner with what is known about it, loaded with a fixed number of questions.

use domain::{Code, Moment, casus::Incidenttype, draaiboek::Draaiboek};
use jiff::{ToSpan, civil::Date};
use kern::App;
use policy::Beleid;
use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};
use store::{StoreError, Tx};

use super::{
    Aanbod, Afspraak, Afspraakstaat, Beoordeling, Mist, Oordeel, Partner, Persoon, Voorwaarde, lees_deze, lees_partners, onderdeel,
    partner, voorwaarde,
};

/// A call counts for this many months.
const MAANDEN: i32 = 12;

/// A partner with everything that is known about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    /// Who, and its general reachability.
    pub partner: Partner,
    /// Whom to call.
    pub personen: Vec<Persoon>,
    /// What was agreed.
    pub afspraken: Vec<Afspraak>,
    /// What it offers.
    pub aanbod: Vec<Aanbod>,
    /// How the conditions were judged.
    pub voorwaarden: Vec<Beoordeling>,
}

impl Dossier {
    /// Identity of the partner.
    pub fn id(&self) -> &str {
        &self.partner.beleid.id
    }

    /// Whether somebody answers: a general number, or one of a person.
    pub fn bereikbaar(&self) -> bool {
        !self.partner.lokaal.telefoon.is_empty() || self.personen.iter().any(Persoon::bereikbaar)
    }

    /// Whether an agreement binds on that day.
    pub fn afspraak_geldt(&self, dag: Date) -> bool {
        self.afspraken.iter().any(|a| a.geldt(dag))
    }

    /// Whether it offers something for this kind of robbery on that day.
    pub fn biedt(&self, soort: Incidenttype, dag: Date) -> bool {
        self.aanbod.iter().any(|a| a.geldt(dag) && a.voor(soort))
    }

    /// How a condition was judged.
    pub fn oordeel(&self, v: Voorwaarde) -> Option<&Beoordeling> {
        self.voorwaarden.iter().find(|b| b.voorwaarde == v)
    }

    /// What is not known yet; nothing for a partner that does not take part here.
    pub fn mist(&self, now: Moment) -> Vec<Mist> {
        let (l, dag) = (&self.partner.lokaal, now.datum());
        if self.partner.eigen() || !l.doet_mee || self.partner.beeindigd.is_some() {
            return Vec::new();
        }
        let binds = self.afspraak_geldt(dag);
        let ended = self.afspraken.iter().any(|a| a.staat == Afspraakstaat::Ondertekend && a.verlopen(dag));
        let conditions = Voorwaarde::ALL.iter().all(|v| self.oordeel(*v).is_some_and(|b| b.oordeel == Oordeel::InOrde));
        let checks = [
            (l.contactpersoon.is_empty() && self.personen.is_empty(), Mist::Contact),
            (!self.bereikbaar(), Mist::Telefoon),
            (!binds && !ended, Mist::Afspraak),
            (!binds && ended, Mist::Verlopen),
            (self.afspraken.iter().any(|a| a.te_herzien(dag)), Mist::Herzien),
            (!self.aanbod.iter().any(|a| a.geldt(dag)), Mist::Aanbod),
            (!conditions, Mist::Voorwaarden),
            (l.laatst_gebeld.is_none_or(|op| op.datum() <= jaar_geleden(dag)), Mist::Gebeld),
        ];
        checks.into_iter().filter_map(|(open, mist)| open.then_some(mist)).collect()
    }
}

fn jaar_geleden(dag: Date) -> Date {
    dag.checked_sub(MAANDEN.months()).unwrap_or(dag)
}

/// Parts by partner.
pub fn per_partner<T>(all: Vec<(String, T)>) -> HashMap<String, Vec<T>> {
    let mut map: HashMap<String, Vec<T>> = HashMap::new();
    for (partner, part) in all {
        map.entry(partner).or_default().push(part);
    }
    map
}

/// All partners that have not ended, with everything about them; read once until something changes.
///
/// # Errors
/// When the database fails.
pub async fn register(tx: &Tx, app: &App) -> Result<Arc<Vec<Dossier>>, StoreError> {
    app.onthouden(tx, "", async || dossiers(tx, &app.beleid).await).await
}

/// All partners that have not ended, with everything about them.
///
/// # Errors
/// When the database fails.
pub async fn dossiers(tx: &Tx, beleid: &Beleid) -> Result<Vec<Dossier>, StoreError> {
    let known = lees_partners(tx, beleid).await?;
    let (personen, afspraken, aanbod) = (onderdeel::all(tx).await?, onderdeel::all(tx).await?, onderdeel::all(tx).await?);
    Ok(samen(known, personen, afspraken, aanbod, voorwaarde::all(tx).await?))
}

/// Of these partners only, those that have not ended: however many others there are, no more is read.
///
/// # Errors
/// When the database fails.
pub async fn dossiers_van(tx: &Tx, beleid: &Beleid, ids: &[&str]) -> Result<Vec<Dossier>, StoreError> {
    let known = lees_deze(tx, beleid, ids).await?;
    let (personen, afspraken, aanbod) = (onderdeel::bij(tx, ids).await?, onderdeel::bij(tx, ids).await?, onderdeel::bij(tx, ids).await?);
    Ok(samen(known, personen, afspraken, aanbod, voorwaarde::bij(tx, ids).await?))
}

/// The partners that a night can need: those of policy, and whom a draaiboek names. However many others there are, no more is read; and that
/// once until something changes.
///
/// # Errors
/// When the database fails.
pub async fn genoemd(tx: &Tx, app: &App) -> Result<Arc<Vec<Dossier>>, StoreError> {
    let read = async || {
        let beleid = &app.beleid;
        let named = beleid.draaiboeken.iter().flat_map(Draaiboek::deelnemers);
        let ids: BTreeSet<&str> = named.chain(beleid.partners.iter().map(|p| p.id.as_str())).collect();
        dossiers_van(tx, beleid, &ids.into_iter().collect::<Vec<_>>()).await
    };
    app.onthouden(tx, "genoemd", read).await
}

/// A part with the partner it is of.
type Van<T> = (String, T);

fn samen(
    known: Vec<Partner>,
    personen: Vec<Van<Persoon>>,
    afspraken: Vec<Van<Afspraak>>,
    aanbod: Vec<Van<Aanbod>>,
    voorwaarden: Vec<Van<Beoordeling>>,
) -> Vec<Dossier> {
    let (mut personen, mut afspraken) = (per_partner(personen), per_partner(afspraken));
    let (mut aanbod, mut voorwaarden) = (per_partner(aanbod), per_partner(voorwaarden));
    let made = known.into_iter().map(|partner| {
        let id = partner.beleid.id.clone();
        Dossier {
            partner,
            personen: personen.remove(&id).unwrap_or_default(),
            afspraken: afspraken.remove(&id).unwrap_or_default(),
            aanbod: aanbod.remove(&id).unwrap_or_default(),
            voorwaarden: voorwaarden.remove(&id).unwrap_or_default(),
        }
    });
    made.collect()
}

/// One partner with everything about it; [`StoreError::NotFound`] when there is none.
///
/// # Errors
/// When the database fails or there is no such partner.
pub async fn dossier(tx: &Tx, beleid: &Beleid, id: &str) -> Result<Dossier, StoreError> {
    Ok(Dossier {
        partner: partner(tx, beleid, id).await?,
        personen: onderdeel::van(tx, id).await?,
        afspraken: onderdeel::van(tx, id).await?,
        aanbod: onderdeel::van(tx, id).await?,
        voorwaarden: voorwaarde::van(tx, id).await?,
    })
}
