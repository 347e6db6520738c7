//! The tree of the organisation as a drawing: boxes beside each other where there is room, below each other where there is not. Pure.
//!
//! Every colour stands in the drawing itself, so that it serves a page and paper alike.

use super::{Boom, Vak};

const BREED: usize = 184;
const HOOG: usize = 60;
const TUSSEN: usize = 16;
const OMLAAG: usize = 36;
/// Characters that fit on a line of a box of `BREED`, and lines that fit in a box.
const TEKENS: usize = 24;
const REGELS: usize = 3;
/// Boxes that can stand beside each other on a page and on paper and still be read.
const NAAST: usize = 4;
/// Width of a drawing on a phone and on paper.
const TELEFOON: usize = 300;
const PAPIER: usize = 640;
/// Boxes below each other that fit on a page of paper.
const PER_BLAD: usize = 14;
/// Of a drawing downwards: lines, room between boxes, and how far a level stands in at most.
const REGEL: usize = 16;
const ONDER: usize = 10;
const INSPRINGEN: usize = 20;

/// Tekening: one drawing of the chart, or of a part of it that fits a page of paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tekening {
    /// For a desk and for paper.
    pub breed: String,
    /// For a phone.
    pub smal: String,
}

/// The chart in as many drawings as it needs to be read.
pub fn tekeningen(boom: &Boom, titel: &str) -> Vec<Tekening> {
    if kolommen(&boom.0) <= NAAST && boom.rijen().len() <= PER_BLAD {
        return vec![Tekening { breed: naast_elkaar(boom, titel), smal: onder_elkaar(boom, titel, TELEFOON, 0) }];
    }
    let part = |from, wide| onder_elkaar(boom, titel, wide, from);
    (0..boom.rijen().len()).step_by(PER_BLAD).map(|from| Tekening { breed: part(from, PAPIER), smal: part(from, TELEFOON) }).collect()
}

/// The chart with boxes beside each other.
fn naast_elkaar(boom: &Boom, titel: &str) -> String {
    let (wide, deep) = (kolommen(&boom.0) * (BREED + TUSSEN) + TUSSEN, diepte(&boom.0) * (HOOG + OMLAAG) - OMLAAG + 2 * TUSSEN);
    let mut drawing = String::new();
    teken(&boom.0, TUSSEN, TUSSEN, &mut drawing);
    omlijst(wide, deep, titel, &drawing)
}

fn omlijst(wide: usize, deep: usize, titel: &str, drawing: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide} {deep}\" width=\"{wide}\" height=\"{deep}\" role=\"img\" aria-label=\"{t}\" \
         font-family=\"Source Sans 3, sans-serif\" font-size=\"14\"><title>{t}</title>{drawing}</svg>",
        t = veilig(titel)
    )
}

/// How many boxes stand beside each other at most.
fn kolommen(v: &Vak) -> usize {
    v.onder.iter().map(kolommen).sum::<usize>().max(1)
}

fn diepte(v: &Vak) -> usize {
    1 + v.onder.iter().map(diepte).max().unwrap_or(0)
}

/// Draws a box in the middle above those below it, and gives the middle.
fn teken(v: &Vak, left: usize, top: usize, drawing: &mut String) -> usize {
    let room = kolommen(v) * (BREED + TUSSEN) - TUSSEN;
    let middle = left + room / 2;
    let mut at = left;
    let bar = top + HOOG + OMLAAG / 2;
    for below in &v.onder {
        let its = teken(below, at, top + HOOG + OMLAAG, drawing);
        at += kolommen(below) * (BREED + TUSSEN);
        lijn(&format!("M{middle} {} V{bar} H{its} V{}", top + HOOG, top + HOOG + OMLAAG), drawing);
    }
    let lines = regels(&v.naam, TEKENS);
    let first = top + HOOG / 2 + 5 - (lines.len() - 1) * (REGEL / 2);
    vlak(v, (middle - BREED / 2, top, BREED, HOOG), drawing);
    schrijf(v, &lines, (middle, first, "middle"), drawing);
    middle
}

/// Where a box of a drawing downwards stands.
struct Plek<'a> {
    vak: &'a Vak,
    lines: Vec<String>,
    left: usize,
    top: usize,
    hoog: usize,
    /// The top of what it stands under, when that is in this drawing; nothing for the first box of all.
    boven: Option<usize>,
}

/// The rows from one on below each other, each set in below what it stands under, until the page is full. A line to a box that stands on an earlier drawing comes in from above.
fn onder_elkaar(boom: &Boom, titel: &str, wide: usize, from: usize) -> String {
    let levels = diepte(&boom.0);
    let step = (wide * 2 / 5 / levels).clamp(4, INSPRINGEN);
    let box_width = wide.saturating_sub((levels - 1) * step + 2).clamp(wide / 3, 2 * BREED);
    let places = plekken(boom, (step, box_width), from);
    let mut drawing = String::new();
    for p in &places {
        if let Some(above) = p.boven {
            lijn(&format!("M{} {above} V{} H{}", p.left - step / 2, p.top + p.hoog / 2, p.left), &mut drawing);
        }
    }
    for p in &places {
        vlak(p.vak, (p.left, p.top, box_width, p.hoog), &mut drawing);
        schrijf(p.vak, &p.lines, (p.left + 12, p.top + 23, "start"), &mut drawing);
    }
    let deep = places.last().map_or(1, |p| p.top + p.hoog + 1);
    omlijst(wide.max((levels - 1) * step + box_width + 2), deep, titel, &drawing)
}

