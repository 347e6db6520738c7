//! How much is concentrated, with what chance alone would give.
//!
//! 50 events over 4,000 places lie on at most 50 of them: the plain Gini is then near one, whatever happens. The Gini generalised for few
//! events (Bernasco and Steenbeek 2017), with c events, n places and shares y sorted from small to large:
//!
//! ```text
//! G' = max(1/c, 1/n) (2 sum_i i y_i - n - 1) - max(n/c, 1) + 1
//! ```
//!
//! It is zero when events are spread as evenly as whole events can be. Beside it stands what falls to chance when all places are alike.

use serde::Serialize;

use crate::{
    Fout, Kader, Methode, Uitkomst,
    exact::{critical, simulated_p},
    toeval::{Doel, Toeval},
};

/// A number and what chance gives.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct TegenoverToeval {
    /// As counted.
    pub waarde: f64,
    /// Mean under chance.
    pub verwacht: f64,
    /// Chance of as much concentration or more.
    pub p: f64,
}

/// Concentration.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Concentratie {
    /// Gini generalised for few events.
    pub gini: TegenoverToeval,
    /// The fewest places that hold half of the events.
    pub helft: TegenoverToeval,
    /// Places with an event.
    pub geraakt: usize,
    /// Half of the events on so many places, or on fewer, would be shown; nothing when not even one would be.
    pub aantoonbaar_tot: Option<u64>,
}

/// Concentration of events over places, from the number of events at each place that has any; nothing below two events.
///
/// # Errors
/// When there are fewer possible places than places with events, or no draws are asked for.
pub fn concentratie(kader: &Kader, aantallen: &[u32], plekken: u32, simulaties: u32) -> Result<Uitkomst<Option<Concentratie>>, Fout> {
    if simulaties == 0 || simulaties == u32::MAX {
        return Err(Fout::Instelling("simulaties"));
    }
    let mut counts: Vec<u32> = aantallen.iter().copied().filter(|c| *c > 0).collect();
    if plekken == 0 || counts.len() > plekken as usize {
        return Err(Fout::LegeBasis);
    }
    let n: usize = counts.iter().map(|c| *c as usize).sum();
    if n < 2 {
        return Ok(kader.uitkomst(Methode::Bernasco, n, None, None));
    }
    counts.sort_unstable();
    let (gini, half) = (gini(&counts, n, plekken), half(&counts, n));
    let mut chance = Toeval::new(kader.zaad, Doel::Concentratie);
    let mut drawn = vec![0; n];
    let (mut ginis, mut higher, mut fewer) = (0.0, 0, 0);
    // Below zero, so that few places are far out.
    let mut halves = Vec::with_capacity(simulaties as usize);
    for _ in 0..simulaties {
        drawn.iter_mut().for_each(|place| *place = chance.below(plekken));
        drawn.sort_unstable();
        let mut runs: Vec<u32> = drawn.chunk_by(|a, b| a == b).map(|run| run.len() as u32).collect();
        runs.sort_unstable();
        let (g, h) = (self::gini(&runs, n, plekken), self::half(&runs, n));
        ginis += g;
        halves.push(-(h as f64));
        higher += u32::from(g >= gini - 1e-9);
        fewer += u32::from(h <= half);
    }
    let draws = f64::from(simulaties);
    let waarde = Concentratie {
        gini: TegenoverToeval { waarde: gini, verwacht: ginis / draws, p: simulated_p(higher, simulaties) },
        helft: TegenoverToeval { waarde: half as f64, verwacht: -halves.iter().sum::<f64>() / draws, p: simulated_p(fewer, simulaties) },
        geraakt: counts.len(),
        aantoonbaar_tot: critical(&mut halves, true).map(|bound| -bound as u64 - 1).filter(|most| *most > 0),
    };
    Ok(kader.uitkomst(Methode::Bernasco, n, Some(simulaties), Some(waarde)))
}

/// Generalised Gini of counts above zero, from small to large; all other places have none.
pub(crate) fn gini(counts: &[u32], n: usize, places: u32) -> f64 {
    let (events, places) = (n as f64, f64::from(places));
    let empty = places - counts.len() as f64;
    let ranked: f64 = counts.iter().enumerate().map(|(i, c)| (empty + i as f64 + 1.0) * f64::from(*c) / events).sum();
    let value = (2.0 * ranked - places - 1.0) / events.min(places) - (places / events).max(1.0) + 1.0;
    value.clamp(0.0, 1.0)
}

/// The fewest places that hold half of the events.
fn half(counts: &[u32], n: usize) -> usize {
    let mut held = 0;
    counts
        .iter()
        .rev()
        .take_while(|c| {
            let more = 2 * held < n;
            held += **c as usize;
            more
        })
        .count()
}
