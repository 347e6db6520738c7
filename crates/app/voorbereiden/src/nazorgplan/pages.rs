//! Pages of the plan: overview, chapter.

use domain::{plan::Bekenden, recht::Recht};
use kern::Ctx;
use mandaat::{bewerkbaar, planwijziging::Wijziging};
use maud::{Markup, html};
use serde_json::Value;
use web::{
    Errors, Form, Input, Tr, args,
    botsing::onthoud,
    parts::{self, Alert, Column, Kind, Table},
};

use super::{
    HIER, Planstaat, Planversie, bevinding, blokken,
    handlers::{Overzicht, adres},
    inhoud::{Hoofdstuk, Mist, Vulling},
    lezer::Lezer,
    opmaak,
    pages_versie::state,
    regio, titel, versie,
};

/// How to make words stand out, one text key each.
const OPMAAK: &[&str] =
    &["plan-opmaak-kop", "plan-opmaak-vet", "plan-opmaak-schuin", "plan-opmaak-lijst", "plan-opmaak-nummers", "plan-opmaak-link"];

fn filled(tr: Tr, h: &Hoofdstuk) -> Markup {
    match h.vulling() {
        Vulling::Gegevens => parts::tag(Kind::Ok, &tr.t("plan-gevuld-gegevens")),
        Vulling::Eigen => parts::tag(Kind::Ok, &tr.t("plan-gevuld-eigen")),
        Vulling::Beide => parts::tag(Kind::Ok, &tr.t("plan-gevuld-beide")),
        Vulling::Niets => parts::tag(Kind::Warn, &tr.t("plan-gevuld-niets")),
    }
}

fn gaps(tr: Tr, mist: &[Mist]) -> Markup {
    html! { @for m in mist { div { (parts::link(&m.naar, tr.with(m.key, args![("aantal", m.aantal)]))) } } }
}

pub(super) fn overview(ctx: &Ctx, seen: &Overzicht, input: &Input, errors: &Errors) -> Markup {
    let (tr, chapters, versions) = (ctx.tr, &seen.hoofdstukken, &seen.versies);
    let done = chapters.iter().filter(|h| h.vulling() != Vulling::Niets && h.mist.is_empty() && h.bevinding.is_leeg()).count();
    let actions = html! { (parts::button_link(&format!("{HIER}/pdf"), tr.t("plan-concept-pdf"), false)) };
    let main = html! {
        (regio::melding(ctx, seen.regio.as_ref()))
        @for w in &seen.wijzigingen { (proposal(ctx, w)) }
        (parts::panel(html! { (parts::bar(tr, done as u64, chapters.len() as u64)) (table(tr, chapters)) }))
    };
    html! {
        (ctx.tabs(HIER))
        (parts::head(&tr.t("plan-pagina"), tr.t("plan-lead"), actions))
        (parts::side(main, html! {
            (standing(ctx, versions))
            @if ctx.mag(Recht::VoorbereidingWijzigen) { (parts::card(&tr.t("plan-nieuwe-versie"), new_version(ctx, chapters, input, errors))) }
            (parts::card(&tr.t("plan-versies"), list(tr, versions)))
            (bestanden(ctx, HIER, &seen.partners))
            (parts::card(&tr.t("regio-titel"), html! {
                @if let Some(a) = &seen.regio { p.vrije-tekst { (tr.with("regio-kaart-volgt", args![("regio", a.van.regio.clone()), ("versie", a.van.versie), ("datum", tr.datum(a.van.uitgegeven)), ("nakijken", tr.datum(a.van.nakijken()))])) } }
                p.zacht { (tr.t("regio-kaart")) } (parts::link(regio::HIER, tr.t("regio-naar"))) }))
        }))
    }
}

fn table(tr: Tr, chapters: &[Hoofdstuk]) -> Table {
    let columns = ["plan-kolom-hoofdstuk", "plan-kolom-stand", "plan-kolom-mist"].map(|k| Column::new(tr.t(k))).to_vec();
    Table::new(tr.t("plan-hoofdstukken"), columns).hide_caption().rows(chapters.iter().map(|h| {
        let name = tr.with("plan-hoofdstuk", args![("nummer", h.nummer), ("titel", tr.t(h.titel))]);
        vec![html! { (parts::link(&adres(h.nummer), name)) }, filled(tr, h), missing(tr, h)]
    }))
}

/// What is not there yet, and what is found in the own text.
fn missing(tr: Tr, h: &Hoofdstuk) -> Markup {
    html! {
        @if h.mist.is_empty() && h.bevinding.is_leeg() { "–" }
        (gaps(tr, &h.mist))
        @if !h.bevinding.is_leeg() { div { (parts::link(&adres(h.nummer), h.bevinding.woorden(tr))) } }
    }
}

