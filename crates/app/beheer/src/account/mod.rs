//! Account: one's own name, ways to sign in, sessions and history.

pub(crate) mod bevestigen;
mod middelen;
mod pagina;

use axum::extract::Path;
use domain::{
    id::Id,
    journaal::{Activiteit, Gebeurtenis, Soort, Wie},
    recht::Recht,
};
use kern::{Answer, Ctx, Posted, Problem, Slice, session};
use store::{JournalFilter, JournalLine, StoreError, Tx, args};
use uuid::Uuid;
use web::{Errors, Input, Reader};

use crate::aanmelden::middel::Middelen;

/// Lines of history on the page.
const GESCHIEDENIS: u32 = 20;

pub(crate) fn slice() -> Slice {
    let (own, what) = (Recht::Eigen, Activiteit::Aanmelden);
    Slice::new("account")
        .get("/account", own, what, show)
        .post("/account", own, what, rename)
        .post("/account/sessies/{id}/beeindigen", own, what, end_session)
        .post("/account/sessies/andere", own, what, end_others)
        .with(bevestigen::slice())
        .with(middelen::slice())
}

/// What the page shows.
struct Overzicht {
    middelen: Middelen,
    sessies: Vec<session::Session>,
    geschiedenis: Vec<JournalLine>,
}

impl Overzicht {
    async fn load(ctx: &Ctx) -> Result<Self, Problem> {
        let tx = ctx.read().await?;
        let wie = ctx.wie()?.id;
        let mut sessies = session::list(&tx, wie).await?;
        let grenzen = session::Grenzen::load(&tx).await?;
        sessies.retain(|x| grenzen.alive(&ctx.app, x.gemaakt, x.laatst_gezien, ctx.now));
        Ok(Self { middelen: Middelen::load(&tx, wie).await?, sessies, geschiedenis: history(ctx, &tx).await? })
    }
}

/// Signing in and out and changes of the ways to do so, newest first.
async fn history(ctx: &Ctx, tx: &Tx) -> Result<Vec<JournalLine>, StoreError> {
    let mut lines = Vec::new();
    for soort in [Soort::Aangemeld, Soort::Afgemeld, Soort::SessieBeeindigd, Soort::InlogmiddelGewijzigd] {
        let filter = JournalFilter { soort: Some(soort), wie: Some(Wie::Medewerker(ctx.wie_id())), ..JournalFilter::default() };
        lines.extend(tx.journal(&filter, None, GESCHIEDENIS).await?);
    }
    lines.sort_by_key(|line| std::cmp::Reverse(line.nr));
    lines.truncate(GESCHIEDENIS as usize);
    Ok(lines)
}

async fn show(ctx: Ctx) -> Answer {
    let wie = ctx.wie()?;
    let input = Input::new().with("naam", &wie.naam).with("telefoon", &wie.telefoon);
    pagina::overview(&ctx, &Overzicht::load(&ctx).await?, &input, &Errors::new())
}

async fn rename(ctx: Ctx, Posted(input): Posted) -> Answer {
    let mut r = Reader::new(&input);
    let naam = r.required_text("naam", 100);
    let telefoon = r.opt().phone("telefoon").unwrap_or_default();
    let naam = match r.finish(|| naam) {
        Ok(naam) => naam,
        Err(errors) => return pagina::overview(&ctx, &Overzicht::load(&ctx).await?, &input, &errors),
    };
    let tx = ctx.write().await?;
    let sql = "UPDATE medewerker SET naam = $3, telefoon = $4, versie = versie + 1 WHERE gemeente = $1 AND id = $2";
    tx.exec(sql, args![tx.gemeente(), ctx.wie_id(), naam, telefoon]).await?;
    tx.commit(Gebeurtenis::new(Soort::MedewerkerGewijzigd).met(ctx.wie_id()).code("zelf")).await?;
    ctx.done("/account", "melding-account-opgeslagen")
}

async fn end_session(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    let tx = ctx.write().await?;
    if !session::end(&tx, ctx.wie_id(), id).await? {
        return Err(Problem::NietGevonden);
    }
    tx.commit(Gebeurtenis::new(Soort::SessieBeeindigd).met(ctx.wie_id().uuid())).await?;
    ctx.done("/account#sessies", "melding-sessie-beeindigd")
}

async fn end_others(ctx: Ctx) -> Answer {
    let tx = ctx.write().await?;
    session::end_all(&tx, ctx.wie_id(), ctx.visitor().map(|v| v.sessie)).await?;
    tx.commit(Gebeurtenis::new(Soort::SessieBeeindigd).met(ctx.wie_id().uuid()).code("andere")).await?;
    ctx.done("/account#sessies", "melding-sessies-beeindigd")
}
