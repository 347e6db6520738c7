//! The year calendar as an iCalendar feed (RFC 5545), behind a link of its own that a calendar program can follow without a login.

use axum::{extract::Path, http::header, response::IntoResponse};
use domain::{
    id::LinkId,
    journaal::{Gebeurtenis, Soort},
    recht::Recht,
};
use icalendar::{Alarm, Calendar, Component, Event, EventLike};
use kern::{
    Answer, Ctx, Posted, Problem,
    link::{self, Doel},
    medewerkers,
};
use sha2::{Digest, Sha256};
use web::{Taal, Tr, args};

use super::{
    HIER, VOORUIT_MAANDEN, over_maanden, pages,
    termijn::{Termijn, termijnen},
};

/// What these links are for. A link is of one medewerker.
pub(super) const DOEL: Doel = Doel("jaarkalender");
/// Days that a link works.
const DAGEN: i64 = 400;
/// Hour of the day on which an alarm sounds.
const ALARM: i64 = 9;

pub(super) async fn manage(ctx: Ctx) -> Answer {
    let links = link::list(&*ctx.read().await?, DOEL, &wie(&ctx)).await?;
    ctx_page(&ctx).show(pages::feed(&ctx, &links, None))
}

fn ctx_page(ctx: &Ctx) -> kern::PageBuilder<'_> {
    ctx.page("jaarkalender-feed").in_menu().crumb(ctx.tr.t("jaarkalender-titel"), HIER)
}

fn wie(ctx: &Ctx) -> String {
    domain::id::Id::uuid(ctx.wie_id()).to_string()
}

/// Makes the link and shows it, this once; the one before stops working.
pub(super) async fn make(ctx: Ctx, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    let to = format!("{HIER}/abonneren");
    if let Some(token) = input.once() {
        tx.remember(token, &to).await?;
    }
    let (made, token) = link::make(&ctx.app, &tx, DOEL, &wie(&ctx), DAGEN, ctx.wie_id()).await?;
    let links = link::list(&tx, DOEL, &wie(&ctx)).await?;
    tx.commit(Gebeurtenis::new(Soort::LinkGemaakt).met(made).code(DOEL.0)).await?;
    let url = format!("{}/jaarkalender/{token}", ctx.app.settings.base_url);
    ctx_page(&ctx).show(pages::feed(&ctx, &links, Some(&url)))
}

pub(super) async fn withdraw(ctx: Ctx, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.write().await?, format!("{HIER}/abonneren"));
    let Ok(which) = input.get("link").parse::<LinkId>() else { return ctx.redirect(&to) };
    if !link::withdraw(&tx, DOEL, &wie(&ctx), which).await? {
        return ctx.redirect(&to);
    }
    tx.commit(Gebeurtenis::new(Soort::LinkIngetrokken).met(which).code(DOEL.0)).await?;
    ctx.done(&to, "melding-link-ingetrokken")
}

/// The feed. Days and names of organisations only: a calendar is synchronised to places that we do not know.
pub(super) async fn show(ctx: Ctx, Path(token): Path<String>) -> Answer {
    let Ok(found) = link::open(&ctx, DOEL, &token).await? else { return Err(Problem::NietGevonden) };
    let tx = found.read(&ctx).await?;
    // Who left, or may not see the preparation any more, has no calendar of it either.
    let holder = medewerkers(&tx).await?.into_iter().find(|m| domain::id::Id::uuid(m.id).to_string() == found.link.voorwerp);
    if !holder.is_some_and(|m| m.actief && m.mag(Recht::VoorbereidingZien)) {
        return Err(Problem::NietGevonden);
    }
    let all = termijnen(&tx, &ctx.app, Tr::new(Taal::Nl), ctx.now, over_maanden(ctx.now, VOORUIT_MAANDEN)).await?;
    let text = kalender(&all, found.gemeente.as_str(), &ctx.app.settings.base_url, ctx.now);
    link::private(Ok(([(header::CONTENT_TYPE, "text/calendar; charset=utf-8")], text).into_response()))
}

/// The days as a calendar. The same day of the same thing always has the same identity, so a program replaces what it has. What ends is said
/// 90, 45 and 14 days before as well, on days of their own: programs that follow a link often leave alarms out (R8). Those that do not,
/// sound one on each of these days at nine.
pub(super) fn kalender(all: &[Termijn], gemeente: &str, base_url: &str, now: domain::Moment) -> String {
    let tr = Tr::new(Taal::Nl);
    let mut calendar = Calendar::empty();
    for property in [("VERSION", "2.0"), ("PRODID", "-//nazorgregie//jaarkalender//NL"), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property(property);
    }
    calendar.name(&tr.t("jaarkalender-naam"));
    let stamp = chrono::DateTime::from_timestamp_micros(now.micros()).unwrap_or_default();
    for t in all {
        // What tells two terms of one kind apart is part of their identity; where there is nothing of that, it stays as calendars know it.
        let wat = if t.nader.is_empty() { t.wat.clone() } else { format!("{}|{}", t.wat, t.nader) };
        let sum = Sha256::digest(format!("{gemeente}|{}|{wat}|{}", domain::Code::code(t.soort), t.naar));
        let uid: String = sum.iter().take(16).map(|b| format!("{b:02x}")).collect();
        let url = format!("{base_url}{}", t.naar);
        let mut day = |uid: &str, op: jiff::civil::Date, summary: &str| {
            if let Some(mut event) = hele_dag(op, stamp) {
                if t.soort.eindigt() {
                    let mut alarm = Alarm::display(summary, chrono::Duration::hours(ALARM));
                    event.alarm(alarm.uid(&format!("{uid}-alarm@nazorgregie")).timestamp(stamp).done());
                }
                calendar.push(event.uid(&format!("{uid}@nazorgregie")).summary(summary).url(&url).done());
            }
        };
        day(&uid, t.op, &super::kort(tr, t));
        for (dagen, op) in herinneringen(t, now.datum()) {
            day(&format!("{uid}-{dagen}"), op, &tr.with("jaarkalender-herinnering", args![("dagen", dagen), ("wat", super::kort(tr, t))]));
        }
    }
    calendar.done().to_string()
}

/// The days of the ladder that are still to come, of what ends.
fn herinneringen(t: &Termijn, vandaag: jiff::civil::Date) -> impl Iterator<Item = (i64, jiff::civil::Date)> {
    let (op, ends) = (t.op, t.soort.eindigt());
    let days = domain::trede::DAGEN.into_iter().filter(move |_| ends);
    days.filter_map(move |n| Some((n, op.checked_sub(jiff::Span::new().days(n)).ok()?))).filter(move |(_, dag)| *dag >= vandaag)
}

/// An all-day event.
fn hele_dag(op: jiff::civil::Date, stamp: chrono::DateTime<chrono::Utc>) -> Option<Event> {
    let day = chrono::NaiveDate::from_ymd_opt(op.year().into(), op.month().unsigned_abs().into(), op.day().unsigned_abs().into())?;
    // The end is the first day after it (RFC 5545 section 3.6.1).
    Some(Event::new().timestamp(stamp).starts(day).ends(day.succ_opt().unwrap_or(day)).done())
}
