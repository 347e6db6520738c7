//! What is known about a casus, and the tasks that follow from it.

use std::{collections::BTreeMap, fmt, sync::Arc};

use crate::{Moment, code::codes, id::BetrokkeneId, kalender::Kalender};

use super::{
    anker::{Aanleiding, Anker},
    feit::{Feit, Feiten},
    model::StapId,
};

codes! {
    /// Staat: where a task stands.
    pub Staat "staat" {
        /// The step does not apply here.
        NietVanToepassing = "niet-van-toepassing",
        /// It cannot be done yet.
        Wacht = "wacht",
        /// It can be done.
        Open = "open",
        /// It can be done and its term is over.
        TeLaat = "te-laat",
        /// It is done.
        Gedaan = "gedaan",
    }
}

/// What is done: which step, for whom, when.
pub type Gedaan = BTreeMap<(StapId, Option<BetrokkeneId>), Moment>;

/// Bijstelling: what a colleague agreed about the time of one task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Bijstelling {
    /// The term is extended to this moment; earlier than the term itself it says nothing.
    pub verlengd_tot: Option<Moment>,
    /// The task is suspended and comes back at this moment.
    pub opgeschort_tot: Option<Moment>,
}

/// Which task of a casus: the step, and the person or the area it is for.
pub type Sleutel = (StapId, Option<BetrokkeneId>, Option<Gebied>);

/// Gebied: an area around the place of the robbery, as the casus tells it apart from the others.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Gebied(Arc<str>);

impl Gebied {
    /// The name of the area.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Gebied {
    fn from(naam: &str) -> Self {
        Self(Arc::from(naam))
    }
}

impl fmt::Display for Gebied {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Stand: everything known about a casus that steps depend on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stand {
    /// Events of the casus.
    pub ankers: BTreeMap<Anker, Moment>,
    /// Facts about the casus.
    pub feiten: Feiten,
    /// The persons.
    pub betrokkenen: Vec<BetrokkeneStand>,
    /// The areas. Without any there is one, without a name: the surroundings of the place.
    pub gebieden: Vec<Gebied>,
    /// What is done.
    pub gedaan: Gedaan,
    /// What is done for one area.
    pub gedaan_in: BTreeMap<(StapId, Gebied), Moment>,
    /// What was agreed about the time of tasks.
    pub bijstellingen: BTreeMap<Sleutel, Bijstelling>,
    /// Which days are worked.
    pub kalender: Kalender,
}

/// What is known about one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BetrokkeneStand {
    /// Who.
    pub id: BetrokkeneId,
    /// Facts about the person.
    pub feiten: Feiten,
    /// Events of the person. A release by the police for this person alone stands here too.
    pub ankers: BTreeMap<Anker, Moment>,
}

/// What a task waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WachtOp {
    /// An event or another step.
    Aanleiding(Aanleiding),
    /// The answer to a question.
    Feit(Feit),
    /// A moment.
    Moment(Moment),
}

/// Taak: one step, for the casus, for one person or for one area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taak {
    /// The step.
    pub stap: StapId,
    /// The person, for a step per person.
    pub voor: Option<BetrokkeneId>,
    /// The area, for a step per area when areas are on record.
    pub gebied: Option<Gebied>,
    /// Where it stands.
    pub staat: Staat,
    /// Not before, as far as known.
    pub niet_voor: Option<Moment>,
    /// Not later than.
    pub uiterlijk: Option<Moment>,
    /// The term ended before the task was released, so it was counted again from the release.
    pub opgeschoven: bool,
    /// The term without what a colleague agreed about it, when that is another one.
    pub oorspronkelijk: Option<Moment>,
    /// Suspended until then.
    pub opgeschort_tot: Option<Moment>,
    /// When it is brought to whom the step names, unless it is done by then.
    pub escaleert_op: Option<Moment>,
    /// From when it can be done, once that is certain.
    pub open_vanaf: Option<Moment>,
    /// What it waits for; empty unless it waits.
    pub wacht_op: Vec<WachtOp>,
    /// When it was done.
    pub gedaan_op: Option<Moment>,
}

impl Taak {
    /// Which task this is.
    pub fn sleutel(&self) -> Sleutel {
        (self.stap.clone(), self.voor, self.gebied.clone())
    }

    /// Still to do, now or later.
    pub fn te_doen(&self) -> bool {
        matches!(self.staat, Staat::Wacht | Staat::Open | Staat::TeLaat)
    }

    /// It can be done and should have been, so long that it is brought to whom the step names.
    pub fn geescaleerd(&self, now: Moment) -> bool {
        matches!(self.staat, Staat::Open | Staat::TeLaat) && self.escaleert_op.is_some_and(|op| op < now)
    }
}
