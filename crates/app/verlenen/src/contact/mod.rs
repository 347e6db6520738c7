//! Contact: every contact and attempt once, for all to see; never before release and never past Slachtofferhulp (R32, R33, R36).

mod formulier;
mod gids;
mod pages;
pub mod regels;
mod store;
#[cfg(test)]
mod tests;

use ::store::{Events, Tx, WriteTx};
use axum::extract::Path;
use casus::{
    self,
    betrokkene::{self, Veld, Waarde},
    politie,
    taak::{self, TaakRij},
};
use domain::{
    Bezwaar, Code,
    casus::{Contactuitkomst, JaNeeOnbekend, Leeftijdsgroep, PolitieBezwaar, mag_contact},
    draaiboek::{Anker, Bewijs, Feit, Stap},
    id::{ContactmomentId, Id},
    journaal::{Activiteit, Soort},
    recht::Recht,
};
use kern::{Answer, Ctx, Names, Posted, Problem, Slice};

use web::{Errors, Form, Input};

use self::regels::Feitje;
use crate::{
    brieven,
    keuze::Partij,
    plek::{self, Plek},
    slachtofferhulp,
};

pub use store::{Contact, eerste_gesprekken, list};

/// The routes of this subject.
pub fn slice() -> Slice {
    const PAD: &str = "/casussen/{nummer}/betrokkenen/{volgnr}/contact";
    const A: Activiteit = Activiteit::Verlenen;
    Slice::new("contact")
        .get(PAD, Recht::CasusZien, A, toon)
        .post(PAD, Recht::CasusWerken, A, leg_vast)
        .post("/casussen/{nummer}/betrokkenen/{volgnr}/contact/plan", Recht::CasusWerken, A, plan)
        .post("/casussen/{nummer}/betrokkenen/{volgnr}/contact/{id}/afzeggen", Recht::CasusWerken, A, zeg_af)
}

/// Everything the page and the rules look at.
struct Beeld {
    plek: Plek,
    contacten: Vec<Contact>,
    telefoons: Vec<Waarde>,
    mag: Result<(), Bezwaar>,
    taken: Vec<(TaakRij, Stap)>,
    namen: Names,
    uitgelegd: bool,
    brief_na: Option<String>,
}

impl Beeld {
    fn feitjes(&self) -> Vec<Feitje> {
        self.contacten.iter().map(|c| c.feit).collect()
    }
    fn stappen(&self) -> Vec<String> {
        self.taken.iter().map(|(t, _)| t.stap.to_string()).collect()
    }
}

async fn beeld(ctx: &Ctx, tx: &Tx, plek: Plek) -> Result<Beeld, Problem> {
    let (casus, persoon) = (&plek.casus, &plek.persoon);
    let contacten = list(tx, casus.id, persoon.id).await?;
    let bereikbaar = if persoon.leeftijdsgroep == Leeftijdsgroep::Kind { persoon.vertegenwoordiger } else { Some(persoon.id) };
    let telefoons = match bereikbaar {
        Some(id) => betrokkene::waarden(tx, id, Some(&plek.bewijs)).await?.into_iter().filter(|w| w.veld == Veld::Telefoon).collect(),
        None => Vec::new(),
    };
    let mag = mag(tx, &plek).await?;
    let voor = Some(persoon.id);
    let taken = plek::open_taken(ctx, tx, casus, voor, |s| s.klaar_als == Some(Bewijs::ContactGelegd)).await?;
    let niet_bereikt = plek::open_taken(ctx, tx, casus, voor, |s| s.id.as_str().contains("niet-bereikt")).await?;
    let brief_na = niet_bereikt.first().map(|(_, s)| taak::adres(&casus.nummer, s, Some(persoon.volgnr)));
    let uitgelegd = brieven::mededeling(tx, casus.id, persoon.id).await?.is_some();
    let namen = Names::load(tx).await?;
    Ok(Beeld { contacten, telefoons, mag, taken, namen, uitgelegd, brief_na, plek })
}

