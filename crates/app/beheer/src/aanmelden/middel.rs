//! Inlogmiddelen: the ways in which someone can sign in, in the database.

use domain::{
    Moment,
    id::{Id, MedewerkerId},
};
use kern::{App, Medewerker};
use store::{Row, StoreError, Tx, WriteTx, args};
use uuid::Uuid;
use webauthn_rs::prelude::Passkey;

use super::{herstel, koekje, totp::Geheim};

/// A password with its app.
pub struct Wachtwoord {
    /// The hash.
    pub som: String,
    /// The sealed secret of the app.
    totp: Vec<u8>,
    /// The last step used.
    pub stap: i64,
    /// When the password was chosen.
    pub gewijzigd: Moment,
}

/// A passkey as its owner sees it.
pub struct Sleutel {
    /// Identity.
    pub id: Uuid,
    /// Whose.
    pub medewerker: MedewerkerId,
    /// The name that its owner gave it.
    pub naam: String,
    /// Added at.
    pub gemaakt: Moment,
    /// Last used at.
    pub gebruikt: Option<Moment>,
    /// The public key.
    pub passkey: Passkey,
}

/// Everything that lets someone in.
pub struct Middelen {
    /// Password with app.
    pub wachtwoord: Option<Wachtwoord>,
    /// Passkeys, oldest first.
    pub sleutels: Vec<Sleutel>,
    /// Recovery codes left.
    pub codes: i64,
}

impl Middelen {
    /// Reads them.
    pub async fn load(tx: &Tx, medewerker: MedewerkerId) -> Result<Self, StoreError> {
        Ok(Self {
            wachtwoord: wachtwoord(tx, medewerker).await?,
            sleutels: sleutels(tx, medewerker).await?,
            codes: herstel::left(tx, medewerker).await?,
        })
    }

    /// Nothing yet: someone of the demonstration.
    pub fn none(&self) -> bool {
        self.wachtwoord.is_none() && self.sleutels.is_empty()
    }

    /// How many ways in there are, apart from recovery codes.
    pub fn count(&self) -> usize {
        self.sleutels.len() + usize::from(self.wachtwoord.is_some())
    }
}

/// The open account with this address.
pub async fn by_email(tx: &Tx, email: &str) -> Result<Option<Medewerker>, StoreError> {
    let sql =
        "SELECT id, naam, email, functie, telefoon, rollen, partner, actief, versie FROM medewerker WHERE gemeente = $1 AND email = $2";
    let row = tx.opt(sql, args![tx.gemeente(), email.trim().to_lowercase()]).await?;
    Ok(row.as_ref().map(Medewerker::from_row).transpose()?.filter(|m| m.actief))
}

/// The medewerker with this identity.
pub async fn by_id(tx: &Tx, id: MedewerkerId) -> Result<Option<Medewerker>, StoreError> {
    let sql = "SELECT id, naam, email, functie, telefoon, rollen, partner, actief, versie FROM medewerker WHERE gemeente = $1 AND id = $2";
    tx.opt(sql, args![tx.gemeente(), id.uuid()]).await?.as_ref().map(Medewerker::from_row).transpose()
}

/// The password of a medewerker.
pub async fn wachtwoord(tx: &Tx, medewerker: MedewerkerId) -> Result<Option<Wachtwoord>, StoreError> {
    let sql = "SELECT som, totp, totp_stap, gewijzigd FROM wachtwoord WHERE gemeente = $1 AND medewerker = $2";
    let row = tx.opt(sql, args![tx.gemeente(), medewerker.uuid()]).await?;
    row.map(|row| {
        Ok(Wachtwoord { som: row.text("som")?, totp: row.bytes("totp")?, stap: row.int("totp_stap")?, gewijzigd: row.moment("gewijzigd")? })
    })
    .transpose()
}

impl Wachtwoord {
    /// The step that this code belongs to, when it is right and new.
    pub fn check(&self, tx: &Tx, medewerker: MedewerkerId, code: &str, now: Moment) -> Result<Option<i64>, StoreError> {
        let secret = tx.unseal_secret(&context(medewerker), &self.totp)?;
        Ok(Geheim::new(&secret, "").and_then(|g| g.check(code, now.micros() / 1_000_000, self.stap)))
    }
}

