//! Requests of the editor. Each form saves the concept; what is wrong in it is said beside it and stops nobody from writing on.

use std::sync::Arc;

use axum::{extract::Path, response::IntoResponse};
use domain::journaal::{Gebeurtenis, Soort};
use draaiboek::{
    eigen::{self, Versie},
    stand::voorbereiding,
};
use inventaris::partners::{Partner, partners};
use kern::{Answer, App, Ctx, Medewerker, Posted, Problem, Unread, medewerkers};
use store::Tx;
use uuid::Uuid;
use web::{Errors, Input, Reader, args, botsing::samen};

use super::{
    HIER, adres,
    beeld::{Beeld, Herkomst},
    formulier,
    pages::{self, Midden, Werk, naar_stap},
    pages_lijst,
    pages_stappen::gevonden,
    paneel::{self, Plaats},
    route::nieuwer,
    scenarios,
    tekst::{Tekst, schoon},
    waarde::{Velden, Waarde, velden},
    wijziging::{begin_change, bewaar, concept, id_van},
};

/// Most signs of a text.
pub(super) const MAX_TEKST: usize = 400_000;
/// Most signs of a name.
const MAX_NAAM: usize = 80;

/// Everything about a version that a page needs.
pub(super) struct Geladen {
    pub(super) v: Versie,
    pub(super) beeld: Beeld,
    pub(super) partners: Arc<Vec<Partner>>,
    pub(super) mensen: Vec<Medewerker>,
    nieuwer: Option<String>,
}

impl Geladen {
    pub(super) async fn load(ctx: &Ctx, tx: &Tx, id: Uuid) -> Result<Self, Problem> {
        let v = eigen::een(tx, id).await?;
        let ready = voorbereiding(tx, &ctx.app, ctx.now).await?;
        let beeld = Beeld::van(&ctx.app.beleid, &v.tekst, Some(&ready));
        let nieuwer = nieuwer(&ctx.app.beleid, &beeld, ctx.now.datum()).map(|(_, dag)| dag.to_string());
        Ok(Self { beeld, partners: partners(tx, &ctx.app).await?, mensen: medewerkers(tx).await?, nieuwer, v })
    }

    pub(super) fn werk(&self) -> Werk<'_> {
        Werk { v: &self.v, beeld: &self.beeld, partners: &self.partners, mensen: &self.mensen, nieuwer: self.nieuwer.clone() }
    }
}

pub(super) fn page<'a>(ctx: &'a Ctx, title: &str) -> kern::PageBuilder<'a> {
    let tr = ctx.tr;
    ctx.page_titled(title)
        .compressed()
        .crumb(tr.t("menu-voorbereiden"), "/voorbereiden")
        .crumb(tr.t("draaiboeken-titel"), draaiboek::HIER)
        .crumb(tr.t("editor-titel"), HIER)
}

pub(super) fn show_editor(ctx: &Ctx, g: &Geladen, midden: &Midden<'_>, errors: &Errors) -> Answer {
    let page = page(ctx, &g.v.naam).dutch();
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(pages::editor(ctx, &g.werk(), midden))
}

pub(super) async fn list(ctx: Ctx) -> Answer {
    let basis = ctx.query("basis").unwrap_or_default();
    listed(&ctx, &Input::new().with("basis", basis), Errors::new()).await
}

async fn listed(ctx: &Ctx, input: &Input, errors: Errors) -> Answer {
    let tx = ctx.read().await?;
    let (all, mensen) = (eigen::alle(&tx).await?, medewerkers(&tx).await?);
    let page = ctx
        .page("editor-titel")
        .crumb(ctx.tr.t("menu-voorbereiden"), "/voorbereiden")
        .crumb(ctx.tr.t("draaiboeken-titel"), draaiboek::HIER);
    let page = if errors.is_empty() { page } else { page.invalid(&errors) };
    page.show(pages_lijst::lijst_pagina(ctx, &all, &mensen, input, &errors))
}

