//! Bijeenkomst: agreements within 21 days of the robbery, kept apart from the meeting itself (R42).

mod pages;
mod store;
#[cfg(test)]
mod tests;

use ::store::{Events, Tx};
use axum::extract::Path;
use casus::{Casus, betrokkene, taak};
use domain::{
    Code, Moment,
    draaiboek::{Bewijs, Stap},
    journaal::{Activiteit, Gebeurtenis, Soort},
    kalender::{Duur, Eenheid, Kalender},
    recht::Recht,
};
use kern::{Answer, Ctx, Posted, Problem, Slice};

use web::{Errors, Form, Input, Reader};

use crate::{
    keuze::{Deelnemer, Vorm, Vraag},
    plek,
};

pub use store::{Bijeenkomst, by_casus, houd, spreek_af};

/// Without a term in the draaiboek: agreements within three weeks of the robbery (CCV 3c).
const TERMIJN: Duur = Duur::new(21, Eenheid::Dag);
/// Longest name of a place.
const PLEK_MAX: usize = 120;

/// The routes of this subject.
pub fn slice() -> Slice {
    const A: Activiteit = Activiteit::Verlenen;
    Slice::new("bijeenkomst")
        .get("/casussen/{nummer}/bijeenkomst", Recht::CasusZien, A, toon)
        .post("/casussen/{nummer}/bijeenkomst", Recht::CasusWerken, A, spreek)
        .post("/casussen/{nummer}/bijeenkomst/gehouden", Recht::CasusWerken, A, gehouden)
}

/// Address of the page.
pub(crate) fn adres(nummer: &str) -> String {
    format!("/casussen/{nummer}/bijeenkomst")
}

/// The step of making agreements.
fn is_afspraak(stap: &Stap) -> bool {
    stap.klaar_als == Some(Bewijs::DatumAfgesproken) && stap.id.as_str().contains("bijeenkomst")
}

/// The step of holding the meeting.
pub(crate) fn is_houden(stap: &Stap) -> bool {
    stap.klaar_als == Some(Bewijs::UitkomstVastgelegd) && stap.id.as_str().contains("bijeenkomst")
}

/// Which of the two forms was posted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Formulier {
    Afspraak,
    Gehouden,
}

async fn toon(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    pagina(&ctx, &nummer, None, Errors::new()).await
}

async fn pagina(ctx: &Ctx, nummer: &str, posted: Option<(Formulier, &Input)>, errors: Errors) -> Answer {
    let tx = ctx.read().await?;
    let (casus, _) = plek::casus(ctx, &tx, nummer).await?;
    let nu = by_casus(&tx, casus.id).await?;
    let uiterlijk = uiterlijk(ctx, &tx, &casus).await?;
    let leeg = Errors::new();
    let (afspraak, gehouden) = (ingevuld(ctx, nu.as_ref()), Input::new().with_date("gehouden", ctx.now.datum()));
    let (a_in, a_fout) = match posted {
        Some((Formulier::Afspraak, input)) => (input, &errors),
        _ => (&afspraak, &leeg),
    };
    let (g_in, g_fout) = match posted {
        Some((Formulier::Gehouden, input)) => (input, &errors),
        _ => (&gehouden, &leeg),
    };
    let versie = nu.as_ref().map_or(0, |n| n.versie);
    let form = Form::new(ctx.tr, a_in, a_fout).once(ctx.app.uuid()).version(versie);
    let houden = Form::new(ctx.tr, g_in, g_fout).once(ctx.app.uuid()).version(versie);
    let beeld = pages::Beeld { casus: &casus, nu: nu.as_ref(), uiterlijk, bewerken: matches!(posted, Some((Formulier::Afspraak, _))) };
    plek::page(ctx, &casus, "bijeenkomst-titel", &errors, None).show(pages::pagina(ctx, &beeld, &form, &houden))
}

fn ingevuld(ctx: &Ctx, nu: Option<&Bijeenkomst>) -> Input {
    let Some(nu) = nu else { return Input::new().with_date("afgesproken", ctx.now.datum()) };
    let input = Input::new()
        .with_date("afgesproken", nu.afgesproken_op)
        .with("vorm", nu.vorm)
        .with_all("partners", &nu.partners)
        .with("plek", &nu.plek);
    match nu.gepland_op {
        Some(op) => input.with_moment("gepland", op),
        None => input,
    }
}

/// The term for the agreements: of the draaiboek, else three weeks.
async fn uiterlijk(ctx: &Ctx, tx: &Tx, casus: &Casus) -> Result<Moment, Problem> {
    let draaiboek = taak::draaiboek_van(&ctx.app.beleid, casus)?;
    let rijen = taak::list(tx, casus.id).await?;
    let rij = rijen.into_iter().find(|r| draaiboek.stap(&r.stap).is_some_and(is_afspraak));
    Ok(rij.and_then(|r| r.uiterlijk).unwrap_or_else(|| Kalender::default().uiterlijk(casus.overval_op, TERMIJN)))
}

