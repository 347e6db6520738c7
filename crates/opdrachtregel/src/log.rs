//! The log: what the program does and what fails, never who or about whom.

use std::time::Instant;

use axum::{
    extract::{MatchedPath, Request},
    middleware::Next,
    response::Response,
};
use tracing_subscriber::{EnvFilter, fmt};

use crate::instellingen::Logvorm;

/// Starts the log on standard error. A second start is ignored: tests run many commands in one process.
pub fn start(vorm: Logvorm, niveau: &str) {
    let filter =
        EnvFilter::try_new(format!("{niveau},sqlx=warn,hyper=warn,ureq=warn,ureq_proto=warn")).unwrap_or_else(|_| EnvFilter::new("info"));
    let builder = fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false);
    let _ = match vorm {
        Logvorm::Json => builder.json().flatten_event(true).try_init(),
        Logvorm::Tekst => builder.with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr())).try_init(),
    };
}

/// One line per request, with the template of the path (`/casussen/{nummer}`) and never the address itself.
pub async fn requests(request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let path = request.extensions().get::<MatchedPath>().map_or_else(|| "onbekend".to_owned(), |path| path.as_str().to_owned());
    let begin = Instant::now();
    let response = next.run(request).await;
    let (status, ms) = (response.status().as_u16(), begin.elapsed().as_micros() as f64 / 1000.0);
    if path.starts_with("/static/") || path == "/healthz" || path == "/readyz" {
        tracing::debug!(%method, path, status, ms, "verzoek");
    } else {
        tracing::info!(%method, path, status, ms, "verzoek");
    }
    response
}
