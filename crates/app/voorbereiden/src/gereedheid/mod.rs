//! Gereedheid: how ready the municipality is, as a percentage that is a work list.

mod beleid;
mod lijn;
mod meting;
mod oefening;
mod pages;
mod partner;
mod samenvatting;
mod stand;

use std::sync::Arc;

use domain::{Moment, journaal::Activiteit, plan, recht::Recht};
use kern::{Answer, App, Ctx, Problem, Slice, Startdeel, tik};
use policy::Toets;
use store::{StoreError, Tx};
use web::Tr;

pub use mandaat::oefening::{Oefening, OefeningSoort, leg_vast, oefeningen};
pub use samenvatting::{Samenvatting, samenvatting};

use beleid::{checks, verwacht};
use meting::{Meting, metingen, onthoud};
use stand::{Stand, Verwacht};

use crate::proefnacht::vannacht;

pub use stand::Wie;

/// From this weight on a gap is something to do now: without it the night breaks.
const ZWAAR: u8 = 8;

/// Page of this subject.
pub(crate) const HIER: &str = "/voorbereiden";

/// Gat: something that is missing, or something that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gat {
    /// The check.
    pub toets: Toets,
    /// How soon the night breaks on it, 1 to 10.
    pub gewicht: u8,
    /// Minutes it takes to close.
    pub minuten: u16,
    /// Whom it is about, where that is known.
    pub wie: Vec<Wie>,
    /// How many others, who are not named here.
    pub meer: usize,
    /// The page that closes it.
    pub naar: String,
    /// How many of all are in order, where that can be counted: so that each one that is mended shows.
    pub voortgang: Option<(usize, usize)>,
    /// There is nothing yet that could be in order.
    pub leeg: bool,
    /// What the pages of draaiboeken show besides, by draaiboek: not counted here, but who reads both must see one truth.
    pub let_op: Vec<(String, usize)>,
}

impl Gat {
    /// What should hold, in words.
    pub fn titel(&self, tr: Tr) -> String {
        tr.t(beleid::key(self.toets))
    }

    /// What is missing, as the end of "Het belangrijkste dat openstaat:".
    pub fn zin(&self, tr: Tr) -> String {
        let key = beleid::key(self.toets);
        let empty = self.leeg.then(|| tr.attr(key, "leeg")).flatten();
        empty.or_else(|| tr.attr(key, "gat")).unwrap_or_default()
    }

    /// Why it matters on the night.
    pub fn waarom(&self, tr: Tr) -> String {
        tr.attr(beleid::key(self.toets), "waarom").unwrap_or_default()
    }
}

/// The score: percentage, gaps by weight, and what holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gereedheid {
    /// 100 means that nothing is missing.
    pub percentage: u8,
    /// What is missing, heaviest first, then the quickest to close.
    pub gaten: Vec<Gat>,
    /// What holds.
    pub gehaald: Vec<Gat>,
}

/// How ready the municipality is at `now`; reckoned once until something changes.
///
/// # Errors
/// When the database fails.
pub async fn score(tx: &Tx, app: &App, now: Moment) -> Result<Arc<Gereedheid>, StoreError> {
    let reckon = async || {
        let verwacht = verwacht(app, now);
        let stand = Stand::load(tx, app, &verwacht, now).await?;
        Ok(weigh(&stand, checks(app, now), &verwacht, (app, now)))
    };
    app.onthouden_tot(tx, tik(now), "", reckon).await
}

/// Checks of what a decision in force says.
const OVER_HET_BESLUIT: [Toets; 3] =
    [Toets::AangewezenPersonenVolledig, Toets::InstemmingVastgelegd, Toets::AanwijzingsbesluitNietBijnaVerlopen];

