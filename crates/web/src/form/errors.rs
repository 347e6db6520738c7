//! What is wrong with a posted form, by field.

use crate::{Args, Tr, Value, args};

/// One mistake: the field, the text key of the message and its arguments.
#[derive(Debug)]
pub struct FieldError {
    /// Name of the field; empty for the form as a whole.
    pub field: String,
    /// Text key. When the field's label has an attribute with the last word of the key (`fout-leeg` -> `.leeg`), that one is shown.
    pub key: String,
    /// Arguments of the text; `veld` is added with the label of the field.
    pub args: Args<'static>,
}

/// All mistakes in a form, in the order in which they were found.
#[derive(Debug, Clone, Default)]
pub struct Errors {
    list: Vec<FieldError>,
}

impl Errors {
    /// No mistakes.
    pub fn new() -> Self {
        Self::default()
    }

    /// Exactly one mistake.
    pub fn one(field: &str, key: &str) -> Self {
        let mut errors = Self::new();
        errors.add(field, key);
        errors
    }

    /// Adds a mistake; the first one of a field is kept.
    pub fn add(&mut self, field: &str, key: &str) {
        self.add_with(field, key, Args::new());
    }

    /// Adds a mistake with arguments.
    pub fn add_with(&mut self, field: &str, key: &str, args: Args<'static>) {
        if field.is_empty() || self.of(field).is_none() {
            self.list.push(FieldError { field: field.to_owned(), key: key.to_owned(), args });
        }
    }

    /// Adds the mistakes of another part of the form after these.
    pub fn join(&mut self, other: Self) {
        for e in other.list {
            self.add_with(&e.field, &e.key, e.args);
        }
    }

    /// Is everything right?
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Number of mistakes.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// The mistake of a field.
    pub fn of(&self, field: &str) -> Option<&FieldError> {
        self.list.iter().find(|e| e.field == field)
    }

    /// All mistakes.
    pub fn iter(&self) -> impl Iterator<Item = &FieldError> {
        self.list.iter()
    }

    /// The page title: as it is without mistakes, else "Niet opgeslagen: 2 fouten - …".
    pub fn title(&self, tr: Tr, title: &str) -> String {
        if self.is_empty() {
            return title.to_owned();
        }
        tr.with("form-titel-fouten", args![("aantal", self.len()), ("titel", title)])
    }
}

impl Clone for FieldError {
    fn clone(&self) -> Self {
        Self { field: self.field.clone(), key: self.key.clone(), args: copy(&self.args) }
    }
}

/// A copy of arguments: the type itself cannot be cloned.
fn copy(args: &Args<'static>) -> Args<'static> {
    args.iter().map(|(name, value)| (name.to_owned(), owned(value))).collect()
}

fn owned(value: &Value<'_>) -> Value<'static> {
    match value {
        Value::String(text) => Value::from(text.clone().into_owned()),
        Value::Number(number) => Value::Number(number.clone()),
        _ => Value::None,
    }
}

impl FieldError {
    /// The sentence for a person: what to do.
    pub(crate) fn sentence(&self, tr: Tr, label_key: Option<&str>, label: &str) -> String {
        let mut args = copy(&self.args);
        args.set("veld", label.to_owned());
        let own = label_key.and_then(|key| {
            let name = self.key.strip_prefix("fout-")?;
            tr.attr_with(key, name, copy(&args))
        });
        own.unwrap_or_else(|| tr.with(&self.key, args))
    }
}
