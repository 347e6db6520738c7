//! Voorwaarden: what must be right before the municipality can count on a partner, judged one by one.

use axum::extract::Path;
use domain::{
    Code, Moment, codes,
    id::MedewerkerId,
    journaal::{Gebeurtenis, Soort},
};
use kern::{Answer, Ctx, Posted};
use maud::{Markup, html};
use store::{Row, StoreError, Tx, WriteTx, args};
use web::{Errors, Form, Input, Reader, parts};

use super::{Dossier, adres, dossier, pages};

codes! {
    /// Voorwaarde: a condition for cooperation.
    pub Voorwaarde "voorwaarde" {
        /// Who speaks for the partner may decide for it.
        Mandaat = "mandaat",
        /// There are people and hours.
        Capaciteit = "capaciteit",
        /// It fits what the partner is for.
        Beleid = "beleid",
        /// It comes to the consultation.
        Overleg = "overleg",
    }

    /// Oordeel: how a condition was judged.
    pub Oordeel "oordeel" {
        /// Met.
        InOrde = "in-orde",
        /// Not met.
        NietInOrde = "niet-in-orde",
    }
}

/// A condition that was judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beoordeling {
    /// Which.
    pub voorwaarde: Voorwaarde,
    /// How.
    pub oordeel: Oordeel,
    /// Why.
    pub uitleg: String,
    /// When.
    pub op: Moment,
    /// By whom.
    pub door: MedewerkerId,
}

fn from_row(r: &Row) -> Result<Beoordeling, StoreError> {
    Ok(Beoordeling {
        voorwaarde: r.code("voorwaarde")?,
        oordeel: r.code("oordeel")?,
        uitleg: r.text("uitleg")?,
        op: r.moment("op")?,
        door: r.id("door")?,
    })
}

pub(super) async fn all(tx: &Tx) -> Result<Vec<(String, Beoordeling)>, StoreError> {
    let sql = "SELECT partner, voorwaarde, oordeel, uitleg, op, door FROM partner_voorwaarde WHERE gemeente = $1";
    tx.all(sql, args![tx.gemeente()]).await?.iter().map(|r| Ok((r.text("partner")?, from_row(r)?))).collect()
}

pub(super) async fn van(tx: &Tx, partner: &str) -> Result<Vec<Beoordeling>, StoreError> {
    let sql = "SELECT voorwaarde, oordeel, uitleg, op, door FROM partner_voorwaarde WHERE gemeente = $1 AND partner = $2";
    tx.all(sql, args![tx.gemeente(), partner]).await?.iter().map(from_row).collect()
}

/// Records how a condition was judged, in place of what was there.
///
/// # Errors
/// When the database fails.
pub async fn beoordeel(tx: &WriteTx, partner: &str, b: &Beoordeling) -> Result<(), StoreError> {
    let sql = "INSERT INTO partner_voorwaarde (gemeente, partner, voorwaarde, oordeel, uitleg, op, door) VALUES ($1, $2, $3, $4, $5, $6, $7) \
               ON CONFLICT (gemeente, partner, voorwaarde) DO UPDATE SET oordeel = excluded.oordeel, uitleg = excluded.uitleg, \
               op = excluded.op, door = excluded.door";
    tx.exec(sql, args![tx.gemeente(), partner, b.voorwaarde.code(), b.oordeel.code(), &b.uitleg, b.op, b.door]).await.map(|_| ())
}

async fn vergeet(tx: &WriteTx, partner: &str, v: Voorwaarde) -> Result<(), StoreError> {
    let sql = "DELETE FROM partner_voorwaarde WHERE gemeente = $1 AND partner = $2 AND voorwaarde = $3";
    tx.exec(sql, args![tx.gemeente(), partner, v.code()]).await.map(|_| ())
}

fn veld(v: Voorwaarde) -> (String, String) {
    (format!("oordeel-{}", v.code()), format!("uitleg-{}", v.code()))
}

pub(super) async fn form(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let d = dossier(&*ctx.read().await?, &ctx.app.beleid, &id).await?.om_te_wijzigen()?;
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
    let d = dossier(&tx, &ctx.app.beleid, &id).await?.om_te_wijzigen()?;
    let mut r = Reader::new(&input);
    let mut judged = Vec::new();
    for v in Voorwaarde::ALL {
        let (oordeel, uitleg) = veld(*v);
        let (found, why) = (r.opt().choice::<Oordeel>(&oordeel), r.text(&uitleg, 1000).unwrap_or_default());
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
