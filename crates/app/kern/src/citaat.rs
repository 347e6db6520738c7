//! Citaat: a citation of the law. Each article that policy knows leads to its explanation and says what must still be verified.

use maud::{Markup, Render, html};
use policy::Beleid;
use web::{Tr, parts, prose};

use crate::Ctx;

/// Where articles are explained.
pub const GRONDSLAGEN: &str = "/grondslagen";

/// A citation with its articles linked, and what must still be verified about them folded up behind it. The fold stands at the end of a
/// citation and not inside it: "Awb art. 3:40 tot en met 3:42" reads on, and two articles of one citation have one fold.
pub fn citaat(tr: Tr, beleid: &Beleid, text: &str) -> Markup {
    let found = beleid.artikelen_in(text);
    let starts: Vec<usize> = found.iter().map(|(at, _)| at.start).chain([text.len()]).collect();
    let mut vragen: Vec<(&str, &str, jiff::civil::Date)> = Vec::new();
    html! {
        (words(tr, text.get(..starts.first().copied().unwrap_or(text.len())).unwrap_or_default()))
        @for (n, (at, artikel)) in found.iter().enumerate() {
            @let after = text.get(at.end..starts.get(n + 1).copied().unwrap_or(text.len())).unwrap_or_default();
            @let (own, rest) = deel(after, n + 1 == found.len());
            @if let Some(vraag) = &artikel.te_verifieren {
                @let one = (vraag.as_str(), artikel.bron.as_str(), artikel.geldig_vanaf);
                @if !vragen.contains(&one) { (add(&mut vragen, one)) }
            }
            span.citaat {
                a.nl-link.artikel lang="nl" href={ (GRONDSLAGEN) "#" (artikel.id) } { (artikel.artikel) }
                (words(tr, own))
                @if n + 1 == found.len() || own.ends_with(';') { (parts::te_verifieren_samen(tr, &std::mem::take(&mut vragen))) }
            }
            (words(tr, rest))
        }
    }
}

/// What belongs to an article, and what comes after it: up to and with the semicolon, or all of it behind the last article.
fn deel(after: &str, last: bool) -> (&str, &str) {
    match after.find(';') {
        Some(at) => after.split_at(at + 1),
        None if last => (after, ""),
        None => after.split_at(after.len() - after.trim_start_matches([',', '.', ')']).len()),
    }
}

fn add<'t>(all: &mut Vec<(&'t str, &'t str, jiff::civil::Date)>, one: (&'t str, &'t str, jiff::civil::Date)) -> Markup {
    all.push(one);
    html! {}
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_must_be_verified_stands_behind_a_citation_and_not_inside_it() {
        let (beleid, tr) = (Beleid::load().unwrap(), Tr::new(web::Taal::Nl));
        let open: Vec<&str> = beleid.wetsartikelen.iter().filter(|w| w.te_verifieren.is_some()).map(|w| w.artikel.as_str()).collect();
        let [a, b, ..] = open.as_slice() else { panic!("the test needs two") };
        let page = |text: &str| citaat(tr, &beleid, text).into_string();
        let one = page(&format!("{a} tot en met het einde"));
        assert!(one.find("tot en met het einde").unwrap() < one.find("<details").unwrap(), "{one}");
        assert_eq!(page(&format!("{a}, {b}")).matches("<details").count(), 1);
        assert_eq!(page(&format!("{a}; {b}")).matches("<details").count(), 2);
        assert_eq!(page(&format!("{a}; {b}")).matches("</a>;").count(), 1);
        assert_eq!(page("geen artikel"), "geen artikel");
    }
}
