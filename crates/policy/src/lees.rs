//! Reading one file: text, then the format, then the shape, with as many errors at once as can be told apart.

use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::de::{DeTable, DeValue, Deserializer};

use crate::{PolicyError, bestand::Bestand, error::ontbrekend, plaats::Plaatsen, schrijffout::verdwaald};

/// Things that stand in a file of their own, named after their id.
pub(crate) trait Eigen: DeserializeOwned {
    fn id(&self) -> &str;
    /// What else must hold: field, what is wrong, what to do.
    fn bezwaar(&self) -> Option<(&'static str, String, String)> {
        None
    }
}

/// All things of one kind, from one folder.
pub(crate) fn soort<T: Eigen>(files: &[Bestand], map: &str, errors: &mut Vec<PolicyError>) -> Vec<T> {
    let mut all = Vec::new();
    for file in files {
        let Some(name) = file.onder(map) else { continue };
        match inhoud(file).and_then(|text| parse::<T>(&file.pad, &text).map(|value| (value, text))) {
            Ok((value, text)) => {
                if name.strip_suffix(".toml") != Some(value.id()) {
                    let hint = format!("Noem het bestand {}.toml of pas de id aan.", value.id());
                    errors.push(at_veld(&file.pad, &text, &["id"], "De id is niet de naam van het bestand.", hint));
                }
                if let Some((veld, message, hint)) = value.bezwaar() {
                    errors.push(at_veld(&file.pad, &text, &[veld], message, hint));
                }
                all.push(value);
            }
            Err(e) => errors.extend(e),
        }
    }
    all
}

/// The text of a file: UTF-8, without byte order mark.
pub(crate) fn inhoud(file: &Bestand) -> Result<String, Vec<PolicyError>> {
    let text = match std::str::from_utf8(&file.bytes) {
        Ok(text) => text,
        Err(e) => {
            let good = String::from_utf8_lossy(&file.bytes[..e.valid_up_to()]);
            let hint = "Sla het bestand op als UTF-8.";
            return Err(vec![PolicyError::at(&file.pad, &good, e.valid_up_to(), "Hier staat een teken dat niet te lezen is.", hint)]);
        }
    };
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text).to_owned())
}

/// Reads a text that fits.
pub(crate) fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Vec<PolicyError>> {
    match deels(file, text) {
        Deels { waarde: Some(value), errors, .. } if errors.is_empty() => Ok(value),
        Deels { errors, .. } => Err(errors),
    }
}

/// What could be read of a text.
pub(crate) struct Deels<T> {
    /// The value without what does not fit; nothing when the text is no TOML or too much is missing.
    pub(crate) waarde: Option<T>,
    /// What does not fit.
    pub(crate) errors: Vec<PolicyError>,
    /// Names of the fields that were taken out.
    pub(crate) weg: Vec<String>,
}

/// Reads a text. A value that does not fit is reported, taken out and the rest is read on, so that one mistake does not hide the next.
pub(crate) fn deels<T: DeserializeOwned>(file: &str, text: &str) -> Deels<T> {
    let (root, syntax) = DeTable::parse_recoverable(text);
    let mut errors = onleesbaar(file, text, syntax);
    let mut weg: Vec<String> = Vec::new();
    if !errors.is_empty() {
        return Deels { waarde: None, errors, weg };
    }
    let mut table = root;
    for _ in 0..100 {
        let error = match T::deserialize(Deserializer::from(table.clone())) {
            Ok(value) => return Deels { waarde: Some(value), errors, weg },
            Err(e) => e,
        };
        if ontbrekend(error.message()).is_none_or(|veld| !weg.iter().any(|r| r == veld)) {
            errors.push(PolicyError::from_toml(file, text, &error));
        }
        let taken = error.span().filter(|_| ontbrekend(error.message()).is_none()).and_then(|span| take_out(table.get_mut(), &span));
        match taken {
            Some(key) => weg.push(key),
            None => break,
        }
    }
    Deels { waarde: None, errors, weg }
}

/// Mistakes in writing, one for each line. Behind a text or a list without an end the reader has lost its way: nothing more is said.
fn onleesbaar(file: &str, text: &str, mut syntax: Vec<toml::de::Error>) -> Vec<PolicyError> {
    syntax.sort_by_key(|e| e.span().map_or(0, |s| s.start));
    let lost = syntax.iter().position(|e| verdwaald(e.message())).map_or(syntax.len(), |i| i + 1);
    let mut errors: Vec<PolicyError> = Vec::new();
    for e in syntax[..lost].iter().take(10).map(|e| PolicyError::from_toml(file, text, e)) {
        if errors.iter().all(|other| other.line != e.line) {
            errors.push(e);
        }
    }
    errors
}

/// Removes the innermost entry that holds this place and gives its key.
fn take_out(table: &mut DeTable<'_>, span: &Range<usize>) -> Option<String> {
    let holds = |s: Range<usize>| s.start <= span.start && span.start < s.end.max(s.start + 1);
    for (_, value) in table.iter_mut() {
        let inner = match value.get_mut() {
            DeValue::Table(t) => take_out(t, span),
            DeValue::Array(list) => {
                list.iter_mut().find_map(|item| if let DeValue::Table(t) = item.get_mut() { take_out(t, span) } else { None })
            }
            _ => None,
        };
        if inner.is_some() {
            return inner;
        }
    }
    let scalar = |v: &DeValue<'_>| match v {
        DeValue::Table(_) => false,
        DeValue::Array(list) => !list.iter().any(|i| i.get_ref().is_table()),
        _ => true,
    };
    let found = table.iter().find(|(k, v)| holds(k.span()) || (holds(v.span()) && (scalar(v.get_ref()) || v.span() == *span)))?;
    let key = found.0.get_ref().to_string();
    table.remove(key.as_str());
    Some(key)
}

/// An error at a field, found by its path: names, and numbers for the entries of a list. An absent field gives the table it belongs in.
pub(crate) fn at_veld(file: &str, text: &str, pad: &[&str], message: impl Into<String>, hint: impl Into<String>) -> PolicyError {
    let (line, column) = Plaatsen::of(text).veld(pad);
    PolicyError { file: file.to_owned(), line, column, message: message.into(), hint: hint.into() }
}
