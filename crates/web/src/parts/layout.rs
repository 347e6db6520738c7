//! Cards, headings, tags, alerts and other quiet surfaces.

use jiff::civil::Date;
use maud::{Markup, Render, html};

use crate::{Icon, Tr, args, prose};

/// Colour and meaning of a tag; the text always says it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Right, done, in force.
    Ok,
    /// Needs attention soon.
    Warn,
    /// Late, wrong, refused.
    Bad,
    /// Origin, kind, basis.
    Info,
    /// Anything else.
    Neutral,
}

impl Kind {
    fn class(self) -> &'static str {
        match self {
            Self::Ok => "label-ok",
            Self::Warn => "label-let",
            Self::Bad => "label-fout",
            Self::Info => "label-info",
            Self::Neutral => "label-stil",
        }
    }
}

/// How serious an alert is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alert {
    /// Good to know.
    Info,
    /// It worked.
    Ok,
    /// Careful.
    Warn,
    /// It did not work.
    Error,
}

/// A short state: "Te laat", "In werking".
pub fn tag(kind: Kind, text: &str) -> Markup {
    html! { span.nl-data-badge.label.(kind.class()) { (text) } }
}

/// A short state with an icon before it: a lock at police data, a tick at yes.
pub fn tag_icon(kind: Kind, icon: Icon, text: &str) -> Markup {
    html! { span.nl-data-badge.label.(kind.class()) { (icon.svg()) " " (text) } }
}

/// The head of a page: title, one sentence, the main actions.
pub fn head(title: &str, lead_text: impl Render, actions: impl Render) -> Markup {
    head_of(html! { (title) }, lead_text, actions)
}

/// The same with a title that is more than plain text, such as prose of policy.
pub fn head_of(title: Markup, lead_text: impl Render, actions: impl Render) -> Markup {
    let actions = actions.render();
    let lead_text = lead_text.render();
    html! {
        div.kop {
            div.kop-tekst {
                h1.nl-heading.nl-heading--level-1 { (title) }
                @if !lead_text.0.is_empty() { p.nl-paragraph.nl-paragraph--lead.aanloop { (lead_text) } }
            }
            @if !actions.0.is_empty() { div.kop-acties { (actions) } }
        }
    }
}

/// A larger first paragraph.
pub fn lead(text: impl Render) -> Markup {
    html! { p.nl-paragraph.nl-paragraph--lead.aanloop { (text) } }
}

/// A surface with a heading.
pub fn card(title: &str, content: impl Render) -> Markup {
    card_with(title, html! {}, content)
}

/// A surface with a heading and something at its right (a link, a tag).
pub fn card_with(title: &str, aside: Markup, content: impl Render) -> Markup {
    html! {
        section.kaart {
            @if aside.0.is_empty() { h2.nl-heading.nl-heading--level-2 { (title) } }
            @else { div.kaart-kop { h2.nl-heading.nl-heading--level-2 { (title) } (aside) } }
            (content)
        }
    }
}

/// A surface without a heading.
pub fn panel(content: impl Render) -> Markup {
    html! { div.kaart { (content) } }
}

/// Things under each other, with even distance.
pub fn stack(content: impl Render) -> Markup {
    html! { div.stapel { (content) } }
}

/// Main column and a narrower one with context (people, law, help).
pub fn side(main: impl Render, context: impl Render) -> Markup {
    html! { div.naast { div.stapel { (main) } div.stapel { (context) } } }
}

/// Equal columns next to each other; under each other on a phone.
pub fn columns(items: &[Markup]) -> Markup {
    html! { div.kolommen { @for item in items { (item) } } }
}

/// A list of [`row`]s.
pub fn rows(items: &[Markup]) -> Markup {
    html! { ul.rijen { @for item in items { li.rij { (item) } } } }
}

/// A line of work: tag, what (a link), a quiet line, and an action at the right. Empty parts are left out.
pub fn row(tag: Markup, title: impl Render, quiet: &str, action: Markup) -> Markup {
    row_of(tag, title, html! { (quiet) }, action)
}

/// The same with a quiet line that is more than plain text, such as prose of policy.
pub fn row_of(tag: Markup, title: impl Render, quiet: Markup, action: Markup) -> Markup {
    html! {
        @if !tag.0.is_empty() { div.rij-label { (tag) } }
        div.rij-tekst { div.rij-titel { (title) } @if !quiet.0.is_empty() { div.zacht.klein { (quiet) } } }
        @if !action.0.is_empty() { div.rij-actie { (action) } }
    }
}

