//! Maps with their table beside them, and what was found close together.

use domain::recht::Recht;
use kern::Ctx;
use maud::{Markup, html};
use veiligheidsbeeld::{
    Getoond, Onderdeel, Punt, Uitkomst,
    aantal::GRENS,
    buurt::Buurt,
    concentratie::Concentratie,
    knox::{Knox, KnoxCel},
    scan::{Cirkel, Scan},
};
use web::{
    Tr, args,
    parts::{self, Column, Table},
};

use super::{getal, kolomgetal, telling, verantwoord, verantwoord_plekken};
use crate::{
    buurtjaren::Buurten,
    feiten::{Besloten, Feiten},
    gebiedskaart::{self, Kaart, letter, teken, weggelaten},
    nauw::{Herkomst, Nauw, Vergeleken, vlak},
    store::Vorm,
};

/// A map and the table that it is made of, beside each other where there is room.
pub(crate) fn blad(tr: Tr, id: &str, title: &str, sentence: &str, kaart: &Kaart, table: Table) -> Markup {
    let hidden = weggelaten(tr, kaart);
    let said = hidden.as_ref().map_or_else(|| sentence.to_owned(), |more| format!("{sentence} {more}"));
    html! {
        div.kaartblad data-kaart {
            figure.figuurvak { (figuur(id, title, &said, kaart)) figcaption { (title) @if let Some(hidden) = hidden { ". " (hidden) } } }
            div.kaartblad-tabel { (table) }
        }
    }
}

fn figuur(id: &str, title: &str, said: &str, kaart: &Kaart) -> Markup {
    let size = format!("0 0 {} {}", kaart.maat.0, kaart.maat.1);
    html! { div.figuur-rol { (parts::svg(id, title, said, &size, html! { g.vb { (kaart.tekening) } })) } }
}

/// A map of which no part belongs to one row, and its table, beside each other where there is room.
pub(crate) fn naast(id: &str, (title, said): (&str, &str), kaart: &Kaart, table: Table) -> Markup {
    html! {
        div.kaartblad {
            figure.figuurvak { (figuur(id, title, said, kaart)) figcaption { (title) } }
            div.kaartblad-tabel { (table) }
        }
    }
}

/// Edition year and origin of the outlines.
pub(crate) fn grenzenregel(tr: Tr, vormen: &[Vorm]) -> Markup {
    let Some(first) = vormen.first() else { return html! {} };
    let words = args![("jaar", first.jaar), ("op", crate::grenzen::op(tr, vormen))];
    html! { p.zacht.klein { (tr.with("beeld-kaart-grenzen", words)) } }
}

/// The first cell of a row that an area of the map belongs to.
pub(crate) fn rijnaam(at: usize, name: &str) -> Markup {
    html! { span data-gebied=(at) { (name) } }
}

/// Counts by neighbourhood on a map; or why there is none.
pub(super) fn kaart(ctx: &Ctx, f: &Feiten, b: &Besloten, nauw: Option<&Nauw>) -> Markup {
    let tr = ctx.tr;
    let title = tr.with("beeld-kaart", args![("jaar", f.jaar)]);
    let n = f.voorvallen().len();
    if n == 0 {
        return html! {};
    }
    if !Onderdeel::Buurten.mag(n) {
        return parts::card(
            &title,
            html! { p { (tr.with("beeld-kaart-te-weinig", args![("aantal", n), ("vanaf", Onderdeel::Buurten.vanaf())])) } },
        );
    }
    let (rows, elsewhere) = f.per_gebied();
    let drawn = gebiedskaart::besloten(tr, &rows);
    if !gebiedskaart::past(&drawn.0, &f.vormen) {
        return parts::card(&title, geen_grenzen(ctx));
    }
    let most = rows.iter().map(|(_, n)| *n).max().unwrap_or(0);
    let top: Vec<&str> = rows.iter().filter(|(_, n)| *n == most).map(|(name, _)| name.as_str()).collect();
    let sentence = if most == 0 {
        tr.t("beeld-kaart-zin-leeg")
    } else {
        tr.with("beeld-kaart-zin", args![("buurten", top.join(", ")), ("aantal", most)])
    };
    let circles = cirkels(nauw);
    let made = teken(tr, "beeld-kaart", &drawn, &f.vormen, &circles);
    let keys = telling(tr, "beeld-gebied", "beeld-kolom-aantal");
    let row = |(at, (name, n)): (usize, &(String, u64))| vec![rijnaam(at, name), html! { (n) }];
    let table = Table::new(title.clone(), keys).hide_caption().rows(rows.iter().enumerate().map(row));
    parts::card(
        &title,
        html! {
            p { (sentence) @if elsewhere > 0 { " " (tr.with("beeld-kaart-elders", args![("aantal", elsewhere)])) } }
            (blad(tr, "beeld-kaart", &title, &sentence, &made, table))
            @if !circles.is_empty() { p { (tr.t("beeld-kaart-cirkel")) } }
            p.zacht { (tr.t("beeld-kaart-let")) }
            (verantwoord(tr, f, &b.totaal.verantwoording, "kaart"))
            (grenzenregel(tr, &f.vormen))
        },
    )
}

