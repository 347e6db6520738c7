//! Requests about versions: make, read, print, offer, adopt.

use axum::extract::Path;
use domain::{
    Code, Moment,
    id::PlanversieId,
    journaal::{Gebeurtenis, Soort},
    kalender,
    recht::Rol,
};
use inventaris::partners::partners;
use kern::{Answer, App, Ctx, Posted, Problem, medewerkers};
use mandaat::{
    aanstelling,
    aanwijzingsbesluit::som,
    bewerkbaar::{self, Vorm},
};
use serde_json::{Value, json};
use store::Tx;
use web::{Errors, Input, Tr, args};

use super::{
    HIER, Planstaat, Planversie, Vaststelling,
    bekend::Bekend,
    bestand,
    bevinding::Bevinding,
    document, formulier,
    handlers::{Overzicht, overview_page, page},
    inhoud::Bron,
    lezer::{Lezer, WERK},
    pages_versie,
    route::{self, Route},
    verschil::{Hoofdstukverschil, verschil},
    versies,
};

/// Address of a version.
pub(super) fn adres(nummer: i64) -> String {
    format!("{HIER}/versies/{nummer}")
}

/// For whom a document is: what they may not see is not in it.
async fn lezer(ctx: &Ctx, tx: &Tx) -> Result<Lezer, Problem> {
    if ctx.query("openbaar").is_some_and(|v| v == "1") {
        return Ok(Lezer::Iedereen);
    }
    match ctx.query("partner") {
        Some(id) => {
            let known = partners(tx, &ctx.app).await?.iter().any(|p| p.beleid.id == id);
            if known { Ok(Lezer::Partner(id)) } else { Err(Problem::NietGevonden) }
        }
        None => Ok(Lezer::Uitvoerder),
    }
}

/// The plan as it is now, cut to its reader, and the name of the file; that it was made goes in the journal.
async fn concept(ctx: &Ctx) -> Result<(Value, String), Problem> {
    let tx = ctx.read().await?;
    let lezer = lezer(ctx, &tx).await?;
    let bron = Bron::load(&tx, &ctx.app, ctx.gemeentenaam()).await?;
    let earlier = versies::alle(&tx).await?;
    let content = document::inhoud(&bron, &earlier, versies::volgende(&tx).await?, &ctx.tr.t("plan-versie-concept"));
    let sum = som(&content.to_string());
    let whole = document::compleet(content, None, &sum, (ctx.gemeentenaam(), ctx.nl()), &[]);
    drop(tx);
    ctx.look(Gebeurtenis::new(Soort::DocumentGemaakt).code("nazorgplan")).await?;
    Ok((lezer.snijd(whole), lezer.naam("concept")))
}

/// A version, cut to its reader, the name of the file, and as of when it is; that it was made goes in the journal.
async fn vast(ctx: &Ctx, nummer: i64) -> Result<(Value, String, Moment), Problem> {
    let tx = ctx.read().await?;
    let lezer = lezer(ctx, &tx).await?;
    let versie = versies::bij_nummer(&tx, nummer).await?;
    let whole = compleet(&tx, &ctx.app, &versie, (ctx.gemeentenaam(), ctx.nl())).await?;
    drop(tx);
    ctx.look(Gebeurtenis::new(Soort::DocumentGemaakt).met(versie.id).code("nazorgplan")).await?;
    let op = versie.vastgesteld_op.or(versie.gemaakt).unwrap_or(ctx.now);
    Ok((lezer.snijd(whole), lezer.naam(&nummer.to_string()), op))
}

/// The document of a version with what was decided about it since, and who signed.
pub(super) async fn compleet(tx: &Tx, app: &App, v: &Planversie, gemeente: (&str, Tr)) -> Result<Value, Problem> {
    let signed = route::verzoeken(tx, v.nummer).await?;
    Ok(document::compleet(met_bekend(tx, app, frozen(tx, v.nummer).await?).await?, Some(v), &v.som, gemeente, &signed))
}

