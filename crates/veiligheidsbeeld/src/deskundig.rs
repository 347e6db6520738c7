//! For analysts who ask: Gi*, Moran's I and DBSCAN, with p that hold for small numbers.
//!
//! The normal p of Gi* is false for sparse counts: of maps with 20 events at random, 60% and more show a "significant" cell, whichever usual
//! correction is made. So p is the share of drawn maps in which *any* cell stands out as far, and the normal p is given only from ten events
//! per cell.

mod dbscan;
mod gi;
mod moran;

pub(crate) use dbscan::groups_within;
pub use dbscan::{Dbscan, DbscanKeuze, Groep, Groepen, dbscan, groepen};
pub use gi::{Gi, GiCel, GiKeuze, gi_ster};
pub use moran::{Moran, MoranGebied, moran};
