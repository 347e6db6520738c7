//! Requests about the decision: read, ask the domain, save, journal.

use axum::extract::Path;
use domain::{
    Code, Moment,
    aanwijzing::{Bekendmaking, ONVOLLEDIG, Staat, controle::Tekort, tekst::Inhoud},
    id::AanwijzingsbesluitId,
    journaal::{Gebeurtenis, Soort},
    kalender,
};
use jiff::civil::Date;
use kern::{Answer, Ctx, Medewerker, Posted, Problem, medewerkers};
use store::{Events, Tx, WriteTx};
use web::{
    Errors, Input, Reader,
    botsing::{bijgewerkt, botsingen},
};

use mandaat::{
    aanstelling,
    aanwijzingsbesluit::{self, Bekend, Besluit, Editie, HIER, Reden, all, by_nummer, edities, tekorten, voorgestelde_personen},
};

use super::{formulier, pages};

pub(super) async fn list(ctx: Ctx) -> Answer {
    let tx = ctx.read().await?;
    let (besluiten, mensen) = (all(&tx).await?, medewerkers(&tx).await?);
    ctx.page("aanwijzing-titel").in_menu().show(pages::list(&ctx, &besluiten, &mensen))
}

/// Address of one decision.
pub(super) fn adres(nummer: &str) -> String {
    format!("{HIER}/{nummer}")
}

pub(super) async fn create(ctx: Ctx, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    let (inhoud, personen, van) = match input.get("van") {
        "" => {
            let voorstel = Inhoud::voorstel(ctx.gemeentenaam(), ctx.now.datum());
            (voorstel, voorgestelde_personen(aanstelling::load(&tx).await?.as_ref()), None)
        }
        nummer => {
            let oud = by_nummer(&tx, nummer).await?;
            (opvolger(&oud.inhoud, ctx.gemeentenaam(), ctx.now.datum()), oud.personen, Some(oud.id))
        }
    };
    let id: AanwijzingsbesluitId = ctx.id();
    let nummer = aanwijzingsbesluit::insert(&tx, id, van, &inhoud, &personen).await?;
    let to = format!("{}/bewerken", adres(&nummer));
    if let Some(token) = input.once() {
        tx.remember(token, &to).await?;
    }
    tx.commit(Gebeurtenis::new(Soort::BesluitOpgesteld).met(id).code(&nummer)).await?;
    ctx.redirect(&to)
}

/// The same content for a new term: it begins when the old one ends, or today.
fn opvolger(oud: &Inhoud, gemeente: &str, vandaag: Date) -> Inhoud {
    let begin = oud.geldig_tot.and_then(|tot| tot.tomorrow().ok()).filter(|d| *d > vandaag).unwrap_or(vandaag);
    let nieuw = Inhoud::voorstel(gemeente, begin);
    Inhoud {
        geldig_van: nieuw.geldig_van,
        geldig_tot: nieuw.geldig_tot,
        herziening: nieuw.herziening,
        citeertitel: nieuw.citeertitel,
        ..oud.clone()
    }
}

pub(super) async fn show(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    let gezien = Gezien::load(&ctx, &tx, &nummer).await?;
    show_page(&ctx, &gezien, &pages::first_input(&ctx, &gezien.besluit), &Errors::new())
}

/// A decision with what its pages show beside it.
pub(super) struct Gezien {
    pub(super) besluit: Besluit,
    pub(super) mensen: Vec<Medewerker>,
    /// What the check found.
    pub(super) tekorten: Vec<Tekort>,
    /// Editions of the annex after the first, newest first.
    pub(super) edities: Vec<Editie>,
}

impl Gezien {
    async fn load(ctx: &Ctx, tx: &Tx, nummer: &str) -> Result<Self, Problem> {
        let (besluit, mensen) = (by_nummer(tx, nummer).await?, medewerkers(tx).await?);
        let (aangesteld, dag) = (aanstelling::load(tx).await?, ctx.now.datum());
        let vastgesteld = mandaat::vaststelling::incidenten(tx, &ctx.app.beleid, dag).await?;
        let tekorten = tekorten(&besluit, aangesteld.as_ref(), &vastgesteld, dag);
        let edities = if besluit.editie.is_some() { edities(tx, &besluit).await? } else { Vec::new() };
        Ok(Self { besluit, mensen, tekorten, edities })
    }

