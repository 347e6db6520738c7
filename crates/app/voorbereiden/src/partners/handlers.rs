//! Requests about partners: read, ask the domain, save, journal.

use axum::extract::Path;
use domain::{
    Code,
    casus::Incidenttype,
    journaal::{Gebeurtenis, Soort},
};
use kern::{Answer, Ctx, Posted, Problem};
use web::{Errors, Input};

use super::{HIER, Partner, formulier, pages, partner, partners, store};
use crate::botsing::botsingen;

/// What the visitor looks for.
#[derive(Debug, Default)]
pub(super) struct Filter {
    pub(super) zoek: String,
    pub(super) soort: Option<Incidenttype>,
    pub(super) onvolledig: bool,
}

impl Filter {
    fn of(input: &Input) -> Self {
        Self {
            zoek: input.get("zoek").to_owned(),
            soort: Incidenttype::from_code(input.get("soort")),
            onvolledig: !input.get("onvolledig").is_empty(),
        }
    }

    pub(super) fn actief(&self) -> bool {
        self.onvolledig || self.soort.is_some() || !self.zoek.is_empty()
    }

    fn past(&self, ctx: &Ctx, p: &Partner) -> bool {
        let zoek = self.zoek.to_lowercase();
        let texts = [p.naam(ctx.tr), &p.beleid.naam, &p.lokaal.contactpersoon, &p.beleid.voorbereiding, &p.beleid.uitvoering];
        (zoek.is_empty() || texts.iter().any(|t| t.to_lowercase().contains(&zoek)))
            && self.soort.is_none_or(|s| p.beleid.geldt_voor.contains(&s))
            && (!self.onvolledig || !p.mist(ctx.now).is_empty())
    }
}

/// All, or those that still miss something: links lead here with `?onvolledig=ja`.
pub(super) async fn list(ctx: Ctx) -> Answer {
    let filter = Filter { onvolledig: ctx.query("onvolledig").is_some(), ..Filter::default() };
    listed(&ctx, &filter).await
}

/// What was typed is posted: it can be the name of a contact.
pub(super) async fn search(ctx: Ctx, Posted(input): Posted) -> Answer {
    listed(&ctx, &Filter::of(&input)).await
}

async fn listed(ctx: &Ctx, filter: &Filter) -> Answer {
    let all = partners(&*ctx.read().await?, &ctx.app.beleid).await?;
    let shown: Vec<&Partner> = all.iter().filter(|p| filter.past(ctx, p)).collect();
    crate::page(ctx, "partners-titel").show(pages::list(ctx, &all, &shown, filter))
}

/// Address of one partner.
pub(super) fn adres(id: &str) -> String {
    format!("{HIER}/{id}")
}

pub(super) async fn show(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let p = partner(&*ctx.read().await?, &ctx.app.beleid, &id).await?;
    show_page(&ctx, &p, &formulier::input_of(&p.lokaal), &Errors::new())
}

fn show_page(ctx: &Ctx, p: &Partner, input: &Input, errors: &Errors) -> Answer {
    let page =
        ctx.page_titled(p.naam(ctx.tr)).crumb(ctx.tr.t("menu-voorbereiden"), "/voorbereiden").crumb(ctx.tr.t("partners-titel"), HIER);
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(pages::show(ctx, p, input, errors))
}

pub(super) async fn save(ctx: Ctx, Path(id): Path<String>, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.write().await?, adres(&id));
    if let Some(token) = input.once() {
        tx.remember(token, &to).await?;
    }
    let p = partner(&tx, &ctx.app.beleid, &id).await?;
    if p.eigen() {
        return ctx.redirect(&to);
    }
    let new = match formulier::read(&input, &p.lokaal, ctx.now.datum()) {
        Ok(new) => new,
        Err(errors) => return show_page(&ctx, &p, &input, &errors),
    };
    if input.version() != Some(p.lokaal.versie) {
        let clashes = botsingen(&input, &formulier::velden(&p.lokaal, ctx.tr), &formulier::velden(&new, ctx.tr));
        if !clashes.is_empty() {
            return show_page(&ctx, &p, &input, &clashes);
        }
    }
    if !store::save(&tx, &id, &new).await? {
        return Err(Problem::storing("partner changed inside its own transaction"));
    }
    tx.commit(Gebeurtenis::new(Soort::PartnerGewijzigd).code(&id)).await?;
    ctx.done(&to, "melding-partner-bewaard")
}

pub(super) async fn called(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let (tx, to) = (ctx.write().await?, adres(&id));
    partner(&tx, &ctx.app.beleid, &id).await?;
    if !store::bel(&tx, &id).await? {
        return ctx.redirect(&to);
    }
    tx.commit(Gebeurtenis::new(Soort::PartnerGebeld).code(&id)).await?;
    ctx.done(&to, "melding-partner-gebeld")
}
