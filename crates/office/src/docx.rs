//! Office Open XML, transitional: what word processors write and read.

use std::io;

use crate::{
    Block, Document, Figure, Result, Span, Text,
    dots::Dots,
    pack::{Part, pack},
    widths::widths,
    xml::Xml,
};

const TYPES: &[u8] = include_bytes!("../parts/docx-types.xml");
const RELS: &[u8] = include_bytes!("../parts/docx-rels.xml");
const STYLES: &str = include_str!("../parts/docx-styles.xml");
const W: (&str, &str) = ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
const R: (&str, &str) = ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// Width between the margins, in twentieths of a point.
const WIDTH: usize = 9070;
/// The numbering of lists with bullets; numbered lists follow, each with its own so that it starts at 1.
const BULLETS: usize = 1;

/// Spaces of names of a drawing in a document.
const WP: (&str, &str) = ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
const A: (&str, &str) = ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main");
const PIC: (&str, &str) = ("xmlns:pic", PICTURE);
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
/// The extension by which a picture also is SVG, and its space of names.
const SVG: &str = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
const ASVG: (&str, &str) = ("xmlns:asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main");
/// Units of a drawing in a centimetre.
const EMU: f64 = 360_000.0;

type Done = io::Result<()>;
type Attributes<'a> = &'a [(&'a str, &'a str)];

/// The document as a DOCX file.
///
/// # Errors
/// Only when memory runs out.
pub fn docx(document: &Document) -> Result<Vec<u8>> {
    let mut body = Body { x: Xml::new(), links: Vec::new(), numbered: 0, pictures: Vec::new() };
    body.write(document)?;
    let styles = STYLES.replace("{region}", if document.language == "en" { "en-GB" } else { "nl-NL" });
    let (core, relations) = (core(document)?, relations(&body.links, body.pictures.len())?);
    let (numbering, footer, text) = (numbering(body.numbered)?, footer(document)?, body.x.finish());
    let mut parts: Vec<Part<'_>> = vec![
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELS),
        ("docProps/core.xml", &core),
        ("word/_rels/document.xml.rels", &relations),
        ("word/styles.xml", styles.as_bytes()),
        ("word/numbering.xml", &numbering),
        ("word/footer1.xml", &footer),
        ("word/document.xml", &text),
    ];
    let names: Vec<[String; 2]> =
        (1..=body.pictures.len()).map(|n| ["png", "svg"].map(|kind| format!("word/{}", media(n, kind)))).collect();
    for ([png, svg], (dots, drawing)) in names.iter().zip(&body.pictures) {
        parts.extend([(png.as_str(), dots.as_slice()), (svg.as_str(), drawing.as_bytes())]);
    }
    pack(&parts)
}

fn media(n: usize, kind: &str) -> String {
    format!("media/figure{n}.{kind}")
}

struct Body<'d> {
    x: Xml,
    links: Vec<String>,
    numbered: usize,
    /// Drawings in dots and as they are.
    pictures: Vec<(Vec<u8>, &'d str)>,
}

impl<'d> Body<'d> {
    fn write(&mut self, d: &'d Document) -> Done {
        let Self { x, links, numbered, pictures } = self;
        x.element("w:document", &[W, R, WP, A, PIC], |x| {
            x.element("w:body", &[], |x| {
                let mut writer = Writer { x, links, numbered, pictures, dots: None };
                writer.paragraph("Title", None, &Text::from(&*d.title))?;
                if !d.subtitle.is_empty() {
                    writer.paragraph("Subtitle", None, &Text::from(&*d.subtitle))?;
                }
                d.blocks.iter().try_for_each(|b| writer.block(b))?;
                section(writer.x)
            })
        })
    }
}

