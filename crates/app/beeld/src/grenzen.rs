//! The outlines that were read in: a map and a table for each edition year, and the same as a file.

use ::invoer::Register as _;
use axum::{http::header, response::IntoResponse};
use domain::recht::Recht;
use kern::{Answer, Ctx, Problem};
use maud::{Markup, html};
use serde_json::{Value, json};
use veiligheidsbeeld::{Punt, rd::to_wgs84};
use web::{
    Icon, Tr, args,
    parts::{self, Alert, Column, Table},
};

use crate::{
    HIER,
    gebiedskaart::{Schaal, Vak, teken},
    handlers::titled,
    lijsten::Grenzen,
    pages::{getal, kaarten::blad},
    store::{self, Vorm},
    vormen::km2,
};

/// The page.
pub async fn lijst(ctx: Ctx) -> Answer {
    let all = store::vormen(&*ctx.read().await?).await?;
    let tr = ctx.tr;
    let mut years: Vec<i16> = all.iter().map(|v| v.jaar).collect();
    years.dedup();
    let to = if ctx.mag(Recht::VoorbereidingZien) { HIER } else { "/veiligheidsbeeld" };
    titled(&ctx, "beeld-grenzen-titel").crumb(tr.t("beeld-titel"), to).show(html! {
        (parts::head(&tr.t("beeld-grenzen-titel"), tr.attr("beeld-grenzen-titel", "uitleg").unwrap_or_default(), html! {}))
        (parts::stack(html! {
            @if all.is_empty() { (parts::alert(Alert::Info, &tr.t("beeld-lijst-leeg"), html! { p { (tr.t("beeld-grenzen-halen")) } })) }
            @for (at, jaar) in years.iter().rev().enumerate() { (editie(tr, *jaar, &all, at == 0)) }
            (bestanden(&ctx, all.is_empty()))
        }))
    })
}

/// One edition year: only its newest is open.
fn editie(tr: Tr, jaar: i16, all: &[Vorm], open: bool) -> Markup {
    let of = |kind: &str| -> Vec<Vorm> { all.iter().filter(|v| v.jaar == jaar && v.code.starts_with(kind)).cloned().collect() };
    let (areas, districts) = (of("BU"), of("WK"));
    let drawn = if areas.is_empty() { &districts } else { &areas };
    let title = tr.with("beeld-grenzen-editie", args![("jaar", jaar)]);
    let sentence = tr.with("beeld-grenzen-zin", args![("buurten", areas.len()), ("wijken", districts.len()), ("op", op(tr, drawn))]);
    // The number in an area is that of its row.
    let plain =
        |(at, v): (usize, &Vorm)| Vak { namen: vec![v.naam.clone()], stap: Some(0), etiket: (at + 1).to_string(), zin: v.naam.clone() };
    let id = format!("grenzen-{jaar}");
    let kaart = teken(tr, &id, &(drawn.iter().enumerate().map(plain).collect(), Schaal { namen: Vec::new() }), drawn, &[]);
    let columns = ["beeld-gebied", "beeld-code", "beeld-kolom-km2"].map(|k| Column::new(tr.t(k))).to_vec();
    let row = |(at, v): (usize, &Vorm)| {
        vec![html! { span data-gebied=(at) { (at + 1) ". " (v.naam) } }, html! { (v.code) }, html! { (getal(tr, km2(&v.ringen))) }]
    };
    let table = Table::new(title.clone(), columns).hide_caption().rows(drawn.iter().enumerate().map(row));
    let body = html! { (blad(tr, &id, &title, &sentence, &kaart, table)) p.zacht.klein { (tr.t("beeld-grenzen-bron")) } };
    parts::card(
        &title,
        html! {
            @if open { p { (sentence) } (body) }
            @else { details.meer { summary { (sentence) } div.meer-inhoud { (body) } } }
        },
    )
}

/// The day on which the newest of these came.
pub(crate) fn op(tr: Tr, vormen: &[Vorm]) -> String {
    vormen.iter().map(|v| v.opgehaald).max().map(|day| tr.datum(day)).unwrap_or_default()
}

fn bestanden(ctx: &Ctx, leeg: bool) -> Markup {
    let tr = ctx.tr;
    parts::card(
        &tr.t("uitvoer-bestanden"),
        html! {
            p { (tr.t("beeld-grenzen-bestanden")) }
            div.knoppenrij {
                @if !leeg { (parts::button_link(&format!("{}/geojson", Grenzen::HIER), html! { (Icon::Download.svg()) span { "GeoJSON" } }, false)) " " }
                @if ctx.mag(Recht::VoorbereidingWijzigen) { (parts::button_link(&format!("{}/invoer", Grenzen::HIER), html! { (Icon::Document.svg()) span { (tr.t("beeld-grenzen-inlezen")) } }, false)) }
            }
        },
    )
}

/// Everything as GeoJSON, as it can be sent in again.
pub async fn geojson(ctx: Ctx) -> Answer {
    let all = store::vormen(&*ctx.read().await?).await?;
    let features: Vec<Value> = all.iter().map(feature).collect();
    let text = serde_json::to_vec(&json!({ "type": "FeatureCollection", "features": features })).map_err(Problem::storing)?;
    let name = format!("attachment; filename=\"{}-{}-{}.geojson\"", Grenzen::NAAM, ctx.gemeente().as_str(), ctx.now.datum());
    Ok(([(header::CONTENT_TYPE, "application/geo+json".to_owned()), (header::CONTENT_DISPOSITION, name)], text).into_response())
}

/// In degrees, to the centimetre. Every ring is a polygon of its own unless it lies in another: then it is a hole of that one.
fn feature(v: &Vorm) -> Value {
    let place = |(x, y): &(i32, i32)| Punt::new(f64::from(*x), f64::from(*y)).map(to_wgs84).ok();
    let seven = |n: f64| (n * 1e7).round() / 1e7;
    let ring = |r: &Vec<(i32, i32)>| -> Value { r.iter().filter_map(place).map(|g| json!([seven(g.lengte), seven(g.breedte)])).collect() };
    let code = if v.code.starts_with("WK") { "wijkcode" } else { "buurtcode" };
    let naam = if v.code.starts_with("WK") { "wijknaam" } else { "buurtnaam" };
    let parts: Vec<Vec<Value>> = crate::vormen::delen(&v.ringen).into_iter().map(|part| part.into_iter().map(ring).collect()).collect();
    json!({
        "type": "Feature",
        "properties": { code: v.code, naam: v.naam, "jaar": v.jaar },
        "geometry": { "type": "MultiPolygon", "coordinates": parts },
    })
}
