//! Whatever is typed into a field comes out as text, or as a box: never as markup, never as a failed print.

use std::collections::BTreeSet;

use super::*;

fn letter(text: &str) -> Value {
    let table = json!({ "soort": "tabel", "bijschrift": text, "kop": [text], "rijen": [[text]] });
    let blocks =
        json!([{ "soort": "alinea", "tekst": text }, { "soort": "kop", "tekst": text }, { "soort": "lijst", "punten": [text] }, table]);
    with("buurtbrief", json!({ "titel": text, "onderwerp": text, "aanhef": text, "blokken": blocks }))
}

#[test]
fn markup_is_text() {
    for text in [
        "#set page(width: 1cm) #eval(\"1\") #read(\"/etc/passwd\")",
        "$x^2$ *vet* _schuin_ `code` = Kop \\ // weg /* weg */ @verwijzing <label>",
        "<script>alert(1)</script> &amp; <b>vet</b> ]} ) \" ' \\u{41}",
        "{{ naam }} %s ${naam} \\n \u{0} ",
    ] {
        let data = letter(text);
        printed("buurtbrief", &data);
        let seen = shown("buurtbrief", &data).concat();
        let expected = squeezed(&text.replace('\0', ""));
        assert!(seen.matches(&expected).count() >= 5, "{text}\n{seen}");
    }
}

#[test]
fn signs_without_a_glyph_become_a_box() {
    for text in [
        "Groet 😀 👩‍👩‍👧‍👦 🇳🇱 👩🏽‍🦰 1️⃣ \u{1f1f3} \u{1f3fd} \u{e0067}",
        "漢字 かな 한국어 ไทย 堃喆",
        "\u{e000}\u{f8ff}\u{fdd0}\u{10fffe}",
        "e\u{301}\u{302}\u{303}\u{304} ש\u{0e31} م\u{301}",
        "\u{202e}omgekeerd\u{202c} \u{200d}",
    ] {
        printed("buurtbrief", &letter(text));
    }
    assert!(shown("buurtbrief", &letter("Groet 한 einde")).concat().contains("Groet□einde"));
}

#[test]
fn names_in_any_common_script_and_emoji_have_glyphs() {
    for text in [
        "Łukasz Śliwiński, Çağrı Gülşen İpek, Nguyễn Thị Ánh",
        "Їжакевич Олена Ґудзь, Дмитрий Ёлкин, Γεώργιος",
        "فاطمة الزهراء, پریسا گلزار, شيرين کوردی, שרה לוי",
        "ሰላም ተስፋይ, Հայկ Պետրոսյան, ქეთევან",
        "王小明, 陳大文, 張偉, 李娜, 山田たろう, タナカ",
        "Dank 😀 ❤️ 👍🏽 👩‍👩‍👧‍👦 🇳🇱 🙏 ☎ ✔ 🏳️‍🌈",
    ] {
        assert!(!shown("buurtbrief", &letter(text)).concat().contains('□'), "{text}");
        for template in ["buurtbrief", "nazorgplan"] {
            let blocks = json!([{ "soort": "alinea", "tekst": text }, { "soort": "kop", "tekst": text }]);
            let data = match template {
                "nazorgplan" => with(template, json!({ "hoofdstukken": [{ "titel": text, "blokken": blocks }] })),
                _ => letter(text),
            };
            assert_eq!(missing_glyphs(template, &data), 0, "{template}: {text}");
            attempt(templates::main(template).expect("template"), &data, OPTIONS, Reach::Fonts).expect("printed without the Latin retry");
        }
    }
}

/// How many glyphs of the laid-out document are `.notdef`.
fn missing_glyphs(template: &str, data: &Value) -> usize {
    fn count(frame: &typst::layout::Frame) -> usize {
        let each = |item: &typst::layout::FrameItem| match item {
            typst::layout::FrameItem::Group(group) => count(&group.frame),
            typst::layout::FrameItem::Text(text) => text.glyphs.iter().filter(|glyph| glyph.id == 0).count(),
            _ => 0,
        };
        frame.items().map(|(_, item)| each(item)).sum()
    }
    laid_out(template, data).pages().iter().map(|page| count(&page.frame)).sum()
}

