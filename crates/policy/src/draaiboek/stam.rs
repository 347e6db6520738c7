//! Which trunk a branch builds on: the version that is valid on its first day, or exactly the one it names.

use std::borrow::Cow;

use domain::draaiboek::{Ruw, lijkt_op};

use super::Gelezen;
use crate::{PolicyError, lees::at_veld};

/// The version of the trunk that is valid on the first day of the branch. A branch that names a version builds on that one, also when it
/// has a trunk of its own.
pub(super) fn van<'a>(read: &'a [Gelezen], g: &Gelezen) -> Result<Option<Cow<'a, Ruw>>, (&'static str, PolicyError)> {
    let Some((id, version)) = g.ruw.stam() else { return Ok(None) };
    if let Some(dag) = version {
        return precies(read, g, id, dag).map(Some);
    }
    let at = |message: String, hint: String| at_veld(&g.pad, &g.text, &["bouwt_op"], message, hint);
    match versie(read, id, &g.ruw.geldig_vanaf) {
        Some(ruw) if ruw.bouwt_op.is_none() => Ok(Some(Cow::Borrowed(ruw))),
        Some(_) if in_kring(read, &g.ruw) => {
            let message = format!("\"{}\" bouwt via \"{id}\" op zichzelf.", g.ruw.id);
            Err(("stam-in-kring", at(message, "Maak van één van beide de stam: een draaiboek zonder bouwt_op.".to_owned())))
        }
        Some(_) => {
            Err(("stam-op-stam", at(format!("\"{id}\" bouwt zelf ergens op."), "Bouw op een draaiboek zonder bouwt_op.".to_owned())))
        }
        None => {
            let message = format!("Er is geen draaiboek \"{id}\" dat op {} geldt.", g.ruw.geldig_vanaf);
            let near = lijkt_op(id, read.iter().map(|v| v.ruw.id.as_str()));
            let hint = near.map_or_else(|| "Voeg die stam toe of haal bouwt_op weg.".to_owned(), |n| format!("Bedoel je \"{n}\"?"));
            Err(("stam-onbekend", at(message, hint)))
        }
    }
}

/// Exactly this version, with the steps of its own trunk written out.
fn precies<'a>(read: &'a [Gelezen], g: &Gelezen, id: &str, dag: &str) -> Result<Cow<'a, Ruw>, (&'static str, PolicyError)> {
    let at = |message: String, hint: &str| at_veld(&g.pad, &g.text, &["bouwt_op"], message, hint.to_owned());
    let Some(found) = read.iter().map(|v| &v.ruw).find(|r| r.id == id && r.geldig_vanaf == dag) else {
        let hint = "Noem een versie die er is: de id, een apenstaart en de eerste dag.";
        return Err(("stam-onbekend", at(format!("Er is geen draaiboek \"{id}\" met eerste dag {dag}."), hint)));
    };
    match found.stam() {
        None => Ok(Cow::Borrowed(found)),
        Some((trunk, None)) => match versie(read, trunk, dag).filter(|t| t.bouwt_op.is_none()) {
            Some(trunk) => Ok(Cow::Owned(found.vlak(Some(trunk)))),
            None => Err(("stam-onbekend", at(format!("De stam \"{trunk}\" van \"{id}\" is er niet."), "Bouw op een andere versie."))),
        },
        Some((_, Some(_))) => {
            Err(("stam-op-stam", at(format!("\"{id}\" van {dag} bouwt zelf op een versie."), "Bouw op de versie waar die op bouwt.")))
        }
    }
}

/// The ids on which others build without naming a version.
pub(super) fn stammen(read: &[Gelezen]) -> Vec<&str> {
    read.iter().filter_map(|g| g.ruw.stam().filter(|(_, dag)| dag.is_none()).map(|(id, _)| id)).collect()
}

/// The ids of draaiboeken with which a casus can begin.
pub(super) fn beginnen(read: &[Gelezen]) -> Vec<&str> {
    read.iter().filter(|g| !g.ruw.geldt_voor.is_empty()).map(|g| g.ruw.id.as_str()).collect()
}

fn versie<'a>(read: &'a [Gelezen], id: &str, dag: &str) -> Option<&'a Ruw> {
    let versions = read.iter().map(|v| &v.ruw).filter(|r| r.id == id && *r.geldig_vanaf <= *dag);
    versions.max_by(|a, b| a.geldig_vanaf.cmp(&b.geldig_vanaf))
}

/// Following the trunks leads back to where it began.
fn in_kring(read: &[Gelezen], from: &Ruw) -> bool {
    let mut here = from;
    for _ in 0..=read.len() {
        let Some(next) = here.stam().and_then(|(id, _)| versie(read, id, &from.geldig_vanaf)) else { return false };
        if next.id == from.id {
            return true;
        }
        here = next;
    }
    false
}
