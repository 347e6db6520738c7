//! Asks one service of open data on the internet, and no other. Knows no subject.
//!
//! The address comes from the configuration and stays as it is: no redirect is followed, and an address that an answer names (a next page) is only used
//! when it is of the same host. Every answer has a limit of size, every request a limit of time, and everything together another. What goes wrong
//! is one of a few things that can be told to people ([`Fout`]).

use std::{
    io::Read,
    time::{Duration, Instant},
};

use ureq::{Agent, http::header};

/// Longest answer in bytes, unless another is asked for.
pub const GROOTSTE: usize = 20 * 1024 * 1024;
/// Longest time to find the other side.
const VERBINDEN: Duration = Duration::from_secs(8);

/// Why nothing came.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fout {
    /// The configured address is none, or not over TLS.
    #[error("no address of a service: {0}")]
    Adres(String),
    /// Nobody is there: no network, no such name, connection refused.
    #[error("no connection: {0}")]
    GeenVerbinding(String),
    /// The other side could not prove who it is.
    #[error("TLS: {0}")]
    Tls(String),
    /// It took too long.
    #[error("no answer in time")]
    TeTraag,
    /// The service answered with an error.
    #[error("status {0}")]
    Status(u16),
    /// The service points elsewhere; that is not followed.
    #[error("redirect to {0}")]
    Omgeleid(String),
    /// The answer is larger than it may be.
    #[error("more than {0} bytes")]
    TeGroot(usize),
    /// The answer stopped in the middle.
    #[error("cut off: {0}")]
    Afgebroken(String),
}

impl Fout {
    /// The end of the key of the sentence about it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Adres(_) => "adres",
            Self::GeenVerbinding(_) => "geen-verbinding",
            Self::Tls(_) => "tls",
            Self::TeTraag => "te-traag",
            Self::Status(400..500) => "geweigerd",
            Self::Status(_) => "storing",
            Self::Omgeleid(_) => "omgeleid",
            Self::TeGroot(_) => "te-groot",
            Self::Afgebroken(_) => "afgebroken",
        }
    }
}

/// Checks the address of a service: https, or http on this machine itself; no user, no query.
///
/// # Errors
/// When it is none.
pub fn controleer(adres: &str) -> Result<(), Fout> {
    let wrong = || Fout::Adres(adres.to_owned());
    let (scheme, rest) = adres.split_once("://").ok_or_else(wrong)?;
    let authority = rest.split('/').next().unwrap_or_default();
    let strange = |c: char| matches!(c, '?' | '#' | '@' | '\\') || c.is_whitespace() || c.is_control();
    let safe = match scheme {
        "https" => true,
        "http" => hier(authority),
        _ => false,
    };
    if safe && !authority.is_empty() && !authority.starts_with(':') && !rest.contains(strange) { Ok(()) } else { Err(wrong()) }
}

/// Whether this names this machine itself.
fn hier(authority: &str) -> bool {
    let host = if authority.starts_with('[') { authority.split(']').next() } else { authority.split(':').next() };
    matches!(host, Some("localhost" | "127.0.0.1" | "[::1"))
}

/// A service, with how long everything that is asked of it may take together.
#[derive(Debug)]
pub struct Dienst {
    adres: String,
    agent: Agent,
    tot: Instant,
    grootste: usize,
    per_vraag: Duration,
}

impl Dienst {
    /// The service at an address from the configuration. One question may take `per_vraag`, all of them together `samen`.
    ///
    /// # Errors
    /// When the address is none.
    pub fn new(adres: &str, per_vraag: Duration, samen: Duration) -> Result<Self, Fout> {
        let adres = adres.trim_end_matches('/').to_owned();
        controleer(&adres)?;
        let near = hier(adres.split_once("://").map_or("", |(_, rest)| rest.split('/').next().unwrap_or_default()));
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_connect(Some(VERBINDEN.min(per_vraag)))
            .user_agent("nazorgregie");
        // A service on this machine is never asked through a proxy.
        let config = if near { config.proxy(None) } else { config };
        let tot = klok() + samen;
        Ok(Self { adres, agent: config.build().into(), tot, grootste: GROOTSTE, per_vraag })
    }

    /// With another limit of size.
    #[must_use]
    pub fn grootste(self, bytes: usize) -> Self {
        Self { grootste: bytes, ..self }
    }

    /// The address, without a slash at the end.
    pub fn adres(&self) -> &str {
        &self.adres
    }

    /// Asks for a path below the address, with what is asked for.
    ///
    /// # Errors
    /// When nothing came, or not everything.
    pub fn haal(&self, pad: &str, vraag: &[(&str, &str)]) -> Result<Vec<u8>, Fout> {
        let query: Vec<String> = vraag.iter().map(|(name, value)| format!("{}={}", gecodeerd(name), gecodeerd(value))).collect();
        let mark = if query.is_empty() { "" } else { "?" };
        self.vraag(&format!("{}/{}{mark}{}", self.adres, pad.trim_start_matches('/'), query.join("&")))
    }

