//! Requests about the organisation.

use ::store::{StoreError, Tx};
use axum::extract::Path;
use domain::journaal::{Gebeurtenis, Soort};
use kern::{Answer, Ctx, Posted, Problem};
use uuid::Uuid;
use web::{
    Errors, Input, Reader,
    botsing::{Velden, bijgewerkt, botsingen},
};

use mandaat::organisatie::{self, HIER, Onderdeel, alle, bewaar, boom};

use super::pages;

const NAAM: usize = 120;
const ROL: usize = 300;

pub(super) async fn show(ctx: Ctx) -> Answer {
    let tree = boom(&*ctx.read().await?, ctx.tr).await?;
    ctx.page("organisatie-titel").in_menu().show(pages::show(&ctx, &tree))
}

fn leeg(ctx: &Ctx, all: &[Onderdeel]) -> Onderdeel {
    let volgorde = all.iter().map(|o| o.volgorde).max().unwrap_or(0) + 1;
    Onderdeel { id: ctx.app.uuid(), boven: None, naam: String::new(), rol: String::new(), volgorde, versie: 0 }
}

pub(super) async fn nieuw(ctx: Ctx) -> Answer {
    let all = alle(&*ctx.read().await?).await?;
    let input = Input::new().with_some("boven", ctx.query("onder"));
    form_page(&ctx, &leeg(&ctx, &all), &all, &input, &Errors::new())
}

fn form_page(ctx: &Ctx, o: &Onderdeel, all: &[Onderdeel], input: &Input, errors: &Errors) -> Answer {
    let page = ctx
        .page(if o.versie == 0 { "organisatie-nieuw" } else { "organisatie-wijzig" })
        .in_menu()
        .crumb(ctx.tr.t("organisatie-titel"), HIER);
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(pages::form(ctx, o, all, input, errors))
}

/// Reads the form. A part cannot stand below itself or below what stands below it.
fn read(input: &Input, o: &Onderdeel, all: &[Onderdeel]) -> Result<Onderdeel, Errors> {
    let mut r = Reader::new(input);
    let naam = r.required_text("naam", NAAM);
    let rol = r.text("rol", ROL).unwrap_or_default();
    let boven = input.get("boven").parse::<Uuid>().ok().filter(|id| all.iter().any(|p| p.id == *id));
    if boven.is_some_and(|b| onder(all, o.id).contains(&b)) {
        r.add("boven", "fout-organisatie-ring");
    }
    r.finish(|| Some(Onderdeel { naam: naam?, rol, boven, ..o.clone() }))
}

/// A part and everything below it.
pub(super) fn onder(all: &[Onderdeel], id: Uuid) -> Vec<Uuid> {
    let mut below = vec![id];
    let mut at = 0;
    while let Some(here) = below.get(at).copied() {
        below.extend(all.iter().filter(|o| o.boven == Some(here)).map(|o| o.id).filter(|o| !below.contains(o)).collect::<Vec<_>>());
        at += 1;
    }
    below
}

pub(super) async fn add(ctx: Ctx, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    if let Some(token) = input.once() {
        tx.remember(token, HIER).await?;
    }
    let all = alle(&tx).await?;
    let empty = leeg(&ctx, &all);
    match read(&input, &empty, &all) {
        Ok(part) => {
            bewaar(&tx, &part).await?;
            tx.commit(Gebeurtenis::new(Soort::OrganisatieGewijzigd)).await?;
            ctx.done(HIER, "melding-organisatie-bewaard")
        }
        Err(errors) => form_page(&ctx, &empty, &all, &input, &errors),
    }
}

async fn one(tx: &Tx, id: Uuid) -> Result<(Onderdeel, Vec<Onderdeel>), StoreError> {
    let all = alle(tx).await?;
    Ok((all.iter().find(|o| o.id == id).cloned().ok_or(StoreError::NotFound)?, all))
}

/// The part as a person reads it, to compare.
pub(super) fn velden(o: &Onderdeel, all: &[Onderdeel]) -> Velden {
    let boven = all.iter().find(|p| Some(p.id) == o.boven).map(|p| p.naam.clone()).unwrap_or_default();
    vec![("naam", o.naam.clone()), ("rol", o.rol.clone()), ("boven", boven)]
}

pub(super) fn input_of(o: &Onderdeel) -> Input {
    Input::new().with("naam", &o.naam).with("rol", &o.rol).with_some("boven", o.boven)
}

pub(super) async fn edit(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    let (part, all) = one(&*ctx.read().await?, id).await?;
    form_page(&ctx, &part, &all, &input_of(&part), &Errors::new())
}

pub(super) async fn save(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    if let Some(token) = input.once() {
        tx.remember(token, HIER).await?;
    }
    let (part, all) = one(&tx, id).await?;
    let input = bijgewerkt(input, part.versie, || input_of(&part));
    let errors = match read(&input, &part, &all) {
        Ok(new) => {
            let clashes = match input.version() == Some(part.versie) {
                true => Errors::new(),
                false => botsingen(&input, &velden(&part, &all), &velden(&new, &all)),
            };
            if clashes.is_empty() {
                if !bewaar(&tx, &new).await? {
                    return Err(Problem::storing("part changed inside its own transaction"));
                }
                tx.commit(Gebeurtenis::new(Soort::OrganisatieGewijzigd)).await?;
                return ctx.done(HIER, "melding-organisatie-bewaard");
            }
            clashes
        }
        Err(errors) => errors,
    };
    form_page(&ctx, &part, &all, &input, &errors)
}

pub(super) async fn remove(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    let tx = ctx.write().await?;
    let Ok((part, _)) = one(&tx, id).await else { return ctx.redirect(HIER) };
    organisatie::schrap(&tx, &part).await?;
    tx.commit(Gebeurtenis::new(Soort::OrganisatieGewijzigd)).await?;
    ctx.done(HIER, "melding-organisatie-weg")
}
