//! What every slice stands on: the application, the request, routes with their right and purpose, sessions and problems.
//!
//! A slice hands out one [`Slice`]: its migrations, its routes and its entries in the menu. A handler takes a [`Ctx`], which exists
//! only when the guard of its route let the request through:
//!
//! ```ignore
//! pub fn slice() -> Slice {
//!     Slice::new("partners")
//!         .migrations(MIGRATIONS)
//!         .menu(MenuItem::new(MenuGroup::Voorbereiden, 40, "menu-partners", "/voorbereiden/partners", Recht::VoorbereidingZien))
//!         .get("/voorbereiden/partners", Recht::VoorbereidingZien, Activiteit::Voorbereiden, list)
//!         .post("/voorbereiden/partners/{id}", Recht::VoorbereidingWijzigen, Activiteit::Voorbereiden, save)
//! }
//!
//! async fn list(ctx: Ctx) -> Answer {
//!     let mut tx = ctx.read().await?;
//!     let partners = store::all(&mut tx).await?;
//!     ctx.page("partner-lijst-titel").show(pages::list(&ctx, &partners))
//! }
//! ```

mod app;
pub mod bewaard;
pub mod cijfer;
mod citaat;
mod ctx;
mod diensten;
mod eigen;
mod geheugen;
mod geval;
mod instellingen;
pub mod link;
mod links;
mod medewerker;
mod net;
mod oefening;
mod opnieuw;
mod page;
mod problem;
mod routes;
mod sentence;
mod serve;
pub mod session;
mod startdeel;
mod tijd;
mod upload;

pub use app::{App, Parts, Print, Random, Settings};
pub use cijfer::Cijfer;
pub use citaat::{GRONDSLAGEN, citaat};
pub use ctx::{Ctx, LongForm, Posted, Unread};
pub use diensten::Diensten;
pub use geheugen::{tik, tik_einde};
pub use geval::{Adresvraag, Geval, Gevaladres, Gevallenvraag, Herhalingsvraag, Plandeelvraag};
pub use instellingen::Instellingen;
pub use medewerker::{Medewerker, collegas, medewerkers};
pub use net::Net;
pub use oefening::{ALLEEN_LEZEN, ECHT, Gevonden, Kopie, Oefening, Oefenruimten, Vind, Wacht, onder};
pub use page::{BELLEN, Menu, MenuGroup, MenuItem, PageBuilder};
pub use problem::{Answer, Problem};
pub use routes::{Access, Eigenstand, Eigenversies, Functievraag, RouteDecl, Slice, Verstrekker};
pub use sentence::Names;
pub use serve::router;
pub use startdeel::{Startdeel, Startvraag};
pub use upload::{Bestand, FILE_LIMIT, Uploaded};

use store::Migration;

/// The tables that every slice stands on.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "kern/0001_basis", sql: include_str!("../migraties/0001_basis.sql") },
    Migration { name: "kern/0002_link", sql: include_str!("../migraties/0002_link.sql") },
    Migration { name: "kern/0003_bewaard", sql: include_str!("../migraties/0003_bewaard.sql") },
];
