//! Where the bars of a swimlane stand.

use super::{
    svg::{KOLOM_BREED, Labels, NAAM_BREED, REGEL, RUIMTE, STROOK, TEKEN, TERMIJN},
    zwembaan::{Baan, Balk, KOLOMMEN, Zwembaan},
};

/// A bar with its place in the lane.
pub(super) struct Plaats<'a> {
    pub(super) balk: &'a Balk,
    pub(super) y: usize,
    pub(super) hoog: usize,
    pub(super) regels: Vec<String>,
}

/// A lane with its bars.
pub(super) struct Strook<'a> {
    /// Number of the lane.
    pub(super) nummer: usize,
    /// Name of the actor, broken into lines.
    pub(super) naam: Vec<String>,
    pub(super) plaatsen: Vec<Plaats<'a>>,
    pub(super) hoog: usize,
}

/// The lanes, one under the other.
pub(super) fn stroken<'a>(z: &'a Zwembaan, labels: &Labels<'_>) -> Vec<Strook<'a>> {
    z.banen.iter().enumerate().map(|(nummer, baan)| strook(nummer, baan, labels)).collect()
}

/// The bars of a lane, each in the highest row in which its columns are free.
fn strook<'a>(nummer: usize, baan: &'a Baan, labels: &Labels<'_>) -> Strook<'a> {
    let naam = breek(labels.actor(&baan.wie), NAAM_BREED - 16);
    let mut strook = Strook { nummer, hoog: naam.len() * REGEL + 2 * RUIMTE, naam, plaatsen: Vec::new() };
    let mut free = [RUIMTE; KOLOMMEN.len()];
    for balk in &baan.balken {
        let regels = regels(balk, labels, breedte(balk) - STROOK - 12);
        let hoog = regels.len() * REGEL + 6 + TERMIJN;
        let columns = balk.van..=balk.tot.min(KOLOMMEN.len() - 1);
        let y = free[columns.clone()].iter().copied().max().unwrap_or(RUIMTE);
        free[columns].fill(y + hoog + RUIMTE);
        strook.hoog = strook.hoog.max(y + hoog + RUIMTE);
        strook.plaatsen.push(Plaats { balk, y, hoog, regels });
    }
    strook
}

/// What stands in a step, in lines that fit: the number by which other steps name it, its title, its term, and from whom to whom data goes.
pub(super) fn regels(balk: &Balk, labels: &Labels<'_>, breed: usize) -> Vec<String> {
    let mut regels = breek(&bijschrift(balk, labels), breed);
    for (van, aan) in &balk.wisselt {
        regels.extend(breek(&format!("§\u{a0}{} → {}", labels.actor(van), labels.actor(aan)), breed));
    }
    regels
}

/// What stands in a bar; the legend explains strip and edge. An arrow points at who is told when it is late.
fn bijschrift(balk: &Balk, labels: &Labels<'_>) -> String {
    let titel = format!("{}\u{a0} {}", balk.nummer, balk.titel);
    let term = balk.uiterlijk.as_ref().map(|t| vast(t));
    match (term, &balk.escaleert) {
        (Some(term), Some(naar)) => format!("{titel} ({term} → {})", labels.actor(naar)),
        (Some(term), None) => format!("{titel} ({term})"),
        (None, _) => titel,
    }
}

/// The number stays with its unit; the rest may go on the next line.
fn vast(term: &str) -> String {
    term.replacen(' ', "\u{a0}", 1)
}

/// Width of a bar in pixels.
pub(super) fn breedte(balk: &Balk) -> usize {
    (balk.tot.min(KOLOMMEN.len() - 1) + 1 - balk.van) * KOLOM_BREED - 8
}

/// Breaks a text into lines that fit a width; a word that is too long is cut.
pub(super) fn breek(text: &str, breed: usize) -> Vec<String> {
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
