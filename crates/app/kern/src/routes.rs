//! Routes with their right and purpose. From one line come the guard, the rights matrix and the test of every route.

use std::{future::Future, pin::Pin};

use axum::{
    Router,
    extract::{DefaultBodyLimit, Request},
    handler::Handler,
    http::Method,
    middleware,
    response::Response,
    routing::{self, MethodRouter},
};
use domain::{
    grondslag::Vrijgegeven,
    id::CasusId,
    journaal::{Activiteit, Gebeurtenis},
    recht::{Functie, Recht},
};
use policy::Eigenversie;
use store::{Migration, StoreError, Tx, WriteTx};

use crate::{
    Adresvraag, App, Cijfer, Ctx, Gevallenvraag, Herhalingsvraag, MenuItem, Plandeelvraag, Problem, Startvraag, page::Tab, session, upload,
};

/// Who may use a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anyone, without a session.
    Openbaar,
    /// Someone with this right.
    Recht(Recht),
}

impl From<Recht> for Access {
    fn from(r: Recht) -> Self {
        Self::Recht(r)
    }
}

/// What a route is: the line in the rights matrix.
#[derive(Debug, Clone)]
pub struct RouteDecl {
    /// Method.
    pub method: Method,
    /// Path with `{names}`.
    pub path: &'static str,
    /// Who may use it.
    pub access: Access,
    /// Under which processing activity.
    pub activiteit: Activiteit,
    /// It only reads, whatever its method.
    pub leest: bool,
}

/// Finds what goes in the journal when a page is shown; it gets what stands in the last part of the path.
pub type Opening = for<'a> fn(&'a Tx, &'a str) -> Pin<Box<dyn Future<Output = Result<Gebeurtenis, Problem>> + Send + 'a>>;

/// Openen: what goes in the journal before any page under a path is shown.
pub(crate) struct Openen {
    path: &'static str,
    find: Opening,
}

impl Openen {
    /// What goes in the journal for this request; nothing when the page is of something else.
    async fn event(&self, decl: &RouteDecl, address: &str, tx: &Tx) -> Result<Option<Gebeurtenis>, Problem> {
        let under =
            decl.method == Method::GET && decl.path.strip_prefix(self.path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        let address = address.split('?').next().unwrap_or_default();
        match address.split('/').nth(self.path.split('/').count() - 1) {
            Some(what) if under => (self.find)(tx, what).await.map(Some),
            _ => Ok(None),
        }
    }

    /// The first of these that speaks of this request.
    pub(crate) async fn first(all: &[Self], decl: &RouteDecl, address: &str, tx: &Tx) -> Result<Option<Gebeurtenis>, Problem> {
        for openen in all {
            if let Some(event) = openen.event(decl, address, tx).await? {
                return Ok(Some(event));
            }
        }
        Ok(None)
    }
}

/// Finds what the municipality of this transaction calls who directs.
pub type Functievraag = for<'a> fn(&'a Tx) -> Pin<Box<dyn Future<Output = Result<Functie, StoreError>> + Send + 'a>>;

/// Records one released value in the register of what left.
pub type Verstrekker =
    for<'a> fn(&'a Ctx, &'a WriteTx, CasusId, &'a Vrijgegeven<String>) -> Pin<Box<dyn Future<Output = Result<bool, Problem>> + Send + 'a>>;

/// Finds a mark that moves with every change of the draaiboeken that the municipality of this transaction published; 0 when it has none.
pub type Eigenstand = for<'a> fn(&'a Tx) -> Pin<Box<dyn Future<Output = Result<i64, StoreError>> + Send + 'a>>;

/// Finds those draaiboeken themselves.
pub type Eigenversies = for<'a> fn(&'a Tx) -> Pin<Box<dyn Future<Output = Result<Vec<Eigenversie>, StoreError>> + Send + 'a>>;

type Build = Box<dyn FnOnce(&App) -> MethodRouter<App> + Send>;

