//! In an exercise only: who watches is named in the copy of the decision, so that the gate lets him read what was made up.

use ::store::{StoreError, WriteTx, args};
use domain::{
    aanwijzing::{Aangewezene, Hoedanigheid, Instemming},
    id::MedewerkerId,
};
use kern::App;

/// Names someone in every signed decision of this exercise. Players are never named here: for them the gate is as it is on the night.
///
/// # Errors
/// When the database fails; [`StoreError::NotFound`] outside an exercise, where only the mayor names people.
pub async fn laat_meekijken(app: &App, tx: &WriteTx, wie: MedewerkerId) -> Result<(), StoreError> {
    if !app.is_oefening() {
        return Err(StoreError::NotFound);
    }
    let sql = "SELECT id, personen FROM aanwijzingsbesluit WHERE gemeente = $1 AND ondertekend_op IS NOT NULL";
    for row in tx.all(sql, args![tx.gemeente()]).await? {
        let mut named: Vec<Aangewezene> = row.json("personen")?;
        if named.iter().any(|a| a.medewerker == wie) {
            continue;
        }
        let (hoedanigheid, bewijs) = (Hoedanigheid::Plaatsvervanger, Instemming::default());
        named.push(Aangewezene { medewerker: wie, hoedanigheid, onder_gezag: true, instemming: true, bewijs });
        let sql = "UPDATE aanwijzingsbesluit SET personen = $3, versie = versie + 1 WHERE gemeente = $1 AND id = $2";
        tx.exec(sql, args![tx.gemeente(), row.uuid("id")?, serde_json::to_string(&named)?]).await?;
    }
    Ok(())
}
