//! The panel beside the editor: what was found, with a link to each field, and the draaiboek as it would run.

use domain::{
    Code,
    draaiboek::{Draaiboek, Ernst, Plek, Stapfase, Verhaal, zwembaan},
    recht::Recht,
};
use draaiboek::{eigen::Versie, tekening::drawing, woorden::Woorden};
use inventaris::partners::Partner;
use kern::Ctx;
use maud::{Markup, PreEscaped, html};
use policy::Vondst;
use web::{
    Icon, Tr, args,
    parts::{self, Alert, Kind},
    prose,
};

use super::{beeld::Beeld, formulier::anker, pages::naar_stap};
use crate::generale::{adres_van, scenarios};

/// What the panel stands beside.
#[derive(Clone, Copy)]
pub(super) struct Plaats<'a> {
    /// Address of the version.
    pub(super) hier: &'a str,
    /// The step whose form is open.
    pub(super) stap: Option<&'a str>,
    /// The whole text is shown, with numbered lines.
    pub(super) tekst: bool,
    /// The stories beside it.
    pub(super) scenarios: &'a str,
}

/// The whole panel; its id is the place that a script fills again.
pub(super) fn paneel(ctx: &Ctx, beeld: &Beeld, partners: &[Partner], plaats: Plaats<'_>) -> Markup {
    html! {
        div.stapel id="toetsing" {
            (bevindingen(ctx.tr, beeld, partners, plaats))
            @if let Some(d) = &beeld.toetsing.draaiboek { (verhalen(ctx, d, plaats)) (voorbeeld(ctx, d, partners, plaats)) }
        }
    }
}

/// The findings, faults first.
pub(super) fn bevindingen(tr: Tr, beeld: &Beeld, partners: &[Partner], plaats: Plaats<'_>) -> Markup {
    let all = &beeld.toetsing.vondsten;
    let faults = beeld.toetsing.fouten();
    let of = |ernst: Ernst| all.iter().filter(move |(v, _)| v.ernst == ernst);
    let content = html! {
        @if all.is_empty() { p { (parts::tag_icon(Kind::Ok, Icon::Vink, &tr.t("editor-geen-bevindingen"))) } }
        @else { p.zacht { (tr.with("editor-bevindingen-aantal", args![("fouten", faults), ("waarschuwingen", all.len() - faults)])) } }
        @for (ernst, kind, key) in [(Ernst::Fout, Kind::Bad, "editor-fout"), (Ernst::Waarschuwing, Kind::Warn, "editor-let-op")] {
            @if of(ernst).next().is_some() {
                ul.bevindingen { @for (v, plek) in of(ernst) { li { (parts::tag(kind, &tr.t(key))) " " (bevinding(tr, (v, plek.as_ref()), (beeld, partners), plaats)) } } }
            }
        }
    };
    let all_codes = parts::link(&super::uitleg::adres(""), tr.t("bevinding-alle"));
    parts::card(&tr.t("editor-bevindingen"), html! { (content) p { (all_codes) } })
}

/// One finding under the title of its step; beside the text the line says where.
fn bevinding(tr: Tr, (v, plek): (&Vondst, Option<&Plek>), (beeld, partners): (&Beeld, &[Partner]), plaats: Plaats<'_>) -> Markup {
    let titel = beeld.stap(&v.stap).filter(|_| !plaats.tekst).map(|s| s.ruw.titel.as_deref().unwrap_or(&v.stap));
    html! {
        @if let Some(titel) = titel { span.klein { (prose::dutch(titel)) } br; }
        a.nl-link href=(naar(v, plek, plaats)) data-regel=[plaats.tekst.then_some(v.regel)] { (prose::dutch(in_namen(v, partners))) }
        div.zacht.klein {
            (prose::dutch(&v.herstel)) " "
            (parts::link(&super::uitleg::adres(v.code), html! { (tr.t("bevinding-waarom")) span.onzichtbaar lang="nl" { " (" (v.code) ")" } })) " "
            @if plaats.tekst || plek.is_none() { (tr.with("editor-regel", args![("regel", v.regel), ("kolom", v.kolom)])) }
        }
    }
}

/// What a partner lacks reads with its name; in all else an id is what somebody typed.
fn in_namen(v: &Vondst, partners: &[Partner]) -> String {
    let about = ["partner-", "actor-zonder-"].iter().any(|begin| v.code.starts_with(begin));
    let named = partners.iter().filter(|_| about).find(|p| v.zin.contains(&format!("\"{}\"", p.beleid.id)));
    let naam = |p: &Partner| if p.lokaal.naam.is_empty() { p.beleid.naam.clone() } else { p.lokaal.naam.clone() };
    named.map_or_else(|| v.zin.clone(), |p| v.zin.replace(&format!("\"{}\"", p.beleid.id), &naam(p)))
}

