//! Makes any text printable: what no embedded font can show becomes a box, what must not steer a document is dropped.

use std::borrow::Cow;

use serde_json::Value;
use unicode_segmentation::UnicodeSegmentation;

use crate::fonts;

/// Stands for a sign that no embedded font has.
const BOX: &str = "□";
/// The key under which a drawing (SVG) travels.
const DRAWING: &str = "svg";
/// A word longer than this gets a place to break, so that it stays on the paper. A hash of 64 digits stays whole.
const LONGEST_WORD: usize = 72;

/// How far the characters may reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Everything that the embedded fonts cover.
    Fonts,
    /// Latin with accents and common punctuation only.
    Latin,
}

/// The same data with printable text.
pub(crate) fn clean(data: &Value, reach: Reach) -> Value {
    match data {
        Value::String(text) => Value::String(clean_text(text, reach)),
        Value::Array(items) => Value::Array(items.iter().map(|item| clean(item, reach)).collect()),
        Value::Object(entries) => {
            let entry = |(key, value): (&String, &Value)| match value {
                Value::String(svg) if key == DRAWING => (key.clone(), Value::String(clean_drawing(svg, reach))),
                value => (key.clone(), clean(value, reach)),
            };
            Value::Object(entries.iter().map(entry).collect())
        }
        other => other.clone(),
    }
}

/// What a reader sees as one sign, each. Most text is plain: there a byte is a sign, unless what follows may join it.
fn clusters(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let plain = matches!(rest.as_bytes(), [b' '..=b'~' | b'\n', next, ..] if next.is_ascii());
        let length = if plain { 1 } else { rest.graphemes(true).next()?.len() };
        let (cluster, after) = rest.split_at(length);
        rest = after;
        Some(cluster)
    })
}

fn clean_text(text: &str, reach: Reach) -> String {
    let mut out = String::with_capacity(text.len());
    let mut word = 0;
    for cluster in clusters(&text.replace("\r\n", "\n")) {
        let shown = printable(cluster, reach);
        word = if shown.chars().any(char::is_whitespace) { 0 } else { word + usize::from(!shown.is_empty()) };
        if word > LONGEST_WORD {
            out.push('\u{200b}');
            word = 1;
        }
        out.push_str(&shown);
    }
    out
}

/// What is shown for one cluster: itself, a space, a box, or nothing.
fn printable(cluster: &str, reach: Reach) -> Cow<'_, str> {
    match cluster {
        // The fonts and the Latin reach have all of these.
        plain if matches!(plain.as_bytes(), [b' '..=b'~' | b'\n']) => return plain.into(),
        "\t" | "\r" | "\u{85}" | "\u{2028}" | "\u{2029}" => return " ".into(),
        _ => {}
    }
    if reach == Reach::Fonts && cluster.chars().all(public) && fonts::is_emoji(cluster) {
        return emoji(cluster);
    }
    let kept: Cow<str> = if cluster.contains(dropped) { cluster.replace(dropped, "").into() } else { cluster.into() };
    let shown = match reach {
        Reach::Fonts => kept.chars().all(public) && fonts::covers(&kept),
        Reach::Latin => kept.chars().all(latin),
    };
    if kept.is_empty() || shown { kept } else { BOX.into() }
}

/// An emoji keeps the joiners and tags that hold it together; a selector or joiner at its end says nothing.
fn emoji(cluster: &str) -> Cow<'_, str> {
    cluster.trim_end_matches(['\u{200d}', '\u{fe0e}', '\u{fe0f}']).replace(['\u{fe0e}', '\u{fe0f}'], "").into()
}

/// Controls, direction overrides, joiners, variation selectors and tags: invisible, and some can make a text read differently.
fn dropped(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Not for private use and not a non-character: PDF/A wants each glyph to have a meaning.
fn public(c: char) -> bool {
    !matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..) && u32::from(c) & 0xfffe != 0xfffe
}

fn latin(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{a0}'..='\u{17f}' | '–' | '—' | '‘' | '’' | '“' | '”' | '•' | '…' | '€' | '□')
}

