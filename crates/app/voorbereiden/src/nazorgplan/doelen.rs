//! Requests about goals.

use axum::extract::Path;
use domain::journaal::{Gebeurtenis, Soort};
use kern::{Answer, Ctx, Posted, Problem};
use store::{StoreError, Tx};
use uuid::Uuid;
use web::{Errors, Input, botsing::botsingen};

use super::{Doel, HIER, formulier, handlers::page, pages, store as plan};

const DOELEN: &str = "/voorbereiden/nazorgplan/doelen";

pub(super) async fn list(ctx: Ctx) -> Answer {
    let all = plan::doelen(&*ctx.read().await?).await?;
    list_page(&ctx, &all, &Input::new(), &Errors::new())
}

fn list_page(ctx: &Ctx, all: &[Doel], input: &Input, errors: &Errors) -> Answer {
    let page = page(ctx, ctx.tr.t("doelen-titel"));
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(pages::goals(ctx, all, input, errors))
}

fn event() -> Gebeurtenis {
    Gebeurtenis::new(Soort::PlanGewijzigd).code("doelen")
}

pub(super) async fn add(ctx: Ctx, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    if let Some(token) = input.once() {
        tx.remember(token, DOELEN).await?;
    }
    match formulier::read_goal(&input, ctx.app.uuid(), 0) {
        Ok(goal) => {
            plan::bewaar_doel(&tx, &goal).await?;
            tx.commit(event()).await?;
            ctx.done(DOELEN, "melding-doel-bewaard")
        }
        Err(errors) => list_page(&ctx, &plan::doelen(&tx).await?, &input, &errors),
    }
}

async fn one(tx: &Tx, id: Uuid) -> Result<Doel, StoreError> {
    plan::doelen(tx).await?.into_iter().find(|d| d.id == id).ok_or(StoreError::NotFound)
}

pub(super) async fn edit(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    let goal = one(&*ctx.read().await?, id).await?;
    edit_page(&ctx, &goal, &formulier::goal_input(&goal), &Errors::new())
}

fn edit_page(ctx: &Ctx, goal: &Doel, input: &Input, errors: &Errors) -> Answer {
    let page = page(ctx, ctx.tr.t("doel-titel")).crumb(ctx.tr.t("doelen-titel"), DOELEN);
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(pages::goal(ctx, goal, input, errors))
}

pub(super) async fn save(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    if let Some(token) = input.once() {
        tx.remember(token, DOELEN).await?;
    }
    let now = one(&tx, id).await?;
    let new = match formulier::read_goal(&input, id, now.versie) {
        Ok(new) => new,
        Err(errors) => return edit_page(&ctx, &now, &input, &errors),
    };
    if input.version() != Some(now.versie) {
        let clashes = botsingen(&input, &formulier::goal_velden(&now, ctx.tr), &formulier::goal_velden(&new, ctx.tr));
        if !clashes.is_empty() {
            return edit_page(&ctx, &now, &input, &clashes);
        }
    }
    if !plan::bewaar_doel(&tx, &new).await? {
        return Err(Problem::storing("goal changed inside its own transaction"));
    }
    tx.commit(event()).await?;
    ctx.done(DOELEN, "melding-doel-bewaard")
}

pub(super) async fn remove(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    let tx = ctx.write().await?;
    if !plan::schrap_doel(&tx, id).await? {
        return ctx.redirect(DOELEN);
    }
    tx.commit(event()).await?;
    ctx.done(DOELEN, "melding-doel-verwijderd")
}

/// Address of a goal.
pub(super) fn adres(id: Uuid) -> String {
    format!("{HIER}/doelen/{id}")
}
