//! Politie: two short answers of the police, the release of contact and objections per person (R27, R28).
//!
//! No name, no reason, no free text: whoever said it is a function from a closed list (AVG art. 10).

mod formulier;
mod namen;
mod pages;
#[cfg(test)]
mod tests;

use ::store::{Events, StoreError, Tx, WriteTx};
use axum::extract::Path;
use casus::{
    self, Casus, betrokkene,
    politie::{self as antwoorden, Openstaand, Politievraag, Vrijgave},
    taak,
};
use domain::{
    Bezwaar, Code,
    draaiboek::{Anker, Bewijs, Feit},
    gegeven::Soort as Gegevensoort,
    journaal::{Activiteit, Gebeurtenis, Soort},
    recht::Recht,
};
use kern::{Answer, Ctx, MenuGroup, MenuItem, Posted, Problem, Slice};
use mandaat::aanwijzingsbesluit::bevoegdheid;
use serde_json::json;
use web::{Errors, Input};

use crate::screening::{open, open_om_te_wijzigen, pagina, rond_af};

pub use pages::startregel;

/// The routes of this subject.
pub fn slice() -> Slice {
    const R: Recht = Recht::PolitieAntwoorden;
    const A: Activiteit = Activiteit::Screenen;
    Slice::new("politie")
        .menu(MenuItem::new(MenuGroup::Eerst, 30, "menu-politie", "/politie", R))
        .get("/politie", R, A, lijst)
        .get("/casussen/{nummer}/politie", R, A, toon)
        .post("/casussen/{nummer}/politie/vrijgave", R, A, geef_vrij)
        .post("/casussen/{nummer}/politie/vragen", R, A, vraag)
        .post("/casussen/{nummer}/politie/antwoorden", R, A, antwoord)
}

fn adres(nummer: &str) -> String {
    format!("/casussen/{nummer}/politie")
}

/// Open cases with what the police have said of them; who asks must hold the decision.
async fn open_casussen(tx: &Tx, wacht_op_politie: bool) -> Result<Vec<(Casus, Openstaand)>, StoreError> {
    let casussen = casus::list(tx, &casus::Filter { alleen_open: true, wacht_op_politie, aantal: 50, ..Default::default() }).await?;
    let stand = antwoorden::stand_open(tx, casussen.iter().map(|c| c.id)).await?;
    let with = |c: Casus| {
        let s = stand.get(&c.id).copied().unwrap_or_default();
        (c, s)
    };
    Ok(casussen.into_iter().map(with).collect())
}

/// The open cases in which the police still have something to say; who asks must hold the decision.
///
/// # Errors
/// When the database fails.
pub(crate) async fn wachtend(tx: &Tx) -> Result<Vec<(Casus, Openstaand)>, StoreError> {
    open_casussen(tx, true).await
}

/// Open cases with what the police still have to say: number, kind and area, nothing about persons.
async fn lijst(ctx: Ctx) -> Answer {
    let tx = ctx.read().await?;
    bevoegdheid(&tx, ctx.wie_id(), ctx.now).await??;
    ctx.page("politie-titel").show(pages::lijst(&ctx, &open_casussen(&tx, false).await?))
}

async fn toon(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.write().await?;
    let casus = open(&ctx, &tx, &nummer).await?;
    scherm(&ctx, tx, casus, None, Errors::new()).await
}

/// Whether the decision in force lists what the police say about contact.
async fn ontvangst(ctx: &Ctx, tx: &Tx, casus: &Casus) -> Result<Result<(), Bezwaar>, Problem> {
    let bewijs = bevoegdheid(tx, ctx.wie_id(), ctx.now).await??;
    Ok(casus.ontvangst(bewijs, &ctx.app.beleid).ontvangt(Gegevensoort::ContactBeperking))
}

/// Shows both forms. Names are shown only once register and journal hold it; nothing else may have been written in `tx`.
async fn scherm(ctx: &Ctx, tx: WriteTx, casus: Casus, input: Option<&Input>, errors: Errors) -> Answer {
    let geweigerd = ontvangst(ctx, &tx, &casus).await?.err();
    let beeld = bekijk(&tx, casus).await?;
    let (namen, events) = match geweigerd {
        Some(_) => Default::default(),
        None => namen::namen(ctx, &tx, &beeld, &bevoegdheid(&tx, ctx.wie_id(), ctx.now).await??).await?,
    };
    let mut events = events.into_iter();
    match events.next() {
        Some(eerste) => tx.commit(Events::from_parts(eerste, events.collect())).await?,
        None => drop(tx),
    }
    let gevuld = formulier::ingevuld(ctx.now, &beeld);
    let page = pagina(ctx, &beeld.casus, ctx.tr.t("politie-casus-titel"), &errors);
    page.show(pages::scherm(ctx, (&beeld, &namen), geweigerd.as_ref(), input.unwrap_or(&gevuld), &gevuld, &errors))
}

/// Both subjects of one casus.
struct Beeld {
    casus: Casus,
    vrij: Option<Vrijgave>,
    personen: Vec<(casus::Betrokkene, Option<Politievraag>)>,
}

