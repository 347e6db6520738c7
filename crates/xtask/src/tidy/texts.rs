//! Interface texts: every key that is named exists, every key that exists is named, in both languages alike.
//!
//! Keys that are put together while running are registered by their beginning in `beleid/teksten/families.txt`.

mod fluent;
mod tokens;

use super::Finding;
use crate::source::{self, Source, top};
use anyhow::Result;
use fluent::Messages;
use std::collections::{BTreeMap, BTreeSet};
use tokens::Token;

const FAMILIES: &str = "beleid/teksten/families.txt";

/// Calls whose first argument is a key.
const KEY_FIRST: &[&str] = &["t", "attr", "attr_with", "submit", "submit_main", "submit_secondary", "submit_value", "group", "more"];

/// Calls whose second argument is a key, after the name of a field.
const KEY_SECOND: &[&str] = &[
    "one",
    "add",
    "add_with",
    "text",
    "email",
    "phone",
    "postcode",
    "int",
    "time",
    "password",
    "textarea",
    "date3",
    "moment",
    "radios",
    "radios_of",
    "checkboxes",
    "checkboxes_of",
    "checkbox",
    "file",
    "select",
    "select_of",
    "big_choices",
    "big_choices_of",
];

/// What the Rust code says about keys.
#[derive(Default)]
struct Named {
    /// Keys that must exist, with the place that asks for them.
    demanded: BTreeMap<String, String>,
    /// Every literal: a key among them is in use.
    literals: BTreeSet<String>,
}

/// Compares the code with the Fluent files.
pub fn check(rust: &[Source]) -> Result<Vec<Finding>> {
    let dutch = Messages::read(&source::files("beleid/teksten/nl", "ftl")?);
    let english = Messages::read(&source::files("beleid/teksten/en", "ftl")?);
    let families = std::fs::read_to_string(top().join(FAMILIES)).unwrap_or_default();
    let families: Vec<&str> = families.lines().map(str::trim).filter(|it| !it.is_empty() && !it.starts_with('#')).collect();
    let mut named = Named::default();
    for file in rust.iter().filter(|it| !it.is_test() && !it.path.starts_with("crates/xtask/")) {
        named.read(&file.path, &tokens::of(&file.text));
    }
    let mut findings = languages(&dutch, &english);
    findings.extend(compare(&named, &dutch, &families));
    Ok(findings)
}

impl Named {
    fn read(&mut self, path: &str, tokens: &[Token<'_>]) {
        for (at, token) in tokens.iter().enumerate() {
            match token {
                Token::Text(text, _) => _ = self.literals.insert((*text).to_owned()),
                Token::Word("codes") => self.codes(path, &tokens[at..]),
                Token::Word(call) => self.call(path, call, &tokens[at + 1..]),
                Token::Mark(_) => {}
            }
        }
    }

    fn call(&mut self, path: &str, call: &str, rest: &[Token<'_>]) {
        let key = match without_type(rest) {
            [Token::Mark('('), Token::Text(key, line), ..] if KEY_FIRST.contains(&call) => Some((key, line)),
            [Token::Mark('('), Token::Text(..), Token::Mark(','), Token::Text(key, line), Token::Mark(',' | ')'), ..]
                if KEY_SECOND.contains(&call) =>
            {
                Some((key, line))
            }
            _ => None,
        };
        if let Some((key, line)) = key.filter(|(key, _)| looks_like_key(key)) {
            self.demand(path, *line, (*key).to_owned());
        }
    }

    /// `codes! { pub Name "prefix" { Variant = "code", … } }`: each value has the key `prefix-code`.
    fn codes(&mut self, path: &str, rest: &[Token<'_>]) {
        let [Token::Word("codes"), Token::Mark('!'), Token::Mark('{'), body @ ..] = rest else {
            return;
        };
        let (mut depth, mut prefix) = (1, "");
        for pair in body.windows(2) {
            match pair {
                [Token::Mark('{'), _] => depth += 1,
                [Token::Mark('}'), _] => depth -= 1,
                [Token::Word(_), Token::Text(text, _)] if depth == 1 => prefix = text,
                [Token::Mark('='), Token::Text(code, line)] if depth == 2 => self.demand(path, *line, format!("{prefix}-{code}")),
                _ => {}
            }
            if depth == 0 {
                return;
            }
        }
    }

    fn demand(&mut self, path: &str, line: usize, key: String) {
        self.literals.insert(key.clone());
        self.demanded.entry(key).or_insert_with(|| format!("{path}:{line}"));
    }
}

/// Skips a turbofish: `select::<Rol>("…` reads as `select("…`.
fn without_type<'t, 'a>(tokens: &'t [Token<'a>]) -> &'t [Token<'a>] {
    match tokens {
        [Token::Mark(':'), Token::Mark(':'), Token::Mark('<'), rest @ ..] => {
            let end = rest.iter().position(|it| matches!(it, Token::Mark('('))).unwrap_or(rest.len());
            &rest[end..]
        }
        other => other,
    }
}

fn looks_like_key(text: &str) -> bool {
    text.contains('-') && !text.contains('{') && text.chars().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || "-_".contains(it))
}