    /// Refuses what the law does not let be offered or signed; a warning stops nothing.
    fn compleet(&self) -> Result<(), Problem> {
        if self.tekorten.iter().any(|t| t.hard) { Err(ONVOLLEDIG.into()) } else { Ok(()) }
    }
}

fn show_page(ctx: &Ctx, gezien: &Gezien, input: &Input, errors: &Errors) -> Answer {
    let besluit = &gezien.besluit;
    let title = ctx.tr.with("aanwijzing-nummer", web::args![("nummer", besluit.nummer())]);
    let page = ctx.page_titled(title).crumb(ctx.tr.t("menu-voorbereiden"), "/voorbereiden").crumb(ctx.tr.t("aanwijzing-titel"), HIER);
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(pages::show(ctx, gezien, input, errors))
}

pub(super) async fn edit(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    let gezien = Gezien::load(&ctx, &tx, &nummer).await?;
    if gezien.besluit.ondertekend_op.is_some() {
        return ctx.redirect(&adres(&nummer));
    }
    let input = formulier::input_of(&gezien.besluit.inhoud, &gezien.besluit.personen);
    edit_page(&ctx, &gezien, &input, &Errors::new())
}

fn edit_page(ctx: &Ctx, gezien: &Gezien, input: &Input, errors: &Errors) -> Answer {
    let besluit = &gezien.besluit;
    let title = ctx.tr.with("aanwijzing-bewerken-titel", web::args![("nummer", besluit.nummer())]);
    let page = ctx.page_titled(title).crumb(ctx.tr.t("menu-voorbereiden"), "/voorbereiden").crumb(ctx.tr.t("aanwijzing-titel"), HIER);
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(pages::edit(ctx, gezien, input, errors))
}

/// Takes the form once: a second submit goes to where the first one went.
pub(super) async fn once(tx: &WriteTx, input: &Input, to: &str) -> Result<(), Problem> {
    match input.once() {
        Some(token) => Ok(tx.remember(token, to).await?),
        None => Ok(()),
    }
}

pub(super) async fn save(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.write().await?, adres(&nummer));
    once(&tx, &input, &to).await?;
    let gezien = Gezien::load(&ctx, &tx, &nummer).await?;
    let (besluit, mensen) = (&gezien.besluit, &gezien.mensen);
    if besluit.ondertekend_op.is_some() {
        return ctx.redirect(&to);
    }
    let input = bijgewerkt(input, besluit.versie, || formulier::input_of(&besluit.inhoud, &besluit.personen));
    let kandidaten = formulier::kandidaten(mensen, &besluit.personen);
    let (inhoud, aangewezen) = match formulier::read(&input, &kandidaten) {
        Ok(read) => read,
        Err(errors) => return edit_page(&ctx, &gezien, &input, &errors),
    };
    if input.version() != Some(besluit.versie) {
        let nu = formulier::velden(&besluit.inhoud, &besluit.personen, mensen, ctx.tr);
        let clashes = botsingen(&input, &nu, &formulier::velden(&inhoud, &aangewezen, mensen, ctx.tr));
        if !clashes.is_empty() {
            return edit_page(&ctx, &gezien, &input, &clashes);
        }
    }
    if !aanwijzingsbesluit::update(&tx, besluit.id, besluit.versie, &inhoud, &aangewezen).await? {
        return Err(Problem::storing("decision changed inside its own transaction"));
    }
    tx.commit(Gebeurtenis::new(Soort::BesluitGewijzigd).met(besluit.id).code(&nummer)).await?;
    ctx.done(&to, "melding-aanwijzing-bewaard")
}

pub(super) async fn offer(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.write().await?, adres(&nummer));
    once(&tx, &input, &to).await?;
    let gezien = Gezien::load(&ctx, &tx, &nummer).await?;
    gezien.compleet()?;
    if !aanwijzingsbesluit::offer(&tx, gezien.besluit.id, ctx.wie_id()).await? {
        return ctx.redirect(&to);
    }
    tx.commit(Gebeurtenis::new(Soort::BesluitGewijzigd).met(gezien.besluit.id).code("aangeboden")).await?;
    ctx.done(&to, "melding-aanwijzing-aangeboden")
}

