//! Rules of contact, pure: two parties within 48 hours, and three attempts on different parts of the day.

use domain::{
    Code, Moment,
    casus::{Contactuitkomst, Kanaal, Leeftijdsgroep},
    kalender::{Dagdeel, dagdeel},
};

use crate::keuze::Partij;

/// Two contacts by different parties closer together than this are too close (R33).
pub const TE_DICHT: i64 = 48 * 3600;
/// The parts of the day on which someone is tried before a letter goes out (R36); nobody is called at night.
pub const DAGDELEN: [Dagdeel; 3] = [Dagdeel::Ochtend, Dagdeel::Middag, Dagdeel::Avond];

/// What the rules look at: one contact, attempt or plan (no outcome yet).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Feitje {
    /// When.
    pub op: Moment,
    /// By whom.
    pub partij: Partij,
    /// How.
    pub kanaal: Kanaal,
    /// What came of it; nothing for a plan.
    pub uitkomst: Option<Contactuitkomst>,
}

impl Feitje {
    /// The person noticed it or will: unanswered calls burden nobody.
    pub fn telt_voor_persoon(&self) -> bool {
        !matches!(self.uitkomst, Some(Contactuitkomst::GeenGehoor | Contactuitkomst::Onjuist))
    }

    /// Someone was spoken.
    pub fn is_bereikt(&self) -> bool {
        self.uitkomst.is_some_and(bereikt)
    }

    /// An attempt to speak that failed.
    pub fn is_poging(&self) -> bool {
        matches!(self.kanaal, Kanaal::Telefoon | Kanaal::Bezoek)
            && matches!(self.uitkomst, Some(Contactuitkomst::GeenGehoor | Contactuitkomst::Onjuist))
    }
}

/// The outcome means that the person or the representative was spoken.
pub fn bereikt(uitkomst: Contactuitkomst) -> bool {
    matches!(uitkomst, Contactuitkomst::Gesproken | Contactuitkomst::Vertegenwoordiger | Contactuitkomst::WilGeenContact)
}

/// The nearest contact or plan of another party within 48 hours of `op`.
pub fn te_dicht(alle: &[Feitje], partij: Partij, op: Moment) -> Option<Feitje> {
    alle.iter()
        .filter(|f| f.partij != partij && f.telt_voor_persoon() && f.op.seconds_since(op).abs() < TE_DICHT)
        .min_by_key(|f| f.op.seconds_since(op).abs())
        .copied()
}

/// Where reaching someone stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stand {
    /// Spoken.
    Bereikt,
    /// Not yet: these parts of the day were tried, these are left, and so many attempts are still needed.
    Proberen {
        /// Tried.
        geprobeerd: Vec<Dagdeel>,
        /// Left.
        over: Vec<Dagdeel>,
        /// Failed attempts so far.
        pogingen: usize,
    },
    /// Morning, afternoon and evening were tried: now a letter.
    Brief,
    /// The letter is sent too.
    BriefVerstuurd,
}

/// Where reaching someone stands: what the municipality itself did counts.
pub fn stand(alle: &[Feitje]) -> Stand {
    let eigen = || alle.iter().filter(|f| f.partij.is_eigen());
    if eigen().any(Feitje::is_bereikt) {
        return Stand::Bereikt;
    }
    let tried = |d: &Dagdeel| eigen().any(|f| f.is_poging() && dagdeel(f.op) == *d);
    let (geprobeerd, over): (Vec<_>, Vec<_>) = DAGDELEN.into_iter().partition(tried);
    if !over.is_empty() {
        return Stand::Proberen { geprobeerd, over, pogingen: eigen().filter(|f| f.is_poging()).count() };
    }
    let letter = |f: &Feitje| matches!(f.kanaal, Kanaal::Brief | Kanaal::Email) && f.uitkomst == Some(Contactuitkomst::Verstuurd);
    if eigen().any(letter) { Stand::BriefVerstuurd } else { Stand::Brief }
}

/// What is wrong with an outcome for this channel and this person, as a text key.
pub fn past_niet(kanaal: Kanaal, uitkomst: Contactuitkomst, leeftijd: Leeftijdsgroep, partij: Partij) -> Option<&'static str> {
    let schriftelijk = matches!(kanaal, Kanaal::Brief | Kanaal::Email);
    match uitkomst {
        Contactuitkomst::Verstuurd if !schriftelijk => Some("contact-fout-verstuurd"),
        Contactuitkomst::Gesproken | Contactuitkomst::GeenGehoor if schriftelijk => Some("contact-fout-schriftelijk"),
        Contactuitkomst::Gesproken if leeftijd == Leeftijdsgroep::Kind && partij.is_eigen() => Some("contact-fout-kind"),
        _ => None,
    }
}

/// Whether the person asked not to be approached in this way, as a text key.
pub fn liever_niet(kanaal: Kanaal, niet_bellen: bool, niet_schrijven: bool) -> Option<&'static str> {
    match kanaal {
        Kanaal::Telefoon if niet_bellen => Some("contact-fout-niet-bellen"),
        Kanaal::Brief | Kanaal::Email if niet_schrijven => Some("contact-fout-niet-schrijven"),
        _ => None,
    }
}

/// The codes of these parts of the day, for a sentence.
pub fn sleutels(delen: &[Dagdeel]) -> Vec<&'static str> {
    delen.iter().map(|d| d.key()).collect()
}
