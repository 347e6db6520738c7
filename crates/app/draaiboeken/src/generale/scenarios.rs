//! Scenario's: the stories beside a draaiboek, whether they come true, and each as a rehearsal.

use domain::draaiboek::{Draaiboek, Verhaal, verhalen};
use kern::Ctx;
use maud::{Markup, html};
use policy::Beleid;
use web::{
    Icon, Tr, args,
    parts::{self, Alert, Kind},
    prose,
};

/// The stories about this draaiboek, played with this version of it: those that the municipality wrote beside it, else those that are shipped.
pub(crate) fn van(beleid: &Beleid, d: &Draaiboek) -> Vec<Verhaal> {
    van_versie(beleid, d, beleid.eigen_scenarios(d))
}

/// The same for a version that is being written, with the stories beside it.
pub(crate) fn van_versie(beleid: &Beleid, d: &Draaiboek, eigen: &str) -> Vec<Verhaal> {
    let vind = vind(beleid, d);
    if !eigen.trim().is_empty() {
        return verhalen(&eigen.replace("\r\n", "\n"), &vind);
    }
    let mine = policy::scenarios().into_iter().filter(|(_, text)| text.contains(&format!("draaiboek {}\n", d.id)));
    mine.flat_map(|(_, text)| verhalen(&text.replace("\r\n", "\n"), &vind)).filter(|v| v.draaiboek == d.id).collect()
}

/// The draaiboek with this id: this version of it, or what is known under another.
fn vind<'a>(beleid: &'a Beleid, d: &'a Draaiboek) -> impl Fn(&str) -> Option<&'a Draaiboek> {
    move |id| if id == d.id { Some(d) } else { beleid.draaiboeken.iter().rfind(|other| other.id == id) }
}

/// The stories, expecting what comes out with this version.
pub(crate) fn bijgewerkt(beleid: &Beleid, d: &Draaiboek, tekst: &str) -> String {
    domain::draaiboek::bijgewerkt(tekst, vind(beleid, d))
}

/// The text of the stories that are shipped beside a draaiboek.
pub(crate) fn geleverd(id: &str) -> String {
    policy::scenarios().into_iter().find(|(file, _)| file.split('/').any(|part| part == id)).map(|(_, text)| text).unwrap_or_default()
}

/// Those that do not come true.
pub(crate) fn mislukte(all: Vec<Verhaal>) -> Vec<Verhaal> {
    all.into_iter().filter(|v| !goed(v)).collect()
}

/// Which stories do not come true: each with the lines that went otherwise and where they stand.
pub(crate) fn welke(tr: Tr, failed: &[Verhaal]) -> Markup {
    html! { @for v in failed { p { strong { (titel(tr, v)) } } (mislukt(tr, v)) } }
}

fn goed(v: &Verhaal) -> bool {
    v.proef.mislukt.is_empty()
}

/// The title of a story with its number when there are more under it.
fn titel(tr: Tr, v: &Verhaal) -> Markup {
    let name = prose::quote(tr, &v.titel);
    if v.delen == 1 { prose::show(&name) } else { prose::show(&tr.with("scenario-deel", args![("naam", name), ("nr", v.deel)])) }
}

fn uitslag(tr: Tr, v: &Verhaal) -> Markup {
    if goed(v) {
        parts::tag_icon(Kind::Ok, Icon::Vink, &tr.t("scenario-goed"))
    } else {
        parts::tag_icon(Kind::Bad, Icon::Fout, &tr.t("scenario-fout"))
    }
}

/// What did not come true, line by line.
fn mislukt(tr: Tr, v: &Verhaal) -> Markup {
    html! {
        @if !goed(v) {
            ul.bevindingen { @for m in &v.proef.mislukt { li { code lang="nl" { (m.tekst) } " " (prose::dutch(&m.zin)) div.zacht.klein { (tr.with("scenario-regel", args![("regel", m.regel)])) } } } }
        }
    }
}

/// The page with all stories; `speel` is the address of a rehearsal without the number of the story.
pub(super) fn pagina(ctx: &Ctx, all: &[Verhaal], naam: &str, speel: &str, terug: &str) -> Markup {
    let tr = ctx.tr;
    let failed = all.iter().filter(|v| !goed(v)).count();
    let rows: Vec<Markup> = (1..)
        .zip(all)
        .map(|(n, v)| {
            let quiet = html! { (tr.with("scenario-verwacht", args![("aantal", v.proef.verwachtingen)])) (mislukt(tr, v)) };
            let play = html! { @if v.begin.is_some() { (parts::link(&format!("{speel}&verhaal={n}"), html! { (tr.t("scenario-speel")) span.onzichtbaar { ": " (titel(tr, v)) } })) } };
            parts::row_of(uitslag(tr, v), titel(tr, v), quiet, play)
        })
        .collect();
    html! {
        (parts::head_of(prose::show(&tr.with("scenario-titel", args![("naam", naam)])), tr.t("scenario-lead"), parts::button_link(terug, tr.t("generale-naar-draaiboek"), false)))
        div.stapel {
            @if all.is_empty() { (parts::panel(parts::empty(Icon::Document, &tr.t("scenario-leeg"), &tr.t("scenario-leeg-tekst"), html! {}))) }
            @else {
                @if failed == 0 { (parts::alert(Alert::Ok, &tr.with("scenario-alle-goed", args![("aantal", all.len())]), html! {})) }
                @else { (parts::alert(Alert::Warn, &tr.with("scenario-niet-alle", args![("fout", failed), ("aantal", all.len())]), html! { p { (tr.t("scenario-niet-alle-tekst")) } })) }
                (parts::panel(parts::rows(&rows)))
            }
        }
    }
}

/// The same in the panel beside the editor: how many come true, and which do not. `pagina` and `speel` are addresses.
pub(crate) fn kaart(tr: Tr, all: &[Verhaal], pagina: &str, speel: &str) -> Markup {
    let failed: Vec<&Verhaal> = all.iter().filter(|v| !goed(v)).collect();
    parts::card(
        &tr.t("scenario-kaart"),
        html! {
            @if all.is_empty() { p.zacht { (tr.t("scenario-leeg")) } }
            @else if failed.is_empty() { p { (parts::tag_icon(Kind::Ok, Icon::Vink, &tr.with("scenario-alle-goed", args![("aantal", all.len())]))) } }
            @else {
                p { (parts::tag_icon(Kind::Bad, Icon::Fout, &tr.with("scenario-niet-alle", args![("fout", failed.len()), ("aantal", all.len())]))) }
                @for v in failed.iter().take(3) { p { strong { (titel(tr, v)) } } (mislukt(tr, v)) }
            }
            ul {
                @if !all.is_empty() { li { (parts::link(pagina, tr.t("scenario-alle"))) } }
                li { (parts::link(speel, tr.t("generale-begin-hier"))) }
            }
        },
    )
}
