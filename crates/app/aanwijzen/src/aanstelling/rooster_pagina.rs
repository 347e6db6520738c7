//! Pages of the rota: first the hours that nobody covers, then the turns by week, and the form of one turn.

use std::collections::BTreeMap;

use domain::kalender::{Kalender, lokaal};
use jiff::{ToSpan, civil::Date};
use kern::Ctx;
use mandaat::aanstelling::{Beeld, Gat, Roosterdienst, VOORUIT, gaten};
use maud::{Markup, html};
use web::{
    Errors, Form, Icon, Input, args,
    parts::{self, Alert, Kind},
};

use super::{
    formulier::{self, Keuze},
    handlers::form,
    rooster::{ROOSTER, merk},
};

/// Gaps shown one by one; more than these are folded.
const GATEN: usize = 6;
/// Days ahead in which weeks stand open.
const OPEN: i64 = 28;

/// The hours that nobody covers. With `plan`, each leads to the form with its hours filled in.
pub(super) fn gaps(ctx: &Ctx, gaten: &[Gat], plan: bool) -> Markup {
    let tr = ctx.tr;
    if gaten.is_empty() {
        return html! { p { (parts::tag_icon(Kind::Ok, Icon::Vink, &tr.with("rooster-gedekt", args![("dagen", VOORUIT)]))) } };
    }
    let line = |g: &Gat| {
        let text = tr.with("rooster-van-tot", args![("van", tr.moment(g.van)), ("tot", tr.moment(g.tot))]);
        let at = |m| lokaal(m).strftime("%Y-%m-%dT%H:%M").to_string();
        let to = format!("{ROOSTER}?van={}&tot={}#veld-wie", at(g.van), at(g.tot));
        html! { li { @if plan { (parts::link(&to, text)) } @else { (text) } } }
    };
    let (shown, rest) = gaten.split_at(gaten.len().min(GATEN));
    parts::alert(
        Alert::Warn,
        &tr.with("rooster-gaten", args![("aantal", gaten.len()), ("dagen", VOORUIT)]),
        html! {
            @if plan { p { (tr.t("rooster-vul-gat")) } }
            ul.ruim { @for g in shown { (line(g)) } }
            @if !rest.is_empty() {
                (parts::details(tr.with("rooster-gaten-meer", args![("aantal", rest.len())]), false, html! { ul.ruim { @for g in rest { (line(g)) } } }))
            }
        },
    )
}

pub(super) fn rota(ctx: &Ctx, beeld: &Beeld, input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let form = form(ctx, input, errors);
    let add = form.post(ROOSTER, html! { (fields(&form, beeld)) (form.actions(form.submit("rooster-plan"))) });
    let open = beeld.aanstelling.as_ref().map(|a| gaten(a, &beeld.rooster, Kalender::default(), ctx.now, VOORUIT));
    let actions = html! {
        (parts::button_link(&format!("{ROOSTER}/reeks"), tr.t("reeks-open"), true))
        (parts::button_link("#veld-wie", tr.t("rooster-nieuw"), false))
    };
    html! {
        (parts::head(&tr.t("rooster-titel"), tr.t("rooster-lead"), actions))
        (parts::side(html! {
            @if let Some(open) = &open { (gaps(ctx, open, true)) }
            (parts::card(&tr.t("rooster-gepland"), html! { @if beeld.rooster.is_empty() { p.zacht { (tr.t("rooster-leeg")) } } @else { (weeks(ctx, beeld)) } }))
        }, parts::card(&tr.t("rooster-nieuw"), add)))
    }
}

fn fields(form: &Form<'_>, beeld: &Beeld) -> Markup {
    html! {
        (form.select_of("wie", "rooster-wie", formulier::options(&Keuze(&beeld.mensen).werkers())))
        (form.moment("van", "rooster-van"))
        (form.moment("tot", "rooster-tot"))
    }
}

/// The turns under the week in which they begin, or the present one; later weeks are folded.
fn weeks(ctx: &Ctx, beeld: &Beeld) -> Markup {
    let tr = ctx.tr;
    let monday = |d: Date| d.checked_sub(i64::from(d.weekday().to_monday_zero_offset()).days()).unwrap_or(d);
    let today = ctx.now.datum();
    let mut turns: Vec<&Roosterdienst> = beeld.rooster.iter().collect();
    turns.sort_by_key(|d| (d.van, d.tot));
    let mut weeks: BTreeMap<Date, Vec<&Roosterdienst>> = BTreeMap::new();
    for d in turns {
        weeks.entry(monday(d.van.datum().max(today))).or_default().push(d);
    }
    let fold = today.saturating_add(OPEN.days());
    let (now, later): (Vec<_>, Vec<_>) = weeks.iter().partition(|(first, _)| **first <= fold);
    let of = |(first, turns): &(&Date, &Vec<&Roosterdienst>)| week(ctx, beeld, **first, turns);
    let count: usize = later.iter().map(|(_, turns)| turns.len()).sum();
    html! {
        @for w in &now { (of(w)) }
        @if count > 0 { (parts::details(tr.with("rooster-later", args![("aantal", count)]), now.is_empty(), html! { @for w in &later { (of(w)) } })) }
    }
}

fn week(ctx: &Ctx, beeld: &Beeld, first: Date, turns: &[&Roosterdienst]) -> Markup {
    let tr = ctx.tr;
    let last = first.saturating_add(6.days());
    let title =
        tr.with("rooster-week", args![("week", i64::from(first.iso_week_date().week())), ("van", tr.dag(first)), ("tot", tr.dag(last))]);
    let lines: Vec<Markup> = turns
        .iter()
        .map(|d| {
            let when = tr.with("rooster-van-tot", args![("van", tr.moment(d.van)), ("tot", tr.moment(d.tot))]);
            parts::row(html! {}, parts::link(&format!("{ROOSTER}/{}", d.id), when), beeld.naam(d.medewerker), html! {})
        })
        .collect();
    html! { section.roosterweek { h3.nl-heading.nl-heading--level-3 { (title) } (parts::rows(&lines)) } }
}

/// The form of a turn that stands in the rota.
pub(super) fn turn(ctx: &Ctx, beeld: &Beeld, was: &Roosterdienst, input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let here = format!("{ROOSTER}/{}", was.id);
    let form = form(ctx, input, errors);
    let content = html! {
        (form.hidden("_was", merk(was)))
        (fields(&form, beeld))
        (form.actions(html! { (form.submit("rooster-bewaar")) (form.cancel(ROOSTER)) }))
    };
    html! {
        (parts::head(&tr.t("rooster-wijzig-dienst"), html! {}, html! {}))
        (parts::stack(html! {
            (parts::panel(form.post(&here, content)))
            (parts::card(&tr.t("rooster-schrap"), html! {
                p { (tr.t("rooster-schrap-tekst")) }
                (parts::button_post(&format!("{here}/schrappen"), tr.t("rooster-schrap"), false, Some(&tr.t("rooster-schrap-vraag"))))
            }))
        }))
    }
}
