//! Fuzzing of the reading of draaiboeken, on stable Rust: the program of the crate that reads them, on the corpus in `fuzz/`.

use crate::source::top;
use anyhow::{Context as _, Result, bail, ensure};
use std::process::Command;

/// Builds and runs the fuzzer; fails on the first fault, which it leaves in the corpus as `fout-…`.
pub fn run(mut arguments: impl Iterator<Item = String>) -> Result<()> {
    let (mut minutes, mut seed) = ("10".to_owned(), "1".to_owned());
    while let Some(name) = arguments.next() {
        let value = arguments.next().with_context(|| format!("{name} needs a value"))?;
        match name.as_str() {
            "--minutes" => minutes = value,
            "--seed" => seed = value,
            _ => bail!("unknown option {name}"),
        }
    }
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let ended = Command::new(cargo)
        .args(["run", "--locked", "--quiet", "-p", "policy", "--example", "fuzz", "--", "fuzz/corpus/draaiboek", &minutes, &seed])
        .current_dir(top())
        .status()
        .context("cannot start cargo")?;
    ensure!(ended.success(), "the fuzzer found a fault");
    Ok(())
}
