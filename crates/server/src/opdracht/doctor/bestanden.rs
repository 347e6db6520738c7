//! Checks of the folder and its files.

use std::{fs, path::Path, process::Command};

use store::KeyRing;

use super::Verslag;
use opdrachtregel::{
    instellingen::Instellingen,
    plek::{CONFIG, DATABASE, RING},
};

use crate::wiring;

/// Below this many MB free the service may stop soon.
const LOW_MB: u64 = 200;
/// Below this many MB free someone should make room.
const SOON_MB: u64 = 2000;

pub fn installed(all: &Instellingen, report: &mut Verslag) -> bool {
    match all.plek.must_be_installed() {
        Ok(()) => {
            report.good("map", all.plek.path().display().to_string());
            true
        }
        Err(fout) => {
            report.wrong("map", fout.to_string(), "Geef met --data de map van de installatie, of maak er een met nazorgregie init.");
            false
        }
    }
}

/// The folder, the configuration and the database are for their owner alone.
pub fn modes(all: &Instellingen, report: &mut Verslag) {
    let open: Vec<String> = [(all.plek.path().to_owned(), "700"), (all.plek.file(CONFIG), "600"), (all.plek.file(DATABASE), "600")]
        .iter()
        .filter(|(path, _)| open_to_others(path))
        .map(|(path, mode)| format!("chmod {mode} {}", path.display()))
        .collect();
    // Inside a closed folder nobody reaches an open file.
    if !open_to_others(all.plek.path()) || open.is_empty() {
        report.good("rechten", "alleen de eigenaar kan bij de map");
    } else {
        report.wrong("rechten", "anderen op deze machine kunnen bij de map of bestanden", open.join(" ; "));
    }
}

#[cfg(unix)]
fn open_to_others(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).is_ok_and(|m| m.permissions().mode() & 0o077 != 0)
}

#[cfg(not(unix))]
fn open_to_others(_: &Path) -> bool {
    false
}

pub fn writable(all: &Instellingen, report: &mut Verslag) {
    match all.plek.writable() {
        Ok(()) => report.good("schrijven", "in de map kan worden geschreven"),
        Err(fout) => {
            report.wrong("schrijven", fout.to_string(), "Draai dit als de gebruiker van de dienst, en geef die de map in eigendom (chown).")
        }
    }
}

/// Free room, as the operating system tells it.
pub fn room(all: &Instellingen, report: &mut Verslag) {
    let told = Command::new("df").arg("-Pk").arg(all.plek.path()).output().ok().filter(|out| out.status.success());
    let text = told.map(|out| String::from_utf8_lossy(&out.stdout).into_owned()).unwrap_or_default();
    match free_mb(&text) {
        None => report.mind("schijfruimte", "niet te bepalen (opdracht df ontbreekt)", "Kijk zelf hoeveel ruimte er vrij is."),
        Some(mb) if mb < LOW_MB => {
            report.wrong("schijfruimte", format!("nog {mb} MB vrij"), "Maak nu ruimte: met een volle schijf kan niemand iets opslaan.")
        }
        Some(mb) if mb < SOON_MB => {
            report.mind("schijfruimte", format!("nog {mb} MB vrij"), "Maak ruimte, of zet de database op een grotere schijf.")
        }
        Some(mb) => report.good("schijfruimte", format!("{} GB vrij", mb / 1000)),
    }
}

/// The fourth word of the second line of `df -Pk`, in MB.
pub fn free_mb(df: &str) -> Option<u64> {
    df.lines().nth(1)?.split_whitespace().nth(3)?.parse::<u64>().ok().map(|kb| kb / 1024)
}

pub fn ring(all: &Instellingen, report: &mut Verslag) -> Option<KeyRing> {
    match wiring::ring(all) {
        Ok(ring) => {
            report.good("sleutelbos", "aanwezig, heel, en alleen voor de eigenaar te lezen");
            Some(ring)
        }
        Err(fout) => {
            let path = all.plek.file(RING);
            let mend = if path.exists() {
                format!("chmod 600 {}, of zet uw kopie van de sleutelbos terug.", path.display())
            } else {
                "Zet uw kopie van de sleutelbos terug. Maak geen nieuwe.".to_owned()
            };
            report.wrong("sleutelbos", fout.to_string(), mend);
            None
        }
    }
}