/// Uses a step up; false when someone else used it in the meantime.
pub async fn spend_step(tx: &WriteTx, medewerker: MedewerkerId, step: i64) -> Result<bool, StoreError> {
    let sql = "UPDATE wachtwoord SET totp_stap = $3 WHERE gemeente = $1 AND medewerker = $2 AND totp_stap < $3";
    Ok(tx.exec(sql, args![tx.gemeente(), medewerker.uuid(), step]).await? == 1)
}

/// Sets password and app together.
pub async fn set_wachtwoord(tx: &WriteTx, medewerker: MedewerkerId, som: &str, secret: &[u8], step: i64) -> Result<(), StoreError> {
    let sql = "INSERT INTO wachtwoord (gemeente, medewerker, som, totp, totp_stap, gewijzigd) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (gemeente, medewerker) DO UPDATE SET som = excluded.som, totp = excluded.totp, totp_stap = excluded.totp_stap, gewijzigd = excluded.gewijzigd";
    let sealed = tx.seal_secret(&context(medewerker), secret)?;
    tx.exec(sql, args![tx.gemeente(), medewerker.uuid(), som, sealed, step, tx.now()]).await.map(|_| ())
}

/// Changes the password alone.
pub async fn change_wachtwoord(tx: &WriteTx, medewerker: MedewerkerId, som: &str) -> Result<(), StoreError> {
    let sql = "UPDATE wachtwoord SET som = $3, gewijzigd = $4 WHERE gemeente = $1 AND medewerker = $2";
    tx.exec(sql, args![tx.gemeente(), medewerker.uuid(), som, tx.now()]).await.map(|_| ())
}

/// Changes the app alone.
pub async fn change_app(tx: &WriteTx, medewerker: MedewerkerId, secret: &[u8], step: i64) -> Result<(), StoreError> {
    let sql = "UPDATE wachtwoord SET totp = $3, totp_stap = $4 WHERE gemeente = $1 AND medewerker = $2";
    let sealed = tx.seal_secret(&context(medewerker), secret)?;
    tx.exec(sql, args![tx.gemeente(), medewerker.uuid(), sealed, step]).await.map(|_| ())
}

/// Takes password and app away.
pub async fn drop_wachtwoord(tx: &WriteTx, medewerker: MedewerkerId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM wachtwoord WHERE gemeente = $1 AND medewerker = $2", args![tx.gemeente(), medewerker.uuid()]).await.map(|_| ())
}

/// The passkeys of a medewerker, oldest first.
pub async fn sleutels(tx: &Tx, medewerker: MedewerkerId) -> Result<Vec<Sleutel>, StoreError> {
    let sql =
        "SELECT id, medewerker, sleutel, naam, gemaakt, gebruikt FROM passkey WHERE gemeente = $1 AND medewerker = $2 ORDER BY gemaakt, id";
    tx.all(sql, args![tx.gemeente(), medewerker.uuid()]).await?.iter().map(sleutel).collect()
}

/// The passkey that a browser names.
pub async fn sleutel_by_key(tx: &Tx, key: &[u8]) -> Result<Option<Sleutel>, StoreError> {
    let sql = "SELECT id, medewerker, sleutel, naam, gemaakt, gebruikt FROM passkey WHERE gemeente = $1 AND sleutel_id = $2";
    tx.opt(sql, args![tx.gemeente(), key]).await?.as_ref().map(sleutel).transpose()
}

fn sleutel(row: &Row) -> Result<Sleutel, StoreError> {
    Ok(Sleutel {
        id: row.uuid("id")?,
        medewerker: row.id("medewerker")?,
        naam: row.text("naam")?,
        gemaakt: row.moment("gemaakt")?,
        gebruikt: row.opt_moment("gebruikt")?,
        passkey: row.json("sleutel")?,
    })
}

