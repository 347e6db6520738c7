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
    aanstelling::{Aanstelling, Beeld, Gat, HIER, VOORUIT, gaten},
    organisatie,
};

use super::{formulier, formulier::Keuze, handlers::form};

/// Gaps shown one by one; more than these are counted.
const GATEN: usize = 6;

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
    let main = html! { (who(ctx, beeld, a)) (line(ctx, beeld, a)) (turns(ctx, beeld, a)) };
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
            (gaps(ctx, &gaten(a, &beeld.rooster, Kalender::default(), ctx.now, VOORUIT)))
            @if lines.is_empty() { p.zacht { (tr.t("rooster-leeg")) } } @else { (parts::rows(&lines)) }
        },
    )
}

fn gaps(ctx: &Ctx, gaten: &[Gat]) -> Markup {
    let tr = ctx.tr;
    if gaten.is_empty() {
        return html! { p { (parts::tag_icon(Kind::Ok, Icon::Vink, &tr.with("rooster-gedekt", args![("dagen", VOORUIT)]))) } };
    }
    let rest = gaten.len().saturating_sub(GATEN);
    parts::alert(
        Alert::Warn,
        &tr.with("rooster-gaten", args![("aantal", gaten.len()), ("dagen", VOORUIT)]),
        html! {
            ul { @for g in gaten.iter().take(GATEN) { li { (tr.with("rooster-van-tot", args![("van", tr.moment(g.van)), ("tot", tr.moment(g.tot))])) } } }
            @if rest > 0 { p { (tr.with("rooster-gaten-meer", args![("aantal", rest)])) } }
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

pub(super) fn rota(ctx: &Ctx, beeld: &Beeld, input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let form = form(ctx, input, errors);
    let content = html! {
        (form.select_of("wie", "rooster-wie", formulier::options(&Keuze(&beeld.mensen).werkers())))
        (form.moment("van", "rooster-van"))
        (form.moment("tot", "rooster-tot"))
        (form.actions(html! { (form.submit("rooster-plan")) }))
    };
    let add = parts::card(&tr.t("rooster-nieuw"), form.post("/voorbereiden/aanstelling/rooster", content));
    let lines: Vec<Markup> = beeld
        .rooster
        .iter()
        .map(|d| {
            let drop = parts::button_post(
                &format!("/voorbereiden/aanstelling/rooster/{}/schrappen", d.id),
                tr.t("rooster-schrap"),
                false,
                Some(&tr.t("rooster-schrap-vraag")),
            );
            parts::row(
                html! {},
                beeld.naam(d.medewerker),
                &tr.with("rooster-van-tot", args![("van", tr.moment(d.van)), ("tot", tr.moment(d.tot))]),
                drop,
            )
        })
        .collect();
    let open = beeld.aanstelling.as_ref().map(|a| gaten(a, &beeld.rooster, Kalender::default(), ctx.now, VOORUIT));
    html! {
        (parts::head(&tr.t("rooster-titel"), tr.t("rooster-lead"), parts::button_link("/voorbereiden/aanstelling/rooster/reeks", tr.t("reeks-open"), true)))
        (parts::side(html! {
            (add)
            (parts::card(&tr.t("rooster-gepland"), html! { @if lines.is_empty() { p.zacht { (tr.t("rooster-leeg")) } } @else { (parts::rows(&lines)) } }))
        }, html! {
            @if let Some(open) = &open { (gaps(ctx, open)) }
        }))
    }
}
