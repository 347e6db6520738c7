//! Density clusters (Ester e.a. 1996). A place counts itself among its neighbours. A place on the rim of two clusters goes to the nearest
//! core, so that the answer does not depend on the order of the rows.
//!
//! Clusters alone have no p: where many people live, events lie close together by chance as well. [`groepen`] compares the largest cluster with
//! the largest of as many events drawn by the base: one p for the whole map, as with the scan.

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
    let buren = Buren::fine(punten, straal)?;
    let n = punten.len();
    let core = cores(&buren, minstens);
    let (mut sets, nearest) = (joined(&buren, &core), rims(&buren, &core));
    let cell: Vec<usize> = buren.cells().enumerate().flat_map(|(at, own)| own.map(move |_| at)).collect();
    // Clusters in order of their southernmost core.
    let mut south: Vec<Option<usize>> = vec![None; buren.cells().count()];
    for i in (0..n).filter(|i| core[*i]) {
        let first = &mut south[sets.root(cell[i])];
        let further = |j: usize| buren.points[i].order(&buren.points[j]).is_lt();
        if first.is_none_or(further) {
            *first = Some(i);
        }
    }
    let mut roots: Vec<(usize, usize)> = south.iter().enumerate().filter_map(|(root, i)| Some((root, (*i)?))).collect();
    roots.sort_by(|a, b| buren.points[a.1].order(&buren.points[b.1]).then(a.1.cmp(&b.1)));
    let mut number = vec![0; south.len()];
    roots.iter().enumerate().for_each(|(nr, (root, _))| number[*root] = nr);
    let mut cluster = vec![None; n];
    for i in 0..n {
        let member = if core[i] { Some(i) } else { nearest[i] };
        cluster[buren.origin[i] as usize] = member.map(|j| number[sets.root(cell[j])]);
    }
    Ok(Dbscan { cluster, aantal: roots.len() })
}

/// Which places are a core. In a fine cell all are neighbours of each other, so that most need no distance at all.
fn cores(buren: &Buren, minstens: usize) -> Vec<bool> {
    let mut core = vec![false; buren.points.len()];
    for here in buren.surroundings() {
        let own = here.own();
        if own.len() >= minstens {
            core[own].fill(true);
            continue;
        }
        let around = here.around();
        for i in own.clone() {
            let mut found = own.len();
            core[i] = around.iter().any(|span| {
                found += buren.within(i, span.clone());
                found >= minstens
            });
        }
    }
    core
}

/// Sets of cells whose cores reach each other: all cores of a fine cell are neighbours, so that cells can stand for them.
fn joined(buren: &Buren, core: &[bool]) -> Verbonden {
    let cores = |at: usize| buren.cell(at).filter(|i| core[*i]);
    let mut sets = Verbonden::new(buren.cells().count());
    for here in buren.surroundings().filter(|here| cores(here.at).next().is_some()) {
        for other in here.later() {
            if sets.root(here.at) != sets.root(other) && cores(here.at).any(|i| cores(other).any(|j| buren.neighbours(i, j))) {
                sets.join(here.at, other);
            }
        }
    }
    sets
}

/// Of each place that is no core, the nearest core within reach.
fn rims(buren: &Buren, core: &[bool]) -> Vec<Option<usize>> {
    let mut nearest = vec![None; core.len()];
    for here in buren.surroundings().filter(|here| here.own().any(|i| !core[i])) {
        let around = here.around();
        for i in here.own().filter(|i| !core[*i]) {
            let mut best: Option<(f64, usize)> = None;
            for j in here.own().chain(around.iter().cloned().flatten()) {
                let d2 = buren.points[i].distance2(buren.points[j]);
                if d2 <= best.map_or(f64::INFINITY, |b| b.0) && core[j] && buren.near(d2) {
                    let earlier = |(d, b): (f64, usize)| d2 < d || buren.points[j].order(&buren.points[b]).is_lt();
                    best = if best.is_none_or(earlier) { Some((d2, j)) } else { best };
                }
            }
            nearest[i] = best.map(|b| b.1);
        }
    }
    nearest
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
