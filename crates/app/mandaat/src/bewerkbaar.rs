//! Documents to edit or to put on a website: the data of a template as ODT, DOCX or HTML. The PDF stays the document that counts.

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use domain::{Code, codes};
use kern::{Answer, App, Problem};
use maud::{Markup, html};
use office::{Block, Document, Figure, Span, Text};
use serde_json::Value;
use web::{Taal, Tr, args, parts};

codes! {
    /// Vorm: a kind of file.
    pub Vorm "vorm" {
        /// OpenDocument text.
        Odt = "odt",
        /// Office Open XML.
        Docx = "docx",
        /// One HTML file.
        Html = "html",
    }
}

impl Vorm {
    fn kind(self) -> &'static str {
        match self {
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Html => "text/html; charset=utf-8",
        }
    }
}

/// A file to save, marked when it is made in an exercise. `name` holds no personal data.
///
/// # Errors
/// When the file cannot be made.
pub fn bestand(app: &App, vorm: Vorm, mut document: Document, name: &str) -> Answer {
    if app.is_oefening() {
        let merk = nl().t("oefenmerk");
        document.title = format!("{merk}: {}", document.title);
        document.footer = format!("{merk} · {}", document.footer);
        document.blocks.insert(0, opmerking(&merk, &nl().t("oefenmerk-document")));
    }
    let bytes = match vorm {
        Vorm::Odt => office::odt(&document),
        Vorm::Docx => office::docx(&document),
        Vorm::Html => office::html(&document),
    };
    Ok(send(vorm, bytes.map_err(Problem::storing)?, name))
}

fn send(vorm: Vorm, bytes: Vec<u8>, name: &str) -> Response {
    let file = format!("attachment; filename=\"{name}.{}\"", vorm.code());
    ([(header::CONTENT_TYPE, vorm.kind().to_owned()), (header::CONTENT_DISPOSITION, file)], bytes).into_response()
}

/// A document in every form, as links in a row. `basis` is the address above `pdf` and `bestand`.
pub fn links(tr: Tr, basis: &str, query: &str) -> Markup {
    html! {
        ul.bestanden {
            li { (parts::link(&format!("{basis}/pdf{query}"), tr.t("vorm-pdf"))) }
            @for vorm in Vorm::ALL { li { (parts::link(&format!("{basis}/bestand/{}{query}", vorm.code()), tr.label(*vorm))) } }
        }
    }
}

/// A field of a value as text; empty without it.
pub fn tekst<'a>(value: &'a Value, field: &str) -> &'a str {
    value.get(field).and_then(Value::as_str).unwrap_or_default()
}

/// A field of a value as a list; empty without it.
pub fn lijst<'a>(value: &'a Value, field: &str) -> &'a [Value] {
    value.get(field).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// A value as text: a list is one line each.
fn woorden(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(s) => s.clone(),
        Value::Array(lines) => lines.iter().map(woorden).collect::<Vec<_>>().join("\n"),
        other => other.to_string(),
    }
}

/// Date of the data in words.
pub fn datum(tr: Tr, value: &str) -> String {
    value.parse().map_or_else(|_| value.to_owned(), |day| tr.datum(day))
}

/// What stands on a document before its content: name and value, without those that have none.
pub fn feiten(rijen: impl IntoIterator<Item = (String, String)>) -> Vec<Block> {
    rijen.into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| feit(name, value)).collect()
}

fn feit(name: String, value: String) -> Block {
    let name = Span { text: format!("{name}: "), strong: true, ..Span::default() };
    Block::Paragraph(Text(vec![name, Span { text: value, ..Span::default() }]))
}

/// A table.
pub fn tabel(bijschrift: String, kop: Vec<String>, rijen: Vec<Vec<String>>) -> Block {
    Block::Table { caption: bijschrift, head: kop, rows: rijen }
}

/// Blocks of the templates, in order; their headings under a heading of level `onder`.
pub fn blokken(onder: u8, all: &[Value]) -> Vec<Block> {
    let mut diep = false;
    let of = |b: &Value| {
        diep = diep || (tekst(b, "soort") == "kop" && niveau(b) == 2);
        blok(onder, b, diep)
    };
    all.iter().flat_map(of).collect()
}

/// The level of a heading below the title of what it stands in.
fn niveau(b: &Value) -> u8 {
    b.get("niveau").and_then(Value::as_u64).and_then(|n| u8::try_from(n).ok()).unwrap_or(2)
}

