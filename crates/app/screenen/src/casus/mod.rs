//! Casus: one robbery, its facts, its people and where the work stands.

mod handlers;
mod handlers_wijzig;
mod pages;
mod pages_kaart;
mod pages_lijst;
mod pages_sporen;
mod soort;
mod store;
mod store_wijzig;
#[cfg(test)]
mod tests;

pub use crate::betrokkene::list as betrokkenen;
pub(crate) use pages::wat_mag;
pub use pages_lijst::tabel;
pub(crate) use pages_sporen::werk;
pub use store::{
    by_id, by_ids, by_nummer, by_nummer_open_of_van, by_nummer_politie, create, feiten, leg_feit_vast, list, met_termijn, open_aantal,
    stand, volg_anker, wis_feit, zet_anker, zet_fase, zet_regie,
};
pub(crate) use store::{code, person, who};
pub use store_wijzig::{draaiboeken, verbeter};

use domain::{
    Moment,
    casus::{Aantal, BetrokkeneRol, Fase, Geweld, Incidenttype, Leeftijdsgroep},
    id::{AanwijzingsbesluitId, BetrokkeneId, CasusId, MedewerkerId},
    journaal::Activiteit,
    recht::Recht,
};
use jiff::civil::Date;
use kern::{MenuGroup, MenuItem, Slice};
use uuid::Uuid;

/// The nil identity: in a column `betrokkene` it stands for the casus itself.
pub const CASUS_ZELF: Uuid = Uuid::nil();

/// The routes of this subject.
pub fn slice() -> Slice {
    const ZIEN: Recht = Recht::CasusZien;
    const WERKEN: Recht = Recht::CasusWerken;
    const A: Activiteit = Activiteit::Screenen;
    Slice::new("casus")
        .opens("/casussen/{nummer}", |tx, nummer| Box::pin(handlers::geopend(tx, nummer)))
        .opens("/melden/{nummer}", |tx, nummer| Box::pin(handlers::geopend(tx, nummer)))
        .opens("/burgemeester/{nummer}", |tx, nummer| Box::pin(handlers::geopend(tx, nummer)))
        .menu(MenuItem::new(MenuGroup::Eerst, 30, "menu-casussen", "/casussen", ZIEN))
        .get("/casussen", ZIEN, A, handlers::lijst)
        .post("/casussen", ZIEN, A, handlers::zoek)
        .get("/casussen/{nummer}", ZIEN, A, handlers::toon)
        .get("/casussen/{nummer}/tijdlijn", ZIEN, A, handlers::tijdlijn)
        .get("/casussen/{nummer}/kaart", ZIEN, A, handlers::kaart)
        .get("/casussen/{nummer}/bellen", ZIEN, A, handlers::bellen)
        .get("/casussen/{nummer}/regie", WERKEN, A, handlers_wijzig::regie)
        .post("/casussen/{nummer}/regie", WERKEN, A, handlers_wijzig::draag_over)
        .get("/casussen/{nummer}/gegevens", WERKEN, A, handlers_wijzig::gegevens)
        .post("/casussen/{nummer}/gegevens", WERKEN, A, handlers_wijzig::bewaar_gegevens)
}

/// A casus without personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Casus {
    /// Identity.
    pub id: CasusId,
    /// Number, such as `2026-004`.
    pub nummer: String,
    /// Home, business or other.
    pub incidenttype: Incidenttype,
    /// Neighbourhood; no finer.
    pub buurt: String,
    /// Violence in classes.
    pub geweld: Geweld,
    /// Number of people, in classes.
    pub aantal: Aantal,
    /// When it happened.
    pub overval_op: Moment,
    /// When the municipality was told.
    pub gemeld_op: Moment,
    /// When it was entered here.
    pub ingevoerd_op: Moment,
    /// Who entered it.
    pub melder: MedewerkerId,
    /// Who directs.
    pub regie: MedewerkerId,
    /// The decision under which the police data came in.
    pub aanwijzingsbesluit: AanwijzingsbesluitId,
    /// The draaiboek it runs.
    pub draaiboek: String,
    /// And the version: it keeps the one it started with.
    pub draaiboek_vanaf: Date,
    /// The draaiboeken that run beside it, with their versions, in the order in which they came.
    pub erbij: Vec<(String, Date)>,
    /// Where it stands.
    pub fase: Fase,
    /// Closed when.
    pub gesloten_op: Option<Moment>,
    /// Progress per track: victim, surroundings, prevention.
    pub voortgang: [Voortgang; 3],
    /// Id of the next step.
    pub volgende_stap: Option<String>,
    /// Not later than.
    pub volgende_uiterlijk: Option<Moment>,
    /// Version, for editing.
    pub versie: i64,
}

