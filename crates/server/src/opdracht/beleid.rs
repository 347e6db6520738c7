//! `beleid check`: policy of this program, or of a folder.

use opdrachtregel::{Code, Fout, cli::Beleid, term};
use policy::{Beleid as Inhoud, PolicyError};
use serde_json::json;

pub fn run(wat: &Beleid) -> Result<Code, Fout> {
    let Beleid::Check { map, json } = wat;
    let outcome = match map {
        Some(map) => Inhoud::load_from(map),
        None => Inhoud::load(),
    };
    let errors = outcome.as_ref().err().map(Vec::as_slice).unwrap_or_default();
    if *json {
        term::say(json!({ "goed": errors.is_empty(), "fouten": errors.iter().map(row).collect::<Vec<_>>() }));
    } else {
        for error in errors {
            term::say(error);
        }
        match &outcome {
            Ok(beleid) => term::say(format_args!(
                "Het beleid klopt: {} draaiboeken, {} partners, {} gemeenten.",
                beleid.draaiboeken.len(),
                beleid.partners.len(),
                beleid.gemeenten.iter().count()
            )),
            Err(errors) if errors.len() == 1 => term::say("\n1 fout. Verbeter die en controleer opnieuw."),
            Err(errors) => term::say(format_args!(
                "\n{} fouten. Begin bovenaan: een fout kan andere veroorzaken. Controleer daarna opnieuw.",
                errors.len()
            )),
        }
    }
    Ok(if errors.is_empty() { Code::Goed } else { Code::Beleid })
}

fn row(error: &PolicyError) -> serde_json::Value {
    json!({ "bestand": error.file, "regel": error.line, "kolom": error.column, "fout": error.message, "herstel": error.hint })
}
