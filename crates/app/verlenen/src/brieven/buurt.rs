//! The letter to the neighbourhood: write, check, approval by the police, send.

use ::store::{Events, Tx};
use axum::extract::Path;
use casus::{
    self, Casus, aantekening,
    betrokkene::{
        self,
        toets::{Herkend, Naamloos},
    },
    politie::Politiefunctie,
};
use domain::{
    Bezwaar, Code,
    aanwijzing::Bevoegdheid,
    casus::{GEEN_VRIJGAVE, Incidenttype},
    draaiboek::{Aantekening, Anker, Bewijs, Genoteerd, Spoor, StapId},
    journaal::{Gebeurtenis, Soort},
};
use kern::{Answer, Ctx, Posted, Problem};

use serde_json::json;
use web::{Errors, Form, Input, Reader, Taal, Tr, args};

use super::{BUURTBRIEF, Blad, Buurtbrief, buurtbrief, buurtbrief_adres, omgeving::Omgevingsbrief, ondertekenaar, pages, store, taal};
use crate::{
    keuze::Verzending,
    plek::{self, geweest},
};

/// Longest letter.
const TEKST_MAX: usize = 6_000;
/// More letters than any neighbourhood needs.
const BRIEVEN_MAX: i64 = 100_000;

/// Which form was posted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Formulier {
    Tekst,
    Akkoord,
    Verstuurd,
}

pub(super) async fn toon(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    pagina(&ctx, &nummer, None, Errors::new()).await
}

async fn pagina(ctx: &Ctx, nummer: &str, posted: Option<(Formulier, &Input)>, errors: Errors) -> Answer {
    let tx = ctx.read().await?;
    let (casus, bewijs) = plek::casus(ctx, &tx, nummer).await?;
    let nu = buurtbrief(&tx, casus.id).await?;
    let vrij = vrijgegeven(&tx, &casus).await?;
    let bezwaar = match &nu {
        Some(brief) => match keur(ctx, &tx, &casus, &bewijs, &brief.tekst).await? {
            Ok(tekst) => mag_weg(ctx, &casus, vrij, (brief, &tekst), &bewijs).err(),
            Err(_) => None,
        },
        None => None,
    };
    let versie = nu.as_ref().map_or(0, |n| n.versie);
    let (leeg, vandaag) = (Errors::new(), ctx.now.datum());
    let nieuw =
        [concept(ctx, &casus, nu.as_ref()), Input::new().with_date("akkoord", vandaag), Input::new().with_date("verstuurd", vandaag)];
    let kies = |welke: Formulier, standaard: usize| match posted {
        Some((f, input)) if f == welke => (input, &errors),
        _ => (&nieuw[standaard], &leeg),
    };
    let maak = |(input, fout)| Form::new(ctx.tr, input, fout).once(ctx.app.uuid()).version(versie);
    let forms = pages::Buurtforms {
        tekst: maak(kies(Formulier::Tekst, 0)),
        akkoord: maak(kies(Formulier::Akkoord, 1)),
        verstuurd: maak(kies(Formulier::Verstuurd, 2)),
    };
    let (bewerken, klaar) = (matches!(posted, Some((Formulier::Tekst, _))), nu.as_ref().is_some_and(|n| n.verstuurd.is_some()));
    let zichtbaar = match posted {
        Some((Formulier::Tekst, _)) => !klaar,
        Some((Formulier::Akkoord, _)) => !klaar && nu.as_ref().is_some_and(|n| n.akkoord.is_none()),
        Some((Formulier::Verstuurd, _)) => !klaar && vrij && nu.as_ref().is_some_and(|n| n.akkoord.is_some()),
        None => false,
    };
    let los = if zichtbaar { Errors::new() } else { errors.clone() };
    plek::page(ctx, &casus, "buurtbrief-titel", &errors, None).show(pages::buurt(
        ctx,
        &casus,
        nu.as_ref(),
        (vrij, bezwaar),
        bewerken,
        &Form::new(ctx.tr, &Input::new(), &los).summary(),
        &forms,
    ))
}

