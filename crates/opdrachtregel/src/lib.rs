//! The command line and the settings: what someone may ask of the program, how it answers, and the folder of an installation. Knows no subject.
//!
//! What it says to its user is Dutch. Each command ends with an exit code of [`Code`].

pub mod cli;
pub mod fout;
pub mod gemeente;
mod hulp;
pub mod instellingen;
mod invoer;
pub mod log;
pub mod plek;
pub mod term;

use std::ffi::OsString;

use clap::{CommandFactory, FromArgMatches};

pub use cli::Cli;
pub use fout::{Code, Fout};

/// Reads one command line, program name first.
///
/// # Errors
/// The exit code, after help, version or what is wrong was shown.
pub fn parse(words: impl IntoIterator<Item = impl Into<OsString> + Clone>) -> Result<Cli, Code> {
    let found = hulp::dutch(Cli::command()).try_get_matches_from(words).and_then(|found| Cli::from_arg_matches(&found));
    found.map_err(|error| hulp::explain(&error))
}
