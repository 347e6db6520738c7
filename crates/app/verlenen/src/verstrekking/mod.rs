//! Verstrekking: what left, to whom, why and on which basis. The receipt, the page for the person, and the register. Kinds only, never values.

mod pages;
mod register;
mod store;
#[cfg(test)]
mod tests;

use ::store::WriteTx;
use axum::extract::Path;
use domain::{
    grondslag::Vrijgegeven,
    id::CasusId,
    journaal::{Activiteit, Soort},
    recht::Recht,
};
use kern::{Answer, Ctx, MenuGroup, MenuItem, Names, Posted, Problem, Slice};
use web::{Errors, Input};

use crate::{
    doorverwijzing::{self, antwoord},
    plek,
};

pub use store::{Filter, Langs, Leesbaar, Verstrekking, Verstrekt, leesbaar, over, register as lees_register, schrijf, van_verzoek};

/// The routes of this subject.
pub fn slice() -> Slice {
    const A: Activiteit = Activiteit::Verlenen;
    const BON: &str = "/casussen/{nummer}/betrokkenen/{volgnr}/gedeeld/{verzoek}";
    Slice::new("verstrekking")
        .menu(MenuItem::new(MenuGroup::Verantwoorden, 30, "menu-verstrekkingen", register::HIER, Recht::VerstrekkingenZien))
        .verstrekt(|ctx, tx, casus, vrij| Box::pin(naar_politie(ctx, tx, casus, vrij)))
        .get("/casussen/{nummer}/betrokkenen/{volgnr}/gedeeld", Recht::CasusZien, A, gedeeld)
        .get(BON, Recht::CasusZien, A, bon)
        .post(BON, Recht::CasusWerken, A, antwoord_per_telefoon)
        .get(register::HIER, Recht::VerstrekkingenZien, Activiteit::Toezicht, register::toon)
}

/// "Dit hebben wij gedeeld": for the person, to print or read out.
async fn gedeeld(ctx: Ctx, Path((nummer, volgnr)): Path<(String, i64)>) -> Answer {
    let tx = ctx.read().await?;
    let plek = plek::plek(&ctx, &tx, &nummer, volgnr).await?;
    let alles = over(&tx, plek.casus.id, plek.persoon.id).await?;
    let aanbod = crate::aanbod::van(&tx, plek.casus.id, Some(plek.persoon.id)).await?;
    let contact = doorverwijzing::contact(&tx, &plek.casus, plek.persoon.contactpersoon).await?;
    plek.page(&ctx, "gedeeld-titel", &Errors::new()).show(pages::gedeeld(&ctx, &alles, &aanbod, contact.as_ref()))
}

/// The police read on their own page whom a question is about. Recorded once for each person and kind; who looked when is in the journal.
async fn naar_politie(ctx: &Ctx, tx: &WriteTx, casus: CasusId, vrij: &Vrijgegeven<String>) -> Result<bool, Problem> {
    if store::is_bij_politie(tx, casus, vrij).await? {
        return Ok(false);
    }
    schrijf(tx, ctx.app.uuid(), Langs::Politie(casus), vrij, ctx.wie_id()).await?;
    Ok(true)
}

async fn bon(ctx: Ctx, Path((nummer, volgnr, verzoek)): Path<(String, i64, String)>) -> Answer {
    pagina(&ctx, &nummer, volgnr, &verzoek, &Input::new(), Errors::new()).await
}

/// The receipt. An answer of the partner is sealed text, so opening the page is journalled.
async fn pagina(ctx: &Ctx, nummer: &str, volgnr: i64, verzoek: &str, posted: &Input, errors: Errors) -> Answer {
    let tx = ctx.write().await?;
    let plek = plek::plek(ctx, &tx, nummer, volgnr).await?;
    let d = doorverwijzing::by_nummer(&tx, plek.casus.id, plek.persoon.id, verzoek).await?;
    let bericht = doorverwijzing::bericht(&tx, &d).await?;
    let (delen, namen) = (van_verzoek(&tx, d.id).await?, Names::load(&tx).await?);
    tx.commit(plek.gebeurtenis(Soort::BetrokkeneIngezien)).await?;
    let bon = pages::Bon { plek: &plek, verzoek: &d, delen: &delen, namen: &namen, bericht: bericht.as_deref() };
    plek.page(ctx, "bon-titel", &errors).show(pages::bon(ctx, &bon, posted, &errors))
}

/// The partner answered by telephone: the coordinator records it, under the same rules.
async fn antwoord_per_telefoon(ctx: Ctx, Path((nummer, volgnr, verzoek)): Path<(String, i64, String)>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    let plek = plek::open_plek(&ctx, &tx, &nummer, volgnr).await?;
    let d = doorverwijzing::by_nummer(&tx, plek.casus.id, plek.persoon.id, &verzoek).await?;
    let hier = plek.adres(&format!("gedeeld/{verzoek}"));
    if !d.is_open() {
        return ctx.done(&hier, "melding-verzoek-gesloten");
    }
    let a = match antwoord::lees(&ctx, &d, &input) {
        Ok(a) => a,
        Err(errors) => {
            drop(tx);
            return pagina(&ctx, &nummer, volgnr, &verzoek, &input, errors).await;
        }
    };
    let Some(events) = antwoord::verwerk(&ctx, &tx, &d, &a, input.version().unwrap_or(0)).await? else {
        drop(tx);
        return pagina(&ctx, &nummer, volgnr, &verzoek, &input, Errors::one("", "verlenen-fout-ander-eerst")).await;
    };
    tx.commit(events).await?;
    ctx.done(&hier, "melding-verzoek-beantwoord")
}