/// Begins a version on top of a shipped one, or a draaiboek of its own with a name.
pub(super) async fn begin(ctx: Ctx, Posted(input): Posted) -> Answer {
    let id = ctx.app.uuid();
    let mut r = Reader::new(&input);
    let naam = r.opt().text("naam", MAX_NAAM).unwrap_or_default();
    let basis = input.get("basis").split_once('@').and_then(|(id, dag)| ctx.app.beleid.geleverd(id, dag.parse().ok()?));
    if basis.is_none() && naam.is_empty() {
        r.add("naam", "fout-editor-naam");
    }
    let errors = r.into_errors();
    if !errors.is_empty() {
        return listed(&ctx, &input, errors).await;
    }
    let tx = ctx.write().await?;
    if let Some(token) = input.once() {
        tx.remember(token, &adres(id)).await?;
    }
    let own = if naam.is_empty() { basis.as_ref().map_or_else(String::new, |b| b.naam.clone()) } else { naam.clone() };
    // With a name of its own it is another draaiboek, beside the shipped one. So is what is made of a trunk.
    let draaiboek = match &basis {
        Some(b) if naam.is_empty() && !ctx.app.beleid.is_stam(&b.id) => b.id.clone(),
        _ => id_van(&own, |id| ctx.app.beleid.draaiboeken.iter().any(|d| d.id == id)),
    };
    let text = eerste_tekst(&ctx.app, &draaiboek, &own, basis.as_ref());
    eigen::begin(&tx, id, (&draaiboek, &own), (&text, ""), ctx.wie_id()).await?;
    tx.commit(Gebeurtenis::new(Soort::DraaiboekversieBegonnen).code(&draaiboek)).await?;
    ctx.done(&adres(id), "melding-editor-begonnen")
}

/// The text with which a version on top of a shipped draaiboek begins; nothing when that is not shipped.
pub(crate) fn basistekst(app: &App, d: &domain::draaiboek::Draaiboek) -> Option<String> {
    let base = app.beleid.geleverd(&d.id, d.geldig_vanaf)?;
    Some(eerste_tekst(app, &base.id, &base.naam, Some(&base)))
}

/// The text with this first day; nothing when it cannot be read.
pub(crate) fn op_deze_dag(tekst: &str, dag: jiff::civil::Date) -> Option<String> {
    let mut text = Tekst::lees(tekst)?;
    text.zet_dag("geldig_vanaf", &dag.to_string());
    Some(text.tekst())
}

fn eerste_tekst(app: &App, id: &str, naam: &str, basis: Option<&domain::draaiboek::Ruw>) -> String {
    let mut text = Tekst::leeg();
    let word = |w: &str| Waarde::Tekst(w.to_owned());
    text.zet_kop("id", &word(id), true);
    text.zet_kop("naam", &word(naam), true);
    if let Some(b) = basis {
        if b.naam == naam {
            text.zet_kop("naam_en", &word(b.naam_en.as_deref().unwrap_or_default()), false);
        }
        text.zet_kop("bouwt_op", &word(&format!("{}@{}", b.id, b.geldig_vanaf)), true);
    }
    let types = basis.map_or_else(|| vec!["anders".to_owned()], |b| b.geldt_voor.clone());
    text.zet_kop("geldt_voor", &Waarde::Lijst(types), true);
    text.zet_dag("geldig_vanaf", &app.now().datum().to_string());
    text.zet_kop("bron", &word(basis.map_or("", |b| &b.bron)), true);
    text.zet_kop("toelichting", &word(basis.map_or("", |b| b.toelichting.trim())), true);
    text.tekst()
}

pub(super) async fn show(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    let tx = ctx.read().await?;
    let g = Geladen::load(&ctx, &tx, id).await?;
    drop(tx);
    let none = Errors::new();
    if ctx.query("tekst").is_some() {
        return show_editor(&ctx, &g, &Midden::Tekst(&Input::new().with("tekst", &g.v.tekst), &none, None), &none);
    }
    if ctx.query("scenarios").is_some() {
        return show_editor(&ctx, &g, &Midden::Scenarios(&scenarios::input_of(&g.v), &none), &none);
    }
    if ctx.query("kop").is_some() {
        return show_editor(&ctx, &g, &Midden::Kop(&kop_input(&g.beeld), &none), &none);
    }
    if ctx.query("nieuw").is_some() && pages::bewerkt(&ctx, &g.werk()) {
        return show_editor(&ctx, &g, &Midden::Nieuw(&Input::new(), &none), &none);
    }
    match ctx.query("stap") {
        Some(stap) => {
            let input = g.beeld.stap(&stap).map(|s| formulier::input_of(&velden(&s.ruw))).unwrap_or_default();
            show_editor(&ctx, &g, &Midden::Stap(&stap, &input, &none), &none)
        }
        None => begin_of_gevonden(&ctx, &g),
    }
}

