//! Geval: an own case as the security picture counts it: when, what and in which neighbourhood; no identity, no address, nothing of a person.
//! And plandeel: what a slice puts in a chapter of the plan. Both are declared, so that step 1 knows no later step and slices not each other.

use std::{future::Future, pin::Pin};

use domain::{Moment, aanwijzing::Bevoegdheid, casus::Incidenttype, gegeven::Gegeven, plan::Tijdvak};
use serde_json::Value;
use store::{StoreError, Tx};

use crate::App;

/// An own case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Geval {
    /// When the robbery was.
    pub op: Moment,
    /// Home, business or other.
    pub soort: Incidenttype,
    /// The neighbourhood as the report names it.
    pub buurt: String,
    /// Whether the screening says that this address was robbed before.
    pub herhaling: bool,
}

/// Finds the own cases of a period.
pub type Gevallenvraag = for<'a> fn(&'a Tx, Tijdvak) -> Pin<Box<dyn Future<Output = Result<Vec<Geval>, StoreError>> + Send + 'a>>;

/// Counts the own cases of which it was noted since a moment that the address was robbed before.
pub type Herhalingsvraag = for<'a> fn(&'a Tx, Moment) -> Pin<Box<dyn Future<Output = Result<usize, StoreError>> + Send + 'a>>;

/// An own case with the addresses that it may have been at, from what is known of the persons in it. To be compared with places, and never shown.
#[derive(Debug, Clone)]
pub struct Gevaladres {
    /// When the robbery was.
    pub op: Moment,
    /// The neighbourhood as the report names it.
    pub buurt: String,
    /// Addresses; none when it is not known where it was.
    pub adressen: Vec<Gegeven<String>>,
}

/// Finds the addresses of the own cases since a moment, for who is named in the decision in force.
pub type Adresvraag =
    for<'a> fn(&'a Tx, &'a Bevoegdheid, Moment) -> Pin<Box<dyn Future<Output = Result<Vec<Gevaladres>, StoreError>> + Send + 'a>>;

/// Makes the blocks that a slice puts in a chapter of the plan.
pub type Plandeelvraag = for<'a> fn(&'a App, &'a Tx) -> Pin<Box<dyn Future<Output = Result<Vec<Value>, StoreError>> + Send + 'a>>;

impl App {
    /// The own cases of a period, from whichever slice has them, in order of time.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn gevallen(&self, tx: &Tx, vak: Tijdvak) -> Result<Vec<Geval>, StoreError> {
        let mut all = Vec::new();
        for (find, _) in &self.gevallenvragen {
            all.extend(find(tx, vak).await?);
        }
        all.sort_by_key(|g| g.op);
        Ok(all)
    }

    /// How many own cases turned out to be a repeat since this moment.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn herhalingen(&self, tx: &Tx, sinds: Moment) -> Result<usize, StoreError> {
        let mut n = 0;
        for (_, count) in &self.gevallenvragen {
            n += count(tx, sinds).await?;
        }
        Ok(n)
    }

    /// The own cases since a moment with the addresses that they may have been at, in order of time. Who asks writes in the journal that he did.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn gevaladressen(&self, tx: &Tx, bewijs: &Bevoegdheid, sinds: Moment) -> Result<Vec<Gevaladres>, StoreError> {
        let mut all = Vec::new();
        for find in &self.adresvragen {
            all.extend(find(tx, bewijs, sinds).await?);
        }
        all.sort_by_key(|g| g.op);
        Ok(all)
    }

    /// What slices put in a chapter of the plan.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn plandelen(&self, tx: &Tx, hoofdstuk: u8) -> Result<Vec<Value>, StoreError> {
        let mut all = Vec::new();
        for (_, find) in self.plandeelvragen.iter().filter(|(nummer, _)| *nummer == hoofdstuk) {
            all.extend(find(self, tx).await?);
        }
        Ok(all)
    }
}
