//! What a step leans on and is not there: said on the page of the draaiboek as well, because it is noticed only at night otherwise.

use ::draaiboek::{bevinding, stand::kan_niet, woorden::Woorden};
use domain::draaiboek::Bevinding;
use maud::{Markup, html};
use web::{
    args,
    parts::{self, Alert},
    prose,
};

/// Findings that are shown at once; the rest folds away.
const GETOOND: usize = 3;

/// First what cannot be done like this, which readiness counts here when the draaiboek is worked with, then what it counts elsewhere.
pub(crate) fn kaarten(w: &Woorden<'_>, mist: &[Bevinding], telt: bool) -> Markup {
    let (broken, other): (Vec<&Bevinding>, Vec<&Bevinding>) = mist.iter().partition(|b| kan_niet(b));
    html! {
        (kaart(w, Alert::Error, ["draaiboek-kan-niet", if telt { "draaiboek-kan-niet-tekst" } else { "draaiboek-kan-niet-later" }], &broken))
        (kaart(w, Alert::Warn, ["draaiboek-ontbreekt", "draaiboek-ontbreekt-tekst"], &other))
    }
}

fn kaart(w: &Woorden<'_>, kind: Alert, [title, text]: [&str; 2], mist: &[&Bevinding]) -> Markup {
    let tr = w.tr;
    if mist.is_empty() {
        return html! {};
    }
    let line = |b: &&Bevinding| {
        let (zin, doen) = bevinding::zin(w, b);
        html! { li { (parts::link(&format!("#stap-{}", b.plek.stap), prose::show(&zin))) div.zacht.klein { (prose::show(&doen)) } } }
    };
    let rest = mist.len().saturating_sub(GETOOND);
    let content = html! {
        p { (tr.t(text)) }
        ul.bevindingen { @for b in mist.iter().take(GETOOND) { (line(b)) } }
        @if rest > 0 {
            (parts::details(tr.with("draaiboek-ontbreekt-meer", args![("aantal", rest)]), false, html! { ul.bevindingen { @for b in mist.iter().skip(GETOOND) { (line(b)) } } }))
        }
    };
    parts::alert(kind, &tr.t(title), content)
}
