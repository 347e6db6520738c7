//! What is different between two versions, to read.

use kern::Ctx;
use maud::{Markup, html};
use web::{Tr, args, parts, prose};

use super::{
    formulier::{self, Keuzen},
    pages::{Werk, keuzen, naar_stap},
    verschil,
};

/// Fields with what stood there and what stands there now.
pub(crate) fn velden_tabel(tr: Tr, k: &Keuzen<'_>, all: &[verschil::Veldverschil]) -> Markup {
    html! {
        dl.verschil {
            @for v in all {
                dt { (veldnaam(tr, v.veld)) }
                dd { span.onzichtbaar { (tr.t("editor-was")) " " } del { (formulier::toon(k, v.veld, &v.oud)) } }
                dd { span.onzichtbaar { (tr.t("editor-wordt")) " " } ins { (formulier::toon(k, v.veld, &v.nieuw)) } }
            }
        }
    }
}

/// The label of a field.
pub(super) fn veldnaam(tr: Tr, veld: &str) -> String {
    tr.t(match veld {
        "titel" => "stapveld-titel",
        "uitleg" => "stapveld-uitleg",
        "fase" => "stapveld-fase",
        "spoor" => "stapveld-spoor",
        "per" => "stapveld-per",
        "wie" => "stapveld-wie",
        "met" => "stapveld-met",
        "weg" => "stapveld-weg",
        "na" => "stapveld-na",
        "niet_voor" => "stapveld-niet-voor",
        "uiterlijk" => "stapveld-uiterlijk",
        "vanaf" => "stapveld-vanaf",
        "als" => "stapveld-als",
        "legt_vast" => "stapveld-legt-vast",
        "noteert" => "stapveld-noteert",
        "noteert_ook" => "stapveld-noteert-ook",
        "wisselt_uit" => "editor-uit-groep",
        "escaleert" => "stapveld-escaleert",
        "klaar_als" => "stapveld-klaar-als",
        "brief" => "stapveld-brief",
        "eigen_zorg" => "stapveld-eigen-zorg",
        "verplicht" => "stapveld-verplicht",
        "letop" => "stapveld-letop",
        "naam" => "kopveld-naam",
        "geldt_voor" => "kopveld-geldt-voor",
        "past_bij" => "kopveld-past-bij",
        "incident" => "kopveld-incident",
        "toelichting" => "kopveld-toelichting",
        _ => "stapveld-bron",
    })
}

/// Lines of two texts that differ.
pub(super) fn regels(tr: Tr, all: &[verschil::Regel]) -> Markup {
    html! {
        ul.tekstverschil lang="nl" {
            @for r in all {
                li { span.zacht { (r.nummer) " " (if r.nieuw { "+" } else { "−" }) " " span.onzichtbaar { (tr.t(if r.nieuw { "editor-wordt" } else { "editor-was" })) } } @if r.nieuw { ins { (r.tekst) } } @else { del { (r.tekst) } } }
            }
        }
    }
}

/// What can be compared with, and what is different.
pub(super) fn verschillen(
    ctx: &Ctx,
    w: &Werk<'_>,
    keuzen_met: &[(String, String, bool)],
    met: Option<(&verschil::Verschil, &[verschil::Regel])>,
) -> Markup {
    let (tr, k) = (ctx.tr, keuzen(ctx, w));
    let titled = |key: &str, all: &[(String, String)]| {
        html! {
            @if !all.is_empty() { (parts::card(&tr.with(key, args![("aantal", all.len())]), html! { ul lang="nl" { @for (id, titel) in all { li { (parts::link(&naar_stap(&w.hier(), id), titel)) } } } })) }
        }
    };
    html! {
        (parts::head(&tr.t("editor-verschil"), prose::dutch(&w.v.naam), parts::button_link(&w.hier(), tr.t("editor-terug"), false)))
        @if keuzen_met.is_empty() { (parts::panel(html! { p { (tr.t("editor-niets-te-vergelijken")) } })) }
        @else { (parts::tabs(&tr.t("editor-vergelijk-met"), keuzen_met)) }
        @if let Some((v, lines)) = met {
            div.stapel {
                @if v.leeg() { (parts::panel(html! { p { (tr.t("editor-geen-verschil")) } })) }
                @if !v.kop.is_empty() { (parts::card(&tr.t("editor-kop"), velden_tabel(tr, &k, &v.kop))) }
                (titled("editor-erbij", &v.erbij))
                @if !v.anders.is_empty() {
                    (parts::card(&tr.with("editor-anders", args![("aantal", v.anders.len())]), html! {
                        @for (id, titel, fields) in &v.anders {
                            h3.nl-heading.nl-heading--level-3 { (parts::link(&naar_stap(&w.hier(), id), prose::dutch(titel))) }
                            (velden_tabel(tr, &k, fields))
                        }
                    }))
                }
                (titled("editor-weg", &v.weg))
                (titled("editor-verplaatst", &v.verplaatst))
                @if !lines.is_empty() { (parts::panel(parts::details(tr.with("editor-tekstregels", args![("aantal", lines.len())]), false, regels(tr, lines)))) }
            }
        }
    }
}
