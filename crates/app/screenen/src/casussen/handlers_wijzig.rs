//! Changing a casus: who directs, and what was reported.

use ::store::{Events, StoreError, Tx, WriteTx};
use axum::extract::Path;
use casus::{Casus, Gegevens, taak};
use domain::{
    Code, Moment,
    aanwijzing::Ontvangst,
    casus::Fase,
    gegeven::Soort as Gegevensoort,
    id::{Id, MedewerkerId},
    journaal::{Gebeurtenis, Soort},
    recht::Rol,
};
use kern::{Answer, Ctx, Medewerker, Posted, Problem, medewerkers};
use mandaat::aanwijzingsbesluit::bevoegdheid;
use maud::html;
use web::{
    Errors, Form, Input, Opt, Reader, Tr, args,
    parts::{self, Alert},
};

use super::{handlers::under, soort};

const GEGEVENS: [&str; 6] = ["incidenttype", "buurt", "geweld", "aantal", "overval", "gemeld"];
/// The kind of police data that each field holds.
const SOORTEN: [Option<Gegevensoort>; 6] = [
    Some(Gegevensoort::Incidenttype),
    Some(Gegevensoort::PlaatsGlobaal),
    Some(Gegevensoort::Geweld),
    None,
    Some(Gegevensoort::Tijdstip),
    None,
];

/// A casus that may still be changed.
async fn werkbaar(ctx: &Ctx, tx: &Tx, nummer: &str) -> Result<(Casus, Ontvangst), Problem> {
    let bewijs = bevoegdheid(tx, ctx.wie_id(), ctx.now).await??;
    let casus = casus::by_nummer(tx, nummer).await?;
    if casus.fase == Fase::Gesloten {
        return Err(domain::casus::CASUS_GESLOTEN.into());
    }
    let bewijs = casus.ontvangst(bewijs, &ctx.app.beleid);
    Ok((casus, bewijs))
}

/// Who may direct: coordinators and deputies with a login.
async fn regisseurs(tx: &Tx) -> Result<Vec<Medewerker>, StoreError> {
    let directs = |m: &Medewerker| m.actief && m.rollen.iter().any(|r| matches!(r, Rol::Coordinator | Rol::Plaatsvervanger));
    Ok(medewerkers(tx).await?.into_iter().filter(directs).collect())
}

pub(super) async fn regie(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    let (casus, _) = werkbaar(&ctx, &tx, &nummer).await?;
    regie_pagina(&ctx, &casus, &regisseurs(&tx).await?, &Input::new(), &Errors::new())
}

fn regie_pagina(ctx: &Ctx, casus: &Casus, mensen: &[Medewerker], input: &Input, errors: &Errors) -> Answer {
    let tr = ctx.tr;
    let form = Form::new(tr, input, errors).version(casus.versie).quiet();
    let nu = mensen.iter().find(|m| m.id == casus.regie).map_or_else(|| tr.t("wie-medewerker-weg"), |m| m.naam.clone());
    let others = mensen
        .iter()
        .filter(|m| m.id != casus.regie)
        .map(|m| Opt::new(m.id.uuid(), m.naam.clone()).hint(m.functie.clone()))
        .collect::<Vec<_>>();
    let terug = format!("/casussen/{}", casus.nummer);
    let content = html! {
        (parts::head(&tr.t("casus-regie-overdragen"), tr.with("casus-regie-nu", args![("naam", nu)]), html! {}))
        @if others.is_empty() {
            (parts::alert(Alert::Info, &tr.t("casus-regie-niemand"), html! { p { (tr.t("casus-regie-niemand-tekst")) } }))
        } @else {
            (form.post(&format!("{terug}/regie"), html! {
                (form.radios_of("naar", "casus-regie-naar", others))
                (form.actions(html! { (form.submit("casus-regie-knop")) (form.cancel(&terug)) }))
            }))
        }
    };
    let page = under(ctx, "casus-regie-overdragen", &casus.nummer);
    if errors.is_empty() { page } else { page.invalid(errors) }.show(content)
}

