//! An exercise that ended: what was learned, its certificate, and destroying its data before their term.

use axum::extract::Path;
use domain::{
    Code,
    journaal::{Gebeurtenis, Soort},
    plan::HOOFDSTUKKEN,
    recht::Recht,
};
use kern::{Answer, Ctx, Problem};
use mandaat::oefening::OefeningSoort;
use maud::{Markup, html};
use uuid::Uuid;
use web::{
    args,
    parts::{self, Alert},
    prose,
};

use crate::{
    HIER, begin, bewaren,
    ruimte::{self, Ruimte, Verslag, ruimte},
    waarneming,
};

pub(crate) async fn show(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    let found = ruimte(&*ctx.read().await?, id).await?.ok_or(Problem::NietGevonden)?;
    if found.loopt() {
        return ctx.redirect(HIER);
    }
    let notes = match ctx.app.oefenruimte(ctx.gemeente(), id).await? {
        Some(binnen) if found.vernietigd.is_none() => waarneming::alle(&*binnen.db.read(ctx.gemeente()).await?).await?,
        _ => Vec::new(),
    };
    let tr = ctx.tr;
    let content = html! {
        (parts::head_of(prose::dutch(&found.naam), tr.datum(found.begonnen.datum()), html! {}))
        (parts::stack(html! {
            @if let Some(verslag) = &found.verslag { (geleerd(&ctx, &found, verslag)) }
            @if found.vernietigd.is_none() { (parts::card(&tr.t("oefenen-waarnemingen"), waarneming::lijst(tr, &notes))) }
            (parts::card(&tr.t("oefenen-gegevens"), gegevens(&ctx, &found)))
        }))
    };
    ctx.page_titled(found.naam.clone()).dutch().crumb(tr.t("oefenen-titel"), HIER).show(content)
}

fn geleerd(ctx: &Ctx, found: &Ruimte, v: &Verslag) -> Markup {
    let tr = ctx.tr;
    let chapter = |n: u8| HOOFDSTUKKEN.iter().find(|(nr, _)| *nr == n).map(|(_, key)| tr.t(key)).unwrap_or_default();
    parts::card(
        &tr.t("oefenen-evaluatie"),
        html! {
            (parts::dl(&[
                (tr.t("oefening-soort"), html! { @if let Some(soort) = OefeningSoort::from_code(&v.soort) { (tr.label(soort)) } }),
                (tr.t("oefening-deelnemers"), html! { (v.deelnemers) }),
                (tr.t("oefenen-functies"), html! { (prose::dutch(v.functies.join(", "))) }),
                (tr.t("oefenen-goed"), html! { div.vrije-tekst { (prose::dutch(&v.goed)) } }),
                (tr.t("oefenen-beter"), html! { div.vrije-tekst { (prose::dutch(&v.beter)) } }),
            ]))
            h3.nl-heading.nl-heading--level-3 { (tr.t("oefenen-punten")) }
            ul { @for (n, text) in &v.punten { li { (parts::link(&format!("/voorbereiden/nazorgplan/hoofdstuk/{n}"), chapter(*n))) ": " (prose::dutch(text)) } } }
            p { (parts::button_link(&format!("{HIER}/{}/certificaat/pdf", found.id), tr.t("oefenen-certificaat"), true)) }
        },
    )
}

fn gegevens(ctx: &Ctx, found: &Ruimte) -> Markup {
    let tr = ctx.tr;
    html! {
        @if let Some(op) = found.vernietigd {
            (parts::alert(Alert::Ok, &tr.with("oefenen-vernietigd", args![("dag", tr.datum(op.datum()))]), html! {}))
        } @else {
            p { (tr.with("oefenen-vernietigen-op", args![("dag", tr.datum(bewaren::tot(&ctx.app.beleid, found).datum()))])) }
            @if ctx.mag(Recht::VoorbereidingWijzigen) {
                (parts::button_post(&format!("{HIER}/{}/vernietigen", found.id), tr.t("oefenen-vernietig"), false, Some(&tr.t("oefenen-vernietig-vraag"))))
            }
        }
    }
}

pub(crate) async fn vernietig(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    let found = ruimte(&*ctx.read().await?, id).await?.filter(|r| !r.loopt()).ok_or(Problem::NietGevonden)?;
    let naar = format!("{HIER}/{id}");
    if found.vernietigd.is_some() {
        return ctx.redirect(&naar);
    }
    (begin::ruimten(&ctx.app)?.vernietig)(id).await.map_err(Problem::Storing)?;
    let tx = ctx.write().await?;
    if ruimte::vernietigd(&tx, id).await? {
        tx.commit(Gebeurtenis::new(Soort::OefenruimteVernietigd).met(id)).await?;
    }
    ctx.done(&naar, "melding-oefenruimte-vernietigd")
}
