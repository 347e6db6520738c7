//! Certificaat: on paper that an exercise was held, as evidence for readiness. It names functions, never persons.

use axum::extract::Path;
use domain::Code;
use kern::{Answer, Ctx, Problem};
use mandaat::oefening::OefeningSoort;
use serde_json::{Value, json};
use uuid::Uuid;
use web::args;

use crate::ruimte::{Ruimte, Verslag, ruimte};

pub(crate) async fn pdf(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    let found = ruimte(&*ctx.read().await?, id).await?.ok_or(Problem::NietGevonden)?;
    let (Some(verslag), Some(op)) = (&found.verslag, found.beeindigd) else { return Err(Problem::NietGevonden) };
    let data = data(&ctx, &found, verslag);
    ctx.pdf_op("oefencertificaat", data, &format!("oefening-{}", op.datum()), op).await
}

fn data(ctx: &Ctx, found: &Ruimte, v: &Verslag) -> Value {
    let tr = ctx.nl();
    let op = found.beeindigd.unwrap_or(found.begonnen);
    let soort = OefeningSoort::from_code(&v.soort).map(|s| tr.label(s)).unwrap_or_default();
    json!({
        "taal": "nl",
        "titel": tr.t("certificaat-titel"),
        "voorbeeld": ctx.app.settings.demo,
        "gemeente": { "naam": ctx.gemeentenaam(), "code": ctx.gemeente().as_str() },
        "kenmerk": tr.with("certificaat-kenmerk", args![("dag", op.datum().to_string())]),
        "verklaring": tr.with("certificaat-verklaring", args![("gemeente", ctx.gemeentenaam()), ("naam", found.naam.as_str())]),
        "feiten": [
            [tr.t("certificaat-oefening"), found.naam],
            [tr.t("oefening-gehouden-op"), tr.datum(op.datum())],
            [tr.t("oefening-soort"), soort],
            [tr.t("oefening-deelnemers"), v.deelnemers.to_string()],
            [tr.t("certificaat-waarnemers"), v.waarnemers.to_string()],
        ],
        "functies": v.functies,
        "goed": v.goed,
        "beter": v.beter,
        "punten": v.punten.iter().map(|(n, text)| tr.with("certificaat-punt", args![("nummer", i64::from(*n)), ("tekst", text.as_str())])).collect::<Vec<_>>(),
        "slot": tr.t("certificaat-slot"),
    })
}
