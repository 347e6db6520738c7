//! Cookies beside the session: the device of an earlier success, and a passkey ceremony that has begun.

use axum::http::HeaderMap;
use kern::{App, session};
use sha2::{Digest, Sha256};

/// A cookie of this slice.
#[derive(Debug, Clone, Copy)]
pub struct Koekje {
    name: &'static str,
    secure_name: &'static str,
    seconds: i64,
}

/// A device on which someone signed in before.
pub const APPARAAT: Koekje = Koekje { name: "nazorg-apparaat", secure_name: "__Host-nazorg-apparaat", seconds: 180 * 86_400 };
/// A passkey ceremony that has begun.
pub const CEREMONIE: Koekje = Koekje { name: "nazorg-passkey", secure_name: "__Host-nazorg-passkey", seconds: 300 };

impl Koekje {
    /// The token in the request.
    pub fn read<'a>(&self, app: &App, headers: &'a HeaderMap) -> Option<&'a str> {
        session::cookie(headers, self.name(app)).filter(|token| !token.is_empty())
    }

    /// The `Set-Cookie` header with this token.
    pub fn set(&self, app: &App, token: &str) -> String {
        let secure = if app.settings.secure { "; Secure" } else { "" };
        format!("{}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={}{secure}", self.name(app), self.seconds)
    }

    fn name(&self, app: &App) -> &'static str {
        if app.settings.secure { self.secure_name } else { self.name }
    }
}

/// A fresh token: 256 random bits.
pub fn token(app: &App) -> String {
    hex(&app.random::<32>())
}

/// What is kept of a token.
pub fn sum(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// Bytes as text.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// Text as bytes.
pub fn unhex(text: &str) -> Option<Vec<u8>> {
    let pair = |at: usize| text.get(at..at + 2).and_then(|p| u8::from_str_radix(p, 16).ok());
    (text.len().is_multiple_of(2) && text.is_ascii()).then(|| (0..text.len()).step_by(2).map(pair).collect())?
}
