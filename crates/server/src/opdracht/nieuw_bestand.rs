//! A file that a command makes: whole or not at all, and never over another.

use std::{
    io::{self, ErrorKind, Write},
    path::Path,
};

use opdrachtregel::Fout;
use tempfile::NamedTempFile;

/// Refuses a name that is taken, before any work is done for it.
///
/// # Errors
/// When something has this name.
pub fn vrij(pad: &Path) -> Result<(), Fout> {
    if pad.exists() { Err(bezet(pad)) } else { Ok(()) }
}

/// Writes beside the place first, so that a full disk or a stopped program leaves nothing half.
///
/// # Errors
/// When something has this name, or it cannot be written.
pub fn schrijf(pad: &Path, bytes: &[u8]) -> Result<(), Fout> {
    made(pad, bytes).map_err(|e| match e.kind() {
        ErrorKind::AlreadyExists => bezet(pad),
        _ => Fout::io("Schrijven", pad, &e),
    })
}

fn made(pad: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = pad.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut part = NamedTempFile::new_in(folder)?;
    part.write_all(bytes)?;
    part.as_file().sync_all()?;
    part.persist_noclobber(pad)?;
    Ok(())
}

fn bezet(pad: &Path) -> Fout {
    Fout::bestand(format!("{} bestaat al. Kies een andere naam, of haal het weg.", pad.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_or_not_at_all_and_never_over_another() {
        let place = tempfile::tempdir().expect("a place");
        let to = place.path().join("uit.csv");
        vrij(&to).expect("free");
        schrijf(&to, b"een").expect("written");
        assert_eq!(std::fs::read(&to).expect("there"), b"een");
        assert!(vrij(&to).is_err());
        assert!(schrijf(&to, b"twee").expect_err("taken").to_string().contains("bestaat al"));
        assert_eq!(std::fs::read(&to).expect("there"), b"een");
        assert!(schrijf(&place.path().join("geen").join("map.csv"), b"x").is_err());
        assert_eq!(std::fs::read_dir(place.path()).expect("a folder").count(), 1, "nothing half stays");
    }
}