/// Robberies per 1,000 residents per year, when there are enough for a rate.
pub(super) fn per_inwoner(tr: Tr, f: &Feiten, b: &Buurten) -> Markup {
    let Getoond::Wel(u) = &b.getoond else { return html! {} };
    let rate = |a: &Buurt| a.tempo.map(|t| t.gladgestreken * 1000.0 / b.lengte);
    let rows: Vec<(String, Option<f64>)> = u.waarde.iter().map(|a| (a.code.clone(), rate(a))).collect();
    let drawn = gebiedskaart::tempo(tr, &rows);
    if rows.iter().all(|(_, rate)| rate.is_none()) || !gebiedskaart::past(&drawn.0, &f.vormen) {
        return html! {};
    }
    let (title, sentence) = (tr.t("beeld-kaart-tempo"), tr.t("beeld-kaart-tempo-zin"));
    let made = teken(tr, "beeld-kaart-tempo", &drawn, &f.vormen, &[]);
    let keys = telling(tr, "beeld-gebied", "beeld-kolom-tempo");
    let said = |rate: Option<f64>| rate.map_or_else(|| "–".to_owned(), |v| getal(tr, v));
    let row = |(at, (name, rate)): (usize, &(String, Option<f64>))| vec![rijnaam(at, name), html! { (said(*rate)) }];
    let table = Table::new(title.clone(), keys).hide_caption().rows(rows.iter().enumerate().map(row));
    html! {
        h3.nl-heading.nl-heading--level-3.kaartblad-kop { (title) }
        p { (sentence) }
        (blad(tr, "beeld-kaart-tempo", &title, &sentence, &made, table))
        (verantwoord(tr, f, &u.verantwoording, "marshall"))
    }
}

/// Nothing to draw on: what to read in.
fn geen_grenzen(ctx: &Ctx) -> Markup {
    let tr = ctx.tr;
    html! {
        p { (tr.t("beeld-kaart-geen-grenzen")) }
        @if ctx.mag(Recht::VoorbereidingWijzigen) { p { (parts::link("/voorbereiden/veiligheidsbeeld/grenzen/invoer", tr.t("beeld-grenzen-inlezen"))) } }
    }
}

/// The scan, when there were enough places.
pub(super) fn scan_of(nauw: Option<&Nauw>) -> Option<&Uitkomst<Scan>> {
    match nauw?.scan.as_ref()? {
        Getoond::Wel(u) => Some(u),
        Getoond::TeWeinig { .. } => None,
    }
}

/// Centre and radius in metres of what stands out.
pub(super) fn cirkels(nauw: Option<&Nauw>) -> Vec<(Punt, f64)> {
    scan_of(nauw).map(|u| u.waarde.cirkels.iter().map(|c| (c.midden, c.straal)).collect()).unwrap_or_default()
}

/// What needs places: close in place and time, and areas that stand out.
pub(super) fn dichtbij(tr: Tr, f: &Feiten, nauw: Option<&Nauw>) -> Markup {
    let Some(nauw) = nauw else { return html! {} };
    html! {
        (parts::card(&tr.t("beeld-methode-knox"), match &nauw.knox {
            Getoond::TeWeinig { vanaf } => te_weinig(tr, *vanaf),
            Getoond::Wel(u) => knox(tr, f, u),
        }))
        (parts::card(&tr.t("beeld-methode-kulldorff"), match &nauw.scan {
            None => html! { p { (tr.t("beeld-scan-geen-basis")) } },
            Some(Getoond::TeWeinig { vanaf }) => te_weinig(tr, *vanaf),
            Some(Getoond::Wel(u)) => scan(tr, f, u, nauw),
        }))
        @if let Some(Getoond::Wel(u)) = &nauw.concentratie && let Some(c) = &u.waarde {
            (parts::card(&tr.t("beeld-methode-bernasco"), html! { (geconcentreerd(tr, c, nauw.adressen)) (verantwoord_plekken(tr, f, &u.verantwoording, "bernasco")) }))
        }
    }
}

