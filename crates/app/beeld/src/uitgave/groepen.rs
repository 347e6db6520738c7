//! Which areas stand together outside the closed circle.
//!
//! An area that is too small joins a neighbour with which it has a common border, its own district first. Only where no border is known, because
//! no outlines were read in or the area is an island, does it join its district, and at last anything of the municipality. It follows from
//! addresses and borders alone, never from how many robberies there were.

use std::collections::{BTreeMap, HashMap};

use veiligheidsbeeld::{
    Punt,
    grens::{SPELING, gemeenschappelijk},
    openbaar::{Buur, Eenheid, samenvoegen},
};

use super::{ADRESSEN, Uitgave};
use crate::store::Vorm;

/// Code, name and addresses of an area.
pub type Naamadres = (String, String, Option<u32>);

/// For each area the name of the group in which it is shown; nothing when it may not be shown.
pub fn groepen(gebieden: &[Naamadres], vormen: &[Vorm]) -> BTreeMap<String, Option<String>> {
    let borders = grenzen(gebieden, vormen);
    let district = |i: usize| gebieden[i].0.strip_prefix("BU").and_then(|rest| rest.get(..6)).unwrap_or(&gebieden[i].0);
    let near = |i: usize, j: usize| {
        let lengte = borders.get(&(i, j)).copied();
        let rang = match (lengte.is_some(), district(i) == district(j)) {
            (true, true) => 0,
            (true, false) => 1,
            (false, true) => 2,
            (false, false) => 3,
        };
        Buur { code: gebieden[j].0.clone(), rang, lengte: lengte.unwrap_or(1.0) }
    };
    let unit = |i: usize| Eenheid {
        code: gebieden[i].0.clone(),
        adressen: u64::from(gebieden[i].2.unwrap_or(0)),
        buren: (0..gebieden.len()).filter(|j| *j != i).map(|j| near(i, j)).collect(),
    };
    let units: Vec<Eenheid> = (0..gebieden.len()).map(unit).collect();
    let merged = samenvoegen(&units, ADRESSEN).unwrap_or_default();
    let name = |group: &String| {
        let of: Vec<&str> = gebieden
            .iter()
            .filter(|(code, ..)| merged.get(code).and_then(Option::as_ref) == Some(group))
            .map(|(_, naam, _)| naam.as_str())
            .collect();
        of.join(SAMEN)
    };
    merged.iter().map(|(code, group)| (code.clone(), group.as_ref().map(name))).collect()
}

/// The outline of an area. Outlines may be of another edition year: they go by code, else by name.
pub(super) fn omtrek<'a>(code: &str, naam: &str, vormen: &'a [Vorm]) -> Option<&'a Vorm> {
    vormen.iter().find(|v| v.code == code).or_else(|| vormen.iter().find(|v| v.naam.eq_ignore_ascii_case(naam)))
}

/// Length of the common border of two areas, by their places in the list.
fn grenzen(gebieden: &[Naamadres], vormen: &[Vorm]) -> HashMap<(usize, usize), f64> {
    let outline = |(code, naam, _): &Naamadres| {
        let place = |(x, y): &(i32, i32)| Punt::new(f64::from(*x), f64::from(*y)).ok();
        let rings = omtrek(code, naam, vormen).into_iter().flat_map(|v| &v.ringen).map(|r| r.iter().filter_map(place).collect());
        rings.collect::<Vec<Vec<Punt>>>()
    };
    let outlines: Vec<Vec<Vec<Punt>>> = gebieden.iter().map(outline).collect();
    let found = gemeenschappelijk(&outlines, SPELING).unwrap_or_default();
    found.into_iter().enumerate().flat_map(|(i, near)| near.into_iter().map(move |(j, length)| ((i, j), length))).collect()
}

/// Between the names of areas that are shown together.
pub(crate) const SAMEN: &str = " + ";

/// For each area the group in which an earlier edition of the same year showed it. A group that was given out stays, also when addresses, areas
/// or borders changed since: other groups could be laid beside these and subtracted.
pub fn groepen_van(eerder: &Uitgave, gebieden: &[Naamadres]) -> BTreeMap<String, Option<String>> {
    let shown =
        |naam: &str| eerder.gebieden.iter().map(|(group, _)| group).find(|group| group.split(SAMEN).any(|part| part == naam)).cloned();
    gebieden.iter().map(|(code, naam, _)| (code.clone(), shown(naam))).collect()
}
