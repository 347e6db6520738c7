//! The pages of the draaiboek of a casus, and what a change does, as every such page shows it.

use casus::Casus;
use domain::{
    Code,
    draaiboek::{Draaiboek, StapId, Taak},
};
use kern::{Answer, Ctx};
use maud::{Markup, html};
use web::{
    Errors, Form, Icon, Input, Tr, args,
    parts::{self, Alert},
    prose,
};

use super::{Gevolg, Keuze, Wisselreden, adres, lopende, mogelijk, nieuwer};
use crate::screening::pagina;

fn naam(tr: Tr, d: &Draaiboek) -> Markup {
    prose::name(tr, &d.naam, d.naam_en.as_deref())
}

/// Name of a draaiboek by id, in whatever version.
fn boeknaam(ctx: &Ctx, id: &str) -> Markup {
    ctx.app.beleid.draaiboeken.iter().rev().find(|d| d.id == id).map_or_else(|| html! { (id) }, |d| naam(ctx.tr, d))
}

pub(super) fn overzicht(ctx: &Ctx, casus: &Casus) -> Answer {
    let (tr, dag) = (ctx.tr, ctx.now.datum());
    let basis = adres(&casus.nummer);
    let mag = casus.gesloten_op.is_none() && ctx.kan_naar(&format!("{basis}/versie/{}", casus.draaiboek));
    let beleid = &ctx.app.beleid;
    let nieuw = nieuwer(beleid, &casus.draaiboek, casus.draaiboek_vanaf, dag).is_some()
        || casus.erbij.iter().any(|(id, v)| nieuwer(beleid, id, *v, dag).is_some());
    let page = pagina(ctx, casus, tr.t("casusdraaiboek-titel"), &Errors::new());
    page.show(html! {
        (parts::head(&tr.t("casusdraaiboek-titel"), tr.t("casusdraaiboek-lead"), html! {}))
        (parts::card(&tr.t("casusdraaiboek-nu"), html! {
            (parts::rows(&lopend(ctx, casus, mag)))
            @if nieuw && mag {
                (parts::alert(Alert::Info, &tr.t("casusdraaiboek-nieuwer"), html! {
                    p { (tr.t("casusdraaiboek-nieuwer-uitleg")) }
                    p { (parts::button_link(&format!("{basis}/versie/{}", casus.draaiboek), tr.t("casusdraaiboek-bekijk-verschil"), false)) }
                }))
            } @else if !nieuw { p.zacht.klein { (tr.t("casusdraaiboek-nieuwste")) } }
        }))
        @if mag { (parts::card(&tr.t("casusdraaiboek-erbij"), html! {
            p { (tr.t("casusdraaiboek-erbij-uitleg")) }
            (erbij(ctx, casus))
        })) }
    })
}

fn lopend(ctx: &Ctx, casus: &Casus, mag: bool) -> Vec<Markup> {
    let tr = ctx.tr;
    let versie = |v| tr.with("casusdraaiboek-versie", args![("datum", tr.datum(v))]);
    let eigen = parts::row(html! {}, boeknaam(ctx, &casus.draaiboek), &versie(casus.draaiboek_vanaf), html! {});
    let meer = casus.erbij.iter().map(|(id, v)| {
        let weg = parts::button_link(&format!("{}/eraf/{id}", adres(&casus.nummer)), tr.t("casusdraaiboek-eraf"), false);
        parts::row(html! {}, boeknaam(ctx, id), &versie(*v), html! { @if mag { (weg) } })
    });
    std::iter::once(eigen).chain(meer).collect()
}

fn erbij(ctx: &Ctx, casus: &Casus) -> Markup {
    let tr = ctx.tr;
    let list = mogelijk(&ctx.app.beleid, casus, ctx.now.datum());
    let rij = |d: &&Draaiboek| {
        let bekijk = parts::button_link(&format!("{}/erbij/{}", adres(&casus.nummer), d.id), tr.t("casusdraaiboek-bekijk"), false);
        // Its first words say when to take it; the rest stands with its steps.
        parts::row_of(html! {}, naam(tr, d), prose::dutch(d.toelichting.lines().next().unwrap_or_default()), bekijk)
    };
    let (aanvulling, incident): (Vec<&Draaiboek>, Vec<&Draaiboek>) = list.into_iter().partition(|d| d.geldt_voor.is_empty());
    let (past, ander): (Vec<_>, Vec<_>) = aanvulling.into_iter().partition(|d| d.past_bij(lopende(casus)));
    let achter = |key: &str, books: &[&Draaiboek]| {
        let title = tr.with(key, args![("aantal", books.len())]);
        html! { @if !books.is_empty() { (parts::details(title, false, parts::rows(&books.iter().map(rij).collect::<Vec<_>>()))) } }
    };
    html! {
        @if past.is_empty() { (parts::empty(Icon::Taak, &tr.t("casusdraaiboek-geen"), &tr.t("casusdraaiboek-geen-uitleg"), html! {})) }
        @else { (parts::rows(&past.iter().map(rij).collect::<Vec<_>>())) }
        (achter("casusdraaiboek-andere", &ander))
        (achter("casusdraaiboek-ander", &incident))
    }
}

