//! The page around the content: head, menu, breadcrumb, messages, footer.

use maud::{DOCTYPE, Markup, html};

use crate::{Icon, Taal, Tr, assets::asset, icon::logo, prose};

/// One line in the menu.
#[derive(Debug, Clone, Default)]
pub struct Item {
    /// What it says.
    pub text: String,
    /// Where it goes.
    pub href: String,
    /// How many things wait there; shown when above zero.
    pub count: u64,
    /// Is this the page, or the part, that is shown?
    pub current: bool,
    /// Number of the step (1 to 4).
    pub number: Option<u8>,
}

impl Item {
    /// A line in the menu.
    pub fn new(text: impl Into<String>, href: impl Into<String>) -> Self {
        Self { text: text.into(), href: href.into(), ..Self::default() }
    }

    /// With the number of things that wait.
    #[must_use]
    pub fn count(mut self, count: u64) -> Self {
        self.count = count;
        self
    }

    /// Marks the current part.
    #[must_use]
    pub fn current(mut self, current: bool) -> Self {
        self.current = current;
        self
    }

    /// As one of the four steps.
    #[must_use]
    pub fn number(mut self, number: u8) -> Self {
        self.number = Some(number);
        self
    }
}

/// A group of lines in the menu.
#[derive(Debug, Clone, Default)]
pub struct Section {
    /// Heading above the group.
    pub heading: Option<String>,
    /// The lines.
    pub items: Vec<Item>,
}

impl Section {
    /// A group with a heading.
    pub fn new(heading: impl Into<String>, items: Vec<Item>) -> Self {
        Self { heading: Some(heading.into()), items }
    }

    /// The first group, without a heading.
    pub fn plain(items: Vec<Item>) -> Self {
        Self { heading: None, items }
    }
}

/// Who is logged in, for the user menu.
#[derive(Debug, Clone, Default)]
pub struct User {
    /// Name of the person.
    pub name: String,
    /// Role, in words.
    pub role: String,
    /// The page with own login and sessions.
    pub href: String,
}

/// A message about what just happened.
#[derive(Debug, Clone)]
pub struct Flash {
    /// How it went.
    pub kind: crate::parts::Alert,
    /// What happened.
    pub text: String,
}

/// The mark of an exercise: on every page, in the title, on paper and for who listens.
#[derive(Debug, Clone)]
pub struct Oefenmerk {
    /// Name of the exercise.
    pub naam: String,
    /// What time it is in the exercise, in words.
    pub klok: String,
    /// What a visitor of this page must know, in words.
    pub letop: Option<String>,
    /// Its own pages: text and address.
    pub wegen: Vec<(String, String)>,
}

/// All that surrounds the content of a page.
#[derive(Debug, Clone)]
pub struct Shell {
    /// Language and texts.
    pub tr: Tr,
    /// Title of the page, outcome first.
    pub title: String,
    /// The language of the title, when it is not that of the page.
    pub title_lang: Option<Taal>,
    /// Name of the municipality.
    pub gemeente: String,
    /// The menu.
    pub sections: Vec<Section>,
    /// Breadcrumb: text and address; the current page comes last without address.
    pub crumbs: Vec<(String, Option<String>)>,
    /// Who is logged in.
    pub user: Option<User>,
    /// Address of this page, where the language switch returns to.
    pub path: String,
    /// Is this a demo installation with fictional data?
    pub demo: bool,
    /// Is this an exercise?
    pub oefening: Option<Oefenmerk>,
    /// Message on top of the page.
    pub flash: Option<Flash>,
    /// Links at the foot, after the accessibility statement.
    pub footer: Vec<(String, String)>,
}

impl Shell {
    /// Where the language switch posts to.
    pub const TAAL: &'static str = "/taal";
    /// Where logging out posts to.
    pub const UITLOGGEN: &'static str = "/afmelden";
    /// The accessibility statement.
    pub const TOEGANKELIJKHEID: &'static str = "/toegankelijkheid";

    /// An empty shell with a title.
    pub fn new(tr: Tr, title: impl Into<String>) -> Self {
        Self {
            tr,
            title: title.into(),
            title_lang: None,
            gemeente: String::new(),
            sections: Vec::new(),
            crumbs: Vec::new(),
            user: None,
            path: "/".to_owned(),
            demo: false,
            oefening: None,
            flash: None,
            footer: Vec::new(),
        }
    }

