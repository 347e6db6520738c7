//! Requests about draaiboeken.

use ::draaiboek::{
    HIER, pdf as stuk,
    stand::{self, voorbereiding},
    stel_vast, vaststellingen,
    woorden::{Woorden, boeknaam},
};
use axum::extract::Path;
use domain::{
    Code,
    draaiboek::{Draaiboek, Spoor},
    journaal::{Gebeurtenis, Soort},
};
use inventaris::partners::partners;
use jiff::civil::Date;
use kern::{Answer, Ctx, Posted, Problem, medewerkers};
use mandaat::aanstelling::Beeld;

use super::{pages, pdf};

/// The version that the address asks for, else the one of today.
pub(super) fn gekozen<'a>(ctx: &'a Ctx, id: &str, dag: Option<&str>) -> Result<&'a Draaiboek, Problem> {
    let beleid = &ctx.app.beleid;
    let found = match dag {
        Some(dag) => dag.parse::<Date>().ok().and_then(|dag| beleid.draaiboek(id, dag)),
        None => beleid.geldig_op(id, ctx.now.datum()),
    };
    found.ok_or(Problem::NietGevonden)
}

/// Address of a draaiboek, or of a page under it, in the version that is shown.
pub(crate) fn adres(d: &Draaiboek, onder: &str) -> String {
    format!("{HIER}/{}{onder}?versie={}", d.id, d.geldig_vanaf)
}

pub(super) async fn list(ctx: Ctx) -> Answer {
    let tx = ctx.read().await?;
    let (adopted, mensen) = (vaststellingen(&tx).await?, medewerkers(&tx).await?);
    let shown = ctx.app.beleid.startbaar_op(ctx.now.datum());
    let more = ctx.app.beleid.te_kiezen_op(ctx.now.datum());
    let beside = ctx.app.beleid.aanvullingen_op(ctx.now.datum());
    ctx.page("draaiboeken-titel").in_menu().show(pages::list(&ctx, [&shown, &more, &beside], &adopted, &mensen))
}

/// A page under the draaiboeken.
pub(super) fn page<'a>(ctx: &'a Ctx, title: &str) -> kern::PageBuilder<'a> {
    ctx.page_titled(title).compressed().crumb(ctx.tr.t("menu-voorbereiden"), "/voorbereiden").crumb(ctx.tr.t("draaiboeken-titel"), HIER)
}

pub(super) async fn show(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    let d = gekozen(&ctx, &id, ctx.query("versie").as_deref())?;
    let (partners, adopted, mensen) = (partners(&tx, &ctx.app).await?, vaststellingen(&tx).await?, medewerkers(&tx).await?);
    let woorden = Woorden { tr: ctx.tr, beleid: &ctx.app.beleid, partners: &partners, draaiboek: d, dag: ctx.now.datum() };
    let spoor = ctx.query("spoor").and_then(|s| Spoor::from_code(&s));
    let ready = voorbereiding(&tx, &ctx.app, ctx.now).await?;
    let mist = stand::van(&ctx.app, d, &ready);
    let state = pages::Stand { vast: adopted.iter().find(|v| v.van(d)), mensen: &mensen, mist: &mist };
    let page = page(&ctx, boeknaam(ctx.tr, d));
    let page = if web::prose::plain_name(ctx.tr, &d.naam, d.naam_en.as_deref()).is_ok() { page } else { page.dutch() };
    page.show(pages::show(&ctx, &woorden, &state, spoor))
}

pub(super) async fn lanes(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let d = gekozen(&ctx, &id, ctx.query("versie").as_deref())?;
    let partners = partners(&*ctx.read().await?, &ctx.app).await?;
    let woorden = Woorden { tr: ctx.tr, beleid: &ctx.app.beleid, partners: &partners, draaiboek: d, dag: ctx.now.datum() };
    let title = ctx.tr.with("zwembaan-titel", web::args![("naam", woorden.boeknaam())]);
    page(&ctx, &title).show(pages::lanes(&ctx, &woorden, &title))
}

pub(super) async fn print(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let d = gekozen(&ctx, &id, ctx.query("versie").as_deref())?;
    let tx = ctx.read().await?;
    let (partners, adopted, beeld) = (partners(&tx, &ctx.app).await?, vaststellingen(&tx).await?, Beeld::load(&tx, ctx.now).await?);
    let woorden = stuk::woorden(&ctx.app, &partners, d, ctx.now.datum());
    let gemeente = pdf::Gemeente { naam: ctx.gemeentenaam(), code: ctx.gemeente().as_str(), voorbeeld: ctx.app.settings.demo };
    let data = pdf::data(&gemeente, &woorden, &beeld, adopted.iter().find(|v| v.van(d)));
    drop(tx);
    ctx.look(Gebeurtenis::new(Soort::DocumentGemaakt).code("draaiboek")).await?;
    ctx.pdf("draaiboek", data, &format!("draaiboek-{}-{}", d.id, d.geldig_vanaf)).await
}

pub(super) async fn adopt(ctx: Ctx, Path(id): Path<String>, Posted(input): Posted) -> Answer {
    let d = gekozen(&ctx, &id, Some(input.get("versie")))?;
    let (tx, to) = (ctx.write().await?, adres(d, ""));
    if d.geldt_voor.is_empty() || !stel_vast(&tx, d, ctx.wie_id()).await? {
        return ctx.redirect(&to);
    }
    tx.commit(Gebeurtenis::new(Soort::DraaiboekVastgesteld).code(&d.id)).await?;
    ctx.done(&to, "melding-draaiboek-vastgesteld")
}
