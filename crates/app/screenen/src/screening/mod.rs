//! Screening: the questions that the kind of robbery demands, answered bit by bit and then finished (R24, R26, R31).

mod acts;
mod pages;
mod stap;
mod store;
mod vragen;

#[cfg(test)]
pub(crate) mod proef;
#[cfg(test)]
mod tests;

use ::store::{Tx, WriteTx};
use axum::extract::Path;
use casus::{self, Casus};
use domain::{
    casus::{CASUS_GESLOTEN, Fase},
    journaal::Activiteit,
    recht::Recht,
};
use kern::{Answer, Ctx, PageBuilder, Posted, Problem, Slice};
use mandaat::aanwijzingsbesluit::bevoegdheid;
use web::{Errors, Form, Input};

pub use store::{Screening, by_casus};

pub(crate) use pages::{persoon, waarde, weigering};
pub(crate) use stap::{rond_af, rond_af_als};

/// The routes of this subject.
pub fn slice() -> Slice {
    Slice::new("screening").get("/casussen/{nummer}/screening", Recht::CasusZien, Activiteit::Screenen, toon).post(
        "/casussen/{nummer}/screening",
        Recht::CasusWerken,
        Activiteit::Screenen,
        bewaar,
    )
}

/// A page about one casus, with the way back to it; the police have no page of the casus and go back to their list.
pub(crate) fn pagina<'a>(ctx: &'a Ctx, casus: &Casus, titel: impl Into<String>, errors: &Errors) -> PageBuilder<'a> {
    let page = ctx.page_titled(titel);
    let page = if ctx.mag(Recht::CasusZien) {
        page.crumb(ctx.tr.t("casus-lijst-titel"), "/casussen").crumb(casus.nummer.clone(), format!("/casussen/{}", casus.nummer))
    } else {
        page.crumb(ctx.tr.t("politie-titel"), "/politie")
    };
    if errors.is_empty() { page } else { page.invalid(errors) }
}

/// The casus behind an address, when a decision in force lets the visitor see it.
pub(crate) async fn open(ctx: &Ctx, tx: &Tx, nummer: &str) -> Result<Casus, Problem> {
    bevoegdheid(tx, ctx.wie_id(), ctx.now).await??;
    let casus = match ctx.mag(Recht::CasusZien) {
        true => casus::by_nummer(tx, nummer).await?,
        false => casus::by_nummer_open_of_van(tx, nummer, ctx.wie_id()).await?,
    };
    Ok(casus)
}

/// The casus behind an address, to change it: it is not closed, and this form was not handled before.
pub(crate) async fn open_om_te_wijzigen(ctx: &Ctx, tx: &WriteTx, nummer: &str, input: &Input, naar: &str) -> Result<Casus, Problem> {
    if let Some(once) = input.once() {
        tx.remember(once, naar).await?;
    }
    let casus = open(ctx, tx, nummer).await?;
    if casus.fase == Fase::Gesloten { Err(CASUS_GESLOTEN.into()) } else { Ok(casus) }
}

fn adres(nummer: &str) -> String {
    format!("/casussen/{nummer}/screening")
}

async fn toon(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    let casus = open(&ctx, &tx, &nummer).await?;
    let beeld = acts::bekijk(&tx, &ctx.app.beleid, casus).await?;
    let input = vragen::ingevuld(&beeld);
    scherm(&ctx, &beeld, &input, &Errors::new())
}

/// Saves what is filled in; with the other button also finishes, when nothing is missing.
async fn bewaar(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let (tx, naar) = (ctx.write().await?, adres(&nummer));
    let casus = open_om_te_wijzigen(&ctx, &tx, &nummer, &input, &naar).await?;
    let beeld = acts::bekijk(&tx, &ctx.app.beleid, casus).await?;
    let afronden = input.get("bewaar").is_empty() || beeld.screening.afgerond_op.is_some();
    let antwoorden = match vragen::lees(ctx.tr, &input, &beeld, afronden) {
        Ok(antwoorden) => antwoorden,
        Err(errors) => return scherm(&ctx, &beeld, &input, &errors),
    };
    let events = acts::bewaar(&ctx, &tx, &beeld, &antwoorden, afronden).await?;
    match events {
        Some(events) => tx.commit(events).await?,
        None => return ctx.redirect(&naar),
    }
    ctx.done(&naar, if afronden { "melding-screening-afgerond" } else { "melding-screening-bewaard" })
}

fn scherm(ctx: &Ctx, beeld: &acts::Beeld, input: &Input, errors: &Errors) -> Answer {
    let form = Form::new(ctx.tr, input, errors).once(ctx.app.uuid()).version(beeld.screening.versie);
    pagina(ctx, &beeld.casus, ctx.tr.t("screening-titel"), errors).show(pages::scherm(ctx, &form, beeld, !errors.is_empty()))
}
