//! A draaiboek for other programs: as a process (BPMN 2.0), and laid in a calendar from a moment of choice (iCalendar).

use std::collections::BTreeSet;

use axum::{
    extract::Path,
    http::header,
    response::{IntoResponse, Response},
};
use domain::{
    Moment,
    draaiboek::{Afspraak, Draaiboek, Labels, agenda, bpmn, zwembaan},
    journaal::{Gebeurtenis, Soort},
    kalender::{self, Kalender},
};
use icalendar::{Calendar, Class, Component, Event, EventLike, Todo};
use inventaris::partners::partners;
use kern::{Answer, Ctx};
use maud::{Markup, html};

use sha2::{Digest, Sha256};
use web::{Errors, Form, Input, Reader, Taal, Tr, args, form::Opt, parts};

use draaiboek::{
    pdf,
    woorden::{Woorden, boeknaam},
};

use super::handlers::{adres, gekozen, page};

/// An appointment is never longer than this; of a longer term only its end stands in the calendar.
const LANG: i64 = 24 * 3600;
/// How long the end of a term takes in a calendar.
const KORT: i64 = 30 * 60;

/// What steps become in a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vorm {
    /// Appointments (VEVENT): every program shows them.
    Afspraken,
    /// Tasks (VTODO): can be ticked off, in programs that know them.
    Taken,
}

/// Every step of a draaiboek as iCalendar, from the robbery at `begin`. No personal data: a draaiboek has none. The same step of the same
/// start has the same identity, so a program that reads it again replaces what it has.
pub fn als_agenda(d: &Draaiboek, naam: impl Fn(&str) -> String, begin: Moment, vorm: Vorm, now: Moment) -> String {
    let mut calendar = Calendar::empty();
    // Which program made it (RFC 5545 section 3.7.3): who sees it come by in another calendar can tell.
    for property in [("VERSION", "2.0"), ("PRODID", "-//nazorgregie//draaiboek//NL"), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")] {
        calendar.append_property(property);
    }
    calendar.name(&d.naam);
    for a in agenda(d, begin, Kalender::default()) {
        let (uid, tekst) = (uid(d, a.stap.id.as_str(), begin, vorm), tekst(&a, &naam));
        match vorm {
            Vorm::Afspraken => {
                let (van, tot) = blok(&a);
                let mut event = Event::new();
                event.starts(utc(van)).ends(utc(tot)).add_property("TRANSP", "TRANSPARENT");
                calendar.push(vul(&mut event, &a, &uid, &tekst, now).done());
            }
            Vorm::Taken => {
                let mut todo = Todo::new();
                todo.starts(utc(a.van));
                if let Some(tot) = a.tot {
                    // A task ends after it begins (RFC 5545 section 3.8.2.3).
                    todo.due(utc(tot.max(a.van.plus_seconds(60))));
                }
                calendar.push(vul(&mut todo, &a, &uid, &tekst, now).done());
            }
        }
    }
    calendar.done().to_string()
}

fn vul<'c, C: Component + EventLike>(c: &'c mut C, a: &Afspraak<'_>, uid: &str, tekst: &str, now: Moment) -> &'c mut C {
    c.uid(uid).timestamp(utc(now)).summary(&a.stap.titel).description(tekst).class(Class::Private);
    c
}

/// When a step stands in the calendar: from when it can be done until its term, or only around the end of a long term.
fn blok(a: &Afspraak<'_>) -> (Moment, Moment) {
    match a.tot {
        None => (a.van, a.van.plus_seconds(KORT)),
        Some(tot) if tot.seconds_since(a.van) > LANG => (tot.plus_seconds(-KORT), tot),
        Some(tot) => (a.van, tot.max(a.van.plus_seconds(60))),
    }
}

