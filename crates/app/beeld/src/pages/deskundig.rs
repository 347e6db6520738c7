//! For analysts: Gi*, Moran and density clusters, each with its sentence, table, chance and method. Only for who may see places.

use kern::Ctx;
use maud::{Markup, html};
use veiligheidsbeeld::{
    Uitkomst,
    deskundig::{Gi, GiCel, Groep},
};
use web::{
    Icon, Tr, args,
    parts::{self, Column, Kind, Table},
};

use super::{
    getal, hier,
    kaarten::{basis, grenzenregel, kans, naast},
    spreiding::ontbreekt,
    verantwoord_plekken,
};
use crate::{
    HIER,
    deskundig::{Deskundig, Moranrij, Stand},
    feiten::Feiten,
    gebiedskaart::{raster, telschaal_gi},
};

/// Address of the page.
pub(crate) const DESKUNDIG: &str = "/voorbereiden/veiligheidsbeeld/deskundig";
/// Below this chance something is shown to be more than chance.
const GRENS: f64 = 0.05;
/// Rows of the table of cells.
const RIJEN: usize = 10;

/// On the page of the picture: that there is more, for whom.
pub(super) fn naar(ctx: &Ctx, f: &Feiten) -> Markup {
    let tr = ctx.tr;
    parts::card(
        &tr.t("beeld-deskundig"),
        html! { p { (tr.t("beeld-deskundig-wat")) } p { (parts::link(&format!("{DESKUNDIG}?jaar={}", f.jaar), tr.t("beeld-deskundig-naar"))) } },
    )
}

/// The page.
pub(crate) fn pagina(ctx: &Ctx, f: &Feiten, stand: &Stand) -> Markup {
    let tr = ctx.tr;
    let years = f.jaren.keys().rev().map(|y| (y.to_string(), format!("{DESKUNDIG}?jaar={y}"), *y == f.jaar)).collect::<Vec<_>>();
    let head = html! { (parts::tag(Kind::Info, &tr.t("beeld-kring-besloten"))) " " (tr.t("beeld-deskundig-lead")) };
    html! {
        @if hier(ctx) == HIER { (ctx.tabs(HIER)) }
        (parts::head(&tr.t("beeld-deskundig"), head, html! {}))
        (parts::stack(html! {
            (parts::tabs(&tr.t("beeld-jaar"), &years))
            @match stand {
                Stand::TeWeinig { aantal, vanaf } => (parts::empty(Icon::Zoek, &tr.t("beeld-deskundig-te-weinig"), &tr.with("beeld-deskundig-te-weinig-tekst", args![("aantal", *aantal), ("vanaf", *vanaf)]), parts::link(&format!("{}?jaar={}", hier(ctx), f.jaar), tr.t("beeld-deskundig-terug")))),
                Stand::GeenBasis => (parts::card(&tr.t("beeld-deskundig-ontbreekt"), ontbreekt(ctx))),
                Stand::Wel(d) => { (gi(tr, f, d)) (moran(tr, f, d)) (groepen(tr, f, d)) }
            }
        }))
    }
}

fn columns(tr: Tr, keys: &[&str]) -> Vec<Column> {
    keys.iter().map(|k| Column::new(tr.t(k))).collect()
}

/// The name of a cell: its south-west corner in kilometres of RD, as maps write it.
fn vak(tr: Tr, d: &Deskundig, cel: usize) -> String {
    let (centre, half) = (d.raster.centre(cel), d.raster.cel / 2.0);
    let km = |metres: f64| {
        let text = format!("{:.1}", (metres - half) / 1000.0);
        if tr.taal() == web::Taal::En { text } else { text.replace('.', ",") }
    };
    format!("{} / {}", km(centre.x()), km(centre.y()))
}

fn buurt(tr: Tr, found: Option<&str>) -> String {
    found.map_or_else(|| tr.t("beeld-elders"), str::to_owned)
}

