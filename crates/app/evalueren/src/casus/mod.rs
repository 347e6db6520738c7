//! The evaluation of one casus: effect, process, improvement points.

mod formulier;
mod pages;
pub(crate) use pages::punt;

use ::store::{Events, WriteTx};
use axum::extract::Path;
use domain::{
    aanwijzing::Bevoegdheid,
    casus::{Fase, mag_evalueren},
    draaiboek::Bewijs,
    journaal::{Activiteit, Gebeurtenis, Soort},
    recht::Recht,
};
use kern::{Answer, Ctx, Posted, Problem, Slice};
use mandaat::aanwijzingsbesluit::bevoegdheid;
use screenen::{
    betrokkene::toets,
    casus::{self, Casus},
    taak,
};
use serde_json::json;
use web::{Errors, Input};

use crate::store;

pub(crate) fn slice() -> Slice {
    Slice::new("evaluatie")
        .get("/casussen/{nummer}/evaluatie", Recht::Evalueren, Activiteit::Evalueren, toon)
        .post("/casussen/{nummer}/evaluatie/effect", Recht::Evalueren, Activiteit::Evalueren, effect)
        .post("/casussen/{nummer}/evaluatie/proces", Recht::Evalueren, Activiteit::Evalueren, proces)
        .post("/casussen/{nummer}/evaluatie/verbeterpunt", Recht::Evalueren, Activiteit::Evalueren, verbeterpunt)
}

async fn toon(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    pagina(&ctx, &nummer, pages::Fout::default()).await
}

/// The page; `fout` holds the one form that was not accepted.
async fn pagina(ctx: &Ctx, nummer: &str, fout: pages::Fout<'_>) -> Answer {
    let tx = ctx.read().await?;
    bevoegdheid(&tx, ctx.wie_id(), ctx.now).await??;
    let casus = casus::by_nummer(&tx, nummer).await?;
    let beeld = pages::Beeld {
        evaluatie: store::evaluatie(&tx, casus.id).await?,
        punten: store::van_casus(&tx, casus.id).await?,
        mensen: kern::medewerkers(&tx).await?,
        casus,
    };
    let page = ctx.page("evaluatie-titel").crumb(ctx.tr.t("menu-casussen"), "/casussen").crumb(nummer, format!("/casussen/{nummer}"));
    let page = if fout.errors.is_empty() { page } else { page.invalid(&fout.errors) };
    page.show(pages::toon(ctx, &beeld, &fout))
}

/// Opens a casus for evaluating: competence, and the phase it is in.
async fn begin(ctx: &Ctx, tx: &WriteTx, nummer: &str) -> Result<(Casus, Bevoegdheid), Problem> {
    let bewijs = bevoegdheid(tx, ctx.wie_id(), ctx.now).await??;
    let casus = casus::by_nummer(tx, nummer).await?;
    mag_evalueren(casus.fase)?;
    if casus.fase == Fase::Verlenen {
        casus::zet_fase(tx, casus.id, Fase::Evalueren).await?;
    }
    Ok((casus, bewijs))
}

/// What is learned outlives the casus and goes to the plan, which is public: the fields that name someone are refused.
async fn zonder_namen(tx: &WriteTx, (casus, bewijs): (&Casus, &Bevoegdheid), velden: &[(&str, &str)]) -> Result<Errors, Problem> {
    let mut errors = Errors::new();
    for (veld, tekst) in velden {
        if toets::noemt_iemand(tx, casus.id, bewijs, tekst).await? {
            errors.add(veld, "evaluatie-fout-persoon");
        }
    }
    Ok(errors)
}

async fn effect(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let antwoorden = match formulier::effect(&input) {
        Ok(antwoorden) => antwoorden,
        Err(errors) => return pagina(&ctx, &nummer, pages::Fout { deel: "effect", input: &input, errors }).await,
    };
    let tx = ctx.write().await?;
    let (casus, _) = begin(&ctx, &tx, &nummer).await?;
    let errors = formulier::botsing(ctx.tr, &input, &store::evaluatie(&tx, casus.id).await?, antwoorden);
    if !errors.is_empty() {
        drop(tx);
        return pagina(&ctx, &nummer, pages::Fout { deel: "effect", input: &input, errors }).await;
    }
    store::zet_effect(&tx, casus.id, antwoorden).await?;
    let bewijs = json!(antwoorden.map(domain::Code::code));
    let done = taak::rond_af(&tx, &ctx.app.beleid, casus.id, ("effect-meten", None), &bewijs, ctx.wie_id()).await?;
    tx.commit(Events::from_parts(Gebeurtenis::new(Soort::Geevalueerd).in_casus(casus.id).code("effect"), done.into_iter().collect()))
        .await?;
    ctx.done(&format!("/casussen/{nummer}/evaluatie"), "melding-evaluatie-bewaard")
}

