//! Pages and acts of a person. Every one first asks for the decision in force; opening values is journalled.

use ::store::{Events, Tx, WriteTx};
use axum::extract::Path;
use casus::{
    self, Betrokkene, Casus, aantekening,
    betrokkene::{self, Veld, Waarde},
    taak,
};
use domain::{
    Code,
    aanwijzing::{Bevoegdheid, Ontvangst},
    casus::Fase,
    draaiboek::Bewijs,
    gegeven::Herkomst,
    id::BetrokkeneId,
    journaal::{Gebeurtenis, Soort},
};
use kern::{Answer, Ctx, Posted, Problem, medewerkers};
use mandaat::aanwijzingsbesluit::bevoegdheid;
use web::{
    Errors, Input, args,
    botsing::{Samen, samen},
};

use super::{
    formulier::{self, Invoer, Opties, Plek, huidig},
    pages,
};

/// A casus that may still be changed.
async fn werkbaar(tx: &Tx, nummer: &str) -> Result<Casus, Problem> {
    let casus = casus::by_nummer(tx, nummer).await?;
    if casus.fase == Fase::Gesloten {
        return Err(domain::casus::CASUS_GESLOTEN.into());
    }
    Ok(casus)
}

async fn opties(
    tx: &Tx,
    casus: &Casus,
    zelf: Option<BetrokkeneId>,
    bestaand: Vec<(Plek, Option<String>)>,
    bewijs: &Ontvangst,
) -> Result<Opties, Problem> {
    Ok(Opties::new(&medewerkers(tx).await?, &betrokkene::list(tx, casus.id).await?, zelf, bestaand, bewijs))
}

/// Opens a value for the page; what may not be read is left out.
fn open(bewijs: &Bevoegdheid) -> impl Fn(&Waarde) -> Option<String> + '_ {
    |w| w.gegeven.lees(Some(bewijs)).ok().cloned()
}

fn gelezen(casus: &Casus, b: &Betrokkene) -> Gebeurtenis {
    Gebeurtenis::new(Soort::BetrokkeneIngezien).in_casus(casus.id).over(b.id).code("blad")
}

/// An empty form; what the police usually hand over is set to that provenance. Who is the one contact stays open: a step asks it, with who
/// replaces that colleague.
pub(super) async fn nieuw(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    let bewijs = bevoegdheid(&tx, ctx.wie_id(), ctx.now).await??;
    let casus = werkbaar(&tx, &nummer).await?;
    let bewijs = casus.ontvangst(bewijs, &ctx.app.beleid);
    let opties = opties(&tx, &casus, None, Vec::new(), &bewijs).await?;
    let input = Veld::ALL.iter().fold(Input::new(), |input, veld| {
        let politie = *veld != Veld::WensContact && opties.mag(*veld, Herkomst::Politie);
        input.with(&formulier::nieuw_herkomst(*veld), if politie { Herkomst::Politie } else { Herkomst::Betrokkene })
    });
    pages::nieuw(&ctx, &casus, &opties, &input, &Errors::new())
}

/// Adds a person, with the values and their provenance.
pub(super) async fn voeg_toe(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    if let Some(once) = input.once()
        && let Some(waar) = tx.already_done(once).await?
    {
        return Err(Problem::AlGedaan(waar));
    }
    let bewijs = bevoegdheid(&tx, ctx.wie_id(), ctx.now).await??;
    let casus = werkbaar(&tx, &nummer).await?;
    let bewijs = casus.ontvangst(bewijs, &ctx.app.beleid);
    let opties = opties(&tx, &casus, None, Vec::new(), &bewijs).await?;
    let invoer = match formulier::lees(&input, &opties) {
        Ok(invoer) => invoer,
        Err(errors) => return pages::nieuw(&ctx, &casus, &opties, &input, &errors),
    };
    let id: BetrokkeneId = ctx.id();
    let volgnr = betrokkene::create(&tx, casus.id, id, &invoer.persoon).await?;
    schrijf(&ctx, &tx, id, &invoer, &[], &bewijs).await?;
    let events = toegevoegd(&ctx, &tx, &casus, id, volgnr).await?;
    let terug = format!("/casussen/{nummer}");
    if let Some(once) = input.once() {
        tx.remember(once, &terug).await?;
    }
    tx.commit(events).await?;
    let naar = if input.get("daarna") == "nog" { format!("{terug}/betrokkenen/nieuw") } else { terug };
    ctx.done(&naar, "melding-betrokkene-toegevoegd")
}

