//! Every rule has a page, and the examples on the page are what it says: the first gives exactly that code, the second does not.

use std::{collections::BTreeSet, fs};

use domain::draaiboek::{Ernst, MAX_STAPPEN, REGELS, Regel, Voorbereiding};
use toml::{Table, Value};

use super::{Beleid, shipped};
use crate::{ONLEESBAAR, VORM, Vondst, controleer_draaiboeken, uitleg};

/// One of the two examples: files, and what is prepared.
struct Voorbeeld {
    bestanden: Vec<String>,
    voorbereiding: Option<Voorbereiding>,
}

impl Voorbeeld {
    fn of(page: &str, kop: &str, raw: bool) -> Self {
        let part = page.split(&format!("## {kop}")).nth(1).and_then(|p| p.split("\n## ").next()).expect("an example");
        let blocks = |language: &str| -> Vec<String> {
            let fence = format!("```{language}\n");
            part.split(&fence).skip(1).filter_map(|b| b.split("```").next()).map(ToOwned::to_owned).collect()
        };
        let voorbereiding = blocks("json").first().map(|j| serde_json::from_str(j).expect("what is prepared"));
        let bestanden = blocks("toml").iter().map(|t| if raw { t.clone() } else { vol(t) }).collect();
        Self { bestanden, voorbereiding }
    }

    fn vondsten(&self, beleid: &Beleid) -> Vec<Vondst> {
        let files: Vec<(String, Vec<u8>)> =
            self.bestanden.iter().enumerate().map(|(i, t)| (format!("{i}.toml"), t.clone().into_bytes())).collect();
        controleer_draaiboeken(&files, beleid, self.voorbereiding.as_ref()).vondsten
    }
}

/// The example with what it leaves out filled in well.
fn vol(text: &str) -> String {
    let mut table: Table = text.parse().unwrap_or_else(|e| panic!("{e}\n{text}"));
    let mut head = |key: &str, value: Value| {
        table.entry(key).or_insert(value);
    };
    head("id", "voorbeeld".into());
    head("naam", "Voorbeeld".into());
    head("geldt_voor", Value::Array(vec!["woning".into()]));
    head("geldig_vanaf", "2026-01-01".into());
    head("bron", "eigen keuze".into());
    for stap in table.get_mut("stap").and_then(Value::as_array_mut).into_iter().flatten() {
        let Some(stap) = stap.as_table_mut() else { continue };
        for (key, value) in [
            ("titel", "Doe iets"),
            ("uitleg", "Zo doe je het."),
            ("fase", "screenen"),
            ("spoor", "slachtoffer"),
            ("per", "casus"),
            ("wie", "coordinator"),
            ("klaar_als", "antwoord-vastgelegd"),
            ("bron", "eigen keuze"),
        ] {
            stap.entry(key).or_insert(value.into());
        }
    }
    toml::to_string(&table).expect("a table")
}

/// The codes that matter for this rule: what must be solved, and the rule itself.
fn codes(regel: &Regel, found: &[Vondst]) -> BTreeSet<&'static str> {
    found.iter().filter(|v| v.ernst == Ernst::Fout || v.code == regel.code).map(|v| v.code).collect()
}

#[test]
fn the_examples_of_every_page_are_what_it_says() {
    let beleid = shipped();
    let mut wrong = Vec::new();
    for regel in REGELS {
        let page = uitleg(regel.code).unwrap_or_else(|| panic!("docs/bevindingen/{}.md is missing", regel.code));
        assert!(page.starts_with(&format!("# {}\n", regel.titel)) && page.contains(&format!("`{}` · ", regel.code)), "{}", regel.code);
        assert_eq!(page.contains("· fout"), regel.ernst == Ernst::Fout, "{}", regel.code);
        let raw = matches!(regel.code, ONLEESBAAR | VORM);
        let mut bad = Voorbeeld::of(&page, "Zo gaat het mis", raw);
        if regel.code == "te-veel-stappen" {
            bad.bestanden = vec![vol(&"[[stap]]\nid = \"a\"\n".repeat(MAX_STAPPEN + 1))];
        }
        let found = bad.vondsten(&beleid);
        if codes(regel, &found) != BTreeSet::from([regel.code]) {
            wrong.push(format!("{}: the failing example gives {:#?}", regel.code, found));
        }
        if found.iter().any(|v| v.code == regel.code && v.ernst != regel.ernst) {
            wrong.push(format!("{}: not as bad as the rule says", regel.code));
        }
        let found = Voorbeeld::of(&page, "Zo is het goed", raw).vondsten(&beleid);
        if !codes(regel, &found).is_empty() {
            wrong.push(format!("{}: the passing example gives {:#?}", regel.code, found));
        }
        let whole = |v: &Vondst| v.regel >= 1 && v.kolom >= 1 && v.zin.ends_with('.') && v.herstel.ends_with(['.', '?']);
        if let Some(v) = bad.vondsten(&beleid).iter().find(|v| !whole(v)) {
            wrong.push(format!("{}: no place, sentence or remedy in {v:#?}", regel.code));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn there_is_a_page_for_every_rule_and_no_other_and_the_index_lists_them() {
    let pages: BTreeSet<String> = fs::read_dir("../../docs/bevindingen")
        .expect("pages")
        .flatten()
        .filter_map(|e| e.file_name().to_string_lossy().strip_suffix(".md").map(ToOwned::to_owned))
        .filter(|name| name != "README")
        .collect();
    let rules: BTreeSet<String> = REGELS.iter().map(|r| r.code.to_owned()).collect();
    assert_eq!(pages, rules);
    assert!(rules.len() == REGELS.len() && rules.len() >= 30);
    let index = fs::read_to_string("../../docs/bevindingen/README.md").expect("the index");
    for r in REGELS {
        let ernst = if r.ernst == Ernst::Fout { "fout" } else { "waarschuwing" };
        let row = format!("| [`{0}`]({0}.md) | {ernst} | {1} |", r.code, r.titel);
        assert!(index.contains(&row), "docs/bevindingen/README.md lacks {row}");
    }
}

#[test]
fn shipped_draaiboeken_have_nothing_to_look_at() {
    let files: Vec<(String, Vec<u8>)> = crate::bestand::draaiboeken().into_iter().map(|f| (f.pad.clone(), f.bytes.into_owned())).collect();
    let found = controleer_draaiboeken(&files, &shipped(), None);
    assert!(found.vondsten.is_empty(), "{:#?}", found.vondsten);
    assert_eq!(found.draaiboeken.len(), files.len());
}
