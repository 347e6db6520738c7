//! Partners: who takes part, from policy and of the municipality's own, with whom one calls there, what was agreed and what they offer.

mod aanbod;
mod afspraak;
mod antwoord;
mod bellen;
mod besluit;
mod demo;
mod eigen;
mod formulier;
mod handlers;
mod invoer;
mod link;
mod onderdeel;
mod openbaar;
mod pages;
mod pages_deel;
mod pages_link;
mod persoon;
#[cfg(test)]
mod proef;
mod register;
mod store;
mod voorwaarde;
mod weg;

use std::{collections::HashMap, sync::Arc};

use ::store::{StoreError, Tx, WriteTx};
use domain::{
    casus::Incidenttype,
    codes,
    id::MedewerkerId,
    journaal::{Activiteit, Gebeurtenis, Soort},
    recht::Recht,
};
use jiff::civil::Date;
use kern::{Access, App, Slice};
use policy::Beleid;
use web::{Taal, Tr};

use self::invoer::Partnerlijst;

pub use pages::afspraak;

pub use aanbod::Aanbod;
pub use afspraak::{Afspraak, Afspraakstaat};
pub use bellen::{Belpoging, Beluitkomst, bel};
pub use demo::{seed_demo, seed_partner};
pub use eigen::{Eigen, beeindig, voeg_toe};
pub use persoon::Persoon;
pub use register::{Dossier, dossier, register};
pub use store::{Lokaal, lokaal, save};
pub use voorwaarde::{Beoordeling, Oordeel, Voorwaarde, beoordeel};

/// Page of this subject.
pub const HIER: &str = "/voorbereiden/partners";
/// The municipality itself stands among the partners of policy.
pub const GEMEENTE: &str = "gemeente";

codes! {
    /// Mist: what is not known about a partner yet.
    pub Mist "partnermist" {
        /// Nobody to ask for.
        Contact = "contact",
        /// No number.
        Telefoon = "telefoon",
        /// No signed agreement.
        Afspraak = "afspraak",
        /// The agreement has ended.
        Verlopen = "verlopen",
        /// An agreement was to be looked at again.
        Herzien = "herzien",
        /// Nothing is offered.
        Aanbod = "aanbod",
        /// A condition for cooperation is not met, or was not judged.
        Voorwaarden = "voorwaarden",
        /// Not called in the past year.
        Gebeld = "gebeld",
    }
}

/// A partner: what policy says about it, and what the municipality added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// From policy, or of the municipality's own: identity, roles, incident types, source.
    pub beleid: policy::Partner,
    /// From the municipality.
    pub lokaal: Lokaal,
    /// The day an own partner ended, and why.
    pub beeindigd: Option<(Date, String)>,
}

impl Partner {
    /// The local name, else that of policy.
    pub fn naam(&self, tr: Tr) -> &str {
        match (self.lokaal.naam.as_str(), tr.taal(), &self.beleid.naam_en) {
            ("", Taal::En, Some(naam)) => naam,
            ("", ..) => &self.beleid.naam,
            (naam, ..) => naam,
        }
    }

    /// Whether this is the municipality itself: nobody calls it.
    pub fn eigen(&self) -> bool {
        self.beleid.id == GEMEENTE
    }

    /// Whether it is another organisation that takes part here.
    pub fn meedoener(&self) -> bool {
        !self.eigen() && self.lokaal.doet_mee
    }

    /// Whether the municipality added it itself: no rule of policy names it, so nothing about a person goes to it.
    pub fn van_gemeente(&self) -> bool {
        eigen::is_eigen(&self.beleid.id)
    }

    /// Whether it takes part here for this incident type.
    pub fn doet_mee_bij(&self, soort: Incidenttype) -> bool {
        self.lokaal.doet_mee && self.beleid.geldt_voor.contains(&soort)
    }
}

fn van_eigen(e: &Eigen, lokaal: Lokaal) -> Partner {
    Partner { beleid: e.als_beleid(), lokaal, beeindigd: e.beeindigd.map(|op| (op, e.reden_einde.clone())) }
}

/// All partners: those of policy in its order, then the municipality's own that have not ended. Read once until something changes.
///
/// # Errors
/// When the database fails.
pub async fn partners(tx: &Tx, app: &App) -> Result<Arc<Vec<Partner>>, StoreError> {
    app.onthouden(tx, "", async || lees_partners(tx, &app.beleid).await).await
}

