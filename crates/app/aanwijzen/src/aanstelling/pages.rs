//! Pages of appointment, rota and reachability.

use domain::{kalender::Kalender, recht::Recht};
use kern::{Ctx, Medewerker};
use maud::{Markup, html};
use web::{
    Errors, Icon, Input, args,
    botsing::onthoud,
    parts::{self, Alert, Kind},
};

use mandaat::{
    aanstelling::{Aanstelling, Beeld, HIER, VOORUIT, gaten},
    organisatie,
};

use super::{formulier, formulier::Keuze, handlers::form, rooster_pagina};

pub(super) fn overview(ctx: &Ctx, beeld: &Beeld) -> Markup {
    let tr = ctx.tr;
    let mag = ctx.mag(Recht::VoorbereidingWijzigen);
    let Some(a) = &beeld.aanstelling else {
        let action = html! { @if mag { (parts::button_link("/voorbereiden/aanstelling/bewerken", tr.t("aanstelling-doe-eerst"), true)) } };
        return html! {
            (ctx.tabs(HIER))
            (parts::head(&tr.t("aanstelling-titel"), tr.t("aanstelling-titel-lead"), html! {}))
            (parts::panel(parts::empty(Icon::Persoon, &tr.t("aanstelling-leeg"), &tr.t("aanstelling-leeg-tekst"), action)))
        };
    };
    let actions = html! {
        (parts::button_link("/voorbereiden/belkaart", tr.t("belkaart-open"), true))
        (parts::button_link(organisatie::HIER, tr.t("organisatie-open"), false))
        @if mag { (parts::button_link("/voorbereiden/aanstelling/bewerken", tr.t("aanstelling-wijzig"), false)) }
    };
    let main = html! { @if mag { (step(ctx, beeld, a)) } (who(ctx, beeld, a)) (line(ctx, beeld, a)) (turns(ctx, beeld, a)) };
    let context = html! {
        (ctx.law(&tr.t("aanstelling-recht"), &tr.t("aanstelling-recht-bron"), tr.t("aanstelling-recht-tekst")))
        (numbers(ctx, beeld))
    };
    html! {
        (ctx.tabs(HIER))
        (parts::head(&tr.t("aanstelling-titel"), tr.t("aanstelling-titel-lead"), actions))
        (parts::side(main, context))
    }
}

/// What to do next: numbers, then cover, then on to readiness.
fn step(ctx: &Ctx, beeld: &Beeld, a: &Aanstelling) -> Markup {
    let tr = ctx.tr;
    let without = beeld.betrokken().into_iter().filter(|m| m.telefoon.is_empty()).count();
    let holes = gaten(a, &beeld.rooster, Kalender::default(), ctx.now, VOORUIT).len();
    let (title, text, href, button) = if holes > 0 && a.buiten_kantooruren.is_none() {
        (
            tr.with("aanstelling-dan-dienst", args![("aantal", holes)]),
            "aanstelling-dan-dienst-tekst",
            "/voorbereiden/aanstelling/bewerken",
            "aanstelling-dan-dienst-doe",
        )
    } else if without > 0 {
        (
            tr.with("aanstelling-dan-nummers", args![("aantal", without)]),
            "aanstelling-dan-nummers-tekst",
            "/voorbereiden/aanstelling/telefoons",
            "telefoons-wijzig",
        )
    } else {
        (tr.t("aanstelling-dan-verder"), "aanstelling-dan-verder-tekst", "/voorbereiden", "aanstelling-dan-verder-doe")
    };
    let kind = if holes + without > 0 { Alert::Warn } else { Alert::Ok };
    parts::alert(kind, &title, html! { p { (tr.t(text)) } p { (parts::button_link(href, tr.t(button), true)) } })
}

fn who(ctx: &Ctx, beeld: &Beeld, a: &Aanstelling) -> Markup {
    let tr = ctx.tr;
    let deputies = html! { @for id in &a.plaatsvervangers { div { (beeld.naam(*id)) } } };
    let cover =
        a.buiten_kantooruren.map_or_else(|| html! { span.zacht { (tr.t("aanstelling-buiten-leeg")) } }, |id| html! { (beeld.naam(id)) });
    parts::card(
        &tr.label(a.functie),
        parts::dl(&[
            (tr.label(a.functie), html! { strong { (beeld.naam(a.coordinator)) } }),
            (tr.t("aanstelling-afdeling"), html! { (a.afdeling) }),
            (tr.t("aanstelling-hoofd"), html! { @if a.hoofd_email.is_empty() { "–" } @else { (a.hoofd_email) } }),
            (tr.t("aanstelling-sinds"), html! { (tr.datum(a.sinds)) }),
            (tr.t("aanstelling-plaatsvervangers"), deputies),
            (tr.t("aanstelling-buiten"), cover),
        ]),
    )
}

fn line(ctx: &Ctx, beeld: &Beeld, a: &Aanstelling) -> Markup {
    let tr = ctx.tr;
    let naam =
        |id: Option<_>| html! { @match id { Some(id) => (beeld.naam(id)), None => span.zacht { (tr.t("aanstelling-niet-ingevuld")) } } };
    parts::card(
        &tr.t("aanstelling-groep-lijn"),
        parts::dl(&[
            (tr.t("aanstelling-burgemeester"), naam(a.burgemeester)),
            (tr.t("aanstelling-loco"), naam(a.loco)),
            (tr.t("aanstelling-politie"), naam(a.politie)),
            (a.politie_wacht.clone(), parts::phone(&a.politie_telefoon)),
        ]),
    )
}

