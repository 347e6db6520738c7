//! The page of exercises in the real municipality, and the line on the start page.

use domain::recht::Recht;
use kern::{Answer, Ctx, Problem, Startdeel};
use maud::{Markup, html};
use store::Tx;
use uuid::Uuid;
use web::{
    Errors, Form, Icon, Input, Tr, args,
    parts::{self, Alert, Column, Kind, Table},
    prose,
};

use crate::{
    HIER, begin,
    deelnemer::{Deelnemer, Deelrol, deelnemers, mag_waarnemen},
    ruimte::{Ruimte, lopende, ruimten},
};

pub(crate) async fn show(ctx: Ctx) -> Answer {
    let gekozen = ctx.query("oefening").and_then(|id| id.parse().ok());
    let beeld = beeld(&ctx, gekozen).await?;
    pagina(&ctx, &beeld, &Input::new(), &Errors::new())
}

/// The page with this exercise open.
pub(crate) fn adres(id: Uuid) -> String {
    format!("{HIER}?oefening={id}")
}

/// What the page shows.
pub(crate) struct Beeld {
    alle: Vec<Ruimte>,
    /// The one that is looked at.
    loopt: Option<(Ruimte, Binnen)>,
    /// The others that run.
    naast: Vec<Ruimte>,
}

/// With this exercise open, or else the newest that runs.
pub(crate) async fn beeld(ctx: &Ctx, gekozen: Option<Uuid>) -> Result<Beeld, Problem> {
    let tx = ctx.read().await?;
    let (alle, mut naast) = (ruimten(&tx).await?, lopende(&tx).await?);
    drop(tx);
    let at = naast.iter().position(|r| Some(r.id) == gekozen).unwrap_or_default();
    let loopt = match (at < naast.len()).then(|| naast.remove(at)) {
        Some(found) => {
            let inside = binnen(ctx, &found).await?;
            Some((found, inside))
        }
        None => None,
    };
    Ok(Beeld { alle, loopt, naast })
}

/// The page, with what was typed when it was refused.
pub(crate) fn pagina(ctx: &Ctx, beeld: &Beeld, input: &Input, errors: &Errors) -> Answer {
    let (tr, wijzigt) = (ctx.tr, ctx.mag(Recht::VoorbereidingWijzigen));
    let content = html! {
        (parts::head(&tr.t("oefenen-titel"), tr.t("oefenen-lead"), html! {}))
        (parts::stack(html! {
            @if let Some((found, binnen)) = &beeld.loopt { (loopt(ctx, found, binnen, (input, errors))) }
            @if !beeld.naast.is_empty() { (parts::card(&tr.t("oefenen-naast"), parts::rows(&beeld.naast.iter().map(|r| regel(ctx, r)).collect::<Vec<_>>()))) }
            @if wijzigt && begin::ruimten(&ctx.app).is_ok() { (nieuw(ctx, beeld.loopt.is_some(), input, errors)) }
            @else if beeld.loopt.is_none() { (parts::panel(parts::empty(Icon::Groep, &tr.t("oefenen-geen"), &tr.t("oefenen-geen-tekst"), html! {}))) }
            @if ctx.mag(Recht::VoorbereidingZien) { (parts::card(&tr.t("oefenen-eerder"), vroeger(ctx, &beeld.alle))) }
        }))
    };
    let page = ctx.page("oefenen-titel");
    let page = if ctx.mag(Recht::VoorbereidingZien) { page.crumb(tr.t("oefening-titel"), "/voorbereiden/oefening") } else { page };
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(content)
}

/// What the page says about the inside of an exercise.
struct Binnen {
    deelnemers: Vec<Deelnemer>,
    klok: String,
}

async fn binnen(ctx: &Ctx, found: &Ruimte) -> Result<Binnen, Problem> {
    let Some(app) = ctx.app.oefenruimte(ctx.gemeente(), found.id).await? else {
        return Ok(Binnen { deelnemers: Vec::new(), klok: String::new() });
    };
    let deelnemers = deelnemers(&*app.db.read(ctx.gemeente()).await?).await?;
    Ok(Binnen { deelnemers, klok: ctx.tr.moment_lang(app.now()) })
}

fn loopt(ctx: &Ctx, found: &Ruimte, binnen: &Binnen, (input, errors): (&Input, &Errors)) -> Markup {
    let tr = ctx.tr;
    let (id, wijzigt) = (found.id, ctx.mag(Recht::VoorbereidingWijzigen));
    let eigen = binnen.deelnemers.iter().find(|d| d.id == ctx.wie_id()).map(|d| d.rol);
    let mee = |rol: Deelrol| {
        let key = match rol {
            _ if eigen == Some(rol) => "oefenen-naar",
            Deelrol::Speler => "oefenen-doe-mee",
            Deelrol::Waarnemer => "oefenen-neem-waar",
            Deelrol::Beide => "oefenen-beide",
        };
        let class = if rol == eigen.unwrap_or(Deelrol::Speler) { "nl-button--primary" } else { "nl-button--secondary" };
        let button = html! { button.nl-button.(class) type="submit" { (tr.t(key)) } };
        parts::post_form(&format!("{HIER}/{id}/meedoen"), &[("rol", domain::Code::code(rol).to_owned())], button)
    };
    html! {
        section.kaart { div.kaart-kop { h2.nl-heading.nl-heading--level-2 { (zin_loopt(tr, found)) } (parts::tag(Kind::Warn, &tr.t("oefenen-bezig"))) } (parts::stack(html! {
            (parts::alert(Alert::Info, &tr.t("oefenen-regels"), html! { p { (tr.t("oefenen-regels-tekst")) } }))
            (parts::dl(&[
                (tr.t("oefenen-sinds"), html! { (tr.moment_near(found.begonnen, ctx.now)) }),
                (tr.t("oefenen-klok"), html! { (binnen.klok) }),
                (tr.t("oefenen-deelnemers"), mensen(ctx, &binnen.deelnemers)),
            ]))
            @if let Some(rol) = eigen { p { strong { (tr.with("oefenen-jij", args![("rol", tr.label(rol))])) } " " (tr.t("oefenen-wissel")) } }
            div.knoppenrij { (mee(Deelrol::Speler)) @if ctx.wie().is_ok_and(mag_waarnemen) { (mee(Deelrol::Waarnemer)) (mee(Deelrol::Beide)) } }
            @if ctx.wie().is_ok_and(mag_waarnemen) { p.zacht.klein { (tr.t("oefenen-beide-tekst")) } }
        })) }
        @if wijzigt {
            (parts::card(&tr.t("oefenen-regie"), parts::stack(html! {
                (klok(ctx, found, input, errors))
                p { (parts::button_link(&format!("{HIER}/{id}/einde"), tr.t("oefenen-naar-einde"), false)) }
            })))
        }
    }
}

