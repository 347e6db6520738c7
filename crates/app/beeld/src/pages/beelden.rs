//! Each picture: its sentence, drawing, table, and how it came about.

use maud::{Markup, html};
use veiligheidsbeeld::{
    Getoond, Onderdeel,
    aantal::GRENS,
    buurt::{Buurt, Vergelijking, hoger_vanaf},
    herhaling::VENSTER,
    plek::Plek,
    tijd::{Cirkeluur, Indeling, Uurtabel},
};
use web::{
    Tr, args,
    parts::{self, Column, Table},
};

use super::{
    beeld, bronnen, getal,
    kaarten::{kans, per_inwoner},
    kolomgetal, ophaaldag, snorren, telling, uurnamen, verantwoord, verantwoord_over,
};
use crate::{
    feiten::{Besloten, Bron, Feiten},
    tekening::{self, Snor},
};

fn columns(tr: Tr, keys: &[&str]) -> Vec<Column> {
    keys.iter().map(|k| Column::new(tr.t(k))).collect()
}

/// Years beside each other, and the months of this one.
pub(super) fn years(tr: Tr, f: &Feiten, b: &Besloten) -> Markup {
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
            (verantwoord(tr, f, &b.jaren.verantwoording, "garwood"))
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
    let table = Table::new(title.clone(), telling(tr, "beeld-kolom-maand", "beeld-kolom-aantal")).hide_caption();
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
    let sentence = match (w.piek, piekmoment(tr, b)) {
        (Some(p), Some(when)) => {
            tr.with("beeld-piek-wel", args![("wanneer", when), ("aantal", p.aantal), ("verwacht", getal(tr, p.verwacht))])
        }
        _ => format!("{} {}", tr.t("beeld-piek-niet"), piek_vanaf(tr, w)),
    };
    let cell = |i: usize| vec![html! { (rows[i / cols.len()]) }, html! { (cols[i % cols.len()]) }, html! { (getal(tr, w.aantallen[i])) }];
    let table = Table::new(title.clone(), columns(tr, &["beeld-kolom-dag", "beeld-kolom-uur", "beeld-kolom-aantal"])).hide_caption();
    let table = table.rows((0..w.aantallen.len()).map(cell));
    let drawing = tekening::warmte(&rows, &cols, &w.aantallen, |v| getal(tr, v));
    parts::card(
        &title,
        html! {
            p { (sentence) }
            @if let Some(c) = &w.cirkel { p { (gemiddeld(tr, c)) } }
            (beeld(tr, "beeld-uren-tekening", &title, &sentence, tekening::warmte_maat(rows.len(), cols.len()), &drawing, table))
            p.zacht { (tr.with("beeld-uren-let", args![("n", u.verantwoording.n)])) }
            (verantwoord(tr, f, &u.verantwoording, "aoristisch"))
        },
    )
}

/// When there are more than by chance; nothing when that cannot be shown.
pub(super) fn piekmoment(tr: Tr, b: &Besloten) -> Option<String> {
    let Getoond::Wel(u) = &b.uren else { return None };
    let (rows, cols) = uurnamen(tr, u.waarde.indeling);
    u.waarde.piek.filter(|p| p.aantoonbaar).map(|p| format!("{}, {}", rows[p.cel / cols.len()], cols[p.cel % cols.len()]))
}

/// From how many in one box a peak would have been shown.
fn piek_vanaf(tr: Tr, w: &Uurtabel) -> String {
    let (Some(week), Some(weekend)) = (w.piek_vanaf.first(), w.piek_vanaf.last()) else { return tr.t("beeld-piek-vanaf-geen") };
    if *week.min(weekend) > w.getoetst as u64 {
        return tr.t("beeld-piek-vanaf-geen");
    }
    let key = if w.indeling == Indeling::Uren { "beeld-piek-vanaf-uur" } else { "beeld-piek-vanaf-dagdeel" };
    tr.with(key, args![("n", w.getoetst), ("week", *week), ("weekend", *weekend)])
}

/// Around which hour they are, when that is more than chance; else from how many they would be.
fn gemiddeld(tr: Tr, c: &Cirkeluur) -> String {
    if c.p >= GRENS {
        return tr.with("beeld-uur-niet", args![("kans", kans(tr, c.p)), ("n", c.getoetst), ("vanaf", c.aantoonbaar_vanaf)]);
    }
    let minutes = (c.uur * 60.0).round() as u32 % (24 * 60);
    tr.with("beeld-uur-wel", args![("uur", format!("{}:{:02}", minutes / 60, minutes % 60)), ("kans", kans(tr, c.p))])
}

/// Edition year and origin of residents and addresses.
fn gebiedenregel(tr: Tr, f: &Feiten) -> Markup {
    let Some(first) = f.gebieden.first() else { return html! {} };
    let day = ophaaldag(tr, f.gebieden.iter().filter_map(|g| g.opgehaald).max());
    html! { p.zacht.klein { (tr.with("beeld-buurten-bron", args![("jaar", first.jaar), ("op", day)])) } }
}

/// From which count the largest neighbourhood would have been called higher than average.
fn hoger(tr: Tr, all: &[Buurt]) -> String {
    let based = || all.iter().filter(|a| a.basis > 0.0);
    let Some(largest) = based().max_by(|a, b| a.basis.total_cmp(&b.basis)) else { return String::new() };
    let (n, base) = (based().map(|a| a.aantal).sum(), based().map(|a| a.basis).sum::<f64>());
    hoger_vanaf(n, largest.basis / base, based().count()).map_or_else(
        || tr.t("beeld-buurten-vanaf-geen"),
        |from| tr.with("beeld-buurten-vanaf", args![("buurt", largest.code.clone()), ("vanaf", from), ("n", n)]),
    )
}

