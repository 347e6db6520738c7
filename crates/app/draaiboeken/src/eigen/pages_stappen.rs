//! The steps beside the editor: by track, and a field that leads to one of them by words of its title.

use domain::{Code, draaiboek::Spoor};
use kern::Ctx;
use maud::{Markup, html};
use web::{
    Tr, args,
    parts::{self, Kind},
    prose,
};

use super::{
    beeld::{Herkomst, Stap},
    pages::{Werk, bewerkt, naar_stap},
};

/// The steps of which the title or the id holds every one of these words.
pub(super) fn gevonden<'a>(stappen: &'a [Stap], zoek: &str) -> Vec<&'a Stap> {
    let words: Vec<String> = zoek.split_whitespace().map(str::to_lowercase).collect();
    let holds = |s: &&Stap| {
        let about = format!("{} {}", s.ruw.titel.as_deref().unwrap_or_default(), s.ruw.id).to_lowercase();
        words.iter().all(|w| about.contains(w.as_str()))
    };
    stappen.iter().filter(holds).collect()
}

/// The steps by track. Beside a form they are folded, and the field above leads to one: whoever works by keyboard would pass sixty links
/// before the first field. `zoek` are the words of the page on which a step is chosen.
pub(super) fn lijst(ctx: &Ctx, w: &Werk<'_>, open: Option<&str>, zoek: Option<&str>) -> Markup {
    let tr = ctx.tr;
    let found = gevonden(&w.beeld.stappen, zoek.unwrap_or_default());
    let none = found.is_empty() && zoek.is_some_and(|z| !z.is_empty());
    let shown: Vec<&Stap> = if none { w.beeld.stappen.iter().collect() } else { found };
    let of = |spoor: Option<Spoor>| shown.iter().filter(move |s| s.ruw.spoor.as_deref().and_then(Spoor::from_code) == spoor);
    let tracks = Spoor::ALL.iter().map(|s| Some(*s)).chain([None]);
    html! {
        nav.editor-lijst aria-label=(tr.t("editor-stappen")) {
            @if !w.beeld.stappen.is_empty() { (zoeker(tr, w, zoek.unwrap_or_default(), if none { 0 } else { shown.len() })) }
            (parts::details(tr.with("editor-stappen-aantal", args![("aantal", w.beeld.stappen.len())]), zoek.is_some(), html! {
                @if bewerkt(ctx, w) && w.beeld.toetsing.ruw.is_some() { p { (parts::button_link(&format!("{}?nieuw=ja", w.hier()), tr.t("editor-nieuwe-stap"), false)) } }
                @for spoor in tracks {
                    @if of(spoor).next().is_some() {
                        div {
                            h2.nl-heading.nl-heading--level-3 { (spoor.map_or_else(|| tr.t("editor-zonder-spoor"), |s| tr.label(s))) }
                            ol.editor-stappen { @for s in of(spoor) { (regel(tr, w, s, open)) } }
                        }
                    }
                }
            }))
        }
    }
}

/// The field with which a step is found. A script narrows the list while somebody types and makes it one stop for the keyboard; without it the
/// server looks. Titles of steps are policy, so the words may stand in the address.
fn zoeker(tr: Tr, w: &Werk<'_>, zoek: &str, aantal: usize) -> Markup {
    let counted = |n: usize| tr.with("editor-zoek-aantal", args![("aantal", n)]);
    html! {
        form.stapzoeker method="get" action=(w.hier()) role="search" aria-label=(tr.t("editor-zoek")) data-stappen
            data-geen=(counted(0)) data-een=(counted(1)) data-meer=(tr.with("editor-zoek-aantal-meer", args![("aantal", "#")])) {
            label.utrecht-form-label for="stapzoeker" { (tr.t("editor-zoek")) }
            div.stapzoeker-rij {
                input.utrecht-textbox.utrecht-textbox--html-input id="stapzoeker" name="zoek" type="search" value=(zoek) maxlength="80" autocomplete="off" accesskey="s" aria-describedby="stapzoeker-uitleg";
                button.nl-button.nl-button--secondary type="submit" { (tr.t("editor-zoek-knop")) }
            }
            p.zacht.klein id="stapzoeker-uitleg" { (tr.t("editor-zoek-uitleg")) span hidden data-met-pijltjes { " " (tr.t("editor-zoek-pijltjes")) } }
            p.klein role="status" { @if !zoek.is_empty() { (counted(aantal)) } }
            @if !zoek.is_empty() { p data-alle { (parts::link(&w.hier(), tr.t("editor-zoek-alle"))) } }
        }
    }
}

fn regel(tr: Tr, w: &Werk<'_>, s: &Stap, open: Option<&str>) -> Markup {
    let id = s.ruw.id.as_str();
    let faults = w.beeld.toetsing.vondsten.iter().filter(|(v, _)| v.stap == id).count();
    let key = match s.herkomst {
        Herkomst::Eigen => Some("editor-eigen"),
        Herkomst::Gewijzigd => Some("editor-gewijzigd"),
        Herkomst::Vervallen => Some("editor-vervallen"),
        Herkomst::Stam => None,
    };
    html! {
        li {
            a.nl-link href=(naar_stap(&w.hier(), id)) data-stap=(id) aria-current=[(open == Some(id)).then_some("page")] {
                (prose::dutch(s.ruw.titel.as_deref().unwrap_or(id)))
            }
            @if let Some(key) = key { " " (parts::tag(Kind::Info, &tr.t(key))) }
            @if faults > 0 { " " (parts::tag(Kind::Warn, &tr.with("editor-stap-bevindingen", args![("aantal", faults)]))) }
        }
    }
}
