//! Aanbod: what may be offered now in a casus, to each person and to the surroundings, and what became of it (R37, CCV 3b and 3c). Never
//! what has ended, is for somebody else, or comes too soon.

mod formulier;
mod pages;
mod regels;
mod store;
#[cfg(test)]
mod tests;

use ::store::{Events, Tx, WriteTx};
use axum::extract::Path;
use casus::{self, Betrokkene, Casus, betrokkene, taak};
use domain::{
    Code,
    casus::Woonvorm,
    draaiboek::{Bewijs, Feit, Stap},
    id::BetrokkeneId,
    journaal::{Activiteit, Gebeurtenis, Soort},
    maatregel::Doelgroep,
    recht::Recht,
};
use inventaris::maatregelen::{self, Maatregel};
use kern::{Answer, Ctx, Names, Posted, Problem, Slice};

use web::{Errors, Form, Input};

use self::regels::Vraag;
use crate::{
    keuze::{Taakuitkomst, Uitslag},
    plek::{self, Plek},
};

pub(crate) use pages::voor_persoon;
pub use store::{Aanbod, insert, laatste, van, van_casus};

/// The routes of this subject.
pub fn slice() -> Slice {
    const A: Activiteit = Activiteit::Verlenen;
    const PERSOON: &str = "/casussen/{nummer}/betrokkenen/{volgnr}/aanbod";
    const CASUS: &str = "/casussen/{nummer}/aanbod";
    Slice::new("aanbod")
        .get(PERSOON, Recht::CasusZien, A, toon_persoon)
        .post(PERSOON, Recht::CasusWerken, A, leg_vast_persoon)
        .get(CASUS, Recht::CasusZien, A, toon_casus)
        .post(CASUS, Recht::CasusWerken, A, leg_vast_casus)
}

/// Whom it is about: a person, or the surroundings.
struct Wie {
    plek: Result<Plek, Casus>,
    bewijs: domain::aanwijzing::Bevoegdheid,
}

impl Wie {
    async fn van(ctx: &Ctx, tx: &Tx, nummer: &str, volgnr: Option<i64>) -> Result<Self, Problem> {
        let (casus, bewijs) = plek::casus(ctx, tx, nummer).await?;
        let plek = match volgnr {
            Some(volgnr) => Ok(plek::plek(ctx, tx, nummer, volgnr).await?),
            None => Err(casus),
        };
        Ok(Self { plek, bewijs })
    }

    fn casus(&self) -> &Casus {
        match &self.plek {
            Ok(plek) => &plek.casus,
            Err(casus) => casus,
        }
    }

    fn persoon(&self) -> Option<&Betrokkene> {
        self.plek.as_ref().ok().map(|p| &p.persoon)
    }

    fn id(&self) -> Option<BetrokkeneId> {
        self.persoon().map(|p| p.id)
    }

    fn adres(&self) -> String {
        match &self.plek {
            Ok(plek) => plek.adres("aanbod"),
            Err(casus) => format!("/casussen/{}/aanbod", casus.nummer),
        }
    }
}

/// Everything the page shows.
struct Beeld {
    wie: Wie,
    vraag: Vraag,
    maatregelen: Vec<Maatregel>,
    eerder: Vec<Aanbod>,
    taken: Vec<Stap>,
    /// On the page of the casus: the persons, and what became of theirs.
    personen: Vec<(Betrokkene, Vec<Aanbod>)>,
    namen: Names,
}

impl Beeld {
    fn taak_ids(&self) -> Vec<String> {
        self.taken.iter().map(|s| s.id.to_string()).collect()
    }
}