/// A slice: what a subject adds to the product.
pub struct Slice {
    /// Name, for messages.
    pub name: &'static str,
    /// Its tables.
    pub migrations: &'static [Migration],
    pub(crate) menu: Vec<MenuItem>,
    pub(crate) tabs: Vec<Tab>,
    pub(crate) routes: Vec<(RouteDecl, Build)>,
    pub(crate) openen: Vec<Openen>,
    pub(crate) cijfers: Vec<&'static Cijfer>,
    pub(crate) startvragen: Vec<(u8, Startvraag)>,
    pub(crate) startvragen_echt: Vec<(u8, Startvraag)>,
    pub(crate) gevallenvragen: Vec<(Gevallenvraag, Herhalingsvraag)>,
    pub(crate) adresvragen: Vec<Adresvraag>,
    pub(crate) plandeelvragen: Vec<(u8, Plandeelvraag)>,
    pub(crate) functievraag: Option<Functievraag>,
    pub(crate) verstrekker: Option<Verstrekker>,
    pub(crate) eigenvraag: Option<(Eigenstand, Eigenversies)>,
}

impl Slice {
    /// A slice without anything yet.
    pub fn new(name: &'static str) -> Self {
        Self {
            name,
            migrations: &[],
            menu: Vec::new(),
            tabs: Vec::new(),
            routes: Vec::new(),
            openen: Vec::new(),
            cijfers: Vec::new(),
            startvragen: Vec::new(),
            startvragen_echt: Vec::new(),
            gevallenvragen: Vec::new(),
            adresvragen: Vec::new(),
            plandeelvragen: Vec::new(),
            functievraag: None,
            verstrekker: None,
            eigenvraag: None,
        }
    }

    /// Its tables.
    #[must_use]
    pub fn migrations(mut self, migrations: &'static [Migration]) -> Self {
        self.migrations = migrations;
        self
    }

    /// An entry in the menu.
    #[must_use]
    pub fn menu(mut self, item: MenuItem) -> Self {
        self.menu.push(item);
        self
    }

    /// A tab below the entry of the menu that `href` lies under: place among its neighbours, text key and address. See [`Ctx::tabs`](crate::Ctx::tabs).
    #[must_use]
    pub fn tab(mut self, order: u8, key: &'static str, href: &'static str) -> Self {
        self.tabs.push(Tab { order, key, href });
        self
    }

    /// What goes in the journal before a page under `path` is shown, whichever slice the page is of; when that fails nothing is shown.
    /// The last part of `path` is a parameter, and `find` gets what stands there.
    #[must_use]
    pub fn opens(mut self, path: &'static str, find: Opening) -> Self {
        self.openen.push(Openen { path, find });
        self
    }

    /// What can be counted in its tables, for whoever wants a figure: goals of the plan read them without knowing the slice.
    #[must_use]
    pub fn cijfers(mut self, cijfers: &'static [Cijfer]) -> Self {
        self.cijfers.extend(cijfers);
        self
    }

    /// How to find what a municipality calls who directs; one slice knows.
    #[must_use]
    pub fn functie(mut self, find: Functievraag) -> Self {
        self.functievraag = Some(find);
        self
    }

    /// How to find the own cases of a period, for whoever counts them, and how many turned out to be a repeat.
    #[must_use]
    pub fn gevallen(mut self, find: Gevallenvraag, herhalingen: Herhalingsvraag) -> Self {
        self.gevallenvragen.push((find, herhalingen));
        self
    }

    /// How to find the addresses that own cases may have been at, for whoever compares places.
    #[must_use]
    pub fn gevaladressen(mut self, find: Adresvraag) -> Self {
        self.adresvragen.push(find);
        self
    }

    /// What it puts in a chapter of the plan.
    #[must_use]
    pub fn plandeel(mut self, hoofdstuk: u8, find: Plandeelvraag) -> Self {
        self.plandeelvragen.push((hoofdstuk, find));
        self
    }

    /// How to record what leaves from the page of another slice; one slice keeps the register.
    #[must_use]
    pub fn verstrekt(mut self, record: Verstrekker) -> Self {
        self.verstrekker = Some(record);
        self
    }

    /// How to find the draaiboeken that a municipality published; one slice knows. The mark is asked when something changed there, the
    /// texts only when the mark did.
    #[must_use]
    pub fn eigen_draaiboeken(mut self, stand: Eigenstand, versies: Eigenversies) -> Self {
        self.eigenvraag = Some((stand, versies));
        self
    }

    /// What it puts on the start page, at its place among the others.
    #[must_use]
    pub fn start(mut self, order: u8, find: Startvraag) -> Self {
        self.startvragen.push((order, find));
        self
    }

    /// The same, for work that can only be done in the real municipality: nobody is asked for it in an exercise.
    #[must_use]
    pub fn start_echt(mut self, order: u8, find: Startvraag) -> Self {
        self.startvragen_echt.push((order, find));
        self
    }

