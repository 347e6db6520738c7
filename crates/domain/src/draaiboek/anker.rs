//! Ankers: the events that set steps in motion.

use jiff::civil::Date;

use crate::code::codes;

use super::{
    feit::{Feit, Feiten, Niveau},
    model::{Bewijs, StapId},
};

codes! {
    /// Anker: an event that steps wait for and terms count from.
    pub Anker "anker" {
        /// The robbery itself.
        Overval = "overval",
        /// The report to the municipality.
        Melding = "melding",
        /// The police released contact.
        VrijgavePolitie = "vrijgave-politie",
        /// The screening is finished.
        Screening = "screening",
        /// Decided about this person; for the casus: about every person.
        Besluit = "besluit",
        /// Decided that this person gets aftercare; for the casus: at least one person.
        BesluitJa = "besluit-ja",
        /// This person gave consent.
        Toestemming = "toestemming",
        /// First municipal contact with this person.
        EersteContact = "eerste-contact",
        /// The mayor chose.
        BurgemeesterKeuze = "burgemeester-keuze",
        /// The casus is closed.
        Afsluiting = "afsluiting",
    }
}

impl Anker {
    /// Whether the event belongs to one person rather than to the casus.
    pub fn niveau(self) -> Niveau {
        match self {
            Self::Besluit | Self::BesluitJa | Self::Toestemming | Self::EersteContact => Niveau::Betrokkene,
            _ => Niveau::Casus,
        }
    }

    /// The fact that says this event will not come, with the only value under which it can.
    pub(super) fn vereist(self) -> Option<(Feit, &'static str)> {
        match self {
            Self::BesluitJa => Some((Feit::Besluit, "ja")),
            Self::Toestemming => Some((Feit::Toestemming, "ja")),
            _ => None,
        }
    }

    /// The evidence with which this event is recorded; the robbery, the report and the closing need no step.
    pub fn bewijs(self) -> Option<Bewijs> {
        match self {
            Self::VrijgavePolitie => Some(Bewijs::VrijgaveVastgelegd),
            Self::Screening => Some(Bewijs::ScreeningVastgelegd),
            Self::Besluit | Self::BesluitJa => Some(Bewijs::BesluitVastgelegd),
            Self::Toestemming => Some(Bewijs::ToestemmingVastgelegd),
            Self::EersteContact => Some(Bewijs::ContactGelegd),
            Self::BurgemeesterKeuze => Some(Bewijs::GelezenEnGekozen),
            Self::Overval | Self::Melding | Self::Afsluiting => None,
        }
    }

    /// These facts rule the event out: no consent comes after "no".
    pub(super) fn uitgesloten(self, feiten: &Feiten) -> bool {
        self.vereist().is_some_and(|(feit, waarde)| feiten.get(feit).is_some_and(|w| w != waarde))
    }
}

/// What the answer of a partner begins with, as written: "antwoord van slachtofferhulp".
pub(super) const ANTWOORD: &str = "antwoord van ";

/// Aanleiding: what a step waits for: an event, another step that is done, the answer of a partner, or a day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aanleiding {
    /// An event.
    Anker(Anker),
    /// That step is done.
    Stap(StapId),
    /// That partner answered: a step that asks this partner for an answer is done.
    Antwoord(String),
    /// That day has begun.
    Datum(Date),
}

impl std::fmt::Display for Aanleiding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Anker(a) => a.fmt(f),
            Self::Stap(s) => s.fmt(f),
            Self::Antwoord(partner) => write!(f, "{ANTWOORD}{partner}"),
            Self::Datum(dag) => dag.fmt(f),
        }
    }
}
