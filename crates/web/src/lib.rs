//! Pages: shell, forms, building blocks, texts and assets. Knows no subject.
//!
//! A page with a form, from question to answer. The texts stand in `beleid/teksten/{nl,en}/<slice>.ftl`: the label under the key,
//! the description under `.uitleg`, and a message of its own for one mistake under `.leeg`, `.kies`, … (`fout-leeg` -> `.leeg`).
//!
//! ```
//! use web::{Choice, Errors, Form, Input, Markup, Reader, Shell, Taal, Tr, html, parts, shell};
//!
//! #[derive(Clone, Copy, PartialEq)]
//! enum Rol { Uitvoerder, Adviseur }
//! impl Choice for Rol {                                   // domain enums made with `codes!` have this already
//!     const ALL: &'static [Self] = &[Self::Uitvoerder, Self::Adviseur];
//!     fn code(self) -> &'static str { match self { Self::Uitvoerder => "uitvoerder", Self::Adviseur => "adviseur" } }
//!     fn key(self) -> &'static str { match self { Self::Uitvoerder => "rol-uitvoerder", Self::Adviseur => "rol-adviseur" } }
//! }
//!
//! struct Nieuw { naam: String, rol: Rol, email: Option<String> }
//!
//! /// Every mistake at once; the value exists only when nothing is wrong.
//! fn read(input: &Input) -> Result<Nieuw, Errors> {
//!     let mut r = Reader::new(input);
//!     let naam = r.required_text("naam", 80);
//!     let rol = r.choice("rol");
//!     let email = r.opt().email("email");
//!     r.finish(|| Some(Nieuw { naam: naam?, rol: rol?, email }))
//! }
//!
//! /// One view for GET and for a POST that failed. `around` comes from the request (menu, user, path).
//! fn view(mut around: Shell, input: &Input, errors: &Errors, token: uuid::Uuid) -> Markup {
//!     let tr = around.tr;
//!     let form = Form::new(tr, input, errors).once(token);
//!     around.title = form.title(&tr.t("partner-nieuw"));          // "Niet opgeslagen: 2 fouten - …"
//!     shell::page(&around, html! {
//!         (parts::head(&tr.t("partner-nieuw"), tr.t("partner-nieuw-doel"), html! {}))
//!         (form.post("/partners/nieuw", html! {                   // summary on top, tokens, fields
//!             (form.text("naam", "partner-naam"))
//!             (form.radios::<Rol>("rol", "partner-rol"))
//!             (form.email("email", "partner-email").optional())
//!             (form.actions(html! { (form.submit("partner-opslaan")) (form.cancel("/partners")) }))
//!         }))
//!     })
//! }
//!
//! let around = || Shell::new(Tr::new(Taal::Nl), "Partner");
//! let get = view(around(), &Input::new(), &Errors::new(), uuid::Uuid::nil());
//! let posted = Input::query("naam=&rol=adviseur");                // a handler takes `input: Input` as extractor
//! let post = match read(&posted) {
//!     Ok(nieuw) => format!("{} {:?} {:?}", nieuw.naam, nieuw.rol.code(), nieuw.email),   // save, then redirect
//!     Err(errors) => view(around(), &posted, &errors, uuid::Uuid::nil()).into_string(),  // status 422
//! };
//! assert!(post.contains("Niet opgeslagen: 1 fout") && !get.into_string().contains("data-fouten"));
//! ```
//!
//! A record that is edited adds `.version(n)`; when another was first, call `form.conflict("naam", &current)` for each field that clashes.

pub mod assets;
pub mod botsing;
pub mod error;
pub mod form;
pub mod hervul;
mod icon;
pub mod parts;
pub mod prose;
pub mod shell;
pub mod texts;
mod tr;

pub use assets::asset;
pub use domain::Code as Choice;
pub use error::{Problem, problem_page};
pub use form::{Errors, Field, FieldError, Form, Input, InputError, LANGE_TEKST, Opt, Reader};
pub use icon::{Icon, logo};
pub use maud::{Markup, PreEscaped, Render, html};
pub use shell::{Flash, Item, Section, Shell, User};
pub use texts::{Args, Taal, Texts, Value};
pub use tr::{Tr, amsterdam};
