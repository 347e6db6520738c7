//! Aanwijzingsbesluit: the mayor's decision that names who may receive police data.
//!
//! A decision works after it was signed **and** published (Awb art. 3:40), within its term, until it is withdrawn (Awb art. 10:8).
//! Every effect is immediate: a withdrawal at 14:03 closes the gate at 14:03.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    Bezwaar, Moment,
    casus::Incidentsoort,
    code::codes,
    gegeven::Soort,
    id::{AanwijzingsbesluitId, MedewerkerId},
};

pub mod controle;
pub mod tekst;

codes! {
    /// Staat: where the decision stands at a moment.
    pub Staat "besluitstaat" {
        /// Being written.
        Concept = "concept",
        /// Signed by the mayor, not yet published.
        Ondertekend = "ondertekend",
        /// Published, its term has not begun.
        Gepubliceerd = "gepubliceerd",
        /// In force.
        InWerking = "in-werking",
        /// Its term has ended.
        Verlopen = "verlopen",
        /// Withdrawn in writing (Awb art. 10:8).
        Ingetrokken = "ingetrokken",
    }

    /// Hoedanigheid: in which capacity a person is named in the annex.
    pub Hoedanigheid "hoedanigheid" {
        /// Coordinator or contact person.
        Coordinator = "coordinator",
        /// Deputy.
        Plaatsvervanger = "plaatsvervanger",
        /// Cover outside office hours.
        BuitenKantooruren = "buiten-kantooruren",
        /// The police officer who hands over; named as the agreed channel.
        Politiecontact = "politiecontact",
    }

    /// Figuur: the legal form chosen for the decision; what is certain and what is a reading is explained beside the choice.
    pub Figuur "figuur" {
        /// Machtiging to perform factual acts (Awb art. 10:12).
        Machtiging = "machtiging",
        /// Mandaat to take decisions (Awb art. 10:1).
        Mandaat = "mandaat",
    }

    /// Politiegrondslag: the basis on which the police hand over.
    pub Politiegrondslag "politiegrondslag" {
        /// Wpg art. 16 lid 1 onder c: to the mayor, as far as needed for public order.
        Wpg16 = "wpg-16",
        /// Wpg art. 19 onder c: in a single case, for help to those who need it. The police decide each time.
        Wpg19 = "wpg-19",
        /// Wpg art. 20: to a cooperation, for help to those who need it.
        Wpg20 = "wpg-20",
    }

    /// Bekendmaking: how the decision is made known (Awb art. 3:41 and 3:42).
    pub Bekendmaking "bekendmaking" {
        /// Sent or handed to the persons it is addressed to (Awb art. 3:41).
        Toegezonden = "toegezonden",
        /// Published in the gemeenteblad (Awb art. 3:42).
        Gemeenteblad = "gemeenteblad",
    }
}

/// Refusal when no decision is in force.
pub const GEEN_BESLUIT: Bezwaar = Bezwaar::new("bezwaar-geen-besluit", "Wpg art. 16 lid 1 onder c; Awb art. 10:12")
    .stap("bezwaar-geen-besluit-stap", "/voorbereiden/aanwijzingsbesluit");
/// Refusal when the decision does not name the user.
pub const NIET_GENOEMD: Bezwaar = Bezwaar::new("bezwaar-niet-genoemd", "Wpg art. 7 lid 2; Awb art. 10:12")
    .stap("bezwaar-niet-genoemd-stap", "/voorbereiden/aanwijzingsbesluit");
/// Refusal when the decision is signed but not made known.
pub const NIET_BEKENDGEMAAKT: Bezwaar =
    Bezwaar::new("bezwaar-niet-bekendgemaakt", "Awb art. 3:40").stap("bezwaar-niet-bekendgemaakt-stap", "/voorbereiden/aanwijzingsbesluit");
/// Refusal when the term of the decision is over.
pub const VERLOPEN: Bezwaar = Bezwaar::new("bezwaar-besluit-verlopen", "Wpg art. 16 lid 1 onder c; Awb art. 10:12")
    .stap("bezwaar-besluit-verlopen-stap", "/voorbereiden/aanwijzingsbesluit");
/// Refusal when the decision was withdrawn.
pub const INGETROKKEN: Bezwaar = Bezwaar::new("bezwaar-besluit-ingetrokken", "Awb art. 10:8")
    .stap("bezwaar-besluit-ingetrokken-stap", "/voorbereiden/aanwijzingsbesluit");
/// Refusal when the police hand over a kind of data that the decision does not list.
pub const NIET_OP_LIJST: Bezwaar = Bezwaar::new("bezwaar-niet-op-lijst", "Wpg art. 16 lid 1 onder c; AVG art. 5 lid 1 onder c")
    .stap("bezwaar-niet-op-lijst-stap", "/voorbereiden/aanwijzingsbesluit");
