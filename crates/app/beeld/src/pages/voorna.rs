//! Two years beside each other: whiskers, their table, and whether the difference can be chance.

use kern::Ctx;
use maud::{Markup, html};
use veiligheidsbeeld::aantal::{GebiedVerandering, Richting, Verandering};
use web::{
    Tr, args,
    parts::{self, Column, Table},
};

use super::{getal, hier, snorren, verantwoord};
use crate::{
    feiten::Feiten,
    tekening::Snor,
    voorna::{Telperiode, Voorna, Voornastand},
};

/// The card; or why two years cannot be compared.
pub(super) fn voorna(ctx: &Ctx, f: &Feiten, stand: &Voornastand) -> Markup {
    let tr = ctx.tr;
    let title = tr.t("beeld-voorna");
    let why = |key: &str, jaar: i16| html! { p { (tr.with(key, args![("jaar", jaar)])) } };
    let content = match stand {
        Voornastand::Onbekend(jaar) => why("beeld-voorna-onbekend", *jaar),
        Voornastand::AndereBron(jaar) => why("beeld-voorna-andere-bron", *jaar),
        Voornastand::Wel(it) => html! { (keuze(ctx, f, it)) (beeld(tr, f, it)) (per_gebied(tr, f, it)) },
    };
    html! { div #voor-na { (parts::card(&title, content)) } }
}

/// With which year, when there are more.
fn keuze(ctx: &Ctx, f: &Feiten, it: &Voorna) -> Markup {
    let all = f.vergelijkbaar();
    if all.len() < 2 {
        return html! {};
    }
    let to = |y: &i16| format!("{}?jaar={}&met={y}#voor-na", hier(ctx), f.jaar);
    let items: Vec<_> = all.iter().rev().map(|y| (y.to_string(), to(y), *y == it.voor.jaar)).collect();
    parts::tabs(&ctx.tr.t("beeld-voorna-met"), &items)
}

/// The name of a period: a year, or a year up to a day.
fn naam(tr: Tr, f: &Feiten, p: &Telperiode) -> String {
    if f.lopend() { tr.with("beeld-voorna-tot", args![("jaar", p.jaar), ("dag", tr.datum_kort(p.tot_en_met))]) } else { p.jaar.to_string() }
}

/// Whether the difference can be chance, and how many it would take.
pub(crate) fn zin(tr: Tr, v: &Verandering) -> String {
    let words =
        || args![("van", v.eerst.aantal), ("naar", v.daarna.aantal), ("stijging", v.stijging_vanaf), ("daling", v.daling_tot.unwrap_or(0))];
    let shown = if v.aantoonbaar { "beeld-verandering-wel" } else { "beeld-verandering-niet" };
    let fall = if v.daling_tot.is_some() { "beeld-verandering-nodig" } else { "beeld-verandering-nodig-geen" };
    format!("{} {}", tr.with(shown, words()), tr.with(fall, words()))
}

fn beeld(tr: Tr, f: &Feiten, it: &Voorna) -> Markup {
    let title = tr.with("beeld-voorna-titel", args![("voor", it.voor.jaar), ("na", it.na.jaar)]);
    let sentence = zin(tr, &it.verandering.waarde);
    let both = [&it.voor, &it.na];
    let rows = both.map(|p| Snor { naam: format!("{}: {}", naam(tr, f, p), p.aantal), waarde: p.aantal as f64, past_bij: p.past_bij });
    let keys = ["beeld-periode", "beeld-kolom-aantal", "beeld-kolom-past"];
    let row = |p: &Telperiode| {
        let fits = format!("{} – {}", getal(tr, p.past_bij.laag), getal(tr, p.past_bij.hoog));
        vec![html! { (naam(tr, f, p)) }, html! { (p.aantal) }, html! { (fits) }]
    };
    let table = Table::new(title.clone(), keys.map(|k| Column::new(tr.t(k))).to_vec()).hide_caption().rows(both.map(row));
    html! {
        p { (sentence) }
        @if f.lopend() { p { (tr.with("beeld-voorna-lopend", args![("dag", tr.datum_kort(it.na.tot_en_met))])) } }
        (snorren(tr, "beeld-voorna-tekening", &title, &sentence, &rows, table))
        @if let Some(times) = it.verandering.waarde.verhouding {
            @let fits = it.verandering.waarde.verhouding_past_bij;
            p { (tr.with("beeld-voorna-keer", args![("keer", getal(tr, times)), ("laag", getal(tr, fits.laag)), ("hoog", getal(tr, fits.hoog))])) }
        }
        p.zacht { (tr.t("beeld-voorna-let")) }
        (verantwoord(tr, f, &it.verandering.verantwoording, "binomiaal"))
    }
}

/// By neighbourhood, from a hundred in both periods.
fn per_gebied(tr: Tr, f: &Feiten, it: &Voorna) -> Markup {
    let all = &it.per_gebied.waarde;
    if all.is_empty() {
        return html! { p.zacht { (tr.with("beeld-voorna-gebied-niet", args![("vanaf", veiligheidsbeeld::aantal::KAART_VANAF)])) } };
    }
    let word = |r: Richting| match r {
        Richting::Omhoog => "beeld-voorna-omhoog",
        Richting::Omlaag => "beeld-voorna-omlaag",
        Richting::NietAantoonbaar => "beeld-geen-verschil",
    };
    let keys = ["beeld-gebied", "beeld-voorna-voor", "beeld-voorna-na", "beeld-kolom-kans", "beeld-kolom-oordeel"];
    let row = |g: &GebiedVerandering| {
        let (before, after) = (g.verandering.eerst.aantal, g.verandering.daarna.aantal);
        let chance = format!("{}%", getal(tr, g.p_gecorrigeerd * 100.0));
        vec![html! { (g.code) }, html! { (before) }, html! { (after) }, html! { (chance) }, html! { (tr.t(word(g.richting))) }]
    };
    let title = tr.t("beeld-voorna-gebied");
    let table = Table::new(title.clone(), keys.map(|k| Column::new(tr.t(k))).to_vec()).rows(all.iter().map(row));
    html! { (table) (verantwoord(tr, f, &it.per_gebied.verantwoording, "binomiaal")) }
}
