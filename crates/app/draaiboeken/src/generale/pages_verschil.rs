//! Two versions on the same facts: what goes otherwise, task by task.

use domain::draaiboek::{Draaiboek, Gang, Ontvouwing, verschillen};
use maud::{Markup, html};
use web::{
    args,
    parts::{self, Column, Kind, Table},
};

use super::zinnen::Zinnen;

/// The card with what goes otherwise; `dan` is the other version, called `naam`.
pub(super) fn kaart(z: &Zinnen<'_>, eerst: (&Ontvouwing, &str), dan: (&Draaiboek, &Ontvouwing, &str)) -> Markup {
    let tr = z.w.tr;
    let (d, other, naam) = dan;
    let all = verschillen(eerst.0, other);
    let there = Zinnen { w: ::draaiboek::woorden::Woorden { draaiboek: d, ..z.w }, ..*z };
    let columns = vec![Column::new(tr.t("generale-kolom-taak")), Column::new(eerst.1), Column::new(naam)];
    let rows = all.iter().map(|v| {
        let known = if z.w.draaiboek.stap(&v.stap).is_some() { z } else { &there };
        vec![
            known.taak(&v.stap, v.voor, v.gebied.as_ref()),
            gang(z, v.eerst.as_ref(), v.dan.as_ref()),
            gang(z, v.dan.as_ref(), v.eerst.as_ref()),
        ]
    });
    let table = Table::new(tr.t("generale-verschil"), columns).hide_caption().rows(rows);
    parts::card(
        &tr.t("generale-verschil"),
        html! {
            @if all.is_empty() { p { (tr.t("generale-geen-verschil")) } }
            @else { p.zacht { (tr.with("generale-verschil-aantal", args![("aantal", all.len())])) } (table) }
        },
    )
}

/// How it went, with what is otherwise in bold.
fn gang(z: &Zinnen<'_>, g: Option<&Gang>, other: Option<&Gang>) -> Markup {
    let tr = z.w.tr;
    let Some(g) = g else { return parts::tag(Kind::Neutral, &tr.t("generale-niet-hier")) };
    let done = match (g.gedaan, g.door.as_deref()) {
        (Some(m), Some(wie)) => tr.with("generale-gedaan-door", args![("op", z.op(m)), ("wie", z.wie(wie))]),
        _ => tr.t("generale-niet-gedaan"),
    };
    let line =
        |text: Option<String>, same: bool| html! { @if let Some(text) = text { div { @if same { (text) } @else { strong { (text) } } } } };
    html! {
        (line(g.open.map(|m| tr.with("generale-vanaf", args![("op", z.op(m))])), other.is_none_or(|o| o.open == g.open)))
        (line(g.uiterlijk.map(|m| tr.with("generale-uiterlijk", args![("op", z.op(m))])), other.is_none_or(|o| o.uiterlijk == g.uiterlijk)))
        (line(Some(done), other.is_none_or(|o| o.gedaan == g.gedaan && o.door == g.door)))
        @if g.vast { (parts::tag(Kind::Bad, &tr.t("generale-wat-vast"))) }
    }
}
