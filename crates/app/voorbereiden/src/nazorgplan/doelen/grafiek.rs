//! The figures of a goal over its periods, with the target as a line. The same figures stand in the table below it.

use domain::plan::{Doeleenheid, Doelperiode, Streefwaarde};
use kern::Ctx;
use maud::{Markup, html};
use web::{Tr, args, parts};

use super::{
    stand::{self, Stand},
    store::Doel,
    woorden,
};

const BREED: f64 = 440.0;
const HOOG: f64 = 190.0;
/// Room for the numbers on the left and the periods below.
const LINKS: f64 = 48.0;
const ONDER: f64 = 26.0;

/// A place in the drawing: which column, and the value.
struct Punt {
    kolom: usize,
    tienden: i64,
}

/// The drawing; nothing as long as there are fewer than two figures that say something. Figures over too few are left out.
pub(super) fn verloop(ctx: &Ctx, d: &Doel, periode: Doelperiode, newest_first: &[Stand]) -> Markup {
    let (tr, bound) = (ctx.tr, stand::drempel(&ctx.app, ctx.now));
    let all: Vec<&Stand> = newest_first.iter().rev().collect();
    let value = |s: &Stand| s.meting.filter(|m| !m.te_weinig(bound)).and_then(|m| Streefwaarde::toon(d.streef, m));
    let points: Vec<Punt> = all.iter().enumerate().filter_map(|(kolom, s)| Some(Punt { kolom, tienden: value(s)? })).collect();
    let ([first, .., last], Some(unit)) = (points.as_slice(), d.streef.map(|s| s.eenheid)) else { return html! {} };
    let name = tr.t("doel-verloop");
    let of =
        |p: &Punt| (woorden::maat(tr, p.tienden, unit), all.get(p.kolom).map(|s| woorden::vak(tr, periode, s.vak)).unwrap_or_default());
    let ((was, toen), (is, nu)) = (of(first), of(last));
    let sentence = tr.with("doel-verloop-zin", args![("was", was), ("toen", toen), ("is", is), ("nu", nu)]);
    let labels: Vec<String> = all.iter().map(|s| woorden::vak_kort(tr, periode, s.vak)).collect();
    html! {
        p { (sentence) }
        (parts::svg("doel-verloop", &name, &sentence, &format!("0 0 {BREED} {HOOG}"), drawing(tr, d, unit, &points, &labels)))
    }
}

fn real(n: i64) -> f64 {
    i32::try_from(n).map_or(f64::MAX, f64::from)
}

/// The top of the scale, in tenths.
fn top(unit: Doeleenheid, points: &[Punt], target: i64) -> i64 {
    match unit {
        Doeleenheid::Percentage => 1000,
        Doeleenheid::Cijfer => 100,
        Doeleenheid::Aantal | Doeleenheid::Dagen => {
            let most = points.iter().map(|p| p.tienden).chain([target, 10]).max().unwrap_or(10);
            most.div_euclid(20) * 20 + 20
        }
    }
}

fn drawing(tr: Tr, d: &Doel, unit: Doeleenheid, points: &[Punt], labels: &[String]) -> Markup {
    let target = d.streef.map_or(0, |s| s.tienden);
    let top = top(unit, points, target);
    let step = (BREED - LINKS) / real(i64::try_from(labels.len().max(1)).unwrap_or(1));
    let x = |kolom: usize| LINKS + step * (real(i64::try_from(kolom).unwrap_or(0)) + 0.5);
    let y = |tienden: i64| 10.0 + (HOOG - ONDER - 10.0) * (1.0 - real(tienden) / real(top));
    let line: Vec<String> = points.iter().map(|p| format!("{:.1},{:.1}", x(p.kolom), y(p.tienden))).collect();
    html! {
        @for value in [0, top / 2, top] {
            line.lijn-raster x1=(LINKS) x2=(BREED) y1=(y(value)) y2=(y(value)) {}
            text.lijn-tekst x=(LINKS - 6.0) y=(y(value) + 4.0) text-anchor="end" { (woorden::getal(tr, value)) @if unit == Doeleenheid::Percentage { "%" } }
        }
        line.lijn-lijn x1=(LINKS) x2=(BREED) y1=(y(target)) y2=(y(target)) stroke-dasharray="6 5" {}
        text.lijn-tekst x=(LINKS + 2.0) y=(y(target) - 5.0) { (tr.t("doel-streefwaarde")) }
        @for (kolom, label) in labels.iter().enumerate() { text.lijn-tekst x=(format!("{:.1}", x(kolom))) y=(HOOG - 6.0) text-anchor="middle" { (label) } }
        polyline.lijn-lijn fill="none" points=(line.join(" ")) {}
        @for p in points { circle.lijn-punt cx=(format!("{:.1}", x(p.kolom))) cy=(format!("{:.1}", y(p.tienden))) r="4" {} }
    }
}
