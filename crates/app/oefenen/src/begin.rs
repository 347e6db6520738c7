//! Beginning an exercise, joining it and moving its clock, from the real municipality.

use axum::extract::Path;
use casus::regie;
use domain::{
    Code,
    id::MedewerkerId,
    journaal::{Gebeurtenis, Soort, Wie},
};
use kern::{Answer, App, Ctx, Kopie, Oefening, Oefenruimten, Posted, Problem};
use mandaat::aanwijzingsbesluit::{laat_meekijken, laat_spelen};
use store::{Deed, WriteTx};
use uuid::Uuid;
use web::{Errors, Reader};

use crate::{
    HIER, deelnemer,
    deelnemer::Deelrol,
    pages,
    ruimte::{self, Ruimte},
};

/// Longest name of an exercise.
const NAAM: usize = 80;
/// Hours that the clock goes forward at once, at most: five weeks, so that the evaluation of a casus is in reach.
const UREN: std::ops::RangeInclusive<i64> = 1..=840;

/// Where exercises are made; none inside an exercise or without a folder for them.
pub(crate) fn ruimten(app: &App) -> Result<&Oefenruimten, Problem> {
    app.oefenruimten().ok_or(Problem::NietGevonden)
}

pub(crate) async fn start(ctx: Ctx, Posted(input): Posted) -> Answer {
    let ruimten = ruimten(&ctx.app)?.clone();
    let tx = ctx.write().await?;
    if let Some(once) = input.once() {
        tx.remember(once, HIER).await?;
    }
    let beeld = pages::beeld(&ctx, None).await?;
    let read = {
        let mut r = Reader::new(&input);
        let naam = r.required_text("naam", NAAM);
        r.finish(|| naam)
    };
    let naam = match read {
        Ok(naam) => naam,
        Err(errors) => return pages::pagina(&ctx, &beeld, &input, &errors),
    };
    let id = ctx.app.uuid();
    if !ruimte::voeg_toe(&tx, id, &naam, ctx.wie_id()).await? {
        return pages::pagina(&ctx, &beeld, &input, &Errors::one("naam", "oefenen-fout-loopt"));
    }
    maak(&ctx, tx, &ruimten, id, naam).await
}

/// Makes the space while nobody else can begin one; what was made goes again when that is not kept.
async fn maak(ctx: &Ctx, tx: WriteTx, ruimten: &Oefenruimten, id: Uuid, naam: String) -> Answer {
    let kopie = Kopie { gemeente: ctx.gemeente().clone(), oefening: Oefening { id, naam } };
    (ruimten.maak)(kopie).await.map_err(Problem::Storing)?;
    if let Err(error) = tx.commit(Gebeurtenis::new(Soort::OefenruimteBegonnen).met(id)).await {
        if let Err(cause) = (ruimten.vernietig)(id).await {
            tracing::error!(cause, "an exercise that was not kept could not be removed");
        }
        return Err(error.into());
    }
    ctx.done(&pages::adres(id), "melding-oefenruimte-begonnen")
}

/// The exercise with this identity that people can be in, with the application inside it.
pub(crate) async fn lopende(ctx: &Ctx, id: Uuid) -> Result<(Ruimte, App), Problem> {
    let found = ruimte::ruimte(&*ctx.read().await?, id).await?.filter(Ruimte::loopt).ok_or(Problem::NietGevonden)?;
    let binnen = ctx.app.oefenruimte(ctx.gemeente(), id).await?.ok_or(Problem::NietGevonden)?;
    Ok((found, binnen))
}

pub(crate) async fn meedoen(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    let rol = Deelrol::from_code(input.get("rol")).ok_or(Problem::Onleesbaar)?;
    let wie = ctx.wie()?.clone();
    if rol.noteert() && !deelnemer::mag_waarnemen(&wie) {
        return Err(Problem::GeenRecht);
    }
    let (found, binnen) = lopende(&ctx, id).await?;
    let deed = Deed { gemeente: ctx.gemeente().clone(), wie: Wie::Medewerker(wie.id), activiteit: ctx.activiteit, reden: None };
    let inside = binnen.db.write(deed, binnen.now()).await?;
    let was = deelnemer::deelrol(&inside, wie.id).await?;
    deelnemer::neem_op(&inside, &wie, rol).await?;
    leest_mee(&binnen, &inside, wie.id, rol).await?;
    let soort = if was.is_some_and(|was| was != rol) { Soort::OefenrolVeranderd } else { Soort::OefenruimteMeegedaan };
    let event = Gebeurtenis::new(soort).met(id).code(rol.code());
    inside.commit(event.clone()).await?;
    ctx.write().await?.commit(event).await?;
    ctx.redirect(&found.adres())
}

/// Who only watches is named in the copies of the decisions, so that the gate lets him read; who plays is not, unless the mayor named him.
async fn leest_mee(binnen: &App, tx: &WriteTx, wie: MedewerkerId, rol: Deelrol) -> Result<(), Problem> {
    let mut named = deelnemer::genoemd_in(tx, wie).await?;
    if rol == Deelrol::Waarnemer {
        named.extend(laat_meekijken(binnen, tx, wie).await?);
    } else {
        laat_spelen(binnen, tx, wie, &named).await?;
        named.clear();
    }
    Ok(deelnemer::zet_genoemd_in(tx, wie, &named).await?)
}

pub(crate) async fn klok(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    let ruimten = ruimten(&ctx.app)?.clone();
    let (found, binnen) = lopende(&ctx, id).await?;
    let (tx, terug) = (ctx.write().await?, pages::adres(id));
    if let Some(once) = input.once() {
        tx.remember(once, &terug).await?;
    }
    let beeld = pages::beeld(&ctx, Some(id)).await?;
    let read = {
        let mut r = Reader::new(&input);
        let uren = r.int("uren", UREN);
        r.finish(|| uren)
    };
    let naar = match read {
        Ok(uren) => found.vooruit + uren * 3600,
        Err(errors) => return pages::pagina(&ctx, &beeld, &input, &errors),
    };
    if !ruimte::zet_vooruit(&tx, id, found.vooruit, naar).await? {
        return pages::pagina(&ctx, &beeld, &input, &Errors::one("uren", "oefenen-fout-klok"));
    }
    tx.commit(Gebeurtenis::new(Soort::OefenruimteVooruit).met(id)).await?;
    (ruimten.vooruit)(id, naar);
    // What became late in those hours is told now; what fails here is told at the next round.
    if let Err(error) = regie::meld_alle(&binnen, ctx.gemeente()).await {
        tracing::warn!(%error, "escalaties van een oefening konden niet worden vastgelegd; straks opnieuw");
    }
    ctx.done(&terug, "melding-oefenruimte-vooruit")
}
