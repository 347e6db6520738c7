//! Pages: shell, forms, building blocks, texts and assets. Knows no subject.

pub mod assets;
pub mod error;
pub mod form;
mod icon;
pub mod parts;
pub mod shell;
pub mod texts;
mod tr;

pub use assets::asset;
pub use domain::Code as Choice;
pub use error::{Problem, problem_page};
pub use form::{Errors, Field, FieldError, Form, Input, InputError, Opt, Reader};
pub use icon::{Icon, logo};
pub use maud::{Markup, PreEscaped, Render, html};
pub use shell::{Flash, Item, Section, Shell, User};
pub use texts::{Args, Taal, Texts, Value};
pub use tr::{Tr, amsterdam};
