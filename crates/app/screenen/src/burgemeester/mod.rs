//! Burgemeester: one screen with what, where and a choice of four (R43).

mod pages;
mod store;

use ::store::Events;
use axum::extract::Path;
use casus::{self, Casus, taak};
use domain::{
    Code,
    casus::Keuze,
    draaiboek::{Anker, Bewijs, Feit},
    journaal::{Activiteit, Gebeurtenis, Soort},
    recht::Recht,
};
use kern::{Answer, Ctx, MenuGroup, MenuItem, Posted, Slice};
use mandaat::aanwijzingsbesluit::bevoegdheid;
use web::{Errors, Form, Input, Reader, args};

pub use store::{Gekozen, by_casus, nog_te_kiezen};

/// The routes of this subject.
pub fn slice() -> Slice {
    Slice::new("burgemeester")
        .menu(MenuItem::new(MenuGroup::Eerst, 20, "menu-burgemeester", "/burgemeester", Recht::BurgemeesterKiezen))
        .get("/burgemeester", Recht::BurgemeesterKiezen, Activiteit::Burgemeester, lijst)
        .get("/burgemeester/{nummer}", Recht::BurgemeesterKiezen, Activiteit::Burgemeester, toon)
        .post("/burgemeester/{nummer}/gelezen", Recht::BurgemeesterKiezen, Activiteit::Burgemeester, gelezen)
        .post("/burgemeester/{nummer}", Recht::BurgemeesterKiezen, Activiteit::Burgemeester, kies)
}

/// Robberies that are not closed, newest first, with the choice that was made.
async fn lijst(ctx: Ctx) -> Answer {
    let tx = ctx.read().await?;
    bevoegdheid(&tx, ctx.wie_id(), ctx.now).await??;
    let casussen = casus::list(&tx, &casus::Filter { alleen_open: true, aantal: 50, ..Default::default() }).await?;
    let keuzes = store::by_casussen(&tx, &casussen).await?;
    ctx.page("burgemeester-titel").show(pages::lijst(&ctx, &casussen, &keuzes))
}

async fn toon(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    scherm(&ctx, &nummer, &Input::new(), Errors::new()).await
}

async fn scherm(ctx: &Ctx, nummer: &str, input: &Input, errors: Errors) -> Answer {
    let tx = ctx.read().await?;
    bevoegdheid(&tx, ctx.wie_id(), ctx.now).await??;
    let casus = casus::by_nummer(&tx, nummer).await?;
    let gekozen = store::by_casus(&tx, casus.id).await?;
    let bellen = mandaat::aanstelling::bereikbaar(&tx, ctx.now).await?;
    let vrijgegeven = casus::stand(&tx, &casus).await?.ankers.get(&Anker::VrijgavePolitie).copied();
    let besluit = crate::besluit::samenvatting(ctx.tr, &tx, casus.id).await?;
    let form = Form::new(ctx.tr, input, &errors).quiet().version(gekozen.map_or(0, |g| g.versie));
    let page = ctx.page("burgemeester-titel");
    let page = if errors.is_empty() { page } else { page.invalid(&errors) };
    page.show_night(
        &pages::context(ctx),
        pages::scherm(ctx, &form, &pages::Beeld { casus: &casus, gekozen: gekozen.as_ref(), vrijgegeven, besluit, bellen: &bellen }),
    )
}

/// Confirms reading; the moment stands in the journal.
async fn gelezen(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.write().await?;
    bevoegdheid(&tx, ctx.wie_id(), ctx.now).await??;
    let casus = casus::by_nummer(&tx, &nummer).await?;
    store::lees(&tx, casus.id, ctx.wie_id()).await?;
    tx.commit(Gebeurtenis::new(Soort::BurgemeesterLas).in_casus(casus.id)).await?;
    ctx.redirect(&format!("/burgemeester/{nummer}"))
}

/// Records the choice: it is a fact of the casus, and steps wait for it.
async fn kies(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let mut r = Reader::new(&input);
    let keuze = r.choice::<Keuze>("keuze");
    let keuze = match r.finish(|| keuze) {
        Ok(keuze) => keuze,
        Err(errors) => return scherm(&ctx, &nummer, &input, errors).await,
    };
    let tx = ctx.write().await?;
    bevoegdheid(&tx, ctx.wie_id(), ctx.now).await??;
    let casus = casus::by_nummer(&tx, &nummer).await?;
    if let Some((nu, _)) = anders_gekozen(&tx, &casus, &input, keuze).await? {
        drop(tx);
        let mut errors = Errors::new();
        errors.add_with("keuze", "fout-conflict", args![("nu", ctx.tr.label(nu)), ("jij", ctx.tr.label(keuze))]);
        return scherm(&ctx, &nummer, &input, errors).await;
    }
    let events = leg_vast(&ctx, &tx, &casus, keuze).await?;
    tx.commit(events).await?;
    ctx.done(&format!("/burgemeester/{nummer}"), "melding-burgemeester-gekozen")
}

/// Another choice that was recorded since this form was made: by the mayor on another device, or by the loco-burgemeester.
async fn anders_gekozen(
    tx: &::store::Tx,
    casus: &Casus,
    input: &Input,
    keuze: Keuze,
) -> Result<Option<(Keuze, domain::Moment)>, kern::Problem> {
    let nu = store::by_casus(tx, casus.id).await?.filter(|g| input.version() != Some(g.versie));
    Ok(nu.and_then(|g| g.keuze).filter(|(nu, _)| *nu != keuze))
}

async fn leg_vast(ctx: &Ctx, tx: &::store::WriteTx, casus: &Casus, keuze: Keuze) -> Result<Events, kern::Problem> {
    if casus.fase == domain::casus::Fase::Gesloten {
        return Err(domain::casus::CASUS_GESLOTEN.into());
    }
    let wie = ctx.wie_id();
    store::kies(tx, casus.id, wie, keuze).await?;
    casus::leg_feit_vast(tx, casus.id, None, Feit::BurgemeesterKeuze, keuze.code(), wie).await?;
    casus::zet_anker(tx, casus.id, None, Anker::BurgemeesterKeuze, ctx.now).await?;
    let bewijs = serde_json::json!({ "keuze": keuze.code() });
    let rest = taak::rond_af_met(tx, &ctx.app.beleid, casus.id, (Bewijs::GelezenEnGekozen, None), &bewijs, wie).await?;
    Ok(Events::from_parts(Gebeurtenis::new(Soort::BurgemeesterKoos).in_casus(casus.id), rest))
}
