//! How long a request may take: one that hangs lets go of what it holds, and a file over a slow line still arrives.

use std::time::Duration;

use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use tower_http::timeout::TimeoutBody;

/// Longest times.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Longest {
    /// From the first byte of a request to its answer.
    answer: Duration,
    /// The same for a request with a file.
    file: Duration,
    /// Between two pieces of what is sent.
    silence: Duration,
}

impl Default for Longest {
    /// A file of 20 MB takes 160 seconds over a line of 1 Mbit/s.
    fn default() -> Self {
        Self { answer: Duration::from_secs(30), file: Duration::from_secs(600), silence: Duration::from_secs(30) }
    }
}

/// Whether a form with a file is sent.
fn brings_file(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.trim_start().get(..19).is_some_and(|begin| begin.eq_ignore_ascii_case("multipart/form-data"))
}

/// Ends a request that takes too long, or of which nothing more comes.
pub(crate) async fn in_time(State(longest): State<Longest>, request: Request, next: Next) -> Response {
    let most = if brings_file(request.headers()) { longest.file } else { longest.answer };
    let request = request.map(|body| Body::new(TimeoutBody::new(longest.silence, body)));
    match tokio::time::timeout(most, next.run(request)).await {
        Ok(response) => response,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]
    use axum::{Router, body::Bytes, middleware, routing};
    use tokio::{
        io::{AsyncReadExt as _, AsyncWriteExt as _},
        net::{TcpListener, TcpStream},
    };

    use super::*;

    const QUICK: Longest =
        Longest { answer: Duration::from_millis(500), file: Duration::from_secs(30), silence: Duration::from_millis(500) };
    const FILE: &str = "Multipart/Form-Data; boundary=x";
    const FORM: &str = "application/x-www-form-urlencoded";

    /// The status that comes back when so many letters are sent, each so many milliseconds after the one before, to a page that reads them all.
    async fn send(kind: &str, letters: usize, apart: u64) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let mut line = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
        let router = Router::new()
            .route("/", routing::post(|all: Bytes| async move { all.len().to_string() }))
            .layer(middleware::from_fn_with_state(QUICK, in_time));
        let service = tokio::spawn(async move { axum::serve(listener, router).await });
        let head = format!("POST / HTTP/1.1\r\nhost: x\r\ncontent-type: {kind}\r\ncontent-length: {letters}\r\nconnection: close\r\n\r\n");
        line.write_all(head.as_bytes()).await.unwrap();
        for _ in 0..letters {
            tokio::time::sleep(Duration::from_millis(apart)).await;
            // Whoever was answered already is not listened to any more.
            let _closed = line.write_all(b"x").await;
        }
        let mut answer = vec![0; 12];
        line.read_exact(&mut answer).await.unwrap();
        service.abort();
        String::from_utf8(answer).unwrap().split_off(9)
    }

    #[tokio::test]
    async fn a_file_may_come_slowly_but_not_stop_and_a_form_may_not_come_slowly() {
        assert_eq!(send(FORM, 3, 10).await, "200");
        assert_eq!(send(FILE, 12, 100).await, "200", "longer than an answer may take, never silent");
        assert_eq!(send(FORM, 12, 100).await, "503", "too slow");
        assert_eq!(send(FILE, 2, 3000).await, "400", "silent for too long");
    }
}
