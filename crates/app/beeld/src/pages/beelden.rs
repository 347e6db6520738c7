//! Each picture: its sentence, drawing, table, and how it came about.

use maud::{Markup, html};
use veiligheidsbeeld::{Getoond, Onderdeel, buurt::Vergelijking, plek::Plek};
use web::{
    Tr, args,
    parts::{self, Column, Table},
};

use super::{beeld, bronnen, getal, kaarten::kans, snorren, uurnamen, verantwoord};
use crate::{
    feiten::{Besloten, Bron, Feiten},
    tekening::{self, Snor},
};

fn columns(tr: Tr, keys: &[&str]) -> Vec<Column> {
    keys.iter().map(|k| Column::new(tr.t(k))).collect()
}

/// Years beside each other, and the months of this one.
pub(super) fn years(tr: Tr, f: &Feiten) -> Markup {
    let all = f.per_jaar();
    let title = tr.t("beeld-per-jaar");
    let known: Vec<String> = all.iter().filter_map(|(y, it)| Some(format!("{y}: {}", getal(tr, it.as_ref()?.0)))).collect();
    let not: Vec<&str> = all.iter().filter(|(_, it)| it.is_none()).map(|(y, _)| y.as_str()).collect();
    let mut sentence = tr.with("beeld-per-jaar-zin", args![("jaren", known.join(", "))]);
    if !not.is_empty() {
        sentence = format!("{sentence} {}", tr.with("beeld-per-jaar-niet", args![("jaren", not.join(", "))]));
    }
    let source = |year: &str| year.parse().ok().and_then(|y: i16| f.jaren.get(&y)).map_or(Bron::Geen, |(bron, _)| *bron);
    let row = |(year, it): &(String, Option<(f64, veiligheidsbeeld::exact::Interval)>)| {
        let (count, low, high) = it.map_or_else(
            || (tr.t("beeld-niet-bekend"), String::new(), String::new()),
            |(n, i)| (getal(tr, n), getal(tr, i.laag), getal(tr, i.hoog)),
        );
        let from = tr.t(&format!("beeld-bron-{}", source(year).code()));
        vec![html! { (year) }, html! { (count) }, html! { (low) }, html! { (high) }, html! { (from) }]
    };
    let keys = ["beeld-kolom-jaar", "beeld-kolom-aantal", "beeld-kolom-laag", "beeld-kolom-hoog", "beeld-kolom-bron"];
    let table = Table::new(title.clone(), columns(tr, &keys)).hide_caption().rows(all.iter().map(row));
    parts::card(
        &title,
        html! {
            p { (sentence) }
            (beeld(tr, "beeld-jaren", &title, &sentence, tekening::staven_maat(all.len()), &tekening::staven(&all, |v| getal(tr, v)), table))
            p.zacht { (tr.t("beeld-let-bronnen")) }
            (bronnen(tr, f))
        },
    )
}

/// Months of the year. From the count on that parts of the day have; so few months say nothing about a season.
pub(super) fn months(tr: Tr, f: &Feiten, b: &Besloten) -> Markup {
    let all = f.per_maand();
    if !Onderdeel::Dagdelen.mag(f.voorvallen().len()) {
        return html! {};
    }
    let title = tr.with("beeld-maanden", args![("jaar", f.jaar)]);
    let most = all.iter().map(|(_, n)| *n).max().unwrap_or_default();
    let full = |m: i8| tr.t(&format!("beeld-maand-{m}"));
    let top: Vec<String> = all.iter().filter(|(_, n)| *n == most).map(|(m, _)| full(*m)).collect();
    let sentence = tr.with("beeld-maanden-zin", args![("maanden", top.join(", ")), ("aantal", most)]);
    let bar = |(m, n): &(i8, usize)| {
        let value = *n as f64;
        (tr.t(&format!("maand-kort-{m}")), Some((value, veiligheidsbeeld::exact::Interval { laag: value, hoog: value })))
    };
    let bars: Vec<_> = all.iter().map(bar).collect();
    let table = Table::new(title.clone(), columns(tr, &["beeld-kolom-maand", "beeld-kolom-aantal"])).hide_caption();
    let table = table.rows(all.iter().map(|(m, n)| vec![html! { (full(*m)) }, html! { (n) }]));
    parts::card(
        &title,
        html! {
            p { (sentence) }
            (beeld(tr, "beeld-maanden-tekening", &title, &sentence, tekening::staven_maat(12), &tekening::staven(&bars, |v| getal(tr, v)), table))
            p.zacht { (tr.t("beeld-maanden-let")) }
            (verantwoord(tr, f, &b.totaal.verantwoording, "garwood"))
        },
    )
}

/// Hours and weekdays.
pub(super) fn hours(tr: Tr, f: &Feiten, b: &Besloten) -> Markup {
    let title = tr.t("beeld-uren");
    let u = match &b.uren {
        Getoond::Wel(u) => u,
        Getoond::TeWeinig { .. } => return html! {},
    };
    let w = &u.waarde;
    let (rows, cols) = uurnamen(tr, w.indeling);
    let sentence = match w.piek {
        Some(p) if p.aantoonbaar => {
            let place = format!("{}, {}", rows[p.cel / cols.len()], cols[p.cel % cols.len()]);
            tr.with("beeld-piek-wel", args![("wanneer", place), ("aantal", p.aantal), ("verwacht", getal(tr, p.verwacht))])
        }
        _ => tr.t("beeld-piek-niet"),
    };
    let cell = |i: usize| vec![html! { (rows[i / cols.len()]) }, html! { (cols[i % cols.len()]) }, html! { (getal(tr, w.aantallen[i])) }];
    let table = Table::new(title.clone(), columns(tr, &["beeld-kolom-dag", "beeld-kolom-uur", "beeld-kolom-aantal"])).hide_caption();
    let table = table.rows((0..w.aantallen.len()).map(cell));
    let drawing = tekening::warmte(&rows, &cols, &w.aantallen, |v| getal(tr, v));
    parts::card(
        &title,
        html! {
            p { (sentence) }
            (beeld(tr, "beeld-uren-tekening", &title, &sentence, tekening::warmte_maat(rows.len(), cols.len()), &drawing, table))
            p.zacht { (tr.with("beeld-uren-let", args![("n", u.verantwoording.n)])) }
            (verantwoord(tr, f, &u.verantwoording, "aoristisch"))
        },
    )
}

