//! Draaiboek: what other subjects ask about draaiboeken: steps in words, on paper and drawn, and what the municipality has ready for them.
//! Its pages are in `draaiboeken`.

pub mod bereik;
pub mod bevinding;
pub mod controle;
pub mod eigen;
pub mod pdf;
pub mod stand;
pub mod tekening;
pub mod woorden;

use std::sync::Arc;

use domain::{casus::Incidenttype, draaiboek::Draaiboek};
use jiff::civil::Date;
use policy::Beleid;
use store::{StoreError, Tx};

pub use mandaat::vaststelling::{Vaststelling, stel_vast, vaststellingen};

/// Page of the draaiboeken.
pub const HIER: &str = "/voorbereiden/draaiboeken";

/// A version of a draaiboek: its id, its first day, and itself.
pub type Versie = (String, Date, Arc<Draaiboek>);

fn als_versie(d: &Draaiboek) -> Versie {
    (d.id.clone(), d.geldig_vanaf, Arc::new(d.clone()))
}

/// The draaiboek that starts for this incident type on a day: id and first day name the version that a casus keeps.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none.
pub async fn voor_incident(_: &Tx, beleid: &Beleid, incidenttype: Incidenttype, dag: Date) -> Result<Versie, StoreError> {
    beleid.voor_incident(incidenttype, dag).map(als_versie).ok_or(StoreError::NotFound)
}

/// Exactly this version.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none.
pub async fn versie(_: &Tx, beleid: &Beleid, id: &str, geldig_vanaf: Date) -> Result<Arc<Draaiboek>, StoreError> {
    beleid.draaiboek(id, geldig_vanaf).map(|d| Arc::new(d.clone())).ok_or(StoreError::NotFound)
}
