//! Links, buttons and things that open.

use maud::{Markup, Render, html};

use crate::{Icon, Tr};

/// A link in text.
pub fn link(href: &str, text: impl Render) -> Markup {
    html! { a.nl-link href=(href) { (text) } }
}

/// A link that looks like a button; `main` for the one main action of the page.
pub fn button_link(href: &str, text: impl Render, main: bool) -> Markup {
    let class = if main { "nl-button--primary" } else { "nl-button--secondary" };
    html! { a.nl-button.(class) href=(href) { (text) } }
}

/// A form that is only a button. `confirm` is the question a script asks first; the act must be safe without it.
pub fn button_post(action: &str, text: impl Render, main: bool, confirm: Option<&str>) -> Markup {
    let class = if main { "nl-button--primary" } else { "nl-button--secondary" };
    post_form(action, &[], html! { button.nl-button.(class) type="submit" data-vraag=[confirm] { (text) } })
}

/// A small form with hidden values around a button of your own.
pub fn post_form(action: &str, hidden: &[(&str, String)], button: Markup) -> Markup {
    html! {
        form.knopformulier method="post" action=(action) data-eenmaal {
            @for (name, value) in hidden { input type="hidden" name=(name) value=(value); }
            (button)
        }
    }
}

/// Something extra that opens.
pub fn details(summary: impl Render, open: bool, content: impl Render) -> Markup {
    html! { details.meer open[open] { summary { (summary) } div.meer-inhoud { (content) } } }
}

/// A legal or professional word that explains itself.
pub fn definition(term: &str, meaning: &str) -> Markup {
    html! { details.begrip { summary { (term) (Icon::Vraag.svg()) } div.begrip-uitleg { (meaning) } } }
}

/// A text with a button that copies it; without scripts the text can be selected.
pub fn copy(tr: Tr, text: &str) -> Markup {
    html! {
        div.kopie {
            code.kopie-tekst { (text) }
            button.nl-button.nl-button--secondary type="button" hidden data-kopie=(text) { (Icon::Kopie.svg()) span { (tr.t("deel-kopieer")) } }
        }
    }
}

/// Views of one thing, as links: text, address, is it the current one?
pub fn tabs(label: &str, items: &[(String, String, bool)]) -> Markup {
    html! {
        nav.tabs aria-label=(label) {
            ul { @for (text, href, current) in items { li { a href=(href) aria-current=[current.then_some("page")] { (text) } } } }
        }
    }
}

/// A telephone number that can be called from the page; plain text when there is nothing to dial.
pub fn phone(number: &str) -> Markup {
    match dial(number) {
        Some(to) => html! { a.nl-link href={ "tel:" (to) } { (number) } },
        None => html! { (number) },
    }
}

/// A button that calls `number`; plain text when there is nothing to dial.
pub fn call(text: impl Render, number: &str) -> Markup {
    match dial(number) {
        Some(to) => html! { a.nl-button.nl-button--secondary href={ "tel:" (to) } { (Icon::Telefoon.svg()) span { (text) } } },
        None => html! { (text) },
    }
}

/// What a telephone dials: digits and a leading plus.
fn dial(number: &str) -> Option<String> {
    let to: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    to.bytes().any(|b| b.is_ascii_digit()).then_some(to)
}
