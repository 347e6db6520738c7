//! Bellen: recording a call to check whether a partner can be reached.

use axum::extract::Path;
use domain::journaal::{Gebeurtenis, Soort};
use kern::{Answer, Ctx, Posted};
use web::Reader;

use super::{Beluitkomst, adres, bel, dossier, handlers, om_te_wijzigen, pages_deel::Stand};

pub(super) async fn called(ctx: Ctx, Path(id): Path<String>, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.write().await?, format!("{}#bellen", adres(&id)));
    if let Some(token) = input.once() {
        tx.remember(token, &to).await?;
    }
    let d = om_te_wijzigen(dossier(&tx, &ctx.app.beleid, &id).await?)?;
    let mut r = Reader::new(&input);
    let (uitkomst, opmerking) = (r.choice::<Beluitkomst>("uitkomst"), r.text("opmerking", web::LANGE_TEKST).unwrap_or_default());
    let uitkomst = match r.finish(|| uitkomst) {
        Ok(uitkomst) => uitkomst,
        Err(errors) => {
            let stand = Stand::load(&tx, &d).await?;
            return handlers::show_page(&ctx, &d, &stand, &input, &errors);
        }
    };
    if !bel(&tx, &id, uitkomst, &opmerking, Some(ctx.wie_id())).await? {
        return ctx.redirect(&adres(&id));
    }
    tx.commit(Gebeurtenis::new(Soort::PartnerGebeld).code(&id)).await?;
    ctx.done(&to, "melding-partner-gebeld")
}