/// The page on which a step is chosen. Words that one step alone holds lead to that step.
fn begin_of_gevonden(ctx: &Ctx, g: &Geladen) -> Answer {
    let zoek: String = ctx.query("zoek").unwrap_or_default().trim().chars().take(MAX_NAAM).collect();
    match gevonden(&g.beeld.stappen, &zoek)[..] {
        [only] if !zoek.is_empty() => ctx.redirect(&naar_stap(&adres(g.v.id), &only.ruw.id)),
        _ => show_editor(ctx, g, &Midden::Begin(&zoek), &Errors::new()),
    }
}

fn kop_input(beeld: &Beeld) -> Input {
    let Some(r) = &beeld.toetsing.ruw else { return Input::new() };
    Input::new()
        .with("naam", &r.naam)
        .with("naam_en", r.naam_en.as_deref().unwrap_or_default())
        .with_all("geldt_voor", &r.geldt_voor)
        .with_all("past_bij", r.past_bij(beeld.toetsing.stam.as_ref()))
        .with("incident", r.incident.as_deref().unwrap_or_default())
        .with("toelichting", r.toelichting.trim())
        .with("bron", &r.bron)
}

/// Saves the form of a step. What someone else changed meanwhile in fields that were left alone, stays.
pub(super) async fn stap(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    let stap = input.get("_stap").to_owned();
    let to = format!("{}?stap={stap}", adres(id));
    let mut w = begin_change!(&ctx, id, &input, &to);
    let Some(now) = w.beeld.stap(&stap).filter(|s| s.herkomst != Herkomst::Vervallen).map(|s| velden(&s.ruw)) else {
        return ctx.done(&adres(id), "melding-editor-stap-weg");
    };
    let mut typed = input;
    if w.verouderd(&typed) {
        let current = formulier::input_of(&now);
        let together = samen(&typed, &current);
        if !together.botst.is_empty() {
            drop(w.tx);
            return botst(&ctx, id, &stap, &together.input, (&together.botst, &current)).await;
        }
        typed = together.input;
    }
    let new = formulier::lees(&typed, &now);
    let trunk = w.beeld.in_stam(&stap).cloned();
    w.tekst.zet_stap(&stap, trunk.as_ref(), &now, &new);
    w.bewaar(&ctx, &to, "melding-editor-bewaard").await
}

/// Shows the form again with what both changed.
async fn botst(ctx: &Ctx, id: Uuid, stap: &str, input: &Input, (fields, current): (&[String], &Input)) -> Answer {
    let tx = ctx.read().await?;
    let g = Geladen::load(ctx, &tx, id).await?;
    let mut errors = Errors::new();
    for name in fields {
        let shown = |i: &Input| if i.get(name).is_empty() { ctx.tr.t("form-leeg") } else { i.all(name).join(", ") };
        errors.add_with(name, "fout-conflict", args![("nu", shown(current)), ("jij", shown(input))]);
    }
    show_editor(ctx, &g, &Midden::Stap(stap, input, &errors), &errors)
}

