//! The swimlane on paper. On a screen a bar is as long as its term; on paper that leaves most of a sheet empty. Here each period is a band,
//! each actor a lane in it, and the steps that begin in that period stand side by side as cards with their term on a small axis. A band is
//! cut into pieces between rows of cards, so that pages are filled. The name of the period is no part of the drawing: whoever sets the pages
//! says it once at the top of each.

use std::fmt::Write;

use super::{
    model::Spoor,
    svg::{INKT, LIJN, Labels, REGEL, RUIMTE, Rand, STROOK, VERPLICHT, VRIJ, begin, naam, patronen, rect, tekst, vulling},
    vel::{breek, regels},
    zwembaan::{Balk, KOLOMMEN, Zwembaan, plek},
};

/// Width of a piece: at the 160 mm of an A4 between its margins, 12 pixels are 8.5 points.
const BREED: usize = 640;
const NAAM_BREED: usize = 92;
/// Cards side by side.
const KAARTEN: usize = 2;
const KAART_BREED: usize = (BREED - NAAM_BREED) / KAARTEN - RUIMTE;
const LEGENDA: usize = 46;
/// Height of the axis at the foot of a card.
const AS: usize = 9;

/// One piece of the drawing: a period, or what of it stands together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stuk {
    /// The period, as a place in [`KOLOMMEN`].
    pub tijdvak: usize,
    /// The period began in the piece before.
    pub vervolg: bool,
    /// Actors with the number of their steps in this piece.
    pub wie: Vec<(String, usize)>,
    /// The drawing.
    pub svg: String,
}

/// A row of cards of one actor.
struct Rij<'a> {
    wie: &'a str,
    kaarten: Vec<(&'a Balk, Vec<String>)>,
    hoog: usize,
}

/// What strip, edge, axis and sign in the pieces mean.
pub fn svg_legenda(labels: &Labels<'_>) -> String {
    let id = format!("{}-legenda", labels.id);
    let labels = Labels { id: &id, ..labels.clone() };
    let mut out = leeg_vel(&labels, LEGENDA);
    legenda(&mut out, &labels);
    out.push_str("</svg>");
    out
}

/// Begins a white drawing of this height.
fn leeg_vel(labels: &Labels<'_>, hoog: usize) -> String {
    let mut out = begin(labels, (BREED, hoog));
    patronen(&mut out, labels.id);
    rect(&mut out, (0, 0, BREED, hoog), "#ffffff", None);
    out
}

/// The drawing in pieces of at most `hoog` pixels at a width of 640; only a row that is higher makes one higher.
pub fn svg_stukken(z: &Zwembaan, labels: &Labels<'_>, hoog: usize) -> Vec<Stuk> {
    let mut stukken: Vec<Stuk> = Vec::new();
    for tijdvak in 0..KOLOMMEN.len() {
        let mut vervolg = false;
        for rijen in delen(rijen(z, labels, tijdvak), hoog) {
            let svg = teken(labels, &rijen, stukken.len());
            stukken.push(Stuk { tijdvak, vervolg, wie: tel(&rijen), svg });
            vervolg = true;
        }
    }
    stukken
}

/// Rows of the steps that begin in a period, by actor.
fn rijen<'a>(z: &'a Zwembaan, labels: &Labels<'_>, tijdvak: usize) -> Vec<Rij<'a>> {
    let mut rijen = Vec::new();
    for baan in &z.banen {
        let balken: Vec<&Balk> = baan.balken.iter().filter(|b| b.van == tijdvak).collect();
        for rij in balken.chunks(KAARTEN) {
            let kaarten: Vec<_> = rij.iter().map(|b| (*b, kaarttekst(b, labels))).collect();
            let lines = kaarten.iter().map(|(_, regels)| regels.len()).max().unwrap_or_default();
            let name = breek(labels.actor(&baan.wie), NAAM_BREED - 12).len() * REGEL + 2 * RUIMTE;
            rijen.push(Rij { wie: &baan.wie, kaarten, hoog: name.max(lines * REGEL + 6 + AS + 2 * RUIMTE) });
        }
    }
    rijen
}

fn kaarttekst(balk: &Balk, labels: &Labels<'_>) -> Vec<String> {
    regels(balk, labels, KAART_BREED - STROOK - 12)
}

