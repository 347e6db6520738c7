//! Requests about the agreements: read, hold against the law, save, journal.

use ::store::{Events, StoreError, Tx};
use axum::extract::Path;
use domain::{
    aanwijzing::{Staat, tekst::Inhoud},
    draaiboek::Draaiboek,
    gegeven::Soort,
    journaal::{Gebeurtenis, Soort as Gebeurd},
};
use inventaris::partners::{Partner, partners};
use jiff::civil::Date;
use kern::{Answer, App, Ctx, Posted, Problem};
use mandaat::aanwijzingsbesluit::besluiten;
use std::sync::Arc;
use web::{
    Errors, Input, Tr,
    botsing::{bijgewerkt, botsingen},
};

use super::{
    Afspraak, Afspraken, Convenant, HIER, Stroom, adres, afspraken, besluit, convenanten, formulier,
    nalopen::{Bevinding, nalopen},
    pages, pages_stroom, register, save as bewaar,
    stand::{self, Tekenstaat},
    stromen,
};

/// Everything that the pages show, loaded with a fixed number of questions.
pub(crate) struct Overzicht<'a> {
    pub(super) app: &'a App,
    pub(crate) stromen: Vec<Stroom<'a>>,
    pub(super) afspraken: Afspraken,
    pub(super) partners: Arc<Vec<Partner>>,
    pub(super) draaiboeken: Vec<&'a Draaiboek>,
    pub(super) convenanten: Vec<Convenant>,
    /// The decision in force, under which the police hand over to the mayor.
    besluit: Option<Inhoud>,
    pub(crate) dag: Date,
}

impl<'a> Overzicht<'a> {
    pub(super) async fn load(tx: &Tx, app: &'a App, dag: Date) -> Result<Self, StoreError> {
        Self::bij(tx, app, partners(tx, app).await?, dag).await
    }

    /// The same for who has the partners already: two questions.
    pub(crate) async fn bij(tx: &Tx, app: &'a App, partners: Arc<Vec<Partner>>, dag: Date) -> Result<Self, StoreError> {
        Ok(Self {
            app,
            stromen: stromen(&app.beleid),
            afspraken: afspraken(tx).await?,
            partners,
            draaiboeken: app.beleid.startbaar_op(dag),
            convenanten: convenanten(tx).await?,
            besluit: {
                let all = besluiten(tx, app).await?;
                all.iter().find(|b| b.staat(app.now()) == Staat::InWerking).map(|b| b.inhoud.clone())
            },
            dag,
        })
    }

    pub(crate) fn afspraak(&self, s: &Stroom<'_>) -> Option<&Afspraak> {
        self.afspraken.get(&s.sleutel)
    }

    pub(super) fn stroom(&self, sleutel: &str) -> Result<&Stroom<'a>, Problem> {
        self.stromen.iter().find(|s| s.sleutel == sleutel).ok_or(Problem::NietGevonden)
    }

    /// A partner that there are flows with.
    pub(super) fn partner(&self, id: &str) -> Result<&Partner, Problem> {
        let known = self.met(id).next().is_some();
        self.partners.iter().find(|p| known && p.beleid.id == id).ok_or(Problem::NietGevonden)
    }

    /// The flows between the municipality and a partner.
    pub(super) fn met(&self, partner: &str) -> impl Iterator<Item = &Stroom<'a>> {
        self.stromen.iter().filter(move |s| s.partner() == Some(partner))
    }

    /// The partners that take part and that there are flows with, in the order of the register.
    pub(crate) fn met_stromen(&self) -> impl Iterator<Item = &Partner> {
        self.partners.iter().filter(|p| p.lokaal.doet_mee && self.met(&p.beleid.id).next().is_some())
    }

    /// Name of a party as the municipality calls it.
    pub(crate) fn naam(&self, tr: Tr, id: &str) -> String {
        match id {
            "gemeente" => tr.t("actor-gemeente"),
            "coordinator" => tr.t("actor-coordinator"),
            "burgemeester" => tr.t("actor-burgemeester"),
            "communicatie" => tr.t("actor-communicatie"),
            "politie" => tr.t("actor-politie"),
            domain::grondslag::OMGEVING => tr.t("actor-omgeving"),
            other => self.partners.iter().find(|p| p.beleid.id == other).map_or_else(|| other.to_owned(), |p| p.naam(tr).to_owned()),
        }
    }

    /// Where the covenant with each of them stands.
    pub(crate) fn tekenstaten(&self) -> Vec<(String, Tekenstaat)> {
        self.met_stromen().map(|p| (p.beleid.id.clone(), stand::tekenstaat(self, &p.beleid.id))).collect()
    }

    /// What does not fit.
    pub(crate) fn bevindingen(&self) -> Vec<Bevinding> {
        let against = self.besluit.as_ref().map(|b| besluit::tegen(&self.stromen, &self.afspraken, b, self.dag)).unwrap_or_default();
        against.into_iter().chain(nalopen(&self.stromen, &self.afspraken, &self.draaiboeken, &self.tekenstaten(), self.dag)).collect()
    }
}

