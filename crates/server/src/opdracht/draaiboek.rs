//! `draaiboek check`: files with a draaiboek, against themselves and the policy of this program.

use std::fs;

use domain::draaiboek::Ernst;
use opdrachtregel::{Code, Fout, cli::Draaiboek, fout::oorzaak, term};
use policy::{ONLEESBAAR, Vondst, controleer_draaiboeken};
use serde_json::json;

use crate::wiring;

pub fn run(wat: &Draaiboek) -> Result<Code, Fout> {
    let Draaiboek::Check { bestanden, json } = wat;
    let beleid = wiring::beleid()?;
    let mut teksten = Vec::new();
    for path in bestanden {
        let text = fs::read_to_string(path).map_err(|e| Fout::gebruik(format!("{} is niet te lezen: {}.", path.display(), oorzaak(&e))))?;
        teksten.push((path.display().to_string(), text));
    }
    let found = controleer_draaiboeken(&teksten, &beleid);
    let wrong = found.iter().filter(|v| v.ernst == Ernst::Fout).count();
    if *json {
        term::say(json!({ "goed": wrong == 0, "bestanden": teksten.len(), "bevindingen": found }));
    } else {
        found.iter().for_each(|v| term::say(line(v)));
        match wrong {
            0 => term::say(format_args!("Geen fouten in {} bestand(en).", teksten.len())),
            n => term::say(format_args!("\nFouten: {n}. Verbeter ze en controleer opnieuw.")),
        }
    }
    Ok(match wrong {
        0 => Code::Goed,
        _ if found.iter().any(|v| v.code == ONLEESBAAR) => Code::Gebruik,
        _ => Code::Gevonden,
    })
}

/// As a compiler says it, so that an editor finds the place.
fn line(v: &Vondst) -> String {
    let ernst = match v.ernst {
        Ernst::Fout => "fout",
        Ernst::Waarschuwing => "waarschuwing",
    };
    let stap = if v.stap.is_empty() { String::new() } else { format!("stap \"{}\": ", v.stap) };
    format!("{}:{}:{}: {ernst} [{}] {stap}{} {}", v.bestand, v.regel, v.kolom, v.code, v.zin, v.herstel)
}