/// Whether the municipality may contact this person: released by the police, without their objection to this person, and
/// Slachtofferhulp asked or skipped with a reason.
async fn mag(tx: &Tx, plek: &Plek) -> Result<Result<(), Bezwaar>, Problem> {
    let stand = casus::stand(tx, &plek.casus).await?;
    let persoon = stand.betrokkenen.iter().find(|b| b.id == plek.persoon.id);
    let vrijgegeven =
        stand.ankers.contains_key(&Anker::VrijgavePolitie) || persoon.is_some_and(|b| b.ankers.contains_key(&Anker::VrijgavePolitie));
    let shn = slachtofferhulp::by_betrokkene(tx, plek.casus.id, plek.persoon.id).await?;
    let overgeslagen = shn.as_ref().is_some_and(slachtofferhulp::Slachtofferhulp::overgeslagen);
    let antwoord = politie::bezwaren(tx, plek.casus.id).await?.remove(&plek.persoon.id).and_then(|v| v.antwoord);
    let bezwaar = antwoord.unwrap_or(PolitieBezwaar::NietGevraagd);
    Ok(mag_contact(vrijgegeven, bezwaar, shn.and_then(|s| s.status()), overgeslagen))
}

/// Which of the two forms was posted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Formulier {
    Gelegd,
    Plan,
}

async fn toon(ctx: Ctx, Path((nummer, volgnr)): Path<(String, i64)>) -> Answer {
    pagina(&ctx, &nummer, volgnr, None, Errors::new()).await
}

/// The page shows notes and a number, so it is journalled as reading.
async fn pagina(ctx: &Ctx, nummer: &str, volgnr: i64, posted: Option<(Formulier, &Input)>, errors: Errors) -> Answer {
    let tx = ctx.write().await?;
    let plek = plek::plek(ctx, &tx, nummer, volgnr).await?;
    let b = beeld(ctx, &tx, plek).await?;
    tx.commit(b.plek.gebeurtenis(Soort::BetrokkeneIngezien)).await?;
    let leeg = Errors::new();
    let (nieuw, nieuw_plan) = (ingevuld(ctx, &b), Input::new().with("plan-partij", Partij::Gemeente));
    let (gelegd, gelegd_fout) = match posted {
        Some((Formulier::Gelegd, input)) => (input, &errors),
        _ => (&nieuw, &leeg),
    };
    let (plan, plan_fout) = match posted {
        Some((Formulier::Plan, input)) => (input, &errors),
        _ => (&nieuw_plan, &leeg),
    };
    let form = Form::new(ctx.tr, gelegd, gelegd_fout).once(ctx.app.uuid());
    let plan_form = Form::new(ctx.tr, plan, plan_fout).once(ctx.app.uuid());
    b.plek.page(ctx, "contact-titel", &errors).show(pages::pagina(ctx, &b, &form, &plan_form, plan_fout))
}

fn ingevuld(ctx: &Ctx, b: &Beeld) -> Input {
    let eerste = b.taken.iter().find(|(_, s)| s.wie == "coordinator").map(|(t, _)| t.stap.to_string());
    Input::new().with_moment("op", ctx.now).with("partij", Partij::Gemeente).with_some("taken", eerste)
}

async fn leg_vast(ctx: Ctx, Path((nummer, volgnr)): Path<(String, i64)>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    plek::eenmalig(&tx, &input).await?;
    let plek = plek::open_plek(&ctx, &tx, &nummer, volgnr).await?;
    let b = beeld(&ctx, &tx, plek).await?;
    let gelegd = match formulier::lees(&input, &b.plek.persoon, b.plek.casus.overval_op, ctx.now, &b.stappen()) {
        Ok(gelegd) => gelegd,
        Err(errors) => {
            drop(tx);
            return pagina(&ctx, &nummer, volgnr, Some((Formulier::Gelegd, &input)), errors).await;
        }
    };
    if let Some(bezwaar) = b.mag.err().filter(|_| gelegd.feit.partij.is_eigen()) {
        drop(tx);
        return pagina(&ctx, &nummer, volgnr, Some((Formulier::Gelegd, &input)), Errors::one("partij", bezwaar.reden)).await;
    }
    let contact = Contact { id: ctx.id(), feit: gelegd.feit, door: ctx.wie_id(), ingevoerd_op: ctx.now, notitie: gelegd.notitie.clone() };
    store::insert(&tx, b.plek.casus.id, b.plek.persoon.id, &contact).await?;
    store::vervul(&tx, b.plek.casus.id, b.plek.persoon.id, gelegd.feit.partij, gelegd.feit.op).await?;
    let events = werk_bij(&ctx, &tx, &b, &gelegd).await?;
    let uitleggen = gelegd.feit.partij.is_eigen() && gelegd.feit.is_bereikt() && !b.uitgelegd;
    let (terug, melding) = if uitleggen {
        (b.plek.adres("mededeling"), "melding-contact-eerste")
    } else {
        (b.plek.adres("contact"), "melding-contact-vastgelegd")
    };
    plek::onthoud(&tx, &input, &terug).await?;
    tx.commit(events).await?;
    ctx.done(&terug, melding)
}

