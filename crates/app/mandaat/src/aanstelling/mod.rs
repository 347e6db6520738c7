//! Aanstelling: who directs aftercare, who takes over, who is on duty, and who to call now.

pub mod belkaart;
mod dienst;
mod formulier;
mod handlers;
mod pages;
mod store;

use ::store::{StoreError, Tx};
use domain::{Moment, codes, journaal::Activiteit, kalender::Kalender, recht::Recht};
use kern::{Medewerker, Slice, medewerkers};

pub use dienst::{Dienst, Gat, Inzet, gaten, kantooruur, wie_nu};
pub use store::{Aanstelling, Roosterdienst, load, plan_dienst, rooster, save, schrap_dienst, zet_telefoon};

/// Page of this subject.
pub(crate) const HIER: &str = "/voorbereiden/aanstelling";
/// Days ahead in which hours without cover are shown.
pub const VOORUIT: i64 = 28;

codes! {
    /// Functie: coordinator, or the lighter contact person. The same rights, another name in every text.
    pub Functie "functie" {
        /// Coordinator.
        Coordinator = "coordinator",
        /// Contact person.
        Contactpersoon = "contactpersoon",
    }
}

/// Whether this municipality speaks of a coordinator or of a contact person; its text key names it.
///
/// # Errors
/// When the database fails.
pub async fn functienaam(tx: &Tx) -> Result<Functie, StoreError> {
    Ok(load(tx).await?.map_or(Functie::Coordinator, |a| a.functie))
}

/// Who to call now, first one first; empty without an appointment.
///
/// # Errors
/// When the database fails.
pub async fn bereikbaar(tx: &Tx, now: Moment) -> Result<Vec<Dienst>, StoreError> {
    let Some(a) = load(tx).await? else { return Ok(Vec::new()) };
    Ok(wie_nu(&a, &rooster(tx, now).await?, &medewerkers(tx).await?, Kalender::default(), now))
}

/// Everything the pages of this subject show.
pub struct Beeld {
    /// The appointment, once there is one.
    pub aanstelling: Option<Aanstelling>,
    /// Who is on duty when, from now.
    pub rooster: Vec<Roosterdienst>,
    /// Everyone with an account.
    pub mensen: Vec<Medewerker>,
}

impl Beeld {
    /// Reads it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn load(tx: &Tx, now: Moment) -> Result<Self, StoreError> {
        Ok(Self { aanstelling: load(tx).await?, rooster: rooster(tx, now).await?, mensen: medewerkers(tx).await? })
    }

    /// Someone with an account.
    pub fn persoon(&self, id: domain::id::MedewerkerId) -> Option<&Medewerker> {
        self.mensen.iter().find(|m| m.id == id)
    }

    /// Name of someone, a dash when he is gone.
    pub fn naam(&self, id: domain::id::MedewerkerId) -> &str {
        self.persoon(id).map_or("–", |m| &m.naam)
    }

    /// Everyone whose number the call sheet needs, each once.
    pub fn betrokken(&self) -> Vec<&Medewerker> {
        let Some(a) = &self.aanstelling else { return Vec::new() };
        let ids = std::iter::once(a.coordinator)
            .chain(a.plaatsvervangers.iter().copied())
            .chain(a.buiten_kantooruren)
            .chain(self.rooster.iter().map(|d| d.medewerker))
            .chain(a.burgemeester)
            .chain(a.loco)
            .chain(a.politie);
        let mut uit: Vec<&Medewerker> = Vec::new();
        for m in ids.filter_map(|id| self.persoon(id)) {
            if uit.iter().all(|u| u.id != m.id) {
                uit.push(m);
            }
        }
        uit
    }
}

pub(crate) fn slice() -> Slice {
    const ZIEN: Recht = Recht::VoorbereidingZien;
    const WIJZIGEN: Recht = Recht::VoorbereidingWijzigen;
    const A: Activiteit = Activiteit::Voorbereiden;
    Slice::new("aanstelling")
        .tab(20, "onderdeel-aanstelling", "/voorbereiden/aanstelling")
        .get("/voorbereiden/aanstelling", ZIEN, A, handlers::show)
        .get("/voorbereiden/aanstelling/bewerken", WIJZIGEN, A, handlers::edit)
        .post("/voorbereiden/aanstelling/bewerken", WIJZIGEN, A, handlers::save)
        .get("/voorbereiden/aanstelling/telefoons", WIJZIGEN, A, handlers::phones)
        .post("/voorbereiden/aanstelling/telefoons", WIJZIGEN, A, handlers::save_phones)
        .get("/voorbereiden/aanstelling/rooster", WIJZIGEN, A, handlers::rota)
        .post("/voorbereiden/aanstelling/rooster", WIJZIGEN, A, handlers::add_turn)
        .post("/voorbereiden/aanstelling/rooster/{id}/schrappen", WIJZIGEN, A, handlers::drop_turn)
        .get("/voorbereiden/belkaart", ZIEN, A, belkaart::show)
        .get("/voorbereiden/belkaart/pdf", ZIEN, A, belkaart::pdf)
        .get("/voorbereiden/belkaart/werker.js", ZIEN, A, belkaart::worker)
}

#[cfg(test)]
mod tests;
