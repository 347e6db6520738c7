//! Organisatie: the existing organisation of the robbery approach, recorded once and drawn as a chart with an equal list.
//!
//! CCV step 1a: look first at the organisation that is there. It holds functions and organisations, never names of persons.

mod boom;
mod store;
mod tekening;

use ::store::{StoreError, Tx};
use web::{Tr, args};

pub use boom::{Boom, Vak};
pub use store::{Onderdeel, alle, bewaar, schrap};
pub use tekening::{Tekening, tekeningen};

use crate::aanstelling;

/// Page of this subject.
pub const HIER: &str = "/voorbereiden/organisatie";

/// The chart: the line from the mayor to who directs, as the appointment says, and under it what the municipality recorded.
///
/// # Errors
/// When the database fails.
pub async fn boom(tx: &Tx, tr: Tr) -> Result<Boom, StoreError> {
    let appointed = aanstelling::load(tx).await?;
    let mut line = vec![tr.t("organisatie-burgemeester")];
    if let Some(a) = &appointed {
        line.push(a.afdeling.clone());
        line.push(tr.label(a.functie));
    }
    let deputies = appointed.map_or(0, |a| a.plaatsvervangers.len());
    let below = (deputies > 0).then(|| tr.with("organisatie-plaatsvervangers", args![("aantal", deputies)]));
    Ok(Boom::new(line, below, &alle(tx).await?))
}

#[cfg(test)]
mod tests;
