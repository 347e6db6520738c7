//! The swimlane as a drawing, on a page and on paper.

use domain::draaiboek::{KOLOMMEN, Labels, Spoor, Stuk, Zwembaan, svg, svg_legenda, svg_stukken};
use web::{Tr, args};

use crate::woorden::Woorden;

/// Height of a piece of the swimlane on paper in its own pixels: a quarter of an A4, so that little stays empty above a piece that does not fit.
const STUK_HOOG: usize = 240;

/// The swimlane as SVG, in the language of `w`.
pub fn drawing(w: &Woorden<'_>, z: &Zwembaan) -> String {
    with_labels(w, z, |labels| svg(&met_termijn(w, z), labels))
}

/// The same in pieces that can be read on paper.
pub fn pieces(w: &Woorden<'_>, z: &Zwembaan) -> Vec<Stuk> {
    with_labels(w, z, |labels| svg_stukken(&met_termijn(w, z), labels, STUK_HOOG))
}

/// What the signs in those pieces mean.
pub fn legend(w: &Woorden<'_>, z: &Zwembaan) -> String {
    with_labels(w, z, svg_legenda)
}

/// The lanes with each term and what it counts from.
fn met_termijn(w: &Woorden<'_>, z: &Zwembaan) -> Zwembaan {
    let mut z = z.clone();
    for balk in z.banen.iter_mut().flat_map(|b| &mut b.balken) {
        balk.uiterlijk = w.draaiboek.stap(&balk.stap).and_then(|s| w.uiterlijk_kort(s));
    }
    z
}

fn with_labels<T>(w: &Woorden<'_>, z: &Zwembaan, draw: impl FnOnce(&Labels<'_>) -> T) -> T {
    let tr = w.tr;
    let exchanges = z.banen.iter().flat_map(|b| &b.balken).flat_map(|b| &b.wisselt).flat_map(|(van, aan)| [van, aan]);
    let ids: std::collections::BTreeSet<&String> = z.banen.iter().map(|b| &b.wie).chain(exchanges).collect();
    let names: Vec<(String, String)> = ids.into_iter().map(|id| (id.clone(), w.actor(id))).collect();
    let id = format!("zwembaan-{}", w.draaiboek.id);
    let labels = Labels {
        id: &id,
        titel: tr.with("zwembaan-titel", args![("naam", w.boeknaam())]),
        omschrijving: description(tr, z),
        kolommen: KOLOMMEN.map(|k| tr.t(k.key)),
        sporen: [Spoor::Slachtoffer, Spoor::Omgeving, Spoor::Preventie].map(|s| tr.label(s)),
        wie: tr.t("draaiboek-wie"),
        verplicht: tr.t("draaiboek-verplicht"),
        termijn: tr.t("zwembaan-termijn"),
        as_tekst: tr.t("zwembaan-as"),
        wisselt: tr.t("zwembaan-wisselt"),
        actoren: names.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect(),
    };
    draw(&labels)
}

/// What the drawing shows, for who does not see it.
pub fn description(tr: Tr, z: &Zwembaan) -> String {
    tr.with("zwembaan-omschrijving", args![("banen", z.banen.len()), ("stappen", z.banen.iter().map(|b| b.balken.len()).sum::<usize>())])
}
