//! The form around the fields: error summary, tokens, buttons.

use std::cell::RefCell;

use maud::{Markup, html};
use uuid::Uuid;

use super::{Errors, Field, Input, Opt, fields::Kind};
use crate::{Icon, Tr, args};
use domain::Code;

/// A field that was placed on the page: where the summary links to and what it is called.
#[derive(Debug)]
pub(super) struct Placed {
    pub(super) name: String,
    pub(super) anchor: String,
    pub(super) key: String,
    pub(super) label: String,
}

/// Shows a form. Fields are placed with its methods; [`Form::post`] wraps them and puts the error summary on top.
#[derive(Debug)]
pub struct Form<'a> {
    pub(super) tr: Tr,
    pub(super) input: &'a Input,
    pub(super) errors: RefCell<Errors>,
    pub(super) placed: RefCell<Vec<Placed>>,
    once: Option<Uuid>,
    version: Option<i64>,
    quiet: bool,
    pub(super) filtering: bool,
    leave_freely: bool,
}

impl<'a> Form<'a> {
    /// A form with these values and mistakes.
    pub fn new(tr: Tr, input: &'a Input, errors: &Errors) -> Self {
        Self {
            tr,
            input,
            errors: RefCell::new(errors.clone()),
            placed: RefCell::default(),
            once: input.once(),
            version: None,
            quiet: false,
            filtering: false,
            leave_freely: false,
        }
    }

    /// Gives a new form its token against sending twice; a token that was already posted is kept.
    #[must_use]
    pub fn once(mut self, token: Uuid) -> Self {
        self.once = self.once.or(Some(token));
        self
    }

    /// Sends along the version of the record that is shown.
    #[must_use]
    pub fn version(mut self, version: i64) -> Self {
        self.version = Some(version);
        self
    }

    /// Leaves out the sentence about required fields (one-field forms, the night screen).
    #[must_use]
    pub fn quiet(mut self) -> Self {
        self.quiet = true;
        self
    }

    /// Chooses what a list shows: nothing chosen means all of it.
    #[must_use]
    pub fn filtering(mut self) -> Self {
        self.filtering = true;
        self.quiet().leave_freely()
    }

    /// Does not warn about unsaved changes (search, login).
    #[must_use]
    pub fn leave_freely(mut self) -> Self {
        self.leave_freely = true;
        self
    }

    /// The page title with the outcome in front when something is wrong.
    pub fn title(&self, title: &str) -> String {
        self.errors.borrow().title(self.tr, title)
    }

    /// Another person changed this field: shows what it is now beside what was typed. Call it before placing the field.
    pub fn conflict(&self, name: &str, current: &str) {
        let tr = self.tr;
        let shown = |value: &str| if value.is_empty() { tr.t("form-leeg") } else { value.to_owned() };
        let mine = self.input.all(name).join(", ");
        self.errors.borrow_mut().add_with(name, "fout-conflict", args![("nu", shown(current)), ("jij", shown(&mine))]);
    }

    /// The whole form, sent with POST: summary, hidden tokens, content.
    pub fn post(&self, action: &str, content: Markup) -> Markup {
        self.send(action, None, content)
    }

    /// The same with a [`Form::file`] in it.
    pub fn post_file(&self, action: &str, content: Markup) -> Markup {
        self.send(action, Some("multipart/form-data"), content)
    }

    fn send(&self, action: &str, enctype: Option<&str>, content: Markup) -> Markup {
        html! {
            (self.summary())
            form.formulier method="post" action=(action) enctype=[enctype] novalidate data-eenmaal data-onbewaard[!self.leave_freely] {
                @if let Some(token) = self.once { input type="hidden" name="_eenmalig" value=(token); }
                @if let Some(version) = self.version { input type="hidden" name="_versie" value=(version); }
                @if !self.quiet && self.placed.borrow().len() > 1 { p.formulier-verplicht { (self.tr.t("form-verplicht")) } }
                (content)
            }
        }
    }