/// On how few places half of them are, beside what chance gives.
fn geconcentreerd(tr: Tr, c: &Concentratie, adressen: u64) -> Markup {
    let key = if c.helft.p < GRENS { "beeld-concentratie-wel" } else { "beeld-concentratie-niet" };
    let words =
        args![("plekken", c.helft.waarde), ("alle", adressen), ("verwacht", getal(tr, c.helft.verwacht)), ("kans", kans(tr, c.helft.p))];
    let gini = args![("gini", getal(tr, c.gini.waarde)), ("verwacht", getal(tr, c.gini.verwacht)), ("kans", kans(tr, c.gini.p))];
    let could = c.aantoonbaar_tot.filter(|_| c.helft.p >= GRENS).map(|most| tr.with("beeld-concentratie-vanaf", args![("tot", most)]));
    html! { p { (tr.with(key, words)) @if let Some(could) = could { " " (could) } } p.zacht { (tr.with("beeld-concentratie-gini", gini)) " " (tr.t("beeld-concentratie-let")) } }
}

/// From how many robberies with a place this can be said.
pub(super) fn te_weinig(tr: Tr, vanaf: usize) -> Markup {
    html! { p { (tr.with("beeld-dichtbij-te-weinig", args![("vanaf", vanaf)])) } }
}

/// A chance in percent; what is too small for that is not none.
pub(super) fn kans(tr: Tr, p: f64) -> String {
    if p < 0.00005 { tr.t("beeld-kans-klein") } else { format!("{}%", getal(tr, p * 100.0)) }
}

/// Bands of distance.
pub(super) const AFSTANDEN: [&str; 4] = ["beeld-knox-zelfde", "beeld-knox-100", "beeld-knox-200", "beeld-knox-400"];

/// Bands of days.
const DAGEN: [&str; 4] = ["0–6", "7–13", "14–27", "28–55"];

/// From how many pairs it would have been shown, in the first band in which it could.
fn knox_vanaf(tr: Tr, k: &Knox) -> String {
    let could = k.cellen.iter().find_map(|c| Some((c.aantoonbaar_vanaf?, AFSTANDEN.get(c.afstand)?, DAGEN.get(c.dagen)?)));
    could.map_or_else(
        || tr.t("beeld-knox-vanaf-geen"),
        |(from, far, days)| tr.with("beeld-knox-vanaf", args![("vanaf", from), ("afstand", tr.t(far)), ("dagen", *days)]),
    )
}

fn knox(tr: Tr, f: &Feiten, u: &Uitkomst<Knox>) -> Markup {
    let k = &u.waarde;
    // What stands out most carries the sentence: all bands together may be as expected.
    let excess = |c: &KnoxCel| if c.spreiding > 0.0 { (c.waargenomen as f64 - c.verwacht) / c.spreiding } else { 0.0 };
    let top = k.cellen.iter().filter(|_| k.aantoonbaar).max_by(|a, b| excess(a).total_cmp(&excess(b)));
    let sentence = match top {
        Some(c) => {
            let (far, days) =
                (AFSTANDEN.get(c.afstand).map(|key| tr.t(key)).unwrap_or_default(), DAGEN.get(c.dagen).copied().unwrap_or_default());
            let words = args![
                ("afstand", far),
                ("dagen", days),
                ("paren", c.waargenomen),
                ("verwacht", getal(tr, c.verwacht)),
                ("kans", kans(tr, k.p))
            ];
            tr.with("beeld-knox-wel", words)
        }
        None => {
            let words = args![("paren", k.paren), ("verwacht", getal(tr, k.paren_verwacht)), ("kans", kans(tr, k.p))];
            format!("{} {}", tr.with("beeld-knox-niet", words), knox_vanaf(tr, k))
        }
    };
    let heads = DAGEN.iter().map(|days| Column::new(tr.with("beeld-knox-dagen", args![("dagen", *days)])));
    let columns: Vec<Column> = std::iter::once(Column::new(tr.t("beeld-knox-afstand"))).chain(heads).collect();
    let cell = |a: usize, d: usize| {
        let found = k.cellen.iter().find(|c| c.afstand == a && c.dagen == d);
        found.map_or_else(String::new, |c| {
            tr.with("beeld-knox-cel", args![("gezien", c.waargenomen), ("verwacht", kolomgetal(tr, c.verwacht))])
        })
    };
    let row = |(a, name): (usize, &&str)| {
        std::iter::once(html! { (tr.t(name)) }).chain((0..DAGEN.len()).map(|d| html! { (cell(a, d)) })).collect()
    };
    let table = Table::new(tr.t("beeld-knox-tabel"), columns).hide_caption().rows(AFSTANDEN.iter().enumerate().map(row));
    html! {
        p { (sentence) }
        (table)
        p.zacht { (tr.t("beeld-knox-let")) }
        (verantwoord_plekken(tr, f, &u.verantwoording, "knox"))
    }
}

