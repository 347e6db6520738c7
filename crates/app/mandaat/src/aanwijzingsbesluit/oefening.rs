//! In an exercise only: who watches is named in the copy of the decision, so that the gate lets him read what was made up.

use ::store::{StoreError, WriteTx, args};
use domain::{
    aanwijzing::{Aangewezene, Hoedanigheid, Instemming},
    id::MedewerkerId,
};
use kern::App;
use uuid::Uuid;

/// Names someone in every signed decision of this exercise in which he is not named yet, and gives those. Players are never named here: for them
/// the gate is as it is on the night.
///
/// # Errors
/// When the database fails; [`StoreError::NotFound`] outside an exercise, where only the mayor names people.
pub async fn laat_meekijken(app: &App, tx: &WriteTx, wie: MedewerkerId) -> Result<Vec<Uuid>, StoreError> {
    if !app.is_oefening() {
        return Err(StoreError::NotFound);
    }
    let mut new = Vec::new();
    let sql = "SELECT id, personen FROM aanwijzingsbesluit WHERE gemeente = $1 AND ondertekend_op IS NOT NULL";
    for row in tx.all(sql, args![tx.gemeente()]).await? {
        let mut named: Vec<Aangewezene> = row.json("personen")?;
        if named.iter().any(|a| a.medewerker == wie) {
            continue;
        }
        let (hoedanigheid, bewijs) = (Hoedanigheid::Plaatsvervanger, Instemming::default());
        named.push(Aangewezene { medewerker: wie, hoedanigheid, onder_gezag: true, instemming: true, bewijs });
        let id = row.uuid("id")?;
        noem(tx, id, &named).await?;
        new.push(id);
    }
    Ok(new)
}

/// Takes someone out again of the decisions of this exercise in which [`laat_meekijken`] named him: he plays from now on.
///
/// # Errors
/// When the database fails; [`StoreError::NotFound`] outside an exercise.
pub async fn laat_spelen(app: &App, tx: &WriteTx, wie: MedewerkerId, genoemd_in: &[Uuid]) -> Result<(), StoreError> {
    if !app.is_oefening() {
        return Err(StoreError::NotFound);
    }
    let sql = "SELECT personen FROM aanwijzingsbesluit WHERE gemeente = $1 AND id = $2";
    for id in genoemd_in {
        let Some(row) = tx.opt(sql, args![tx.gemeente(), *id]).await? else { continue };
        let mut named: Vec<Aangewezene> = row.json("personen")?;
        named.retain(|a| a.medewerker != wie);
        noem(tx, *id, &named).await?;
    }
    Ok(())
}

async fn noem(tx: &WriteTx, besluit: Uuid, named: &[Aangewezene]) -> Result<(), StoreError> {
    let sql = "UPDATE aanwijzingsbesluit SET personen = $3, versie = versie + 1 WHERE gemeente = $1 AND id = $2";
    tx.exec(sql, args![tx.gemeente(), besluit, serde_json::to_string(named)?]).await.map(|_| ())
}