/// Neighbourhoods.
pub(super) fn areas(tr: Tr, f: &Feiten, b: &Besloten) -> Markup {
    let title = tr.t("beeld-buurten");
    let Some(buurten) = &b.buurten else { return parts::card(&title, html! { p { (tr.t("beeld-buurten-leeg")) } }) };
    let Getoond::Wel(u) = &buurten.getoond else { return html! {} };
    let (from, to) = (*buurten.jaren.start(), *buurten.jaren.end());
    let word = |v: Vergelijking| match v {
        Vergelijking::Hoger => "beeld-hoger",
        Vergelijking::Lager => "beeld-lager",
        Vergelijking::GeenVerschil => "beeld-geen-verschil",
        Vergelijking::GeenBasis => "beeld-geen-basis",
    };
    let differ: Vec<&str> =
        u.waarde.iter().filter(|a| matches!(a.vergelijking, Vergelijking::Hoger | Vergelijking::Lager)).map(|a| a.code.as_str()).collect();
    let sentence = if differ.is_empty() {
        format!("{} {}", tr.t("beeld-buurten-geen"), hoger(tr, &u.waarde))
    } else {
        tr.with("beeld-buurten-wel", args![("buurten", differ.join(", "))])
    };
    let row = |a: &Buurt| {
        let rate = a.tempo.map_or_else(|| "–".to_owned(), |t| kolomgetal(tr, t.gladgestreken * 1000.0 / buurten.lengte));
        let addresses = f.gebieden.iter().find(|g| g.naam == a.code).and_then(|g| g.adressen);
        let between = format!("{} – {}", getal(tr, a.past_bij.laag), getal(tr, a.past_bij.hoog));
        vec![
            html! { (a.code) },
            html! { (a.aantal) },
            html! { (between) },
            html! { (getal(tr, a.basis)) },
            html! { (addresses.map_or_else(|| "–".to_owned(), |n| n.to_string())) },
            html! { (rate) },
            html! { (tr.t(word(a.vergelijking))) },
        ]
    };
    let keys = [
        "beeld-kolom-wat",
        "beeld-kolom-aantal",
        "beeld-kolom-past",
        "beeld-inwoners",
        "beeld-adressen",
        "beeld-kolom-tempo",
        "beeld-kolom-oordeel",
    ];
    let table = Table::new(title.clone(), columns(tr, &keys)).hide_caption().rows(u.waarde.iter().map(row));
    let rows: Vec<Snor> = u
        .waarde
        .iter()
        .take(30)
        .map(|a| Snor { naam: a.code.chars().take(44).collect(), waarde: a.aantal as f64, past_bij: a.past_bij })
        .collect();
    parts::card(
        &title,
        html! {
            p { (sentence) @if buurten.elders > 0 { " " (tr.with("beeld-kaart-elders", args![("aantal", buurten.elders)])) } }
            @if from < to { p { (tr.with("beeld-buurten-jaren", args![("van", from), ("tot", to)])) } }
            (snorren(tr, "beeld-buurten-tekening", &title, &sentence, &rows, table))
            p.zacht { (tr.t("beeld-buurten-let")) }
            (verantwoord(tr, f, &u.verantwoording, "marshall"))
            (gebiedenregel(tr, f))
            (per_inwoner(tr, f, buurten))
        },
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
            p.zacht { (tr.t("beeld-plekken-let")) }
            (verantwoord(tr, f, &u.verantwoording, "multinomiaal"))
        },
    )
}

/// The address as a name is written; without one its coordinates.
fn adres(k: &Plek) -> String {
    let mut letters = k.adres.as_deref().unwrap_or_default().chars();
    letters.next().map_or_else(|| format!("{:.0}, {:.0}", k.punt.x(), k.punt.y()), |first| first.to_uppercase().chain(letters).collect())
}

/// How long after an earlier robbery of the same address the next came.
fn ertussen(tr: Tr, days: &[i32]) -> Markup {
    let bands = [(0, 30), (31, 90), (91, 180), (181, VENSTER)];
    let row = |(from, to): &(i32, i32)| {
        let count = days.iter().filter(|d| (*from..=*to).contains(*d)).count();
        vec![html! { (tr.with("beeld-herhaling-dagen", args![("van", *from), ("tot", *to)])) }, html! { (count) }]
    };
    let table = Table::new(tr.t("beeld-herhaling-tabel"), telling(tr, "beeld-herhaling-ertussen", "beeld-kolom-aantal"));
    html! { (table.rows(bands.iter().map(row))) }
}

/// The same address again, over all the years that are shown.
pub(super) fn again(tr: Tr, f: &Feiten, b: &Besloten) -> Markup {
    let h = &b.herhaling.waarde;
    if h.verschillend == 0 {
        return html! {};
    }
    // A share of fewer than five is a number in disguise.
    let enough = h.verschillend >= Onderdeel::VastePlekken.vanaf();
    let said = |k: f64| if enough { format!("{}%", getal(tr, k * 100.0)) } else { tr.t("beeld-herhaling-te-weinig") };
    let chance = h.kans.map_or_else(|| tr.t("beeld-herhaling-nog-niet"), said);
    let words = args![("adressen", h.verschillend), ("vaker", h.vaker), ("kans", chance)];
    parts::card(
        &tr.t("beeld-herhaling"),
        html! {
            p { (tr.with("beeld-herhaling-zin", words)) }
            @if !h.dagen_ertussen.is_empty() { (ertussen(tr, &h.dagen_ertussen)) }
            p.zacht.klein { (tr.with("beeld-herhaling-let", args![("aantal", h.nog_niet_te_zeggen)])) }
            (verantwoord_over(tr, f, &b.herhaling.verantwoording, "kaplan-meier", |v| v.gebeurtenis.adres.is_some()))
        },
    )
}
