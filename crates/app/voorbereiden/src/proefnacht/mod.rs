//! Proefnacht: plays a robbery at a chosen day and hour through what is prepared now, and shows the first point where it would fail.

mod formulier;
mod pages;
mod stand;
mod verloop;

use domain::{journaal::Activiteit, recht::Recht};
use kern::{Answer, Ctx, Slice};

use formulier::{Vraag, lees};
use stand::Nacht;

/// Page of this subject.
pub(crate) const HIER: &str = "/voorbereiden/proefnacht";

pub(crate) fn slice() -> Slice {
    Slice::new("proefnacht").tab(90, "onderdeel-proefnacht", "/voorbereiden/proefnacht").get(
        "/voorbereiden/proefnacht",
        Recht::VoorbereidingZien,
        Activiteit::Voorbereiden,
        show,
    )
}

/// The night of the address, or tonight. Nothing is kept: it is a question, not a casus.
async fn show(ctx: Ctx) -> Answer {
    let (vraag, input, errors): (Vraag, _, _) = lees(&ctx);
    let nacht = Nacht::load(&*ctx.read().await?, &ctx.app, ctx.tr, &vraag).await?;
    let page = ctx.page("proefnacht-titel").in_menu();
    let page = if errors.is_empty() { page } else { page.invalid(&errors) };
    page.show(pages::show(&ctx, &vraag, &nacht, (&input, &errors)))
}

#[cfg(test)]
mod tests;
