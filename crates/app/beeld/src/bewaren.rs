//! Bewaren: how long the list of the police is kept. A place goes first, with the key of its year, in every back-up; the row that is only
//! counted goes later. What was given out is an edition and stays.

use ::store::{Deed, StoreError};
use domain::{
    GemeenteCode,
    journaal::{Activiteit, Gebeurtenis, Soort, Wie},
    kalender::{Duur, Eenheid},
};
use jiff::{Span, civil::Date};
use kern::App;
use policy::{Beleid, Termijn};

use crate::{deskundig, nauw, spreiding, store, zoeker};

/// Policy about places, and about rows.
const PLEK: &str = "beeld-plek";
const RIJ: &str = "beeld-rij";

/// First year of which places and rows are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grens {
    /// Addresses and points.
    pub plek: i16,
    /// Rows.
    pub rij: i16,
}

impl Grens {
    /// As the policy says, on this day. A term runs from the end of the year of the incident.
    pub fn op(beleid: &Beleid, vandaag: Date) -> Self {
        let first = |id: &str| {
            let term = beleid.bewaartermijnen.iter().find(|b| b.id == id).map(|b| b.termijn);
            match term {
                Some(Termijn::Duur(duur)) => (vandaag.year() - 100..=vandaag.year()).find(|year| !voorbij(*year, duur, vandaag)),
                _ => None,
            }
        };
        let (plek, rij) = (first(PLEK).unwrap_or(i16::MIN), first(RIJ).unwrap_or(i16::MIN));
        Self { plek: plek.max(rij), rij }
    }
}

/// Whether a term from the end of a year is over.
fn voorbij(jaar: i16, duur: Duur, vandaag: Date) -> bool {
    let n = i32::from(duur.aantal);
    let span = match duur.eenheid {
        Eenheid::Jaar => Span::new().years(n),
        Eenheid::Maand => Span::new().months(n),
        Eenheid::Week => Span::new().weeks(n),
        _ => Span::new().days(n),
    };
    Date::new(jaar + 1, 1, 1).ok().and_then(|end| end.checked_add(span).ok()).is_some_and(|end| end <= vandaag)
}

/// Destroys what is over its term; gives how many rows lost their place or went. The program does so each day.
///
/// # Errors
/// When the database fails.
pub async fn vernietig(app: &App, gemeente: &GemeenteCode) -> Result<u64, StoreError> {
    let (grens, vragen) = (Grens::op(&app.beleid, app.now().datum()), zoeker::bewaargrens(app.now().datum()));
    let tx = app.db.read(gemeente).await?;
    if !store::over_termijn(&tx, grens).await? && !store::oude_antwoorden(&tx, vragen).await? {
        return Ok(0);
    }
    drop(tx);
    let deed = Deed { gemeente: gemeente.clone(), wie: Wie::Systeem, activiteit: Activiteit::Voorbereiden, reden: None };
    let tx = app.db.write(deed, app.now()).await?;
    let gone = store::vernietig(&tx, grens).await? + store::vergeet_antwoorden(&tx, vragen).await?;
    for vergeet in [nauw::vergeet, spreiding::vergeet, deskundig::vergeet] {
        vergeet(gemeente.as_str());
    }
    tx.commit(Gebeurtenis::new(Soort::BeeldVernietigd).code(&grens.plek.to_string())).await?;
    Ok(gone)
}
