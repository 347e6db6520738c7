//! Prose of policy: Dutch, whatever the language of the page around it. Marked as such, so that a screen reader pronounces it
//! (WCAG 3.1.2).

use maud::{Markup, Render, html};

use crate::{Taal, Tr};

const OPEN: char = '\u{e000}';
const CLOSE: char = '\u{e001}';

/// Prose that stands by itself: a title of a step, an explanation.
pub fn dutch(text: impl Render) -> Markup {
    html! { span lang="nl" { (text) } }
}

/// Prose inside a sentence of the interface; the sentence goes on the page with [`show`]. On a Dutch page nothing is needed.
pub fn quote(tr: Tr, text: &str) -> String {
    if tr.taal() == Taal::Nl { text.to_owned() } else { format!("{OPEN}{text}{CLOSE}") }
}

/// A name of policy on the page: the English one on an English page when there is one, else the Dutch one, marked.
pub fn name(tr: Tr, nl: &str, en: Option<&str>) -> Markup {
    show(&quote_name(tr, nl, en))
}

/// The same inside a sentence; the sentence goes on the page with [`show`].
pub fn quote_name(tr: Tr, nl: &str, en: Option<&str>) -> String {
    plain_name(tr, nl, en).map_or_else(|dutch| quote(tr, dutch), ToOwned::to_owned)
}

/// A name in the language of the page; as an error the Dutch name, when that is another language than that of the page.
///
/// # Errors
/// The Dutch name on an English page, when policy has no English one.
pub fn plain_name<'n>(tr: Tr, nl: &'n str, en: Option<&'n str>) -> Result<&'n str, &'n str> {
    match (tr.taal(), en) {
        (Taal::Nl, _) => Ok(nl),
        (Taal::En, Some(en)) => Ok(en),
        (Taal::En, None) => Err(nl),
    }
}

/// A text of more than a sentence: each line is a paragraph, and lines that begin with a dash are a list.
pub fn alineas(text: &str) -> Markup {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|l| !l.is_empty()).collect();
    html! {
        div lang="nl" {
            @for part in lines.chunk_by(|a, b| punt(a).is_some() && punt(b).is_some()) {
                @if part.iter().all(|l| punt(l).is_some()) {
                    ul { @for line in part.iter().copied().filter_map(punt) { li { (line) } } }
                } @else { @for line in part { p { (line) } } }
            }
        }
    }
}

/// The words of a line of a list.
pub fn punt(line: &str) -> Option<&str> {
    line.strip_prefix("- ").map(str::trim).filter(|words| !words.is_empty())
}

/// A sentence with what [`quote`] marked in it.
pub fn show(sentence: &str) -> Markup {
    html! {
        @for (n, part) in sentence.split(OPEN).enumerate() {
            @match part.split_once(CLOSE) {
                Some((prose, rest)) if n > 0 => { (dutch(prose)) (rest) },
                _ => (part),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_text_has_paragraphs_and_lists() {
        let text = "Eerst <dit>.\n\nDan dat:\n- een\n- twee\nTot slot.\n-\n";
        let expected =
            "<div lang=\"nl\"><p>Eerst &lt;dit&gt;.</p><p>Dan dat:</p><ul><li>een</li><li>twee</li></ul><p>Tot slot.</p><p>-</p></div>";
        assert_eq!(alineas(text).into_string(), expected);
        assert_eq!(alineas("").into_string(), "<div lang=\"nl\"></div>");
    }

    #[test]
    fn prose_is_marked_in_another_language_only_and_always_escaped() {
        let (nl, en) = (Tr::new(Taal::Nl), Tr::new(Taal::En));
        let sentence = |tr| show(&format!("Done: {}, {}.", quote(tr, "Bel <eerst>"), quote(tr, "Vraag"))).into_string();
        assert_eq!(sentence(nl), "Done: Bel &lt;eerst&gt;, Vraag.");
        assert_eq!(sentence(en), "Done: <span lang=\"nl\">Bel &lt;eerst&gt;</span>, <span lang=\"nl\">Vraag</span>.");
        assert_eq!(show("no prose").into_string(), "no prose");
        assert_eq!(name(en, "Verzekeraar", Some("Insurer")).into_string(), "Insurer");
        assert_eq!(name(en, "Verzekeraar", None).into_string(), "<span lang=\"nl\">Verzekeraar</span>");
        assert_eq!(name(nl, "Verzekeraar", Some("Insurer")).into_string(), "Verzekeraar");
    }
}