    /// A form that asks something and changes nothing (search, filter), sent with GET.
    pub fn get(&self, action: &str, content: Markup) -> Markup {
        html! {
            (self.summary_under("form-fouten-kop-vraag"))
            form.formulier method="get" action=(action) novalidate { (content) }
        }
    }

    /// The list of mistakes with a link to each field; nothing when all is well.
    pub fn summary(&self) -> Markup {
        self.summary_under(if self.leave_freely { "form-fouten-kop-vraag" } else { "form-fouten-kop" })
    }

    fn summary_under(&self, kop: &str) -> Markup {
        let errors = self.errors.borrow();
        if errors.is_empty() {
            return html! {};
        }
        let placed = self.placed.borrow();
        html! {
            div.utrecht-alert.utrecht-alert--error.fouten id="fouten" tabindex="-1" role="alert" data-fouten aria-labelledby="fouten-kop" {
                (Icon::Fout.svg())
                div.utrecht-alert__message {
                    h2 #fouten-kop.fouten-kop { (self.tr.with(kop, args![("aantal", errors.len())])) }
                    ul.fouten-lijst {
                        @for error in errors.iter() {
                            @let place = placed.iter().find(|p| p.name == error.field);
                            @let sentence = error.sentence(self.tr, place.map(|p| p.key.as_str()), place.map_or("", |p| &p.label));
                            li {
                                @if let Some(place) = place { a.nl-link href={ "#" (place.anchor) } { (sentence) } }
                                @else { (sentence) }
                            }
                        }
                    }
                }
            }
        }
    }

    /// A hidden value.
    pub fn hidden(&self, name: &str, value: impl std::fmt::Display) -> Markup {
        html! { input type="hidden" name=(name) value=(value); }
    }

