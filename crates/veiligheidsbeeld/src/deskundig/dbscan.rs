//! Density clusters (Ester e.a. 1996). A place counts itself among its neighbours. A place on the rim of two clusters goes to the nearest
//! core, so that the answer does not depend on the order of the rows.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    Fout, Kader, Methode, Punt, Uitkomst,
    buren::{Buren, Verbonden},
};

/// Clusters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dbscan {
    /// Per event as handed in: the number of its cluster from 0, or nothing. Clusters are numbered from south to north.
    pub cluster: Vec<Option<usize>>,
    /// Number of clusters.
    pub aantal: usize,
}

/// Clusters of events that have at least `minstens` events, themselves included, at most `straal` metres away.
///
/// # Errors
/// When the radius is not a positive number or `minstens` is zero.
pub fn dbscan(kader: &Kader, punten: &[Punt], straal: f64, minstens: usize) -> Result<Uitkomst<Dbscan>, Fout> {
    let waarde = clusters(punten, straal, minstens)?;
    Ok(kader.uitkomst(Methode::Dbscan, punten.len(), None, waarde))
}

fn clusters(punten: &[Punt], straal: f64, minstens: usize) -> Result<Dbscan, Fout> {
    if minstens == 0 {
        return Err(Fout::Instelling("minstens"));
    }
    let buren = Buren::new(punten, straal, true)?;
    let n = punten.len();
    let core = cores(&buren, minstens);
    let mut sets = Verbonden::new(n);
    let mut nearest: Vec<Option<(f64, usize)>> = vec![None; n];
    buren.pairs(|i, j, d2| match (core[i], core[j]) {
        (true, true) => sets.join(i, j),
        (true, false) => closest(&mut nearest[j], d2, i, &buren.points),
        (false, true) => closest(&mut nearest[i], d2, j, &buren.points),
        (false, false) => (),
    });
    // Roots in order of their southernmost core.
    let mut roots: Vec<usize> = (0..n).filter(|i| core[*i]).collect();
    roots.sort_by(|a, b| buren.points[*a].order(&buren.points[*b]).then(a.cmp(b)));
    let mut number: BTreeMap<usize, usize> = BTreeMap::new();
    for i in roots {
        let next = number.len();
        number.entry(sets.root(i)).or_insert(next);
    }
    let mut cluster = vec![None; n];
    for i in 0..n {
        let member = if core[i] { Some(i) } else { nearest[i].map(|(_, j)| j) };
        cluster[buren.origin[i] as usize] = member.map(|j| number[&sets.root(j)]);
    }
    Ok(Dbscan { cluster, aantal: number.len() })
}

fn cores(buren: &Buren, minstens: usize) -> Vec<bool> {
    let mut core = vec![false; buren.points.len()];
    for (own, spans) in buren.cells() {
        for i in own {
            let mut found = 0;
            core[i] = spans.iter().cloned().flatten().any(|j| {
                found += usize::from(buren.neighbours(i, j));
                found >= minstens
            });
        }
    }
    core
}

fn closest(known: &mut Option<(f64, usize)>, d2: f64, core: usize, points: &[Punt]) {
    let nearer = known.is_none_or(|(best, other)| d2.total_cmp(&best).then(points[core].order(&points[other])).is_lt());
    if nearer {
        *known = Some((d2, core));
    }
}

/// Places joined by steps of at most `reach` metres.
pub(crate) fn groups_within(punten: &[Punt], reach: f64) -> Vec<Vec<Punt>> {
    let Ok(found) = clusters(punten, reach, 1) else { return Vec::new() };
    let mut out = vec![Vec::new(); found.aantal];
    for (p, cluster) in punten.iter().zip(found.cluster) {
        if let Some(c) = cluster {
            out[c].push(*p);
        }
    }
    out
}
