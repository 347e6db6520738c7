//! The page of readiness: one percentage, one sentence, one work list.

use kern::Ctx;
use maud::{Markup, html};
use web::{
    Icon, Tr, args,
    parts::{self, Kind},
};

use super::{Gat, Gereedheid, HIER, lijn, meting::Meting};

pub(super) fn show(ctx: &Ctx, g: &Gereedheid, metingen: &[Meting]) -> Markup {
    let tr = ctx.tr;
    html! {
        (ctx.tabs(HIER))
        (parts::head(&tr.t("gereedheid-titel"), tr.t("gereedheid-lead"), html! { (parts::button_link("/voorbereiden/gereedheid/samenvatting", tr.t("samenvatting-titel"), false)) }))
        (parts::stack(html! {
            (sentence(ctx, g))
            @if !g.gaten.is_empty() { (parts::card(&tr.t("gereedheid-werk"), parts::rows(&g.gaten.iter().map(|w| work(ctx, w)).collect::<Vec<_>>()))) }
            @if !g.gehaald.is_empty() { (parts::card(&tr.t("gereedheid-geregeld"), parts::rows(&g.gehaald.iter().map(|w| held(ctx, w)).collect::<Vec<_>>()))) }
            (lijn::verloop(tr, metingen, ctx.now.datum()))
        }))
    }
}

fn sentence(ctx: &Ctx, g: &Gereedheid) -> Markup {
    let tr = ctx.tr;
    let minuten: u32 = g.gaten.iter().map(|w| u32::from(w.minuten)).sum();
    parts::panel(html! {
        div.ring-blok {
            (parts::ring(g.percentage, &tr.t("gereedheid-ring")))
            div {
                @match g.gaten.first() {
                    Some(first) => {
                        p.nl-paragraph.nl-paragraph--lead { (tr.t("gereedheid-loopt-vast")) " " strong { (first.zin(tr)) "." } }
                        p.zacht { (tr.with("gereedheid-som", args![("aantal", g.gaten.len()), ("duur", tr.duration(i64::from(minuten) * 60))])) }
                        p { (parts::button_link(&first.naar, tr.t("gereedheid-begin"), true)) }
                    }
                    None => p.nl-paragraph.nl-paragraph--lead { (tr.t("gereedheid-alles")) }
                }
            }
        }
    })
}

fn work(ctx: &Ctx, g: &Gat) -> Markup {
    let tr = ctx.tr;
    let (kind, key) = match g.gewicht {
        8.. => (Kind::Bad, "gereedheid-zwaar"),
        5.. => (Kind::Warn, "gereedheid-middel"),
        _ => (Kind::Neutral, "gereedheid-licht"),
    };
    let title = parts::link(&g.naar, sentence_case(&g.zin(tr)));
    let quiet = tr.with("gereedheid-waarom", args![("waarom", g.waarom(tr)), ("minuten", i64::from(g.minuten))]);
    parts::row(
        parts::tag(kind, &tr.t(key)),
        title,
        &quiet,
        parts::button_link(&g.naar, html! { (tr.t("gereedheid-regel")) span.onzichtbaar { ": " (g.titel(tr)) } }, false),
    )
}

/// The first letter as a capital.
fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn held(ctx: &Ctx, g: &Gat) -> Markup {
    let tr = ctx.tr;
    parts::row(parts::tag_icon(Kind::Ok, Icon::Vink, &tr.t("gereedheid-klaar")), parts::link(&g.naar, g.titel(tr)), "", html! {})
}

/// The heaviest gap as something to do now, for the start page.
pub(super) fn eerst(tr: Tr, g: &Gat) -> Markup {
    let title = parts::link(&g.naar, sentence_case(&g.zin(tr)));
    let action = parts::button_link(&g.naar, html! { (tr.t("start-regel")) span.onzichtbaar { ": " (g.titel(tr)) } }, false);
    parts::row(parts::tag_icon(Kind::Bad, Icon::Let, &tr.t("start-gat")), title, &g.waarom(tr), action)
}

/// The ring with the heaviest gaps, for the start page.
pub(super) fn op_start(tr: Tr, g: &Gereedheid) -> Markup {
    let line = |gat: &Gat| {
        let time = tr.with("start-minuten", args![("aantal", u64::from(gat.minuten))]);
        parts::row(html! {}, html! { (gat.titel(tr)) }, &time, parts::link(&gat.naar, tr.t("start-regel")))
    };
    let gaten: Vec<Markup> = g.gaten.iter().take(3).map(line).collect();
    parts::card(
        &tr.t("start-gereedheid"),
        html! {
            div.ring-blok {
                (parts::ring(g.percentage, &tr.t("start-gereedheid")))
                p { @match g.gaten.first() { Some(gat) => { (tr.t("start-loopt-vast")) " " strong { (gat.zin(tr)) } }, None => (tr.t("start-klaar")) } }
            }
            @if !gaten.is_empty() { hr.lijn; (parts::rows(&gaten)) p { (parts::link("/voorbereiden", tr.t("start-alle-gaten"))) } }
        },
    )
}
