//! Signs that a reader does not see, and that break a text on a screen or in a letter.

use super::bevinding::{Bevinding, Plek};

/// Reports the first sign that cannot be seen. `lang`: a text of more lines, in which a new line and a tab may stand.
pub(super) fn onzichtbaar(text: &str, lang: bool, plek: &Plek, found: &mut Vec<Bevinding>) {
    let bad = |c: &char| is_onzichtbaar(*c) && !(lang && matches!(c, '\n' | '\r' | '\t'));
    if let Some(c) = text.chars().find(bad) {
        let zin = format!("In \"{}\" staat een teken dat je niet ziet (U+{:04X}).", plek.veld, u32::from(c));
        found.push(Bevinding::fout("teken-onzichtbaar", plek.clone(), zin, "Typ de tekst opnieuw, of plak haar zonder opmaak."));
    }
}

/// Controls, marks that turn the direction of writing, and spaces without width.
fn is_onzichtbaar(c: char) -> bool {
    c.is_control() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
