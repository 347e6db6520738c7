//! Plain text as blocks of a letter: a heading starts with `#`, a point of a list with `-`, an empty line parts paragraphs.

use serde_json::{Value, json};

/// The blocks of a letter.
pub(super) fn blokken(tekst: &str) -> Vec<Value> {
    let mut uit = Vec::new();
    let (mut alinea, mut punten): (Vec<&str>, Vec<&str>) = Default::default();
    for regel in tekst.lines().map(str::trim).chain([""]) {
        let punt = regel.strip_prefix("- ");
        let kop = regel.strip_prefix('#').map(|k| k.trim_start_matches('#').trim());
        if punt.is_none() && !punten.is_empty() {
            uit.push(json!({ "soort": "lijst", "punten": std::mem::take(&mut punten) }));
        }
        if (punt.is_some() || kop.is_some() || regel.is_empty()) && !alinea.is_empty() {
            uit.push(json!({ "soort": "alinea", "tekst": std::mem::take(&mut alinea).join(" ") }));
        }
        match (punt, kop) {
            (Some(punt), _) => punten.push(punt),
            (None, Some(kop)) if !kop.is_empty() => uit.push(json!({ "soort": "kop", "tekst": kop })),
            _ if regel.is_empty() || kop.is_some() => {}
            _ => alinea.push(regel),
        }
    }
    uit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_points_and_paragraphs_become_blocks() {
        let blokken = blokken("Eerste regel\nloopt door.\n\n# Kop\nTekst\n- een\n- twee\nSlot");
        assert_eq!(
            blokken,
            [
                json!({ "soort": "alinea", "tekst": "Eerste regel loopt door." }),
                json!({ "soort": "kop", "tekst": "Kop" }),
                json!({ "soort": "alinea", "tekst": "Tekst" }),
                json!({ "soort": "lijst", "punten": ["een", "twee"] }),
                json!({ "soort": "alinea", "tekst": "Slot" }),
            ]
        );
        assert!(super::blokken(" \n\n#\n").is_empty());
    }
}
