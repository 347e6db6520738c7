//! Requests about goals: list, new, show, edit, remove and put back.

use std::collections::HashMap;

use axum::extract::Path;
use domain::{
    id::MedewerkerId,
    journaal::{Gebeurtenis, Soort},
};
use kern::{Answer, Ctx, Posted, Problem};
use store::StoreError;
use uuid::Uuid;
use web::{
    Errors, Input,
    botsing::{bijgewerkt, botsingen},
};

use super::{
    DOELEN, formulier,
    pages::{self, Lijst},
    pages_doel::{self, Beeld},
    stand::{self, PERIODEN},
    store::{self as goals, Doel},
};
use crate::nazorgplan::handlers::page;

/// Address of a goal.
pub(super) fn adres(id: Uuid) -> String {
    format!("{DOELEN}/{id}")
}

pub(super) fn event() -> Gebeurtenis {
    Gebeurtenis::new(Soort::PlanGewijzigd).code("doelen")
}

pub(super) async fn list(ctx: Ctx) -> Answer {
    let tx = ctx.read().await?;
    let seen = Lijst { doelen: stand::alle(&tx, &ctx.app, ctx.now).await?, verwijderd: goals::verwijderde(&tx).await? };
    page(&ctx, ctx.tr.t("doelen-titel")).show(pages::list(&ctx, &seen))
}

pub(super) async fn new(ctx: Ctx) -> Answer {
    let input = ctx.query("doelstelling").map_or_else(Input::new, |d| Input::new().with("doelstelling", d));
    new_page(&ctx, &input, &Errors::new())
}

fn new_page(ctx: &Ctx, input: &Input, errors: &Errors) -> Answer {
    let page = page(ctx, ctx.tr.t("doel-nieuw")).crumb(ctx.tr.t("doelen-titel"), DOELEN);
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(pages::new(ctx, input, errors))
}

pub(super) async fn add(ctx: Ctx, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    if let Some(token) = input.once() {
        tx.remember(token, DOELEN).await?;
    }
    let empty = formulier::leeg(ctx.app.uuid());
    match formulier::read_goal(&input, &ctx.app, &empty) {
        Ok(goal) => {
            goals::bewaar_doel(&tx, &goal).await?;
            tx.commit(event()).await?;
            ctx.done(&adres(goal.id), "melding-doel-bewaard")
        }
        Err(errors) => new_page(&ctx, &input, &errors),
    }
}

pub(super) async fn show(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    let tx = ctx.read().await?;
    let goal = goals::doel(&tx, id).await?;
    let lines = goals::cijfers_van(&tx, id).await?;
    let reeks = stand::reeks(&tx, &ctx.app, &goal, &lines, PERIODEN, ctx.now).await?;
    let people: HashMap<MedewerkerId, String> = kern::medewerkers(&tx).await?.into_iter().map(|m| (m.id, m.naam)).collect();
    let seen = Beeld { doel: &goal, reeks: &reeks, regels: &lines, mensen: &people };
    page(&ctx, goal.doel.clone()).crumb(ctx.tr.t("doelen-titel"), DOELEN).show(pages_doel::show(&ctx, &seen))
}

pub(super) async fn edit(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    let goal = goals::doel(&*ctx.read().await?, id).await?;
    let wanted = ctx.query("voorstel").and_then(|_| stand::voorstel(&ctx.app, &goal));
    let filled = wanted.map_or_else(|| goal.clone(), |v| formulier::met_voorstel(&goal, v));
    edit_page(&ctx, &goal, &formulier::goal_input(&filled, ctx.tr), &Errors::new())
}

fn edit_page(ctx: &Ctx, goal: &Doel, input: &Input, errors: &Errors) -> Answer {
    let page = page(ctx, ctx.tr.t("doel-titel")).crumb(ctx.tr.t("doelen-titel"), DOELEN).crumb(goal.doel.clone(), adres(goal.id));
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(pages::edit(ctx, goal, input, errors))
}

pub(super) async fn save(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    if let Some(token) = input.once() {
        tx.remember(token, &adres(id)).await?;
    }
    let now = goals::doel(&tx, id).await?;
    let input = bijgewerkt(input, now.versie, || formulier::goal_input(&now, ctx.tr));
    let new = match formulier::read_goal(&input, &ctx.app, &now) {
        Ok(new) => new,
        Err(errors) => return edit_page(&ctx, &now, &input, &errors),
    };
    if input.version() != Some(now.versie) {
        let fields = |d: &Doel| formulier::goal_velden(d, &ctx.app, ctx.tr);
        let clashes = botsingen(&input, &fields(&now), &fields(&new));
        if !clashes.is_empty() {
            return edit_page(&ctx, &now, &input, &clashes);
        }
    }
    if !goals::bewaar_doel(&tx, &new).await? {
        return Err(Problem::storing("goal changed inside its own transaction"));
    }
    tx.commit(event()).await?;
    ctx.done(&adres(id), "melding-doel-bewaard")
}

pub(super) async fn remove(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    let tx = ctx.write().await?;
    if !goals::verwijder(&tx, id).await? {
        return ctx.redirect(DOELEN);
    }
    tx.commit(event()).await?;
    ctx.done(DOELEN, "melding-doel-verwijderd")
}

pub(super) async fn restore(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    let tx = ctx.write().await?;
    if !goals::zet_terug(&tx, id).await? {
        return Err(StoreError::NotFound.into());
    }
    tx.commit(event()).await?;
    ctx.done(&adres(id), "melding-doel-terug")
}
