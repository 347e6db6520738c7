//! Drawings of the picture as SVG, made here: on a page and in a file they are the same. One hue from light to dark, so that they can be read
//! in grey and by who sees no colours; the number stands beside or in what is coloured.

use maud::{Markup, PreEscaped, html};
use veiligheidsbeeld::{Raster, exact::Interval};

/// The look of each class in a file of its own, as attributes, so that any program that opens the file sees it. On a page the style sheet says
/// the same.
const STIJL: &[(&str, &str)] = &[
    ("vb-lijn", r##"stroke="#4a5a66" stroke-width="1.5""##),
    ("vb-raster", r##"stroke="#d5dde3""##),
    ("vb-snor", r##"stroke="#154273" stroke-width="2.5""##),
    ("vb-punt", r##"fill="#154273""##),
    ("vb-staaf", r##"fill="#8fb0d3""##),
    ("vb-0", r##"fill="#f3f6f8""##),
    ("vb-1", r##"fill="#dbe7f3""##),
    ("vb-2", r##"fill="#b3cce5""##),
    ("vb-3", r##"fill="#7ea5cd""##),
    ("vb-4", r##"fill="#3d6fa5""##),
    ("vb-5", r##"fill="#0d2d50""##),
    ("vb-licht", r##"fill="#fff""##),
    ("vb-omtrek", r##"fill="none" stroke="#16242f" stroke-width="2""##),
];

/// Lower bounds of the five classes of a map, in events per square kilometre per year: the same every year, so that two years compare.
pub const KLASSEN: [f64; 5] = [0.05, 0.25, 1.0, 4.0, 16.0];

/// A whole SVG file of a drawing.
pub fn bestand(titel: &str, omschrijving: &str, (breed, hoog): (f64, f64), drawing: &Markup) -> String {
    let kader = format!("0 0 {breed} {hoog}");
    let drawn = STIJL.iter().fold(drawing.0.clone(), |all, (class, look)| all.replace(&format!("class=\"{class}\""), look));
    let whole = html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox=(kader) width=(breed) height=(hoog) role="img" {
            title { (titel) }
            desc { (omschrijving) }
            g font-family="Source Sans 3, sans-serif" font-size="13" fill="#16242f" { (PreEscaped(drawn)) }
        }
    };
    whole.into_string() + "\n"
}

/// Class of a share of the largest value, from 0 to 5.
fn klasse(value: f64, most: f64) -> usize {
    if value <= 0.0 || most <= 0.0 {
        return 0;
    }
    let step = (value / most * 5.0).ceil().clamp(1.0, 5.0);
    (1..=5).find(|k| *k as f64 >= step).unwrap_or(5)
}

/// Size of [`warmte`].
pub fn warmte_maat(rows: usize, columns: usize) -> (f64, f64) {
    (KANT + columns as f64 * cel(columns), 34.0 + rows as f64 * 34.0)
}

/// Room for the names of rows.
const KANT: f64 = 58.0;

fn cel(columns: usize) -> f64 {
    if columns > 8 { 34.0 } else { 75.0 }
}

/// A table of counts, darker with more. `cijfers` writes a count; nothing is written for zero.
pub fn warmte(rows: &[String], columns: &[String], values: &[f64], cijfers: impl Fn(f64) -> String) -> Markup {
    let most = values.iter().copied().fold(0.0, f64::max);
    let wide = cel(columns.len());
    html! {
        @for (c, name) in columns.iter().enumerate() { text x=(KANT + (c as f64 + 0.5) * wide) y="22" text-anchor="middle" { (name) } }
        @for (r, name) in rows.iter().enumerate() {
            @let y = 34.0 + r as f64 * 34.0;
            text x=(KANT - 8.0) y=(y + 21.0) text-anchor="end" { (name) }
            @for c in 0..columns.len() {
                @let value = values.get(r * columns.len() + c).copied().unwrap_or_default();
                @let class = klasse(value, most);
                rect class={ "vb-" (class) } x=(KANT + c as f64 * wide + 1.0) y=(y + 1.0) width=(wide - 2.0) height="32" {}
                @if value > 0.0 {
                    text.vb-licht[class > 3] x=(KANT + (c as f64 + 0.5) * wide) y=(y + 21.0) text-anchor="middle" { (cijfers(value)) }
                }
            }
        }
    }
}

/// A value with what it may be.
#[derive(Debug, Clone, PartialEq)]
pub struct Snor {
    /// What it is about.
    pub naam: String,
    /// The value.
    pub waarde: f64,
    /// Of which it is no surprise; the upper bound may be infinite.
    pub past_bij: Interval,
}

/// Width of a drawing that fits a phone.
const BREED: f64 = 360.0;

/// Room for one row of [`snorren`]: the name stands above its line, however long it is.
const RIJ: f64 = 44.0;

/// Size of [`snorren`].
pub fn snorren_maat(rows: usize) -> (f64, f64) {
    (BREED, 34.0 + rows as f64 * RIJ)
}

/// A step of one, two or five of a power of ten, so that about four of them make up a scale.
fn stap(top: f64) -> f64 {
    let raw = (top / 4.0).max(1e-9);
    let power = 10_f64.powf(raw.log10().floor());
    [1.0, 2.0, 5.0, 10.0].into_iter().map(|n| n * power).find(|step| *step >= raw * 0.999).unwrap_or(raw)
}

/// Values with their intervals, one below the other; `lijn` is what they are compared with.
pub fn snorren(rows: &[Snor], lijn: Option<f64>, cijfers: impl Fn(f64) -> String) -> Markup {
    const LEFT: f64 = 8.0;
    const RIGHT: f64 = 345.0;
    let ends = rows.iter().flat_map(|s| [s.waarde, s.past_bij.hoog]).chain(lijn).filter(|v| v.is_finite());
    let largest = ends.fold(1e-9, f64::max);
    let step = stap(largest);
    let marks = (largest / step).ceil().max(1.0);
    let top = step * marks;
    let x = |v: f64| LEFT + (v.clamp(0.0, top) / top) * (RIGHT - LEFT);
    let bottom = 8.0 + rows.len() as f64 * RIJ;
    html! {
        @for mark in 0..=marks as u32 {
            @let value = step * f64::from(mark);
            line.vb-raster x1=(round(x(value))) x2=(round(x(value))) y1="4" y2=(bottom) {}
            text x=(round(x(value))) y=(bottom + 18.0) text-anchor="middle" { (cijfers(value)) }
        }
        @if let Some(v) = lijn { line.vb-lijn x1=(round(x(v))) x2=(round(x(v))) y1="4" y2=(bottom) stroke-dasharray="6 4" {} }
        @for (r, s) in rows.iter().enumerate() {
            @let y = 36.0 + r as f64 * RIJ;
            text x=(LEFT) y=(y - 14.0) { (s.naam) }
            line.vb-snor x1=(round(x(s.past_bij.laag))) x2=(round(x(s.past_bij.hoog))) y1=(y) y2=(y) {}
            line.vb-snor x1=(round(x(s.past_bij.laag))) x2=(round(x(s.past_bij.laag))) y1=(y - 6.0) y2=(y + 6.0) {}
            @if s.past_bij.hoog.is_finite() { line.vb-snor x1=(round(x(s.past_bij.hoog))) x2=(round(x(s.past_bij.hoog))) y1=(y - 6.0) y2=(y + 6.0) {} }
            circle.vb-punt cx=(round(x(s.waarde))) cy=(y) r="5" {}
        }
    }
}

/// Size of [`staven`].
pub fn staven_maat(columns: usize) -> (f64, f64) {
    (34.0 + columns as f64 * staaf(columns), 230.0)
}

/// Room for one bar: a drawing fits a phone, as long as a name fits below its bar.
fn staaf(columns: usize) -> f64 {
    ((BREED - 34.0) / columns.max(1) as f64).max(26.0)
}

/// Counts per period as bars, each with what it may be when that is more than itself. A period that is not known has a question mark for a bar: it is
/// not none.
pub fn staven(columns: &[(String, Option<(f64, Interval)>)], cijfers: impl Fn(f64) -> String) -> Markup {
    let ends = columns.iter().filter_map(|(_, it)| it.map(|(n, i)| n.max(i.hoog)));
    let largest = ends.fold(1.0, f64::max);
    let step = stap(largest).max(1.0);
    let marks = (largest / step).ceil().max(1.0);
    let top = step * marks;
    let y = |v: f64| 10.0 + 190.0 * (1.0 - v / top);
    let right = staven_maat(columns.len()).0;
    let half = (staaf(columns.len()) * 0.32).min(14.0);
    html! {
        @for mark in 0..=marks as u32 {
            @let value = step * f64::from(mark);
            line.vb-raster x1="34" x2=(right) y1=(round(y(value))) y2=(round(y(value))) {}
            text x="28" y=(round(y(value)) + 4.0) text-anchor="end" { (cijfers(value)) }
        }
        @for (c, (name, value)) in columns.iter().enumerate() {
            @let middle = round(34.0 + (c as f64 + 0.5) * staaf(columns.len()));
            text x=(middle) y="222" text-anchor="middle" { (name) }
            @if let Some((n, i)) = value {
                rect.vb-staaf x=(round(middle - half)) width=(round(2.0 * half)) y=(round(y(*n))) height=(round(y(0.0) - y(*n))) {}
                @if i.hoog > i.laag {
                    line.vb-snor x1=(middle) x2=(middle) y1=(round(y(i.laag))) y2=(round(y(i.hoog))) {}
                    line.vb-snor x1=(middle - 6.0) x2=(middle + 6.0) y1=(round(y(i.laag))) y2=(round(y(i.laag))) {}
                    line.vb-snor x1=(middle - 6.0) x2=(middle + 6.0) y1=(round(y(i.hoog))) y2=(round(y(i.hoog))) {}
                }
            } @else {
                text x=(middle) y=(round(y(0.0)) - 6.0) text-anchor="middle" { "?" }
            }
        }
    }
}

/// Size of [`kaart`].
pub fn kaart_maat(raster: &Raster) -> (f64, f64) {
    let side = (640.0 / raster.breed.max(raster.hoog).max(1) as f64).min(24.0);
    (raster.breed as f64 * side, raster.hoog as f64 * side)
}

/// A map of cells by class, north above, with circles around what stands out (centre and radius in metres).
pub fn kaart(raster: &Raster, klassen: &[Option<u8>], cirkels: &[(veiligheidsbeeld::Punt, f64)]) -> Markup {
    let (wide, high) = kaart_maat(raster);
    let side = wide / raster.breed.max(1) as f64;
    let place = |i: usize| ((i % raster.breed) as f64 * side, high - ((i / raster.breed) as f64 + 1.0) * side);
    let (west, south) = (raster.kolom as f64 * raster.cel, raster.rij as f64 * raster.cel);
    html! {
        @for (i, k) in klassen.iter().enumerate() {
            @if let Some(k) = k {
                @let (x, y) = place(i);
                rect class={ "vb-" (k.min(&5)) } x=(round(x)) y=(round(y)) width=(round(side)) height=(round(side)) {}
            }
        }
        @for (centre, radius) in cirkels {
            circle.vb-omtrek cx=(round((centre.x() - west) / raster.cel * side)) cy=(round(high - (centre.y() - south) / raster.cel * side)) r=(round(radius / raster.cel * side)) {}
        }
    }
}

fn round(v: f64) -> f64 {
    (v * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]
    use super::*;

    #[test]
    fn a_file_stands_on_its_own_and_escapes_names() {
        let names = ["ma <script>".to_owned()];
        let svg = bestand(
            "Uren & dagen",
            "x",
            warmte_maat(1, 2),
            &warmte(&names, &["0-6".to_owned(), "6-12".to_owned()], &[0.0, 3.0], |v| v.to_string()),
        );
        assert!(svg.starts_with("<svg xmlns=") && svg.contains("Uren &amp; dagen") && svg.contains("ma &lt;script&gt;"));
        assert!(svg.contains("#f3f6f8") && svg.contains("#0d2d50") && svg.contains(">3</text>") && !svg.contains("class="), "{svg}");
    }

    #[test]
    fn an_endless_interval_is_drawn_to_the_edge() {
        let rows = [Snor { naam: "A".into(), waarde: 2.0, past_bij: Interval { laag: 0.5, hoog: f64::INFINITY } }];
        let drawn = snorren(&rows, Some(1.0), |v| format!("{v:.1}")).into_string();
        assert!(!drawn.contains("inf") && !drawn.contains("NaN"), "{drawn}");
    }
}
