//! Requests about measures: read, ask the domain, save, journal.

use ::store::{Tx, WriteTx};
use axum::extract::Path;
use domain::{
    journaal::{Gebeurtenis, Soort},
    maatregel::Overname,
};
use kern::{Answer, Ctx, PageBuilder, Posted, Problem, medewerkers};
use web::{
    Errors, Input, Reader,
    botsing::{bijgewerkt, botsingen},
};

use super::{
    HIER, Keuze, Maatregel, een, formulier, inhoud_van,
    lijst::{Filter, pagina},
    pages, pages_lijst, som, store,
};

/// Address of one measure.
pub(super) fn adres(id: &str) -> String {
    format!("{HIER}/{id}")
}

/// The catalogue; what is chosen stands in the address, all codes.
pub(super) async fn list(ctx: Ctx) -> Answer {
    let query = ctx.address.split_once('?').map_or("", |(_, query)| query);
    let input = Input::query(query);
    let filter = Filter { zoek: String::new(), ..Filter::of(&input) };
    listed(&ctx, &filter, Some(input.get("na")).filter(|na| !na.is_empty())).await
}

/// What was typed is posted, and so are the pages behind it.
pub(super) async fn search(ctx: Ctx, Posted(input): Posted) -> Answer {
    listed(&ctx, &Filter::of(&input), Some(input.get("na")).filter(|na| !na.is_empty())).await
}

async fn listed(ctx: &Ctx, filter: &Filter, na: Option<&str>) -> Answer {
    let page = pagina(&*ctx.read().await?, &ctx.app.beleid, filter, ctx.now.datum(), na).await?;
    ctx.page("maatregelen-titel").in_menu().show(pages_lijst::list(ctx, &page, filter, na.is_some()))
}

fn under<'a>(ctx: &'a Ctx, title: &str) -> PageBuilder<'a> {
    ctx.page(title).in_menu().crumb(ctx.tr.t("maatregelen-titel"), HIER)
}

fn of<'a>(ctx: &'a Ctx, m: &Maatregel) -> PageBuilder<'a> {
    let page = ctx.page_titled(m.naam(&ctx.app.beleid, ctx.tr)).crumb(ctx.tr.t("menu-voorbereiden"), "/voorbereiden");
    page.crumb(ctx.tr.t("maatregelen-titel"), HIER)
}

pub(super) async fn show(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    let m = een(&tx, &ctx.app.beleid, &id).await?;
    let door = checked_by(&tx, &m).await?;
    shown(&ctx, &m, door.as_deref(), &formulier::input_of_keuze(&m.keuze), &Errors::new())
}

/// The name of who last checked it.
async fn checked_by(tx: &Tx, m: &Maatregel) -> Result<Option<String>, Problem> {
    let Some(id) = m.gecontroleerd_door else { return Ok(None) };
    Ok(medewerkers(tx).await?.into_iter().find(|p| p.id == id).map(|p| p.naam))
}

fn shown(ctx: &Ctx, m: &Maatregel, door: Option<&str>, input: &Input, errors: &Errors) -> Answer {
    let page = if errors.is_empty() { of(ctx, m) } else { of(ctx, m).invalid(errors) };
    page.show(pages::show(ctx, m, door, input, errors))
}

pub(super) async fn new(ctx: Ctx) -> Answer {
    let input = Input::new().with_date("gecontroleerd", ctx.now.datum());
    under(&ctx, "maatregel-nieuw").show(pages::new(&ctx, &input, &Errors::new()))
}

