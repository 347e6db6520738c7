//! The page with the catalogue.

use domain::{
    casus::Incidenttype,
    maatregel::{Doelgroep, MaatregelSoort, Niveau},
    recht::Recht,
};
use kern::Ctx;
use maud::{Markup, html};
use web::{
    Errors, Form, Icon, Opt, args,
    parts::{self, Alert, Column, Kind, Table},
};

use super::{
    HIER, Maatregel, Stand,
    handlers::adres,
    invoer::Maatregelen,
    labels,
    lijst::{Filter, Pagina, Toon},
};

pub(super) fn list(ctx: &Ctx, page: &Pagina, filter: &Filter, verder: bool) -> Markup {
    let tr = ctx.tr;
    html! {
        (ctx.tabs(HIER))
        (parts::head(&tr.t("maatregelen-titel"), tr.t("maatregelen-lead"), actions(ctx)))
        (parts::stack(html! {
            (state(ctx, page))
            (filters(ctx, filter))
            (parts::panel(table(ctx, page, filter)))
            (paging(ctx, page, filter, verder))
            (::invoer::knoppen::<Maatregelen>(ctx))
        }))
    }
}

fn actions(ctx: &Ctx) -> Markup {
    let tr = ctx.tr;
    html! {
        @if ctx.mag(Recht::VoorbereidingWijzigen) {
            (parts::button_link(&format!("{HIER}/nalopen"), tr.t("nalopen-titel"), false))
            (parts::button_link(&format!("{HIER}/nieuw"), html! { (Icon::Plus.svg()) span { (tr.t("maatregel-nieuw")) } }, true))
        }
    }
}

/// What there is to do in the catalogue as a whole.
fn state(ctx: &Ctx, page: &Pagina) -> Markup {
    let tr = ctx.tr;
    let mag = ctx.mag(Recht::VoorbereidingWijzigen);
    let todo = |title: String, href: &str, link: &str| parts::alert(Alert::Warn, &title, html! { p { (parts::link(href, tr.t(link))) } });
    html! {
        @if page.te_kiezen > 0 {
            @let (href, link) = if mag { (super::kiezen::PAGINA.to_owned(), "maatregelen-naar-kiezen") } else { (format!("{HIER}?toon=open"), "maatregelen-toon-open") };
            (todo(tr.with("maatregelen-te-kiezen", args![("aantal", page.te_kiezen)]), &href, link))
        }
        @if page.te_lopen > 0 {
            @let (href, link) = if mag { (format!("{HIER}/nalopen"), "maatregelen-naar-nalopen") } else { (format!("{HIER}?toon=nalopen"), "maatregelen-toon-nalopen") };
            (todo(tr.with("maatregelen-te-lopen", args![("aantal", page.te_lopen)]), &href, link))
        }
        @if page.te_kiezen == 0 && page.te_lopen == 0 { (parts::alert(Alert::Ok, &tr.t("maatregelen-op-orde"), html! {})) }
    }
}

fn filters(ctx: &Ctx, filter: &Filter) -> Markup {
    let tr = ctx.tr;
    let (input, errors) = (filter.input(), Errors::new());
    let form = Form::new(tr, &input, &errors).filtering();
    let fields = html! {
        (form.text("zoek", "maatregelen-zoek").optional().wide(20))
        (form.select_of("toon", "maatregelen-toon", Opt::all::<Toon>(tr)).optional())
        (form.select_of("soort", "maatregel-soort", Opt::all::<MaatregelSoort>(tr)).optional())
        (form.select_of("niveau", "maatregel-niveau", Opt::all::<Niveau>(tr)).optional())
        (form.select_of("overval", "maatregel-overval", Opt::all::<Incidenttype>(tr)).optional())
        (form.select_of("doelgroep", "maatregel-doelgroep", Opt::all::<Doelgroep>(tr)).optional())
    };
    parts::search(tr, HIER, filter.actief(), fields)
}

fn table(ctx: &Ctx, page: &Pagina, filter: &Filter) -> Table {
    let tr = ctx.tr;
    let columns =
        ["maatregelen-kolom-naam", "maatregelen-kolom-wat", "maatregelen-kolom-wie", "maatregelen-kolom-geldig", "maatregelen-kolom-stand"];
    let nothing = if filter.actief() {
        parts::empty(Icon::Zoek, &tr.t("maatregelen-niets"), &tr.t("maatregelen-niets-tekst"), parts::link(HIER, tr.t("maatregelen-alle")))
    } else {
        parts::empty(Icon::Map, &tr.t("maatregelen-leeg"), &tr.t("maatregelen-leeg-tekst"), actions(ctx))
    };
    Table::new(tr.t("maatregelen-titel"), columns.map(|k| Column::new(tr.t(k))).to_vec())
        .hide_caption()
        .empty(nothing)
        .rows(page.regels.iter().map(|m| line(ctx, m)))
}

