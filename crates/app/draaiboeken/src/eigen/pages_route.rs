//! Where a version stands on its way, and the acts that are possible there.

use domain::recht::Recht;
use draaiboek::eigen::Versiestaat;
use kern::Ctx;
use maud::{Markup, html};
use web::{
    Errors, Form, Input, args,
    parts::{self, Alert},
    prose,
};

use super::{
    pages::{Werk, act, bewerkt},
    paneel::{self, Plaats},
};

/// Where the version stands on its way, and what can be done now.
pub(super) fn route(ctx: &Ctx, w: &Werk<'_>) -> Markup {
    let (tr, v) = (ctx.tr, w.v);
    let remark = v.staat == Versiestaat::Concept && v.nagekeken.is_some() && !v.opmerking.is_empty();
    html! {
        @if remark { (parts::alert(Alert::Warn, &w.daad(tr, "editor-terug-van", &v.nagekeken).unwrap_or_default(), html! { p.voorgelegd { (v.opmerking) } })) }
        @if let Some(dag) = &w.nieuwer { (nieuwer(ctx, w, dag)) }
        @match v.staat {
            Versiestaat::Concept => (concept(ctx, w)),
            Versiestaat::Aangeboden => (aangeboden(ctx, w)),
            Versiestaat::Goedgekeurd => (goedgekeurd(ctx, w)),
            Versiestaat::Gepubliceerd | Versiestaat::Ingetrokken => (in_kracht(ctx, w)),
        }
    }
}

fn nieuwer(ctx: &Ctx, w: &Werk<'_>, dag: &str) -> Markup {
    let tr = ctx.tr;
    let day = dag.parse().map_or_else(|_| dag.to_owned(), |d| tr.datum(d));
    parts::alert(
        Alert::Info,
        &tr.with("editor-nieuwer", args![("datum", day)]),
        html! {
            p { (tr.t("editor-nieuwer-tekst")) }
            p { (parts::link(&format!("{}/verschil?met=nieuwer", w.hier()), tr.t("editor-nieuwer-bekijk"))) }
            @if ctx.mag(Recht::DraaiboekBewerken) { (act(ctx, w, "overnemen", &[], html! { button.nl-button.nl-button--primary type="submit" { (tr.t("editor-neem-over")) } })) }
        },
    )
}

fn concept(ctx: &Ctx, w: &Werk<'_>) -> Markup {
    let tr = ctx.tr;
    html! {
        @if bewerkt(ctx, w) {
            (parts::details(tr.t("editor-klaar-met-schrijven"), false, html! {
                p { (tr.t("editor-aanbieden-tekst")) }
                (paneel::hindernis(ctx, w.beeld, w.v))
                div.knoppenrij {
                    (act(ctx, w, "aanbieden", &[], html! { button.nl-button.nl-button--primary type="submit" { (tr.t("editor-bied-aan")) } }))
                    (act(ctx, w, "weggooien", &[], html! { button.nl-button.nl-button--secondary type="submit" data-vraag=(tr.t("editor-weggooien-vraag")) { (tr.t("editor-gooi-weg")) } }))
                }
            }))
        }
    }
}

fn aangeboden(ctx: &Ctx, w: &Werk<'_>) -> Markup {
    let (tr, v) = (ctx.tr, w.v);
    let may = ctx.mag(Recht::DraaiboekBewerken);
    let none = (Input::new(), Errors::new());
    let form = Form::new(tr, &none.0, &none.1).once(ctx.app.uuid()).version(v.versie);
    parts::alert(
        Alert::Info,
        &w.daad(tr, "editor-aangeboden-door", &v.aangeboden).unwrap_or_default(),
        html! {
            @if may && v.beoordeelbaar_door(ctx.wie_id()) {
                p { (tr.t("editor-beoordeel-tekst")) }
                (paneel::hindernis(ctx, w.beeld, v))
                (form.post(&format!("{}/beoordelen", w.hier()), html! {
                    (form.textarea("opmerking", "editor-opmerking").rows(3).optional())
                    (form.actions(html! { (form.submit_main("editor-keur-goed", "oordeel", "goed")) (form.submit_value("editor-stuur-terug", "oordeel", "terug")) }))
                }))
            } @else { p { (tr.t("editor-wacht-op-collega")) } }
            (terughalen(ctx, w))
        },
    )
}

fn terughalen(ctx: &Ctx, w: &Werk<'_>) -> Markup {
    html! { @if ctx.mag(Recht::DraaiboekBewerken) { (act(ctx, w, "terughalen", &[], html! { button.nl-button.nl-button--secondary type="submit" { (ctx.tr.t("editor-haal-terug")) } })) } }
}

