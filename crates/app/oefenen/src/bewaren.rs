//! Bewaren: how long the data of an exercise are kept, and destroying them at the end.

use domain::{
    GemeenteCode, Moment,
    journaal::{Activiteit, Gebeurtenis, Soort, Wie},
    kalender::{Duur, Eenheid},
};
use kern::App;
use policy::{Beleid, Termijn};
use store::{Deed, StoreError};

use crate::ruimte::{self, Ruimte};

/// The policy.
const BELEID: &str = "oefening";
/// The term when policy has none; never longer than the shipped one.
const DAGEN: i64 = 30;
const DAG: i64 = 86_400;

/// Until when the data stay: the term counts from the end, or from the beginning of what nobody ended.
pub(crate) fn tot(beleid: &Beleid, r: &Ruimte) -> Moment {
    let term = beleid.bewaartermijnen.iter().find(|b| b.id == BELEID).map(|b| b.termijn);
    let days = match term {
        Some(Termijn::Duur(duur)) => dagen(duur),
        _ => DAGEN,
    };
    r.beeindigd.unwrap_or(r.begonnen).plus_seconds(days * DAG)
}

fn dagen(duur: Duur) -> i64 {
    let each = match duur.eenheid {
        Eenheid::Jaar => 365,
        Eenheid::Maand => 30,
        Eenheid::Week => 7,
        _ => 1,
    };
    i64::from(duur.aantal) * each
}

/// Destroys what is over its term; gives how many exercises went. The program does so each day.
///
/// # Errors
/// When the database fails, or the data cannot be removed.
pub async fn vernietig(app: &App, gemeente: &GemeenteCode) -> Result<u64, StoreError> {
    let Some(ruimten) = app.oefenruimten() else { return Ok(0) };
    let here = ruimte::aanwezig(&*app.db.read(gemeente).await?).await?;
    let mut gone = 0;
    for over in here.iter().filter(|r| tot(&app.beleid, r) <= app.now()) {
        (ruimten.vernietig)(over.id).await.map_err(StoreError::Dump)?;
        let deed = Deed { gemeente: gemeente.clone(), wie: Wie::Systeem, activiteit: Activiteit::Voorbereiden, reden: None };
        let tx = app.db.write(deed, app.now()).await?;
        if ruimte::vernietigd(&tx, over.id).await? {
            tx.commit(Gebeurtenis::new(Soort::OefenruimteVernietigd).met(over.id)).await?;
            gone += 1;
        }
    }
    Ok(gone)
}
