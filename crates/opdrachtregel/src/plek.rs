//! The folder of an installation: what is where, who may read it, and who uses it now.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::Write,
    path::{Path, PathBuf},
};

use crate::{Fout, fout::oorzaak};

/// The configuration file.
pub const CONFIG: &str = "nazorgregie.toml";
/// The key ring.
pub const RING: &str = "sleutelbos.json";
/// The database, when it is SQLite.
pub const DATABASE: &str = "nazorg.db";
/// Held while someone uses the installation.
const LOCK: &str = ".slot";
/// Held while the service runs.
const DIENST: &str = ".dienst";
/// Where an installation is put together.
const BUILDING: &str = ".in-aanbouw";

/// The folder of an installation.
#[derive(Debug, Clone)]
pub struct Plek(PathBuf);

impl Plek {
    /// This folder, whether it exists or not.
    pub fn new(path: &Path) -> Self {
        Self(std::path::absolute(path).unwrap_or_else(|_| path.to_owned()))
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// A file in it.
    pub fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// Whether an installation is here.
    pub fn installed(&self) -> bool {
        self.file(CONFIG).exists()
    }

    /// Refuses a folder without an installation.
    pub fn must_be_installed(&self) -> Result<(), Fout> {
        if self.installed() {
            return Ok(());
        }
        Err(Fout::bestand(format!(
            "in {} staat geen installatie ({CONFIG} ontbreekt). Geef met --data de goede map, of maak een installatie met: nazorgregie init --help",
            self.0.display()
        )))
    }

    /// Refuses a folder with anything in it.
    pub fn must_be_free(&self) -> Result<(), Fout> {
        if self.installed() {
            return Err(Fout::bestand(format!(
                "in {} staat al een installatie. Er is niets veranderd. Kies een andere map.",
                self.0.display()
            )));
        }
        match fs::read_dir(&self.0) {
            Ok(files) => match files.flatten().find(|file| file.file_name() != BUILDING) {
                None => Ok(()),
                Some(_) => Err(Fout::bestand(format!(
                    "de map {} is niet leeg. Er is niets veranderd. Kies een lege of nieuwe map.",
                    self.0.display()
                ))),
            },
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(()),
            Err(e) => Err(Fout::io("De map lezen", &self.0, &e)),
        }
    }

    /// Whether files can be made in it.
    pub fn writable(&self) -> Result<(), Fout> {
        let probe = self.file(&format!(".proef-{}", std::process::id()));
        let made = OpenOptions::new().write(true).create_new(true).open(&probe).and_then(|mut f| f.write_all(b"x"));
        let _ = fs::remove_file(&probe);
        made.map_err(|e| {
            Fout::bestand(format!(
                "in de map {} kan niets worden geschreven ({}). Geef de gebruiker van de dienst schrijfrechten, of maak ruimte.",
                self.0.display(),
                oorzaak(&e)
            ))
        })
    }

    /// Shares the installation with others who use it, for as long as the answer lives.
    pub fn share(&self) -> Result<File, Fout> {
        let file = self.lock_file(LOCK)?;
        match file.try_lock_shared() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(Fout::bestand("er wordt nu een back-up teruggezet. Wacht tot dat klaar is.")),
            Err(TryLockError::Error(e)) => Err(Fout::io("De map vasthouden", &self.0, &e)),
        }
    }

    /// Takes the installation alone, for as long as the answer lives.
    pub fn alone(&self) -> Result<File, Fout> {
        self.hold(LOCK, "de dienst draait nog. Stop haar eerst, en probeer het opnieuw.".to_owned())
    }

    /// Makes this the one service of the installation, for as long as the answer lives.
    pub fn serve(&self) -> Result<File, Fout> {
        let bezet = format!("er draait al een dienst op {}. Stop die eerst, of kies met --data een andere map.", self.0.display());
        self.hold(DIENST, bezet)
    }

    fn hold(&self, name: &str, bezet: String) -> Result<File, Fout> {
        let file = self.lock_file(name)?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(Fout::bestand(bezet)),
            Err(TryLockError::Error(e)) => Err(Fout::io("De map vasthouden", &self.0, &e)),
        }
    }

    fn lock_file(&self, name: &str) -> Result<File, Fout> {
        let path = self.file(name);
        OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(|e| Fout::io("De map vasthouden", &path, &e))
    }
}

/// An installation in the making, in a corner of its folder. Dropping it removes every trace; [`InAanbouw::place`] makes it real.
#[derive(Debug)]
pub struct InAanbouw {
    here: Plek,
    there: Plek,
    made_folder: bool,
}

impl InAanbouw {
    /// Begins in a free folder, or makes that folder; only the owner may enter.
    pub fn new(there: &Plek) -> Result<Self, Fout> {
        there.must_be_free()?;
        let made_folder = !there.path().exists();
        if made_folder {
            let above = there.path().parent().unwrap_or(Path::new("."));
            fs::create_dir_all(above).map_err(|e| Fout::io("De map maken", above, &e))?;
            private_dir(there.path())?;
        }
        let building = Self { here: Plek(there.file(BUILDING)), there: there.clone(), made_folder };
        let _ = fs::remove_dir_all(building.here.path());
        private_dir(building.here.path())?;
        Ok(building)
    }

    /// The folder in the making.
    pub fn here(&self) -> &Plek {
        &self.here
    }

    /// Moves everything to its place. The configuration goes last: with it, and not before, an installation exists.
    pub fn place(mut self) -> Result<(), Fout> {
        let failed = |path: &Path, e: &std::io::Error| Fout::io("De installatie op haar plek zetten", path, e);
        let files = fs::read_dir(self.here.path()).map_err(|e| failed(self.here.path(), &e))?;
        let mut names: Vec<_> = files.flatten().map(|file| file.file_name()).collect();
        names.sort_by_key(|name| name == CONFIG);
        for name in names {
            let to = self.there.path().join(&name);
            fs::rename(self.here.path().join(&name), &to).map_err(|e| failed(&to, &e))?;
        }
        self.made_folder = false;
        Ok(())
    }
}

impl Drop for InAanbouw {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(self.here.path());
        if self.made_folder {
            let _ = fs::remove_dir(self.there.path());
        }
    }
}

/// Makes a folder that only its owner may enter.
pub fn private_dir(path: &Path) -> Result<(), Fout> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|e| Fout::io("De map maken", path, &e))
}

/// Makes a file that only its owner may read; refuses an existing one.
pub fn private_file(path: &Path) -> Result<File, Fout> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(|e| Fout::io("Het bestand maken", path, &e))
}
