#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

use std::io::{Cursor, Read};

use proptest::prelude::*;
use quick_xml::{Reader, events::Event};
use zip::ZipArchive;

use crate::{Block, Document, Figure, Span, Text, docx, html, odt, xml::clean};

fn sample() -> Document {
    let link = Span { text: "de pagina".into(), link: Some("https://example.nl/?a=1&b=2".into()), ..Span::default() };
    Document {
        title: "Nazorgplan & meer".into(),
        subtitle: "Voorbeeldstad".into(),
        language: "nl".into(),
        author: "Gemeente Voorbeeldstad".into(),
        footer: "nazorgplan-3".into(),
        blocks: vec![
            Block::heading(1, "1 Aanleiding"),
            Block::Paragraph(Text(vec![Span { text: "Vet".into(), strong: true, ..Span::default() }, link])),
            Block::List { items: vec!["een".into(), "twee".into()], numbered: true },
            Block::Table {
                caption: "Wie".into(),
                head: vec!["Naam".into(), "Telefoon".into()],
                rows: vec![vec!["Anna <b>".into(), "06\n070".into()]],
            },
            Block::Figure(Box::new(Figure {
                svg: "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"360\" height=\"500\"><title>K & \"k\"</title>\
                    <rect width=\"90\" height=\"90\"/><text x=\"20\" y=\"200\">Centrum</text></svg>"
                    .replace('&', "&amp;"),
                size: (360, 500),
                alt: "Kaart: Centrum 5 & meer".into(),
                caption: "De kaart".into(),
                instead: "De tekening staat in de PDF.".into(),
            })),
            Block::PageBreak,
            Block::Note("Let op".into()),
            Block::List { items: vec!["weer een".into()], numbered: true },
        ],
    }
}

/// Every part that is XML, with its name.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .filter_map(|n| {
            let mut file = zip.by_index(n).unwrap();
            let name = file.name().unwrap().into_owned();
            let mut text = String::new();
            (!name.ends_with(".png")).then(|| file.read_to_string(&mut text).unwrap()).map(|_| (name, text))
        })
        .collect()
}

fn part(bytes: &[u8], name: &str) -> String {
    parts(bytes).into_iter().find(|(n, _)| n == name).unwrap().1
}

