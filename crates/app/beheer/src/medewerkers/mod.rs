//! Medewerkers: who may sign in, with which roles.

pub(crate) mod begin;
mod formulier;
pub mod opslag;
mod pagina;

use axum::{extract::Path, http::StatusCode};
use domain::{
    id::{Id, MedewerkerId},
    journaal::{Activiteit, Gebeurtenis, Soort},
    recht::{Recht, Rol},
};
use kern::{Answer, Ctx, Medewerker, Posted, Problem, Slice, session};
use store::{Events, StoreError};
use uuid::Uuid;
use web::{Errors, Input};

use crate::{
    aanmelden::{middel::Middelen, uitnodiging},
    account::bevestigen,
};

pub(crate) fn slice() -> Slice {
    let (right, what) = (Recht::MedewerkersBeheren, Activiteit::Beheer);
    Slice::new("medewerkers")
        .get("/beheer/medewerkers", right, what, list)
        .post("/beheer/medewerkers", right, what, search)
        .get("/beheer/medewerkers/nieuw", right, what, show_new)
        .post("/beheer/medewerkers/nieuw", right, what, create)
        .get("/beheer/medewerkers/{id}", right, what, show)
        .post("/beheer/medewerkers/{id}", right, what, save)
        .post("/beheer/medewerkers/{id}/uitnodiging", right, what, invite)
        .post("/beheer/medewerkers/{id}/afsluiten", right, what, close)
        .post("/beheer/medewerkers/{id}/heropenen", right, what, reopen)
        .post("/beheer/medewerkers/{id}/sessies", right, what, end_sessions)
        .start_echt(25, |ctx, tx| Box::pin(begin::op_start(ctx, tx)))
}

async fn all(ctx: &Ctx) -> Result<Vec<Medewerker>, StoreError> {
    kern::medewerkers(&*ctx.read().await?).await
}

async fn find(ctx: &Ctx, id: Uuid) -> Result<Medewerker, Problem> {
    let id = MedewerkerId::from_uuid(id);
    all(ctx).await?.into_iter().find(|m| m.id == id).ok_or(Problem::NietGevonden)
}

async fn list(ctx: Ctx) -> Answer {
    let vraag = pagina::Zoekvraag::of(&ctx);
    pagina::list(&ctx, &vraag, &vraag.apply(all(&ctx).await?))
}

async fn search(ctx: Ctx, Posted(input): Posted) -> Answer {
    let vraag = pagina::Zoekvraag::typed(&input);
    pagina::list(&ctx, &vraag, &vraag.apply(all(&ctx).await?))
}

async fn show_new(ctx: Ctx) -> Answer {
    pagina::form(&ctx, None, &Input::new().with_some("rollen", ctx.query("rol")), &Errors::new())
}

async fn create(ctx: Ctx, Posted(input): Posted) -> Answer {
    let others = all(&ctx).await?;
    let gegevens = match formulier::read(&ctx.app.beleid, &input, &others, None) {
        Ok(gegevens) => gegevens,
        Err(errors) => return pagina::form(&ctx, None, &input, &errors),
    };
    let id: MedewerkerId = ctx.id();
    let tx = ctx.write().await?;
    if let Some(once) = input.once() {
        tx.remember(once, &format!("/beheer/medewerkers/{id}")).await?;
    }
    opslag::add(&tx, id, &gegevens).await?;
    let path = uitnodiging::invite(&ctx.app, &tx, id, Some(ctx.wie_id())).await?;
    tx.commit(Events::new(Gebeurtenis::new(Soort::MedewerkerToegevoegd).met(id)).and(Gebeurtenis::new(Soort::UitnodigingGemaakt).met(id)))
        .await?;
    pagina::link(&ctx, &find(&ctx, id.uuid()).await?, &path, false)
}

async fn show(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    let wie = find(&ctx, id).await?;
    pagina::form(&ctx, Some(&wie), &formulier::input(&wie), &Errors::new())
}

