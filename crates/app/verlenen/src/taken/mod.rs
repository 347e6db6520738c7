//! Taken: the page of one task with its evidence, and the list of all that is open.

mod bewijs;
mod gebied;
mod lijst;
mod noteren;
mod pages;
mod store;
#[cfg(test)]
pub(super) mod tests;

use ::store::{Events, WriteTx};
use axum::extract::Path;
use casus::{
    self, Betrokkene, Casus,
    gebied::Gebiedrij,
    regie::Lijn,
    taak::{self, TaakRij},
};
use domain::{
    Bezwaar, Moment,
    draaiboek::{Niveau, Staat, Stap, StapId},
    journaal::{Activiteit, Gebeurtenis, Soort},
    recht::Recht,
};
use kern::{Answer, Ctx, MenuGroup, MenuItem, Posted, Problem, Slice};

use web::{Errors, Form, Input};

use crate::{bellen, brieven, plek};

/// Refusal: the task waits for something else.
const TAAK_WACHT: Bezwaar = Bezwaar::new("bezwaar-taak-wacht", "CCV stap 3").stap("bezwaar-taak-wacht-stap", "/taken");
/// Refusal: the window of the task has not opened.
const TAAK_TE_VROEG: Bezwaar = Bezwaar::new("bezwaar-taak-te-vroeg", "CCV stap 3a").stap("bezwaar-taak-wacht-stap", "/taken");
/// Refusal: the task is done on another page, or does not apply.
const TAAK_ELDERS: Bezwaar = Bezwaar::new("bezwaar-taak-elders", "CCV stap 3").stap("bezwaar-taak-wacht-stap", "/taken");

/// The routes of this subject.
pub fn slice() -> Slice {
    const A: Activiteit = Activiteit::Verlenen;
    Slice::new("taken")
        .menu(MenuItem::new(MenuGroup::Stappen, 30, "menu-verlenen", "/taken", Recht::CasusZien).step(3))
        .get("/taken", Recht::CasusZien, A, lijst::toon)
        .get("/casussen/{nummer}/taken/{stap}", Recht::CasusZien, A, toon_casus)
        .post("/casussen/{nummer}/taken/{stap}", Recht::CasusWerken, A, rond_af_casus)
        .post("/casussen/{nummer}/taken/{stap}/heropen", Recht::CasusWerken, A, heropen_casus)
        .get("/casussen/{nummer}/taken/{stap}/gebied/{nr}", Recht::CasusZien, A, gebied::toon)
        .post("/casussen/{nummer}/taken/{stap}/gebied/{nr}", Recht::CasusWerken, A, gebied::rond_af)
        .post("/casussen/{nummer}/taken/{stap}/gebied/{nr}/heropen", Recht::CasusWerken, A, gebied::heropen)
        .get("/casussen/{nummer}/taken/{stap}/{volgnr}", Recht::CasusZien, A, toon_persoon)
        .post("/casussen/{nummer}/taken/{stap}/{volgnr}", Recht::CasusWerken, A, rond_af_persoon)
        .post("/casussen/{nummer}/taken/{stap}/{volgnr}/heropen", Recht::CasusWerken, A, heropen_persoon)
        .with(noteren::slice())
}

/// Which task: casus, step and perhaps a person.
struct Waar<'a> {
    nummer: &'a str,
    stap: &'a str,
    volgnr: Option<i64>,
    gebied: Option<i64>,
}

impl Waar<'_> {
    fn adres(&self) -> String {
        let basis = format!("/casussen/{}/taken/{}", self.nummer, self.stap);
        match (self.volgnr, self.gebied) {
            (Some(v), _) => format!("{basis}/{v}"),
            (_, Some(nr)) => format!("{basis}/gebied/{nr}"),
            _ => basis,
        }
    }
}

/// A task with everything around it.
struct Beeld {
    casus: Casus,
    persoon: Option<Betrokkene>,
    rij: TaakRij,
    stap: Stap,
    gebied: Option<Gebiedrij>,
}

async fn beeld(ctx: &Ctx, tx: &::store::Tx, waar: &Waar<'_>) -> Result<Beeld, Problem> {
    let (casus, _) = plek::casus(ctx, tx, waar.nummer).await?;
    let persoon = match waar.volgnr {
        Some(volgnr) => Some(casus::betrokkene::by_volgnr(tx, casus.id, volgnr).await?),
        None => None,
    };
    let (id, voor) = (StapId::from(waar.stap), persoon.as_ref().map(|p| p.id));
    let stap = taak::draaiboek_van(&ctx.app.beleid, &casus)?.stap(&id).cloned().ok_or(Problem::NietGevonden)?;
    let gebied = match waar.gebied {
        Some(nr) => Some(casus::gebied::list(tx, casus.id).await?.into_iter().find(|g| g.nr == nr).ok_or(Problem::NietGevonden)?),
        None => None,
    };
    let rij = taak::list(tx, casus.id)
        .await?
        .into_iter()
        .find(|t| t.sleutel() == (id.clone(), voor, waar.gebied))
        .ok_or(Problem::NietGevonden)?;
    Ok(Beeld { casus, persoon, rij, stap, gebied })
}