fn goedgekeurd(ctx: &Ctx, w: &Werk<'_>) -> Markup {
    let (tr, v) = (ctx.tr, w.v);
    parts::alert(
        Alert::Ok,
        &w.daad(tr, "editor-goedgekeurd-door", &v.nagekeken).unwrap_or_default(),
        html! {
            (paneel::hindernis(ctx, w.beeld, w.v))
            @if ctx.mag(Recht::PlanVaststellen) { p { (parts::button_link(&format!("{}/publiceren", w.hier()), tr.t("editor-publiceer"), true)) } } @else { p { (tr.t("editor-wacht-op-publicatie")) } }
            (terughalen(ctx, w))
        },
    )
}

fn in_kracht(ctx: &Ctx, w: &Werk<'_>) -> Markup {
    let (tr, v) = (ctx.tr, w.v);
    let first = v.geldig_vanaf.map(|d| tr.datum(d)).unwrap_or_default();
    let title = match v.staat {
        Versiestaat::Ingetrokken => w.daad(tr, "editor-ingetrokken-door", &v.ingetrokken).unwrap_or_default(),
        _ => tr.with("editor-geldt-vanaf", args![("datum", first)]),
    };
    let kind = if v.staat == Versiestaat::Ingetrokken { Alert::Warn } else { Alert::Ok };
    parts::alert(
        kind,
        &title,
        html! {
            @if let Some(zin) = w.daad(tr, "editor-gepubliceerd-door", &v.gepubliceerd) { p { (zin) } }
            p { (tr.t("editor-lopende-houden")) }
            div.knoppenrij {
                @if ctx.mag(Recht::DraaiboekBewerken) { (act(ctx, w, "verder", &[], html! { button.nl-button.nl-button--secondary type="submit" { (tr.t("editor-verder")) } })) }
                @if v.staat == Versiestaat::Gepubliceerd && ctx.mag(Recht::PlanVaststellen) {
                    (act(ctx, w, "intrekken", &[], html! { button.nl-button.nl-button--secondary type="submit" data-vraag=(tr.t("editor-intrekken-vraag")) { (tr.t("editor-trek-in")) } }))
                }
            }
        },
    )
}

/// The form with which a version goes in force.
pub(super) fn publiceren(ctx: &Ctx, w: &Werk<'_>, input: &Input, errors: &Errors) -> Markup {
    let (tr, hier) = (ctx.tr, w.hier());
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).version(w.v.versie);
    let content = html! {
        p { (tr.t("editor-publiceer-tekst")) }
        (form.date3("vanaf", "editor-vanaf"))
        @if w.beeld.toetsing.draaiboek.as_ref().is_some_and(|d| d.geldt_voor.is_empty()) { (form.checkbox("aanvulling", "editor-aanvulling")) }
        (form.actions(html! { (form.submit("editor-publiceer")) (form.cancel(&hier)) }))
    };
    html! {
        (parts::head(&tr.t("editor-publiceer"), prose::dutch(&w.v.naam), html! {}))
        (parts::side(
            parts::stack(html! {
                (paneel::hindernis(ctx, w.beeld, w.v))
                (parts::card(&tr.t("editor-publiceer-wat"), wat_ingaat(ctx, w)))
                (parts::card(&tr.t("editor-publiceer-wanneer"), form.post(&format!("{hier}/publiceren"), content)))
            }),
            paneel::bevindingen(tr, w.beeld, w.partners, Plaats { hier: &hier, stap: None, tekst: false, scenarios: &w.v.scenarios }),
        ))
    }
}

/// What goes in force: what it builds on, who looked at it, how much is different and where that is seen.
fn wat_ingaat(ctx: &Ctx, w: &Werk<'_>) -> Markup {
    let (tr, hier) = (ctx.tr, w.hier());
    let eigen = w.beeld.stappen.iter().filter(|s| s.herkomst != super::beeld::Herkomst::Stam).count();
    let mut regels = vec![(
        tr.t("editor-publiceer-stappen"),
        html! { (tr.with("editor-publiceer-anders", args![("aantal", w.beeld.stappen.len()), ("eigen", eigen)])) },
    )];
    for (key, daad, zin) in [
        ("editor-publiceer-voorgelegd", &w.v.aangeboden, "editor-aangeboden-door"),
        ("editor-publiceer-nagekeken", &w.v.nagekeken, "editor-goedgekeurd-door"),
    ] {
        if let Some(zin) = w.daad(tr, zin, daad) {
            regels.push((tr.t(key), html! { (zin) }));
        }
    }
    html! {
        (parts::dl(&regels))
        p { (parts::link(&format!("{hier}/verschil"), tr.t("editor-publiceer-bekijk"))) }
    }
}
