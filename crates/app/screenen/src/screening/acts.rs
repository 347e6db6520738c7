//! Saving answers and finishing the screening; one transaction.

use casus::{self, Betrokkene, Casus, betrokkene, taak};
use std::collections::HashMap;

use ::store::{Events, StoreError, Tx, WriteTx};
use domain::{
    Code,
    casus::{Fase, Geweld, mag_naar},
    draaiboek::{Anker, Bewijs, Feit, Stap},
    journaal::{Gebeurtenis, Soort},
};
use kern::{Ctx, Problem};
use policy::Beleid;
use serde_json::json;

use super::{
    stap, store,
    vragen::{self, Antwoorden},
};

/// What the page shows.
pub(super) struct Beeld {
    pub casus: Casus,
    pub screening: store::Screening,
    pub vragen: Vec<Feit>,
    pub antwoorden: HashMap<Feit, &'static str>,
    pub personen: Vec<Betrokkene>,
}

impl Beeld {
    /// The minors; contact with them goes through someone who represents them.
    pub fn kinderen(&self) -> impl Iterator<Item = &Betrokkene> {
        self.personen.iter().filter(|b| b.leeftijdsgroep == domain::casus::Leeftijdsgroep::Kind)
    }
}

/// Questions, answers on record and persons of a casus.
pub(super) async fn bekijk(tx: &Tx, beleid: &Beleid, casus: Casus) -> Result<Beeld, StoreError> {
    let screening = store::by_casus(tx, casus.id).await?;
    let personen = betrokkene::list(tx, casus.id).await?;
    let antwoorden = casus::feiten(tx, casus.id)
        .await?
        .into_iter()
        .filter(|(wie, ..)| wie.is_none())
        .filter_map(|(_, feit, waarde)| Some((feit, feit.waarden().iter().copied().find(|w| *w == waarde)?)))
        .collect();
    Ok(Beeld { vragen: vragen::vragen(beleid, casus.incidenttype), casus, screening, antwoorden, personen })
}

/// Records what changed, finishes the steps that asked for it, and with `afronden` the screening itself. Nothing to commit when nothing changed.
pub(super) async fn bewaar(ctx: &Ctx, tx: &WriteTx, beeld: &Beeld, a: &Antwoorden, afronden: bool) -> Result<Option<Events>, Problem> {
    let (id, wie) = (beeld.casus.id, ctx.wie_id());
    let mut events = Vec::new();
    for (feit, waarde) in a.feiten.iter().filter(|(f, w)| beeld.antwoorden.get(f) != Some(w)) {
        casus::leg_feit_vast(tx, id, None, *feit, waarde, wie).await?;
        events.push(Gebeurtenis::new(Soort::FeitVastgelegd).in_casus(id).code(feit.code()));
        if let (Feit::Geweld, Some(geweld)) = (feit, Geweld::from_code(waarde)) {
            store::zet_geweld(tx, id, geweld).await?;
        }
        let bewijs = json!({ feit.code(): waarde });
        events.extend(stap::rond_af_als(tx, &ctx.app.beleid, id, None, &bewijs, wie, |s| vraagt(s, *feit)).await?);
    }
    let iedereen = a.iedereen.filter(|i| beeld.screening.iedereen != Some(*i));
    let eerste_keer = afronden && beeld.screening.afgerond_op.is_none();
    if events.is_empty() && iedereen.is_none() && !eerste_keer {
        return Ok(None);
    }
    store::bewaar(tx, id, iedereen, eerste_keer.then_some(wie)).await?;
    if iedereen.is_some() && events.is_empty() && !eerste_keer {
        events.push(Gebeurtenis::new(Soort::FeitVastgelegd).in_casus(id).code("iedereen-bekend"));
    }
    if eerste_keer {
        events.extend(rond_af(ctx, tx, beeld).await?);
    }
    taak::herplan(tx, &ctx.app.beleid, id).await?;
    let mut events = events.into_iter();
    Ok(events.next().map(|first| Events::from_parts(first, events.collect())))
}

/// A step of the casus that is done when this fact is on record, and nothing else has to be noted with it.
fn vraagt(stap: &Stap, feit: Feit) -> bool {
    let noteert = stap.noteert.iter().any(|n| n.verplicht);
    stap.klaar_als == Some(Bewijs::AntwoordVastgelegd) && stap.legt_vast == [feit] && !noteert
}

async fn rond_af(ctx: &Ctx, tx: &WriteTx, beeld: &Beeld) -> Result<Vec<Gebeurtenis>, StoreError> {
    let (id, wie) = (beeld.casus.id, ctx.wie_id());
    casus::zet_anker(tx, id, None, Anker::Screening, tx.now()).await?;
    if mag_naar(beeld.casus.fase, Fase::Gescreend) && beeld.casus.fase == Fase::Gemeld {
        casus::zet_fase(tx, id, Fase::Gescreend).await?;
    }
    let bewijs = json!({ "afgerond": tx.now().to_string(), "betrokkenen": beeld.personen.len() });
    let mut events = vec![Gebeurtenis::new(Soort::ScreeningAfgerond).in_casus(id)];
    events.extend(stap::rond_af(tx, &ctx.app.beleid, id, (Bewijs::ScreeningVastgelegd, None), &bewijs, wie).await?);
    Ok(events)
}
