//! Requests about the figure of a goal over one period: enter, correct, record what was counted, take back.

use axum::extract::Path;
use domain::{
    journaal::{Gebeurtenis, Soort},
    plan::{Doelbron, Tijdvak},
};
use jiff::civil::Date;
use kern::{Answer, Ctx, Posted, Problem};
use store::{StoreError, Tx};
use uuid::Uuid;
use web::{
    Errors, Input,
    botsing::{bijgewerkt, botsingen},
};

use super::{
    DOELEN,
    formulier::{self, Invul},
    handlers::adres,
    pages_doel, stand,
    store::{self as goals, Doel, Doelcijfer},
};
use crate::nazorgplan::handlers::page;

/// The goal, the period and the lines that were recorded.
pub(super) struct Plek {
    pub(super) doel: Doel,
    pub(super) vak: Tijdvak,
    regels: Vec<Doelcijfer>,
}

impl Plek {
    async fn load(tx: &Tx, id: Uuid, vanaf: &str) -> Result<Self, Problem> {
        let doel = goals::doel(tx, id).await?;
        let start = vanaf.parse::<Date>().ok();
        let vak = doel.periode.zip(start).and_then(|(periode, van)| periode.vanaf(van)).ok_or(StoreError::NotFound)?;
        Ok(Self { regels: goals::cijfers_van(tx, id).await?, doel, vak })
    }

    /// The line that holds.
    pub(super) fn regel(&self) -> Option<&Doelcijfer> {
        stand::regel(&self.regels, &self.doel, self.vak)
    }

    fn vorm(&self) -> Result<Invul, Problem> {
        Ok(Invul::van(&self.doel).ok_or(StoreError::NotFound)?)
    }

    /// The number of the line that holds; 0 without one.
    pub(super) fn nr(&self) -> i64 {
        self.regel().map_or(0, |c| c.nr)
    }
}

fn event() -> Gebeurtenis {
    Gebeurtenis::new(Soort::PlanGewijzigd).code("doelcijfer")
}

pub(super) async fn edit(ctx: Ctx, Path((id, vanaf)): Path<(Uuid, String)>) -> Answer {
    let place = Plek::load(&*ctx.read().await?, id, &vanaf).await?;
    let form = place.vorm()?;
    form_page(&ctx, &place, form, &formulier::figure_input(place.regel(), ctx.tr), &Errors::new())
}

fn form_page(ctx: &Ctx, place: &Plek, form: Invul, input: &Input, errors: &Errors) -> Answer {
    let page = page(ctx, ctx.tr.t("doelcijfer-titel")).crumb(ctx.tr.t("doelen-titel"), DOELEN);
    let page = page.crumb(place.doel.doel.clone(), adres(place.doel.id));
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(pages_doel::figure(ctx, place, form, input, errors))
}

pub(super) async fn save(ctx: Ctx, Path((id, vanaf)): Path<(Uuid, String)>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    if let Some(token) = input.once() {
        tx.remember(token, &adres(id)).await?;
    }
    let place = Plek::load(&tx, id, &vanaf).await?;
    let form = place.vorm()?;
    if place.vak.van > ctx.now.datum() {
        return Err(StoreError::NotFound.into());
    }
    let input = bijgewerkt(input, place.nr(), || formulier::figure_input(place.regel(), ctx.tr));
    let new = match formulier::read_figure(&input, &place.doel, form, place.vak, ctx.wie_id(), &ctx) {
        Ok(new) => new,
        Err(errors) => return form_page(&ctx, &place, form, &input, &errors),
    };
    if input.version() != Some(place.nr()) {
        let fields = |c: Option<&Doelcijfer>| formulier::figure_velden(c, form, ctx.tr);
        let clashes = botsingen(&input, &fields(place.regel()), &fields(Some(&new)));
        if !clashes.is_empty() {
            return form_page(&ctx, &place, form, &input, &clashes);
        }
    }
    add(&tx, &place, new).await?;
    tx.commit(event()).await?;
    ctx.done(&adres(id), "melding-doelcijfer-bewaard")
}

/// Adds the next line of the period.
async fn add(tx: &store::WriteTx, place: &Plek, line: Doelcijfer) -> Result<(), Problem> {
    let line = Doelcijfer { nr: place.nr() + 1, ..line };
    if goals::leg_vast(tx, &line).await? { Ok(()) } else { Err(Problem::storing("figure changed inside its own transaction")) }
}

/// Records what is counted over a period that is over, so that it stays when cases are destroyed.
pub(super) async fn record(ctx: Ctx, Path((id, vanaf)): Path<(Uuid, String)>) -> Answer {
    let tx = ctx.write().await?;
    let place = Plek::load(&tx, id, &vanaf).await?;
    let figure = stand::cijfer(&ctx.app, &place.doel).ok_or(StoreError::NotFound)?;
    let held = place.regel().is_some_and(|c| c.meting.is_some() && c.bron == Doelbron::Telling);
    if held || !place.vak.voorbij(ctx.now.datum()) {
        return ctx.redirect(&adres(id));
    }
    let meting = figure.meet(&tx, place.vak, place.doel.grens, ctx.now).await?;
    let line = line(&ctx, &place, Some(meting), Doelbron::Telling);
    add(&tx, &place, line).await?;
    tx.commit(event()).await?;
    ctx.done(&adres(id), "melding-doelcijfer-vastgelegd")
}

/// Takes a figure back with a line that holds nothing.
pub(super) async fn withdraw(ctx: Ctx, Path((id, vanaf)): Path<(Uuid, String)>) -> Answer {
    let tx = ctx.write().await?;
    let place = Plek::load(&tx, id, &vanaf).await?;
    let Some(now) = place.regel().filter(|c| c.meting.is_some()) else { return ctx.redirect(&adres(id)) };
    let line = line(&ctx, &place, None, now.bron);
    add(&tx, &place, line).await?;
    tx.commit(event()).await?;
    ctx.done(&adres(id), "melding-doelcijfer-ingetrokken")
}

fn line(ctx: &Ctx, place: &Plek, meting: Option<domain::plan::Meetwaarde>, bron: Doelbron) -> Doelcijfer {
    Doelcijfer {
        doel: place.doel.id,
        vak: place.vak,
        nr: 0,
        meting,
        gevraagd: None,
        toelichting: String::new(),
        bron,
        door: ctx.wie_id(),
        op: ctx.now,
    }
}
