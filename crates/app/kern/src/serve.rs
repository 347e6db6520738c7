//! Puts the slices together into one service, with the layers that hold for every answer.

use std::sync::Arc;

use axum::{
    Router,
    extract::{DefaultBodyLimit, Request, State},
    http::{Extensions, HeaderMap, HeaderName, HeaderValue, StatusCode, Version, header},
    middleware::{self, Next},
    response::{IntoResponse, Redirect, Response},
    routing,
};
use tower_http::{CompressionLevel, compression::CompressionLayer, csrf::CsrfLayer};

use crate::{
    App, Parts, Posted, Problem, Slice, ctx, opnieuw,
    page::Compress,
    session,
    tijd::{Longest, in_time},
};

/// Largest form, in bytes, on a route that says nothing else. One text of 100,000 characters of any kind fits.
const BODY_LIMIT: usize = 2 * 1024 * 1024;
/// Only what this server itself sends; nothing inline.
const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/// Whether the page said that it may be compressed.
fn marked(_: StatusCode, _: Version, _: &HeaderMap, extensions: &Extensions) -> bool {
    extensions.get::<Compress>().is_some()
}

/// The whole product as one service, and the application inside it.
pub fn router(parts: Parts, mut slices: Vec<Slice>) -> (App, Router) {
    let app = App::new(parts, &mut slices);
    let mut router = Router::new()
        .route("/healthz", routing::get(|| async { "ok" }))
        .route("/readyz", routing::get(ready))
        .route("/taal", routing::post(language));
    for slice in slices {
        router = slice.mount(&app, router);
    }
    let router = router
        .fallback(|| async { Problem::NietGevonden.into_response() })
        .layer(middleware::from_fn_with_state(app.clone(), draw_problem))
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(CsrfLayer::new())
        .layer(middleware::from_fn_with_state(Longest::default(), in_time))
        .layer(middleware::from_fn_with_state(app.clone(), headers))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest).compress_when(marked))
        .with_state(app.clone())
        .merge(web::assets::routes());
    (app, router)
}

/// Ready when the database answers.
async fn ready(State(app): State<App>) -> Response {
    match app.db.read(&app.settings.gemeente).await {
        Ok(_) => "ok".into_response(),
        Err(e) => {
            tracing::error!(cause = %e, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "database").into_response()
        }
    }
}

/// Remembers the language for a year.
async fn language(State(app): State<App>, Posted(input): Posted) -> Response {
    let taal = if input.get("naar") == "en" { "en" } else { "nl" };
    let back = Some(input.get("terug")).filter(|back| is_own_page(back)).unwrap_or("/");
    let secure = if app.settings.secure { "; Secure" } else { "" };
    let cookie = format!("taal={taal}; Path=/; SameSite=Lax; Max-Age=31536000{secure}");
    ([(header::SET_COOKIE, cookie)], Redirect::to(back)).into_response()
}

/// A path of this product. A browser reads `/\\` as `//` and skips tabs and line ends, so those would lead to another site.
fn is_own_page(path: &str) -> bool {
    path.starts_with('/') && !path.starts_with("//") && path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\')
}

/// Security headers on every answer; pages are never kept by a cache.
async fn headers(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let set = response.headers_mut();
    let mut put = |name: HeaderName, value: &'static str| {
        set.entry(name).or_insert(HeaderValue::from_static(value));
    };
    put(header::CONTENT_SECURITY_POLICY, CSP);
    put(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    put(header::X_FRAME_OPTIONS, "DENY");
    put(header::REFERRER_POLICY, "same-origin");
    put(header::CACHE_CONTROL, "no-store");
    put(HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=()");
    put(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    if app.settings.secure {
        put(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");
    }
    response
}

/// Draws the page of a problem in the language of the visitor, with his menu around it.
async fn draw_problem(State(app): State<App>, request: Request, next: Next) -> Response {
    let (headers, address) = (request.headers().clone(), request.uri().path_and_query().map_or("/", |p| p.as_str()).to_owned());
    let (request, sent) = opnieuw::formulier(request).await;
    let response = next.run(request).await;
    let Some(problem) = response.extensions().get::<Arc<Problem>>().cloned() else { return response };
    let number = app.uuid().simple().to_string()[20..].to_owned();
    match &*problem {
        Problem::Storing(cause) => tracing::error!(number, cause, "fault"),
        Problem::Onbereikbaar(cause) => {
            tracing::error!(cause, "the database does not answer");
            // Nobody is asked who this is: that question is to the database as well.
            let page = crate::page::problem(&app, None, app.tr(ctx::taal(&headers)), (&address, sent.as_ref()), &problem, &number);
            return (problem.status(), page).into_response();
        }
        _ => {}
    }
    let (status, page) = (problem.status(), problem_page(&app, &headers, &address, &problem, &number).await);
    (status, page).into_response()
}

async fn problem_page(app: &App, headers: &HeaderMap, address: &str, problem: &Problem, number: &str) -> maud::Markup {
    let found = session::visitor(app, headers).await.ok().flatten();
    let here = session::hier(app, found.as_ref()).await.unwrap_or_else(|_| app.clone());
    let visitor = found.map(|(visitor, _)| visitor);
    crate::page::problem(&here, visitor.as_ref(), here.tr(ctx::taal(headers)), (address, None), problem, number)
}

#[cfg(test)]
mod tests {
    use super::is_own_page;

    #[test]
    fn back_from_the_language_never_leads_to_another_site() {
        for other in
            ["", "https://elders.example", "//elders.example", "/\\elders.example", "/\t/elders.example", "/\n/elders.example", "/\\\\x"]
        {
            assert!(!is_own_page(other), "{other:?}");
        }
        assert!(is_own_page("/casussen?fase=gemeld#boven"));
    }
}