/// All text of a part, and whether every element that opens also closes.
fn text(xml: &str) -> String {
    let mut reader = Reader::from_str(xml);
    let (mut depth, mut text) = (0, String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            Event::Text(t) => text.push_str(t.as_ref()),
            Event::GeneralRef(r) => text.push_str(&quick_xml::escape::unescape(&format!("&{};", r.as_ref())).unwrap()),
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
    text
}

#[test]
fn an_odt_begins_with_its_kind_and_has_real_headings_and_header_rows() {
    let bytes = odt(&sample()).unwrap();
    assert_eq!(&bytes[30..38], b"mimetype");
    assert_eq!(&bytes[38..77], b"application/vnd.oasis.opendocument.text");
    let content = part(&bytes, "content.xml");
    assert!(content.contains(r#"<text:h text:style-name="Heading_20_1" text:outline-level="1">1 Aanleiding</text:h>"#), "{content}");
    assert!(content.contains("<table:table-header-rows>"));
    assert!(content.contains("06<text:line-break/>070"));
    assert!(content.contains(r#"xlink:href="https://example.nl/?a=1&amp;b=2""#));
    assert!(part(&bytes, "styles.xml").contains("nazorgplan-3 ·"));
    assert!(part(&bytes, "meta.xml").contains("<dc:title>Nazorgplan &amp; meer</dc:title>"));
}

#[test]
fn a_docx_has_real_headings_header_rows_and_lists_that_start_at_one() {
    let bytes = docx(&sample()).unwrap();
    let document = part(&bytes, "word/document.xml");
    assert!(document.contains(r#"<w:pStyle w:val="Heading1"/>"#));
    assert!(document.contains("<w:tblHeader/>"));
    assert!(document.contains(r#"<w:numId w:val="2"/>"#) && document.contains(r#"<w:numId w:val="3"/>"#));
    assert_eq!(part(&bytes, "word/numbering.xml").matches("startOverride").count(), 2);
    assert!(part(&bytes, "word/_rels/document.xml.rels").contains(r#"Target="https://example.nl/?a=1&amp;b=2" TargetMode="External""#));
}

#[test]
fn a_drawing_is_in_odt_and_html_with_its_words() {
    let file = odt(&sample()).unwrap();
    let all = parts(&file);
    let picture = all.iter().find(|(name, _)| name.starts_with("Pictures/")).unwrap();
    let (manifest, content) = (part(&file, "META-INF/manifest.xml"), part(&file, "content.xml"));
    assert!(picture.1.starts_with("<svg ") && manifest.contains(&picture.0) && content.contains(&picture.0));
    assert!(content.contains("<svg:desc>Kaart: Centrum 5 &amp; meer</svg:desc>") && content.contains("De kaart"));
    let page = String::from_utf8(html(&sample()).unwrap()).unwrap();
    assert!(page.contains("<img src=\"data:image/svg+xml;charset=utf-8,%3Csvg%20") && page.contains("alt=\"Kaart: Centrum 5 &amp; meer\""));
}

#[test]
fn a_docx_has_a_drawing_as_svg_and_in_dots_and_says_where_it_is_when_it_is_none() {
    let file = docx(&sample()).unwrap();
    let (words, links) = (part(&file, "word/document.xml"), part(&file, "word/_rels/document.xml.rels"));
    assert!(words.contains(r#"descr="Kaart: Centrum 5 &amp; meer""#) && words.contains("De kaart") && !words.contains("in de PDF"));
    assert!(words.contains(r#"<a:blip r:embed="rIdPng1">"#) && words.contains(r#"r:embed="rIdSvg1"/>"#));
    // 12.24 by 17 centimetres.
    assert!(words.contains(r#"<wp:extent cx="4406400" cy="6120000"/>"#), "{words}");
    assert!(links.contains(r#"Target="media/figure1.png""#) && part(&file, "word/media/figure1.svg").starts_with("<svg "));
    let mut zip = ZipArchive::new(Cursor::new(&file)).unwrap();
    let mut dots = Vec::new();
    zip.by_name("word/media/figure1.png").unwrap().read_to_end(&mut dots).unwrap();
    assert_eq!((&dots[..4], &dots[16..24]), (&b"\x89PNG"[..], &[0, 0, 2, 208, 0, 0, 3, 232][..]), "720 by 1000 dots");
    assert!(dots.len() > 1500, "with letters: {}", dots.len());
    let mut broken = sample();
    broken.blocks.iter_mut().for_each(|b| {
        if let Block::Figure(f) = b {
            "<svg".clone_into(&mut f.svg)
        }
    });
    let words = part(&docx(&broken).unwrap(), "word/document.xml");
    assert!(words.contains("De tekening staat in de PDF.") && !words.contains("<w:drawing>"));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert_eq!(odt(&sample()).unwrap(), odt(&sample()).unwrap());
    assert_eq!(docx(&sample()).unwrap(), docx(&sample()).unwrap());
}

#[test]
fn every_part_is_whole_xml() {
    for bytes in [odt(&sample()).unwrap(), docx(&sample()).unwrap()] {
        for (_, xml) in parts(&bytes).into_iter().filter(|(name, _)| name != "mimetype") {
            text(&xml);
        }
    }
}

proptest! {
    #[test]
    fn any_text_comes_out_as_text(title in any::<String>(), cell in "\\PC*", words in any::<String>()) {
        let document = Document {
            title,
            blocks: vec![
                Block::Paragraph(Text::from(&*words)),
                Block::Table { caption: String::new(), head: vec!["a".into()], rows: vec![vec![cell.clone()]] },
            ],
            ..Document::default()
        };
        for (bytes, name) in [(odt(&document).unwrap(), "content.xml"), (docx(&document).unwrap(), "word/document.xml")] {
            let text = text(&part(&bytes, name));
            let wanted: String = clean(&cell).lines().collect();
            prop_assert!(text.contains(&wanted), "{wanted:?} in {text:?}");
            for piece in clean(&words).lines().flat_map(|l| l.split('\t').map(str::to_owned).collect::<Vec<_>>()) {
                let piece: String = piece.split('\r').next().unwrap_or_default().to_owned();
                prop_assert!(text.contains(&piece) || name == "word/document.xml", "{piece:?}");
            }
        }
    }
}
