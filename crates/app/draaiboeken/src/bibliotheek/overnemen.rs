//! Taking over: the text of a concept made of a file, whole or step by step.

use domain::draaiboek::Ruw;

use super::inhoud::Vergelijking;
use crate::eigen::{Beeld, Tekst, velden};

/// What is in force here with some steps of the file: those that came or changed take its fields, those that went are dropped. `basis` is the
/// text to start from. Nothing when that text cannot be read.
pub(super) fn met_stappen(basis: &str, hier: &Beeld, v: &Vergelijking, gekozen: &[&str], reden: &str) -> Option<String> {
    let mut text = Tekst::lees(basis)?;
    for id in gekozen {
        match (stap(&v.nieuw, id), hier.stap(id)) {
            (Some(new), Some(old)) => text.zet_stap(id, hier.in_stam(id), &velden(&old.ruw), &velden(new)),
            (Some(new), None) => text.voeg_toe(id, &velden(new)),
            (None, Some(_)) => text.laat_vervallen(id, hier.in_stam(id).is_some(), reden),
            (None, None) => {}
        }
    }
    Some(text.tekst())
}

fn stap<'a>(r: &'a Ruw, id: &str) -> Option<&'a domain::draaiboek::RuwStap> {
    r.stap.iter().find(|s| s.id == id)
}