/// What was reported, and can be corrected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gegevens {
    /// Home, business or other.
    pub incidenttype: Incidenttype,
    /// Neighbourhood.
    pub buurt: String,
    /// Violence in classes.
    pub geweld: Geweld,
    /// Number of people, in classes.
    pub aantal: Aantal,
    /// When it happened.
    pub overval_op: Moment,
    /// When the municipality was told.
    pub gemeld_op: Moment,
}

impl Casus {
    /// What was reported.
    pub fn gegevens(&self) -> Gegevens {
        Gegevens {
            incidenttype: self.incidenttype,
            buurt: self.buurt.clone(),
            geweld: self.geweld,
            aantal: self.aantal,
            overval_op: self.overval_op,
            gemeld_op: self.gemeld_op,
        }
    }
}

/// How far a track is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Voortgang {
    /// Steps done.
    pub gedaan: u64,
    /// Steps that apply.
    pub totaal: u64,
}

/// What is needed to open a casus.
#[derive(Debug, Clone)]
pub struct NieuweCasus {
    /// Identity.
    pub id: CasusId,
    /// Home, business or other.
    pub incidenttype: Incidenttype,
    /// Neighbourhood.
    pub buurt: String,
    /// Violence in classes.
    pub geweld: Geweld,
    /// Number of people, in classes.
    pub aantal: Aantal,
    /// When it happened.
    pub overval_op: Moment,
    /// When the municipality was told.
    pub gemeld_op: Moment,
    /// Who enters it.
    pub melder: MedewerkerId,
    /// Who directs.
    pub regie: MedewerkerId,
    /// The decision that allows it.
    pub aanwijzingsbesluit: AanwijzingsbesluitId,
    /// The draaiboek that starts.
    pub draaiboek: String,
    /// And its version.
    pub draaiboek_vanaf: Date,
}

/// A betrokkene without the sealed values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Betrokkene {
    /// Identity.
    pub id: BetrokkeneId,
    /// Number within the casus: "Betrokkene 1".
    pub volgnr: i64,
    /// Role.
    pub rol: BetrokkeneRol,
    /// Age in classes.
    pub leeftijdsgroep: Leeftijdsgroep,
    /// Parent, guardian or other representative.
    pub vertegenwoordiger: Option<BetrokkeneId>,
    /// The one named contact person.
    pub contactpersoon: Option<MedewerkerId>,
    /// Does not want to be called.
    pub niet_bellen: bool,
    /// Does not want letters.
    pub niet_schrijven: bool,
    /// Version, for editing.
    pub versie: i64,
}

/// Which cases to list.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Only this phase.
    pub fase: Option<Fase>,
    /// Only this type.
    pub incidenttype: Option<Incidenttype>,
    /// Only cases that are not closed.
    pub alleen_open: bool,
    /// Only cases in which the police did not release contact yet, or did not say about someone whether they object.
    pub wacht_op_politie: bool,
    /// Only this number.
    pub nummer: Option<String>,
    /// Page after this casus (moment of the robbery and identity), or before it.
    pub vanaf: Option<Cursor>,
    /// At most this many.
    pub aantal: i64,
}

/// A place in the list.
#[derive(Debug, Clone, Copy)]
pub struct Cursor {
    /// Moment of the robbery of the casus at the edge.
    pub op: Moment,
    /// Its identity.
    pub id: CasusId,
    /// Looking back to newer cases instead of on to older ones.
    pub terug: bool,
}