async fn lees_partners(tx: &Tx, beleid: &Beleid) -> Result<Vec<Partner>, StoreError> {
    let mut known = store::all(tx).await?;
    let own = eigen::all(tx).await?;
    let mut add = |id: &str| known.remove(id).unwrap_or_default();
    let mut all: Vec<Partner> =
        beleid.partners.iter().map(|p| Partner { beleid: p.clone(), lokaal: add(&p.id), beeindigd: None }).collect();
    all.extend(own.iter().filter(|e| e.beeindigd.is_none()).map(|e| van_eigen(e, add(&e.partner))));
    Ok(all)
}

/// One partner, also one that ended; [`StoreError::NotFound`] when nobody knows it.
///
/// # Errors
/// When the database fails or there is no such partner.
pub async fn partner(tx: &Tx, beleid: &Beleid, id: &str) -> Result<Partner, StoreError> {
    if !eigen::is_eigen(id) {
        let known = beleid.partner(id).ok_or(StoreError::NotFound)?;
        return Ok(Partner { beleid: known.clone(), lokaal: lokaal(tx, id).await?.unwrap_or_default(), beeindigd: None });
    }
    let own = eigen::by_id(tx, id).await?.ok_or(StoreError::NotFound)?;
    Ok(van_eigen(&own, lokaal(tx, id).await?.unwrap_or_default()))
}

/// The contact persons of all partners, by partner.
///
/// # Errors
/// When the database fails.
pub async fn personen(tx: &Tx) -> Result<HashMap<String, Vec<Persoon>>, StoreError> {
    Ok(register::per_partner(onderdeel::all(tx).await?))
}

/// Adds a contact person to a partner.
///
/// # Errors
/// When the database fails.
pub async fn voeg_persoon_toe(tx: &WriteTx, partner: &str, p: &Persoon) -> Result<(), StoreError> {
    onderdeel::insert(tx, partner, p).await
}

/// Adds an agreement with a partner.
///
/// # Errors
/// When the database fails.
pub async fn voeg_afspraak_toe(tx: &WriteTx, partner: &str, a: &Afspraak) -> Result<(), StoreError> {
    onderdeel::insert(tx, partner, a).await
}

/// Adds what a partner offers.
///
/// # Errors
/// When the database fails.
pub async fn voeg_aanbod_toe(tx: &WriteTx, partner: &str, a: &Aanbod) -> Result<(), StoreError> {
    onderdeel::insert(tx, partner, a).await
}

/// For the demonstration: a partner that answered by a link, and whose answer waits.
///
/// # Errors
/// When the database fails or there is no such partner.
pub(crate) async fn seed_antwoord(app: &App, tx: &WriteTx, id: &str, door: MedewerkerId) -> Result<Gebeurtenis, StoreError> {
    let d = dossier(tx, &app.beleid, id).await?;
    let (made, _) = kern::link::make(app, tx, link::DOEL, id, 21, door).await?;
    if let Some(l) = kern::link::list(tx, link::DOEL, id).await?.first() {
        kern::link::spend(tx, l).await?;
    }
    let new =
        |naam: &str, oud: &str, nieuw: &str| antwoord::Veld { naam: naam.into(), oud: oud.into(), nieuw: nieuw.into(), overgenomen: None };
    let old = d.personen.first().map(|p| p.telefoon.clone()).unwrap_or_default();
    let fields = [new("telefoon", &d.partner.lokaal.telefoon, "0800 4321"), new("persoon-1-telefoon", &old, "06 00004321")];
    antwoord::bewaar(tx, made, id, &fields, "Ons kantoor is verhuisd; het nummer is nieuw.").await?;
    Ok(Gebeurtenis::new(Soort::PartnerVoorstelGedaan).met(made).code(id))
}

/// Address of one partner.
pub fn adres(id: &str) -> String {
    format!("{HIER}/{id}")
}

