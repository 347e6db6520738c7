//! What a partner does with its link, without a login: read its own version of the plan and say what it thinks, or sign it.

use axum::extract::Path;
use domain::journaal::{Gebeurtenis, Soort};
use inventaris::partners::partners;
use kern::{
    Answer, Ctx, Problem, Unread,
    link::{self, Dicht, Gevolgd},
    link::{DANK, dicht},
};
use mandaat::bewerkbaar::{lijst, tekst};
use serde_json::Value;
use web::{Errors, Input, Reader};

use super::{DOEL, Planoordeel, Planversie, Verzoek, Verzoeksoort, pages_openbaar, store as route, van_voorwerp};
use crate::nazorgplan::{lezer::Lezer, versie, versies};

/// Longest remark about a chapter.
const OPMERKING: usize = web::LANGE_TEKST;
/// Largest answer, in bytes: a remark about each of 17 chapters, each character written as three signs for each of four bytes, and half
/// as much again, so that what is too long is still refused beside its field with everything kept.
pub(super) const FORMULIER: usize = 17 * OPMERKING * 12 * 3 / 2;

/// What the page of an open link shows.
pub(super) struct Inzien {
    pub(super) gevolgd: Box<Gevolgd>,
    pub(super) gemeente: String,
    pub(super) versie: Planversie,
    pub(super) verzoek: Verzoek,
    /// The plan, cut to this partner.
    pub(super) document: Value,
    /// Address to answer at.
    pub(super) hier: String,
}

impl Inzien {
    /// The chapters that can be remarked on, by number.
    pub(super) fn hoofdstukken(&self) -> impl Iterator<Item = (u8, &Value)> {
        lijst(&self.document, "hoofdstukken").iter().filter_map(|h| Some((tekst(h, "nummer").parse().ok()?, h)))
    }
}

/// Name of the field for a remark about this chapter.
pub(super) fn veld(hoofdstuk: u8) -> String {
    format!("opmerking-{hoofdstuk}")
}

/// The link when it can be used now, with what it shows; else why not.
async fn follow(ctx: &Ctx, token: &str) -> Result<Result<(Ctx, Inzien), Dicht>, Problem> {
    let gevolgd = match link::open(ctx, DOEL, token).await? {
        Ok(gevolgd) => gevolgd,
        Err(waarom) => return Ok(Err(waarom)),
    };
    let Some((soort, nummer, partner)) = van_voorwerp(&gevolgd.link.voorwerp) else { return Ok(Err(Dicht::Ongeldig)) };
    let tx = gevolgd.read(ctx).await?;
    let ctx = ctx.hier(&tx).await?;
    let versie = versies::bij_nummer(&tx, nummer).await?;
    let asked = route::verzoeken(&tx, nummer).await?.into_iter().find(|v| v.soort == soort && v.partner == partner);
    let Some(verzoek) = asked.filter(|v| v.op.is_none() && v.tot >= ctx.now.datum() && soort.kan(versie.staat)) else {
        return Ok(Err(Dicht::Voorbij));
    };
    if !partners(&tx, &ctx.app).await?.iter().any(|p| p.beleid.id == partner && p.lokaal.doet_mee) {
        return Ok(Err(Dicht::Voorbij));
    }
    let gemeente = Gevolgd::gemeentenaam(&tx).await?;
    let document = Lezer::Partner(partner.to_owned()).snijd(versie::compleet(&tx, &ctx.app, &versie, (&gemeente, ctx.nl())).await?);
    drop(tx);
    Ok(Ok((ctx, Inzien { gevolgd, gemeente, versie, verzoek, document, hier: format!("/planlink/{token}") })))
}

pub(super) async fn show(ctx: Ctx, Path(token): Path<String>) -> Answer {
    match follow(&ctx, &token).await? {
        Err(waarom) => dicht(&ctx, waarom, DANK),
        Ok((ctx, i)) => link::private(pages_openbaar::plan(&ctx, &i, &Input::new(), &Errors::new())),
    }
}

/// Who has no link of ours is answered before anything of the form is read.
pub(super) async fn answer(ctx: Ctx, Path(token): Path<String>, form: Unread) -> Answer {
    let (ctx, i) = match follow(&ctx, &token).await? {
        Err(waarom @ (Dicht::Gebruikt | Dicht::Voorbij)) => {
            let form = form.read(&ctx.app).await?;
            return link::niet_ontvangen(&ctx, waarom, form.input());
        }
        Err(waarom) => return dicht(&ctx, waarom, DANK),
        Ok(found) => found,
    };
    let form = form.read(&ctx.app).await?;
    let input = form.input();
    match i.verzoek.soort {
        Verzoeksoort::Consultatie => consult(&ctx, &i, input).await,
        Verzoeksoort::Ondertekening => sign(&ctx, &i, input).await,
    }
}

async fn consult(ctx: &Ctx, i: &Inzien, input: &Input) -> Answer {
    let (oordeel, opmerkingen) = match read_opinion(input, i) {
        Ok(read) => read,
        Err(errors) => return link::private(pages_openbaar::plan(ctx, i, input, &errors)),
    };
    let tx = i.gevolgd.write(ctx).await?;
    let (nummer, partner) = (i.versie.nummer, i.verzoek.partner.as_str());
    if !link::spend(&tx, &i.gevolgd.link).await? || !route::beantwoord(&tx, nummer, partner, oordeel, &opmerkingen).await? {
        return link::niet_ontvangen(ctx, Dicht::Gebruikt, input);
    }
    tx.commit(Gebeurtenis::new(Soort::PlanConsultatieBeantwoord).met(i.gevolgd.link.id).code(partner)).await?;
    ctx.redirect(&i.hier)
}

/// What the partner thinks, with a remark where it has one. Who agrees has none; who does not has at least one.
fn read_opinion(input: &Input, i: &Inzien) -> Result<(Planoordeel, Vec<(u8, String)>), Errors> {
    let mut r = Reader::new(input);
    let said: Vec<(u8, String)> = i.hoofdstukken().filter_map(|(n, _)| Some((n, r.text(&veld(n), OPMERKING)?))).collect();
    let too_long = !r.errors().is_empty();
    let oordeel = r.choice::<Planoordeel>("oordeel");
    match oordeel {
        Some(Planoordeel::Akkoord) if !said.is_empty() || too_long => r.add("oordeel", "fout-planlink-toch-opmerking"),
        Some(Planoordeel::MetOpmerkingen | Planoordeel::NietAkkoord) if said.is_empty() && !too_long => {
            r.add("oordeel", "fout-planlink-geen-opmerking");
        }
        _ => {}
    }
    r.finish(|| Some((oordeel?, said)))
}

async fn sign(ctx: &Ctx, i: &Inzien, input: &Input) -> Answer {
    let mut r = Reader::new(input);
    let (naam, functie) = (r.required_text("naam", 200), r.required_text("functie", 200));
    r.required_check("gelezen");
    let (naam, functie) = match r.finish(|| Some((naam?, functie?))) {
        Ok(read) => read,
        Err(errors) => return link::private(pages_openbaar::plan(ctx, i, input, &errors)),
    };
    let tx = i.gevolgd.write(ctx).await?;
    let partner = i.verzoek.partner.as_str();
    if !link::spend(&tx, &i.gevolgd.link).await? || !route::teken(&tx, i.versie.nummer, partner, &naam, &functie).await? {
        return link::niet_ontvangen(ctx, Dicht::Gebruikt, input);
    }
    tx.commit(Gebeurtenis::new(Soort::PlanOndertekend).met(i.gevolgd.link.id).code(partner)).await?;
    ctx.redirect(&i.hier)
}