/// Where a task is in time, as the page and the refusals see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    Kan,
    Vroeg,
    Wacht,
    Klaar,
    Vervallen,
}

fn stand(rij: &TaakRij, now: Moment) -> Stand {
    match rij.staat {
        Staat::Gedaan => Stand::Klaar,
        Staat::NietVanToepassing => Stand::Vervallen,
        Staat::Wacht => Stand::Wacht,
        Staat::Open | Staat::TeLaat if rij.niet_voor.is_some_and(|n| n > now) => Stand::Vroeg,
        Staat::Open | Staat::TeLaat => Stand::Kan,
    }
}

async fn toon_casus(ctx: Ctx, Path((nummer, stap)): Path<(String, String)>) -> Answer {
    pagina(&ctx, &Waar { nummer: &nummer, stap: &stap, volgnr: None, gebied: None }, None, Errors::new()).await
}

async fn toon_persoon(ctx: Ctx, Path((nummer, stap, volgnr)): Path<(String, String, i64)>) -> Answer {
    pagina(&ctx, &Waar { nummer: &nummer, stap: &stap, volgnr: Some(volgnr), gebied: None }, None, Errors::new()).await
}

async fn pagina(ctx: &Ctx, waar: &Waar<'_>, posted: Option<&Input>, errors: Errors) -> Answer {
    let tx = ctx.write().await?;
    let b = beeld(ctx, &tx, waar).await?;
    let elders = elders(&b);
    if let Some(adres) = &elders
        && stand(&b.rij, ctx.now) == Stand::Kan
        && ctx.kan_naar(adres)
    {
        return ctx.redirect(adres);
    }
    let ids: Vec<String> = b.stap.met.iter().filter(|id| *id != "coordinator").cloned().collect();
    let actoren = bellen::bij_casus(&tx, b.casus.id, bellen::actoren(ctx, &tx, &ids).await?).await?;
    let notitie = match &b.persoon {
        Some(p) => store::notitie(&tx, b.casus.id, &b.rij.stap, p.id).await?,
        None => None,
    };
    let noten = noteren::Noten::load(ctx, &tx, &b).await?;
    let bestemming =
        if b.rij.geescaleerd(ctx.now) { Lijn::van(&kern::medewerkers(&tx).await?).bestemming(&b.rij, b.casus.regie) } else { None };
    let namen = kern::Names::load(&tx).await?;
    match &b.persoon {
        Some(p) if notitie.is_some() || !noten.is_leeg() => {
            tx.commit(Gebeurtenis::new(Soort::BetrokkeneIngezien).in_casus(b.casus.id).over(p.id).code("taak")).await?
        }
        _ => drop(tx),
    }
    let input = posted.cloned().unwrap_or_else(|| noten.ingevuld(bewijs::leeg(ctx, b.persoon.is_some()), &b.stap));
    let form = Form::new(ctx.tr, &input, &errors).once(ctx.app.uuid()).version(noten.versie());
    let persoon = b.persoon.as_ref().map(|p| (pages::persoon(ctx.tr, p), format!("/casussen/{}/betrokkenen/{}", b.casus.nummer, p.volgnr)));
    let page = plek::page(ctx, &b.casus, "taak-titel", &errors, persoon);
    let toegedeeld = b.rij.toegedeeld.map(|d| namen.who(ctx.tr, domain::journaal::Wie::Medewerker(d)));
    let door = b.rij.gedaan_door.map(|d| namen.who(ctx.tr, domain::journaal::Wie::Medewerker(d)));
    page.show(pages::taak(
        ctx,
        &b,
        &waar.adres(),
        &form,
        &pages::Rand {
            actoren: &actoren,
            notitie: notitie.as_deref(),
            door: door.as_deref(),
            elders: elders.as_deref(),
            toegedeeld: toegedeeld.as_deref(),
            bestemming: bestemming.as_ref(),
            noten: &noten,
            input: &input,
        },
    ))
}

/// The page where this task is done, when that is not this one.
fn elders(b: &Beeld) -> Option<String> {
    let volgnr = b.persoon.as_ref().map(|p| p.volgnr);
    let adres = taak::adres(&b.casus.nummer, &b.stap, volgnr);
    if !adres.contains("/taken/") {
        return Some(adres);
    }
    let brief = b.stap.brief.as_deref();
    match volgnr {
        None if brief == Some(brieven::BUURTBRIEF) => Some(brieven::buurtbrief_adres(&b.casus.nummer)),
        Some(v) if brief == Some(brieven::AVG14) => Some(brieven::mededeling_adres(&b.casus.nummer, v)),
        None if crate::bijeenkomst::is_houden(&b.stap) => Some(crate::bijeenkomst::adres(&b.casus.nummer)),
        _ => None,
    }
}

async fn rond_af_casus(ctx: Ctx, Path((nummer, stap)): Path<(String, String)>, Posted(input): Posted) -> Answer {
    rond_af(&ctx, &Waar { nummer: &nummer, stap: &stap, volgnr: None, gebied: None }, &input).await
}