/// Rows that stand together, of at most `hoog` pixels, and about as many in each.
fn delen(rijen: Vec<Rij<'_>>, hoog: usize) -> Vec<Vec<Rij<'_>>> {
    let total: usize = rijen.iter().map(|r| r.hoog).sum();
    let even = total.checked_div(total.div_ceil(hoog.max(1))).unwrap_or_default();
    let mut delen: Vec<Vec<Rij<'_>>> = Vec::new();
    for rij in rijen {
        let vol: usize = delen.last().map_or(0, |d| d.iter().map(|r| r.hoog).sum());
        match delen.last_mut() {
            Some(deel) if vol < even && vol + rij.hoog <= hoog => deel.push(rij),
            _ => delen.push(vec![rij]),
        }
    }
    delen
}

fn tel(rijen: &[Rij<'_>]) -> Vec<(String, usize)> {
    let mut all: Vec<(String, usize)> = Vec::new();
    for rij in rijen {
        match all.iter_mut().find(|(wie, _)| wie == rij.wie) {
            Some((_, n)) => *n += rij.kaarten.len(),
            None => all.push((rij.wie.to_owned(), rij.kaarten.len())),
        }
    }
    all
}

fn teken(labels: &Labels<'_>, rijen: &[Rij<'_>], stuk: usize) -> String {
    let height = rijen.iter().map(|r| r.hoog).sum::<usize>() + 1;
    let id = format!("{}-{stuk}", labels.id);
    let labels = Labels { id: &id, ..labels.clone() };
    let mut out = leeg_vel(&labels, height);
    let mut y = 0;
    for (n, rij) in rijen.iter().enumerate() {
        let eerst = n == 0 || rijen[n - 1].wie != rij.wie;
        teken_rij(&mut out, &labels, rij, y, eerst);
        y += rij.hoog;
    }
    let _ = write!(out, "<path d=\"M0 {y}H{BREED}\" stroke=\"{LIJN}\" stroke-width=\"1\"/></svg>");
    out
}

/// What strip, edge, axis and sign mean.
fn legenda(out: &mut String, labels: &Labels<'_>) {
    for (n, spoor) in [Spoor::Slachtoffer, Spoor::Omgeving, Spoor::Preventie].into_iter().enumerate() {
        let x = 8 + n * 150;
        rect(out, (x, 4, STROOK, 16), &vulling(labels.id, spoor), Some((INKT, "1")));
        tekst(out, (x + STROOK + 6, 16), naam(labels, spoor), false);
    }
    rect(out, (458, 4, 2 * STROOK, 16), "#ffffff", Some(VERPLICHT));
    tekst(out, (458 + 2 * STROOK + 6, 16), &labels.verplicht, false);
    as_van(out, (8, 34), 48, (120, 3 * 24 * 60));
    tekst(out, (8 + 48 + 6, 38), &labels.as_tekst, false);
    tekst(out, (382, 38), &format!("§\u{a0}{}", labels.wisselt), false);
}

fn teken_rij(out: &mut String, labels: &Labels<'_>, rij: &Rij<'_>, y: usize, eerst: bool) {
    let van = if eerst { 0 } else { NAAM_BREED };
    let _ = write!(out, "<path d=\"M{van} {y}H{BREED}\" stroke=\"{LIJN}\" stroke-width=\"{}\"/>", if eerst { "1" } else { "0.3" });
    if eerst {
        for (i, line) in breek(labels.actor(rij.wie), NAAM_BREED - 12).iter().enumerate() {
            tekst(out, (8, y + RUIMTE + 13 + i * REGEL), line, true);
        }
    }
    for (n, (balk, lines)) in rij.kaarten.iter().enumerate() {
        let (x, top) = (NAAM_BREED + n * (KAART_BREED + RUIMTE), y + RUIMTE);
        let hoog = rij.hoog - 2 * RUIMTE;
        let edge: Rand = if balk.verplicht { VERPLICHT } else { VRIJ };
        rect(out, (x, top, KAART_BREED, hoog), "#ffffff", Some(edge));
        rect(out, (x, top, STROOK, hoog), &vulling(labels.id, balk.spoor), Some(edge));
        // Titles of steps are Dutch, whatever the language of the labels.
        out.push_str("<g lang=\"nl\">");
        for (i, line) in lines.iter().enumerate() {
            tekst(out, (x + STROOK + 6, top + 14 + i * REGEL), line, false);
        }
        out.push_str("</g>");
        as_van(out, (x + STROOK + 6, top + hoog - 5), KAART_BREED - STROOK - 12, balk.minuten);
    }
}

/// A small axis from the robbery to week 12, a tick at each period, and on it from when until when.
fn as_van(out: &mut String, (x, y): (usize, usize), breed: usize, (van, tot): (u32, u32)) {
    let kolom = breed / KOLOMMEN.len();
    let _ = write!(out, "<path d=\"M{x} {y}h{}", kolom * KOLOMMEN.len());
    for n in 0..=KOLOMMEN.len() {
        let _ = write!(out, "M{} {}v4", x + n * kolom, y - 2);
    }
    let _ = write!(out, "\" stroke=\"{LIJN}\" stroke-width=\"0.6\" fill=\"none\"/>");
    let eerst = plek(van, kolom).min(kolom * KOLOMMEN.len() - 3);
    let laatst = plek(tot, kolom).clamp(eerst + 3, kolom * KOLOMMEN.len());
    rect(out, (x + eerst, y - 2, laatst - eerst, 4), INKT, None);
}
