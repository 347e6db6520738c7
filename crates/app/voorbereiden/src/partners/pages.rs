//! Pages of the partners.

use domain::{casus::Incidenttype, recht::Recht};
use jiff::civil::Date;
use kern::Ctx;
use maud::{Markup, html};
use web::{
    Errors, Form, Icon, Input, Tr, args,
    form::Opt,
    parts::{self, Alert, Column, Kind, Table},
};

use super::{
    HIER, Partner, formulier,
    handlers::{Filter, adres},
};
use crate::botsing::onthoud;

pub(super) fn list(ctx: &Ctx, all: &[Partner], shown: &[&Partner], filter: &Filter) -> Markup {
    let tr = ctx.tr;
    let open = all.iter().filter(|p| !p.mist(ctx.now).is_empty()).count();
    let columns =
        ["partners-kolom-naam", "partners-kolom-rol", "partners-kolom-contact", "partners-kolom-afspraak", "partners-kolom-stand"];
    let nothing =
        parts::empty(Icon::Zoek, &tr.t("partners-niets"), &tr.t("partners-niets-tekst"), parts::link(HIER, tr.t("partners-alle")));
    let table = Table::new(tr.t("partners-titel"), columns.map(|k| Column::new(tr.t(k))).to_vec())
        .hide_caption()
        .empty(nothing)
        .rows(shown.iter().map(|p| line(ctx, p)));
    html! {
        (crate::nav(ctx, HIER))
        (parts::head(&tr.t("partners-titel"), tr.t("partners-lead"), html! {}))
        (parts::stack(html! {
            @if open == 0 { (parts::alert(Alert::Ok, &tr.t("partners-volledig"), html! {})) }
            @else { (parts::alert(Alert::Warn, &tr.with("partners-open", args![("aantal", open)]), html! { p { (parts::link(&format!("{HIER}?onvolledig=ja"), tr.t("partners-toon-open"))) } })) }
            (filters(ctx, filter))
            p.zacht { (tr.with("partners-aantal", args![("getoond", shown.len()), ("totaal", all.len())])) }
            (parts::panel(table))
        }))
    }
}

fn filters(ctx: &Ctx, filter: &Filter) -> Markup {
    let tr = ctx.tr;
    let input = Input::new().with("zoek", &filter.zoek).with_some("soort", filter.soort).with_checked("onvolledig", filter.onvolledig);
    let form = Form::new(tr, &input, &Errors::new()).leave_freely().quiet();
    let fields = html! {
        (form.text("zoek", "partners-zoek").optional().wide(20))
        (form.select_of("soort", "partners-soort", Opt::all::<Incidenttype>(tr)).optional())
        (form.checkbox("onvolledig", "partners-alleen-open"))
    };
    parts::search(tr, HIER, filter.actief(), fields)
}

fn line(ctx: &Ctx, p: &Partner) -> Vec<Markup> {
    let tr = ctx.tr;
    let types: Vec<String> = p.beleid.geldt_voor.iter().map(|s| tr.label(*s)).collect();
    vec![
        html! { (parts::link(&adres(&p.beleid.id), p.naam(tr))) div.zacht.klein { (types.join(", ")) } },
        html! {
            div { strong { (tr.t("partners-vooraf")) } " " (web::prose::dutch(&p.beleid.voorbereiding)) }
            div { strong { (tr.t("partners-daarna")) } " " (web::prose::dutch(&p.beleid.uitvoering)) }
        },
        contact(tr, p),
        html! { (agreement(ctx, p)) },
        state(ctx, p),
    ]
}

fn contact(tr: Tr, p: &Partner) -> Markup {
    let l = &p.lokaal;
    html! {
        @if p.eigen() { (parts::link("/voorbereiden/aanstelling", tr.t("partners-eigen"))) }
        @else if l.contactpersoon.is_empty() && l.telefoon.is_empty() { span.zacht { (tr.t("partners-onbekend")) } }
        @else {
            @if !l.contactpersoon.is_empty() { div { (l.contactpersoon) } }
            @if !l.telefoon.is_empty() { div { (parts::phone(&l.telefoon)) } }
            @if !l.buiten.is_empty() { div.zacht.klein { (tr.t("partners-buiten")) " " (l.buiten) } }
            @if !l.email.is_empty() { div.klein { (l.email) } }
        }
    }
}

