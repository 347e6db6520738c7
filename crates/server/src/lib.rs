//! The command line of nazorgregie: configuration, wiring, and the commands that prepare, serve, check and keep an installation.
//!
//! What a command says to its user is Dutch. Each ends with an exit code of [`Code`].

mod bench_data;
mod cli;
pub mod demo_zaken;
mod fout;
mod gemeente;
mod hulp;
pub mod instellingen;
mod invoer;
mod log;
pub mod onderhoud;
mod opdracht;
mod plek;
mod term;
pub mod wiring;

use std::{ffi::OsString, process::ExitCode};

use clap::{CommandFactory, FromArgMatches};

pub use fout::{Code, Fout};

/// Runs one command line, program name first.
pub fn run(words: impl IntoIterator<Item = impl Into<OsString> + Clone>) -> ExitCode {
    let parsed = hulp::dutch(cli::Cli::command()).try_get_matches_from(words).and_then(|found| cli::Cli::from_arg_matches(&found));
    let outcome = match parsed {
        Ok(cli) => start(cli),
        Err(error) => return hulp::explain(&error).into(),
    };
    match outcome {
        Ok(code) => code.into(),
        Err(fout) => {
            term::problem(&fout);
            fout.code().into()
        }
    }
}

fn start(cli: cli::Cli) -> Result<Code, Fout> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|e| Fout::new(Code::Onverwacht, format!("Het programma kan niet beginnen: {e}.")))?;
    runtime.block_on(opdracht::run(cli))
}
