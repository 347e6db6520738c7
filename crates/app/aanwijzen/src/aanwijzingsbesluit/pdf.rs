//! The decision as a PDF. Dutch, because the decision itself is.

use axum::extract::Path;
use domain::{
    Code,
    aanwijzing::{Staat, tekst::Persoon},
    journaal::{Gebeurtenis, Soort},
};
use kern::{Answer, Ctx, Problem, medewerkers};
use serde_json::{Value, json};
use web::Tr;

use mandaat::{
    aanwijzingsbesluit::{Besluit, by_nummer},
    bewerkbaar::{self, Vorm},
};

use super::{
    bestand,
    brief::{consent, editie, getoond},
};

pub(super) async fn make(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let data = gemaakt(&ctx, &nummer).await?;
    ctx.pdf("aanwijzingsbesluit", data, &naam(&nummer)).await
}

/// The same as a document to edit.
pub(super) async fn save(ctx: Ctx, Path((nummer, vorm)): Path<(String, String)>) -> Answer {
    let vorm = Vorm::from_code(&vorm).ok_or(Problem::NietGevonden)?;
    let data = gemaakt(&ctx, &nummer).await?;
    bewerkbaar::bestand(&ctx.app, vorm, bestand::van(&data), &naam(&nummer))
}

fn naam(nummer: &str) -> String {
    format!("aanwijzingsbesluit-{nummer}")
}

/// What the document says; that it was made goes in the journal.
async fn gemaakt(ctx: &Ctx, nummer: &str) -> Result<Value, Problem> {
    let tx = ctx.read().await?;
    let (besluit, mensen) = (by_nummer(&tx, nummer).await?, medewerkers(&tx).await?);
    let data = data(ctx, &besluit, &mensen);
    drop(tx);
    ctx.look(Gebeurtenis::new(Soort::DocumentGemaakt).met(besluit.id).code("aanwijzingsbesluit")).await?;
    Ok(data)
}

fn data(ctx: &Ctx, b: &Besluit, mensen: &[kern::Medewerker]) -> Value {
    let tr = ctx.nl();
    let (tekst, personen) = getoond(b, ctx.gemeentenaam(), mensen);
    let artikelen: Vec<Value> =
        tekst.artikelen.iter().map(|a| json!({ "nummer": a.nummer.to_string(), "kop": a.kop, "leden": a.leden })).collect();
    let burgemeester = format!("burgemeester van {}", ctx.gemeentenaam());
    json!({
        "voorbeeld": ctx.app.settings.demo,
        "taal": "nl",
        "gemeente": { "naam": ctx.gemeentenaam(), "code": ctx.gemeente().as_str() },
        "titel": tekst.titel,
        "korte_titel": tr.t("aanwijzing-titel"),
        "citeertitel": tekst.titel,
        "orgaan": tekst.aanhef,
        "kenmerk": b.nummer(),
        "status": b.staat(ctx.now).code(),
        "geldig_van": b.inhoud.geldig_van.map(|d| d.to_string()),
        "geldig_tot": b.inhoud.geldig_tot.map(|d| d.to_string()),
        "bekendmaking": {
            "wijze": b.bekend_wijze.or(b.inhoud.bekendmaking).map(|w| tr.label(w)),
            "datum": b.bekendgemaakt_op.map(|m| m.datum().to_string()),
            "vindplaats": b.bekend_kenmerk,
        },
        "intrekking": b.ingetrokken_op.filter(|_| b.staat(ctx.now) == Staat::Ingetrokken)
            .map(|op| json!({ "datum": op.datum().to_string(), "reden": b.ingetrokken_reden.map(|r| tr.label(r)) })),
        "aanhef": format!("{},", tekst.aanhef),
        "gelet_op": tekst.gelet_op.iter().map(|g| format!("{g};")).collect::<Vec<_>>(),
        "overwegingen": tekst.overwegingen,
        "dictum": "besluit:",
        "artikelen": artikelen,
        "ondertekenaar": { "functie": burgemeester },
        "ondertekening": b.bevroren.as_ref().map(|v| json!({
            "naam": v.naam, "functie": v.functie, "plaats": v.plaats, "datum": v.op.datum().to_string(), "wijze": tr.t("aanwijzing-pdf-wijze"), "zegel": b.som,
        })),
        "bijlage": [{ "kop": tr.t("aanwijzing-bijlage"), "inleiding": inleiding(tr, b), "personen": annex(b.woorden(tr), &personen, ctx.gemeentenaam()) }],
        "colofon": { "hash": b.som, "controle": b.som.as_ref().map(|_| tr.t("aanwijzing-pdf-controle")), "gemaakt": ctx.now.datum().to_string() },
    })
}

/// What stands above the annex: which edition it is, and how it changes.
fn inleiding(tr: Tr, b: &Besluit) -> String {
    let how = tr.t(if b.inhoud.bijlage_apart { "aanwijzing-bijlage-inleiding-apart" } else { "aanwijzing-bijlage-inleiding" });
    editie(tr, b).map_or_else(|| how.clone(), |line| format!("{line}. {how}"))
}

fn annex(tr: Tr, personen: &[Persoon], gemeente: &str) -> Vec<Value> {
    personen
        .iter()
        .map(|p| {
            let organisatie = match (p.onder_gezag, p.bewijs.werkgever.as_str()) {
                (true, _) => format!("Gemeente {gemeente}"),
                (false, "") => tr.t("aanwijzing-andere-organisatie"),
                (false, werkgever) => werkgever.to_owned(),
            };
            let instemming = (!p.onder_gezag).then(|| consent(tr, p));
            json!({ "functie": p.functie, "naam": p.naam, "hoedanigheid": tr.label(p.hoedanigheid), "organisatie": organisatie, "instemming": instemming })
        })
        .collect()
}