/// Finishes the steps that wait for persons, and plans the steps of this one.
async fn toegevoegd(ctx: &Ctx, tx: &WriteTx, casus: &Casus, id: BetrokkeneId, volgnr: i64) -> Result<Events, Problem> {
    let bewijs = serde_json::json!({ "betrokkenen": volgnr });
    let rest = taak::rond_af_met(tx, &ctx.app.beleid, casus.id, (Bewijs::PersoonToegevoegd, None), &bewijs, ctx.wie_id()).await?;
    Ok(Events::from_parts(Gebeurtenis::new(Soort::BetrokkeneToegevoegd).in_casus(casus.id).over(id), rest))
}

/// Whether the value at this place reads so already.
fn staat_er(waarden: &[Waarde], plek: Plek, text: &str, bewijs: &Bevoegdheid) -> bool {
    let hier = |w: &&Waarde| (w.veld, w.gegeven.herkomst()) == plek;
    waarden.iter().find(hier).is_some_and(|w| w.gegeven.lees(Some(bewijs)).is_ok_and(|nu| nu == text))
}

/// Stores what differs: a value that stays as it is keeps its moment and the decision it came in under.
async fn schrijf(ctx: &Ctx, tx: &WriteTx, id: BetrokkeneId, invoer: &Invoer, nu: &[Waarde], bewijs: &Ontvangst) -> Result<(), Problem> {
    for ((veld, herkomst), text) in &invoer.waarden {
        match text {
            Some(text) if staat_er(nu, (*veld, *herkomst), text, bewijs) => {}
            Some(text) => {
                let gegeven = betrokkene::maak(text.clone(), *veld, *herkomst, id, Some(bewijs))?;
                betrokkene::bewaar(tx, *veld, &gegeven, Some(bewijs), ctx.wie_id()).await??;
            }
            None => betrokkene::wis(tx, id, *veld, *herkomst).await?,
        }
    }
    Ok(())
}

/// One person, with every value and where it came from.
pub(super) async fn toon(ctx: Ctx, Path((nummer, volgnr)): Path<(String, i64)>) -> Answer {
    let tx = ctx.write().await?;
    let bewijs = bevoegdheid(&tx, ctx.wie_id(), ctx.now).await??;
    let casus = casus::by_nummer(&tx, &nummer).await?;
    let betrokkene = betrokkene::by_volgnr(&tx, casus.id, volgnr).await?;
    let beeld = pages::Beeld {
        waarden: betrokkene::waarden(&tx, betrokkene.id, Some(&bewijs)).await?,
        allen: betrokkene::list(&tx, casus.id).await?,
        mensen: medewerkers(&tx).await?,
        taken: taak::list(&tx, casus.id).await?.into_iter().filter(|t| t.betrokkene == Some(betrokkene.id)).collect(),
        noten: aantekening::van_persoon(&tx, casus.id, betrokkene.id).await?,
        weg_mag: casus.fase != Fase::Gesloten && !betrokkene::heeft_werk(&tx, betrokkene.id).await?,
        besluit: mandaat::aanwijzingsbesluit::by_id(&tx, bewijs.besluit()).await?,
    };
    tx.commit(gelezen(&casus, &betrokkene)).await?;
    pages::toon(&ctx, &casus, &betrokkene, &beeld, open(&bewijs))
}

/// The form as it stands; opening it shows values, so it is journalled.
pub(super) async fn wijzig(ctx: Ctx, Path((nummer, volgnr)): Path<(String, i64)>) -> Answer {
    let tx = ctx.write().await?;
    let bewijs = bevoegdheid(&tx, ctx.wie_id(), ctx.now).await??;
    let casus = werkbaar(&tx, &nummer).await?;
    let bewijs = casus.ontvangst(bewijs, &ctx.app.beleid);
    let b = betrokkene::by_volgnr(&tx, casus.id, volgnr).await?;
    let waarden = betrokkene::waarden(&tx, b.id, Some(&bewijs)).await?;
    let opties = opties(&tx, &casus, Some(b.id), bestaand(&waarden, &bewijs), &bewijs).await?;
    tx.commit(gelezen(&casus, &b)).await?;
    let nu = huidig(&b, &waarden, open(&bewijs));
    let input = Veld::ALL.iter().fold(nu.clone(), |input, veld| input.with(&formulier::nieuw_herkomst(*veld), "betrokkene"));
    pages::wijzig(&ctx, &casus, (&b, &nu), &opties, &input, &Errors::new())
}

