//! The demonstration: a municipality that prepared itself, with a few gaps left to close.

use domain::{journaal::Gebeurtenis, recht::Rol};
use kern::{App, medewerkers};
use store::{StoreError, WriteTx};

use crate::{informatieafspraken, nazorgplan};

/// Draaiboeken, agreements and plan of the demonstration. Who directs, the partners and the measures must be there already; the caller commits
/// with the events this gives. No exercise is recorded and the plan is not adopted: those gaps are left on purpose.
///
/// # Errors
/// When the database fails, or one of the fictional people is missing.
pub async fn seed_demo(app: &App, tx: &WriteTx) -> Result<Vec<Gebeurtenis>, StoreError> {
    let coordinator = medewerkers(tx).await?.into_iter().find(|m| m.rollen.contains(&Rol::Coordinator)).ok_or(StoreError::NotFound)?.id;
    let mut events = nazorgplan::demo::seed(app, tx, coordinator).await?;
    events.extend(informatieafspraken::demo::seed(app, tx, coordinator).await?);
    Ok(events)
}