/// Who, with whom, how long, and how. Dutch, as the draaiboek.
fn tekst(a: &Afspraak<'_>, naam: &impl Fn(&str) -> String) -> String {
    let s = a.stap;
    // In the hour that comes twice the clock time says which.
    let tr = Tr::new(Taal::Nl);
    let at = |m: Moment| format!("{} {}", kalender::lokaal(m).strftime("%d-%m-%Y"), tr.tijd(m));
    let mut lines = vec![format!("Wie: {}", naam(&s.wie))];
    if !s.met.is_empty() {
        lines.push(format!("Samen met: {}", s.met.iter().map(|m| naam(m)).collect::<Vec<_>>().join(", ")));
    }
    lines.push(format!("Kan vanaf: {}", at(a.van)));
    lines.extend(a.tot.map(|t| format!("Uiterlijk: {}", at(t))));
    if !s.als.is_empty() {
        let facts: Vec<String> = s.als.iter().map(|(f, w)| format!("{} is {}", f.to_string().replace('-', " "), w.join(" of "))).collect();
        lines.push(format!("Alleen als: {}", facts.join("; ")));
    }
    lines.push(s.uitleg.trim().to_owned());
    lines.extend(s.letop.as_ref().map(|l| format!("Let op: {}", l.trim())));
    lines.join("\n")
}

fn uid(d: &Draaiboek, stap: &str, begin: Moment, vorm: Vorm) -> String {
    let sum = Sha256::digest(format!("{}|{}|{stap}|{}|{vorm:?}", d.id, d.geldig_vanaf, begin.micros()));
    let hex: String = sum.iter().take(16).map(|b| format!("{b:02x}")).collect();
    format!("{hex}@nazorgregie")
}

fn utc(m: Moment) -> chrono::DateTime<chrono::Utc> {
    // Calendars know whole seconds.
    chrono::DateTime::from_timestamp(m.micros().div_euclid(1_000_000), 0).unwrap_or_default()
}

/// The card with what can be taken along.
pub(super) fn kaart(ctx: &Ctx, d: &Draaiboek) -> Markup {
    let tr = ctx.tr;
    parts::card(
        &tr.t("draaiboek-meenemen"),
        html! {
            p { (tr.t("draaiboek-meenemen-tekst")) }
            ul {
                li { (parts::link(&adres(d, "/bpmn"), tr.t("draaiboek-bpmn"))) div.zacht.klein { (tr.t("draaiboek-bpmn-tekst")) } }
                li { (parts::link(&adres(d, "/agenda"), tr.t("draaiboek-agenda"))) div.zacht.klein { (tr.t("draaiboek-agenda-tekst")) } }
                li { (parts::link(&adres(d, "/bestand"), tr.t("draaiboek-delen"))) div.zacht.klein { (tr.t("draaiboek-delen-tekst")) } }
            }
        },
    )
}

pub(super) async fn als_bpmn(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let d = gekozen(&ctx, &id, ctx.query("versie").as_deref())?;
    let partners = partners(&*ctx.read().await?, &ctx.app).await?;
    let words = pdf::woorden(&ctx.app, &partners, d, ctx.now.datum());
    let names: Vec<(String, String)> = actoren(d).into_iter().map(|a| (a.to_owned(), words.actor(a))).collect();
    let text = bpmn(d, &Labels::nl(&zwembaan(d), names.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect()));
    ctx.look(Gebeurtenis::new(Soort::DocumentGemaakt).code("draaiboek")).await?;
    Ok(bestand(text, "application/xml; charset=utf-8", d, "bpmn"))
}

/// Everyone that a draaiboek names, but the deputy, who is nobody in particular.
pub(super) fn actoren(d: &Draaiboek) -> BTreeSet<&str> {
    let told = d.stappen.iter().filter_map(|s| s.escaleert.as_ref()).map(|e| e.naar.as_str());
    d.deelnemers().into_iter().chain(told.filter(|naar| *naar != domain::draaiboek::PLAATSVERVANGER)).collect()
}

