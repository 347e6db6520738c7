//! The way of a version: offered, judged by a colleague, in force from a day, withdrawn; and what is different.

use axum::extract::Path;
use domain::{
    draaiboek::Ruw,
    journaal::{Gebeurtenis, Soort},
};
use draaiboek::{
    eigen::{self, Versie, Versiestaat},
    stand::voorbereiding,
    stel_vast,
};
use jiff::civil::Date;
use kern::{Answer, Ctx, Posted, Problem};
use policy::Beleid;
use store::WriteTx;
use uuid::Uuid;
use web::{Errors, Input, Reader};

use super::{
    adres,
    beeld::Beeld,
    handlers::{Geladen, page},
    pages_route, pages_verschil,
    paneel::mislukte,
    tekst::Tekst,
    verschil::{regels, verschil as vergelijk},
    waarde::Waarde,
};

/// Most signs of what a colleague wants changed.
const MAX_OPMERKING: usize = web::LANGE_TEKST;

/// The newest shipped version of what this builds on, when it is newer than the one that is named.
pub(super) fn nieuwer(beleid: &Beleid, beeld: &Beeld, dag: Date) -> Option<(String, Date)> {
    let (id, pinned) = beeld.toetsing.ruw.as_ref()?.stam()?;
    let pinned: Date = pinned?.parse().ok()?;
    let last = beleid.geleverde_versies(id).into_iter().rfind(|d| *d <= dag.saturating_add(jiff::Span::new().days(366)))?;
    (last > pinned).then(|| (id.to_owned(), last))
}

/// A version for an act by form: as the form knew it, or where to go.
async fn om_te(ctx: &Ctx, id: Uuid, input: &Input) -> Result<Result<(WriteTx, Versie), Answer>, Problem> {
    let (tx, to) = (ctx.write().await?, adres(id));
    if let Some(token) = input.once() {
        tx.remember(token, &to).await?;
    }
    let v = eigen::een(&tx, id).await?;
    if input.version() != Some(v.versie) {
        return Ok(Err(ctx.done(&to, "melding-editor-veranderd")));
    }
    Ok(Ok((tx, v)))
}

macro_rules! act_on {
    ($ctx:expr, $id:expr, $input:expr) => {
        match om_te($ctx, $id, $input).await? {
            Ok(found) => found,
            Err(elsewhere) => return elsewhere,
        }
    };
}

async fn klaar(ctx: &Ctx, tx: WriteTx, v: &Versie, soort: Soort, done: bool, melding: &'static str) -> Answer {
    if !done {
        return ctx.done(&adres(v.id), "melding-editor-veranderd");
    }
    tx.commit(Gebeurtenis::new(soort).code(&v.draaiboek)).await?;
    ctx.done(&adres(v.id), melding)
}

pub(super) async fn aanbieden(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    let (tx, v) = act_on!(&ctx, id, &input);
    let done = eigen::bied_aan(&tx, &v, ctx.wie_id()).await?;
    klaar(&ctx, tx, &v, Soort::DraaiboekversieAangeboden, done, "melding-editor-aangeboden").await
}

pub(super) async fn terughalen(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    let (tx, v) = act_on!(&ctx, id, &input);
    let done = eigen::haal_terug(&tx, &v).await?;
    klaar(&ctx, tx, &v, Soort::DraaiboekversieTeruggehaald, done, "melding-editor-teruggehaald").await
}

/// A colleague who did not write it approves, or says what must change.
pub(super) async fn beoordelen(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    let (tx, v) = act_on!(&ctx, id, &input);
    if !v.beoordeelbaar_door(ctx.wie_id()) {
        return ctx.done(&adres(id), "melding-editor-niet-zelf");
    }
    let good = input.get("oordeel") == "goed";
    let remark = input.get("opmerking");
    if remark.chars().count() > MAX_OPMERKING {
        return ctx.done(&adres(id), "melding-editor-te-lang");
    }
    if !good && remark.trim().is_empty() {
        return ctx.done(&adres(id), "melding-editor-zeg-wat");
    }
    let done = eigen::beoordeel(&tx, &v, good, remark, ctx.wie_id()).await?;
    let melding = if good { "melding-editor-goedgekeurd" } else { "melding-editor-teruggestuurd" };
    let soort = if good { Soort::DraaiboekversieGoedgekeurd } else { Soort::DraaiboekversieTeruggestuurd };
    klaar(&ctx, tx, &v, soort, done, melding).await
}

pub(super) async fn weggooien(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    let (tx, v) = act_on!(&ctx, id, &input);
    if !eigen::gooi_weg(&tx, &v).await? {
        return ctx.done(&adres(id), "melding-editor-veranderd");
    }
    tx.commit(Gebeurtenis::new(Soort::DraaiboekversieWeggegooid).code(&v.draaiboek)).await?;
    ctx.done(super::HIER, "melding-editor-weggegooid")
}

