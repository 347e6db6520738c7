//! Deel: a part of the page with a place to jump to, and the list of parts at its top: the whole is long on a telephone.

use maud::{Markup, Render, html};
use web::{Tr, parts};

/// A part of the page.
pub(super) struct Deel {
    /// Place on the page, and the end of the key of its name.
    id: &'static str,
    inhoud: Markup,
}

impl Deel {
    /// A part with what it holds; it may hold nothing.
    pub(super) const fn new(id: &'static str, inhoud: Markup) -> Self {
        Self { id, inhoud }
    }
}

impl Render for Deel {
    fn render(&self) -> Markup {
        html! { @if !self.inhoud.0.is_empty() { div.stapel id=(self.id) { (self.inhoud) } } }
    }
}

/// Links to the parts that hold something.
pub(super) fn lijst(tr: Tr, delen: &[Deel]) -> Markup {
    html! {
        nav.vb-delen aria-label=(tr.t("beeld-delen")) {
            ul { @for d in delen.iter().filter(|d| !d.inhoud.0.is_empty()) { li { (parts::link(&format!("#{}", d.id), tr.t(&format!("beeld-deel-{}", d.id)))) } } }
        }
    }
}
