//! Citaat: a citation of the law. Each article that policy knows leads to its explanation and says what must still be verified.

use maud::{Markup, Render, html};
use policy::Beleid;
use web::{Tr, parts};

use crate::Ctx;

/// Where articles are explained.
pub const GRONDSLAGEN: &str = "/grondslagen";

/// A citation with its articles linked, and what must still be verified about them folded up behind it.
pub fn citaat(tr: Tr, beleid: &Beleid, text: &str) -> Markup {
    let found = beleid.artikelen_in(text);
    let ends: Vec<usize> = std::iter::once(0).chain(found.iter().map(|(at, _)| at.end)).collect();
    let between = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    html! {
        @for ((at, artikel), from) in found.iter().zip(&ends) {
            (between(*from, at.start))
            a.nl-link.artikel lang="nl" href={ (GRONDSLAGEN) "#" (artikel.id) } { (artikel.artikel) }
            @if let Some(vraag) = &artikel.te_verifieren { (parts::te_verifieren_bij(tr, vraag, &artikel.bron, artikel.geldig_vanaf)) }
        }
        (between(ends.last().copied().unwrap_or_default(), text.len()))
    }
}

impl Ctx {
    /// A citation of the law in the language of the visitor.
    pub fn citaat(&self, text: &str) -> Markup {
        citaat(self.tr, &self.app.beleid, text)
    }

    /// "Wat mag hier?": what the law says beside the button it is about, with the articles it cites.
    pub fn law(&self, title: &str, artikel: &str, content: impl Render) -> Markup {
        parts::law(title, self.citaat(artikel), content)
    }
}