fn turns(ctx: &Ctx, beeld: &Beeld, a: &Aanstelling) -> Markup {
    let tr = ctx.tr;
    let link =
        html! { @if ctx.mag(Recht::VoorbereidingWijzigen) { (parts::link("/voorbereiden/aanstelling/rooster", tr.t("rooster-wijzig"))) } };
    let lines: Vec<Markup> = beeld
        .rooster
        .iter()
        .take(5)
        .map(|d| {
            parts::row(
                html! {},
                beeld.naam(d.medewerker),
                &tr.with("rooster-van-tot", args![("van", tr.moment(d.van)), ("tot", tr.moment(d.tot))]),
                html! {},
            )
        })
        .collect();
    parts::card_with(
        &tr.t("rooster-titel"),
        link,
        html! {
            (rooster_pagina::gaps(ctx, &gaten(a, &beeld.rooster, Kalender::default(), ctx.now, VOORUIT), ctx.mag(Recht::VoorbereidingWijzigen)))
            @if lines.is_empty() { p.zacht { (tr.t("rooster-leeg")) } } @else { (parts::rows(&lines)) }
        },
    )
}

fn numbers(ctx: &Ctx, beeld: &Beeld) -> Markup {
    let tr = ctx.tr;
    let link = html! { @if ctx.mag(Recht::VoorbereidingWijzigen) { (parts::link("/voorbereiden/aanstelling/telefoons", tr.t("telefoons-wijzig"))) } };
    let number =
        |m: &Medewerker| if m.telefoon.is_empty() { parts::tag(Kind::Bad, &tr.t("telefoon-ontbreekt")) } else { parts::phone(&m.telefoon) };
    let items: Vec<_> = beeld.betrokken().into_iter().map(|m| (m.naam.clone(), number(m))).collect();
    parts::card_with(&tr.t("telefoons-titel"), link, parts::dl(&items))
}

/// The first appointment starts from what is usual.
pub(super) fn first_input(ctx: &Ctx, beeld: &Beeld) -> Input {
    let of = |rol| beeld.mensen.iter().find(|m| m.actief && m.rollen.contains(&rol)).map(|m| m.id);
    Input::new()
        .with("functie", "coordinator")
        .with("afdeling", "Openbare Orde en Veiligheid (OOV)")
        .with_date("sinds", ctx.now.datum())
        .with_some("coordinator", of(domain::recht::Rol::Coordinator))
        .with_some("plaatsvervangers", of(domain::recht::Rol::Plaatsvervanger))
        .with_some("burgemeester", of(domain::recht::Rol::Burgemeester))
        .with_some("politie", of(domain::recht::Rol::Politie))
}

pub(super) fn edit(ctx: &Ctx, beeld: &Beeld, input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let keuze = Keuze(&beeld.mensen);
    let mut form = form(ctx, input, errors);
    let mut was = html! {};
    if let Some(a) = &beeld.aanstelling {
        form = form.version(a.versie);
        was = onthoud(&form, &formulier::velden(a, &beeld.mensen, tr), &formulier::input_of(a));
    }
    let content = html! {
        (was)
        (formulier::fields(&form, &keuze))
        (form.actions(html! { (form.submit("aanstelling-bewaar")) (form.cancel(HIER)) }))
    };
    let post = form.post("/voorbereiden/aanstelling/bewerken", content);
    let context = html! {
        (ctx.law(&tr.t("aanstelling-recht"), &tr.t("aanstelling-recht-bron"), tr.t("aanstelling-recht-tekst")))
        (ctx.law(&tr.t("aanstelling-lijn-recht"), "CCV stap 1a", tr.t("aanstelling-lijn-recht-tekst")))
        @if keuze.werkers().is_empty() { (parts::alert(Alert::Warn, &tr.t("aanstelling-geen-mensen"), html! { p { (tr.t("aanstelling-geen-mensen-tekst")) } })) }
    };
    html! { (parts::head(&tr.t("aanstelling-bewerken-titel"), html! {}, html! {})) (parts::side(parts::panel(post), context)) }
}

/// The numbers as they stand.
pub(super) fn phone_input(beeld: &Beeld) -> Input {
    beeld.betrokken().into_iter().fold(Input::new(), |input, m| input.with(&format!("telefoon-{}", m.id), &m.telefoon))
}

pub(super) fn phones(ctx: &Ctx, beeld: &Beeld, input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let form = form(ctx, input, errors);
    let content = html! {
        @for m in beeld.betrokken() {
            (form.hidden(&format!("_was-telefoon-{}", m.id), &m.telefoon))
            (form.phone(&format!("telefoon-{}", m.id), "telefoons-nummer").label(m.naam.clone()).hint(m.functie.clone()))
        }
        (form.actions(html! { (form.submit("telefoons-bewaar")) (form.cancel(HIER)) }))
    };
    html! {
        (parts::head(&tr.t("telefoons-titel"), tr.t("telefoons-lead"), html! {}))
        (parts::panel(form.post("/voorbereiden/aanstelling/telefoons", content)))
    }
}
