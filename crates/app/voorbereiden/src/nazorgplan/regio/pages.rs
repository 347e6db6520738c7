//! Pages of the regional part.

use domain::{plan::HOOFDSTUKKEN, recht::Recht};
use kern::Ctx;
use maud::{Markup, html};
use uuid::Uuid;
use web::{
    Errors, Form, Icon, Input, Opt, Tr, args,
    parts::{self, Alert, Kind},
};

use super::{
    super::{HIER as PLAN, blokken, handlers::adres, opmaak, pages_versie::lines, titel, verschil::teksten},
    Actueel, HIER, Regio,
    bestand::Uitgave,
    handlers::Beeld,
    store::{Gevolgd, Uitgegeven},
};

fn chapter(tr: Tr, nummer: u8) -> String {
    let title = titel(nummer).map(|key| tr.t(key)).unwrap_or_default();
    tr.with("plan-hoofdstuk", args![("nummer", nummer), ("titel", title)])
}

/// "Regio Noord, versie 2 van 26 november 2026, van Voorstad (GM0001)".
pub(super) fn wie(tr: Tr, van: &Gevolgd) -> String {
    tr.with(
        "regio-van",
        args![
            ("regio", van.regio.clone()),
            ("versie", van.versie),
            ("datum", tr.datum(van.uitgegeven)),
            ("trekker", format!("{} ({})", van.trekker_naam, van.trekker)),
        ],
    )
}

pub(super) fn show(ctx: &Ctx, beeld: &Beeld, input: &Input, errors: &Errors) -> Markup {
    let (tr, may) = (ctx.tr, ctx.mag(Recht::VoorbereidingWijzigen));
    let main = html! {
        (melding(ctx, beeld.actueel.as_ref()))
        (followed(ctx, beeld.regio.as_ref()))
        @if may { (parts::card(&tr.t(if beeld.regio.is_some() { "regio-nieuwe-versie" } else { "regio-meedoen" }), receive(ctx, input, errors))) }
        (parts::card(&tr.t("regio-trekken"), html! {
            p { (tr.t("regio-trekken-tekst")) }
            @if may { (issue(ctx, beeld, input, errors)) }
        }))
    };
    html! {
        (parts::head(&tr.t("regio-titel"), tr.t("regio-lead"), html! {}))
        (parts::side(main, parts::card(&tr.t("regio-uitgaven"), editions(ctx, &beeld.uitgaven))))
    }
}

/// Says that a newer edition waits, or that it is time to ask for one; nothing when all is well.
pub(crate) fn melding(ctx: &Ctx, actueel: Option<&Actueel>) -> Markup {
    let (tr, dag) = (ctx.tr, ctx.now.datum());
    let Some(a) = actueel.filter(|a| !a.in_orde(dag)) else { return html! {} };
    let may = ctx.mag(Recht::VoorbereidingWijzigen);
    match &a.nieuwer {
        Some(n) => parts::alert(
            Alert::Warn,
            &tr.t("regio-nieuwer"),
            html! {
                p { (tr.with("regio-nieuwer-tekst", args![("nieuw", n.versie), ("datum", tr.datum(n.uitgegeven)), ("nu", a.van.versie)])) }
                @if may { p { (parts::button_link(&n.naar, tr.t("regio-nieuwer-bekijk"), false)) } }
            },
        ),
        None => parts::alert(
            Alert::Warn,
            &tr.t("regio-vraag-na"),
            html! {
                p.vrije-tekst { (tr.with("regio-vraag-na-tekst", args![("trekker", a.van.trekker_naam.clone()), ("nu", a.van.versie), ("datum", tr.datum(a.van.uitgegeven))])) }
                p { (parts::link(HIER, tr.t("regio-naar"))) }
            },
        ),
    }
}