/// Hands over the direction: an explicit act, with who received it in the journal.
pub(super) async fn draag_over(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    let (casus, _) = werkbaar(&ctx, &tx, &nummer).await?;
    let mensen = regisseurs(&tx).await?;
    let mut r = Reader::new(&input);
    let naar = r.one_of("naar", |v| mensen.iter().find(|m| m.id != casus.regie && m.id.uuid().to_string() == v).map(|m| m.id));
    if input.version() != Some(casus.versie) {
        r.add("", "casus-fout-regie-gewijzigd");
    }
    let naar: MedewerkerId = match r.finish(|| naar) {
        Ok(naar) => naar,
        Err(errors) => return regie_pagina(&ctx, &casus, &mensen, &input, &errors),
    };
    casus::zet_regie(&tx, casus.id, naar).await?;
    tx.commit(Gebeurtenis::new(Soort::RegieOvergedragen).in_casus(casus.id).met(naar)).await?;
    ctx.done(&format!("/casussen/{nummer}"), "melding-regie-overgedragen")
}

pub(super) async fn gegevens(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    let (casus, bewijs) = werkbaar(&ctx, &tx, &nummer).await?;
    gegevens_pagina(&ctx, &casus, &bewijs, &huidig(&casus), &Errors::new())
}

fn huidig(c: &Casus) -> Input {
    Input::new()
        .with("incidenttype", c.incidenttype.code())
        .with("buurt", &c.buurt)
        .with("geweld", c.geweld.code())
        .with("aantal", c.aantal.code())
        .with_moment("overval", c.overval_op)
        .with_moment("gemeld", c.gemeld_op)
}

fn gegevens_pagina(ctx: &Ctx, casus: &Casus, bewijs: &Ontvangst, input: &Input, errors: &Errors) -> Answer {
    let tr = ctx.tr;
    let form = Form::new(tr, input, errors).version(casus.versie);
    let terug = format!("/casussen/{}", casus.nummer);
    let vast: Vec<String> =
        (0..GEGEVENS.len()).filter(|i| !ontvangt(bewijs, *i)).map(|i| tr.t(&format!("casusveld-{}", GEGEVENS[i]))).collect();
    let content = html! {
        @if !vast.is_empty() { (parts::alert(Alert::Warn, &tr.t("casus-gegevens-vast"), html! { p { (tr.with("casus-gegevens-vast-tekst", args![("velden", vast.join(", "))])) } p { (parts::link("/voorbereiden/aanwijzingsbesluit", tr.t("bezwaar-niet-op-lijst-stap"))) } })) }
        (parts::head(&tr.t("casus-gegevens"), tr.t("casus-gegevens-doel"), html! {}))
        (form.post(&format!("{terug}/gegevens"), html! {
            (form.radios::<domain::casus::Incidenttype>("incidenttype", "casusveld-incidenttype"))
            (form.text("buurt", "casusveld-buurt").wide(30))
            (form.radios::<domain::casus::Geweld>("geweld", "casusveld-geweld"))
            (form.radios::<domain::casus::Aantal>("aantal", "casusveld-aantal"))
            (form.moment("overval", "casusveld-overval"))
            (form.moment("gemeld", "casusveld-gemeld"))
            (form.actions(html! { (form.submit("casus-gegevens-knop")) (form.cancel(&terug)) }))
        }))
    };
    let page = under(ctx, "casus-gegevens", &casus.nummer);
    if errors.is_empty() { page } else { page.invalid(errors) }.show(content)
}

