//! What the scan could have found.

use serde::Serialize;

use super::{
    ScanKeuze,
    motor::{Limiet, Motor},
};
use crate::{
    Fout, Kader, Methode, Punt, Uitkomst,
    basis::{Basis, NONE},
    toeval::{Doel, Loting, Toeval},
};

/// Radius of the planted concentration in metres.
const HAARD: f64 = 200.0;

/// Patterns drawn for the bound, and per size of a planted concentration.
const KANS: usize = 999;
const PROEF: usize = 250;

/// The smallest concentration that would have been found.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Onderscheid {
    /// So many of the n events within 200 m of one place are found in 80% of the cases; nothing when even all of them are not.
    pub vanaf: Option<usize>,
    /// Share of cases in which they are found.
    pub kracht: f64,
    /// Radius of the concentration in metres.
    pub straal: f64,
}

/// The smallest concentration that the scan finds with 80% power among n events: k of them within 200 m of a place drawn by the base, the
/// others drawn by the base, for k from 2.
///
/// # Errors
/// As [`super::scan`].
pub fn onderscheid(kader: &Kader, n: usize, basis: &[(Punt, f64)], keuze: &ScanKeuze) -> Result<Uitkomst<Onderscheid>, Fout> {
    keuze.check()?;
    let basis = Basis::new(basis, keuze.cel, keuze.straal)?;
    let mut out = Onderscheid { vanaf: None, kracht: 0.0, straal: HAARD };
    if n >= 2 {
        let lot = Loting::new(&basis.share);
        let mut chance = Toeval::new(kader.zaad, Doel::Onderscheid);
        let mut motor = Motor::new(&basis, n);
        let limit = Limiet::new(n, critical(&mut motor, &lot, &mut chance, keuze), keuze.aandeel);
        for k in 2..=n {
            let found = (0..PROEF).filter(|_| {
                let events = planted(&basis, &lot, &mut chance, n, k);
                motor.set(&events);
                motor.reaches(&limit)
            });
            out.kracht = found.count() as f64 / PROEF as f64;
            if out.kracht >= 0.8 {
                out.vanaf = Some(k);
                break;
            }
        }
    }
    Ok(kader.uitkomst(Methode::Onderscheid, n, Some(KANS as u32), out))
}

/// The strength that chance reaches in fewer than 5% of the patterns.
fn critical(motor: &mut Motor, lot: &Loting, chance: &mut Toeval, keuze: &ScanKeuze) -> f64 {
    let every = Limiet::new(motor.n(), 0.0, keuze.aandeel);
    let mut tops: Vec<f64> = (0..KANS)
        .map(|_| {
            motor.draw(lot, chance);
            motor.largest(&every)
        })
        .collect();
    tops.sort_unstable_by(f64::total_cmp);
    // p = (1 + reached) / 1000 stays below 5% with 48 reached: just above the 49th from the top.
    let bound = tops[KANS - 49];
    bound + 1e-6 * bound.max(1.0)
}

fn planted(basis: &Basis, lot: &Loting, chance: &mut Toeval, n: usize, k: usize) -> Vec<u32> {
    let middle = basis.place[lot.draw(chance)];
    let reach = HAARD / basis.raster.cel;
    let (w, h) = (basis.raster.breed as i32, basis.raster.hoog as i32);
    let inside = |(dx, dy, ring): &(i32, i32, u16)| {
        let (x, y) = (middle.0 + dx, middle.1 + dy);
        let near = f64::from(basis.radii[*ring as usize]) <= reach * reach + 1e-9;
        let cell = near && x >= 0 && y >= 0 && x < w && y < h;
        cell.then(|| basis.slot[(y * w + x) as usize]).filter(|slot| *slot != NONE)
    };
    let cells: Vec<u32> = basis.steps.iter().filter_map(inside).collect();
    let local = Loting::new(&cells.iter().map(|c| basis.share[*c as usize]).collect::<Vec<_>>());
    let mut events: Vec<u32> = (0..k).map(|_| cells[local.draw(chance)]).collect();
    events.extend((k..n).map(|_| lot.draw(chance) as u32));
    events
}