/// Until when the edition is taken for the last one, how to hear of a newer one, and the note that there is none.
fn nakijken(ctx: &Ctx, van: &Gevolgd) -> Markup {
    let tr = ctx.tr;
    let (nothing, no_errors) = (Input::new(), Errors::new());
    let form = Form::new(tr, &nothing, &no_errors).quiet();
    html! {
        p {
            (tr.with("regio-nakijken-op", args![("datum", tr.datum(van.nakijken()))]))
            @if let Some(op) = van.nagevraagd { " " (tr.with("regio-nagevraagd-op", args![("datum", tr.datum(op))])) }
        }
        p.vrije-tekst { (tr.with("regio-hoe-nieuw", args![("trekker", van.trekker_naam.clone())])) }
        @if ctx.mag(Recht::VoorbereidingWijzigen) {
            (form.post(&format!("{HIER}/nagevraagd"), html! { (form.actions(form.submit("regio-nagevraagd"))) }))
        }
    }
}

/// The regional part that is followed, chapter by chapter, and the way out.
fn followed(ctx: &Ctx, regio: Option<&Regio>) -> Markup {
    let tr = ctx.tr;
    let Some(regio) = regio else {
        return parts::panel(parts::empty(Icon::Zoek, &tr.t("regio-geen"), &tr.t("regio-geen-tekst"), html! {}));
    };
    let chapters = html! {
        ul { @for nummer in regio.teksten.keys() { li { (parts::link(&adres(*nummer), chapter(tr, *nummer))) } } }
    };
    let (nothing, no_errors) = (Input::new(), Errors::new());
    let out = Form::new(tr, &nothing, &no_errors).quiet();
    parts::card(
        &tr.t("regio-gevolgd"),
        html! {
            p { (wie(tr, &regio.van)) }
            p { (tr.t("regio-gevolgd-tekst")) }
            (chapters)
            p.zacht.klein { (tr.with("regio-overgenomen-op", args![("datum", tr.moment_near(regio.van.op, ctx.now))])) " " (tr.t("plan-feit-som")) ": " code.kopie-tekst { (regio.van.som) } }
            (nakijken(ctx, &regio.van))
            @if ctx.mag(Recht::VoorbereidingWijzigen) {
                (parts::details(tr.t("regio-stoppen"), false, html! {
                    p { (tr.t("regio-stoppen-tekst")) }
                    (out.post(&format!("{HIER}/stoppen"), html! {
                        (out.checkbox("houden", "regio-houden"))
                        (out.actions(out.submit("regio-stop")))
                    }))
                }))
            }
        },
    )
}

fn receive(ctx: &Ctx, input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).quiet();
    html! {
        p { (tr.t("regio-meedoen-tekst")) }
        (form.post_file(&format!("{HIER}/inlezen"), html! {
            (form.file("bestand", "regio-bestand", ".json"))
            (form.actions(form.submit("regio-lees")))
        }))
    }
}

fn issue(ctx: &Ctx, beeld: &Beeld, input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let filled = HOOFDSTUKKEN.iter().map(|(n, _)| *n).filter(|n| beeld.eigen.get(n).is_some_and(|t| !t.tekst.trim().is_empty()));
    let options: Vec<Opt> = filled.map(|n| Opt::new(n.to_string(), chapter(tr, n))).collect();
    if options.is_empty() {
        return html! { p.zacht { (tr.t("regio-geen-eigen-tekst")) " " (parts::link(PLAN, tr.t("plan-pagina"))) } };
    }
    let next = beeld.uitgaven.first().map_or(1, |u| u.versie + 1);
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).quiet();
    form.post(
        &format!("{HIER}/uitgaven"),
        html! {
            (form.text("regio", "regio-naam"))
            (form.checkboxes_of("hoofdstukken", "regio-hoofdstukken", options))
            (form.date3("nakijken", "regio-nakijken"))
            p.zacht { (tr.with("regio-wordt-versie", args![("versie", next)])) }
            (form.actions(form.submit("regio-geef-uit")))
        },
    )
}

fn editions(ctx: &Ctx, uitgaven: &[Uitgegeven]) -> Markup {
    let tr = ctx.tr;
    if uitgaven.is_empty() {
        return html! { p.zacht { (tr.t("regio-geen-uitgave")) } };
    }
    let line = |u: &Uitgegeven| {
        let name = html! { (tr.with("regio-uitgave", args![("versie", u.versie), ("regio", u.regio.clone())])) };
        let quiet = tr.with("regio-uitgave-over", args![("datum", tr.datum(u.gemaakt.datum())), ("aantal", u.hoofdstukken.len())]);
        parts::row(html! {}, name, &quiet, parts::link(&format!("{HIER}/uitgaven/{}/json", u.versie), tr.t("regio-haal-op")))
    };
    parts::rows(&uitgaven.iter().map(line).collect::<Vec<_>>())
}

