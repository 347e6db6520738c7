//! Personal data: a value that knows its kind, where it came from and whom or what it is about.

use std::fmt;

use crate::{
    Bezwaar,
    aanwijzing::{Bevoegdheid, Ontvangst},
    code::codes,
    id::{BetrokkeneId, CasusId},
};

codes! {
    /// Soort: the kind of data. The agreements on information name these kinds.
    pub Soort "soort" {
        /// Name of the person.
        Naam = "naam",
        /// Address of the person or of the place.
        Adres = "adres",
        /// Telephone number.
        Telefoon = "telefoon",
        /// E-mail address.
        Email = "email",
        /// Language the person prefers.
        Taal = "taal",
        /// Age in classes.
        Leeftijdsgroep = "leeftijdsgroep",
        /// Role in the event: victim, witness, ….
        Rol = "rol",
        /// Home or business.
        Incidenttype = "incidenttype",
        /// Place, no finer than the neighbourhood.
        PlaatsGlobaal = "plaats-globaal",
        /// When it happened.
        Tijdstip = "tijdstip",
        /// Violence and injury in classes.
        Geweld = "geweld",
        /// Whether contact was made.
        ContactGelegd = "contact-gelegd",
        /// Advice about a contact or visit.
        Advies = "advies",
        /// Whether the person wants contact.
        WensContact = "wens-contact",
        /// A measure of prevention that was asked for.
        Maatregel = "maatregel",
        /// Rent or own.
        Woonvorm = "woonvorm",
        /// Name of a business; personal data when it is a one-person firm.
        Bedrijfsnaam = "bedrijfsnaam",
        /// A limit on contact, such as no contact before release.
        ContactBeperking = "contact-beperking",
        /// Whether the person is a minor.
        Minderjarig = "minderjarig",
        /// Who represents the person.
        Vertegenwoordiger = "vertegenwoordiger",
        /// A text in someone's own words about the robbery.
        Tekst = "tekst",
    }

    /// Herkomst: where a value came from. It decides under which rules the value may go on.
    pub Herkomst "herkomst" {
        /// Received from the police, under the Wpg.
        Politie = "politie",
        /// Told by the person.
        Betrokkene = "betrokkene",
        /// Received from a partner.
        Partner = "partner",
        /// From a public source.
        Openbaar = "openbaar",
    }
}

/// Over: what a value is about: one person, or a casus as a whole (kind, place and time of the robbery).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Over {
    /// One person.
    Betrokkene(BetrokkeneId),
    /// The robbery itself.
    Casus(CasusId),
}

impl Over {
    /// The person, when it is about one.
    pub fn betrokkene(self) -> Option<BetrokkeneId> {
        match self {
            Self::Betrokkene(id) => Some(id),
            Self::Casus(_) => None,
        }
    }
}

impl From<BetrokkeneId> for Over {
    fn from(id: BetrokkeneId) -> Self {
        Self::Betrokkene(id)
    }
}

impl From<CasusId> for Over {
    fn from(id: CasusId) -> Self {
        Self::Casus(id)
    }
}

/// One piece of personal data. `Debug` and `Display` print the kind, never the value.
#[derive(Clone, PartialEq, Eq)]
pub struct Gegeven<T> {
    waarde: T,
    soort: Soort,
    herkomst: Herkomst,
    over: Over,
}

impl<T> Gegeven<T> {
    /// A value that did not come from the police.
    ///
    /// # Errors
    /// Refuses provenance *politie*: that needs [`Gegeven::van_politie`] and its proof (Wpg art. 16 lid 1 onder c).
    pub fn new(waarde: T, soort: Soort, herkomst: Herkomst, over: impl Into<Over>) -> Result<Self, Bezwaar> {
        if herkomst == Herkomst::Politie {
            return Err(crate::aanwijzing::GEEN_BESLUIT);
        }
        Ok(Self { waarde, soort, herkomst, over: over.into() })
    }

    /// A value that is received from the police now. The proof names the decision in force and the user named in it.
    ///
    /// # Errors
    /// Refuses a kind that is not on the closed list of that decision.
    pub fn van_politie(waarde: T, soort: Soort, over: impl Into<Over>, bewijs: &Ontvangst) -> Result<Self, Bezwaar> {
        bewijs.ontvangt(soort)?;
        Ok(Self::bewaard_van_politie(waarde, soort, over, bewijs))
    }

    /// A value that was received from the police before, under the decision of that time, and is kept: who is named now may read it.
    pub fn bewaard_van_politie(waarde: T, soort: Soort, over: impl Into<Over>, _bewijs: &Bevoegdheid) -> Self {
        Self { waarde, soort, herkomst: Herkomst::Politie, over: over.into() }
    }

    /// The value, for someone who may read it inside the municipality.
    ///
    /// # Errors
    /// A value from the police is read only with a [`Bevoegdheid`].
    pub fn lees(&self, bewijs: Option<&Bevoegdheid>) -> Result<&T, Bezwaar> {
        match (self.herkomst, bewijs) {
            (Herkomst::Politie, None) => Err(crate::aanwijzing::GEEN_BESLUIT),
            _ => Ok(&self.waarde),
        }
    }

    /// The kind of data.
    pub fn soort(&self) -> Soort {
        self.soort
    }

    /// Where the value came from.
    pub fn herkomst(&self) -> Herkomst {
        self.herkomst
    }

    /// Whom or what the value is about.
    pub fn over(&self) -> Over {
        self.over
    }

    /// Takes the value out for release; only the sharing test does this.
    pub(crate) fn into_waarde(self) -> T {
        self.waarde
    }
}

impl<T> fmt::Debug for Gegeven<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Gegeven({}, {})", self.soort, self.herkomst)
    }
}

impl<T> fmt::Display for Gegeven<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.soort.fmt(f)
    }
}
