//! Requests about the rota: its turns of duty, one by one.

use axum::extract::Path;
use domain::{
    Moment,
    journaal::{Gebeurtenis, Soort},
    kalender,
};
use jiff::civil::DateTime;
use kern::{Answer, Ctx, Medewerker, Posted, Problem};
use mandaat::aanstelling::{self, Beeld, HIER, Roosterdienst};
use uuid::Uuid;
use web::{Errors, Input, Reader, args};

use super::{formulier, formulier::Keuze, rooster_pagina as pages};

/// Page of the rota.
pub(super) const ROOSTER: &str = "/voorbereiden/aanstelling/rooster";
/// Longest turn, in seconds.
const LANGST: i64 = 62 * 86_400;

/// The rota. A gap leads here with its hours, which then stand in the form.
pub(super) async fn show(ctx: Ctx) -> Answer {
    let beeld = Beeld::load(&*ctx.read().await?, ctx.now).await?;
    let asked = |name: &str| ctx.query(name).and_then(|v| v.parse::<DateTime>().ok()).map(kalender::moment);
    let input = ["van", "tot"].into_iter().filter_map(|n| Some((n, asked(n)?))).fold(Input::new(), |i, (n, m)| i.with_moment(n, m));
    page(&ctx, &beeld, &input, &Errors::new())
}

fn page(ctx: &Ctx, beeld: &Beeld, input: &Input, errors: &Errors) -> Answer {
    let page = ctx.page("rooster-titel").in_menu().crumb(ctx.tr.t("aanstelling-titel"), HIER);
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(pages::rota(ctx, beeld, input, errors))
}

/// Reads a turn.
fn read(input: &Input, id: Uuid, mensen: &[Medewerker], now: Moment) -> Result<Roosterdienst, Errors> {
    let werkers = Keuze(mensen).werkers();
    let mut r = Reader::new(input);
    let wie = r.one_of("wie", |v| formulier::among(&werkers, v));
    let (van, tot) = (r.moment("van"), r.moment("tot"));
    if let (Some(van), Some(tot)) = (van, tot) {
        if tot <= van {
            r.add("tot", "fout-tot-voor-van");
        } else if tot <= now {
            r.add("tot", "fout-dienst-voorbij");
        } else if tot.seconds_since(van) > LANGST {
            r.add("tot", "fout-dienst-te-lang");
        }
    }
    r.finish(|| Some(Roosterdienst { id, medewerker: wie?, van: van?, tot: tot? }))
}

pub(super) async fn add(ctx: Ctx, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    if let Some(token) = input.once() {
        tx.remember(token, ROOSTER).await?;
    }
    let beeld = Beeld::load(&tx, ctx.now).await?;
    match read(&input, ctx.app.uuid(), &beeld.mensen, ctx.now) {
        Ok(turn) => {
            aanstelling::plan_dienst(&tx, &turn).await?;
            tx.commit(Gebeurtenis::new(Soort::RoosterGewijzigd).met(turn.medewerker).code("gepland")).await?;
            ctx.done(ROOSTER, "melding-dienst-gepland")
        }
        Err(errors) => page(&ctx, &beeld, &input, &errors),
    }
}

/// A turn that is not over yet.
fn turn(beeld: &Beeld, id: Uuid) -> Option<&Roosterdienst> {
    beeld.rooster.iter().find(|d| d.id == id)
}

pub(super) async fn edit(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    let beeld = Beeld::load(&*ctx.read().await?, ctx.now).await?;
    let was = turn(&beeld, id).ok_or(Problem::NietGevonden)?;
    let input = Input::new().with("wie", was.medewerker).with_moment("van", was.van).with_moment("tot", was.tot);
    edit_page(&ctx, &beeld, was, &input, &Errors::new())
}

fn edit_page(ctx: &Ctx, beeld: &Beeld, was: &Roosterdienst, input: &Input, errors: &Errors) -> Answer {
    let page =
        ctx.page("rooster-wijzig-dienst").in_menu().crumb(ctx.tr.t("aanstelling-titel"), HIER).crumb(ctx.tr.t("rooster-titel"), ROOSTER);
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(pages::turn(ctx, beeld, was, input, errors))
}

/// What a form says it started from.
pub(super) fn merk(d: &Roosterdienst) -> String {
    format!("{} {} {}", d.medewerker, d.van.micros(), d.tot.micros())
}

pub(super) async fn save(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    if let Some(token) = input.once() {
        tx.remember(token, ROOSTER).await?;
    }
    let beeld = Beeld::load(&tx, ctx.now).await?;
    let Some(was) = turn(&beeld, id) else { return ctx.done(ROOSTER, "melding-dienst-weg") };
    let mut errors = Errors::new();
    match read(&input, id, &beeld.mensen, ctx.now) {
        Ok(new) if input.get("_was") == merk(was) || new == *was => {
            if !aanstelling::wijzig_dienst(&tx, was, &new).await? {
                return Err(Problem::storing("turn of duty changed inside its own transaction"));
            }
            tx.commit(Gebeurtenis::new(Soort::RoosterGewijzigd).met(new.medewerker).code("gewijzigd")).await?;
            return ctx.done(ROOSTER, "melding-dienst-gewijzigd");
        }
        Ok(_) => {
            let nu =
                args![("wie", beeld.naam(was.medewerker).to_owned()), ("van", ctx.tr.moment(was.van)), ("tot", ctx.tr.moment(was.tot))];
            errors.add_with("wie", "fout-dienst-veranderd", nu);
        }
        Err(wrong) => errors = wrong,
    }
    edit_page(&ctx, &beeld, was, &input, &errors)
}

pub(super) async fn remove(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    let tx = ctx.write().await?;
    if !aanstelling::schrap_dienst(&tx, id).await? {
        return ctx.redirect(ROOSTER);
    }
    tx.commit(Gebeurtenis::new(Soort::RoosterGewijzigd).code("geschrapt")).await?;
    ctx.done(ROOSTER, "melding-dienst-geschrapt")
}
