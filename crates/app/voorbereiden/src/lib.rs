//! Voorbereiden: the first of the four steps. What is agreed, offered and written down before a robbery, and how ready the municipality is.

mod demo;
pub mod gereedheid;
pub mod informatieafspraken;
mod jaarkalender;
pub mod nazorgplan;
#[cfg(test)]
mod proef;
mod proefnacht;
#[cfg(test)]
mod tests;

pub use demo::seed_demo;

use domain::recht::Recht;
use kern::{MenuGroup, MenuItem, Slice};

/// The rest of the step as one slice; who directs, the partners and the measures are slices of their own.
pub fn slice() -> Slice {
    Slice::new("voorbereiden")
        .menu(MenuItem::new(MenuGroup::Stappen, 10, "menu-voorbereiden", "/voorbereiden", Recht::VoorbereidingZien).step(1))
        .with(informatieafspraken::slice())
        .with(nazorgplan::slice())
        .with(gereedheid::slice())
        .with(proefnacht::slice())
        .with(jaarkalender::slice())
}
