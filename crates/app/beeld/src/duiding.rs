//! Findings of the local area scan, target groups and places: what is known, what aftercare and prevention are prepared, and the measures and
//! partners that stand ready for it.

mod formulier;
mod gekoppeld;
mod keus;
mod voorstel;

use ::store::Tx;
use axum::extract::Path;
use domain::{
    Code,
    journaal::{Gebeurtenis, Soort},
    recht::Recht,
};
use inventaris::maatregelen::Stand;
use kern::{Answer, Ctx, Posted, Problem, Startdeel};
use maud::html;
use uuid::Uuid;
use web::{
    Errors, Input,
    botsing::{bijgewerkt, botsingen},
    parts::{self, Kind},
};

use crate::{
    Groep, HIER,
    store::{self, Duiding},
};
use formulier::{input_of, read, velden, view};
pub use gekoppeld::{Gekoppeld, Koppeling};
pub use voorstel::{Voorstel, voorstellen};

/// Whether only other choices are asked for: nothing is saved then.
fn zoekt(input: &Input) -> bool {
    input.get("doen") == "zoek"
}

/// An empty form; for a group that the picture names, with words to begin with.
pub async fn new(ctx: Ctx) -> Answer {
    let today = Input::new().with_date("op", ctx.now.datum());
    let groep = ctx.query("groep").and_then(|g| Groep::from_code(&g));
    let jaar = ctx.query("jaar").and_then(|j| j.parse::<i16>().ok());
    let input = match groep {
        Some(groep) => voorstel::begin(ctx.nl(), today, groep, jaar.unwrap_or(ctx.now.datum().year())),
        None => today,
    };
    view(&ctx, &*ctx.read().await?, None, &input, Errors::new()).await
}

/// What is newly attached must be on offer here: an adopted measure that holds today, a partner that takes part.
async fn check_attached(ctx: &Ctx, tx: &Tx, made: &Duiding, was: Option<&Duiding>) -> Result<Errors, Problem> {
    let (measures, partners) = match was {
        Some(was) => (added(&made.maatregelen, &was.maatregelen), added(&made.partners, &was.partners)),
        None => (added(&made.maatregelen, &[]), added(&made.partners, &[])),
    };
    let known = Gekoppeld::deze(tx, &ctx.app.beleid, &measures, &partners).await?;
    let offered = |id: &&str| known.maatregel(id).is_some_and(|m| m.stand(&ctx.app.beleid, ctx.now.datum()) == Stand::Aanbieden);
    let takes_part = |id: &&str| known.partner(id).is_some_and(|p| p.meedoener() && p.beeindigd.is_none());
    let mut errors = Errors::new();
    if !measures.iter().all(offered) {
        errors.add("maatregel", "fout-beeld-koppeling");
    }
    if !partners.iter().all(takes_part) {
        errors.add("partner", "fout-beeld-koppeling");
    }
    Ok(errors)
}

fn added<'a>(now: &'a [String], was: &[String]) -> Vec<&'a str> {
    now.iter().filter(|id| !was.contains(id)).map(String::as_str).collect()
}

/// Adds one.
pub async fn create(ctx: Ctx, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    if zoekt(&input) {
        return view(&ctx, &tx, None, &input, Errors::new()).await;
    }
    if let Some(token) = input.once() {
        tx.remember(token, HIER).await?;
    }
    let made = match read(&input, ctx.app.uuid(), 0, ctx.now.datum()) {
        Ok(made) => made,
        Err(errors) => return view(&ctx, &tx, None, &input, errors).await,
    };
    let errors = check_attached(&ctx, &tx, &made, None).await?;
    if !errors.is_empty() {
        return view(&ctx, &tx, None, &input, errors).await;
    }
    store::bewaar_duiding(&tx, &made).await?;
    tx.commit(Gebeurtenis::new(Soort::BeeldGewijzigd).met(made.id).code("duiding")).await?;
    ctx.done(&format!("{HIER}#duiding"), "melding-beeld-bewaard")
}

async fn found(tx: &Tx, nummer: &str) -> Result<Duiding, Problem> {
    let id: Uuid = nummer.parse().map_err(|_| Problem::NietGevonden)?;
    store::duidingen(tx).await?.into_iter().find(|d| d.id == id).ok_or(Problem::NietGevonden)
}

/// The form of one.
pub async fn edit(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    let d = found(&tx, &nummer).await?;
    view(&ctx, &tx, Some(&d), &input_of(&d), Errors::new()).await
}

/// Saves one. What somebody else changed meanwhile is kept, and asked about where both changed the same.
pub async fn save(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    let d = found(&tx, &nummer).await?;
    if zoekt(&input) {
        return view(&ctx, &tx, Some(&d), &input, Errors::new()).await;
    }
    if let Some(token) = input.once() {
        tx.remember(token, HIER).await?;
    }
    let input = bijgewerkt(input, d.versie, || input_of(&d));
    let made = match read(&input, d.id, d.versie, ctx.now.datum()) {
        Ok(made) => made,
        Err(errors) => return view(&ctx, &tx, Some(&d), &input, errors).await,
    };
    let mut errors = check_attached(&ctx, &tx, &made, Some(&d)).await?;
    if input.version() != Some(d.versie) {
        let known = Gekoppeld::load(&tx, &ctx.app.beleid, &[d.clone(), made.clone()]).await?;
        errors.join(botsingen(&input, &velden(&ctx, &d, &known), &velden(&ctx, &made, &known)));
    }
    if !errors.is_empty() {
        return view(&ctx, &tx, Some(&d), &input, errors).await;
    }
    if !store::bewaar_duiding(&tx, &made).await? {
        return Err(Problem::storing("changed inside its own transaction"));
    }
    tx.commit(Gebeurtenis::new(Soort::BeeldGewijzigd).met(d.id).code("duiding")).await?;
    ctx.done(&format!("{HIER}#duiding"), "melding-beeld-bewaard")
}

/// Takes one away.
pub async fn remove(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.write().await?;
    let d = found(&tx, &nummer).await?;
    store::verwijder_duiding(&tx, d.id).await?;
    tx.commit(Gebeurtenis::new(Soort::BeeldGewijzigd).met(d.id).code("duiding-weg")).await?;
    ctx.done(&format!("{HIER}#duiding"), "melding-beeld-verwijderd")
}

/// On the start page: something that is attached to a target group or place does not hold today.
pub async fn vervallen(ctx: &Ctx, tx: &Tx) -> Result<Startdeel, Problem> {
    if !ctx.mag(Recht::VoorbereidingWijzigen) {
        return Ok(Startdeel::default());
    }
    let (tr, dag) = (ctx.tr, ctx.now.datum());
    let count = async || {
        let all = store::duidingen(tx).await?;
        Ok(Gekoppeld::load(tx, &ctx.app.beleid, &all).await?.vervallen(&ctx.app.beleid, tr, dag, &all))
    };
    let n = *ctx.app.onthouden(tx, format!("beeldkoppeling {dag}"), count).await?;
    if n == 0 {
        return Ok(Startdeel::default());
    }
    let line = parts::row(
        parts::tag(Kind::Warn, &tr.t("beeld-koppeling-start")),
        html! { (tr.with("beeld-koppeling-vervallen", web::args![("aantal", n)])) },
        &tr.t("beeld-koppeling-start-wat"),
        parts::button_link(&format!("{HIER}#duiding"), tr.t("beeld-koppeling-start-knop"), false),
    );
    Ok(Startdeel { daarna: vec![line], ..Startdeel::default() })
}
