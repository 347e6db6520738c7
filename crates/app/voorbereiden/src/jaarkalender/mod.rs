//! Jaarkalender: everything of the preparation that has a term, in one place: as a list, a month and a feed for calendar programs.

mod feed;
mod pages;
mod start;
mod termijn;

use domain::{Moment, journaal::Activiteit, recht::Recht};
use jiff::{ToSpan, civil::Date};
use kern::{Access, Answer, App, Ctx, Slice};
use store::{StoreError, Tx};
use web::{Tr, args};

use termijn::{Termijn, termijnen};

/// Page of this subject.
pub(crate) const HIER: &str = "/voorbereiden/jaarkalender";
/// Months ahead that the list and the feed show.
const VOORUIT_MAANDEN: i32 = 12;

pub(crate) fn slice() -> Slice {
    const ZIEN: Recht = Recht::VoorbereidingZien;
    const A: Activiteit = Activiteit::Voorbereiden;
    Slice::new("jaarkalender")
        .tab(110, "onderdeel-jaarkalender", "/voorbereiden/jaarkalender")
        .start_echt(40, |ctx, tx| Box::pin(start::deel(ctx, tx)))
        .get("/voorbereiden/jaarkalender", ZIEN, A, show)
        .get("/voorbereiden/jaarkalender/maand/{maand}", ZIEN, A, month)
        .get("/voorbereiden/jaarkalender/abonneren", ZIEN, A, feed::manage)
        .post("/voorbereiden/jaarkalender/abonneren", ZIEN, A, feed::make)
        .post("/voorbereiden/jaarkalender/abonneren/intrekken", ZIEN, A, feed::withdraw)
        .get("/jaarkalender/{token}", Access::Openbaar, A, feed::show)
}

fn over_maanden(now: Moment, maanden: i32) -> Date {
    now.datum().checked_add(maanden.months()).unwrap_or(Date::MAX)
}

/// The days within so many days from now, what ends within the ladder of reminders, and what is overdue, in words.
///
/// # Errors
/// When the database fails.
pub(crate) async fn binnenkort(tx: &Tx, app: &App, tr: Tr, now: Moment, dagen: i32) -> Result<Vec<(Date, String)>, StoreError> {
    let (vandaag, ver) = (now.datum(), start::ver(now));
    let nabij = vandaag.checked_add(dagen.days()).unwrap_or(Date::MAX);
    let all = termijnen(tx, app, tr, now, ver.max(nabij)).await?;
    let shown = all.iter().filter(|t| t.op <= nabij || t.soort.eindigt());
    Ok(shown.map(|t| (t.op, start::gemeld(tr, vandaag, t))).collect())
}

/// What a day is for, in words of the product and names of organisations: what a calendar or a message that leaves may hold.
fn kort(tr: Tr, t: &Termijn) -> String {
    in_woorden(tr, t, &t.wat)
}

/// What a day is for, in words.
fn titel(tr: Tr, t: &Termijn) -> String {
    let about: Vec<&str> = [t.wat.as_str(), &t.nader].into_iter().filter(|w| !w.is_empty()).collect();
    in_woorden(tr, t, &about.join(": "))
}

fn in_woorden(tr: Tr, t: &Termijn, wat: &str) -> String {
    match wat {
        "" => tr.label(t.soort),
        wat => tr.with("jaarkalender-regel", args![("soort", tr.label(t.soort)), ("wat", wat)]),
    }
}

async fn show(ctx: Ctx) -> Answer {
    let all = termijnen(&*ctx.read().await?, &ctx.app, ctx.tr, ctx.now, over_maanden(ctx.now, VOORUIT_MAANDEN)).await?;
    ctx.page("jaarkalender-titel").in_menu().show(pages::list(&ctx, &all))
}

/// A month as "2026-12". What is not a month is this month.
async fn month(ctx: Ctx, axum::extract::Path(maand): axum::extract::Path<String>) -> Answer {
    let first = format!("{maand}-01").parse().unwrap_or_else(|_| ctx.now.datum().first_of_month());
    let last = first.last_of_month();
    let mut all = termijnen(&*ctx.read().await?, &ctx.app, ctx.tr, ctx.now, last).await?;
    all.retain(|t| t.op >= first);
    let title = ctx.tr.maand(first);
    ctx.page_titled(title)
        .crumb(ctx.tr.t("menu-voorbereiden"), "/voorbereiden")
        .crumb(ctx.tr.t("jaarkalender-titel"), HIER)
        .show(pages::month(&ctx, first, &all))
}

#[cfg(test)]
mod tests;
