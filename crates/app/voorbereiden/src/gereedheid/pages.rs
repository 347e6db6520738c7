//! The page of readiness: one percentage, one sentence, one work list.

use ::draaiboek::woorden::boeknaam;
use kern::Ctx;
use maud::{Markup, html};
use web::{
    Icon, Taal, Tr, args,
    parts::{self, Kind},
};

use super::{Gat, Gereedheid, HIER, Wie, lijn, meting::Meting};
use crate::proefnacht::{self, Vannacht};

/// So many are named in a gap.
const MET_NAAM: usize = 3;

pub(super) fn show(ctx: &Ctx, (g, vannacht): (&Gereedheid, &Vannacht), metingen: &[Meting]) -> Markup {
    let tr = ctx.tr;
    html! {
        (ctx.tabs(HIER))
        (parts::head(&tr.t("gereedheid-titel"), tr.t("gereedheid-lead"), html! { (parts::button_link("/voorbereiden/gereedheid/samenvatting", tr.t("samenvatting-titel"), false)) }))
        (parts::stack(html! {
            (sentence(ctx, g, vannacht))
            @if !g.gaten.is_empty() { (parts::card(&tr.t("gereedheid-werk"), parts::rows(&g.gaten.iter().map(|w| work(ctx, w)).collect::<Vec<_>>()))) }
            @if !g.gehaald.is_empty() { (parts::card(&tr.t("gereedheid-geregeld"), parts::rows(&g.gehaald.iter().map(|w| held(ctx, w)).collect::<Vec<_>>()))) }
            (lijn::verloop(tr, metingen, ctx.now.datum()))
        }))
    }
}

/// What happens tonight, as the trial night plays it, and what weighs most.
fn sentence(ctx: &Ctx, g: &Gereedheid, vannacht: &Vannacht) -> Markup {
    let tr = ctx.tr;
    let minuten: u32 = g.gaten.iter().map(|w| u32::from(w.minuten)).sum();
    parts::panel(html! {
        div.ring-blok {
            (parts::ring(g.percentage, &tr.t("gereedheid-ring")))
            div {
                @if let Vannacht::Vast(zin) = vannacht {
                    p.nl-paragraph.nl-paragraph--lead { (tr.t("gereedheid-loopt-vast")) " " strong { (zin) } }
                    p { (parts::link(proefnacht::HIER, tr.t("gereedheid-naar-proefnacht"))) }
                }
                @match g.gaten.first() {
                    Some(first) => {
                        @if let Vannacht::Loopt(half) = vannacht { p.nl-paragraph.nl-paragraph--lead { (parts::link(proefnacht::HIER, loopt(tr, *half))) } }
                        p { (tr.t("gereedheid-zwaarst")) " " strong { (first.zin(tr)) "." } }
                        p.zacht { (tr.with("gereedheid-som", args![("aantal", g.gaten.len()), ("duur", tr.duration(i64::from(minuten) * 60))])) }
                        @if ctx.kan_naar(&first.naar) { p { (parts::button_link(&first.naar, tr.t("gereedheid-begin"), true)) } }
                    }
                    None => @if let Vannacht::Loopt(_) = vannacht { p.nl-paragraph.nl-paragraph--lead { (tr.t("gereedheid-alles")) } }
                }
            }
        }
    })
}

/// That it fails nowhere; or how often it only just goes well.
fn loopt(tr: Tr, half: usize) -> String {
    if half == 0 { tr.t("gereedheid-vannacht-goed") } else { tr.with("gereedheid-vannacht-net", args![("aantal", half)]) }
}

fn work(ctx: &Ctx, g: &Gat) -> Markup {
    let tr = ctx.tr;
    let (kind, key) = match g.gewicht {
        8.. => (Kind::Bad, "gereedheid-zwaar"),
        5.. => (Kind::Warn, "gereedheid-middel"),
        _ => (Kind::Neutral, "gereedheid-licht"),
    };
    let title = html! { (way(ctx, &g.naar, &sentence_case(&g.zin(tr)))) @if !g.wie.is_empty() { div { (wie(ctx, g)) } } };
    let done =
        |(klaar, totaal): (usize, usize)| format!("{} ", tr.with("gereedheid-voortgang", args![("klaar", klaar), ("totaal", totaal)]));
    let why = tr.with("gereedheid-waarom", args![("waarom", g.waarom(tr)), ("minuten", i64::from(g.minuten))]);
    let quiet = format!("{}{why}", g.voortgang.map(done).unwrap_or_default());
    let mend = html! {
        @if ctx.kan_naar(&g.naar) { (parts::button_link(&g.naar, html! { (tr.t("gereedheid-regel")) span.onzichtbaar { ": " (g.titel(tr)) } }, false)) }
    };
    parts::row(parts::tag(kind, &tr.t(key)), title, &quiet, mend)
}

