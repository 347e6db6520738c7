//! The drawing: areas with shade, pattern and number, borders, scale, north and legend.

use std::collections::HashMap;

use maud::{Markup, html};
use veiligheidsbeeld::Punt;
use web::{Tr, args};

use super::{
    Schaal, Vak,
    plaats::{BREED, Blad, Plek, midden, rond},
};
use crate::store::Vorm;

/// A drawing with what belongs beside it.
pub(crate) struct Kaart {
    pub tekening: Markup,
    pub maat: (f64, f64),
    /// Areas of which no number is shown.
    pub verborgen: usize,
    /// Areas.
    pub gebieden: usize,
}

/// An area: which row of the table is about it, and its rings in the drawing.
struct Stuk<'a> {
    vorm: &'a Vorm,
    vak: Option<usize>,
    ringen: Vec<Vec<Plek>>,
}

/// Draws rows on outlines, with circles around what stands out (centre and radius in metres). `id` tells drawings on one page apart.
pub(crate) fn teken(tr: Tr, id: &str, (vakken, schaal): &(Vec<Vak>, Schaal), vormen: &[Vorm], cirkels: &[(Punt, f64)]) -> Kaart {
    let blad = Blad::om(vormen);
    let of = |naam: &str| vakken.iter().position(|vak| vak.namen.iter().any(|n| n.eq_ignore_ascii_case(naam)));
    let stukken: Vec<Stuk<'_>> = vormen.iter().map(|vorm| Stuk { vorm, vak: of(&vorm.naam), ringen: blad.ringen(&vorm.ringen) }).collect();
    let step = |s: &Stuk<'_>| s.vak.and_then(|at| vakken[at].stap);
    let verborgen = stukken.iter().filter(|s| step(s).is_none()).count();
    let (uitleg, hoog) = legenda(tr, id, schaal, verborgen > 0, &blad);
    let tekening = html! {
        (patronen(id))
        @for (at, vak) in vakken.iter().enumerate() {
            @let own: Vec<&Stuk<'_>> = stukken.iter().filter(|s| s.vak == Some(at)).collect();
            @if !own.is_empty() { (vlak(id, Some((at, vak)), &own)) }
        }
        @for s in stukken.iter().filter(|s| s.vak.is_none()) { (vlak(id, None, &[s])) }
        (grenzen(&blad, &stukken))
        (rondom(&blad, cirkels))
        @for (at, vak) in vakken.iter().enumerate() { (getal(vak, stukken.iter().filter(|s| s.vak == Some(at)))) }
        (uitleg)
    };
    Kaart { tekening, maat: (BREED, hoog), verborgen, gebieden: stukken.len() }
}

/// The letter of a circle, in the drawing and in the table of circles.
pub(crate) fn letter(at: usize) -> char {
    char::from(b'A' + (at % 26) as u8)
}

/// Circles around what stands out, each with its letter.
pub(super) fn rondom(blad: &Blad, cirkels: &[(Punt, f64)]) -> Markup {
    html! {
        @for (at, (punt, straal)) in cirkels.iter().enumerate() {
            @let ((x, y), r) = (blad.plek(punt.x(), punt.y()), straal * blad.schaal);
            circle.vb-halo cx=(x) cy=(y) r=(rond(r)) {}
            circle.vb-omtrek cx=(x) cy=(y) r=(rond(r)) {}
            text.vb-getal x=(rond(x + r * 0.7 + 3.0)) y=(rond(y - r * 0.7 - 2.0)) { (letter(at)) }
        }
    }
}

/// Class and pattern of a step.
fn merk(stap: Option<usize>) -> String {
    stap.map_or_else(|| "weg".to_owned(), |k| k.min(5).to_string())
}

