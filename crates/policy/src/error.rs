//! Errors that name file, line and column, and say what to do.

use domain::draaiboek::lijkt_op;

use crate::schrijffout;

/// One thing that is wrong in a policy file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}:{column}: {message} {hint}")]
pub struct PolicyError {
    /// File, as a path within the policy folder.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong, in Dutch.
    pub message: String,
    /// What to do.
    pub hint: String,
}

impl PolicyError {
    /// An error at a byte position of a text.
    pub(crate) fn at(file: &str, text: &str, offset: usize, message: impl Into<String>, hint: impl Into<String>) -> Self {
        let before: String = text.char_indices().take_while(|(i, _)| *i < offset).map(|(_, c)| c).collect();
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |l| l.chars().count()) + 1;
        Self { file: file.to_owned(), line, column, message: message.into(), hint: hint.into() }
    }

    /// An error about a file as a whole.
    pub(crate) fn file(file: &str, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line: 1, column: 1, message: message.into(), hint: hint.into() }
    }

    /// What the reader of the format reported, in words a civil servant can use.
    pub(crate) fn from_toml(file: &str, text: &str, error: &toml::de::Error) -> Self {
        let offset = error.span().map_or(0, |s| s.start);
        // The reader of the format hands a date on as a group of fields.
        let is_datum = text.get(offset..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        let said =
            if is_datum { error.message().replacen("invalid type: map", "invalid type: date", 1) } else { error.message().to_owned() };
        let (message, hint) = vertaal(&said).unwrap_or_else(|| schrijffout::uitleg(&said, text, offset));
        Self::at(file, text, offset, message, hint)
    }
}

/// The field a message says is missing.
pub(crate) fn ontbrekend(message: &str) -> Option<&str> {
    message.strip_prefix("missing field `").and_then(|rest| rest.split('`').next())
}

/// What stands there and what should, of `invalid type: string "ja", expected a boolean`; and how to write it.
fn verkeerde_vorm(message: &str) -> (String, String) {
    let (found, wanted) = message.split_once(", expected ").unwrap_or((message, ""));
    let found = found.split_once(": ").map_or(found, |(_, found)| found);
    let words = |text: &str| VORMEN.iter().find(|(english, _)| text.contains(english)).map(|(_, dutch)| *dutch);
    let zin = match (words(found), words(wanted)) {
        (Some(found), Some(wanted)) => format!("Hier staat {found}, maar hier hoort {wanted}."),
        (None, Some(wanted)) => format!("Hier hoort {wanted}."),
        _ => "Deze waarde heeft de verkeerde vorm.".to_owned(),
    };
    let hint = SCHRIJF.iter().find(|(wat, _)| words(wanted) == Some(*wat)).map_or(ALGEMEEN, |(_, hint)| *hint);
    (zin, hint.to_owned())
}

const ALGEMEEN: &str = "Tekst staat tussen aanhalingstekens, een lijst tussen blokhaken; een getal of datum staat los.";

/// How to write what is asked for.
const SCHRIJF: [(&str, &str); 4] = [
    ("true of false", "Schrijf true voor ja of false voor nee, zonder aanhalingstekens."),
    ("een tekst", "Zet er een aanhalingsteken voor en achter, zoals \"1 werkdag\"."),
    ("een lijst", "Zet de waarden tussen [ en ], met een komma ertussen."),
    ("een groep velden", "Zet de velden tussen { en }, zoals { naar = \"burgemeester\", na = \"2 uur\" }."),
];

/// Kinds of values as the format reader calls them, and as a person does.
const VORMEN: [(&str, &str); 11] = [
    ("boolean", "true of false"),
    ("string", "een tekst"),
    ("date", "een datum"),
    ("integer", "een getal"),
    ("floating point", "een getal"),
    ("u16", "een getal"),
    ("u32", "een getal"),
    ("sequence", "een lijst"),
    ("map", "een groep velden"),
    ("struct", "een groep velden"),
    ("Meer", "een tekst of een lijst van teksten"),
];

/// Message and hint for a field or a value that does not fit; none when the line itself cannot be read.
fn vertaal(message: &str) -> Option<(String, String)> {
    let mut words = message.split('`').skip(1).step_by(2);
    let first = words.next().unwrap_or_default();
    let known: Vec<&str> = words.collect();
    let near = lijkt_op(first, known.iter().copied())
        .map_or_else(|| format!("Kies uit: {}.", known.join(", ")), |n| format!("Bedoel je \"{n}\"?"));
    Some(if message.starts_with("unknown field") {
        (format!("Het veld \"{first}\" bestaat niet."), near)
    } else if message.starts_with("unknown variant") {
        (format!("\"{first}\" is hier geen mogelijke waarde."), near)
    } else if let Some(veld) = ontbrekend(message) {
        (format!("Het veld \"{veld}\" ontbreekt."), format!("Voeg de regel toe: {veld} = …"))
    } else if message.starts_with("invalid type") || message.starts_with("invalid value:") {
        verkeerde_vorm(message)
    } else {
        return None;
    })
}
