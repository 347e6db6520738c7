//! The swimlane as SVG: presentation attributes only, so that it shows under a strict content policy and in a printed document alike.
//!
//! Tracks differ by pattern and by word, not by colour alone. The same model is given as a list by whoever shows it.

use std::fmt::Write;

use super::{
    model::Spoor,
    zwembaan::{Baan, Balk, KOLOMMEN, Zwembaan},
};

/// Words that stand in the drawing.
#[derive(Debug, Clone)]
pub struct Labels<'a> {
    /// Begins the ids inside the drawing; different for each drawing on a page.
    pub id: &'a str,
    /// Accessible name.
    pub titel: String,
    /// Accessible description; says that a list follows.
    pub omschrijving: String,
    /// Columns of the time axis, in order.
    pub kolommen: [String; 6],
    /// Tracks: victim, surroundings, prevention.
    pub sporen: [String; 3],
    /// Head of the column with actors.
    pub wie: String,
    /// Word for a mandatory step.
    pub verplicht: String,
    /// Names of actors by id; an id without a name shows itself.
    pub actoren: Vec<(&'a str, &'a str)>,
}

impl<'a> Labels<'a> {
    /// The words in Dutch, for documents. `actoren` are the names of the partners.
    pub fn nl(z: &Zwembaan, mut actoren: Vec<(&'a str, &'a str)>) -> Self {
        actoren.extend([
            ("coordinator", "Coördinator nazorg"),
            ("burgemeester", "Burgemeester"),
            ("politie", "Politie"),
            ("communicatie", "Communicatie"),
        ]);
        Self {
            id: "zwembaan",
            titel: format!("{}: wie doet wat wanneer", z.naam),
            omschrijving: "Per actor staan de stappen op een tijdlijn, van de eerste uren tot week 12. Dezelfde stappen staan in de lijst."
                .to_owned(),
            kolommen: KOLOMMEN.map(|k| k.naam.to_owned()),
            sporen: ["slachtoffer", "omgeving", "preventie"].map(ToOwned::to_owned),
            wie: "Wie".to_owned(),
            verplicht: "verplicht".to_owned(),
            actoren,
        }
    }

    fn actor<'b>(&'b self, id: &'b str) -> &'b str {
        self.actoren.iter().find(|(a, _)| *a == id).map_or(id, |(_, naam)| naam)
    }
}

const NAAM_BREED: usize = 150;
const KOLOM_BREED: usize = 165;
const BREED: usize = NAAM_BREED + KOLOM_BREED * KOLOMMEN.len();
const KOP: usize = 64;
const REGEL: usize = 15;
const STROOK: usize = 12;
const RUIMTE: usize = 6;
/// Average width of a character of 12 pixels in a sans-serif font, in tenths of a pixel; on the wide side.
const TEKEN: usize = 67;

const INKT: &str = "#16242f";
const LIJN: &str = "#8a99a5";
const VLAK: &str = "#f3f6f8";

/// A bar with its place in the lane.
struct Plaats<'a> {
    balk: &'a Balk,
    y: usize,
    hoog: usize,
    regels: Vec<String>,
}

/// The drawing.
pub fn svg(z: &Zwembaan, labels: &Labels<'_>) -> String {
    let lane = |baan: &'_ Baan| {
        let places = indelen(baan, labels);
        let name = breek(labels.actor(&baan.wie), NAAM_BREED - 16).len() * REGEL + 2 * RUIMTE;
        places.iter().map(|p| p.y + p.hoog + RUIMTE).max().unwrap_or(0).max(name)
    };
    let heights: Vec<usize> = z.banen.iter().map(lane).collect();
    let height = KOP + heights.iter().sum::<usize>() + 1;
    let id = labels.id;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {BREED} {height}\" width=\"{BREED}\" height=\"{height}\" role=\"img\" \
         aria-labelledby=\"{id}-titel {id}-omschrijving\" font-family=\"Noto Sans, Arial, Helvetica, sans-serif\" font-size=\"12\" fill=\"{INKT}\">\
         <title id=\"{id}-titel\">{}</title><desc id=\"{id}-omschrijving\">{}</desc>",
        esc(&labels.titel),
        esc(&labels.omschrijving)
    );
    patronen(&mut out, id);
    rect(&mut out, (0, 0, BREED, height), "#ffffff", None);
    legenda(&mut out, labels);
    kop(&mut out, labels, height);
    let mut y = KOP;
    for (n, (baan, hoog)) in z.banen.iter().zip(&heights).enumerate() {
        teken_baan(&mut out, labels, baan, (n, y, *hoog));
        y += hoog;
    }
    out.push_str("</svg>");
    out
}

/// The strip that shows the track: full, hatched or dotted, so that it is told apart in grey.
fn patronen(out: &mut String, id: &str) {
    let _ = write!(
        out,
        "<defs><pattern id=\"{id}-omgeving\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><rect width=\"6\" height=\"6\" fill=\"#ffffff\"/>\
         <path d=\"M-1 1 1 -1M0 6 6 0M5 7 7 5\" stroke=\"#1c6b3c\" stroke-width=\"2\"/></pattern>\
         <pattern id=\"{id}-preventie\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><rect width=\"6\" height=\"6\" fill=\"#ffffff\"/>\
         <circle cx=\"3\" cy=\"3\" r=\"1.7\" fill=\"#8a5a00\"/></pattern></defs>"
    );
}

fn vulling(id: &str, spoor: Spoor) -> String {
    match spoor {
        Spoor::Slachtoffer => "#154273".to_owned(),
        Spoor::Omgeving => format!("url(#{id}-omgeving)"),
        Spoor::Preventie => format!("url(#{id}-preventie)"),
    }
}

