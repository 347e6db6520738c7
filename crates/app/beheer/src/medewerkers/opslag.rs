//! Medewerkers in the database.

use domain::{
    Code,
    id::{Id, MedewerkerId},
    recht::Rol,
};
use store::{StoreError, WriteTx, args};

/// What an administrator records about someone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gegevens {
    /// Name.
    pub naam: String,
    /// Address to sign in with.
    pub email: String,
    /// Function.
    pub functie: String,
    /// Telephone number; may be empty.
    pub telefoon: String,
    /// Roles, at least one.
    pub rollen: Vec<Rol>,
    /// The partner that someone with the role partner works for.
    pub partner: Option<String>,
}

impl Gegevens {
    fn rollen(&self) -> String {
        self.rollen.iter().map(|r| r.code()).collect::<Vec<_>>().join(" ")
    }
}

/// Adds a medewerker. The caller commits with `Soort::MedewerkerToegevoegd`.
///
/// # Errors
/// When the database fails, or the address is in use.
pub async fn add(tx: &WriteTx, id: MedewerkerId, g: &Gegevens) -> Result<(), StoreError> {
    let sql = "INSERT INTO medewerker (gemeente, id, naam, email, functie, telefoon, rollen, partner, actief, versie, gemaakt)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10)";
    let email = g.email.to_lowercase();
    tx.exec(sql, args![tx.gemeente(), id.uuid(), &g.naam, email, &g.functie, &g.telefoon, g.rollen(), g.partner.clone(), true, tx.now()])
        .await
        .map(|_| ())
}

/// Changes a medewerker as it was in this version; false when someone else was first.
pub(crate) async fn change(tx: &WriteTx, id: MedewerkerId, g: &Gegevens, versie: i64) -> Result<bool, StoreError> {
    let sql = "UPDATE medewerker SET naam = $4, email = $5, functie = $6, telefoon = $7, rollen = $8, partner = $9, versie = versie + 1
        WHERE gemeente = $1 AND id = $2 AND versie = $3";
    let email = g.email.to_lowercase();
    Ok(tx
        .exec(sql, args![tx.gemeente(), id.uuid(), versie, &g.naam, email, &g.functie, &g.telefoon, g.rollen(), g.partner.clone()])
        .await?
        == 1)
}

/// Opens or closes a medewerker.
pub(super) async fn set_active(tx: &WriteTx, id: MedewerkerId, actief: bool) -> Result<(), StoreError> {
    let sql = "UPDATE medewerker SET actief = $3, versie = versie + 1 WHERE gemeente = $1 AND id = $2";
    tx.exec(sql, args![tx.gemeente(), id.uuid(), actief]).await.map(|_| ())
}
