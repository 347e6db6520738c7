//! From headings to fields, and what is wrong with a cell.

use std::{
    collections::{BTreeMap, HashMap},
    hash::Hash,
};

use serde::{Deserialize, Serialize};

use crate::{Row, csv::is_formula};

/// A column that a register knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Name of the field.
    pub key: &'static str,
    /// Headings by which it is known, the one shown to people first.
    pub names: Vec<String>,
    /// The file cannot do without it.
    pub required: bool,
}

impl Column {
    /// A column that must be in the file.
    pub fn required<S: Into<String>>(key: &'static str, names: impl IntoIterator<Item = S>) -> Self {
        Self { key, names: names.into_iter().map(Into::into).collect(), required: true }
    }

    /// A column that may be absent.
    pub fn optional<S: Into<String>>(key: &'static str, names: impl IntoIterator<Item = S>) -> Self {
        Self { required: false, ..Self::required(key, names) }
    }

    /// The heading that is shown to people.
    pub fn name(&self) -> &str {
        self.names.first().map_or(self.key, String::as_str)
    }

    /// Whether a heading means this column.
    pub fn knows(&self, heading: &str) -> bool {
        let heading = folded(heading);
        heading == folded(self.key) || self.names.iter().any(|n| folded(n) == heading)
    }
}

/// Letters and digits only, in small letters: "Geldig t/m" and "geldig_tm" are the same heading.
fn folded(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// How bad something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gravity {
    /// Good to know; the row can be taken over.
    Note,
    /// The row cannot be taken over.
    Error,
}

/// Something about one cell, or about a row when `column` is empty. The sentence is the text with key `code`, the remedy its attribute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issue {
    /// Number of the row as a spreadsheet shows it.
    pub row: usize,
    /// Heading of the column.
    pub column: String,
    /// How bad.
    pub gravity: Gravity,
    /// Text key.
    pub code: String,
    /// Arguments of the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub args: Vec<(String, String)>,
    /// What stands there, shortened.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub value: String,
}

/// Characters of a value that are repeated in an issue.
const SHOWN: usize = 80;

impl Issue {
    /// A mistake in a cell.
    pub fn error(row: usize, column: &str, code: &str, value: &str) -> Self {
        let shown: String = value.chars().take(SHOWN).collect();
        let value = if shown.len() < value.len() { format!("{shown}…") } else { shown };
        Self { row, column: column.to_owned(), gravity: Gravity::Error, code: code.to_owned(), args: Vec::new(), value }
    }

    /// Something that is good to know about a cell.
    pub fn note(row: usize, column: &str, code: &str, value: &str) -> Self {
        Self { gravity: Gravity::Note, ..Self::error(row, column, code, value) }
    }

    /// With an argument of the text.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.push((name.to_owned(), value.to_string()));
        self
    }
}

/// Which column holds which field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    at: HashMap<&'static str, usize>,
    names: Vec<String>,
}

impl Mapping {
    /// Finds the columns by their headings.
    ///
    /// # Errors
    /// For each column that is missing or stands there twice (`tabel-kolom-ontbreekt`, `tabel-kolom-dubbel`).
    pub fn find(header: &[String], columns: &[Column]) -> Result<Self, Vec<Issue>> {
        let (mut at, mut issues) = (HashMap::new(), Vec::new());
        for column in columns {
            let mut found = header.iter().enumerate().filter(|(_, heading)| column.knows(heading)).map(|(i, _)| i);
            match (found.next(), found.next()) {
                (Some(first), None) => _ = at.insert(column.key, first),
                (Some(_), Some(_)) => issues.push(Issue::error(1, column.name(), "tabel-kolom-dubbel", "")),
                (None, _) if column.required => issues.push(Issue::error(1, column.name(), "tabel-kolom-ontbreekt", "")),
                (None, _) => {}
            }
        }
        if issues.is_empty() { Ok(Self { at, names: header.to_vec() }) } else { Err(issues) }
    }

    /// The value of a field without spaces around it; empty when the column is absent or the row is short.
    pub fn cell<'r>(&self, row: &'r Row, key: &str) -> &'r str {
        self.at.get(key).map_or("", |at| row.cell(*at))
    }

    /// Which column holds a field.
    pub fn at(&self, key: &str) -> Option<usize> {
        self.at.get(key).copied()
    }

    /// Whether the file has this column.
    pub fn has(&self, key: &str) -> bool {
        self.at.contains_key(key)
    }

    /// The heading as it stands in the file.
    pub fn name(&self, key: &str) -> &str {
        self.at.get(key).and_then(|at| self.names.get(*at)).map_or("", String::as_str)
    }

    /// Places of columns that no field belongs to; what stands in them is not read.
    pub fn unread(&self) -> impl Iterator<Item = usize> {
        (0..self.names.len()).filter(|at| !self.at.values().any(|known| known == at))
    }

    /// What is to be said about a row whatever the fields are: values beyond the last heading, and values that a formula made.
    pub fn issues(&self, row: &Row) -> Vec<Issue> {
        let extra = row.cells.iter().enumerate().skip(self.names.len()).find(|(_, c)| !c.trim().is_empty());
        let extra = extra.map(|(at, value)| Issue::error(row.number, "", "tabel-cel-te-veel", value).with("kolom", at + 1));
        let mapped = |at: &&usize| self.at.values().any(|known| known == *at);
        let formulas = row
            .formulas
            .iter()
            .filter(mapped)
            .map(|at| Issue::note(row.number, self.names.get(*at).map_or("", String::as_str), "tabel-cel-formule", row.cell(*at)));
        // A number with a sign is no formula to a person.
        let like = |value: &str| {
            value.starts_with('=')
                || (is_formula(value)
                    && !value.trim_start_matches(['+', '-', ' ', '(']).starts_with(|c: char| c.is_ascii_digit())
                    && value.len() > 1)
        };
        let seems = self.at.values().filter(|at| like(row.cell(**at)) && !row.formulas.contains(at));
        let mut seems: Vec<Issue> = seems
            .map(|at| Issue::note(row.number, self.names.get(*at).map_or("", String::as_str), "tabel-cel-lijkt-formule", row.cell(*at)))
            .collect();
        seems.sort_by(|a, b| a.column.cmp(&b.column));
        extra.into_iter().chain(formulas).chain(seems).collect()
    }
}

/// A row that names the same thing as another row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeat {
    /// It says the same as this earlier row.
    Same(usize),
    /// It says something else than this other row.
    Differs(usize),
}

/// Finds rows that name the same thing. Of rows that say the same, the first stays and the later ones are [`Repeat::Same`]; when rows
/// contradict each other, nobody can tell which is right and all of them are [`Repeat::Differs`].
pub fn repeats<K: Hash + Eq, V: PartialEq>(rows: impl IntoIterator<Item = (usize, K, V)>) -> BTreeMap<usize, Repeat> {
    let mut groups: HashMap<K, Vec<(usize, V)>> = HashMap::new();
    for (row, key, value) in rows {
        groups.entry(key).or_default().push((row, value));
    }
    let mut found = BTreeMap::new();
    for group in groups.values() {
        let [(first, value), later @ ..] = group.as_slice() else { continue };
        match later.iter().find(|(_, v)| v != value) {
            None => found.extend(later.iter().map(|(row, _)| (*row, Repeat::Same(*first)))),
            Some((other, _)) => {
                found.insert(*first, Repeat::Differs(*other));
                found.extend(later.iter().map(|(row, _)| (*row, Repeat::Differs(*first))));
            }
        }
    }
    found
}
