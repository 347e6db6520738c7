//! Pages of the year calendar: the list by month, one month as a grid, and the feed.

use domain::trede::{Trede, trede};
use jiff::{ToSpan, civil::Date};
use kern::{
    Ctx,
    link::{Link, Linkstaat},
};
use maud::{Markup, html};
use web::{
    Errors, Form, Icon, Input, args,
    parts::{self, Alert, Kind},
};

use super::{HIER, Termijn, start, titel};

/// Days before a term from which it is near (R8).
const NABIJ: i32 = 45;

pub(super) fn list(ctx: &Ctx, all: &[Termijn]) -> Markup {
    let (tr, today) = (ctx.tr, ctx.now.datum());
    let (late, coming): (Vec<_>, Vec<_>) = all.iter().partition(|t| t.op < today);
    let mut months: Vec<Date> = coming.iter().map(|t| t.op.first_of_month()).collect();
    months.dedup();
    let actions = html! {
        (parts::button_link(&adres(today), tr.t("jaarkalender-maand"), false))
        (parts::button_link(&format!("{HIER}/abonneren"), tr.t("jaarkalender-feed"), false))
    };
    html! {
        (ctx.tabs(HIER))
        (parts::head(&tr.t("jaarkalender-titel"), tr.t("jaarkalender-lead"), actions))
        (parts::stack(html! {
            @if all.is_empty() { (parts::empty(Icon::Vink, &tr.t("jaarkalender-leeg"), &tr.t("jaarkalender-leeg-tekst"), html! {})) }
            @if !late.is_empty() { (parts::card(&tr.t("jaarkalender-voorbij"), rows(ctx, &late))) }
            @for first in &months {
                @let days: Vec<&Termijn> = coming.iter().copied().filter(|t| t.op.first_of_month() == *first).collect();
                (parts::card(&tr.maand(*first), rows(ctx, &days)))
            }
        }))
    }
}

fn rows(ctx: &Ctx, all: &[&Termijn]) -> Markup {
    parts::rows(&all.iter().map(|t| row(ctx, t)).collect::<Vec<_>>())
}

fn row(ctx: &Ctx, t: &Termijn) -> Markup {
    let (tr, today) = (ctx.tr, ctx.now.datum());
    let near = today.checked_add(NABIJ.days()).unwrap_or(today);
    let tag = match t.op {
        op if t.soort.eindigt() && trede(today, op).is_some_and(|step| step != Trede::Voorbij) => {
            trede(today, op).map_or_else(|| html! {}, |step| start::merk(tr, step))
        }
        op if op < today => parts::tag_icon(Kind::Bad, Icon::Let, &tr.t("jaarkalender-te-laat")),
        op if op <= near => parts::tag_icon(Kind::Warn, Icon::Klok, &tr.t("jaarkalender-nabij")),
        _ => parts::tag(Kind::Neutral, &tr.t("jaarkalender-later")),
    };
    parts::row(tag, parts::link(naar(ctx, t), titel(tr, t)), &tr.datum(t.op), html! {})
}

/// Where the visitor goes for it: who may not fill in a figure reads the goal.
fn naar<'t>(ctx: &Ctx, t: &'t Termijn) -> &'t str {
    if ctx.kan_naar(&t.naar) { &t.naar } else { t.naar.split("/cijfer/").next().unwrap_or(&t.naar) }
}

/// Address of the month of this day.
fn adres(dag: Date) -> String {
    format!("{HIER}/maand/{:04}-{:02}", dag.year(), dag.month())
}

pub(super) fn month(ctx: &Ctx, first: Date, all: &[Termijn]) -> Markup {
    let tr = ctx.tr;
    let previous = first.yesterday().unwrap_or(first);
    let next = first.last_of_month().tomorrow().unwrap_or(first);
    let actions = html! {
        (parts::button_link(&adres(previous), tr.maand(previous), false))
        (parts::button_link(&adres(next), tr.maand(next), false))
    };
    html! {
        (parts::head(&tr.maand(first), tr.t("jaarkalender-maand-lead"), actions))
        (parts::panel(html! { div.maand tabindex="0" role="region" aria-label=(tr.maand(first)) { (grid(ctx, first, all)) } }))
        p { (parts::link(HIER, tr.t("jaarkalender-hele-jaar"))) }
    }
}

/// Weeks as rows, Monday first. On a phone each day with something becomes a line.
fn grid(ctx: &Ctx, first: Date, all: &[Termijn]) -> Markup {
    let tr = ctx.tr;
    let before = first.weekday().to_monday_zero_offset();
    let start = first.checked_sub(i32::from(before).days()).unwrap_or(first);
    let weeks = (0..6).map(|week| (0..7).filter_map(|day| start.checked_add((week * 7 + day).days()).ok()).collect::<Vec<_>>());
    let weeks = weeks.filter(|days| days.iter().any(|d| d.first_of_month() == first));
    html! {
        table.maandrooster {
            caption.onzichtbaar { (tr.maand(first)) }
            thead { tr { @for n in 0..7 { @let day = start.checked_add(n.days()).unwrap_or(start); th scope="col" { (tr.weekdag(day)) } } } }
            tbody { @for days in weeks { tr { @for day in days { (cell(ctx, first, day, all)) } } } }
        }
    }
}

fn cell(ctx: &Ctx, first: Date, day: Date, all: &[Termijn]) -> Markup {
    let tr = ctx.tr;
    if day.first_of_month() != first {
        return html! { td.leeg {} };
    }
    let of_day: Vec<&Termijn> = all.iter().filter(|t| t.op == day).collect();
    let class = match (of_day.is_empty(), day == ctx.now.datum()) {
        (_, true) => "vandaag",
        (true, _) => "leeg",
        _ => "gevuld",
    };
    html! {
        td class=(class) {
            span.maanddag { span.maand-weekdag { (tr.weekdag(day)) " " } (day.day()) @if day == ctx.now.datum() { " " span.maand-nu { (tr.t("jaarkalender-vandaag")) } } }
            @for t in of_day { (parts::link(naar(ctx, t), titel(tr, t))) }
        }
    }
}

pub(super) fn feed(ctx: &Ctx, links: &[Link], made: Option<&str>) -> Markup {
    let tr = ctx.tr;
    let (input, errors) = (Input::new(), Errors::new());
    let form = Form::new(tr, &input, &errors).once(ctx.app.uuid()).quiet();
    let hier = format!("{HIER}/abonneren");
    let open = links.iter().find(|l| l.staat(ctx.now) == Linkstaat::Open);
    html! {
        (parts::head(&tr.t("jaarkalender-feed"), tr.t("jaarkalender-feed-lead"), html! {}))
        (parts::stack(html! {
            @if let Some(url) = made {
                (parts::alert(Alert::Ok, &tr.t("jaarkalender-feed-klaar"), html! { p { (tr.t("jaarkalender-feed-kopieer")) } p.kopie-tekst { (url) } }))
            }
            (parts::card(&tr.t("jaarkalender-feed-maak"), html! {
                p { (tr.t("jaarkalender-feed-uitleg")) }
                (form.post(&hier, form.actions(form.submit("jaarkalender-feed-maak"))))
            }))
            @if let Some(l) = open {
                (parts::card(&tr.t("jaarkalender-feed-nu"), html! {
                    p { (tr.with("jaarkalender-feed-tot", args![("datum", tr.datum(l.verloopt.datum()))])) }
                    (parts::post_form(&format!("{hier}/intrekken"), &[("link", l.id.to_string())], html! { button.nl-button.nl-button--secondary type="submit" { (tr.t("jaarkalender-feed-stop")) } }))
                }))
            }
        }))
    }
}
