//! The list of the partners, and what all their pages share.

use domain::{Code, casus::Incidenttype};
use inventaris::partners::afspraak;
use jiff::civil::Date;
use kern::{Ctx, PageBuilder};
use maud::{Markup, html};
use web::{
    Errors, Form, Icon, Input, Tr, args,
    form::Opt,
    parts::{self, Alert, Column, Kind, Table},
};

use super::{
    Dossier, Eigen, HIER, Partner, adres,
    handlers::{Filter, Lijst},
    invoer::Partnerlijst,
};

/// A page under that of a partner, with its crumbs.
pub(super) fn onder<'a>(ctx: &'a Ctx, p: &Partner, title: &str) -> PageBuilder<'a> {
    ctx.page_titled(title)
        .crumb(ctx.tr.t("menu-voorbereiden"), "/voorbereiden")
        .crumb(ctx.tr.t("partners-titel"), HIER)
        .crumb(p.naam(ctx.tr), adres(&p.beleid.id))
}

/// What belongs in the register and what does not.
pub(super) fn wat_hier(ctx: &Ctx) -> Markup {
    let tr = ctx.tr;
    ctx.law(&tr.t("partner-recht"), "AVG art. 5 lid 1 onder c; AVG art. 6 lid 1 onder a", tr.t("partner-recht-tekst"))
}

pub(super) fn list(ctx: &Ctx, lijst: &Lijst<'_>, filter: &Filter) -> Markup {
    let tr = ctx.tr;
    let open = lijst.alle.iter().filter(|d| !d.mist(ctx.now).is_empty()).count();
    let columns = ["partners-kolom-naam", "partners-kolom-contact", "partners-kolom-afspraak", "partners-kolom-rol"];
    let nothing =
        parts::empty(Icon::Zoek, &tr.t("partners-niets"), &tr.t("partners-niets-tekst"), parts::link(HIER, tr.t("partners-alle")));
    let table = Table::new(tr.t("partners-titel"), columns.map(|k| Column::new(tr.t(k))).to_vec())
        .hide_caption()
        .empty(nothing)
        .rows(lijst.getoond.iter().map(|d| line(ctx, d, lijst.antwoorden)));
    let actions = html! {
        (parts::button_link(&format!("{HIER}/matrix"), tr.t("partners-matrix"), false))
        @if ctx.mag(domain::recht::Recht::VoorbereidingWijzigen) { (parts::button_link(&format!("{HIER}/nieuw"), tr.t("partners-nieuw"), false)) }
    };
    html! {
        (ctx.tabs(HIER))
        (parts::head(&tr.t("partners-titel"), tr.t("partners-lead"), actions))
        (parts::stack(html! {
            (answers(ctx, lijst))
            @if open == 0 { (parts::alert(Alert::Ok, &tr.t("partners-volledig"), html! {})) }
            @else { (parts::alert(Alert::Warn, &tr.with("partners-open", args![("aantal", open)]), html! { p { (parts::link(&format!("{HIER}?onvolledig=ja"), tr.t("partners-toon-open"))) } })) }
            (filters(ctx, filter))
            @if filter.onvolledig { p { (tr.t("partners-volgorde-nacht")) } }
            p.zacht { (tr.with("partners-aantal", args![("getoond", lijst.gevonden), ("totaal", lijst.alle.len())])) }
            (parts::panel(html! { (table) (parts::paging(tr, lijst.vorige.as_deref(), lijst.volgende.as_deref())) }))
            (ended(tr, lijst.beeindigd))
            (::invoer::knoppen::<Partnerlijst>(ctx))
            (parts::panel(parts::link(super::bestanden::HIER, tr.t("delen-naar"))))
        }))
    }
}

/// Answers of partners that wait: the next thing to do.
fn answers(ctx: &Ctx, lijst: &Lijst<'_>) -> Markup {
    let tr = ctx.tr;
    let waiting: Vec<&Dossier> = lijst.alle.iter().filter(|d| lijst.antwoorden.iter().any(|id| id == d.id())).collect();
    if waiting.is_empty() {
        return html! {};
    }
    let title = tr.with("partners-antwoorden", args![("aantal", waiting.len())]);
    parts::alert(Alert::Info, &title, html! { ul { @for d in waiting { li { (parts::link(&adres(d.id()), d.partner.naam(tr))) } } } })
}

fn ended(tr: Tr, beeindigd: &[Eigen]) -> Markup {
    if beeindigd.is_empty() {
        return html! {};
    }
    let line = |e: &Eigen| {
        let when = e.beeindigd.map(|d: Date| tr.with("partners-beeindigd-op", args![("datum", tr.datum(d))])).unwrap_or_default();
        parts::row(html! {}, parts::link(&adres(&e.partner), &e.naam), &format!("{when} {}", e.reden_einde), html! {})
    };
    let lines: Vec<Markup> = beeindigd.iter().map(line).collect();
    parts::details(tr.with("partners-beeindigd", args![("aantal", lines.len())]), false, parts::rows(&lines))
}

