//! Where something stands: phases, steps of a track, bars.

use maud::{Markup, Render, html};

use crate::{Icon, Tr};

/// How far a phase or step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Done.
    Done,
    /// Can and must be done now.
    Now,
    /// Not yet its turn.
    Wait,
    /// Must have been done already.
    Late,
    /// Does not apply here.
    Off,
}

impl State {
    fn class(self) -> &'static str {
        match self {
            Self::Done => "klaar",
            Self::Now => "nu",
            Self::Wait => "straks",
            Self::Late => "laat",
            Self::Off => "nvt",
        }
    }

    /// The state in words, for those who do not see the colour.
    pub fn key(self) -> &'static str {
        match self {
            Self::Done => "stand-klaar",
            Self::Now => "stand-nu",
            Self::Wait => "stand-straks",
            Self::Late => "stand-laat",
            Self::Off => "stand-nvt",
        }
    }
}

/// A phase of a case.
#[derive(Debug, Clone)]
pub struct Phase {
    /// What it says, with the moment when it is past.
    pub label: String,
    /// How far.
    pub state: State,
}

/// The phases as one line.
pub fn phases(tr: Tr, label: &str, items: &[Phase]) -> Markup {
    html! {
        ol.fasen aria-label=(label) {
            @for phase in items {
                li class=(phase.state.class()) aria-current=[(phase.state == State::Now).then_some("step")] {
                    (phase.label) span.onzichtbaar { " (" (tr.t(phase.state.key())) ")" }
                }
            }
        }
    }
}

/// A step in a track.
#[derive(Debug, Clone)]
pub struct Step {
    /// What must be done.
    pub title: Markup,
    /// The page where it is done, when it can be done now.
    pub href: Option<String>,
    /// Who, and the window "niet voor … uiterlijk …".
    pub lines: Vec<Markup>,
    /// How far.
    pub state: State,
}

impl Step {
    /// A step without link and lines.
    pub fn new(title: impl Render, state: State) -> Self {
        Self { title: title.render(), href: None, lines: Vec::new(), state }
    }

    /// With the page where it is done.
    #[must_use]
    pub fn href(mut self, href: impl Into<String>) -> Self {
        self.href = Some(href.into());
        self
    }

    /// With a line of who and when.
    #[must_use]
    pub fn line(mut self, line: impl Render) -> Self {
        self.lines.push(line.render());
        self
    }
}

/// The steps of a track.
pub fn steps(tr: Tr, items: &[Step]) -> Markup {
    html! {
        ol.stappen {
            @for step in items {
                li.stap.(step.state.class()) {
                    span.stap-bol { @match step.state { State::Done => (Icon::Vink.svg()), State::Late => (Icon::Klok.svg()), _ => {} } }
                    div {
                        @if let Some(href) = &step.href { a.nl-link.stap-titel href=(href) { (step.title) } } @else { span.stap-titel { (step.title) } }
                        span.onzichtbaar { " (" (tr.t(step.state.key())) ")" }
                        @for line in &step.lines { div.stap-regel { (line) } }
                    }
                }
            }
        }
    }
}

/// "2 van 14" above a bar.
pub fn bar(tr: Tr, done: u64, total: u64) -> Markup {
    let width = if total == 0 { 0.0 } else { 100.0 * (done.min(total) as f64) / (total as f64) };
    html! {
        div.balk {
            span.balk-tekst { (tr.with("deel-van", crate::args![("gedaan", done), ("totaal", total)])) }
            svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false" {
                rect.balk-rest width="100" height="6" {}
                rect.balk-vol width=(format!("{width:.1}")) height="6" {}
            }
        }
    }
}
