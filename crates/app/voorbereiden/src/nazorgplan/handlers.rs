//! Requests about chapters and proposed changes: read, ask the domain, save, journal.

use ::store::{Events, StoreError, Tx};
use axum::extract::Path;
use domain::{
    journaal::{Gebeurtenis, Soort},
    plan::Bekenden,
};
use inventaris::partners::partners;
use kern::{Answer, Ctx, PageBuilder, Problem, Unread, tik};
use mandaat::planwijziging::{Wijziging, Wijzigingsstaat, beslis, wijzigingen};
use std::sync::Arc;
use uuid::Uuid;
use web::{
    Errors, Input, args,
    botsing::{bijgewerkt, botsingen},
};

use super::{
    HIER, Planversie,
    bekend::bekenden,
    formulier,
    inhoud::{Bron, Hoofdstuk},
    pages,
    regio::{self, Actueel},
    store, titel, versies,
};

pub(super) fn page<'a>(ctx: &'a Ctx, title: String) -> PageBuilder<'a> {
    ctx.page_titled(title).crumb(ctx.tr.t("menu-voorbereiden"), "/voorbereiden").crumb(ctx.tr.t("plan-pagina"), HIER)
}

pub(super) async fn overview(ctx: Ctx) -> Answer {
    let seen = Overzicht::load(&*ctx.read().await?, &ctx).await?;
    overview_page(&ctx, &seen, &Input::new(), &Errors::new())
}

/// All chapters, made once until something changes.
async fn hoofdstukken(tx: &Tx, ctx: &Ctx) -> Result<Arc<Vec<Hoofdstuk>>, StoreError> {
    let make = async || Ok(Bron::load(tx, &ctx.app, ctx.gemeentenaam()).await?.hoofdstukken());
    ctx.app.onthouden_tot(tx, tik(ctx.now), "", make).await
}

/// Everything the first page of the plan shows.
pub(super) struct Overzicht {
    pub(super) hoofdstukken: Arc<Vec<Hoofdstuk>>,
    pub(super) wijzigingen: Vec<Wijziging>,
    pub(super) versies: Vec<Planversie>,
    /// The regional part that is followed.
    pub(super) regio: Option<Actueel>,
    /// Partners that take part: code and name.
    pub(super) partners: Vec<(String, String)>,
}

impl Overzicht {
    pub(super) async fn load(tx: &Tx, ctx: &Ctx) -> Result<Self, StoreError> {
        let known = partners(tx, &ctx.app).await?;
        Ok(Self {
            hoofdstukken: hoofdstukken(tx, ctx).await?,
            wijzigingen: wijzigingen(tx).await?,
            versies: versies::alle(tx).await?,
            regio: regio::actueel(tx).await?,
            partners: known.iter().filter(|p| p.meedoener()).map(|p| (p.beleid.id.clone(), p.naam(ctx.tr).to_owned())).collect(),
        })
    }
}

pub(super) fn overview_page(ctx: &Ctx, seen: &Overzicht, input: &Input, errors: &Errors) -> Answer {
    let page = ctx.page("plan-pagina").in_menu();
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(pages::overview(ctx, seen, input, errors))
}

/// Address of a chapter.
pub(super) fn adres(nummer: u8) -> String {
    format!("{HIER}/hoofdstuk/{nummer}")
}

pub(super) async fn chapter(ctx: Ctx, Path(nummer): Path<u8>) -> Answer {
    let tx = ctx.read().await?;
    let all = hoofdstukken(&tx, &ctx).await?;
    let h = gekozen(&all, nummer)?;
    let known = bekenden(&tx, &ctx.app).await?;
    let input = Input::new().with("tekst", &h.eigen.tekst);
    chapter_page(&ctx, h, (None, &known), (&input, &Errors::new()))
}

fn gekozen(all: &[Hoofdstuk], nummer: u8) -> Result<&Hoofdstuk, Problem> {
    all.iter().find(|h| h.nummer == nummer).ok_or(Problem::NietGevonden)
}

fn chapter_page(ctx: &Ctx, h: &Hoofdstuk, seen: (Option<&str>, &Bekenden), (input, errors): (&Input, &Errors)) -> Answer {
    let page = page(ctx, ctx.tr.with("plan-hoofdstuk", args![("nummer", h.nummer), ("titel", ctx.tr.t(h.titel))]));
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(pages::chapter(ctx, h, seen, (input, errors)))
}

