//! Aanstelling: who directs aftercare, who takes over, who is on duty, and who to call now.

mod dienst;
mod store;

use ::store::{StoreError, Tx};
use domain::{Moment, kalender::Kalender};
use kern::{Medewerker, medewerkers};

pub use dienst::{Dienst, Gat, Inzet, gaten, kantooruur, wie_nu};
pub use domain::recht::Functie;
pub use store::{Aanstelling, Roosterdienst, load, plan_dienst, rooster, save, schrap_dienst, wijzig_dienst, zet_telefoon};

/// Page of this subject.
pub const HIER: &str = "/voorbereiden/aanstelling";
/// Days ahead in which hours without cover are shown.
pub const VOORUIT: i64 = 28;

/// [`functienaam`] as the application asks it.
pub const FUNCTIEVRAAG: kern::Functievraag = |tx| Box::pin(functienaam(tx));

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

#[cfg(test)]
mod tests;
