//! Recovery codes: ten for when the passkey or the phone is gone. Each works once.

use domain::id::{Id, MedewerkerId};
use kern::App;
use store::{StoreError, Tx, WriteTx, args};

/// How many codes there are.
pub const AANTAL: usize = 10;
/// Letters and digits that cannot be mistaken for each other.
const TEKENS: &[u8; 32] = b"23456789abcdefghijkmnpqrstuvwxyz";
/// Characters of a code: sixty bits.
const LENGTE: usize = 12;

/// The code of these random bytes, in groups of four.
pub fn code(random: [u8; LENGTE]) -> String {
    let chars: Vec<char> = random.iter().map(|byte| char::from(TEKENS[usize::from(byte % 32)])).collect();
    chars.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// A code as it was typed, without capitals, spaces and dashes.
pub fn normal(typed: &str) -> String {
    typed.chars().filter(|c| !c.is_whitespace() && *c != '-').flat_map(char::to_lowercase).collect()
}

fn sum(tx: &Tx, medewerker: MedewerkerId, code: &str) -> [u8; 32] {
    tx.blind(&format!("herstelcode|{medewerker}|{}", normal(code)))
}

/// Makes new codes in place of the old ones. They are shown once: only their sums are kept.
pub async fn renew(app: &App, tx: &WriteTx, medewerker: MedewerkerId) -> Result<Vec<String>, StoreError> {
    forget(tx, medewerker).await?;
    let codes: Vec<String> = (0..AANTAL).map(|_| code(app.random())).collect();
    for code in &codes {
        let sql = "INSERT INTO herstelcode (gemeente, medewerker, som) VALUES ($1, $2, $3)";
        tx.exec(sql, args![tx.gemeente(), medewerker.uuid(), sum(tx, medewerker, code)]).await?;
    }
    Ok(codes)
}

/// Uses a code up; false when there is no such code.
pub async fn spend(tx: &WriteTx, medewerker: MedewerkerId, code: &str) -> Result<bool, StoreError> {
    let sql = "DELETE FROM herstelcode WHERE gemeente = $1 AND medewerker = $2 AND som = $3";
    Ok(tx.exec(sql, args![tx.gemeente(), medewerker.uuid(), sum(tx, medewerker, code)]).await? == 1)
}

/// How many codes are left.
pub async fn left(tx: &Tx, medewerker: MedewerkerId) -> Result<i64, StoreError> {
    let sql = "SELECT COUNT(*) AS aantal FROM herstelcode WHERE gemeente = $1 AND medewerker = $2";
    tx.one(sql, args![tx.gemeente(), medewerker.uuid()]).await?.int("aantal")
}

/// Takes all codes away.
pub async fn forget(tx: &WriteTx, medewerker: MedewerkerId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM herstelcode WHERE gemeente = $1 AND medewerker = $2", args![tx.gemeente(), medewerker.uuid()]).await.map(|_| ())
}
