//! One field on the page, after the form patterns of NL Design System: label, description, mistake, then the input.

use maud::{Markup, Render, html};

use super::{
    option::{Opt, choices},
    view::{Form, Placed},
};
use crate::{Icon, Taal};

/// The widths in `web/css/formulier.css`; above the last a field takes the whole column.
const WIDTHS: [u8; 7] = [3, 5, 6, 8, 12, 20, 30];

#[derive(Debug)]
pub(super) enum Kind {
    Line { kind: &'static str, mode: Option<&'static str> },
    Password,
    File(&'static str),
    Area(u8),
    Radios(Vec<Opt>),
    Checkboxes(Vec<Opt>),
    Check,
    Select(Vec<Opt>),
    Tiles(Vec<Opt>),
    Date { time: bool },
}

impl Kind {
    pub(super) fn line(kind: &'static str) -> Self {
        Self::Line { kind, mode: None }
    }
}

/// A field, placed in a form; adjust it with its methods and put it in `html!`.
#[derive(Debug)]
pub struct Field<'f> {
    form: &'f Form<'f>,
    name: String,
    key: String,
    label: String,
    hint: Option<String>,
    kind: Kind,
    optional: bool,
    unless: Option<String>,
    autocomplete: Option<&'static str>,
    chars: Option<u8>,
    list: Vec<String>,
    lang: Option<Taal>,
}

impl<'f> Field<'f> {
    pub(super) fn new(form: &'f Form<'_>, name: &str, key: &str, kind: Kind) -> Self {
        let label = form.tr.t(key);
        let hint = form.tr.attr(key, "uitleg");
        let suffix = match &kind {
            Kind::Date { .. } => "-dag",
            Kind::Radios(_) | Kind::Checkboxes(_) | Kind::Tiles(_) => "-1",
            _ => "",
        };
        let place =
            |name: &str, anchor: String, key: &str, label: String| Placed { name: name.to_owned(), anchor, key: key.to_owned(), label };
        let mut placed = form.placed.borrow_mut();
        placed.push(place(name, format!("veld-{name}{suffix}"), key, label.clone()));
        if matches!(kind, Kind::Date { time: true }) {
            placed.push(place(&format!("{name}-tijd"), format!("veld-{name}-tijd"), "form-tijd", form.tr.t("form-tijd")));
        }
        drop(placed);
        Self {
            form,
            name: name.to_owned(),
            key: key.to_owned(),
            label,
            hint,
            kind,
            optional: false,
            unless: None,
            autocomplete: None,
            chars: None,
            list: Vec::new(),
            lang: None,
        }
    }

    /// Not always required: says when it is after the label.
    #[must_use]
    pub fn required_when(mut self, key: &str) -> Self {
        (self.optional, self.unless) = (true, Some(self.form.tr.t(key)));
        self
    }

