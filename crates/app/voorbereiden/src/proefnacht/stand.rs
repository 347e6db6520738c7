//! What a night is played with: people, rota, decisions, partners and draaiboek as they stand now.

use domain::{
    Moment,
    casus::Incidenttype,
    draaiboek::Draaiboek,
    id::{Id, MedewerkerId},
    kalender::Kalender,
};
use inventaris::partners::{Dossier, genoemd};
use kern::{App, Medewerker, medewerkers};
use mandaat::{
    aanstelling::{self, Aanstelling, Dienst, wie_nu},
    aanwijzingsbesluit::{self, Besluit},
};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};
use store::{StoreError, Tx, args};
use web::Tr;

use super::formulier::Vraag;
use ::draaiboek::{Vaststelling, vaststellingen};

/// Everything a night meets.
pub(super) struct Nacht<'a> {
    /// In which language partners are named.
    pub(super) tr: Tr,
    pub(super) op: Moment,
    pub(super) soort: Incidenttype,
    pub(super) aanstelling: Option<Aanstelling>,
    /// Who is called at that moment, first one first, without who is away.
    pub(super) dienst: Vec<Dienst>,
    pub(super) mensen: Vec<Medewerker>,
    /// Names of everyone, also of who is away.
    pub(super) namen: HashMap<MedewerkerId, String>,
    pub(super) besluiten: Vec<Besluit>,
    /// Of the partners that a draaiboek or policy names.
    pub(super) dossiers: Arc<Vec<Dossier>>,
    pub(super) draaiboek: Option<&'a Draaiboek>,
    pub(super) vast: Vec<Vaststelling>,
    /// Who can log in.
    pub(super) inlog: HashSet<MedewerkerId>,
}

impl<'a> Nacht<'a> {
    pub(super) async fn load(tx: &Tx, app: &'a App, tr: Tr, v: &Vraag) -> Result<Self, StoreError> {
        let aanstelling = aanstelling::load(tx).await?;
        let iedereen = medewerkers(tx).await?;
        let namen = iedereen.iter().map(|m| (m.id, m.naam.clone())).collect();
        let mensen: Vec<Medewerker> = iedereen.into_iter().filter(|m| Some(m.id) != v.zonder).collect();
        let rooster = aanstelling::rooster(tx, v.op).await?;
        let dienst = aanstelling.as_ref().map(|a| wie_nu(a, &rooster, &mensen, Kalender::default(), v.op)).unwrap_or_default();
        Ok(Self {
            tr,
            op: v.op,
            soort: v.soort,
            dienst,
            besluiten: aanwijzingsbesluit::all(tx).await?,
            dossiers: genoemd(tx, app).await?,
            draaiboek: app.beleid.voor_incident(v.soort, v.op.datum()),
            vast: vaststellingen(tx).await?,
            inlog: inlog(tx, app.settings.demo, &mensen).await?,
            aanstelling,
            mensen,
            namen,
        })
    }

    pub(super) fn persoon(&self, id: Option<MedewerkerId>) -> Option<&Medewerker> {
        self.mensen.iter().find(|m| Some(m.id) == id && m.actief)
    }

    pub(super) fn dossier(&self, id: &str) -> Option<&Dossier> {
        self.dossiers.iter().find(|d| d.id() == id)
    }
}

/// Who has a password or a passkey. In a demonstration everyone logs in with one click.
async fn inlog(tx: &Tx, demo: bool, mensen: &[Medewerker]) -> Result<HashSet<MedewerkerId>, StoreError> {
    if demo {
        return Ok(mensen.iter().map(|m| m.id).collect());
    }
    let sql = "SELECT medewerker FROM wachtwoord WHERE gemeente = $1 UNION SELECT medewerker FROM passkey WHERE gemeente = $1";
    tx.all(sql, args![tx.gemeente()]).await?.iter().map(|r| Ok(MedewerkerId::from_uuid(r.uuid("medewerker")?))).collect()
}