/// The event of the first contact, whether a visit is welcome, and the tasks that this contact carries out.
async fn werk_bij(ctx: &Ctx, tx: &WriteTx, b: &Beeld, g: &formulier::Gelegd) -> Result<Events, Problem> {
    let (casus, voor, wie) = (b.plek.casus.id, Some(b.plek.persoon.id), ctx.wie_id());
    if g.feit.is_bereikt() {
        if g.feit.partij.is_eigen() {
            casus::zet_anker(tx, casus, voor, Anker::EersteContact, g.feit.op).await?;
        }
        let welkom = if g.uitkomst == Contactuitkomst::WilGeenContact { Some(JaNeeOnbekend::Nee) } else { g.welkom };
        if let Some(welkom) = welkom {
            casus::leg_feit_vast(tx, casus, voor, Feit::Welkom, welkom.code(), wie).await?;
        }
    }
    let op = g.feit.op.datum().to_string();
    let bewijs = serde_json::json!({ "op": op, "kanaal": g.feit.kanaal.code(), "contactuitkomst": g.uitkomst.code(), "partij": g.feit.partij.code() });
    let mut rest = Vec::new();
    for stap in &g.taken {
        rest.extend(taak::rond_af(tx, &ctx.app.beleid, casus, (stap, voor), &bewijs, wie).await?);
    }
    taak::herplan(tx, &ctx.app.beleid, casus).await?;
    Ok(Events::from_parts(b.plek.gebeurtenis(Soort::ContactVastgelegd).code(g.feit.kanaal.code()), rest))
}

async fn plan(ctx: Ctx, Path((nummer, volgnr)): Path<(String, i64)>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    plek::eenmalig(&tx, &input).await?;
    let plek = plek::open_plek(&ctx, &tx, &nummer, volgnr).await?;
    let b = beeld(&ctx, &tx, plek).await?;
    let feit = match formulier::lees_plan(&input, &b.plek.persoon, &b.feitjes(), ctx.now) {
        Ok(feit) => feit,
        Err(errors) => {
            drop(tx);
            return pagina(&ctx, &nummer, volgnr, Some((Formulier::Plan, &input)), errors).await;
        }
    };
    if let Some(bezwaar) = b.mag.err().filter(|_| feit.partij.is_eigen()) {
        drop(tx);
        return pagina(&ctx, &nummer, volgnr, Some((Formulier::Plan, &input)), Errors::one("plan-partij", bezwaar.reden)).await;
    }
    let contact = Contact { id: ctx.id(), feit, door: ctx.wie_id(), ingevoerd_op: ctx.now, notitie: None };
    store::insert(&tx, b.plek.casus.id, b.plek.persoon.id, &contact).await?;
    let terug = b.plek.adres("contact");
    plek::onthoud(&tx, &input, &terug).await?;
    tx.commit(b.plek.gebeurtenis(Soort::ContactVastgelegd).code(&pages::GEPLAND[pages::FAMILIE..])).await?;
    ctx.done(&terug, "melding-contact-gepland")
}

async fn zeg_af(ctx: Ctx, Path((nummer, volgnr, id)): Path<(String, i64, uuid::Uuid)>) -> Answer {
    let tx = ctx.write().await?;
    let plek = plek::open_plek(&ctx, &tx, &nummer, volgnr).await?;
    let terug = plek.adres("contact");
    if store::afzeggen(&tx, plek.casus.id, plek.persoon.id, ContactmomentId::from_uuid(id)).await? {
        tx.commit(plek.gebeurtenis(Soort::ContactVastgelegd).code(&pages::AFGEZEGD[pages::FAMILIE..])).await?;
    }
    ctx.done(&terug, "melding-contact-afgezegd")
}
