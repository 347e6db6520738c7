//! A map that stands by itself: in a document there is no style sheet, so each mark says how it looks. What it holds for a page alone is gone.

use super::Kaart;

/// What each class of the drawing looks like without a style sheet, as `web/css/delen.css` has it on a light page. The last that fits counts.
const UITERLIJK: &[(&str, &str)] = &[
    ("vb-0", "fill=\"#f3f6f8\""),
    ("vb-1", "fill=\"#dbe7f3\""),
    ("vb-2", "fill=\"#b3cce5\""),
    ("vb-3", "fill=\"#7ea5cd\""),
    ("vb-4", "fill=\"#3d6fa5\""),
    ("vb-5", "fill=\"#0d2d50\""),
    ("vb-weg", "fill=\"#ffffff\""),
    ("vb-rand", "stroke=\"#4a5a66\" stroke-width=\"0.8\""),
    ("vb-stip", "fill=\"#4a5a66\""),
    ("vb-arcering", "fill=\"none\" stroke=\"#4a5a66\" stroke-width=\"0.8\""),
    ("vb-leeg", "fill=\"none\" stroke=\"#8b99a4\" stroke-width=\"0.8\""),
    ("vb-kras", "fill=\"none\" stroke=\"#ffffff\" stroke-width=\"0.8\""),
    ("vb-grens", "fill=\"none\" stroke=\"#16242f\" stroke-linejoin=\"round\" stroke-linecap=\"round\""),
    ("vb-stippel", "fill=\"none\" stroke=\"#4a5a66\" stroke-width=\"0.8\" stroke-dasharray=\"1.5 3\""),
    ("vb-maat", "fill=\"none\" stroke=\"#16242f\" stroke-width=\"1.5\""),
    ("vb-noord", "fill=\"#16242f\""),
    ("vb-halo", "fill=\"none\" stroke=\"#ffffff\" stroke-width=\"6\""),
    ("vb-omtrek", "fill=\"none\" stroke=\"#16242f\" stroke-width=\"2\""),
];
/// A number in an area, and where there is less room.
const GETAL: &str = "font-size=\"14\" font-weight=\"600\"";
const KLEIN: &str = "font-size=\"10\" font-weight=\"600\"";
/// The white edge under a number, so that it reads on any shade. Not every program knows `paint-order`: the edge is a text of its own below it.
const RAND: &str = " stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\" aria-hidden=\"true\"";

/// The attributes that stand for the classes of one mark.
fn uiterlijk(classes: &str) -> String {
    let has = |name: &str| classes.split(' ').any(|c| c == name);
    if has("vb-getal") {
        return if has("vb-klein") { KLEIN } else { GETAL }.to_owned();
    }
    UITERLIJK.iter().filter(|(name, _)| has(name)).map(|(_, looks)| *looks).collect::<Vec<_>>().join(" ")
}

/// The map as one SVG that needs nothing else. The same drawing gives the same text.
pub(crate) fn los(title: &str, kaart: &Kaart) -> String {
    let marks = kaart.tekening.0.split('<').map(|part| match part.split_once('>') {
        Some((mark, rest)) if mark.starts_with("text") && mark.contains("vb-getal") => {
            let bare = merk(mark);
            format!("{bare}{RAND}>{rest}</text><{bare}>{rest}")
        }
        Some((mark, rest)) => format!("{}>{rest}", merk(mark)),
        None => part.to_owned(),
    });
    let ((wide, high), name) = (kaart.maat, maud::html! { (title) }.0);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide} {high}\" width=\"{wide}\" height=\"{high}\" role=\"img\" \
         aria-label=\"{name}\" font-family=\"Source Sans 3, sans-serif\" font-size=\"13\" fill=\"#16242f\"><title>{name}</title>\
         <rect width=\"{wide}\" height=\"{high}\" fill=\"#ffffff\"/>{}</svg>",
        marks.collect::<Vec<_>>().join("<")
    )
}

/// A mark with its looks instead of its classes, closed when it holds nothing.
fn merk(mark: &str) -> String {
    if mark.starts_with('/') {
        return mark.to_owned();
    }
    let mut out = mark.to_owned();
    for data in ["data-gebied", "data-zin"] {
        let bare = eigenschap(&out, data).map(|(before, _, rest)| format!("{}{rest}", before.trim_end()));
        out = bare.unwrap_or(out);
    }
    let found = eigenschap(&out, "class").map(|(before, value, rest)| (before.to_owned(), uiterlijk(value), rest.to_owned()));
    match found {
        Some((before, looks, rest)) if looks.is_empty() => format!("{}{rest}", before.trim_end()),
        Some((before, looks, rest)) => format!("{before}{looks}{rest}"),
        None => out,
    }
}

/// What stands before a property of a mark, its value, and what comes after it.
fn eigenschap<'a>(mark: &'a str, name: &str) -> Option<(&'a str, &'a str, &'a str)> {
    let (before, rest) = mark.split_once(&format!(" {name}=\""))?;
    let (value, after) = rest.split_once('"')?;
    Some((&mark[..=before.len()], value, after))
}
