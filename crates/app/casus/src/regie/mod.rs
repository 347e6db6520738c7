//! Regie over tasks: what colleagues agreed about who does a task and when, and what is late for so long that it is brought to another.
//!
//! The planning decides everything about time; here stands only what was agreed.

mod escalatie;
mod lijn;
mod store;
mod woorden;

pub use escalatie::{actoren, meld_alle, naam};
pub use lijn::{Bestemming, Lijn, Ontvanger, melding};
pub use store::{Gekregen, Teksten, bijstellingen, geescaleerd, gekregen, load, ongemeld, save};
pub use woorden::{Namen, actor, adres, kenmerken};

use ::store::{StoreError, WriteTx};
use domain::{
    Moment, codes,
    id::{BetrokkeneId, MedewerkerId},
    journaal::{Gebeurtenis, Soort},
};

use crate::taak::TaakRij;

codes! {
    /// Tijdreden: why a task gets more time or is put aside.
    pub Tijdreden "tijdreden" {
        /// The person asks for it.
        Betrokkene = "betrokkene",
        /// A partner must answer first.
        Partner = "partner",
        /// The police or the prosecutor must answer first.
        Politie = "politie",
        /// A colleague is ill or away.
        Uitval = "uitval",
        /// Too much at once.
        Drukte = "drukte",
        /// Something else; the explanation says what.
        Anders = "anders",
    }
}

/// What was agreed about one task.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Regie {
    /// The colleague who does it.
    pub wie: Option<MedewerkerId>,
    /// Who gave it.
    pub gegeven_door: Option<MedewerkerId>,
    /// And when.
    pub gegeven_op: Option<Moment>,
    /// More time, until then.
    pub verlengd_tot: Option<Moment>,
    /// Why.
    pub verlengd_reden: Option<Tijdreden>,
    /// Past the term of a mandatory step, and somebody said so.
    pub verlengd_bewust: bool,
    /// Put aside until then.
    pub opgeschort_tot: Option<Moment>,
    /// Why.
    pub opgeschort_reden: Option<Tijdreden>,
    /// When the journal was told that it was brought to another.
    pub gemeld_op: Option<Moment>,
    /// Version, for editing.
    pub versie: i64,
}

/// The person of a task, as an event names it.
fn over(event: Gebeurtenis, wie: Option<BetrokkeneId>) -> Gebeurtenis {
    match wie {
        Some(wie) => event.over(wie),
        None => event,
    }
}

/// Journals, once each, that tasks were brought to another. Gives how many.
async fn meld(tx: &WriteTx, lijn: &Lijn, taken: &[TaakRij]) -> Result<Vec<Gebeurtenis>, StoreError> {
    let mut events = Vec::new();
    for t in taken {
        let (mut regie, teksten) = store::load(tx, t.casus, &t.sleutel()).await?;
        regie.gemeld_op = Some(tx.now());
        if store::save(tx, t.casus, &t.sleutel(), &regie, &teksten).await? {
            let naar = t.regie.and_then(|regie| lijn.bestemming(t, regie));
            let code = format!("{}:{}", t.stap, naar.as_ref().map(Bestemming::code).unwrap_or_default());
            events.push(over(Gebeurtenis::new(Soort::TaakGeescaleerd).in_casus(t.casus).code(&code), t.betrokkene));
        }
    }
    Ok(events)
}