/// The text as it is, or the start of one in the language that was asked for.
fn concept(ctx: &Ctx, casus: &Casus, nu: Option<&Buurtbrief>) -> Input {
    match nu {
        Some(brief) => Input::new().with("taal", brief.taal).with("tekst", &brief.tekst),
        None => Input::new().with("taal", taal(ctx)).with("tekst", sjabloon(ctx.tr, taal(ctx), casus)),
    }
}

/// The start of a letter for this kind of robbery.
fn sjabloon(tr: Tr, taal: Taal, casus: &Casus) -> String {
    let tr = tr.in_taal(taal);
    let invullen = || args![("buurt", casus.buurt.clone()), ("datum", tr.datum(casus.overval_op.datum()))];
    let soort = match casus.incidenttype {
        Incidenttype::Woning => tr.with("buurtbrief-tekst-woning", invullen()),
        Incidenttype::Bedrijf => tr.with("buurtbrief-tekst-bedrijf", invullen()),
        Incidenttype::Anders => tr.with("buurtbrief-tekst-anders", invullen()),
    };
    format!("{soort}\n\n{}", tr.t("buurtbrief-tekst-slot"))
}

async fn vrijgegeven(tx: &Tx, casus: &Casus) -> Result<bool, Problem> {
    Ok(casus::stand(tx, casus).await?.ankers.contains_key(&Anker::VrijgavePolitie))
}

/// The letter as it may leave now; else why not.
fn mag_weg(
    ctx: &Ctx,
    casus: &Casus,
    vrijgegeven: bool,
    brief: (&Buurtbrief, &Naamloos),
    bewijs: &Bevoegdheid,
) -> Result<Omgevingsbrief, Bezwaar> {
    if !vrijgegeven {
        return Err(GEEN_VRIJGAVE);
    }
    Omgevingsbrief::vrij(brief, casus, &ctx.app.beleid.grondslagen, bewijs, ctx.now)
}

/// The text when it names nobody of the casus; else what it holds, as a mistake at the text.
async fn keur(ctx: &Ctx, tx: &Tx, casus: &Casus, bewijs: &Bevoegdheid, tekst: &str) -> Result<Result<Naamloos, Errors>, Problem> {
    let waarden = betrokkene::waarden_in(tx, casus.id, Some(bewijs)).await?;
    Ok(Naamloos::keur(tekst, &waarden, bewijs).map_err(|herkend| fout(ctx, &herkend)))
}

fn fout(ctx: &Ctx, herkend: &Herkend) -> Errors {
    let mut errors = Errors::new();
    let soorten = herkend.velden.iter().map(|v| ctx.tr.t(v.key()).to_lowercase()).collect::<Vec<_>>().join(", ");
    if !soorten.is_empty() {
        errors.add_with("tekst", "buurtbrief-fout-gegevens", args![("soorten", soorten)]);
    }
    if herkend.bsn {
        errors.add("tekst", "verlenen-fout-bsn");
    }
    errors
}

pub(super) async fn schrijf(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let mut r = Reader::new(&input);
    let gekozen = r.one_of("taal", |v| v.parse::<Taal>().ok());
    let tekst = r.required_text("tekst", TEKST_MAX);
    let (taal, tekst) = match r.finish(|| Some((gekozen?, tekst?))) {
        Ok(gelezen) => gelezen,
        Err(errors) => return pagina(&ctx, &nummer, Some((Formulier::Tekst, &input)), errors).await,
    };
    let tx = ctx.write().await?;
    plek::eenmalig(&tx, &input).await?;
    let (casus, bewijs) = plek::open_casus(&ctx, &tx, &nummer).await?;
    let fout = match keur(&ctx, &tx, &casus, &bewijs, &tekst).await? {
        Err(fout) => Some(fout),
        Ok(tekst) if !store::schrijf(&tx, casus.id, taal, &tekst, input.version().unwrap_or(0), ctx.wie_id()).await? => {
            Some(Errors::one("versie", "verlenen-fout-ander-eerst"))
        }
        Ok(_) => None,
    };
    if let Some(fout) = fout {
        drop(tx);
        return pagina(&ctx, &nummer, Some((Formulier::Tekst, &input)), fout).await;
    }
    klaar(
        &ctx,
        tx,
        &nummer,
        &input,
        Events::new(Gebeurtenis::new(Soort::DocumentGemaakt).in_casus(casus.id).code(BUURTBRIEF)),
        "melding-buurtbrief-bewaard",
    )
    .await
}

