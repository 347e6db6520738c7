//! Rules of the house that no compiler checks.

mod dependencies;
mod length;
mod markup;
mod tables;
mod texts;

use crate::source::{self, Source};
use anyhow::{Result, bail};

/// Something that breaks a rule, or deserves a look.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// File, with a line number where there is one.
    place: String,
    /// What is wrong and what to do.
    what: String,
}

impl Finding {
    fn at(file: &Source, line: usize, what: impl Into<String>) -> Self {
        Self { place: format!("{}:{line}", file.path), what: what.into() }
    }

    fn on(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self { place: place.into(), what: what.into() }
    }
}

/// Runs every check; fails when one of them found something.
pub fn run() -> Result<()> {
    let rust = source::files("crates", "rs")?;
    let sql = source::files("crates", "sql")?;
    for remark in length::remarks(&rust) {
        println!("look  {}: {}", remark.place, remark.what);
    }
    let mut findings = dependencies::check()?;
    findings.extend(markup::check(&rust));
    findings.extend(rust.iter().chain(&sql).flat_map(tables::check));
    findings.extend(texts::check(&rust)?);
    findings.sort();
    for finding in &findings {
        println!("wrong {}: {}", finding.place, finding.what);
    }
    if findings.is_empty() {
        println!("tidy: {} Rust files, nothing wrong", rust.len());
        return Ok(());
    }
    bail!("{} findings", findings.len())
}