/// A link for who may open it, else the words alone.
fn way(ctx: &Ctx, naar: &str, text: &str) -> Markup {
    html! { @if ctx.kan_naar(naar) { (parts::link(naar, text)) } @else { (text) } }
}

/// Whom it is about: the first few by name, then how many more.
fn wie(ctx: &Ctx, g: &Gat) -> String {
    let (tr, beleid, wie) = (ctx.tr, &ctx.app.beleid, &g.wie);
    let naam = |w: &Wie| match w {
        Wie::Persoon(naam) | Wie::Eigen { naam, .. } => naam.clone(),
        Wie::Partner(id) => beleid
            .partners
            .iter()
            .find(|p| p.id == *id)
            .map_or_else(|| id.clone(), |p| p.naam_en.clone().filter(|_| tr.taal() == Taal::En).unwrap_or_else(|| p.naam.clone())),
        Wie::Politiewacht => tr.t("gereedheid-politiewacht"),
    };
    let named = wie.iter().take(MET_NAAM).map(naam).collect::<Vec<_>>().join(", ");
    match wie.len().saturating_sub(MET_NAAM) + g.meer {
        0 => named,
        more => tr.with("gereedheid-en-meer", args![("namen", named), ("aantal", more)]),
    }
}

/// The first letter as a capital.
fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn held(ctx: &Ctx, g: &Gat) -> Markup {
    let tr = ctx.tr;
    let more = |(id, n): &(String, usize)| {
        let book = ctx.app.beleid.geldig_op(id, ctx.now.datum());
        let text = tr.with("gereedheid-let-op", args![("naam", book.map_or(id.as_str(), |d| boeknaam(tr, d))), ("aantal", *n)]);
        way(ctx, &format!("{}/{id}", ::draaiboek::HIER), &text)
    };
    let quiet = html! { @for one in &g.let_op { div { (more(one)) } } };
    parts::row_of(parts::tag_icon(Kind::Ok, Icon::Vink, &tr.t("gereedheid-klaar")), way(ctx, &g.naar, &g.titel(tr)), quiet, html! {})
}

/// The heaviest gap as something to do now, for the start page.
pub(super) fn eerst(ctx: &Ctx, g: &Gat) -> Markup {
    let tr = ctx.tr;
    let title = parts::link(&g.naar, sentence_case(&g.zin(tr)));
    let action = parts::button_link(&g.naar, html! { (tr.t("start-regel")) span.onzichtbaar { ": " (g.titel(tr)) } }, false);
    parts::row(parts::tag_icon(Kind::Bad, Icon::Let, &tr.t("start-gat")), title, &g.waarom(tr), action)
}

/// The ring with the heaviest gaps, for the start page.
pub(super) fn op_start(ctx: &Ctx, g: &Gereedheid, vannacht: &Vannacht) -> Markup {
    let tr = ctx.tr;
    let line = |gat: &Gat| {
        let time = tr.with("start-minuten", args![("aantal", u64::from(gat.minuten))]);
        parts::row(html! {}, html! { (sentence_case(&gat.zin(tr))) }, &time, parts::link(&gat.naar, tr.t("start-regel")))
    };
    let gaten: Vec<Markup> = g.gaten.iter().take(3).map(line).collect();
    parts::card(
        &tr.t("start-gereedheid"),
        html! {
            div.ring-blok {
                (parts::ring(g.percentage, &tr.t("start-gereedheid")))
                p {
                    @match (vannacht, g.gaten.first()) {
                        (Vannacht::Vast(zin), _) => { (tr.t("start-loopt-vast")) " " strong { (zin) } },
                        (Vannacht::Loopt(_), Some(gat)) => { (tr.t("gereedheid-zwaarst")) " " strong { (gat.zin(tr)) } },
                        (Vannacht::Loopt(_), None) => (tr.t("start-klaar")),
                    }
                }
            }
            @if !gaten.is_empty() { hr.lijn; (parts::rows(&gaten)) p { (parts::link("/voorbereiden", tr.t("start-alle-gaten"))) } }
        },
    )
}
