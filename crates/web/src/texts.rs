//! Interface texts: Fluent files from `beleid/teksten/{nl,en}`, built once and kept for the life of the process.

use std::{fmt, str::FromStr, sync::LazyLock};

use domain::{Code, recht::Functie};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

use crate::Tr;

#[derive(RustEmbed)]
#[folder = "../../beleid/teksten"]
#[allow_missing = true]
struct Files;

/// Arguments for a text, made with [`args!`](crate::args).
pub type Args<'a> = FluentArgs<'a>;
/// One argument value: text or number.
pub type Value<'a> = FluentValue<'a>;

/// Makes [`Args`]: `args![("aantal", 3), ("naam", &naam)]`.
#[macro_export]
macro_rules! args {
    ($(($key:expr, $value:expr)),* $(,)?) => {{
        #[allow(unused_mut)]
        let mut args = $crate::Args::new();
        $( args.set($key, $value); )*
        args
    }};
}

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Taal {
    /// Dutch, the default.
    #[default]
    Nl,
    /// English.
    En,
}

impl Taal {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The code for `lang` attributes, cookies and folders.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The other language.
    pub fn other(self) -> Self {
        match self {
            Self::Nl => Self::En,
            Self::En => Self::Nl,
        }
    }

    /// The best language for an `Accept-Language` header: English only when it is asked for before Dutch.
    pub fn from_accept(header: &str) -> Self {
        header.split(',').filter_map(|part| part.trim().get(..2)?.to_ascii_lowercase().parse().ok()).next().unwrap_or_default()
    }
}

impl FromStr for Taal {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|t| t.code() == code).ok_or(())
    }
}

impl fmt::Display for Taal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// All texts of one language.
pub struct Texts {
    bundle: FluentBundle<FluentResource>,
    problems: Vec<String>,
}

type Lazy = LazyLock<Texts>;

/// A set of texts for each name of who directs.
static NL: [Lazy; 2] =
    [Lazy::new(|| Texts::load(Taal::Nl, Functie::Coordinator)), Lazy::new(|| Texts::load(Taal::Nl, Functie::Contactpersoon))];
static EN: [Lazy; 2] =
    [Lazy::new(|| Texts::load(Taal::En, Functie::Coordinator)), Lazy::new(|| Texts::load(Taal::En, Functie::Contactpersoon))];

impl Texts {
    /// The texts of a language, ready to use in pages.
    pub fn get(taal: Taal) -> Tr {
        Tr::new(taal)
    }

    /// Loads all texts now, so that the first page does not pay for it.
    pub fn warm() {
        for texts in NL.iter().chain(&EN) {
            LazyLock::force(texts);
        }
    }

    /// Mistakes in the text files of both languages: file and what is wrong.
    pub fn problems() -> impl Iterator<Item = &'static str> {
        NL.iter().chain(&EN).flat_map(|texts| &texts.problems).map(String::as_str)
    }

    pub(crate) fn of(taal: Taal, functie: Functie) -> &'static Self {
        let [coordinator, contactpersoon] = match taal {
            Taal::Nl => &NL,
            Taal::En => &EN,
        };
        match functie {
            Functie::Coordinator => coordinator,
            Functie::Contactpersoon => contactpersoon,
        }
    }

    fn load(taal: Taal, functie: Functie) -> Self {
        let mut problems = Vec::new();
        let id: LanguageIdentifier = taal.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        for (name, source) in sources(taal) {
            let resource = FluentResource::try_new(source).unwrap_or_else(|(partial, errors)| {
                problems.extend(errors.iter().map(|e| format!("{name}: {e}")));
                partial
            });
            if let Err(errors) = bundle.add_resource(resource) {
                problems.extend(errors.iter().map(|e| format!("{name}: {e}")));
            }
        }
        let mut texts = Self { bundle, problems };
        texts.name(functie);
        for problem in &texts.problems {
            tracing::error!(%problem, "text file");
        }
        texts
    }

    /// Makes the terms with which other texts name who directs, `{ -functie }` and `{ -functie-hoofd }`, out of the attributes of the name.
    fn name(&mut self, functie: Functie) {
        let key = functie.key();
        let [word, head] = ["woord", "hoofd"].map(|name| self.attribute(key, name, None).unwrap_or_default());
        let source = format!("-functie = {word}\n-functie-hoofd = {head}\n");
        match FluentResource::try_new(source) {
            Ok(terms) if !word.is_empty() && !head.is_empty() => drop(self.bundle.add_resource(terms)),
            _ => self.problems.push(format!("{key}: .woord, .hoofd")),
        }
    }

    pub(crate) fn message(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        Some(self.format(pattern, args))
    }

    pub(crate) fn attribute(&self, key: &str, name: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        Some(self.format(message.get_attribute(name)?.value(), args))
    }

    fn format(&self, pattern: &fluent_syntax::ast::Pattern<&str>, args: Option<&FluentArgs<'_>>) -> String {
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, args, &mut errors);
        for error in errors {
            tracing::warn!(%error, "text argument");
        }
        text.into_owned()
    }
}

/// File name and content of every text file of a language, in the order of their names.
pub(crate) fn sources(taal: Taal) -> Vec<(String, String)> {
    let folder = format!("{}/", taal.code());
    let mut names: Vec<String> = Files::iter().filter(|n| n.starts_with(&folder) && n.ends_with(".ftl")).map(|n| n.into_owned()).collect();
    names.sort();
    names
        .into_iter()
        .filter_map(|name| {
            let file = Files::get(&name)?;
            let text = String::from_utf8_lossy(&file.data).into_owned();
            Some((name, text))
        })
        .collect()
}

#[cfg(test)]
mod tests;
