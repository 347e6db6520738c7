//! Generale: a draaiboek played out on a clock before the night it is needed.
//!
//! From facts, a moment, what happens when, and who can be reached follows everything that would unfold: tasks, terms, what is brought on,
//! what goes to whom on which basis, and where it fails first. The tasks are those of [`super::planning`], so what is rehearsed is what runs.
//! Pure: the same rehearsal unfolds in the same way.

mod beeld;
mod delen;
mod spel;
mod verschil;

use crate::{Moment, code::codes, gegeven::Soort, grondslag::Voorwaarde, kalender::Kalender};

use super::{
    anker::Anker,
    feit::{Feit, Feiten},
    model::{Draaiboek, StapId, Weg},
    stand::Gebied,
};

pub use beeld::{Afwezig, Beeld};
pub use verschil::{Gang, Verschil, verschillen};

codes! {
    /// Gedrag: how those who carry out steps behave, unless the rehearsal says what they do.
    pub Gedrag "gedrag" {
        /// Each does the work at the end of its term.
        Termijn = "termijn",
        /// Each does the work as soon as it can be done.
        Meteen = "meteen",
        /// Nobody does anything.
        Niemand = "niemand",
    }
}

/// What a rehearsal starts from.
#[derive(Debug, Clone)]
pub struct Generale<'a> {
    /// Moment of the robbery and of the report, unless [`Generale::voorvallen`] says otherwise.
    pub op: Moment,
    /// It is played until then.
    pub tot: Moment,
    /// Answers about the casus, given when the step that asks is done.
    pub feiten: Feiten,
    /// The persons, each with its answers. Role and age are known from the beginning.
    pub betrokkenen: Vec<Feiten>,
    /// The areas.
    pub gebieden: Vec<Gebied>,
    /// What happens when, whoever does what.
    pub voorvallen: Vec<Voorval>,
    /// What the others do.
    pub gedrag: Gedrag,
    /// Who can be reached, and what may be shared.
    pub beeld: Beeld<'a>,
    /// Which days are worked.
    pub kalender: Kalender,
}

/// Something that happens at a moment; `voor` is the number of a person, from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voorval {
    /// When.
    pub op: Moment,
    /// For which person.
    pub voor: Option<usize>,
    /// What.
    pub wat: Gebeurt,
}

/// What can happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gebeurt {
    /// An event.
    Anker(Anker),
    /// A step is done.
    Stap(StapId),
    /// A fact becomes known, with this value.
    Feit(Feit, String),
}

/// What unfolds, in order of time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ontvouwing {
    /// Everything that happens.
    pub punten: Vec<Punt>,
}

/// One thing that happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Punt {
    /// When.
    pub op: Moment,
    /// By which step.
    pub stap: Option<StapId>,
    /// For which person, from 0.
    pub voor: Option<usize>,
    /// In which area.
    pub gebied: Option<Gebied>,
    /// What.
    pub wat: Wat,
}

/// What happens at a moment of a rehearsal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wat {
    /// An event.
    Gebeurt(Anker),
    /// A fact becomes known.
    Feit(Feit, &'static str),
    /// A task can be done.
    Open {
        /// By whom.
        wie: String,
        /// Not later than.
        uiterlijk: Option<Moment>,
    },
    /// The term of a task is over.
    Verloopt,
    /// A late task is brought on.
    Escaleert {
        /// To whom.
        naar: String,
    },
    /// A task is done.
    Gedaan {
        /// By whom: who carries it out, or the deputy.
        door: String,
        /// After its term.
        te_laat: bool,
    },
    /// Data would go from one to another.
    Deelt {
        /// Sender.
        van: String,
        /// Recipient.
        aan: String,
        /// Kind by kind.
        delen: Vec<Deling>,
    },
    /// A letter or message would go out.
    Bericht {
        /// To whom, when they are partners; nobody means the person or the area of the task.
        aan: Vec<String>,
        /// Channel.
        weg: Option<Weg>,
        /// Letter.
        brief: Option<String>,
    },
    /// A task that could be done no longer applies.
    Vervalt,
    /// It fails here.
    Vast(Reden),
}

/// Kinds of data with the same answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deling {
    /// Kinds of data.
    pub soorten: Vec<Soort>,
    /// Whether they may go.
    pub antwoord: Antwoord,
}

/// Whether data may go, and on which basis.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Antwoord {
    /// Within the municipality: nothing leaves.
    Binnenshuis,
    /// Yes.
    Ja {
        /// Citation.
        artikel: String,
    },
    /// Yes, once this is on record.
    Mits {
        /// Citation.
        artikel: String,
        /// What must be on record.
        voorwaarde: Voorwaarde,
    },
    /// No.
    Nee(Weigering),
}

/// Why data may not go.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weigering {
    /// The person has not given consent.
    GeenToestemming {
        /// Citation.
        artikel: String,
    },
    /// Nothing allows it.
    GeenGrondslag,
    /// No decision of the mayor is in force.
    GeenBesluit,
    /// The decision does not list it.
    NietOpBesluit,
    /// It was agreed that it does not go.
    TegenAfspraak,
}

/// Why it fails.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reden {
    /// Who must do it, or take part, is away.
    Afwezig(String),
    /// Is there in office hours only.
    BuitenKantoortijd(String),
    /// Is not in the register of partners.
    NietInRegister(String),
    /// Nobody there can be called.
    NiemandTeBellen(String),
    /// The cooperation has ended.
    Beeindigd(String),
    /// A mandatory step still waits at the end.
    BlijftWachten,
    /// A mandatory step can be done and is not done at the end.
    BlijftLiggen,
}

impl Ontvouwing {
    /// Where it fails, in order of time.
    pub fn vastlopers(&self) -> impl Iterator<Item = &Punt> {
        self.punten.iter().filter(|p| p.is_vast())
    }

    /// What is on the board at a moment: the points up to and including it.
    pub fn tot(&self, op: Moment) -> &[Punt] {
        let n = self.punten.partition_point(|p| p.op <= op);
        &self.punten[..n]
    }
}

impl Punt {
    /// Whether it fails here: nobody can do it, or something would go that may not.
    pub fn is_vast(&self) -> bool {
        match &self.wat {
            Wat::Vast(_) => true,
            Wat::Deelt { delen, .. } => delen.iter().any(|d| matches!(d.antwoord, Antwoord::Nee(_))),
            _ => false,
        }
    }
}

/// Plays a draaiboek out.
pub fn generale(d: &Draaiboek, g: &Generale<'_>) -> Ontvouwing {
    spel::Spel::new(d, g).speel()
}

/// The answer that is given when a rehearsal does not say another: the usual course, in which there is work for everyone.
pub fn gewoon(feit: Feit) -> &'static str {
    match feit {
        Feit::Incidenttype => "woning",
        Feit::Geweld => "dreiging",
        Feit::KvoGebied | Feit::Herhaling | Feit::EigenOpvang => "nee",
        Feit::Woonvorm => "huur",
        Feit::Onrust => "verhoogd",
        Feit::BurgemeesterKeuze => "bellen",
        Feit::Rol => "slachtoffer",
        Feit::Leeftijdsgroep => "volwassen",
        Feit::Slachtofferhulp => "contact",
        Feit::PolitieBezwaar => "geen",
        Feit::Besluit | Feit::Toestemming | Feit::Welkom => "ja",
        Feit::BezoekDoor => "coordinator",
    }
}