/// They would wait for each other.
pub(super) fn kan_niet(ctx: &Ctx, casus: &Casus) -> Answer {
    let tr = ctx.tr;
    let page = pagina(ctx, casus, tr.t("casusdraaiboek-titel"), &Errors::new());
    page.show(html! {
        (parts::head(&tr.t("casusdraaiboek-titel"), "", html! {}))
        (parts::alert(Alert::Warn, &tr.t("casusdraaiboek-kring"), html! { p { (tr.t("casusdraaiboek-kring-uitleg")) } p { (parts::link(&adres(&casus.nummer), tr.t("casusdraaiboek-terug"))) } }))
    })
}

pub(super) fn keuze(ctx: &Ctx, casus: &Casus, keuze: &Keuze, gevolg: &Gevolg, (input, errors): (&Input, &Errors)) -> Answer {
    let tr = ctx.tr;
    let basis = adres(&casus.nummer);
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).version(casus.versie).quiet();
    let dicht = keuze.soort == domain::journaal::Soort::DraaiboekEraf && !gevolg.begonnen.is_empty();
    let page = pagina(ctx, casus, tr.t(keuze.titel()), errors).crumb(tr.t("casusdraaiboek-titel"), basis.clone());
    let lead = html! { (boeknaam(ctx, &keuze.id)) ", " (tr.with("casusdraaiboek-versie", args![("datum", tr.datum(keuze.versie))])) };
    page.show(html! {
        (parts::head(&tr.t(keuze.titel()), lead, html! {}))
        (verschillen(ctx, gevolg))
        @if dicht {
            (parts::alert(Alert::Warn, &tr.t("casusdraaiboek-begonnen"), html! { p { (tr.t("casusdraaiboek-begonnen-uitleg")) } (stappenlijst(ctx, &gevolg.begonnen)) }))
        } @else {
            (parts::panel(form.post(&format!("{basis}/{}", keuze.pad()), html! {
                (form.hidden("merk", keuze.merk()))
                (form.radios::<Wisselreden>("reden", "casusdraaiboek-reden"))
                (form.actions(html! { (form.submit("casusdraaiboek-bevestig")) (form.cancel(&basis)) }))
            })))
        }
    })
}

/// What stays, what comes, what goes and what reads otherwise.
pub(crate) fn verschillen(ctx: &Ctx, g: &Gevolg) -> Markup {
    let (tr, o) = (ctx.tr, &g.overgang);
    let deel = |key: &str, taken: &[Taak], open: bool| {
        let per_stap = per_stap(taken);
        html! { @if !per_stap.is_empty() { (parts::details(tr.with(key, args![("aantal", per_stap.len())]), open, takenlijst(ctx, &per_stap))) } }
    };
    html! {
        (parts::card(&tr.t("overgang-titel"), html! {
            p { (tr.with("overgang-zin", args![("gedaan", per_stap(&o.gedaan).len()), ("blijft", per_stap(&o.blijft).len()), ("nieuw", per_stap(&o.nieuw).len()), ("vervalt", per_stap(&o.vervalt).len())])) }
            (deel("overgang-gedaan", &o.gedaan, false))
            (deel("overgang-blijft", &o.blijft, false))
            (deel("overgang-nieuw", &o.nieuw, true))
            (deel("overgang-vervalt", &o.vervalt, true))
            @if !g.begonnen.is_empty() { (parts::alert(Alert::Warn, &tr.t("overgang-begonnen"), stappenlijst(ctx, &g.begonnen))) }
            (gewijzigd(ctx, g))
        }))
    }
}

/// Each step once, in the order of the draaiboek, with for how many it is.
fn per_stap(taken: &[Taak]) -> Vec<(StapId, usize)> {
    let mut out: Vec<(StapId, usize)> = Vec::new();
    for t in taken {
        match out.iter_mut().find(|(id, _)| *id == t.stap) {
            Some((_, aantal)) => *aantal += 1,
            None => out.push((t.stap.clone(), 1)),
        }
    }
    out
}

/// Title of a step: from any draaiboek that has it.
fn titel(ctx: &Ctx, id: &StapId) -> String {
    ctx.app.beleid.draaiboeken.iter().rev().find_map(|d| d.stap(id)).map_or_else(|| id.to_string(), |s| s.titel.clone())
}

fn takenlijst(ctx: &Ctx, stappen: &[(StapId, usize)]) -> Markup {
    html! { ul { @for (id, aantal) in stappen { li { span lang="nl" { (titel(ctx, id)) } @if *aantal > 1 { " " span.zacht { (ctx.tr.with("overgang-keer", args![("aantal", *aantal)])) } } } } } }
}

fn stappenlijst(ctx: &Ctx, stappen: &[StapId]) -> Markup {
    html! { ul lang="nl" { @for id in stappen { li { (titel(ctx, id)) } } } }
}

/// Steps that read otherwise, with the fields that differ.
fn gewijzigd(ctx: &Ctx, g: &Gevolg) -> Markup {
    let tr = ctx.tr;
    let list = &g.verschil.gewijzigd;
    if list.is_empty() {
        return html! {};
    }
    parts::details(
        tr.with("overgang-gewijzigd", args![("aantal", list.len())]),
        false,
        html! { ul { @for (id, velden) in list { li { span lang="nl" { (titel(ctx, id)) } ": " (velden.iter().map(|v| tr.t(v.key()).to_lowercase()).collect::<Vec<_>>().join(", ")) } } } },
    )
}
