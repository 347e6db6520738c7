//! Density clusters (Ester e.a. 1996). A place counts itself among its neighbours. A place on the rim of two clusters goes to the nearest
//! core, so that the answer does not depend on the order of the rows.
//!
//! Clusters alone have no p: where many people live, events lie close together by chance as well. [`groepen`] compares the largest cluster with
//! the largest of as many events drawn by the base: one p for the whole map, as with the scan.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    Fout, Kader, Methode, Punt, Uitkomst,
    aantal::GRENS,
    basis::check,
    buren::{Buren, Verbonden},
    exact::simulated_p,
    toeval::{Doel, Loting, Toeval},
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

/// How to look for clusters that chance does not explain.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DbscanKeuze {
    /// Neighbours lie at most so many metres away.
    pub straal: f64,
    /// A core has so many events within that distance, itself included.
    pub minstens: usize,
    /// Patterns to draw.
    pub simulaties: u32,
}

impl Default for DbscanKeuze {
    /// Three events within 250 m, 9,999 patterns.
    fn default() -> Self {
        Self { straal: 250.0, minstens: 3, simulaties: 9999 }
    }
}

/// A cluster with its chance.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Groep {
    /// Events in it.
    pub aantal: usize,
    /// Mean of their places, as they were laid on the base.
    pub midden: Punt,
    /// Share of drawn patterns of which the largest cluster is as large.
    pub p: f64,
}

/// Clusters with their chance.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Groepen {
    /// Clusters, the largest first.
    pub groepen: Vec<Groep>,
    /// Events in no cluster.
    pub los: usize,
    /// From so many events the largest cluster would be shown (p below 5%).
    pub aantoonbaar_vanaf: usize,
}

/// Clusters of events, each with the chance that the base alone gives one as large somewhere. Events and base are laid on the place of the base
/// that is nearest, so that seen and drawn patterns are treated the same.
///
/// # Errors
/// When a setting cannot be, a weight is not a number or below zero, or drawn events have nowhere to fall.
pub fn groepen(kader: &Kader, punten: &[Punt], basis: &[(Punt, f64)], keuze: &DbscanKeuze) -> Result<Uitkomst<Groepen>, Fout> {
    check(basis)?;
    if keuze.simulaties == 0 || keuze.simulaties == u32::MAX {
        return Err(Fout::Instelling("simulaties"));
    }
    let mut places: Vec<(Punt, f64)> = basis.iter().copied().filter(|b| b.1 > 0.0).collect();
    places.sort_by(|a, b| a.0.order(&b.0).then(a.1.total_cmp(&b.1)));
    let nearest = |p: &Punt| {
        let close = |b: &&(Punt, f64)| b.0.distance2(*p);
        places.iter().min_by(|a, b| close(a).total_cmp(&close(b)).then(a.0.order(&b.0))).map_or(*p, |b| b.0)
    };
    let laid: Vec<Punt> = punten.iter().map(nearest).collect();
    let seen = middles(&laid, keuze)?;
    let (lot, mut chance) = (Loting::new(&places.iter().map(|b| b.1).collect::<Vec<_>>()), Toeval::new(kader.zaad, Doel::Dbscan));
    let mut tops = Vec::with_capacity(keuze.simulaties as usize);
    let mut drawn = Vec::with_capacity(laid.len());
    for _ in 0..keuze.simulaties {
        drawn.clear();
        drawn.extend((0..laid.len()).map(|_| places[lot.draw(&mut chance)].0));
        tops.push(largest(&drawn, keuze)?);
    }
    tops.sort_unstable();
    let share = |size: usize| simulated_p((tops.len() - tops.partition_point(|top| *top < size)) as u32, keuze.simulaties);
    let waarde = Groepen {
        los: laid.len() - seen.iter().map(|(n, _)| n).sum::<usize>(),
        groepen: seen.into_iter().map(|(aantal, midden)| Groep { aantal, midden, p: share(aantal) }).collect(),
        aantoonbaar_vanaf: (keuze.minstens..=laid.len()).find(|size| share(*size) < GRENS).unwrap_or(laid.len() + 1),
    };
    Ok(kader.uitkomst(Methode::Dbscan, punten.len(), Some(keuze.simulaties), waarde))
}

/// Events of the largest cluster.
fn largest(punten: &[Punt], keuze: &DbscanKeuze) -> Result<usize, Fout> {
    let found = clusters(punten, keuze.straal, keuze.minstens)?;
    let mut counts = vec![0; found.aantal];
    found.cluster.iter().flatten().for_each(|c| counts[*c] += 1);
    Ok(counts.into_iter().max().unwrap_or(0))
}

/// Number and mean place of each cluster, the largest first, then from south to north.
fn middles(punten: &[Punt], keuze: &DbscanKeuze) -> Result<Vec<(usize, Punt)>, Fout> {
    let found = clusters(punten, keuze.straal, keuze.minstens)?;
    let mut of: Vec<Vec<Punt>> = vec![Vec::new(); found.aantal];
    for (p, cluster) in punten.iter().zip(&found.cluster) {
        if let Some(c) = cluster {
            of[*c].push(*p);
        }
    }
    let mean = |mut points: Vec<Punt>| {
        // Sums depend on their order in the last digit.
        points.sort_by(Punt::order);
        let sum = |axis: fn(Punt) -> f64| points.iter().map(|p| axis(*p)).sum::<f64>() / points.len().max(1) as f64;
        Punt::new(sum(Punt::x), sum(Punt::y)).map(|p| (points.len(), p))
    };
    let mut out = of.into_iter().map(mean).collect::<Result<Vec<_>, _>>()?;
    out.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.order(&b.1)));
    Ok(out)
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
