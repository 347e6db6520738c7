//! Sums of the quartic kernel on a grid: every event adds to every cell within its reach, exactly.

use crate::{Punt, Raster, Vlak};

/// Places with a weight in a fixed order: sums depend on their order in the last digit.
pub(crate) fn sorted(points: impl Iterator<Item = (Punt, f64)>) -> Vec<(Punt, f64)> {
    let mut out: Vec<(Punt, f64)> = points.collect();
    out.sort_unstable_by(|a, b| a.0.order(&b.0).then(a.1.total_cmp(&b.1)));
    out
}

/// Sum of w (1 - d2 / h2)2 in the centre of every cell, and the number of places that reach any cell.
pub(crate) fn sum(raster: &Raster, points: &[(Punt, f64)], h: f64) -> (Vec<f64>, usize) {
    let mut out = vec![0.0; raster.len()];
    let used = visit(raster, points, h, |first, weight, left, squares| {
        for (cell, square) in out[first..first + squares.len()].iter_mut().zip(squares) {
            let near = (left - square).max(0.0);
            *cell += weight * near * near;
        }
    });
    (out, used)
}

/// For every place and every row of cells it reaches: the first cell, its weight, what the row leaves of the kernel, and the squares along the row.
fn visit(raster: &Raster, points: &[(Punt, f64)], h: f64, mut see: impl FnMut(usize, f64, f64, &[f64])) -> usize {
    let mut used = 0;
    let mut squares = Vec::new();
    for (p, weight) in points {
        let columns = reach(p.x(), h, raster.cel, raster.kolom, raster.breed);
        let rows = reach(p.y(), h, raster.cel, raster.rij, raster.hoog);
        if columns.is_empty() || rows.is_empty() {
            continue;
        }
        used += 1;
        squares.clear();
        squares.extend(columns.clone().map(|c| square(raster.kolom, c, raster.cel, p.x(), h)));
        for r in rows {
            let left = 1.0 - square(raster.rij, r, raster.cel, p.y(), h);
            see(r * raster.breed + columns.start, *weight, left, &squares);
        }
    }
    used
}

/// Square of the distance along one axis between a place and the centre of a cell, in radii.
fn square(first: i64, cell: usize, cel: f64, at: f64, h: f64) -> f64 {
    let d = (((first + cell as i64) as f64 + 0.5) * cel - at) / h;
    d * d
}

/// Cells along one axis of which the centre lies within reach; one more on either side does no harm, the kernel is zero there.
fn reach(at: f64, h: f64, cel: f64, first: i64, count: usize) -> std::ops::Range<usize> {
    let low = (libm::ceil((at - h) / cel - 0.5) as i64 - first).clamp(0, count as i64);
    let high = (libm::floor((at + h) / cel - 0.5) as i64 - first + 1).clamp(0, count as i64);
    low as usize..(high.max(low)) as usize
}

/// Per cell of the area: the share of the kernel around its centre that falls on cells of the area.
pub(crate) fn share_inside(vlak: &Vlak, h: f64) -> Vec<f64> {
    let (w, rows) = (vlak.raster.breed as i64, vlak.raster.hoog as i64);
    let far = libm::floor(h / vlak.raster.cel) as i64;
    let mut steps: Vec<(i64, i64, f64)> = Vec::new();
    for dy in -far..=far {
        for dx in -far..=far {
            let d = libm::sqrt((dx * dx + dy * dy) as f64) * vlak.raster.cel / h;
            if d < 1.0 {
                steps.push((dx, dy, (1.0 - d * d) * (1.0 - d * d)));
            }
        }
    }
    let whole: f64 = steps.iter().map(|s| s.2).sum();
    let share = |i: usize| {
        let (x, y) = (i as i64 % w, i as i64 / w);
        let inside = |s: &&(i64, i64, f64)| {
            let (cx, cy) = (x + s.0, y + s.1);
            (0..w).contains(&cx) && (0..rows).contains(&cy) && vlak.binnen[(cy * w + cx) as usize]
        };
        steps.iter().filter(inside).map(|s| s.2).sum::<f64>() / whole
    };
    (0..vlak.raster.len()).map(|i| if vlak.binnen[i] { share(i) } else { 0.0 }).collect()
}