/// A drawing is markup already: numeric references are resolved first, so that they cannot bring in what text may not.
fn clean_drawing(svg: &str, reach: Reach) -> String {
    clusters(&resolve(svg)).map(|cluster| printable(cluster, reach)).collect()
}

fn resolve(svg: &str) -> String {
    let mut out = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some(start) = rest.find("&#") {
        let (before, reference) = rest.split_at(start);
        out.push_str(before);
        match reference.split_once(';').filter(|(digits, _)| digits.len() <= 12) {
            Some((digits, after)) => {
                out.push_str(&character(&digits[2..]));
                rest = after;
            }
            None => {
                out.push_str("&amp;#");
                rest = &reference[2..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// The character behind the digits of a reference, safe to stand in markup.
fn character(digits: &str) -> String {
    let code = match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => digits.parse(),
    };
    match code.ok().and_then(char::from_u32) {
        Some('&') => "&amp;".into(),
        Some('<') => "&lt;".into(),
        Some('>') => "&gt;".into(),
        Some('"') => "&quot;".into(),
        Some('\'') => "&apos;".into(),
        Some(c) => c.to_string(),
        None => BOX.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn fonts(text: &str) -> String {
        clean_text(text, Reach::Fonts)
    }

    #[test]
    fn text_with_glyphs_stays() {
        for text in [
            "Wat nu?",
            "Łódź Şükrü Їжак",
            "ሰላም Հայկ ქეთი 漢字 汉字 かな",
            "#set page(width: 1cm) $x$ *a* _b_ <script>",
            "ёлка Ωμέγα",
            "שלום",
            "سلام",
            "Zoë’s café – € 5\nnieuwe regel",
        ] {
            assert_eq!(fonts(text), text);
        }
    }

    #[test]
    fn what_no_font_has_is_one_box() {
        assert_eq!(fonts("a한b ไทย"), "a□b □□□");
        assert_eq!(fonts("漢字\u{e123}\u{fe4e5}\u{10ffff}"), "漢字□□□");
        assert_eq!(fonts("ש\u{0e31}"), "□");
    }

    #[test]
    fn an_emoji_stays_whole() {
        assert_eq!(fonts("a😀b 👍🏽 🇳🇱"), "a😀b 👍🏽 🇳🇱");
        assert_eq!(fonts("👩‍👩‍👧‍👦\u{200d} 🏳\u{fe0f}"), "👩‍👩‍👧‍👦 🏳");
    }

    #[test]
    fn steering_characters_are_dropped() {
        assert_eq!(fonts("factuur\u{202e}fdp\u{202c}\u{200b}\u{feff}\0\u{7}"), "factuurfdp");
        assert_eq!(fonts("a\tb\r\nc\u{2028}d"), "a b\nc d");
    }

    #[test]
    fn plain_text_is_split_as_any_other() {
        for text in
            ["", "a", "abc\ndef", "e\u{301}e\u{301}", "a \u{301}b\n\u{301}", "a\u{200d}b", "1\u{fe0f}\u{20e3} ab", "x\r\ny", "👍🏽 a 🇳🇱🇧🇪"]
        {
            assert!(clusters(text).eq(text.graphemes(true)), "{text:?}");
        }
    }

    #[test]
    fn a_long_word_can_break_and_a_hash_stays_whole() {
        let hash = "a".repeat(64);
        assert_eq!(fonts(&hash), hash);
        assert_eq!(fonts(&"x".repeat(200)).matches('\u{200b}').count(), 2);
    }

    #[test]
    fn the_narrow_reach_holds_only_latin() {
        assert_eq!(clean_text("Zoë שלום 5€", Reach::Latin), "Zoë □□□□ 5€");
    }

    #[test]
    fn references_in_a_drawing_are_resolved_first() {
        let data = json!({ "figuur": { "svg": "<text>&#44032;&#x3c;&#97;&#x200000;&amp; &#no</text>" } });
        let expected = json!({ "figuur": { "svg": "<text>□&lt;a□&amp; &amp;#no</text>" } });
        assert_eq!(clean(&data, Reach::Fonts), expected);
    }
}
