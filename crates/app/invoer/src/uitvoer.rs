//! Uitvoer: a whole register as a file, in the form in which it can be sent in again.

use axum::{http::header, response::IntoResponse};
use domain::recht::Recht;
use kern::{Answer, Ctx, Problem};
use maud::{Markup, html};
use web::{Icon, parts};

use crate::{Register, handlers::ingezien, kolommen};

/// Everything in a register, as rows.
async fn rijen<R: Register>(ctx: &Ctx) -> Result<(Vec<String>, Vec<Vec<String>>), Problem> {
    let beleid = &ctx.app.beleid;
    let (all, kader) = {
        let tx = ctx.read().await?;
        let kader = R::kader(ctx, &tx).await?;
        (R::alle(&tx, beleid, &kader).await?, kader)
    };
    ingezien::<R>(ctx).await?;
    let header = kolommen::<R>(ctx.tr).iter().map(|c| c.name().to_owned()).collect();
    Ok((header, all.iter().map(|post| R::rij(post, &kader, beleid, ctx.now, ctx.tr)).collect()))
}

/// The register as CSV.
///
/// # Errors
/// When the database fails.
pub async fn csv<R: Register>(ctx: Ctx) -> Answer {
    let (header, rows) = rijen::<R>(&ctx).await?;
    let bytes = ctx.app.work(move || tabel::write_csv(&header, rows)).await.map_err(Problem::storing)?;
    file::<R>(&ctx, bytes, "text/csv; charset=utf-8", "csv")
}

/// The register as a workbook.
///
/// # Errors
/// When the database fails.
pub async fn xlsx<R: Register>(ctx: Ctx) -> Answer {
    let (header, rows) = rijen::<R>(&ctx).await?;
    let sheet = ctx.tr.t(R::TEKST.titel);
    let made = ctx.app.work(move || tabel::write_xlsx(&sheet, &header, rows)).await.map_err(Problem::storing)?;
    let bytes = made.map_err(Problem::storing)?;
    file::<R>(&ctx, bytes, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx")
}

fn file<R: Register>(ctx: &Ctx, bytes: Vec<u8>, kind: &'static str, end: &str) -> Answer {
    let name = format!("attachment; filename=\"{}-{}-{}.{end}\"", R::NAAM, ctx.gemeente().as_str(), ctx.now.datum());
    Ok(([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, name)], bytes).into_response())
}

/// The card at the end of a list: take the list out as a file, or read one in.
pub fn knoppen<R: Register>(ctx: &Ctx) -> Markup {
    knoppen_als::<R>(ctx, "uitvoer-bestanden", "uitvoer-bestanden-tekst")
}

/// The same with a title and a text of its own, for a page with more registers.
pub fn knoppen_als<R: Register>(ctx: &Ctx, titel: &str, tekst: &str) -> Markup {
    let tr = ctx.tr;
    let button = |path: &str, icon: Icon, key: &str| {
        parts::button_link(&format!("{}/{path}", R::HIER), html! { (icon.svg()) span { (tr.t(key)) } }, false)
    };
    parts::card(
        &tr.t(titel),
        html! {
            p { (tr.t(tekst)) }
            div.knoppenrij {
                (button("xlsx", Icon::Download, "uitvoer-xlsx"))
                " " (button("csv", Icon::Download, "uitvoer-csv"))
                @if ctx.mag(Recht::VoorbereidingWijzigen) { " " (button("invoer", Icon::Document, "uitvoer-invoer")) }
            }
        },
    )
}