fn naam<'a>(labels: &'a Labels<'_>, spoor: Spoor) -> &'a str {
    let [slachtoffer, omgeving, preventie] = &labels.sporen;
    match spoor {
        Spoor::Slachtoffer => slachtoffer,
        Spoor::Omgeving => omgeving,
        Spoor::Preventie => preventie,
    }
}

fn legenda(out: &mut String, labels: &Labels<'_>) {
    for (n, spoor) in [Spoor::Slachtoffer, Spoor::Omgeving, Spoor::Preventie].into_iter().enumerate() {
        let x = NAAM_BREED + n * 180;
        rect(out, (x, 8, STROOK, 16), &vulling(labels.id, spoor), Some(INKT));
        tekst(out, (x + STROOK + 6, 20), naam(labels, spoor), false);
    }
}

fn kop(out: &mut String, labels: &Labels<'_>, height: usize) {
    rect(out, (0, 34, BREED, KOP - 34), VLAK, None);
    tekst(out, (8, 53), &labels.wie, true);
    for (n, kolom) in labels.kolommen.iter().enumerate() {
        let x = NAAM_BREED + n * KOLOM_BREED;
        tekst(out, (x + 8, 53), kolom, true);
        let _ = write!(out, "<path d=\"M{x} 34V{height}\" stroke=\"{LIJN}\" stroke-width=\"1\" stroke-dasharray=\"2 3\"/>");
    }
}

fn teken_baan(out: &mut String, labels: &Labels<'_>, baan: &Baan, (n, y, hoog): (usize, usize, usize)) {
    if n % 2 == 1 {
        rect(out, (0, y, NAAM_BREED, hoog), VLAK, None);
    }
    let _ = write!(out, "<path d=\"M0 {y}H{BREED}\" stroke=\"{LIJN}\" stroke-width=\"1\"/>");
    for (i, line) in breek(labels.actor(&baan.wie), NAAM_BREED - 16).iter().enumerate() {
        tekst(out, (8, y + RUIMTE + 13 + i * REGEL), line, true);
    }
    for p in indelen(baan, labels) {
        let (x, breed) = (NAAM_BREED + p.balk.van * KOLOM_BREED + 4, breedte(p.balk));
        let top = y + p.y;
        let edge = if p.balk.verplicht { INKT } else { LIJN };
        rect(out, (x, top, breed, p.hoog), "#ffffff", Some(edge));
        rect(out, (x, top, STROOK, p.hoog), &vulling(labels.id, p.balk.spoor), Some(edge));
        for (i, line) in p.regels.iter().enumerate() {
            tekst(out, (x + STROOK + 6, top + 16 + i * REGEL), line, false);
        }
    }
}

/// Puts every bar in the highest row in which its columns are free.
fn indelen<'a>(baan: &'a Baan, labels: &Labels<'_>) -> Vec<Plaats<'a>> {
    let mut free = [RUIMTE; KOLOMMEN.len()];
    let place = |balk: &'a Balk| {
        let regels = breek(&bijschrift(balk, labels), breedte(balk) - STROOK - 12);
        let hoog = regels.len() * REGEL + 10;
        let columns = balk.van..=balk.tot.min(KOLOMMEN.len() - 1);
        let y = free[columns.clone()].iter().copied().max().unwrap_or(RUIMTE);
        free[columns].fill(y + hoog + RUIMTE);
        Plaats { balk, y, hoog, regels }
    };
    baan.balken.iter().map(place).collect()
}

fn bijschrift(balk: &Balk, labels: &Labels<'_>) -> String {
    let mut notes = vec![naam(labels, balk.spoor).to_owned()];
    notes.extend(balk.uiterlijk.as_ref().map(|u| u.replace(' ', "\u{a0}")));
    if balk.verplicht {
        notes.push(labels.verplicht.clone());
    }
    format!("{} ({})", balk.titel, notes.join(", "))
}

fn breedte(balk: &Balk) -> usize {
    (balk.tot.min(KOLOMMEN.len() - 1) + 1 - balk.van) * KOLOM_BREED - 8
}

/// Breaks a text into lines that fit a width; a word that is too long is cut.
fn breek(text: &str, breed: usize) -> Vec<String> {
    let fits = (breed * 10 / TEKEN).max(4);
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|w| !w.is_empty()) {
        let chars: Vec<char> = word.chars().collect();
        for part in chars.chunks(fits) {
            let part: String = part.iter().collect();
            match lines.last_mut() {
                Some(line) if line.chars().count() + 1 + part.chars().count() <= fits => {
                    line.push(' ');
                    line.push_str(&part);
                }
                _ => lines.push(part),
            }
        }
    }
    lines
}

fn rect(out: &mut String, (x, y, w, h): (usize, usize, usize, usize), fill: &str, stroke: Option<&str>) {
    let _ = write!(out, "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" fill=\"{fill}\"");
    if let Some(stroke) = stroke {
        let _ = write!(out, " stroke=\"{stroke}\" stroke-width=\"1\"");
    }
    out.push_str("/>");
}

fn tekst(out: &mut String, (x, y): (usize, usize), text: &str, bold: bool) {
    let weight = if bold { " font-weight=\"700\"" } else { "" };
    let _ = write!(out, "<text x=\"{x}\" y=\"{y}\"{weight}>{}</text>", esc(text));
}

fn esc(text: &str) -> String {
    let keep = |c: &char| !c.is_control();
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(keep) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}
