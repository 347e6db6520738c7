//! The swimlane as SVG: presentation attributes only, so that it shows under a strict content policy and in a printed document alike.
//!
//! Tracks differ by pattern and by word, not by colour alone. The same model is given as a list by whoever shows it.

use std::fmt::Write;

use super::{
    model::Spoor,
    vel::{Strook, breedte, stroken},
    zwembaan::{KOLOMMEN, Zwembaan, plek},
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
    /// What the line under a bar shows.
    pub termijn: String,
    /// What the axis in a card shows, on paper.
    pub as_tekst: String,
    /// What the sign before an exchange means.
    pub wisselt: String,
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
            (super::PLAATSVERVANGER, "Plaatsvervanger"),
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
            termijn: "van wanneer tot wanneer".to_owned(),
            as_tekst: "van wanneer tot wanneer, van overval tot week 12".to_owned(),
            wisselt: "gegevens gaan over: grondslag nodig".to_owned(),
            actoren,
        }
    }

    /// The name of an actor; an id without a name shows itself.
    pub fn actor<'b>(&'b self, id: &'b str) -> &'b str {
        self.actoren.iter().find(|(a, _)| *a == id).map_or(id, |(_, naam)| naam)
    }
}

pub(super) const NAAM_BREED: usize = 144;
pub(super) const KOLOM_BREED: usize = 140;
const BREED: usize = NAAM_BREED + KOLOM_BREED * KOLOMMEN.len();
const KOP: usize = 84;
/// Where the head of the columns begins, under the two lines of the legend.
const KOLOMKOP: usize = KOP - 30;
pub(super) const REGEL: usize = 15;
pub(super) const STROOK: usize = 12;
pub(super) const RUIMTE: usize = 4;
/// Height of the line under a bar that shows from when until when.
pub(super) const TERMIJN: usize = 5;
/// Average width of a character of 12 pixels in a sans-serif font, in tenths of a pixel; on the wide side.
pub(super) const TEKEN: usize = 62;

pub(super) const INKT: &str = "#16242f";
pub(super) const LIJN: &str = "#8a99a5";
pub(super) const VLAK: &str = "#f3f6f8";

/// An edge: colour and width. A mandatory step has a heavy one.
pub(super) type Rand = (&'static str, &'static str);
pub(super) const VERPLICHT: Rand = (INKT, "2");
pub(super) const VRIJ: Rand = (LIJN, "1");

/// The whole drawing, as high as it needs to be.
pub fn svg(z: &Zwembaan, labels: &Labels<'_>) -> String {
    let stroken = stroken(z, labels);
    let height = KOP + stroken.iter().map(|s| s.hoog).sum::<usize>() + 1;
    let id = labels.id;
    let mut out = begin(labels, (BREED, height));
    patronen(&mut out, id);
    rect(&mut out, (0, 0, BREED, height), "#ffffff", None);
    legenda(&mut out, labels);
    kop(&mut out, labels, height);
    let mut y = KOP;
    for strook in &stroken {
        teken_strook(&mut out, labels, strook, y);
        y += strook.hoog;
    }
    out.push_str("</svg>");
    out
}

/// The first words of a drawing of this width and height, with its name and description.
pub(super) fn begin(labels: &Labels<'_>, (breed, hoog): (usize, usize)) -> String {
    let id = labels.id;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {breed} {hoog}\" width=\"{breed}\" height=\"{hoog}\" role=\"img\" \
         aria-labelledby=\"{id}-titel {id}-omschrijving\" font-family=\"'Source Sans 3', 'Noto Sans', Arial, Helvetica, sans-serif\" font-size=\"12\" fill=\"{INKT}\">\
         <title id=\"{id}-titel\">{}</title><desc id=\"{id}-omschrijving\">{}</desc>",
        esc(&labels.titel),
        esc(&labels.omschrijving)
    )
}

/// The strip that shows the track: full, hatched or dotted, so that it is told apart in grey.
pub(super) fn patronen(out: &mut String, id: &str) {
    let _ = write!(
        out,
        "<defs><pattern id=\"{id}-omgeving\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><rect width=\"6\" height=\"6\" fill=\"#ffffff\"/>\
         <path d=\"M-1 1 1 -1M0 6 6 0M5 7 7 5\" stroke=\"#1c6b3c\" stroke-width=\"2\"/></pattern>\
         <pattern id=\"{id}-preventie\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><rect width=\"6\" height=\"6\" fill=\"#ffffff\"/>\
         <circle cx=\"3\" cy=\"3\" r=\"1.7\" fill=\"#8a5a00\"/></pattern></defs>"
    );
}

