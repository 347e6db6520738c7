//! Page of one goal: its figure beside its target, how it is counted, the periods before, and what keeps it from being measured.

use std::collections::HashMap;

use domain::{
    Code,
    id::MedewerkerId,
    plan::{Doelbron, Doeltekort, Doelvoorstel, Meetwaarde},
    recht::Recht,
};
use kern::Ctx;
use maud::{Markup, html};
use web::{
    Errors, Form, Input, Tr, args,
    botsing::onthoud,
    parts::{self, Alert, Column, Table},
    prose,
};

use super::{
    cijfer::Plek,
    formulier::{self, Invul},
    grafiek,
    handlers::adres,
    pages::{oordeel, staat},
    stand::{self, Stand, laatste},
    store::{Doel, Doelcijfer},
    woorden,
};

/// What the page shows.
pub(super) struct Beeld<'a> {
    pub(super) doel: &'a Doel,
    /// Newest first.
    pub(super) reeks: &'a [Stand],
    pub(super) regels: &'a [Doelcijfer],
    pub(super) mensen: &'a HashMap<MedewerkerId, String>,
}

pub(super) fn show(ctx: &Ctx, b: &Beeld<'_>) -> Markup {
    let (tr, d) = (ctx.tr, b.doel);
    let mag = ctx.mag(Recht::VoorbereidingWijzigen);
    let edit = html! { @if mag { (parts::button_link(&format!("{}/wijzigen", adres(d.id)), tr.t("doel-wijzig"), false)) } };
    let main = html! {
        (nu(ctx, b))
        @if d.periode.is_some() { (periods(ctx, b, mag)) }
        @if !b.regels.is_empty() { (history(ctx, b)) }
    };
    let context = html! {
        (meetbaar(ctx, d, mag))
        (method(ctx, d))
        @if mag { (removal(tr, d)) }
    };
    html! {
        (parts::head_of(prose::dutch(&d.doel), tr.label(d.doelstelling), edit))
        (parts::side(main, context))
    }
}

/// The figure that stands for the goal, beside its target.
fn nu(ctx: &Ctx, b: &Beeld<'_>) -> Markup {
    let (tr, d) = (ctx.tr, b.doel);
    let current = laatste(b.reeks);
    let figure = current.and_then(|s| s.meting).map(|m| shown(ctx, d, m));
    let dash = || "–".to_owned();
    let period = d.periode.zip(current).map(|(p, s)| woorden::vak(tr, p, s.vak));
    let indicator = if d.indicator.is_empty() {
        html! { "–" }
    } else {
        prose::dutch(&d.indicator)
    };
    let running = current.is_some_and(|s| !s.vak.voorbij(ctx.now.datum()));
    parts::card_with(
        &tr.t("doel-stand"),
        staat(ctx, d, current),
        parts::stack(html! {
            (parts::dl(&[
                (tr.t("doel-indicator"), indicator),
                (tr.t("doel-streefwaarde"), html! { (woorden::streef_van(tr, d).unwrap_or_else(dash)) }),
                (tr.t("doel-kolom-cijfer"), html! { strong { (figure.unwrap_or_else(dash)) } }),
                (tr.t("doel-periode"), html! { (period.unwrap_or_else(dash)) @if running { " (" (tr.t("doel-loopt")) ")" } }),
            ]))
            @if let Some(s) = current { (chance(ctx, d, s)) }
        }),
    )
}

fn shown(ctx: &Ctx, d: &Doel, m: Meetwaarde) -> String {
    woorden::meting(ctx.tr, m, d.streef, stand::drempel(&ctx.app, ctx.now), ctx.mag(Recht::CasusZien))
}

/// How sure the figure is: too few, or within reach of chance.
fn chance(ctx: &Ctx, d: &Doel, s: &Stand) -> Markup {
    let (tr, bound) = (ctx.tr, stand::drempel(&ctx.app, ctx.now));
    let Some(m) = s.meting.filter(|m| m.over() != Some(0)) else { return html! {} };
    if m.te_weinig(bound) {
        return html! { p { (tr.with("doel-klein-uitleg", args![("drempel", bound)])) } };
    }
    // An interval gives away over how many it goes.
    if m.herleidbaar(bound) && !ctx.mag(Recht::CasusZien) {
        return html! {};
    }
    let whole = |n: f64| format!("{n:.0}");
    html! {
        @if let Some((low, high)) = m.interval() {
            @let words = args![("van", whole(low)), ("tot", whole(high))];
            p { (tr.with(if d.streef.is_some_and(|s| s.kan_toeval(m)) { "doel-toeval" } else { "doel-interval" }, words)) }
        }
    }
}

