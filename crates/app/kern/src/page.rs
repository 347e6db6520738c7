//! A page of the product: the shell with the menu of this visitor around the content of a slice.

use axum::{http::StatusCode, response::IntoResponse};
use domain::{Code, recht::Recht};
use maud::Markup;
use web::{Flash, Input, Item, Section, Shell, Tr, User, parts, shell};

use crate::{Answer, App, Ctx, Problem, citaat::citaat, ctx::Visitor};

/// Who to call now: the next step for whoever may not mend himself what stands in his way.
pub const BELLEN: &str = "/bellen";

/// Group of entries in the menu, in order of showing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MenuGroup {
    /// What everyone sees first.
    Eerst,
    /// The four steps of the roadmap.
    Stappen,
    /// Accounting for what was done.
    Verantwoorden,
    /// Users and settings.
    Beheer,
}

impl MenuGroup {
    fn key(self) -> Option<&'static str> {
        match self {
            Self::Eerst => None,
            Self::Stappen => Some("menu-stappen"),
            Self::Verantwoorden => Some("menu-verantwoorden"),
            Self::Beheer => Some("menu-beheer"),
        }
    }
}

/// An entry in the menu; shown to who has the right.
#[derive(Debug, Clone)]
pub struct MenuItem {
    group: MenuGroup,
    order: u8,
    key: &'static str,
    href: &'static str,
    recht: Recht,
    step: Option<u8>,
}

impl MenuItem {
    /// An entry: group, order within it, text key, address and the right that shows it.
    pub fn new(group: MenuGroup, order: u8, key: &'static str, href: &'static str, recht: Recht) -> Self {
        Self { group, order, key, href, recht, step: None }
    }

    /// As one of the four steps.
    #[must_use]
    pub fn step(mut self, number: u8) -> Self {
        self.step = Some(number);
        self
    }
}

/// A subject below an entry of the menu: a tab above the first page of each of its neighbours.
#[derive(Debug, Clone)]
pub(crate) struct Tab {
    pub(crate) order: u8,
    pub(crate) key: &'static str,
    pub(crate) href: &'static str,
}

/// The menu and the tabs below it, put together from all slices.
#[derive(Debug, Clone, Default)]
pub struct Menu {
    items: Vec<MenuItem>,
    tabs: Vec<Tab>,
}

impl Menu {
    pub(crate) fn new(mut items: Vec<MenuItem>, mut tabs: Vec<Tab>) -> Self {
        items.sort_by_key(|i| (i.group, i.order));
        tabs.sort_by_key(|t| t.order);
        Self { items, tabs }
    }

    /// The entry that this address lies under; the longest when there are several.
    fn entry(&self, path: &str) -> Option<&MenuItem> {
        self.items.iter().filter(|i| within(path, i.href)).max_by_key(|i| i.href.len())
    }

    /// The tabs below the entry that the page at `hier` lies under.
    pub(crate) fn tabs(&self, tr: Tr, hier: &str) -> Markup {
        let under = self.entry(hier).map_or("/", |i| i.href);
        let items: Vec<_> =
            self.tabs.iter().filter(|t| within(t.href, under)).map(|t| (tr.t(t.key), t.href.to_owned(), t.href == hier)).collect();
        parts::tabs(&tr.t("onderdeel-label"), &items)
    }

    fn sections(&self, visitor: &Visitor, tr: Tr, path: &str) -> Vec<Section> {
        let shown: Vec<&MenuItem> = self.items.iter().filter(|i| visitor.wie.mag(i.recht)).collect();
        let current = shown.iter().filter(|i| within(path, i.href)).max_by_key(|i| i.href.len()).map(|i| i.href);
        shown
            .chunk_by(|a, b| a.group == b.group)
            .filter_map(|group| {
                let first = group.first()?;
                let items = group.iter().map(|i| item(i, tr, current)).collect();
                Some(Section { heading: first.group.key().map(|key| tr.t(key)), items })
            })
            .collect()
    }
}

fn item(i: &MenuItem, tr: Tr, current: Option<&str>) -> Item {
    let item = Item::new(tr.t(i.key), i.href).current(current == Some(i.href));
    match i.step {
        Some(number) => item.number(number),
        None => item,
    }
}

/// Whether `path` lies under `href`; the start page only under itself.
fn within(path: &str, href: &str) -> bool {
    path == href || (href != "/" && path.strip_prefix(href).is_some_and(|rest| rest.starts_with('/')))
}

/// Builds a page: crumbs, status and flash, then [`PageBuilder::show`].
pub struct PageBuilder<'a> {
    ctx: &'a Ctx,
    shell: Shell,
    status: StatusCode,
    compress: bool,
    /// What went wrong, before the title; the breadcrumb keeps the name of the page.
    prefixed: Option<String>,
}

/// Mark of an answer that may be compressed.
#[derive(Clone, Copy)]
pub(crate) struct Compress;

impl<'a> PageBuilder<'a> {
    pub(crate) fn new(ctx: &'a Ctx, title: String) -> Self {
        let mut shell = surround(&ctx.app, ctx.visitor(), ctx.tr, &ctx.address);
        shell.title = title;
        shell.flash =
            ctx.query("klaar").and_then(|key| ctx.tr.find(&format!("melding-{key}"))).map(|text| Flash { kind: parts::Alert::Ok, text });
        Self { ctx, shell, status: StatusCode::OK, compress: false, prefixed: None }
    }