/// Neighbourhoods.
pub(super) fn areas(tr: Tr, f: &Feiten, b: &Besloten) -> Markup {
    let title = tr.t("beeld-buurten");
    let u = match &b.buurten {
        None => return parts::card(&title, html! { p { (tr.t("beeld-buurten-leeg")) } }),
        Some(Getoond::TeWeinig { .. }) => return html! {},
        Some(Getoond::Wel(u)) => u,
    };
    let word = |v: Vergelijking| match v {
        Vergelijking::Hoger => "beeld-hoger",
        Vergelijking::Lager => "beeld-lager",
        Vergelijking::GeenVerschil => "beeld-geen-verschil",
        Vergelijking::GeenBasis => "beeld-geen-basis",
    };
    let differ: Vec<&str> =
        u.waarde.iter().filter(|a| matches!(a.vergelijking, Vergelijking::Hoger | Vergelijking::Lager)).map(|a| a.code.as_str()).collect();
    let sentence =
        if differ.is_empty() { tr.t("beeld-buurten-geen") } else { tr.with("beeld-buurten-wel", args![("buurten", differ.join(", "))]) };
    let row = |a: &veiligheidsbeeld::buurt::Buurt| {
        let rate = a.tempo.map_or_else(|| "–".to_owned(), |t| getal(tr, t.gladgestreken * 1000.0));
        let between = format!("{} – {}", getal(tr, a.past_bij.laag), getal(tr, a.past_bij.hoog));
        vec![
            html! { (a.code) },
            html! { (a.aantal) },
            html! { (between) },
            html! { (getal(tr, a.basis)) },
            html! { (rate) },
            html! { (tr.t(word(a.vergelijking))) },
        ]
    };
    let keys = ["beeld-kolom-wat", "beeld-kolom-aantal", "beeld-kolom-past", "beeld-inwoners", "beeld-kolom-tempo", "beeld-kolom-oordeel"];
    let table = Table::new(title.clone(), columns(tr, &keys)).hide_caption().rows(u.waarde.iter().map(row));
    let rows: Vec<Snor> = u
        .waarde
        .iter()
        .take(30)
        .map(|a| Snor { naam: a.code.chars().take(44).collect(), waarde: a.aantal as f64, past_bij: a.past_bij })
        .collect();
    parts::card(
        &title,
        html! { p { (sentence) } (snorren(tr, "beeld-buurten-tekening", &title, &sentence, &rows, table)) (verantwoord(tr, f, &u.verantwoording, "marshall")) },
    )
}

/// Frequent places.
pub(super) fn places(tr: Tr, f: &Feiten, b: &Besloten) -> Markup {
    let title = tr.t("beeld-plekken");
    let u = match &b.plekken {
        None => return parts::card(&title, html! { p { (tr.t("beeld-plekken-leeg")) } }),
        Some(Getoond::TeWeinig { .. }) => return html! {},
        Some(Getoond::Wel(u)) => u,
    };
    let row = |k: &Plek| vec![html! { (adres(k)) }, html! { (k.aantal) }, html! { (kans(tr, k.p)) }];
    let sentence = if u.waarde.plekken.is_empty() { "beeld-plekken-geen" } else { "beeld-plekken-wel" };
    let words = args![("aantal", u.waarde.plekken.len()), ("vanaf", u.waarde.aantoonbaar_vanaf)];
    let table = Table::new(title.clone(), columns(tr, &["beeld-adres", "beeld-kolom-aantal", "beeld-kolom-kans"])).hide_caption();
    parts::card(
        &title,
        html! {
            p { (tr.with(sentence, words)) }
            @if !u.waarde.plekken.is_empty() { (table.rows(u.waarde.plekken.iter().map(row))) }
            (verantwoord(tr, f, &u.verantwoording, "multinomiaal"))
        },
    )
}

/// The address as a name is written; without one its coordinates.
fn adres(k: &Plek) -> String {
    let mut letters = k.adres.as_deref().unwrap_or_default().chars();
    letters.next().map_or_else(|| format!("{:.0}, {:.0}", k.punt.x(), k.punt.y()), |first| first.to_uppercase().chain(letters).collect())
}

/// The same address again, over all the years that are shown.
pub(super) fn again(tr: Tr, f: &Feiten, b: &Besloten) -> Markup {
    let h = &b.herhaling.waarde;
    if h.verschillend == 0 {
        return html! {};
    }
    let chance = h.kans.map_or_else(|| tr.t("beeld-herhaling-nog-niet"), |k| format!("{}%", getal(tr, k * 100.0)));
    let words = args![("adressen", h.verschillend), ("vaker", h.vaker), ("kans", chance)];
    parts::card(
        &tr.t("beeld-herhaling"),
        html! {
            p { (tr.with("beeld-herhaling-zin", words)) }
            p.zacht.klein { (tr.t("beeld-herhaling-let")) " " (parts::link("/veiligheidsbeeld/uitleg/kaplan-meier", tr.t("beeld-methode-kaplan-meier"))) }
            (bronnen(tr, f))
        },
    )
}
