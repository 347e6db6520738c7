//! Partners: who takes part, from policy and of the municipality's own, whom one calls there, what was agreed and what they offer.

pub mod aanbod;
pub mod afspraak;
pub mod bellen;
mod convenant;
pub mod eigen;
mod nodig;
pub mod onderdeel;
pub mod persoon;
mod register;
pub mod store;
pub mod voorwaarde;

use ::store::{StoreError, Tx, WriteTx};
use domain::{casus::Incidenttype, codes};
use jiff::civil::Date;
use kern::App;
use policy::Beleid;
use std::{collections::HashMap, sync::Arc};
use web::{Taal, Tr};

pub use aanbod::Aanbod;
pub use afspraak::{Afspraak, Afspraakstaat, afspraak};
pub use bellen::{Belpoging, Beluitkomst, bel};
pub use convenant::{adres as convenant_adres, alle as convenant_afspraken, volg as volg_convenant};
pub use eigen::{Eigen, beeindig, voeg_toe};
pub use nodig::Nodig;
pub use persoon::Persoon;
pub use register::{Dossier, dossier, dossiers, dossiers_van, genoemd, per_partner, register};
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

    /// Whether that name is Dutch on a page in another language: a local one, or one that policy has in Dutch only.
    pub fn nederlands(&self, tr: Tr) -> bool {
        tr.taal() != Taal::Nl && (!self.lokaal.naam.is_empty() || self.beleid.naam_en.is_none())
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
    let all = samen(&beleid.partners.iter().collect::<Vec<_>>(), &eigen::all(tx).await?, store::all(tx).await?);
    Ok(all.into_iter().filter(|p| p.beeindigd.is_none()).collect())
}

/// The same of these partners only.
async fn lees_deze(tx: &Tx, beleid: &Beleid, ids: &[&str]) -> Result<Vec<Partner>, StoreError> {
    Ok(deze(tx, beleid, ids).await?.into_iter().filter(|p| p.beeindigd.is_none()).collect())
}

/// These partners, also those that ended; whom nobody knows is left out. However many others there are, no more is read.
///
/// # Errors
/// When the database fails.
pub async fn deze(tx: &Tx, beleid: &Beleid, ids: &[&str]) -> Result<Vec<Partner>, StoreError> {
    let asked: Vec<&policy::Partner> = beleid.partners.iter().filter(|p| ids.contains(&p.id.as_str())).collect();
    Ok(samen(&asked, &eigen::bij(tx, ids).await?, store::bij(tx, ids).await?))
}

fn samen(van_beleid: &[&policy::Partner], own: &[Eigen], mut known: HashMap<String, Lokaal>) -> Vec<Partner> {
    let mut add = |id: &str| known.remove(id).unwrap_or_default();
    let mut all: Vec<Partner> = van_beleid.iter().map(|p| Partner { beleid: (*p).clone(), lokaal: add(&p.id), beeindigd: None }).collect();
    all.extend(own.iter().map(|e| van_eigen(e, add(&e.partner))));
    all
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

/// Address of one partner.
pub fn adres(id: &str) -> String {
    format!("{HIER}/{id}")
}
