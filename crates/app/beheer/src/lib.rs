//! Beheer: signing in, one's own account, users, rights, settings and the demonstration.
//!
//! One slice, [`slice`]. Others use [`invite`] and [`add_medewerker`] to make an installation, [`seed_demo_users`] and [`DEMO`] to
//! fill a demonstration, and [`demo_start_page`] as its start page.

mod aanmelden;
mod account;
mod grondslagen;
pub mod inlogverzoek;
mod installatie;
mod medewerkers;
mod rechten;
#[cfg(test)]
mod tests;

pub use aanmelden::uitnodiging::invite;
pub use installatie::demo::{DEMO, DemoUser, demo_id, demo_start_page, seed_demo_users};
pub use medewerkers::opslag::{Gegevens as MedewerkerGegevens, add as add_medewerker};

use domain::recht::Recht;
use kern::{GRONDSLAGEN, MenuGroup, MenuItem, Slice};
use store::Migration;

/// The tables of this slice.
pub const MIGRATIONS: &[Migration] = &[Migration { name: "beheer/0001_inloggen", sql: include_str!("../migraties/0001_inloggen.sql") }];

/// Everything about users, rights and settings.
pub fn slice() -> Slice {
    Slice::new("beheer")
        .migrations(MIGRATIONS)
        .menu(MenuItem::new(MenuGroup::Beheer, 10, "menu-medewerkers", "/beheer/medewerkers", Recht::MedewerkersBeheren))
        .menu(MenuItem::new(MenuGroup::Beheer, 15, "menu-inlogverzoeken", "/inlogverzoeken", Recht::InlogGoedkeuren))
        .menu(MenuItem::new(MenuGroup::Beheer, 20, "menu-instellingen", "/beheer/instellingen", Recht::InstellingenWijzigen))
        .menu(MenuItem::new(MenuGroup::Beheer, 30, "menu-rechten", "/beheer/rechten", Recht::RechtenZien))
        .menu(MenuItem::new(MenuGroup::Verantwoorden, 40, "menu-grondslagen", GRONDSLAGEN, Recht::VoorbereidingZien))
        .with(aanmelden::slice())
        .with(account::slice())
        .with(inlogverzoek::slice())
        .with(medewerkers::slice())
        .with(rechten::slice())
        .with(grondslagen::slice())
        .with(installatie::slice())
}
