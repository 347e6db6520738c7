//! Opmaak: the small markup of own text. Paragraphs, headings, lists, strong, emphasis and links; anything else is text.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde_json::{Value, json};

/// Addresses that a link may lead to.
const ADRESSEN: &[&str] = &["https://", "http://", "mailto:", "tel:"];

/// Own text as blocks of the document.
pub(crate) fn blokken(tekst: &str) -> Vec<Value> {
    let mut maker = Maker::default();
    for event in Parser::new_ext(tekst, Options::empty()) {
        maker.take(event);
    }
    maker.end_paragraph();
    maker.blokken
}

#[derive(Default)]
struct Maker {
    blokken: Vec<Value>,
    delen: Vec<Value>,
    vet: usize,
    schuin: usize,
    links: Vec<Option<String>>,
    /// Lists that are open: numbered or not. Items of inner lists join the outermost.
    lijsten: Vec<bool>,
    punten: Vec<Value>,
}

impl Maker {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(t) | Event::Code(t) | Event::Html(t) | Event::InlineHtml(t) => self.text(&t),
            Event::SoftBreak | Event::HardBreak => self.text("\n"),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph | Tag::CodeBlock(_) | Tag::HtmlBlock if self.lijsten.is_empty() => self.end_paragraph(),
            Tag::Heading { .. } => {
                self.end_paragraph();
            }
            Tag::List(first) => {
                if self.lijsten.is_empty() {
                    self.end_paragraph();
                } else {
                    self.end_item();
                }
                self.lijsten.push(first.is_some());
            }
            Tag::Strong => self.vet += 1,
            Tag::Emphasis => self.schuin += 1,
            Tag::Link { dest_url, .. } => {
                self.links.push(ADRESSEN.iter().any(|a| dest_url.starts_with(a)).then(|| dest_url.to_string()));
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.vet = self.vet.saturating_sub(1),
            TagEnd::Emphasis => self.schuin = self.schuin.saturating_sub(1),
            TagEnd::Link => _ = self.links.pop(),
            TagEnd::Heading(_) => {
                let tekst = plain(&std::mem::take(&mut self.delen));
                self.blokken.push(json!({ "soort": "kop", "niveau": 3, "tekst": tekst }));
            }
            TagEnd::Item => self.end_item(),
            TagEnd::List(_) => self.end_list(),
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock if self.lijsten.is_empty() => self.end_paragraph(),
            TagEnd::Paragraph => self.text("\n"),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        let link = self.links.last().cloned().flatten();
        let (vet, schuin) = (self.vet > 0, self.schuin > 0);
        if let Some(last) = self.delen.last_mut()
            && (&last["vet"], &last["schuin"], last["link"].as_str()) == (&json!(vet), &json!(schuin), link.as_deref())
        {
            last["tekst"] = json!(format!("{}{text}", last["tekst"].as_str().unwrap_or_default()));
            return;
        }
        self.delen.push(json!({ "tekst": text, "vet": vet, "schuin": schuin, "link": link }));
    }

    fn end_paragraph(&mut self) {
        if let Some(inhoud) = inhoud(std::mem::take(&mut self.delen)) {
            let mut blok = json!({ "soort": "alinea" });
            blok[inhoud.0] = inhoud.1;
            self.blokken.push(blok);
        }
    }

    fn end_item(&mut self) {
        if let Some((name, value)) = inhoud(std::mem::take(&mut self.delen)) {
            self.punten.push(if name == "tekst" { value } else { json!({ name: value }) });
        }
    }

    fn end_list(&mut self) {
        let genummerd = self.lijsten.pop().unwrap_or_default();
        if self.lijsten.is_empty() && !self.punten.is_empty() {
            let punten = std::mem::take(&mut self.punten);
            self.blokken.push(json!({ "soort": "lijst", "punten": punten, "genummerd": genummerd }));
        }
    }
}

fn plain(delen: &[Value]) -> String {
    delen.iter().filter_map(|d| d["tekst"].as_str()).collect::<String>().trim().to_owned()
}

/// The pieces of a paragraph: as one text when nothing stands out, and nothing when there is no text.
fn inhoud(mut delen: Vec<Value>) -> Option<(&'static str, Value)> {
    let tekst = plain(&delen);
    if tekst.is_empty() {
        return None;
    }
    if delen.iter().all(|d| d["vet"] == json!(false) && d["schuin"] == json!(false) && d["link"].is_null()) {
        return Some(("tekst", json!(tekst)));
    }
    if let Some(last) = delen.last_mut() {
        last["tekst"] = json!(last["tekst"].as_str().unwrap_or_default().trim_end());
    }
    Some(("delen", json!(delen)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn plain_text_stays_as_it_was() {
        assert_eq!(
            blokken("Eerste regel\ntweede regel\n\nNieuw."),
            [json!({ "soort": "alinea", "tekst": "Eerste regel\ntweede regel" }), json!({ "soort": "alinea", "tekst": "Nieuw." }),]
        );
        assert!(blokken(" \n\n").is_empty());
    }

    #[test]
    fn headings_lists_and_words_that_stand_out() {
        let all = blokken("# Wie belt\n\nDe **coördinator** belt.\n\n- een\n- *twee*\n\n1. eerst\n2. dan");
        assert_eq!(all[0], json!({ "soort": "kop", "niveau": 3, "tekst": "Wie belt" }));
        assert_eq!(all[1]["delen"][1], json!({ "tekst": "coördinator", "vet": true, "schuin": false, "link": null }));
        assert_eq!(all[2]["punten"][0], json!("een"));
        assert_eq!(all[2]["punten"][1]["delen"][0]["schuin"], json!(true));
        assert_eq!((&all[3]["genummerd"], &all[3]["punten"]), (&json!(true), &json!(["eerst", "dan"])));
    }

    #[test]
    fn inner_lists_join_the_outer_one() {
        let all = blokken("- een\n  - half\n- twee");
        assert_eq!(all, [json!({ "soort": "lijst", "punten": ["een", "half", "twee"], "genummerd": false })]);
    }

    #[test]
    fn only_safe_addresses_become_links_and_html_is_text() {
        let bad = ["java", "script:alert(1)"].concat();
        let all = blokken(&format!("[goed](https://example.nl) [fout]({bad}) <script>x</script> #set page()"));
        let delen = all[0]["delen"].as_array().unwrap();
        assert_eq!(delen[0]["link"], json!("https://example.nl"));
        assert!(delen[1..].iter().all(|d| d["link"].is_null()));
        assert!(plain(delen).contains("<script>x</script> #set page()"));
    }

    proptest! {
        #[test]
        fn any_text_gives_blocks_that_the_templates_know(tekst in any::<String>()) {
            for blok in blokken(&tekst) {
                prop_assert!(["alinea", "kop", "lijst"].contains(&blok["soort"].as_str().unwrap()));
            }
        }
    }
}