/// The field it is about, or the line when the text cannot be read as a form.
fn naar(v: &Vondst, plek: Option<&Plek>, plaats: Plaats<'_>) -> String {
    let Plaats { hier, stap, tekst, .. } = plaats;
    match plek {
        _ if tekst => "#veld-tekst".to_owned(),
        None => format!("{hier}?tekst=ja#veld-tekst"),
        Some(p) if p.stap.is_empty() && p.veld == "bouwt_op" => format!("{hier}?tekst=ja#veld-tekst"),
        Some(p) if p.stap.is_empty() => format!("{hier}?kop=ja#{}", anker(p.veld)),
        Some(p) if stap == Some(p.stap.as_str()) => format!("#{}", anker(p.veld)),
        Some(p) => format!("{hier}?stap={}#{}", v.stap, anker(p.veld)),
    }
}

/// The stories beside it, played with what is written now.
fn verhalen(ctx: &Ctx, d: &Draaiboek, plaats: Plaats<'_>) -> Markup {
    let versie = plaats.hier.rsplit('/').next().unwrap_or_default();
    let there = |onder: &str| adres_van(&d.id, onder, versie);
    scenarios::kaart(ctx.tr, &scenarios::van_versie(&ctx.app.beleid, d, plaats.scenarios), &there("scenarios"), &there("generale"))
}

/// How it would run: who when, and the steps with their terms.
fn voorbeeld(ctx: &Ctx, d: &Draaiboek, partners: &[Partner], plaats: Plaats<'_>) -> Markup {
    let tr = ctx.tr;
    let w = Woorden { tr, beleid: &ctx.app.beleid, partners, draaiboek: d, dag: ctx.now.datum() };
    let z = zwembaan(d);
    let phase = |f: Stapfase| d.stappen.iter().enumerate().filter(move |(_, s)| s.fase == f);
    parts::card(
        &tr.t("editor-voorbeeld"),
        html! {
            (parts::details(tr.t("editor-tijdlijn"), false, html! {
                @for f in Stapfase::ALL {
                    @if phase(*f).next().is_some() {
                        h3.nl-heading.nl-heading--level-3 { (tr.label(*f)) }
                        ol.tijdlijn-stappen { @for (n, s) in phase(*f) { li value=(n + 1) {
                            (parts::link(&naar_stap(plaats.hier, s.id.as_str()), prose::dutch(&s.titel)))
                            div.zacht.klein { (w.actor(&s.wie)) ". " @if let Some(u) = w.uiterlijk(s) { (prose::show(&u)) } @else { (tr.t("editor-zonder-termijn")) } }
                        } } }
                    }
                }
            }))
            (parts::details(tr.t("editor-zwembaan"), false, html! {
                div.schuif tabindex="0" role="group" aria-label=(tr.t("editor-zwembaan")) { (PreEscaped(drawing(&w, &z))) }
            }))
        },
    )
}

/// The stories beside a version that do not come true with what is written now.
pub(super) fn mislukte(ctx: &Ctx, beeld: &Beeld, eigen: &str) -> Vec<Verhaal> {
    let played = beeld.toetsing.draaiboek.as_ref().map(|d| scenarios::van_versie(&ctx.app.beleid, d, eigen));
    scenarios::mislukte(played.unwrap_or_default())
}

/// What stands in the way of a version that goes in force: faults, and stories that do not come true.
pub(super) fn hindernis(ctx: &Ctx, beeld: &Beeld, v: &Versie) -> Markup {
    let failed = mislukte(ctx, beeld, &v.scenarios);
    html! { (fouten(ctx.tr, beeld)) @if !failed.is_empty() { (onwaar(ctx, v, &failed)) } }
}

/// Which stories do not come true, and where that is mended.
fn onwaar(ctx: &Ctx, v: &Versie, failed: &[Verhaal]) -> Markup {
    let (tr, writes) = (ctx.tr, v.bewerkbaar() && ctx.mag(Recht::DraaiboekBewerken));
    let there = format!("{}?scenarios=ja#veld-scenarios", super::adres(v.id));
    parts::alert(
        Alert::Warn,
        &tr.with("editor-scenarios-eerst", args![("aantal", failed.len())]),
        html! {
            (scenarios::welke(tr, failed))
            p { (tr.t("editor-scenarios-eerst-tekst")) @if !v.bewerkbaar() { " " (tr.t("editor-scenarios-eerst-terug")) } }
            p { (parts::link(&there, tr.t(if writes { "editor-scenarios-herstel" } else { "editor-scenarios-lees" }))) }
        },
    )
}

fn fouten(tr: Tr, beeld: &Beeld) -> Markup {
    match beeld.toetsing.fouten() {
        0 => html! {},
        n => parts::alert(
            Alert::Warn,
            &tr.with("editor-eerst-oplossen", args![("aantal", n)]),
            html! { p { (tr.t("editor-eerst-oplossen-tekst")) } },
        ),
    }
}
