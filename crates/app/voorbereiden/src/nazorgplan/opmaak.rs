//! Opmaak: the small markup of own text. Paragraphs, headings, lists, strong, emphasis and links; anything else is text, as it was typed.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use serde_json::{Value, json};

/// Addresses that a link may lead to.
const ADRESSEN: &[&str] = &["https://", "http://", "mailto:", "tel:"];

/// Own text as blocks of the document.
pub(crate) fn blokken(tekst: &str) -> Vec<Value> {
    let mut maker = Maker::default();
    let parser = Parser::new_ext(tekst, Options::empty());
    let mut adressen: Vec<Range<usize>> = parser.reference_definitions().iter().map(|(_, d)| d.span.clone()).collect();
    adressen.sort_by_key(|plek| plek.start);
    for (event, plek) in parser.into_offset_iter() {
        maker.tussen(tekst, &event, plek.clone());
        maker.take(event, &tekst[plek]);
    }
    maker.gat(tekst, maker.tot..tekst.len());
    // Within a list or a quotation the address of a link elsewhere is no block: it comes after everything.
    for plek in adressen {
        if !maker.gaten.iter().any(|gat| gat.start <= plek.start && plek.end <= gat.end) {
            maker.los(&tekst[plek]);
        }
    }
    maker.blokken
}

fn veilig(adres: &str) -> bool {
    ADRESSEN.iter().any(|begin| adres.starts_with(begin))
}

#[derive(Default)]
struct Maker {
    blokken: Vec<Value>,
    delen: Vec<Value>,
    vet: usize,
    schuin: usize,
    links: Vec<String>,
    /// Lists that are open: numbered or not. Items of inner lists join the outermost.
    lijsten: Vec<bool>,
    punten: Vec<Value>,
    /// The list is numbered from something else than 1: its items are paragraphs with the number that was typed.
    eigen_nummers: bool,
    /// A quotation begins: its sign is text.
    citaat: bool,
    /// Links and pictures that are open and stand there as they were typed.
    rauw: usize,
    /// Blocks and pieces that are open.
    diep: usize,
    /// Where in the text the last block on its own ended.
    tot: usize,
    /// What stood between the blocks.
    gaten: Vec<Range<usize>>,
}

impl Maker {
    /// Keeps what stands between two blocks, such as the address of a link somewhere else.
    fn tussen(&mut self, tekst: &str, event: &Event<'_>, plek: Range<usize>) {
        match event {
            Event::End(_) => self.diep = self.diep.saturating_sub(1),
            _ if self.diep > 0 => self.diep += usize::from(matches!(event, Event::Start(_))),
            _ => {
                if plek.start > self.tot {
                    self.gat(tekst, self.tot..plek.start);
                }
                self.diep += usize::from(matches!(event, Event::Start(_)));
                self.tot = plek.end;
            }
        }
    }

    /// What stands between two blocks, as a paragraph.
    fn gat(&mut self, tekst: &str, plek: Range<usize>) {
        self.los(&tekst[plek.clone()]);
        self.gaten.push(plek);
    }

    /// A paragraph of its own.
    fn los(&mut self, tekst: &str) {
        self.end_paragraph();
        self.text(tekst);
        self.end_paragraph();
    }

    fn als_getypt(&mut self, getypt: &str) {
        self.text(getypt);
        self.rauw = 1;
    }

