//! Acts and pages of the regional part.

use std::collections::HashMap;

use axum::{extract::Path, http::header, response::IntoResponse};
use domain::journaal::{Gebeurtenis, Soort};
use jiff::{ToSpan, civil::Date};
use kern::{Answer, Bestand, Ctx, PageBuilder, Posted, Problem, Uploaded};
use uuid::Uuid;
use web::{Errors, Input, Reader};

use super::{
    super::{HIER as PLAN, Hoofdstuktekst, teksten, titel},
    Actueel, HIER, Regio, actueel,
    bestand::{Deel, GROOTST, REGIO, Uitgave},
    gevolgd, pages, store,
};

/// Everything that the page shows.
pub(super) struct Beeld {
    pub(super) regio: Option<Regio>,
    pub(super) actueel: Option<Actueel>,
    pub(super) uitgaven: Vec<store::Uitgegeven>,
    /// Own texts, by chapter: what this municipality can give out.
    pub(super) eigen: HashMap<u8, Hoofdstuktekst>,
}

async fn load(ctx: &Ctx) -> Result<Beeld, Problem> {
    let tx = ctx.read().await?;
    Ok(Beeld {
        regio: gevolgd(&tx).await?,
        actueel: actueel(&tx).await?,
        uitgaven: store::uitgaven(&tx).await?,
        eigen: teksten(&tx).await?,
    })
}

fn page<'a>(ctx: &'a Ctx, title: &str) -> PageBuilder<'a> {
    ctx.page(title).in_menu().crumb(ctx.tr.t("plan-pagina"), PLAN)
}

pub(super) async fn show(ctx: Ctx) -> Answer {
    let beeld = load(&ctx).await?;
    // The last edition is the best guess for the next.
    let last = beeld.uitgaven.first();
    let chapters = last.map(|u| u.hoofdstukken.iter().map(u8::to_string).collect::<Vec<_>>()).unwrap_or_default();
    let next = ctx.now.datum().checked_add(store::MAANDEN.months()).unwrap_or(Date::MAX);
    let input = Input::new().with("regio", last.map_or("", |u| &u.regio)).with_all("hoofdstukken", chapters).with_date("nakijken", next);
    form(&ctx, &beeld, &input, &Errors::new())
}

fn form(ctx: &Ctx, beeld: &Beeld, input: &Input, errors: &Errors) -> Answer {
    let page = page(ctx, "regio-titel");
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(pages::show(ctx, beeld, input, errors))
}

/// Gives out an edition of the chosen own texts.
pub(super) async fn issue(ctx: Ctx, Posted(input): Posted) -> Answer {
    let beeld = load(&ctx).await?;
    let mut r = Reader::new(&input);
    let regio = r.required_text("regio", REGIO);
    let chosen: Vec<u8> = input.all("hoofdstukken").iter().filter_map(|n| n.parse().ok()).collect();
    let mut delen: Vec<Deel> = chosen
        .iter()
        .filter_map(|n| Some(Deel { hoofdstuk: *n, tekst: beeld.eigen.get(n)?.tekst.clone() }))
        .filter(|d| titel(d.hoofdstuk).is_some() && !d.tekst.trim().is_empty())
        .collect();
    delen.sort_by_key(|d| d.hoofdstuk);
    delen.dedup_by_key(|d| d.hoofdstuk);
    if delen.is_empty() {
        r.add("hoofdstukken", "fout-regio-geen-hoofdstuk");
    }
    let nakijken = r.date("nakijken");
    if nakijken.is_some_and(|dag| dag <= ctx.now.datum()) {
        r.add("nakijken", "fout-regio-nakijken");
    }
    let (regio, nakijken) = match r.finish(|| Some((regio?, nakijken?))) {
        Ok(read) => read,
        Err(errors) => return form(&ctx, &beeld, &input, &errors),
    };
    let tx = ctx.write().await?;
    let versie = store::uitgaven(&tx).await?.first().map_or(1, |u| u.versie + 1);
    if let Some(token) = input.once() {
        tx.remember(token, HIER).await?;
    }
    let trekker = (ctx.gemeente().as_str().to_owned(), ctx.gemeentenaam().to_owned());
    let made = Uitgave::new(regio, trekker, versie, (ctx.now.datum(), Some(nakijken)), delen);
    store::geef_uit(&tx, &made, ctx.wie_id()).await?;
    tx.commit(Gebeurtenis::new(Soort::RegiodeelUitgegeven).code(&versie.to_string())).await?;
    ctx.done(HIER, "melding-regio-uitgegeven")
}

/// An edition as it was given out, byte for byte.
pub(super) async fn file(ctx: Ctx, Path(nr): Path<String>) -> Answer {
    let versie = nr.parse().map_err(|_| Problem::NietGevonden)?;
    let text = store::bestand(&*ctx.read().await?, versie).await?;
    let name = format!("attachment; filename=\"regioplan-{}-{versie}.json\"", ctx.gemeente().as_str());
    Ok(([(header::CONTENT_TYPE, "application/json".to_owned()), (header::CONTENT_DISPOSITION, name)], text).into_response())
}

