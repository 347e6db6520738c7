//! The pages of one's own account.

use axum::http::StatusCode;
use kern::{Answer, Ctx, session::Session};
use maud::{Markup, html};
use store::JournalLine;
use web::{Errors, Form, Icon, Input, Tr, args, parts};

use super::Overzicht;
use crate::aanmelden::{
    middel::Sleutel,
    pagina::{mistake, passkey_form},
    passkey,
};

/// Everything about oneself.
pub fn overview(ctx: &Ctx, o: &Overzicht, input: &Input, errors: &Errors) -> Answer {
    let tr = ctx.tr;
    let form = Form::new(tr, input, errors);
    let fields = html! {
        (form.text("naam", "medewerker-naam").autocomplete("name"))
        (form.phone("telefoon", "medewerker-telefoon").autocomplete("tel").optional())
        (form.actions(form.submit("account-opslaan")))
    };
    let form = form.post("/account", fields);
    let page = ctx.page("account-titel");
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(html! {
        (parts::head(&tr.t("account-titel"), tr.t("account-inleiding"), html! {}))
        (parts::stack(html! {
            (parts::card(&tr.t("account-gegevens"), form))
            (parts::card(&tr.t("account-taal"), language(ctx)))
            div #inlogmiddelen { (parts::card(&tr.t("account-middelen"), parts::stack(ways(ctx, o)))) }
            div #sessies { (parts::card(&tr.t("account-sessies"), sessions(ctx, &o.sessies))) }
            (parts::card(&tr.t("account-geschiedenis"), history(ctx, &o.geschiedenis)))
        }))
    })
}

/// The choice of language, the same as in the menu.
fn language(ctx: &Ctx) -> Markup {
    let other = ctx.tr.taal().other();
    let hidden = [("naar", other.code().to_owned()), ("terug", "/account".to_owned())];
    html! {
        p { (ctx.tr.with("account-taal-nu", args![("taal", ctx.tr.t("taal-naam"))])) }
        (parts::post_form("/taal", &hidden, html! { button.nl-button.nl-button--secondary type="submit" lang=(other) { (Icon::Taal.svg()) span { (Tr::new(other).t("taal-naam")) } } }))
    }
}

fn ways(ctx: &Ctx, o: &Overzicht) -> Markup {
    let tr = ctx.tr;
    let m = &o.middelen;
    html! {
        @if m.none() { (parts::alert(parts::Alert::Info, &tr.t("account-geen-middelen"), html! {})) }
        div {
            h3.nl-heading.nl-heading--level-3 { (tr.t("account-passkeys")) }
            @if m.sleutels.is_empty() { p.zacht { (tr.t("account-geen-passkeys")) } } @else { (keys(ctx, &m.sleutels)) }
            @if passkey::available(&ctx.app) { p { (parts::button_link("/account/passkeys", tr.t("passkey-toevoegen"), false)) } } @else { p.zacht { (tr.t("passkey-kan-hier-niet")) } }
        }
        div {
            h3.nl-heading.nl-heading--level-3 { (tr.t("account-wachtwoord")) }
            @match &m.wachtwoord {
                Some(w) => {
                    p { (tr.with("account-wachtwoord-sinds", args![("datum", tr.datum(w.gewijzigd.datum()))])) }
                    div.formulier-knoppen {
                        (parts::button_link("/account/wachtwoord", tr.t("wachtwoord-titel"), false))
                        (parts::button_link("/account/app", tr.t("app-titel"), false))
                        @if !m.sleutels.is_empty() {
                            (parts::button_post("/account/wachtwoord/verwijderen", tr.t("wachtwoord-verwijderen"), false, Some(&tr.t("wachtwoord-verwijderen-vraag"))))
                        }
                    }
                },
                None => { p.zacht { (tr.t("account-geen-wachtwoord")) } p { (parts::button_link("/account/wachtwoord", tr.t("wachtwoord-instellen"), false)) } },
            }
        }
        div {
            h3.nl-heading.nl-heading--level-3 { (tr.t("herstelcodes-titel")) }
            p { (tr.with("herstelcodes-over", args![("aantal", m.codes)])) }
            p { (parts::button_link("/account/herstelcodes", tr.t("herstelcodes-maak"), false)) }
        }
    }
}

fn keys(ctx: &Ctx, keys: &[Sleutel]) -> Markup {
    let tr = ctx.tr;
    let rows: Vec<Markup> = keys.iter().map(|key| key_row(ctx, key)).collect();
    html! { (parts::rows(&rows)) p.zacht.klein { (tr.t("passkey-minstens-een")) } }
}