async fn proces(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let (goed, beter) = match formulier::proces(&input) {
        Ok(proces) => proces,
        Err(errors) => return pagina(&ctx, &nummer, pages::Fout { deel: "proces", input: &input, errors }).await,
    };
    let tx = ctx.write().await?;
    let (casus, bewijs) = begin(&ctx, &tx, &nummer).await?;
    let errors = zonder_namen(&tx, (&casus, &bewijs), &[("goed", &goed), ("beter", &beter)]).await?;
    if !errors.is_empty() {
        drop(tx);
        return pagina(&ctx, &nummer, pages::Fout { deel: "proces", input: &input, errors }).await;
    }
    if !store::zet_proces(&tx, casus.id, &goed, &beter, input.version().unwrap_or(0)).await? {
        drop(tx);
        return pagina(&ctx, &nummer, pages::Fout { deel: "proces", input: &input, errors: Errors::one("goed", "evaluatie-fout-botsing") })
            .await;
    }
    let done = taak::rond_af(&tx, &ctx.app.beleid, casus.id, ("procesreview", None), &json!({}), ctx.wie_id()).await?;
    tx.commit(Events::from_parts(Gebeurtenis::new(Soort::Geevalueerd).in_casus(casus.id).code("proces"), done.into_iter().collect()))
        .await?;
    ctx.done(&format!("/casussen/{nummer}/evaluatie"), "melding-evaluatie-bewaard")
}

/// An improvement point is also a proposed change of the plan.
async fn verbeterpunt(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let mensen = kern::medewerkers(&*ctx.read().await?).await?;
    let nieuw = match formulier::verbeterpunt(&input, &mensen) {
        Ok(nieuw) => nieuw,
        Err(errors) => return pagina(&ctx, &nummer, pages::Fout { deel: "verbeterpunt", input: &input, errors }).await,
    };
    let terug = format!("/casussen/{nummer}/evaluatie");
    let tx = ctx.write().await?;
    if let Some(waar) = seen(&tx, &input).await? {
        return Err(Problem::AlGedaan(waar));
    }
    let (casus, bewijs) = begin(&ctx, &tx, &nummer).await?;
    let punt = nieuw.met(ctx.id(), casus.id);
    let errors = zonder_namen(&tx, (&casus, &bewijs), &[("punt", &punt.punt), ("voorstel", &punt.voorstel)]).await?;
    if !errors.is_empty() {
        drop(tx);
        return pagina(&ctx, &nummer, pages::Fout { deel: "verbeterpunt", input: &input, errors }).await;
    }
    store::leg_verbeterpunt_vast(&tx, &punt, ctx.wie_id()).await?;
    mandaat::planwijziging::stel_wijziging_voor(&tx, punt.hoofdstuk, &punt.voorstel, punt.id).await?;
    let done = taak::rond_af_met(
        &tx,
        &ctx.app.beleid,
        casus.id,
        (Bewijs::VerbeterpuntVastgelegd, None),
        &json!({ "verbeterpunt": punt.id }),
        ctx.wie_id(),
    )
    .await?;
    if let Some(once) = input.once() {
        tx.remember(once, &terug).await?;
    }
    tx.commit(Events::from_parts(Gebeurtenis::new(Soort::VerbeterpuntVastgelegd).in_casus(casus.id).met(punt.id), done)).await?;
    ctx.done(&terug, "melding-verbeterpunt-bewaard")
}

async fn seen(tx: &WriteTx, input: &Input) -> Result<Option<String>, Problem> {
    match input.once() {
        Some(once) => Ok(tx.already_done(once).await?),
        None => Ok(None),
    }
}
