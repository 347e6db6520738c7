//! Voorbereiden: the first of the four steps. Who directs, which decision lets them, and how ready the municipality is.

pub mod aanstelling;
pub mod aanwijzingsbesluit;
mod bewerkbaar;
mod botsing;
mod controle;
mod demo;
pub mod draaiboek;
pub mod gereedheid;
pub mod informatieafspraken;
pub mod invoer;
mod jaarkalender;
mod keuze;
pub mod maatregelen;
pub mod nazorgplan;
mod organisatie;
pub mod partners;
#[cfg(test)]
mod proef;
mod proefnacht;

pub use demo::{seed_demo, seed_demo_rota};

use domain::recht::Recht;
use kern::{
    Answer, Ctx, MenuGroup, MenuItem, PageBuilder, Slice,
    link::{self, Dicht},
};
use maud::Markup;
use store::Migration;
use web::parts;

/// The tables of this step.
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
];

/// The subjects of this step, in the order of the work: text key and address.
const ONDERDELEN: &[(&str, &str)] = &[
    ("onderdeel-gereedheid", "/voorbereiden"),
    ("onderdeel-aanstelling", "/voorbereiden/aanstelling"),
    ("onderdeel-aanwijzingsbesluit", "/voorbereiden/aanwijzingsbesluit"),
    ("onderdeel-maatregelen", "/voorbereiden/maatregelen"),
    ("onderdeel-partners", "/voorbereiden/partners"),
    ("onderdeel-informatieafspraken", "/voorbereiden/informatieafspraken"),
    ("onderdeel-draaiboeken", "/voorbereiden/draaiboeken"),
    ("onderdeel-nazorgplan", "/voorbereiden/nazorgplan"),
    ("onderdeel-proefnacht", "/voorbereiden/proefnacht"),
    ("onderdeel-oefening", "/voorbereiden/oefening"),
    ("onderdeel-jaarkalender", "/voorbereiden/jaarkalender"),
];

/// The step as one slice.
pub fn slice() -> Slice {
    Slice::new("voorbereiden")
        .migrations(MIGRATIONS)
        .menu(MenuItem::new(MenuGroup::Stappen, 10, "menu-voorbereiden", "/voorbereiden", Recht::VoorbereidingZien).step(1))
        .with(aanstelling::slice())
        .with(organisatie::slice())
        .with(aanwijzingsbesluit::slice())
        .with(maatregelen::slice())
        .with(partners::slice())
        .with(informatieafspraken::slice())
        .with(draaiboek::slice())
        .with(nazorgplan::slice())
        .with(gereedheid::slice())
        .with(proefnacht::slice())
        .with(jaarkalender::slice())
}

/// The subjects of this step, above each of their first pages.
pub(crate) fn nav(ctx: &Ctx, hier: &str) -> Markup {
    let items: Vec<_> = ONDERDELEN.iter().map(|(key, href)| (ctx.tr.t(key), (*href).to_owned(), *href == hier)).collect();
    parts::tabs(&ctx.tr.t("onderdeel-label"), &items)
}

/// A page of this step, with its first crumb.
pub(crate) fn page<'a>(ctx: &'a Ctx, title: &str) -> PageBuilder<'a> {
    ctx.page(title).crumb(ctx.tr.t("menu-voorbereiden"), "/voorbereiden")
}

/// Thanks, for who used a link up.
pub(crate) const DANK: &str = "partnerlink-dank";

/// The answer to a link that shows nothing: why, and thanks under the text key `dank` to who used it.
pub(crate) fn dicht(ctx: &Ctx, waarom: Dicht, dank: &str) -> Answer {
    let key = match waarom {
        Dicht::Ongeldig => "partnerlink-ongeldig",
        Dicht::Gebruikt => dank,
        Dicht::Wacht => "partnerlink-wacht",
    };
    let page = ctx.page(key).status(waarom.status());
    link::private(page.show_bare(parts::head(&ctx.tr.t(key), ctx.tr.attr(key, "uitleg").unwrap_or_default(), maud::html! {})))
}
