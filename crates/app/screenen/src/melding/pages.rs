//! Pages of the report: dark, large, one thing at a time.

use casus::Casus;
use domain::{
    Code,
    casus::{Aantal, Geweld, Incidenttype},
    draaiboek::Draaiboek,
    recht::Recht,
};
use kern::Ctx;
use mandaat::aanstelling::Dienst;
use maud::{Markup, html};
use web::{Form, Icon, Opt, Tr, args, parts, prose};

use super::{
    Bekend, Melding,
    acts::{Bel, Eerst, Gestart},
};
use crate::casussen::duur;

/// The small line on top: place and time.
pub(super) fn context(ctx: &Ctx) -> String {
    format!("{} · {}", ctx.gemeentenaam(), ctx.tr.moment(ctx.now))
}

/// Six questions, big choices instead of typing.
pub(super) fn formulier(ctx: &Ctx, form: &Form<'_>, known: &Bekend<'_>) -> Markup {
    let tr = ctx.tr;
    let (mag, niet): (Vec<&Draaiboek>, Vec<&Draaiboek>) = known.keuzen.iter().copied().partition(|d| known.bewijs.dekt(d.incident));
    let books = || {
        let each = mag.iter().map(|d| Opt::named(&d.id, tr, &d.naam, d.naam_en.as_deref()));
        std::iter::once(Opt::new("", tr.t("melden-draaiboek-overval"))).chain(each).collect()
    };
    let ja_nee = vec![Opt::new("nee", tr.t("melden-vrijgave-nee")), Opt::new("ja", tr.t("melden-vrijgave-ja"))];
    html! {
        (parts::head(&tr.t("melden-titel"), tr.t("melden-geen-namen"), html! {}))
        (form.post("/melden", html! {
            (form.big_choices::<Incidenttype>("soort", "melden-soort"))
            @if !mag.is_empty() { (form.big_choices_of("draaiboek", "melden-draaiboek", books()).optional()) }
            @if !niet.is_empty() {
                p { (tr.t("melden-draaiboek-niet")) " " @for (n, d) in niet.iter().enumerate() { @if n > 0 { ", " } (prose::name(tr, &d.naam, d.naam_en.as_deref())) } "." }
            }
            (form.big_choices_of("wanneer", "melden-wanneer", vec![Opt::new("net", tr.t("melden-net")), Opt::new("tijd", tr.t("melden-op-tijd"))]))
            (form.time("tijd", "melden-tijd").optional())
            (form.text("buurt", "melden-buurt").suggestions(known.buurten.iter().cloned()).autocomplete("off"))
            (form.big_choices::<Geweld>("geweld", "melden-geweld"))
            (form.big_choices::<Aantal>("aantal", "melden-aantal"))
            (form.big_choices_of("vrijgave", "melden-vrijgave", ja_nee))
            (parts::dock(form.submit(Melding::knop(None))))
        }))
    }
}

/// Started: what to do now, with a call button at each step that has someone to call.
pub(super) fn gestart(ctx: &Ctx, g: &Gestart) -> Markup {
    let tr = ctx.tr;
    let werkt = ctx.mag(Recht::CasusZien);
    html! {
        (parts::head(&tr.with("melden-gestart", args![("tijd", tr.tijd(g.casus.ingevoerd_op))]), tr.with("melden-gestart-nummer", args![("nummer", g.casus.nummer.clone()), ("soort", tr.t(g.casus.incidenttype.key()))]), html! {}))
        @if !werkt { p { (tr.t("melden-dank")) } }
        h2 { (tr.t(if werkt { "melden-dit-doe-je-nu" } else { "melden-dit-gebeurt-nu" })) }
        ol.nacht-stappen { @for stap in &g.eerst { li { (eerst(ctx, &g.casus.nummer, stap)) } } }
        h2 { (tr.t("melden-bel")) }
        ul.nacht-bellen {
            @for d in &g.bellen { li { span { (d.naam) ", " (d.functie) } (nummer(d)) } }
        }
        p.klein { (tr.with("melden-interval", args![("duur", duur(tr, g.casus.ingevoerd_op.seconds_since(g.casus.overval_op)))])) }
        @if werkt { (parts::dock(parts::button_link(&format!("/casussen/{}", g.casus.nummer), tr.t("melden-naar-casus"), true))) }
    }
}

/// A step: what, until when, and whom to call.
fn eerst(ctx: &Ctx, nummer: &str, e: &Eerst) -> Markup {
    let tr = ctx.tr;
    let titel = html! { span lang="nl" { (e.titel) } };
    html! {
        @if ctx.mag(Recht::CasusZien) { (parts::link(&format!("/casussen/{nummer}/taken/{}", e.taak.stap), titel)) }
        @else { strong { (titel) } }
        @if let Some(u) = e.taak.uiterlijk { div.klein { (tr.with("melden-uiterlijk", args![("moment", tr.moment_near(u, ctx.now))])) } }
        @if let Some(wie) = &e.doet { div.klein { (tr.with("melden-doet", args![("wie", casus::regie::actor(ctx, wie))])) } }
        @if let Some(b) = &e.bel { (parts::call(bel_wie(ctx, b), &b.nummer)) }
    }
}

/// "Bel politie" or "Bel Esra Yilmaz (politie)".
fn bel_wie(ctx: &Ctx, b: &Bel) -> String {
    let tr = ctx.tr;
    let actor = casus::regie::actor(ctx, &b.actor);
    let wie = if b.naam.is_empty() { actor } else { format!("{} ({actor})", b.naam) };
    tr.with("melden-bel-wie", args![("wie", wie)])
}

/// A number to touch; nothing when it is missing.
fn nummer(d: &Dienst) -> Markup {
    html! { @if !d.telefoon.is_empty() { (parts::call(&d.telefoon, &d.telefoon)) } }
}

/// Who to call now, the first one first; without anybody the number of the municipality.
pub(super) fn bellen(tr: Tr, nu: &[Dienst], gemeente: &str, casussen: &[Casus]) -> Markup {
    let number = html! { @if !gemeente.is_empty() { (parts::call(gemeente, gemeente)) } };
    let rows: Vec<Markup> = nu.iter().map(|d| parts::row(html! {}, html! { (d.naam) }, &d.functie, nummer(d))).collect();
    html! {
        (parts::head(&tr.t("belnu-titel"), tr.t("belnu-lead"), html! {}))
        @if rows.is_empty() { (parts::empty(Icon::Telefoon, &tr.t("belnu-niemand"), &tr.t("belnu-niemand-tekst"), number)) }
        @else { (parts::panel(parts::rows(&rows))) }
        @if !casussen.is_empty() { (parts::card(&tr.t("belnu-casussen"), parts::rows(&casussen.iter().map(|c| bellijst(tr, c)).collect::<Vec<_>>()))) }
    }
}

/// The way to the call list of one casus: who speaks for the police about it, and who directs it.
fn bellijst(tr: Tr, c: &Casus) -> Markup {
    let titel = parts::link(&format!("/casussen/{}/bellen", c.nummer), format!("{} {}", tr.label(c.incidenttype), c.buurt));
    parts::row(html! {}, titel, &c.nummer, html! {})
}
