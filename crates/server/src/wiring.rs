//! Puts slices, database, policy and printer together.

use std::sync::Arc;

use anyhow::{Context, Result, anyhow};
use domain::Moment;
use kern::{App, Parts, Settings, Slice};
use policy::Beleid;
use store::{Db, DbConfig, KeyRing, Migration};

/// Every slice, in the order in which their tables are made.
pub fn slices() -> Vec<Slice> {
    vec![beheer::slice(), voorbereiden::slice(), screenen::slice(), verlenen::slice(), evalueren::slice(), toezicht::slice(), start::slice()]
}

/// The migrations of the whole product, in order.
pub fn migrations() -> Vec<&'static [Migration]> {
    std::iter::once(kern::MIGRATIONS).chain(slices().into_iter().map(|s| s.migrations)).collect()
}

/// The moment on the clock of this machine; the only place that asks for it.
#[expect(clippy::disallowed_methods, reason = "the clock enters here and is handed in everywhere else")]
pub fn now() -> Moment {
    Moment::from(jiff::Timestamp::now())
}

/// Randomness of the operating system; the only place that asks for it.
pub fn random(bytes: &mut [u8]) {
    if let Err(e) = getrandom::fill(bytes) {
        tracing::error!(cause = %e, "no randomness");
        std::process::abort();
    }
}

/// Opens the database and runs the migrations that are due.
///
/// # Errors
/// A sentence that says what is wrong with the database.
pub async fn open_db(address: &str, ring: KeyRing) -> Result<Db> {
    let config = DbConfig::parse(address)?;
    let migrations = migrations();
    Ok(Db::open(&config, ring, &migrations).await?)
}

/// Policy as shipped, checked.
///
/// # Errors
/// Every mistake with file, line, column and a hint.
pub fn beleid() -> Result<Arc<Beleid>> {
    Beleid::load().map(Arc::new).map_err(|errors| anyhow!(errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")))
}

/// The whole service.
///
/// # Errors
/// When policy cannot be read.
pub fn service(db: Db, settings: Settings) -> Result<(App, axum::Router)> {
    let parts = Parts { db, beleid: beleid().context("beleid")?, settings, now: Arc::new(now), random: Arc::new(random), print: Arc::new(print) };
    Ok(kern::router(parts, slices()))
}

/// Makes a PDF with Typst.
fn print(template: &str, data: &serde_json::Value, now: Moment) -> Result<Vec<u8>, String> {
    documents::print(template, data, &documents::Options { now: now.timestamp() }).map(|pdf| pdf.bytes).map_err(|e| e.to_string())
}