/// Page size, margins and foot.
fn section(x: &mut Xml) -> Done {
    x.element("w:sectPr", &[], |x| {
        x.empty("w:footerReference", &[("w:type", "default"), ("r:id", "rIdFooter")])?;
        x.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")])?;
        let margins = [
            ("w:top", "1418"),
            ("w:right", "1418"),
            ("w:bottom", "1134"),
            ("w:left", "1418"),
            ("w:header", "708"),
            ("w:footer", "567"),
            ("w:gutter", "0"),
        ];
        x.empty("w:pgMar", &margins)
    })
}

struct Writer<'a, 'd> {
    x: &'a mut Xml,
    links: &'a mut Vec<String>,
    numbered: &'a mut usize,
    pictures: &'a mut Vec<(Vec<u8>, &'d str)>,
    /// What draws in dots, from the first drawing on.
    dots: Option<Dots>,
}

impl<'d> Writer<'_, 'd> {
    fn block(&mut self, b: &'d Block) -> Done {
        match b {
            Block::Heading { level, text } => self.paragraph(&format!("Heading{level}"), None, &Text::from(&**text)),
            Block::Paragraph(text) => self.paragraph("Normal", None, text),
            Block::Note(text) => self.paragraph("Note", None, text),
            Block::Figure(f) => match self.dots.get_or_insert_with(Dots::new).png(&f.svg) {
                Some(dots) => self.figure(f, dots),
                None if f.instead.is_empty() => Ok(()),
                None => self.paragraph("Note", None, &Text::from(&*f.instead)),
            },
            Block::List { items, numbered } => {
                let list = if *numbered {
                    *self.numbered += 1;
                    BULLETS + *self.numbered
                } else {
                    BULLETS
                };
                items.iter().try_for_each(|item| self.paragraph("ListParagraph", Some(list), item))
            }
            Block::Table { caption, head, rows } => self.table(caption, head, rows),
            Block::PageBreak => self.x.element("w:p", &[], |x| x.element("w:r", &[], |x| x.empty("w:br", &[("w:type", "page")]))),
        }
    }

    fn paragraph(&mut self, style: &str, list: Option<usize>, text: &Text) -> Done {
        let links = &mut *self.links;
        self.x.element("w:p", &[], |x| {
            x.element("w:pPr", &[], |x| {
                x.empty("w:pStyle", &[("w:val", style)])?;
                let Some(list) = list else { return Ok(()) };
                x.element("w:numPr", &[], |x| {
                    x.empty("w:ilvl", &[("w:val", "0")])?;
                    x.empty("w:numId", &[("w:val", &list.to_string())])
                })
            })?;
            text.0.iter().try_for_each(|s| span(x, links, s))
        })
    }

    /// A drawing in the line of a paragraph of its own: as SVG, and in dots for a word processor that shows no SVG.
    fn figure(&mut self, f: &'d Figure, dots: Vec<u8>) -> Done {
        self.pictures.push((dots, &f.svg));
        let n = self.pictures.len();
        let (id, name, png, svg) = (n.to_string(), format!("Figure {n}"), format!("rIdPng{n}"), format!("rIdSvg{n}"));
        let (wide, high) = f.centimetres();
        let size = [wide, high].map(|cm| ((cm * EMU).round() as u64).to_string());
        let size = [("cx", size[0].as_str()), ("cy", size[1].as_str())];
        let told = [("id", id.as_str()), ("name", &name), ("descr", &f.alt)];
        self.x.element("w:p", &[], |x| {
            x.element("w:pPr", &[], |x| x.empty("w:pStyle", &[("w:val", "Normal")]))?;
            x.element("w:r", &[], |x| {
                x.element("w:drawing", &[], |x| {
                    x.element("wp:inline", &[("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")], |x| {
                        x.empty("wp:extent", &size)?;
                        x.empty("wp:docPr", &told)?;
                        x.element("a:graphic", &[], |x| {
                            x.element("a:graphicData", &[("uri", PICTURE)], |x| picture(x, (&told, &size), (&png, &svg)))
                        })
                    })
                })
            })
        })?;
        if f.caption.is_empty() { Ok(()) } else { self.paragraph("Caption", None, &Text::from(&*f.caption)) }
    }

    fn table(&mut self, caption: &str, head: &[String], rows: &[Vec<String>]) -> Done {
        if !caption.is_empty() {
            self.paragraph("Caption", None, &Text::from(caption))?;
        }
        let widths: Vec<String> = widths(head, rows, WIDTH).iter().map(usize::to_string).collect();
        let x = &mut *self.x;
        x.element("w:tbl", &[], |x| {
            x.element("w:tblPr", &[], |x| {
                x.empty("w:tblStyle", &[("w:val", "Grid")])?;
                x.empty("w:tblW", &[("w:w", "5000"), ("w:type", "pct")])?;
                x.empty("w:tblLayout", &[("w:type", "fixed")])?;
                x.empty("w:tblLook", &[("w:val", "0020"), ("w:firstRow", "1")])
            })?;
            x.element("w:tblGrid", &[], |x| widths.iter().try_for_each(|w| x.empty("w:gridCol", &[("w:w", w)])))?;
            row(x, head, &widths, true)?;
            rows.iter().try_for_each(|r| row(x, r, &widths, false))
        })?;
        // Two tables without a paragraph between them would become one.
        x.element("w:p", &[], |_| Ok(()))
    }
}