async fn beeld(ctx: &Ctx, tx: &Tx, nummer: &str, volgnr: Option<i64>) -> Result<Beeld, Problem> {
    let wie = Wie::van(ctx, tx, nummer, volgnr).await?;
    let casus = wie.casus();
    let vraag = vraag(tx, &wie).await?;
    let beleid = &ctx.app.beleid;
    let alle = maatregelen::aanbod(tx, &ctx.app, ctx.now.datum()).await?;
    let passend = alle.iter().filter(|m| vraag.past(m, beleid, ctx.now.datum())).cloned().collect();
    let eerder = van(tx, casus.id, wie.id()).await?;
    let bespreken =
        |s: &Stap| s.klaar_als == Some(Bewijs::AntwoordVastgelegd) && s.legt_vast.is_empty() && s.id.as_str() == "hulpvraag-bespreken";
    let taken = plek::open_taken(ctx, tx, casus, wie.id(), bespreken).await?.into_iter().map(|(_, s)| s).collect();
    let personen = if wie.persoon().is_none() { personen(tx, casus).await? } else { Vec::new() };
    Ok(Beeld { vraag, maatregelen: passend, eerder, taken, personen, namen: Names::load(tx).await?, wie })
}

async fn vraag(tx: &Tx, wie: &Wie) -> Result<Vraag, Problem> {
    let casus = wie.casus();
    let woonvorm =
        casus::feiten(tx, casus.id).await?.into_iter().find(|(_, f, _)| *f == Feit::Woonvorm).and_then(|(.., w)| Woonvorm::from_code(&w));
    let groepen = match wie.persoon() {
        Some(p) => Doelgroep::van(p.rol, p.leeftijdsgroep),
        None => vec![Doelgroep::Omgeving],
    };
    Ok(Vraag { soort: casus.incidenttype, overval: casus.overval_op.datum(), groepen, woonvorm })
}

async fn personen(tx: &Tx, casus: &Casus) -> Result<Vec<(Betrokkene, Vec<Aanbod>)>, Problem> {
    let alles = van_casus(tx, casus.id).await?;
    let van = |b: &Betrokkene| alles.iter().filter(|a| a.voor == Some(b.id)).cloned().collect();
    Ok(betrokkene::list(tx, casus.id)
        .await?
        .into_iter()
        .map(|b| {
            let zijn = van(&b);
            (b, zijn)
        })
        .collect())
}

async fn toon_persoon(ctx: Ctx, Path((nummer, volgnr)): Path<(String, i64)>) -> Answer {
    pagina(&ctx, (&nummer, Some(volgnr)), None, Errors::new()).await
}

async fn toon_casus(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    pagina(&ctx, (&nummer, None), None, Errors::new()).await
}

/// Notes about a person are sealed, so a page that shows one is journalled as reading.
async fn pagina(ctx: &Ctx, (nummer, volgnr): (&str, Option<i64>), posted: Option<&Input>, errors: Errors) -> Answer {
    let tx = ctx.write().await?;
    let b = beeld(ctx, &tx, nummer, volgnr).await?;
    match b.wie.id() {
        Some(wie) if b.eerder.iter().any(|a| a.notitie.is_some()) => {
            tx.commit(Gebeurtenis::new(Soort::BetrokkeneIngezien).in_casus(b.wie.casus().id).over(wie)).await?;
        }
        _ => drop(tx),
    }
    let leeg = Input::new().with_date("op", ctx.now.datum());
    let form = Form::new(ctx.tr, posted.unwrap_or(&leeg), &errors).once(ctx.app.uuid());
    let page = match &b.wie.plek {
        Ok(plek) => plek.page(ctx, "casusaanbod-titel", &errors),
        Err(casus) => plek::page(ctx, casus, "casusaanbod-titel", &errors, None),
    };
    page.show(pages::pagina(ctx, &b, &form))
}

async fn leg_vast_persoon(ctx: Ctx, Path((nummer, volgnr)): Path<(String, i64)>, Posted(input): Posted) -> Answer {
    leg_vast(&ctx, (&nummer, Some(volgnr)), &input).await
}

async fn leg_vast_casus(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    leg_vast(&ctx, (&nummer, None), &input).await
}