/// Reads a file of the municipality that leads and keeps it until somebody decides; nothing changes yet.
pub(super) async fn upload(ctx: Ctx, sent: Uploaded) -> Answer {
    let wrong = |key: &'static str| Errors::one("bestand", key);
    let read = match &sent.bestand {
        Bestand::Geen => Err(wrong("fout-bestand-geen")),
        Bestand::TeGroot => Err(wrong("fout-regio-onbekend")),
        Bestand::Inhoud { bytes, .. } if bytes.len() > GROOTST => Err(wrong("fout-regio-onbekend")),
        Bestand::Inhoud { bytes, .. } => Uitgave::read(bytes).map_err(|w| wrong(w.key())),
    };
    let read = read.and_then(|u| if u.trekker == ctx.gemeente().as_str() { Err(wrong("fout-regio-eigen")) } else { Ok(u) });
    let made = match read {
        Ok(made) => made,
        Err(errors) => return form(&ctx, &load(&ctx).await?, &sent.input, &errors),
    };
    let id = ctx.app.uuid();
    let (tx, to) = (ctx.write().await?, format!("{HIER}/inlezen/{id}"));
    if let Some(token) = sent.input.once() {
        tx.remember(token, &to).await?;
    }
    store::leg_voor(&tx, id, &made.file(), ctx.wie_id()).await?;
    tx.commit(Gebeurtenis::new(Soort::RegiodeelVoorgelegd).code(&format!("{}:{}", made.trekker, made.versie))).await?;
    ctx.redirect(&to)
}

/// The edition of a file that waits.
async fn waiting(tx: &::store::Tx, id: &str) -> Result<(Uuid, Uitgave), Problem> {
    let id: Uuid = id.parse().map_err(|_| Problem::NietGevonden)?;
    let text = store::voorstel(tx, id).await?.ok_or(Problem::NietGevonden)?;
    Ok((id, Uitgave::read(text.as_bytes()).map_err(|_| Problem::storing("a stored regional part cannot be read"))?))
}

pub(super) async fn proposal(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    let ((id, made), now) = (waiting(&tx, &id).await?, gevolgd(&tx).await?);
    page(&ctx, "regio-voorstel").crumb(ctx.tr.t("regio-titel"), HIER).show(pages::proposal(&ctx, id, &made, now.as_ref()))
}

pub(super) async fn take_over(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let tx = ctx.write().await?;
    let (id, made) = match waiting(&tx, &id).await {
        // Decided already: a second press, or a colleague.
        Err(Problem::NietGevonden) => return ctx.redirect(HIER),
        found => found?,
    };
    store::neem_over(&tx, &made, ctx.wie_id()).await?;
    store::werp_weg(&tx, id).await?;
    tx.commit(Gebeurtenis::new(Soort::RegiodeelOvergenomen).code(&format!("{}:{}", made.trekker, made.versie))).await?;
    ctx.done(HIER, "melding-regio-overgenomen")
}

pub(super) async fn discard(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let tx = ctx.write().await?;
    let (id, made) = match waiting(&tx, &id).await {
        Err(Problem::NietGevonden) => return ctx.redirect(HIER),
        found => found?,
    };
    store::werp_weg(&tx, id).await?;
    tx.commit(Gebeurtenis::new(Soort::RegiodeelVerworpen).code(&format!("{}:{}", made.trekker, made.versie))).await?;
    ctx.done(HIER, "melding-regio-weg")
}

/// The municipality that leads was asked: what is followed is the last edition. A year from now it is asked again.
pub(super) async fn asked(ctx: Ctx) -> Answer {
    let tx = ctx.write().await?;
    let Some(regio) = gevolgd(&tx).await? else { return ctx.redirect(HIER) };
    store::nagevraagd(&tx, ctx.now.datum()).await?;
    let about = format!("{}:{}", regio.van.trekker, regio.van.versie);
    tx.commit(Gebeurtenis::new(Soort::RegiodeelNagevraagd).code(&about)).await?;
    ctx.done(HIER, "melding-regio-nagevraagd")
}

/// Follows the region no longer; on request its texts go on as own texts, below what stands there.
pub(super) async fn stop(ctx: Ctx, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    let Some(regio) = gevolgd(&tx).await? else { return ctx.redirect(HIER) };
    if input.get("houden") == "ja" {
        let own = teksten(&tx).await?;
        for (nummer, tekst) in &regio.teksten {
            let now = own.get(nummer).cloned().unwrap_or_default();
            let kept = if now.tekst.is_empty() { tekst.clone() } else { format!("{tekst}\n\n{}", now.tekst) };
            super::super::bewaar_tekst(&tx, *nummer, &kept, now.versie).await?;
        }
    }
    store::stop(&tx).await?;
    tx.commit(Gebeurtenis::new(Soort::RegiodeelGestopt).code(&regio.van.trekker)).await?;
    ctx.done(HIER, "melding-regio-gestopt")
}
