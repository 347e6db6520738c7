//! Styles, scripts, fonts and pictures: built by `web/`, embedded here, served under hashed names that never change.

use std::{borrow::Cow, collections::HashMap, sync::LazyLock};

use axum::{
    Router,
    body::Body,
    extract::Path,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use rust_embed::RustEmbed;

/// Where the files are served.
pub const PREFIX: &str = "/static/";

#[derive(RustEmbed)]
#[folder = "../../web/dist"]
#[allow_missing = true]
struct Dist;

static MANIFEST: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let manifest = Dist::get("manifest.json").and_then(|file| serde_json::from_slice(&file.data).ok());
    manifest.unwrap_or_else(|| {
        tracing::warn!("web/dist is empty: run `npm ci && npm run build` in web/");
        HashMap::new()
    })
});

/// Was `web/` built?
pub fn built() -> bool {
    !MANIFEST.is_empty()
}

/// The address of a file by its plain name: `asset("app.css")` gives `/static/app-3f2a….css`.
pub fn asset(name: &str) -> String {
    format!("{PREFIX}{}", MANIFEST.get(name).map_or(name, String::as_str))
}

/// The route that serves the files.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/static/{*path}", get(|Path(path): Path<String>, headers: HeaderMap| async move { serve(&path, &headers) }))
}

/// A script that works between pages and network (service worker) for the addresses that begin with `scope`. It has an address of its
/// own that never changes; a browser looks there for a newer one.
pub fn worker(name: &str, scope: &'static str) -> Response {
    let file = MANIFEST.get(name).and_then(|path| Dist::get(path));
    let Some(file) = file else { return StatusCode::NOT_FOUND.into_response() };
    let headers = [
        (header::CONTENT_TYPE.as_str(), content_type(".js")),
        (header::CACHE_CONTROL.as_str(), "no-cache"),
        ("service-worker-allowed", scope),
    ];
    (headers, file.data.into_owned()).into_response()
}

/// Answers with a file: compressed beforehand when the browser takes it, kept for ever by the browser.
pub fn serve(path: &str, headers: &HeaderMap) -> Response {
    if path.starts_with('.') || path == "manifest.json" || path.ends_with(".br") || path.ends_with(".gz") {
        return StatusCode::NOT_FOUND.into_response();
    }
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let found = [("br", ".br"), ("gzip", ".gz")]
        .into_iter()
        .filter(|(encoding, _)| accepts(accepted, encoding))
        .find_map(|(encoding, suffix)| Some((Some(encoding), Dist::get(&format!("{path}{suffix}"))?)))
        .or_else(|| Some((None, Dist::get(path)?)));
    let Some((encoding, file)) = found else {
        let hint = if built() { "not found" } else { "The styles and scripts are missing: run `npm ci && npm run build` in web/." };
        return (StatusCode::NOT_FOUND, hint).into_response();
    };
    let body = match file.data {
        Cow::Borrowed(bytes) => Body::from(bytes),
        Cow::Owned(bytes) => Body::from(bytes),
    };
    let mut response = Response::builder()
        .header(header::CONTENT_TYPE, content_type(path))
        .header(header::CACHE_CONTROL, "public, max-age=31536000, immutable")
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .header(header::VARY, "accept-encoding");
    if let Some(encoding) = encoding {
        response = response.header(header::CONTENT_ENCODING, encoding);
    }
    response.body(body).unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|part| {
        let (name, quality) = part.split_once(';').unwrap_or((part, ""));
        name.trim() == encoding && !matches!(quality.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000")
    })
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("png") => "image/png",
        Some("json") => "application/json",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests;