    /// Adds a step to the breadcrumb; prose of policy in it is marked with [`prose::quote`].
    #[must_use]
    pub fn crumb(mut self, text: impl Into<String>, href: impl Into<String>) -> Self {
        self.crumbs.push((text.into(), Some(href.into())));
        self
    }

    /// Ends the breadcrumb with the current page.
    #[must_use]
    pub fn here(mut self, text: impl Into<String>) -> Self {
        self.crumbs.push((text.into(), None));
        self
    }
}

/// A normal page: menu at the left (folded on a phone), content at the right.
pub fn page(shell: &Shell, content: Markup) -> Markup {
    let tr = shell.tr;
    document(
        shell,
        "blad",
        html! {
            header.telefoonbalk {
                a.merk href="/" { (logo()) span { (tr.t("app-naam")) } }
                details.menu-telefoon data-menu {
                    summary { (Icon::Menu.svg()) span { (tr.t("shell-menu")) } }
                    div.menu-vel { nav aria-label=(tr.t("shell-menu-label")) { (menu(shell)) } (account(shell)) }
                }
            }
            div.schil {
                header.zijkant {
                    a.merk href="/" { (logo()) span { (tr.t("app-naam")) @if !shell.gemeente.is_empty() { small { (shell.gemeente) } } } }
                    nav.menu aria-label=(tr.t("shell-menu-label")) { (menu(shell)) }
                    (account(shell))
                }
                div.kolom {
                    (demo_banner(shell))
                    main #inhoud.inhoud tabindex="-1" { (crumbs(shell)) (flash(shell)) (content) }
                    (footer(shell))
                }
            }
        },
    )
}

/// A page without menu, in a narrow column: login, start page, first set-up.
pub fn bare(shell: &Shell, content: Markup) -> Markup {
    let tr = shell.tr;
    document(
        shell,
        "kaal",
        html! {
            (demo_banner(shell))
            header.kaal-kop {
                a.merk href="/" { (logo()) span { (tr.t("app-naam")) @if !shell.gemeente.is_empty() { small { (shell.gemeente) } } } }
                (language(shell))
            }
            main #inhoud.kaal-inhoud tabindex="-1" { (crumbs(shell)) (flash(shell)) (content) }
            (footer(shell))
        },
    )
}

/// A full-screen dark page for one task at night: reporting, the mayor's screen. `context` is the small line on top.
pub fn night(shell: &Shell, context: &str, content: Markup) -> Markup {
    document(
        shell,
        "nacht",
        html! {
            header.nacht-kop {
                p { (context) @if shell.demo { " · " strong { (shell.tr.t("shell-demo-kort")) } } }
                a.nacht-weg href="/" { (Icon::Sluit.svg()) span { (shell.tr.t("shell-naar-start")) } }
            }
            main #inhoud.nacht-inhoud tabindex="-1" { (flash(shell)) (content) }
        },
    )
}

fn document(shell: &Shell, class: &str, body: Markup) -> Markup {
    let tr = shell.tr;
    html! {
        (DOCTYPE)
        html lang=(tr.taal()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content=(if class == "nacht" { "dark" } else { "light" });
                meta name="theme-color" content=(if class == "nacht" { "#0e1a24" } else { "#154273" });
                meta name="robots" content="noindex, nofollow";
                title lang=[shell.title_lang] { @if shell.oefening.is_some() { (tr.t("oefenmerk")) ": " } (shell.title) " - " (tr.t("app-naam")) }
                link rel="icon" type="image/svg+xml" href=(asset("favicon.svg"));
                link rel="preload" as="font" type="font/woff2" crossorigin href=(asset("source-sans-3-latin-400.woff2"));
                link rel="stylesheet" href=(asset("app.css"));
                script type="module" src=(asset("app.js")) {}
            }
            body.(class).oefenkader[shell.oefening.is_some()] data-tekst-kopie=(tr.t("script-gekopieerd")) data-tekst-weg=(tr.t("script-weg")) data-tekst-nieuw=(tr.t("script-bijgewerkt")) data-tekst-bezig=(tr.t("script-bezig")) data-tekst-geen-verbinding=(tr.t("script-geen-verbinding")) data-tekst-niet-nagekeken=(tr.t("script-niet-nagekeken")) data-tekst-passkey=(tr.t("script-passkey-mislukt")) data-tekst-geen-passkey=(tr.t("script-passkey-kan-niet")) {
                a.nl-skip-link.sprong href="#inhoud" { (tr.t("shell-naar-inhoud")) }
                (exercise_banner(shell))
                (body)
            }
        }
    }
}