    /// One line of text.
    pub fn text(&self, name: &str, key: &str) -> Field<'_> {
        Field::new(self, name, key, Kind::line("text"))
    }

    /// An e-mail address.
    pub fn email(&self, name: &str, key: &str) -> Field<'_> {
        Field::new(self, name, key, Kind::line("email")).wide(30)
    }

    /// A telephone number.
    pub fn phone(&self, name: &str, key: &str) -> Field<'_> {
        Field::new(self, name, key, Kind::line("tel")).wide(20)
    }

    /// A postcode.
    pub fn postcode(&self, name: &str, key: &str) -> Field<'_> {
        Field::new(self, name, key, Kind::line("text")).wide(8)
    }

    /// A whole number.
    pub fn int(&self, name: &str, key: &str) -> Field<'_> {
        Field::new(self, name, key, Kind::Line { kind: "text", mode: Some("numeric") }).wide(6)
    }

    /// A clock time.
    pub fn time(&self, name: &str, key: &str) -> Field<'_> {
        Field::new(self, name, key, Kind::Line { kind: "text", mode: Some("numeric") }).wide(6)
    }

    /// A password; never shown again.
    pub fn password(&self, name: &str, key: &str) -> Field<'_> {
        Field::new(self, name, key, Kind::Password)
    }

    /// A file from the device of the user; `accept` names what is offered first, such as `.csv,.xlsx`.
    pub fn file(&self, name: &str, key: &str, accept: &'static str) -> Field<'_> {
        Field::new(self, name, key, Kind::File(accept))
    }

    /// Several lines of text.
    pub fn textarea(&self, name: &str, key: &str) -> Field<'_> {
        Field::new(self, name, key, Kind::Area(5))
    }

    /// A date in three inputs.
    pub fn date3(&self, name: &str, key: &str) -> Field<'_> {
        Field::new(self, name, key, Kind::Date { time: false })
    }

    /// A date and a clock time.
    pub fn moment(&self, name: &str, key: &str) -> Field<'_> {
        Field::new(self, name, key, Kind::Date { time: true })
    }

    /// One value of a closed set, as radios.
    pub fn radios<T: Code>(&self, name: &str, key: &str) -> Field<'_> {
        self.radios_of(name, key, Opt::all::<T>(self.tr))
    }

    /// One of these options, as radios.
    pub fn radios_of(&self, name: &str, key: &str, options: Vec<Opt>) -> Field<'_> {
        Field::new(self, name, key, Kind::Radios(options))
    }

    /// Any number of values of a closed set.
    pub fn checkboxes<T: Code>(&self, name: &str, key: &str) -> Field<'_> {
        self.checkboxes_of(name, key, Opt::all::<T>(self.tr))
    }

    /// Any number of these options.
    pub fn checkboxes_of(&self, name: &str, key: &str, options: Vec<Opt>) -> Field<'_> {
        Field::new(self, name, key, Kind::Checkboxes(options))
    }

    /// One cross: "ja" when ticked.
    pub fn checkbox(&self, name: &str, key: &str) -> Field<'_> {
        Field::new(self, name, key, Kind::Check)
    }

    /// One value of a closed set, as a drop-down; use radios up to seven options.
    pub fn select<T: Code>(&self, name: &str, key: &str) -> Field<'_> {
        self.select_of(name, key, Opt::all::<T>(self.tr))
    }

    /// One of these options, as a drop-down.
    pub fn select_of(&self, name: &str, key: &str, options: Vec<Opt>) -> Field<'_> {
        Field::new(self, name, key, Kind::Select(options))
    }

    /// One value of a closed set as large tiles (night screen, mayor).
    pub fn big_choices<T: Code>(&self, name: &str, key: &str) -> Field<'_> {
        self.big_choices_of(name, key, Opt::all::<T>(self.tr))
    }

    /// One of these options as large tiles.
    pub fn big_choices_of(&self, name: &str, key: &str, options: Vec<Opt>) -> Field<'_> {
        Field::new(self, name, key, Kind::Tiles(options))
    }

    /// The main button.
    pub fn submit(&self, key: &str) -> Markup {
        html! { button.nl-button.nl-button--primary type="submit" { (self.tr.t(key)) } }
    }

    /// A second button.
    pub fn submit_secondary(&self, key: &str) -> Markup {
        html! { button.nl-button.nl-button--secondary type="submit" { (self.tr.t(key)) } }
    }

    /// A second button that sends a value of its own.
    pub fn submit_value(&self, key: &str, name: &str, value: &str) -> Markup {
        html! { button.nl-button.nl-button--secondary type="submit" name=(name) value=(value) { (self.tr.t(key)) } }
    }

    /// The main button, sending a value of its own.
    pub fn submit_main(&self, key: &str, name: &str, value: &str) -> Markup {
        html! { button.nl-button.nl-button--primary type="submit" name=(name) value=(value) { (self.tr.t(key)) } }
    }

    /// The row of buttons under a form.
    pub fn actions(&self, content: Markup) -> Markup {
        html! { div.formulier-knoppen { (content) } }
    }

    /// Cancel: a link that looks like a quiet button.
    pub fn cancel(&self, href: &str) -> Markup {
        html! { a.nl-button.nl-button--subtle href=(href) { (self.tr.t("form-annuleren")) } }
    }

    /// A group of fields under a heading.
    pub fn group(&self, key: &str, content: Markup) -> Markup {
        html! {
            section.formulier-groep {
                h2.nl-heading.nl-heading--level-2 { (self.tr.t(key)) }
                @if let Some(text) = self.tr.attr(key, "uitleg") { p.zacht { (text) } }
                (content)
            }
        }
    }

    /// Extra fields folded away until someone needs them.
    pub fn more(&self, key: &str, open: bool, content: Markup) -> Markup {
        html! {
            details.meer open[open] {
                summary { (self.tr.t(key)) }
                div.meer-inhoud { (content) }
            }
        }
    }
}
