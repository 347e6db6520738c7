//! Gebied: the parts of the surroundings in which something is done apart, such as a square or a street (CCV 3c).
//!
//! A step per area gives one task for each. Without areas on record the surroundings are one.

mod pages;
#[cfg(test)]
mod tests;

use ::store::{StoreError, Tx};
use axum::extract::Path;
use casus::{
    self, Casus,
    gebied::{self as rijen, Gebiedrij},
    taak,
};
use domain::{
    Bezwaar,
    casus::{CASUS_GESLOTEN, Fase},
    draaiboek::Per,
    journaal::{Activiteit, Gebeurtenis, Soort},
    recht::Recht,
};
use kern::{Answer, Ctx, Posted, Problem, Slice};
use mandaat::aanwijzingsbesluit::bevoegdheid;
use web::{Errors, Input, Reader, args};

/// More areas than this nobody can work through.
const HOOGSTENS: usize = 20;

/// Refusal: something was done or agreed for this area.
const GEBIED_HEEFT_WERK: Bezwaar =
    Bezwaar::new("bezwaar-gebied-heeft-werk", "CCV stap 3c").stap("bezwaar-gebied-heeft-werk-stap", "/casussen");

/// The routes of this subject.
pub fn slice() -> Slice {
    const A: Activiteit = Activiteit::Screenen;
    Slice::new("gebied")
        .get("/casussen/{nummer}/gebieden", Recht::CasusZien, A, toon)
        .post("/casussen/{nummer}/gebieden", Recht::CasusWerken, A, voeg_toe)
        .get("/casussen/{nummer}/gebieden/{nr}", Recht::CasusWerken, A, wijzig)
        .post("/casussen/{nummer}/gebieden/{nr}", Recht::CasusWerken, A, bewaar)
        .post("/casussen/{nummer}/gebieden/{nr}/weg", Recht::CasusWerken, A, verwijder)
}

pub(crate) fn adres(nummer: &str) -> String {
    format!("/casussen/{nummer}/gebieden")
}

async fn gate(ctx: &Ctx, tx: &Tx, nummer: &str) -> Result<Casus, Problem> {
    bevoegdheid(tx, ctx.wie_id(), ctx.now).await??;
    Ok(casus::by_nummer(tx, nummer).await?)
}

async fn open(ctx: &Ctx, tx: &Tx, nummer: &str) -> Result<Casus, Problem> {
    let casus = gate(ctx, tx, nummer).await?;
    if casus.fase == Fase::Gesloten { Err(CASUS_GESLOTEN.into()) } else { Ok(casus) }
}

/// The titles of the steps that are done per area.
fn stappen(ctx: &Ctx, casus: &Casus) -> Result<Vec<String>, StoreError> {
    let draaiboek = taak::draaiboek_van(&ctx.app.beleid, casus)?;
    Ok(draaiboek.stappen.iter().filter(|s| s.per == Per::Gebied).map(|s| s.titel.clone()).collect())
}

async fn toon(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    let casus = gate(&ctx, &tx, &nummer).await?;
    let gebieden = rijen::list(&tx, casus.id).await?;
    lijst(&ctx, &casus, &gebieden, &Input::new(), &Errors::new())
}

fn lijst(ctx: &Ctx, casus: &Casus, gebieden: &[Gebiedrij], input: &Input, errors: &Errors) -> Answer {
    let page = pages::page(ctx, casus, "gebieden-titel");
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(pages::lijst(ctx, casus, gebieden, &stappen(ctx, casus)?, (input, errors)))
}

/// A name that no other area has. No number of a house: an area is never one address.
fn lees(input: &Input, anderen: &[Gebiedrij]) -> Result<String, Errors> {
    let mut r = Reader::new(input);
    let naam = casus::buurt::lees(&mut r, "naam");
    if naam.as_ref().is_some_and(|n| anderen.iter().any(|g| g.naam.to_lowercase() == n.to_lowercase())) {
        r.add("naam", "gebied-fout-bestaat");
    }
    r.finish(|| naam)
}