/// With what was compared.
pub(super) fn basis(tr: Tr, (herkomst, vakken, samen): Vergeleken) -> Markup {
    match herkomst {
        Herkomst::Vakken(soort, jaar) => {
            let words = args![("soort", tr.label(soort)), ("jaar", jaar), ("vakken", vakken), ("samen", samen.round())];
            html! { p.zacht { (tr.with("beeld-scan-basis-vakken", words)) @if soort.zijde() > crate::basis::VAK { " " (tr.t("beeld-scan-basis-groot")) } } }
        }
        Herkomst::Gelijk => html! {
            p.zacht { (tr.t("beeld-scan-basis-gelijk")) " " (parts::link(<crate::lijsten::Basis as ::invoer::Register>::HIER, tr.t("beeld-basis-titel"))) }
        },
        Herkomst::Geen => html! {},
    }
}

/// The neighbourhood in which the centre of a cell lies.
fn buurt(f: &Feiten, p: Punt) -> &str {
    let holds = |v: &&Vorm| vlak(v).is_ok_and(|area| area.holds(p));
    f.vormen.iter().find(holds).map_or("–", |v| v.naam.as_str())
}

fn scan(tr: Tr, f: &Feiten, u: &Uitkomst<Scan>, nauw: &Nauw) -> Markup {
    let s = &u.waarde;
    let columns =
        ["beeld-gebied", "beeld-scan-gezien", "beeld-scan-verwacht", "beeld-kolom-kans", "beeld-scan-straal", "beeld-scan-midden"];
    let row = |(at, c): (usize, &Cirkel)| {
        vec![
            html! { (letter(at)) " · " (buurt(f, c.midden)) },
            html! { (c.waargenomen) },
            html! { (kolomgetal(tr, c.verwacht)) },
            html! { (kans(tr, c.p)) },
            html! { (format!("{:.0} m", c.straal)) },
            html! { (format!("{:.0}, {:.0}", c.midden.x(), c.midden.y())) },
        ]
    };
    let could = nauw.onderscheid.as_ref().map(|o| match o.waarde.vanaf {
        Some(k) => {
            tr.with("beeld-scan-onderscheid", args![("vanaf", k), ("straal", getal(tr, o.waarde.straal)), ("n", o.verantwoording.n)])
        }
        None => tr.with("beeld-scan-onderscheid-niet", args![("n", o.verantwoording.n)]),
    });
    html! {
        @match s.cirkels.first() {
            None => p { (tr.with("beeld-scan-niet", args![("kans", kans(tr, s.p))])) },
            Some(c) => {
                p { (tr.with("beeld-scan-wel", args![("gebieden", s.cirkels.len()), ("gezien", c.waargenomen), ("verwacht", getal(tr, c.verwacht)), ("kans", kans(tr, c.p))])) }
                (Table::new(tr.t("beeld-scan-tabel"), columns.map(|k| Column::new(tr.t(k))).to_vec()).hide_caption().rows(s.cirkels.iter().enumerate().map(row)))
            }
        }
        @if let Some(could) = could { p { (could) } }
        @if s.buiten > 0 { p { (tr.with("beeld-scan-buiten", args![("aantal", s.buiten)])) } }
        p.zacht { (tr.t("beeld-scan-let")) }
        (basis(tr, nauw.basis))
        (verantwoord_plekken(tr, f, &u.verantwoording, "kulldorff"))
    }
}
