//! Identifiers: UUIDv7, one type per thing so that they cannot be mixed up.

use uuid::Uuid;

/// An identifier of one kind of thing.
pub trait Id: Copy {
    /// The identifier made of this UUID.
    fn from_uuid(uuid: Uuid) -> Self;
    /// The UUID as it is stored.
    fn uuid(self) -> Uuid;
}

macro_rules! ids {
    ($( $(#[$meta:meta])* $name:ident ),+ $(,)?) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl Id for $name {
            fn from_uuid(uuid: Uuid) -> Self { Self(uuid) }
            fn uuid(self) -> Uuid { self.0 }
        }
        impl From<$name> for Uuid { fn from(id: $name) -> Uuid { id.0 } }
        impl From<Uuid> for $name { fn from(uuid: Uuid) -> Self { Self(uuid) } }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }
        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(s: &str) -> Result<Self, uuid::Error> { Uuid::parse_str(s).map(Self) }
        }
    )+ };
}

ids! {
    /// A casus: one robbery and all work that follows from it.
    CasusId,
    /// A betrokkene: a person who was hit by or near a robbery.
    BetrokkeneId,
    /// A medewerker: someone with a login.
    MedewerkerId,
    /// An aanwijzingsbesluit.
    AanwijzingsbesluitId,
    /// A taak: one step of a draaiboek in one casus.
    TaakId,
    /// A doorverwijzing: a request to a partner.
    DoorverwijzingId,
    /// A toestemming: recorded consent.
    ToestemmingId,
    /// A contactmoment.
    ContactmomentId,
    /// A verbeterpunt that changes the plan.
    VerbeterpuntId,
    /// A version of the nazorgplan.
    PlanversieId,
    /// A one-time link.
    LinkId,
}