async fn bekijk(tx: &Tx, casus: Casus) -> Result<Beeld, Problem> {
    let mut vragen = antwoorden::bezwaren(tx, casus.id).await?;
    let personen = betrokkene::list(tx, casus.id).await?.into_iter().map(|b| (b.clone(), vragen.remove(&b.id))).collect();
    Ok(Beeld { vrij: antwoorden::vrijgave(tx, casus.id).await?, personen, casus })
}

/// Records from when contact is allowed. It cannot lie ahead: a later release is recorded when it is there.
async fn geef_vrij(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let (tx, naar) = (ctx.write().await?, adres(&nummer));
    let casus = open_om_te_wijzigen(&ctx, &tx, &nummer, &input, &naar).await?;
    ontvangst(&ctx, &tx, &casus).await??;
    let (op, functie) = match formulier::lees_vrijgave(&input, &casus, ctx.now) {
        Ok(gelezen) => gelezen,
        Err(errors) => return scherm(&ctx, tx, casus, Some(&input), errors).await,
    };
    if antwoorden::vrijgave(&tx, casus.id).await?.is_some() || !antwoorden::geef_vrij(&tx, casus.id, op, functie, ctx.wie_id()).await? {
        return ctx.redirect(&naar);
    }
    casus::zet_anker(&tx, casus.id, None, Anker::VrijgavePolitie, op).await?;
    let bewijs = json!({ "op": op.to_string(), "functie": functie.code() });
    let rest = rond_af(&tx, &ctx.app.beleid, casus.id, (Bewijs::VrijgaveVastgelegd, None), &bewijs, ctx.wie_id()).await?;
    taak::herplan(&tx, &ctx.app.beleid, casus.id).await?;
    tx.commit(Events::from_parts(Gebeurtenis::new(Soort::PolitieVrijgegeven).in_casus(casus.id).code(functie.code()), rest)).await?;
    ctx.done(&naar, "melding-politie-vrijgegeven")
}

/// Asks the police about everyone who was not asked about yet.
async fn vraag(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let (tx, naar) = (ctx.write().await?, adres(&nummer));
    let casus = open_om_te_wijzigen(&ctx, &tx, &nummer, &input, &naar).await?;
    let mut events = Vec::new();
    for b in betrokkene::list(&tx, casus.id).await? {
        if antwoorden::vraag(&tx, casus.id, b.id, ctx.wie_id()).await? {
            events.push(Gebeurtenis::new(Soort::BezwaarGevraagd).in_casus(casus.id).over(b.id));
        }
    }
    let mut events = events.into_iter();
    let Some(eerste) = events.next() else { return ctx.redirect(&naar) };
    tx.commit(Events::from_parts(eerste, events.collect())).await?;
    ctx.done(&naar, "melding-politie-gevraagd")
}

/// Records the answers: objection or none, on which day, by which function.
async fn antwoord(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let (tx, naar) = (ctx.write().await?, adres(&nummer));
    let casus = open_om_te_wijzigen(&ctx, &tx, &nummer, &input, &naar).await?;
    ontvangst(&ctx, &tx, &casus).await??;
    let beeld = bekijk(&tx, casus).await?;
    let antwoorden = match formulier::lees_antwoorden(ctx.tr, &input, &beeld, ctx.now) {
        Ok(antwoorden) => antwoorden,
        Err(errors) => return scherm(&ctx, tx, beeld.casus, Some(&input), errors).await,
    };
    match leg_vast(&ctx, &tx, &beeld.casus, &antwoorden).await? {
        Some(events) => tx.commit(events).await?,
        None => return ctx.redirect(&naar),
    }
    ctx.done(&naar, "melding-politie-beantwoord")
}

async fn leg_vast(ctx: &Ctx, tx: &WriteTx, casus: &Casus, a: &formulier::Antwoorden) -> Result<Option<Events>, Problem> {
    let (id, wie) = (casus.id, ctx.wie_id());
    let mut events = Vec::new();
    for (b, antwoord) in &a.per_persoon {
        antwoorden::beantwoord(tx, id, *b, *antwoord, a.op, a.functie, wie).await?;
        casus::leg_feit_vast(tx, id, Some(*b), Feit::PolitieBezwaar, antwoord.code(), wie).await?;
        // That they answered, not what: the journal is kept for ever and is read by who is not named in the decision (AVG art. 10).
        events.push(Gebeurtenis::new(Soort::BezwaarBeantwoord).in_casus(id).over(*b));
        let bewijs = json!({ "antwoord": antwoord.code(), "op": a.op.to_string(), "functie": a.functie.code() });
        events.extend(rond_af(tx, &ctx.app.beleid, id, (Bewijs::BezwaarVastgelegd, Some(*b)), &bewijs, wie).await?);
    }
    taak::herplan(tx, &ctx.app.beleid, id).await?;
    let mut events = events.into_iter();
    Ok(events.next().map(|eerste| Events::from_parts(eerste, events.collect())))
}
