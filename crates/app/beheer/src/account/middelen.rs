//! Changing one's own ways to sign in. Each act asks a recent confirmation, and leaves at least one way in.

use axum::{extract::Path, response::Response};
use domain::{
    id::Id,
    journaal::{Activiteit, Gebeurtenis, Soort},
    recht::Recht,
};
use kern::{Answer, Ctx, PageBuilder, Posted, Problem, Slice, session};
use maud::{Markup, html};
use store::WriteTx;
use uuid::Uuid;
use web::{Errors, Form, Input, parts};

use super::{bevestigen, pagina};
use crate::aanmelden::{
    herstel,
    middel::{self, Middelen},
    passkey::{self, Doel},
    uitnodiging::{self, NieuwGeheim},
    wachtwoord,
};

const HIER: &str = "/account#inlogmiddelen";

pub(super) fn slice() -> Slice {
    let (own, what) = (Recht::Eigen, Activiteit::Aanmelden);
    Slice::new("inlogmiddelen")
        .get("/account/passkeys", own, what, show_add)
        .post("/account/passkeys/begin", own, what, begin)
        .post("/account/passkeys/klaar", own, what, done)
        .post("/account/passkeys/{id}/naam", own, what, rename)
        .post("/account/passkeys/{id}/verwijderen", own, what, remove)
        .get("/account/wachtwoord", own, what, show_password)
        .post("/account/wachtwoord", own, what, password)
        .post("/account/wachtwoord/verwijderen", own, what, remove_password)
        .get("/account/app", own, what, show_app)
        .post("/account/app", own, what, app)
        .get("/account/herstelcodes", own, what, show_codes)
        .post("/account/herstelcodes", own, what, codes)
}

/// Ends the handler with the question to confirm, when that is needed.
macro_rules! confirmed {
    ($ctx:expr, $naar:expr) => {
        if let Some(question) = bevestigen::ask(&$ctx, $naar).await? {
            return Ok(question);
        }
    };
}

/// Commits, and ends the other sessions: whoever took one over must not keep it.
async fn changed(ctx: &Ctx, tx: WriteTx, what: &str) -> Result<(), Problem> {
    session::end_all(&tx, ctx.wie_id(), ctx.visitor().map(|v| v.sessie)).await?;
    Ok(tx.commit(Gebeurtenis::new(Soort::InlogmiddelGewijzigd).code(what).met(ctx.wie_id().uuid())).await?)
}

async fn load(ctx: &Ctx) -> Result<Middelen, Problem> {
    Ok(Middelen::load(&*ctx.read().await?, ctx.wie_id()).await?)
}

fn page<'a>(ctx: &'a Ctx, title: &str, errors: &Errors) -> PageBuilder<'a> {
    let page = ctx.page(title).crumb(ctx.tr.t("account-titel"), "/account");
    if errors.is_empty() { page } else { page.invalid(errors) }
}

async fn show_add(ctx: Ctx) -> Answer {
    confirmed!(ctx, "/account/passkeys");
    if !passkey::available(&ctx.app) {
        return Err(Problem::NietGevonden);
    }
    pagina::add_passkey(&ctx, None)
}

async fn begin(ctx: Ctx) -> Answer {
    confirmed!(ctx, "/account/passkeys");
    passkey::begin_add(&ctx, ctx.wie()?).await
}

async fn done(ctx: Ctx, Posted(input): Posted) -> Answer {
    confirmed!(ctx, "/account/passkeys");
    let wie = ctx.wie_id();
    let poging = passkey::poging(&ctx, Doel::Toevoegen(wie)).await?;
    if poging.begin(&ctx).await?.is_err() {
        return pagina::add_passkey(&ctx, Some("aanmelden-wacht-even"));
    }
    let Some(passkey) = passkey::finish_add(&ctx, wie, input.get("antwoord")).await? else {
        return pagina::add_passkey(&ctx, Some("passkey-mislukt"));
    };
    let number = load(&ctx).await?.sleutels.len() + 1;
    let naam = ctx.tr.with("passkey-nummer", web::args![("nummer", number)]);
    let tx = ctx.write().await?;
    middel::add_sleutel(&ctx.app, &tx, wie, &passkey, &naam).await?;
    poging.clear(&tx, 1).await?;
    changed(&ctx, tx, "passkey").await?;
    ctx.done(HIER, "melding-passkey-toegevoegd")
}

async fn rename(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    let naam: String = input.get("naam").chars().take(60).collect();
    if naam.is_empty() {
        return ctx.redirect(HIER);
    }
    let tx = ctx.write().await?;
    if !middel::rename_sleutel(&tx, ctx.wie_id(), id, &naam).await? {
        return Err(Problem::NietGevonden);
    }
    tx.commit(Gebeurtenis::new(Soort::InlogmiddelGewijzigd).code("passkey-naam").met(ctx.wie_id().uuid())).await?;
    ctx.done(HIER, "melding-passkey-hernoemd")
}

async fn remove(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    confirmed!(ctx, HIER);
    if load(&ctx).await?.count() < 2 {
        return pagina::last_way(&ctx);
    }
    let tx = ctx.write().await?;
    if !middel::drop_sleutel(&tx, ctx.wie_id(), id).await? {
        return Err(Problem::NietGevonden);
    }
    changed(&ctx, tx, "passkey-weg").await?;
    ctx.done(HIER, "melding-passkey-verwijderd")
}

