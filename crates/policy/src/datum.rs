//! Dates as the format writes them: `2026-01-01`, without quotes.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, de::Error};

/// A date.
pub(crate) fn datum<'de, D: Deserializer<'de>>(d: D) -> Result<Date, D::Error> {
    let value = toml::value::Datetime::deserialize(d)?;
    value.to_string().parse().map_err(|_| D::Error::custom("invalid value: expected a date such as 2026-01-01"))
}

/// A date that may be absent.
pub(crate) fn misschien<'de, D: Deserializer<'de>>(d: D) -> Result<Option<Date>, D::Error> {
    datum(d).map(Some)
}