fn plekken(boom: &Boom, (step, box_width): (usize, usize), from: usize) -> Vec<Plek<'_>> {
    let room = (box_width - 24) * TEKENS / (BREED - 20);
    let mut places: Vec<Plek<'_>> = Vec::new();
    // The bottom of the box on each level that is still open; 0 when it stands on an earlier drawing.
    let mut open: Vec<usize> = Vec::new();
    let mut top = 1;
    for (at, (deep, vak)) in boom.rijen().into_iter().enumerate().take(from + PER_BLAD) {
        let boven = deep.checked_sub(1).and_then(|above| open.get(above).copied());
        open.truncate(deep);
        if at < from {
            open.push(0);
            continue;
        }
        let lines = regels(&vak.naam, room);
        let hoog = REGEL * lines.len() + 22;
        places.push(Plek { vak, lines, left: deep * step + 1, top, hoog, boven });
        open.push(top + hoog);
        top += hoog + ONDER;
    }
    places
}

fn lijn(path: &str, drawing: &mut String) {
    drawing.push_str(&format!("<path d=\"{path}\" fill=\"none\" stroke=\"#6b7a86\" stroke-width=\"1.5\"/>"));
}

/// Blue for what follows from the appointment, pale for what the municipality recorded.
fn vlak(v: &Vak, (x, y, wide, high): (usize, usize, usize, usize), drawing: &mut String) {
    let fill = if v.id.is_none() { "#154273" } else { "#e8eff7" };
    drawing
        .push_str(&format!("<rect x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"{high}\" rx=\"6\" fill=\"{fill}\" stroke=\"#154273\"/>"));
}

fn schrijf(v: &Vak, lines: &[String], (x, y, anchor): (usize, usize, &str), drawing: &mut String) {
    let ink = if v.id.is_none() { "#ffffff" } else { "#16242f" };
    for (n, line) in lines.iter().enumerate() {
        let words = veilig(line);
        drawing.push_str(&format!("<text x=\"{x}\" y=\"{}\" text-anchor=\"{anchor}\" fill=\"{ink}\">{words}</text>", y + n * REGEL));
    }
}

/// A name over at most three lines of so many characters; what does not fit ends in three dots.
fn regels(naam: &str, tekens: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in naam.split_whitespace() {
        let room = lines.last().map_or(0, |l| l.chars().count());
        if room > 0 && room + 1 + word.chars().count() > tekens {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            let space = if line.is_empty() { "" } else { " " };
            line.push_str(&format!("{space}{}", kort(word, tekens)));
        }
    }
    if lines.len() > REGELS {
        lines.truncate(REGELS);
        if let Some(last) = lines.last_mut() {
            *last = kort(&format!("{last} {}", "…".repeat(tekens)), tekens);
        }
    }
    lines
}

fn kort(text: &str, room: usize) -> String {
    if text.chars().count() <= room {
        text.to_owned()
    } else {
        format!("{}…", text.chars().take(room - 1).collect::<String>().trim_end_matches(['…', ' ']))
    }
}

/// Text as it may stand in XML.
fn veilig(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).fold(String::new(), |mut out, c| {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{super::Onderdeel, *};

    fn part(n: u128, boven: Option<u128>, naam: &str) -> Onderdeel {
        let (id, boven) = (Uuid::from_u128(n), boven.map(Uuid::from_u128));
        Onderdeel { id, boven, naam: naam.into(), rol: String::new(), volgorde: 0, versie: 1 }
    }

    #[test]
    fn the_drawing_holds_any_name_as_text() {
        let long = "<script>alert(1)</script> & een heel lange naam die nooit in een vak past, hoe je het ook breekt of wendt of keert";
        let drawings = tekeningen(&Boom::new(vec![long.into()], None, &[part(1, None, "𝄞")]), "Titel \"x\"");
        for drawing in [&drawings[0].breed, &drawings[0].smal] {
            assert!(drawing.contains("&lt;script&gt;") && !drawing.contains("<script>") && drawing.contains('…'));
            assert_eq!(drawing.matches("<rect").count(), 2);
        }
    }

    #[test]
    fn on_a_phone_every_box_fits_the_width_however_deep_it_stands() {
        let parts: Vec<_> = (1..13).map(|n| part(n, (n > 1).then(|| n - 1), "Overvaloverleg van de hele regio")).collect();
        let drawings = tekeningen(&Boom::new(vec!["Burgemeester".into()], None, &parts), "Titel");
        let drawing = &drawings[0].smal;
        assert!(drawing.contains("viewBox=\"0 0 300 "), "{}", &drawing[..90]);
        let number =
            |from: &str, name: &str| from.split(&format!("{name}=\"")).nth(1).unwrap().split('"').next().unwrap().parse::<usize>().unwrap();
        for found in drawing.split("<rect").skip(1) {
            assert!(number(found, " x") + number(found, "width") < 300, "{found}");
        }
        assert_eq!((drawings.len(), drawing.matches("<rect").count()), (1, 13));
    }

    #[test]
    fn a_wide_organisation_goes_downwards_in_drawings_that_each_fit_a_page() {
        let of = |many| {
            let parts: Vec<_> = (1..=many).map(|n| part(n, None, "Team")).collect();
            tekeningen(&Boom::new(vec!["Burgemeester".into()], None, &parts), "T")
        };
        assert_eq!(of(4).len(), 1);
        let drawings = of(30);
        let count = |mark: &str| drawings.iter().map(|d| (d.breed.matches(mark).count(), d.smal.matches(mark).count())).collect::<Vec<_>>();
        assert_eq!(count("<rect"), [(14, 14), (14, 14), (3, 3)]);
        assert_eq!(count("<path"), [(13, 13), (14, 14), (3, 3)], "each box but the first hangs on a line");
    }
}
