//! Besluit: aftercare yes or no, for each person and apart from that for the neighbourhood, on criteria that were agreed on beforehand
//! (CCV 2c, R29, R30). A decision keeps the facts known then; a later one does not erase it.

mod acts;
mod criteria;
mod formulier;
mod pages;
mod persoonsbrief;
mod store;
#[cfg(test)]
mod tests;

use ::store::{StoreError, Tx};
use axum::extract::Path;
use casus::{Betrokkene, betrokkene};
use domain::{
    casus::{BEZWAAR_NIET_GEVRAAGD, Nazorgbesluit, PolitieBezwaar, SCREENING_ONVOLLEDIG, mag_besluiten},
    id::CasusId,
    journaal::Activiteit,
    recht::Recht,
};
use kern::{Answer, Ctx, Posted, Problem, Slice};
use mandaat::aanwijzingsbesluit::bevoegdheid;
use web::{Errors, Form, Input, Tr, args};

use crate::screening::{open, open_om_te_wijzigen, pagina, persoon};
use acts::Dossier;

pub use criteria::{Geldt, Oordeel, beoordeel};
pub use store::{Besluit, Toen, geldend, list};

/// The routes of this subject.
pub fn slice() -> Slice {
    const A: Activiteit = Activiteit::Screenen;
    Slice::new("besluit")
        .get("/casussen/{nummer}/besluit", Recht::CasusZien, A, toon)
        .post("/casussen/{nummer}/besluit", Recht::NazorgBesluiten, A, besluit_buurt)
        .get("/casussen/{nummer}/besluit/{volgnr}", Recht::CasusZien, A, toon_persoon)
        .post("/casussen/{nummer}/besluit/{volgnr}", Recht::NazorgBesluiten, A, besluit_persoon)
}

/// What was decided so far, in one line for the mayor; nothing while there is no decision.
///
/// # Errors
/// When the database fails.
pub async fn samenvatting(tr: Tr, tx: &Tx, casus: CasusId) -> Result<Option<String>, StoreError> {
    let besluiten = list(tx, casus).await?;
    if besluiten.is_empty() {
        return Ok(None);
    }
    let personen = betrokkene::list(tx, casus).await?;
    let van = |b: &Betrokkene| geldend(&besluiten, Some(b.id)).map(|g| g.besluit == Nazorgbesluit::Ja);
    let tel = |wat: Option<bool>| personen.iter().filter(|b| van(b) == wat).count();
    let regel = tr.with("besluit-stand-personen", args![("ja", tel(Some(true))), ("nee", tel(Some(false))), ("open", tel(None))]);
    let buurt = geldend(&besluiten, None).map(|g| tr.t(pages::buurt_key(g.besluit)));
    Ok(Some([Some(regel), buurt].into_iter().flatten().collect::<Vec<_>>().join(". ")))
}

fn adres(nummer: &str) -> String {
    format!("/casussen/{nummer}/besluit")
}

async fn toon(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    let d = acts::bekijk(&tx, open(&ctx, &tx, &nummer).await?).await?;
    scherm(&ctx, &tx, &d, &formulier::ingevuld_buurt(&d), Errors::new()).await
}

async fn scherm(ctx: &Ctx, tx: &Tx, d: &Dossier, input: &Input, errors: Errors) -> Answer {
    let namen = acts::namen(tx, ctx.now).await?;
    let form = Form::new(ctx.tr, input, &errors).once(ctx.app.uuid()).version(d.aantal(None)).quiet();
    pagina(ctx, &d.casus, ctx.tr.t("besluit-titel"), &errors).show(pages::brief(ctx, &form, d, &namen))
}

async fn toon_persoon(ctx: Ctx, Path((nummer, volgnr)): Path<(String, i64)>) -> Answer {
    let tx = ctx.read().await?;
    let d = acts::bekijk(&tx, open(&ctx, &tx, &nummer).await?).await?;
    let b = d.persoon(volgnr)?;
    let input = formulier::ingevuld(&ctx.app.beleid, &d, b, ctx.now);
    scherm_persoon(&ctx, &tx, &d, b, &input, Errors::new()).await
}

async fn scherm_persoon(ctx: &Ctx, tx: &Tx, d: &Dossier, b: &Betrokkene, input: &Input, errors: Errors) -> Answer {
    let namen = acts::namen(tx, ctx.now).await?;
    let form = Form::new(ctx.tr, input, &errors).once(ctx.app.uuid()).version(d.aantal(Some(b.id)));
    let page = pagina(ctx, &d.casus, persoon(ctx.tr, b), &errors).crumb(ctx.tr.t("besluit-titel"), adres(&d.casus.nummer));
    page.show(persoonsbrief::brief(ctx, &form, d, b, &namen))
}

/// Records the decision about one person.
async fn besluit_persoon(ctx: Ctx, Path((nummer, volgnr)): Path<(String, i64)>, Posted(input): Posted) -> Answer {
    let (tx, naar) = (ctx.write().await?, adres(&nummer));
    let casus = open_om_te_wijzigen(&ctx, &tx, &nummer, &input, &naar).await?;
    let bewijs = bevoegdheid(&tx, ctx.wie_id(), ctx.now).await??;
    let d = acts::bekijk(&tx, casus).await?;
    let b = d.persoon(volgnr)?;
    gescreend(&d)?;
    if d.bezwaar(b.id) == PolitieBezwaar::NietGevraagd {
        return Err(BEZWAAR_NIET_GEVRAAGD.into());
    }
    let keuze = match formulier::lees(&ctx, &input, &d, b) {
        Ok(keuze) => keuze,
        Err(errors) => return scherm_persoon(&ctx, &tx, &d, b, &input, errors).await,
    };
    mag_besluiten(keuze.besluit, d.bezwaar(b.id))?;
    let events = acts::besluit(&ctx, &tx, &d, Some(b), &keuze, &bewijs).await?;
    tx.commit(events).await?;
    ctx.done(&naar, "melding-besluit-vastgelegd")
}

/// Records the decision about the neighbourhood; it stands apart from that about persons and from what the police object to.
async fn besluit_buurt(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let (tx, naar) = (ctx.write().await?, adres(&nummer));
    let casus = open_om_te_wijzigen(&ctx, &tx, &nummer, &input, &naar).await?;
    let bewijs = bevoegdheid(&tx, ctx.wie_id(), ctx.now).await??;
    let d = acts::bekijk(&tx, casus).await?;
    gescreend(&d)?;
    let keuze = match formulier::lees_buurt(&ctx, &input, &d) {
        Ok(keuze) => keuze,
        Err(errors) => return scherm(&ctx, &tx, &d, &input, errors).await,
    };
    let events = acts::besluit(&ctx, &tx, &d, None, &keuze, &bewijs).await?;
    tx.commit(events).await?;
    ctx.done(&naar, "melding-besluit-buurt-vastgelegd")
}

/// There is nothing to decide on before the screening is finished.
fn gescreend(d: &Dossier) -> Result<(), Problem> {
    if d.gescreend() { Ok(()) } else { Err(SCREENING_ONVOLLEDIG.into()) }
}
