//! Statistics of the veiligheidsbeeld: where and when it happens, and what can be said about that when there are few.
//!
//! A municipality has a handful of robberies a year. The usual toolbox is made for thousands of points and then reports patterns where there is
//! chance. Here every test is exact or simulated, holds for small numbers, and says what it could have found. It describes; it does not predict,
//! and it knows no features of people.
//!
//! Numbers in, numbers out: no database, web, clock or files. Chance follows from the seed in [`Kader`]; the same input gives the same output,
//! to the last digit, on every machine, and whatever the order of the rows. Every result is an [`Uitkomst`]: it carries the number of events,
//! period, area, share placed, method with its source, number of simulations and seed.
//!
//! | Question | Module | Method |
//! | --- | --- | --- |
//! | Are the data good enough? | [`controle`] | share placed, default coordinates, midnight |
//! | All of it, as far as it can be said | [`beeld`] | what each part needs: [`omvang`]; [`scan::onderscheid`] for what could have been found |
//! | How many? Has it changed? | [`aantal`] | Garwood; exact conditional binomial |
//! | Which neighbourhood? | [`buurt`] | Marshall, exact binomial, Holm |
//! | Which address, again? | [`plek`] | exact multinomial maximum |
//! | Whom again? | [`herhaling`] | Kaplan and Meier |
//! | Close in place and in time? | [`knox`] | Knox with one overall p |
//! | Which area? | [`scan`] | Kulldorff's circular scan against a base |
//! | How is it spread? | [`spreiding`] | quartic kernel, corrected for the edge, blended with the base |
//! | Which hours? | [`tijd`] | aoristic, exact peak test, Rayleigh |
//! | How concentrated? | [`concentratie`] | Gini after Bernasco and Steenbeek, against chance |
//! | For analysts | [`deskundig`] | Gi*, Moran's I, DBSCAN |
//! | What may leave the closed circle? | [`openbaar`] | rounding, merging, a map without addresses |
//! | Which areas border on each other? | [`grens`] | common border within a distance |
//! | RD and degrees; maps as files | [`rd`], [`geojson`] | EPSG:28992; RFC 7946 |
//!
//! Formulas and sources stand with each module and in [`Methode::bron`].
//!
//! ```
//! use jiff::civil::date;
//! use veiligheidsbeeld::{Gebied, Kader, Periode, aantal};
//!
//! let gebied = Gebied { naam: "GM9999".to_owned(), km2: 100.0 };
//! let kader = Kader::new(gebied, Periode::new(date(2026, 1, 1), date(2027, 1, 1))?, 17, 17, 1)?;
//! let per_year = |aantal| aantal::Telling { aantal, maat: 365.0 };
//! let change = aantal::verandering(&kader, per_year(12), per_year(17))?.waarde;
//! assert!(!change.aantoonbaar, "from 12 to 17 may be chance");
//! assert_eq!(change.stijging_vanaf, 25);
//! # Ok::<(), veiligheidsbeeld::Fout>(())
//! ```

pub mod aantal;
mod basis;
pub mod beeld;
mod buren;
pub mod buurt;
pub mod concentratie;
pub mod controle;
pub mod deskundig;
pub mod exact;
mod fout;
pub mod geojson;
pub mod grens;
pub mod herhaling;
mod kader;
pub mod knox;
mod multinomial;
pub mod omvang;
pub mod openbaar;
pub mod plek;
mod punt;
pub mod rd;
pub mod scan;
mod special;
pub mod spreiding;
pub mod tijd;
mod toeval;
mod vlak;

pub use fout::Fout;
pub use kader::{Gebied, Kader, Methode, Periode, Uitkomst, Verantwoording, daynumber};
pub use omvang::{Getoond, Omvang, Onderdeel};
pub use punt::{Punt, Raster};
pub use vlak::Vlak;

#[cfg(test)]
mod tests;
