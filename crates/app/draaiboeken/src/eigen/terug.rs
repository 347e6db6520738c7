//! Back to what stood in a concept before, and forward again.

use axum::extract::Path;
use domain::journaal::{Gebeurtenis, Soort};
use draaiboek::eigen::{self, Vorig};
use kern::{Answer, Ctx, Posted, Problem};
use uuid::Uuid;
use web::Input;

use super::{adres, beeld::Beeld};

pub(super) async fn ongedaan(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    terug_of_vooruit(&ctx, id, &input, false).await
}

pub(super) async fn opnieuw(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    terug_of_vooruit(&ctx, id, &input, true).await
}

/// Takes the last change back, or puts there again what was taken back last. A change of the stories is shown with the stories.
async fn terug_of_vooruit(ctx: &Ctx, id: Uuid, input: &Input, vooruit: bool) -> Answer {
    let tx = ctx.write().await?;
    let v = eigen::een(&tx, id).await?;
    let last = if vooruit { v.volgende.last() } else { v.vorige.last() };
    let to = if last.is_some_and(Vorig::over_scenarios) { format!("{}?scenarios=ja", adres(id)) } else { adres(id) };
    if let Some(token) = input.once() {
        tx.remember(token, &to).await?;
    }
    let Some(last) = last.filter(|_| v.bewerkbaar()) else { return ctx.redirect(&to) };
    if input.version() != Some(v.versie) {
        return ctx.done(&to, "melding-editor-veranderd");
    }
    let beeld = Beeld::van(&ctx.app.beleid, last.tekst(&v), None);
    let done = match vooruit {
        true => eigen::opnieuw(&tx, &v, beeld.naam(&v), ctx.wie_id()).await?,
        false => eigen::ongedaan(&tx, &v, beeld.naam(&v), ctx.wie_id()).await?,
    };
    if !done {
        return Err(Problem::storing("version changed inside its own transaction"));
    }
    tx.commit(Gebeurtenis::new(Soort::DraaiboekversieGewijzigd).code(&v.draaiboek)).await?;
    ctx.done(&to, if vooruit { "melding-editor-opnieuw" } else { "melding-editor-ongedaan" })
}
