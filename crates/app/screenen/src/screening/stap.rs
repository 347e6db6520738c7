//! Finishing the steps whose evidence is now on record.

use casus::{self, taak};
use domain::{
    draaiboek::{Bewijs, Staat, Stap},
    id::{BetrokkeneId, CasusId, MedewerkerId},
    journaal::Gebeurtenis,
};
use policy::Beleid;
use serde_json::Value;
use store::{StoreError, WriteTx};

/// Finishes every step of this casus, or of this person, that asks for this evidence. A step that still waits is finished too:
/// what is on record need not be asked again.
pub(crate) async fn rond_af(
    tx: &WriteTx,
    beleid: &Beleid,
    casus: CasusId,
    (soort, voor): (Bewijs, Option<BetrokkeneId>),
    bewijs: &Value,
    door: MedewerkerId,
) -> Result<Vec<Gebeurtenis>, StoreError> {
    rond_af_als(tx, beleid, casus, voor, bewijs, door, |stap| stap.klaar_als == Some(soort)).await
}

/// Finishes every step of this casus, or of this person, that `past`; `None` for a person means the steps of the casus.
pub(crate) async fn rond_af_als(
    tx: &WriteTx,
    beleid: &Beleid,
    casus: CasusId,
    voor: Option<BetrokkeneId>,
    bewijs: &Value,
    door: MedewerkerId,
    past: impl Fn(&Stap) -> bool,
) -> Result<Vec<Gebeurtenis>, StoreError> {
    taak::herplan(tx, beleid, casus).await?;
    let draaiboek = taak::draaiboek_van(beleid, &casus::by_id(tx, casus).await?)?;
    let rijen = taak::list(tx, casus).await?;
    let af: Vec<_> = rijen
        .into_iter()
        .filter(|t| t.betrokkene == voor && t.gedaan_op.is_none() && t.staat != Staat::NietVanToepassing)
        .filter(|t| draaiboek.stap(&t.stap).is_some_and(&past))
        .map(|t| t.stap)
        .collect();
    let mut events = Vec::new();
    for stap in af {
        events.extend(taak::rond_af(tx, beleid, casus, (stap.as_str(), voor), bewijs, door).await?);
    }
    Ok(events)
}
