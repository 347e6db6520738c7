//! Mandaat: who directs and in whose name, as every other slice asks it. The appointment, the decision that lets people work with personal
//! data, the organisation around them; its pages are in `aanwijzen`. Holds the tables of all of Voorbereiden, what an evaluation asks of the
//! plan ([`planwijziging`]), and documents to edit ([`bewerkbaar`]).

pub mod aanstelling;
pub mod aanwijzingsbesluit;
pub mod bewerkbaar;
mod demo;
pub mod oefening;
pub mod organisatie;
pub mod planwijziging;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod vaststelling;

pub use demo::{seed_demo, seed_demo_rota};

use store::Migration;

/// The tables of Voorbereiden: of this crate and of the subjects that stand on it.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "voorbereiden/0001_aanstelling", sql: include_str!("../migraties/0001_aanstelling.sql") },
    Migration { name: "voorbereiden/0002_aanwijzingsbesluit", sql: include_str!("../migraties/0002_aanwijzingsbesluit.sql") },
    Migration { name: "voorbereiden/0003_oefening", sql: include_str!("../migraties/0003_oefening.sql") },
    Migration { name: "voorbereiden/0004_partners_draaiboek_plan", sql: include_str!("../migraties/0004_partners_draaiboek_plan.sql") },
    Migration { name: "voorbereiden/0005_partnerregister", sql: include_str!("../migraties/0005_partnerregister.sql") },
    Migration { name: "voorbereiden/0006_maatregelen", sql: include_str!("../migraties/0006_maatregelen.sql") },
    Migration { name: "voorbereiden/0007_informatieafspraken", sql: include_str!("../migraties/0007_informatieafspraken.sql") },
    Migration { name: "voorbereiden/0008_planroute", sql: include_str!("../migraties/0008_planroute.sql") },
    Migration { name: "voorbereiden/0009_gereedheidsmeting", sql: include_str!("../migraties/0009_gereedheidsmeting.sql") },
    Migration { name: "voorbereiden/0010_organisatie", sql: include_str!("../migraties/0010_organisatie.sql") },
    Migration { name: "voorbereiden/0011_doelen", sql: include_str!("../migraties/0011_doelen.sql") },
    Migration { name: "voorbereiden/0012_regioplan", sql: include_str!("../migraties/0012_regioplan.sql") },
    Migration { name: "voorbereiden/0013_afdelingshoofd", sql: include_str!("../migraties/0013_afdelingshoofd.sql") },
    Migration { name: "voorbereiden/0014_convenant", sql: include_str!("../migraties/0014_convenant.sql") },
    Migration { name: "voorbereiden/0015_regio_nakijken", sql: include_str!("../migraties/0015_regio_nakijken.sql") },
    Migration { name: "voorbereiden/0016_besluit_wie", sql: include_str!("../migraties/0016_besluit_wie.sql") },
    Migration { name: "voorbereiden/0017_bijlage_editie", sql: include_str!("../migraties/0017_bijlage_editie.sql") },
    Migration { name: "voorbereiden/0018_plan_vindplaats", sql: include_str!("../migraties/0018_plan_vindplaats.sql") },
    Migration { name: "voorbereiden/0019_draaiboekversie", sql: include_str!("../migraties/0019_draaiboekversie.sql") },
    Migration { name: "voorbereiden/0020_draaiboekbibliotheek", sql: include_str!("../migraties/0020_draaiboekbibliotheek.sql") },
    Migration { name: "voorbereiden/0021_draaiboek_opnieuw", sql: include_str!("../migraties/0021_draaiboek_opnieuw.sql") },
    Migration { name: "voorbereiden/0022_draaiboek_scenarios", sql: include_str!("../migraties/0022_draaiboek_scenarios.sql") },
];
