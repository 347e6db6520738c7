//! OpenDocument text 1.3.

use std::io;

use crate::{
    Block, Document, Figure, Result, Span, Text,
    model::WIDTH_CM,
    pack::pack,
    widths::widths,
    xml::{Xml, escape},
};

const MIMETYPE: &[u8] = b"application/vnd.oasis.opendocument.text";
const MANIFEST: &str = include_str!("../parts/odt-manifest.xml");
const STYLES: &str = include_str!("../parts/odt-styles.xml");
const NAMESPACES: &[(&str, &str)] = &[
    ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    ("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
    ("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    ("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
    ("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
    ("xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ("xmlns:xlink", "http://www.w3.org/1999/xlink"),
    ("xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"),
    ("xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"),
    ("office:version", "1.3"),
];

/// Parts that the room between the margins is divided in.
const ROOM: usize = 1000;

type Done = io::Result<()>;

/// The document as an ODT file.
///
/// # Errors
/// Only when memory runs out.
pub fn odt(document: &Document) -> Result<Vec<u8>> {
    let (content, styles, meta, manifest) = (content(document)?, styles(document), meta(document)?, manifest(document));
    let mut parts = vec![
        ("mimetype", MIMETYPE),
        ("META-INF/manifest.xml", manifest.as_bytes()),
        ("content.xml", content.as_slice()),
        ("styles.xml", styles.as_slice()),
        ("meta.xml", meta.as_slice()),
    ];
    let names: Vec<(String, &str)> = figures(document).map(|(n, f)| (picture(n), f.svg.as_str())).collect();
    parts.extend(names.iter().map(|(name, svg)| (name.as_str(), svg.as_bytes())));
    pack(&parts)
}

/// Drawings with their place among the blocks.
fn figures(d: &Document) -> impl Iterator<Item = (usize, &Figure)> {
    d.blocks.iter().enumerate().filter_map(|(n, b)| if let Block::Figure(f) = b { Some((n, &**f)) } else { None })
}

fn picture(n: usize) -> String {
    format!("Pictures/figure{n}.svg")
}

/// The list of the parts, with each drawing.
fn manifest(d: &Document) -> String {
    let entry = |(n, _)| format!("  <manifest:file-entry manifest:full-path=\"{}\" manifest:media-type=\"image/svg+xml\"/>\n", picture(n));
    let pictures: String = figures(d).map(entry).collect();
    MANIFEST.replace("</manifest:manifest>", &(pictures + "</manifest:manifest>"))
}

fn meta(d: &Document) -> io::Result<Vec<u8>> {
    let mut x = Xml::new();
    x.element("office:document-meta", NAMESPACES, |x| {
        x.element("office:meta", &[], |x| {
            x.leaf("dc:title", &[], &d.title)?;
            x.leaf("meta:initial-creator", &[], &d.author)?;
            x.leaf("dc:creator", &[], &d.author)?;
            x.leaf("dc:language", &[], region(&d.language))
        })
    })?;
    Ok(x.finish())
}

/// Language with country, as spelling checkers want it.
fn region(language: &str) -> &'static str {
    if language == "en" { "en-GB" } else { "nl-NL" }
}

/// The fixed styles with language and foot of this document in it.
fn styles(d: &Document) -> Vec<u8> {
    let (language, country) = region(&d.language).split_once('-').unwrap_or(("nl", "NL"));
    let foot = escape(&d.footer);
    STYLES.replace("{language}", language).replace("{country}", country).replace("{footer}", &foot).into_bytes()
}

fn content(d: &Document) -> io::Result<Vec<u8>> {
    let mut x = Xml::new();
    x.element("office:document-content", NAMESPACES, |x| {
        x.element("office:automatic-styles", &[], |x| {
            let new_page = [("style:name", "NewPage"), ("style:family", "paragraph"), ("style:parent-style-name", "Text_20_body")];
            x.element("style:style", &new_page, |x| x.empty("style:paragraph-properties", &[("fo:break-before", "page")]))?;
            table_styles(x)?;
            x.element("style:style", &[("style:name", "Picture"), ("style:family", "graphic")], |x| {
                x.empty("style:graphic-properties", &[("style:vertical-pos", "top"), ("style:vertical-rel", "baseline")])
            })?;
            d.blocks.iter().enumerate().try_for_each(|(n, b)| column_styles(x, n, b))
        })?;
        x.element("office:body", &[], |x| {
            x.element("office:text", &[], |x| {
                x.leaf("text:p", &[("text:style-name", "Title")], &d.title)?;
                if !d.subtitle.is_empty() {
                    x.leaf("text:p", &[("text:style-name", "Subtitle")], &d.subtitle)?;
                }
                d.blocks.iter().enumerate().try_for_each(|(n, b)| block(x, n, b))
            })
        })
    })?;
    Ok(x.finish())
}

/// How tables and their cells look.
fn table_styles(x: &mut Xml) -> Done {
    x.element("style:style", &[("style:name", "Grid"), ("style:family", "table")], |x| {
        x.empty(
            "style:table-properties",
            &[("table:align", "margins"), ("fo:margin-bottom", "0.4cm"), ("table:border-model", "collapsing")],
        )
    })?;
    x.element("style:style", &[("style:name", "Cell"), ("style:family", "table-cell")], |x| {
        let line = "0.5pt solid #c9d3da";
        let sides = [("fo:border-top", line), ("fo:border-bottom", line), ("fo:border-left", "none"), ("fo:border-right", "none")];
        x.empty("style:table-cell-properties", &[&[("fo:padding", "0.12cm")], &sides[..]].concat())
    })?;
    x.element("style:style", &[("style:name", "Row"), ("style:family", "table-row")], |x| {
        x.empty("style:table-row-properties", &[("fo:keep-together", "always")])
    })
}

/// Widths of the columns of a table.
fn column_styles(x: &mut Xml, n: usize, b: &Block) -> Done {
    let Block::Table { head, rows, .. } = b else { return Ok(()) };
    widths(head, rows, ROOM).into_iter().enumerate().try_for_each(|(column, width)| {
        let name = format!("Table{n}.{column}");
        x.element("style:style", &[("style:name", &name), ("style:family", "table-column")], |x| {
            let (rel, cm) =
                (format!("{width}*"), format!("{:.2}cm", WIDTH_CM * f64::from(u16::try_from(width).unwrap_or(u16::MAX)) / 1000.0));
            x.empty("style:table-column-properties", &[("style:rel-column-width", &rel), ("style:column-width", &cm)])
        })
    })
}

fn block(x: &mut Xml, n: usize, b: &Block) -> Done {
    match b {
        Block::Heading { level, text } => {
            let level = level.to_string();
            let style = format!("Heading_20_{level}");
            x.element("text:h", &[("text:style-name", &style), ("text:outline-level", &level)], |x| lines(x, text))
        }
        Block::Paragraph(text) => paragraph(x, "Text_20_body", text),
        Block::Note(text) => paragraph(x, "Note", text),
        Block::List { items, numbered } => {
            let style = if *numbered { "Numbered" } else { "Bullets" };
            x.element("text:list", &[("text:style-name", style)], |x| {
                items.iter().try_for_each(|item| x.element("text:list-item", &[], |x| paragraph(x, "List_20_item", item)))
            })
        }
        Block::Table { caption, head, rows } => table(x, n, caption, head, rows),
        Block::Figure(f) => figure(x, n, f),
        Block::PageBreak => x.empty("text:p", &[("text:style-name", "NewPage")]),
    }
}

fn paragraph(x: &mut Xml, style: &str, text: &Text) -> Done {
    x.element("text:p", &[("text:style-name", style)], |x| text.0.iter().try_for_each(|s| span(x, s)))
}

fn span(x: &mut Xml, s: &Span) -> Done {
    let style = match (s.strong, s.emphasis) {
        (true, _) => Some("Strong_20_Emphasis"),
        (false, true) => Some("Emphasis"),
        _ => None,
    };
    let styled = |x: &mut Xml| match style {
        Some(style) => x.element("text:span", &[("text:style-name", style)], |x| lines(x, &s.text)),
        None => lines(x, &s.text),
    };
    match &s.link {
        Some(link) => x.element("text:a", &[("xlink:type", "simple"), ("xlink:href", link)], styled),
        None => styled(x),
    }
}

/// Text with its line ends, tabs and repeated spaces, which ODT would otherwise read as one space.
fn lines(x: &mut Xml, text: &str) -> Done {
    for (n, line) in text.lines().enumerate() {
        if n > 0 {
            x.empty("text:line-break", &[])?;
        }
        for (n, piece) in line.split('\t').enumerate() {
            if n > 0 {
                x.empty("text:tab", &[])?;
            }
            x.text(piece)?;
        }
    }
    Ok(())
}

/// A drawing in the line of a paragraph of its own, with what it shows for who does not see it.
fn figure(x: &mut Xml, n: usize, f: &Figure) -> Done {
    let (wide, high) = f.centimetres();
    let (width, height) = (format!("{wide:.2}cm"), format!("{high:.2}cm"));
    let name = format!("Figure{n}");
    let frame = [
        ("draw:style-name", "Picture"),
        ("draw:name", name.as_str()),
        ("text:anchor-type", "as-char"),
        ("svg:width", &width),
        ("svg:height", &height),
    ];
    x.element("text:p", &[("text:style-name", "Text_20_body")], |x| {
        x.element("draw:frame", &frame, |x| {
            let link = [("xlink:href", &*picture(n)), ("xlink:type", "simple"), ("xlink:show", "embed"), ("xlink:actuate", "onLoad")];
            x.empty("draw:image", &link)?;
            x.leaf("svg:desc", &[], &f.alt)
        })
    })?;
    if f.caption.is_empty() { Ok(()) } else { x.leaf("text:p", &[("text:style-name", "Table_20_caption")], &f.caption) }
}

fn table(x: &mut Xml, n: usize, caption: &str, head: &[String], rows: &[Vec<String>]) -> Done {
    if !caption.is_empty() {
        x.leaf("text:p", &[("text:style-name", "Table_20_caption")], caption)?;
    }
    let name = format!("Table{n}");
    x.element("table:table", &[("table:name", &name), ("table:style-name", "Grid")], |x| {
        (0..head.len()).try_for_each(|column| x.empty("table:table-column", &[("table:style-name", &format!("Table{n}.{column}"))]))?;
        x.element("table:table-header-rows", &[], |x| row(x, head, "Table_20_Heading"))?;
        rows.iter().try_for_each(|r| row(x, r, "Table_20_Contents"))
    })
}

fn row(x: &mut Xml, cells: &[String], style: &str) -> Done {
    x.element("table:table-row", &[("table:style-name", "Row")], |x| {
        cells.iter().try_for_each(|cell| {
            x.element("table:table-cell", &[("table:style-name", "Cell"), ("office:value-type", "string")], |x| {
                x.element("text:p", &[("text:style-name", style)], |x| lines(x, cell))
            })
        })
    })
}
