//! Start: what needs me now. One sentence on top, then what is due, then what runs; every slice puts its own part here.

mod pages;

use domain::{journaal::Activiteit, recht::Recht};
use kern::{Access, Answer, Ctx, MenuGroup, MenuItem, Slice};

/// The start page as a slice.
pub fn slice() -> Slice {
    Slice::new("start").menu(MenuItem::new(MenuGroup::Eerst, 10, "menu-start", "/", Recht::Eigen)).get(
        "/",
        Access::Openbaar,
        Activiteit::Beheer,
        start,
    )
}

/// Who is not signed in gets the sign-in page, in a demonstration the choice of roles.
async fn start(ctx: Ctx) -> Answer {
    if ctx.visitor().is_none() {
        return if ctx.app.settings.demo { beheer::demo_start_page(&ctx) } else { ctx.redirect("/aanmelden") };
    }
    let tx = ctx.read().await?;
    let delen = ctx.startdelen(&tx).await?;
    ctx.page("start-titel").show(pages::start(&ctx, delen))
}
