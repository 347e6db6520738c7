//! The evaluation of one casus: effect, process, improvement points.

mod formulier;
mod pages;
pub(crate) use pages::punt;

use ::store::{Events, Tx, WriteTx};
use axum::extract::Path;
use casus::{
    self, Casus, aantekening,
    betrokkene::toets,
    taak::{self, TaakRij},
};
use domain::{
    Moment,
    aanwijzing::Bevoegdheid,
    casus::{Fase, mag_evalueren},
    draaiboek::{Bewijs, Stapfase},
    journaal::{Activiteit, Gebeurtenis, Soort},
    recht::Recht,
};
use kern::{Answer, Ctx, Posted, Problem, Slice};
use mandaat::aanwijzingsbesluit::bevoegdheid;

use serde_json::json;
use web::{
    Errors, Input, args,
    botsing::{Samen, samen},
};

use self::formulier::Ingevuld;
use crate::store;

/// The step that asks the four questions on effect.
const EFFECT: &str = "effect-meten";
/// The step that asks how the cooperation went.
const PROCES: &str = "procesreview";

pub(crate) fn slice() -> Slice {
    Slice::new("evaluatie").get("/casussen/{nummer}/evaluatie", Recht::Evalueren, Activiteit::Evalueren, toon).post_texts(
        "/casussen/{nummer}/evaluatie",
        Recht::Evalueren,
        Activiteit::Evalueren,
        8,
        bewaar,
    )
}

async fn toon(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let beeld = beeld(&ctx, &*ctx.read().await?, &nummer).await?;
    pagina(&ctx, &beeld, None, &Errors::new())
}

/// Everything the page shows.
async fn beeld(ctx: &Ctx, tx: &Tx, nummer: &str) -> Result<pages::Beeld, Problem> {
    bevoegdheid(tx, ctx.wie_id(), ctx.now).await??;
    let casus = casus::by_nummer(tx, nummer).await?;
    let taken = taak::list(tx, casus.id).await?;
    let later = |stap: &str| taken.iter().find(|t| t.stap.as_str() == stap && te_vroeg(t, ctx.now)).map(|t| wanneer(ctx, t));
    Ok(pages::Beeld {
        evaluatie: store::evaluatie(tx, casus.id).await?,
        punten: store::van_casus(tx, casus.id).await?,
        mensen: kern::medewerkers(tx).await?,
        maatregelen: aantekening::maatregelen(&aantekening::van_casus(tx, casus.id).await?),
        te_vroeg: [EFFECT, PROCES].map(later),
        casus,
    })
}

/// The page, with what was typed when it was refused.
fn pagina(ctx: &Ctx, beeld: &pages::Beeld, input: Option<&Input>, errors: &Errors) -> Answer {
    let nummer = &beeld.casus.nummer;
    let page = ctx.page("evaluatie-titel").crumb(ctx.tr.t("menu-casussen"), "/casussen").crumb(nummer, format!("/casussen/{nummer}"));
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(pages::toon(ctx, beeld, input, errors))
}

/// The step waits for a day or for other steps: what is answered now is kept, and the step stays open.
fn te_vroeg(t: &TaakRij, now: Moment) -> bool {
    t.gedaan_op.is_none() && !t.kan_nu(now)
}

/// From when, as far as a day says so.
fn wanneer(ctx: &Ctx, t: &TaakRij) -> String {
    match t.niet_voor.filter(|m| *m > ctx.now) {
        Some(m) => ctx.tr.with("evaluatie-later-vanaf", args![("moment", ctx.tr.moment_near(m, ctx.now))]),
        None => ctx.tr.t("evaluatie-later"),
    }
}

/// Opens a casus for evaluating: competence, and the phase it is in.
async fn begin(ctx: &Ctx, tx: &WriteTx, nummer: &str) -> Result<(Casus, Bevoegdheid), Problem> {
    let bewijs = bevoegdheid(tx, ctx.wie_id(), ctx.now).await??;
    let casus = casus::by_nummer(tx, nummer).await?;
    mag_evalueren(casus.fase)?;
    if casus.fase == Fase::Verlenen && nazorg_gegeven(ctx, tx, &casus).await? {
        casus::zet_fase(tx, casus.id, Fase::Evalueren).await?;
    }
    Ok((casus, bewijs))
}

/// Aftercare is given when all that keeps the casus open is evaluating itself; a lesson may be written down before that.
async fn nazorg_gegeven(ctx: &Ctx, tx: &Tx, casus: &Casus) -> Result<bool, Problem> {
    let draaiboek = taak::draaiboek_van(&ctx.app.beleid, casus)?;
    let open = taak::blokkades(tx, &ctx.app.beleid, casus).await?;
    Ok(open.iter().all(|t| draaiboek.stap(&t.stap).is_some_and(|s| s.fase == Stapfase::Evalueren)))
}

