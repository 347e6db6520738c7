//! Voorwaarden: what must be right before the municipality can count on a partner, judged one by one.

use axum::extract::Path;
use domain::{
    Code,
    journaal::{Gebeurtenis, Soort},
};
use inventaris::partners::voorwaarde::vergeet;
use kern::{Answer, Ctx, Posted};
use maud::{Markup, html};
use web::{Errors, Form, Input, Reader, parts};

use super::{Beoordeling, Dossier, Oordeel, Voorwaarde, adres, beoordeel, dossier, om_te_wijzigen, pages};

/// Longest reason with a judgement.
pub(super) const UITLEG: usize = web::LANGE_TEKST;

fn veld(v: Voorwaarde) -> (String, String) {
    (format!("oordeel-{}", v.code()), format!("uitleg-{}", v.code()))
}

pub(super) async fn form(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let d = om_te_wijzigen(dossier(&*ctx.read().await?, &ctx.app.beleid, &id).await?)?;
    let input = d.voorwaarden.iter().fold(Input::new(), |input, b| {
        let (oordeel, uitleg) = veld(b.voorwaarde);
        input.with(&oordeel, b.oordeel.code()).with(&uitleg, &b.uitleg)
    });
    page(&ctx, &d, &input, &Errors::new())
}

fn page(ctx: &Ctx, d: &Dossier, input: &Input, errors: &Errors) -> Answer {
    let form = Form::new(ctx.tr, input, errors).once(ctx.app.uuid());
    let one = |v: &Voorwaarde| -> Markup {
        let (oordeel, uitleg) = veld(*v);
        html! {
            (form.select::<Oordeel>(&oordeel, v.key()).optional())
            (form.textarea(&uitleg, "voorwaarde-waarom").label(ctx.tr.with("voorwaarde-waarom-bij", web::args![("wat", ctx.tr.label(*v))])).rows(2).optional())
        }
    };
    let content = html! {
        @for v in Voorwaarde::ALL { (one(v)) }
        (form.actions(html! { (form.submit("voorwaarde-bewaar")) (form.cancel(&format!("{}#voorwaarden", adres(d.id())))) }))
    };
    let title = ctx.tr.t("voorwaarden-titel");
    let page = pages::onder(ctx, &d.partner, &title);
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(html! {
        (parts::head(&title, d.partner.naam(ctx.tr), html! {}))
        (parts::side(parts::panel(form.post(&format!("{}/voorwaarden", adres(d.id())), content)), pages::wat_hier(ctx)))
    })
}

pub(super) async fn save(ctx: Ctx, Path(id): Path<String>, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.write().await?, format!("{}#voorwaarden", adres(&id)));
    if let Some(token) = input.once() {
        tx.remember(token, &to).await?;
    }
    let d = om_te_wijzigen(dossier(&tx, &ctx.app.beleid, &id).await?)?;
    let mut r = Reader::new(&input);
    let mut judged = Vec::new();
    for v in Voorwaarde::ALL {
        let (oordeel, uitleg) = veld(*v);
        let (found, why) = (r.opt().choice::<Oordeel>(&oordeel), r.text(&uitleg, UITLEG).unwrap_or_default());
        if found == Some(Oordeel::NietInOrde) && why.is_empty() && !r.has_error(&uitleg) {
            r.add(&uitleg, "fout-leeg");
        }
        if found.is_none() && !why.is_empty() && !r.has_error(&oordeel) {
            r.add(&oordeel, "fout-kies");
        }
        judged.push((*v, found, why));
    }
    let errors = r.into_errors();
    if !errors.is_empty() {
        return page(&ctx, &d, &input, &errors);
    }
    for (voorwaarde, found, uitleg) in judged {
        match found {
            Some(oordeel) => {
                let same = |b: &Beoordeling| b.voorwaarde == voorwaarde && b.oordeel == oordeel && b.uitleg == uitleg;
                if !d.voorwaarden.iter().any(same) {
                    beoordeel(&tx, &id, &Beoordeling { voorwaarde, oordeel, uitleg, op: ctx.now, door: ctx.wie_id() }).await?;
                }
            }
            None => vergeet(&tx, &id, voorwaarde).await?,
        }
    }
    tx.commit(Gebeurtenis::new(Soort::PartnerVoorwaardenBeoordeeld).code(&id)).await?;
    ctx.done(&to, "melding-voorwaarden-bewaard")
}