pub(super) async fn akkoord(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let mut r = Reader::new(&input);
    let op = geweest(&mut r, "akkoord", &ctx);
    let functie = r.choice::<Politiefunctie>("functie");
    let (op, functie) = match r.finish(|| Some((op?, functie?))) {
        Ok(gelezen) => gelezen,
        Err(errors) => return pagina(&ctx, &nummer, Some((Formulier::Akkoord, &input)), errors).await,
    };
    let tx = ctx.write().await?;
    plek::eenmalig(&tx, &input).await?;
    let (casus, bewijs) = plek::open_casus(&ctx, &tx, &nummer).await?;
    let brief = buurtbrief(&tx, casus.id).await?.ok_or(Problem::NietGevonden)?;
    let fout = match keur(&ctx, &tx, &casus, &bewijs, &brief.tekst).await? {
        Err(fout) => Some(fout),
        Ok(_) if op < brief.geschreven_op.datum() => Some(Errors::one("akkoord", "buurtbrief-fout-akkoord-eerder")),
        Ok(_) if !store::akkoord(&tx, casus.id, op, functie, input.version().unwrap_or(0), ctx.wie_id()).await? => {
            Some(Errors::one("versie", "verlenen-fout-ander-eerst"))
        }
        Ok(_) => None,
    };
    if let Some(fout) = fout {
        drop(tx);
        return pagina(&ctx, &nummer, Some((Formulier::Akkoord, &input)), fout).await;
    }
    let mut rest = plek::rond_af_waar(
        &ctx,
        &tx,
        &casus,
        None,
        |s| s.klaar_als == Some(Bewijs::AntwoordVastgelegd) && s.wie == "politie" && s.spoor == Spoor::Omgeving,
        &json!({ "op": op.to_string(), "uitslag": "vastgelegd" }),
    )
    .await?;
    let stappen: Vec<StapId> = rest.iter().filter_map(|e| e.precisering().map(StapId::from)).collect();
    for stap in &stappen {
        let functie = Genoteerd::Codes(vec![functie.code().to_owned()]);
        rest.push(aantekening::vul_aan(&tx, casus.id, stap, Aantekening::AkkoordFunctie, functie, ctx.wie_id()).await?);
    }
    let events = Events::from_parts(Gebeurtenis::new(Soort::DocumentGemaakt).in_casus(casus.id).code("buurtbrief-akkoord"), rest);
    klaar(&ctx, tx, &nummer, &input, events, "melding-buurtbrief-akkoord").await
}