pub(super) async fn create(ctx: Ctx, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    let id = ctx.app.uuid().to_string();
    if let Some(token) = input.once() {
        tx.remember(token, &adres(&id)).await?;
    }
    let (inhoud, op) = match formulier::read(&input, ctx.now.datum()) {
        Ok(read) => read,
        Err(errors) => return under(&ctx, "maatregel-nieuw").invalid(&errors).show(pages::new(&ctx, &input, &errors)),
    };
    if let Some(errors) = taken(&ctx, &tx, &inhoud.naam, &id).await? {
        return under(&ctx, "maatregel-nieuw").invalid(&errors).show(pages::new(&ctx, &input, &errors));
    }
    let m = Maatregel {
        id: id.clone(),
        uit_beleid: false,
        inhoud,
        keuze: Keuze { overname: Overname::Open, reden: String::new(), notitie: String::new() },
        gecontroleerd: Some(op),
        gecontroleerd_door: Some(ctx.wie_id()),
        som: String::new(),
        versie: 0,
    };
    saved(&tx, &m).await?;
    tx.commit(Gebeurtenis::new(Soort::MaatregelGewijzigd).code(&id)).await?;
    ctx.done(&adres(&id), "melding-maatregel-toegevoegd")
}

/// The mistake that another measure has this name already.
async fn taken(ctx: &Ctx, tx: &WriteTx, naam: &str, id: &str) -> Result<Option<Errors>, Problem> {
    let key = domain::naam::sleutel(naam);
    let shipped = ctx.app.beleid.maatregelen.iter().any(|m| m.id != id && domain::naam::sleutel(&m.naam) == key);
    let taken = shipped || store::met_naam(tx, naam, id).await?.is_some();
    Ok(taken.then(|| Errors::one("naam", "fout-maatregel-bestaat")))
}

async fn saved(tx: &WriteTx, m: &Maatregel) -> Result<(), Problem> {
    if store::put(tx, m).await? { Ok(()) } else { Err(Problem::storing("measure changed inside its own transaction")) }
}

/// An own measure; the text of a shipped one comes from policy.
async fn own(tx: &Tx, ctx: &Ctx, id: &str) -> Result<Maatregel, Problem> {
    let m = een(tx, &ctx.app.beleid, id).await?;
    if m.uit_beleid { Err(Problem::NietGevonden) } else { Ok(m) }
}

pub(super) async fn edit(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let m = een(&*ctx.read().await?, &ctx.app.beleid, &id).await?;
    if m.uit_beleid {
        return ctx.redirect(&adres(&id));
    }
    edited(&ctx, &m, &formulier::input_of(&m), &Errors::new())
}

fn edited(ctx: &Ctx, m: &Maatregel, input: &Input, errors: &Errors) -> Answer {
    let page = under(ctx, "maatregel-wijzig").crumb(m.inhoud.naam.clone(), adres(&m.id));
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(pages::edit(ctx, m, input, errors))
}

pub(super) async fn save(ctx: Ctx, Path(id): Path<String>, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.write().await?, adres(&id));
    if let Some(token) = input.once() {
        tx.remember(token, &to).await?;
    }
    let m = own(&tx, &ctx, &id).await?;
    let input = bijgewerkt(input, m.versie, || formulier::input_of(&m));
    let (inhoud, op) = match formulier::read(&input, ctx.now.datum()) {
        Ok(read) => read,
        Err(errors) => return edited(&ctx, &m, &input, &errors),
    };
    if input.version() != Some(m.versie) {
        let (now, mine) = (formulier::velden(&m.inhoud, m.gecontroleerd, ctx.tr), formulier::velden(&inhoud, Some(op), ctx.tr));
        let clashes = botsingen(&input, &now, &mine);
        if !clashes.is_empty() {
            return edited(&ctx, &m, &input, &clashes);
        }
    }
    if let Some(errors) = taken(&ctx, &tx, &inhoud.naam, &id).await? {
        return edited(&ctx, &m, &input, &errors);
    }
    let door = if m.gecontroleerd == Some(op) { m.gecontroleerd_door } else { Some(ctx.wie_id()) };
    saved(&tx, &Maatregel { inhoud, gecontroleerd: Some(op), gecontroleerd_door: door, ..m }).await?;
    tx.commit(Gebeurtenis::new(Soort::MaatregelGewijzigd).code(&id)).await?;
    ctx.done(&to, "melding-maatregel-bewaard")
}