pub(super) async fn save_chapter(ctx: Ctx, Path(nummer): Path<u8>, form: Unread) -> Answer {
    let form = form.read(&ctx.app).await?;
    let input = form.input();
    titel(nummer).ok_or(Problem::NietGevonden)?;
    if !input.get("proef").is_empty() {
        return try_chapter(&ctx, nummer, input).await;
    }
    let (tx, to) = (ctx.write().await?, adres(nummer));
    if let Some(token) = input.once() {
        tx.remember(token, &to).await?;
    }
    let own = store::teksten(&tx).await?.remove(&nummer).unwrap_or_default();
    let input = &bijgewerkt(input.clone(), own.versie, || Input::new().with("tekst", &own.tekst));
    let errors = match formulier::read_text(input) {
        Ok(tekst) => {
            let clashes = match input.version() == Some(own.versie) {
                true => Errors::new(),
                false => botsingen(input, &vec![("tekst", own.tekst.clone())], &vec![("tekst", tekst.clone())]),
            };
            if clashes.is_empty() {
                if !store::bewaar_tekst(&tx, nummer, &tekst, own.versie).await? {
                    return Err(Problem::storing("chapter changed inside its own transaction"));
                }
                tx.commit(Gebeurtenis::new(Soort::PlanGewijzigd).code(&format!("hoofdstuk-{nummer}"))).await?;
                return ctx.done(&to, "melding-plan-bewaard");
            }
            clashes
        }
        Err(errors) => errors,
    };
    let known = bekenden(&tx, &ctx.app).await?;
    chapter_page(&ctx, gekozen(&hoofdstukken(&tx, &ctx).await?, nummer)?, (None, &known), (input, &errors))
}

/// Shows the text as it would read, and keeps nothing.
async fn try_chapter(ctx: &Ctx, nummer: u8, input: &Input) -> Answer {
    let tx = ctx.read().await?;
    let all = hoofdstukken(&tx, ctx).await?;
    let known = bekenden(&tx, &ctx.app).await?;
    let (proef, errors) = match formulier::read_text(input) {
        Ok(tekst) => (Some(tekst), Errors::new()),
        Err(errors) => (None, errors),
    };
    chapter_page(ctx, gekozen(&all, nummer)?, (proef.as_deref(), &known), (input, &errors))
}

pub(super) async fn accept(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    decide(&ctx, id, Wijzigingsstaat::Overgenomen).await
}

pub(super) async fn reject(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    decide(&ctx, id, Wijzigingsstaat::Afgewezen).await
}

/// Takes a proposed change over in its chapter, or turns it down; a second time changes nothing.
async fn decide(ctx: &Ctx, id: Uuid, staat: Wijzigingsstaat) -> Answer {
    let tx = ctx.write().await?;
    let Some(change) = wijzigingen(&tx).await?.into_iter().find(|w| w.id == id) else { return ctx.redirect(HIER) };
    if !beslis(&tx, id, staat, ctx.wie_id()).await? {
        return ctx.redirect(HIER);
    }
    let event = Gebeurtenis::new(Soort::VerbeterpuntBeslist).met(change.verbeterpunt).code(domain::Code::code(staat));
    if staat == Wijzigingsstaat::Afgewezen {
        tx.commit(event).await?;
        return ctx.done(HIER, "melding-wijziging-afgewezen");
    }
    let own = store::teksten(&tx).await?.remove(&change.hoofdstuk).unwrap_or_default();
    let tekst = if own.tekst.is_empty() { change.tekst } else { format!("{}\n\n{}", own.tekst, change.tekst) };
    if !store::bewaar_tekst(&tx, change.hoofdstuk, &tekst, own.versie).await? {
        return Err(Problem::storing("chapter changed inside its own transaction"));
    }
    let chapter = Gebeurtenis::new(Soort::PlanGewijzigd).code(&format!("hoofdstuk-{}", change.hoofdstuk));
    tx.commit(Events::from_parts(event, vec![chapter])).await?;
    ctx.done(&adres(change.hoofdstuk), "melding-wijziging-overgenomen")
}
