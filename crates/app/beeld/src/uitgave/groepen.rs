//! Which areas stand together outside the closed circle.

use std::collections::BTreeMap;

use veiligheidsbeeld::openbaar::{Eenheid, samenvoegen};

use super::{ADRESSEN, Uitgave};

/// Weight of being in another district: an area joins its own district first.
const VER: f64 = 1e-6;

/// For each area the name of the group in which it is shown; nothing when it may not be shown. Areas of one district count as neighbours; where
/// a district is too small by itself, the others of the municipality do, so that nothing small stays over.
pub fn groepen(gebieden: &[(String, String, Option<u32>)]) -> BTreeMap<String, Option<String>> {
    let district = |code: &str| code.strip_prefix("BU").and_then(|rest| rest.get(..6)).unwrap_or(code).to_owned();
    let units: Vec<Eenheid> = gebieden
        .iter()
        .map(|(code, _, adressen)| {
            let near = gebieden.iter().filter(|(other, ..)| other != code);
            let weight = |other: &str| if district(other) == district(code) { 1.0 } else { VER };
            Eenheid {
                code: code.clone(),
                adressen: u64::from(adressen.unwrap_or(0)),
                grenzen: near.map(|(other, ..)| (other.clone(), weight(other))).collect(),
            }
        })
        .collect();
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

/// Between the names of areas that are shown together.
pub(crate) const SAMEN: &str = " + ";

/// For each area the group in which an earlier edition of the same year showed it. A group that was given out stays, also when addresses or areas
/// changed since: other groups could be laid beside these and subtracted.
pub fn groepen_van(eerder: &Uitgave, gebieden: &[(String, String, Option<u32>)]) -> BTreeMap<String, Option<String>> {
    let shown =
        |naam: &str| eerder.gebieden.iter().map(|(group, _)| group).find(|group| group.split(SAMEN).any(|part| part == naam)).cloned();
    gebieden.iter().map(|(code, naam, _)| (code.clone(), shown(naam))).collect()
}
