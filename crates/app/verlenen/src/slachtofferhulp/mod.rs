//! Slachtofferhulp: did Slachtofferhulp or the sector have contact already? Known before the first municipal contact (R32).

mod pages;
mod store;
#[cfg(test)]
mod tests;

use ::store::Events;
use axum::extract::Path;
use domain::{
    Code,
    casus::Slachtofferhulpstatus,
    draaiboek::{Bewijs, Feit, Stap},
    gegeven::Soort as Gegevensoort,
    journaal::{Activiteit, Soort},
    recht::Recht,
};
use kern::{Answer, Ctx, Posted, Problem, Slice};

use web::{Errors, Form, Input, Reader};

use crate::{
    bellen,
    keuze::Overslaan,
    plek::{self, Plek},
};

pub use store::{Antwoord, Slachtofferhulp, by_betrokkene, save};

/// Longest advice.
const ADVIES_MAX: usize = 600;
/// Who knows whether there was contact.
const ACTOREN: [&str; 3] = ["slachtofferhulp", "slachtofferhulp-detailhandel", "branchevereniging"];
/// Posted when Slachtofferhulp was not asked.
const OVERSLAAN: &str = "overslaan";

/// The routes of this subject.
pub fn slice() -> Slice {
    const PAD: &str = "/casussen/{nummer}/betrokkenen/{volgnr}/slachtofferhulp";
    Slice::new("slachtofferhulp").get(PAD, Recht::CasusZien, Activiteit::Verlenen, toon).post(
        PAD,
        Recht::CasusWerken,
        Activiteit::Verlenen,
        leg_vast,
    )
}

async fn toon(ctx: Ctx, Path((nummer, volgnr)): Path<(String, i64)>) -> Answer {
    pagina(&ctx, &nummer, volgnr, None, Errors::new()).await
}

/// The page opens a sealed note, so it is journalled as reading.
async fn pagina(ctx: &Ctx, nummer: &str, volgnr: i64, posted: Option<&Input>, errors: Errors) -> Answer {
    let tx = ctx.write().await?;
    let plek = plek::plek(ctx, &tx, nummer, volgnr).await?;
    let nu = by_betrokkene(&tx, plek.casus.id, plek.persoon.id).await?;
    let ids: Vec<String> = ACTOREN
        .iter()
        .filter(|id| ctx.app.beleid.partner(id).is_some_and(|p| p.geldt_voor.contains(&plek.casus.incidenttype)))
        .map(ToString::to_string)
        .collect();
    let actoren = bellen::actoren(ctx, &tx, &ids).await?;
    tx.commit(plek.gebeurtenis(Soort::BetrokkeneIngezien)).await?;
    let shown = posted.cloned().unwrap_or_else(|| ingevuld(nu.as_ref()));
    let form = Form::new(ctx.tr, &shown, &errors).once(ctx.app.uuid()).version(nu.as_ref().map_or(0, |n| n.versie));
    if let (Some(n), Some(_)) = (&nu, errors.of("versie")) {
        form.conflict("status", &pages::antwoord(ctx.tr, n.antwoord));
    }
    plek.page(ctx, "slachtofferhulp-titel", &errors).show(pages::pagina(ctx, &plek, nu.as_ref(), &actoren, &form))
}

fn ingevuld(nu: Option<&Slachtofferhulp>) -> Input {
    let Some(nu) = nu else { return Input::new() };
    let input = match nu.antwoord {
        Antwoord::Status(status) => Input::new().with("status", status),
        Antwoord::Overgeslagen(reden) => Input::new().with("status", OVERSLAAN).with("reden", reden),
    };
    let input = input.with_some("advies", nu.advies.as_deref());
    match nu.sinds {
        Some(dag) => input.with_date("sinds", dag),
        None => input,
    }
}

/// What was posted: the answer with date and advice.
struct Gelezen {
    antwoord: Antwoord,
    sinds: Option<jiff::civil::Date>,
    advies: Option<String>,
}