fn menu(shell: &Shell) -> Markup {
    html! {
        @for section in &shell.sections {
            @if let Some(heading) = &section.heading { p.menu-kop { (heading) } }
            ul.menu-lijst {
                @for item in &section.items {
                    li {
                        a.menu-regel href=(item.href) aria-current=[item.current.then_some("page")] {
                            @if let Some(number) = item.number { span.menu-nummer { (number) } " " }
                            span { (item.text) }
                            @if item.count > 0 {
                                " " span.menu-aantal { (item.count) span.onzichtbaar { " " (shell.tr.t("shell-wachtend")) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn account(shell: &Shell) -> Markup {
    let tr = shell.tr;
    html! {
        div.account {
            @if let Some(user) = &shell.user {
                a.account-wie href=(user.href) { (Icon::Persoon.svg()) span { strong { (user.name) } small { (user.role) } } }
                @if shell.oefening.is_none() { form method="post" action=(Shell::UITLOGGEN) { button.kaleknop type="submit" { (Icon::Uit.svg()) span { (tr.t("shell-uitloggen")) } } } }
            }
            (language(shell))
        }
    }
}

fn language(shell: &Shell) -> Markup {
    let other = shell.tr.taal().other();
    let name = Tr::new(other).t("taal-naam");
    html! {
        form.taalkeuze method="post" action=(Shell::TAAL) {
            input type="hidden" name="naar" value=(other);
            input type="hidden" name="terug" value=(shell.path);
            button.kaleknop type="submit" lang=(other) { (Icon::Taal.svg()) span { (name) } }
        }
    }
}

fn demo_banner(shell: &Shell) -> Markup {
    html! { @if shell.demo { aside.demo aria-label=(shell.tr.t("shell-demo-kort")) { strong { (shell.tr.t("shell-demo-kort")) } " " span { (shell.tr.t("shell-demo")) } } } }
}

/// The mark of an exercise, before everything else: seen, read aloud and printed.
fn exercise_banner(shell: &Shell) -> Markup {
    let tr = shell.tr;
    html! {
        @if let Some(merk) = &shell.oefening {
            aside.oefenbalk aria-label=(tr.t("oefenmerk")) {
                p.oefenbalk-naam { strong { (tr.t("oefenmerk")) } " " (crate::prose::dutch(&merk.naam)) }
                p.oefenbalk-klok { (merk.klok) }
                @if let Some(letop) = &merk.letop { p.oefenbalk-letop { (letop) } }
                ul { @for (text, href) in &merk.wegen { li { a href=(href) { (text) } } } }
            }
        }
    }
}

fn crumbs(shell: &Shell) -> Markup {
    html! {
        @if !shell.crumbs.is_empty() {
            nav.utrecht-breadcrumb-nav.kruimel aria-label=(shell.tr.t("shell-kruimelpad")) {
                ol.utrecht-breadcrumb-nav__list {
                    @for (text, href) in &shell.crumbs {
                        li.utrecht-breadcrumb-nav__item {
                            @if let Some(href) = href { a.nl-link href=(href) { (prose::show(text)) } } @else { span aria-current="page" lang=[shell.title_lang] { (text) } }
                        }
                    }
                }
            }
        }
    }
}

fn flash(shell: &Shell) -> Markup {
    html! { @if let Some(flash) = &shell.flash { div.melding role="status" { (crate::parts::alert(flash.kind, &flash.text, html! {})) } } }
}

fn footer(shell: &Shell) -> Markup {
    html! {
        footer.voet {
            ul {
                li { a.nl-link href=(Shell::TOEGANKELIJKHEID) { (shell.tr.t("shell-toegankelijkheid")) } }
                @for (text, href) in &shell.footer { li { a.nl-link href=(href) { (text) } } }
            }
        }
    }
}

#[cfg(test)]
mod tests;
