//! Proefnacht: plays a robbery at a chosen day and hour through what is prepared now, and shows the first point where it would fail.

mod formulier;
mod pages;
mod stand;
mod verloop;

use domain::{casus::Incidenttype, journaal::Activiteit, recht::Recht};
use kern::{Answer, App, Ctx, Slice, tik};
use store::{StoreError, Tx};
use web::Tr;

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

/// Where a robbery tonight would fail first, at a home or else at a business: what must happen and how it ends, in words. Nothing when it
/// fails nowhere. What readiness says about tonight is this, so that both say the same.
///
/// # Errors
/// When the database fails.
pub(crate) async fn vannacht(tx: &Tx, app: &App, tr: Tr) -> Result<Option<String>, StoreError> {
    let now = app.now();
    let play = async || {
        for soort in [Incidenttype::Woning, Incidenttype::Bedrijf] {
            let nacht = Nacht::load(tx, app, tr, &Vraag { soort, ..Vraag::vannacht(now) }).await?;
            if let Some(p) = verloop::vastloper(&verloop::verloop(&nacht)) {
                return Ok(Some(pages::einde(tr, p)));
            }
        }
        Ok(None)
    };
    let found = app.onthouden_tot(tx, tik(now), format!("vannacht {}", tr.taal().code()), play).await?;
    Ok(found.as_ref().clone())
}

#[cfg(test)]
mod tests;
