//! Requests of the library.

use ::store::Tx;
use axum::{extract::Path, http::header, response::IntoResponse};
use domain::journaal::{Gebeurtenis, Soort};
use draaiboek::stand::voorbereiding;
use inventaris::partners::partners;
use kern::{Answer, Bestand, Ctx, Posted, Problem, Uploaded, medewerkers};
use uuid::Uuid;
use web::{Errors, Input, Reader, args};

use super::{
    HIER, adres,
    bundel::{self, Bundel},
    inhoud::{self, Maker, Vergelijking},
    overnemen, pages, pakket,
    store::{self, NAAM_MAX, Ontvangen},
};
use crate::{
    eigen::adres as versieadres,
    handlers::{gekozen, page},
};

/// Files that came in, and how to send or read one.
pub(super) async fn lijst(ctx: Ctx) -> Answer {
    getoond(&ctx, &Input::new(), Errors::new()).await
}

async fn getoond(ctx: &Ctx, input: &Input, errors: Errors) -> Answer {
    let tx = ctx.read().await?;
    let (files, keys, mensen) = (store::lijst(&tx).await?, store::bekend(&tx).await?, medewerkers(&tx).await?);
    let eigen_sleutel = bundel::duim(&ctx.app.db.ring().verifying_key().to_bytes());
    let page = page(ctx, &ctx.tr.t("bibliotheek-titel"));
    let page = if errors.is_empty() { page } else { page.invalid(&errors) };
    page.show(pages::lijst(ctx, &pages::Planken { files: &files, keys: &keys, mensen: &mensen, eigen: &eigen_sleutel }, (input, &errors)))
}

/// A version of a draaiboek as a signed file.
pub(super) async fn deel(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let d = gekozen(&ctx, &id, ctx.query("versie").as_deref())?;
    let tx = ctx.read().await?;
    let maker = Maker { app: &ctx.app, gemeente: (ctx.gemeente().as_str(), ctx.gemeentenaam()), partners: &partners(&tx, &ctx.app).await? };
    let bundel = inhoud::maak(&tx, &maker, d).await?;
    drop(tx);
    let text = bundel::onderteken(ctx.app.db.ring(), &bundel).map_err(|e| Problem::storing(e.to_string()))?;
    ctx.look(Gebeurtenis::new(Soort::DraaiboekGedeeld).code(&d.id)).await?;
    let name = format!("attachment; filename=\"{}\"", pakket::bestandsnaam(d, ctx.gemeente().as_str()));
    Ok(([(header::CONTENT_TYPE, "application/jose+json".to_owned()), (header::CONTENT_DISPOSITION, name)], text).into_response())
}

/// Reads a file and keeps it; nothing changes yet.
pub(super) async fn ontvang(ctx: Ctx, sent: Uploaded) -> Answer {
    let fout = |key: &str| Errors::one("bestand", key);
    let bytes = match sent.bestand {
        Bestand::Inhoud { bytes, .. } => bytes,
        Bestand::Geen => return getoond(&ctx, &sent.input, fout("fout-bestand-geen")).await,
        Bestand::TeGroot => {
            let mut errors = Errors::new();
            errors.add_with("bestand", "fout-bestand-te-groot", args![("max", kern::FILE_LIMIT / (1024 * 1024))]);
            return getoond(&ctx, &sent.input, errors).await;
        }
    };
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (b, sleutel) = match bundel::lees(&text) {
        Ok(read) => read,
        Err(why) => return getoond(&ctx, &sent.input, fout(why.sleutel())).await,
    };
    let Ok(ruw) = policy::ruw_draaiboek("bestand", &b.voluit) else {
        return getoond(&ctx, &sent.input, fout("fout-bundel-inhoud")).await;
    };
    let new = Ontvangen::nieuw(ctx.app.uuid(), &ruw.naam, (&b, &sleutel), text, (ctx.now, ctx.wie_id()));
    let (tx, to) = (ctx.write().await?, adres(new.id));
    if let Some(token) = sent.input.once() {
        tx.remember(token, &to).await?;
    }
    store::bewaar(&tx, &new).await?;
    tx.commit(Gebeurtenis::new(Soort::DraaiboekOntvangen).met(new.id).code(&ruw.id)).await?;
    ctx.redirect(&to)
}

