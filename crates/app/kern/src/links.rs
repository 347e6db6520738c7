//! Links to pages that other slices own: shown only when the page exists and the visitor may use it.

use axum::http::Method;

use crate::{Access, Ctx, RouteDecl};

impl Ctx {
    /// Whether there is a page at this address that the visitor may open; decides what is linked, never what is allowed.
    pub fn kan_naar(&self, adres: &str) -> bool {
        let fits = |r: &&RouteDecl| r.method == Method::GET && past(r.path, adres);
        // A fixed path goes before one with a parameter, as in the router.
        self.app.routes.iter().filter(fits).min_by_key(|r| r.path.matches('{').count()).is_some_and(|r| match r.access {
            Access::Openbaar => true,
            Access::Recht(recht) => self.mag(recht),
        })
    }
}

fn past(path: &str, adres: &str) -> bool {
    let (mut path, mut adres) = (path.split('/'), adres.split('/'));
    loop {
        match (path.next(), adres.next()) {
            (None, None) => return true,
            (Some(p), Some(a)) if p == a || (p.starts_with('{') && !a.is_empty()) => {}
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::past;

    #[test]
    fn parameters_take_any_part_but_not_an_empty_one() {
        assert!(past("/casussen/{nummer}/taken/{stap}", "/casussen/2026-001/taken/brief"));
        assert!(!past("/casussen/{nummer}/taken/{stap}", "/casussen/2026-001/taken"));
        assert!(!past("/casussen/{nummer}", "/casussen/"));
    }
}
