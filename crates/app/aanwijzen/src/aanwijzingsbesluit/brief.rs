//! The decision as a letter: its text and annex, as they read or will read.

use domain::aanwijzing::{
    Instemming,
    tekst::{Besluittekst, Persoon},
};
use kern::Medewerker;
use maud::{Markup, html};
use web::{
    Tr,
    parts::{self, Column, Table},
};

use mandaat::aanwijzingsbesluit::{Besluit, personen};

use super::formulier;

/// The text and annex to show: as signed, else as they would read now.
pub(super) fn getoond(b: &Besluit, gemeente: &str, mensen: &[Medewerker]) -> (Besluittekst, Vec<Persoon>) {
    match &b.bevroren {
        Some(v) => (v.tekst.clone(), b.editie.as_ref().map_or_else(|| v.personen.clone(), |e| e.personen.clone())),
        None => (b.inhoud.tekst(gemeente), personen(&b.personen, mensen)),
    }
}

/// A sum in groups that an eye can compare and a line can break.
pub(super) fn grouped(som: &str) -> String {
    som.as_bytes().chunks(8).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ")
}

/// The decision as it reads, or will read.
pub(super) fn letter(tr: Tr, b: &Besluit, tekst: &Besluittekst, annex: &[Persoon]) -> Markup {
    let note = if b.bevroren.is_some() { "aanwijzing-tekst-getekend" } else { "aanwijzing-tekst-concept" };
    parts::card(
        &tr.t("aanwijzing-tekst"),
        html! {
            p.zacht { (tr.t(note)) }
            div.brief lang="nl" {
                h3 { (tekst.titel) }
                p { strong { (tekst.aanhef) "," } }
                p { "gelet op:" }
                ul { @for g in &tekst.gelet_op { li { (g) ";" } } }
                p { "overwegende dat:" }
                ul { @for o in &tekst.overwegingen { li { (o) } } }
                p { strong { "besluit:" } }
                @for a in &tekst.artikelen {
                    h4 { "Artikel " (a.nummer) " " (a.kop) }
                    @if let [lid] = a.leden.as_slice() { p { (lid) } } @else { ol { @for lid in &a.leden { li { (lid) } } } }
                }
                h4 { (tr.in_taal(web::Taal::Nl).t("aanwijzing-bijlage")) }
                @if let Some(line) = editie(tr.in_taal(web::Taal::Nl), b) { p { (line) } }
                (people(b.woorden(tr.in_taal(web::Taal::Nl)), annex))
            }
        },
    )
}

/// What is on record about consent, and that someone comes from a regional pool. A text from before the facts were kept says yes or no.
pub(super) fn consent(tr: Tr, p: &Persoon) -> String {
    match (p.onder_gezag, p.instemming) {
        (true, _) => tr.t("aanwijzing-instemming-nvt"),
        (false, true) if p.bewijs == Instemming::default() => tr.t("aanwijzing-instemming-ja"),
        (false, _) => formulier::instemming(tr, &p.bewijs),
    }
}

/// Which edition of the annex this is; nothing when it was signed with the decision.
pub(super) fn editie(tr: Tr, b: &Besluit) -> Option<String> {
    let e = b.editie.as_ref()?;
    Some(tr.with("bijlage-editie", web::args![("nr", e.nr), ("datum", tr.datum(e.op.datum())), ("wie", e.naam.as_str())]))
}

fn people(tr: Tr, annex: &[Persoon]) -> Markup {
    let columns = ["aanwijzing-kolom-naam", "aanwijzing-kolom-functie", "aanwijzing-hoedanigheid", "aanwijzing-kolom-instemming"]
        .map(|k| Column::new(tr.t(k)))
        .to_vec();
    let rows = annex
        .iter()
        .map(|p| vec![html! { (p.naam) }, html! { (p.functie) }, html! { (tr.label(p.hoedanigheid)) }, html! { (consent(tr, p)) }]);
    html! { (Table::new(tr.t("aanwijzing-bijlage"), columns).hide_caption().empty(html! { p { (tr.t("aanwijzing-niemand")) } }).rows(rows)) }
}

/// The same as a list, for where a table does not fit.
pub(super) fn people_list(tr: Tr, annex: &[Persoon]) -> Markup {
    let words = |p: &Persoon| {
        let instemming = format!("{}: {}", tr.t("aanwijzing-kolom-instemming"), consent(tr, p));
        [p.functie.clone(), tr.label(p.hoedanigheid), instemming].join(" · ")
    };
    let row = |p: &Persoon| parts::row(html! {}, html! { (p.naam) }, &words(p), html! {});
    let rows: Vec<Markup> = annex.iter().map(row).collect();
    html! { @if rows.is_empty() { p { (tr.t("aanwijzing-niemand")) } } @else { (parts::rows(&rows)) } }
}
