//! Medewerker: someone with a login.

use std::sync::Arc;

use domain::{Code, id::MedewerkerId, recht::Recht, recht::Rol};
use store::{Row, StoreError, Tx, args};

use crate::App;

/// Someone with a login: an official, the mayor, a police contact or someone at a partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Medewerker {
    /// Identity.
    pub id: MedewerkerId,
    /// Name, as colleagues know it.
    pub naam: String,
    /// Address to sign in with.
    pub email: String,
    /// Function, such as `adviseur OOV`.
    pub functie: String,
    /// Number to reach this person on, for the call sheet.
    pub telefoon: String,
    /// Roles.
    pub rollen: Vec<Rol>,
    /// The partner this person works for, when the role is partner.
    pub partner: Option<String>,
    /// May sign in.
    pub actief: bool,
    /// Version, for editing.
    pub versie: i64,
}

impl Medewerker {
    /// Whether one of the roles gives this right.
    pub fn mag(&self, recht: Recht) -> bool {
        self.rollen.iter().any(|r| r.mag(recht))
    }

    /// First name, for a greeting; the whole name when that begins with an initial.
    pub fn voornaam(&self) -> &str {
        self.naam.split_whitespace().next().filter(|first| !first.ends_with('.')).unwrap_or(&self.naam)
    }

    /// Reads the columns that [`COLUMNS`] selects.
    ///
    /// # Errors
    /// When a column is missing or unreadable.
    pub fn from_row(row: &Row) -> Result<Self, StoreError> {
        let rollen = row.text("rollen")?;
        Ok(Self {
            id: row.id("id")?,
            naam: row.text("naam")?,
            email: row.text("email")?,
            functie: row.text("functie")?,
            telefoon: row.text("telefoon")?,
            rollen: rollen.split(' ').filter_map(Rol::from_code).collect(),
            partner: row.opt_text("partner")?,
            actief: row.bool("actief")?,
            versie: row.int("versie")?,
        })
    }
}

/// All medewerkers of the municipality, by name; closed ones too.
///
/// # Errors
/// When the database fails.
pub async fn medewerkers(tx: &Tx) -> Result<Vec<Medewerker>, StoreError> {
    let rows = tx
        .all("SELECT id, naam, email, functie, telefoon, rollen, partner, actief, versie FROM medewerker WHERE gemeente = $1 ORDER BY naam, id", args![tx.gemeente()])
        .await?;
    rows.iter().map(Medewerker::from_row).collect()
}

/// The same; read once until something changes.
///
/// # Errors
/// When the database fails.
pub async fn collegas(tx: &Tx, app: &App) -> Result<Arc<Vec<Medewerker>>, StoreError> {
    app.onthouden(tx, "", async || medewerkers(tx).await).await
}
