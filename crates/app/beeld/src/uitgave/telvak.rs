//! Telvakken: the parts of the municipality in which robberies are counted for a map of spread that leaves the closed circle.
//!
//! Each row of the table by area is halved along a line of the national grid of 500 metres as long as both halves hold 100 addresses. So a part
//! lies within one row: who lays the table and the map on each other, also at the border of two areas, is left with a whole part. It follows from
//! addresses and borders alone, never from how many robberies there were.

use std::{collections::BTreeMap, ops::Range};

use veiligheidsbeeld::{Fout, Punt, Vlak, openbaar::Telvak};

use super::{ADRESSEN, groepen::omtrek};
use crate::{
    feiten::{Feiten, Voorval},
    nauw,
};

/// Side of a cell of the map, in metres.
pub(crate) const CEL: f64 = 500.0;

/// For each area, by its code, the row of the table in which it is shown.
pub(crate) type Groepen = BTreeMap<String, Option<String>>;

/// A part: columns and rows of the grid, and its addresses by square of 100 metres.
struct Deel {
    kolom: Range<i64>,
    rij: Range<i64>,
    plekken: Vec<(Punt, f64)>,
}

/// What a map of spread is made of.
pub(super) struct Geteld {
    /// Parts with their robberies.
    pub vakken: Vec<Telvak>,
    /// Robberies of the year with a place where the table counts them; also those of a row that counts for nothing.
    pub geplaatst: usize,
}

/// As how many robberies each row of the table counts; nothing for a row that counts for none.
pub(super) struct Rijen<'a> {
    pub waarde: BTreeMap<&'a str, f64>,
    /// The row of what lies in no area of its own.
    pub elders: &'a str,
}

/// The robberies of the year by part, of these addresses. One of which the place is not known, or lies in another row than the table counts it in,
/// counts nowhere: it would be known to lie on the border.
///
/// # Errors
/// When an outline cannot be laid on the grid.
pub(super) fn telvakken(f: &Feiten, groepen: &Groepen, rijen: &Rijen<'_>, adressen: &[(Punt, f64)]) -> Result<Geteld, Fout> {
    let row = |code: &str| groepen.get(code).and_then(Option::as_deref);
    let shown = f.gebieden.iter().filter_map(|g| Some((row(&g.code)?, omtrek(&g.code, &g.naam, &f.vormen)?)));
    let areas = shown.map(|(name, vorm)| Ok((name, nauw::vlak(vorm)?))).collect::<Result<Vec<(&str, Vlak)>, Fout>>()?;
    let lies = |p: Punt| areas.iter().find(|(_, vlak)| vlak.holds(p)).map(|(name, _)| *name);
    let parts = delen(adressen, lies);

    let counted = |v: &Voorval| f.gebied(v.gebeurtenis.buurt.as_deref()).and_then(|g| row(&g.code));
    let place = |v: &Voorval| {
        let punt = v.gebeurtenis.punt?;
        let name = lies(punt).filter(|name| counted(v).is_none_or(|said| said == *name))?;
        let part = parts.iter().position(|(row, deel)| *row == name && deel.holds(punt))?;
        Some((counted(v).unwrap_or(rijen.elders), part))
    };
    let mut placed: BTreeMap<(&str, usize), u32> = BTreeMap::new();
    f.voorvallen().iter().filter_map(place).for_each(|at| *placed.entry(at).or_insert(0) += 1);

    let of_row = |name: &str| placed.iter().filter(|((row, _), _)| *row == name).map(|(_, n)| *n).sum::<u32>();
    let mut vakken: Vec<Telvak> = parts.into_iter().map(|(_, deel)| Telvak { aantal: 0, gewicht: 0.0, plekken: deel.plekken }).collect();
    for ((row, part), n) in &placed {
        if let Some(value) = rijen.waarde.get(row) {
            vakken[*part].aantal += n;
            vakken[*part].gewicht += value * f64::from(*n) / f64::from(of_row(row));
        }
    }
    Ok(Geteld { vakken, geplaatst: placed.values().map(|n| *n as usize).sum() })
}

/// The parts of each row of the table, by where its addresses lie.
fn delen<'a>(adressen: &[(Punt, f64)], lies: impl Fn(Punt) -> Option<&'a str>) -> Vec<(&'a str, Deel)> {
    let mut rows: BTreeMap<&str, Vec<(Punt, f64)>> = BTreeMap::new();
    for address in adressen {
        if let Some(name) = lies(address.0) {
            rows.entry(name).or_default().push(*address);
        }
    }
    let whole = |plekken| Deel { kolom: i64::MIN..i64::MAX, rij: i64::MIN..i64::MAX, plekken };
    let enough = rows.into_iter().filter(|(_, plekken)| genoeg(plekken));
    enough.flat_map(|(name, plekken)| whole(plekken).delen().into_iter().map(move |deel| (name, deel))).collect()
}

fn genoeg(plekken: &[(Punt, f64)]) -> bool {
    plekken.iter().map(|p| p.1).sum::<f64>() >= ADRESSEN as f64
}

/// Column and row of a place.
fn cel(p: Punt) -> [i64; 2] {
    [p.x(), p.y()].map(|v| (v / CEL).floor() as i64)
}

impl Deel {
    fn holds(&self, p: Punt) -> bool {
        let [column, row] = cel(p);
        self.kolom.contains(&column) && self.rij.contains(&row)
    }

    /// Itself, or its halves halved.
    fn delen(self) -> Vec<Self> {
        match self.snede() {
            None => vec![self],
            Some((axis, line)) => {
                let (low, high) = self.plekken.into_iter().partition(|p| cel(p.0)[axis] < line);
                let half = |plekken, from: Range<i64>| {
                    if axis == 0 {
                        Self { kolom: from, rij: self.rij.clone(), plekken }
                    } else {
                        Self { kolom: self.kolom.clone(), rij: from, plekken }
                    }
                };
                let along = if axis == 0 { &self.kolom } else { &self.rij };
                let halves = [half(low, along.start..line), half(high, line..along.end)];
                halves.into_iter().flat_map(Self::delen).collect()
            }
        }
    }

    /// The line that leaves the halves most alike, across its longer side when there is one: the axis, and the first column or row beyond it.
    fn snede(&self) -> Option<(usize, i64)> {
        let ends = |axis: usize| {
            let all = || self.plekken.iter().map(|p| cel(p.0)[axis]);
            all().min().unwrap_or(0)..all().max().unwrap_or(0)
        };
        let long = |axis: usize| ends(axis).end - ends(axis).start;
        let axes = if long(0) >= long(1) { [0, 1] } else { [1, 0] };
        let total: f64 = self.plekken.iter().map(|p| p.1).sum();
        let best = |axis: usize| {
            let below = |line: i64| self.plekken.iter().filter(|p| cel(p.0)[axis] < line).map(|p| p.1).sum::<f64>();
            let lines = (ends(axis).start + 1..=ends(axis).end).map(|line| (line, below(line).min(total - below(line))));
            let fair = lines.filter(|(_, least)| *least >= ADRESSEN as f64);
            fair.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0))).map(|(line, _)| (axis, line))
        };
        axes.into_iter().find_map(best)
    }
}
