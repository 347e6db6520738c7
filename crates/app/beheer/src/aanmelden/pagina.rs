//! The pages of signing in.

use axum::http::StatusCode;
use kern::{Answer, Ctx, PageBuilder, bewaard};
use maud::{Markup, html};
use web::{Errors, Form, Icon, Input, args, parts};

use super::passkey;

/// Starts the page; with the outcome in front when something is wrong.
fn page<'a>(ctx: &'a Ctx, title: &str, error: Option<&str>) -> PageBuilder<'a> {
    match error {
        Some(_) => ctx.page_titled(ctx.tr.with("aanmelden-titel-fout", args![("titel", ctx.tr.t(title))])),
        None => ctx.page(title),
    }
}

/// A mistake of the form as a whole, that scripts move the focus to.
pub(crate) fn mistake(ctx: &Ctx, error: Option<&str>) -> Markup {
    html! { @if let Some(key) = error { div role="alert" tabindex="-1" data-fouten { (parts::alert(parts::Alert::Error, &ctx.tr.t(key), html! {})) } } }
}

/// A form that a script shows when the browser knows passkeys.
pub(crate) fn passkey_form(ctx: &Ctx, kind: &str, begin: &str, action: &str, key: &str, hidden: &[(&str, &str)]) -> Markup {
    html! {
        @if passkey::available(&ctx.app) {
            form.knopformulier method="post" action=(action) hidden data-passkey=(kind) data-begin=(begin) {
                input type="hidden" name="antwoord";
                @for (name, value) in hidden { input type="hidden" name=(name) value=(value); }
                button.nl-button.nl-button--primary type="submit" { (Icon::Sleutel.svg()) span { (ctx.tr.t(key)) } }
                p data-passkey-fout hidden role="alert" {}
            }
            script type="module" src=(web::asset("passkey.js")) {}
        }
    }
}

/// Signing in.
pub fn sign_in(ctx: &Ctx, input: &Input, error: Option<&str>, status: StatusCode) -> Answer {
    page(ctx, "aanmelden-titel", error).status(status).show_bare(content(ctx, input, &Errors::new(), mistake(ctx, error)))
}

/// Signing in, with mistakes in the fields.
pub fn sign_in_again(ctx: &Ctx, input: &Input, errors: &Errors) -> Answer {
    page(ctx, "aanmelden-titel", Some("")).status(StatusCode::UNPROCESSABLE_ENTITY).show_bare(content(ctx, input, errors, html! {}))
}

/// Too many attempts: how long to wait, and what works now.
pub fn wait(ctx: &Ctx, input: &Input, seconds: i64) -> Answer {
    let tr = ctx.tr;
    let text = tr.with("aanmelden-wacht", args![("duur", tr.duration(seconds))]);
    let alert = html! { div role="alert" tabindex="-1" data-fouten { (parts::alert(parts::Alert::Warn, &text, html! { p { (tr.t("aanmelden-wacht-anders")) } })) } };
    page(ctx, "aanmelden-titel", Some("")).status(StatusCode::TOO_MANY_REQUESTS).show_bare(content(ctx, input, &Errors::new(), alert))
}

/// What became of a form that was sent after the session ended.
pub(crate) fn kept(ctx: &Ctx) -> Markup {
    let tr = ctx.tr;
    if ctx.query(bewaard::KWIJT).is_some() {
        return parts::alert(parts::Alert::Warn, &tr.t("bewaard-kwijt-titel"), html! { p { (tr.t("bewaard-kwijt-tekst")) } });
    }
    html! { @if bewaard::wacht(ctx) { (parts::alert(parts::Alert::Info, &tr.t("bewaard-wacht-titel"), html! { p { (tr.t("bewaard-wacht-tekst")) } })) } }
}

fn content(ctx: &Ctx, input: &Input, errors: &Errors, alert: Markup) -> Markup {
    let tr = ctx.tr;
    let form = Form::new(tr, input, errors).quiet().leave_freely();
    let naar = input.get("naar");
    let fields = html! {
        (form.hidden("naar", naar))
        (form.email("email", "aanmelden-email").autocomplete("username"))
        (form.password("wachtwoord", "aanmelden-wachtwoord").autocomplete("current-password"))
        (form.actions(form.submit("aanmelden-knop")))
    };
    html! {
        (parts::head(&tr.t("aanmelden-titel"), tr.t("aanmelden-inleiding"), html! {}))
        (parts::stack(html! {
            (alert)
            (kept(ctx))
            @if passkey::available(&ctx.app) {
                (passkey_form(ctx, "gebruik", "/aanmelden/passkey/begin", "/aanmelden/passkey/klaar", "aanmelden-passkey-knop", &[("naar", naar)]))
            }
            (parts::card(&tr.t("aanmelden-met-wachtwoord"), form.post("/aanmelden", fields)))
            p { (parts::link("/aanmelden/herstel", tr.t("aanmelden-herstel-link"))) }
            @if ctx.app.settings.demo { p { (parts::link(&format!("/demo?naar={naar}"), tr.t("demo-link"))) } }
        }))
    }
}

/// The second step: the code of the app.
pub fn ask_code(ctx: &Ctx, input: &Input, error: Option<&str>) -> Answer {
    let tr = ctx.tr;
    let errors = error.map_or_else(Errors::new, |key| Errors::one("code", key));
    let form = Form::new(tr, input, &errors).quiet().leave_freely();
    let fields = html! {
        (form.hidden("naar", input.get("naar")))
        (form.hidden("bewijs", input.get("bewijs")))
        (form.text("code", "aanmelden-code").digits().wide(10).autocomplete("one-time-code"))
        (form.actions(html! { (form.submit("aanmelden-knop")) (form.cancel("/aanmelden")) }))
    };
    let status = if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    page(ctx, "aanmelden-code-titel", error).status(status).show_bare(html! {
        (parts::head(&tr.t("aanmelden-code-titel"), tr.t("aanmelden-code-inleiding"), html! {}))
        (parts::stack(html! {
            (parts::panel(form.post("/aanmelden/code", fields)))
            p { (parts::link("/aanmelden/herstel", tr.t("aanmelden-code-kwijt"))) }
        }))
    })
}

/// Signing in with a recovery code.
pub fn recovery(ctx: &Ctx, input: &Input, error: Option<&str>, status: StatusCode) -> Answer {
    let tr = ctx.tr;
    let errors = Errors::new();
    let form = Form::new(tr, input, &errors).leave_freely();
    let fields = html! {
        (form.email("email", "aanmelden-email").autocomplete("username"))
        (form.password("wachtwoord", "aanmelden-herstel-wachtwoord").autocomplete("current-password").optional())
        (form.text("code", "aanmelden-herstelcode").wide(20))
        (form.actions(html! { (form.submit("aanmelden-knop")) (form.cancel("/aanmelden")) }))
    };
    page(ctx, "aanmelden-herstel-titel", error).status(status).show_bare(html! {
        (parts::head(&tr.t("aanmelden-herstel-titel"), tr.t("aanmelden-herstel-inleiding"), html! {}))
        (mistake(ctx, error))
        (parts::panel(form.post("/aanmelden/herstel", fields)))
    })
}
