//! Vragen: what to ask at the table of mayor, police and prosecutor. Each follows from what the picture shows, or from what it cannot show.

use maud::{Markup, html};
use veiligheidsbeeld::{Getoond, Onderdeel, buurt::Vergelijking};
use web::{Tr, args};

use super::{Gezien, beelden::piekmoment, kaarten::scan_of};
use crate::{duiding::Voorstel, feiten::Bron, voorna::Voornastand};

/// The questions, what was found first.
pub(super) fn vragen(tr: Tr, gezien: &Gezien, open: &[Voorstel]) -> Markup {
    let Gezien { feiten: f, besloten: b, .. } = gezien;
    let n = f.voorvallen().len();
    let plain = [
        (n > 0, "beeld-vraag-nazorg"),
        (b.herhaling.waarde.vaker > 0, "beeld-vraag-herhaling"),
        (f.bron() != Bron::Lijst, "beeld-vraag-lijst"),
        (f.te_weinig_geplaatst(), "beeld-vraag-plekken"),
        (n < Onderdeel::Buurten.vanaf(), "beeld-vraag-regio"),
    ];
    let plain = plain.into_iter().filter(|(asked, _)| *asked).map(|(_, key)| tr.t(key));
    let all: Vec<String> = gevonden(tr, gezien).into_iter().chain(plain).chain(klaarleggen(tr, open)).collect();
    html! { ul { @for question in &all { li { (question) } } } }
}

/// Of what stands out: where, when, how soon after each other, and whether it changed.
fn gevonden(tr: Tr, gezien: &Gezien) -> Vec<String> {
    let Gezien { besloten: b, nauw, voorna, .. } = gezien;
    let circles = scan_of(nauw.as_deref()).map_or(0, |u| u.waarde.cirkels.len());
    let soon = nauw.as_ref().is_some_and(|nauw| matches!(&nauw.knox, Getoond::Wel(u) if u.waarde.aantoonbaar));
    let changed = matches!(voorna, Voornastand::Wel(it) if it.verandering.waarde.aantoonbaar);
    [
        hoger(gezien).map(|names| tr.with("beeld-vraag-buurt", args![("buurten", names)])),
        (circles > 0).then(|| tr.with("beeld-vraag-gebied", args![("gebieden", circles)])),
        piekmoment(tr, b).map(|when| tr.with("beeld-vraag-piek", args![("wanneer", when)])),
        soon.then(|| tr.t("beeld-vraag-kort")),
        changed.then(|| tr.t("beeld-vraag-verandering")),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The neighbourhoods that are higher than average, when that is more than chance.
fn hoger(gezien: &Gezien) -> Option<String> {
    let Getoond::Wel(u) = &gezien.besloten.buurten.as_ref()?.getoond else { return None };
    let names: Vec<&str> = u.waarde.iter().filter(|a| a.vergelijking == Vergelijking::Hoger).map(|a| a.code.as_str()).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// For whom nothing stands ready.
fn klaarleggen(tr: Tr, open: &[Voorstel]) -> Option<String> {
    let groups: Vec<String> = open.iter().map(|v| tr.label(v.groep).to_lowercase()).collect();
    (!groups.is_empty()).then(|| tr.with("beeld-vraag-doelgroep", args![("groepen", groups.join("; "))]))
}