/// Content of before versions kept whom the product knows: it knows who is known now, and whom it lists itself.
async fn met_bekend(tx: &Tx, app: &App, mut content: Value) -> Result<Value, Problem> {
    if let Some(map) = content.as_object_mut().filter(|map| !map.contains_key(WERK)) {
        let mut bekend = Bekend::load(tx, app).await?;
        bekend.uit_inhoud(&Value::Object(map.clone()));
        map.insert(WERK.into(), json!({ "bekend": bekend.json() }));
    }
    Ok(content)
}

async fn frozen(tx: &Tx, nummer: i64) -> Result<Value, Problem> {
    serde_json::from_str(&versies::bevroren(tx, nummer).await?).map_err(Problem::storing)
}

pub(super) async fn print_draft(ctx: Ctx) -> Answer {
    let (data, name) = concept(&ctx).await?;
    ctx.pdf("nazorgplan", data, &name).await
}

pub(super) async fn save_draft(ctx: Ctx, Path(vorm): Path<String>) -> Answer {
    let vorm = Vorm::from_code(&vorm).ok_or(Problem::NietGevonden)?;
    let (data, name) = concept(&ctx).await?;
    bewerkbaar::bestand(&ctx.app, vorm, bestand::van(&data), &name)
}

pub(super) async fn print(ctx: Ctx, Path(nummer): Path<i64>) -> Answer {
    if let Some((bytes, name)) = kept(&ctx, nummer).await? {
        return route::vast::send(bytes, &name);
    }
    let (data, name, op) = vast(&ctx, nummer).await?;
    ctx.pdf_op("nazorgplan", data, &name, op).await
}

/// The file that was kept when this version was adopted; none for a version that was not, and for one partner.
async fn kept(ctx: &Ctx, nummer: i64) -> Result<Option<(Vec<u8>, String)>, Problem> {
    let tx = ctx.read().await?;
    let lezer = lezer(ctx, &tx).await?;
    let versie = versies::bij_nummer(&tx, nummer).await?;
    let Some(bytes) = route::vast::bytes(&tx, nummer, &lezer).await? else { return Ok(None) };
    drop(tx);
    ctx.look(Gebeurtenis::new(Soort::DocumentGemaakt).met(versie.id).code("nazorgplan")).await?;
    Ok(Some((bytes, lezer.naam(&nummer.to_string()))))
}

pub(super) async fn save(ctx: Ctx, Path((nummer, vorm)): Path<(i64, String)>) -> Answer {
    let vorm = Vorm::from_code(&vorm).ok_or(Problem::NietGevonden)?;
    let (data, name, _) = vast(&ctx, nummer).await?;
    bewerkbaar::bestand(&ctx.app, vorm, bestand::van(&data), &name)
}

pub(super) async fn make(ctx: Ctx, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    let seen = Overzicht::load(&tx, &ctx).await?;
    let wat = match formulier::read_version(&input) {
        Ok(wat) => wat,
        Err(errors) => return overview_page(&ctx, &seen, &input, &errors),
    };
    let number = versies::volgende(&tx).await?;
    let to = adres(number);
    if let Some(token) = input.once() {
        tx.remember(token, &to).await?;
    }
    let bron = Bron::load(&tx, &ctx.app, ctx.gemeentenaam()).await?;
    let content = document::inhoud(&bron, &seen.versies, number, &wat);
    let id: PlanversieId = ctx.id();
    versies::nieuw(&tx, id, &wat, &content, ctx.wie_id()).await?;
    tx.commit(Gebeurtenis::new(Soort::PlanversieGemaakt).met(id).code(&number.to_string())).await?;
    ctx.done(&to, "melding-planversie-gemaakt")
}

pub(super) async fn show(ctx: Ctx, Path(nummer): Path<i64>) -> Answer {
    let tx = ctx.read().await?;
    let versie = versies::bij_nummer(&tx, nummer).await?;
    let changed = changed(&tx, nummer).await?;
    let route = Route::load(&ctx, &tx, &versie).await?;
    let found = Bevinding::bevroren(&frozen(&tx, nummer).await?);
    let input = Input::new().with_date("op", ctx.now.datum()).with("naam", burgemeester(&tx).await?);
    show_page(&ctx, (&versie, &route, &found), changed.as_ref(), &input, &Errors::new())
}