async fn save(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    let others = all(&ctx).await?;
    let wie = find(&ctx, id).await?;
    let gegevens = match formulier::read(&ctx.app.beleid, &input, &others, Some(&wie)) {
        Ok(gegevens) => gegevens,
        Err(errors) => return pagina::form(&ctx, Some(&wie), &input, &errors),
    };
    if was_last(&others, &wie) && !gegevens.rollen.contains(&Rol::Beheerder) {
        return pagina::form(&ctx, Some(&wie), &input, &Errors::one("rollen", "fout-laatste-beheerder"));
    }
    let tx = ctx.write().await?;
    if !opslag::change(&tx, wie.id, &gegevens, input.version().unwrap_or(-1)).await? {
        drop(tx);
        return pagina::conflict(&ctx, &find(&ctx, id).await?, &input);
    }
    tx.commit(Gebeurtenis::new(Soort::MedewerkerGewijzigd).met(wie.id)).await?;
    ctx.done(&format!("/beheer/medewerkers/{id}"), "melding-medewerker-opgeslagen")
}

/// The link replaces every way in of someone: the administrator proves who he is, and a second person approves it.
async fn invite(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    if let Some(question) = bevestigen::ask(&ctx, &format!("/beheer/medewerkers/{id}")).await? {
        return Ok(question);
    }
    let wie = find(&ctx, id).await?;
    if !wie.actief {
        return Err(Problem::NietGevonden);
    }
    let tx = ctx.write().await?;
    let path = uitnodiging::invite(&ctx.app, &tx, wie.id, Some(ctx.wie_id())).await?;
    let wacht = !Middelen::load(&tx, wie.id).await?.none();
    tx.commit(Gebeurtenis::new(Soort::UitnodigingGemaakt).met(wie.id)).await?;
    pagina::link(&ctx, &wie, &path, wacht)
}

/// Whether closing this medewerker, or taking the role away, would leave nobody to manage users.
fn was_last(all: &[Medewerker], wie: &Medewerker) -> bool {
    let admin = |m: &Medewerker| m.actief && m.rollen.contains(&Rol::Beheerder);
    admin(wie) && !all.iter().any(|m| m.id != wie.id && admin(m))
}

async fn close(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    let wie = find(&ctx, id).await?;
    let refused = if wie.id == ctx.wie_id() {
        Some("medewerker-zelf-niet")
    } else {
        was_last(&all(&ctx).await?, &wie).then_some("medewerker-laatste-niet")
    };
    if let Some(key) = refused {
        return pagina::refused(&ctx, &wie, key, StatusCode::CONFLICT);
    }
    let tx = ctx.write().await?;
    opslag::set_active(&tx, wie.id, false).await?;
    session::end_all(&tx, wie.id, None).await?;
    uitnodiging::withdraw(&tx, wie.id).await?;
    tx.commit(Gebeurtenis::new(Soort::MedewerkerAfgesloten).met(wie.id)).await?;
    ctx.done(&format!("/beheer/medewerkers/{id}"), "melding-medewerker-afgesloten")
}

async fn reopen(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    let wie = find(&ctx, id).await?;
    let tx = ctx.write().await?;
    opslag::set_active(&tx, wie.id, true).await?;
    tx.commit(Gebeurtenis::new(Soort::MedewerkerGewijzigd).met(wie.id).code("heropend")).await?;
    ctx.done(&format!("/beheer/medewerkers/{id}"), "melding-medewerker-heropend")
}

async fn end_sessions(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    let wie = find(&ctx, id).await?;
    let tx = ctx.write().await?;
    session::end_all(&tx, wie.id, ctx.visitor().map(|v| v.sessie)).await?;
    tx.commit(Gebeurtenis::new(Soort::SessieBeeindigd).met(wie.id).code("beheer")).await?;
    ctx.done(&format!("/beheer/medewerkers/{id}"), "melding-sessies-beeindigd")
}
