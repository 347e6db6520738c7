//! Where the bars of a swimlane stand: on one sheet, or on as many as paper needs.

use super::{
    svg::{KOLOM_BREED, KOP, Labels, NAAM_BREED, REGEL, RUIMTE, STROOK, TEKEN, TERMIJN},
    zwembaan::{Baan, Balk, KOLOMMEN, Zwembaan},
};

/// A bar with its place in the lane.
pub(super) struct Plaats<'a> {
    pub(super) balk: &'a Balk,
    pub(super) y: usize,
    pub(super) hoog: usize,
    pub(super) regels: Vec<String>,
}

/// The part of a lane that stands on one sheet.
pub(super) struct Strook<'a> {
    /// Number of the lane.
    pub(super) nummer: usize,
    /// Name of the actor, broken into lines.
    pub(super) naam: Vec<String>,
    pub(super) plaatsen: Vec<Plaats<'a>>,
    pub(super) hoog: usize,
}

/// The lanes, cut over sheets of at most `hoog` pixels.
pub(super) fn vellen<'a>(z: &'a Zwembaan, labels: &Labels<'_>, hoog: usize) -> Vec<Vec<Strook<'a>>> {
    let mut vellen: Vec<Vec<Strook<'_>>> = vec![Vec::new()];
    for (nummer, baan) in z.banen.iter().enumerate() {
        let mut rest = baan.balken.as_slice();
        while !rest.is_empty() {
            let vol: usize = KOP + vellen.last().map_or(0, |v| v.iter().map(|s| s.hoog).sum());
            let leeg = vellen.last().is_none_or(Vec::is_empty);
            let (strook, geplaatst) = strook(nummer, baan, rest, labels, hoog.saturating_sub(vol), leeg);
            rest = &rest[geplaatst..];
            match (geplaatst, vellen.last_mut()) {
                (1.., Some(vel)) => vel.push(strook),
                _ => vellen.push(Vec::new()),
            }
        }
    }
    vellen
}

/// As many of these bars as fit in `ruimte`, at least one where `minstens` says so, each in the highest row in which its columns are free.
fn strook<'a>(nummer: usize, baan: &Baan, balken: &'a [Balk], labels: &Labels<'_>, ruimte: usize, minstens: bool) -> (Strook<'a>, usize) {
    let naam = breek(labels.actor(&baan.wie), NAAM_BREED - 16);
    let mut strook = Strook { nummer, hoog: naam.len() * REGEL + 2 * RUIMTE, naam, plaatsen: Vec::new() };
    let mut free = [RUIMTE; KOLOMMEN.len()];
    for balk in balken {
        let breed = breedte(balk) - STROOK - 12;
        let mut regels = breek(&bijschrift(balk, labels), breed);
        for (van, aan) in &balk.wisselt {
            regels.extend(breek(&format!("§\u{a0}{} → {}", labels.actor(van), labels.actor(aan)), breed));
        }
        let hoog = regels.len() * REGEL + 6 + TERMIJN;
        let columns = balk.van..=balk.tot.min(KOLOMMEN.len() - 1);
        let y = free[columns.clone()].iter().copied().max().unwrap_or(RUIMTE);
        let onder = strook.hoog.max(y + hoog + RUIMTE);
        if onder > ruimte && !(minstens && strook.plaatsen.is_empty()) {
            break;
        }
        free[columns].fill(y + hoog + RUIMTE);
        strook.hoog = onder;
        strook.plaatsen.push(Plaats { balk, y, hoog, regels });
    }
    let geplaatst = strook.plaatsen.len();
    (strook, geplaatst)
}

/// What stands in a bar; the legend explains strip and edge. An arrow points at who is told when it is late.
fn bijschrift(balk: &Balk, labels: &Labels<'_>) -> String {
    let term = balk.uiterlijk.as_ref().map(|t| vast(t));
    match (term, &balk.escaleert) {
        (Some(term), Some(naar)) => format!("{} ({term} → {})", balk.titel, labels.actor(naar)),
        (Some(term), None) => format!("{} ({term})", balk.titel),
        (None, _) => balk.titel.clone(),
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
