//! Postvak: everything that would have left, in the order in which it came. Participants open it inside the exercise.

use axum::{extract::Path, http::header, response::IntoResponse};
use domain::{
    Moment,
    id::MedewerkerId,
    journaal::{Activiteit, Gebeurtenis, Soort, Wie},
};
use kern::{Answer, App, Ctx, Problem};
use maud::{Markup, html};
use store::{Deed, StoreError, args};
use uuid::Uuid;
use web::{
    Icon,
    parts::{self, Column, Table},
};

use crate::POST;

/// A file that would have left.
const BESTAND: &str = "bestand";
/// A link that would have been handed out.
const LINK: &str = "link";

fn deed(app: &App, van: MedewerkerId) -> Deed {
    Deed { gemeente: app.settings.gemeente.clone(), wie: Wie::Medewerker(van), activiteit: Activiteit::Voorbereiden, reden: None }
}

/// Takes in a file; `app` is that of the exercise.
///
/// # Errors
/// When the database fails.
pub async fn ontvang_bestand(app: &App, van: MedewerkerId, naam: &str, soort: &str, inhoud: Vec<u8>) -> Result<Uuid, StoreError> {
    let (id, tx) = (app.uuid(), app.db.write(deed(app, van), app.now()).await?);
    let sql = "INSERT INTO oefenpost (gemeente, id, wat, naam, soort, inhoud, van, op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    tx.exec(sql, args![tx.gemeente(), id, BESTAND, naam, soort, inhoud, van, tx.now()]).await?;
    tx.commit(Gebeurtenis::new(Soort::OefenpostOntvangen).met(id).code(BESTAND)).await?;
    Ok(id)
}

/// Takes in a link, once however often it is shown. `adres` is the place inside the exercise.
///
/// # Errors
/// When the database fails.
pub async fn ontvang_link(app: &App, van: MedewerkerId, adres: &str) -> Result<(), StoreError> {
    let known = "SELECT 1 AS een FROM oefenpost WHERE gemeente = $1 AND adres = $2";
    let gemeente = &app.settings.gemeente;
    if app.db.read(gemeente).await?.opt(known, args![gemeente, adres]).await?.is_some() {
        return Ok(());
    }
    let (id, tx) = (app.uuid(), app.db.write(deed(app, van), app.now()).await?);
    let sql = "INSERT INTO oefenpost (gemeente, id, wat, naam, soort, adres, van, op) VALUES ($1, $2, $3, '', '', $4, $5, $6) \
               ON CONFLICT (gemeente, adres) DO NOTHING";
    tx.exec(sql, args![tx.gemeente(), id, LINK, adres, van, tx.now()]).await?;
    tx.commit(Gebeurtenis::new(Soort::OefenpostOntvangen).met(id).code(LINK)).await
}

struct Stuk {
    id: Uuid,
    naam: String,
    adres: Option<String>,
    van: String,
    op: Moment,
}

pub(crate) async fn list(ctx: Ctx) -> Answer {
    binnen(&ctx)?;
    let tx = ctx.read().await?;
    let sql = "SELECT p.id, p.naam, p.adres, p.op, m.functie FROM oefenpost p JOIN medewerker m ON m.gemeente = p.gemeente AND m.id = p.van \
               WHERE p.gemeente = $1 ORDER BY p.op DESC, p.id DESC LIMIT 500";
    let rows = tx.all(sql, args![tx.gemeente()]).await?;
    let stukken = rows.iter().map(|r| {
        Ok(Stuk { id: r.uuid("id")?, naam: r.text("naam")?, adres: r.opt_text("adres")?, van: r.text("functie")?, op: r.moment("op")? })
    });
    let stukken = stukken.collect::<Result<Vec<_>, StoreError>>()?;
    drop(tx);
    let tr = ctx.tr;
    ctx.page("oefenpost-titel").show(html! {
        (parts::head(&tr.t("oefenpost-titel"), tr.t("oefenpost-lead"), html! {}))
        (parts::panel(tabel(&ctx, &stukken)))
    })
}

fn tabel(ctx: &Ctx, stukken: &[Stuk]) -> Markup {
    let tr = ctx.tr;
    let columns = ["oefenpost-wat", "oefenpost-van", "oefenpost-op"].map(|k| Column::new(tr.t(k))).to_vec();
    let empty = parts::empty(Icon::Brief, &tr.t("oefenpost-leeg"), &tr.t("oefenpost-leeg-tekst"), html! {});
    let rows = stukken.iter().map(|s| {
        let wat = match &s.adres {
            Some(adres) => parts::link(adres, tr.t("oefenpost-link")),
            None => parts::link(&format!("{POST}/{}", s.id), &s.naam),
        };
        vec![wat, html! { (s.van) }, html! { (tr.moment_lang(s.op)) }]
    });
    html! { (Table::new(tr.t("oefenpost-titel"), columns).hide_caption().empty(empty).rows(rows)) }
}

/// A file, to look at inside the exercise. Its name says that it is of one.
pub(crate) async fn open(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    binnen(&ctx)?;
    let tx = ctx.read().await?;
    let sql = "SELECT naam, soort, inhoud FROM oefenpost WHERE gemeente = $1 AND id = $2 AND inhoud IS NOT NULL";
    let row = tx.one(sql, args![tx.gemeente(), id]).await?;
    let (naam, soort) = (row.text("naam")?, row.text("soort")?);
    let how = if soort == "application/pdf" { "inline" } else { "attachment" };
    let headers = [(header::CONTENT_TYPE, soort), (header::CONTENT_DISPOSITION, format!("{how}; filename=\"{naam}\""))];
    Ok((headers, row.bytes("inhoud")?).into_response())
}

/// Only inside an exercise.
fn binnen(ctx: &Ctx) -> Result<(), Problem> {
    if ctx.app.is_oefening() { Ok(()) } else { Err(Problem::NietGevonden) }
}
