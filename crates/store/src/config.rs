//! Where the database is.

use std::{
    fmt,
    path::{Path, PathBuf},
    str::FromStr,
};

use sqlx::postgres::PgConnectOptions;

use crate::{Result, StoreError};

/// Which database to open.
#[derive(Clone)]
pub struct DbConfig(pub(crate) Place);

#[derive(Clone)]
pub(crate) enum Place {
    Sqlite(PathBuf),
    Postgres(Box<PgConnectOptions>),
}

impl DbConfig {
    /// Reads an address: `sqlite:///path/nazorg.db` or `postgres://user:password@host/name`.
    pub fn parse(address: &str) -> Result<Self> {
        if let Some(path) = address.strip_prefix("sqlite://").filter(|path| !path.is_empty()) {
            return Ok(Self(Place::Sqlite(PathBuf::from(path))));
        }
        if address.starts_with("postgres://") || address.starts_with("postgresql://") {
            // The reason can quote the address, and with it the password: leave it out.
            let options = PgConnectOptions::from_str(address).map_err(|_| StoreError::Address)?;
            return Ok(Self(Place::Postgres(Box::new(options.application_name("nazorgregie")))));
        }
        Err(StoreError::Address)
    }

    /// The file of a SQLite database; nothing for a server.
    pub fn sqlite_path(&self) -> Option<&Path> {
        match &self.0 {
            Place::Sqlite(path) => Some(path),
            Place::Postgres(_) => None,
        }
    }

    /// Host and port of a PostgreSQL server that is reached over the network; nothing for a file or a socket.
    pub fn network(&self) -> Option<(&str, u16)> {
        match &self.0 {
            Place::Postgres(options) if options.get_socket().is_none() && !options.get_host().starts_with('/') => {
                Some((options.get_host(), options.get_port()))
            }
            _ => None,
        }
    }
}

impl FromStr for DbConfig {
    type Err = StoreError;

    fn from_str(address: &str) -> Result<Self> {
        Self::parse(address)
    }
}

impl fmt::Display for DbConfig {
    /// The place without user and password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Place::Sqlite(path) => write!(f, "sqlite://{}", path.display()),
            Place::Postgres(options) => {
                write!(f, "postgres://{}:{}/{}", options.get_host(), options.get_port(), options.get_database().unwrap_or_default())
            }
        }
    }
}

impl fmt::Debug for DbConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