pub(super) async fn verstuurd(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let mut r = Reader::new(&input);
    let op = geweest(&mut r, "verstuurd", &ctx);
    let wijze = r.choice::<Verzending>("wijze");
    let aantal = r.int("aantal", 1..=BRIEVEN_MAX);
    let gelezen = match r.finish(|| Some((op?, wijze?, aantal?))) {
        Ok(gelezen) => gelezen,
        Err(errors) => return pagina(&ctx, &nummer, Some((Formulier::Verstuurd, &input)), errors).await,
    };
    let tx = ctx.write().await?;
    plek::eenmalig(&tx, &input).await?;
    let (casus, bewijs) = plek::open_casus(&ctx, &tx, &nummer).await?;
    if !vrijgegeven(&tx, &casus).await? {
        return Err(GEEN_VRIJGAVE.into());
    }
    let brief = buurtbrief(&tx, casus.id).await?.ok_or(Problem::NietGevonden)?;
    let tekst = match keur(&ctx, &tx, &casus, &bewijs, &brief.tekst).await? {
        Ok(tekst) => tekst,
        Err(fout) => {
            drop(tx);
            return pagina(&ctx, &nummer, Some((Formulier::Verstuurd, &input)), fout).await;
        }
    };
    let vrij = Omgevingsbrief::vrij((&brief, &tekst), &casus, &ctx.app.beleid.grondslagen, &bewijs, ctx.now)?;
    let zelfde = input.version() == Some(vrij.versie());
    if !zelfde || !store::verstuur(&tx, casus.id, &vrij, gelezen, ctx.wie_id()).await? {
        drop(tx);
        let fout = Errors::one("versie", "verlenen-fout-ander-eerst");
        return pagina(&ctx, &nummer, Some((Formulier::Verstuurd, &input)), fout).await;
    }
    let (op, wijze, aantal) = gelezen;
    let evidence = json!({ "op": op.to_string(), "verzending": wijze.code(), "aantal": aantal });
    let mut rest = vrij.verstrek(&ctx, &tx, &casus).await?;
    let klaar_met = plek::rond_af_waar(
        &ctx,
        &tx,
        &casus,
        None,
        |s| s.klaar_als == Some(Bewijs::BriefVerstuurd) && s.brief.as_deref() == Some(BUURTBRIEF),
        &evidence,
    )
    .await?;
    rest.extend(klaar_met);
    let events = Events::from_parts(Gebeurtenis::new(Soort::BriefVerstuurd).in_casus(casus.id).code(BUURTBRIEF), rest);
    klaar(&ctx, tx, &nummer, &input, events, "melding-buurtbrief-verstuurd").await
}

async fn klaar(ctx: &Ctx, tx: ::store::WriteTx, nummer: &str, input: &Input, events: Events, melding: &'static str) -> Answer {
    let terug = buurtbrief_adres(nummer);
    plek::onthoud(&tx, input, &terug).await?;
    tx.commit(events).await?;
    ctx.done(&terug, melding)
}

/// The letter as PDF; checked once more, because persons may have been added since it was written. What may not leave yet is
/// printed as a draft, for the police to read.
pub(super) async fn pdf(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    let (casus, bewijs) = plek::casus(&ctx, &tx, &nummer).await?;
    let brief = buurtbrief(&tx, casus.id).await?.ok_or(Problem::NietGevonden)?;
    let tekst = match keur(&ctx, &tx, &casus, &bewijs, &brief.tekst).await? {
        Ok(tekst) => tekst,
        Err(fout) => {
            drop(tx);
            return pagina(&ctx, &nummer, None, fout).await;
        }
    };
    let vrij = mag_weg(&ctx, &casus, vrijgegeven(&tx, &casus).await?, (&brief, &tekst), &bewijs);
    let wie = ondertekenaar(&tx, &casus, None).await?;
    let koppen = ["buurtbrief-titel", "buurtbrief-onderwerp", "buurtbrief-aanhef"];
    let blad = Blad::new(&ctx, &tx, (brief.taal, &casus.nummer), wie.as_ref(), koppen).await?;
    let blad = match &vrij {
        Ok(vrij) => blad.tekst(vrij.tekst()),
        Err(bezwaar) => blad.concept(&tekst, *bezwaar, brief.verstuurd.map(|(op, ..)| op)),
    };
    drop(tx);
    ctx.look(Gebeurtenis::new(Soort::DocumentGemaakt).in_casus(casus.id).code(BUURTBRIEF)).await?;
    blad.pdf(&ctx, BUURTBRIEF, &format!("buurtbrief-{nummer}")).await
}
