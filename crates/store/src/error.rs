//! What can go wrong, in sentences that tell what to do.

use sqlx::error::DatabaseError;

/// A storage error. The sentence is meant for whoever runs the server; it never holds a stored value.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The address of the database cannot be read.
    #[error("Het adres van de database klopt niet. Gebruik sqlite:///pad/nazorg.db of postgres://gebruiker@host/naam.")]
    Address,
    /// The database does not answer or does not let us in.
    #[error(
        "De database is niet bereikbaar. Controleer of zij draait, en of adres, naam en wachtwoord kloppen. Melding van de database: {0}"
    )]
    Unreachable(String),
    /// The file is damaged or is no database.
    #[error(
        "De database is beschadigd of is geen database. Zet een back-up terug; bewaar het kapotte bestand voor onderzoek. Melding van de database: {0}"
    )]
    Corrupt(String),
    /// The database was made by a newer version of the program.
    #[error("De database is van een nieuwere versie van nazorgregie: migratie {0} is hier onbekend. Gebruik die nieuwere versie.")]
    NewerSchema(String),
    /// A migration that already ran has another text now.
    #[error("Migratie {0} is veranderd nadat zij was uitgevoerd. Herstel de oude tekst en maak een nieuwe migratie.")]
    ChangedMigration(String),
    /// A migration failed.
    #[error("Migratie {name} mislukt: {source}")]
    Migration {
        /// Its name.
        name: String,
        /// Why.
        source: Box<StoreError>,
    },
    /// There is no room left.
    #[error("De schijf van de database is vol. Maak ruimte vrij; er is niets half opgeslagen. Melding van de database: {0}")]
    DiskFull(String),
    /// Another transaction holds what this one needs.
    #[error("De database is bezet. Probeer het zo opnieuw. Melding van de database: {0}")]
    Locked(String),
    /// A statement was refused.
    #[error("De database weigert een opdracht. Melding van de database: {message}")]
    Statement {
        /// What the database says.
        message: String,
        /// Its error code.
        code: Option<String>,
        /// A unique key was violated.
        unique: bool,
    },
    /// A row that must be there is not.
    #[error("Niet gevonden.")]
    NotFound,
    /// A column cannot be read as what it should be.
    #[error("Kolom {column} is niet te lezen: {reason}")]
    Column {
        /// The column.
        column: String,
        /// Why.
        reason: String,
    },
    /// A read transaction was asked to write.
    #[error("Deze transactie is alleen om te lezen.")]
    ReadOnly,
    /// The same form was handled before; the text tells where the result is.
    #[error("Dit is al gedaan: zie {0}.")]
    AlreadyDone(String),
    /// The key file cannot be used.
    #[error("De sleutelbos is niet bruikbaar: {0}")]
    KeyRing(String),
    /// A sealed value does not open.
    #[error("Een verzegelde waarde ({0}) gaat niet open: zij is veranderd, of hoort bij een andere sleutel.")]
    Unsealable(String),
    /// Something cannot be written as or read from JSON.
    #[error("Gegevens zijn niet om te zetten: {0}")]
    Json(String),
    /// Reading or writing a file failed.
    #[error("Bestand niet te lezen of te schrijven: {0}")]
    File(#[from] std::io::Error),
    /// The function does not exist on this engine.
    #[error("Dit kan niet op deze database: {0}")]
    Unsupported(&'static str),
    /// A dump cannot be restored.
    #[error("De uitvoer is niet terug te zetten: {0}")]
    Dump(String),
}

impl StoreError {
    /// Whether a unique key or primary key was violated.
    pub fn is_unique_violation(&self) -> bool {
        matches!(self, Self::Statement { unique: true, .. })
    }

    /// Whether trying again can help.
    pub fn is_temporary(&self) -> bool {
        matches!(self, Self::Locked(_) | Self::Unreachable(_))
    }
}

impl From<serde_json::Error> for StoreError {
    /// Keeps place and kind only: the message of serde can quote the value.
    fn from(error: serde_json::Error) -> Self {
        Self::Json(format!("{:?} (regel {}, kolom {})", error.classify(), error.line(), error.column()))
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        use sqlx::Error as E;
        match error {
            E::RowNotFound => Self::NotFound,
            E::Database(error) => from_database(error.as_ref()),
            E::ColumnDecode { index, source } => Self::Column { column: index, reason: source.to_string() },
            E::ColumnNotFound(column) => Self::Column { column, reason: "zij bestaat niet in het antwoord".into() },
            E::Io(_) | E::Tls(_) | E::PoolTimedOut | E::PoolClosed | E::WorkerCrashed | E::Configuration(_) => {
                Self::Unreachable(error.to_string())
            }
            other => Self::Statement { message: other.to_string(), code: None, unique: false },
        }
    }
}

fn from_database(error: &dyn DatabaseError) -> StoreError {
    let message = error.message().to_owned();
    let code = error.code().map(|code| code.into_owned());
    match code.as_deref().map(category) {
        Some(Category::Corrupt) => StoreError::Corrupt(message),
        Some(Category::DiskFull) => StoreError::DiskFull(message),
        Some(Category::Locked) => StoreError::Locked(message),
        Some(Category::Unreachable) => StoreError::Unreachable(message),
        _ => StoreError::Statement { message, code, unique: error.is_unique_violation() },
    }
}

enum Category {
    Corrupt,
    DiskFull,
    Locked,
    Unreachable,
    Statement,
}

/// SQLite gives extended result codes as decimal numbers, PostgreSQL five characters.
fn category(code: &str) -> Category {
    if code.len() == 5 {
        return match code {
            "XX001" | "XX002" => Category::Corrupt,
            "53100" => Category::DiskFull,
            "40001" | "40P01" | "55P03" => Category::Locked,
            "3D000" | "53300" | "57P01" | "57P02" | "57P03" => Category::Unreachable,
            _ if code.starts_with("08") || code.starts_with("28") => Category::Unreachable,
            _ => Category::Statement,
        };
    }
    match code.parse::<u32>().map(|extended| extended & 0xff) {
        Ok(11 | 26) => Category::Corrupt,
        Ok(13) => Category::DiskFull,
        Ok(5 | 6) => Category::Locked,
        Ok(10 | 14) => Category::Unreachable,
        _ => Category::Statement,
    }
}
