//! `draaiboek check`: files with a draaiboek, or draaiboeken of this program by name, against themselves, the policy of this program and what a municipality has prepared.

use std::path::{Path, PathBuf};

use domain::draaiboek::{Ernst, Voorbereiding};
use opdrachtregel::{Code, Fout, term};
use policy::{Beleid, ONLEESBAAR, Vondst, controleer_draaiboeken, draaiboek_bestanden};
use serde_json::json;

use super::{bytes, keuze};
use crate::wiring;

pub(super) fn run(paden: &[PathBuf], voorbereiding: Option<&Path>, json: bool) -> Result<Code, Fout> {
    let beleid = wiring::beleid()?;
    let bestanden = paden.iter().map(|p| bestand(p, &beleid)).collect::<Result<Vec<_>, _>>()?;
    let voorbereiding = voorbereiding.map(lees).transpose()?;
    let found = controleer_draaiboeken(&bestanden, &beleid, voorbereiding.as_ref()).vondsten;
    let wrong = found.iter().filter(|v| v.ernst == Ernst::Fout).count();
    if json {
        term::say(json!({ "goed": wrong == 0, "bestanden": bestanden.len(), "bevindingen": found }));
    } else {
        found.iter().for_each(|v| term::say(line(v)));
        term::say(slot(&found, wrong, bestanden.len()));
    }
    Ok(match wrong {
        0 => Code::Goed,
        _ if found.iter().any(|v| v.code == ONLEESBAAR) => Code::Gebruik,
        _ => Code::Gevonden,
    })
}

/// A file, or that of a draaiboek of this program, each with its name.
fn bestand(pad: &Path, beleid: &Beleid) -> Result<(String, Vec<u8>), Fout> {
    if !keuze::is_naam(pad) {
        return bytes(pad);
    }
    let d = keuze::geleverd(pad, beleid)?;
    let end = format!("{}/{}.toml", d.id, d.geldig_vanaf);
    let found = draaiboek_bestanden().into_iter().find(|(naam, _)| naam.ends_with(&end));
    found.ok_or_else(|| Fout::gebruik(format!("Het draaiboek {end} van dit programma is niet te vinden.")))
}

/// What a municipality has prepared, from a file.
pub(super) fn lees(path: &Path) -> Result<Voorbereiding, Fout> {
    let (naam, inhoud) = bytes(path)?;
    serde_json::from_slice(&inhoud).map_err(|e| {
        Fout::gebruik(format!(
            "{naam}:{}:{}: dit is geen voorbereiding ({e}). Kijk in docs/draaiboek.md hoe die eruitziet.",
            e.line(),
            e.column()
        ))
    })
}

/// As a compiler says it, so that an editor finds the place.
pub(super) fn line(v: &Vondst) -> String {
    let ernst = match v.ernst {
        Ernst::Fout => "fout",
        Ernst::Waarschuwing => "waarschuwing",
    };
    let stap = if v.stap.is_empty() { String::new() } else { format!("stap \"{}\": ", v.stap) };
    format!("{}:{}:{}: {ernst} [{}] {stap}{} {}", v.bestand, v.regel, v.kolom, v.code, v.zin, v.herstel)
}

/// What it comes to, and where to read on.
fn slot(found: &[Vondst], wrong: usize, bestanden: usize) -> String {
    let looks = found.len() - wrong;
    let first = found.iter().find(|v| v.ernst == Ernst::Fout).or_else(|| found.first());
    let uitleg = first.map_or_else(String::new, |v| format!("\nUitleg bij een bevinding: nazorgregie draaiboek uitleg {}", v.code));
    let ook = if looks == 0 { String::new() } else { format!(" Waarschuwingen: {looks}.") };
    match wrong {
        0 if bestanden == 1 => format!("Geen fouten in 1 bestand.{ook}{uitleg}"),
        0 => format!("Geen fouten in {bestanden} bestanden.{ook}{uitleg}"),
        n => format!("\nFouten: {n}.{ook} Verbeter ze en controleer opnieuw.{uitleg}"),
    }
}