    /// The title is prose of policy: Dutch on every page.
    #[must_use]
    pub fn dutch(mut self) -> Self {
        self.shell.title_lang = Some(web::Taal::Nl);
        self
    }

    /// Adds a step to the breadcrumb.
    #[must_use]
    pub fn crumb(mut self, text: impl Into<String>, href: impl Into<String>) -> Self {
        self.shell = self.shell.crumb(text, href);
        self
    }

    /// Begins the breadcrumb with the entry of the menu that this address lies under.
    #[must_use]
    pub fn in_menu(self) -> Self {
        let path = self.ctx.address.split('?').next().unwrap_or("/");
        match self.ctx.app.menu.entry(path) {
            Some(i) => {
                let (text, href) = (self.ctx.tr.t(i.key), i.href);
                self.crumb(text, href)
            }
            None => self,
        }
    }

    /// Answers with another status than 200.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// A form that was not accepted (422): the title opens with the outcome.
    #[must_use]
    pub fn invalid(mut self, errors: &web::Errors) -> Self {
        self.status = StatusCode::UNPROCESSABLE_ENTITY;
        self.prefixed = Some(errors.title(self.ctx.tr, &self.shell.title));
        self
    }

    /// With what went wrong in front of its title.
    fn titled(mut self) -> Self {
        if let Some(title) = self.prefixed.take() {
            self.shell.title = title;
        }
        self
    }

    /// The page with menu.
    ///
    /// # Errors
    /// Never; the type lets a handler end with it.
    pub fn show(mut self, content: Markup) -> Answer {
        if !self.shell.crumbs.is_empty() {
            let title = self.shell.title.clone();
            self.shell = self.shell.here(title);
        }
        self = self.titled();
        let mut response = (self.status, shell::page(&self.shell, content)).into_response();
        if self.compress {
            response.extensions_mut().insert(Compress);
        }
        Ok(response)
    }

    /// May be sent compressed. Only for a page without anything about a person of a casus and without anything that an outsider can put on
    /// it: of such a page the length tells nothing (decision 0018).
    #[must_use]
    pub fn compressed(mut self) -> Self {
        self.compress = true;
        self
    }

    /// The page without menu, in a narrow column.
    ///
    /// # Errors
    /// Never; the type lets a handler end with it.
    pub fn show_bare(mut self, content: Markup) -> Answer {
        self = self.titled();
        Ok((self.status, shell::bare(&self.shell, content)).into_response())
    }

    /// The dark page for one task at night.
    ///
    /// # Errors
    /// Never; the type lets a handler end with it.
    pub fn show_night(mut self, context: &str, content: Markup) -> Answer {
        self = self.titled();
        Ok((self.status, shell::night(&self.shell, context, content)).into_response())
    }
}

fn surround(app: &App, visitor: Option<&Visitor>, tr: Tr, address: &str) -> Shell {
    let mut shell = Shell::new(tr, "");
    let path = address.split('?').next().unwrap_or("/");
    // In the other language it is the same page, with what was chosen on it.
    shell.path = address.to_owned();
    shell.demo = app.settings.demo;
    shell.oefening = app.settings.oefening.as_ref().map(|o| o.merk(tr, app.now(), path));
    if let Some(visitor) = visitor {
        shell.gemeente = visitor.gemeentenaam.clone();
        shell.sections = app.menu.sections(visitor, tr, path);
        let role = visitor.wie.rollen.first().map(|r| tr.t(r.key())).unwrap_or_default();
        shell.user = Some(User { name: visitor.wie.naam.clone(), role, href: "/account".to_owned() });
    }
    shell
}

/// The page of a problem; `sent` is the form that can be sent again.
pub(crate) fn problem(
    app: &App,
    visitor: Option<&Visitor>,
    tr: Tr,
    (address, sent): (&str, Option<&Input>),
    problem: &Problem,
    number: &str,
) -> Markup {
    let shell = surround(app, visitor, tr, address);
    let shown = match problem {
        Problem::Bezwaar(b) => {
            let page = web::Problem::forbidden(tr, tr.t(b.reden), Some(citaat(tr, &app.beleid, b.artikel)));
            let opens = |naar: &str| visitor.is_some_and(|v| app.paginas.opens(naar, |recht| v.wie.mag(recht)));
            match (b.stap, b.naar) {
                (Some(stap), Some(naar)) if opens(naar) => page.next(tr.t(stap), naar),
                (Some(_), Some(_)) if opens(BELLEN) => page.next(tr.t("bezwaar-bel-stap"), BELLEN),
                _ => page,
            }
        }
        Problem::GeenRecht => web::Problem::forbidden(tr, tr.t("bezwaar-geen-recht"), Some(citaat(tr, &app.beleid, "AVG art. 32")))
            .next(tr.t("bezwaar-geen-recht-stap"), "/beheer/rechten"),
        Problem::NietGevonden => web::Problem::not_found(tr),
        Problem::Onleesbaar => web::Problem::bad_request(tr),
        Problem::Onbereikbaar(_) => web::Problem::unavailable(tr, sent.map(|input| (address.to_owned(), input.clone()))),
        Problem::Storing(_) | Problem::AlGedaan(_) => web::Problem::internal(tr, number),
    };
    web::problem_page(&shell, &shown)
}
