//! Eigen partners: the forms with which the municipality adds a partner of its own, and ends it.

use axum::extract::Path;
use domain::{
    casus::Incidenttype,
    journaal::{Gebeurtenis, Soort},
};
use inventaris::partners::{
    eigen::{is_eigen, nieuw_id},
    partners,
};
use kern::{Answer, Ctx, Posted, Problem};
use maud::html;
use store::Tx;
use web::{Errors, Form, Input, Reader, parts};

use super::{Eigen, HIER, Partner, adres, beeindig, formulier::LANG, pages, partner, voeg_toe};

/// Longest text about a role.
pub(super) const ROL: usize = 4_000;

pub(super) async fn nieuw(ctx: Ctx) -> Answer {
    page(&ctx, &Input::new(), &Errors::new())
}

fn page(ctx: &Ctx, input: &Input, errors: &Errors) -> Answer {
    let form = Form::new(ctx.tr, input, errors).once(ctx.app.uuid());
    let content = html! {
        (form.text("naam", "eigen-naam"))
        (form.checkboxes::<Incidenttype>("geldt_voor", "eigen-geldt-voor"))
        (form.textarea("voorbereiding", "eigen-voorbereiding").rows(3))
        (form.textarea("uitvoering", "eigen-uitvoering").rows(3))
        (form.actions(html! { (form.submit("eigen-bewaar")) (form.cancel(HIER)) }))
    };
    let page = ctx.page("eigen-titel").in_menu().crumb(ctx.tr.t("partners-titel"), HIER);
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(html! {
        (parts::head(&ctx.tr.t("eigen-titel"), ctx.tr.t("eigen-lead"), html! {}))
        (parts::side(parts::panel(form.post(&format!("{HIER}/nieuw"), content)), pages::wat_hier(ctx)))
    })
}

pub(super) async fn add(ctx: Ctx, Posted(input): Posted) -> Answer {
    let id = nieuw_id(&ctx.app);
    let (tx, to) = (ctx.write().await?, adres(&id));
    if let Some(token) = input.once() {
        tx.remember(token, &to).await?;
    }
    let mut r = Reader::new(&input);
    let naam = r.required_text("naam", LANG);
    let geldt_voor = r.choices::<Incidenttype>("geldt_voor");
    let (voorbereiding, uitvoering) = (r.required_text("voorbereiding", ROL), r.required_text("uitvoering", ROL));
    if let Some(naam) = naam.as_ref().map(|n| n.to_lowercase()) {
        let known = partners(&tx, &ctx.app).await?;
        if known.iter().any(|p| p.beleid.naam.to_lowercase() == naam || p.lokaal.naam.to_lowercase() == naam) {
            r.add("naam", "fout-partner-bestaat");
        }
    }
    let made = r.finish(|| {
        Some(Eigen {
            partner: id.clone(),
            naam: naam?,
            geldt_voor,
            voorbereiding: voorbereiding?,
            uitvoering: uitvoering?,
            sinds: ctx.now.datum(),
            beeindigd: None,
            reden_einde: String::new(),
        })
    });
    match made {
        Ok(made) => voeg_toe(&tx, &made).await?,
        Err(errors) => return page(&ctx, &input, &errors),
    }
    tx.commit(Gebeurtenis::new(Soort::PartnerToegevoegd).code(&id)).await?;
    ctx.done(&to, "melding-partner-toegevoegd")
}

/// An own partner that has not ended.
async fn lopend(tx: &Tx, ctx: &Ctx, id: &str) -> Result<Partner, Problem> {
    let p = partner(tx, &ctx.app.beleid, id).await?;
    if is_eigen(id) && p.beeindigd.is_none() { Ok(p) } else { Err(Problem::NietGevonden) }
}

pub(super) async fn einde(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let p = lopend(&*ctx.read().await?, &ctx, &id).await?;
    end_page(&ctx, &p, &Input::new(), &Errors::new())
}

fn end_page(ctx: &Ctx, p: &Partner, input: &Input, errors: &Errors) -> Answer {
    let form = Form::new(ctx.tr, input, errors).once(ctx.app.uuid());
    let content = html! {
        (form.textarea("reden", "eigen-reden").rows(2))
        (form.actions(html! { (form.submit("eigen-beeindig")) (form.cancel(&adres(&p.beleid.id))) }))
    };
    let title = ctx.tr.t("eigen-einde-titel");
    let page = pages::onder(ctx, p, &title);
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(html! {
        (parts::head(&title, ctx.tr.with("eigen-einde-lead", web::args![("naam", p.naam(ctx.tr))]), html! {}))
        (parts::panel(form.post(&format!("{}/einde", adres(&p.beleid.id)), content)))
    })
}

pub(super) async fn end(ctx: Ctx, Path(id): Path<String>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    if let Some(token) = input.once() {
        tx.remember(token, &adres(&id)).await?;
    }
    let p = lopend(&tx, &ctx, &id).await?;
    let mut r = Reader::new(&input);
    let reden = r.required_text("reden", super::formulier::REDEN);
    let reden = match r.finish(|| reden) {
        Ok(reden) => reden,
        Err(errors) => return end_page(&ctx, &p, &input, &errors),
    };
    if !beeindig(&tx, &id, ctx.now.datum(), &reden).await? {
        return ctx.redirect(&adres(&id));
    }
    tx.commit(Gebeurtenis::new(Soort::PartnerBeeindigd).code(&id)).await?;
    ctx.done(&adres(&id), "melding-partner-beeindigd")
}
