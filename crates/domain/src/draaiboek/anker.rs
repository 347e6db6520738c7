//! Ankers: the events that set steps in motion.

use crate::code::codes;

use super::{
    feit::{Feit, Feiten, Niveau},
    model::StapId,
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

    /// These facts rule the event out: no consent comes after "no".
    pub(super) fn uitgesloten(self, feiten: &Feiten) -> bool {
        self.vereist().is_some_and(|(feit, waarde)| feiten.get(feit).is_some_and(|w| w != waarde))
    }
}

/// Aanleiding: what a step waits for: an event or another step that is done.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aanleiding {
    /// An event.
    Anker(Anker),
    /// That step is done.
    Stap(StapId),
}

impl std::fmt::Display for Aanleiding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Anker(a) => a.fmt(f),
            Self::Stap(s) => s.fmt(f),
        }
    }
}
