//! The map of spread with its table, its sentence and how it came about. Only for who may see places.

use domain::recht::Recht;
use kern::Ctx;
use maud::{Markup, html};
use veiligheidsbeeld::{
    Getoond, Punt,
    spreiding::{BASIS_TOT, Spreiding},
};
use web::{
    Tr, args,
    parts::{self, Column, Table},
};

use super::{
    getal, hier,
    kaarten::{basis, cirkels, grenzenregel, naast, te_weinig},
    kolomgetal, verantwoord_plekken,
};
use crate::{
    feiten::Feiten,
    gebiedskaart::{klasse, raster, spreidingschaal},
    nauw::Nauw,
    spreiding::{Kaartstand, STRALEN, Verspreid},
};

/// The card; or what is missing for a map.
pub(super) fn kaart(ctx: &Ctx, f: &Feiten, (stand, straal): (&Kaartstand, Option<u32>), nauw: Option<&Nauw>) -> Markup {
    let tr = ctx.tr;
    let content = match stand {
        Kaartstand::GeenPlekken if f.voorvallen().is_empty() => return html! {},
        Kaartstand::GeenPlekken => html! { p { (tr.t("beeld-spreiding-geen-plekken")) } },
        Kaartstand::GeenBasis => ontbreekt(ctx),
        Kaartstand::Wel(it) => match it.as_ref() {
            Getoond::TeWeinig { vanaf } => te_weinig(tr, *vanaf),
            Getoond::Wel(v) => html! { (stralen(ctx, f, v, straal)) (beeld(tr, f, v, &cirkels(nauw))) },
        },
    };
    html! { div #spreiding { (parts::card(&tr.t("beeld-methode-kern"), content)) } }
}

/// What to read in before there can be a map.
pub(crate) fn ontbreekt(ctx: &Ctx) -> Markup {
    let tr = ctx.tr;
    html! {
        p { (tr.t("beeld-spreiding-geen-basis")) }
        @if ctx.mag(Recht::VoorbereidingWijzigen) {
            ul {
                li { (parts::link("/voorbereiden/veiligheidsbeeld/grenzen/invoer", tr.t("beeld-grenzen-inlezen"))) }
                li { (parts::link("/voorbereiden/veiligheidsbeeld/basis/invoer", tr.t("beeld-basis-inlezen"))) }
            }
        }
    }
}

/// The radius that fits the number, or another: each is a link, so that it works without scripts.
fn stralen(ctx: &Ctx, f: &Feiten, v: &Verspreid, straal: Option<u32>) -> Markup {
    let tr = ctx.tr;
    let to = |r: Option<u32>| {
        let chosen = r.map(|r| format!("&straal={r}")).unwrap_or_default();
        format!("{}?jaar={}{chosen}#spreiding", hier(ctx), f.jaar)
    };
    let fits = veiligheidsbeeld::spreiding::straal(v.bebouwd_km2, v.kaart.verantwoording.n);
    let first = (tr.with("beeld-spreiding-past", args![("straal", format!("{fits:.0}"))]), to(None), straal.is_none());
    let each = STRALEN.iter().map(|r| (format!("{r} m"), to(Some(*r)), straal == Some(*r)));
    parts::tabs(&tr.t("beeld-spreiding-straal"), &std::iter::once(first).chain(each).collect::<Vec<_>>())
}

/// Number and radius, to stand in the map itself.
fn regel(tr: Tr, n: usize, kaart: &Spreiding) -> [String; 2] {
    let words = args![("n", n), ("straal", format!("{:.0}", kaart.straal))];
    [tr.t("beeld-spreiding-eenheid"), tr.with("beeld-spreiding-regel", words)]
}

fn beeld(tr: Tr, f: &Feiten, v: &Verspreid, cirkels: &[(Punt, f64)]) -> Markup {
    let (kaart, how) = (&v.kaart.waarde, &v.kaart.verantwoording);
    let title = tr.with(
        "beeld-spreiding-titel",
        args![("van", how.periode.van().year()), ("tot", how.periode.tot().yesterday().map_or(f.jaar, |day| day.year()))],
    );
    let steps: Vec<usize> = kaart.dichtheid.iter().map(|d| klasse(*d)).collect();
    let schaal = spreidingschaal(tr);
    let drawn = raster(tr, "beeld-spreiding", (&kaart.vlak, &steps), &schaal, (&f.vormen, cirkels), &regel(tr, how.n, kaart));
    let sentence = match v.buurten.first() {
        Some(top) if klasse(top.hoogste) > 0 => {
            tr.with("beeld-spreiding-zin", args![("buurt", top.naam.clone()), ("hoogste", getal(tr, top.hoogste))])
        }
        _ => tr.t("beeld-spreiding-zin-leeg"),
    };
    let keys = ["beeld-gebied", "beeld-spreiding-gemiddeld", "beeld-spreiding-hoogste"];
    let rows =
        v.buurten.iter().map(|b| vec![html! { (b.naam) }, html! { (kolomgetal(tr, b.gemiddeld)) }, html! { (kolomgetal(tr, b.hoogste)) }]);
    let table = Table::new(title.clone(), keys.map(|k| Column::new(tr.t(k))).to_vec()).hide_caption().rows(rows);
    let share = |of: f64| format!("{:.0}", of * 100.0);
    let n = how.n as f64;
    html! {
        p { (sentence) }
        @if kaart.pseudo > 0.0 {
            p { (tr.with("beeld-spreiding-gemengd", args![("n", how.n), ("eigen", share(n / (n + kaart.pseudo))), ("basis", share(kaart.pseudo / (n + kaart.pseudo))), ("vanaf", BASIS_TOT)])) }
        }
        (naast("beeld-spreiding", (&title, &sentence), &drawn, table))
        @if !cirkels.is_empty() { p { (tr.t("beeld-kaart-cirkel")) } }
        p.zacht { (tr.t("beeld-spreiding-let")) }
        (basis(tr, v.basis))
        (verantwoord_plekken(tr, f, how, "kern"))
        (grenzenregel(tr, &f.vormen))
    }
}