/// Name of the mayor; empty when nobody is appointed.
async fn burgemeester(tx: &Tx) -> Result<String, Problem> {
    let mayor = aanstelling::load(tx).await?.and_then(|a| a.burgemeester);
    Ok(medewerkers(tx).await?.into_iter().find(|m| Some(m.id) == mayor).map(|m| m.naam).unwrap_or_default())
}

/// The version before, and the chapters that differ from it.
async fn changed(tx: &Tx, nummer: i64) -> Result<Option<(i64, Vec<Hoofdstukverschil>)>, Problem> {
    let Some(before) = versies::alle(tx).await?.into_iter().find(|v| v.nummer < nummer) else { return Ok(None) };
    let (old, new) = (frozen(tx, before.nummer).await?, frozen(tx, nummer).await?);
    Ok(Some((before.nummer, verschil(&old, &new))))
}

fn show_page(
    ctx: &Ctx,
    (versie, route, found): (&Planversie, &Route, &[Bevinding]),
    changed: Option<&(i64, Vec<Hoofdstukverschil>)>,
    input: &Input,
    errors: &Errors,
) -> Answer {
    let page = page(ctx, ctx.tr.with("plan-versie", args![("nummer", versie.nummer)]));
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(pages_versie::show(ctx, (versie, route, found), changed, input, errors))
}

pub(super) async fn offer(ctx: Ctx, Path(nummer): Path<i64>) -> Answer {
    let (tx, to) = (ctx.write().await?, adres(nummer));
    let versie = versies::bij_nummer(&tx, nummer).await?;
    if !versies::bied_aan(&tx, nummer).await? {
        return ctx.redirect(&to);
    }
    tx.commit(Gebeurtenis::new(Soort::PlanGewijzigd).met(versie.id).code("aangeboden")).await?;
    ctx.done(&to, "melding-plan-aangeboden")
}

/// Adopts a version. The files are printed before anything is written, and kept with the adoption: they are what was adopted.
pub(super) async fn adopt(ctx: Ctx, Path(nummer): Path<i64>, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.read().await?, adres(nummer));
    let versie = versies::bij_nummer(&tx, nummer).await?;
    if versie.staat != Planstaat::Aangeboden {
        return ctx.redirect(&to);
    }
    let (who, content) = (ctx.wie()?, frozen(&tx, nummer).await?);
    let elders = !who.rollen.contains(&Rol::Burgemeester);
    let (day, signed) = match formulier::read_adoption(&input, elders, versie.gemaakt.map(Moment::datum), ctx.now.datum()) {
        Ok(read) => read,
        Err(errors) => {
            let (changed, route) = (changed(&tx, nummer).await?, Route::load(&ctx, &tx, &versie).await?);
            return show_page(&ctx, (&versie, &route, &Bevinding::bevroren(&content)), changed.as_ref(), &input, &errors);
        }
    };
    let (naam, vindplaats) = signed.unwrap_or_else(|| (who.naam.clone(), String::new()));
    let op = if day == ctx.now.datum() { ctx.now } else { kalender::moment(day.at(12, 0, 0, 0)) };
    let adoption = Vaststelling { op, door: who.id, naam, vindplaats };
    let adopted = versie.vastgesteld(&adoption);
    let content = met_bekend(&tx, &ctx.app, content).await?;
    drop(tx);
    let files = route::vast::druk(&ctx, &content, &adopted).await?;
    let tx = ctx.write().await?;
    if let Some(token) = input.once() {
        tx.remember(token, &to).await?;
    }
    if !versies::stel_vast(&tx, nummer, &adoption).await? {
        return ctx.redirect(&to);
    }
    route::vast::bewaar(&tx, nummer, &files).await?;
    tx.commit(Gebeurtenis::new(Soort::PlanVastgesteld).met(adopted.id).code(&nummer.to_string())).await?;
    ctx.done(&to, "melding-plan-vastgesteld")
}