    /// A page.
    #[must_use]
    pub fn get<H, T>(self, path: &'static str, access: impl Into<Access>, activiteit: Activiteit, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(Method::GET, path, access.into(), activiteit, routing::get(handler))
    }

    /// An act.
    #[must_use]
    pub fn post<H, T>(self, path: &'static str, access: impl Into<Access>, activiteit: Activiteit, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(Method::POST, path, access.into(), activiteit, routing::post(handler))
    }

    /// A question whose words must not stand in an address: sent as a form, and nothing changes. Its path has no parameters.
    #[must_use]
    pub fn search<H, T>(self, path: &'static str, access: impl Into<Access>, activiteit: Activiteit, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        let mut all = self.post(path, access, activiteit, handler);
        if let Some((decl, _)) = all.routes.last_mut() {
            decl.leest = true;
        }
        all
    }

    /// An act with a form of this many long texts: each of 100,000 characters, every one of them written as three signs for each of four
    /// bytes, and half as much again, so that what is too long is still refused beside its field with everything kept.
    #[must_use]
    pub fn post_texts<H, T>(self, path: &'static str, access: impl Into<Access>, activiteit: Activiteit, texts: usize, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        let bytes = texts * web::LANGE_TEKST * 12 * 3 / 2;
        let router = routing::post(handler.layer(DefaultBodyLimit::max(bytes)));
        self.add(Method::POST, path, access.into(), activiteit, router)
    }

    /// An act with a file, read with [`Uploaded`](crate::Uploaded).
    #[must_use]
    pub fn post_file<H, T>(self, path: &'static str, access: impl Into<Access>, activiteit: Activiteit, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        let router = routing::post(handler.layer(DefaultBodyLimit::max(upload::UPLOAD_LIMIT)));
        self.add(Method::POST, path, access.into(), activiteit, router)
    }

    /// An act with a form of at most so many bytes, more than other forms; read with [`Unread`](crate::Unread).
    #[must_use]
    pub fn post_long<H, T>(self, path: &'static str, access: impl Into<Access>, activiteit: Activiteit, bytes: usize, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        let router = routing::post(handler.layer(DefaultBodyLimit::max(bytes)));
        self.add(Method::POST, path, access.into(), activiteit, router)
    }

    /// Takes over everything of a smaller subject.
    #[must_use]
    pub fn with(mut self, other: Self) -> Self {
        self.menu.extend(other.menu);
        self.tabs.extend(other.tabs);
        self.routes.extend(other.routes);
        self.openen.extend(other.openen);
        self.cijfers.extend(other.cijfers);
        self.startvragen.extend(other.startvragen);
        self.startvragen_echt.extend(other.startvragen_echt);
        self.gevallenvragen.extend(other.gevallenvragen);
        self.adresvragen.extend(other.adresvragen);
        self.plandeelvragen.extend(other.plandeelvragen);
        self.functievraag = self.functievraag.or(other.functievraag);
        self.verstrekker = self.verstrekker.or(other.verstrekker);
        self.eigenvraag = self.eigenvraag.or(other.eigenvraag);
        self
    }

    /// What the routes are.
    pub fn declared(&self) -> impl Iterator<Item = &RouteDecl> {
        self.routes.iter().map(|(decl, _)| decl)
    }

    fn add(mut self, method: Method, path: &'static str, access: Access, activiteit: Activiteit, router: MethodRouter<App>) -> Self {
        let leest = method == Method::GET;
        let decl = RouteDecl { method, path, access, activiteit, leest };
        let for_guard = decl.clone();
        let build: Build = Box::new(move |app| {
            let app = app.clone();
            router.route_layer(middleware::from_fn(move |request: Request, next: middleware::Next| {
                guard(app.clone(), for_guard.clone(), request, next)
            }))
        });
        self.routes.push((decl, build));
        self
    }

    pub(crate) fn mount(self, app: &App, mut router: Router<App>) -> Router<App> {
        for (decl, build) in self.routes {
            router = router.route(decl.path, build(app));
        }
        router
    }
}

/// Lets a request through when its session has the right that the route asks, and hands on who it is.
fn guard(app: App, decl: RouteDecl, request: Request, next: middleware::Next) -> impl Future<Output = Response> + Send {
    session::admit(app, decl, request, next)
}