    /// Not required: says so after the label.
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// Replaces the label (a text with arguments).
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        if let Some(placed) = self.form.placed.borrow_mut().iter_mut().find(|p| p.name == self.name) {
            placed.label.clone_from(&self.label);
        }
        self
    }

    /// Replaces the description.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Names what the browser may fill in; only for data of the person who fills in the form.
    #[must_use]
    pub fn autocomplete(mut self, value: &'static str) -> Self {
        self.autocomplete = Some(value);
        self
    }

    /// Width in characters, as a hint of what is expected; rounded up to a width that the styles know.
    #[must_use]
    pub fn wide(mut self, chars: u8) -> Self {
        self.chars = WIDTHS.into_iter().find(|w| *w >= chars);
        self
    }

    /// Number of lines of a text area.
    #[must_use]
    pub fn rows(mut self, rows: u8) -> Self {
        self.kind = match self.kind {
            Kind::Area(_) => Kind::Area(rows),
            other => other,
        };
        self
    }

    /// Only digits are expected (codes).
    #[must_use]
    pub fn digits(mut self) -> Self {
        self.kind = match self.kind {
            Kind::Line { kind, .. } => Kind::Line { kind, mode: Some("numeric") },
            other => other,
        };
        self
    }

    /// What is typed is Dutch, whatever the language of the page.
    #[must_use]
    pub fn dutch(mut self) -> Self {
        self.lang = Some(Taal::Nl).filter(|taal| *taal != self.form.tr.taal());
        self
    }

    /// Offers values while typing; anything else may be typed too.
    #[must_use]
    pub fn suggestions<S: Into<String>>(mut self, values: impl IntoIterator<Item = S>) -> Self {
        self.list = values.into_iter().map(Into::into).collect();
        self
    }

    fn id(&self) -> String {
        format!("veld-{}", self.name)
    }

    fn error(&self) -> Option<String> {
        self.form.errors.borrow().of(&self.name).map(|e| e.sentence(self.form.tr, Some(&self.key), &self.label))
    }

    /// Ids of description and mistake, in the order in which they must be read.
    fn described_by(&self, error: bool) -> Option<String> {
        let id = self.id();
        match (self.hint.is_some(), error) {
            (true, true) => Some(format!("{id}-uitleg {id}-fout")),
            (true, false) => Some(format!("{id}-uitleg")),
            (false, true) => Some(format!("{id}-fout")),
            (false, false) => None,
        }
    }

    fn not_required(&self) -> Markup {
        html! { @if self.optional { " " span.niet-verplicht { (self.unless.clone().unwrap_or_else(|| self.form.tr.t("form-niet-verplicht"))) } } }
    }

    fn texts(&self, error: Option<&str>) -> Markup {
        let id = self.id();
        html! {
            @if let Some(hint) = &self.hint { div.utrecht-form-field-description.utrecht-form-field__description id={ (id) "-uitleg" } { (crate::prose::show(hint)) } }
            @if let Some(error) = error { div.utrecht-form-field-error-message.utrecht-form-field__error-message id={ (id) "-fout" } { (Icon::Fout.svg()) span { (error) } } }
        }
    }

    /// Label above one input.
    fn single(&self, control: Markup, error: Option<&str>) -> Markup {
        html! {
            div.utrecht-form-field.utrecht-form-field--invalid[error.is_some()] {
                div.utrecht-form-field__label { label.utrecht-form-label for=(self.id()) { (self.label) (self.not_required()) } }
                (self.texts(error))
                div.utrecht-form-field__input { (control) }
            }
        }
    }

    /// Legend above several inputs.
    fn group(&self, class: &str, role: Option<&str>, content: Markup, error: Option<&str>) -> Markup {
        let radio = role == Some("radiogroup");
        html! {
            div.utrecht-form-field.(class).utrecht-form-field--invalid[error.is_some()] {
                fieldset.utrecht-form-fieldset.utrecht-form-fieldset--html-fieldset.utrecht-form-fieldset--invalid[error.is_some()] id=(self.id()) role=[role] aria-describedby=[self.described_by(error.is_some())]
                    aria-invalid=[(radio && error.is_some()).then_some("true")] aria-required=[(radio && !self.optional).then_some("true")] {
                    legend.utrecht-form-fieldset__legend.utrecht-form-label { (self.label) (self.not_required()) }
                    (self.texts(error))
                    (content)
                }
            }
        }
    }

    fn line(&self, kind: &str, mode: Option<&str>, value: &str, error: Option<&str>) -> Markup {
        let list = (!self.list.is_empty()).then(|| format!("{}-lijst", self.id()));
        let control = html! {
            input.utrecht-textbox.utrecht-textbox--html-input.utrecht-textbox--invalid[error.is_some()] id=(self.id()) name=(self.name) lang=[self.lang] type=(kind) value=(value)
                inputmode=[mode] autocomplete=(self.autocomplete.unwrap_or("off")) data-breed=[self.chars] list=[list.as_deref()]
                aria-describedby=[self.described_by(error.is_some())] aria-invalid=[error.map(|_| "true")] aria-required=[(!self.optional).then_some("true")];
            @if let Some(id) = &list { datalist id=(id) { @for value in &self.list { option value=(value) {} } } }
        };
        self.single(control, error)
    }

    fn file(&self, accept: &str, error: Option<&str>) -> Markup {
        let control = html! {
            input.bestandskeuze id=(self.id()) name=(self.name) type="file" accept=(accept)
                aria-describedby=[self.described_by(error.is_some())] aria-invalid=[error.map(|_| "true")] aria-required=[(!self.optional).then_some("true")];
        };
        self.single(control, error)
    }

    fn area(&self, rows: u8, error: Option<&str>) -> Markup {
        let control = html! {
            textarea.utrecht-textarea.utrecht-textarea--html-textarea.utrecht-textarea--invalid[error.is_some()] id=(self.id()) name=(self.name) lang=[self.lang] rows=(rows) autocomplete="off"
                aria-describedby=[self.described_by(error.is_some())] aria-invalid=[error.map(|_| "true")] aria-required=[(!self.optional).then_some("true")] {
                "\n" (self.form.input.get(&self.name))
            }
        };
        self.single(control, error)
    }

    /// What stands there when nothing is chosen.
    fn unchosen(&self) -> &'static str {
        match (self.form.filtering, self.optional) {
            (true, _) => "form-alle",
            (false, true) => "form-geen-keuze",
            (false, false) => "form-kies",
        }
    }

    fn select(&self, options: &[Opt], error: Option<&str>) -> Markup {
        let chosen = self.form.input.get(&self.name);
        let control = html! {
            select.utrecht-select.utrecht-select--html-select.utrecht-select--invalid[error.is_some()] id=(self.id()) name=(self.name)
                aria-describedby=[self.described_by(error.is_some())] aria-invalid=[error.map(|_| "true")] aria-required=[(!self.optional).then_some("true")] {
                @if self.optional || chosen.is_empty() { option value="" { (self.form.tr.t(self.unchosen())) } }
                @for options in options.chunk_by(|a, b| a.group == b.group) {
                    @match options.first().and_then(|o| o.group.as_ref()) {
                        Some(group) => { optgroup label=(group) { (choices(options, chosen)) } }
                        None => { (choices(options, chosen)) }
                    }
                }
            }
        };
        self.single(control, error)
    }

    fn options(&self, options: &[Opt], radio: bool, error: bool) -> Markup {
        let (kind, class) = if radio { ("radio", "keuze-rond") } else { ("checkbox", "utrecht-checkbox utrecht-checkbox--html-input") };
        html! {
            @for (number, option) in options.iter().enumerate() {
                @let id = format!("{}-{}", self.id(), number + 1);
                @let hint_id = option.hint.as_ref().map(|_| format!("{id}-uitleg"));
                div.keuze {
                    input class=(class) type=(kind) id=(id) name=(self.name) value=(option.value) checked[self.form.input.contains(&self.name, &option.value)]
                        aria-describedby=[hint_id.as_deref()] aria-invalid=[(!radio && error).then_some("true")];
                    label.utrecht-form-label for=(id) lang=[option.lang] { (option.label) }
                    @if let (Some(hint), Some(hint_id)) = (&option.hint, &hint_id) { div.keuze-uitleg id=(hint_id) lang=[option.hint_lang] { (crate::prose::show(hint)) } }
                }
            }
        }
    }

    fn tiles(&self, options: &[Opt]) -> Markup {
        html! {
            div.tegels {
                @for (number, option) in options.iter().enumerate() {
                    @let id = format!("{}-{}", self.id(), number + 1);
                    div.tegel {
                        input.tegel-keuze type="radio" id=(id) name=(self.name) value=(option.value) checked[self.form.input.contains(&self.name, &option.value)];
                        label.tegel-label for=(id) {
                            span.tegel-tekst lang=[option.lang] { (option.label) @if let Some(hint) = &option.hint { small lang=[option.hint_lang] { (crate::prose::show(hint)) } } }
                        }
                    }
                }
            }
        }
    }

    fn check(&self, error: Option<&str>) -> Markup {
        html! {
            div.utrecht-form-field.utrecht-form-field--checkbox.utrecht-form-field--invalid[error.is_some()] {
                div.utrecht-form-field__input {
                    @if let Some(error) = error { div.utrecht-form-field-error-message id={ (self.id()) "-fout" } { (Icon::Fout.svg()) span { (error) } } }
                    div.keuze {
                        input.utrecht-checkbox.utrecht-checkbox--html-input type="checkbox" id=(self.id()) name=(self.name) value="ja" checked[!self.form.input.get(&self.name).is_empty()]
                            aria-describedby=[self.described_by(error.is_some())] aria-invalid=[error.map(|_| "true")];
                        label.utrecht-form-label for=(self.id()) { (self.label) }
                        @if let Some(hint) = &self.hint { div.keuze-uitleg id={ (self.id()) "-uitleg" } { (hint) } }
                    }
                }
            }
        }
    }

    fn date(&self, time: bool, error: Option<&str>) -> Markup {
        let tr = self.form.tr;
        let single = self.form.input.get(&self.name);
        let iso = |part: usize| single.get(..10).and_then(|d| d.split('-').rev().nth(part)).unwrap_or_default();
        let time_name = format!("{}-tijd", self.name);
        let time_error = self.form.errors.borrow().of(&time_name).map(|e| e.sentence(tr, Some("form-tijd"), &tr.t("form-tijd")));
        let part = |number: usize, part: &str, key: &str, chars: u8| {
            let name = format!("{}-{part}", self.name);
            let typed = self.form.input.get(&name);
            let value = if typed.is_empty() { iso(number) } else { typed };
            html! {
                div.datum-deel {
                    label.utrecht-form-label for={ "veld-" (name) } { (tr.t(key)) }
                    input.utrecht-textbox.utrecht-textbox--html-input.utrecht-textbox--invalid[error.is_some()] id={ "veld-" (name) } name=(name) type="text" inputmode="numeric"
                        autocomplete="off" value=(value) data-breed=(chars) aria-invalid=[error.map(|_| "true")] aria-required=[(!self.optional).then_some("true")];
                }
            }
        };
        let content = html! {
            @if let Some(text) = &time_error { div.utrecht-form-field-error-message id={ "veld-" (time_name) "-fout" } { (Icon::Fout.svg()) span { (text) } } }
            div.datum {
                (part(0, "dag", "form-dag", 3)) (part(1, "maand", "form-maand", 3)) (part(2, "jaar", "form-jaar", 5))
                @if time {
                    div.datum-deel.datum-tijd {
                        label.utrecht-form-label for={ "veld-" (time_name) } { (tr.t("form-tijd")) }
                        input.utrecht-textbox.utrecht-textbox--html-input.utrecht-textbox--invalid[time_error.is_some()] id={ "veld-" (time_name) } name=(time_name) type="text" inputmode="numeric"
                            autocomplete="off" value=(self.form.input.get(&time_name)) data-breed="6" aria-invalid=[time_error.as_ref().map(|_| "true")]
                            aria-describedby=[time_error.as_ref().map(|_| format!("veld-{time_name}-fout"))] aria-required=[(!self.optional).then_some("true")];
                    }
                }
            }
        };
        self.group("veldgroep", None, content, error)
    }
}

impl Render for Field<'_> {
    fn render(&self) -> Markup {
        let error = self.error();
        let error = error.as_deref();
        match &self.kind {
            Kind::Line { kind, mode } => self.line(kind, *mode, self.form.input.get(&self.name), error),
            Kind::Password => self.line("password", None, "", error),
            Kind::File(accept) => self.file(accept, error),
            Kind::Area(rows) => self.area(*rows, error),
            Kind::Select(options) => self.select(options, error),
            Kind::Radios(options) => self.group("veldgroep", Some("radiogroup"), self.options(options, true, error.is_some()), error),
            Kind::Checkboxes(options) => self.group("veldgroep", None, self.options(options, false, error.is_some()), error),
            Kind::Tiles(options) => self.group("vraag", Some("radiogroup"), self.tiles(options), error),
            Kind::Check => self.check(error),
            Kind::Date { time } => self.date(*time, error),
        }
    }
}
