//! Aantekening: what a step asks to note besides its evidence, as a closed set of kinds. The page of the task makes its fields from it.

use std::{collections::BTreeMap, fmt};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Moment, code::codes};

use super::{
    feit::Feit,
    model::{Bewijs, Per, Stap, Stapfase},
};

codes! {
    /// Aantekening: one thing to note. All of them are kept sealed.
    pub Aantekening "aantekening" {
        /// Who speaks for the police about this robbery.
        PolitieNaam = "politie-naam",
        /// That person's number.
        PolitieNummer = "politie-nummer",
        /// When there will be another call.
        Belmoment = "belmoment",
        /// Number of the team of the company or the sector.
        Teamnummer = "teamnummer",
        /// With how many people there is contact, without names.
        AantalContact = "aantal-contact",
        /// The one colleague who keeps speaking to the person.
        Contactpersoon = "contactpersoon",
        /// Who stands in for that colleague.
        Vervanger = "vervanger",
        /// Parent or guardian of the person.
        Vertegenwoordiger = "vertegenwoordiger",
        /// Function of who approved for the police.
        AkkoordFunctie = "akkoord-functie",
        /// How the surroundings are told.
        VormOmgeving = "vorm-omgeving",
        /// What the neighbourhood still gets.
        BuurtStappen = "buurt-stappen",
        /// When to look again.
        OpnieuwKijken = "opnieuw-kijken",
        /// Advice about the conversation.
        Advies = "advies",
        /// What help was asked for.
        Gevraagd = "gevraagd",
        /// What help was offered.
        Aangeboden = "aangeboden",
        /// When to speak again.
        VolgendMoment = "volgend-moment",
        /// Whether this was the last conversation.
        LaatsteGesprek = "laatste-gesprek",
        /// Measures that were advised or wanted, one by one.
        Maatregelen = "maatregelen",
        /// What became of each measure that was advised.
        Uitvoering = "uitvoering",
        /// Who does what, and when.
        Afspraken = "afspraken",
        /// Which of the nine points of the list about cameras must be better.
        CameraPunten = "camera-punten",
        /// Which block or street.
        Straat = "straat",
    }

    /// Uitvoeringsstand: what became of a measure.
    pub Uitvoeringsstand "uitvoering" {
        /// Done.
        Gedaan = "gedaan",
        /// Not done.
        NietGedaan = "niet-gedaan",
        /// Not known.
        Onbekend = "onbekend",
    }

    /// Belemmering: what stands in the way of a measure.
    pub Belemmering "belemmering" {
        /// Money.
        Geld = "geld",
        /// Time.
        Tijd = "tijd",
        /// The landlord.
        Verhuurder = "verhuurder",
        /// Something else.
        Anders = "anders",
    }
}

/// Vorm: what the field of a note takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vorm {
    /// A short text on one line.
    Regel,
    /// A telephone number.
    Telefoon,
    /// A day.
    Dag,
    /// A day and a clock time.
    Moment,
    /// A number of people.
    Aantal,
    /// A text of a few sentences.
    Tekst,
    /// One of these.
    Keuze(&'static [&'static str]),
    /// Any number of these.
    Keuzes(&'static [&'static str]),
    /// A colleague who works on cases.
    Collega,
    /// A person of the casus who is no child.
    Betrokkene,
    /// A list, one item a line.
    Lijst,
    /// The state of each item of the list noted before.
    Standen,
    /// Who, what and when, some rows.
    Afspraken,
}

const HULP: &[&str] = &["informatie", "praktisch", "veiligheid", "gesprek", "erkenning", "geld", "geen"];