/// A file that came in, read again: what was kept is held against its signature each time.
struct Gelezen {
    o: Ontvangen,
    bundel: Bundel,
    v: Vergelijking,
}

async fn gelezen(ctx: &Ctx, tx: &Tx, id: Uuid) -> Result<Gelezen, Problem> {
    let o = store::een(tx, id).await?;
    let (bundel, _) = bundel::lees(&o.inhoud).map_err(|_| Problem::storing("a kept file lost its signature"))?;
    let ready = voorbereiding(tx, &ctx.app, ctx.now).await?;
    let v = inhoud::vergelijk(&ctx.app, tx, &bundel, &ready).await?.ok_or_else(|| Problem::storing("a kept file cannot be read"))?;
    Ok(Gelezen { o, bundel, v })
}

pub(super) async fn toon(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    een(&ctx, id, &Input::new(), Errors::new()).await
}

async fn een(ctx: &Ctx, id: Uuid, input: &Input, errors: Errors) -> Answer {
    let tx = ctx.read().await?;
    let g = gelezen(ctx, &tx, id).await?;
    let (keys, partners) = (store::bekend(&tx).await?, partners(&tx, &ctx.app).await?);
    drop(tx);
    let kept = pages::Stuk {
        o: &g.o,
        bundel: &g.bundel,
        v: &g.v,
        bekend: keys.iter().find(|k| k.sleutel == g.o.sleutel),
        eigen: bundel::duim(&ctx.app.db.ring().verifying_key().to_bytes()) == g.o.sleutel,
        partners: &partners,
    };
    let page = page(ctx, &g.o.naam).crumb(ctx.tr.t("bibliotheek-titel"), HIER).dutch();
    let page = if errors.is_empty() { page } else { page.invalid(&errors) };
    page.show(pages::stuk(ctx, &kept, (input, &errors)))
}

/// Makes a concept of it: all of it, or the steps that were chosen on top of what is in force here.
pub(super) async fn neem_over(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    let (tx, concept) = (ctx.write().await?, ctx.app.uuid());
    if let Some(token) = input.once() {
        tx.remember(token, &versieadres(concept)).await?;
    }
    let g = gelezen(&ctx, &tx, id).await?;
    let steps: Vec<&str> = input.all("stap").iter().map(String::as_str).collect();
    let chosen = (input.get("hoe") == "stappen").then_some(steps.as_slice());
    if chosen.is_some_and(<[&str]>::is_empty) && g.v.hier.is_some() {
        drop(tx);
        return een(&ctx, id, &input, Errors::one("stap", "fout-bibliotheek-geen-stap")).await;
    }
    let text = overnemen::tekst(&ctx.app, &tx, (&g.bundel, &g.v), chosen).await?;
    let Some(text) = text else { return Err(Problem::storing("a kept file cannot be written")) };
    let heel = chosen.is_none() || g.v.hier.is_none();
    overnemen::begin(&tx, concept, (&g.bundel, &g.v), (&text, heel), ctx.wie_id()).await?;
    store::zet_concept(&tx, id, concept).await?;
    tx.commit(Gebeurtenis::new(Soort::DraaiboekversieBegonnen).code(&g.v.nieuw.id)).await?;
    ctx.done(&versieadres(concept), "melding-bibliotheek-overgenomen")
}

/// From now on the key is known as of this source.
pub(super) async fn vertrouw(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    let mut r = Reader::new(&input);
    let naam = r.required_text("naam", NAAM_MAX);
    let errors = r.into_errors();
    let Some(naam) = naam.filter(|_| errors.is_empty()) else { return een(&ctx, id, &input, errors).await };
    let tx = ctx.write().await?;
    let o = store::een(&tx, id).await?;
    if !store::ken(&tx, &o.sleutel, &naam, ctx.wie_id()).await? {
        return ctx.redirect(&adres(id));
    }
    tx.commit(Gebeurtenis::new(Soort::DraaiboekbronErkend).met(id)).await?;
    ctx.done(&adres(id), "melding-bibliotheek-bron")
}

pub(super) async fn gooi_weg(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    let tx = ctx.write().await?;
    if !store::weg(&tx, id).await? {
        return ctx.redirect(HIER);
    }
    tx.commit(Gebeurtenis::new(Soort::DraaiboekbestandWeggegooid).met(id)).await?;
    ctx.done(HIER, "melding-bibliotheek-weg")
}
