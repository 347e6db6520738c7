//! The list of cases, and finding a person.

use casus::{Casus, betrokkene::Vondst};
use domain::casus::{Fase, Incidenttype};
use kern::Ctx;
use maud::{Markup, html};
use web::{
    Errors, Form, Icon, Input, Opt, Tr, args,
    parts::{self, Column, Kind, Table},
};

use super::{pages::mag_melden, pages_sporen::Woorden};

/// Addresses of the page before and after.
#[derive(Debug, Default)]
pub(super) struct Bladeren {
    pub vorige: Option<String>,
    pub volgende: Option<String>,
}

pub(super) fn lijst(ctx: &Ctx, input: &Input, casussen: &[Casus], bladeren: &Bladeren, gefilterd: bool) -> Markup {
    let tr = ctx.tr;
    let knop = html! { @if mag_melden(ctx) { (parts::button_link("/melden", html! { (Icon::Alarm.svg()) span { (tr.t("casus-melden")) } }, true)) } };
    let geen = Errors::new();
    let shown = if input.get("toon").is_empty() { input.clone().with("toon", "open") } else { input.clone() };
    let form = Form::new(tr, &shown, &geen).filtering();
    let toon = vec![Opt::new("open", tr.t("casus-filter-open")), Opt::new("alle", tr.t("casus-filter-alle"))];
    let leeg = if gefilterd {
        parts::empty(Icon::Zoek, &tr.t("casus-lijst-niets"), &tr.t("casus-lijst-niets-tekst"), html! {})
    } else {
        parts::empty(Icon::Map, &tr.t("casus-lijst-leeg"), &tr.t("casus-lijst-leeg-tekst"), &knop)
    };
    html! {
        (parts::head(&tr.t("casus-lijst-titel"), tr.t("casus-lijst-doel"), &knop))
        (parts::filters(tr, "/casussen", gefilterd, html! {
            (form.select::<Fase>("fase", "casusveld-fase").optional())
            (form.select::<Incidenttype>("soort", "casusveld-incidenttype").optional())
            (form.select_of("toon", "casus-filter-toon", toon))
            (form.text("nummer", "casus-filter-nummer").optional().wide(12))
        }))
        (parts::panel(tabel(ctx, "casus-lijst-titel", casussen, leeg)))
        (parts::paging(tr, bladeren.vorige.as_deref(), bladeren.volgende.as_deref()))
        (parts::details(tr.t("casus-zoek"), false, zoekformulier(tr, &Input::new(), &geen)))
    }
}

/// Cases as a table: number, what and where, progress per track, next step. `leeg` stands there when there are none.
pub fn tabel(ctx: &Ctx, titel: &str, casussen: &[Casus], leeg: Markup) -> Table {
    Table::new(ctx.tr.t(titel), kolommen(ctx.tr)).hide_caption().empty(leeg).rows(casussen.iter().map(|c| rij(ctx, c)))
}

fn kolommen(tr: Tr) -> Vec<Column> {
    ["casus-kolom-casus", "casus-kolom-wat", "spoor-slachtoffer", "spoor-omgeving", "spoor-preventie", "casus-kolom-volgende"]
        .map(|k| Column::new(tr.t(k)))
        .to_vec()
}

fn rij(ctx: &Ctx, c: &Casus) -> Vec<Markup> {
    let tr = ctx.tr;
    let [slachtoffer, omgeving, preventie] = c.voortgang.map(|v| parts::bar(tr, v.gedaan, v.totaal));
    vec![
        html! { (parts::link(&format!("/casussen/{}", c.nummer), &c.nummer)) div.zacht.klein { (tr.ago(c.overval_op, ctx.now)) } },
        html! { (tr.label(c.incidenttype)) div.zacht.klein { (c.buurt) } },
        slachtoffer,
        omgeving,
        preventie,
        volgende(ctx, c),
    ]
}

/// The next step with its term, from the draaiboek that the casus runs; no query.
fn volgende(ctx: &Ctx, c: &Casus) -> Markup {
    let tr = ctx.tr;
    let Some(stap) = &c.volgende_stap else { return parts::tag(Kind::Neutral, &tr.label(c.fase)) };
    let titel = Woorden::new(ctx, c).titel(&stap.as_str().into());
    html! {
        span lang="nl" { (titel) }
        @if let Some(u) = c.volgende_uiterlijk {
            div.zacht.klein {
                @if u < ctx.now { (parts::tag_icon(Kind::Bad, Icon::Klok, &tr.t("casus-te-laat"))) " " }
                (tr.with("casus-uiterlijk", args![("moment", tr.moment_near(u, ctx.now))]))
            }
        }
    }
}

fn zoekformulier(tr: Tr, input: &Input, errors: &Errors) -> Markup {
    let form = Form::new(tr, input, errors).quiet().leave_freely();
    form.post(
        "/casussen",
        html! { (form.text("zoek", "casus-zoek-naam").wide(30)) (form.actions(form.submit_secondary("casus-zoek-knop"))) },
    )
}

pub(super) fn gevonden(ctx: &Ctx, input: &Input, errors: &Errors, vondsten: Option<&[Vondst]>) -> Markup {
    let tr = ctx.tr;
    html! {
        (parts::head(&tr.t("casus-zoek"), tr.t("casus-zoek-doel"), html! {}))
        (parts::panel(zoekformulier(tr, input, errors)))
        @if let Some(list) = vondsten {
            (parts::card(&tr.with("casus-zoek-aantal", args![("aantal", list.len())]), html! {
                @if list.is_empty() { p { (tr.t("casus-zoek-niets")) } }
                @else { (parts::rows(&list.iter().map(|v| vondst(tr, v)).collect::<Vec<_>>())) }
            }))
        }
    }
}

fn vondst(tr: Tr, v: &Vondst) -> Markup {
    let text = tr.with("casus-zoek-regel", args![("betrokkene", v.volgnr), ("nummer", v.nummer.clone())]);
    parts::row(html! {}, parts::link(&format!("/casussen/{}/betrokkenen/{}", v.nummer, v.volgnr), text), "", html! {})
}