fn periods(ctx: &Ctx, b: &Beeld<'_>, mag: bool) -> Markup {
    let (tr, d) = (ctx.tr, b.doel);
    let Some(periode) = d.periode else { return html! {} };
    let mut columns = ["doel-periode", "doel-kolom-cijfer", "doel-kolom-oordeel"].map(|k| Column::new(tr.t(k))).to_vec();
    if mag {
        columns.push(Column::new(tr.t("doel-kolom-doen")));
    }
    let rows = b.reeks.iter().map(|s| {
        let mut cells = vec![
            html! { (woorden::vak(tr, periode, s.vak)) @if s.regel.as_ref().is_some_and(|r| r.bron == Doelbron::Telling) { div.zacht.klein { (tr.t("doel-vastgelegd")) } } },
            html! { (s.meting.map_or_else(|| "–".to_owned(), |m| shown(ctx, d, m))) },
            oordeel(tr, s.oordeel),
        ];
        if mag {
            cells.push(act(ctx, d, s));
        }
        cells
    });
    let table = Table::new(tr.t("doel-verloop"), columns).hide_caption().rows(rows);
    let drawing = grafiek::verloop(ctx, d, periode, b.reeks);
    parts::card(&tr.t("doel-verloop"), parts::stack(html! { (drawing) (table) }))
}

/// What can be done with the figure of a period.
fn act(ctx: &Ctx, d: &Doel, s: &Stand) -> Markup {
    let (tr, to) = (ctx.tr, format!("{}/cijfer/{}", adres(d.id), s.vak.van));
    let held = s.regel.is_some();
    if Invul::van(d).is_some() {
        return parts::link(&to, tr.t(if held { "doelcijfer-verbeter" } else { "doelcijfer-vul-in" }));
    }
    html! {
        @if held { (parts::button_post(&format!("{to}/intrekken"), tr.t("doelcijfer-tel-opnieuw"), false, None)) }
        @else if !s.leeg() && s.vak.voorbij(ctx.now.datum()) { (parts::button_post(&format!("{to}/vastleggen"), tr.t("doelcijfer-leg-vast"), false, None)) }
    }
}

/// Every line that was recorded, the newest first: nothing is overwritten.
fn history(ctx: &Ctx, b: &Beeld<'_>) -> Markup {
    let tr = ctx.tr;
    let columns = ["doel-periode", "doel-kolom-cijfer", "doelcijfer-wie", "doelcijfer-toelichting"].map(|k| Column::new(tr.t(k))).to_vec();
    let rows = b.regels.iter().map(|c| {
        let who = b.mensen.get(&c.door).cloned().unwrap_or_else(|| tr.t("wie-medewerker-weg"));
        let figure = c.meting.map_or_else(|| tr.t("doelcijfer-ingetrokken"), |m| shown(ctx, b.doel, m));
        vec![
            html! { (tr.datum_kort(c.vak.van)) " – " (tr.datum_kort(c.vak.laatste())) },
            html! { (figure) @if let Some(n) = c.gevraagd { div.zacht.klein { (tr.with("doelcijfer-van-gevraagd", args![("aantal", n)])) } } },
            html! { (who) div.zacht.klein { (tr.moment(c.op)) } },
            html! { @if c.toelichting.is_empty() { "–" } @else { (prose::dutch(&c.toelichting)) } },
        ]
    });
    let table = Table::new(tr.t("doelcijfer-geschiedenis"), columns).hide_caption().rows(rows);
    parts::details(tr.with("doelcijfer-regels", args![("aantal", b.regels.len())]), false, table)
}

/// What keeps the goal from being measured, and how it could be.
fn meetbaar(ctx: &Ctx, d: &Doel, mag: bool) -> Markup {
    let (tr, missing) = (ctx.tr, stand::tekorten(&ctx.app, d));
    if missing.is_empty() {
        return html! {};
    }
    let suggestion = stand::voorstel(&ctx.app, d);
    parts::alert(
        Alert::Warn,
        &tr.t("doel-niet-meetbaar"),
        html! {
            ul.bevindingen { @for t in &missing { li { (shortage(tr, *t)) } } }
            @if let Some(v) = suggestion { (example(ctx, d, v, mag)) }
        },
    )
}

