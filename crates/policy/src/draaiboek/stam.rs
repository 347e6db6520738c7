//! Which trunk a branch builds on.

use domain::draaiboek::{Ruw, lijkt_op};

use super::Gelezen;
use crate::{PolicyError, lees::at_veld};

/// The version of the trunk that is valid on the first day of the branch.
pub(super) fn van<'a>(read: &'a [Gelezen], g: &Gelezen) -> Result<Option<&'a Ruw>, (&'static str, PolicyError)> {
    let Some(id) = &g.ruw.bouwt_op else { return Ok(None) };
    let at = |message: String, hint: String| at_veld(&g.pad, &g.text, &["bouwt_op"], message, hint);
    match versie(read, id, &g.ruw.geldig_vanaf) {
        Some(ruw) if ruw.bouwt_op.is_none() => Ok(Some(ruw)),
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

fn versie<'a>(read: &'a [Gelezen], id: &str, dag: &str) -> Option<&'a Ruw> {
    let versions = read.iter().map(|v| &v.ruw).filter(|r| r.id == id && *r.geldig_vanaf <= *dag);
    versions.max_by(|a, b| a.geldig_vanaf.cmp(&b.geldig_vanaf))
}

/// Following the trunks leads back to where it began.
fn in_kring(read: &[Gelezen], from: &Ruw) -> bool {
    let mut here = from;
    for _ in 0..=read.len() {
        let Some(next) = here.bouwt_op.as_ref().and_then(|id| versie(read, id, &from.geldig_vanaf)) else { return false };
        if next.id == from.id {
            return true;
        }
        here = next;
    }
    false
}
