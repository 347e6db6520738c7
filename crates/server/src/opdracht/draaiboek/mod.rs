//! `draaiboek`: check files with a draaiboek, play stories, rehearse, draw and export, share, explain findings, give the
//! schema.

mod check;
mod generale;
mod keuze;
mod pakket;
mod proef;
mod uitleg;
mod uitvoer;
mod zinnen;

use std::{fs, path::Path};

use opdrachtregel::{Code, Fout, cli::Draaiboek, fout::oorzaak, term};

pub async fn run(wat: &Draaiboek) -> Result<Code, Fout> {
    match wat {
        Draaiboek::Check { bestanden, voorbereiding, json } => check::run(bestanden, voorbereiding.as_deref(), *json),
        Draaiboek::Test { bestanden, json } => proef::run(bestanden, *json),
        Draaiboek::Teken(keuze) => uitvoer::teken(keuze),
        Draaiboek::Bpmn(keuze) => uitvoer::bpmn(keuze),
        Draaiboek::Agenda { keuze, op, taken } => uitvoer::agenda(keuze, op, *taken),
        Draaiboek::Generale(args) => generale::run(args),
        Draaiboek::Pakket { wat } => pakket::run(wat).await,
        Draaiboek::Schema => {
            term::say(format_args!("{:#}", domain::draaiboek::schema()));
            Ok(Code::Goed)
        }
        Draaiboek::Uitleg { code, json } => uitleg::run(code.as_deref(), *json),
    }
}

/// Name and bytes of a file, whatever they are.
fn bytes(path: &Path) -> Result<(String, Vec<u8>), Fout> {
    let read = fs::read(path).map_err(|e| Fout::gebruik(format!("Het bestand {} is niet te lezen: {}.", path.display(), oorzaak(&e))))?;
    Ok((path.display().to_string(), read))
}
