//! Posted values, as they came in.

use std::collections::HashMap;

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use jiff::civil::{Date, DateTime, Time};
use uuid::Uuid;

/// More fields than any form of ours has.
const MAX_FIELDS: usize = 2_000;
/// Longer than any text a person types in one field: 100,000 characters of the longest kind, in bytes.
const MAX_VALUE: usize = 600_000;

/// Raw values of a form, by field name. Text is repaired (UTF-8, line ends, control characters), never interpreted. `Debug` prints
/// the names of the fields, never what someone typed.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Input {
    values: HashMap<String, Vec<String>>,
}

impl std::fmt::Debug for Input {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut names: Vec<&String> = self.values.keys().collect();
        names.sort_unstable();
        f.debug_tuple("Input").field(&names).finish()
    }
}

/// Why a posted body cannot be a form of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InputError {
    /// Too many fields.
    #[error("the form holds more than {MAX_FIELDS} fields")]
    TooMany,
    /// One value is too long.
    #[error("a field holds more than {MAX_VALUE} bytes")]
    TooLong,
    /// The body is larger than the server accepts, or stopped half way.
    #[error("the form could not be read")]
    Unreadable,
}

impl IntoResponse for InputError {
    fn into_response(self) -> Response {
        let status = if self == Self::Unreadable { StatusCode::BAD_REQUEST } else { StatusCode::PAYLOAD_TOO_LARGE };
        (status, self.to_string()).into_response()
    }
}

impl<S: Send + Sync> FromRequest<S> for Input {
    type Rejection = InputError;

    async fn from_request(request: Request, state: &S) -> Result<Self, InputError> {
        let body = Bytes::from_request(request, state).await.map_err(|_| InputError::Unreadable)?;
        Self::parse(&body)
    }
}

impl Input {
    /// No values: a form that is shown for the first time.
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads an `application/x-www-form-urlencoded` body or query string.
    pub fn parse(body: &[u8]) -> Result<Self, InputError> {
        Self::parse_up_to(body, MAX_VALUE)
    }

    /// The same for a form of which one value may hold so many bytes: the limit of its route.
    ///
    /// # Errors
    /// Too many fields, or one that is too long.
    pub fn parse_up_to(body: &[u8], max_value: usize) -> Result<Self, InputError> {
        let mut input = Self::new();
        for (count, pair) in body.split(|b| *b == b'&').filter(|p| !p.is_empty()).enumerate() {
            if count >= MAX_FIELDS {
                return Err(InputError::TooMany);
            }
            let split = pair.iter().position(|b| *b == b'=').unwrap_or(pair.len());
            if pair.len() - split > max_value.saturating_mul(3) + 1 || split > MAX_VALUE {
                return Err(InputError::TooLong);
            }
            let value = decode(pair.get(split + 1..).unwrap_or_default());
            if value.len() > max_value {
                return Err(InputError::TooLong);
            }
            input.values.entry(decode(&pair[..split])).or_default().push(value);
        }
        Ok(input)
    }

    /// Reads a query string; one that is out of bounds counts as empty.
    pub fn query(query: &str) -> Self {
        Self::parse(query.as_bytes()).unwrap_or_default()
    }

    /// Adds a value, to show a form for a record that exists.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.values.entry(name.to_owned()).or_default().push(value.to_string());
        self
    }

    /// Adds a value when there is one.
    #[must_use]
    pub fn with_some(self, name: &str, value: Option<impl ToString>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Adds several values of one name (checkboxes).
    #[must_use]
    pub fn with_all<V: ToString>(self, name: &str, values: impl IntoIterator<Item = V>) -> Self {
        values.into_iter().fold(self, |input, value| input.with(name, value))
    }

    /// Adds a date in its three inputs.
    #[must_use]
    pub fn with_date(self, name: &str, date: Date) -> Self {
        self.with(&format!("{name}-dag"), date.day())
            .with(&format!("{name}-maand"), date.month())
            .with(&format!("{name}-jaar"), date.year())
    }

    /// Adds a clock time.
    #[must_use]
    pub fn with_time(self, name: &str, time: Time) -> Self {
        self.with(name, crate::tr::clock(time))
    }

    /// Adds a moment, on the clock of Amsterdam, in its date and time inputs.
    #[must_use]
    pub fn with_moment(self, name: &str, moment: domain::Moment) -> Self {
        let local: DateTime = crate::tr::local(moment);
        self.with_date(name, local.date()).with_time(&format!("{name}-tijd"), local.time())
    }

    /// Adds a cross.
    #[must_use]
    pub fn with_checked(self, name: &str, checked: bool) -> Self {
        if checked { self.with(name, "ja") } else { self }
    }

    /// The first value of a field as it was typed, without spaces around it; empty when absent.
    pub fn get(&self, name: &str) -> &str {
        self.values.get(name).and_then(|v| v.first()).map_or("", |v| v.trim())
    }

    /// The first value exactly as it came (passwords).
    pub fn raw(&self, name: &str) -> &str {
        self.values.get(name).and_then(|v| v.first()).map_or("", String::as_str)
    }

    /// All values of a field.
    pub fn all(&self, name: &str) -> &[String] {
        self.values.get(name).map_or(&[], Vec::as_slice)
    }

    /// Is this value among those of the field?
    pub fn contains(&self, name: &str, value: &str) -> bool {
        self.all(name).iter().any(|v| v == value)
    }

    /// The names of the fields, sorted.
    pub fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.values.keys().map(String::as_str).collect();
        names.sort_unstable();
        names
    }

    /// Puts these values in the place of what a field held; without values the field goes.
    pub(crate) fn replace(&mut self, name: &str, values: &[String]) {
        if values.is_empty() {
            self.values.remove(name);
        } else {
            self.values.insert(name.to_owned(), values.to_vec());
        }
    }

    /// The token of this form against sending twice.
    pub fn once(&self) -> Option<Uuid> {
        self.get("_eenmalig").parse().ok()
    }

    /// The version of the record that the form was made from.
    pub fn version(&self) -> Option<i64> {
        self.get("_versie").parse().ok()
    }
}

/// Percent-decodes, repairs UTF-8, makes line ends `\n` and drops control characters.
fn decode(raw: &[u8]) -> String {
    let mut bytes = Vec::with_capacity(raw.len());
    let mut i = 0;
    while let Some(&byte) = raw.get(i) {
        match (byte, raw.get(i + 1).copied().and_then(hex), raw.get(i + 2).copied().and_then(hex)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push(high << 4 | low);
                i += 2;
            }
            (b'+', ..) => bytes.push(b' '),
            _ => bytes.push(byte),
        }
        i += 1;
    }
    let text = String::from_utf8_lossy(&bytes).replace("\r\n", "\n").replace('\r', "\n");
    if text.contains(is_noise) { text.replace(is_noise, "") } else { text }
}

fn is_noise(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|d| u8::try_from(d).ok())
}
