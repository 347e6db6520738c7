//! Eigen partners: partners that the municipality adds beside those of policy, and that it can end. What ended stays to be seen.

use std::collections::HashMap;

use axum::extract::Path;
use domain::{
    casus::Incidenttype,
    journaal::{Gebeurtenis, Soort},
};
use jiff::civil::Date;
use kern::{Answer, App, Ctx, Posted, Problem};
use maud::html;
use serde::{Deserialize, Serialize};
use store::{Row, SqlText, StoreError, Tx, WriteTx, args};
use web::{Errors, Form, Input, Reader, parts};

use super::{HIER, Partner, adres, formulier::LANG, pages, partner, store::CHUNK};

/// What the identity of an own partner begins with.
const VOOR: &str = "eigen-";
/// Source of an own partner.
const BRON: &str = "CCV 1d";
/// Longest text about a role.
pub(super) const ROL: usize = 600;

/// A partner of the municipality's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Eigen {
    /// Identity.
    pub partner: String,
    /// Name.
    pub naam: String,
    /// For which kinds of robbery.
    pub geldt_voor: Vec<Incidenttype>,
    /// Role in preparing.
    pub voorbereiding: String,
    /// Role in carrying out.
    pub uitvoering: String,
    /// Takes part from.
    pub sinds: Date,
    /// Ended on.
    pub beeindigd: Option<Date>,
    /// Why.
    pub reden_einde: String,
}

impl Eigen {
    /// In the shape of a partner of policy.
    pub(crate) fn als_beleid(&self) -> policy::Partner {
        policy::Partner {
            id: self.partner.clone(),
            naam: self.naam.clone(),
            naam_en: None,
            volgorde: u16::MAX,
            geldig_vanaf: self.sinds,
            geldig_tot: self.beeindigd,
            geldt_voor: self.geldt_voor.clone(),
            voorbereiding: self.voorbereiding.clone(),
            uitvoering: self.uitvoering.clone(),
            bron: BRON.to_owned(),
            te_verifieren: None,
        }
    }
}

/// A new identity of an own partner.
pub(super) fn nieuw_id(app: &App) -> String {
    app.random::<6>().iter().fold(VOOR.to_owned(), |id, b| format!("{id}{b:02x}"))
}

/// Whether this is the identity of an own partner.
pub(super) fn is_eigen(partner: &str) -> bool {
    partner.starts_with(VOOR)
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT partner, naam, geldt_voor, voorbereiding, uitvoering, sinds, beeindigd, reden_einde FROM partner_eigen \
             WHERE gemeente = $1 ",
            $rest
        )
    };
}

fn from_row(r: &Row) -> Result<Eigen, StoreError> {
    Ok(Eigen {
        partner: r.text("partner")?,
        naam: r.text("naam")?,
        geldt_voor: r.json("geldt_voor")?,
        voorbereiding: r.text("voorbereiding")?,
        uitvoering: r.text("uitvoering")?,
        sinds: r.date("sinds")?,
        beeindigd: r.opt_date("beeindigd")?,
        reden_einde: r.text("reden_einde")?,
    })
}

/// Own partners, by name; those that ended as well.
pub(super) async fn all(tx: &Tx) -> Result<Vec<Eigen>, StoreError> {
    tx.all(select!("ORDER BY naam, partner"), args![tx.gemeente()]).await?.iter().map(from_row).collect()
}

/// Those that have ended, by name.
pub(super) async fn beeindigd(tx: &Tx) -> Result<Vec<Eigen>, StoreError> {
    tx.all(select!("AND beeindigd IS NOT NULL ORDER BY naam, partner"), args![tx.gemeente()]).await?.iter().map(from_row).collect()
}

pub(super) async fn by_id(tx: &Tx, partner: &str) -> Result<Option<Eigen>, StoreError> {
    tx.opt(select!("AND partner = $2"), args![tx.gemeente(), partner]).await?.as_ref().map(from_row).transpose()
}

/// Adds an own partner.
///
/// # Errors
/// When the database fails.
pub async fn voeg_toe(tx: &WriteTx, e: &Eigen) -> Result<(), StoreError> {
    let sql = "INSERT INTO partner_eigen (gemeente, partner, naam, geldt_voor, voorbereiding, uitvoering, sinds, versie) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, 1)";
    let types = serde_json::to_string(&e.geldt_voor)?;
    tx.exec(sql, args![tx.gemeente(), &e.partner, &e.naam, types, &e.voorbereiding, &e.uitvoering, e.sinds]).await.map(|_| ())
}

/// The versions of the own partners.
pub(super) async fn versies(tx: &Tx) -> Result<HashMap<String, i64>, StoreError> {
    let rows = tx.all("SELECT partner, versie FROM partner_eigen WHERE gemeente = $1", args![tx.gemeente()]).await?;
    rows.iter().map(|r| Ok((r.text("partner")?, r.int("versie")?))).collect()
}

/// Saves many, each with the version after the one given (0: a new one); the caller knows that they are the latest and have not ended.
pub(super) async fn put_many(tx: &WriteTx, all: &[(&Eigen, i64)]) -> Result<(), StoreError> {
    for chunk in all.chunks(CHUNK) {
        let mut sql = SqlText::new(INSERT);
        for (at, (e, versie)) in chunk.iter().enumerate() {
            let types = serde_json::to_string(&e.geldt_voor)?;
            let values = args![tx.gemeente(), &e.partner, &e.naam, types, &e.voorbereiding, &e.uitvoering, e.sinds, versie + 1];
            sql = sql.push(if at == 0 { "(?, ?, ?, ?, ?, ?, ?, ?)" } else { ", (?, ?, ?, ?, ?, ?, ?, ?)" }, values);
        }
        tx.exec_built(sql.push(UPDATE, args![])).await?;
    }
    Ok(())
}

const INSERT: &str = "INSERT INTO partner_eigen (gemeente, partner, naam, geldt_voor, voorbereiding, uitvoering, sinds, versie) VALUES";
const UPDATE: &str = "ON CONFLICT (gemeente, partner) DO UPDATE SET naam = excluded.naam, geldt_voor = excluded.geldt_voor, \
    voorbereiding = excluded.voorbereiding, uitvoering = excluded.uitvoering, versie = excluded.versie";

/// Ends an own partner; false when it ended before.
///
/// # Errors
/// When the database fails.
pub async fn beeindig(tx: &WriteTx, partner: &str, op: Date, reden: &str) -> Result<bool, StoreError> {
    let sql = "UPDATE partner_eigen SET beeindigd = $3, reden_einde = $4, versie = versie + 1 \
               WHERE gemeente = $1 AND partner = $2 AND beeindigd IS NULL";
    Ok(tx.exec(sql, args![tx.gemeente(), partner, op, reden]).await? > 0)
}

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
        let known = super::partners(&tx, &ctx.app).await?;
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
        (form.text("reden", "eigen-reden"))
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
    let reden = r.required_text("reden", 300);
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
