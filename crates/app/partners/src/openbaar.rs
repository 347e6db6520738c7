//! What a partner does with its link, without a login: see its own entry, confirm it, or say what is different.

use axum::extract::Path;
use domain::journaal::{Gebeurtenis, Soort};
use kern::{
    Answer, Ctx, Posted, Problem,
    link::{self, Dicht, Gevolgd},
    link::{DANK, dicht},
};
use store::StoreError;
use web::{Errors, Input, Reader};

use super::{
    Dossier,
    antwoord::{self, OPMERKING, Veld, lees, plekken},
    dossier,
    link::DOEL,
    pages_link,
};

/// What the page of an open link shows.
pub(super) struct Inzien<'a> {
    pub(super) gevolgd: &'a Gevolgd,
    pub(super) gemeente: String,
    pub(super) dossier: Dossier,
    /// Address to answer at.
    pub(super) hier: String,
}

/// The link when it can be used now, with the entry of its partner; else why not.
async fn follow(ctx: &Ctx, token: &str) -> Result<Result<(Ctx, Box<Gevolgd>, String, Dossier), Dicht>, Problem> {
    let gevolgd = match link::open(ctx, DOEL, token).await? {
        Ok(gevolgd) => gevolgd,
        Err(waarom) => return Ok(Err(waarom)),
    };
    let tx = gevolgd.read(ctx).await?;
    let here = ctx.hier(&tx).await?;
    let found = dossier(&tx, &here.app.beleid, &gevolgd.link.voorwerp).await;
    match found {
        Ok(d) if d.partner.beeindigd.is_none() => Ok(Ok((here, gevolgd, Gevolgd::gemeentenaam(&tx).await?, d))),
        Ok(_) | Err(StoreError::NotFound) => Ok(Err(Dicht::Ongeldig)),
        Err(e) => Err(e.into()),
    }
}

pub(super) async fn show(ctx: Ctx, Path(token): Path<String>) -> Answer {
    match follow(&ctx, &token).await? {
        Err(waarom) => dicht(&ctx, waarom, DANK),
        Ok((ctx, gevolgd, gemeente, dossier)) => {
            let input = plekken(&dossier).into_iter().fold(Input::new(), |input, p| input.with(&p.naam, p.waarde));
            let inzien = Inzien { gevolgd: &gevolgd, gemeente, dossier, hier: format!("/partnerlink/{token}") };
            link::private(pages_link::entry(&ctx, &inzien, &input, &Errors::new()))
        }
    }
}

pub(super) async fn answer(ctx: Ctx, Path(token): Path<String>, Posted(input): Posted) -> Answer {
    let (ctx, gevolgd, gemeente, dossier) = match follow(&ctx, &token).await? {
        Err(waarom) => return link::niet_ontvangen(&ctx, waarom, &input),
        Ok(found) => found,
    };
    let hier = format!("/partnerlink/{token}");
    let (velden, opmerking) = match read(&input, &dossier) {
        Ok(read) => read,
        Err(errors) => {
            let inzien = Inzien { gevolgd: &gevolgd, gemeente, dossier, hier };
            return link::private(pages_link::entry(&ctx, &inzien, &input, &errors));
        }
    };
    let tx = gevolgd.write(&ctx).await?;
    if !link::spend(&tx, &gevolgd.link).await? {
        return link::niet_ontvangen(&ctx, Dicht::Gebruikt, &input);
    }
    let partner = &gevolgd.link.voorwerp;
    antwoord::bewaar(&tx, gevolgd.link.id, partner, &velden, &opmerking).await?;
    let right = velden.is_empty() && opmerking.is_empty();
    let soort = if right { Soort::PartnerBevestigd } else { Soort::PartnerVoorstelGedaan };
    tx.commit(Gebeurtenis::new(soort).met(gevolgd.link.id).code(partner)).await?;
    ctx.redirect(&hier)
}

/// The fields that the partner made different, and its remark.
fn read(input: &Input, d: &Dossier) -> Result<(Vec<Veld>, String), Errors> {
    if input.get("antwoord") == "klopt" {
        return Ok((Vec::new(), String::new()));
    }
    let mut r = Reader::new(input);
    let mut velden = Vec::new();
    for p in plekken(d) {
        let nieuw = lees(&mut r, &p);
        if nieuw != p.waarde {
            velden.push(Veld { naam: p.naam, oud: p.waarde, nieuw, overgenomen: None });
        }
    }
    let opmerking = r.text("opmerking", OPMERKING).unwrap_or_default();
    if r.errors().is_empty() && velden.is_empty() && opmerking.is_empty() {
        r.add("opmerking", "fout-partnerlink-niets");
    }
    r.finish(|| Some((velden, opmerking)))
}