fn gi(tr: Tr, f: &Feiten, d: &Deskundig) -> Markup {
    let u: &Uitkomst<Gi> = &d.gi;
    let mut cells: Vec<&GiCel> = u.waarde.cellen.iter().filter(|c| c.aantal > 0).collect();
    cells.sort_by(|a, b| b.z.total_cmp(&a.z).then(a.cel.cmp(&b.cel)));
    let shown = u.waarde.cellen.iter().filter(|c| c.p.is_some_and(|p| p < GRENS)).count();
    let top = cells.first().and_then(|c| c.p).unwrap_or(1.0);
    let sentence = if shown > 0 {
        tr.with("beeld-gi-wel", args![("vakken", shown), ("kans", kans(tr, top))])
    } else {
        let could = u.waarde.aantoonbaar_boven.map(|z| tr.with("beeld-gi-vanaf", args![("boven", getal(tr, z))])).unwrap_or_default();
        format!("{} {could}", tr.with("beeld-gi-niet", args![("kans", kans(tr, top))]))
    };
    let row = |c: &&GiCel| {
        let chance = c.p.map_or_else(|| "–".to_owned(), |p| kans(tr, p));
        vec![
            html! { (vak(tr, d, c.cel)) },
            html! { (buurt(tr, d.buurt(d.raster.centre(c.cel)))) },
            html! { (c.aantal) },
            html! { (getal(tr, c.z)) },
            html! { (chance) },
        ]
    };
    let keys = ["beeld-gi-vak", "beeld-gebied", "beeld-kolom-aantal", "beeld-gi-z", "beeld-kolom-kans"];
    let title = tr.t("beeld-methode-getis-ord");
    let table = Table::new(title.clone(), columns(tr, &keys)).hide_caption().rows(cells.iter().take(RIJEN).map(row));
    let normal = u.waarde.cellen.iter().any(|c| c.p_normaal.is_some());
    html! {
        (parts::card(&title, html! {
            p { (sentence) }
            (naast("beeld-gi", (&tr.t("beeld-gi-titel"), &sentence), &gi_kaart(tr, f, d), table))
            @if cells.len() > RIJEN { p.zacht { (tr.with("beeld-gi-meer", args![("getoond", RIJEN), ("aantal", cells.len())])) } }
            p.zacht { (tr.t(if normal { "beeld-gi-normaal" } else { "beeld-gi-geen-normaal" })) }
            @if u.waarde.buiten > 0 { p { (tr.with("beeld-gi-buiten", args![("aantal", u.waarde.buiten)])) } }
            (basis(tr, d.basis))
            (verantwoord_plekken(tr, f, &u.verantwoording, "getis-ord"))
            (grenzenregel(tr, &f.vormen))
        }))
    }
}

/// Cells by how many robberies, and those that stand out in the darkest shade.
fn gi_kaart(tr: Tr, f: &Feiten, d: &Deskundig) -> crate::gebiedskaart::Kaart {
    let mut steps = vec![0; d.raster.len()];
    let mut inside = vec![false; d.raster.len()];
    for c in &d.gi.waarde.cellen {
        inside[c.cel] = true;
        steps[c.cel] = match (c.p.is_some_and(|p| p < GRENS), c.aantal) {
            (true, _) => 5,
            (false, 0) => 0,
            (false, 1) => 1,
            (false, 2..=4) => 2,
            (false, _) => 3,
        };
    }
    let vlak = veiligheidsbeeld::Vlak { raster: d.raster, binnen: inside };
    let line = tr.with("beeld-gi-regel", args![("n", d.gi.verantwoording.n), ("cel", format!("{:.0}", d.raster.cel))]);
    raster(tr, "beeld-gi", (&vlak, &steps), &telschaal_gi(tr), (&f.vormen, &[]), &[line])
}