/// Saves every part that was filled in, or nothing: what is wrong comes back with everything that was typed.
async fn bewaar(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let terug = format!("/casussen/{nummer}/evaluatie");
    let tx = ctx.write().await?;
    if let Some(once) = input.once()
        && let Some(waar) = tx.already_done(once).await?
    {
        return Err(Problem::AlGedaan(waar));
    }
    let (casus, bewijs) = begin(&ctx, &tx, &nummer).await?;
    let evaluatie = store::evaluatie(&tx, casus.id).await?;
    let nu = formulier::input_of(&evaluatie);
    let Samen { input, botst } =
        if input.version() == Some(evaluatie.versie) { Samen { input, botst: Vec::new() } } else { samen(&input, &nu) };
    let read = formulier::lees(&input, &kern::medewerkers(&tx).await?);
    let ingevuld = match read {
        Ok(ingevuld) => ingevuld,
        Err(errors) => return pagina(&ctx, &beeld(&ctx, &tx, &nummer).await?, Some(&input), &errors),
    };
    let clashes = formulier::botsingen(ctx.tr, &botst, &input, &nu);
    let errors = zonder_namen(&tx, (&casus, &bewijs), &ingevuld, clashes).await?;
    if !errors.is_empty() {
        return pagina(&ctx, &beeld(&ctx, &tx, &nummer).await?, Some(&input), &errors);
    }
    let melding = if ingevuld.punt.is_some() { "melding-verbeterpunt-bewaard" } else { "melding-evaluatie-bewaard" };
    let events = leg_vast(&ctx, &tx, &casus, ingevuld).await?;
    if let Some(once) = input.once() {
        tx.remember(once, &terug).await?;
    }
    tx.commit(events).await?;
    ctx.done(&terug, melding)
}

/// What is learned outlives the casus and goes to the plan, which is public: the fields that name someone are refused.
async fn zonder_namen(tx: &WriteTx, (casus, bewijs): (&Casus, &Bevoegdheid), i: &Ingevuld, mut errors: Errors) -> Result<Errors, Problem> {
    let proces = i.proces.iter().flat_map(|(goed, beter)| [("goed", goed), ("beter", beter)]);
    let punt = i.punt.iter().flat_map(|p| [("punt", &p.punt), ("voorstel", &p.voorstel)]);
    for (veld, tekst) in proces.chain(punt) {
        if toets::noemt_iemand(tx, casus.id, bewijs, tekst).await? {
            errors.add(veld, "evaluatie-fout-persoon");
        }
    }
    Ok(errors)
}

/// Records each part and finishes the steps whose time has come.
async fn leg_vast(ctx: &Ctx, tx: &WriteTx, casus: &Casus, i: Ingevuld) -> Result<Events, Problem> {
    let event = Gebeurtenis::new(Soort::Geevalueerd).in_casus(casus.id);
    let mut events = Vec::new();
    if let Some(answers) = i.effect {
        store::zet_effect(tx, casus.id, answers).await?;
        events.push(event.clone().code("effect"));
        events.extend(klaar(ctx, tx, casus, EFFECT, &json!(answers.map(domain::Code::code))).await?);
    }
    if let Some((goed, beter)) = &i.proces {
        store::zet_proces(tx, casus.id, (goed, beter)).await?;
        events.push(event.code("proces"));
        events.extend(klaar(ctx, tx, casus, PROCES, &json!({})).await?);
    }
    if let Some(nieuw) = i.punt {
        let punt = nieuw.met(ctx.id(), casus.id);
        store::leg_verbeterpunt_vast(tx, &punt, ctx.wie_id()).await?;
        mandaat::planwijziging::stel_wijziging_voor(tx, punt.hoofdstuk, &punt.voorstel, punt.id).await?;
        events.push(Gebeurtenis::new(Soort::VerbeterpuntVastgelegd).in_casus(casus.id).met(punt.id));
    }
    // A point may be older than the steps it follows on.
    if let Some(punt) = store::van_casus(tx, casus.id).await?.first() {
        let (bewijs, wie) = (json!({ "verbeterpunt": punt.id }), ctx.wie_id());
        events.extend(taak::rond_af_met(tx, &ctx.app.beleid, casus.id, (Bewijs::VerbeterpuntVastgelegd, None), &bewijs, wie).await?);
    }
    let mut events = events.into_iter();
    let first = events.next().ok_or_else(|| Problem::storing("an evaluation without a part"))?;
    Ok(Events::from_parts(first, events.collect()))
}

/// Finishes a step when its time has come.
async fn klaar(ctx: &Ctx, tx: &WriteTx, casus: &Casus, stap: &str, bewijs: &serde_json::Value) -> Result<Option<Gebeurtenis>, Problem> {
    let taken = taak::list(tx, casus.id).await?;
    if taken.iter().any(|t| t.stap.as_str() == stap && te_vroeg(t, ctx.now)) {
        return Ok(None);
    }
    Ok(taak::rond_af(tx, &ctx.app.beleid, casus.id, (stap, None), bewijs, ctx.wie_id()).await?)
}