/// So many partners have their files on the page; of the others the page of the partner leads to them.
const MET_BESTAND: usize = 40;

/// The plan as files, for each reader. `basis` is the address of the draft or of a version.
pub(super) fn bestanden(ctx: &Ctx, basis: &str, partners: &[(String, String)]) -> Markup {
    let tr = ctx.tr;
    let links = |query: &str| bewerkbaar::links(tr, basis, query);
    let content = html! {
        p.zacht { (tr.t("document-bestanden-tekst")) }
        h3.bestanden-kop { (tr.t("plan-lezer-uitvoerder")) }
        (links(""))
        h3.bestanden-kop { (tr.t("plan-lezer-iedereen")) }
        (links("?openbaar=1"))
        @if !partners.is_empty() {
            (parts::details(tr.t("plan-lezer-partner"), false, html! {
                p.zacht { (tr.t("plan-lezer-partner-tekst")) }
                @for (id, naam) in partners.iter().take(MET_BESTAND) { h4.bestanden-kop { (naam) } (links(&format!("?partner={id}"))) }
                @if let Some(more) = partners.len().checked_sub(MET_BESTAND).filter(|n| *n > 0) {
                    p { (tr.with("plan-lezer-partner-meer", args![("aantal", more)])) " " (parts::link(inventaris::partners::HIER, tr.t("partners-titel"))) }
                }
            }))
        }
    };
    parts::card(&tr.t("document-bestanden"), content)
}

/// A change that an evaluation proposed: take it over or not.
fn proposal(ctx: &Ctx, w: &Wijziging) -> Markup {
    let tr = ctx.tr;
    let chapter = titel(w.hoofdstuk).map(|key| tr.t(key)).unwrap_or_default();
    let to = |act: &str| format!("{HIER}/wijzigingen/{}/{act}", w.id);
    parts::alert(
        Alert::Info,
        &tr.with("plan-wijziging", args![("nummer", w.hoofdstuk), ("titel", chapter)]),
        html! {
            p lang="nl" { (w.tekst) }
            p.zacht.klein { (tr.with("plan-wijziging-op", args![("datum", tr.datum(w.op.datum()))])) }
            @if ctx.mag(Recht::VoorbereidingWijzigen) {
                div.formulier-knoppen {
                    (parts::button_post(&to("overnemen"), tr.t("plan-neem-over"), true, None))
                    (parts::button_post(&to("afwijzen"), tr.t("plan-wijs-af"), false, None))
                }
            }
        },
    )
}

fn standing(ctx: &Ctx, versions: &[Planversie]) -> Markup {
    let tr = ctx.tr;
    let adopted = versions.iter().find_map(|v| Some((v.nummer, v.vastgesteld_op?)));
    match adopted {
        Some((nummer, op)) => parts::alert(
            Alert::Ok,
            &tr.with("plan-geldt", args![("nummer", nummer)]),
            html! { p { (tr.with("plan-vastgesteld-op", args![("datum", tr.datum(op.datum()))])) } },
        ),
        None => {
            let newest = versions.iter().max_by_key(|v| v.nummer);
            let named = |key: &str, v: &Planversie| html! { (tr.with(key, args![("nummer", v.nummer)])) " " (parts::link(&format!("{HIER}/versies/{}", v.nummer), tr.t("plan-naar-versie"))) };
            let next = match newest {
                Some(v) if v.staat == Planstaat::Aangeboden => named("plan-wacht-op-besluit", v),
                _ if !ctx.mag(Recht::VoorbereidingWijzigen) => html! { (tr.t("plan-niets-aangeboden")) },
                Some(v) => named("plan-nog-aanbieden", v),
                None => html! { (tr.t("plan-niet-vastgesteld-tekst")) },
            };
            parts::alert(Alert::Warn, &tr.t("plan-niet-vastgesteld"), html! { p { (next) } })
        }
    }
}

fn new_version(ctx: &Ctx, chapters: &[Hoofdstuk], input: &Input, errors: &Errors) -> Markup {
    let found = bevinding::lijst(ctx, &chapters.iter().map(|h| h.bevinding).collect::<Vec<_>>());
    let form = Form::new(ctx.tr, input, errors).once(ctx.app.uuid()).quiet();
    let content = html! { (form.text("wat", "plan-wat-nieuw")) (form.actions(form.submit("plan-maak-versie"))) };
    html! {
        p { (ctx.tr.t("plan-nieuwe-versie-tekst")) }
        @if !found.is_empty() {
            (parts::alert(Alert::Warn, &ctx.tr.t("plan-let-op"), html! { p { (ctx.tr.t("plan-let-op-tekst")) } ul { @for line in &found { li { (line) } } } }))
        }
        (form.post(&format!("{HIER}/versies"), content))
    }
}

