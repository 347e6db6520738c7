//! Who speaks for the police: a function, never a name.

use domain::Code;

/// Politiefunctie: the function of whoever gave an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Politiefunctie {
    /// Head of the local team.
    Teamchef,
    /// Officer in charge on the street.
    OfficierVanDienst,
    /// Leads the investigation.
    Teamleider,
    /// Community police officer.
    Wijkagent,
    /// The agreed contact for aftercare.
    Contactpersoon,
}

impl Code for Politiefunctie {
    const ALL: &'static [Self] = &[Self::Teamchef, Self::OfficierVanDienst, Self::Teamleider, Self::Wijkagent, Self::Contactpersoon];

    fn code(self) -> &'static str {
        match self {
            Self::Teamchef => "teamchef",
            Self::OfficierVanDienst => "officier-van-dienst",
            Self::Teamleider => "teamleider",
            Self::Wijkagent => "wijkagent",
            Self::Contactpersoon => "contactpersoon",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Teamchef => "politiefunctie-teamchef",
            Self::OfficierVanDienst => "politiefunctie-officier-van-dienst",
            Self::Teamleider => "politiefunctie-teamleider",
            Self::Wijkagent => "politiefunctie-wijkagent",
            Self::Contactpersoon => "politiefunctie-contactpersoon",
        }
    }
}
