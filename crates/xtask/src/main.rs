//! Chores: `xtask tidy` holds the tree against its own rules, `xtask bench` measures a release build, `xtask fuzz` damages draaiboeken.
#![allow(clippy::print_stdout, reason = "a chore speaks to the person who runs it")]

mod bench;
mod fuzz;
mod source;
mod tidy;

use anyhow::{Result, bail};
use std::process::ExitCode;

const USAGE: &str = "usage: xtask tidy
       xtask fuzz [--minutes N] [--seed N]
       xtask bench-beeld --examples DIR --work DIR [--peers FILE] [--snel]
       xtask bench --bin FILE --work DIR --examples DIR [--python FILE] [--peers FILE] [--snel] [--cases N] [--seconds N] [--postgres URL] [--json FILE]";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    match arguments.next().as_deref() {
        Some("tidy") => tidy::run(),
        Some("fuzz") => fuzz::run(arguments),
        Some("bench-beeld") => bench::picture(arguments),
        Some("bench") => bench::run(&bench::Options::parse(arguments)?),
        _ => bail!(USAGE),
    }
}
