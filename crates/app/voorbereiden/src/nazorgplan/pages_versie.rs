//! Page of one version.

use domain::recht::{Recht, Rol};
use kern::Ctx;
use maud::{Markup, html};
use web::{
    Errors, Form, Input, Tr, args,
    parts::{self, Alert, Kind},
};

use super::{
    Planstaat, Planversie,
    bevinding::Bevinding,
    pages,
    route::{self, Route},
    titel,
    verschil::{Hoofdstukverschil, Regel},
    versie::adres,
};

pub(super) fn state(tr: Tr, staat: Planstaat) -> Markup {
    let kind = match staat {
        Planstaat::Concept => Kind::Neutral,
        Planstaat::Aangeboden => Kind::Warn,
        Planstaat::Vastgesteld => Kind::Ok,
    };
    parts::tag(kind, &tr.label(staat))
}

pub(super) fn show(
    ctx: &Ctx,
    (v, route, found): (&Planversie, &Route, &[Bevinding]),
    changed: Option<&(i64, Vec<Hoofdstukverschil>)>,
    input: &Input,
    errors: &Errors,
) -> Markup {
    let tr = ctx.tr;
    let hier = adres(v.nummer);
    let actions = html! { (parts::button_link(&format!("{hier}/pdf"), tr.t("plan-pdf"), false)) };
    html! {
        (parts::head(&tr.with("plan-versie", args![("nummer", v.nummer)]), html! { (state(tr, v.staat)) " " (v.wat) }, actions))
        (parts::side(html! {
            @if v.staat != Planstaat::Vastgesteld { (route::open(ctx, v, route, found)) }
            (next(ctx, v, route::is_open(route, found), input, errors))
            (route::cards(ctx, v, route))
            (parts::card(&tr.t("plan-verschil"), difference(tr, changed)))
        }, html! { (facts(tr, v)) (route::aside(ctx, v)) (pages::bestanden(ctx, &hier, &route.partners)) }))
    }
}

fn next(ctx: &Ctx, v: &Planversie, open: bool, input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let hier = adres(v.nummer);
    match v.staat {
        Planstaat::Concept if ctx.mag(Recht::VoorbereidingWijzigen) => parts::alert(
            Alert::Info,
            &tr.t(if open { "plan-bied-aan-open" } else { "plan-bied-aan-titel" }),
            html! { p { (tr.t("plan-bied-aan-tekst")) } (parts::button_post(&format!("{hier}/aanbieden"), tr.t("plan-bied-aan"), true, None)) },
        ),
        Planstaat::Aangeboden if ctx.mag(Recht::PlanVaststellen) => adoption(ctx, &hier, input, errors),
        Planstaat::Concept | Planstaat::Aangeboden => parts::alert(Alert::Info, &tr.t("plan-wacht"), html! {}),
        Planstaat::Vastgesteld => parts::alert(
            Alert::Ok,
            &tr.t("plan-is-vastgesteld"),
            html! {
                @if let Some(op) = v.vastgesteld_op { p { (tr.with("plan-vastgesteld-op", args![("datum", tr.datum(op.datum()))])) } }
            },
        ),
    }
}

fn adoption(ctx: &Ctx, hier: &str, input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).quiet();
    let mayor = ctx.wie().is_ok_and(|w| w.rollen.contains(&Rol::Burgemeester));
    let (text, check) = if mayor {
        ("plan-stel-vast-burgemeester", "plan-gelezen-burgemeester")
    } else {
        ("plan-stel-vast-coordinator", "plan-gelezen-coordinator")
    };
    let content = html! {
        (form.date3("op", "plan-dag"))
        @if !mayor { (form.text("naam", "plan-getekend-door")) (form.text("vindplaats", "plan-vindplaats")) }
        (form.checkbox("gelezen", check))
        (form.actions(form.submit("plan-stel-vast")))
    };
    parts::card(&tr.t("plan-stel-vast"), html! { p { (tr.t(text)) } (form.post(&format!("{hier}/vaststellen"), content)) })
}

fn difference(tr: Tr, changed: Option<&(i64, Vec<Hoofdstukverschil>)>) -> Markup {
    let Some((before, chapters)) = changed else { return html! { p { (tr.t("plan-eerste-versie")) } } };
    html! {
        @if chapters.is_empty() { p { (tr.with("plan-geen-verschil", args![("nummer", *before)])) } }
        @else {
            p { (tr.with("plan-verschil-met", args![("nummer", *before), ("aantal", chapters.len())])) }
            @for h in chapters {
                h3 { (tr.with("plan-hoofdstuk", args![("nummer", h.nummer), ("titel", titel(h.nummer).map(|key| tr.t(key)).unwrap_or_default())])) }
                (lines(tr, &h.regels))
            }
        }
    }
}

/// What is gone and what is new, in words as well as in colour.
pub(super) fn lines(tr: Tr, regels: &[Regel]) -> Markup {
    html! {
        @if regels.is_empty() { p.zacht { (tr.t("plan-verschil-opmaak")) } }
        ul.verschil lang="nl" {
            @for r in regels {
                @if r.nieuw { li { ins { span.verschil-soort { (tr.t("plan-verschil-nieuw")) } " " (r.tekst) } } }
                @else { li { del { span.verschil-soort { (tr.t("plan-verschil-weg")) } " " (r.tekst) } } }
            }
        }
    }
}

fn facts(tr: Tr, v: &Planversie) -> Markup {
    let at = |m: Option<domain::Moment>| html! { (m.map_or_else(|| "–".to_owned(), |m| tr.moment_lang(m))) };
    let day = v.vastgesteld_op.map_or_else(|| "–".to_owned(), |m| tr.datum(m.datum()));
    let mut items = vec![
        (tr.t("plan-feit-staat"), state(tr, v.staat)),
        (tr.t("plan-feit-gemaakt"), at(v.gemaakt)),
        (tr.t("plan-feit-vastgesteld"), html! { (day) }),
    ];
    if let Some(naam) = &v.vastgesteld_naam {
        items.push((tr.t("plan-feit-door"), html! { (naam) }));
    }
    if !v.vastgesteld_vindplaats.is_empty() {
        items.push((tr.t("plan-feit-vindplaats"), html! { span.vrije-tekst { (v.vastgesteld_vindplaats) } }));
    }
    items.push((tr.t("plan-feit-som"), html! { code.kopie-tekst { (v.som) } }));
    parts::card(&tr.t("plan-feiten"), html! { (parts::dl(&items)) p.zacht { (tr.t("plan-feit-som-uitleg")) } })
}