/// One block. `diep`: a heading of level 2 came before it, or this is one; without that, no level may be skipped.
fn blok(onder: u8, b: &Value, diep: bool) -> Vec<Block> {
    match tekst(b, "soort") {
        "alinea" if b.get("delen").is_some() => vec![Block::Paragraph(delen(b))],
        "alinea" => alineas(tekst(b, "tekst")),
        "kop" => {
            let level = if diep { niveau(b) } else { 2 };
            vec![Block::heading(onder + level.saturating_sub(1), tekst(b, "tekst"))]
        }
        "lijst" => {
            let items = lijst(b, "punten").iter().map(punt).collect();
            vec![Block::List { items, numbered: b.get("genummerd") == Some(&Value::Bool(true)) }]
        }
        "feiten" => feiten(lijst(b, "rijen").iter().filter_map(|r| Some((woorden(r.get(0)?), woorden(r.get(1)?))))),
        "tabel" => {
            let rows = lijst(b, "rijen").iter().map(|r| r.as_array().into_iter().flatten().map(woorden).collect()).collect();
            vec![tabel(tekst(b, "bijschrift").to_owned(), lijst(b, "kop").iter().map(woorden).collect(), rows)]
        }
        "stappen" => vec![stappen(b)],
        "figuur" => {
            let named = ["bijschrift", "titel", "alt"].into_iter().map(|field| tekst(b, field)).find(|t| !t.is_empty());
            let text =
                named.map_or_else(|| nl().t("document-figuur-zonder-naam"), |naam| nl().with("document-figuur", args![("naam", naam)]));
            figuur(b, text)
        }
        "band" => {
            let pieces = lijst(b, "stukken").iter().flat_map(|stuk| blok(onder, stuk, diep));
            std::iter::once(Block::heading(onder + if diep { 2 } else { 1 }, tekst(b, "titel"))).chain(pieces).collect()
        }
        "kader" | "verifieren" => vec![opmerking(tekst(b, "kop"), tekst(b, "tekst"))],
        "leeg" if b.get("vertrouwelijk") == Some(&Value::Bool(true)) => vec![Block::Note(Text::from(nl().t("document-niet-openbaar")))],
        "leeg" => vec![opmerking(&nl().t("plan-nog-leeg"), tekst(b, "tekst"))],
        "pagina" => vec![Block::PageBreak],
        _ => Vec::new(),
    }
}

/// A drawing that stands by itself is in the document; of another the words say that it is in the PDF. Of a drawing in pieces
/// the first says that for the rest.
fn figuur(b: &Value, naam: String) -> Vec<Block> {
    let rest = b.get("vervolg") == Some(&Value::Bool(true));
    let instead = if rest { String::new() } else { naam.clone() };
    let svg = tekst(b, "svg");
    let size = |name: &str| {
        let said = svg.split_once('>')?.0.split_once(&format!(" {name}=\""))?.1.split_once('"')?.0;
        said.parse::<f64>().ok().filter(|n| (1.0..=100_000.0).contains(n)).map(|n| n as u32)
    };
    let Some(size) = size("width").zip(size("height")).filter(|_| svg.starts_with("<svg xmlns=")) else {
        return if rest { Vec::new() } else { vec![Block::Note(Text::from(instead))] };
    };
    let first = |fields: [&str; 3]| fields.into_iter().map(|f| tekst(b, f)).find(|t| !t.is_empty()).unwrap_or_default().to_owned();
    let (alt, caption) = (first(["alt", "bijschrift", "titel"]), first(["bijschrift", "titel", "bijschrift"]));
    let (alt, caption) = (if alt.is_empty() { naam } else { alt }, if rest { String::new() } else { caption });
    vec![Block::Figure(Box::new(Figure { svg: svg.to_owned(), size, alt, caption, instead }))]
}

fn nl() -> Tr {
    Tr::new(Taal::Nl)
}

fn alineas(text: &str) -> Vec<Block> {
    text.split("\n\n").map(str::trim).filter(|p| !p.is_empty()).map(Block::paragraph).collect()
}

fn punt(p: &Value) -> Text {
    if p.get("delen").is_some() { delen(p) } else { Text::from(p.get("tekst").map_or_else(|| woorden(p), woorden)) }
}

fn delen(b: &Value) -> Text {
    let is = |deel: &Value, what: &str| deel.get(what) == Some(&Value::Bool(true));
    let span = |deel: &Value| Span {
        text: tekst(deel, "tekst").to_owned(),
        strong: is(deel, "vet"),
        emphasis: is(deel, "schuin"),
        link: deel.get("link").and_then(Value::as_str).map(str::to_owned),
    };
    Text(lijst(b, "delen").iter().map(span).collect())
}

fn opmerking(kop: &str, text: &str) -> Block {
    let head = (!kop.is_empty()).then(|| Span { text: format!("{kop}. "), strong: true, ..Span::default() });
    Block::Note(Text(head.into_iter().chain([Span { text: text.to_owned(), ..Span::default() }]).collect()))
}

fn stappen(b: &Value) -> Block {
    let head = ["document-nr", "document-stap", "document-regie", "document-niet-voor", "document-uiterlijk"].map(|k| nl().t(k)).to_vec();
    let rows = lijst(b, "stappen")
        .iter()
        .map(|s| {
            let who = [tekst(s, "regie"), tekst(s, "uitvoerder")].into_iter().filter(|w| !w.is_empty()).collect::<Vec<_>>().join("\n");
            let what = [tekst(s, "wat"), tekst(s, "toelichting")].into_iter().filter(|w| !w.is_empty()).collect::<Vec<_>>().join("\n");
            let by = s.get("uiterlijk").or_else(|| s.get("wanneer")).map(woorden).unwrap_or_default();
            vec![s.get("nummer").map(woorden).unwrap_or_default(), what, who, s.get("niet_voor").map(woorden).unwrap_or_default(), by]
        })
        .collect();
    tabel(tekst(b, "bijschrift").to_owned(), head, rows)
}
