//! SQL text put together from static pieces, for lists with filters.
//!
//! One static text with `$1 IS NULL OR …` makes SQLite scan the table; so a list puts in only the filters that are really given.

use crate::Value;

/// SQL made of static pieces. A `?` in a piece stands for the next value; it becomes `$n`.
///
/// ```ignore
/// let page = SqlText::new("SELECT id, status FROM casus")
///     .filter("gemeente = ?", tx.gemeente())
///     .filter_opt("status = ?", wanted)
///     .push("ORDER BY id DESC", args![])
///     .limit(20);
/// let rows = tx.all_built(page).await?;
/// ```
#[derive(Debug, Clone)]
pub struct SqlText {
    text: String,
    values: Vec<Value>,
    filtered: bool,
}

impl SqlText {
    /// Starts with this piece: without values and without WHERE, which the first filter adds.
    pub fn new(piece: &'static str) -> Self {
        Self { text: piece.to_owned(), values: Vec::new(), filtered: false }
    }

    /// Adds a piece with a value for each `?` in it.
    #[must_use]
    pub fn push(mut self, piece: &'static str, values: Vec<Value>) -> Self {
        self.text.push(' ');
        self.add(piece, values);
        self
    }

    /// Adds a condition with one value: the first with WHERE, the next with AND.
    #[must_use]
    pub fn filter(self, condition: &'static str, value: impl Into<Value>) -> Self {
        self.filter_with(condition, vec![value.into()])
    }

    /// Adds a condition when there is a value for it.
    #[must_use]
    pub fn filter_opt<T: Into<Value>>(self, condition: &'static str, value: Option<T>) -> Self {
        match value {
            Some(value) => self.filter(condition, value),
            None => self,
        }
    }

    /// Adds a condition with any number of values.
    #[must_use]
    pub fn filter_with(mut self, condition: &'static str, values: Vec<Value>) -> Self {
        self.and();
        self.text.push('(');
        self.add(condition, values);
        self.text.push(')');
        self
    }

    /// Adds `column IN (…)`; with no values no row fits.
    #[must_use]
    pub fn filter_in<T: Into<Value>>(mut self, column: &'static str, values: impl IntoIterator<Item = T>) -> Self {
        self.and();
        let mut values = values.into_iter().map(Into::into).peekable();
        if values.peek().is_none() {
            self.text.push_str("1 = 0");
            return self;
        }
        self.text.push_str(column);
        self.text.push_str(" IN (");
        for (at, value) in values.enumerate() {
            self.text.push_str(if at == 0 { "" } else { ", " });
            self.value(value);
        }
        self.text.push(')');
        self
    }

    /// Keeps at most this many rows. The number stands in the text: a planner that does not know it plans for all rows.
    #[must_use]
    pub fn limit(mut self, rows: i64) -> Self {
        self.text.push_str(" LIMIT ");
        self.text.push_str(&rows.to_string());
        self
    }

    pub(crate) fn into_parts(self) -> (String, Vec<Value>) {
        (self.text, self.values)
    }

    fn and(&mut self) {
        self.text.push_str(if self.filtered { " AND " } else { " WHERE " });
        self.filtered = true;
    }

    fn add(&mut self, piece: &'static str, values: Vec<Value>) {
        let mut values = values.into_iter();
        for (at, part) in piece.split('?').enumerate() {
            if at > 0 {
                match values.next() {
                    Some(value) => self.value(value),
                    None => self.text.push('?'),
                }
            }
            self.text.push_str(part);
        }
        debug_assert!(values.next().is_none(), "more values than ? in: {piece}");
    }

    fn value(&mut self, value: Value) {
        self.values.push(value);
        self.text.push('$');
        self.text.push_str(&self.values.len().to_string());
    }
}
