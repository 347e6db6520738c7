//! Verzoeken: the inbox of a partner. One's own organisation only, in the query itself; only what was released, and nothing once consent is withdrawn.

mod pages;

use casus::{self, betrokkene};
use pages::rij;
pub(crate) use pages::uw_antwoord as antwoord_kaart;

use ::store::Tx;
use axum::extract::Path;
use domain::{
    casus::{Doorverwijzingstaat as Staat, Fase},
    journaal::{Activiteit, Gebeurtenis, Soort},
    recht::Recht,
};
use kern::{Answer, Ctx, MenuGroup, MenuItem, Posted, Problem, Slice, Startdeel};

use web::{Errors, Input};

use crate::{
    doorverwijzing::{self, Doorverwijzing, antwoord},
    toestemming, verstrekking,
};

/// Page of this subject.
pub(crate) const HIER: &str = "/verzoeken";
/// Most requests on the page.
const MEEST: i64 = 200;

/// The routes of this subject.
pub fn slice() -> Slice {
    const R: Recht = Recht::VerzoekBeantwoorden;
    const A: Activiteit = Activiteit::Verlenen;
    Slice::new("verzoeken")
        .menu(MenuItem::new(MenuGroup::Eerst, 20, "menu-verzoeken", HIER, R))
        .start(40, |ctx, tx| Box::pin(op_start(ctx, tx)))
        .get(HIER, R, A, lijst)
        .get("/verzoeken/{nummer}", R, A, toon)
        .post("/verzoeken/{nummer}", R, A, beantwoord)
}

/// What waits for the organisation of the visitor, on the start page.
async fn op_start(ctx: &Ctx, tx: &Tx) -> Result<Startdeel, Problem> {
    if !ctx.mag(Recht::VerzoekBeantwoorden) {
        return Ok(Startdeel::default());
    }
    Ok(Startdeel::nu(wachtend(ctx, tx).await?.iter().map(|d| rij(ctx, d)).collect()))
}

/// The organisation of the visitor; without one there are no requests.
fn organisatie(ctx: &Ctx) -> Result<String, Problem> {
    ctx.wie()?.partner.clone().ok_or(Problem::NietGevonden)
}

/// The requests that wait for the organisation of the visitor, by term; none for who has no organisation.
///
/// # Errors
/// When the database fails.
async fn wachtend(ctx: &Ctx, tx: &Tx) -> Result<Vec<Doorverwijzing>, Problem> {
    match &ctx.wie()?.partner {
        Some(partner) => Ok(doorverwijzing::inbox(tx, partner, true, MEEST).await?),
        None => Ok(Vec::new()),
    }
}

async fn lijst(ctx: Ctx) -> Answer {
    let partner = organisatie(&ctx)?;
    let alleen_open = ctx.query("toon").as_deref() != Some("alle");
    let verzoeken = doorverwijzing::inbox(&*ctx.read().await?, &partner, alleen_open, MEEST).await?;
    ctx.page("verzoeken-titel").show(pages::lijst(&ctx, &verzoeken, alleen_open))
}

/// The values the partner may read now, and whom it may call.
struct Beeld {
    verzoek: Doorverwijzing,
    velden: Vec<verstrekking::Verstrekt>,
    contact: Option<kern::Medewerker>,
    bericht: Option<String>,
    /// The casus is closed: the purpose of the request is over, so nothing of the person is shown any more (AVG art. 5).
    casus_dicht: bool,
}

async fn beeld(ctx: &Ctx, tx: &Tx, verzoek: Doorverwijzing) -> Result<Beeld, Problem> {
    let casus = casus::by_id(tx, verzoek.casus).await?;
    let contactpersoon =
        betrokkene::list(tx, casus.id).await?.into_iter().find(|b| b.id == verzoek.betrokkene).and_then(|b| b.contactpersoon);
    let toestemmingen = toestemming::voor_toets(tx, verzoek.casus, verzoek.betrokkene).await?;
    let casus_dicht = casus.fase == Fase::Gesloten;
    Ok(Beeld {
        velden: if casus_dicht { Vec::new() } else { verstrekking::leesbaar(tx, &verzoek, &toestemmingen, ctx.now).await? },
        casus_dicht,
        contact: doorverwijzing::contact(tx, &casus, contactpersoon).await?,
        bericht: if verzoek.staat == Staat::Gedaan { doorverwijzing::bericht(tx, &verzoek).await? } else { None },
        verzoek,
    })
}

async fn toon(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    pagina(&ctx, &nummer, &Input::new(), Errors::new()).await
}

/// Reading is journalled every time; the first time the request is marked as read.
async fn pagina(ctx: &Ctx, nummer: &str, posted: &Input, errors: Errors) -> Answer {
    let partner = organisatie(ctx)?;
    let tx = ctx.write().await?;
    let d = doorverwijzing::voor_partner(&tx, &partner, nummer).await?;
    doorverwijzing::gelezen(&tx, d.id).await?;
    let b = beeld(ctx, &tx, doorverwijzing::voor_partner(&tx, &partner, nummer).await?).await?;
    tx.commit(Gebeurtenis::new(Soort::DoorverwijzingGelezen).in_casus(d.casus).over(d.betrokkene).met(d.id)).await?;
    let page = ctx.page("verzoek-titel").crumb(ctx.tr.t("verzoeken-titel"), HIER);
    let page = if errors.is_empty() { page } else { page.invalid(&errors) };
    page.show(pages::toon(ctx, &b, posted, &errors))
}

async fn beantwoord(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let partner = organisatie(&ctx)?;
    let tx = ctx.write().await?;
    let d = doorverwijzing::voor_partner(&tx, &partner, &nummer).await?;
    let hier = format!("{HIER}/{nummer}");
    if !d.is_open() {
        return ctx.done(&hier, "melding-verzoek-gesloten");
    }
    let a = match antwoord::lees(&ctx, &d, &input) {
        Ok(a) => a,
        Err(errors) => {
            drop(tx);
            return pagina(&ctx, &nummer, &input, errors).await;
        }
    };
    let Some(events) = antwoord::verwerk(&ctx, &tx, &d, &a, input.version().unwrap_or(0)).await? else {
        drop(tx);
        return pagina(&ctx, &nummer, &input, Errors::one("", "verlenen-fout-ander-eerst")).await;
    };
    tx.commit(events).await?;
    ctx.done(&hier, "melding-verzoek-beantwoord")
}