#[test]
fn right_to_left_names_are_shown() {
    let data = letter("فاطمة الزهراء en שרה לוי wonen hier");
    printed("buurtbrief", &data);
    let seen = shown("buurtbrief", &data).concat();
    assert!(!seen.contains('□'));
    // A right-to-left run stands in the order of the eye.
    for letter in "فاطمةשרהלוי".chars() {
        assert!(seen.contains(letter), "{letter} in {seen}");
    }
}

/// Each sign that the fonts have can be printed: none breaks PDF/A.
#[test]
fn every_covered_sign_can_be_printed() {
    let signs: BTreeSet<char> = fonts::FONTS.iter().flat_map(|font| font.info().coverage.iter()).filter_map(char::from_u32).collect();
    let signs: Vec<char> = signs.into_iter().collect();
    let blocks = signs.chunks(2_000).flat_map(|part| {
        let text: String = part.iter().flat_map(|sign| [*sign, ' ']).collect();
        [json!({ "soort": "alinea", "tekst": text }), json!({ "soort": "kop", "tekst": text })]
    });
    let data = with("buurtbrief", json!({ "blokken": blocks.collect::<Vec<_>>() }));
    let main = templates::main("buurtbrief").expect("template");
    attempt(main, &data, OPTIONS, Reach::Fonts).expect("printed without the Latin retry");
}

#[test]
fn a_hundred_thousand_characters_are_all_there() {
    let long = "Lange tekst over de nacht. ".repeat(3_704);
    let data = with("buurtbrief", json!({ "blokken": [{ "soort": "alinea", "tekst": long }] }));
    let pages = shown("buurtbrief", &data);
    assert!(pages.len() > 20);
    assert!(printed("buurtbrief", &data).pages == pages.len());
    assert_eq!(pages.concat().matches("nacht.").count(), 3_704);
}

#[test]
fn a_heading_may_stand_first_at_any_level() {
    for levels in [vec![3, 3], vec![3, 2, 3], vec![2, 3], vec![9]] {
        let blocks: Vec<Value> = levels.iter().map(|n| json!({ "soort": "kop", "niveau": n, "tekst": "Wie belt" })).collect();
        printed("buurtbrief", &with("buurtbrief", json!({ "blokken": blocks })));
        printed("nazorgplan", &with("nazorgplan", json!({ "hoofdstukken": [{ "titel": "Zorg", "blokken": blocks }] })));
    }
}

#[test]
fn a_word_without_end_stays_on_the_paper() {
    let data = with("buurtbrief", json!({ "blokken": [{ "soort": "alinea", "tekst": "w".repeat(20_000) }] }));
    assert!(printed("buurtbrief", &data).pages >= 3);
}

#[test]
fn a_table_with_a_very_long_cell_breaks_over_pages() {
    let cell = "cel ".repeat(5_000);
    let data = with("buurtbrief", json!({ "blokken": [{ "soort": "tabel", "kop": ["a", "b"], "rijen": [["kort", cell], ["einde"]] }] }));
    let pages = shown("buurtbrief", &data);
    assert!(pages.len() > 3 && pages.concat().matches("cel").count() >= 5_000);
}

#[test]
fn a_drawing_cannot_reach_a_file() {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><image href=\"/etc/passwd\" width=\"5\" height=\"5\"/><text y=\"9\">&#128512;<![CDATA[😀]]></text></svg>";
    let data = with("buurtbrief", json!({ "blokken": [{ "soort": "figuur", "svg": svg, "alt": "Proef" }] }));
    match print("buurtbrief", &data, OPTIONS) {
        Ok(pdf) => assert!(!pdf.bytes.windows(5).any(|window| window == b"root:")),
        Err(error) => assert!(matches!(error, PrintError::Layout { .. }), "{error}"),
    }
}

#[test]
fn no_template_evaluates_text() {
    for id in ["huisstijl/basis.typ", "huisstijl/blokken.typ", "huisstijl/brief.typ", "huisstijl/stappen.typ"]
        .into_iter()
        .map(str::to_owned)
        .chain(names().map(|name| format!("{name}/document.typ")))
    {
        let source = world::file_id(&id).and_then(templates::source).expect("embedded");
        for word in ["eval(", "read(", "plugin(", "sys.inputs", "@preview"] {
            assert!(!source.text().contains(word), "{id} uses {word}");
        }
    }
}
