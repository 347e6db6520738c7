//! Requests about versions: make, read, print, offer, adopt.

use axum::extract::Path;
use domain::{
    id::PlanversieId,
    journaal::{Gebeurtenis, Soort},
    kalender,
    recht::Rol,
};
use kern::{Answer, Ctx, Posted, Problem};
use serde_json::Value;
use store::Tx;
use web::{Errors, Input, args};

use super::{
    HIER, Planstaat, Planversie, document, formulier,
    handlers::{Overzicht, overview_page, page},
    inhoud::Bron,
    pages_versie, versies,
};
use crate::aanwijzingsbesluit::som;

/// Address of a version.
pub(super) fn adres(nummer: i64) -> String {
    format!("{HIER}/versies/{nummer}")
}

fn public(ctx: &Ctx) -> bool {
    ctx.query("openbaar").is_some_and(|v| v == "1")
}

pub(super) async fn print_draft(ctx: Ctx) -> Answer {
    let tx = ctx.write().await?;
    let bron = Bron::load(&tx, &ctx.app, ctx.gemeentenaam()).await?;
    let earlier = versies::alle(&tx).await?;
    let content = document::inhoud(&bron, &earlier, versies::volgende(&tx).await?, &ctx.tr.t("plan-versie-concept"));
    let sum = som(&content.to_string());
    let whole = document::compleet(content, None, &sum, ctx.gemeentenaam());
    tx.commit(Gebeurtenis::new(Soort::DocumentGemaakt).code("nazorgplan")).await?;
    send(&ctx, whole, "concept").await
}

async fn send(ctx: &Ctx, whole: Value, name: &str) -> Answer {
    match public(ctx) {
        true => ctx.pdf("nazorgplan", document::openbaar(whole), &format!("nazorgplan-{name}-openbaar")).await,
        false => ctx.pdf("nazorgplan", whole, &format!("nazorgplan-{name}")).await,
    }
}

async fn frozen(tx: &Tx, nummer: i64) -> Result<Value, Problem> {
    serde_json::from_str(&versies::bevroren(tx, nummer).await?).map_err(Problem::storing)
}

pub(super) async fn print(ctx: Ctx, Path(nummer): Path<i64>) -> Answer {
    let tx = ctx.write().await?;
    let versie = versies::bij_nummer(&tx, nummer).await?;
    let whole = document::compleet(frozen(&tx, nummer).await?, Some(&versie), &versie.som, ctx.gemeentenaam());
    tx.commit(Gebeurtenis::new(Soort::DocumentGemaakt).met(versie.id).code("nazorgplan")).await?;
    send(&ctx, whole, &nummer.to_string()).await
}

pub(super) async fn make(ctx: Ctx, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    let seen = Overzicht::load(&tx, &ctx).await?;
    let wat = match formulier::read_version(&input) {
        Ok(wat) => wat,
        Err(errors) => return overview_page(&ctx, &seen, &input, &errors),
    };
    let number = versies::volgende(&tx).await?;
    let to = adres(number);
    if let Some(token) = input.once() {
        tx.remember(token, &to).await?;
    }
    let bron = Bron::load(&tx, &ctx.app, ctx.gemeentenaam()).await?;
    let content = document::inhoud(&bron, &seen.versies, number, &wat);
    let id: PlanversieId = ctx.id();
    versies::nieuw(&tx, id, &wat, &content, ctx.wie_id()).await?;
    tx.commit(Gebeurtenis::new(Soort::PlanversieGemaakt).met(id).code(&number.to_string())).await?;
    ctx.done(&to, "melding-planversie-gemaakt")
}

pub(super) async fn show(ctx: Ctx, Path(nummer): Path<i64>) -> Answer {
    let tx = ctx.read().await?;
    let versie = versies::bij_nummer(&tx, nummer).await?;
    let changed = changed(&tx, nummer).await?;
    show_page(&ctx, &versie, changed.as_ref(), &Input::new().with_date("op", ctx.now.datum()), &Errors::new())
}

/// The version before, and the chapters that differ from it.
async fn changed(tx: &Tx, nummer: i64) -> Result<Option<(i64, Vec<u8>)>, Problem> {
    let Some(before) = versies::alle(tx).await?.into_iter().find(|v| v.nummer < nummer) else { return Ok(None) };
    let (old, new) = (frozen(tx, before.nummer).await?, frozen(tx, nummer).await?);
    Ok(Some((before.nummer, document::verschil(&old, &new))))
}

fn show_page(ctx: &Ctx, versie: &Planversie, changed: Option<&(i64, Vec<u8>)>, input: &Input, errors: &Errors) -> Answer {
    let page = page(ctx, ctx.tr.with("plan-versie", args![("nummer", versie.nummer)]));
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(pages_versie::show(ctx, versie, changed, input, errors))
}

pub(super) async fn offer(ctx: Ctx, Path(nummer): Path<i64>) -> Answer {
    let (tx, to) = (ctx.write().await?, adres(nummer));
    let versie = versies::bij_nummer(&tx, nummer).await?;
    if !versies::bied_aan(&tx, nummer).await? {
        return ctx.redirect(&to);
    }
    tx.commit(Gebeurtenis::new(Soort::PlanGewijzigd).met(versie.id).code("aangeboden")).await?;
    ctx.done(&to, "melding-plan-aangeboden")
}

pub(super) async fn adopt(ctx: Ctx, Path(nummer): Path<i64>, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.write().await?, adres(nummer));
    if let Some(token) = input.once() {
        tx.remember(token, &to).await?;
    }
    let versie = versies::bij_nummer(&tx, nummer).await?;
    if versie.staat != Planstaat::Aangeboden {
        return ctx.redirect(&to);
    }
    let changed = changed(&tx, nummer).await?;
    let day = match formulier::read_adoption(&input, versie.gemaakt.map(domain::Moment::datum), ctx.now.datum()) {
        Ok(day) => day,
        Err(errors) => return show_page(&ctx, &versie, changed.as_ref(), &input, &errors),
    };
    let who = ctx.wie()?;
    let mayor = who.rollen.contains(&Rol::Burgemeester).then_some(who.naam.as_str());
    let at = if day == ctx.now.datum() { ctx.now } else { kalender::moment(day.at(12, 0, 0, 0)) };
    if !versies::stel_vast(&tx, nummer, at, who.id, mayor).await? {
        return Err(Problem::storing("version changed inside its own transaction"));
    }
    tx.commit(Gebeurtenis::new(Soort::PlanVastgesteld).met(versie.id).code(&nummer.to_string())).await?;
    ctx.done(&to, "melding-plan-vastgesteld")
}