fn key_row(ctx: &Ctx, key: &Sleutel) -> Markup {
    let tr = ctx.tr;
    let used =
        key.gebruikt.map_or_else(|| tr.t("passkey-nooit"), |m| tr.with("passkey-gebruikt", args![("wanneer", tr.moment_near(m, ctx.now))]));
    let made = tr.with("passkey-gemaakt", args![("datum", tr.datum(key.gemaakt.datum()))]);
    let id = format!("naam-{}", key.id.simple());
    let rename = html! {
        form.knopformulier method="post" action={ "/account/passkeys/" (key.id) "/naam" } {
            label.utrecht-form-label for=(id) { (tr.t("passkey-naam")) }
            input.utrecht-textbox.utrecht-textbox--html-input #(id) type="text" name="naam" maxlength="60" autocomplete="off" value=(key.naam);
            button.nl-button.nl-button--secondary type="submit" { (tr.t("passkey-hernoemen")) }
        }
    };
    let remove = parts::button_post(
        &format!("/account/passkeys/{}/verwijderen", key.id),
        tr.t("passkey-verwijderen"),
        false,
        Some(&tr.t("passkey-verwijderen-vraag")),
    );
    let action = html! { (parts::details(tr.t("passkey-hernoemen"), false, rename)) (remove) };
    parts::row(Icon::Sleutel.svg(), &key.naam, &format!("{made} {used}"), action)
}

fn sessions(ctx: &Ctx, list: &[Session]) -> Markup {
    let tr = ctx.tr;
    let here = ctx.visitor().map(|v| v.sessie);
    let rows: Vec<Markup> = list
        .iter()
        .map(|s| {
            let quiet = tr.with(
                "sessie-regel",
                args![("begin", tr.moment_near(s.gemaakt, ctx.now)), ("laatst", tr.moment_near(s.laatst_gezien, ctx.now))],
            );
            if here == Some(s.id) {
                parts::row(parts::tag(parts::Kind::Ok, &tr.t("sessie-deze")), device(ctx, &s.apparaat), &quiet, html! {})
            } else {
                let end = parts::button_post(&format!("/account/sessies/{}/beeindigen", s.id), tr.t("sessie-beeindig"), false, None);
                parts::row(html! {}, device(ctx, &s.apparaat), &quiet, end)
            }
        })
        .collect();
    html! {
        (parts::rows(&rows))
        @if list.len() > 1 { (parts::button_post("/account/sessies/andere", tr.t("sessie-beeindig-andere"), false, None)) }
    }
}

/// "telefoon Firefox" in words.
fn device(ctx: &Ctx, apparaat: &str) -> String {
    let (kind, browser) = apparaat.split_once(' ').unwrap_or((apparaat, ""));
    let browser = match browser {
        "Edg" => "Edge".to_owned(),
        "anders" | "" => ctx.tr.t("sessie-browser-anders"),
        other => other.to_owned(),
    };
    let key = if kind == "telefoon" { "sessie-telefoon" } else { "sessie-computer" };
    ctx.tr.with(key, args![("browser", browser)])
}

fn history(ctx: &Ctx, lines: &[JournalLine]) -> Markup {
    let tr = ctx.tr;
    if lines.is_empty() {
        return html! { p.zacht { (tr.t("geschiedenis-leeg")) } };
    }
    let items: Vec<(String, Markup)> = lines
        .iter()
        .map(|line| {
            let how = line.gebeurtenis.precisering().and_then(|code| tr.find(&format!("geschiedenis-hoe-{code}")));
            let what = tr.t(&format!("geschiedenis-{}", line.soort));
            (tr.moment_near(line.moment, ctx.now), html! { (what) @if let Some(how) = how { " (" (how) ")" } })
        })
        .collect();
    parts::timeline(&items)
}

/// Adding a passkey.
pub fn add_passkey(ctx: &Ctx, error: Option<&str>) -> Answer {
    let tr = ctx.tr;
    let status = if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    ctx.page("passkey-toevoegen").crumb(tr.t("account-titel"), "/account").status(status).show(html! {
        (parts::head(&tr.t("passkey-toevoegen"), tr.t("passkey-uitleg"), html! {}))
        (mistake(ctx, error))
        (passkey_form(ctx, "maak", "/account/passkeys/begin", "/account/passkeys/klaar", "passkey-maak", &[]))
        noscript { p { (tr.t("passkey-zonder-script")) } }
    })
}

/// The last way in stays.
pub fn last_way(ctx: &Ctx) -> Answer {
    let tr = ctx.tr;
    ctx.page("account-laatste").crumb(tr.t("account-titel"), "/account").status(StatusCode::CONFLICT).show(html! {
        (parts::head(&tr.t("account-laatste"), tr.t("account-laatste-tekst"), html! {}))
        p { (parts::button_link("/account#inlogmiddelen", tr.t("account-terug"), true)) }
    })
}
