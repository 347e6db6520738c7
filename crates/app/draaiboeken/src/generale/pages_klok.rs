//! The clock and the board at that moment: what is open per track, what is done, what was shared and sent.

use domain::{
    Code, Moment,
    draaiboek::{Punt, Spoor, Wat},
};
use kern::Ctx;
use maud::{Markup, html};
use web::{
    args,
    parts::{self, Kind},
};

use super::{
    bord::{Taakgang, gangen},
    klok::{momenten, stappen},
    pages::{Blad, Gespeeld},
    zinnen::Zinnen,
};

/// What was shared or sent last is shown; the rest folds away.
const GETOOND: usize = 4;

pub(super) fn kaart(ctx: &Ctx, b: &Blad<'_>, z: &Zinnen<'_>, s: &Gespeeld<'_>) -> Markup {
    let tr = ctx.tr;
    html! {
        section.kaart id="klok" {
            h2.nl-heading.nl-heading--level-2 { (tr.t("generale-klok")) }
            @if !b.afdruk { (keuze(b, z, s)) }
            div id="klok-bord" {
                p.generale-nu { strong { (tr.moment_lang(s.nu)) } " " span.zacht { (z_later(z, s.nu)) } }
                @if !b.afdruk { (verder(b, z, s)) }
                (bord(z, b, s.o.tot(s.nu), s.nu))
            }
        }
    }
}

/// How long after the beginning.
fn z_later(z: &Zinnen<'_>, nu: Moment) -> String {
    let tr = z.w.tr;
    match nu.seconds_since(z.vraag.op) {
        0 => tr.t("generale-begin"),
        seconds if seconds < 0 => tr.with("generale-voor", args![("duur", tr.duration(seconds))]),
        seconds => tr.with("generale-na", args![("duur", tr.duration(seconds))]),
    }
}

/// Every moment at which something happens; a script makes a slider of it.
fn keuze(b: &Blad<'_>, z: &Zinnen<'_>, s: &Gespeeld<'_>) -> Markup {
    let (tr, d) = (z.w.tr, z.w.draaiboek);
    let all = momenten(&s.o.punten);
    let now = all.iter().rfind(|m| **m <= s.nu).copied();
    html! {
        form.generale-klok method="get" action={ (b.hier) "#klok" } data-klok {
            input type="hidden" name="versie" value=(b.versie);
            @for (name, value) in z.vraag.paren(d) { input type="hidden" name=(name) value=(value); }
            label.utrecht-form-label for="veld-kijk" { (tr.t("generale-kijk")) }
            div.generale-klok-rij {
                select.utrecht-select.utrecht-select--html-select id="veld-kijk" name="kijk" {
                    @for m in &all { option value=(m.seconds_since(z.vraag.op)) selected[Some(*m) == now] { (z.op(*m)) } }
                }
                button.nl-button.nl-button--secondary type="submit" { (tr.t("generale-toon")) }
            }
        }
    }
}

/// Where the clock can go from here.
fn verder(b: &Blad<'_>, z: &Zinnen<'_>, s: &Gespeeld<'_>) -> Markup {
    let tr = z.w.tr;
    let failed: Vec<Moment> = s.o.vastlopers().map(|p| p.op).collect();
    let to = stappen(&momenten(&s.o.punten), &failed, s.nu);
    let steps = [
        ("generale-vorige", to.vorige),
        ("generale-volgende", to.volgende),
        ("generale-uur", to.uur),
        ("generale-dag", to.dag),
        ("generale-volgende-vast", to.vast),
    ];
    html! {
        nav.knoppenrij aria-label=(tr.t("generale-verzet")) {
            @for (key, m) in steps {
                @if let Some(m) = m { a.nl-button.nl-button--secondary href={ (b.adres(z.w.draaiboek, z.vraag, Some(m))) "#klok" } { (tr.t(key)) } }
            }
        }
    }
}

