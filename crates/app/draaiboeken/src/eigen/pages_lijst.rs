//! The versions of the municipality, and how one begins.

use domain::recht::Recht;
use draaiboek::eigen::Versie;
use kern::{Ctx, Medewerker};
use maud::{Markup, html};
use web::{Errors, Form, Icon, Input, args, parts, prose};

use super::{adres, pages::staat};

/// The versions of the municipality, and how to begin one.
pub(super) fn lijst_pagina(ctx: &Ctx, all: &[Versie], mensen: &[Medewerker], input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let naam = |id| mensen.iter().find(|m| m.id == id).map_or("–", |m| m.naam.as_str());
    let rows = all.iter().map(|v| {
        let day = v.geldig_vanaf.map(|d| tr.with("draaiboek-geldt-vanaf", args![("datum", tr.datum(d))]));
        vec![
            html! { (parts::link(&adres(v.id), prose::dutch(&v.naam))) @if let Some(day) = day { div.zacht.klein { (day) } } },
            staat(tr, v.staat),
            html! { (tr.moment_near(v.gewijzigd.0, ctx.now)) div.zacht.klein { (naam(v.gewijzigd.1)) } },
        ]
    });
    let columns = ["draaiboek-kolom-naam", "draaiboek-kolom-stand", "editor-kolom-gewijzigd"].map(|k| parts::Column::new(tr.t(k))).to_vec();
    let empty = parts::empty(Icon::Taak, &tr.t("editor-leeg"), &tr.t("editor-leeg-tekst"), html! {});
    let table = parts::Table::new(tr.t("editor-titel"), columns).hide_caption().empty(empty).rows(rows);
    html! {
        (parts::head(&tr.t("editor-titel"), tr.t("editor-titel-lead"), html! {}))
        (parts::side(parts::panel(table), html! { @if ctx.mag(Recht::DraaiboekBewerken) { (begin(ctx, input, errors)) } }))
    }
}

fn begin(ctx: &Ctx, input: &Input, errors: &Errors) -> Markup {
    let (tr, beleid, dag) = (ctx.tr, &ctx.app.beleid, ctx.now.datum());
    let mut options: Vec<web::Opt> = Vec::new();
    for (id, naam) in beleid.geleverde() {
        if let Some(last) = beleid.geleverde_versies(id).into_iter().rfind(|d| *d <= dag) {
            let english = beleid.geleverd(id, last).and_then(|r| r.naam_en);
            let shown = prose::plain_name(tr, naam, english.as_deref());
            let label = tr.with("editor-basis", args![("naam", shown.unwrap_or(naam)), ("datum", tr.datum(last))]);
            let option = web::Opt::new(format!("{id}@{last}"), label);
            options.push(if shown.is_err() { option.dutch() } else { option });
        }
    }
    let form = Form::new(tr, input, errors).once(ctx.app.uuid());
    let content = html! {
        (form.select_of("basis", "editor-basisveld", options).optional())
        (form.text("naam", "editor-naamveld").optional())
        (form.actions(form.submit("editor-begin")))
    };
    parts::card(&tr.t("editor-begin-kop"), html! { p.zacht { (tr.t("editor-begin-uitleg")) } (form.post(super::HIER, content)) })
}
