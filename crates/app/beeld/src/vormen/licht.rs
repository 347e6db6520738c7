//! Outlines made light: whole metres, and only the corners that are seen in a drawing. A line between two areas is made light once, so that they
//! still fit together.

use std::collections::{BTreeMap, BTreeSet};

use super::Stuk;

/// A corner in whole metres of RD.
type Hoek = (i32, i32);
/// Outlines and holes in whole metres of RD; the first corner stands again at the end.
pub type Ringen = Vec<Vec<Hoek>>;

/// Width of a drawing, of which a corner that lies closer to its line than one unit is not seen.
const BREED: i32 = 800;

/// The own areas, each with its outline as it is drawn. What is wrong keeps the others out as well.
pub(super) fn maak(all: Vec<Stuk>) -> Vec<(Stuk, Ringen)> {
    let own: Vec<Stuk> = all.into_iter().filter(|s| s.eigen).collect();
    if own.iter().any(|s| s.reden.is_some()) {
        let kept_out = |mut s: Stuk| {
            s.reden.get_or_insert(("beeld-vorm-samen", Vec::new()));
            (s, Ringen::new())
        };
        return own.into_iter().map(kept_out).collect();
    }
    let mut drawn: Vec<Ringen> = vec![Ringen::new(); own.len()];
    let mut levels: BTreeMap<(Option<i16>, String), Vec<usize>> = BTreeMap::new();
    for (i, s) in own.iter().enumerate() {
        levels.entry((s.jaar, s.code.get(..2).unwrap_or_default().to_owned())).or_default().push(i);
    }
    for of in levels.into_values() {
        let whole: Vec<Ringen> = of.iter().map(|i| heel(&own[*i])).collect();
        for (i, light) in of.into_iter().zip(licht(&whole)) {
            drawn[i] = light;
        }
    }
    own.into_iter().zip(drawn).collect()
}

/// Whole metres; a corner that becomes the same as the one before goes.
fn heel(s: &Stuk) -> Ringen {
    let ring = |ring: &Vec<veiligheidsbeeld::Punt>| {
        let mut corners: Vec<Hoek> = ring.iter().map(|p| (p.x().round() as i32, p.y().round() as i32)).collect();
        corners.dedup();
        corners
    };
    s.ringen.iter().map(ring).filter(|r| r.len() > 3).collect()
}

/// Rings of areas that fit together, made light so that they still do.
fn licht(areas: &[Ringen]) -> Vec<Ringen> {
    let corners = || areas.iter().flatten().flatten();
    let span = |axis: fn(&Hoek) -> i32| corners().map(axis).max().unwrap_or(0) - corners().map(axis).min().unwrap_or(0);
    let reach = (span(|h| h.0).max(span(|h| h.1)) / BREED).max(2);
    // Where three lines meet, or a line ends that two areas share, the corner stays.
    let mut beside: BTreeMap<Hoek, BTreeSet<Hoek>> = BTreeMap::new();
    for w in areas.iter().flatten().flat_map(|r| r.windows(2)) {
        beside.entry(w[0]).or_default().insert(w[1]);
        beside.entry(w[1]).or_default().insert(w[0]);
    }
    let node = |h: &Hoek| beside.get(h).is_some_and(|n| n.len() != 2);
    areas.iter().map(|area| area.iter().map(|r| ring(r, &node, f64::from(reach))).collect()).collect()
}

fn ring(corners: &[Hoek], node: &impl Fn(&Hoek) -> bool, reach: f64) -> Vec<Hoek> {
    let open = &corners[..corners.len() - 1];
    // A ring begins at a node, or else at its first corner by place, so that both sides of it are cut in the same way.
    let begin = open.iter().position(node).or_else(|| (0..open.len()).min_by_key(|i| open[*i])).unwrap_or(0);
    let turned: Vec<Hoek> = open[begin..].iter().chain(&open[..=begin]).copied().collect();
    let mut out = vec![turned[0]];
    let mut from = 0;
    for at in 1..turned.len() {
        if at + 1 == turned.len() || node(&turned[at]) {
            out.extend(lijn(&turned[from..=at], reach).into_iter().skip(1));
            from = at;
        }
    }
    if out.len() < 4 { corners.to_vec() } else { out }
}

/// A line between two nodes, made light; the same in both directions.
fn lijn(corners: &[Hoek], reach: f64) -> Vec<Hoek> {
    let (first, last) = (corners[0], corners[corners.len() - 1]);
    let second = corners.get(1).copied().unwrap_or(first);
    let before = corners.get(corners.len().saturating_sub(2)).copied().unwrap_or(last);
    let backwards = (last, before) < (first, second);
    let mut line = corners.to_vec();
    if backwards {
        line.reverse();
    }
    let mut keep = vec![false; line.len()];
    (keep[0], keep[line.len() - 1]) = (true, true);
    let mut parts = Vec::new();
    if line[0] == line[line.len() - 1] {
        // A line that comes back to where it began is cut at its furthest corner.
        let furthest = (0..line.len()).max_by_key(|i| afstand2(line[0], line[*i])).unwrap_or(0);
        keep[furthest] = true;
        parts.extend([(0, furthest), (furthest, line.len() - 1)]);
    } else {
        parts.push((0, line.len() - 1));
    }
    while let Some((a, b)) = parts.pop() {
        let far = (a + 1..b).map(|i| (i, van_lijn(line[i], line[a], line[b]))).max_by(|x, y| x.1.total_cmp(&y.1));
        if let Some((i, _)) = far.filter(|(_, d)| *d > reach) {
            keep[i] = true;
            parts.extend([(a, i), (i, b)]);
        }
    }
    let mut out: Vec<Hoek> = line.into_iter().zip(keep).filter(|(_, keep)| *keep).map(|(h, _)| h).collect();
    if backwards {
        out.reverse();
    }
    out
}

fn afstand2(a: Hoek, b: Hoek) -> i64 {
    let (dx, dy) = (i64::from(a.0 - b.0), i64::from(a.1 - b.1));
    dx * dx + dy * dy
}

/// Distance from a corner to the line between two others.
fn van_lijn(p: Hoek, a: Hoek, b: Hoek) -> f64 {
    let (dx, dy) = (f64::from(b.0 - a.0), f64::from(b.1 - a.1));
    let (px, py) = (f64::from(p.0 - a.0), f64::from(p.1 - a.1));
    let long = dx * dx + dy * dy;
    let t = if long > 0.0 { ((px * dx + py * dy) / long).clamp(0.0, 1.0) } else { 0.0 };
    (px - t * dx).hypot(py - t * dy)
}