/// The form of a password; with an app when there is none yet.
fn password_page(ctx: &Ctx, geheim: Option<&NieuwGeheim>, errors: &Errors) -> Answer {
    let (tr, input) = (ctx.tr, Input::new());
    let form = Form::new(tr, &input, errors).leave_freely();
    let fields = html! {
        (form.password("wachtwoord", "wachtwoord-nieuw").autocomplete("new-password"))
        @if let Some(geheim) = geheim { (geheim.fields(&form, ctx)) }
        (buttons(&form, "wachtwoord-knop"))
    };
    let form = form.post("/account/wachtwoord", fields);
    page(ctx, "wachtwoord-titel", errors)
        .show(html! { (parts::head(&tr.t("wachtwoord-titel"), tr.t("wachtwoord-inleiding"), html! {})) (parts::panel(form)) })
}

fn buttons(form: &Form<'_>, key: &str) -> Markup {
    form.actions(html! { (form.submit(key)) (form.cancel(HIER)) })
}

async fn show_password(ctx: Ctx) -> Answer {
    confirmed!(ctx, "/account/wachtwoord");
    let geheim = match load(&ctx).await?.wachtwoord {
        Some(_) => None,
        None => Some(NieuwGeheim::fresh(&ctx, ctx.wie()?).await?),
    };
    password_page(&ctx, geheim.as_ref(), &Errors::new())
}

async fn password(ctx: Ctx, Posted(input): Posted) -> Answer {
    confirmed!(ctx, "/account/wachtwoord");
    let wie = ctx.wie()?.clone();
    let mut errors = Errors::new();
    uitnodiging::check_password(&ctx, &wie, &input, &mut errors).await?;
    let geheim = match load(&ctx).await?.wachtwoord {
        Some(_) => None,
        None => Some(NieuwGeheim::carried(&ctx, &wie, input.get("totp")).await?),
    };
    let step = geheim.as_ref().map(|g| g.check(&ctx, &input, &mut errors));
    if !errors.is_empty() {
        return password_page(&ctx, geheim.as_ref(), &errors);
    }
    let som = wachtwoord::hash(&ctx.app, input.raw("wachtwoord")).await.map_err(Problem::storing)?;
    let tx = ctx.write().await?;
    match (geheim, step.flatten()) {
        (Some(geheim), Some(step)) => middel::set_wachtwoord(&tx, wie.id, &som, geheim.bytes(), step).await?,
        _ => middel::change_wachtwoord(&tx, wie.id, &som).await?,
    }
    changed(&ctx, tx, "wachtwoord").await?;
    ctx.done(HIER, "melding-wachtwoord-gewijzigd")
}

async fn remove_password(ctx: Ctx) -> Answer {
    confirmed!(ctx, HIER);
    if load(&ctx).await?.sleutels.is_empty() {
        return pagina::last_way(&ctx);
    }
    let tx = ctx.write().await?;
    middel::drop_wachtwoord(&tx, ctx.wie_id()).await?;
    changed(&ctx, tx, "wachtwoord-weg").await?;
    ctx.done(HIER, "melding-wachtwoord-verwijderd")
}

fn app_page(ctx: &Ctx, geheim: &NieuwGeheim, errors: &Errors) -> Answer {
    let (tr, input) = (ctx.tr, Input::new());
    let form = Form::new(tr, &input, errors).leave_freely();
    let fields = html! { (geheim.fields(&form, ctx)) (buttons(&form, "app-knop")) };
    let form = form.post("/account/app", fields);
    page(ctx, "app-titel", errors).show(html! { (parts::head(&tr.t("app-titel"), tr.t("app-inleiding"), html! {})) (parts::panel(form)) })
}

async fn show_app(ctx: Ctx) -> Answer {
    confirmed!(ctx, "/account/app");
    load(&ctx).await?.wachtwoord.ok_or(Problem::NietGevonden)?;
    app_page(&ctx, &NieuwGeheim::fresh(&ctx, ctx.wie()?).await?, &Errors::new())
}

async fn app(ctx: Ctx, Posted(input): Posted) -> Answer {
    confirmed!(ctx, "/account/app");
    load(&ctx).await?.wachtwoord.ok_or(Problem::NietGevonden)?;
    let geheim = NieuwGeheim::carried(&ctx, ctx.wie()?, input.get("totp")).await?;
    let mut errors = Errors::new();
    let Some(step) = geheim.check(&ctx, &input, &mut errors) else { return app_page(&ctx, &geheim, &errors) };
    let tx = ctx.write().await?;
    middel::change_app(&tx, ctx.wie_id(), geheim.bytes(), step).await?;
    changed(&ctx, tx, "app").await?;
    ctx.done(HIER, "melding-app-gewijzigd")
}

async fn show_codes(ctx: Ctx) -> Answer {
    confirmed!(ctx, "/account/herstelcodes");
    let tr = ctx.tr;
    page(&ctx, "herstelcodes-titel", &Errors::new()).show(html! {
        (parts::head(&tr.t("herstelcodes-titel"), tr.t("herstelcodes-uitleg"), html! {}))
        (parts::button_post("/account/herstelcodes", tr.t("herstelcodes-maak"), true, None))
    })
}

async fn codes(ctx: Ctx) -> Result<Response, Problem> {
    confirmed!(ctx, "/account/herstelcodes");
    let tx = ctx.write().await?;
    let codes = herstel::renew(&ctx.app, &tx, ctx.wie_id()).await?;
    changed(&ctx, tx, "herstelcodes").await?;
    uitnodiging::show_codes(&ctx, &codes, HIER)
}