fn weigh(stand: &Stand, checks: Vec<Gat>, verwacht: &Verwacht, (app, now): (&App, Moment)) -> Gereedheid {
    let (mut gehaald, mut gaten): (Vec<Gat>, Vec<Gat>) =
        checks.into_iter().filter(|c| stand.telt(c.toets)).partition(|c| stand.gehaald(c.toets, verwacht, now));
    for goed in gehaald.iter_mut().filter(|g| g.toets == Toets::DraaiboekBevindingen) {
        goed.let_op.clone_from(&stand.let_op);
    }
    for gat in &mut gaten {
        let (open, naar) = stand.precies(gat.toets, verwacht, &app.beleid);
        gat.voortgang = stand.voortgang(gat.toets, verwacht, open.aantal);
        gat.meer = open.aantal - open.wie.len().min(open.aantal);
        gat.wie = open.wie;
        gat.leeg = gat.toets == Toets::MaatregelenNagelopen12Maanden && stand.maatregelen == 0;
        gat.naar = naar.unwrap_or_else(|| std::mem::take(&mut gat.naar));
    }
    gaten.sort_by_key(|g| (std::cmp::Reverse(g.gewicht), g.minuten));
    let outcomes = |list: &[Gat], gehaald| list.iter().map(|g| plan::Uitkomst { gewicht: g.gewicht, gehaald }).collect::<Vec<_>>();
    let percentage = plan::gereedheid(&[outcomes(&gaten, false), outcomes(&gehaald, true)].concat());
    // Without a decision in force that is the gap; what it would say, and when it would end, is no question yet.
    if gaten.iter().any(|g| g.toets == Toets::AanwijzingsbesluitInWerking) {
        gaten.retain(|g| !OVER_HET_BESLUIT.contains(&g.toets));
    }
    Gereedheid { percentage, gaten, gehaald }
}

pub(crate) fn slice() -> Slice {
    const A: Activiteit = Activiteit::Voorbereiden;
    Slice::new("gereedheid")
        .tab(10, "onderdeel-gereedheid", "/voorbereiden")
        .start_echt(38, |ctx, tx| Box::pin(op_start(ctx, tx)))
        .tab(100, "onderdeel-oefening", "/voorbereiden/oefening")
        .get("/voorbereiden", Recht::VoorbereidingZien, A, show)
        .get("/voorbereiden/gereedheid", Recht::VoorbereidingZien, A, show)
        .get("/voorbereiden/gereedheid/samenvatting", Recht::VoorbereidingZien, A, samenvatting::show)
        .get("/voorbereiden/oefening", Recht::VoorbereidingZien, A, oefening::list)
        .post("/voorbereiden/oefening", Recht::VoorbereidingWijzigen, A, oefening::save)
}

/// How ready the municipality is, on the start page of who can mend it.
async fn op_start(ctx: &Ctx, tx: &Tx) -> Result<Startdeel, Problem> {
    if !ctx.mag(Recht::VoorbereidingWijzigen) {
        return Ok(Startdeel::default());
    }
    let found = score(tx, &ctx.app, ctx.now).await?;
    // An end that comes near stands on the page already, with its own urgency.
    let first = found.gaten.iter().find(|g| g.toets != Toets::AanwijzingsbesluitNietBijnaVerlopen && g.gewicht >= ZWAAR);
    let nu = first.map(|g| pages::eerst(ctx, g)).into_iter().collect();
    let tonight = vannacht(tx, &ctx.app, ctx.tr).await?;
    Ok(Startdeel { naast: vec![pages::op_start(ctx, &found, &tonight)], ..Startdeel::nu(nu) })
}

async fn show(ctx: Ctx) -> Answer {
    let tx = ctx.read().await?;
    let (gereedheid, mut known) = (score(&tx, &ctx.app, ctx.now).await?, metingen(&tx, ctx.now.datum()).await?);
    let tonight = vannacht(&tx, &ctx.app, ctx.tr).await?;
    drop(tx);
    let now = Meting::van(&gereedheid, ctx.now.datum());
    // A line that misses a day is no reason to hide the work list.
    if let Err(error) = onthoud(&ctx.app, ctx.gemeente(), &known, now).await {
        tracing::warn!(%error, "readiness of today was not kept");
    }
    known.retain(|m| m.dag != now.dag);
    known.push(now);
    ctx.page("gereedheid-titel").show(pages::show(&ctx, (&gereedheid, &tonight), &known))
}

#[cfg(test)]
mod tests;
