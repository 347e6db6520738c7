//! Instellingen: what a municipality sets for itself, such as the contact data in letters.

use serde::{Deserialize, Serialize};
use store::{StoreError, Tx};

use crate::session::Grenzen;

/// Settings of a municipality.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Instellingen {
    /// Department or person that letters name.
    pub contact_naam: String,
    /// Postal address, on several lines.
    pub contact_adres: String,
    /// Telephone number.
    pub contact_telefoon: String,
    /// E-mail address.
    pub contact_email: String,
    /// Address of the accessibility statement.
    pub toegankelijkheid: String,
    /// Address of the privacy statement.
    pub privacy: String,
    /// How long a session lasts.
    #[serde(flatten)]
    pub sessie: Grenzen,
}

impl Instellingen {
    /// The settings of the municipality of this transaction, with their version.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn load(tx: &Tx) -> Result<(Self, i64), StoreError> {
        let row = tx.one("SELECT instellingen, versie FROM gemeente WHERE gemeente = $1", store::args![tx.gemeente()]).await?;
        Ok((row.json("instellingen")?, row.int("versie")?))
    }
}