/// Builds on the newest shipped version from now on: in the concept itself, else in a new one.
pub(super) async fn overnemen(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    let (tx, v) = act_on!(&ctx, id, &input);
    let beeld = Beeld::van(&ctx.app.beleid, &v.tekst, None);
    let newest = nieuwer(&ctx.app.beleid, &beeld, ctx.now.datum());
    let (Some((base, dag)), Some(mut text)) = (newest, Tekst::lees(&v.tekst)) else { return ctx.redirect(&adres(id)) };
    text.zet_kop("bouwt_op", &Waarde::Tekst(format!("{base}@{dag}")), true);
    if !v.bewerkbaar() {
        return begin_uit(&ctx, tx, &v, &text.tekst(), "melding-editor-overgenomen").await;
    }
    let done = eigen::schrijf(&tx, &v, (&v.draaiboek, &v.naam), &text.tekst(), ctx.wie_id()).await?;
    klaar(&ctx, tx, &v, Soort::DraaiboekversieGewijzigd, done, "melding-editor-overgenomen").await
}

/// A new concept with the text of a version that is or was in force.
pub(super) async fn verder(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    let (tx, v) = act_on!(&ctx, id, &input);
    let text = v.tekst.clone();
    begin_uit(&ctx, tx, &v, &text, "melding-editor-begonnen").await
}

async fn begin_uit(ctx: &Ctx, tx: WriteTx, v: &Versie, tekst: &str, melding: &'static str) -> Answer {
    let new = ctx.app.uuid();
    eigen::begin(&tx, new, (&v.draaiboek, &v.naam), (tekst, &v.scenarios), ctx.wie_id()).await?;
    tx.commit(Gebeurtenis::new(Soort::DraaiboekversieBegonnen).code(&v.draaiboek)).await?;
    ctx.done(&adres(new), melding)
}

pub(super) async fn publiceren(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    let input = Input::new().with_date("vanaf", ctx.now.datum());
    publiceerpagina(&ctx, id, &input, Errors::new()).await
}

async fn publiceerpagina(ctx: &Ctx, id: Uuid, input: &Input, errors: Errors) -> Answer {
    let tx = ctx.read().await?;
    let g = Geladen::load(ctx, &tx, id).await?;
    if g.v.staat != Versiestaat::Goedgekeurd {
        return ctx.redirect(&adres(id));
    }
    let page = page(ctx, &ctx.tr.t("editor-publiceer")).crumb(web::prose::quote(ctx.tr, &g.v.naam), adres(id));
    let page = if errors.is_empty() { page } else { page.invalid(&errors) };
    page.show(pages_route::publiceren(ctx, &g.werk(), input, &errors))
}

/// Puts an approved version in force. It is held once more against everything, as of its first day.
pub(super) async fn publiceer(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    let mut r = Reader::new(&input);
    let vanaf = r.date("vanaf");
    if vanaf.is_some_and(|d| d < ctx.now.datum()) {
        r.add("vanaf", "fout-editor-vanaf-voorbij");
    }
    let mut errors = r.into_errors();
    let Some(vanaf) = vanaf.filter(|_| errors.is_empty()) else { return publiceerpagina(&ctx, id, &input, errors).await };
    let (tx, v) = act_on!(&ctx, id, &input);
    let Some(mut text) = Tekst::lees(&v.tekst) else { return ctx.redirect(&adres(id)) };
    text.zet_dag("geldig_vanaf", &vanaf.to_string());
    let text = text.tekst();
    let ready = domain::draaiboek::Voorbereiding { dag: Some(vanaf), ..(*voorbereiding(&tx, &ctx.app, ctx.now).await?).clone() };
    let found = Beeld::van(&ctx.app.beleid, &text, Some(&ready));
    let Some(d) = found.toetsing.draaiboek.as_ref().filter(|_| found.toetsing.fouten() == 0) else {
        errors.add("vanaf", "fout-editor-nog-fouten");
        drop(tx);
        return publiceerpagina(&ctx, id, &input, errors).await;
    };
    // Also what another colleague published a moment ago.
    let own = eigen::alle(&tx).await?.iter().any(|o| o.draaiboek == d.id && o.geldig_vanaf == Some(vanaf));
    if own || ctx.app.beleid.draaiboek(&d.id, vanaf).is_some() {
        errors.add("vanaf", "fout-editor-vanaf-bezet");
    }
    let onwaar = mislukte(&ctx, &found, &v.scenarios).len();
    if onwaar > 0 {
        errors.add_with("", "fout-editor-scenarios", web::args![("aantal", onwaar)]);
    }
    // Without a type nothing starts it: then it is a supplement, and whoever publishes says so.
    if d.geldt_voor.is_empty() && input.get("aanvulling") != "ja" {
        errors.add("aanvulling", "fout-editor-geen-soort");
    }
    if !errors.is_empty() {
        drop(tx);
        return publiceerpagina(&ctx, id, &input, errors).await;
    }
    let done = eigen::publiceer(&tx, &v, vanaf, &text, ctx.wie_id()).await?;
    stel_vast(&tx, d, ctx.wie_id()).await?;
    klaar(&ctx, tx, &v, Soort::DraaiboekversieGepubliceerd, done, "melding-editor-gepubliceerd").await
}