impl Aantekening {
    /// What its field takes.
    pub fn vorm(self) -> Vorm {
        match self {
            Self::PolitieNaam | Self::Straat => Vorm::Regel,
            Self::PolitieNummer | Self::Teamnummer => Vorm::Telefoon,
            Self::Belmoment | Self::VolgendMoment => Vorm::Moment,
            Self::AantalContact => Vorm::Aantal,
            Self::Contactpersoon | Self::Vervanger => Vorm::Collega,
            Self::Vertegenwoordiger => Vorm::Betrokkene,
            Self::AkkoordFunctie => Vorm::Keuze(&["teamchef", "officier-van-dienst", "teamleider", "wijkagent", "contactpersoon"]),
            Self::VormOmgeving => Vorm::Keuzes(&["brief", "bericht", "ronde", "bijeenkomst", "niets"]),
            Self::BuurtStappen => Vorm::Keuzes(&["brief", "gesprek", "bijeenkomst", "voorlichting", "niets"]),
            Self::OpnieuwKijken => Vorm::Dag,
            Self::Advies => Vorm::Tekst,
            Self::Gevraagd | Self::Aangeboden => Vorm::Keuzes(HULP),
            Self::LaatsteGesprek => Vorm::Keuze(&["ja", "nee"]),
            Self::Maatregelen => Vorm::Lijst,
            Self::Uitvoering => Vorm::Standen,
            Self::Afspraken => Vorm::Afspraken,
            Self::CameraPunten => Vorm::Keuzes(&["1", "2", "3", "4", "5", "6", "7", "8", "9", "geen"]),
        }
    }

    /// Text key of a value of its closed set.
    pub fn waarde_key(self, waarde: &str) -> String {
        match self {
            Self::AkkoordFunctie => format!("politiefunctie-{waarde}"),
            Self::LaatsteGesprek => format!("antwoord-{waarde}"),
            Self::Gevraagd | Self::Aangeboden => format!("aantekening-hulp-{waarde}"),
            Self::VormOmgeving | Self::BuurtStappen => format!("aantekening-buurt-{waarde}"),
            _ => format!("aantekening-punt-{waarde}"),
        }
    }

    /// Belongs to one person.
    pub fn van_persoon(self) -> bool {
        matches!(self, Self::Contactpersoon | Self::Vervanger | Self::Vertegenwoordiger | Self::LaatsteGesprek)
    }

    /// Has its place in the record of the person, and is kept nowhere else.
    pub fn bij_persoon(self) -> bool {
        matches!(self, Self::Contactpersoon | Self::Vertegenwoordiger)
    }
}

/// Noot: a note that a step asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Noot {
    /// What.
    pub wat: Aantekening,
    /// The step is not done without it.
    pub verplicht: bool,
}

impl Stap {
    /// Whether its page has a place for notes: steps that are done on a page of their own have their fields there.
    pub fn noteert_hier(&self) -> bool {
        let eigen_pagina = self.brief.is_some()
            || self.legt_vast.contains(&Feit::Slachtofferhulp)
            || (self.fase == Stapfase::Evalueren && self.per != Per::Betrokkene && self.klaar_als == Some(Bewijs::AntwoordVastgelegd));
        let hier = matches!(self.klaar_als, None | Some(Bewijs::Vinkje | Bewijs::AntwoordVastgelegd | Bewijs::UitkomstVastgelegd));
        hier && !eigen_pagina
    }

    /// The note of this kind, when the step asks for it.
    pub fn noot(&self, wat: Aantekening) -> Option<Noot> {
        self.noteert.iter().copied().find(|n| n.wat == wat)
    }
}

/// A measure with what became of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Uitgevoerd {
    /// The measure, as it was advised.
    pub maatregel: String,
    /// What became of it.
    pub stand: Uitvoeringsstand,
    /// Since, or asked on, this day.
    pub op: Date,
    /// What stands in the way.
    pub belemmering: Option<Belemmering>,
}

/// Who does what, and when.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Afgesproken {
    /// Who: a function or an organisation.
    pub wie: String,
    /// What.
    pub wat: String,
    /// When; nothing when no day was agreed.
    pub wanneer: Option<Date>,
}

/// What was noted, by kind of field. `Debug` prints no value.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Genoteerd {
    /// A text or a number of a telephone.
    Tekst(String),
    /// A day.
    Dag(Date),
    /// A moment.
    Moment(Moment),
    /// A number.
    Aantal(i64),
    /// Values of a closed set.
    Codes(Vec<String>),
    /// A colleague or a person.
    Wie(Uuid),
    /// A list.
    Lijst(Vec<String>),
    /// Measures with what became of them.
    Standen(Vec<Uitgevoerd>),
    /// Agreements.
    Afspraken(Vec<Afgesproken>),
}

impl fmt::Debug for Genoteerd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Genoteerd")
    }
}

/// The notes of one task.
pub type Aantekeningen = BTreeMap<Aantekening, Genoteerd>;
