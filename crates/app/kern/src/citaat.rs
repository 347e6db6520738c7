//! Citaat: a citation of the law. Each article that policy knows leads to its explanation and says what must still be verified.

use maud::{Markup, Render, html};
use policy::Beleid;
use web::{
    Tr,
    parts::{self, Vraag},
    prose,
};

use crate::Ctx;

/// Where articles are explained.
pub const GRONDSLAGEN: &str = "/grondslagen";

/// A citation with its articles linked, read as one; what must still be verified about them stands folded up after it.
pub fn citaat(tr: Tr, beleid: &Beleid, text: &str) -> Markup {
    citaat_met(tr, beleid, text, None)
}

/// The same with what must still be verified about who cites: one mark for both.
pub fn citaat_met(tr: Tr, beleid: &Beleid, text: &str, eigen: Option<Vraag<'_>>) -> Markup {
    let found = beleid.artikelen_in(text);
    let next = found.iter().skip(1).map(|(at, _)| at.start).chain([text.len()]);
    let mut vragen: Vec<Vraag<'_>> = eigen.into_iter().collect();
    for (_, a) in &found {
        let vraag = a.te_verifieren.as_deref().map(|vraag| Vraag { over: &a.artikel, vraag, bron: &a.bron, vanaf: a.geldig_vanaf });
        vragen.extend(vraag.filter(|v| vragen.iter().all(|earlier| earlier.vraag != v.vraag)));
    }
    html! {
        span.citaat {
            (words(tr, text.get(..found.first().map_or(text.len(), |(at, _)| at.start)).unwrap_or_default()))
            @for ((at, artikel), next) in found.iter().zip(next) {
                a.nl-link.artikel lang="nl" href={ (GRONDSLAGEN) "#" (artikel.id) } { (artikel.artikel) }
                (words(tr, text.get(at.end..next).unwrap_or_default()))
            }
        }
        @if !vragen.is_empty() { (parts::te_verifieren_bij(tr, &vragen)) }
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

    /// A citation by something about which something must still be verified itself: one mark for both.
    pub fn citaat_met(&self, text: &str, eigen: Option<Vraag<'_>>) -> Markup {
        citaat_met(self.tr, &self.app.beleid, text, eigen)
    }

    /// "Wat mag hier?": what the law says beside the button it is about, with the articles it cites.
    pub fn law(&self, title: &str, artikel: &str, content: impl Render) -> Markup {
        parts::law(title, self.citaat(artikel), content)
    }
}