/// Refusal when the casus is about a kind of incident that the decision does not name: what is received for a purpose stays within it.
pub const NIET_VOOR_INCIDENT: Bezwaar = Bezwaar::new("bezwaar-niet-voor-incident", "AVG art. 5 lid 1 onder b; Wpg art. 16 lid 1 onder c")
    .stap("bezwaar-niet-voor-incident-stap", "/voorbereiden/aanwijzingsbesluit");
/// Refusal when a decision is signed that still misses content.
pub const ONVOLLEDIG: Bezwaar = Bezwaar::new("bezwaar-besluit-onvolledig", "Awb art. 10:5 lid 2")
    .stap("bezwaar-besluit-onvolledig-stap", "/voorbereiden/aanwijzingsbesluit");

/// A person named in the annex.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aangewezene {
    /// Who.
    pub medewerker: MedewerkerId,
    /// In which capacity.
    pub hoedanigheid: Hoedanigheid,
    /// Employed under the mayor's responsibility; if not, consent of person and employer is needed (Awb art. 10:4).
    pub onder_gezag: bool,
    /// Consent of person and employer was recorded.
    pub instemming: bool,
    /// When and by whom; decisions from before these facts were kept have none.
    #[serde(default)]
    pub bewijs: Instemming,
}

/// Instemming: the facts behind the consent of who does not work under the mayor (Awb art. 10:4). Person and employer each give their own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instemming {
    /// Works for a regional pool of coordinators.
    pub pool: bool,
    /// Day on which the person consented.
    pub zelf: Option<Date>,
    /// The employer.
    pub werkgever: String,
    /// Day on which the employer consented.
    pub werkgever_op: Option<Date>,
}

impl Instemming {
    /// Whether the employer is named and consented.
    pub fn werkgever_stemt_in(&self) -> bool {
        self.werkgever_op.is_some() && !self.werkgever.trim().is_empty()
    }

    /// Whether both consented.
    pub fn volledig(&self) -> bool {
        self.zelf.is_some() && self.werkgever_stemt_in()
    }
}

impl Aangewezene {
    /// Someone who works under the mayor.
    pub fn eigen(medewerker: MedewerkerId, hoedanigheid: Hoedanigheid) -> Self {
        Self { medewerker, hoedanigheid, onder_gezag: true, instemming: false, bewijs: Instemming::default() }
    }

    /// Someone of another employer.
    pub fn van_elders(medewerker: MedewerkerId, hoedanigheid: Hoedanigheid, bewijs: Instemming) -> Self {
        Self { medewerker, hoedanigheid, onder_gezag: false, instemming: bewijs.volledig(), bewijs }
    }
}

/// The dates that decide whether a decision works. The text stands in [`tekst`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aanwijzingsbesluit {
    /// Identity.
    pub id: AanwijzingsbesluitId,
    /// The mayor's own login: the deciding organ stays competent (Awb art. 10:7).
    pub orgaan: Option<MedewerkerId>,
    /// First day of the term.
    pub geldig_van: Option<Date>,
    /// Last day of the term.
    pub geldig_tot: Option<Date>,
    /// When the mayor signed.
    pub ondertekend_op: Option<Moment>,
    /// When it was made known.
    pub bekendgemaakt_op: Option<Moment>,
    /// When it was withdrawn.
    pub ingetrokken_op: Option<Moment>,
    /// The persons in the annex.
    pub personen: Vec<Aangewezene>,
    /// The closed list of data that may be received.
    pub gegevens: Vec<Soort>,
    /// The kinds of incidents it is for, besides robberies; nothing when it was written before that was a choice. Then its words say it, and a
    /// person reads them.
    pub incidenten: Option<Vec<Incidentsoort>>,
}

/// Whether a decision with these kinds is for this one. A robbery always is.
pub(crate) fn dekt(incidenten: Option<&[Incidentsoort]>, soort: Incidentsoort) -> bool {
    soort == Incidentsoort::Overval || incidenten.is_none_or(|all| all.contains(&soort))
}

/// Bevoegdheid: proof that at this moment a decision in force names this user, with the kinds of data that it lists.
///
/// It cannot be made, copied or stored outside this module; whoever holds one was checked in the same act.
#[derive(Debug)]
pub struct Bevoegdheid {
    besluit: AanwijzingsbesluitId,
    medewerker: MedewerkerId,
    op: Moment,
    gegevens: Vec<Soort>,
    incidenten: Option<Vec<Incidentsoort>>,
}

impl Bevoegdheid {
    /// Whether the decision is for this kind of incident.
    pub fn dekt(&self, soort: Incidentsoort) -> bool {
        dekt(self.incidenten.as_deref(), soort)
    }

