//! Melding: a robbery is reported, on a phone, at night, in under a minute; six questions and no names (R21).

mod acts;
mod formulier;
mod pages;
#[cfg(test)]
mod tests;

use axum::extract::Path;
use domain::{aanwijzing::Ontvangst, casus::Incidentsoort, draaiboek::Draaiboek, journaal::Activiteit, recht::Recht};
use kern::{Answer, BELLEN, Ctx, Instellingen, Posted, Slice};
use mandaat::aanwijzingsbesluit::bevoegdheid;
use web::{Errors, Form, Input};

pub use acts::open_casus;
pub use formulier::{Melding, lees};

/// Cases of which the call list is offered.
const CASUSSEN: i64 = 10;

/// The routes of this subject.
pub fn slice() -> Slice {
    Slice::new("melding")
        .get("/melden", Recht::Melden, Activiteit::Melden, toon)
        .post("/melden", Recht::Melden, Activiteit::Melden, meld)
        .get(BELLEN, Recht::Melden, Activiteit::Melden, bellen)
        .get("/melden/{nummer}", Recht::Melden, Activiteit::Melden, gestart)
}

/// The six questions; without a decision in force that names the user: the refusal, with article and next step.
async fn toon(ctx: Ctx) -> Answer {
    let tx = ctx.read().await?;
    let bewijs = acts::ontvangst(&ctx, &tx, Some(Incidentsoort::Overval)).await??;
    let buurten = acts::recente_buurten(&tx).await?;
    let keuzen = acts::keuzen(&ctx, &tx).await?;
    formulier_pagina(&ctx, &Input::new(), &Errors::new(), &Bekend { buurten, keuzen, bewijs })
}

/// Opens the casus and starts the draaiboek.
async fn meld(ctx: Ctx, Posted(input): Posted) -> Answer {
    let tx = ctx.read().await?;
    let keuzen = acts::keuzen(&ctx, &tx).await?;
    let melding = match lees(&input, ctx.now).and_then(|m| m.met_draaiboek(&input, &keuzen)) {
        Ok(melding) => melding,
        Err(errors) => {
            let bewijs = acts::ontvangst(&ctx, &tx, Some(Incidentsoort::Overval)).await??;
            let buurten = acts::recente_buurten(&tx).await?;
            return formulier_pagina(&ctx, &input, &errors, &Bekend { buurten, keuzen, bewijs });
        }
    };
    drop(tx);
    let nummer = acts::meld(&ctx, &melding, input.once()).await?;
    ctx.redirect(&format!("/melden/{nummer}"))
}

/// "Gestart 22:08. Dit doe je nu": the first steps with who to call.
async fn gestart(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    bevoegdheid(&tx, ctx.wie_id(), ctx.now).await??;
    let stand = acts::gestart(&ctx, &tx, &nummer).await?;
    ctx.page("melden-gestart-titel").show_night(&pages::context(&ctx), pages::gestart(&ctx, &stand))
}

/// Who directs now and how to reach them, for who meets a refusal and may not mend the cause.
async fn bellen(ctx: Ctx) -> Answer {
    let tx = ctx.read().await?;
    let (nu, gemeente) = (mandaat::aanstelling::bereikbaar(&tx, ctx.now).await?, Instellingen::load(&tx).await?.0);
    let mag = ctx.mag(Recht::CasusZien) && bevoegdheid(&tx, ctx.wie_id(), ctx.now).await?.is_ok();
    let filter = casus::Filter { alleen_open: true, aantal: CASUSSEN, ..casus::Filter::default() };
    let casussen = if mag { casus::list(&tx, &filter).await? } else { Vec::new() };
    ctx.page("belnu-titel").show(pages::bellen(ctx.tr, &nu, &gemeente.contact_telefoon, &casussen))
}

/// What the form of a report offers.
struct Bekend<'a> {
    /// Neighbourhoods of the latest cases.
    buurten: Vec<String>,
    /// The draaiboeken that can be chosen.
    keuzen: Vec<&'a Draaiboek>,
    /// The decision says for which of them police data may come in.
    bewijs: Ontvangst,
}

fn formulier_pagina(ctx: &Ctx, input: &Input, errors: &Errors, known: &Bekend<'_>) -> Answer {
    let form = Form::new(ctx.tr, input, errors).once(ctx.app.uuid()).quiet();
    let page = ctx.page("melden-titel");
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show_night(&pages::context(ctx), pages::formulier(ctx, &form, known))
}
