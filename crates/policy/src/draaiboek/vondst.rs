//! A finding with its place in the text of a file.

use domain::draaiboek::{Bevinding, Ernst, Plek};
use serde::Serialize;

use crate::{PolicyError, plaats::Plaatsen};

/// Code of a finding on a text that is no TOML.
pub const ONLEESBAAR: &str = "onleesbaar";
/// Code of a finding on a text that is TOML with a field or a value that does not fit.
pub const VORM: &str = "vorm";

/// Vondst: a finding with its place in the text of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Vondst {
    /// File.
    pub bestand: String,
    /// Line, from 1.
    pub regel: usize,
    /// Column in characters, from 1.
    pub kolom: usize,
    /// Stable code; explained in `docs/bevindingen/<code>.md`.
    pub code: &'static str,
    /// How bad.
    pub ernst: Ernst,
    /// Step, when it is about one.
    pub stap: String,
    /// What is wrong.
    pub zin: String,
    /// What to do.
    pub herstel: String,
}

impl Vondst {
    pub(super) fn of(file: &str, places: &Plaatsen<'_>, b: &Bevinding) -> Self {
        let Plek { tabel, nummer, veld, stap } = &b.plek;
        let nummer = nummer.to_string();
        let path: &[&str] = if tabel.is_empty() { &[veld] } else { &[tabel, &nummer, veld] };
        let (regel, kolom) = places.veld(path);
        Self {
            bestand: file.to_owned(),
            regel,
            kolom,
            code: b.code,
            ernst: b.ernst,
            stap: stap.clone(),
            zin: b.zin.clone(),
            herstel: b.hint.clone(),
        }
    }

    pub(super) fn from_error(e: PolicyError, code: &'static str) -> Self {
        let PolicyError { file, line, column, message, hint } = e;
        Self { bestand: file, regel: line, kolom: column, code, ernst: Ernst::Fout, stap: String::new(), zin: message, herstel: hint }
    }

    /// The same as an error of policy, with its code in the sentence.
    pub(super) fn into_error(self) -> PolicyError {
        let message = if self.stap.is_empty() {
            format!("[{}] {}", self.code, self.zin)
        } else {
            format!("[{}] Stap \"{}\": {}", self.code, self.stap, self.zin)
        };
        PolicyError { file: self.bestand, line: self.regel, column: self.kolom, message, hint: self.herstel }
    }
}
