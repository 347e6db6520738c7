//! The course of readiness as a line, with the same figures as a table.

use jiff::civil::Date;
use maud::{Markup, html};
use web::{
    Tr, args,
    parts::{self, Column, Table},
};

use super::meting::{Meting, eerder};

const BREED: f64 = 400.0;
const HOOG: f64 = 150.0;
/// Room for the numbers on the left and the days below.
const LINKS: f64 = 44.0;
const ONDER: f64 = 24.0;

/// The course; nothing as long as there is one day only.
pub(super) fn verloop(tr: Tr, all: &[Meting], vandaag: Date) -> Markup {
    let [first, .., last] = all else { return html! {} };
    let name = tr.t("gereedheid-verloop");
    let sentence = match eerder(all, vandaag, 30) {
        Some(m) => tr.with("gereedheid-verloop-zin", args![("toen", m.percentage), ("datum", tr.datum(m.dag)), ("nu", last.percentage)]),
        None => {
            tr.with("gereedheid-verloop-kort", args![("toen", first.percentage), ("datum", tr.datum(first.dag)), ("nu", last.percentage)])
        }
    };
    let rows = all.iter().rev().map(|m| vec![html! { (tr.datum(m.dag)) }, html! { (m.percentage) "%" }, html! { (m.open) }]);
    let columns = ["gereedheid-dag", "gereedheid-ring", "gereedheid-open"].map(|k| Column::new(tr.t(k))).to_vec();
    parts::card(
        &name,
        html! {
            p { (sentence) }
            (parts::svg("gereedheid-verloop", &name, &sentence, &format!("0 0 {BREED} {HOOG}"), drawing(tr, all, (first.dag, last.dag))))
            (parts::details(tr.t("gereedheid-verloop-tabel"), false, Table::new(name.clone(), columns).hide_caption().rows(rows)))
        },
    )
}

fn drawing(tr: Tr, all: &[Meting], (first, last): (Date, Date)) -> Markup {
    let days = f64::from(first.until(last).map_or(1, |s| s.get_days()).max(1));
    let x = |dag: Date| LINKS + (BREED - LINKS - 8.0) * f64::from(first.until(dag).map_or(0, |s| s.get_days())) / days;
    let y = |percentage: f64| 8.0 + (HOOG - ONDER - 8.0) * (1.0 - percentage / 100.0);
    let points: Vec<String> = all.iter().map(|m| format!("{:.1},{:.1}", x(m.dag), y(f64::from(m.percentage)))).collect();
    html! {
        @for step in [0.0, 50.0, 100.0] {
            line.lijn-raster x1=(LINKS) x2=(BREED) y1=(y(step)) y2=(y(step)) {}
            text.lijn-tekst x=(LINKS - 6.0) y=(y(step) + 4.0) text-anchor="end" { (step) "%" }
        }
        text.lijn-tekst x=(LINKS) y=(HOOG - 4.0) { (tr.datum_kort(first)) }
        text.lijn-tekst x=(BREED) y=(HOOG - 4.0) text-anchor="end" { (tr.datum_kort(last)) }
        polyline.lijn-lijn fill="none" points=(points.join(" ")) {}
        @for m in all { circle.lijn-punt cx=(format!("{:.1}", x(m.dag))) cy=(format!("{:.1}", y(f64::from(m.percentage)))) r="3.5" {} }
    }
}