async fn rond_af_persoon(ctx: Ctx, Path((nummer, stap, volgnr)): Path<(String, String, i64)>, Posted(input): Posted) -> Answer {
    rond_af(&ctx, &Waar { nummer: &nummer, stap: &stap, volgnr: Some(volgnr), gebied: None }, &input).await
}

async fn rond_af(ctx: &Ctx, waar: &Waar<'_>, input: &Input) -> Answer {
    let tx = ctx.write().await?;
    plek::eenmalig(&tx, input).await?;
    plek::open_casus(ctx, &tx, waar.nummer).await?;
    let b = beeld(ctx, &tx, waar).await?;
    mag(&b, ctx.now)?;
    let noten = noteren::Noten::load(ctx, &tx, &b).await?;
    let gelezen = bewijs::lees(ctx, input, &b.stap, b.persoon.is_some(), b.casus.overval_op.datum());
    let moet = gelezen.as_ref().map_or(true, |g| noteren::moet(&g.bewijs));
    let (input, genoteerd) = noten.lees(ctx, input, &b.stap, moet, b.casus.overval_op);
    let (gelezen, genoteerd) = match (gelezen, genoteerd) {
        (Ok(gelezen), Ok(genoteerd)) => (gelezen, genoteerd),
        (gelezen, genoteerd) => {
            drop(tx);
            let mut errors = gelezen.err().unwrap_or_default();
            errors.join(genoteerd.err().unwrap_or_default());
            return pagina(ctx, waar, Some(&input), errors).await;
        }
    };
    let noot_events = noten.bewaar(ctx, &tx, &b, &genoteerd).await?;
    let events = leg_vast(ctx, &tx, &b, &gelezen, noot_events).await?;
    let terug = format!("/casussen/{}", waar.nummer);
    plek::onthoud(&tx, &input, &terug).await?;
    match events {
        Some(events) => tx.commit(events).await?,
        None => drop(tx),
    }
    ctx.done(&terug, "melding-taak-afgerond")
}

/// Whether the task may be finished on this page now.
fn mag(b: &Beeld, now: Moment) -> Result<(), Bezwaar> {
    if !bewijs::hier(b.stap.klaar_als) || elders(b).is_some() {
        return Err(TAAK_ELDERS);
    }
    match stand(&b.rij, now) {
        Stand::Kan | Stand::Klaar => Ok(()),
        Stand::Vroeg => Err(TAAK_TE_VROEG),
        Stand::Wacht => Err(TAAK_WACHT),
        Stand::Vervallen => Err(TAAK_ELDERS),
    }
}

async fn leg_vast(
    ctx: &Ctx,
    tx: &WriteTx,
    b: &Beeld,
    g: &bewijs::Gelezen,
    mut events: Vec<Gebeurtenis>,
) -> Result<Option<Events>, Problem> {
    let (wie, voor) = (ctx.wie_id(), b.persoon.as_ref().map(|p| p.id));
    for (feit, waarde) in &g.feiten {
        let over = if feit.niveau() == Niveau::Betrokkene { voor } else { None };
        casus::leg_feit_vast(tx, b.casus.id, over, *feit, waarde, wie).await?;
        let event = Gebeurtenis::new(Soort::FeitVastgelegd).in_casus(b.casus.id).code(domain::Code::code(*feit));
        events.push(match over {
            Some(persoon) => event.over(persoon),
            None => event,
        });
    }
    if let (Some(voor), Some(tekst)) = (voor, &g.notitie) {
        store::noteer(tx, b.casus.id, &b.rij.stap, voor, tekst, wie).await?;
    }
    events.extend(taak::rond_af_een(tx, &ctx.app.beleid, b.casus.id, &b.rij.sleutel(), &g.bewijs, wie).await?);
    let mut events = events.into_iter();
    Ok(events.next().map(|first| Events::from_parts(first, events.collect())))
}

async fn heropen_casus(ctx: Ctx, Path((nummer, stap)): Path<(String, String)>) -> Answer {
    heropen(&ctx, &Waar { nummer: &nummer, stap: &stap, volgnr: None, gebied: None }).await
}

async fn heropen_persoon(ctx: Ctx, Path((nummer, stap, volgnr)): Path<(String, String, i64)>) -> Answer {
    heropen(&ctx, &Waar { nummer: &nummer, stap: &stap, volgnr: Some(volgnr), gebied: None }).await
}

/// Takes back that a task was done; what was recorded with it stays until it is recorded anew.
async fn heropen(ctx: &Ctx, waar: &Waar<'_>) -> Answer {
    let tx = ctx.write().await?;
    plek::open_casus(ctx, &tx, waar.nummer).await?;
    let b = beeld(ctx, &tx, waar).await?;
    match taak::heropen(&tx, &ctx.app.beleid, b.casus.id, &b.rij.sleutel()).await? {
        Some(event) => tx.commit(event).await?,
        None => drop(tx),
    }
    ctx.done(&waar.adres(), "melding-taak-heropend")
}
