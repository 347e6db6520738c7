//! What is wrong with outlines: lines that cross themselves, areas that lie over each other, and holes between them.
//!
//! Areas are laid on a grid of about 600 cells wide, of which each cell knows in which areas its centre lies. A difference of a metre between
//! two outlines is no mistake that anybody sees; a block of two by two cells is.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use veiligheidsbeeld::{Punt, Raster, Vlak};

use super::{Reden, Stuk};

/// Cells along the longest side.
const CELLEN: f64 = 600.0;
/// Pairs of lines that are compared for one area, at most.
const PAREN: usize = 20_000_000;

/// Whether a line of these rings crosses another.
pub(super) fn kruist(ringen: &[Vec<Punt>]) -> bool {
    let mut edges: Vec<(Punt, Punt)> = ringen.iter().flat_map(|r| r.windows(2)).map(|w| (w[0], w[1])).filter(|(a, b)| a != b).collect();
    let west = |e: &(Punt, Punt)| e.0.x().min(e.1.x());
    let east = |e: &(Punt, Punt)| e.0.x().max(e.1.x());
    edges.sort_by(|a, b| west(a).total_cmp(&west(b)));
    let mut left = PAREN;
    for (i, a) in edges.iter().enumerate() {
        for b in edges.iter().skip(i + 1).take_while(|b| west(b) <= east(a)) {
            left = left.saturating_sub(1);
            if left == 0 || crosses(*a, *b) {
                return true;
            }
        }
    }
    false
}

/// Whether two lines cross within both; touching is not crossing.
fn crosses((a, b): (Punt, Punt), (c, d): (Punt, Punt)) -> bool {
    let side = |p: Punt, q: Punt, r: Punt| (q.x() - p.x()) * (r.y() - p.y()) - (q.y() - p.y()) * (r.x() - p.x());
    let apart = |one: f64, two: f64| (one > 1e-6 && two < -1e-6) || (one < -1e-6 && two > 1e-6);
    apart(side(a, b, c), side(a, b, d)) && apart(side(c, d, a), side(c, d, b))
}

/// Column and row of a cell.
type Cel = (i64, i64);

/// Areas of one level and year, laid on one grid.
struct Legger {
    cel: f64,
    /// In which areas each cell lies.
    ligt: BTreeMap<Cel, Vec<usize>>,
}

impl Legger {
    fn new(all: &[Stuk], of: &[usize]) -> Option<Self> {
        let corners: Vec<Punt> = of.iter().filter(|i| all[**i].eigen).flat_map(|i| &all[*i].ringen).flatten().copied().collect();
        let around = Raster::around(&corners, 1000.0, 0.0).ok()?;
        // Of other municipalities only what touches this one can fill anything.
        let near = |i: &&usize| all[**i].eigen || all[**i].ringen.iter().flatten().any(|p| around.index(*p).is_some());
        let side = around.breed.max(around.hoog) as f64 * 1000.0;
        let cel = (side / CELLEN).ceil().max(1.0);
        let mut ligt: BTreeMap<Cel, Vec<usize>> = BTreeMap::new();
        for i in of.iter().filter(near) {
            let laid = Vlak::veelhoek(&all[*i].ringen, cel).ok()?;
            let (wide, raster) = (laid.raster.breed, laid.raster);
            for (at, _) in laid.binnen.iter().enumerate().filter(|(_, inside)| **inside) {
                let place = (raster.kolom + (at % wide) as i64, raster.rij + (at / wide) as i64);
                ligt.entry(place).or_default().push(*i);
            }
        }
        Some(Self { cel, ligt })
    }

    fn hectare(&self, cells: usize) -> String {
        format!("{:.1}", cells as f64 * self.cel * self.cel / 10_000.0)
    }
}

/// Whether cells hold a block of two by two.
fn blok(cells: &BTreeSet<Cel>) -> bool {
    cells.iter().any(|(c, r)| [(1, 0), (0, 1), (1, 1)].iter().all(|(dc, dr)| cells.contains(&(c + dc, r + dr))))
}