/// Asks from which moment; with an answer it is the file.
pub(super) async fn agenda_vraag(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let d = gekozen(&ctx, &id, ctx.query("versie").as_deref())?;
    let asked = ctx.address.split_once('?').map_or("", |(_, query)| query);
    let input = Input::query(asked);
    if input.get("vorm").is_empty() {
        let local = kalender::lokaal(ctx.now);
        let input = Input::new()
            .with("vorm", "afspraken")
            .with_date("op", local.date())
            .with("op-tijd", format!("{:02}:{:02}", local.hour(), local.minute()));
        return vraag(&ctx, d, &input, &Errors::new());
    }
    let mut r = Reader::new(&input);
    let op = r.date("op").zip(r.time("op-tijd"));
    let vorm = if input.get("vorm") == "taken" { Vorm::Taken } else { Vorm::Afspraken };
    let begin = match r.finish(|| op.map(|(dag, tijd)| kalender::moment(dag.to_datetime(tijd)))) {
        Ok(begin) => begin,
        Err(errors) => return vraag(&ctx, d, &input, &errors),
    };
    let partners = partners(&*ctx.read().await?, &ctx.app).await?;
    let words: Woorden<'_> = pdf::woorden(&ctx.app, &partners, d, ctx.now.datum());
    let text = als_agenda(d, |wie| words.actor(wie), begin, vorm, ctx.now);
    ctx.look(Gebeurtenis::new(Soort::DocumentGemaakt).code("draaiboek")).await?;
    Ok(bestand(text, "text/calendar; charset=utf-8", d, "ics"))
}

fn vraag(ctx: &Ctx, d: &Draaiboek, input: &Input, errors: &Errors) -> Answer {
    let tr = ctx.tr;
    let title = tr.with("draaiboek-agenda-titel", args![("naam", boeknaam(tr, d))]);
    let form = Form::new(tr, input, errors).quiet();
    let forms = vec![Opt::new("afspraken", tr.t("draaiboek-agenda-afspraken")), Opt::new("taken", tr.t("draaiboek-agenda-taken"))];
    let content = html! {
        input type="hidden" name="versie" value=(d.geldig_vanaf);
        (form.moment("op", "draaiboek-agenda-op"))
        (form.radios_of("vorm", "draaiboek-agenda-vorm", forms))
        (form.actions(form.submit("draaiboek-agenda-maak")))
    };
    let shown = html! {
        (parts::head(&title, tr.t("draaiboek-agenda-lead"), html! {}))
        (parts::panel(form.get(&format!("{}/{}/agenda", draaiboek::HIER, d.id), content)))
    };
    let page = page(ctx, &title).crumb(web::prose::quote_name(tr, &d.naam, d.naam_en.as_deref()), adres(d, ""));
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(shown)
}

fn bestand(text: String, kind: &'static str, d: &Draaiboek, end: &str) -> Response {
    let name = format!("attachment; filename=\"{}-{}.{end}\"", d.id, d.geldig_vanaf);
    ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, name)], text).into_response()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use policy::Beleid;

    use super::*;

    /// 25 October 2026 at 3:00 the clock goes back: 2:30 comes twice.
    #[test]
    fn a_calendar_names_the_product_and_says_which_of_two_hours_it_is() {
        let beleid = Beleid::load().expect("policy");
        let d = beleid.geldig_op("media-aandacht", date(2026, 10, 1)).expect("a supplement");
        let text = |begin: Moment| als_agenda(d, str::to_owned, begin, Vorm::Afspraken, begin).replace("\r\n ", "");
        let first = kalender::moment(date(2026, 10, 25).at(1, 30, 0, 0));
        let (once, again) = (text(first), text(first.plus_seconds(3600)));
        assert!(once.contains("Kan vanaf: 25-10-2026 02:30 (zomertijd)"), "{once}");
        assert!(again.contains("Kan vanaf: 25-10-2026 02:30 (wintertijd)"), "{again}");
        assert_eq!(once.matches("PRODID:-//nazorgregie//draaiboek//NL\r\n").count(), 1, "{once}");
        assert_eq!(once.matches("PRODID").count(), 1);
    }
}
