//! What to ask at the table of mayor, police and prosecutor: what the picture shows, and what it could not.

use maud::{Markup, html};
use veiligheidsbeeld::{Getoond, Onderdeel, buurt::Vergelijking};
use web::{Tr, args};

use super::{Gezien, beelden::piekmoment, kaarten::uitspringers};
use crate::{Duidingsoort, feiten::Bron, store::Duiding, voorna::Voornastand};

/// The questions that follow from this picture.
pub(super) fn vragen(tr: Tr, g: &Gezien, duidingen: &[Duiding]) -> Markup {
    let (f, n) = (&g.feiten, g.feiten.voorvallen().len());
    let bekend = !f.bekende_jaren().is_empty();
    let fixed = [
        (f.bron() != Bron::Lijst, "beeld-vraag-lijst"),
        (n > 0, "beeld-vraag-nazorg"),
        (g.besloten.herhaling.waarde.vaker > 0, "beeld-vraag-herhaling"),
        (f.te_weinig_geplaatst(), "beeld-vraag-plekken"),
        (n < Onderdeel::Buurten.vanaf(), "beeld-vraag-regio"),
        (!duidingen.iter().any(|d| d.soort == Duidingsoort::Doelgroep), "beeld-vraag-doelgroep"),
    ];
    let asked = fixed.iter().filter(|(asked, _)| *asked).map(|(_, key)| tr.t(key));
    html! { ul { @for line in gezien(tr, g).into_iter().filter(|_| bekend).chain(asked) { li { (line) } } } }
}

/// About what was found: each only when it was shown.
fn gezien(tr: Tr, g: &Gezien) -> Vec<String> {
    let mut out = Vec::new();
    if let Voornastand::Wel(it) = &g.voorna
        && it.verandering.waarde.aantoonbaar
    {
        let years = args![("voor", it.voor.jaar), ("van", it.voor.aantal), ("na", it.na.jaar), ("naar", it.na.aantal)];
        out.push(tr.with("beeld-vraag-verandering", years));
    }
    if let Some(Getoond::Wel(u)) = g.besloten.buurten.as_ref().map(|b| &b.getoond) {
        let higher: Vec<&str> = u.waarde.iter().filter(|b| b.vergelijking == Vergelijking::Hoger).map(|b| b.code.as_str()).collect();
        if !higher.is_empty() {
            out.push(tr.with("beeld-vraag-buurt", args![("buurten", higher.join(", "))]));
        }
    }
    let around = uitspringers(&g.feiten, g.nauw.as_deref());
    if !around.is_empty() {
        out.push(tr.with("beeld-vraag-gebied", args![("gebieden", around.join(", "))]));
    }
    if let Some(when) = piekmoment(tr, &g.besloten) {
        out.push(tr.with("beeld-vraag-piek", args![("wanneer", when)]));
    }
    if matches!(g.nauw.as_ref().map(|n| &n.knox), Some(Getoond::Wel(u)) if u.waarde.aantoonbaar) {
        out.push(tr.t("beeld-vraag-knox"));
    }
    out
}
