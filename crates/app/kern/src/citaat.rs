//! Citaat: a citation of the law. Each article that policy knows leads to its explanation and says what must still be verified.

use maud::{Markup, Render, html};
use policy::Beleid;
use web::{Tr, parts, prose};

use crate::Ctx;

/// Where articles are explained.
pub const GRONDSLAGEN: &str = "/grondslagen";

/// A citation with its articles linked, and what must still be verified about them folded up behind it; the two stay
/// together on a line.
pub fn citaat(tr: Tr, beleid: &Beleid, text: &str) -> Markup {
    let found = beleid.artikelen_in(text);
    let next = found.iter().skip(1).map(|(at, _)| at.start).chain([text.len()]);
    html! {
        (words(tr, text.get(..found.first().map_or(text.len(), |(at, _)| at.start)).unwrap_or_default()))
        @for ((at, artikel), next) in found.iter().zip(next) {
            // What separates it from the next one stays with it: the fold ends the line.
            @let after = text.get(at.end..next).unwrap_or_default();
            @let (close, rest) = after.split_at(after.len() - after.trim_start_matches([';', ',', '.', ')']).len());
            span.citaat {
                a.nl-link.artikel lang="nl" href={ (GRONDSLAGEN) "#" (artikel.id) } { (artikel.artikel) }
                (close)
                @if let Some(vraag) = &artikel.te_verifieren { (parts::te_verifieren_bij(tr, vraag, &artikel.bron, artikel.geldig_vanaf)) }
            }
            (words(tr, rest))
        }
    }
}

/// What stands between articles: the names of sources are Dutch.
fn words(tr: Tr, text: &str) -> Markup {
    if text.chars().any(char::is_alphabetic) {
        prose::show(&prose::quote(tr, text))
    } else {
        html! { (text) }
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
