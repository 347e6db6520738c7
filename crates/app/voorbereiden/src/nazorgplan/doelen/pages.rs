//! Pages of goals: all of them by objective, and the form of one.

use domain::{
    Code,
    plan::{Doeloordeel, Doelstelling},
    recht::Recht,
};
use kern::Ctx;
use maud::{Markup, html};
use web::{
    Errors, Form, Icon, Input, Tr, args,
    botsing::onthoud,
    parts::{self, Alert, Column, Kind, Table},
    prose,
};

use super::{
    DOELEN, formulier,
    handlers::adres,
    stand::{self, Stand},
    store::Doel,
    woorden,
};
use crate::nazorgplan::HIER;

/// What the list shows.
pub(super) struct Lijst {
    pub(super) doelen: Vec<(Doel, Option<Stand>)>,
    pub(super) verwijderd: Vec<Doel>,
}

/// What a figure says, as a mark.
pub(super) fn oordeel(tr: Tr, o: Doeloordeel) -> Markup {
    let text = tr.label(o);
    match o {
        Doeloordeel::Gehaald => parts::tag_icon(Kind::Ok, Icon::Vink, &text),
        Doeloordeel::NietGehaald => parts::tag_icon(Kind::Bad, Icon::Let, &text),
        Doeloordeel::GeenStreefwaarde => parts::tag(Kind::Warn, &text),
        Doeloordeel::TeWeinig | Doeloordeel::LooptNog | Doeloordeel::GeenCijfer => parts::tag(Kind::Neutral, &text),
    }
}

/// The state of a goal: what its figure says, or that it cannot be measured.
pub(super) fn staat(ctx: &Ctx, d: &Doel, s: Option<&Stand>) -> Markup {
    if !stand::tekorten(&ctx.app, d).is_empty() {
        return parts::tag_icon(Kind::Warn, Icon::Let, &ctx.tr.t("doel-niet-meetbaar"));
    }
    oordeel(ctx.tr, s.map_or(Doeloordeel::GeenCijfer, |s| s.oordeel))
}

pub(super) fn list(ctx: &Ctx, seen: &Lijst) -> Markup {
    let tr = ctx.tr;
    let mag = ctx.mag(Recht::VoorbereidingWijzigen);
    let new = html! { @if mag { (parts::button_link(&format!("{DOELEN}/nieuw"), tr.t("doel-nieuw"), true)) } };
    let empty = seen.doelen.is_empty();
    html! {
        (parts::head(&tr.t("doelen-titel"), tr.t("doelen-lead"), new))
        (parts::stack(html! {
            @if empty { (parts::panel(parts::empty(Icon::Taak, &tr.t("doelen-leeg"), &tr.t("doelen-leeg-tekst"), html! {}))) }
            @else { (samenvatting(ctx, &seen.doelen)) }
            @for d in Doelstelling::ALL { (objective(ctx, *d, &seen.doelen)) }
            @if mag && !seen.verwijderd.is_empty() { (removed(tr, &seen.verwijderd)) }
            p { (parts::link(&format!("{HIER}/hoofdstuk/2"), tr.t("doelen-naar-plan"))) }
        }))
    }
}

fn samenvatting(ctx: &Ctx, all: &[(Doel, Option<Stand>)]) -> Markup {
    let tr = ctx.tr;
    let bare = all.iter().filter(|(d, _)| !stand::tekorten(&ctx.app, d).is_empty()).count();
    let with =
        |o| all.iter().filter(|(d, s)| stand::tekorten(&ctx.app, d).is_empty() && s.as_ref().is_some_and(|s| s.oordeel == o)).count();
    let words = args![
        ("totaal", all.len()),
        ("meetbaar", all.len() - bare),
        ("gehaald", with(Doeloordeel::Gehaald)),
        ("niet", with(Doeloordeel::NietGehaald)),
    ];
    let small = tr.with("doelen-klein", args![("drempel", stand::drempel(&ctx.app, ctx.now))]);
    let kind = if bare == 0 { Alert::Info } else { Alert::Warn };
    parts::alert(
        kind,
        &tr.with("doelen-stand", args![("totaal", all.len()), ("meetbaar", all.len() - bare)]),
        html! {
            p { (tr.with("doelen-stand-tekst", words)) }
            p { (small) }
        },
    )
}

