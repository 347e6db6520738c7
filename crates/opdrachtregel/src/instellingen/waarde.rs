//! What a value of a setting may be, and how it is shown.

use std::{net::SocketAddr, ops::RangeInclusive};

use domain::GemeenteCode;
use kern::session;
use store::DbConfig;

/// A value as it may be shown: a password in an address becomes stars.
pub fn masked(value: &str) -> String {
    let Some((scheme, rest)) = value.split_once("://") else { return value.to_owned() };
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    let (authority, tail) = rest.split_at(end);
    let authority = match authority.rsplit_once('@') {
        Some((login, host)) => match login.split_once(':') {
            Some((user, _)) => format!("{user}:***@{host}"),
            None => authority.to_owned(),
        },
        None => authority.to_owned(),
    };
    let (path, query) = tail.split_once('?').map_or((tail, None), |(p, q)| (p, Some(q)));
    let hide = |part: &str| match part.split_once('=') {
        Some(("password", _)) => "password=***".to_owned(),
        _ => part.to_owned(),
    };
    let query = query.map(|q| format!("?{}", q.split('&').map(hide).collect::<Vec<_>>().join("&"))).unwrap_or_default();
    format!("{scheme}://{authority}{path}{query}")
}

pub(super) fn gemeente(value: &str) -> Result<(), String> {
    if value.is_empty() { Ok(()) } else { value.parse::<GemeenteCode>().map(|_| ()).map_err(|e| e.to_string()) }
}

pub(super) fn database(value: &str) -> Result<(), String> {
    if value.is_empty() { Ok(()) } else { DbConfig::parse(value).map(|_| ()).map_err(|e| e.to_string()) }
}

pub(super) fn listen(value: &str) -> Result<(), String> {
    value.parse::<SocketAddr>().map(|_| ()).map_err(|_| format!("'{value}' is geen adres met poort; schrijf bijvoorbeeld 127.0.0.1:8080"))
}

pub(super) fn url(value: &str) -> Result<(), String> {
    let host = value.strip_prefix("https://").or_else(|| value.strip_prefix("http://"));
    let good = host.is_some_and(|host| {
        let host = host.trim_end_matches('/');
        !host.is_empty() && !host.contains(['/', '?', '#', '@']) && !host.contains(char::is_whitespace)
    });
    if value.is_empty() || good {
        Ok(())
    } else {
        Err(format!("'{value}' is geen adres van het product; schrijf bijvoorbeeld https://nazorg.utrecht.nl, zonder pad"))
    }
}

pub(super) fn dienst(value: &str) -> Result<(), String> {
    if value.is_empty() || ophalen::controleer(value).is_ok() {
        Ok(())
    } else {
        Err(format!("'{value}' is geen adres van een dienst; schrijf het met https:// en zonder vraagteken"))
    }
}

pub(super) fn log(value: &str) -> Result<(), String> {
    one_of(value, &["tekst", "json"])
}

pub(super) fn niveau(value: &str) -> Result<(), String> {
    one_of(value, &["error", "warn", "info", "debug"])
}

pub(super) fn ja_nee(value: &str) -> Result<(), String> {
    one_of(value, &["ja", "nee"])
}

fn one_of(value: &str, known: &[&str]) -> Result<(), String> {
    if known.contains(&value) { Ok(()) } else { Err(format!("'{value}' kan niet; kies uit {}", known.join(", "))) }
}

pub(super) fn stil(value: &str) -> Result<(), String> {
    between(value, &session::STIL_MINUTEN)
}

pub(super) fn uren(value: &str) -> Result<(), String> {
    between(value, &session::UREN)
}

fn between(value: &str, range: &RangeInclusive<i64>) -> Result<(), String> {
    match value.parse::<i64>() {
        Ok(n) if range.contains(&n) => Ok(()),
        _ => Err(format!("'{value}' kan niet; geef een getal van {} tot en met {}", range.start(), range.end())),
    }
}
