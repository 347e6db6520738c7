//! On the start page and in messages: what ends soon, with rising urgency at 90, 45 and 14 days (R8).

use domain::{
    Moment,
    recht::Recht,
    trede::{self, Trede, trede},
};
use jiff::{ToSpan, civil::Date};
use kern::{Ctx, Problem, Startdeel};
use maud::{Markup, html};
use store::Tx;
use web::{
    Icon, Tr, args,
    parts::{self, Kind},
};

use super::{
    HIER, kort,
    termijn::{Termijn, Termijnsoort, termijnen},
    titel,
};

/// Lines on the start page; the rest stands in the calendar.
const GETOOND: usize = 5;

/// The day until which the ladder looks.
pub(super) fn ver(now: Moment) -> Date {
    now.datum().checked_add(trede::DAGEN[0].days()).unwrap_or(Date::MAX)
}

/// What ends within the ladder or has ended, the most urgent first: for who prepares everything, for who only signs the decision.
pub(super) fn op_de_ladder(all: &[Termijn], vandaag: Date, alles: bool) -> Vec<(&Termijn, Trede)> {
    let mine = all.iter().filter(|t| t.soort.eindigt() && (alles || t.soort == Termijnsoort::Besluit));
    mine.filter_map(|t| Some((t, trede(vandaag, t.op)?))).collect()
}

/// How near it is: in words, a colour and an icon.
pub(super) fn merk(tr: Tr, trede: Trede) -> Markup {
    let (kind, icon) = match trede {
        Trede::Bijtijds => (Kind::Info, Icon::Kalender),
        Trede::Binnenkort => (Kind::Warn, Icon::Klok),
        Trede::Dringend => (Kind::Bad, Icon::Let),
        Trede::Voorbij => (Kind::Bad, Icon::Fout),
    };
    parts::tag_icon(kind, icon, &tr.label(trede))
}

/// A term as a message says it, with what is left where it ends.
pub(super) fn gemeld(tr: Tr, vandaag: Date, t: &Termijn) -> String {
    match trede(vandaag, t.op).filter(|_| t.soort.eindigt()) {
        Some(step) => format!("{} ({})", kort(tr, t), over(tr, vandaag, t.op, step)),
        None => kort(tr, t),
    }
}

fn over(tr: Tr, vandaag: Date, einde: Date, step: Trede) -> String {
    match step {
        Trede::Voorbij => tr.label(step).to_lowercase(),
        _ => tr.with("trede-over", args![("dagen", trede::dagen(vandaag, einde))]),
    }
}

pub(super) async fn deel(ctx: &Ctx, tx: &Tx) -> Result<Startdeel, Problem> {
    let (bereidt, tekent) = (ctx.mag(Recht::VoorbereidingWijzigen), ctx.mag(Recht::BesluitOndertekenen));
    if !bereidt && !tekent {
        return Ok(Startdeel::default());
    }
    let vandaag = ctx.now.datum();
    let welk = format!("{} {vandaag}", ctx.tr.taal());
    let all = ctx.app.onthouden(tx, welk, async || termijnen(tx, &ctx.app, ctx.tr, ctx.now, ver(ctx.now)).await).await?;
    let mut ladder = op_de_ladder(&all, vandaag, bereidt);
    // Who prepares is told by readiness that no decision is in force: not twice.
    ladder.retain(|(t, step)| !(bereidt && t.soort == Termijnsoort::Besluit && *step == Trede::Voorbij));
    let mut nu: Vec<Markup> = ladder.iter().take(GETOOND).map(|(t, step)| regel(ctx, t, *step)).collect();
    if let Some(meer) = ladder.len().checked_sub(GETOOND).filter(|n| *n > 0) {
        nu.push(parts::row(html! {}, parts::link(HIER, ctx.tr.with("trede-meer", args![("aantal", meer)])), "", html! {}));
    }
    Ok(Startdeel { wachtend: ladder.len(), ..Startdeel::nu(nu) })
}

fn regel(ctx: &Ctx, t: &Termijn, step: Trede) -> Markup {
    let (tr, vandaag) = (ctx.tr, ctx.now.datum());
    let quiet = format!("{} · {}", tr.datum(t.op), over(tr, vandaag, t.op, step));
    let knop = parts::button_link(&t.naar, html! { (tr.t("start-regel")) span.onzichtbaar { ": " (titel(tr, t)) } }, false);
    parts::row(merk(tr, step), parts::link(&t.naar, titel(tr, t)), &quiet, knop)
}
