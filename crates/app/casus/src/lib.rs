//! Casus: one robbery, its facts, its people, its tasks and where the work stands. What the steps ask each other of it, and its tables; no pages.

pub mod aantekening;
pub mod betrokkene;
pub mod buurt;
pub mod gebied;
pub mod politie;
pub mod regie;
mod store;
pub mod taak;
mod wijzig;

pub use betrokkene::list as betrokkenen;
pub use store::{
    by_id, by_ids, by_nummer, by_nummer_open_of_van, by_nummer_politie, code, create, feiten, id_by_nummer, leg_feit_vast, list,
    met_termijn, open_aantal, person, stand, stand_in, stand_met, volg_anker, who, wis_feit, zet_anker, zet_fase, zet_regie,
};
pub use wijzig::{draaiboeken, verbeter};

use ::store::Migration;
use domain::{
    Moment,
    aanwijzing::{Bevoegdheid, Ontvangst},
    casus::{Aantal, BetrokkeneRol, Fase, Geweld, Incidenttype, Leeftijdsgroep},
    id::{AanwijzingsbesluitId, BetrokkeneId, CasusId, MedewerkerId},
};
use jiff::civil::Date;
use policy::Beleid;
use uuid::Uuid;

/// Tables of Screenen: the casus and everything that is recorded in it before help is given.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "screenen/0001_casus", sql: include_str!("../migraties/0001_casus.sql") },
    Migration { name: "screenen/0002_screening", sql: include_str!("../migraties/0002_screening.sql") },
    Migration { name: "screenen/0003_lijsten", sql: include_str!("../migraties/0003_lijsten.sql") },
    Migration { name: "screenen/0004_politiegegeven", sql: include_str!("../migraties/0004_politiegegeven.sql") },
    Migration { name: "screenen/0005_lopen", sql: include_str!("../migraties/0005_lopen.sql") },
    Migration { name: "screenen/0006_aantekening", sql: include_str!("../migraties/0006_aantekening.sql") },
    Migration { name: "screenen/0007_start", sql: include_str!("../migraties/0007_start.sql") },
];

/// The nil identity: in a column `betrokkene` it stands for the casus itself.
pub const CASUS_ZELF: Uuid = Uuid::nil();

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
    /// The proof with which police data come into this casus: the decision must name the kind of incident that its draaiboek is for.
    pub fn ontvangst(&self, bewijs: Bevoegdheid, beleid: &Beleid) -> Ontvangst {
        bewijs.ontvangst(beleid.draaiboek(&self.draaiboek, self.draaiboek_vanaf).map(|d| d.incident))
    }

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