/// A picture with what it shows and its size, in two forms.
fn picture(x: &mut Xml, (told, size): (Attributes<'_>, Attributes<'_>), (png, svg): (&str, &str)) -> Done {
    x.element("pic:pic", &[], |x| {
        x.element("pic:nvPicPr", &[], |x| {
            x.empty("pic:cNvPr", told)?;
            x.empty("pic:cNvPicPr", &[])
        })?;
        x.element("pic:blipFill", &[], |x| {
            x.element("a:blip", &[("r:embed", png)], |x| {
                x.element("a:extLst", &[], |x| x.element("a:ext", &[("uri", SVG)], |x| x.empty("asvg:svgBlip", &[ASVG, ("r:embed", svg)])))
            })?;
            x.element("a:stretch", &[], |x| x.empty("a:fillRect", &[]))
        })?;
        x.element("pic:spPr", &[], |x| {
            x.element("a:xfrm", &[], |x| {
                x.empty("a:off", &[("x", "0"), ("y", "0")])?;
                x.empty("a:ext", size)
            })?;
            x.element("a:prstGeom", &[("prst", "rect")], |x| x.empty("a:avLst", &[]))
        })
    })
}

fn row(x: &mut Xml, cells: &[String], widths: &[String], head: bool) -> Done {
    x.element("w:tr", &[], |x| {
        x.element("w:trPr", &[], |x| {
            x.empty("w:cantSplit", &[])?;
            if head { x.empty("w:tblHeader", &[]) } else { Ok(()) }
        })?;
        cells.iter().zip(widths).try_for_each(|(cell, width)| {
            x.element("w:tc", &[], |x| {
                x.element("w:tcPr", &[], |x| x.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")]))?;
                x.element("w:p", &[], |x| {
                    let style = if head { "TableHeading" } else { "TableText" };
                    x.element("w:pPr", &[], |x| x.empty("w:pStyle", &[("w:val", style)]))?;
                    run(x, &Span { text: cell.clone(), ..Span::default() })
                })
            })
        })
    })
}

fn span(x: &mut Xml, links: &mut Vec<String>, s: &Span) -> Done {
    match &s.link {
        Some(link) => {
            links.push(link.clone());
            x.element("w:hyperlink", &[("r:id", &format!("rIdLink{}", links.len()))], |x| run(x, s))
        }
        None => run(x, s),
    }
}

fn run(x: &mut Xml, s: &Span) -> Done {
    x.element("w:r", &[], |x| {
        x.element("w:rPr", &[], |x| {
            if s.link.is_some() {
                x.empty("w:rStyle", &[("w:val", "Hyperlink")])?;
            }
            if s.strong {
                x.empty("w:b", &[])?;
            }
            if s.emphasis { x.empty("w:i", &[]) } else { Ok(()) }
        })?;
        for (n, line) in s.text.lines().enumerate() {
            if n > 0 {
                x.empty("w:br", &[])?;
            }
            x.leaf("w:t", &[("xml:space", "preserve")], line)?;
        }
        Ok(())
    })
}

fn relations(links: &[String], pictures: usize) -> io::Result<Vec<u8>> {
    let mut x = Xml::new();
    x.element("Relationships", &[("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")], |x| {
        for (id, kind, target) in
            [("rIdStyles", "styles", "styles.xml"), ("rIdNumbering", "numbering", "numbering.xml"), ("rIdFooter", "footer", "footer1.xml")]
        {
            x.empty("Relationship", &[("Id", id), ("Type", &format!("{RELATION}/{kind}")), ("Target", target)])?;
        }
        for (n, (name, kind)) in (1..=pictures).flat_map(|n| [(n, ("Png", "png")), (n, ("Svg", "svg"))]) {
            let (id, target) = (format!("rId{name}{n}"), media(n, kind));
            x.empty("Relationship", &[("Id", &id), ("Type", &format!("{RELATION}/image")), ("Target", &target)])?;
        }
        links.iter().enumerate().try_for_each(|(n, link)| {
            let id = format!("rIdLink{}", n + 1);
            x.empty(
                "Relationship",
                &[("Id", &id), ("Type", &format!("{RELATION}/hyperlink")), ("Target", link), ("TargetMode", "External")],
            )
        })
    })?;
    Ok(x.finish())
}

/// One numbering with bullets, and one that starts at 1 for each numbered list.
fn numbering(numbered: usize) -> io::Result<Vec<u8>> {
    let mut x = Xml::new();
    x.element("w:numbering", &[W], |x| {
        for (id, format, text) in [("0", "bullet", "•"), ("1", "decimal", "%1.")] {
            x.element("w:abstractNum", &[("w:abstractNumId", id)], |x| {
                x.element("w:lvl", &[("w:ilvl", "0")], |x| {
                    x.empty("w:start", &[("w:val", "1")])?;
                    x.empty("w:numFmt", &[("w:val", format)])?;
                    x.empty("w:lvlText", &[("w:val", text)])?;
                    x.element("w:pPr", &[], |x| x.empty("w:ind", &[("w:left", "357"), ("w:hanging", "357")]))
                })
            })?;
        }
        (BULLETS..=BULLETS + numbered).try_for_each(|n| {
            x.element("w:num", &[("w:numId", &n.to_string())], |x| {
                x.empty("w:abstractNumId", &[("w:val", if n == BULLETS { "0" } else { "1" })])?;
                if n == BULLETS {
                    return Ok(());
                }
                x.element("w:lvlOverride", &[("w:ilvl", "0")], |x| x.empty("w:startOverride", &[("w:val", "1")]))
            })
        })
    })?;
    Ok(x.finish())
}

fn footer(d: &Document) -> io::Result<Vec<u8>> {
    let mut x = Xml::new();
    x.element("w:ftr", &[W], |x| {
        x.element("w:p", &[], |x| {
            x.element("w:pPr", &[], |x| x.empty("w:pStyle", &[("w:val", "Footer")]))?;
            x.element("w:r", &[], |x| x.leaf("w:t", &[("xml:space", "preserve")], &format!("{} · ", d.footer)))?;
            x.element("w:fldSimple", &[("w:instr", " PAGE ")], |x| x.element("w:r", &[], |x| x.leaf("w:t", &[], "1")))
        })
    })?;
    Ok(x.finish())
}

fn core(d: &Document) -> io::Result<Vec<u8>> {
    let mut x = Xml::new();
    let namespaces = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ];
    x.element("cp:coreProperties", &namespaces, |x| {
        x.leaf("dc:title", &[], &d.title)?;
        x.leaf("dc:creator", &[], &d.author)?;
        x.leaf("dc:language", &[], if d.language == "en" { "en-GB" } else { "nl-NL" })
    })?;
    Ok(x.finish())
}