/// Holds the areas of each year and level against each other, and says at each what is wrong.
pub(super) fn samen(all: &mut [Stuk]) {
    let mut levels: BTreeMap<(Option<i16>, String), Vec<usize>> = BTreeMap::new();
    for (i, s) in all.iter().enumerate().filter(|(_, s)| s.reden.is_none()) {
        let level = s.code.get(..2).unwrap_or_default().to_owned();
        levels.entry((s.jaar, level)).or_default().push(i);
    }
    for of in levels.into_values() {
        let Some(laid) = Legger::new(all, &of) else {
            of.iter().for_each(|i| all[*i].reden = Some(("beeld-vorm-kapot", Vec::new())));
            continue;
        };
        let found: Vec<(usize, Reden)> = overlap(all, &laid).into_iter().chain(gaten(all, &laid)).collect();
        for (i, reden) in found {
            all[i].reden.get_or_insert(reden);
        }
    }
}

fn overlap(all: &[Stuk], laid: &Legger) -> Vec<(usize, Reden)> {
    let mut pairs: BTreeMap<(usize, usize), BTreeSet<Cel>> = BTreeMap::new();
    for (cell, of) in laid.ligt.iter().filter(|(_, of)| of.len() > 1) {
        for (n, a) in of.iter().enumerate() {
            of[n + 1..].iter().for_each(|b| {
                pairs.entry((*a, *b)).or_default().insert(*cell);
            });
        }
    }
    let mut out = Vec::new();
    for ((a, b), cells) in pairs.into_iter().filter(|(_, cells)| blok(cells)) {
        let words = |other: usize| vec![("ander", all[other].naam.clone()), ("hectare", laid.hectare(cells.len()))];
        out.push((a, ("beeld-vorm-overlap", words(b))));
        out.push((b, ("beeld-vorm-overlap", words(a))));
    }
    out.retain(|(i, _)| all[*i].eigen);
    out
}

/// Cells around a cell that share a side with it.
const OPZIJ: [Cel; 4] = [(-1, 0), (1, 0), (0, -1), (0, 1)];

/// Holes: cells of no area that cannot be reached from outside.
fn gaten(all: &[Stuk], laid: &Legger) -> Vec<(usize, Reden)> {
    let columns = laid.ligt.keys().map(|(c, _)| *c);
    let (west, east) = (columns.clone().min().unwrap_or(0) - 1, columns.max().unwrap_or(0) + 1);
    let rows = laid.ligt.keys().map(|(_, r)| *r);
    let (south, north) = (rows.clone().min().unwrap_or(0) - 1, rows.max().unwrap_or(0) + 1);
    let empty = |(c, r): &Cel| (west..=east).contains(c) && (south..=north).contains(r) && !laid.ligt.contains_key(&(*c, *r));
    let fill = |from: Cel, seen: &mut BTreeSet<Cel>| -> BTreeSet<Cel> {
        let (mut group, mut queue) = (BTreeSet::new(), VecDeque::from([from]));
        while let Some(cell) = queue.pop_front() {
            if empty(&cell) && seen.insert(cell) {
                group.insert(cell);
                queue.extend(OPZIJ.iter().map(|(dc, dr)| (cell.0 + dc, cell.1 + dr)));
            }
        }
        group
    };
    let mut seen = BTreeSet::new();
    fill((west, south), &mut seen);
    let beside = laid.ligt.keys().flat_map(|(c, r)| OPZIJ.iter().map(move |(dc, dr)| (c + dc, r + dr)));
    let starts: BTreeSet<Cel> = beside.filter(&empty).filter(|cell| !seen.contains(cell)).collect();
    let mut out = Vec::new();
    for start in starts {
        let hole = fill(start, &mut seen);
        if !blok(&hole) {
            continue;
        }
        let around = hole.iter().flat_map(|(c, r)| OPZIJ.iter().map(move |(dc, dr)| (c + dc, r + dr)));
        let owners: BTreeSet<usize> = around.filter_map(|cell| laid.ligt.get(&cell)).flatten().copied().collect();
        let words = || vec![("hectare", laid.hectare(hole.len()))];
        out.extend(owners.into_iter().filter(|i| all[*i].eigen).map(|i| (i, ("beeld-vorm-gat", words()))));
    }
    out
}
