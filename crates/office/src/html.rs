//! One HTML file that needs nothing else.

use std::io;

use crate::{Block, Document, Figure, Result, Span, Text, xml::Xml};

const STYLE: &str = include_str!("../parts/html-style.css");

type Done = io::Result<()>;

/// The document as one HTML file, for a website or an intranet. It loads nothing and runs nothing.
///
/// # Errors
/// Only when memory runs out.
pub fn html(d: &Document) -> Result<Vec<u8>> {
    let mut x = Xml::bare("<!doctype html>\n");
    x.element("html", &[("lang", if d.language == "en" { "en" } else { "nl" })], |x| {
        x.element("head", &[], |x| {
            x.empty("meta", &[("charset", "utf-8")])?;
            x.empty("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")])?;
            x.empty("meta", &[("name", "author"), ("content", &d.author)])?;
            x.leaf("title", &[], &d.title)?;
            x.leaf("style", &[], STYLE)
        })?;
        x.element("body", &[], |x| {
            x.element("main", &[], |x| {
                x.leaf("h1", &[], &d.title)?;
                if !d.subtitle.is_empty() {
                    x.leaf("p", &[("class", "subtitle")], &d.subtitle)?;
                }
                d.blocks.iter().try_for_each(|b| block(x, b))
            })?;
            x.leaf("footer", &[], &d.footer)
        })
    })?;
    Ok(x.finish())
}

fn block(x: &mut Xml, b: &Block) -> Done {
    match b {
        // The title is the only h1.
        Block::Heading { level, text } => x.leaf(&format!("h{}", level + 1), &[], text),
        Block::Paragraph(text) => x.element("p", &[], |x| spans(x, text)),
        Block::Note(text) => x.element("p", &[("class", "note")], |x| spans(x, text)),
        Block::List { items, numbered } => x.element(if *numbered { "ol" } else { "ul" }, &[], |x| {
            items.iter().try_for_each(|item| x.element("li", &[], |x| spans(x, item)))
        }),
        Block::Table { caption, head, rows } => table(x, caption, head, rows),
        Block::Figure(f) => figure(x, f),
        Block::PageBreak => x.leaf("div", &[("class", "page")], ""),
    }
}

fn spans(x: &mut Xml, text: &Text) -> Done {
    text.0.iter().try_for_each(|s| span(x, s))
}

fn span(x: &mut Xml, s: &Span) -> Done {
    let emphasised = |x: &mut Xml| if s.emphasis { x.element("em", &[], |x| lines(x, &s.text)) } else { lines(x, &s.text) };
    let strong = |x: &mut Xml| if s.strong { x.element("strong", &[], emphasised) } else { emphasised(x) };
    match &s.link {
        Some(link) => x.element("a", &[("href", link)], strong),
        None => strong(x),
    }
}

fn lines(x: &mut Xml, text: &str) -> Done {
    for (n, line) in text.lines().enumerate() {
        if n > 0 {
            x.empty("br", &[])?;
        }
        x.text(line)?;
    }
    Ok(())
}

fn figure(x: &mut Xml, f: &Figure) -> Done {
    let source = f.svg.bytes().fold("data:image/svg+xml;charset=utf-8,".to_owned(), |all, b| match b {
        b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'_' | b'.' | b'/' | b'=' | b':' | b',' | b';' => {
            all + char::from(b).encode_utf8(&mut [0; 4])
        }
        other => all + &format!("%{other:02X}"),
    });
    x.element("figure", &[], |x| {
        x.empty("img", &[("src", &source), ("alt", &f.alt)])?;
        if f.caption.is_empty() { Ok(()) } else { x.leaf("figcaption", &[], &f.caption) }
    })
}

fn table(x: &mut Xml, caption: &str, head: &[String], rows: &[Vec<String>]) -> Done {
    x.element("div", &[("class", "wide"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption)], |x| {
        x.element("table", &[], |x| {
            if !caption.is_empty() {
                x.leaf("caption", &[], caption)?;
            }
            x.element("thead", &[], |x| {
                x.element("tr", &[], |x| head.iter().try_for_each(|cell| x.element("th", &[("scope", "col")], |x| lines(x, cell))))
            })?;
            x.element("tbody", &[], |x| {
                rows.iter()
                    .try_for_each(|row| x.element("tr", &[], |x| row.iter().try_for_each(|cell| x.element("td", &[], |x| lines(x, cell)))))
            })
        })
    })
}