/// The register of partners.
pub fn slice() -> Slice {
    const ZIEN: Recht = Recht::VoorbereidingZien;
    const A: Activiteit = Activiteit::Voorbereiden;
    const W: Recht = Recht::VoorbereidingWijzigen;
    let register = Slice::new("partners")
        .tab(50, "onderdeel-partners", "/voorbereiden/partners")
        .get("/voorbereiden/partners", ZIEN, A, handlers::list)
        .post("/voorbereiden/partners", ZIEN, A, handlers::search)
        .get("/voorbereiden/partners/nieuw", W, A, eigen::nieuw)
        .post("/voorbereiden/partners/nieuw", W, A, eigen::add)
        .get("/voorbereiden/partners/csv", ZIEN, A, ::invoer::csv::<Partnerlijst>)
        .get("/voorbereiden/partners/xlsx", ZIEN, A, ::invoer::xlsx::<Partnerlijst>)
        .get("/voorbereiden/partners/invoer", W, A, ::invoer::start::<Partnerlijst>)
        .post_file("/voorbereiden/partners/invoer", W, A, ::invoer::upload::<Partnerlijst>)
        .get("/voorbereiden/partners/invoer/{nummer}", W, A, ::invoer::show::<Partnerlijst>)
        .post("/voorbereiden/partners/invoer/{nummer}/bevestig", W, A, ::invoer::confirm::<Partnerlijst>)
        .post("/voorbereiden/partners/invoer/{nummer}/weg", W, A, ::invoer::discard::<Partnerlijst>)
        .post("/voorbereiden/partners/invoer/{nummer}/terug", W, A, ::invoer::undo::<Partnerlijst>)
        .get("/voorbereiden/partners/{id}", ZIEN, A, handlers::show)
        .get("/voorbereiden/partners/{id}/gegevens", W, A, handlers::form)
        .post("/voorbereiden/partners/{id}/gegevens", W, A, handlers::save)
        .post("/voorbereiden/partners/{id}/gebeld", W, A, bellen::called)
        .get("/voorbereiden/partners/{id}/voorwaarden", W, A, voorwaarde::form)
        .post("/voorbereiden/partners/{id}/voorwaarden", W, A, voorwaarde::save)
        .get("/voorbereiden/partners/{id}/einde", W, A, eigen::einde)
        .post("/voorbereiden/partners/{id}/einde", W, A, eigen::end)
        .get("/voorbereiden/partners/{id}/link", W, A, link::show)
        .post("/voorbereiden/partners/{id}/link", W, A, link::make)
        .post("/voorbereiden/partners/{id}/link/intrekken", W, A, link::withdraw)
        .get("/voorbereiden/partners/{id}/antwoord", W, A, besluit::show)
        .post("/voorbereiden/partners/{id}/antwoord", W, A, besluit::decide);
    let parts = Slice::new("partneronderdelen")
        .get("/voorbereiden/partners/{id}/personen/nieuw", W, A, onderdeel::nieuw::<Persoon>)
        .post("/voorbereiden/partners/{id}/personen/nieuw", W, A, onderdeel::add::<Persoon>)
        .get("/voorbereiden/partners/{id}/personen/{nr}", W, A, onderdeel::show::<Persoon>)
        .post("/voorbereiden/partners/{id}/personen/{nr}", W, A, onderdeel::save::<Persoon>)
        .post("/voorbereiden/partners/{id}/personen/{nr}/weg", W, A, onderdeel::remove::<Persoon>)
        .get("/voorbereiden/partners/{id}/afspraken/nieuw", W, A, onderdeel::nieuw::<Afspraak>)
        .post("/voorbereiden/partners/{id}/afspraken/nieuw", W, A, onderdeel::add::<Afspraak>)
        .get("/voorbereiden/partners/{id}/afspraken/{nr}", W, A, onderdeel::show::<Afspraak>)
        .post("/voorbereiden/partners/{id}/afspraken/{nr}", W, A, onderdeel::save::<Afspraak>)
        .post("/voorbereiden/partners/{id}/afspraken/{nr}/weg", W, A, onderdeel::remove::<Afspraak>)
        .get("/voorbereiden/partners/{id}/aanbod/nieuw", W, A, onderdeel::nieuw::<Aanbod>)
        .post("/voorbereiden/partners/{id}/aanbod/nieuw", W, A, onderdeel::add::<Aanbod>)
        .get("/voorbereiden/partners/{id}/aanbod/{nr}", W, A, onderdeel::show::<Aanbod>)
        .post("/voorbereiden/partners/{id}/aanbod/{nr}", W, A, onderdeel::save::<Aanbod>)
        .post("/voorbereiden/partners/{id}/aanbod/{nr}/weg", W, A, onderdeel::remove::<Aanbod>);
    let open = Slice::new("partnerlink").get("/partnerlink/{token}", Access::Openbaar, A, openbaar::show).post(
        "/partnerlink/{token}",
        Access::Openbaar,
        A,
        openbaar::answer,
    );
    register.with(parts).with(open)
}

#[cfg(test)]
mod tests;
