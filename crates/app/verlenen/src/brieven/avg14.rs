//! The notice of AVG art. 14: the letter to the person, and the record that it was given.

use ::store::{Events, Tx};
use axum::extract::Path;
use domain::{
    Code, Moment,
    aanwijzing::Bevoegdheid,
    casus::{GEEN_VRIJGAVE, Kanaal, Leeftijdsgroep},
    draaiboek::{Anker, Bewijs},
    gegeven::{Gegeven, Herkomst},
    id::BetrokkeneId,
    journaal::Soort,
};
use kern::{Answer, Ctx, Posted, Problem};
use screenen::{
    betrokkene::{self, Veld, Waarde},
    casus,
};
use serde_json::{Value, json};
use web::{Errors, Form, Input, Reader, Tr};

use super::{AVG14, Mededeling, deel_mee, kader, mededeling, ondertekenaar, pages, taal, tekst, uiterlijk};
use crate::{
    contact::regels::liever_niet,
    keuze::Overhandiging,
    plek::{self, Plek, geweest},
};

/// A value on its way to the person it is about. Telling someone his own data is no disclosure: the only test is that it is his.
struct AanBetrokkene(String);

impl AanBetrokkene {
    /// Opens the value when it is about `aan`; a police value only with the proof.
    fn open(gegeven: &Gegeven<String>, aan: BetrokkeneId, bewijs: &Bevoegdheid) -> Option<Self> {
        let eigen = gegeven.over() == aan.into();
        gegeven.lees(Some(bewijs)).ok().filter(|_| eigen).map(|w| Self(w.clone()))
    }
}

/// What the page shows.
pub(super) struct Beeld {
    pub plek: Plek,
    pub nu: Option<Mededeling>,
    pub uiterlijk: Option<Moment>,
    pub velden: Vec<(Veld, Herkomst)>,
    pub vrijgegeven: bool,
}

async fn beeld(ctx: &Ctx, tx: &Tx, nummer: &str, volgnr: i64) -> Result<Beeld, Problem> {
    let plek = plek::plek(ctx, tx, nummer, volgnr).await?;
    let nu = mededeling(tx, plek.casus.id, plek.persoon.id).await?;
    let velden = betrokkene::velden_in(tx, plek.casus.id)
        .await?
        .into_iter()
        .filter(|(b, ..)| *b == plek.persoon.id)
        .map(|(_, veld, herkomst)| (veld, herkomst))
        .collect();
    let stand = casus::stand(tx, &plek.casus).await?;
    let persoon = stand.betrokkenen.iter().find(|b| b.id == plek.persoon.id);
    let vrijgegeven =
        stand.ankers.contains_key(&Anker::VrijgavePolitie) || persoon.is_some_and(|b| b.ankers.contains_key(&Anker::VrijgavePolitie));
    Ok(Beeld { nu, uiterlijk: uiterlijk(tx, plek.persoon.id).await?, velden, vrijgegeven, plek })
}

pub(super) async fn toon(ctx: Ctx, Path((nummer, volgnr)): Path<(String, i64)>) -> Answer {
    pagina(&ctx, &nummer, volgnr, None, Errors::new()).await
}

/// Shows kinds and provenance only; no value is opened here.
async fn pagina(ctx: &Ctx, nummer: &str, volgnr: i64, posted: Option<&Input>, errors: Errors) -> Answer {
    let tx = ctx.read().await?;
    let b = beeld(ctx, &tx, nummer, volgnr).await?;
    let input = posted.cloned().unwrap_or_else(|| Input::new().with_date("op", ctx.now.datum()));
    let form = Form::new(ctx.tr, &input, &errors).once(ctx.app.uuid());
    b.plek.page(ctx, "mededeling-titel", &errors).show(pages::mededeling(ctx, &b, &form))
}

/// Records that the person was told.
pub(super) async fn gedaan(ctx: Ctx, Path((nummer, volgnr)): Path<(String, i64)>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    plek::eenmalig(&tx, &input).await?;
    plek::open_casus(&ctx, &tx, &nummer).await?;
    let b = beeld(&ctx, &tx, &nummer, volgnr).await?;
    if !b.vrijgegeven {
        return Err(GEEN_VRIJGAVE.into());
    }
    let m = match lees(&ctx, &input, &b.plek) {
        Ok(m) => m,
        Err(errors) => {
            drop(tx);
            return pagina(&ctx, &nummer, volgnr, Some(&input), errors).await;
        }
    };
    deel_mee(&tx, b.plek.casus.id, b.plek.persoon.id, m, ctx.wie_id()).await?;
    let bewijs = json!({ "op": m.op.to_string(), "overhandiging": m.wijze.code() });
    let rest = plek::rond_af_waar(
        &ctx,
        &tx,
        &b.plek.casus,
        Some(b.plek.persoon.id),
        |s| s.klaar_als == Some(Bewijs::BriefVerstuurd) && s.brief.as_deref() == Some(AVG14),
        &bewijs,
    )
    .await?;
    let terug = b.plek.adres("mededeling");
    plek::onthoud(&tx, &input, &terug).await?;
    tx.commit(Events::from_parts(b.plek.gebeurtenis(Soort::MededelingGedaan), rest)).await?;
    ctx.done(&terug, "melding-mededeling-gedaan")
}