fn shortage(tr: Tr, t: Doeltekort) -> Markup {
    let key = match t {
        Doeltekort::Vaag(words) => return html! { (prose::show(&tr.with("doeltekort-vaag", args![("woorden", prose::quote(tr, words))]))) },
        Doeltekort::GeenIndicator => "doeltekort-indicator",
        Doeltekort::GeenGetal => "doeltekort-getal",
        Doeltekort::GeenBron => "doeltekort-bron",
        Doeltekort::BronOnaf => "doeltekort-bron-onaf",
        Doeltekort::AndereEenheid => "doeltekort-eenheid",
        Doeltekort::GeenPeriode => "doeltekort-periode",
    };
    html! { (tr.t(key)) }
}

fn example(ctx: &Ctx, d: &Doel, v: &Doelvoorstel, mag: bool) -> Markup {
    let tr = ctx.tr;
    let key = format!("doelvoorstel-{}", v.code);
    let source = match ctx.app.cijfer(v.cijfer) {
        Some(c) => woorden::cijfer(tr, c, v.grens.and_then(|n| u16::try_from(n).ok())),
        None => tr.label(v.bron),
    };
    html! {
        p { strong { (tr.t("doel-voorstel")) } }
        p { (tr.t(&key)) }
        p.klein { (tr.with("doel-voorstel-bron", args![("bron", source), ("streef", woorden::streef(tr, v.streef))])) }
        @if mag { (parts::button_link(&format!("{}/wijzigen?voorstel=1", adres(d.id)), tr.t("doel-neem-voorstel"), false)) }
    }
}

/// How the figure comes about, in plain words.
fn method(ctx: &Ctx, d: &Doel) -> Markup {
    let tr = ctx.tr;
    let Some(bron) = d.bron else { return html! {} };
    let name = woorden::bron(tr, &ctx.app, d);
    let how = stand::cijfer(&ctx.app, d).and_then(|c| tr.attr_with(&c.key(), "uitleg", args![("grens", woorden::grens(tr, c, d.grens))]));
    parts::card(
        &tr.t("doel-hoe-geteld"),
        html! {
            @if let Some(name) = name { p { strong { (prose::show(&name)) } } }
            @if let Some(how) = how { p { (how) } }
            p { (tr.t(&format!("doel-hoe-{}", bron.code()))) }
        },
    )
}

fn removal(tr: Tr, d: &Doel) -> Markup {
    let question = tr.t("doel-verwijder-vraag");
    parts::card(
        &tr.t("doel-verwijder-kop"),
        html! {
            p.zacht { (tr.t("doel-verwijder-tekst")) }
            (parts::button_post(&format!("{}/verwijderen", adres(d.id)), tr.t("doel-verwijder"), false, Some(&question)))
        },
    )
}

/// The form of a figure.
pub(super) fn figure(ctx: &Ctx, place: &Plek, vorm: Invul, input: &Input, errors: &Errors) -> Markup {
    let (tr, d) = (ctx.tr, &place.doel);
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).version(place.nr());
    let to = format!("{}/cijfer/{}", adres(d.id), place.vak.van);
    let period = d.periode.map(|p| woorden::vak(tr, p, place.vak)).unwrap_or_default();
    let content = html! {
        (onthoud(&form, &formulier::figure_velden(place.regel(), vorm, tr), &formulier::figure_input(place.regel(), tr)))
        (formulier::figure_fields(&form, vorm))
        (form.actions(html! { (form.submit("doelcijfer-bewaar")) (form.cancel(&adres(d.id))) }))
    };
    let held = place.regel().is_some_and(|c| c.meting.is_some());
    html! {
        (parts::head(&tr.with("doelcijfer-titel-over", args![("periode", period)]), prose::dutch(&d.doel), html! {}))
        (parts::stack(html! {
            @if !d.vraag.is_empty() && vorm != Invul::Hand { p { (prose::show(&woorden::bron(tr, &ctx.app, d).unwrap_or_default())) } }
            (parts::panel(form.post(&to, content)))
            @if held { (parts::button_post(&format!("{to}/intrekken"), tr.t("doelcijfer-trek-in"), false, None)) }
        }))
    }
}
