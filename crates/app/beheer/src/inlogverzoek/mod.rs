//! Inlogverzoek: a link that replaces ways to sign in waits until a second person approved it, so that nobody takes over the
//! account of someone else alone (`docs/besluiten/0010-tweede-persoon-bij-inloglink.md`).

mod opslag;
mod pagina;
pub(crate) mod vervanging;

use axum::extract::Path;
use domain::{
    Moment,
    id::MedewerkerId,
    journaal::{Activiteit, Gebeurtenis, Soort},
    recht::{Recht, Rol},
};
use kern::{Answer, Ctx, Medewerker, Problem, Slice, Startdeel};
use store::Tx;
use uuid::Uuid;

use crate::account::bevestigen;

use pagina::rij;

/// Where the requests stand.
pub const ADRES: &str = "/inlogverzoeken";

/// A link that waits for approval.
#[derive(Debug, Clone)]
pub struct Inlogverzoek {
    /// Identity.
    pub id: Uuid,
    /// Whose ways to sign in it replaces.
    pub voor: Medewerker,
    /// Who made the link.
    pub door: Medewerker,
    /// When.
    pub gemaakt: Moment,
    /// Until when it can be approved and used.
    pub verloopt: Moment,
    /// Whether the visitor may approve it.
    pub mag_goedkeuren: bool,
}

pub(crate) fn slice() -> Slice {
    let what = Activiteit::Beheer;
    Slice::new("inlogverzoek")
        .get(ADRES, Recht::InlogGoedkeuren, what, toon)
        .post("/inlogverzoeken/{id}/goedkeuren", Recht::InlogGoedkeuren, what, keur_goed)
        .post("/inlogverzoeken/{id}/weigeren", Recht::Eigen, what, weiger)
        .start_echt(20, |ctx, tx| Box::pin(op_start(ctx, tx)))
        .with(vervanging::slice())
}

/// Whether `keurder` may approve a link that `door` made for `voor`: never one of these two, and the privacy officer; where there is
/// no other privacy officer, the mayor or another administrator.
pub(crate) fn mag_goedkeuren(keurder: &Medewerker, door: MedewerkerId, voor: MedewerkerId, all: &[Medewerker]) -> bool {
    let fg = |m: &Medewerker| m.actief && m.rollen.contains(&Rol::Privacy);
    let wanted: &[Rol] =
        if all.iter().any(|m| fg(m) && m.id != voor && m.id != door) { &[Rol::Privacy] } else { &[Rol::Burgemeester, Rol::Beheerder] };
    keurder.actief && keurder.id != door && keurder.id != voor && keurder.rollen.iter().any(|r| wanted.contains(r))
}

/// What waits for the visitor, on the start page.
async fn op_start(ctx: &Ctx, tx: &Tx) -> Result<Startdeel, Problem> {
    Ok(Startdeel::nu(voor_mij(ctx, tx).await?.iter().map(|v| rij(ctx, v)).collect()))
}

/// The requests that concern the visitor: to approve, or about the visitor's own account. Oldest first.
///
/// # Errors
/// When the database fails.
async fn voor_mij(ctx: &Ctx, tx: &Tx) -> Result<Vec<Inlogverzoek>, Problem> {
    let mut found = all(ctx, tx).await?;
    found.retain(|v| v.mag_goedkeuren || v.voor.id == ctx.wie_id());
    Ok(found)
}

/// Every request that waits.
async fn all(ctx: &Ctx, tx: &Tx) -> Result<Vec<Inlogverzoek>, Problem> {
    let read = async || opslag::waiting(tx, ctx.now).await;
    let known = ctx.app.onthouden_tot(tx, kern::tik(ctx.now), "inlogverzoek", read).await?;
    // What was still in time when it was read may have run out since.
    let waiting: Vec<&Rij> = known.iter().filter(|r| r.verloopt >= ctx.now).collect();
    if waiting.is_empty() {
        return Ok(Vec::new());
    }
    let (people, me) = (kern::medewerkers(tx).await?, ctx.wie()?);
    let find = |id: MedewerkerId| people.iter().find(|m| m.id == id).cloned();
    Ok(waiting
        .into_iter()
        .filter_map(|r| {
            let mag_goedkeuren = mag_goedkeuren(me, r.door, r.voor, &people);
            Some(Inlogverzoek {
                id: r.id,
                voor: find(r.voor).filter(|m| m.actief)?,
                door: find(r.door)?,
                gemaakt: r.gemaakt,
                verloopt: r.verloopt,
                mag_goedkeuren,
            })
        })
        .collect())
}

async fn find(ctx: &Ctx, id: Uuid) -> Result<Inlogverzoek, Problem> {
    let tx = ctx.read().await?;
    all(ctx, &tx).await?.into_iter().find(|v| v.id == id).ok_or(Problem::NietGevonden)
}

async fn toon(ctx: Ctx) -> Answer {
    let waiting = all(&ctx, &*ctx.read().await?).await?;
    pagina::toon(&ctx, &waiting)
}

/// Approving opens an account to whoever holds the link, so a stolen session may not do it.
async fn keur_goed(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    if let Some(question) = bevestigen::ask(&ctx, ADRES).await? {
        return Ok(question);
    }
    let verzoek = find(&ctx, id).await?;
    if !verzoek.mag_goedkeuren {
        return pagina::niet_jij(&ctx);
    }
    let tx = ctx.write().await?;
    if !opslag::approve(&tx, id, ctx.wie_id()).await? {
        return Err(Problem::NietGevonden);
    }
    tx.commit(Gebeurtenis::new(Soort::UitnodigingGoedgekeurd).met(verzoek.voor.id)).await?;
    ctx.done(ADRES, "melding-inlogverzoek-goedgekeurd")
}

/// The second person, the one whose account it is and the one who asked may all stop it.
async fn weiger(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    let verzoek = find(&ctx, id).await?;
    let mine = [verzoek.voor.id, verzoek.door.id].contains(&ctx.wie_id());
    if !mine && !verzoek.mag_goedkeuren {
        return pagina::niet_jij(&ctx);
    }
    let tx = ctx.write().await?;
    if !opslag::refuse(&tx, id).await? {
        return Err(Problem::NietGevonden);
    }
    tx.commit(Gebeurtenis::new(Soort::UitnodigingGeweigerd).met(verzoek.voor.id)).await?;
    let to = if ctx.mag(Recht::InlogGoedkeuren) { ADRES } else { "/" };
    ctx.done(to, "melding-inlogverzoek-geweigerd")
}

/// The identity that the database keeps of a row.
struct Rij {
    id: Uuid,
    voor: MedewerkerId,
    door: MedewerkerId,
    gemaakt: Moment,
    verloopt: Moment,
}