    fn take(&mut self, event: Event<'_>, getypt: &str) {
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) if self.rauw > 0 => self.rauw += 1,
            Event::End(TagEnd::Link | TagEnd::Image) if self.rauw > 0 => self.rauw -= 1,
            _ if self.rauw > 0 => {}
            // What leads nowhere safe, and a picture, is text.
            Event::Start(Tag::Image { .. }) => self.als_getypt(getypt),
            Event::Start(Tag::Link { ref dest_url, .. }) if !veilig(dest_url) => self.als_getypt(getypt),
            // A sign by its name in HTML stays that name.
            Event::Text(_) if getypt.starts_with('&') => self.text(getypt),
            Event::Rule => self.los(getypt),
            Event::Start(Tag::Item) if self.eigen_nummers && self.lijsten.len() == 1 => {
                self.text(getypt.split_whitespace().next().unwrap_or_default());
                self.text(" ");
            }
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(t) | Event::Code(t) | Event::Html(t) | Event::InlineHtml(t) => self.text(&t),
            Event::SoftBreak | Event::HardBreak => self.text("\n"),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        // What stands behind the signs of a fence is text as well.
        let taal = if let Tag::CodeBlock(CodeBlockKind::Fenced(info)) = &tag { info.to_string() } else { String::new() };
        match tag {
            Tag::Paragraph | Tag::CodeBlock(_) | Tag::HtmlBlock if self.lijsten.is_empty() => {
                self.end_paragraph();
                if std::mem::take(&mut self.citaat) {
                    self.text("> ");
                }
            }
            Tag::BlockQuote(_) => self.citaat = true,
            Tag::Heading { .. } => {
                self.end_paragraph();
            }
            Tag::List(first) => {
                if self.lijsten.is_empty() {
                    self.end_paragraph();
                    self.eigen_nummers = first.is_some_and(|nr| nr != 1);
                } else {
                    self.end_item();
                }
                self.lijsten.push(first.is_some());
            }
            Tag::Strong => self.vet += 1,
            Tag::Emphasis => self.schuin += 1,
            Tag::Link { dest_url, .. } => self.links.push(dest_url.to_string()),
            _ => {}
        }
        if !taal.is_empty() {
            self.text(&format!("{taal}\n"));
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.vet = self.vet.saturating_sub(1),
            TagEnd::Emphasis => self.schuin = self.schuin.saturating_sub(1),
            TagEnd::Link => _ = self.links.pop(),
            TagEnd::BlockQuote(_) => self.citaat = false,
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
        let link = self.links.last().cloned();
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
        if self.eigen_nummers {
            return self.end_paragraph();
        }
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

    /// The texts of blocks and of what is in them.
    fn letters(value: &Value) -> String {
        match value {
            Value::Array(all) => all.iter().map(letters).collect(),
            Value::Object(fields) => ["tekst", "delen", "punten"].iter().filter_map(|f| fields.get(*f)).map(letters).collect(),
            Value::String(text) => text.clone(),
            _ => String::new(),
        }
    }

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
        assert!(plain(delen).contains(&format!("[fout]({bad}) <script>x</script> #set page()")));
        assert_eq!(blokken("![plan](kaart.png) en [dit](../mee)")[0]["tekst"], json!("![plan](kaart.png) en [dit](../mee)"));
    }

    #[test]
    fn the_address_of_a_link_elsewhere_stays_also_within_a_list_or_quotation() {
        for typed in [
            "- zie [1]\n- dan\n\n  [1]: https://example.nl",
            "> zie [1]\n>\n> [1]: https://example.nl",
            "zie [1]\n\n[1]: https://example.nl",
        ] {
            let said = letters(&json!(blokken(typed)));
            assert_eq!(said.matches("[1]: https://example.nl").count(), 1, "{typed:?}: {said}");
        }
    }

    #[test]
    fn what_is_no_markup_stays_as_it_was_typed() {
        let text = |typed: &str| blokken(typed).iter().map(|b| b["tekst"].as_str().unwrap_or_default().to_owned()).collect::<Vec<_>>();
        assert_eq!(text("A &amp; B &lt;b&gt; &#65; en &euro;"), ["A &amp; B &lt;b&gt; &#65; en &euro;"]);
        assert_eq!(text("[1]: https://example.nl\n\nZie boven."), ["[1]: https://example.nl", "Zie boven."]);
        assert_eq!(text("112. Bel eerst.\n113. Bel dan."), ["112. Bel eerst.", "113. Bel dan."]);
        assert_eq!(text("A\n\n---\n\nB"), ["A", "---", "B"]);
        assert_eq!(text("```typst\n#set page()\n```")[0].trim_end(), "typst\n#set page()");
        assert_eq!(text("Eerst.\n\n> 3 slachtoffers: schaal op."), ["Eerst.", "> 3 slachtoffers: schaal op."]);
        assert_eq!(text("Tot slot.\n\n[1]: https://example.nl"), ["Tot slot.", "[1]: https://example.nl"]);
        assert_eq!(text("> - punt\n\nDaarna.")[1], "Daarna.", "the sign of a quotation stays within it");
    }

    proptest! {
        #[test]
        fn any_text_gives_blocks_that_the_templates_know(tekst in any::<String>()) {
            for blok in blokken(&tekst) {
                prop_assert!(["alinea", "kop", "lijst"].contains(&blok["soort"].as_str().unwrap()));
            }
        }

        #[test]
        fn no_word_is_lost(regels in prop::collection::vec("[-#>*_&;\\[\\]()!0-9. a-c<]{0,12}", 0..6)) {
            let tekst = regels.join("\n");
            let words = |text: &str| text.chars().filter(char::is_ascii_lowercase).count();
            prop_assert_eq!(words(&letters(&Value::from(blokken(&tekst)))), words(&tekst), "{}", tekst);
        }
    }
}