/// The areas of one row, in one shade and pattern.
fn vlak(id: &str, row: Option<(usize, &Vak)>, own: &[&Stuk<'_>]) -> Markup {
    let merk = merk(row.and_then(|(_, vak)| vak.stap));
    let d = own.iter().flat_map(|s| &s.ringen).map(|r| lijn(r) + "Z").collect::<String>();
    html! {
        g.vb-vak data-gebied=[row.map(|(at, _)| at)] data-zin=[row.map(|(_, vak)| vak.zin.as_str())] {
            path class={ "vb-" (merk) } fill-rule="evenodd" d=(d) {}
            @if !["0", "5"].contains(&merk.as_str()) { path.vb-patroon fill-rule="evenodd" fill={ "url(#" (id) "-" (merk) ")" } d=(d) {} }
        }
    }
}

pub(super) fn lijn(points: &[Plek]) -> String {
    points.iter().enumerate().map(|(i, (x, y))| format!("{}{x} {y}", if i == 0 { "M" } else { "L" })).collect()
}

/// A line of an outline, the same in both directions.
type Zijde = ((i32, i32), (i32, i32));

/// Borders: thick around what stands together, dotted within it.
fn grenzen(blad: &Blad, stukken: &[Stuk<'_>]) -> Markup {
    let mut sides: HashMap<Zijde, Vec<Option<usize>>> = HashMap::new();
    let mut order: Vec<Zijde> = Vec::new();
    for s in stukken {
        for w in s.vorm.ringen.iter().flat_map(|r| r.windows(2)) {
            let side = if w[0] <= w[1] { (w[0], w[1]) } else { (w[1], w[0]) };
            let of = sides.entry(side).or_default();
            if of.is_empty() {
                order.push(side);
            }
            of.push(s.vak);
        }
    }
    let within = |side: &Zijde| matches!(sides.get(side).map(Vec::as_slice), Some([Some(a), Some(b)]) if a == b);
    let draw = |inner: bool| {
        let chosen = order.iter().filter(|side| within(side) == inner);
        let place = |(x, y): (i32, i32)| blad.plek(f64::from(x), f64::from(y));
        chosen.map(|(a, b)| lijn(&[place(*a), place(*b)])).collect::<String>()
    };
    let (outer, inner) = (draw(false), draw(true));
    html! {
        @if !inner.is_empty() { path.vb-stippel d=(inner) {} }
        path.vb-grens d=(outer) {}
    }
}

/// The number of a row, in the roomiest of its areas; nothing where none has room: pattern and table say it.
fn getal<'a>(vak: &Vak, own: impl Iterator<Item = &'a Stuk<'a>>) -> Markup {
    let rings: Vec<&Vec<Vec<Plek>>> = own.map(|s| &s.ringen).collect();
    let chars = vak.etiket.chars().count() as f64;
    if chars < 1.0 {
        return html! {};
    }
    for size in [14.0, 10.0] {
        let room = (chars * size * 0.56 + 2.0, size * 0.9);
        let best = rings.iter().filter_map(|r| midden(r, room)).max_by(|a, b| a.1.total_cmp(&b.1));
        if let Some(((x, y), _)) = best {
            return html! { text.vb-getal.vb-klein[size < 12.0] x=(rond(x)) y=(rond(y + size * 0.35)) text-anchor="middle" { (vak.etiket) } };
        }
    }
    html! {}
}

/// Patterns: more ink with each step, so that they can be told apart without colour.
pub(super) fn patronen(id: &str) -> Markup {
    let pattern = |name: &str, side: u8, drawing: Markup| {
        html! { pattern id={ (id) "-" (name) } width=(side) height=(side) patternUnits="userSpaceOnUse" { (drawing) } }
    };
    html! {
        defs {
            (pattern("1", 9, html! { circle.vb-stip cx="3" cy="3" r="1" {} }))
            (pattern("2", 9, html! { path.vb-arcering d="M-1 10L10 -1" {} }))
            (pattern("3", 5, html! { path.vb-arcering d="M-1 6L6 -1" {} }))
            (pattern("4", 8, html! { path.vb-kras d="M-1 9L9 -1M-1 -1L9 9" {} }))
            (pattern("weg", 6, html! { path.vb-leeg d="M0 3L6 3" {} }))
        }
    }
}

/// Scale, north, and what each shade and pattern means; with the height of the whole drawing.
pub(super) fn legenda(tr: Tr, id: &str, schaal: &Schaal, verborgen: bool, blad: &Blad) -> (Markup, f64) {
    let metres = blad.maat();
    let long = rond(metres * blad.schaal);
    let said = if metres >= 1000.0 { format!("{} km", metres / 1000.0) } else { format!("{metres} m") };
    let top = rond(blad.hoog + 8.0);
    // A step without a name is not used in this map.
    let steps = schaal.namen.iter().enumerate().filter(|(_, name)| !name.is_empty()).map(|(k, name)| (Some(k), name.clone()));
    let steps: Vec<_> = steps.chain(verborgen.then(|| (None, tr.t("beeld-kaart-niet-getoond")))).collect();
    let rows = steps.len().div_ceil(2);
    let at = |i: usize| (8.0 + (i / rows) as f64 * 176.0, top + 42.0 + (i % rows) as f64 * 24.0);
    let drawn = html! {
        path.vb-maat d={ "M8 " (top) "v6h" (long) "v-6" } {}
        text x=(rond(14.0 + long)) y=(top + 9.0) { (said) }
        path.vb-noord d={ "M346 " (top - 6.0) "l6 15l-6 -4l-6 4Z" } {}
        text x="334" y=(top + 9.0) text-anchor="end" { (tr.t("beeld-kaart-noord")) }
        @for (i, (stap, name)) in steps.iter().enumerate() {
            @let (x, y) = at(i);
            @let merk = merk(*stap);
            rect class={ "vb-rand vb-" (merk) } x=(x) y=(y - 13.0) width="26" height="17" {}
            @if !["0", "5"].contains(&merk.as_str()) { rect.vb-patroon fill={ "url(#" (id) "-" (merk) ")" } x=(x) y=(y - 13.0) width="26" height="17" {} }
            text x=(x + 34.0) y=(y) { (name) }
        }
    };
    (drawn, top + 42.0 + rows as f64 * 24.0)
}

/// What is said under a map about what it does not show.
pub(crate) fn weggelaten(tr: Tr, kaart: &Kaart) -> Option<String> {
    (kaart.verborgen > 0).then(|| tr.with("beeld-kaart-weggelaten", args![("aantal", kaart.verborgen), ("gebieden", kaart.gebieden)]))
}