pub(super) async fn kop(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    let to = format!("{}?kop=ja", adres(id));
    let mut w = begin_change!(&ctx, id, &input, &to);
    let was = kop_input(&w.beeld);
    let together = if w.verouderd(&input) { samen(&input, &was) } else { web::botsing::Samen { input, botst: Vec::new() } };
    if !together.botst.is_empty() {
        return ctx.done(&to, "melding-editor-veranderd");
    }
    let typed = &together.input;
    for (veld, verplicht) in [("naam", true), ("naam_en", false), ("incident", false), ("bron", true), ("toelichting", true)] {
        let value = typed.get(veld).replace("\r\n", "\n");
        if value != was.get(veld) {
            w.tekst.zet_kop(veld, &Waarde::Tekst(value), verplicht);
        }
    }
    let types = super::waarde::in_volgorde(was.all("geldt_voor"), typed.all("geldt_voor"));
    if types != was.all("geldt_voor") {
        w.tekst.zet_kop("geldt_voor", &Waarde::Lijst(types), true);
    }
    let beside = super::waarde::in_volgorde(was.all("past_bij"), typed.all("past_bij"));
    if !typed.get(formulier::PAST_BIJ).is_empty() && beside != was.all("past_bij") {
        // None at all is said too when what it builds on says something.
        let inherits = w.beeld.toetsing.stam.as_ref().is_some_and(|s| !s.past_bij(None).is_empty());
        w.tekst.zet_kop("past_bij", &Waarde::Lijst(beside), inherits);
    }
    w.bewaar(&ctx, &to, "melding-editor-bewaard").await
}

/// Saves the whole text, whatever is in it. When someone else saved meanwhile, both are shown.
pub(super) async fn tekst(ctx: Ctx, Path(id): Path<Uuid>, unread: Unread) -> Answer {
    let long = unread.read(&ctx.app).await?;
    let input = long.input();
    let new = schoon(input.raw("tekst"));
    let to = format!("{}?tekst=ja", adres(id));
    let (tx, v) = match concept(&ctx, id, input, &to).await? {
        Ok(begun) => begun,
        Err(elsewhere) => return elsewhere,
    };
    let mut errors = Errors::new();
    if new.chars().count() > MAX_TEKST {
        errors.add("tekst", "fout-editor-te-lang");
    }
    let stale = input.version() != Some(v.versie) && new != v.tekst;
    if stale || !errors.is_empty() {
        drop(tx);
        let tx = ctx.read().await?;
        let mut g = Geladen::load(&ctx, &tx, id).await?;
        let theirs = g.v.tekst.clone();
        let ready = voorbereiding(&tx, &ctx.app, ctx.now).await?;
        g.beeld = Beeld::van(&ctx.app.beleid, &new, Some(&ready));
        let mine = Input::new().with("tekst", &new);
        if stale && errors.is_empty() {
            errors.add("tekst", "fout-editor-botst");
        }
        return show_editor(&ctx, &g, &Midden::Tekst(&mine, &errors, stale.then_some(theirs.as_str())), &errors);
    }
    bewaar(&ctx, tx, &v, &new, &to, "melding-editor-bewaard").await
}

/// Findings and preview of what is being typed: a part of the page, nothing is saved.
pub(super) async fn toets(ctx: Ctx, Path(id): Path<Uuid>, unread: Unread) -> Answer {
    let long = unread.read(&ctx.app).await?;
    let input = long.input();
    let tx = ctx.read().await?;
    let v = eigen::een(&tx, id).await?;
    let (ready, partners) = (voorbereiding(&tx, &ctx.app, ctx.now).await?, partners(&tx, &ctx.app).await?);
    drop(tx);
    let (hier, stap) = (adres(id), input.get("_stap").to_owned());
    let as_text = stap.is_empty();
    let text = if as_text { schoon(input.raw("tekst")) } else { met_stap(&ctx, &v, &stap, input).unwrap_or_else(|| v.tekst.clone()) };
    let beeld = Beeld::van(&ctx.app.beleid, &text, Some(&ready));
    let plaats = Plaats { hier: &hier, stap: (!as_text).then_some(stap.as_str()), tekst: as_text, scenarios: &v.scenarios };
    Ok(paneel::paneel(&ctx, &beeld, &partners, plaats).into_response())
}

/// The text as it would be with this form saved.
fn met_stap(ctx: &Ctx, v: &Versie, stap: &str, input: &Input) -> Option<String> {
    let beeld = Beeld::van(&ctx.app.beleid, &v.tekst, None);
    let now: Velden = velden(&beeld.stap(stap)?.ruw);
    let mut text = Tekst::lees(&v.tekst)?;
    text.zet_stap(stap, beeld.in_stam(stap), &now, &formulier::lees(input, &now));
    Some(text.tekst())
}
