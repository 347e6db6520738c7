//! Blocks of a chapter on a page: the same that the document prints.

use maud::{Markup, PreEscaped, html};
use serde_json::Value;
use web::{
    Tr,
    parts::{self, Alert, Column, Table},
};

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value.get(field).and_then(Value::as_str).unwrap_or_default()
}

fn list<'a>(value: &'a Value, field: &str) -> &'a [Value] {
    value.get(field).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn words(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Blocks as HTML, marked as Dutch.
pub(crate) fn all(tr: Tr, blokken: &[Value]) -> Markup {
    html! { div.blokken lang="nl" { @for b in blokken { (one(tr, b)) } } }
}

fn one(tr: Tr, b: &Value) -> Markup {
    match text(b, "soort") {
        "alinea" if b.get("delen").is_some() => html! { p { (pieces(list(b, "delen"))) } },
        "alinea" => html! { @for p in text(b, "tekst").split("\n\n") { p { (lines(p)) } } },
        "kop" => html! { h3.nl-heading.nl-heading--level-3 { (text(b, "tekst")) } },
        "lijst" => {
            let items = html! { @for punt in list(b, "punten") { li { (item(punt)) } } };
            if b.get("genummerd") == Some(&Value::Bool(true)) {
                html! { ol { (items) } }
            } else {
                html! { ul { (items) } }
            }
        }
        "feiten" => {
            parts::dl(&list(b, "rijen").iter().filter_map(|r| Some((words(r.get(0)?), html! { (words(r.get(1)?)) }))).collect::<Vec<_>>())
        }
        "tabel" => table(b),
        "stappen" => steps(list(b, "stappen")),
        "figuur" => {
            let caption = text(b, "bijschrift");
            html! { figure.figuurvak { (drawing(b)) @if !caption.is_empty() { figcaption { (caption) } } } }
        }
        "band" => html! { p { strong { (text(b, "titel")) } } @for stuk in list(b, "stukken") { (one(tr, stuk)) } },
        "leeg" => parts::alert(Alert::Info, &tr.t("plan-nog-leeg"), html! { p { (text(b, "tekst")) } }),
        _ => html! {},
    }
}

/// What a drawing is called: its caption, or what it shows.
fn named(b: &Value) -> &str {
    ["bijschrift", "alt"].into_iter().map(|field| text(b, field)).find(|t| !t.is_empty()).unwrap_or_default()
}

/// A drawing: one that fits any width, one with another for a phone, or else one that slides sideways.
fn drawing(b: &Value) -> Markup {
    let wide = PreEscaped(text(b, "svg"));
    if b.get("passend") == Some(&Value::Bool(true)) {
        return html! { div.schema { (wide) } };
    }
    match text(b, "smal") {
        "" => html! { div.figuur-rol tabindex="0" role="region" aria-label=(named(b)) { (wide) } },
        narrow => html! { div.schema.alleen-breed { (wide) } div.schema.alleen-smal { (PreEscaped(narrow)) } },
    }
}

/// Text with its own line ends.
fn lines(text: &str) -> Markup {
    html! { @for (n, line) in text.lines().enumerate() { @if n > 0 { br; } (line) } }
}

fn item(punt: &Value) -> Markup {
    if punt.get("delen").is_some() { pieces(list(punt, "delen")) } else { lines(&words(punt)) }
}

/// Pieces of a paragraph, each in its own style.
fn pieces(delen: &[Value]) -> Markup {
    let is = |deel: &Value, what: &str| deel.get(what) == Some(&Value::Bool(true));
    html! {
        @for deel in delen {
            @let words = lines(text(deel, "tekst"));
            @let words = if is(deel, "schuin") { html! { em { (words) } } } else { words };
            @let words = if is(deel, "vet") { html! { strong { (words) } } } else { words };
            @if let Some(link) = deel.get("link").and_then(Value::as_str) { a.nl-link href=(link) rel="noopener noreferrer" { (words) } } @else { (words) }
        }
    }
}

fn table(b: &Value) -> Markup {
    let columns = list(b, "kop").iter().map(|k| Column::new(words(k))).collect();
    let rows = list(b, "rijen").iter().map(|r| r.as_array().into_iter().flatten().map(|c| lines(&words(c))).collect());
    html! { (Table::new(text(b, "bijschrift"), columns).rows(rows)) }
}

fn steps(stappen: &[Value]) -> Markup {
    html! {
        ul { @for s in stappen {
            li {
                strong { (text(s, "nummer")) ". " (text(s, "wat")) } " " (text(s, "regie"))
                @let term = text(s, "uiterlijk");
                @if !term.is_empty() { ", uiterlijk " (term) }
            }
        } }
    }
}