fn moran(tr: Tr, f: &Feiten, d: &Deskundig) -> Markup {
    let (u, rows) = (&d.moran, &d.moranrijen);
    let sentence = match (u.waarde.i, u.waarde.verwacht, u.waarde.p) {
        (Some(i), Some(expected), Some(p)) => {
            let key = if p < GRENS { "beeld-moran-wel" } else { "beeld-moran-niet" };
            let said = tr.with(key, args![("i", getal_min(tr, i)), ("verwacht", getal_min(tr, expected)), ("kans", kans(tr, p))]);
            let could = u.waarde.aantoonbaar_boven.filter(|_| p >= GRENS);
            let could = could.map(|above| tr.with("beeld-moran-vanaf", args![("boven", getal_min(tr, above))])).unwrap_or_default();
            format!("{said} {could}")
        }
        _ => tr.t("beeld-moran-geen"),
    };
    let row = |r: &Moranrij| {
        let rate = getal(tr, r.aantal as f64 / r.basis * 1000.0);
        vec![html! { (r.naam) }, html! { (r.aantal) }, html! { (getal(tr, r.basis)) }, html! { (rate) }, html! { (r.buren) }]
    };
    let keys = ["beeld-gebied", "beeld-kolom-aantal", "beeld-moran-basis", "beeld-moran-tempo", "beeld-moran-buren"];
    let title = tr.t("beeld-methode-moran");
    let table = Table::new(title.clone(), columns(tr, &keys)).hide_caption().rows(rows.iter().map(row));
    parts::card(
        &title,
        html! {
            p { (sentence) }
            (table)
            @if rows.len() < 10 { p.zacht { (tr.with("beeld-moran-weinig", args![("aantal", rows.len())])) } }
            (basis(tr, d.basis))
            (verantwoord_plekken(tr, f, &u.verantwoording, "moran"))
            (grenzenregel(tr, &f.vormen))
        },
    )
}

/// A number that may be below zero, with a minus as people write it.
fn getal_min(tr: Tr, v: f64) -> String {
    getal(tr, v).replace('-', "−")
}

fn groepen(tr: Tr, f: &Feiten, d: &Deskundig) -> Markup {
    let (u, w) = (&d.groepen, &d.groepen.waarde);
    let words = || {
        args![
            ("groepen", w.groepen.len()),
            ("grootste", w.groepen.first().map_or(0, |g| g.aantal)),
            ("kans", kans(tr, w.groepen.first().map_or(1.0, |g| g.p))),
            ("minstens", d.keuze.minstens),
            ("straal", format!("{:.0}", d.keuze.straal))
        ]
    };
    let shown = w.groepen.first().is_some_and(|g| g.p < GRENS);
    let key = match (w.groepen.is_empty(), shown) {
        (true, _) => "beeld-groepen-geen",
        (false, true) => "beeld-groepen-wel",
        (false, false) => "beeld-groepen-niet",
    };
    let row = |(i, g): (usize, &Groep)| {
        vec![html! { (i + 1) }, html! { (buurt(tr, d.buurt(g.midden))) }, html! { (g.aantal) }, html! { (kans(tr, g.p)) }]
    };
    let keys = ["beeld-groepen-nummer", "beeld-gebied", "beeld-kolom-aantal", "beeld-kolom-kans"];
    let title = tr.t("beeld-methode-dbscan");
    let table = Table::new(title.clone(), columns(tr, &keys)).hide_caption().rows(w.groepen.iter().enumerate().map(row));
    let could = if w.aantoonbaar_vanaf > u.verantwoording.n { "beeld-groepen-onderscheid-niet" } else { "beeld-groepen-onderscheid" };
    parts::card(
        &title,
        html! {
            p { (tr.with(key, words())) }
            @if !w.groepen.is_empty() { (table) }
            p { (tr.with(could, args![("n", u.verantwoording.n), ("vanaf", w.aantoonbaar_vanaf), ("los", w.los)])) }
            (basis(tr, d.basis))
            (verantwoord_plekken(tr, f, &u.verantwoording, "dbscan"))
        },
    )
}
