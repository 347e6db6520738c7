//! Escalation: what is late for so long that its step names somebody else to bring it to.
//!
//! The planning says when; whoever reads holds that against the clock, so nothing can be missed. The upkeep only tells the journal, once.
//! To whom it really goes is in [`Lijn`].

use ::store::{Deed, Events, StoreError, WriteTx};
use domain::{
    GemeenteCode,
    draaiboek::PLAATSVERVANGER,
    journaal::{Activiteit, Wie},
    recht::Rol,
};
use kern::{App, Ctx, Medewerker, medewerkers};

use super::{
    lijn::{BURGEMEESTER, COORDINATOR, Lijn},
    meld, store,
};

/// Tasks that one transaction tells the journal about.
const PER_KEER: i64 = 200;

/// The actors that this colleague is: what is brought to one of them is brought to the colleague.
pub fn actoren(m: &Medewerker) -> Vec<&str> {
    let roles = m.rollen.iter().filter_map(|rol| match rol {
        Rol::Plaatsvervanger => Some(PLAATSVERVANGER),
        Rol::Coordinator => Some(COORDINATOR),
        Rol::Burgemeester => Some(BURGEMEESTER),
        Rol::Politie => Some("politie"),
        _ => None,
    });
    roles.chain(m.partner.as_deref()).collect()
}

/// Whom a task is brought to, as it reads within a sentence.
pub fn naam(ctx: &Ctx, naar: &str) -> String {
    let own = || ctx.app.beleid.partner(naar).map(|_| ctx.partnernaam(naar));
    ctx.tr.find(&format!("escalatie-naar-{naar}")).or_else(own).unwrap_or_else(|| naar.replace('-', " "))
}

/// Tells the journal of a municipality, once each, which tasks were brought to another. Gives how many.
///
/// # Errors
/// When the database fails.
pub async fn meld_alle(app: &App, gemeente: &GemeenteCode) -> Result<u64, StoreError> {
    let mut count = 0;
    loop {
        let now = app.now();
        let deed = Deed { gemeente: gemeente.clone(), wie: Wie::Systeem, activiteit: Activiteit::Verlenen, reden: None };
        let read = app.db.read(gemeente).await?;
        if store::ongemeld(&read, now, 1).await?.is_empty() {
            return Ok(count);
        }
        drop(read);
        let tx = app.db.write(deed, now).await?;
        let told = een_keer(tx).await?;
        count += told;
        if told == 0 {
            return Ok(count);
        }
    }
}

async fn een_keer(tx: WriteTx) -> Result<u64, StoreError> {
    let taken = store::ongemeld(&tx, tx.now(), PER_KEER).await?;
    let lijn = Lijn::van(&medewerkers(&tx).await?);
    let mut events = meld(&tx, &lijn, &taken).await?.into_iter();
    let Some(first) = events.next() else { return Ok(0) };
    let events = Events::from_parts(first, events.collect());
    tx.commit(events).await?;
    Ok(taken.len() as u64)
}
