//! Screenen: report, persons, screening, decision, the mayor's choice (step 2 of the roadmap).

pub mod betrokkene;
pub mod casus;

use store::Migration;

/// Tables of this step.
pub const MIGRATIONS: &[Migration] = &[Migration { name: "screenen/0001_casus", sql: include_str!("../migraties/0001_casus.sql") }];
