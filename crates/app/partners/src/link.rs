//! Making, showing and withdrawing the one-time link with which a partner looks at its own entry.

use axum::extract::Path;
use domain::{
    id::LinkId,
    journaal::{Gebeurtenis, Soort},
};
use kern::{Answer, Ctx, Posted, link, link::Doel};
use web::{Errors, Input, Reader};

use super::{adres, dossier, om_te_wijzigen, pages_link};

/// What these links are for.
pub(super) const DOEL: Doel = Doel("partner-gegevens");
/// Days that a link works: as few and as many as one may choose.
const DAGEN: std::ops::RangeInclusive<i64> = 1..=60;
/// Days that are proposed.
const VOORSTEL: i64 = 21;

pub(super) async fn show(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    let d = om_te_wijzigen(dossier(&tx, &ctx.app.beleid, &id).await?)?;
    let links = link::list(&tx, DOEL, &id).await?;
    pages_link::manage(&ctx, &d, &links, &Input::new().with("dagen", VOORSTEL), &Errors::new(), None)
}

/// Makes a link and shows it, this once: only its sum is kept.
pub(super) async fn make(ctx: Ctx, Path(id): Path<String>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    if let Some(token) = input.once() {
        tx.remember(token, &format!("{}/link", adres(&id))).await?;
    }
    let d = om_te_wijzigen(dossier(&tx, &ctx.app.beleid, &id).await?)?;
    let mut r = Reader::new(&input);
    let dagen = r.int("dagen", DAGEN);
    let dagen = match r.finish(|| dagen) {
        Ok(dagen) => dagen,
        Err(errors) => return pages_link::manage(&ctx, &d, &link::list(&tx, DOEL, &id).await?, &input, &errors, None),
    };
    let (made, token) = link::make(&ctx.app, &tx, DOEL, &id, dagen, ctx.wie_id()).await?;
    let links = link::list(&tx, DOEL, &id).await?;
    tx.commit(Gebeurtenis::new(Soort::LinkGemaakt).met(made).code(&id)).await?;
    let url = format!("{}/partnerlink/{token}", ctx.app.settings.base_url);
    pages_link::manage(&ctx, &d, &links, &Input::new().with("dagen", VOORSTEL), &Errors::new(), Some(&url))
}

pub(super) async fn withdraw(ctx: Ctx, Path(id): Path<String>, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.write().await?, format!("{}/link", adres(&id)));
    let Ok(which) = input.get("link").parse::<LinkId>() else { return ctx.redirect(&to) };
    if !link::withdraw(&tx, DOEL, &id, which).await? {
        return ctx.redirect(&to);
    }
    tx.commit(Gebeurtenis::new(Soort::LinkIngetrokken).met(which).code(&id)).await?;
    ctx.done(&to, "melding-link-ingetrokken")
}
