//! Findings of the local area scan, target groups and places: what is known, and what aftercare and prevention are prepared.

use axum::extract::Path;
use domain::journaal::{Gebeurtenis, Soort};
use kern::{Answer, Ctx, Posted, Problem};
use maud::{Markup, html};
use uuid::Uuid;
use web::{Errors, Form, Input, Reader, parts};

use crate::{
    Duidingsoort, HIER,
    store::{self, Duiding},
};

const KORT: usize = 200;
const LANG: usize = 2_000;

fn read(input: &Input, id: Uuid, versie: i64, vandaag: jiff::civil::Date) -> Result<Duiding, Errors> {
    let mut r = Reader::new(input);
    let soort: Option<Duidingsoort> = r.choice("soort");
    let naam = r.required_text("naam", KORT);
    let bron = r.required_text("bron", KORT);
    let op = r.date("op");
    let nazorg = r.text("nazorg", LANG).unwrap_or_default();
    let preventie = r.text("preventie", LANG).unwrap_or_default();
    let partners = r.text("partners", KORT).unwrap_or_default();
    if op.is_some_and(|op| op > vandaag) {
        r.add("op", "fout-beeld-later");
    }
    if soort.is_some_and(|s| s != Duidingsoort::Bevinding) && nazorg.is_empty() {
        r.add("nazorg", "fout-beeld-nazorg");
    }
    r.finish(|| Some(Duiding { id, soort: soort?, naam: naam?, bron: bron?, op: op?, nazorg, preventie, partners, versie }))
}

fn view(ctx: &Ctx, d: Option<&Duiding>, input: &Input, errors: &Errors) -> Answer {
    let tr = ctx.tr;
    let to = d.map_or_else(|| format!("{HIER}/duiding"), |d| format!("{HIER}/duiding/{}", d.id));
    let form = Form::new(tr, input, errors).once(ctx.app.uuid());
    let form = if let Some(d) = d { form.version(d.versie) } else { form };
    let content: Markup = html! {
        (form.radios::<Duidingsoort>("soort", "beeld-duiding-soort"))
        (form.text("naam", "beeld-duiding-naam"))
        (form.text("bron", "beeld-duiding-bron"))
        (form.date3("op", "beeld-duiding-op"))
        (form.textarea("nazorg", "beeld-duiding-nazorg").rows(4).optional())
        (form.textarea("preventie", "beeld-duiding-preventie").rows(4).optional())
        (form.text("partners", "beeld-duiding-partners").optional())
        (form.actions(html! { (form.submit("beeld-duiding-bewaar")) (form.cancel(HIER)) }))
    };
    let title = if d.is_some() { "beeld-duiding-wijzig" } else { "beeld-duiding-nieuw" };
    let page = ctx.page(title).in_menu().crumb(tr.t("beeld-titel"), HIER);
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(html! {
        (parts::head(&tr.t(title), tr.t("beeld-duiding-lead"), html! {}))
        (form.post(&to, content))
        @if let Some(d) = d { (parts::button_post(&format!("{HIER}/duiding/{}/weg", d.id), tr.t("beeld-duiding-weg"), false, Some(&tr.t("beeld-duiding-weg-zeker")))) }
    })
}

/// An empty form.
pub async fn new(ctx: Ctx) -> Answer {
    view(&ctx, None, &Input::new().with_date("op", ctx.now.datum()), &Errors::new())
}

/// Adds one.
pub async fn create(ctx: Ctx, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    if let Some(token) = input.once() {
        tx.remember(token, HIER).await?;
    }
    let made = match read(&input, ctx.app.uuid(), 0, ctx.now.datum()) {
        Ok(made) => made,
        Err(errors) => return view(&ctx, None, &input, &errors),
    };
    store::bewaar_duiding(&tx, &made).await?;
    tx.commit(Gebeurtenis::new(Soort::BeeldGewijzigd).met(made.id).code("duiding")).await?;
    ctx.done(HIER, "melding-beeld-bewaard")
}

async fn found(tx: &::store::Tx, nummer: &str) -> Result<Duiding, Problem> {
    let id: Uuid = nummer.parse().map_err(|_| Problem::NietGevonden)?;
    store::duidingen(tx).await?.into_iter().find(|d| d.id == id).ok_or(Problem::NietGevonden)
}

fn input_of(d: &Duiding) -> Input {
    let input = Input::new().with("soort", d.soort).with("naam", &d.naam).with("bron", &d.bron).with_date("op", d.op);
    input.with("nazorg", &d.nazorg).with("preventie", &d.preventie).with("partners", &d.partners)
}

/// The form of one.
pub async fn edit(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let d = found(&*ctx.read().await?, &nummer).await?;
    view(&ctx, Some(&d), &input_of(&d), &Errors::new())
}

/// Saves one, unless somebody else was first.
pub async fn save(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    if let Some(token) = input.once() {
        tx.remember(token, HIER).await?;
    }
    let d = found(&tx, &nummer).await?;
    let made = match read(&input, d.id, input.version().unwrap_or(0), ctx.now.datum()) {
        Ok(made) => made,
        Err(errors) => return view(&ctx, Some(&d), &input, &errors),
    };
    if made.versie != d.versie || !store::bewaar_duiding(&tx, &made).await? {
        return view(&ctx, Some(&d), &input, &Errors::one("naam", "fout-beeld-ingehaald"));
    }
    tx.commit(Gebeurtenis::new(Soort::BeeldGewijzigd).met(d.id).code("duiding")).await?;
    ctx.done(HIER, "melding-beeld-bewaard")
}

/// Takes one away.
pub async fn remove(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.write().await?;
    let d = found(&tx, &nummer).await?;
    store::verwijder_duiding(&tx, d.id).await?;
    tx.commit(Gebeurtenis::new(Soort::BeeldGewijzigd).met(d.id).code("duiding-weg")).await?;
    ctx.done(HIER, "melding-beeld-verwijderd")
}
