//! Verschil: what changed between two versions, line by line, per chapter.

use serde_json::Value;
use similar::{ChangeTag, TextDiff};

use super::document;

/// A line that is in one of the two versions only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Regel {
    /// In the new version only; else in the old one only.
    pub(super) nieuw: bool,
    /// The line.
    pub(super) tekst: String,
}

/// A chapter that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hoofdstukverschil {
    /// Its number.
    pub(super) nummer: u8,
    /// What differs, in reading order.
    pub(super) regels: Vec<Regel>,
}

/// The chapters that differ between two documents, in order.
pub(super) fn verschil(oud: &Value, nieuw: &Value) -> Vec<Hoofdstukverschil> {
    document::verschil(oud, nieuw)
        .into_iter()
        .map(|nummer| Hoofdstukverschil { nummer, regels: regels(document::chapter(oud, nummer), document::chapter(nieuw, nummer)) })
        .collect()
}

fn regels(oud: Option<&Value>, nieuw: Option<&Value>) -> Vec<Regel> {
    tussen(&lines(oud), &lines(nieuw))
}

/// What differs between two texts.
pub(super) fn teksten(oud: &str, nieuw: &str) -> Vec<Regel> {
    let lines = |text: &str| text.lines().map(str::to_owned).filter(|l| !l.trim().is_empty()).collect::<Vec<_>>();
    tussen(&lines(oud), &lines(nieuw))
}

fn tussen(oud: &[String], nieuw: &[String]) -> Vec<Regel> {
    TextDiff::from_slices(&refs(oud), &refs(nieuw))
        .iter_all_changes()
        .filter_map(|change| match change.tag() {
            ChangeTag::Equal => None,
            tag => Some(Regel { nieuw: tag == ChangeTag::Insert, tekst: change.value().to_owned() }),
        })
        .collect()
}

fn refs(lines: &[String]) -> Vec<&str> {
    lines.iter().map(String::as_str).collect()
}

/// Blocks as lines that a person can read: a paragraph, an item, a row or a step each.
fn lines(blocks: Option<&Value>) -> Vec<String> {
    blocks.and_then(Value::as_array).into_iter().flatten().flat_map(block).filter(|line| !line.trim().is_empty()).collect()
}

fn block(b: &Value) -> Vec<String> {
    let list = |field: &str| b.get(field).and_then(Value::as_array).cloned().unwrap_or_default();
    match b.get("soort").and_then(Value::as_str).unwrap_or_default() {
        "lijst" => list("punten").iter().map(words).collect(),
        "tabel" | "feiten" => list("rijen").iter().map(row).collect(),
        "stappen" => list("stappen").iter().map(step).collect(),
        "alinea" if b.get("delen").is_some() => words(b).lines().map(str::to_owned).collect(),
        _ => ["kop", "tekst", "bijschrift"]
            .into_iter()
            .filter_map(|f| b.get(f)?.as_str())
            .flat_map(|t| t.lines().map(str::to_owned))
            .collect(),
    }
}

fn row(cells: &Value) -> String {
    cells.as_array().into_iter().flatten().map(words).collect::<Vec<_>>().join(" | ")
}

fn step(s: &Value) -> String {
    let field = |f: &str| s.get(f).map(words).filter(|w| !w.is_empty());
    ["wat", "regie", "uitvoerder", "niet_voor", "uiterlijk", "bewijs"].into_iter().filter_map(field).collect::<Vec<_>>().join(" | ")
}

fn words(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(s) => s.clone(),
        Value::Array(all) => all.iter().map(words).collect::<Vec<_>>().join(", "),
        Value::Object(map) => match (map.get("delen"), map.get("tekst")) {
            (Some(Value::Array(delen)), _) => delen.iter().map(words).collect(),
            (_, Some(tekst)) => words(tekst),
            _ => String::new(),
        },
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn plan(blokken: &Value) -> Value {
        json!({ "hoofdstukken": [{ "nummer": "2", "blokken": blokken }] })
    }

    #[test]
    fn only_lines_that_differ_are_shown_old_before_new() {
        let oud = plan(&json!([
            { "soort": "alinea", "tekst": "Blijft.\nWij bellen snel." },
            { "soort": "tabel", "rijen": [["GGD", "06 1"], ["SHN", "06 2"]] },
        ]));
        let nieuw = plan(&json!([
            { "soort": "alinea", "delen": [{ "tekst": "Blijft.\n" }, { "tekst": "Wij bellen binnen 48 uur." }] },
            { "soort": "tabel", "rijen": [["GGD", "06 1"], ["SHN", "06 3"]] },
        ]));
        let [hoofdstuk] = verschil(&oud, &nieuw).try_into().unwrap();
        assert_eq!(hoofdstuk.nummer, 2);
        let shown: Vec<_> = hoofdstuk.regels.iter().map(|r| (r.nieuw, r.tekst.as_str())).collect();
        assert_eq!(shown, [(false, "Wij bellen snel."), (true, "Wij bellen binnen 48 uur."), (false, "SHN | 06 2"), (true, "SHN | 06 3"),]);
        assert!(verschil(&oud, &oud).is_empty());
    }
}
