//! What can be chosen.

use domain::Code;
use maud::{Markup, html};

use crate::{Taal, Tr};

/// An option of radios, checkboxes, a select or tiles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opt {
    /// The posted value.
    pub value: String,
    /// What a person sees.
    pub label: String,
    /// A line of explanation; it may hold quoted prose of policy.
    pub hint: Option<String>,
    /// The language of the label, when it is not that of the page.
    pub lang: Option<Taal>,
    /// The language of the explanation, when it is not that of the page.
    pub hint_lang: Option<Taal>,
    /// In a list to choose from: the heading it stands under, together with those beside it that have the same.
    pub group: Option<String>,
}

impl Opt {
    /// An option with a text that is already there (a name, a number).
    pub fn new(value: impl ToString, label: impl Into<String>) -> Self {
        Self { value: value.to_string(), label: label.into(), hint: None, lang: None, hint_lang: None, group: None }
    }

    /// An option with a name of policy: the English one on an English page when there is one, else the Dutch one, marked.
    pub fn named(value: impl ToString, tr: Tr, nl: &str, en: Option<&str>) -> Self {
        match crate::prose::plain_name(tr, nl, en) {
            Ok(name) => Self::new(value, name),
            Err(name) => Self::new(value, name).dutch(),
        }
    }

    /// Puts it under a heading.
    #[must_use]
    pub fn under(mut self, group: impl Into<String>) -> Self {
        self.group = Some(group.into());
        self
    }

    /// Adds a line of explanation.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The label is prose of policy: Dutch on every page.
    #[must_use]
    pub fn dutch(mut self) -> Self {
        self.lang = Some(Taal::Nl);
        self
    }

    /// Adds a line of explanation that is prose of policy.
    #[must_use]
    pub fn dutch_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint_lang = Some(Taal::Nl);
        self.hint(hint)
    }

    /// The option for one value of a closed set; the hint comes from `.uitleg`.
    pub fn of(tr: Tr, value: impl Code) -> Self {
        Self {
            value: value.code().to_owned(),
            label: tr.t(value.key()),
            hint: tr.attr(value.key(), "uitleg"),
            lang: None,
            hint_lang: None,
            group: None,
        }
    }

    /// The options for a closed set.
    pub fn all<T: Code>(tr: Tr) -> Vec<Self> {
        T::ALL.iter().map(|v| Self::of(tr, *v)).collect()
    }

    /// Yes and no, posted as `ja` and `nee`.
    pub fn yes_no(tr: Tr) -> Vec<Self> {
        ["ja", "nee"].map(|v| Self::new(v, tr.t(if v == "ja" { "form-ja" } else { "form-nee" }))).to_vec()
    }
}

/// The options of a list to choose from.
pub(super) fn choices(options: &[Opt], chosen: &str) -> Markup {
    html! { @for option in options { option value=(option.value) selected[option.value == chosen] lang=[option.lang] { (option.label) } } }
}
