//! Partners: who takes part, from policy, with whom the municipality calls there.

mod formulier;
mod handlers;
mod pages;
mod store;

use ::store::{StoreError, Tx};
use domain::{Moment, casus::Incidenttype, journaal::Activiteit, recht::Recht};
use jiff::{ToSpan, civil::Date};
use kern::Slice;
use policy::Beleid;
use web::{Taal, Tr};

pub(crate) use pages::afspraak;
pub use store::{Lokaal, bel, lokaal, save};

use crate::keuze::keuzes;

/// Page of this subject.
pub(crate) const HIER: &str = "/voorbereiden/partners";
/// The municipality itself stands among the partners of policy.
pub const GEMEENTE: &str = "gemeente";
/// A call counts for this many months.
const MAANDEN: i32 = 12;

keuzes! {
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
        /// Not called in the past year.
        Gebeld = "gebeld",
    }
}

/// A partner: what policy says about it, and what the municipality added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// From policy: identity, roles, incident types, source.
    pub beleid: policy::Partner,
    /// From the municipality.
    pub lokaal: Lokaal,
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

    /// Whether it takes part here for this incident type.
    pub fn doet_mee_bij(&self, soort: Incidenttype) -> bool {
        self.lokaal.doet_mee && self.beleid.geldt_voor.contains(&soort)
    }

    /// What is not known yet; nothing for a partner that does not take part here.
    pub fn mist(&self, now: Moment) -> Vec<Mist> {
        let l = &self.lokaal;
        if self.eigen() || !l.doet_mee {
            return Vec::new();
        }
        let ended = l.afspraak_tot.is_some_and(|tot| tot < now.datum());
        let checks = [
            (l.contactpersoon.is_empty(), Mist::Contact),
            (l.telefoon.is_empty(), Mist::Telefoon),
            (l.afspraak_op.is_none(), Mist::Afspraak),
            (ended, Mist::Verlopen),
            (l.laatst_gebeld.is_none_or(|op| op.datum() <= jaar_geleden(now)), Mist::Gebeld),
        ];
        checks.into_iter().filter_map(|(open, mist)| open.then_some(mist)).collect()
    }
}

fn jaar_geleden(now: Moment) -> Date {
    let dag = now.datum();
    dag.checked_sub(MAANDEN.months()).unwrap_or(dag)
}

/// All partners, in the order of policy.
///
/// # Errors
/// When the database fails.
pub async fn partners(tx: &Tx, beleid: &Beleid) -> Result<Vec<Partner>, StoreError> {
    let mut own = store::all(tx).await?;
    Ok(beleid.partners.iter().map(|p| Partner { beleid: p.clone(), lokaal: own.remove(&p.id).unwrap_or_default() }).collect())
}

/// One partner; [`StoreError::NotFound`] when policy does not know it.
///
/// # Errors
/// When the database fails or there is no such partner.
pub async fn partner(tx: &Tx, beleid: &Beleid, id: &str) -> Result<Partner, StoreError> {
    let known = beleid.partner(id).ok_or(StoreError::NotFound)?;
    Ok(Partner { beleid: known.clone(), lokaal: lokaal(tx, id).await?.unwrap_or_default() })
}

pub(crate) fn slice() -> Slice {
    const A: Activiteit = Activiteit::Voorbereiden;
    Slice::new("partners")
        .get("/voorbereiden/partners", Recht::VoorbereidingZien, A, handlers::list)
        .post("/voorbereiden/partners", Recht::VoorbereidingZien, A, handlers::search)
        .get("/voorbereiden/partners/{id}", Recht::VoorbereidingZien, A, handlers::show)
        .post("/voorbereiden/partners/{id}", Recht::VoorbereidingWijzigen, A, handlers::save)
        .post("/voorbereiden/partners/{id}/gebeld", Recht::VoorbereidingWijzigen, A, handlers::called)
}

#[cfg(test)]
mod tests;
