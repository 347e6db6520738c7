//! Opnieuw: when the database does not answer, the form that was sent stands in the page that says so, to be sent again with one press. Nothing of it
//! is kept anywhere else.

use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{Method, header},
};
use web::Input;

use crate::bewaard::is_geheim;

/// Largest form that is carried, in bytes.
const GROOTSTE: usize = 256 * 1024;

/// The request as it came, and the form in it when it can be sent again.
pub(crate) async fn formulier(request: Request) -> (Request, Option<Input>) {
    if !draagbaar(&request) {
        return (request, None);
    }
    let (parts, body) = request.into_parts();
    match to_bytes(body, GROOTSTE).await {
        Ok(bytes) => {
            let input = Input::parse_up_to(&bytes, GROOTSTE).ok();
            (Request::from_parts(parts, Body::from(bytes)), input)
        }
        Err(_) => (Request::from_parts(parts, Body::empty()), None),
    }
}

/// Whether it is a form of a size and on a page of which the form may stand in another page.
fn draagbaar(request: &Request) -> bool {
    let text = |name| request.headers().get(name).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let length: usize = text(header::CONTENT_LENGTH).parse().unwrap_or(usize::MAX);
    let is_form = text(header::CONTENT_TYPE).starts_with("application/x-www-form-urlencoded");
    request.method() == Method::POST && is_form && length <= GROOTSTE && !is_geheim(request.uri().path())
}