fn list(tr: Tr, versions: &[Planversie]) -> Markup {
    let lines: Vec<Markup> = versions
        .iter()
        .map(|v| {
            let name = parts::link(&versie::adres(v.nummer), tr.with("plan-versie", args![("nummer", v.nummer)]));
            parts::row(state(tr, v.staat), name, &v.wat, html! {})
        })
        .collect();
    html! { @if lines.is_empty() { p.zacht { (tr.t("plan-geen-versies")) } } @else { (parts::rows(&lines)) } }
}

/// A chapter. `proef` is text that was typed but not kept: it is shown as it would read.
pub(super) fn chapter(
    ctx: &Ctx,
    h: &Hoofdstuk,
    (proef, bekenden): (Option<&str>, &Bekenden),
    (input, errors): (&Input, &Errors),
) -> Markup {
    let tr = ctx.tr;
    let own = html! {
        @if let Some(tekst) = proef { (preview(tr, tekst)) }
        @if let Some(regionaal) = &h.regionaal { (regio::above(tr, regionaal)) }
        @if ctx.mag(Recht::VoorbereidingWijzigen) { (parts::card(&tr.t("plan-eigen-tekst"), own_text(ctx, h, input, errors))) }
        @else if !h.eigen.tekst.is_empty() { (parts::card(&tr.t("plan-eigen-tekst"), blokken::all(tr, &opmaak::blokken(&h.eigen.tekst)))) }
    };
    let data = parts::card(
        &tr.t("plan-uit-gegevens"),
        html! {
            @if h.gegevens.is_empty() { p.zacht { (tr.t(if h.nummer == 3 { "plan-beeld-leeg" } else { "plan-geen-gegevens" })) } }
            @else { (blokken::all(tr, &eigen_lezing(h))) }
        },
    );
    let context = html! {
        @if !h.mist.is_empty() { (parts::alert(Alert::Warn, &tr.t("plan-kolom-mist"), gaps(tr, &h.mist))) }
        (bevinding::personen(tr, proef.unwrap_or(&h.eigen.tekst), bekenden))
        (bevinding::vaag(tr, proef.unwrap_or(&h.eigen.tekst)))
        @if h.nummer == 2 { (parts::button_link(&format!("{HIER}/doelen"), tr.t("doelen-titel"), false)) }
        (ctx.law(&tr.t("plan-openbaar-kop"), "Woo art. 3.1 en 5.1", tr.t("plan-openbaar-tekst")))
    };
    html! {
        (parts::head(&tr.with("plan-hoofdstuk", args![("nummer", h.nummer), ("titel", tr.t(h.titel))]), filled(tr, h), html! {}))
        // Tables have many columns: they get the whole width, unless nothing stands above them.
        @if own.0.is_empty() { (parts::side(data, context)) } @else { (parts::stack(html! { (parts::side(own, context)) (data) })) }
    }
}

/// The blocks as who carries out the plan reads them.
fn eigen_lezing(h: &Hoofdstuk) -> Vec<Value> {
    h.gegevens.iter().filter(|b| Lezer::Uitvoerder.leest(b)).cloned().collect()
}

fn preview(tr: Tr, tekst: &str) -> Markup {
    let blocks = opmaak::blokken(tekst);
    parts::card(
        &tr.t("plan-proef"),
        html! {
            p.zacht { (tr.t("plan-proef-tekst")) }
            @if blocks.is_empty() { p { (tr.t("plan-proef-leeg")) } } @else { (blokken::all(tr, &blocks)) }
        },
    )
}

fn own_text(ctx: &Ctx, h: &Hoofdstuk, input: &Input, errors: &Errors) -> Markup {
    let form = Form::new(ctx.tr, input, errors).once(ctx.app.uuid()).version(h.eigen.versie).quiet();
    let content = html! {
        (onthoud(&form, &vec![("tekst", h.eigen.tekst.clone())], &Input::new().with("tekst", &h.eigen.tekst)))
        (form.textarea("tekst", "plan-tekst").rows(8).optional())
        (parts::details(ctx.tr.t("plan-opmaak"), false, html! { ul { @for key in OPMAAK { li { (ctx.tr.t(key)) } } } }))
        (form.actions(html! { (form.submit("plan-bewaar")) (form.submit_value("plan-proef-toon", "proef", "1")) (form.cancel(HIER)) }))
    };
    form.post(&adres(h.nummer), content)
}
