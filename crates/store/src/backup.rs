//! A copy of the SQLite file while the program runs.

use std::path::{Path, PathBuf};

use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};

use crate::{Db, Result, StoreError, db::Pools};

impl Db {
    /// Copies the whole database to a new file, from one consistent moment, while others go on.
    ///
    /// The copy holds **no keys of persons**: write those with [`Db::dump_keys`] beside it and keep only the newest of those,
    /// so that a destroyed key does not live on in an old copy. To go back: put the copy in place and give the newest keys to
    /// [`Db::restore_keys`]. For PostgreSQL use its own tools, or [`Db::dump`].
    pub async fn backup_sqlite(&self, path: &Path) -> Result<()> {
        let Pools::Sqlite { reader, .. } = &self.0.pools else {
            return Err(StoreError::Unsupported("een kopie van het bestand bestaat alleen bij SQLite"));
        };
        if path.exists() {
            return Err(StoreError::File(std::io::Error::from(std::io::ErrorKind::AlreadyExists)));
        }
        let part = part(path);
        let text = part.to_str().ok_or(StoreError::Address)?;
        let copied = match sqlx::query("VACUUM INTO $1").bind(text).execute(reader).await {
            Ok(_) => finish(&part, path).await,
            Err(error) => Err(error.into()),
        };
        if copied.is_err() {
            let _ = std::fs::remove_file(&part);
        }
        copied
    }
}

fn part(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".deel");
    PathBuf::from(name)
}

/// Takes the keys out of the copy, really, and gives it its name.
async fn finish(part: &Path, path: &Path) -> Result<()> {
    #[cfg(unix)]
    std::fs::set_permissions(part, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    let options = SqliteConnectOptions::new().filename(part).pragma("secure_delete", "ON");
    let mut copy = SqliteConnection::connect_with(&options).await?;
    sqlx::raw_sql("DELETE FROM persoonssleutel; VACUUM;").execute(&mut copy).await?;
    copy.close().await?;
    std::fs::rename(part, path)?;
    Ok(())
}