    /// Asks for an address that an answer named: the next page. Only of the same host, and as the configured address is reached.
    ///
    /// # Errors
    /// When it is of another host, or nothing came, or not everything.
    pub fn volgende(&self, adres: &str) -> Result<Vec<u8>, Fout> {
        let elsewhere = || Fout::Omgeleid(adres.chars().take(200).collect());
        let parts = |text: &str| {
            let (_, rest) = text.split_once("://")?;
            let at = rest.find('/').unwrap_or(rest.len());
            let (authority, path) = rest.split_at(at);
            Some((authority.to_lowercase(), path.to_owned()))
        };
        let (own, _) = parts(&self.adres).ok_or_else(elsewhere)?;
        let path = if adres.starts_with('/') && !adres.starts_with("//") {
            adres.to_owned()
        } else {
            let (authority, path) = parts(adres).ok_or_else(elsewhere)?;
            if authority != own {
                return Err(elsewhere());
            }
            path
        };
        let scheme = self.adres.split_once("://").map_or("https", |(scheme, _)| scheme);
        let path: String = path.chars().map(|c| if c.is_ascii_graphic() { c.to_string() } else { gecodeerd(&c.to_string()) }).collect();
        self.vraag(&format!("{scheme}://{own}{path}"))
    }

    fn vraag(&self, adres: &str) -> Result<Vec<u8>, Fout> {
        let left = self.tot.saturating_duration_since(klok()).min(self.per_vraag);
        if left.is_zero() {
            return Err(Fout::TeTraag);
        }
        let request = self.agent.get(adres).header(header::ACCEPT, "application/json").config().timeout_global(Some(left)).build();
        let mut response = request.call().map_err(|e| fout(&e))?;
        let status = response.status().as_u16();
        if (300..400).contains(&status) {
            let to = response.headers().get(header::LOCATION).and_then(|v| v.to_str().ok()).unwrap_or("?");
            return Err(Fout::Omgeleid(to.chars().take(200).collect()));
        }
        if status != 200 {
            return Err(Fout::Status(status));
        }
        let told: Option<usize> = response.headers().get(header::CONTENT_LENGTH).and_then(|v| v.to_str().ok()?.parse().ok());
        if told.is_some_and(|n| n > self.grootste) {
            return Err(Fout::TeGroot(self.grootste));
        }
        let mut bytes = Vec::new();
        let limit = u64::try_from(self.grootste).unwrap_or(u64::MAX).saturating_add(1);
        response.body_mut().as_reader().take(limit).read_to_end(&mut bytes).map_err(|e| afgebroken(&e))?;
        if bytes.len() > self.grootste { Err(Fout::TeGroot(self.grootste)) } else { Ok(bytes) }
    }
}

/// How much time is left is not the time of day: it needs no clock that is handed in.
fn klok() -> Instant {
    Instant::now()
}

fn afgebroken(e: &std::io::Error) -> Fout {
    let timed = e.get_ref().and_then(|inner| inner.downcast_ref::<ureq::Error>()).is_some_and(|e| matches!(e, ureq::Error::Timeout(_)));
    if timed || matches!(e.kind(), std::io::ErrorKind::TimedOut | std::io::ErrorKind::WouldBlock) {
        Fout::TeTraag
    } else {
        Fout::Afgebroken(e.to_string())
    }
}

fn fout(e: &ureq::Error) -> Fout {
    use std::io::ErrorKind as E;
    match e {
        ureq::Error::Timeout(_) => Fout::TeTraag,
        ureq::Error::Io(io) if matches!(io.kind(), E::TimedOut | E::WouldBlock) => Fout::TeTraag,
        ureq::Error::Io(io) if matches!(io.kind(), E::UnexpectedEof | E::ConnectionReset | E::ConnectionAborted | E::BrokenPipe) => {
            Fout::Afgebroken(io.to_string())
        }
        ureq::Error::Io(io) if io.kind() == E::InvalidData => Fout::Tls(io.to_string()),
        ureq::Error::Rustls(tls) => Fout::Tls(tls.to_string()),
        ureq::Error::Tls(what) => Fout::Tls((*what).to_owned()),
        ureq::Error::Protocol(what) => Fout::Afgebroken(what.to_string()),
        other => Fout::GeenVerbinding(other.to_string()),
    }
}

/// A text as it may stand in a query: letters, digits and `-_.~` stay.
fn gecodeerd(text: &str) -> String {
    let byte = |b: u8| {
        if b.is_ascii_alphanumeric() || b"-_.~$".contains(&b) { char::from(b).to_string() } else { format!("%{b:02X}") }
    };
    text.bytes().map(byte).collect()
}

#[cfg(any(test, feature = "testing"))]
pub mod testing;
#[cfg(test)]
mod tests;
