//! Signing a covenant: the page of the municipality about it, the one-time link, and what its holder does with it.

use ::store::Tx;
use axum::extract::Path;
use domain::{
    id::LinkId,
    journaal::{Gebeurtenis, Soort},
};
use kern::{
    Answer, Ctx, Posted, Problem,
    link::dicht,
    link::{self, Dicht, Doel, Gevolgd},
};
use mandaat::aanwijzingsbesluit::som;
use serde_json::Value;
use web::{Errors, Input, Reader};

use super::{Ondertekening, convenant, convenant_adres, handlers::Overzicht, pages_convenant, store};

/// What these links are for.
pub(super) const DOEL: Doel = Doel("convenant");
/// Days that a link works.
const DAGEN: std::ops::RangeInclusive<i64> = 1..=60;
/// Days that are proposed: a partner may have to ask its own lawyer.
const VOORSTEL: i64 = 30;
const REGEL: usize = 200;
/// Thanks, for who signed.
const DANK: &str = "convenantlink-dank";

/// What the holder of a link signs.
pub(super) struct Tekst {
    pub(super) gemeente: String,
    pub(super) partner: String,
    pub(super) inhoud: Value,
    pub(super) afgesproken: String,
}

impl Tekst {
    pub(super) fn som(&self) -> String {
        som(&self.inhoud.to_string())
    }
}

fn voorstel() -> Input {
    Input::new().with("dagen", VOORSTEL)
}

pub(super) async fn manage(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    let o = Overzicht::load(&tx, &ctx.app, ctx.now.datum()).await?;
    let links = link::list(&tx, DOEL, o.partner(&id)?.beleid.id.as_str()).await?;
    pages_convenant::manage(&ctx, &o, &id, &links, &voorstel(), &Errors::new(), None)
}

/// Makes a link and shows it, this once: only its sum is kept.
pub(super) async fn make(ctx: Ctx, Path(id): Path<String>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    if let Some(token) = input.once() {
        tx.remember(token, &convenant_adres(&id)).await?;
    }
    let o = Overzicht::load(&tx, &ctx.app, ctx.now.datum()).await?;
    o.partner(&id)?;
    let mut r = Reader::new(&input);
    let dagen = r.int("dagen", DAGEN);
    if convenant::afgesproken(&o, &id).is_empty() {
        r.add("dagen", "fout-convenant-niets");
    }
    let dagen = match r.finish(|| dagen) {
        Ok(dagen) => dagen,
        Err(errors) => return pages_convenant::manage(&ctx, &o, &id, &link::list(&tx, DOEL, &id).await?, &input, &errors, None),
    };
    let (made, token) = link::make(&ctx.app, &tx, DOEL, &id, dagen, ctx.wie_id()).await?;
    let links = link::list(&tx, DOEL, &id).await?;
    tx.commit(Gebeurtenis::new(Soort::LinkGemaakt).met(made).code(&id)).await?;
    let url = format!("{}/convenantlink/{token}", ctx.app.settings.base_url);
    pages_convenant::manage(&ctx, &o, &id, &links, &voorstel(), &Errors::new(), Some(&url))
}

pub(super) async fn withdraw(ctx: Ctx, Path(id): Path<String>, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.write().await?, convenant_adres(&id));
    let Ok(which) = input.get("link").parse::<LinkId>() else { return ctx.redirect(&to) };
    if !link::withdraw(&tx, DOEL, &id, which).await? {
        return ctx.redirect(&to);
    }
    tx.commit(Gebeurtenis::new(Soort::LinkIngetrokken).met(which).code(&id)).await?;
    ctx.done(&to, "melding-link-ingetrokken")
}

/// The text of today for a partner; nothing when nothing is agreed with it.
async fn tekst(ctx: &Ctx, tx: &Tx, id: &str) -> Result<Option<Tekst>, Problem> {
    let o = Overzicht::load(tx, &ctx.app, ctx.now.datum()).await?;
    let agreed = convenant::afgesproken(&o, id);
    let Some(p) = o.partners.iter().find(|p| p.beleid.id == id && p.lokaal.doet_mee && !agreed.is_empty()) else { return Ok(None) };
    let gemeente = Gevolgd::gemeentenaam(tx).await?;
    let inhoud = convenant::inhoud(&o, &gemeente, p);
    Ok(Some(Tekst { gemeente, partner: o.naam(ctx.tr, id), inhoud, afgesproken: convenant::merk(&agreed) }))
}

/// The link when it can be used now, with what it signs; else why not.
async fn follow(ctx: &Ctx, token: &str) -> Result<Result<(Box<Gevolgd>, Tekst), Dicht>, Problem> {
    let gevolgd = match link::open(ctx, DOEL, token).await? {
        Ok(gevolgd) => gevolgd,
        Err(waarom) => return Ok(Err(waarom)),
    };
    let tx = gevolgd.read(ctx).await?;
    Ok(tekst(ctx, &tx, &gevolgd.link.voorwerp).await?.map(|t| (gevolgd, t)).ok_or(Dicht::Ongeldig))
}

pub(super) async fn show(ctx: Ctx, Path(token): Path<String>) -> Answer {
    match follow(&ctx, &token).await? {
        Err(waarom) => dicht(&ctx, waarom, DANK),
        Ok((gevolgd, t)) => {
            let hier = format!("/convenantlink/{token}");
            link::private(pages_convenant::sign(&ctx, &gevolgd.link, &t, &hier, &Input::new(), &Errors::new()))
        }
    }
}

pub(super) async fn sign(ctx: Ctx, Path(token): Path<String>, Posted(input): Posted) -> Answer {
    let (gevolgd, _) = match follow(&ctx, &token).await? {
        Err(waarom) => return dicht(&ctx, waarom, DANK),
        Ok(found) => found,
    };
    let (hier, tx) = (format!("/convenantlink/{token}"), gevolgd.write(&ctx).await?);
    // Read again with the turn of this municipality: what is signed is what is agreed now.
    let Some(t) = tekst(&ctx, &tx, &gevolgd.link.voorwerp).await? else { return ctx.redirect(&hier) };
    let mut r = Reader::new(&input);
    let (naam, functie) = (r.required_text("naam", REGEL), r.required_text("functie", REGEL));
    r.required_check("akkoord");
    if input.get("som") != t.som() {
        r.add("akkoord", "fout-convenant-veranderd");
    }
    let (naam, functie) = match r.finish(|| naam.zip(functie)) {
        Ok(read) => read,
        Err(errors) => return link::private(pages_convenant::sign(&ctx, &gevolgd.link, &t, &hier, &input, &errors)),
    };
    if !link::spend(&tx, &gevolgd.link).await? {
        return ctx.redirect(&hier);
    }
    let partner = gevolgd.link.voorwerp.clone();
    let o = Ondertekening { partner, nr: 0, som: t.som(), afgesproken: t.afgesproken.clone(), naam, functie, op: ctx.now };
    store::teken(&tx, &o, gevolgd.link.id, &t.inhoud.to_string()).await?;
    tx.commit(Gebeurtenis::new(Soort::ConvenantOndertekend).met(gevolgd.link.id).code(&o.partner)).await?;
    ctx.redirect(&hier)
}
