//! Requests about partners: read, ask the domain, save, journal.

use axum::extract::Path;
use domain::{
    Code,
    casus::Incidenttype,
    journaal::{Gebeurtenis, Soort},
};
use inventaris::partners::{Nodig, eigen::beeindigd, register};
use kern::{Answer, Ctx, Posted, Problem};
use web::{
    Errors, Form, Input,
    botsing::{bijgewerkt, botsingen, onthoud},
    parts,
};

use super::{
    Dossier, HIER, adres, antwoord, dossier, formulier, om_te_wijzigen, pages,
    pages_deel::{self, Stand},
    rij::Rij,
    store as data,
};

/// Partners on one page of the list.
const PER_PAGINA: usize = 50;

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

    fn past(&self, ctx: &Ctx, d: &Dossier) -> bool {
        let (zoek, p) = (self.zoek.to_lowercase(), &d.partner);
        let names = d.personen.iter().flat_map(|p| [p.naam.as_str(), p.functie.as_str()]);
        let offers = d.aanbod.iter().map(|a| a.wat.as_str());
        let texts = [p.naam(ctx.tr), &p.beleid.naam, &p.lokaal.contactpersoon, &p.beleid.voorbereiding, &p.beleid.uitvoering];
        (zoek.is_empty() || texts.into_iter().chain(names).chain(offers).any(|t| t.to_lowercase().contains(&zoek)))
            && self.soort.is_none_or(|s| p.beleid.geldt_voor.contains(&s))
            && (!self.onvolledig || !d.mist(ctx.now).is_empty())
    }
}

/// What the list shows.
pub(super) struct Lijst<'a> {
    pub(super) alle: &'a [Dossier],
    pub(super) getoond: &'a [&'a Dossier],
    /// Found in all, on all pages.
    pub(super) gevonden: usize,
    pub(super) vorige: Option<String>,
    pub(super) volgende: Option<String>,
    /// Partners whose answer waits for a decision.
    pub(super) antwoorden: &'a [String],
    pub(super) beeindigd: &'a [super::Eigen],
}

/// All, or those that still miss something: links lead here with `?onvolledig=ja`.
pub(super) async fn list(ctx: Ctx) -> Answer {
    let filter = Filter { onvolledig: ctx.query("onvolledig").is_some(), ..Filter::default() };
    let pagina = ctx.query("pagina").and_then(|p| p.parse().ok()).unwrap_or(1_usize).clamp(1, 1000);
    listed(&ctx, &filter, Some(pagina)).await
}

/// What was typed is posted: it can be the name of a contact.
pub(super) async fn search(ctx: Ctx, Posted(input): Posted) -> Answer {
    listed(&ctx, &Filter::of(&input), None).await
}

async fn listed(ctx: &Ctx, filter: &Filter, pagina: Option<usize>) -> Answer {
    let tx = ctx.read().await?;
    let (alle, antwoorden, ended) = (register(&tx, &ctx.app).await?, antwoord::open(&tx).await?, beeindigd(&tx).await?);
    let mut found: Vec<&Dossier> = alle.iter().filter(|d| filter.past(ctx, d)).collect();
    if filter.onvolledig {
        let nodig = Nodig::op(&ctx.app.beleid, ctx.now.datum());
        found.sort_by_key(|d| nodig.na(d.id()));
    }
    let (from, to) = pagina.map_or((0, found.len()), |p| ((p - 1) * PER_PAGINA, p * PER_PAGINA));
    let getoond = found.get(from.min(found.len())..to.min(found.len())).unwrap_or_default();
    let page = |p: usize| format!("{HIER}?pagina={p}{}", if filter.onvolledig { "&onvolledig=ja" } else { "" });
    let lijst = Lijst {
        alle: &alle,
        getoond,
        gevonden: found.len(),
        vorige: pagina.filter(|p| *p > 1).map(|p| page(p - 1)),
        volgende: pagina.filter(|_| to < found.len()).map(|p| page(p + 1)),
        antwoorden: &antwoorden,
        beeindigd: &ended,
    };
    ctx.page("partners-titel").in_menu().show(pages::list(ctx, &lijst, filter))
}

pub(super) async fn show(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    let d = dossier(&tx, &ctx.app.beleid, &id).await?;
    let mut stand = Stand::load(&tx, &d).await?;
    stand.rij = Some(Rij::van(&register(&tx, &ctx.app).await?, &d, &ctx));
    show_page(&ctx, &d, &stand, &Input::new(), &Errors::new())
}

/// The page of a partner; `input` and `errors` are of the form about a call.
pub(super) fn show_page(ctx: &Ctx, d: &Dossier, stand: &Stand, input: &Input, errors: &Errors) -> Answer {
    let page = ctx
        .page_titled(d.partner.naam(ctx.tr))
        .crumb(ctx.tr.t("menu-voorbereiden"), "/voorbereiden")
        .crumb(ctx.tr.t("partners-titel"), HIER);
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(pages_deel::show(ctx, d, stand, input, errors))
}

pub(super) async fn form(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let d = om_te_wijzigen(dossier(&*ctx.read().await?, &ctx.app.beleid, &id).await?)?;
    form_page(&ctx, &d, &formulier::input_of(&d.partner.lokaal), &Errors::new())
}

fn form_page(ctx: &Ctx, d: &Dossier, input: &Input, errors: &Errors) -> Answer {
    let form = Form::new(ctx.tr, input, errors).once(ctx.app.uuid()).version(d.partner.lokaal.versie);
    let content = maud::html! {
        (onthoud(&form, &formulier::velden(&d.partner.lokaal, ctx.tr), &formulier::input_of(&d.partner.lokaal)))
        (formulier::fields(&form))
        (form.actions(maud::html! { (form.submit("partner-bewaar")) (form.cancel(&adres(d.id()))) }))
    };
    let title = ctx.tr.t("partner-gegevens-titel");
    let page = pages::onder(ctx, &d.partner, &title);
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(maud::html! {
        (parts::head(&title, d.partner.naam(ctx.tr), maud::html! {}))
        (parts::side(parts::panel(form.post(&format!("{}/gegevens", adres(d.id())), content)), pages::wat_hier(ctx)))
    })
}

pub(super) async fn save(ctx: Ctx, Path(id): Path<String>, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.write().await?, adres(&id));
    if let Some(token) = input.once() {
        tx.remember(token, &to).await?;
    }
    let d = om_te_wijzigen(dossier(&tx, &ctx.app.beleid, &id).await?)?;
    let old = &d.partner.lokaal;
    let input = bijgewerkt(input, old.versie, || formulier::input_of(old));
    let new = match formulier::read(&input, old) {
        Ok(new) => new,
        Err(errors) => return form_page(&ctx, &d, &input, &errors),
    };
    if input.version() != Some(old.versie) {
        let clashes = botsingen(&input, &formulier::velden(old, ctx.tr), &formulier::velden(&new, ctx.tr));
        if !clashes.is_empty() {
            return form_page(&ctx, &d, &input, &clashes);
        }
    }
    if !data::save(&tx, &id, &new).await? {
        return Err(Problem::storing("partner changed inside its own transaction"));
    }
    tx.commit(Gebeurtenis::new(Soort::PartnerGewijzigd).code(&id)).await?;
    ctx.done(&to, "melding-partner-bewaard")
}
