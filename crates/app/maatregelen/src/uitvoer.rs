//! Uitvoer: the whole catalogue as a file, in the form in which it can be sent in again.

use axum::{http::header, response::IntoResponse};
use domain::maatregel::Overname;
use jiff::civil::Date;
use kern::{Answer, Ctx, Problem};
use tabel::Column;
use web::{Taal, Tr};

use super::{Maatregel, formulier::labels, lijst, pages::veld, store};

/// The columns, in order; `true` when a file cannot do without.
const KOLOMMEN: [(&str, bool); 16] = [
    ("id", false),
    ("naam", true),
    ("soort", true),
    ("niveau", true),
    ("omschrijving", false),
    ("doelgroep", false),
    ("geldt_voor", false),
    ("vanaf_dagen", false),
    ("van", false),
    ("tot", false),
    ("eigenaar", true),
    ("bron", true),
    ("gecontroleerd", false),
    ("overname", false),
    ("reden", false),
    ("notitie", false),
];

/// The columns as a file names them, in the language of the page first.
pub(super) fn kolommen(tr: Tr) -> Vec<Column> {
    let other = Tr::new(if tr.taal() == Taal::En { Taal::Nl } else { Taal::En });
    KOLOMMEN.iter().map(|(key, required)| Column { key, names: vec![kop(tr, key), kop(other, key)], required: *required }).collect()
}

fn kop(tr: Tr, key: &str) -> String {
    if key == "id" { tr.t("maatregel-kenmerk") } else { tr.t(veld(key)) }
}

/// One measure as a row.
fn regel(tr: Tr, m: &Maatregel, einde: Option<Date>) -> Vec<String> {
    let (i, k) = (&m.inhoud, &m.keuze);
    let date = |d: Option<Date>| d.map(|d| d.to_string()).unwrap_or_default();
    let adopted = match k.overname {
        Overname::Open => String::new(),
        Overname::Ja => tr.t("form-ja"),
        Overname::Nee => tr.t("form-nee"),
    };
    vec![
        m.id.clone(),
        i.naam.clone(),
        tr.label(i.soort),
        tr.label(i.niveau),
        i.omschrijving.clone(),
        labels(tr, &i.doelgroep),
        labels(tr, &i.geldt_voor),
        i.vanaf_dagen.map(|n| n.to_string()).unwrap_or_default(),
        date(i.van),
        date(einde),
        i.eigenaar.clone(),
        i.bron.clone(),
        date(m.gecontroleerd),
        adopted,
        k.reden.clone(),
        k.notitie.clone(),
    ]
}

async fn regels(ctx: &Ctx) -> Result<(Vec<String>, Vec<Vec<String>>), Problem> {
    let tx = ctx.read().await?;
    let beleid = &ctx.app.beleid;
    let own = store::all(&tx).await?.into_iter().filter(|m| !m.uit_beleid);
    let all: Vec<Maatregel> = lijst::meegeleverd(&tx, beleid).await?.into_iter().chain(own).collect();
    let header = kolommen(ctx.tr).iter().map(|c| c.name().to_owned()).collect();
    Ok((header, all.iter().map(|m| regel(ctx.tr, m, m.einde(beleid))).collect()))
}

pub(super) async fn csv(ctx: Ctx) -> Answer {
    let (header, rows) = regels(&ctx).await?;
    let bytes = ctx.app.work(move || tabel::write_csv(&header, rows)).await.map_err(Problem::storing)?;
    file(&ctx, bytes, "text/csv; charset=utf-8", "csv")
}

pub(super) async fn xlsx(ctx: Ctx) -> Answer {
    let (header, rows) = regels(&ctx).await?;
    let sheet = ctx.tr.t("maatregelen-titel");
    let made = ctx.app.work(move || tabel::write_xlsx(&sheet, &header, rows)).await.map_err(Problem::storing)?;
    let bytes = made.map_err(Problem::storing)?;
    file(&ctx, bytes, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx")
}

fn file(ctx: &Ctx, bytes: Vec<u8>, kind: &'static str, end: &str) -> Answer {
    let name = format!("attachment; filename=\"maatregelen-{}-{}.{end}\"", ctx.gemeente().as_str(), ctx.now.datum());
    Ok(([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, name)], bytes).into_response())
}
