//! Grens: what someone meets who wants to do, inside an exercise, what is done outside it; and the question before a call.

use axum::{extract::Path, http::StatusCode};
use kern::{Answer, Ctx, ECHT, Problem};
use maud::html;
use web::parts::{self, Alert};

use crate::{HIER, NUMMER};

/// What may be said: its word in the address, and its text.
const WAT: [(&str, &str); 4] = [
    ("buiten", "oefengrens-buiten"),
    ("voorbereiding", "oefengrens-voorbereiding"),
    ("waarnemer", "oefengrens-waarnemer"),
    (VOORBIJ, "oefengrens-voorbij"),
];
/// The exercise ended while somebody still wrote.
const VOORBIJ: &str = "voorbij";

pub(crate) async fn show(ctx: Ctx) -> Answer {
    if !ctx.app.is_oefening() {
        return Err(Problem::NietGevonden);
    }
    let asked = ctx.query("wat").unwrap_or_default();
    let (_, key) = WAT.into_iter().find(|(wat, _)| *wat == asked).unwrap_or(WAT[0]);
    let tr = ctx.tr;
    ctx.page("oefengrens-titel").status(StatusCode::FORBIDDEN).show(html! {
        (parts::head(&tr.t("oefengrens-titel"), tr.t(key), html! {}))
        (parts::panel(html! {
            p { (tr.attr(key, "stap").unwrap_or_default()) }
            @if asked != VOORBIJ { p { (parts::button_link("/", tr.t("oefengrens-terug"), true)) } }
            p { (parts::link(&format!("{ECHT}{HIER}"), tr.t("oefenmerk-verlaten"))) }
        }))
    })
}

/// Asks before somebody real is called, and says what to say first.
pub(crate) async fn bellen(ctx: Ctx, Path(_): Path<String>) -> Answer {
    let number = ctx.headers.get(NUMMER).and_then(|n| n.to_str().ok()).filter(|_| ctx.app.is_oefening()).ok_or(Problem::NietGevonden)?;
    let tr = ctx.tr;
    ctx.page("oefenbellen-titel").show(html! {
        (parts::head(&tr.t("oefenbellen-titel"), tr.t("oefenbellen-lead"), html! {}))
        (parts::panel(html! {
            (parts::alert(Alert::Warn, &tr.t("oefenbellen-zeg"), html! { p { (tr.t("oefenbellen-zin")) } }))
            p { (parts::call(tr.with("oefenbellen-bel", web::args![("nummer", number)]), number)) }
            p { (parts::link("/", tr.t("oefenbellen-niet"))) }
        }))
    })
}
