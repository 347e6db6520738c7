//! A version as text: its head, the stories beside it, all of it.

use kern::Ctx;
use maud::{Markup, html};
use web::{
    Errors, Form, Input, args,
    botsing::merk,
    parts::{self, Alert},
    prose,
};

use super::{
    formulier,
    pages::{Werk, act, bewerkt, gevolgd, keuzen},
    pages_verschil::regels,
    paneel, verschil,
};
use crate::generale::scenarios;

/// The head of a version.
pub(super) fn kop(ctx: &Ctx, w: &Werk<'_>, input: &Input, errors: &Errors) -> Markup {
    let (tr, hier) = (ctx.tr, w.hier());
    if !bewerkt(ctx, w) {
        let ruw = w.beeld.toetsing.ruw.as_ref();
        return parts::card(
            &tr.t("editor-kop"),
            html! { @if let Some(r) = ruw { (prose::alineas(&r.toelichting)) p.zacht { (prose::dutch(&r.bron)) } } },
        );
    }
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).version(w.v.versie);
    let content = html! {
        (merk(&form, input))
        (formulier::kop(&form, &keuzen(ctx, w), input))
        (form.actions(html! { (form.submit("editor-bewaar")) (form.cancel(&hier)) }))
    };
    parts::card(&tr.t("editor-kop"), form.post(&format!("{hier}/kop"), content))
}

/// The stories beside it, as text. Left empty, those that are shipped count.
pub(super) fn verhalen(ctx: &Ctx, w: &Werk<'_>, input: &Input, errors: &Errors) -> Markup {
    let (tr, hier) = (ctx.tr, w.hier());
    let text = input.get("scenarios");
    if !bewerkt(ctx, w) {
        let shown =
            html! { @if text.is_empty() { p { (tr.t("scenario-leeg")) } } @else { pre.draaiboektekst lang="nl" tabindex="0" { (text) } } };
        return parts::card(&tr.t("scenario-kaart"), shown);
    }
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).version(w.v.versie);
    let rows = u8::try_from(text.lines().count().clamp(12, 40)).unwrap_or(40);
    let content = html! {
        (merk(&form, input))
        div.draaiboektekst { (form.textarea("scenarios", "editor-scenarios").rows(rows).optional().dutch()) }
        (form.actions(html! { (form.submit("editor-bewaar")) (form.cancel(&hier)) }))
    };
    html! {
        (bijwerken(ctx, w))
        (parts::card(
            &tr.t("scenario-kaart"),
            html! { p.zacht { (tr.t("editor-scenarios-tekst")) } (form.post(&format!("{hier}/scenarios"), content)) },
        ))
    }
}

/// Which kept stories do not come true, and a button that makes them expect what comes out.
fn bijwerken(ctx: &Ctx, w: &Werk<'_>) -> Markup {
    let (tr, failed) = (ctx.tr, paneel::mislukte(ctx, w.beeld, &w.v.scenarios));
    let mendable = failed.iter().flat_map(|v| &v.proef.mislukt).filter(|m| m.wordt.is_some()).count();
    let button = html! { button.nl-button.nl-button--secondary type="submit" { (tr.with("editor-scenarios-bijwerken", args![("aantal", mendable)])) } };
    html! {
        @if !failed.is_empty() {
            (parts::alert(Alert::Warn, &tr.with("editor-scenarios-eerst", args![("aantal", failed.len())]), html! {
                (scenarios::welke(tr, &failed))
                @if mendable > 0 { p { (tr.t("editor-scenarios-bijwerken-tekst")) } (act(ctx, w, "scenarios/bijwerken", &[], button)) }
            }))
        }
    }
}

/// The whole text; with what someone else saved meanwhile.
pub(super) fn tekst(ctx: &Ctx, w: &Werk<'_>, input: &Input, errors: &Errors, other: Option<&str>) -> Markup {
    let (tr, hier) = (ctx.tr, w.hier());
    if !bewerkt(ctx, w) {
        return parts::card(&tr.t("editor-als-tekst"), html! { pre.draaiboektekst lang="nl" tabindex="0" { (w.v.tekst) } });
    }
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).version(w.v.versie);
    let rows = u8::try_from(w.v.tekst.lines().count().clamp(20, 40)).unwrap_or(40);
    let content = html! {
        div.draaiboektekst { (form.textarea("tekst", "editor-tekstveld").rows(rows).dutch()) }
        (form.actions(html! { (form.submit("editor-bewaar")) (form.cancel(&hier)) }))
    };
    html! {
        @if let Some(theirs) = other {
            (parts::alert(Alert::Warn, &tr.t("editor-tekst-botst"), html! { p { (tr.t("editor-tekst-botst-tekst")) } (regels(tr, &verschil::regels(theirs, input.get("tekst")))) }))
        }
        (parts::panel(gevolgd(&hier, form.post(&format!("{hier}/tekst"), content))))
    }
}