/// The agreement in one line.
pub(crate) fn afspraak(tr: Tr, p: &Partner) -> String {
    let l = &p.lokaal;
    let date = |d: Option<Date>| d.map(|d| tr.datum(d));
    let parts = [
        (!l.afspraak.is_empty()).then(|| l.afspraak.clone()),
        date(l.afspraak_van).map(|d| tr.with("partners-vanaf", args![("datum", d)])),
        date(l.afspraak_tot).map(|d| tr.with("partners-tot", args![("datum", d)])),
        date(l.afspraak_op).map(|d| tr.with("partners-getekend", args![("datum", d)])),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn agreement(ctx: &Ctx, p: &Partner) -> Markup {
    let text = afspraak(ctx.tr, p);
    html! { @if text.is_empty() { span.zacht { "–" } } @else { (text) } }
}

fn state(ctx: &Ctx, p: &Partner) -> Markup {
    let tr = ctx.tr;
    if p.eigen() {
        return parts::tag(Kind::Info, &tr.t("partners-regie"));
    }
    if !p.lokaal.doet_mee {
        return html! { (parts::tag(Kind::Neutral, &tr.t("partners-doet-niet-mee"))) div.zacht.klein { (p.lokaal.reden_niet) } };
    }
    let mist = p.mist(ctx.now);
    html! {
        @if mist.is_empty() { (parts::tag_icon(Kind::Ok, Icon::Vink, &tr.t("partners-compleet"))) }
        @else { div.rijtje { @for m in &mist { (parts::tag(Kind::Warn, &tr.label(*m))) " " } } }
        @if let Some(op) = p.lokaal.laatst_gebeld { div.zacht.klein { (tr.with("partners-gebeld", args![("datum", tr.datum(op.datum()))])) } }
    }
}

pub(super) fn show(ctx: &Ctx, p: &Partner, input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let mag = ctx.mag(Recht::VoorbereidingWijzigen) && !p.eigen();
    let call = parts::button_post(&format!("{}/gebeld", adres(&p.beleid.id)), tr.t("partner-gebeld"), false, None);
    let actions = html! { @if mag && !p.lokaal.telefoon.is_empty() { (call) } };
    let main = html! {
        @if mag { (parts::card(&tr.t("partner-gegevens"), edit(ctx, p, input, errors))) }
        @else { (parts::card(&tr.t("partner-gegevens"), parts::dl(&[
            (tr.t("partners-kolom-contact"), contact(tr, p)),
            (tr.t("partners-kolom-afspraak"), agreement(ctx, p)),
        ]))) }
    };
    html! {
        (parts::head(p.naam(tr), state(ctx, p), actions))
        (parts::side(main, context(ctx, p)))
    }
}

fn context(ctx: &Ctx, p: &Partner) -> Markup {
    let tr = ctx.tr;
    let types = p.beleid.geldt_voor.iter().map(|s| tr.label(*s)).collect::<Vec<_>>().join(", ");
    let roles = parts::dl(&[
        (tr.t("partners-vooraf"), html! { (web::prose::dutch(&p.beleid.voorbereiding)) }),
        (tr.t("partners-daarna"), html! { (web::prose::dutch(&p.beleid.uitvoering)) }),
        (tr.t("partners-soort"), html! { (types) }),
        (tr.t("partner-bron"), html! { (p.beleid.bron) }),
    ]);
    html! {
        (parts::card(&tr.t("partner-rol"), roles))
        @if let Some(vraag) = &p.beleid.te_verifieren {
            (parts::alert(Alert::Info, &tr.t("deel-te-verifieren"), parts::te_verifieren(tr, vraag, &p.beleid.bron, p.beleid.geldig_vanaf)))
        }
        (ctx.law(&tr.t("partner-recht"), "AVG art. 5 lid 1 onder c; AVG art. 6 lid 1 onder a", tr.t("partner-recht-tekst")))
    }
}

fn edit(ctx: &Ctx, p: &Partner, input: &Input, errors: &Errors) -> Markup {
    let form = Form::new(ctx.tr, input, errors).once(ctx.app.uuid()).version(p.lokaal.versie);
    let content = html! {
        (onthoud(&form, &formulier::velden(&p.lokaal, ctx.tr)))
        (formulier::fields(&form))
        (form.actions(html! { (form.submit("partner-bewaar")) (form.cancel(HIER)) }))
    };
    form.post(&adres(&p.beleid.id), content)
}
