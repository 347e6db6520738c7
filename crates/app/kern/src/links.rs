//! Links to pages that other slices own: shown only when the page exists and the visitor may use it.

use axum::http::Method;
use domain::recht::Recht;
use matchit::Router;

use crate::{Access, Ctx, RouteDecl};

/// Which page an address leads to, found as the router finds it: a fixed path goes before one with a parameter.
pub(crate) struct Paginas(Router<Access>);

impl Paginas {
    pub(crate) fn new(routes: &[RouteDecl]) -> Self {
        let mut paginas = Router::new();
        for route in routes.iter().filter(|r| r.method == Method::GET) {
            if let Err(error) = paginas.insert(route.path, route.access) {
                tracing::error!(path = route.path, %error, "no links to this page");
            }
        }
        Self(paginas)
    }

    /// Whether there is a page here that someone with these rights may open.
    pub(crate) fn opens(&self, adres: &str, mag: impl Fn(Recht) -> bool) -> bool {
        self.access(adres).is_some_and(|access| match access {
            Access::Openbaar => true,
            Access::Recht(recht) => mag(recht),
        })
    }

    fn access(&self, adres: &str) -> Option<Access> {
        Some(*self.0.at(adres.split(['?', '#']).next()?).ok()?.value)
    }
}

impl Ctx {
    /// Whether there is a page at this address that the visitor may open; decides what is linked, never what is allowed.
    pub fn kan_naar(&self, adres: &str) -> bool {
        self.app.paginas.opens(adres, |recht| self.mag(recht))
    }
}

#[cfg(test)]
mod tests {
    use domain::journaal::Activiteit;

    use super::*;

    #[test]
    fn parameters_take_any_part_but_not_an_empty_one_and_a_fixed_path_goes_first() {
        let route = |path, recht: Recht| RouteDecl {
            method: Method::GET,
            path,
            access: recht.into(),
            activiteit: Activiteit::Verlenen,
            leest: true,
        };
        let post = RouteDecl { method: Method::POST, ..route("/casussen/{nummer}/sluiten", Recht::CasusWerken) };
        let paginas = Paginas::new(&[
            route("/casussen/{nummer}", Recht::CasusZien),
            route("/casussen/nieuw", Recht::Melden),
            route("/casussen/{nummer}/taken/{stap}", Recht::CasusWerken),
            post,
        ]);
        assert_eq!(paginas.access("/casussen/2026-001/taken/brief"), Some(Recht::CasusWerken.into()));
        assert_eq!(paginas.access("/casussen/nieuw"), Some(Recht::Melden.into()));
        assert_eq!(
            paginas.access("/casussen/2026-001?toon=alles#boven"),
            Some(Recht::CasusZien.into()),
            "what stands behind it is no part of it"
        );
        for nowhere in ["/casussen/2026-001/taken", "/casussen/", "/casussen/2026-001/sluiten"] {
            assert_eq!(paginas.access(nowhere), None, "{nowhere}");
        }
    }
}
