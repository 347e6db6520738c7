//! Forms: posted values, reading them, and showing them again with every mistake beside its field.

/// Longest text where a person may paste a whole document: chapters, agreements, reasons, remarks. Names and numbers are shorter.
pub const LANGE_TEKST: usize = 100_000;

mod errors;
mod fields;
mod input;
mod option;
mod reader;
mod view;

pub use errors::{Errors, FieldError};
pub use fields::Field;
pub use input::{Input, InputError};
pub use option::Opt;
pub use reader::{Reader, parse_email, parse_phone};
pub use view::Form;

#[cfg(test)]
mod tests;