async fn voeg_toe(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    if let Some(once) = input.once()
        && let Some(waar) = tx.already_done(once).await?
    {
        return Err(Problem::AlGedaan(waar));
    }
    let casus = open(&ctx, &tx, &nummer).await?;
    let gebieden = rijen::list(&tx, casus.id).await?;
    let naam = match lees(&input, &gebieden) {
        Ok(_) if gebieden.len() >= HOOGSTENS => return lijst(&ctx, &casus, &gebieden, &input, &Errors::one("naam", "gebied-fout-veel")),
        Ok(naam) => naam,
        Err(errors) => return lijst(&ctx, &casus, &gebieden, &input, &errors),
    };
    rijen::add(&tx, casus.id, &naam, ctx.wie_id()).await?;
    klaar(&ctx, tx, &casus, &input, (Soort::GebiedToegevoegd, "melding-gebied-toegevoegd")).await
}

async fn een(tx: &Tx, casus: &Casus, nr: i64) -> Result<Gebiedrij, Problem> {
    rijen::list(tx, casus.id).await?.into_iter().find(|g| g.nr == nr).ok_or(Problem::NietGevonden)
}

async fn wijzig(ctx: Ctx, Path((nummer, nr)): Path<(String, i64)>) -> Answer {
    let tx = ctx.read().await?;
    let casus = open(&ctx, &tx, &nummer).await?;
    let gebied = een(&tx, &casus, nr).await?;
    let input = Input::new().with("naam", &gebied.naam);
    pages::page(&ctx, &casus, "gebied-wijzigen").show(pages::formulier(&ctx, &casus, &gebied, (&input, &Errors::new())))
}

async fn bewaar(ctx: Ctx, Path((nummer, nr)): Path<(String, i64)>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    let casus = open(&ctx, &tx, &nummer).await?;
    let (mut anderen, gebied) = (rijen::list(&tx, casus.id).await?, een(&tx, &casus, nr).await?);
    anderen.retain(|g| g.nr != nr);
    let fout = |errors: &Errors| {
        let page = pages::page(&ctx, &casus, "gebied-wijzigen").invalid(errors);
        page.show(pages::formulier(&ctx, &casus, &gebied, (&input, errors)))
    };
    let naam = match lees(&input, &anderen) {
        Ok(naam) => naam,
        Err(errors) => return fout(&errors),
    };
    if naam == gebied.naam {
        return ctx.redirect(&adres(&nummer));
    }
    if input.version() != Some(gebied.versie) || !rijen::rename(&tx, casus.id, &gebied, &naam).await? {
        let mut errors = Errors::new();
        errors.add_with("naam", "fout-conflict", args![("nu", gebied.naam.clone()), ("jij", naam)]);
        return fout(&errors);
    }
    klaar(&ctx, tx, &casus, &input, (Soort::GebiedGewijzigd, "melding-gebied-gewijzigd")).await
}

/// Removes an area for which nothing was done or agreed.
async fn verwijder(ctx: Ctx, Path((nummer, nr)): Path<(String, i64)>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    let casus = open(&ctx, &tx, &nummer).await?;
    een(&tx, &casus, nr).await?;
    let begonnen =
        taak::list(&tx, casus.id).await?.iter().any(|t| t.gebied == Some(nr) && (t.gedaan_op.is_some() || t.toegedeeld.is_some()));
    if begonnen {
        return Err(GEBIED_HEEFT_WERK.into());
    }
    rijen::remove(&tx, casus.id, nr).await?;
    klaar(&ctx, tx, &casus, &input, (Soort::GebiedVerwijderd, "melding-gebied-verwijderd")).await
}

/// Plans again and commits.
async fn klaar(ctx: &Ctx, tx: ::store::WriteTx, casus: &Casus, input: &Input, (soort, melding): (Soort, &'static str)) -> Answer {
    taak::herplan(&tx, &ctx.app.beleid, casus.id).await?;
    let terug = adres(&casus.nummer);
    if let Some(once) = input.once() {
        tx.remember(once, &terug).await?;
    }
    tx.commit(Gebeurtenis::new(soort).in_casus(casus.id)).await?;
    ctx.done(&terug, melding)
}