fn filters(ctx: &Ctx, filter: &Filter) -> Markup {
    let tr = ctx.tr;
    let input = Input::new().with("zoek", &filter.zoek).with_some("soort", filter.soort).with_checked("onvolledig", filter.onvolledig);
    let form = Form::new(tr, &input, &Errors::new()).filtering();
    let fields = html! {
        (form.text("zoek", "partners-zoek").optional().wide(20))
        (form.select_of("soort", "partners-soort", Opt::all::<Incidenttype>(tr)).optional())
        (form.checkbox("onvolledig", "partners-alleen-open"))
    };
    parts::search(tr, HIER, filter.actief(), fields)
}

fn line(ctx: &Ctx, d: &Dossier, antwoorden: &[String]) -> Vec<Markup> {
    let (tr, p) = (ctx.tr, &d.partner);
    let types: Vec<String> = p.beleid.geldt_voor.iter().map(|s| tr.label(*s)).collect();
    vec![
        html! {
            (parts::link(&adres(d.id()), p.naam(tr)))
            div.zacht.klein { (types.join(", ")) }
            @if antwoorden.iter().any(|id| id == d.id()) { div { (parts::tag(Kind::Info, &tr.t("partners-antwoord-wacht"))) } }
            div { (state(ctx, d)) }
        },
        contact(tr, d),
        agreement(ctx, d),
        html! {
            div.klein.zinnen { strong { (tr.t("partners-vooraf")) ":" } " " (web::prose::dutch(&p.beleid.voorbereiding)) }
            div.klein.zinnen { strong { (tr.t("partners-daarna")) ":" } " " (web::prose::dutch(&p.beleid.uitvoering)) }
        },
    ]
}

/// Whom to ask for and at which number, in short.
pub(super) fn contact(tr: Tr, d: &Dossier) -> Markup {
    let (p, l) = (&d.partner, &d.partner.lokaal);
    let first = d.personen.iter().find(|p| p.bereikbaar());
    html! {
        @if p.eigen() { (parts::link("/voorbereiden/aanstelling", tr.t("partners-eigen"))) }
        @else if !d.bereikbaar() && l.contactpersoon.is_empty() && d.personen.is_empty() { span.zacht { (tr.t("partners-onbekend")) } }
        @else {
            @if !l.contactpersoon.is_empty() { div { (l.contactpersoon) } }
            @if !l.telefoon.is_empty() { div { (parts::phone(&l.telefoon)) } }
            @if !l.buiten.is_empty() { div.zacht.klein { (tr.t("partners-buiten")) " " (l.buiten) } }
            @if let Some(p) = first.filter(|_| l.telefoon.is_empty()) { div { (p.naam) } div { (parts::phone(if p.telefoon.is_empty() { &p.buiten } else { &p.telefoon })) } }
            @if !d.personen.is_empty() { div.zacht.klein { (tr.with("partners-personen", args![("aantal", d.personen.len())])) } }
        }
    }
}

fn agreement(ctx: &Ctx, d: &Dossier) -> Markup {
    let text = afspraak(ctx.tr, d, ctx.now.datum());
    html! { @if text.is_empty() { span.zacht { "–" } } @else { (text) } }
}

pub(super) fn state(ctx: &Ctx, d: &Dossier) -> Markup {
    let (tr, p) = (ctx.tr, &d.partner);
    if p.eigen() {
        return parts::tag(Kind::Info, &tr.t("partners-regie"));
    }
    if let Some((op, reden)) = &p.beeindigd {
        let when = tr.with("partners-beeindigd-op", args![("datum", tr.datum(*op))]);
        return html! { (parts::tag(Kind::Neutral, &when)) div.zacht.klein { (reden) } };
    }
    if !p.lokaal.doet_mee {
        return html! { (parts::tag(Kind::Neutral, &tr.t("partners-doet-niet-mee"))) div.zacht.klein { (p.lokaal.reden_niet) } };
    }
    let mist = d.mist(ctx.now);
    html! {
        @if mist.is_empty() { (parts::tag_icon(Kind::Ok, Icon::Vink, &tr.t("partners-compleet"))) }
        @else { div.rijtje { @for m in &mist { (parts::tag(Kind::Warn, &tr.label(*m))) " " } } }
        @if let Some(op) = p.lokaal.laatst_gebeld { div.zacht.klein { (tr.with("partners-gebeld", args![("datum", tr.datum(op.datum()))])) } }
    }
}

/// The kinds of robbery of a closed set in words.
pub(super) fn soorten(tr: Tr, all: &[impl Code]) -> String {
    all.iter().map(|s| tr.label(*s)).collect::<Vec<_>>().join(", ")
}