    /// For data about this kind of incident; none when it is not known what it is about, and then nothing comes in.
    pub fn ontvangst(self, over: Option<Incidentsoort>) -> Ontvangst {
        Ontvangst { bevoegdheid: self, over }
    }

    /// The decision in force.
    pub fn besluit(&self) -> AanwijzingsbesluitId {
        self.besluit
    }

    /// The user named in it.
    pub fn medewerker(&self) -> MedewerkerId {
        self.medewerker
    }

    /// The moment of the check.
    pub fn op(&self) -> Moment {
        self.op
    }
}

/// Ontvangst: proof with which police data about one kind of incident come in. A [`Bevoegdheid`] alone only reads what came in before.
#[derive(Debug)]
pub struct Ontvangst {
    bevoegdheid: Bevoegdheid,
    over: Option<Incidentsoort>,
}

impl Ontvangst {
    /// Whether this kind of data may be received from the police under this decision.
    ///
    /// # Errors
    /// [`NIET_VOOR_INCIDENT`] when it is about something else than the decision; [`NIET_OP_LIJST`] when that does not list the data.
    pub fn ontvangt(&self, soort: Soort) -> Result<(), Bezwaar> {
        if !self.over.is_some_and(|over| self.bevoegdheid.dekt(over)) {
            return Err(NIET_VOOR_INCIDENT);
        }
        if self.bevoegdheid.gegevens.contains(&soort) { Ok(()) } else { Err(NIET_OP_LIJST) }
    }
}

/// Who may receive may read.
impl std::ops::Deref for Ontvangst {
    type Target = Bevoegdheid;

    fn deref(&self) -> &Bevoegdheid {
        &self.bevoegdheid
    }
}

impl Aanwijzingsbesluit {
    /// Where the decision stands at `now`.
    pub fn staat(&self, now: Moment) -> Staat {
        let vandaag = now.datum();
        if self.ingetrokken_op.is_some_and(|op| op <= now) {
            return Staat::Ingetrokken;
        }
        if self.ondertekend_op.is_none_or(|op| op > now) {
            return Staat::Concept;
        }
        if self.bekendgemaakt_op.is_none_or(|op| op > now) {
            return Staat::Ondertekend;
        }
        match (self.geldig_van, self.geldig_tot) {
            (Some(van), _) if vandaag < van => Staat::Gepubliceerd,
            (_, Some(tot)) if vandaag > tot => Staat::Verlopen,
            _ => Staat::InWerking,
        }
    }

    /// Proof that `wie` may receive and read police data at `now`.
    ///
    /// # Errors
    /// Says which of the conditions fails: no decision, not made known, expired, withdrawn, not named.
    pub fn bevoegdheid(&self, wie: MedewerkerId, now: Moment) -> Result<Bevoegdheid, Bezwaar> {
        match self.staat(now) {
            Staat::InWerking => {}
            Staat::Concept | Staat::Gepubliceerd => return Err(GEEN_BESLUIT),
            Staat::Ondertekend => return Err(NIET_BEKENDGEMAAKT),
            Staat::Verlopen => return Err(VERLOPEN),
            Staat::Ingetrokken => return Err(INGETROKKEN),
        }
        let genoemd = self.personen.iter().any(|p| p.medewerker == wie && (p.onder_gezag || p.instemming));
        if !genoemd && self.orgaan != Some(wie) {
            return Err(NIET_GENOEMD);
        }
        let (gegevens, incidenten) = (self.gegevens.clone(), self.incidenten.clone());
        Ok(Bevoegdheid { besluit: self.id, medewerker: wie, op: now, gegevens, incidenten })
    }

    /// Whole days left of the term at `now`; `None` without an end date, negative once it is over.
    pub fn dagen_over(&self, now: Moment) -> Option<i64> {
        let tot = self.geldig_tot?;
        Some(i64::from((tot - now.datum()).get_days()))
    }
}

/// Proof from the first of several decisions that gives one (a successor may already be in force).
///
/// # Errors
/// The refusal of the decision that came closest; [`GEEN_BESLUIT`] when there is none.
pub fn bevoegdheid(besluiten: &[Aanwijzingsbesluit], wie: MedewerkerId, now: Moment) -> Result<Bevoegdheid, Bezwaar> {
    let mut laatste = GEEN_BESLUIT;
    for besluit in besluiten {
        match besluit.bevoegdheid(wie, now) {
            Ok(bewijs) => return Ok(bewijs),
            Err(bezwaar) if bezwaar == NIET_GENOEMD => laatste = bezwaar,
            Err(bezwaar) if laatste == GEEN_BESLUIT => laatste = bezwaar,
            Err(_) => {}
        }
    }
    Err(laatste)
}

#[cfg(test)]
mod tests;
