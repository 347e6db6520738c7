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

use super::{
    Handtekening, convenant, convenant_adres,
    gemeente::{self, bevroren, events, naast, voorstel},
    getekend,
    handlers::Overzicht,
    pages_convenant::{self, Getoond},
    pages_tekenen,
    stand::{Partij, afgesproken, merk, tekenbaar},
};

/// What these links are for.
pub(super) const DOEL: Doel = Doel("convenant");
/// Days that a link works.
const DAGEN: std::ops::RangeInclusive<i64> = 1..=60;
/// Days that are proposed: a partner may have to ask its own lawyer.
pub(super) const VOORSTEL: i64 = 30;
const REGEL: usize = 200;
/// Thanks, for who signed.
const DANK: &str = "convenantlink-dank";

/// What a party signs.
pub(super) struct Tekst {
    pub(super) gemeente: String,
    pub(super) partner: String,
    pub(super) inhoud: Value,
    pub(super) afgesproken: String,
    /// Number of the covenant that the other party signed already.
    pub(super) nr: Option<i64>,
}

impl Tekst {
    pub(super) fn som(&self) -> String {
        som(&self.inhoud.to_string())
    }
}

pub(super) async fn manage(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    let o = Overzicht::load(&tx, &ctx.app, ctx.now.datum()).await?;
    o.partner(&id)?;
    let (links, tekst, weg) = naast(&ctx, &tx, &o, &id).await?;
    drop(tx);
    let shown = Getoond { links: &links, tekst: tekst.as_ref(), nieuw: None, weg: &weg };
    pages_convenant::manage(&ctx, &o, &id, &shown, &voorstel(&ctx), &Errors::new())
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
    if afgesproken(&o, &id).is_empty() {
        r.add("dagen", "fout-convenant-niets");
    } else if tekenbaar(&o, &id, Partij::Partner).is_none() {
        r.add("dagen", "fout-convenant-al");
    }
    let dagen = match r.finish(|| dagen) {
        Ok(dagen) => dagen,
        Err(errors) => {
            let (links, tekst, weg) = naast(&ctx, &tx, &o, &id).await?;
            return pages_convenant::manage(
                &ctx,
                &o,
                &id,
                &Getoond { links: &links, tekst: tekst.as_ref(), nieuw: None, weg: &weg },
                &input,
                &errors,
            );
        }
    };
    let (made, token) = link::make(&ctx.app, &tx, DOEL, &id, dagen, ctx.wie_id()).await?;
    let (links, tekst, weg) = naast(&ctx, &tx, &o, &id).await?;
    tx.commit(Gebeurtenis::new(Soort::LinkGemaakt).met(made).code(&id)).await?;
    let url = format!("{}/convenantlink/{token}", ctx.app.settings.base_url);
    let shown = Getoond { links: &links, tekst: tekst.as_ref(), nieuw: Some(&url), weg: &weg };
    pages_convenant::manage(&ctx, &o, &id, &shown, &voorstel(&ctx), &Errors::new())
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

/// The text that a party can sign now: the one that the other signed, else that of today; nothing when there is nothing to sign.
pub(super) async fn tekst(ctx: &Ctx, tx: &Tx, o: &Overzicht<'_>, id: &str, wie: Partij) -> Result<Option<Tekst>, Problem> {
    let Some((can, p)) = tekenbaar(o, id, wie).zip(o.partners.iter().find(|p| p.beleid.id == id)) else { return Ok(None) };
    let (gemeente, nr) = (Gevolgd::gemeentenaam(tx).await?, gemeente::nummer(can));
    let inhoud = match nr {
        Some(nr) => serde_json::from_str(&getekend::tekst(tx, id, nr).await?).map_err(Problem::storing)?,
        None => convenant::inhoud(o, &gemeente, p),
    };
    Ok(Some(Tekst { gemeente, partner: o.naam(ctx.tr, id), inhoud, afgesproken: merk(&afgesproken(o, id)), nr }))
}

async fn van_partner(ctx: &Ctx, tx: &Tx, id: &str) -> Result<Option<Tekst>, Problem> {
    let here = ctx.hier(tx).await?;
    let o = Overzicht::load(tx, &here.app, here.now.datum()).await?;
    tekst(&here, tx, &o, id, Partij::Partner).await
}

/// The link when it can be used now, with what it signs; else why not.
async fn follow(ctx: &Ctx, token: &str) -> Result<Result<(Box<Gevolgd>, Tekst), Dicht>, Problem> {
    let gevolgd = match link::open(ctx, DOEL, token).await? {
        Ok(gevolgd) => gevolgd,
        Err(waarom) => return Ok(Err(waarom)),
    };
    let tx = gevolgd.read(ctx).await?;
    Ok(van_partner(ctx, &tx, &gevolgd.link.voorwerp).await?.map(|t| (gevolgd, t)).ok_or(Dicht::Ongeldig))
}

pub(super) async fn show(ctx: Ctx, Path(token): Path<String>) -> Answer {
    match follow(&ctx, &token).await? {
        Err(waarom) => dicht(&ctx, waarom, DANK),
        Ok((gevolgd, t)) => {
            let hier = format!("/convenantlink/{token}");
            link::private(pages_tekenen::sign(&ctx, &gevolgd.link, &t, &hier, &Input::new(), &Errors::new()))
        }
    }
}

pub(super) async fn sign(ctx: Ctx, Path(token): Path<String>, Posted(input): Posted) -> Answer {
    let (gevolgd, _) = match follow(&ctx, &token).await? {
        Err(waarom) => return link::niet_ontvangen(&ctx, waarom, &input),
        Ok(found) => found,
    };
    let (hier, tx) = (format!("/convenantlink/{token}"), gevolgd.write(&ctx).await?);
    // Read again with the turn of this municipality: what is signed is what is agreed now.
    let Some(t) = van_partner(&ctx, &tx, &gevolgd.link.voorwerp).await? else {
        return link::niet_ontvangen(&ctx, Dicht::Voorbij, &input);
    };
    let mut r = Reader::new(&input);
    let (naam, functie) = (r.required_text("naam", REGEL), r.required_text("functie", REGEL));
    r.required_check("akkoord");
    if input.get("som") != t.som() {
        r.add("akkoord", "fout-convenant-veranderd");
    }
    let (naam, functie) = match r.finish(|| naam.zip(functie)) {
        Ok(read) => read,
        Err(errors) => return link::private(pages_tekenen::sign(&ctx, &gevolgd.link, &t, &hier, &input, &errors)),
    };
    if !link::spend(&tx, &gevolgd.link).await? {
        return link::niet_ontvangen(&ctx, Dicht::Gebruikt, &input);
    }
    let (partner, which) = (gevolgd.link.voorwerp.as_str(), gevolgd.link.id);
    let nr = bevroren(&tx, partner, &t).await?;
    if !getekend::teken_partner(&tx, partner, nr, &Handtekening { naam, functie, op: ctx.now }, which).await? {
        return Err(Problem::storing("covenant changed inside its own transaction"));
    }
    let events = events(&ctx, &tx, partner, Gebeurtenis::new(Soort::ConvenantOndertekend).met(which).code(partner)).await?;
    tx.commit(events).await?;
    ctx.redirect(&hier)
}
