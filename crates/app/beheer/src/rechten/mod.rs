//! Rechten: who may do what, generated from the rules and routes themselves.

use domain::{
    Code,
    journaal::Activiteit,
    recht::{Recht, Rol},
};
use kern::{Access, Answer, Ctx, RouteDecl, Slice};
use maud::{Markup, html};
use web::{Icon, Tr, parts};

pub(crate) fn slice() -> Slice {
    Slice::new("rechten").get("/beheer/rechten", Recht::RechtenZien, Activiteit::Beheer, show)
}

async fn show(ctx: Ctx) -> Answer {
    let tr = ctx.tr;
    ctx.page("rechten-titel").compressed().show(html! {
        (parts::head(&tr.t("rechten-titel"), tr.t("rechten-inleiding"), html! {}))
        (parts::stack(html! {
            (parts::card(&tr.t("rechten-matrix"), matrix(tr)))
            p { (parts::link(kern::GRONDSLAGEN, tr.t("rechten-grondslagen"))) }
            (parts::card(&tr.t("rechten-routes"), html! {
                p { (tr.t("rechten-routes-tekst")) }
                (parts::details(tr.t("rechten-routes-toon"), false, routes(tr, &ctx.app.routes)))
            }))
        }))
    })
}

fn matrix(tr: Tr) -> parts::Table {
    let columns = std::iter::once(parts::Column::new(tr.t("rechten-recht")))
        .chain(Rol::ALL.iter().map(|rol| parts::Column::new(tr.label(*rol))))
        .collect();
    let rows = Recht::ALL
        .iter()
        .map(|recht| std::iter::once(html! { (tr.label(*recht)) }).chain(Rol::ALL.iter().map(|rol| cell(tr, rol.mag(*recht)))).collect());
    parts::Table::new(tr.t("rechten-matrix"), columns).hide_caption().rows(rows)
}

fn cell(tr: Tr, mag: bool) -> Markup {
    html! { @if mag { (parts::tag_icon(parts::Kind::Ok, Icon::Vink, &tr.t("form-ja"))) } @else { span.zacht { (tr.t("form-nee")) } } }
}

fn routes(tr: Tr, all: &[RouteDecl]) -> parts::Table {
    let columns =
        ["rechten-adres", "rechten-handeling", "rechten-recht", "rechten-activiteit"].map(|key| parts::Column::new(tr.t(key))).to_vec();
    let rows = all.iter().map(|route| {
        let who = match route.access {
            Access::Openbaar => tr.t("rechten-openbaar"),
            Access::Recht(recht) => tr.label(recht),
        };
        let act = if route.method == axum::http::Method::GET { "rechten-bekijken" } else { "rechten-doen" };
        vec![html! { code { (route.path) } }, html! { (tr.t(act)) }, html! { (who) }, html! { (tr.label(route.activiteit)) }]
    });
    parts::Table::new(tr.t("rechten-routes"), columns).hide_caption().rows(rows)
}
