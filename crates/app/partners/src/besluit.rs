//! The decision about what a partner proposed: each field is taken over or turned down.

use axum::extract::Path;
use domain::{
    codes,
    journaal::{Gebeurtenis, Soort},
};
use kern::{Answer, Ctx, Posted, Problem};
use web::{Errors, Input, Reader};

use super::{
    adres,
    antwoord::{self, neem_over},
    dossier, om_te_wijzigen, pages_link,
};

codes! {
    /// Keuze: what is done with a field that the partner proposed.
    pub Keuze "antwoordkeuze" {
        /// Taken over.
        Overnemen = "overnemen",
        /// Turned down.
        Afwijzen = "afwijzen",
    }
}

pub(super) async fn show(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    let d = om_te_wijzigen(dossier(&tx, &ctx.app.beleid, &id).await?)?;
    match antwoord::wachtend(&tx, &id).await? {
        Some(a) => pages_link::decide(&ctx, &d, &a, &Input::new(), &Errors::new()),
        None => ctx.redirect(&adres(&id)),
    }
}

pub(super) async fn decide(ctx: Ctx, Path(id): Path<String>, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.write().await?, adres(&id));
    if let Some(token) = input.once() {
        tx.remember(token, &to).await?;
    }
    let d = om_te_wijzigen(dossier(&tx, &ctx.app.beleid, &id).await?)?;
    let Some(mut a) = antwoord::wachtend(&tx, &id).await? else { return ctx.redirect(&to) };
    if input.get("link") != a.link.to_string() {
        return ctx.redirect(&format!("{to}/antwoord"));
    }
    let mut r = Reader::new(&input);
    for (n, v) in a.velden.iter_mut().enumerate() {
        v.overgenomen = r.choice::<Keuze>(&veld(n)).map(|k| k == Keuze::Overnemen);
    }
    let errors = r.into_errors();
    if !errors.is_empty() {
        return pages_link::decide(&ctx, &d, &a, &input, &errors);
    }
    neem_over(&tx, &d, &a.velden).await?;
    if !antwoord::besluit(&tx, a.link, &a.velden, ctx.wie_id()).await? {
        return Err(Problem::storing("answer decided inside its own transaction"));
    }
    tx.commit(Gebeurtenis::new(Soort::PartnerVoorstelBeslist).met(a.link).code(&id)).await?;
    ctx.done(&to, "melding-antwoord-besloten")
}

/// Name of the field about the proposal with this position.
pub(super) fn veld(n: usize) -> String {
    format!("veld-{n}")
}