/// That it runs, with its name as it was given.
fn zin_loopt(tr: Tr, found: &Ruimte) -> Markup {
    prose::show(&tr.with("oefenen-loopt", args![("naam", prose::quote(tr, &found.naam))]))
}

fn mensen(ctx: &Ctx, all: &[Deelnemer]) -> Markup {
    let tr = ctx.tr;
    html! {
        @if all.is_empty() { (tr.t("oefenen-niemand")) } @else {
            ul.oefen-mensen { @for d in all { li { (d.naam) ", " (d.functie) @if d.rol != Deelrol::Speler { " (" (tr.label(d.rol)) ")" } @if let Some(was) = eerder(d) { " (" (tr.t(was)) ")" } } } }
        }
    }
}

/// What someone did before that the others should know.
fn eerder(d: &Deelnemer) -> Option<&'static str> {
    match (d.rol, d.eerder.contains(&Deelrol::Waarnemer)) {
        (Deelrol::Waarnemer, _) => d.eerder.iter().any(|r| r.speelt()).then_some("oefenen-speelde-eerst"),
        (_, true) => Some("oefenen-keek-eerst"),
        _ => None,
    }
}

fn klok(ctx: &Ctx, found: &Ruimte, input: &Input, errors: &Errors) -> Markup {
    let form = Form::new(ctx.tr, input, errors).once(ctx.app.uuid()).leave_freely();
    let content = html! {
        (form.int("uren", "oefenen-uren"))
        (form.actions(form.submit_secondary("oefenen-vooruit")))
    };
    form.post(&format!("{HIER}/{}/klok", found.id), content)
}

/// The form that begins one; beside one that runs it opens on purpose.
fn nieuw(ctx: &Ctx, naast: bool, input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let form = Form::new(ctx.tr, input, errors).once(ctx.app.uuid());
    let content = html! {
        (form.text("naam", "oefenen-naam"))
        (form.actions(form.submit("oefenen-begin")))
    };
    let whole = html! { p { (tr.t("oefenen-nieuw-tekst")) } (form.post(HIER, content)) };
    if naast {
        parts::panel(parts::details(tr.t("oefenen-nog-een"), errors.of("naam").is_some(), whole))
    } else {
        parts::card(&tr.t("oefenen-nieuw"), whole)
    }
}

fn vroeger(ctx: &Ctx, all: &[Ruimte]) -> Markup {
    let tr = ctx.tr;
    let columns = ["oefenen-kolom-naam", "oefenen-kolom-wanneer", "oefenen-kolom-stand"].map(|k| Column::new(tr.t(k))).to_vec();
    let empty = parts::empty(Icon::Kalender, &tr.t("oefenen-eerder-leeg"), &tr.t("oefenen-eerder-leeg-tekst"), html! {});
    let rows = all.iter().filter(|r| !r.loopt()).map(|r| {
        let stand = if r.vernietigd.is_some() { "oefenen-stand-vernietigd" } else { "oefenen-stand-beeindigd" };
        vec![
            parts::link(&format!("{HIER}/{}", r.id), prose::dutch(&r.naam)),
            html! { (tr.datum(r.begonnen.datum())) },
            html! { (tr.t(stand)) },
        ]
    });
    html! { (Table::new(tr.t("oefenen-eerder"), columns).hide_caption().empty(empty).rows(rows)) }
}

/// An exercise that runs, on the start page of everyone in the real municipality.
pub(crate) async fn op_start(ctx: &Ctx, tx: &Tx) -> Result<Startdeel, Problem> {
    let known = ctx.app.onthouden(tx, "lopend", async || lopende(tx).await).await?;
    Ok(Startdeel { daarna: known.iter().map(|found| regel(ctx, found)).collect(), ..Startdeel::default() })
}

/// An exercise that runs, as a line that leads to it.
fn regel(ctx: &Ctx, found: &Ruimte) -> Markup {
    let (tr, to) = (ctx.tr, adres(found.id));
    let title = parts::link(&to, zin_loopt(tr, found));
    let naar = html! { (tr.t("oefenen-naar")) span.onzichtbaar { ": " (prose::dutch(&found.naam)) } };
    parts::row(parts::tag(Kind::Warn, &tr.t("oefenen-bezig")), title, &tr.t("oefenen-op-start"), parts::button_link(&to, naar, false))
}