/// Adds a passkey.
pub async fn add_sleutel(app: &App, tx: &WriteTx, medewerker: MedewerkerId, passkey: &Passkey, naam: &str) -> Result<Uuid, StoreError> {
    let id = app.uuid();
    let sql = "INSERT INTO passkey (gemeente, id, medewerker, sleutel_id, sleutel, naam, gemaakt) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let (key, json) = (passkey.cred_id().as_slice().to_vec(), serde_json::to_string(passkey)?);
    tx.exec(sql, args![tx.gemeente(), id, medewerker.uuid(), key, json, naam, tx.now()]).await?;
    Ok(id)
}

/// Notes the use of a passkey, with the counter it now has.
pub async fn used_sleutel(tx: &WriteTx, id: Uuid, passkey: &Passkey) -> Result<(), StoreError> {
    let sql = "UPDATE passkey SET sleutel = $3, gebruikt = $4 WHERE gemeente = $1 AND id = $2";
    tx.exec(sql, args![tx.gemeente(), id, serde_json::to_string(passkey)?, tx.now()]).await.map(|_| ())
}

/// Renames a passkey of this medewerker; false when there is none.
pub async fn rename_sleutel(tx: &WriteTx, medewerker: MedewerkerId, id: Uuid, naam: &str) -> Result<bool, StoreError> {
    let sql = "UPDATE passkey SET naam = $4 WHERE gemeente = $1 AND medewerker = $2 AND id = $3";
    Ok(tx.exec(sql, args![tx.gemeente(), medewerker.uuid(), id, naam]).await? == 1)
}

/// Removes a passkey of this medewerker; false when there is none.
pub async fn drop_sleutel(tx: &WriteTx, medewerker: MedewerkerId, id: Uuid) -> Result<bool, StoreError> {
    let sql = "DELETE FROM passkey WHERE gemeente = $1 AND medewerker = $2 AND id = $3";
    Ok(tx.exec(sql, args![tx.gemeente(), medewerker.uuid(), id]).await? == 1)
}

/// Takes everything away that lets someone in: before a new start by invitation.
pub async fn forget_all(tx: &WriteTx, medewerker: MedewerkerId) -> Result<(), StoreError> {
    drop_wachtwoord(tx, medewerker).await?;
    herstel::forget(tx, medewerker).await?;
    tx.exec("DELETE FROM passkey WHERE gemeente = $1 AND medewerker = $2", args![tx.gemeente(), medewerker.uuid()]).await?;
    tx.exec("DELETE FROM apparaat WHERE gemeente = $1 AND medewerker = $2", args![tx.gemeente(), medewerker.uuid()]).await?;
    Ok(())
}

/// Whether this device token belongs to an earlier success of this medewerker.
pub async fn known_device(tx: &Tx, medewerker: MedewerkerId, token: &str) -> Result<bool, StoreError> {
    let sql = "SELECT 1 AS een FROM apparaat WHERE gemeente = $1 AND som = $2 AND medewerker = $3";
    Ok(tx.opt(sql, args![tx.gemeente(), koekje::sum(token), medewerker.uuid()]).await?.is_some())
}

/// Whether this device token belongs to an earlier success of anyone.
pub async fn any_device(tx: &Tx, token: &str) -> Result<bool, StoreError> {
    let sql = "SELECT 1 AS een FROM apparaat WHERE gemeente = $1 AND som = $2";
    Ok(tx.opt(sql, args![tx.gemeente(), koekje::sum(token)]).await?.is_some())
}

/// Remembers a device.
pub async fn remember_device(tx: &WriteTx, medewerker: MedewerkerId, token: &str) -> Result<(), StoreError> {
    let sql = "INSERT INTO apparaat (gemeente, som, medewerker, gemaakt) VALUES ($1, $2, $3, $4)";
    tx.exec(sql, args![tx.gemeente(), koekje::sum(token), medewerker.uuid(), tx.now()]).await.map(|_| ())
}

fn context(medewerker: MedewerkerId) -> String {
    format!("wachtwoord.totp|{medewerker}")
}