fn bord(z: &Zinnen<'_>, b: &Blad<'_>, punten: &[Punt], nu: Moment) -> Markup {
    let (tr, d) = (z.w.tr, z.w.draaiboek);
    let all = gangen(d, punten);
    let of = |s: Spoor| all.iter().filter(move |g| d.stap(&g.stap).is_some_and(|stap| stap.spoor == s));
    let shared: Vec<&Punt> = punten.iter().rev().filter(|p| matches!(p.wat, Wat::Deelt { .. })).collect();
    let sent: Vec<&Punt> = punten.iter().rev().filter(|p| matches!(p.wat, Wat::Bericht { .. })).collect();
    html! {
        div.generale-bord {
            @for s in Spoor::ALL {
                section {
                    h3.nl-heading.nl-heading--level-3 { (tr.label(*s)) }
                    (spoor(z, b, &of(*s).collect::<Vec<_>>(), nu))
                }
            }
        }
        div.generale-bord {
            (gegaan(z, b, "generale-gedeeld", &shared, |p| match &p.wat { Wat::Deelt { van, aan, delen } => z.deelt(van, aan, delen), _ => html! {} }))
            (gegaan(z, b, "generale-verstuurd", &sent, |p| z.bericht(p)))
        }
    }
}

/// What is open in a track, what is late first; what is done folds away.
fn spoor(z: &Zinnen<'_>, b: &Blad<'_>, all: &[&Taakgang], nu: Moment) -> Markup {
    let tr = z.w.tr;
    let mut open: Vec<&&Taakgang> = all.iter().filter(|g| g.is_open()).collect();
    open.sort_by_key(|g| (g.verlopen.is_none(), g.uiterlijk.is_none(), g.uiterlijk));
    let done: Vec<&&Taakgang> = all.iter().filter(|g| g.gedaan.is_some()).collect();
    html! {
        @if open.is_empty() { p.zacht { (tr.t("generale-niets-open")) } }
        ul.generale-taken { @for g in &open { (taak(z, g, nu)) } }
        @if !done.is_empty() {
            (parts::details(tr.with("generale-gedaan-aantal", args![("aantal", done.len())]), b.afdruk, html! {
                ul.generale-taken { @for g in &done { li { (z.taak_van(g)) @if let Some((m, door)) = &g.gedaan { div.zacht.klein { (tr.with("generale-gedaan-door", args![("op", z.op(*m)), ("wie", z.wie(door))])) } } } } }
            }))
        }
    }
}

fn taak(z: &Zinnen<'_>, g: &Taakgang, nu: Moment) -> Markup {
    let tr = z.w.tr;
    let term = match g.uiterlijk {
        Some(m) => tr.with("generale-wie-uiterlijk", args![("wie", z.wie(&g.wie)), ("op", z.op(m))]),
        None => z.wie(&g.wie),
    };
    html! {
        li {
            (z.taak_van(g))
            div.zacht.klein { (term) }
            @if g.verlopen.is_some() { (parts::tag(Kind::Bad, &tr.t("generale-wat-laat"))) }
            @if let Some((_, naar)) = g.hogerop.as_ref().filter(|(m, _)| *m <= nu) { " " (parts::tag(Kind::Warn, &tr.with("generale-naar", args![("wie", z.wie(naar))]))) }
            @if g.vast.is_some() { " " (parts::tag(Kind::Bad, &tr.t("generale-wat-vast"))) }
        }
    }
}

/// What went from one to another until now, what was last first.
fn gegaan(z: &Zinnen<'_>, b: &Blad<'_>, key: &str, all: &[&Punt], what: impl Fn(&Punt) -> Markup) -> Markup {
    let tr = z.w.tr;
    let line = |p: &Punt| {
        html! {
            li {
                div.zacht.klein { (z.op(p.op)) @if let Some(stap) = &p.stap { ": " (z.taak(stap, p.voor, p.gebied.as_ref())) } }
                (what(p))
                @if p.is_vast() { (parts::tag(Kind::Bad, &tr.t("generale-wat-vast"))) }
            }
        }
    };
    html! {
        section {
            h3.nl-heading.nl-heading--level-3 { (tr.with(key, args![("aantal", all.len())])) }
            @if all.is_empty() { p.zacht { (tr.t("generale-nog-niets")) } }
            ul.generale-taken { @for p in all.iter().take(GETOOND) { (line(p)) } }
            @if all.len() > GETOOND {
                (parts::details(tr.with("generale-eerder", args![("aantal", all.len() - GETOOND)]), b.afdruk, html! { ul.generale-taken { @for p in all.iter().skip(GETOOND) { (line(p)) } } }))
            }
        }
    }
}
