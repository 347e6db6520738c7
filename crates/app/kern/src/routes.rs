//! Routes with their right and purpose. From one line come the guard, the rights matrix and the test of every route.

use std::future::Future;

use axum::{
    Router,
    extract::Request,
    handler::Handler,
    http::Method,
    middleware,
    response::Response,
    routing::{self, MethodRouter},
};
use domain::{journaal::Activiteit, recht::Recht};
use store::Migration;

use crate::{App, MenuItem, session};

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
}

type Build = Box<dyn FnOnce(&App) -> MethodRouter<App> + Send>;

/// A slice: what a subject adds to the product.
pub struct Slice {
    /// Name, for messages.
    pub name: &'static str,
    /// Its tables.
    pub migrations: &'static [Migration],
    pub(crate) menu: Vec<MenuItem>,
    pub(crate) routes: Vec<(RouteDecl, Build)>,
}

impl Slice {
    /// A slice without anything yet.
    pub fn new(name: &'static str) -> Self {
        Self { name, migrations: &[], menu: Vec::new(), routes: Vec::new() }
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

    /// Takes over everything of a smaller subject.
    #[must_use]
    pub fn with(mut self, other: Self) -> Self {
        self.menu.extend(other.menu);
        self.routes.extend(other.routes);
        self
    }

    /// What the routes are.
    pub fn declared(&self) -> impl Iterator<Item = &RouteDecl> {
        self.routes.iter().map(|(decl, _)| decl)
    }

    fn add(mut self, method: Method, path: &'static str, access: Access, activiteit: Activiteit, router: MethodRouter<App>) -> Self {
        let decl = RouteDecl { method, path, access, activiteit };
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
