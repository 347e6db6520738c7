//! Naam: when two names are the same name.

/// A name as the same thing would be called again: small letters, single spaces.
pub fn sleutel(naam: &str) -> String {
    naam.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