async fn leg_vast(ctx: &Ctx, waar: (&str, Option<i64>), input: &Input) -> Answer {
    let tx = ctx.write().await?;
    plek::eenmalig(&tx, input).await?;
    plek::open_casus(ctx, &tx, waar.0).await?;
    let b = beeld(ctx, &tx, waar.0, waar.1).await?;
    let g = match formulier::lees(ctx, input, (&b.vraag, &ctx.app.beleid), &b.maatregelen, &b.taak_ids()) {
        Ok(g) => g,
        Err(errors) => {
            drop(tx);
            return pagina(ctx, waar, Some(input), errors).await;
        }
    };
    if let (None, Some(tekst)) = (b.wie.persoon(), &g.notitie)
        && betrokkene::toets::noemt_iemand(&tx, b.wie.casus().id, &b.wie.bewijs, tekst).await?
    {
        drop(tx);
        return pagina(ctx, waar, Some(input), Errors::one("notitie", "casusaanbod-fout-persoon")).await;
    }
    let events = verwerk(ctx, &tx, &b, &g).await?;
    let terug = b.wie.adres();
    plek::onthoud(&tx, input, &terug).await?;
    match events {
        Some(events) => tx.commit(events).await?,
        None => drop(tx),
    }
    ctx.done(&terug, "melding-casusaanbod-vastgelegd")
}

/// Records each measure, and finishes the steps that ask for it.
async fn verwerk(ctx: &Ctx, tx: &WriteTx, b: &Beeld, g: &formulier::Gelezen) -> Result<Option<Events>, Problem> {
    let (casus, voor) = (b.wie.casus(), b.wie.id());
    let mut events = Vec::new();
    let mut stappen: Vec<String> = g.taken.clone();
    for (id, stand) in &g.keuzen {
        let Some(m) = b.maatregelen.iter().find(|m| m.id == *id) else { continue };
        let aanbod = Aanbod {
            id: ctx.app.uuid(),
            voor,
            maatregel: m.id.clone(),
            naam: m.inhoud.naam.clone(),
            stand: *stand,
            op: g.op,
            notitie: g.notitie.clone(),
            door: ctx.wie_id(),
            vastgelegd_op: tx.now(),
        };
        insert(tx, casus.id, &aanbod).await?;
        // Which measure, never what somebody answered.
        let event = Gebeurtenis::new(Soort::AanbodVastgelegd).in_casus(casus.id).code(&m.id);
        events.push(match voor {
            Some(wie) => event.over(wie),
            None => event,
        });
        stappen.extend(ctx.app.beleid.maatregel(id).filter(|_| m.uit_beleid).map(|p| p.stappen.clone()).unwrap_or_default());
    }
    events.extend(rond_af(ctx, tx, casus, voor, &stappen, g).await?);
    let mut events = events.into_iter();
    Ok(events.next().map(|first| Events::from_parts(first, events.collect())))
}

/// Finishes the open steps among `stappen`, of the person and of the casus itself.
async fn rond_af(
    ctx: &Ctx,
    tx: &WriteTx,
    casus: &Casus,
    voor: Option<BetrokkeneId>,
    stappen: &[String],
    g: &formulier::Gelezen,
) -> Result<Vec<Gebeurtenis>, Problem> {
    let beleid = &ctx.app.beleid;
    taak::herplan(tx, beleid, casus.id).await?;
    let mut events = Vec::new();
    let mut niveaus = vec![voor, None];
    niveaus.dedup();
    for wie in niveaus {
        let open =
            plek::open_taken(ctx, tx, casus, wie, |s| stappen.iter().any(|id| id == s.id.as_str()) && bewijs(s, g).is_some()).await?;
        for (rij, stap) in open {
            if let Some(bewijs) = bewijs(&stap, g) {
                events.extend(taak::rond_af(tx, beleid, casus.id, (rij.stap.as_str(), wie), &bewijs, ctx.wie_id()).await?);
            }
        }
    }
    Ok(events)
}

/// The evidence of a step that was done by bringing a measure up; nothing for a step that asks for something else.
fn bewijs(stap: &Stap, g: &formulier::Gelezen) -> Option<serde_json::Value> {
    let op = g.op.to_string();
    match stap.klaar_als {
        None | Some(Bewijs::Vinkje) => Some(serde_json::json!({ "op": op })),
        Some(Bewijs::AntwoordVastgelegd) if stap.legt_vast.is_empty() => {
            Some(serde_json::json!({ "op": op, "uitslag": Uitslag::Vastgelegd.code() }))
        }
        Some(Bewijs::UitkomstVastgelegd) => Some(serde_json::json!({ "op": op, "uitkomst": Taakuitkomst::Gedaan.code() })),
        _ => None,
    }
}
