//! Bevestigen: proving again who one is, before something that a stolen session must not be able to do.

use axum::http::StatusCode;
use domain::{
    journaal::{Activiteit, Gebeurtenis, Soort},
    recht::Recht,
};
use kern::{Answer, Ctx, Posted, Problem, Slice};
use maud::html;
use store::{StoreError, WriteTx, args};
use web::{Errors, Form, Input, parts};

use crate::aanmelden::{
    binnen, local,
    middel::{self, Middelen},
    pagina::{mistake, passkey_form},
    passkey::{self, Doel},
    rem::Poging,
    wachtwoord,
};

/// Seconds that a confirmation holds.
const GELDIG: i64 = 600;

pub(super) fn slice() -> Slice {
    let (own, what) = (Recht::Eigen, Activiteit::Aanmelden);
    Slice::new("bevestigen")
        .get("/account/bevestigen", own, what, show)
        .post("/account/bevestigen", own, what, with_password)
        .post("/account/bevestigen/passkey/begin", own, what, passkey_begin)
        .post("/account/bevestigen/passkey/klaar", own, what, passkey_done)
}

/// Whether the visitor proved recently who he is; otherwise the page that asks for it. Someone without any way to sign in, which
/// happens in a demonstration only, has nothing to prove it with.
pub async fn ask(ctx: &Ctx, naar: &str) -> Result<Option<axum::response::Response>, Problem> {
    let fresh = ctx.visitor().is_some_and(|v| ctx.now.seconds_since(v.bevestigd) <= GELDIG);
    if fresh || middelen(ctx).await?.none() {
        return Ok(None);
    }
    ctx.redirect(&format!("/account/bevestigen?naar={naar}")).map(Some)
}

async fn middelen(ctx: &Ctx) -> Result<Middelen, StoreError> {
    Middelen::load(&*ctx.read().await?, ctx.wie_id()).await
}

async fn show(ctx: Ctx) -> Answer {
    let naar = ctx.query("naar").unwrap_or_default();
    page(&ctx, local(&naar), None, StatusCode::OK).await
}

async fn page(ctx: &Ctx, naar: &str, error: Option<&str>, status: StatusCode) -> Answer {
    let (tr, middelen) = (ctx.tr, middelen(ctx).await?);
    let (input, errors) = (Input::new(), Errors::new());
    let form = Form::new(tr, &input, &errors).quiet().leave_freely();
    let fields = html! {
        (form.hidden("naar", naar))
        (form.password("wachtwoord", "aanmelden-wachtwoord").autocomplete("current-password"))
        (form.text("code", "aanmelden-code").digits().wide(10).autocomplete("one-time-code"))
        (form.actions(html! { (form.submit("bevestigen-knop")) (form.cancel("/account")) }))
    };
    ctx.page("bevestigen-titel").crumb(tr.t("account-titel"), "/account").status(status).show(html! {
        (parts::head(&tr.t("bevestigen-titel"), tr.t("bevestigen-inleiding"), html! {}))
        (mistake(ctx, error))
        @if !middelen.sleutels.is_empty() {
            (passkey_form(ctx, "gebruik", "/account/bevestigen/passkey/begin", "/account/bevestigen/passkey/klaar", "bevestigen-passkey", &[("naar", naar)]))
        }
        @if middelen.wachtwoord.is_some() { (parts::card(&tr.t("bevestigen-wachtwoord"), form.post("/account/bevestigen", fields))) }
    })
}

/// Notes on the session that its owner is who he says.
async fn confirm(ctx: &Ctx, tx: WriteTx, naar: &str) -> Answer {
    let sessie = ctx.visitor().map(|v| v.sessie);
    let sql = "UPDATE sessie SET bevestigd = $4 WHERE gemeente = $1 AND medewerker = $2 AND id = $3";
    tx.exec(sql, args![tx.gemeente(), ctx.wie_id(), sessie, ctx.now]).await?;
    tx.commit(Gebeurtenis::new(Soort::Aangemeld).code("bevestigd")).await?;
    ctx.redirect(naar)
}

async fn with_password(ctx: Ctx, Posted(input): Posted) -> Answer {
    let (naar, wie) = (local(input.get("naar")).to_owned(), ctx.wie_id());
    let (poging, known) = {
        let tx = ctx.read().await?;
        (Poging::own(&tx, &format!("bevestigen|{wie}")), middel::wachtwoord(&tx, wie).await?)
    };
    if poging.begin(&ctx).await?.is_err() {
        return page(&ctx, &naar, Some("aanmelden-wacht-even"), StatusCode::TOO_MANY_REQUESTS).await;
    }
    let right = wachtwoord::verify(input.raw("wachtwoord"), known.as_ref().map(|w| w.som.clone())).await.map_err(Problem::storing)?;
    let tx = ctx.write().await?;
    let step = match known.filter(|_| right) {
        Some(w) => w.check(&tx, wie, input.get("code"), ctx.now)?,
        None => None,
    };
    if let Some(step) = step
        && middel::spend_step(&tx, wie, step).await?
    {
        poging.clear(&tx, 1).await?;
        return confirm(&ctx, tx, &naar).await;
    }
    drop(tx);
    binnen::failed(&ctx, Some(wie), "bevestigen").await?;
    page(&ctx, &naar, Some("bevestigen-fout"), StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn passkey_begin(ctx: Ctx) -> Answer {
    passkey::begin_use(&ctx, Doel::Bevestigen(ctx.wie_id())).await
}

async fn passkey_done(ctx: Ctx, Posted(input): Posted) -> Answer {
    let (naar, wie) = (local(input.get("naar")).to_owned(), ctx.wie_id());
    let poging = passkey::poging(&ctx, Doel::Bevestigen(wie)).await?;
    if poging.begin(&ctx).await?.is_err() {
        return page(&ctx, &naar, Some("aanmelden-wacht-even"), StatusCode::TOO_MANY_REQUESTS).await;
    }
    let used = passkey::finish_use(&ctx, Doel::Bevestigen(wie), input.get("antwoord")).await?.filter(|s| s.medewerker == wie);
    let Some(sleutel) = used else {
        binnen::failed(&ctx, Some(wie), "bevestigen").await?;
        return page(&ctx, &naar, Some("aanmelden-passkey-fout"), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let tx = ctx.write().await?;
    middel::used_sleutel(&tx, sleutel.id, &sleutel.passkey).await?;
    poging.clear(&tx, 1).await?;
    confirm(&ctx, tx, &naar).await
}
