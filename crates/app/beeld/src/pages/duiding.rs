//! Target groups, places and findings, with what is prepared, what stands ready for it, and for whom nothing is prepared yet.

use domain::recht::Recht;
use kern::Ctx;
use maud::{Markup, html};
use web::{
    Icon, Tr, args,
    parts::{self, Alert, Kind},
};

use crate::{
    Duidingsoort, HIER,
    duiding::{Gekoppeld, Koppeling, Voorstel},
    store::Duiding,
};

/// The card; who may not change it reads it only.
pub(super) fn duiding(ctx: &Ctx, jaar: i16, (all, known): (&[Duiding], &Gekoppeld), open: &[Voorstel]) -> Markup {
    let (tr, mag) = (ctx.tr, ctx.mag(Recht::VoorbereidingWijzigen));
    let stale = known.vervallen(&ctx.app.beleid, tr, ctx.now.datum(), all);
    parts::card(
        &tr.t("beeld-duiding"),
        html! {
            p { (tr.t("beeld-duiding-tekst")) }
            @if stale > 0 { (parts::alert(Alert::Warn, &tr.with("beeld-koppeling-vervallen", args![("aantal", stale)]), html! { p { (tr.t("beeld-koppeling-vervallen-wat")) } })) }
            @if all.is_empty() { p.zacht { (tr.t("beeld-duiding-leeg")) } }
            @else { (parts::rows(&all.iter().map(|d| line(ctx, d, known)).collect::<Vec<_>>())) }
            @if mag && !open.is_empty() { (voorstellen(tr, jaar, open)) }
            @if mag { div.knoppenrij { (parts::button_link(&format!("{HIER}/duiding"), html! { (Icon::Plus.svg()) span { (tr.t("beeld-duiding-nieuw")) } }, false)) } }
        },
    )
}

fn line(ctx: &Ctx, d: &Duiding, known: &Gekoppeld) -> Markup {
    let tr = ctx.tr;
    let kind = parts::tag(if d.soort == Duidingsoort::Bevinding { Kind::Neutral } else { Kind::Info }, &tr.label(d.soort));
    let texts = [("beeld-duiding-nazorg", &d.nazorg), ("beeld-duiding-preventie", &d.preventie)];
    let measures = known.maatregelen(&ctx.app.beleid, tr, ctx.now.datum(), d);
    let title = html! {
        @if ctx.mag(Recht::VoorbereidingWijzigen) { a.nl-link.vrije-tekst href={ (HIER) "/duiding/" (d.id) } { (d.naam) } } @else { span.vrije-tekst { (d.naam) } }
        @for (key, text) in texts.iter().filter(|(_, t)| !t.is_empty()) { div.klein.vb-klaar { (tr.t(key)) ": " span.vrije-tekst { (text) } } }
        (met(ctx, "beeld-duiding-maatregelen", &measures, ""))
        (met(ctx, "beeld-duiding-partners", &known.partners(tr, d), &d.anderen))
    };
    parts::row(kind, title, &format!("{}, {}", d.bron, tr.datum_kort(d.op)), html! {})
}

/// Names beside each other, each to its own page for who may see that, and what was typed besides.
fn met(ctx: &Ctx, key: &str, all: &[Koppeling], anderen: &str) -> Markup {
    let zien = ctx.mag(Recht::VoorbereidingZien);
    html! {
        @if !all.is_empty() || !anderen.is_empty() {
            div.klein.vb-klaar {
                (ctx.tr.t(key)) ": "
                @for (i, k) in all.iter().enumerate() {
                    @if i > 0 { ", " }
                    @match &k.naar { Some(to) if zien => (parts::link(to, &k.naam)), _ => (k.naam) }
                    @if let Some(why) = &k.let_op { " " (parts::tag(Kind::Warn, why)) }
                }
                @if !all.is_empty() && !anderen.is_empty() { ", " }
                span.vrije-tekst { (anderen) }
            }
        }
    }
}

fn voorstellen(tr: Tr, jaar: i16, open: &[Voorstel]) -> Markup {
    let line = |v: &Voorstel| {
        let to = format!("{HIER}/duiding?groep={}&jaar={jaar}", domain::Code::code(v.groep));
        parts::row(html! {}, html! { (tr.label(v.groep)) }, &v.reden, parts::button_link(&to, tr.t("beeld-voorstel-knop"), false))
    };
    html! {
        h3.nl-heading.nl-heading--level-3 { (tr.t("beeld-voorstel")) }
        p { (tr.t("beeld-voorstel-tekst")) }
        (parts::rows(&open.iter().map(line).collect::<Vec<_>>()))
    }
}