fn lees(ctx: &Ctx, input: &Input, plek: &Plek) -> Result<Mededeling, Errors> {
    let mut r = Reader::new(input);
    let op = geweest(&mut r, "op", ctx);
    let wijze = r.choice::<Overhandiging>("wijze");
    let toch = r.checked("toch");
    let schriftelijk = matches!(wijze, Some(Overhandiging::Post | Overhandiging::Email));
    if let Some(key) = liever_niet(Kanaal::Brief, false, plek.persoon.niet_schrijven).filter(|_| schriftelijk && !toch) {
        r.add("toch", key);
    }
    r.finish(|| Some(Mededeling { op: op?, wijze: wijze? }))
}

/// The letter. It holds the person's own data, so making it is journalled as reading; not before release.
pub(super) async fn pdf(ctx: Ctx, Path((nummer, volgnr)): Path<(String, i64)>) -> Answer {
    let tx = ctx.write().await?;
    let b = beeld(&ctx, &tx, &nummer, volgnr).await?;
    if !b.vrijgegeven {
        return Err(GEEN_VRIJGAVE.into());
    }
    let taal = taal(&ctx);
    let (tr, p) = (Tr::new(taal), &b.plek.persoon);
    let aan = if p.leeftijdsgroep == Leeftijdsgroep::Kind { p.vertegenwoordiger.unwrap_or(p.id) } else { p.id };
    let waarden = betrokkene::waarden(&tx, aan, Some(&b.plek.bewijs)).await?;
    let wie = ondertekenaar(&tx, &b.plek.casus, p.contactpersoon).await?;
    let mut data = kader(&ctx, &tx, taal, &format!("{nummer}-{volgnr}"), wie.as_ref()).await?;
    vul(&mut data, tr, &b, &geadresseerde(&waarden, aan, p.niet_schrijven, &b.plek.bewijs));
    tx.commit(Events::new(b.plek.gebeurtenis(Soort::BetrokkeneIngezien)).and(b.plek.gebeurtenis(Soort::DocumentGemaakt).code(AVG14)))
        .await?;
    ctx.pdf(AVG14, data, &format!("uitleg-gegevens-{nummer}-{volgnr}")).await
}

/// Name and address for the envelope; no address for someone who wants no letters: then it is handed over.
fn geadresseerde(waarden: &[Waarde], aan: BetrokkeneId, niet_schrijven: bool, bewijs: &Bevoegdheid) -> Vec<String> {
    let naam = waarden.iter().filter(|w| w.veld == Veld::Naam).min_by_key(|w| w.gegeven.herkomst() != Herkomst::Betrokkene);
    let adres = betrokkene::schrijfadres(niet_schrijven, waarden);
    let regels = naam.into_iter().chain(adres).filter_map(|w| AanBetrokkene::open(&w.gegeven, aan, bewijs));
    regels
        .flat_map(|AanBetrokkene(w)| w.split([',', '\n']).map(|r| r.trim().to_owned()).collect::<Vec<_>>())
        .filter(|r| !r.is_empty())
        .collect()
}

fn vul(data: &mut Value, tr: Tr, b: &Beeld, geadresseerde: &[String]) {
    data["titel"] = json!(tr.t("mededeling-brief-titel"));
    data["onderwerp"] = json!(tr.t("mededeling-brief-onderwerp"));
    data["aanhef"] = json!(tr.t("mededeling-brief-aanhef"));
    data["geadresseerde"] = json!(geadresseerde);
    data["contact"]["kop"] = json!(tr.t("mededeling-brief-contact"));
    let rijen: Vec<[String; 3]> =
        b.velden.iter().map(|(veld, herkomst)| [tr.t(veld.key()), tr.label(*herkomst), doel(tr, *veld)]).chain([overval(tr)]).collect();
    let kop = [tr.t("mededeling-brief-gegeven"), tr.t("mededeling-brief-van"), tr.t("mededeling-brief-doel")];
    let mut blokken = tekst::blokken(&tr.t("mededeling-brief-begin"));
    blokken.push(json!({ "soort": "tabel", "bijschrift": null, "kop": kop, "rijen": rijen }));
    blokken.extend(tekst::blokken(&tr.t("mededeling-brief-slot")));
    data["blokken"] = json!(blokken);
}

/// That there was a robbery is a datum too.
fn overval(tr: Tr) -> [String; 3] {
    [tr.t("mededeling-brief-overval"), tr.label(Herkomst::Politie), tr.t("mededeling-doel-hulp")]
}

/// What a value is used for, in words for the person.
fn doel(tr: Tr, veld: Veld) -> String {
    match veld {
        Veld::Taal => tr.t("mededeling-doel-taal"),
        Veld::Bedrijfsnaam => tr.t("mededeling-doel-hulp"),
        _ => tr.t("mededeling-doel-contact"),
    }
}