fn bestaand(waarden: &[Waarde], bewijs: &Bevoegdheid) -> Vec<(Plek, Option<String>)> {
    let lees = open(bewijs);
    waarden.iter().map(|w| ((w.veld, w.gegeven.herkomst()), lees(w))).collect()
}

/// Changes a person; who was second sees both values of every field that differs.
pub(super) async fn bewaar_wijziging(ctx: Ctx, Path((nummer, volgnr)): Path<(String, i64)>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    let bewijs = bevoegdheid(&tx, ctx.wie_id(), ctx.now).await??;
    let casus = werkbaar(&tx, &nummer).await?;
    let bewijs = casus.ontvangst(bewijs, &ctx.app.beleid);
    let b = betrokkene::by_volgnr(&tx, casus.id, volgnr).await?;
    let waarden = betrokkene::waarden(&tx, b.id, Some(&bewijs)).await?;
    let opties = opties(&tx, &casus, Some(b.id), bestaand(&waarden, &bewijs), &bewijs).await?;
    let nu = huidig(&b, &waarden, open(&bewijs));
    let verouderd = input.version() != Some(b.versie);
    let Samen { input, botst } = if verouderd { samen(&input, &nu) } else { Samen { input, botst: Vec::new() } };
    if !botst.is_empty() {
        let errors = botsingen(&ctx, &opties, &botst, &input, &nu);
        tx.commit(gelezen(&casus, &b)).await?;
        return pages::wijzig(&ctx, &casus, (&b, &nu), &opties, &input, &errors);
    }
    let invoer = match formulier::lees(&input, &opties) {
        Ok(invoer) => invoer,
        Err(errors) => return pages::wijzig(&ctx, &casus, (&b, &nu), &opties, &input, &errors),
    };
    betrokkene::update(&tx, b.id, b.versie, &invoer.persoon).await?;
    schrijf(&ctx, &tx, b.id, &invoer, &waarden, &bewijs).await?;
    taak::herplan(&tx, &ctx.app.beleid, casus.id).await?;
    let event = Gebeurtenis::new(Soort::BetrokkeneGewijzigd).in_casus(casus.id).over(b.id);
    tx.commit(event).await?;
    ctx.done(&format!("/casussen/{nummer}/betrokkenen/{volgnr}"), "melding-betrokkene-gewijzigd")
}

/// What stands there now beside what was typed, for each field that both changed.
fn botsingen(ctx: &Ctx, opties: &Opties, botst: &[String], jij: &Input, nu: &Input) -> Errors {
    let mut errors = Errors::new();
    for name in botst {
        let shown = |input: &Input| pages::getoond(ctx, opties, name, input.get(name));
        errors.add_with(name, "fout-conflict", args![("nu", shown(nu)), ("jij", shown(jij))]);
    }
    errors
}

/// Removes a person that was added by mistake, with the key to every value.
pub(super) async fn verwijder(ctx: Ctx, Path((nummer, volgnr)): Path<(String, i64)>) -> Answer {
    let tx = ctx.write().await?;
    bevoegdheid(&tx, ctx.wie_id(), ctx.now).await??;
    let casus = werkbaar(&tx, &nummer).await?;
    let b = betrokkene::by_volgnr(&tx, casus.id, volgnr).await?;
    let vertegenwoordigt = betrokkene::list(&tx, casus.id).await?.iter().any(|x| x.vertegenwoordiger == Some(b.id));
    if vertegenwoordigt || betrokkene::heeft_werk(&tx, b.id).await? {
        return Err(pages::NIET_WEG.into());
    }
    betrokkene::remove(&tx, casus.id, b.id).await?;
    taak::herplan(&tx, &ctx.app.beleid, casus.id).await?;
    tx.commit(Gebeurtenis::new(Soort::BetrokkeneVerwijderd).in_casus(casus.id).over(b.id)).await?;
    ctx.done(&format!("/casussen/{nummer}"), "melding-betrokkene-verwijderd")
}
