//! Pages that say what went wrong and what to do next.

use axum::http::StatusCode;
use maud::{Markup, html};

use crate::{Icon, Input, Shell, parts, shell};

/// What went wrong, for a person.
#[derive(Debug, Clone)]
pub struct Problem {
    /// HTTP status.
    pub status: StatusCode,
    /// What went wrong, in one sentence.
    pub title: String,
    /// What it means and what to do.
    pub text: String,
    /// The article that forbids it.
    pub article: Option<Markup>,
    /// The next step: text and address.
    pub next: Option<(String, String)>,
    /// Number to mention when asking for help.
    pub number: Option<String>,
    /// A form that can be sent again: where, and what was in it.
    pub again: Option<(String, Input)>,
}

impl Problem {
    /// There is no such page.
    pub fn not_found(tr: crate::Tr) -> Self {
        Self::from_key(tr, StatusCode::NOT_FOUND, "probleem-404")
    }

    /// This may not be done; say why and by which article.
    pub fn forbidden(tr: crate::Tr, reason: impl Into<String>, article: Option<Markup>) -> Self {
        Self { text: reason.into(), article, ..Self::from_key(tr, StatusCode::FORBIDDEN, "probleem-403") }
    }

    /// Someone else was first.
    pub fn conflict(tr: crate::Tr) -> Self {
        Self::from_key(tr, StatusCode::CONFLICT, "probleem-409")
    }

    /// Too often in a short time.
    pub fn too_many(tr: crate::Tr) -> Self {
        Self::from_key(tr, StatusCode::TOO_MANY_REQUESTS, "probleem-429")
    }

    /// The request cannot be understood.
    pub fn bad_request(tr: crate::Tr) -> Self {
        Self::from_key(tr, StatusCode::BAD_REQUEST, "probleem-400")
    }

    /// It is our fault; the number leads to the log line.
    pub fn internal(tr: crate::Tr, number: impl Into<String>) -> Self {
        Self { number: Some(number.into()), ..Self::from_key(tr, StatusCode::INTERNAL_SERVER_ERROR, "probleem-500") }
    }

    /// What is needed does not answer now; with the form that was sent, to try again.
    pub fn unavailable(tr: crate::Tr, again: Option<(String, Input)>) -> Self {
        let key = if again.is_some() { "probleem-503-formulier" } else { "probleem-503" };
        Self { again, ..Self::from_key(tr, StatusCode::SERVICE_UNAVAILABLE, key) }
    }

    /// With the next step.
    #[must_use]
    pub fn next(mut self, text: impl Into<String>, href: impl Into<String>) -> Self {
        self.next = Some((text.into(), href.into()));
        self
    }

    fn from_key(tr: crate::Tr, status: StatusCode, key: &str) -> Self {
        let text = tr.attr(key, "uitleg").unwrap_or_default();
        Self { status, title: tr.t(key), text, article: None, next: None, number: None, again: None }
    }
}

/// The page for a problem: with the menu when someone is logged in, otherwise without. Its title replaces that of the shell.
pub fn problem_page(around: &Shell, problem: &Problem) -> Markup {
    let tr = around.tr;
    let around = Shell { title: problem.title.clone(), ..around.clone() };
    let (text, href) = problem.next.clone().unwrap_or_else(|| (tr.t("probleem-naar-start"), "/".to_owned()));
    let content = html! {
        div.probleem {
            p.probleem-icoon { @if problem.status == StatusCode::FORBIDDEN { (Icon::Slot.svg()) } @else { (Icon::Let.svg()) } }
            h1.nl-heading.nl-heading--level-1 { (problem.title) }
            p.nl-paragraph.nl-paragraph--lead.aanloop { (problem.text) }
            @if let Some(article) = &problem.article { (parts::law(&tr.t("probleem-waarom"), "", article)) }
            @if let Some(number) = &problem.number { p { (tr.t("probleem-nummer")) " " code { (number) } } }
            @match &problem.again {
                Some((action, input)) => form.probleem-verder action=(action) method="post" {
                    @for name in input.names() { @for value in input.all(name) { input type="hidden" name=(name) value=(value); } }
                    button.nl-button.nl-button--primary type="submit" { (tr.t("probleem-opnieuw")) }
                },
                None => p.probleem-verder { (parts::button_link(&href, &text, true)) },
            }
        }
    };
    if around.user.is_some() { shell::page(&around, content) } else { shell::bare(&around, content) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Taal, Tr};

    #[test]
    fn a_form_that_could_not_be_saved_stands_in_the_page_to_be_sent_again() {
        let tr = Tr::new(Taal::Nl);
        let sent = Input::new().with("buurt", "Rivierenbuurt \"oost\"").with_all("keuze", ["een", "twee"]);
        let page = problem_page(&Shell::new(tr, "x"), &Problem::unavailable(tr, Some(("/melden".to_owned(), sent)))).into_string();
        assert!(page.contains("action=\"/melden\" method=\"post\"") && page.contains("Probeer opnieuw"));
        assert!(page.contains("name=\"buurt\" value=\"Rivierenbuurt &quot;oost&quot;\"") && page.matches("name=\"keuze\"").count() == 2);
        let page = problem_page(&Shell::new(tr, "x"), &Problem::unavailable(tr, None)).into_string();
        assert!(!page.contains("<form class=\"probleem-verder\"") && page.contains("Wacht een minuut"));
    }
}
