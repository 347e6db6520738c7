//! What a command ends with: an exit code and, when it fails, a sentence that says what to do.

use std::{fmt, path::Path, process::ExitCode};

use store::StoreError;

/// Exit codes. `nazorgregie --help` explains them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    /// Done, or all is well.
    Goed = 0,
    /// A check found something wrong.
    Gevonden = 1,
    /// The command line or a setting is wrong.
    Gebruik = 2,
    /// A folder or file is missing, present or not ours.
    Bestand = 3,
    /// The database.
    Database = 4,
    /// Address or port.
    Netwerk = 5,
    /// Policy has an error.
    Beleid = 6,
    /// Something that should not happen.
    Onverwacht = 70,
}

impl From<Code> for ExitCode {
    fn from(code: Code) -> Self {
        Self::from(code as u8)
    }
}

/// Why a command stopped. The sentence holds no personal data and no secret.
#[derive(Debug)]
pub struct Fout {
    code: Code,
    zin: String,
}

impl Fout {
    /// With this code and sentence.
    pub fn new(code: Code, zin: impl Into<String>) -> Self {
        Self { code, zin: zin.into() }
    }

    /// The command line or a setting is wrong.
    pub fn gebruik(zin: impl Into<String>) -> Self {
        Self::new(Code::Gebruik, zin)
    }

    /// A folder or file is not as it must be.
    pub fn bestand(zin: impl Into<String>) -> Self {
        Self::new(Code::Bestand, zin)
    }

    /// Reading or writing `path` failed.
    pub fn io(wat: &str, path: &Path, cause: &std::io::Error) -> Self {
        Self::bestand(format!("{wat} lukt niet: {} ({}).", path.display(), oorzaak(cause)))
    }

    /// The exit code.
    pub fn code(&self) -> Code {
        self.code
    }
}

/// The reason of the operating system in Dutch, where it is a common one.
pub fn oorzaak(cause: &std::io::Error) -> String {
    use std::io::ErrorKind as E;
    match cause.kind() {
        E::NotFound => "bestaat niet".to_owned(),
        E::PermissionDenied => "geen toegang".to_owned(),
        E::AlreadyExists => "bestaat al".to_owned(),
        E::StorageFull => "de schijf is vol".to_owned(),
        E::ReadOnlyFilesystem => "de schijf is alleen-lezen".to_owned(),
        E::NotADirectory => "is geen map".to_owned(),
        E::IsADirectory => "is een map".to_owned(),
        _ => cause.to_string(),
    }
}

impl fmt::Display for Fout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.zin)
    }
}

impl std::error::Error for Fout {}

impl From<StoreError> for Fout {
    fn from(error: StoreError) -> Self {
        let code = match error {
            StoreError::Address => Code::Gebruik,
            StoreError::KeyRing(_) | StoreError::File(_) | StoreError::Dump(_) => Code::Bestand,
            _ => Code::Database,
        };
        Self::new(code, error.to_string())
    }
}
