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

/// How a robbery tonight would go, at a home or else at a business.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Vannacht {
    /// It fails: what must happen first and does not, in words.
    Vast(String),
    /// It fails nowhere; at so many points it only just goes well, where there are most.
    Loopt(usize),
}

/// How a robbery tonight would go. What readiness says about tonight is this, so that both say the same.
///
/// # Errors
/// When the database fails.
pub(crate) async fn vannacht(tx: &Tx, app: &App, tr: Tr) -> Result<Vannacht, StoreError> {
    let now = app.now();
    let play = async || {
        let mut half = 0;
        for soort in [Incidenttype::Woning, Incidenttype::Bedrijf] {
            let nacht = Nacht::load(tx, app, tr, &Vraag { soort, ..Vraag::vannacht(now) }).await?;
            let punten = verloop::verloop(&nacht);
            if let Some(p) = verloop::vastloper(&punten) {
                return Ok(Vannacht::Vast(pages::einde(tr, p)));
            }
            half = half.max(verloop::maar_net(&punten));
        }
        Ok(Vannacht::Loopt(half))
    };
    let found = app.onthouden_tot(tx, tik(now), format!("vannacht {}", tr.taal().code()), play).await?;
    Ok(found.as_ref().clone())
}

#[cfg(test)]
mod tests;