/// Names and values.
pub fn dl(items: &[(String, Markup)]) -> Markup {
    html! {
        dl.gegevens {
            @for (name, value) in items { div.gegeven { dt { (name) } dd { (value) } } }
        }
    }
}

/// A message in the flow of the page.
pub fn alert(kind: Alert, title: &str, content: impl Render) -> Markup {
    let (class, icon) = match kind {
        Alert::Info => ("utrecht-alert--info", Icon::Info),
        Alert::Ok => ("utrecht-alert--ok", Icon::Vink),
        Alert::Warn => ("utrecht-alert--warning", Icon::Let),
        Alert::Error => ("utrecht-alert--error", Icon::Fout),
    };
    html! {
        div.utrecht-alert.(class) {
            (icon.svg())
            div.utrecht-alert__message { p.alert-titel { (title) } (content) }
        }
    }
}

/// "Wat mag hier?": what the law says, beside the button it is about. `article` may be empty.
pub fn law(title: &str, article: impl Render, content: impl Render) -> Markup {
    let article = article.render();
    html! {
        aside.recht aria-label=(title) {
            p.recht-kop { (Icon::Weegschaal.svg()) strong { (title) } }
            div { (content) }
            @if !article.0.is_empty() { div.recht-artikel { (article) } }
        }
    }
}

/// "Nog te controleren": what must still be verified about something that policy says, with its source and the day it holds from.
pub fn te_verifieren(tr: Tr, vraag: &str, bron: &str, vanaf: Date) -> Markup {
    html! { p.te-verifieren { strong { (tr.t("deel-te-verifieren")) ":" } " " (vraag_met_bron(tr, vraag, bron, vanaf)) } }
}

/// The same in a notice of its own, of which the title says it.
pub fn te_verifieren_melding(tr: Tr, vraag: &str, bron: &str, vanaf: Date) -> Markup {
    alert(Alert::Info, &tr.t("deel-te-verifieren"), html! { p { (vraag_met_bron(tr, vraag, bron, vanaf)) } })
}

fn vraag_met_bron(tr: Tr, vraag: &str, bron: &str, vanaf: Date) -> Markup {
    html! {
        span lang="nl" { (vraag) } " "
        span.zacht.klein { "(" (prose::show(&tr.with("deel-te-verifieren-bron", args![("bron", prose::quote(tr, bron)), ("datum", tr.datum(vanaf))]))) ")" }
    }
}

/// Something that must still be verified, with its source and the day it holds from.
#[derive(Debug, Clone, Copy)]
pub struct Vraag<'a> {
    /// What it is about; shown where there are several.
    pub over: &'a str,
    /// The question.
    pub vraag: &'a str,
    /// The source of what it is about.
    pub bron: &'a str,
    /// The day from which that holds.
    pub vanaf: Date,
}

/// The same, folded up behind a citation in a line of text or a table: one mark, however many questions.
pub fn te_verifieren_bij(tr: Tr, vragen: &[Vraag<'_>]) -> Markup {
    html! {
        " " details.begrip.te-verifieren-bij {
            summary { (tr.t("deel-te-verifieren")) (Icon::Let.svg()) }
            div.begrip-uitleg {
                @for v in vragen { p { @if vragen.len() > 1 { strong lang="nl" { (v.over) ":" } " " } (vraag_met_bron(tr, v.vraag, v.bron, v.vanaf)) } }
            }
        }
    }
}

/// Nothing here yet: what it is, and the first step.
pub fn empty(icon: Icon, title: &str, text: &str, action: impl Render) -> Markup {
    html! {
        div.leeg { (icon.svg()) p.leeg-titel { (title) } p.zacht { (text) } (action) }
    }
}

/// What happened, newest first: time in short and what was done.
pub fn timeline(items: &[(String, Markup)]) -> Markup {
    html! {
        ol.tijdlijn { @for (time, text) in items { li { span.tijdlijn-tijd { (time) } div { (text) } } } }
    }
}

/// The one main action, in reach of the thumb at the bottom of a phone.
pub fn dock(content: impl Render) -> Markup {
    html! { div.dok { (content) } }
}