pub(super) async fn intrekken(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    let (tx, v) = act_on!(&ctx, id, &input);
    let done = eigen::trek_in(&tx, &v, ctx.wie_id()).await?;
    klaar(&ctx, tx, &v, Soort::DraaiboekversieIngetrokken, done, "melding-editor-ingetrokken").await
}

/// What a version can be compared with: name in the address, words, the steps written out, the text.
struct Ander {
    code: String,
    naam: String,
    ruw: Ruw,
    tekst: String,
}

/// What is different from any other version.
pub(super) async fn verschil(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    let tx = ctx.read().await?;
    let g = Geladen::load(&ctx, &tx, id).await?;
    let others = anderen(&ctx, &g, &eigen::alle(&tx).await?);
    drop(tx);
    let asked = ctx.query("met");
    let chosen = others.iter().find(|a| Some(&a.code) == asked.as_ref()).or_else(|| others.first());
    let hier = format!("{}/verschil", adres(id));
    let tabs: Vec<(String, String, bool)> =
        others.iter().map(|a| (a.naam.clone(), format!("{hier}?met={}", a.code), chosen.is_some_and(|c| c.code == a.code))).collect();
    let mine = g.beeld.toetsing.ruw.as_ref().map(|r| r.vlak(g.beeld.toetsing.stam.as_ref()));
    let met = chosen.zip(mine.as_ref()).map(|(a, mine)| {
        // A newer shipped version is compared with the one this builds on: what would be taken over.
        match (a.code.as_str(), &g.beeld.toetsing.stam) {
            ("nieuwer", Some(stam)) => (vergelijk(stam, &a.ruw), Vec::new()),
            _ => (vergelijk(&a.ruw, mine), regels(&a.tekst, &g.v.tekst)),
        }
    });
    let page = page(&ctx, &ctx.tr.t("editor-verschil")).crumb(web::prose::quote(ctx.tr, &g.v.naam), adres(id));
    page.show(pages_verschil::verschillen(&ctx, &g.werk(), &tabs, met.as_ref().map(|(v, r)| (v, r.as_slice()))))
}

fn anderen(ctx: &Ctx, g: &Geladen, own: &[Versie]) -> Vec<Ander> {
    let (tr, beleid) = (ctx.tr, &ctx.app.beleid);
    let mut all = Vec::new();
    let named = |key: &str, dag: Date| tr.with(key, web::args![("datum", tr.datum(dag))]);
    let mut shipped = |code: String, key: &str, id: &str, dag: Date| {
        if let Some(ruw) = beleid.geleverd(id, dag) {
            let tekst = beleid.geleverde_tekst(id, dag).unwrap_or_default().to_owned();
            all.push(Ander { code, naam: named(key, dag), ruw, tekst });
        }
    };
    if let Some((id, dag)) = nieuwer(beleid, &g.beeld, ctx.now.datum()) {
        shipped("nieuwer".to_owned(), "editor-met-nieuwer", &id, dag);
    }
    let base = g.beeld.toetsing.ruw.as_ref().and_then(|r| r.stam()).map(|(id, dag)| (id.to_owned(), dag.map(str::to_owned)));
    if let Some((id, Some(dag))) = &base {
        if let Ok(dag) = dag.parse() {
            shipped("basis".to_owned(), "editor-met-basis", id, dag);
        }
    } else {
        for dag in beleid.geleverde_versies(&g.v.draaiboek) {
            shipped(dag.to_string(), "editor-met-geleverd", &g.v.draaiboek, dag);
        }
    }
    for v in own.iter().filter(|v| v.id != g.v.id && v.draaiboek == g.v.draaiboek) {
        let found = Beeld::van(beleid, &v.tekst, None).toetsing;
        let Some(ruw) = found.ruw.map(|r| r.vlak(found.stam.as_ref())) else { continue };
        let naam = match v.geldig_vanaf {
            Some(dag) => named("editor-met-eigen", dag),
            None => tr.with("editor-met-concept", web::args![("datum", tr.datum(v.gewijzigd.0.datum()))]),
        };
        all.push(Ander { code: v.id.to_string(), naam, ruw, tekst: v.tekst.clone() });
    }
    all
}
