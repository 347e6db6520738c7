//! What kind of robberies they were: the kind for the closed circle; branch and how it was done for who stands in the decision, because with one
//! robbery these say which it was.

use std::{cmp::Reverse, collections::BTreeMap};

use maud::{Markup, html};
use web::{
    Tr, args,
    parts::{self, Table},
};

use super::{telling, verantwoord};
use crate::{
    feiten::{Besloten, Feiten, Voorval},
    pages_lezer::naam,
};

/// Counts by kind; for who may see what the police gave also by branch, and by how it was done as far as the list says so.
pub(super) fn aard(tr: Tr, f: &Feiten, b: &Besloten) -> Markup {
    let all = f.voorvallen();
    let kinds = tel(all.iter().map(|v| if f.plekken { soort_en_branche(tr, v) } else { naam(tr, v.soort) }));
    let Some((_, vaakst)) = kinds.first() else { return html! {} };
    let meest: Vec<String> = kinds.iter().filter(|(_, n)| n == vaakst).map(|(what, _)| what.to_lowercase()).collect();
    let sentence = tr.with("beeld-aard-zin", args![("aantal", all.len()), ("meest", meest.join("; ")), ("vaakst", *vaakst)]);
    let named = |v: &Voorval| if v.modus.is_empty() { tr.t("beeld-aard-niet-genoemd") } else { v.modus.clone() };
    let ways = tel(all.iter().map(named));
    parts::card(
        &tr.t("beeld-aard"),
        html! {
            p { (sentence) }
            (tabel(tr, if f.plekken { "beeld-aard-tabel" } else { "beeld-per-soort" }, "beeld-kolom-wat", &kinds))
            @if f.plekken && all.iter().any(|v| !v.modus.is_empty()) { (tabel(tr, "beeld-aard-modus", "beeld-modus", &ways)) }
            p.zacht { (tr.t("beeld-aard-let")) }
            (verantwoord(tr, f, &b.totaal.verantwoording, "garwood"))
        },
    )
}

fn soort_en_branche(tr: Tr, v: &Voorval) -> String {
    let kind = naam(tr, v.soort);
    if v.branche.is_empty() { kind } else { format!("{kind}, {}", v.branche) }
}

/// How often each is there, the most first.
fn tel(all: impl Iterator<Item = String>) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for one in all {
        *counts.entry(one).or_default() += 1;
    }
    let mut out: Vec<_> = counts.into_iter().collect();
    out.sort_by_key(|(_, n)| Reverse(*n));
    out
}

fn tabel(tr: Tr, titel: &str, kop: &str, rows: &[(String, usize)]) -> Markup {
    let columns = telling(tr, kop, "beeld-kolom-aantal");
    html! { (Table::new(tr.t(titel), columns).rows(rows.iter().map(|(what, n)| vec![html! { (what) }, html! { (n) }]))) }
}