/// Adopted or not. A shipped one keeps from here on the text that was decided on.
pub(super) async fn choose(ctx: Ctx, Path(id): Path<String>, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.write().await?, adres(&id));
    if let Some(token) = input.once() {
        tx.remember(token, &to).await?;
    }
    let m = een(&tx, &ctx.app.beleid, &id).await?;
    let door = checked_by(&tx, &m).await?;
    let input = bijgewerkt(input, m.versie, || formulier::input_of_keuze(&m.keuze));
    let keuze = match formulier::read_keuze(&input) {
        Ok(keuze) => keuze,
        Err(errors) => return shown(&ctx, &m, door.as_deref(), &input, &errors),
    };
    if input.version() != Some(m.versie) {
        let clashes = botsingen(&input, &formulier::velden_keuze(&m.keuze, ctx.tr), &formulier::velden_keuze(&keuze, ctx.tr));
        if !clashes.is_empty() {
            return shown(&ctx, &m, door.as_deref(), &input, &clashes);
        }
    }
    let code = if keuze.overname == Overname::Ja { "ja" } else { "nee" };
    saved(&tx, &Maatregel { keuze, ..m }).await?;
    tx.commit(Gebeurtenis::new(Soort::MaatregelGekozen).code(&format!("{id}:{code}"))).await?;
    ctx.done(&to, "melding-maatregel-gekozen")
}

/// It still holds, says this person today.
pub(super) async fn checked(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let (tx, to) = (ctx.write().await?, adres(&id));
    let m = een(&tx, &ctx.app.beleid, &id).await?;
    let nu = Maatregel { gecontroleerd: Some(ctx.now.datum()), gecontroleerd_door: Some(ctx.wie_id()), ..m };
    saved(&tx, &nu).await?;
    tx.commit(Gebeurtenis::new(Soort::MaatregelNagelopen).code(&id)).await?;
    ctx.done(&to, "melding-maatregel-nagelopen")
}

/// The last day of an own measure.
pub(super) async fn end(ctx: Ctx, Path(id): Path<String>, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.write().await?, adres(&id));
    if let Some(token) = input.once() {
        tx.remember(token, &to).await?;
    }
    let m = own(&tx, &ctx, &id).await?;
    let door = checked_by(&tx, &m).await?;
    let mut r = Reader::new(&input);
    let tot = r.date("laatste_dag");
    if let (Some(tot), Some(van)) = (tot, m.inhoud.van)
        && tot < van
    {
        r.add("laatste_dag", "fout-tot-voor-van");
    }
    let tot = match r.finish(|| tot) {
        Ok(tot) => tot,
        Err(errors) => return shown(&ctx, &m, door.as_deref(), &input, &errors),
    };
    let inhoud = super::Inhoud { tot: Some(tot), ..m.inhoud.clone() };
    saved(&tx, &Maatregel { inhoud, ..m }).await?;
    tx.commit(Gebeurtenis::new(Soort::MaatregelGewijzigd).code(&id)).await?;
    ctx.done(&to, "melding-maatregel-beeindigd")
}

/// Takes over what policy says now about a shipped measure; the choice stays.
pub(super) async fn accept(ctx: Ctx, Path(id): Path<String>, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.write().await?, adres(&id));
    let m = een(&tx, &ctx.app.beleid, &id).await?;
    let Some(nieuw) = m.gewijzigd(&ctx.app.beleid) else { return ctx.redirect(&to) };
    // What was on the page must be what is taken over.
    if input.get("som") != som(nieuw) {
        return ctx.redirect(&to);
    }
    let bijgewerkt =
        Maatregel { inhoud: inhoud_van(nieuw), som: som(nieuw), gecontroleerd: m.gecontroleerd.max(Some(nieuw.gecontroleerd)), ..m };
    saved(&tx, &bijgewerkt).await?;
    tx.commit(Gebeurtenis::new(Soort::MaatregelGewijzigd).code(&id)).await?;
    ctx.done(&to, "melding-maatregel-bijgewerkt")
}