fn line(ctx: &Ctx, m: &Maatregel) -> Vec<Markup> {
    let (tr, i) = (ctx.tr, &m.inhoud);
    let origin = tr.t(if m.uit_beleid { "maatregel-meegeleverd" } else { "maatregel-eigen" });
    vec![
        html! { (parts::link(&adres(&m.id), super::pages::naam(ctx, m))) div.zacht.klein { (origin) " · " (web::prose::show(&m.eigen_woorden(tr, &i.eigenaar))) } },
        html! { (tr.label(i.soort)) div.zacht.klein { (tr.label(i.niveau)) } },
        html! { (labels(tr, &i.doelgroep)) div.zacht.klein { (labels(tr, &i.geldt_voor)) @if let Some(n) = i.vanaf_dagen.filter(|n| *n > 0) { " · " (tr.with("maatregel-vanaf-dagen", args![("dagen", i64::from(n))])) } } },
        super::pages::geldig(ctx, m),
        stand(ctx, m),
    ]
}

/// Where it stands, with what asks attention.
pub(super) fn stand(ctx: &Ctx, m: &Maatregel) -> Markup {
    let (tr, beleid, dag) = (ctx.tr, &ctx.app.beleid, ctx.now.datum());
    let stand = m.stand(beleid, dag);
    let label = tr.label(stand);
    let alive = matches!(stand, Stand::Aanbieden | Stand::NogNiet);
    html! {
        div.rijtje {
            @match stand {
                Stand::Aanbieden => (parts::tag_icon(Kind::Ok, Icon::Vink, &label)),
                Stand::Open => (parts::tag(Kind::Warn, &label)),
                Stand::NogNiet => (parts::tag(Kind::Info, &label)),
                Stand::Nee | Stand::Beeindigd => (parts::tag(Kind::Neutral, &label)),
            }
            @if alive && m.lang_niet_nagelopen(dag) { " " (parts::tag(Kind::Warn, &tr.t("maatregel-nalopen-label"))) }
            @if let Some(einde) = m.loopt_af(beleid, dag).filter(|_| alive) { " " (parts::tag(Kind::Warn, &tr.with("maatregel-loopt-af", args![("datum", tr.datum_kort(einde))]))) }
            @if m.gewijzigd(beleid).is_some() { " " (parts::tag(Kind::Info, &tr.t("maatregel-beleid-gewijzigd-label"))) }
        }
        @if stand == Stand::Nee && !m.keuze.reden.is_empty() { div.zacht.klein.vrije-tekst { (m.keuze.reden) } }
    }
}

/// The next page. After a search it is posted, as the search was.
fn paging(ctx: &Ctx, page: &Pagina, filter: &Filter, verder: bool) -> Markup {
    let tr = ctx.tr;
    let last = page.regels.last().filter(|_| page.meer).map(|m| m.id.clone());
    let input = filter.input();
    let chosen: Vec<(&str, String)> = ["toon", "soort", "niveau", "overval", "doelgroep", "zoek"]
        .into_iter()
        .filter(|name| !input.get(name).is_empty())
        .map(|name| (name, input.get(name).to_owned()))
        .collect();
    if filter.zoek.is_empty() {
        let query: Vec<String> = chosen.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let address = |na: Option<String>| {
            let all: Vec<String> = query.iter().cloned().chain(na.map(|na| format!("na={na}"))).collect();
            if all.is_empty() { HIER.to_owned() } else { format!("{HIER}?{}", all.join("&")) }
        };
        return html! {
            p.zacht { (tr.with("maatregelen-aantal", args![("getoond", page.regels.len()), ("totaal", page.alle)])) @if verder { " " (parts::link(&address(None), tr.t("maatregelen-begin"))) } }
            (parts::paging(tr, None, last.map(|na| address(Some(na))).as_deref()))
        };
    }
    html! {
        p.zacht { (tr.with("maatregelen-aantal", args![("getoond", page.regels.len()), ("totaal", page.alle)])) }
        @if let Some(na) = last {
            @let hidden: Vec<(&str, String)> = chosen.into_iter().chain([("na", na)]).collect();
            (parts::post_form(HIER, &hidden, html! { button.nl-button.nl-button--secondary type="submit" { span { (tr.t("deel-volgende")) } (Icon::Verder.svg()) } }))
        }
    }
}