/// Reads the form, held against what the decision lists. A moment that shows the same minute as before keeps its seconds.
fn lees(input: &Input, casus: &Casus, bewijs: &Ontvangst, now: Moment) -> Result<Gegevens, Errors> {
    let mut r = Reader::new(input);
    let (incidenttype, buurt, geweld, aantal) =
        (r.choice("incidenttype"), casus::buurt::lees(&mut r, "buurt"), r.choice("geweld"), r.choice("aantal"));
    let keep = |m: Moment, old: Moment| if m.micros().div_euclid(60_000_000) == old.micros().div_euclid(60_000_000) { old } else { m };
    let overval_op = r.moment("overval").map(|m| keep(m, casus.overval_op));
    let gemeld_op = r.moment("gemeld").map(|m| keep(m, casus.gemeld_op));
    if gemeld_op.is_some_and(|m| m > now) {
        r.add("gemeld", "casus-fout-toekomst");
    }
    if overval_op.zip(gemeld_op).is_some_and(|(overval, gemeld)| overval > gemeld) {
        r.add("overval", "casus-fout-volgorde");
    }
    let anders = [
        incidenttype.is_some_and(|v| v != casus.incidenttype),
        buurt.as_ref().is_some_and(|v| *v != casus.buurt),
        geweld.is_some_and(|v| v != casus.geweld),
        aantal.is_some_and(|v| v != casus.aantal),
        overval_op.is_some_and(|v| v != casus.overval_op),
        gemeld_op.is_some_and(|v| v != casus.gemeld_op),
    ];
    for i in (0..GEGEVENS.len()).filter(|i| anders[*i] && !ontvangt(bewijs, *i)) {
        r.add(GEGEVENS[i], "fout-niet-op-lijst");
    }
    r.finish(|| {
        Some(Gegevens {
            incidenttype: incidenttype?,
            buurt: buurt?,
            geweld: geweld?,
            aantal: aantal?,
            overval_op: overval_op?,
            gemeld_op: gemeld_op?,
        })
    })
}

/// The fields as a person reads them, in the order of the form.
fn getoond(tr: Tr, g: &Gegevens) -> [String; 6] {
    [
        tr.label(g.incidenttype),
        g.buurt.clone(),
        tr.label(g.geweld),
        tr.label(g.aantal),
        tr.moment_lang(g.overval_op),
        tr.moment_lang(g.gemeld_op),
    ]
}

/// Corrects what was reported. Another type means another draaiboek; what was done stays done.
pub(super) async fn bewaar_gegevens(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    let (casus, bewijs) = werkbaar(&ctx, &tx, &nummer).await?;
    let nieuw = match lees(&input, &casus, &bewijs, ctx.now) {
        Ok(nieuw) => nieuw,
        Err(errors) => return gegevens_pagina(&ctx, &casus, &bewijs, &input, &errors),
    };
    let (nu, jij) = (getoond(ctx.tr, &casus.gegevens()), getoond(ctx.tr, &nieuw));
    let changed: Vec<usize> = (0..GEGEVENS.len()).filter(|i| nu[*i] != jij[*i]).collect();
    if input.version() != Some(casus.versie) && !changed.is_empty() {
        let mut errors = Errors::new();
        for i in &changed {
            errors.add_with(GEGEVENS[*i], "fout-conflict", args![("nu", nu[*i].clone()), ("jij", jij[*i].clone())]);
        }
        return gegevens_pagina(&ctx, &casus, &bewijs, &input, &errors);
    }
    if nieuw.incidenttype != casus.incidenttype && input.get("bevestigd") != "ja" {
        return soort::vraag(&ctx, &tx, &casus, &nieuw, &input).await;
    }
    let terug = format!("/casussen/{nummer}");
    let Some(events) = verbeter(&ctx, &tx, &casus, &nieuw, &changed).await? else { return ctx.redirect(&terug) };
    tx.commit(events).await?;
    ctx.done(&terug, "melding-casus-verbeterd")
}

fn ontvangt(bewijs: &Ontvangst, veld: usize) -> bool {
    SOORTEN[veld].is_none_or(|soort| bewijs.ontvangt(soort).is_ok())
}

/// Stores the correction and plans again; nothing when nothing changed.
async fn verbeter(ctx: &Ctx, tx: &WriteTx, casus: &Casus, nieuw: &Gegevens, changed: &[usize]) -> Result<Option<Events>, Problem> {
    let mut events = changed.iter().map(|i| Gebeurtenis::new(Soort::CasusGewijzigd).in_casus(casus.id).code(GEGEVENS[*i]));
    let Some(first) = events.next() else { return Ok(None) };
    let draaiboek = match casus.incidenttype == nieuw.incidenttype {
        true => (casus.draaiboek.clone(), casus.draaiboek_vanaf),
        false => soort::draaiboek(&ctx.app.beleid, nieuw.incidenttype, casus)?,
    };
    soort::erbij(tx, casus, &draaiboek.0, draaiboek.1).await?;
    casus::verbeter(tx, casus.id, nieuw, &draaiboek.0, draaiboek.1).await?;
    taak::herplan(tx, &ctx.app.beleid, casus.id).await?;
    Ok(Some(Events::from_parts(first, events.collect())))
}
