//! The program nazorgregie: wiring, and the commands that prepare, serve, check and keep an installation.
//!
//! What a command says to its user is Dutch. Each ends with an exit code of [`Code`].

mod bench_data;
pub mod demo_zaken;
pub mod heap;
pub mod oefening;
pub mod onderhoud;
mod opdracht;
pub mod printer;
pub mod wiring;

use opdrachtregel::term;
pub use opdrachtregel::{Code, Fout};
use std::{ffi::OsString, process::ExitCode};

/// Runs one command line, program name first.
pub fn run(words: impl IntoIterator<Item = impl Into<OsString> + Clone>) -> ExitCode {
    let outcome = match opdrachtregel::parse(words) {
        Ok(cli) => start(cli),
        Err(code) => return code.into(),
    };
    match outcome {
        Ok(code) => code.into(),
        Err(fout) => {
            term::problem(&fout);
            fout.code().into()
        }
    }
}

fn start(cli: opdrachtregel::Cli) -> Result<Code, Fout> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|e| Fout::new(Code::Onverwacht, format!("Het programma kan niet beginnen: {e}.")))?;
    runtime.block_on(opdracht::run(cli))
}