fn objective(ctx: &Ctx, d: Doelstelling, all: &[(Doel, Option<Stand>)]) -> Markup {
    let tr = ctx.tr;
    let mine: Vec<_> = all.iter().filter(|(g, _)| g.doelstelling == d).collect();
    let columns = ["doel-doel", "doel-streefwaarde", "doel-kolom-cijfer", "doel-kolom-oordeel"].map(|k| Column::new(tr.t(k))).to_vec();
    let rows = mine.iter().map(|(g, s)| row(ctx, g, s.as_ref()));
    let title = tr.label(d);
    parts::card(
        &title,
        html! {
            @if mine.is_empty() {
                p.zacht { (tr.t("doelen-geen-bij")) }
                @if ctx.mag(Recht::VoorbereidingWijzigen) { p { (parts::link(&format!("{DOELEN}/nieuw?doelstelling={}", d.code()), tr.t("doelen-voeg-toe"))) } }
            } @else { (Table::new(title.clone(), columns).hide_caption().rows(rows)) }
        },
    )
}

fn row(ctx: &Ctx, d: &Doel, s: Option<&Stand>) -> Vec<Markup> {
    let tr = ctx.tr;
    let target = woorden::streef_van(tr, d).unwrap_or_else(|| "–".to_owned());
    let counts = ctx.mag(Recht::CasusZien);
    let figure = s.and_then(|s| Some((s, s.meting?)));
    vec![
        html! { div { (parts::link(&adres(d.id), prose::dutch(&d.doel))) } @if !d.indicator.is_empty() { div.zacht.klein { (prose::dutch(&d.indicator)) } } },
        html! { (target) },
        html! {
            @match (figure, d.periode) {
                (Some((s, m)), Some(periode)) => {
                    (woorden::meting(tr, m, d.streef, stand::drempel(&ctx.app, ctx.now), counts))
                    div.zacht.klein { (woorden::vak(tr, periode, s.vak)) }
                },
                _ => { "–" },
            }
        },
        staat(ctx, d, s),
    ]
}

fn removed(tr: Tr, all: &[Doel]) -> Markup {
    let rows: Vec<Markup> = all
        .iter()
        .map(|d| {
            let back = parts::button_post(&format!("{}/terugzetten", adres(d.id)), tr.t("doel-zet-terug"), false, None);
            parts::row(html! {}, prose::dutch(&d.doel), &tr.label(d.doelstelling), back)
        })
        .collect();
    parts::details(
        tr.with("doelen-verwijderd", args![("aantal", all.len())]),
        false,
        html! { p.zacht { (tr.t("doelen-verwijderd-tekst")) } (parts::rows(&rows)) },
    )
}

pub(super) fn new(ctx: &Ctx, input: &Input, errors: &Errors) -> Markup {
    let form = Form::new(ctx.tr, input, errors).once(ctx.app.uuid());
    let content =
        html! { (formulier::goal_fields(ctx, &form)) (form.actions(html! { (form.submit("doel-bewaar")) (form.cancel(DOELEN)) })) };
    html! { (parts::head(&ctx.tr.t("doel-nieuw"), ctx.tr.t("doel-nieuw-lead"), html! {})) (form.post(DOELEN, content)) }
}

pub(super) fn edit(ctx: &Ctx, d: &Doel, input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).version(d.versie);
    let content = html! {
        (onthoud(&form, &formulier::goal_velden(d, &ctx.app, tr), &formulier::goal_input(d, tr)))
        (formulier::goal_fields(ctx, &form))
        (form.actions(html! { (form.submit("doel-bewaar")) (form.cancel(&adres(d.id))) }))
    };
    html! {
        (parts::head(&tr.t("doel-titel"), html! {}, html! {}))
        @if !d.in_woorden.is_empty() { (parts::alert(Alert::Info, &tr.t("doel-in-woorden"), html! { p lang="nl" { (d.in_woorden) } })) }
        (form.post(&format!("{}/wijzigen", adres(d.id)), content))
    }
}