/// Reads the agreements. A meeting has a place and a moment; agreeing that there is none has neither.
fn lees(ctx: &Ctx, input: &Input) -> Result<Bijeenkomst, Errors> {
    let mut r = Reader::new(input);
    let afgesproken_op = plek::geweest(&mut r, "afgesproken", ctx);
    let vorm = r.choice::<Vorm>("vorm");
    let partners = r.choices::<Deelnemer>("partners");
    let (plek, gepland_op) =
        if vorm == Some(Vorm::Geen) { (Some(String::new()), None) } else { (r.required_text("plek", PLEK_MAX), r.moment("gepland")) };
    if let (Some(dag), Some(op)) = (afgesproken_op, gepland_op)
        && op.datum() < dag
    {
        r.add("gepland", "bijeenkomst-fout-volgorde");
    }
    r.finish(|| {
        Some(Bijeenkomst {
            afgesproken_op: afgesproken_op?,
            vorm: vorm?,
            partners,
            plek: plek?,
            gepland_op,
            gehouden_op: None,
            bezoekers: None,
            vragen: Vec::new(),
            versie: 0,
        })
    })
}

async fn spreek(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let nieuw = match lees(&ctx, &input) {
        Ok(nieuw) => nieuw,
        Err(errors) => return pagina(&ctx, &nummer, Some((Formulier::Afspraak, &input)), errors).await,
    };
    let tx = ctx.write().await?;
    plek::eenmalig(&tx, &input).await?;
    let (casus, bewijs) = plek::open_casus(&ctx, &tx, &nummer).await?;
    let waarden = betrokkene::waarden_in(&tx, casus.id, Some(&bewijs)).await?;
    if !betrokkene::toets::gevonden(&nieuw.plek, &waarden, &bewijs).is_empty() {
        drop(tx);
        return pagina(&ctx, &nummer, Some((Formulier::Afspraak, &input)), Errors::one("plek", "bijeenkomst-fout-plek")).await;
    }
    if !spreek_af(&tx, casus.id, &nieuw, input.version().unwrap_or(0), ctx.wie_id()).await? {
        drop(tx);
        return pagina(&ctx, &nummer, Some((Formulier::Afspraak, &input)), Errors::one("versie", "verlenen-fout-ander-eerst")).await;
    }
    let datum = nieuw.gepland_op.map_or(nieuw.afgesproken_op, Moment::datum);
    let bewijs = serde_json::json!({ "afgesproken": nieuw.afgesproken_op.to_string(), "datum": datum.to_string(), "bijeenkomst-vorm": nieuw.vorm.code() });
    let rest = plek::rond_af_waar(&ctx, &tx, &casus, None, is_afspraak, &bewijs).await?;
    plek::onthoud(&tx, &input, &adres(&nummer)).await?;
    tx.commit(Events::from_parts(Gebeurtenis::new(Soort::BijeenkomstAfgesproken).in_casus(casus.id), rest)).await?;
    ctx.done(&adres(&nummer), "melding-bijeenkomst-afgesproken")
}

async fn gehouden(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let mut r = Reader::new(&input);
    let op = plek::geweest(&mut r, "gehouden", &ctx);
    let bezoekers = r.int("bezoekers", 0..=100_000);
    let vragen = r.opt().choices::<Vraag>("vragen");
    let (op, bezoekers) = match r.finish(|| Some((op?, bezoekers?))) {
        Ok(gelezen) => gelezen,
        Err(errors) => return pagina(&ctx, &nummer, Some((Formulier::Gehouden, &input)), errors).await,
    };
    let tx = ctx.write().await?;
    plek::eenmalig(&tx, &input).await?;
    let (casus, _) = plek::open_casus(&ctx, &tx, &nummer).await?;
    if !houd(&tx, casus.id, op, bezoekers, &vragen, input.version().unwrap_or(0)).await? {
        drop(tx);
        return pagina(&ctx, &nummer, Some((Formulier::Gehouden, &input)), Errors::one("versie", "verlenen-fout-ander-eerst")).await;
    }
    let bewijs = serde_json::json!({ "op": op.to_string(), "uitkomst": "gedaan", "bezoekers": bezoekers });
    let rest = plek::rond_af_waar(&ctx, &tx, &casus, None, is_houden, &bewijs).await?;
    plek::onthoud(&tx, &input, &adres(&nummer)).await?;
    tx.commit(Events::from_parts(Gebeurtenis::new(Soort::BijeenkomstAfgesproken).in_casus(casus.id).code("gehouden"), rest)).await?;
    ctx.done(&adres(&nummer), "melding-bijeenkomst-gehouden")
}
