//! Which areas have a common border, and how long it is.
//!
//! Lines that two sources drew apart seldom lie exactly on each other. The common border of A with B is the part of the outline of A that lies
//! within a given distance of the outline of B: for each side of A and each side of B that is an interval, because the places within a distance
//! of a line are convex; the intervals of a side of A are laid together. What is shorter than five times the distance is a corner that is
//! touched, and no border. Of both directions the shorter counts, in whole metres, so that it is the same whichever area comes first.

use crate::{Fout, Punt};

/// How far two drawings of the same line may lie apart, in metres.
pub const SPELING: f64 = 5.0;
/// A border is so many times longer than that.
const KORTST: f64 = 5.0;

type Zijde = ((f64, f64), (f64, f64));

/// An area with the box around it.
struct Omtrek {
    zijden: Vec<Zijde>,
    laag: (f64, f64),
    hoog: (f64, f64),
}

impl Omtrek {
    fn van(rings: &[Vec<Punt>]) -> Self {
        let place = |p: &Punt| (p.x(), p.y());
        let sides = rings.iter().flat_map(|r| r.iter().zip(r.iter().cycle().skip(1)));
        let zijden: Vec<Zijde> = sides.map(|(a, b)| (place(a), place(b))).filter(|(a, b)| a != b).collect();
        let corners = || zijden.iter().flat_map(|(a, b)| [*a, *b]);
        let (low, high) = ((f64::MAX, f64::MAX), (f64::MIN, f64::MIN));
        Self {
            laag: corners().fold(low, |l, c| (l.0.min(c.0), l.1.min(c.1))),
            hoog: corners().fold(high, |h, c| (h.0.max(c.0), h.1.max(c.1))),
            zijden,
        }
    }

    fn near(&self, low: (f64, f64), high: (f64, f64), speling: f64) -> bool {
        low.0 <= self.hoog.0 + speling
            && high.0 >= self.laag.0 - speling
            && low.1 <= self.hoog.1 + speling
            && high.1 >= self.laag.1 - speling
    }

    /// How much of the own outline lies within a distance of the outline of another.
    fn langs(&self, other: &Self, speling: f64) -> f64 {
        let box_of = |(a, b): &Zijde| ((a.0.min(b.0), a.1.min(b.1)), (a.0.max(b.0), a.1.max(b.1)));
        let near = |side: &&Zijde| {
            let (low, high) = box_of(side);
            other.near(low, high, speling)
        };
        let mut parts: Vec<f64> = self.zijden.iter().filter(near).map(|side| langs_zijde(side, other, speling)).collect();
        // Sums depend on their order in the last digit; sorted, they do not depend on where a ring begins.
        parts.sort_by(f64::total_cmp);
        parts.iter().sum()
    }
}

/// The length of a side that lies near any of the sides of another area.
fn langs_zijde(side: &Zijde, other: &Omtrek, speling: f64) -> f64 {
    let mut parts: Vec<(f64, f64)> = other.zijden.iter().filter_map(|near| deel(side, near, speling)).collect();
    parts.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let (mut covered, mut to) = (0.0, 0.0_f64);
    for (from, end) in parts {
        covered += (end - from.max(to)).max(0.0);
        to = to.max(end);
    }
    covered * libm::hypot(side.1.0 - side.0.0, side.1.1 - side.0.1)
}

/// From where to where on a side (0 to 1) it lies within a distance of another: the places around a line and its two ends.
fn deel((p, q): &Zijde, (r, s): &Zijde, far: f64) -> Option<(f64, f64)> {
    let apart = |low_a: f64, high_a: f64, low_b: f64, high_b: f64| low_a > high_b + far || low_b > high_a + far;
    if apart(p.0.min(q.0), p.0.max(q.0), r.0.min(s.0), r.0.max(s.0)) || apart(p.1.min(q.1), p.1.max(q.1), r.1.min(s.1), r.1.max(s.1)) {
        return None;
    }
    let long = libm::hypot(s.0 - r.0, s.1 - r.1);
    let (ux, uy) = ((s.0 - r.0) / long, (s.1 - r.1) / long);
    // Along and across the other side.
    let turned = |c: &(f64, f64)| ((c.0 - r.0) * ux + (c.1 - r.1) * uy, (c.1 - r.1) * ux - (c.0 - r.0) * uy);
    let (a, b) = (turned(p), turned(q));
    let found = [
        tussen(a.0, b.0, 0.0, long)
            .zip(tussen(a.1, b.1, -far, far))
            .and_then(|(x, y)| (x.0.max(y.0) <= x.1.min(y.1)).then(|| (x.0.max(y.0), x.1.min(y.1)))),
        bol(a, b, (0.0, 0.0), far),
        bol(a, b, (long, 0.0), far),
    ];
    found.into_iter().flatten().reduce(|x, y| (x.0.min(y.0), x.1.max(y.1)))
}

/// Where a number that goes from `a` to `b` lies between two others.
fn tussen(a: f64, b: f64, low: f64, high: f64) -> Option<(f64, f64)> {
    if a == b {
        return (low <= a && a <= high).then_some((0.0, 1.0));
    }
    let (t, u) = ((low - a) / (b - a), (high - a) / (b - a));
    let (from, to) = (t.min(u).max(0.0), t.max(u).min(1.0));
    (from <= to).then_some((from, to))
}

/// Where a line lies within a distance of a place.
fn bol(a: (f64, f64), b: (f64, f64), middle: (f64, f64), far: f64) -> Option<(f64, f64)> {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let (fx, fy) = (a.0 - middle.0, a.1 - middle.1);
    let (square, half, rest) = (dx * dx + dy * dy, fx * dx + fy * dy, fx * fx + fy * fy - far * far);
    let root = half * half - square * rest;
    if root < 0.0 {
        return None;
    }
    let root = libm::sqrt(root);
    let (from, to) = (((-half - root) / square).max(0.0), ((-half + root) / square).min(1.0));
    (from <= to).then_some((from, to))
}

/// For each area the areas with which it has a common border, with the length in whole metres, by their place in the list. Two drawings of one
/// line may lie `speling` metres apart. A corner that is touched is no border.
///
/// # Errors
/// When `speling` is not a number above zero.
pub fn gemeenschappelijk(gebieden: &[Vec<Vec<Punt>>], speling: f64) -> Result<Vec<Vec<(usize, f64)>>, Fout> {
    if !(speling.is_finite() && speling > 0.0) {
        return Err(Fout::Instelling("speling"));
    }
    let all: Vec<Omtrek> = gebieden.iter().map(|rings| Omtrek::van(rings)).collect();
    let mut out = vec![Vec::new(); all.len()];
    for (i, a) in all.iter().enumerate() {
        for (j, b) in all.iter().enumerate().skip(i + 1).filter(|(_, b)| b.near(a.laag, a.hoog, speling)) {
            let length = libm::round(a.langs(b, speling).min(b.langs(a, speling)));
            if length >= KORTST * speling {
                out[i].push((j, length));
                out[j].push((i, length));
            }
        }
    }
    out.iter_mut().for_each(|near| near.sort_by_key(|n| n.0));
    Ok(out)
}