pub(super) async fn sign(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.write().await?, adres(&nummer));
    once(&tx, &input, &to).await?;
    let gezien = Gezien::load(&ctx, &tx, &nummer).await?;
    let besluit = &gezien.besluit;
    if besluit.ondertekend_op.is_some() {
        return ctx.redirect(&to);
    }
    gezien.compleet()?;
    let mut r = Reader::new(&input);
    r.required_check("gelezen");
    if besluit.aangeboden_op.is_none() || input.version() != Some(besluit.versie) {
        r.add("", "fout-aanwijzing-veranderd");
    }
    let errors = r.into_errors();
    if !errors.is_empty() {
        return show_page(&ctx, &gezien, &input, &errors);
    }
    if !aanwijzingsbesluit::sign(&tx, besluit, ctx.gemeentenaam(), ctx.wie()?, &gezien.mensen).await? {
        return Err(Problem::storing("decision changed inside its own transaction"));
    }
    tx.commit(Gebeurtenis::new(Soort::BesluitOndertekend).met(besluit.id).code(&nummer)).await?;
    ctx.done(&to, "melding-aanwijzing-ondertekend")
}

pub(super) async fn publish(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.write().await?, adres(&nummer));
    once(&tx, &input, &to).await?;
    let gezien = Gezien::load(&ctx, &tx, &nummer).await?;
    let besluit = &gezien.besluit;
    let Some(getekend) = besluit.ondertekend_op else { return ctx.redirect(&to) };
    let mut r = Reader::new(&input);
    let (op, wijze, kenmerk) = (r.date("bekend_op"), r.choice::<Bekendmaking>("bekend_wijze"), r.required_text("bekend_kenmerk", 200));
    match op {
        Some(op) if op > ctx.now.datum() => r.add("bekend_op", "fout-bekend-toekomst"),
        Some(op) if op < getekend.datum() => r.add("bekend_op", "fout-bekend-voor-ondertekening"),
        _ => {}
    }
    // The text says in which way it comes into force: another way would leave that undone.
    if wijze.zip(besluit.inhoud.bekendmaking).is_some_and(|(nu, tekst)| nu != tekst) {
        r.add("bekend_wijze", "fout-bekend-anders-dan-tekst");
    }
    let (op, wijze, kenmerk) = match r.finish(|| Some((op?, wijze?, kenmerk?))) {
        Ok(read) => read,
        Err(errors) => return show_page(&ctx, &gezien, &input, &errors),
    };
    let bekend = Bekend { op: made_known(op, getekend, ctx.now), wijze, kenmerk: &kenmerk, door: ctx.wie_id() };
    if !aanwijzingsbesluit::publish(&tx, besluit.id, &bekend).await? {
        return ctx.redirect(&to);
    }
    tx.commit(Gebeurtenis::new(Soort::BesluitBekendgemaakt).met(besluit.id).code(wijze.code())).await?;
    ctx.done(&to, "melding-aanwijzing-bekend")
}

/// A publication today counts from this moment, an earlier one from the beginning of its day, and never before the signature.
fn made_known(op: Date, getekend: Moment, now: Moment) -> Moment {
    if op == now.datum() { now } else { kalender::moment(op.at(0, 0, 0, 0)).max(getekend) }
}

pub(super) async fn withdraw(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.write().await?, adres(&nummer));
    once(&tx, &input, &to).await?;
    let gezien = Gezien::load(&ctx, &tx, &nummer).await?;
    let besluit = &gezien.besluit;
    if matches!(besluit.staat(ctx.now), Staat::Concept | Staat::Verlopen | Staat::Ingetrokken) {
        return ctx.redirect(&to);
    }
    let mut r = Reader::new(&input);
    let reden = r.choice::<Reden>("intrekreden");
    let reden = match r.finish(|| reden) {
        Ok(reden) => reden,
        Err(errors) => return show_page(&ctx, &gezien, &input, &errors),
    };
    if !aanwijzingsbesluit::withdraw(&tx, besluit.id, ctx.wie_id(), reden).await? {
        return ctx.redirect(&to);
    }
    tx.commit(Events::new(Gebeurtenis::new(Soort::BesluitIngetrokken).met(besluit.id).code(reden.code()))).await?;
    ctx.done(&to, "melding-aanwijzing-ingetrokken")
}
