//! The draaiboek after reading: every word resolved, trunk and branch merged.

use std::{
    collections::{BTreeSet, HashMap},
    fmt,
    sync::Arc,
};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    casus::{Incidentsoort, Incidenttype},
    code::codes,
    gegeven::Soort,
    kalender::Duur,
};

use super::{aantekening::Noot, anker::Aanleiding, feit::Als, feit::Feit, volgorde::Refs};

/// Whom a late step may also be brought to: the deputy of who carries it out.
pub const PLAATSVERVANGER: &str = "plaatsvervanger";
/// Actors that every municipality has. All other actors are partner ids.
pub const VASTE_ACTOREN: [&str; 4] = ["coordinator", "burgemeester", "politie", "communicatie"];

codes! {
    /// Stapfase: part of the work a step belongs to.
    pub Stapfase "stapfase" {
        /// Report.
        Melden = "melden",
        /// Screening.
        Screenen = "screenen",
        /// Decision.
        Besluiten = "besluiten",
        /// Aftercare.
        Verlenen = "verlenen",
        /// Evaluation.
        Evalueren = "evalueren",
    }
    /// Spoor: whom the step is for.
    pub Spoor "spoor" {
        /// The victim.
        Slachtoffer = "slachtoffer",
        /// The surroundings.
        Omgeving = "omgeving",
        /// Preventing the next one.
        Preventie = "preventie",
    }
    /// Per: once, for every person, or for every area.
    pub Per "per" {
        /// Once per casus.
        Casus = "casus",
        /// Once per person.
        Betrokkene = "betrokkene",
        /// Once per area around the place; without areas on record there is one.
        Gebied = "gebied",
    }
    /// Weg: along which channel a step goes.
    pub Weg "weg" {
        /// Telephone.
        Telefoon = "telefoon",
        /// Visit.
        Bezoek = "bezoek",
        /// Letter.
        Brief = "brief",
        /// E-mail without personal data.
        Email = "email",
        /// Secured message, for personal data.
        BeveiligdBericht = "beveiligd-bericht",
        /// Meeting.
        Overleg = "overleg",
        /// One-time link or page of this program.
        Systeem = "systeem",
    }
    /// Bewijs: what must be on record before a step is done.
    pub Bewijs "bewijs" {
        /// A tick.
        Vinkje = "vinkje",
        /// The answer is recorded.
        AntwoordVastgelegd = "antwoord-vastgelegd",
        /// There was contact.
        ContactGelegd = "contact-gelegd",
        /// The decision is recorded.
        BesluitVastgelegd = "besluit-vastgelegd",
        /// The mayor read it and chose.
        GelezenEnGekozen = "gelezen-en-gekozen",
        /// A date was agreed.
        DatumAfgesproken = "datum-afgesproken",
        /// The letter was sent.
        BriefVerstuurd = "brief-verstuurd",
        /// The answer about consent is recorded.
        ToestemmingVastgelegd = "toestemming-vastgelegd",
        /// The partner answered.
        PartnerAntwoord = "partner-antwoord",
        /// The persons are on record.
        PersoonToegevoegd = "persoon-toegevoegd",
        /// Done, not done or unknown, with a date.
        UitkomstVastgelegd = "uitkomst-vastgelegd",
        /// The answer of the police about objections is recorded.
        BezwaarVastgelegd = "bezwaar-vastgelegd",
        /// The release by the police is recorded.
        VrijgaveVastgelegd = "vrijgave-vastgelegd",
        /// The screening is recorded.
        ScreeningVastgelegd = "screening-vastgelegd",
        /// At least one improvement point is recorded.
        VerbeterpuntVastgelegd = "verbeterpunt-vastgelegd",
    }
}

/// Identity of a step within a draaiboek: lower-case words with hyphens, cheap to copy.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct StapId(Arc<str>);

impl StapId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for StapId {
    fn from(s: &str) -> Self {
        Self(Arc::from(s))
    }
}

impl From<String> for StapId {
    fn from(s: String) -> Self {
        Self(Arc::from(s))
    }
}

impl From<StapId> for String {
    fn from(id: StapId) -> Self {
        id.0.to_string()
    }
}

impl fmt::Display for StapId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for StapId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// NietVoor: not before this event or step, or some time after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NietVoor {
    /// What must have happened.
    pub na: Aanleiding,
    /// And then this much time.
    pub plus: Option<Duur>,
}

/// Uitwisseling: data that goes from one actor to another in this step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uitwisseling {
    /// Sender: actor id.
    pub van: String,
    /// Recipient: actor id.
    pub aan: String,
    /// Kinds of data.
    pub wat: Vec<Soort>,
}

