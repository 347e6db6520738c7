//! The little of Fluent that the check needs: which messages and attributes stand where, and what they refer to.

use crate::source::Source;
use std::collections::{BTreeMap, BTreeSet};

/// Messages (`key`), attributes (`key.name`) and references (`{ key }`) of one language.
#[derive(Default)]
pub struct Messages {
    /// Where each message and attribute stands.
    pub places: BTreeMap<String, String>,
    /// Messages that another message includes.
    pub referred: BTreeSet<String>,
}

impl Messages {
    /// Reads all files of a language.
    pub fn read(files: &[Source]) -> Self {
        let mut messages = Self::default();
        for file in files {
            let mut key = "";
            for (number, line) in (1..).zip(file.text.lines()) {
                let place = || format!("{}:{number}", file.path);
                if let Some(found) = message(line) {
                    key = found;
                    messages.places.insert(key.to_owned(), place());
                } else if let Some(name) = attribute(line) {
                    messages.places.insert(format!("{key}.{name}"), place());
                }
                messages.referred.extend(references(line).map(str::to_owned));
            }
        }
        messages
    }

    /// Messages without their attributes.
    pub fn messages(&self) -> impl Iterator<Item = (&String, &String)> {
        self.places.iter().filter(|(key, _)| !key.contains('.'))
    }
}

fn message(line: &str) -> Option<&str> {
    line.starts_with(|it: char| it.is_ascii_alphabetic()).then(|| name(line)).flatten()
}

fn attribute(line: &str) -> Option<&str> {
    name(line.trim_start().strip_prefix('.')?)
}

fn name(line: &str) -> Option<&str> {
    let (name, _) = line.split_once('=')?;
    let name = name.trim_end();
    name.chars().all(|it| it.is_ascii_alphanumeric() || "-_".contains(it)).then_some(name)
}

fn references(line: &str) -> impl Iterator<Item = &str> {
    let parts = line.split('{').skip(1);
    parts.filter_map(|it| it.split_once('}')).map(|(inside, _)| inside.trim()).filter(|it| it.starts_with(|c: char| c.is_ascii_lowercase()))
}