/// What a file would change, chapter by chapter, before anything changes.
pub(super) fn proposal(ctx: &Ctx, id: Uuid, made: &Uitgave, now: Option<&Regio>) -> Markup {
    let tr = ctx.tr;
    let to = |act: &str| format!("{HIER}/inlezen/{id}/{act}");
    let empty = std::collections::BTreeMap::new();
    let old = now.map_or(&empty, |r| &r.teksten);
    let gone = old.keys().filter(|n| made.tekst(**n).is_none());
    let who = tr.with(
        "regio-van",
        args![
            ("regio", made.regio.clone()),
            ("versie", made.versie),
            ("datum", tr.datum(made.uitgegeven)),
            ("trekker", format!("{} ({})", made.trekker_naam, made.trekker)),
        ],
    );
    html! {
        (parts::head(&tr.t("regio-voorstel"), html! { span.vrije-tekst { (who) } }, html! {}))
        (parts::stack(html! {
            @for warning in warnings(tr, made, now) { (parts::alert(Alert::Warn, &warning, html! {})) }
            (parts::alert(Alert::Info, &tr.t("regio-nog-niets"), html! {
                p { (tr.t("regio-nog-niets-tekst")) }
                div.knoppenrij {
                    (parts::button_post(&to("overnemen"), tr.t("regio-neem-over"), true, None)) " "
                    (parts::button_post(&to("weg"), tr.t("regio-gooi-weg"), false, None))
                }
            }))
            @for d in &made.hoofdstukken {
                @let was = old.get(&d.hoofdstuk).map_or("", String::as_str);
                (parts::card_with(&chapter(tr, d.hoofdstuk), change(tr, was, &d.tekst), html! {
                    @if was == d.tekst { p.zacht { (tr.t("regio-blijft")) } } @else { (lines(tr, &teksten(was, &d.tekst))) }
                }))
            }
            @for nummer in gone {
                (parts::card_with(&chapter(tr, *nummer), parts::tag(Kind::Warn, &tr.t("regio-vervalt")), lines(tr, &teksten(&old[nummer], ""))))
            }
        }))
    }
}

fn change(tr: Tr, was: &str, is: &str) -> Markup {
    match (was.is_empty(), was == is) {
        (true, _) => parts::tag(Kind::Ok, &tr.t("regio-nieuw")),
        (_, true) => parts::tag(Kind::Neutral, &tr.t("regio-gelijk")),
        _ => parts::tag(Kind::Info, &tr.t("regio-anders")),
    }
}

/// What somebody should think about before he takes a file over.
fn warnings(tr: Tr, made: &Uitgave, now: Option<&Regio>) -> Vec<String> {
    let Some(now) = now else { return Vec::new() };
    if now.van.trekker != made.trekker || now.van.regio != made.regio {
        vec![tr.with("regio-andere-regio", args![("nu", format!("{}, {}", now.van.regio, now.van.trekker_naam))])]
    } else if made.versie < now.van.versie {
        vec![tr.with("regio-ouder", args![("nu", now.van.versie)])]
    } else if made.versie == now.van.versie {
        vec![tr.with("regio-zelfde", args![("nu", now.van.versie)])]
    } else {
        Vec::new()
    }
}

/// The regional text above the own text of a chapter, which only the municipality that leads changes.
pub(crate) fn above(tr: Tr, (wie, tekst): &(String, String)) -> Markup {
    parts::card(
        &tr.t("regio-deel"),
        html! {
            p.zacht { span lang="nl" { (wie) } " " (tr.t("regio-deel-tekst")) " " (parts::link(HIER, tr.t("regio-naar"))) }
            (blokken::all(tr, &opmaak::blokken(tekst)))
        },
    )
}