/// Escalatie: who is told when a step is late.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Escalatie {
    /// Actor id, or [`PLAATSVERVANGER`].
    pub naar: String,
    /// How long after the term; nothing means at once.
    pub na: Option<Duur>,
}

/// Stap: one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stap {
    /// Identity, stable over versions.
    pub id: StapId,
    /// What to do, as an instruction.
    pub titel: String,
    /// How to do it, in B1 Dutch.
    pub uitleg: String,
    /// Part of the work.
    pub fase: Stapfase,
    /// Track.
    pub spoor: Spoor,
    /// Once, or per person.
    pub per: Per,
    /// Who carries it out.
    pub wie: String,
    /// Together with.
    pub met: Vec<String>,
    /// Starts when all of these have happened.
    pub na: Vec<Aanleiding>,
    /// Held until all of these.
    pub niet_voor: Vec<NietVoor>,
    /// Term.
    pub uiterlijk: Option<Duur>,
    /// What the term counts from; without it from the latest of `na`.
    pub vanaf: Option<Aanleiding>,
    /// Condition.
    pub als: Als,
    /// Facts this step records.
    pub legt_vast: Vec<Feit>,
    /// Notes it asks for.
    pub noteert: Vec<Noot>,
    /// Exchanges.
    pub wisselt_uit: Vec<Uitwisseling>,
    /// Evidence.
    pub klaar_als: Option<Bewijs>,
    /// Channel.
    pub weg: Option<Weg>,
    /// Who is told when it is late.
    pub escaleert: Option<Escalatie>,
    /// The step cares for colleagues who worked on the casus.
    pub eigen_zorg: bool,
    /// The casus cannot close without it.
    pub verplicht: bool,
    /// Letter template.
    pub brief: Option<String>,
    /// Legal note with article.
    pub letop: Option<String>,
    /// Source.
    pub bron: String,
}

/// Draaiboek: a version of the script for one kind of robbery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draaiboek {
    /// Identity.
    pub id: String,
    /// Name.
    pub naam: String,
    /// Name in English.
    pub naam_en: Option<String>,
    /// Trunk it builds on.
    pub bouwt_op: Option<String>,
    /// Incident types it is for; a trunk is for none.
    pub geldt_voor: Vec<Incidenttype>,
    /// Draaiboeken that a supplement belongs with; none means that it fits beside every one.
    pub past_bij: Vec<String>,
    /// Kind of incident it is for: police data come in only under a decision that names it.
    pub incident: Incidentsoort,
    /// First day of validity; with the id it names the version.
    pub geldig_vanaf: Date,
    /// Source.
    pub bron: String,
    /// Explanation.
    pub toelichting: String,
    /// Steps, in order of phase.
    pub stappen: Vec<Stap>,
    /// Steps of the trunk that this branch drops, with the reason.
    pub vervallen: Vec<(StapId, String)>,
    pub(super) index: HashMap<StapId, usize>,
    pub(super) refs: Vec<Refs>,
    pub(super) volgorde: Vec<usize>,
    /// How many of `volgorde` come after all they wait for; the rest waits for itself.
    pub(super) geordend: usize,
    /// Per partner whose answer is waited for: the steps that ask for it.
    pub(super) antwoorden: Vec<Vec<usize>>,
}

impl Draaiboek {
    /// The step with this id.
    pub fn stap(&self, id: &StapId) -> Option<&Stap> {
        self.positie(id).and_then(|i| self.stappen.get(i))
    }

    /// Whether it belongs beside a casus that runs these draaiboeken. Others can be laid beside it all the same.
    pub fn past_bij<'a>(&self, lopend: impl IntoIterator<Item = &'a str>) -> bool {
        self.past_bij.is_empty() || lopend.into_iter().any(|id| self.past_bij.iter().any(|p| p == id))
    }

    /// Place of the step with this id in `stappen`.
    pub fn positie(&self, id: &StapId) -> Option<usize> {
        self.index.get(id).copied()
    }

    /// Everyone who carries out, takes part, gives or gets data, each once.
    pub fn deelnemers(&self) -> BTreeSet<&str> {
        let mut all = BTreeSet::new();
        for s in &self.stappen {
            all.insert(s.wie.as_str());
            all.extend(s.met.iter().map(String::as_str));
            all.extend(s.wisselt_uit.iter().flat_map(|u| [u.van.as_str(), u.aan.as_str()]));
        }
        all
    }
}

impl Stap {
    /// Everything this step waits for or counts from.
    pub fn aanleidingen(&self) -> impl Iterator<Item = &Aanleiding> {
        self.na.iter().chain(self.niet_voor.iter().map(|n| &n.na)).chain(&self.vanaf)
    }

    /// Whether this actor carries it out or takes part.
    pub fn doet_mee(&self, actor: &str) -> bool {
        self.wie == actor || self.met.iter().any(|m| m == actor)
    }
}
