//! A map of the squares of the national grid: the shades of a map of spread, with the borders of the neighbourhoods over them. No point is drawn.

use maud::{Markup, html};
use veiligheidsbeeld::{Punt, Vlak};
use web::{Tr, args};

use super::{
    Schaal,
    plaats::{BREED, Blad, rond},
    teken::{Kaart, legenda, lijn, patronen, rondom},
};
use crate::{pages::getal, store::Vorm, tekening::KLASSEN};

/// Class of a density: 0 below the lowest bound, that is not coloured.
pub(crate) fn klasse(dichtheid: f64) -> usize {
    KLASSEN.partition_point(|low| *low <= dichtheid)
}

/// The steps of a map of spread, in robberies per square kilometre per year. The same every year.
pub(crate) fn spreidingschaal(tr: Tr) -> Schaal {
    let step = |i: usize| match KLASSEN.get(i + 1) {
        None => format!("{}+", getal(tr, KLASSEN[i])),
        Some(next) => format!("{}–{}", getal(tr, KLASSEN[i]), getal(tr, *next)),
    };
    let first = tr.with("beeld-kaart-onder", args![("waarde", getal(tr, KLASSEN[0]))]);
    Schaal { namen: std::iter::once(first).chain((0..KLASSEN.len()).map(step)).collect() }
}

/// Draws the step of each square of an area, with circles around what stands out (centre and radius in metres); `regel` stands in the drawing below the scale, so that it is there however the drawing is copied.
pub(crate) fn raster(
    tr: Tr,
    id: &str,
    (vlak, stappen): (&Vlak, &[usize]),
    schaal: &Schaal,
    (vormen, cirkels): (&[Vorm], &[(Punt, f64)]),
    regel: &[String],
) -> Kaart {
    let blad = Blad::om(vormen);
    let (uitleg, hoog) = legenda(tr, id, schaal, false, &blad);
    let outline: String = vormen.iter().flat_map(|v| blad.ringen(&v.ringen)).map(|r| lijn(&r) + "Z").collect();
    let tekening = html! {
        (patronen(id))
        path.vb-0 fill-rule="evenodd" d=(outline) {}
        @for step in 1..=5 {
            @let d = stroken(&blad, vlak, stappen, step);
            @if !d.is_empty() { (tint(id, step, &d)) }
        }
        path.vb-grens d=(outline) {}
        (rondom(&blad, cirkels))
        (uitleg)
        @for (i, line) in regel.iter().enumerate() { text x="8" y=(rond(hoog + 12.0 + i as f64 * 18.0)) { (line) } }
    };
    Kaart { tekening, maat: (BREED, rond(hoog + 4.0 + regel.len() as f64 * 18.0)), verborgen: 0, gebieden: vormen.len() }
}

fn tint(id: &str, step: usize, d: &str) -> Markup {
    html! {
        path class={ "vb-" (step) } shape-rendering="crispEdges" d=(d) {}
        @if step < 5 { path.vb-patroon fill={ "url(#" (id) "-" (step) ")" } d=(d) {} }
    }
}

/// Squares of one step that lie beside each other, as one strip: a path of a municipality stays small.
fn stroken(blad: &Blad, vlak: &Vlak, stappen: &[usize], step: usize) -> String {
    let raster = &vlak.raster;
    let own = |i: usize| vlak.binnen.get(i) == Some(&true) && stappen.get(i) == Some(&step);
    let corner = |column: usize, row: usize| {
        let metres = |first: i64, n: usize| (first + n as i64) as f64 * raster.cel;
        Punt::new(metres(raster.kolom, column), metres(raster.rij, row)).map(|p| blad.plek(p.x(), p.y())).unwrap_or_default()
    };
    let mut out = String::new();
    for row in 0..raster.hoog {
        let mut column = 0;
        while column < raster.breed {
            let from = column;
            while column < raster.breed && own(row * raster.breed + column) {
                column += 1;
            }
            if column > from {
                let ((west, north), (east, south)) = (corner(from, row + 1), corner(column, row));
                out += &format!("M{west} {north}H{east}V{south}H{west}Z");
            }
            column += 1;
        }
    }
    out
}
