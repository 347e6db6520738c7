//! The agreement in the register that stands for a covenant: it follows the covenant, so that everything that asks the register sees it.

use std::collections::HashMap;
use store::{StoreError, Tx, WriteTx};

use super::{Afspraak, onderdeel};

/// The page of the covenant with a partner.
pub fn adres(partner: &str) -> String {
    format!("/voorbereiden/informatieafspraken/convenant/{partner}")
}

/// The agreements of the register that stand for a covenant, by partner.
///
/// # Errors
/// When the database fails.
pub async fn alle(tx: &Tx) -> Result<HashMap<String, Afspraak>, StoreError> {
    Ok(onderdeel::all::<Afspraak>(tx).await?.into_iter().filter(|(_, a)| a.convenant.is_some()).collect())
}

async fn nu(tx: &Tx, partner: &str) -> Result<Option<Afspraak>, StoreError> {
    Ok(onderdeel::van::<Afspraak>(tx, partner).await?.into_iter().find(|a| a.convenant.is_some()))
}

/// Makes the register say what the covenant with a partner says now: one agreement, or none. False when it said so already.
///
/// # Errors
/// When the database fails.
pub async fn volg(tx: &WriteTx, partner: &str, wens: Option<Afspraak>) -> Result<bool, StoreError> {
    match (nu(tx, partner).await?, wens) {
        (None, None) => Ok(false),
        (None, Some(new)) => onderdeel::insert(tx, partner, &new).await.map(|()| true),
        (Some(old), None) => onderdeel::delete::<Afspraak>(tx, partner, old.nr).await,
        (Some(old), Some(new)) => {
            let new = Afspraak { nr: old.nr, versie: old.versie, ..new };
            if new == old { Ok(false) } else { onderdeel::update(tx, partner, &new).await }
        }
    }
}