pub(super) fn vulling(id: &str, spoor: Spoor) -> String {
    match spoor {
        Spoor::Slachtoffer => "#154273".to_owned(),
        Spoor::Omgeving => format!("url(#{id}-omgeving)"),
        Spoor::Preventie => format!("url(#{id}-preventie)"),
    }
}

pub(super) fn naam<'a>(labels: &'a Labels<'_>, spoor: Spoor) -> &'a str {
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
        rect(out, (x, 8, STROOK, 16), &vulling(labels.id, spoor), Some((INKT, "1")));
        tekst(out, (x + STROOK + 6, 20), naam(labels, spoor), false);
    }
    let x = NAAM_BREED + 3 * 180;
    rect(out, (x, 8, 2 * STROOK, 16), "#ffffff", Some(VERPLICHT));
    tekst(out, (x + 2 * STROOK + 6, 20), &labels.verplicht, false);
    rect(out, (NAAM_BREED, 35, 2 * STROOK, 3), INKT, None);
    tekst(out, (NAAM_BREED + 2 * STROOK + 6, 41), &labels.termijn, false);
    tekst(out, (NAAM_BREED + 2 * 180, 41), &format!("§\u{a0}{}", labels.wisselt), false);
}

fn kop(out: &mut String, labels: &Labels<'_>, height: usize) {
    rect(out, (0, KOLOMKOP, BREED, KOP - KOLOMKOP), VLAK, None);
    tekst(out, (8, KOP - 11), &labels.wie, true);
    for (n, kolom) in labels.kolommen.iter().enumerate() {
        let x = NAAM_BREED + n * KOLOM_BREED;
        tekst(out, (x + 8, KOP - 11), kolom, true);
        let _ = write!(out, "<path d=\"M{x} {KOLOMKOP}V{height}\" stroke=\"{LIJN}\" stroke-width=\"1\" stroke-dasharray=\"2 3\"/>");
    }
}

fn teken_strook(out: &mut String, labels: &Labels<'_>, strook: &Strook<'_>, y: usize) {
    if strook.nummer % 2 == 1 {
        rect(out, (0, y, NAAM_BREED, strook.hoog), VLAK, None);
    }
    let _ = write!(out, "<path d=\"M0 {y}H{BREED}\" stroke=\"{LIJN}\" stroke-width=\"1\"/>");
    for (i, line) in strook.naam.iter().enumerate() {
        tekst(out, (8, y + RUIMTE + 13 + i * REGEL), line, true);
    }
    for p in &strook.plaatsen {
        let (x, breed) = (NAAM_BREED + p.balk.van * KOLOM_BREED + 4, breedte(p.balk));
        let top = y + p.y;
        let edge = if p.balk.verplicht { VERPLICHT } else { VRIJ };
        rect(out, (x, top, breed, p.hoog), "#ffffff", Some(edge));
        rect(out, (x, top, STROOK, p.hoog), &vulling(labels.id, p.balk.spoor), Some(edge));
        let (van, tot) = p.balk.minuten;
        let eerst = (NAAM_BREED + plek(van, KOLOM_BREED)).clamp(x + STROOK, x + breed - 4);
        let laatst = (NAAM_BREED + plek(tot, KOLOM_BREED)).clamp(eerst + 3, x + breed);
        rect(out, (eerst, top + p.hoog - 4, laatst - eerst, 3), INKT, None);
        // Titles of steps are Dutch, whatever the language of the labels.
        out.push_str("<g lang=\"nl\">");
        for (i, line) in p.regels.iter().enumerate() {
            tekst(out, (x + STROOK + 6, top + 14 + i * REGEL), line, false);
        }
        out.push_str("</g>");
    }
}

pub(super) fn rect(out: &mut String, (x, y, w, h): (usize, usize, usize, usize), fill: &str, stroke: Option<Rand>) {
    let _ = write!(out, "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" fill=\"{fill}\"");
    if let Some((colour, width)) = stroke {
        let _ = write!(out, " stroke=\"{colour}\" stroke-width=\"{width}\"");
    }
    out.push_str("/>");
}

pub(super) fn tekst(out: &mut String, (x, y): (usize, usize), text: &str, bold: bool) {
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
