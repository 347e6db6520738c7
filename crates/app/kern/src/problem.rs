//! Three kinds of failure: the rule says no, there is no such thing, or it is our fault.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::Bezwaar;
use store::StoreError;

/// What a handler gives back.
pub type Answer = Result<Response, Problem>;

/// Why a request did not succeed. No variant carries personal data.
#[derive(Debug)]
pub enum Problem {
    /// A rule refuses: article and next step (403).
    Bezwaar(Bezwaar),
    /// It does not exist, or you may not know of it (404).
    NietGevonden,
    /// The user lacks the right that the route asks (403).
    GeenRecht,
    /// The form was not understood at all (400).
    Onleesbaar,
    /// Ours (500): the cause goes to the log, a number to the page.
    Storing(String),
    /// The database does not answer (503): the cause goes to the log.
    Onbereikbaar(String),
    /// The same form was handled before: go and see.
    AlGedaan(String),
}

impl From<Bezwaar> for Problem {
    fn from(b: Bezwaar) -> Self {
        Self::Bezwaar(b)
    }
}

impl From<StoreError> for Problem {
    fn from(e: StoreError) -> Self {
        match e {
            StoreError::AlreadyDone(where_) => Self::AlGedaan(where_),
            StoreError::NotFound => Self::NietGevonden,
            away if away.is_temporary() => Self::Onbereikbaar(away.to_string()),
            other => Self::Storing(other.to_string()),
        }
    }
}

impl Problem {
    /// A fault of ours with a cause for the log; the cause never holds personal data.
    pub fn storing(cause: impl std::fmt::Display) -> Self {
        Self::Storing(cause.to_string())
    }

    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::Bezwaar(_) | Self::GeenRecht => StatusCode::FORBIDDEN,
            Self::NietGevonden => StatusCode::NOT_FOUND,
            Self::Onleesbaar => StatusCode::BAD_REQUEST,
            Self::Storing(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Onbereikbaar(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::AlGedaan(_) => StatusCode::SEE_OTHER,
        }
    }
}

impl IntoResponse for Problem {
    /// Carries the problem to the layer that knows language and menu and draws the page.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        if let Self::AlGedaan(to) = &self
            && let Ok(value) = to.parse()
        {
            response.headers_mut().insert(axum::http::header::LOCATION, value);
            return response;
        }
        response.extensions_mut().insert(std::sync::Arc::new(self));
        response
    }
}
