//! Moran's I of rates: do neighbouring areas look alike?
//!
//! ```text
//! I = (N / S0) sum_ij w_ij (r_i - m) (r_j - m) / sum_i (r_i - m)2      w_ij = 1 for neighbours, S0 = sum of w
//! ```
//!
//! Shuffling rates is false when areas differ in size (small areas have wild rates), so p comes from counts drawn by the base: Waldhör 1996.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    Fout, Kader, Methode, Uitkomst,
    exact::{critical, simulated_p},
    toeval::{Doel, Loting, Toeval},
};

/// An area with its neighbours.
#[derive(Debug, Clone, PartialEq)]
pub struct MoranGebied {
    /// Code of the area.
    pub code: String,
    /// Events.
    pub aantal: u64,
    /// Residents or addresses, above zero.
    pub basis: f64,
    /// Codes of the neighbours. Who is not in the list of areas is left out.
    pub buren: Vec<String>,
}

/// Moran's I.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Moran {
    /// I; nothing when there are no neighbours or all rates are equal.
    pub i: Option<f64>,
    /// Mean of I in drawn counts.
    pub verwacht: Option<f64>,
    /// Share of drawn counts with I as large.
    pub p: Option<f64>,
    /// An I above this would be shown.
    pub aantoonbaar_boven: Option<f64>,
}

/// Moran's I of events per base.
///
/// # Errors
/// When there are no areas, a base is not above zero, or no draws are asked for.
pub fn moran(kader: &Kader, gebieden: &[MoranGebied], simulaties: u32) -> Result<Uitkomst<Moran>, Fout> {
    if simulaties == 0 || simulaties == u32::MAX {
        return Err(Fout::Instelling("simulaties"));
    }
    for (rij, g) in gebieden.iter().enumerate() {
        if !g.basis.is_finite() {
            return Err(Fout::GeenGetal { rij });
        }
        if g.basis <= 0.0 {
            return Err(Fout::LegeBasis);
        }
    }
    if gebieden.is_empty() {
        return Err(Fout::LegeBasis);
    }
    let mut sorted: Vec<&MoranGebied> = gebieden.iter().collect();
    sorted.sort_by(|a, b| a.code.cmp(&b.code));
    let base: Vec<f64> = sorted.iter().map(|g| g.basis).collect();
    let n: u64 = sorted.iter().map(|g| g.aantal).sum();
    let links = links(&sorted);
    let i = index(&sorted.iter().map(|g| g.aantal as f64 / g.basis).collect::<Vec<_>>(), &links);
    let mut out = Moran { i, verwacht: None, p: None, aantoonbaar_boven: None };
    if let Some(seen) = i {
        let (lot, mut chance) = (Loting::new(&base), Toeval::new(kader.zaad, Doel::Moran));
        let (mut all, mut reached, mut counts) = (Vec::with_capacity(simulaties as usize), 0, vec![0_u32; base.len()]);
        for _ in 0..simulaties {
            counts.fill(0);
            (0..n).for_each(|_| counts[lot.draw(&mut chance)] += 1);
            let rates: Vec<f64> = counts.iter().zip(&base).map(|(c, b)| f64::from(*c) / b).collect();
            // Rates that are all equal look as little alike as chance does.
            let drawn = index(&rates, &links).unwrap_or(0.0);
            all.push(drawn);
            reached += u32::from(drawn >= seen - 1e-9 * seen.abs().max(1.0));
        }
        out.verwacht = Some(all.iter().sum::<f64>() / f64::from(simulaties));
        out.p = Some(simulated_p(reached, simulaties));
        out.aantoonbaar_boven = critical(&mut all, true);
    }
    Ok(kader.uitkomst(Methode::Moran, n as usize, Some(simulaties), out))
}

/// Ordered pairs of neighbours, each once.
fn links(sorted: &[&MoranGebied]) -> Vec<(usize, usize)> {
    let at: BTreeMap<&str, usize> = sorted.iter().enumerate().map(|(i, g)| (g.code.as_str(), i)).collect();
    let mut out: Vec<(usize, usize)> = Vec::new();
    for (i, g) in sorted.iter().enumerate() {
        out.extend(g.buren.iter().filter_map(|b| at.get(b.as_str())).filter(|j| **j != i).map(|j| (i, *j)));
    }
    out.sort_unstable();
    out.dedup();
    out
}

fn index(rates: &[f64], links: &[(usize, usize)]) -> Option<f64> {
    let n = rates.len() as f64;
    let mean = rates.iter().sum::<f64>() / n;
    let spread: f64 = rates.iter().map(|r| (r - mean) * (r - mean)).sum();
    let together: f64 = links.iter().map(|(i, j)| (rates[*i] - mean) * (rates[*j] - mean)).sum();
    (spread > 1e-300 && !links.is_empty()).then(|| n / links.len() as f64 * together / spread)
}