fn languages(dutch: &Messages, english: &Messages) -> Vec<Finding> {
    let missing = |from: &Messages, other: &Messages, language: &str| {
        let keys: Vec<_> = from.places.iter().filter(|(key, _)| !other.places.contains_key(*key)).collect();
        keys.into_iter().map(|(key, place)| Finding::on(place, format!("{key} is missing in {language}"))).collect::<Vec<_>>()
    };
    let mut findings = missing(dutch, english, "en");
    findings.extend(missing(english, dutch, "nl"));
    findings
}

fn compare(named: &Named, messages: &Messages, families: &[&str]) -> Vec<Finding> {
    let in_family = |key: &str| families.iter().any(|it| key.starts_with(it));
    let absent = named
        .demanded
        .iter()
        .filter(|(key, _)| !messages.places.contains_key(*key))
        .map(|(key, place)| Finding::on(place, format!("the text {key} does not exist in beleid/teksten")));
    let unused = messages
        .messages()
        .filter(|(key, _)| !named.literals.contains(*key) && !messages.referred.contains(*key) && !in_family(key))
        .map(|(key, place)| Finding::on(place, format!("nothing uses the text {key}; remove it, or register its family in {FAMILIES}")));
    let empty = families
        .iter()
        .filter(|family| !messages.messages().any(|(key, _)| key.starts_with(**family)))
        .map(|family| Finding::on(FAMILIES, format!("no text starts with {family}")));
    absent.chain(unused).chain(empty).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(rust: &str) -> Named {
        let mut named = Named::default();
        named.read("a.rs", &tokens::of(rust));
        named
    }

    fn messages(ftl: &str) -> Messages {
        Messages::read(&[Source { path: "nl/a.ftl".into(), text: ftl.into() }])
    }

    fn judge(rust: &str, ftl: &str, families: &[&str]) -> Vec<String> {
        compare(&named(rust), &messages(ftl), families).into_iter().map(|it| it.what).collect()
    }

    #[test]
    fn a_named_key_must_exist() {
        assert!(judge(r#"tr.t("start-kop")"#, "start-kop = Hallo", &[]).is_empty());
        assert_eq!(judge(r#"tr.t("start-kop")"#, "", &[]).len(), 1);
        assert_eq!(judge(r#"form.select::<Rol>("rol", "rol-veld")"#, "", &[]).len(), 1);
    }

    #[test]
    fn an_existing_key_must_be_named_or_belong_to_a_family() {
        assert_eq!(judge("", "maand-1 = januari", &[]).len(), 1);
        assert!(judge("", "maand-1 = januari", &["maand-"]).is_empty());
        assert!(judge(r#"x(if y { "a-b" })"#, "a-b = {c-d}\nc-d = x", &[]).is_empty());
        assert_eq!(judge("", "", &["maand-"]).len(), 1);
    }

    #[test]
    fn closed_sets_demand_a_text_for_every_value() {
        let rust = r#"codes! { /// doc
            pub Geweld "geweld" { Dreiging = "dreiging", Letsel = "letsel" } }"#;
        assert!(judge(rust, "geweld-dreiging = a\ngeweld-letsel = b", &[]).is_empty());
        assert_eq!(judge(rust, "geweld-dreiging = a", &[]).len(), 1);
    }

    #[test]
    fn both_languages_have_the_same_keys_and_attributes() {
        let (dutch, english) = (messages("a-b = x\n  .uitleg = y"), messages("a-b = x"));
        assert_eq!(languages(&dutch, &english).len(), 1);
        assert!(languages(&english, &english).is_empty());
    }
}
