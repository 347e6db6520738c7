//! Figures made on the server, readable without sight.

use maud::{Markup, Render, html};

/// An SVG with a title and a description; `id` must be unique on the page.
pub fn svg(id: &str, title: &str, description: &str, view_box: &str, drawing: impl Render) -> Markup {
    html! {
        svg.figuur viewBox=(view_box) role="img" aria-labelledby={ (id) "-titel " (id) "-tekst" } {
            title id={ (id) "-titel" } { (title) }
            desc id={ (id) "-tekst" } { (description) }
            (drawing)
        }
    }
}

/// A drawing with its caption and, folded, the same as a table.
pub fn figure(caption: &str, drawing: impl Render, table_summary: &str, table: impl Render) -> Markup {
    html! {
        figure.figuurvak {
            div.figuur-rol tabindex="0" role="region" aria-label=(caption) { (drawing) }
            figcaption { (caption) }
            details.meer { summary { (table_summary) } div.meer-inhoud { (table) } }
        }
    }
}

/// A percentage as a ring; `label` says what it counts.
pub fn ring(percent: u8, label: &str) -> Markup {
    let percent = percent.min(100);
    html! {
        svg.ring viewBox="0 0 36 36" width="96" height="96" role="img" aria-label={ (label) ": " (percent) "%" } {
            circle.ring-rest cx="18" cy="18" r="15.9155" fill="none" stroke-width="3.2" {}
            @if percent > 0 {
                circle.ring-vol cx="18" cy="18" r="15.9155" fill="none" stroke-width="3.2" stroke-dasharray={ (percent) " 100" } stroke-linecap="round" transform="rotate(-90 18 18)" {}
            }
            text x="18" y="21.2" text-anchor="middle" font-size="9" font-weight="700" { (percent) "%" }
        }
    }
}