/// What is chosen above the matrix; all codes.
#[derive(Default)]
pub(super) struct Filter {
    pub(super) partner: Option<String>,
    pub(super) soort: Option<Soort>,
    pub(super) lijst: bool,
}

impl Filter {
    fn of(ctx: &Ctx) -> Self {
        let soort = ctx.query("soort").and_then(|v| <Soort as domain::Code>::from_code(&v));
        Self { partner: ctx.query("partner"), soort, lijst: ctx.query("vorm").as_deref() == Some("lijst") }
    }

    pub(super) fn actief(&self) -> bool {
        self.partner.is_some() || self.soort.is_some()
    }

    pub(super) fn past(&self, s: &Stroom<'_>) -> bool {
        self.partner.as_ref().is_none_or(|p| s.raakt(p)) && self.soort.is_none_or(|k| s.regel.gegevens.contains(&k))
    }
}

pub(super) async fn list(ctx: Ctx) -> Answer {
    let o = Overzicht::load(&*ctx.read().await?, &ctx.app, ctx.now.datum()).await?;
    ctx.page("info-titel").compressed().in_menu().show(pages::list(&ctx, &o, &Filter::of(&ctx)))
}

pub(super) async fn show(ctx: Ctx, Path(sleutel): Path<String>) -> Answer {
    let o = Overzicht::load(&*ctx.read().await?, &ctx.app, ctx.now.datum()).await?;
    let s = o.stroom(&sleutel)?;
    shown(&ctx, &o, s, &formulier::input_of(s, o.afspraak(s)), &Errors::new())
}

fn shown(ctx: &Ctx, o: &Overzicht<'_>, s: &Stroom<'_>, input: &Input, errors: &Errors) -> Answer {
    let page = ctx.page_titled(pages::richting(ctx.tr, o, s)).crumb(ctx.tr.t("menu-voorbereiden"), "/voorbereiden");
    let page = page.crumb(ctx.tr.t("info-titel"), HIER);
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(pages_stroom::show(ctx, o, s, input, errors))
}

pub(super) async fn save(ctx: Ctx, Path(sleutel): Path<String>, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.write().await?, adres(&sleutel));
    if let Some(token) = input.once() {
        tx.remember(token, &to).await?;
    }
    let mut o = Overzicht::load(&tx, &ctx.app, ctx.now.datum()).await?;
    let s = &o.stroom(&sleutel)?.clone();
    let now = o.afspraak(s);
    let versie = now.map_or(0, |a| a.versie);
    let input = bijgewerkt(input, versie, || formulier::input_of(s, now));
    let mine = match formulier::read(&input, s, versie) {
        Ok(mine) => mine,
        Err(errors) => return shown(&ctx, &o, s, &input, &errors),
    };
    if input.version() != Some(versie) {
        let clashes = botsingen(&input, &formulier::velden(s, now, ctx.tr), &formulier::velden(s, Some(&mine), ctx.tr));
        if !clashes.is_empty() {
            return shown(&ctx, &o, s, &input, &clashes);
        }
    }
    if !bewaar(&tx, s, &mine).await? {
        return Err(Problem::storing("agreement changed inside its own transaction"));
    }
    let code = format!("{}:{}", s.sleutel, <super::Besluit as domain::Code>::code(mine.besluit));
    // A covenant about something else than what is agreed now does not bind: the register says so with this change.
    o.afspraken.insert(sleutel, mine);
    let followed = match s.partner() {
        Some(p) => register::volg(&tx, &o, p).await?,
        None => None,
    };
    tx.commit(Events::from_parts(Gebeurtenis::new(Gebeurd::InfoafspraakGewijzigd).code(&code), followed.into_iter().collect())).await?;
    ctx.done(&to, "melding-info-bewaard")
}
