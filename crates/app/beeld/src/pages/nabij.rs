//! New cases close to another robbery: what it means for the work in the surroundings. No person, no address, no prediction.

use maud::{Markup, html};
use veiligheidsbeeld::Getoond;
use web::{
    Tr, args,
    parts::{self, Alert, Column, Table},
};

use super::kaarten::AFSTANDEN;
use crate::{
    nabij::{Dichtbij, NIEUW, Nabij},
    nauw::Nauw,
    uitleg::UITLEG,
};

/// The card; nothing without a new case.
pub(super) fn nabij(tr: Tr, nabij: Option<&Nabij>, nauw: Option<&Nauw>) -> Markup {
    let Some(n) = nabij.filter(|n| n.nieuw > 0) else { return html! {} };
    let title = tr.t("beeld-nabij");
    let far = |d: &Dichtbij| AFSTANDEN.get(d.afstand).map(|key| tr.t(key)).unwrap_or_default();
    let place = |d: &Dichtbij| if d.ongeveer { tr.with("beeld-nabij-ongeveer", args![("afstand", far(d))]) } else { far(d) };
    let row = |d: &Dichtbij| {
        let days = tr.with("beeld-nabij-eerder", args![("dagen", d.dagen)]);
        vec![html! { (tr.datum_kort(d.datum)) }, html! { (d.buurt) }, html! { (place(d)) }, html! { (days) }, html! { (d.aantal) }]
    };
    let keys = ["beeld-datum", "beeld-gebied", "beeld-knox-afstand", "beeld-nabij-wanneer", "beeld-nabij-aantal"];
    let table = Table::new(tr.t("beeld-nabij-tabel"), keys.map(|k| Column::new(tr.t(k))).to_vec()).hide_caption();
    let shown = matches!(nauw.map(|n| &n.knox), Some(Getoond::Wel(u)) if u.waarde.aantoonbaar);
    let words = || args![("nieuw", n.nieuw), ("dagen", NIEUW), ("dichtbij", n.dichtbij.len())];
    let content = html! {
        @if n.dichtbij.is_empty() {
            @if n.zonder_plek < n.nieuw { p { (tr.with("beeld-nabij-geen", words())) } }
        } @else {
            (parts::alert(Alert::Warn, &tr.with("beeld-nabij-zin", words()), html! { p { (tr.t("beeld-nabij-wat")) } }))
            (table.rows(n.dichtbij.iter().map(row)))
            p.zacht { (tr.t(if shown { "beeld-nabij-knox-wel" } else { "beeld-nabij-knox-niet" })) }
        }
        @if n.zonder_plek > 0 {
            p { (tr.with("beeld-nabij-zonder-plek", args![("aantal", n.zonder_plek), ("nieuw", n.nieuw)])) " " (tr.t(if n.adreslijst { "beeld-nabij-niet-gevonden" } else { "beeld-nabij-geen-lijst" })) " " (parts::link(crate::zoekpagina::ADRESSEN, tr.t("beeld-zoeker-titel"))) }
        }
        p.zacht.klein { (tr.t("beeld-nabij-let")) " " (parts::link(&format!("{UITLEG}/nabij"), tr.t("beeld-methode-nabij"))) }
    };
    html! { div #nabij { (parts::card(&title, content)) } }
}