fn lees(ctx: &Ctx, input: &Input) -> Result<Gelezen, Errors> {
    let mut r = Reader::new(input);
    let overslaan = input.get("status") == OVERSLAAN;
    let antwoord = if overslaan {
        r.choice::<Overslaan>("reden").map(Antwoord::Overgeslagen)
    } else {
        r.choice::<Slachtofferhulpstatus>("status").map(Antwoord::Status)
    };
    let sinds =
        if antwoord == Some(Antwoord::Status(Slachtofferhulpstatus::Contact)) { plek::geweest(r.opt(), "sinds", ctx) } else { None };
    let advies = plek::notitie(&mut r, "advies", ADVIES_MAX);
    r.finish(|| Some(Gelezen { antwoord: antwoord?, sinds, advies }))
}

async fn leg_vast(ctx: Ctx, Path((nummer, volgnr)): Path<(String, i64)>, Posted(input): Posted) -> Answer {
    let gelezen = match lees(&ctx, &input) {
        Ok(gelezen) => gelezen,
        Err(errors) => return pagina(&ctx, &nummer, volgnr, Some(&input), errors).await,
    };
    let reden = match gelezen.antwoord {
        Antwoord::Overgeslagen(reden) => Some(reden.code().to_owned()),
        Antwoord::Status(_) => None,
    };
    let tx = ctx.write_because(reden).await?;
    plek::eenmalig(&tx, &input).await?;
    let plek = plek::open_plek(&ctx, &tx, &nummer, volgnr).await?;
    let nieuw = Slachtofferhulp {
        antwoord: gelezen.antwoord,
        sinds: gelezen.sinds,
        advies: gelezen.advies,
        door: ctx.wie_id(),
        op: ctx.now,
        versie: 0,
    };
    if !save(&tx, plek.casus.id, plek.persoon.id, &nieuw, input.version().unwrap_or(0)).await? {
        drop(tx);
        return pagina(&ctx, &nummer, volgnr, Some(&input), Errors::one("versie", "verlenen-fout-ander-eerst")).await;
    }
    let events = werk_bij(&ctx, &tx, &plek, &nieuw).await?;
    let terug = plek.adres("contact");
    plek::onthoud(&tx, &input, &terug).await?;
    tx.commit(events).await?;
    ctx.done(&terug, "melding-slachtofferhulp-vastgelegd")
}

/// The fact and the tasks that ask for it. Skipped counts as unknown: the step about the status is done, with the reason as evidence.
async fn werk_bij(ctx: &Ctx, tx: &::store::WriteTx, plek: &Plek, s: &Slachtofferhulp) -> Result<Events, Problem> {
    let status = s.status().unwrap_or(Slachtofferhulpstatus::Onbekend);
    casus::leg_feit_vast(tx, plek.casus.id, Some(plek.persoon.id), Feit::Slachtofferhulp, status.code(), ctx.wie_id()).await?;
    let mut bewijs = serde_json::json!({ "slachtofferhulp": status.code() });
    if let Antwoord::Overgeslagen(reden) = s.antwoord {
        bewijs["shn-overslaan"] = reden.code().into();
    }
    let vraagt_status = |stap: &Stap| stap.klaar_als == Some(Bewijs::AntwoordVastgelegd) && stap.legt_vast.contains(&Feit::Slachtofferhulp);
    let mut rest = plek::rond_af_waar(ctx, tx, &plek.casus, Some(plek.persoon.id), vraagt_status, &bewijs).await?;
    if s.advies.is_some() {
        let vraagt_advies = |stap: &Stap| {
            stap.klaar_als == Some(Bewijs::AntwoordVastgelegd)
                && stap.wisselt_uit.iter().any(|u| u.aan == "gemeente" && u.wat.contains(&Gegevensoort::Advies))
        };
        rest.extend(plek::rond_af_waar(ctx, tx, &plek.casus, Some(plek.persoon.id), vraagt_advies, &bewijs).await?);
    }
    Ok(Events::from_parts(plek.gebeurtenis(Soort::SlachtofferhulpVastgelegd), rest))
}
